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
                            <<[T; N] as ::memorypipe::__private::layout::Field>::Checked as ::memorypipe::__private::Message>::WITNESS,
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
            <<[T; N] as ::memorypipe::__private::layout::Field>::Checked as ::memorypipe::__private::Message>::LAYOUT_CHECK;
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
