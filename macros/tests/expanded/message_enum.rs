/// What went wrong.
#[repr(i16)]
pub enum MathError {
    DivByZero = 1,
    /// Too large.
    Overflow = -(1 << 4),
    r#Other,
}
#[allow(deprecated)]
const _: () = {
    #[automatically_derived]
    unsafe impl ::memorypipe::__private::Message for MathError {
        const TYPE: &'static ::memorypipe::__private::TypeDesc = &::memorypipe::__private::TypeDesc {
            name: "MathError",
            args: &[],
            kind: ::memorypipe::__private::Kind::Enum {
                repr: "i16",
                variants: &[
                    ::memorypipe::__private::VariantDesc {
                        name: "DivByZero",
                        was: &[],
                        value: Self::DivByZero
                            as ::memorypipe::__private::core::primitive::i128,
                    },
                    ::memorypipe::__private::VariantDesc {
                        name: "Overflow",
                        was: &[],
                        value: Self::Overflow
                            as ::memorypipe::__private::core::primitive::i128,
                    },
                    ::memorypipe::__private::VariantDesc {
                        name: "Other",
                        was: &[],
                        value: Self::r#Other
                            as ::memorypipe::__private::core::primitive::i128,
                    },
                ],
            },
            size: ::memorypipe::__private::core::mem::size_of::<Self>(),
            align: ::memorypipe::__private::core::mem::align_of::<Self>(),
        };
        const ANY_BITS: ::memorypipe::__private::core::primitive::bool = false;
        const ZERO_IS_VALID: ::memorypipe::__private::core::primitive::bool = ::memorypipe::__private::layout::has_value(
            <MathError as ::memorypipe::__private::Message>::TYPE,
            0,
        );
        #[inline]
        fn is_valid(
            __mp_bytes: &[::memorypipe::__private::core::primitive::u8],
        ) -> ::memorypipe::__private::core::primitive::bool {
            ::memorypipe::__private::layout::exactly(__mp_bytes)
                .is_some_and(|__mp_bytes| {
                    let __mp_value = ::memorypipe::__private::core::primitive::i16::from_ne_bytes(
                        __mp_bytes,
                    ) as ::memorypipe::__private::core::primitive::i128;
                    __mp_value
                        == Self::DivByZero
                            as ::memorypipe::__private::core::primitive::i128
                        || __mp_value
                            == Self::Overflow
                                as ::memorypipe::__private::core::primitive::i128
                        || __mp_value
                            == Self::r#Other
                                as ::memorypipe::__private::core::primitive::i128
                })
        }
    }
    const _: () = ::memorypipe::__private::layout::owns_nothing(
        <MathError as ::memorypipe::__private::Message>::TYPE,
        ::memorypipe::__private::core::mem::needs_drop::<MathError>(),
        false,
    );
};
