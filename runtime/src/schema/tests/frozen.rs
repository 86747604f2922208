//! The effect of a changed declaration on a frozen file.

use super::*;
use crate::Message;
use crate::schema::desc::TypeDesc;
use crate::schema::desc::{ChannelDesc, FieldDesc, Form, MethodDesc, MethodKind};
use crate::schema::samples::{F64, I64, U32, U64, call, enumeration, field, open, variant};

/// A folder that is removed afterwards.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let folder = std::env::temp_dir().join(format!("memorypipe-frozen-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        Folder(folder)
    }

    fn file(&self) -> PathBuf {
        self.0.join("schemas/calculator.json")
    }

    fn files(&self) -> Vec<String> {
        let Ok(folder) = fs::read_dir(self.0.join("schemas")) else { return Vec::new() };
        let mut names: Vec<_> =
            folder.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

macro_rules! channels {
    ($($name:ident [$($method:expr),*])*) => {$(
        struct $name;

        impl Channel for $name {
            const DESC: &'static ChannelDesc =
                &ChannelDesc { name: "Calculator", form: Form::Methods(&[$($method),*]) };
            const CAPACITY: Option<u32> = None;
        }
    )*};
}

const A: MethodDesc = call("add", &[field("a", 0, I64), field("b", 8, I64)], 16, I64);
const B: MethodDesc = call("mean", &[field("a", 0, I64), field("b", 8, I64)], 16, F64);
const B_RENAMED: MethodDesc = MethodDesc { name: "average", was: &["mean"], ..B };
const B_OTHER: MethodDesc = MethodDesc { reply: I64, ..B };
const EVENT: MethodDesc = event(&[field("at", 0, U64)]);
const EVENT_OTHER: MethodDesc = event(&[field("at", 0, U64), field("line", 8, U32)]);

const fn event(carries: &'static [FieldDesc]) -> MethodDesc {
    MethodDesc { kind: MethodKind::Event, ..call("Failed", carries, 8 * carries.len(), <()>::TYPE) }
}

static REJECT: TypeDesc = open("Reject", &[variant("Unknown", 0), variant("Late", 1)]);
static REJECT_GROWN: TypeDesc =
    open("Reject", &[variant("Unknown", 0), variant("Late", 1), variant("Halted", 7)]);
static REJECT_CLOSED: TypeDesc = enumeration("Reject", &[variant("Small", 0), variant("Late", 1)]);
static REJECT_CLOSED_GROWN: TypeDesc =
    enumeration("Reject", &[variant("Small", 0), variant("Late", 1), variant("Halted", 7)]);

const fn refusing(error: &'static TypeDesc) -> MethodDesc {
    MethodDesc { error: Some(error), ..A }
}

channels! {
    First [A]
    Second [A, B]
    Third [A, B_RENAMED]
    Broken [A, B_OTHER]
    Telling [A, EVENT]
    TellingMore [A, EVENT_OTHER]
    Open [refusing(&REJECT)]
    OpenGrown [refusing(&REJECT_GROWN)]
    Closed [refusing(&REJECT_CLOSED)]
    ClosedGrown [refusing(&REJECT_CLOSED_GROWN)]
}

fn text(result: Result<(), Thawed>) -> String {
    result.unwrap_err().to_string()
}

#[test]
fn nothing_is_written_that_was_not_allowed() {
    let folder = Folder::new("first");
    assert!(text(check::<First>(&folder.file(), false)).contains("MEMORYPIPE_BLESS=1 cargo test"));
    assert_eq!(folder.files(), [""; 0]);
    check::<First>(&folder.file(), true).unwrap();
    check::<First>(&folder.file(), false).unwrap();
    check::<First>(&folder.file(), true).unwrap();
    assert_eq!(folder.files(), ["calculator.json"]);
}

#[test]
fn a_change_that_is_understood_becomes_a_version_when_that_is_meant() {
    let folder = Folder::new("versions");
    check::<First>(&folder.file(), true).unwrap();
    let asked = text(check::<Second>(&folder.file(), false));
    assert!(asked.contains("+ method mean(a: i64, b: i64) -> f64  client only"), "{asked}");
    assert!(asked.contains("calculator.2.json"), "{asked}");
    check::<Second>(&folder.file(), true).unwrap();
    check::<Third>(&folder.file(), true).unwrap();
    assert_eq!(folder.files(), ["calculator.2.json", "calculator.3.json", "calculator.json"]);
    check::<Third>(&folder.file(), false).unwrap();
    // Back to the first version: compatible, and not the newest.
    assert!(matches!(check::<First>(&folder.file(), false), Err(Thawed::Changed { .. })));
}

#[test]
fn what_a_released_version_does_not_understand_is_refused_even_if_allowed() {
    let folder = Folder::new("breaking");
    check::<Second>(&folder.file(), true).unwrap();
    check::<Third>(&folder.file(), true).unwrap();
    for bless in [false, true] {
        let refused = text(check::<Broken>(&folder.file(), bless));
        assert!(refused.contains("built from") && refused.contains("calculator.json"), "{refused}");
        assert!(refused.contains("f64  ->  i64"), "{refused}");
    }
    assert_eq!(folder.files().len(), 2);
    // An older version counts even if a newer one is compatible.
    fs::remove_file(version(&folder.file(), 2)).unwrap();
    check::<First>(&folder.file(), true).unwrap();
    assert!(matches!(check::<Broken>(&folder.file(), true), Err(Thawed::Breaking { .. })));
}

#[test]
fn an_event_is_added_like_a_method_and_then_stays_as_it_is() {
    let folder = Folder::new("events");
    check::<First>(&folder.file(), true).unwrap();
    let asked = text(check::<Telling>(&folder.file(), false));
    assert!(asked.contains("+ event Failed(at: u64)  client only"), "{asked}");
    check::<Telling>(&folder.file(), true).unwrap();
    check::<Telling>(&folder.file(), false).unwrap();
    assert!(fs::read_to_string(version(&folder.file(), 2)).unwrap().contains("event Failed(at: u64)"));
    for bless in [false, true] {
        let refused = text(check::<TellingMore>(&folder.file(), bless));
        assert!(refused.contains("event Failed\n") && refused.contains("+ line: u32 @8"), "{refused}");
        assert!(refused.contains("calculator.2.json"), "{refused}");
    }
    assert_eq!(folder.files(), ["calculator.2.json", "calculator.json"]);
}

#[test]
fn an_open_enum_grows_and_a_closed_one_says_how_it_could_have() {
    let folder = Folder::new("open");
    check::<Open>(&folder.file(), true).unwrap();
    let asked = text(check::<OpenGrown>(&folder.file(), false));
    assert!(asked.contains("is compatible with it") && asked.contains("Halted"), "{asked}");
    assert!(asked.contains("the side that lacks a variant receives it as `Unknown`"), "{asked}");
    check::<OpenGrown>(&folder.file(), true).unwrap();
    // Back to the first version: compatible in this direction too.
    assert!(matches!(check::<Open>(&folder.file(), false), Err(Thawed::Changed { .. })));

    let folder = Folder::new("closed");
    check::<Closed>(&folder.file(), true).unwrap();
    let refused = text(check::<ClosedGrown>(&folder.file(), true));
    assert!(refused.contains("would refuse") && refused.contains("`#[other] Unknown`"), "{refused}");
}

#[test]
fn a_version_may_be_deleted_and_its_number_is_not_used_again() {
    let folder = Folder::new("deleted");
    check::<First>(&folder.file(), true).unwrap();
    check::<Second>(&folder.file(), true).unwrap();
    fs::remove_file(folder.file()).unwrap();
    check::<Second>(&folder.file(), false).unwrap();
    check::<Third>(&folder.file(), true).unwrap();
    assert_eq!(folder.files(), ["calculator.2.json", "calculator.3.json"]);
}

#[test]
fn a_file_that_was_changed_by_hand_is_found_out() {
    let folder = Folder::new("spoilt");
    check::<First>(&folder.file(), true).unwrap();
    let written = fs::read_to_string(folder.file()).unwrap();
    let half = &written[..written.len() / 2];
    for spoilt in [
        written.replace("add", "sub"),
        written.replace("\"description\": \"", "\"description\": \"00"),
        half.to_owned(),
        String::new(),
    ] {
        fs::write(folder.file(), &spoilt).unwrap();
        assert!(matches!(check::<First>(&folder.file(), true), Err(Thawed::Spoilt { .. })), "{spoilt}");
    }
    fs::write(folder.file(), written.replace('\n', "\r\n")).unwrap();
    check::<First>(&folder.file(), false).unwrap();
}

#[test]
fn other_files_do_not_matter() {
    let folder = Folder::new("others");
    check::<First>(&folder.file(), true).unwrap();
    for other in
        ["calculator.x.json", "calculator.2.txt", "calculator.02.json", "other.2.json", "calculators.2.json"]
    {
        fs::write(folder.0.join("schemas").join(other), "?").unwrap();
    }
    check::<First>(&folder.file(), false).unwrap();
}

#[test]
fn strings_are_those_of_json() {
    assert_eq!(quoted("a\"b\\c\nd\u{e9}"), "\"a\\\"b\\\\c\\u000ad\u{e9}\"");
}
