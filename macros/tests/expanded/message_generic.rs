#[repr(C)]
pub struct Block<T: Copy, const N: usize, const C: char = 'x'>
where
    T: Default,
{
    items: [T; N],
}
#[allow(deprecated)]
const _: () = {
    use ::memorypipe::__private::NoMessage as _;
    #[automatically_derived]
    unsafe impl<
        T: Copy + ::memorypipe::__private::Message,
        const N: usize,
        const C: char,
    > ::memorypipe::__private::Message for Block<T, N, C>
    where
        T: Default,
    {
        const TYPE: &'static ::memorypipe::__private::TypeDesc = &::memorypipe::__private::TypeDesc {
            name: "Block",
            args: &[
                ::memorypipe::__private::TypeArg::Type(
                    ::memorypipe::__private::Probe::<T>::TYPE,
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
                    ::memorypipe::__private::FieldDesc {
                        name: "items",
                        was: &[],
                        offset: ::memorypipe::__private::core::mem::offset_of!(
                            Self, items
                        ),
                        ty: ::memorypipe::__private::Probe::<[T; N]>::TYPE,
                    },
                ],
                base: ::memorypipe::__private::NOT_EXTENSIBLE,
            },
            size: ::memorypipe::__private::core::mem::size_of::<Self>(),
            align: ::memorypipe::__private::core::mem::align_of::<Self>(),
        };
        const ANY_BITS: ::memorypipe::__private::core::primitive::bool = ::memorypipe::__private::Probe::<
            [T; N],
        >::ANY_BITS;
        const ZERO_IS_VALID: ::memorypipe::__private::core::primitive::bool = ::memorypipe::__private::Probe::<
            [T; N],
        >::ZERO_IS_VALID;
        const LAYOUT_CHECK: () = {
            <<[T; N] as ::memorypipe::__private::layout::Field>::Checked as ::memorypipe::__private::Message>::LAYOUT_CHECK;
            ::memorypipe::__private::layout::no_gap_before(
                <Block<T, N, C> as ::memorypipe::__private::Message>::TYPE,
                0usize,
            );
            ::memorypipe::__private::layout::nothing_extensible_at(
                <Block<T, N, C> as ::memorypipe::__private::Message>::TYPE,
                0usize,
            );
            ::memorypipe::__private::layout::no_gap_at_end(
                <Block<T, N, C> as ::memorypipe::__private::Message>::TYPE,
            );
            ::memorypipe::__private::layout::within_limits(
                <Block<T, N, C> as ::memorypipe::__private::Message>::TYPE,
            );
            ::memorypipe::__private::layout::owns_nothing(
                <Block<T, N, C> as ::memorypipe::__private::Message>::TYPE,
                ::memorypipe::__private::core::mem::needs_drop::<Block<T, N, C>>(),
                ::memorypipe::__private::core::mem::needs_drop::<[T; N]>(),
            );
        };
        #[inline]
        fn is_valid(
            __mp_bytes: &[::memorypipe::__private::core::primitive::u8],
        ) -> ::memorypipe::__private::core::primitive::bool {
            <Self as ::memorypipe::__private::Message>::ANY_BITS
                || (::memorypipe::__private::layout::field_is_valid(
                    __mp_bytes,
                    ::memorypipe::__private::core::mem::offset_of!(Self, items),
                    ::memorypipe::__private::core::mem::size_of::<[T; N]>(),
                    ::memorypipe::__private::Probe::<[T; N]>::IS_VALID,
                ))
        }
    }
};
