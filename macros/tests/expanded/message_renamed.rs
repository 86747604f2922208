#[repr(C)]
pub struct Id(u64);
#[allow(deprecated)]
const _: () = {
    #[automatically_derived]
    unsafe impl crate::pipes::__private::Message for Id {
        const FACTS: &'static [crate::pipes::__private::Fact<Self>] = {
            let _ = |Self { 0: __mp_0 }: &Self| {};
            let __mp_this = <Self as crate::pipes::__private::Message>::THIS;
            let mut __mp_room = __mp_this.room();
            let __mp_start = __mp_this.start(&raw mut __mp_room);
            &[
                unsafe {
                    __mp_this
                        .field(
                            __mp_start,
                            &raw mut (*__mp_start).0,
                            <<u64 as crate::pipes::__private::layout::Field>::Checked as crate::pipes::__private::Message>::WITNESS,
                        )
                },
            ]
        };
        const TYPE: &'static crate::pipes::__private::TypeDesc = &crate::pipes::__private::TypeDesc {
            name: "Id",
            args: &[],
            kind: crate::pipes::__private::Kind::Struct {
                fields: &[
                    <Self as crate::pipes::__private::Message>::FACTS[0]
                        .described("0", &[]),
                ],
                base: crate::pipes::__private::NOT_EXTENSIBLE,
            },
            size: <Self as crate::pipes::__private::Message>::THIS.size(),
            align: <Self as crate::pipes::__private::Message>::THIS.align(),
        };
        const ANY_BITS: crate::pipes::__private::core::primitive::bool = <Self as crate::pipes::__private::Message>::FACTS[0]
            .any_bits();
        const ZERO_IS_VALID: crate::pipes::__private::core::primitive::bool = <Self as crate::pipes::__private::Message>::FACTS[0]
            .zero_is_valid();
        #[inline]
        fn is_valid(
            __mp_bytes: &[crate::pipes::__private::core::primitive::u8],
        ) -> crate::pipes::__private::core::primitive::bool {
            <Self as crate::pipes::__private::Message>::ANY_BITS
                || (const { <Self as crate::pipes::__private::Message>::FACTS[0] }
                    .is_valid(__mp_bytes))
        }
    }
};
#[allow(deprecated)]
const _: () = <<u64 as crate::pipes::__private::layout::Field>::Checked as crate::pipes::__private::Message>::LAYOUT_CHECK;
#[allow(deprecated)]
const _: () = crate::pipes::__private::layout::no_gap_before(
    <Id as crate::pipes::__private::Message>::TYPE,
    0,
);
#[allow(deprecated)]
const _: () = crate::pipes::__private::layout::nothing_extensible_at(
    <Id as crate::pipes::__private::Message>::TYPE,
    0,
);
#[allow(deprecated)]
const _: () = crate::pipes::__private::layout::no_gap_at_end(
    <Id as crate::pipes::__private::Message>::TYPE,
);
#[allow(deprecated)]
const _: () = crate::pipes::__private::layout::within_limits(
    <Id as crate::pipes::__private::Message>::TYPE,
);
#[allow(deprecated)]
const _: () = crate::pipes::__private::layout::owns_nothing::<
    Id,
>(<Id as crate::pipes::__private::Message>::TYPE);
