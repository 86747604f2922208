/// One reading.
#[derive(Debug, Clone)]
#[repr(C)]
pub struct Sample {
    /// When.
    pub t_ns: u64,
    #[serde(skip)]
    r#type: [Kind; 2],
}
#[allow(deprecated)]
const _: () = {
    use ::memorypipe::__private::NoMessage as _;
    #[automatically_derived]
    unsafe impl ::memorypipe::__private::Message for Sample {
        const TYPE: &'static ::memorypipe::__private::TypeDesc = &::memorypipe::__private::TypeDesc {
            name: "Sample",
            args: &[],
            kind: ::memorypipe::__private::Kind::Struct {
                fields: &[
                    ::memorypipe::__private::FieldDesc {
                        name: "t_ns",
                        was: &[],
                        offset: ::memorypipe::__private::core::mem::offset_of!(
                            Self, t_ns
                        ),
                        ty: ::memorypipe::__private::Probe::<u64>::TYPE,
                    },
                    ::memorypipe::__private::FieldDesc {
                        name: "type",
                        was: &[],
                        offset: ::memorypipe::__private::core::mem::offset_of!(
                            Self, r#type
                        ),
                        ty: ::memorypipe::__private::Probe::<[Kind; 2]>::TYPE,
                    },
                ],
                base: ::memorypipe::__private::NOT_EXTENSIBLE,
            },
            size: ::memorypipe::__private::core::mem::size_of::<Self>(),
            align: ::memorypipe::__private::core::mem::align_of::<Self>(),
        };
        const ANY_BITS: ::memorypipe::__private::core::primitive::bool = ::memorypipe::__private::Probe::<
            u64,
        >::ANY_BITS && ::memorypipe::__private::Probe::<[Kind; 2]>::ANY_BITS;
        const ZERO_IS_VALID: ::memorypipe::__private::core::primitive::bool = ::memorypipe::__private::Probe::<
            u64,
        >::ZERO_IS_VALID && ::memorypipe::__private::Probe::<[Kind; 2]>::ZERO_IS_VALID;
        #[inline]
        fn is_valid(
            __mp_bytes: &[::memorypipe::__private::core::primitive::u8],
        ) -> ::memorypipe::__private::core::primitive::bool {
            <Self as ::memorypipe::__private::Message>::ANY_BITS
                || (::memorypipe::__private::layout::field_is_valid(
                    __mp_bytes,
                    ::memorypipe::__private::core::mem::offset_of!(Self, t_ns),
                    ::memorypipe::__private::core::mem::size_of::<u64>(),
                    ::memorypipe::__private::Probe::<u64>::IS_VALID,
                )
                    && ::memorypipe::__private::layout::field_is_valid(
                        __mp_bytes,
                        ::memorypipe::__private::core::mem::offset_of!(Self, r#type),
                        ::memorypipe::__private::core::mem::size_of::<[Kind; 2]>(),
                        ::memorypipe::__private::Probe::<[Kind; 2]>::IS_VALID,
                    ))
        }
    }
};
#[allow(deprecated)]
const _: () = <<u64 as ::memorypipe::__private::layout::Field>::Checked as ::memorypipe::__private::Message>::LAYOUT_CHECK;
#[allow(deprecated)]
const _: () = ::memorypipe::__private::layout::no_gap_before(
    <Sample as ::memorypipe::__private::Message>::TYPE,
    0usize,
);
#[allow(deprecated)]
const _: () = ::memorypipe::__private::layout::nothing_extensible_at(
    <Sample as ::memorypipe::__private::Message>::TYPE,
    0usize,
);
#[allow(deprecated)]
const _: () = <<[Kind; 2] as ::memorypipe::__private::layout::Field>::Checked as ::memorypipe::__private::Message>::LAYOUT_CHECK;
#[allow(deprecated)]
const _: () = ::memorypipe::__private::layout::no_gap_before(
    <Sample as ::memorypipe::__private::Message>::TYPE,
    1usize,
);
#[allow(deprecated)]
const _: () = ::memorypipe::__private::layout::nothing_extensible_at(
    <Sample as ::memorypipe::__private::Message>::TYPE,
    1usize,
);
#[allow(deprecated)]
const _: () = ::memorypipe::__private::layout::no_gap_at_end(
    <Sample as ::memorypipe::__private::Message>::TYPE,
);
#[allow(deprecated)]
const _: () = ::memorypipe::__private::layout::within_limits(
    <Sample as ::memorypipe::__private::Message>::TYPE,
);
#[allow(deprecated)]
const _: () = ::memorypipe::__private::layout::owns_nothing(
    <Sample as ::memorypipe::__private::Message>::TYPE,
    ::memorypipe::__private::core::mem::needs_drop::<Sample>(),
    ::memorypipe::__private::core::mem::needs_drop::<u64>()
        || ::memorypipe::__private::core::mem::needs_drop::<[Kind; 2]>(),
);
