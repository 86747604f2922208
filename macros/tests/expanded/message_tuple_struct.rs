#[repr(C, align(8))]
struct Pair(u32, [u16; Self::LEN]);
#[allow(deprecated)]
const _: () = {
    use ::memorypipe::__private::NoMessage as _;
    #[automatically_derived]
    unsafe impl ::memorypipe::__private::Message for Pair {
        const TYPE: &'static ::memorypipe::__private::TypeDesc = &::memorypipe::__private::TypeDesc {
            name: "Pair",
            args: &[],
            kind: ::memorypipe::__private::Kind::Struct {
                fields: &[
                    ::memorypipe::__private::FieldDesc {
                        name: "0",
                        was: &[],
                        offset: ::memorypipe::__private::core::mem::offset_of!(Self, 0),
                        ty: ::memorypipe::__private::Probe::<u32>::TYPE,
                    },
                    ::memorypipe::__private::FieldDesc {
                        name: "1",
                        was: &[],
                        offset: ::memorypipe::__private::core::mem::offset_of!(Self, 1),
                        ty: ::memorypipe::__private::Probe::<[u16; Pair::LEN]>::TYPE,
                    },
                ],
                base: ::memorypipe::__private::NOT_EXTENSIBLE,
            },
            size: ::memorypipe::__private::core::mem::size_of::<Self>(),
            align: ::memorypipe::__private::core::mem::align_of::<Self>(),
        };
        const ANY_BITS: ::memorypipe::__private::core::primitive::bool = ::memorypipe::__private::Probe::<
            u32,
        >::ANY_BITS && ::memorypipe::__private::Probe::<[u16; Pair::LEN]>::ANY_BITS;
        const ZERO_IS_VALID: ::memorypipe::__private::core::primitive::bool = ::memorypipe::__private::Probe::<
            u32,
        >::ZERO_IS_VALID
            && ::memorypipe::__private::Probe::<[u16; Pair::LEN]>::ZERO_IS_VALID;
        #[inline]
        fn is_valid(
            __mp_bytes: &[::memorypipe::__private::core::primitive::u8],
        ) -> ::memorypipe::__private::core::primitive::bool {
            <Self as ::memorypipe::__private::Message>::ANY_BITS
                || (::memorypipe::__private::layout::field_is_valid(
                    __mp_bytes,
                    ::memorypipe::__private::core::mem::offset_of!(Self, 0),
                    ::memorypipe::__private::core::mem::size_of::<u32>(),
                    ::memorypipe::__private::Probe::<u32>::IS_VALID,
                )
                    && ::memorypipe::__private::layout::field_is_valid(
                        __mp_bytes,
                        ::memorypipe::__private::core::mem::offset_of!(Self, 1),
                        ::memorypipe::__private::core::mem::size_of::<
                            [u16; Pair::LEN],
                        >(),
                        ::memorypipe::__private::Probe::<[u16; Pair::LEN]>::IS_VALID,
                    ))
        }
    }
};
#[allow(deprecated)]
const _: () = <<u32 as ::memorypipe::__private::layout::Field>::Checked as ::memorypipe::__private::Message>::LAYOUT_CHECK;
#[allow(deprecated)]
const _: () = ::memorypipe::__private::layout::no_gap_before(
    <Pair as ::memorypipe::__private::Message>::TYPE,
    0usize,
);
#[allow(deprecated)]
const _: () = ::memorypipe::__private::layout::nothing_extensible_at(
    <Pair as ::memorypipe::__private::Message>::TYPE,
    0usize,
);
#[allow(deprecated)]
const _: () = <<[u16; Pair::LEN] as ::memorypipe::__private::layout::Field>::Checked as ::memorypipe::__private::Message>::LAYOUT_CHECK;
#[allow(deprecated)]
const _: () = ::memorypipe::__private::layout::no_gap_before(
    <Pair as ::memorypipe::__private::Message>::TYPE,
    1usize,
);
#[allow(deprecated)]
const _: () = ::memorypipe::__private::layout::nothing_extensible_at(
    <Pair as ::memorypipe::__private::Message>::TYPE,
    1usize,
);
#[allow(deprecated)]
const _: () = ::memorypipe::__private::layout::no_gap_at_end(
    <Pair as ::memorypipe::__private::Message>::TYPE,
);
#[allow(deprecated)]
const _: () = ::memorypipe::__private::layout::within_limits(
    <Pair as ::memorypipe::__private::Message>::TYPE,
);
#[allow(deprecated)]
const _: () = ::memorypipe::__private::layout::owns_nothing(
    <Pair as ::memorypipe::__private::Message>::TYPE,
    ::memorypipe::__private::core::mem::needs_drop::<Pair>(),
    ::memorypipe::__private::core::mem::needs_drop::<u32>()
        || ::memorypipe::__private::core::mem::needs_drop::<[u16; Pair::LEN]>(),
);
