//! The texts of all errors.

use std::collections::HashSet;
use std::time::Duration;

use super::*;
use crate::client_id::ClientId;
use crate::peer::Peer;
use crate::platform::{self, Choice, GroupId, UserId};
use crate::schema::{Schema, SchemaDiff, SchemaMismatch, Side};

fn ourselves() -> Peer {
    Peer { pid: 7, user: UserId::from_number(7), group: GroupId::from_number(7) }
}

/// One error of each kind; of a kind with several texts, one for each text.
fn all() -> Vec<Error> {
    let creates = [
        CreateError::NameTaken { name: "x".into(), holder: NameHolder::Process(7) },
        CreateError::NameTaken { name: "x".into(), holder: NameHolder::ChildOf(7) },
        CreateError::NameTaken { name: "x".into(), holder: NameHolder::Elsewhere },
        CreateError::NameTaken { name: "x".into(), holder: NameHolder::Unknown },
        CreateError::PathTooLong { path: "/tmp/x".into() },
        CreateError::NameInvalid { name: "a b".into(), why: "only letters" },
        CreateError::Unsafe { path: "/tmp/x".into(), why: "it is not a directory" },
        CreateError::Options { why: "too much" },
        CreateError::Os { doing: "bind", path: "/tmp/x".into(), source: platform::out_of_handles() },
    ];
    let grounds = [
        Ground::HostOfAnotherUser,
        Ground::ClientOfAnotherUser,
        Ground::RefusedByHost,
        Ground::SocketClosedToUser,
        Ground::Unobserved,
        Ground::UnclosableDescriptors,
    ];
    let not_found = |similar, elsewhere| AttachError::NotFound {
        name: "x".into(),
        directory: "/tmp".into(),
        similar,
        elsewhere,
    };
    let attaches = [
        not_found(vec!["y".into()], Elsewhere::unknown(Choice::Named)),
        AttachError::Unsafe { path: "/tmp/y".into(), why: "it is not a directory" },
        AttachError::PathTooLong { path: "/tmp/xy".into() },
        AttachError::Options { why: "too many" },
        AttachError::NameInvalid { name: "a c".into(), why: "only letters" },
        AttachError::SchemaMismatch(Box::new(mismatch())),
        AttachError::LayoutVersion { theirs: 1, ours: 2 },
        AttachError::TooManyClients { max: 1 },
        AttachError::TooMuchMemory { max_bytes: 65_536 },
        AttachError::TooLarge { bytes: 9 << 20, max: 8 << 20 },
        AttachError::Timeout { after: AFTER, host: None },
        AttachError::Timeout { after: AFTER, host: Some(ourselves()) },
        AttachError::HostGone,
        AttachError::OwnHost,
        AttachError::Corrupt { what: "rubbish" },
        AttachError::Os { doing: "try", source: platform::out_of_memory() },
    ];
    let unknown = [Ground::UnmappedHost, Ground::UnmappedClient];
    let attaches = attaches
        .into_iter()
        .chain(grounds.map(|ground| AttachError::NotAdmitted { ground, user: UserId::from_number(7) }))
        .chain(unknown.map(|ground| AttachError::NotAdmitted { ground, user: UserId::from_number(u32::MAX) }))
        .chain(Elsewhere::samples().map(|elsewhere| not_found(Vec::new(), elsewhere)))
        .chain((0..=5).map(|number| AttachError::HostLacks { what: Resource::from_number(number) }));
    let mut all: Vec<Error> = creates.into_iter().map(Error::from).collect();
    all.extend(attaches.map(Error::from));
    all.extend(ipc_errors().into_iter().map(Error::from));
    all.push(CallError::App(7).into());
    all.push(crate::FixedStr::<1>::try_from("two").unwrap_err().into());
    all
}

const AFTER: Duration = Duration::from_millis(5);

fn ipc_errors() -> Vec<IpcError> {
    let method = "add";
    let executions = [Execution::NotStarted, Execution::MaybeStarted, Execution::NoRequest];
    let mut errors = vec![
        IpcError::ClientGone,
        IpcError::Full { capacity: 4 },
        IpcError::Full { capacity: 0 },
        IpcError::BulkFull { bytes: 64, memory: BulkMemory::default() },
        IpcError::TooLong { count: 9, max: 8 },
        IpcError::ForeignLoan,
        IpcError::Missed { events: 3 },
        IpcError::AllHeld { max: 2 },
        IpcError::Overwritten,
        IpcError::Restarted { instance: InstanceId::new([7; 16]) },
        IpcError::Subscribed,
        IpcError::Stopped,
        IpcError::TooManyStreams { max: 4 },
        IpcError::Dropped { method },
        IpcError::Unsupported { method },
        IpcError::Corrupt { field: "stamp", value: 7 },
        IpcError::Closed,
        IpcError::OwnHost { method },
        IpcError::Forked,
        IpcError::Os { doing: "wait", source: platform::out_of_room() },
    ];
    errors.extend(executions.map(|execution| IpcError::HostGone { execution }));
    let client = ClientId::from_number(7);
    let disconnected = |execution| IpcError::Disconnected { client, reason: "too many".into(), execution };
    errors.extend(executions.map(disconnected));
    errors.extend(executions.map(|execution| IpcError::Timeout { method, after: AFTER, execution }));
    errors.extend([IpcError::idle(AFTER), IpcError::Empty]);
    errors
}

/// The number of variants of the enums of this module, without the generic one.
fn variants() -> usize {
    let source = include_str!("../error.rs");
    let enums = source.split("\npub enum ").skip(1).filter(|text| !text.starts_with("CallError"));
    enums
        .map(|text| {
            let body = text.split("\n}").next().unwrap();
            body.lines()
                .filter(|line| line.strip_prefix("    ").is_some_and(|l| l.starts_with(char::is_uppercase)))
                .count()
        })
        .sum()
}

fn mismatch() -> SchemaMismatch {
    let schema = Schema::from_desc(<crate::PipeChannel<u8, u64> as crate::Channel>::DESC);
    let other = Schema::from_desc(<crate::PipeChannel<u8, u8> as crate::Channel>::DESC);
    let side = || Side { pid: 7, exe: "x".into(), id: schema.id() };
    let diff = SchemaDiff::between(&schema, &other);
    SchemaMismatch { channel: "x".into(), host: side(), client: side(), diff }
}

#[test]
fn a_fact_names_nothing_of_the_interface_and_comes_first() {
    for error in all() {
        let (fact, text) = (error.fact().to_string(), error.to_string());
        match error.hint() {
            Some(hint) => assert_eq!(text, format!("{fact}; {hint}")),
            None => assert_eq!(text, fact),
        }
        for name in ["`.", "(..)", "builder", "`try_", "`serve`", "`recv`", "::", "`Events`"] {
            assert!(!fact.contains(name), "{name} in: {fact}");
        }
        assert!(!text.contains("`?`") && !text.contains("process 0"), "{text}");
    }
}

#[test]
fn no_two_errors_say_the_same_and_no_two_kinds_have_one_code() {
    let all = all();
    let texts: HashSet<_> = all.iter().map(ToString::to_string).collect();
    assert_eq!(texts.len(), all.len());
    let kinds: HashSet<_> = all.iter().map(|error| (error.code(), kind(error))).collect();
    let codes: HashSet<_> = kinds.iter().map(|(code, _)| code).collect();
    assert_eq!(codes.len(), kinds.len());
    // `Error` itself has the three enums as variants, and two more.
    assert_eq!(kinds.len(), variants() - 3, "all of them are here");
}

/// The variant.
fn kind(error: &Error) -> String {
    match error {
        Error::Create(error) => format!("create {:?}", std::mem::discriminant(error)),
        Error::Attach(error) => format!("attach {:?}", std::mem::discriminant(error)),
        Error::Ipc(error) => format!("ipc {:?}", std::mem::discriminant(error)),
        Error::Capacity(_) | Error::App(_) => error.code().to_owned(),
    }
}

#[test]
fn what_a_host_lacks_is_sent_by_number_and_a_number_of_a_newer_host_is_something_else() {
    for number in 0..=5 {
        assert_eq!(Resource::from_number(number).to_number(), number);
    }
    assert_eq!(Resource::from_number(77), Resource::Other);
}

#[test]
fn the_text_for_a_reader_of_events_mentions_no_request() {
    let text = IpcError::HostGone { execution: Execution::NoRequest }.to_string();
    for word in ["request", "executed", "repeat"] {
        assert!(!text.contains(word), "{text}");
    }
}
