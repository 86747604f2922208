#[repr(C)]
pub struct Id(u64);
#[allow(deprecated)]
const _: () = {
    use crate::pipes::__private::NoMessage as _;
    #[automatically_derived]
    unsafe impl crate::pipes::__private::Message for Id {
        const TYPE: &'static crate::pipes::__private::TypeDesc = &crate::pipes::__private::TypeDesc {
            name: "Id",
            args: &[],
            kind: crate::pipes::__private::Kind::Struct {
                fields: &[
                    crate::pipes::__private::FieldDesc {
                        name: "0",
                        was: &[],
                        offset: crate::pipes::__private::core::mem::offset_of!(Self, 0),
                        ty: crate::pipes::__private::Probe::<u64>::TYPE,
                    },
                ],
                base: crate::pipes::__private::NOT_EXTENSIBLE,
            },
            size: crate::pipes::__private::core::mem::size_of::<Self>(),
            align: crate::pipes::__private::core::mem::align_of::<Self>(),
        };
        const ANY_BITS: crate::pipes::__private::core::primitive::bool = crate::pipes::__private::Probe::<
            u64,
        >::ANY_BITS;
        const ZERO_IS_VALID: crate::pipes::__private::core::primitive::bool = crate::pipes::__private::Probe::<
            u64,
        >::ZERO_IS_VALID;
        #[inline]
        fn is_valid(
            __mp_bytes: &[crate::pipes::__private::core::primitive::u8],
        ) -> crate::pipes::__private::core::primitive::bool {
            <Self as crate::pipes::__private::Message>::ANY_BITS
                || (crate::pipes::__private::layout::field_is_valid(
                    __mp_bytes,
                    crate::pipes::__private::core::mem::offset_of!(Self, 0),
                    crate::pipes::__private::core::mem::size_of::<u64>(),
                    crate::pipes::__private::Probe::<u64>::IS_VALID,
                ))
        }
    }
};
#[allow(deprecated)]
const _: () = <<u64 as crate::pipes::__private::layout::Field>::Checked as crate::pipes::__private::Message>::LAYOUT_CHECK;
#[allow(deprecated)]
const _: () = crate::pipes::__private::layout::no_gap_before(
    <Id as crate::pipes::__private::Message>::TYPE,
    0usize,
);
#[allow(deprecated)]
const _: () = crate::pipes::__private::layout::nothing_extensible_at(
    <Id as crate::pipes::__private::Message>::TYPE,
    0usize,
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
const _: () = crate::pipes::__private::layout::owns_nothing(
    <Id as crate::pipes::__private::Message>::TYPE,
    crate::pipes::__private::core::mem::needs_drop::<Id>(),
    crate::pipes::__private::core::mem::needs_drop::<u64>(),
);
