/// Docs stay.
#[derive(Debug)]
#[repr(C, align(4))]
pub struct Person<T> {
    pub name: String,
    pub age: T,
}
#[allow(deprecated)]
const _: () = {
    #[automatically_derived]
    unsafe impl<T: ::memorypipe::__private::Message> ::memorypipe::__private::Message
    for Person<T> {
        const FACTS: &'static [::memorypipe::__private::Fact<Self>] = &[
            <Self as ::memorypipe::__private::Message>::THIS.fault(),
        ];
        const TYPE: &'static ::memorypipe::__private::TypeDesc = <::memorypipe::__private::Probe<
            (),
        > as ::memorypipe::__private::NoMessage>::TYPE;
        const ANY_BITS: ::memorypipe::__private::core::primitive::bool = false;
        const ZERO_IS_VALID: ::memorypipe::__private::core::primitive::bool = false;
        fn is_valid(
            _: &[::memorypipe::__private::core::primitive::u8],
        ) -> ::memorypipe::__private::core::primitive::bool {
            false
        }
    }
};
::core::compile_error! {
    "a packed struct has fields that no reference may point to\nhelp: remove `packed`, order the fields from largest to smallest, and fill what is left with a field `_pad: [u8; N]`"
}
::core::compile_error! {
    "`String` points to memory of one process\nhelp: for text write `FixedStr<N>`, which holds up to N bytes in place"
}
