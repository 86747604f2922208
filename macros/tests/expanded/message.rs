#[repr(C)]
pub struct Block<T: Copy, const N: usize, const C: char = 'x'>
where
    T: Default,
{
    items: [T; N],
}
#[allow(deprecated)]
const _: () = {
    #[automatically_derived]
    unsafe impl<
        T: Copy + ::memorypipe::__private::Message,
        const N: usize,
        const C: char,
    > ::memorypipe::__private::Message for Block<T, N, C>
    where
        T: Default,
    {
        const FACTS: &'static [::memorypipe::__private::Fact<Self>] = {
            let _ = |Self { items: __mp_0 }: &Self| {};
            let __mp_this = <Self as ::memorypipe::__private::Message>::THIS;
            let mut __mp_room = __mp_this.room();
            let __mp_start = __mp_this.start(&raw mut __mp_room);
            &[
                unsafe {
                    __mp_this
                        .field(
                            __mp_start,
                            &raw mut (*__mp_start).items,
                            <<[T; N] as ::memorypipe::__private::Field>::Checked as ::memorypipe::__private::Message>::WITNESS,
                        )
                },
            ]
        };
        const TYPE: &'static ::memorypipe::__private::TypeDesc = &::memorypipe::__private::TypeDesc {
            name: "Block",
            args: &[
                ::memorypipe::__private::TypeArg::Type(
                    <T as ::memorypipe::__private::Message>::TYPE,
                ),
                ::memorypipe::__private::TypeArg::Const(
                    N as ::memorypipe::__private::core::primitive::i128,
                ),
                ::memorypipe::__private::TypeArg::Const(
                    C as ::memorypipe::__private::core::primitive::u32
                        as ::memorypipe::__private::core::primitive::i128,
                ),
            ],
            kind: ::memorypipe::__private::Kind::Struct {
                fields: &[
                    <Self as ::memorypipe::__private::Message>::FACTS[0]
                        .described("items", &[]),
                ],
                base: ::memorypipe::__private::NOT_EXTENSIBLE,
            },
            size: <Self as ::memorypipe::__private::Message>::THIS.size(),
            align: <Self as ::memorypipe::__private::Message>::THIS.align(),
        };
        const ANY_BITS: ::memorypipe::__private::core::primitive::bool = <Self as ::memorypipe::__private::Message>::FACTS[0]
            .any_bits();
        const ZERO_IS_VALID: ::memorypipe::__private::core::primitive::bool = <Self as ::memorypipe::__private::Message>::FACTS[0]
            .zero_is_valid();
        const LAYOUT_CHECK: () = {
            <<[T; N] as ::memorypipe::__private::Field>::Checked as ::memorypipe::__private::Message>::LAYOUT_CHECK;
            ::memorypipe::__private::layout::no_gap_before(
                <Block<T, N, C> as ::memorypipe::__private::Message>::TYPE,
                0,
            );
            ::memorypipe::__private::layout::nothing_extensible_at(
                <Block<T, N, C> as ::memorypipe::__private::Message>::TYPE,
                0,
            );
            ::memorypipe::__private::layout::no_gap_at_end(
                <Block<T, N, C> as ::memorypipe::__private::Message>::TYPE,
            );
            ::memorypipe::__private::layout::within_limits(
                <Block<T, N, C> as ::memorypipe::__private::Message>::TYPE,
            );
            ::memorypipe::__private::layout::owns_nothing::<
                Block<T, N, C>,
            >(<Block<T, N, C> as ::memorypipe::__private::Message>::TYPE);
        };
        #[inline]
        fn is_valid(
            __mp_bytes: &[::memorypipe::__private::core::primitive::u8],
        ) -> ::memorypipe::__private::core::primitive::bool {
            <Self as ::memorypipe::__private::Message>::ANY_BITS
                || (const { <Self as ::memorypipe::__private::Message>::FACTS[0] }
                    .is_valid(__mp_bytes))
        }
    }
};

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
        const FACTS: &'static [::memorypipe::__private::Fact<Self>] = {
            let _ = |__mp_value: &Self| match __mp_value {
                Self::DivByZero {} => {}
                Self::Overflow {} => {}
                Self::r#Other {} => {}
            };
            let __mp_this = <Self as ::memorypipe::__private::Message>::THIS;
            &[
                unsafe { __mp_this.variant(Self::DivByZero, Self::DivByZero as _) },
                unsafe { __mp_this.variant(Self::Overflow, Self::Overflow as _) },
                unsafe { __mp_this.variant(Self::r#Other, Self::r#Other as _) },
            ]
        };
        const TYPE: &'static ::memorypipe::__private::TypeDesc = &::memorypipe::__private::TypeDesc {
            name: "MathError",
            args: &[],
            kind: ::memorypipe::__private::Kind::Enum {
                repr: "i16",
                other: ::memorypipe::__private::CLOSED,
                variants: &[
                    ::memorypipe::__private::VariantDesc {
                        name: "DivByZero",
                        was: &[],
                        value: <Self as ::memorypipe::__private::Message>::FACTS[0]
                            .number(),
                        fields: &[],
                    },
                    ::memorypipe::__private::VariantDesc {
                        name: "Overflow",
                        was: &[],
                        value: <Self as ::memorypipe::__private::Message>::FACTS[1]
                            .number(),
                        fields: &[],
                    },
                    ::memorypipe::__private::VariantDesc {
                        name: "Other",
                        was: &[],
                        value: <Self as ::memorypipe::__private::Message>::FACTS[2]
                            .number(),
                        fields: &[],
                    },
                ],
            },
            size: <Self as ::memorypipe::__private::Message>::THIS.size(),
            align: <Self as ::memorypipe::__private::Message>::THIS.align(),
        };
        const ANY_BITS: ::memorypipe::__private::core::primitive::bool = false;
        const ZERO_IS_VALID: ::memorypipe::__private::core::primitive::bool = <Self as ::memorypipe::__private::Message>::FACTS[0]
            .zero_is_valid()
            || <Self as ::memorypipe::__private::Message>::FACTS[1].zero_is_valid()
            || <Self as ::memorypipe::__private::Message>::FACTS[2].zero_is_valid();
        #[inline]
        fn is_valid(
            __mp_bytes: &[::memorypipe::__private::core::primitive::u8],
        ) -> ::memorypipe::__private::core::primitive::bool {
            <Self as ::memorypipe::__private::Message>::THIS
                .bits(__mp_bytes)
                .is_some_and(|__mp_bits| {
                    const { <Self as ::memorypipe::__private::Message>::FACTS[0] }
                        .is(__mp_bits)
                        || const { <Self as ::memorypipe::__private::Message>::FACTS[1] }
                            .is(__mp_bits)
                        || const { <Self as ::memorypipe::__private::Message>::FACTS[2] }
                            .is(__mp_bits)
                })
        }
    }
    const _: () = ::memorypipe::__private::layout::is_its_integer(
        <MathError as ::memorypipe::__private::Message>::TYPE,
        <MathError as ::memorypipe::__private::Message>::FACTS,
    );
    const _: () = ::memorypipe::__private::layout::owns_nothing::<
        MathError,
    >(<MathError as ::memorypipe::__private::Message>::TYPE);
};
