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
    #[automatically_derived]
    unsafe impl ::memorypipe::__private::Message for Sample {
        const FACTS: &'static [::memorypipe::__private::Fact<Self>] = {
            let _ = |Self { t_ns: __mp_0, r#type: __mp_1 }: &Self| {};
            let __mp_this = <Self as ::memorypipe::__private::Message>::THIS;
            let mut __mp_room = __mp_this.room();
            let __mp_start = __mp_this.start(&raw mut __mp_room);
            &[
                unsafe {
                    __mp_this
                        .field(
                            __mp_start,
                            &raw mut (*__mp_start).t_ns,
                            <<u64 as ::memorypipe::__private::layout::Field>::Checked as ::memorypipe::__private::Message>::WITNESS,
                        )
                },
                unsafe {
                    __mp_this
                        .field(
                            __mp_start,
                            &raw mut (*__mp_start).r#type,
                            <<[Kind; 2] as ::memorypipe::__private::layout::Field>::Checked as ::memorypipe::__private::Message>::WITNESS,
                        )
                },
            ]
        };
        const TYPE: &'static ::memorypipe::__private::TypeDesc = &::memorypipe::__private::TypeDesc {
            name: "Sample",
            args: &[],
            kind: ::memorypipe::__private::Kind::Struct {
                fields: &[
                    <Self as ::memorypipe::__private::Message>::FACTS[0]
                        .described("t_ns", &[]),
                    <Self as ::memorypipe::__private::Message>::FACTS[1]
                        .described("type", &[]),
                ],
                base: ::memorypipe::__private::NOT_EXTENSIBLE,
            },
            size: <Self as ::memorypipe::__private::Message>::THIS.size(),
            align: <Self as ::memorypipe::__private::Message>::THIS.align(),
        };
        const ANY_BITS: ::memorypipe::__private::core::primitive::bool = <Self as ::memorypipe::__private::Message>::FACTS[0]
            .any_bits()
            && <Self as ::memorypipe::__private::Message>::FACTS[1].any_bits();
        const ZERO_IS_VALID: ::memorypipe::__private::core::primitive::bool = <Self as ::memorypipe::__private::Message>::FACTS[0]
            .zero_is_valid()
            && <Self as ::memorypipe::__private::Message>::FACTS[1].zero_is_valid();
        #[inline]
        fn is_valid(
            __mp_bytes: &[::memorypipe::__private::core::primitive::u8],
        ) -> ::memorypipe::__private::core::primitive::bool {
            <Self as ::memorypipe::__private::Message>::ANY_BITS
                || (const { <Self as ::memorypipe::__private::Message>::FACTS[0] }
                    .is_valid(__mp_bytes)
                    && const { <Self as ::memorypipe::__private::Message>::FACTS[1] }
                        .is_valid(__mp_bytes))
        }
    }
};
#[allow(deprecated)]
const _: () = <<u64 as ::memorypipe::__private::layout::Field>::Checked as ::memorypipe::__private::Message>::LAYOUT_CHECK;
#[allow(deprecated)]
const _: () = ::memorypipe::__private::layout::no_gap_before(
    <Sample as ::memorypipe::__private::Message>::TYPE,
    0,
);
#[allow(deprecated)]
const _: () = ::memorypipe::__private::layout::nothing_extensible_at(
    <Sample as ::memorypipe::__private::Message>::TYPE,
    0,
);
#[allow(deprecated)]
const _: () = <<[Kind; 2] as ::memorypipe::__private::layout::Field>::Checked as ::memorypipe::__private::Message>::LAYOUT_CHECK;
#[allow(deprecated)]
const _: () = ::memorypipe::__private::layout::no_gap_before(
    <Sample as ::memorypipe::__private::Message>::TYPE,
    1,
);
#[allow(deprecated)]
const _: () = ::memorypipe::__private::layout::nothing_extensible_at(
    <Sample as ::memorypipe::__private::Message>::TYPE,
    1,
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
const _: () = ::memorypipe::__private::layout::owns_nothing::<
    Sample,
>(<Sample as ::memorypipe::__private::Message>::TYPE);
