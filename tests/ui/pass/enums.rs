//! Every form of enum that is a message.

use memorypipe::prelude::*;

#[ipc_message]
enum Plain {
    Only,
}

#[ipc_message]
#[repr(i64)]
#[derive(Debug, Clone, PartialEq)]
enum Signed {
    Least = i64::MIN,
    Minus = -1,
    Computed = BASE + 4,
    Next,
}

const BASE: i64 = 100;

#[ipc_message]
#[allow(non_camel_case_types, clippy::upper_case_acronyms)]
enum Raw {
    r#type = b'a' as u32,
    TYPE,
    is_valid,
}

/// With data of every form.
#[ipc_message]
#[repr(i16)]
#[derive(Debug, Clone, PartialEq)]
enum Data {
    Unit = -3,
    Tuple(u64, [Signed; 2]),
    Struct {
        r#type: FixedStr<5>,
        list: FixedVec<[u8; 3], 2>,
    },
    #[other]
    Unknown = BASE as i16,
    Next(()),
}

/// Open, with the catch-all first.
#[ipc_message]
#[repr(u64)]
enum Open {
    #[other]
    Unknown,
    Known,
}

/// One inside the other, and in a function.
#[test]
fn every_form_of_enum_is_a_message() {
    #[ipc_message]
    struct All(Signed, [Plain; 3], Raw);

    fn is_message<T: Message>() {}
    is_message::<Data>();
    is_message::<Open>();
    assert_eq!(size_of::<All>(), 24);
    assert!(All::TYPE.name == "All" && All::is_valid(&[0; 24]) == All::ZERO_IS_VALID);
}
