//! What a client makes of the answers of a host, right ones and others.

use super::*;
use crate::attach::frames::{self, Head, Kind, Reason, Refuse};
use crate::message::Message;
use crate::platform::Choice;
use crate::schema::desc::{ChannelDesc, FieldDesc, Form, Kind as TypeKind, MethodDesc, TypeDesc};
use crate::schema::encode;
use crate::testing::knocks::{FIRST, sockets};

const SECOND: MethodDesc = MethodDesc { name: "second", ..FIRST };
const SLICE: &TypeDesc = &TypeDesc {
    name: "Bulk",
    args: &[],
    kind: TypeKind::Bulk { out: false, max: 48 << 20, of: u8::TYPE },
    size: 8,
    align: 4,
};
const PUT: MethodDesc = MethodDesc {
    name: "put",
    args: &[FieldDesc { name: "data", was: &[], offset: 0, ty: SLICE }],
    args_size: 8,
    ..FIRST
};

static OURS: ChannelDesc = ChannelDesc { name: "Answers", form: Form::Methods(&[FIRST]) };
static MORE: ChannelDesc = ChannelDesc { name: "Answers", form: Form::Methods(&[FIRST, SECOND]) };
static LARGE: ChannelDesc = ChannelDesc { name: "Answers", form: Form::Methods(&[PUT]) };

fn request(desc: &'static ChannelDesc) -> Request {
    Request {
        name: "answers".to_owned(),
        place: Place { directory: "/nowhere".into(), choice: Choice::Named },
        timeout: None,
        trusted_users: Vec::new(),
        exact: false,
        max_bytes: None,
        schema: Some(Schema::from_desc(desc)),
        wanted: Wanted::default(),
        explains: true,
    }
}

/// What a client makes of a host that sends this.
fn answered(packet: &[u8]) -> AttachError {
    let (host, client) = sockets();
    host.send(packet, None).expect("there is room");
    request(&OURS).shake_hands(client).expect_err("that is no ACCEPT")
}

fn refusal(reason: Reason, host: &'static ChannelDesc) -> Vec<u8> {
    refusal_with(reason, 0, host)
}

fn refusal_with(reason: Reason, value: u64, host: &'static ChannelDesc) -> Vec<u8> {
    let refuse = Refuse {
        head: Head::new(Kind::Refuse),
        reason: (reason as u32).into(),
        value: value.into(),
        schema_id: Schema::from_desc(host).id().to_bytes(),
    };
    frames::build(&refuse, &encode(host))
}

#[test]
fn a_packet_longer_than_any_frame_is_refused_as_too_long() {
    let error = answered(&vec![0; frames::MAX_FRAME + 1]);
    assert!(matches!(error, AttachError::Corrupt { what: "a packet that is too long" }), "{error:?}");
}

#[test]
fn who_is_refused_for_not_being_the_same_sees_what_differs() {
    let error = answered(&refusal(Reason::NotExact, &MORE));
    let AttachError::SchemaMismatch(mismatch) = error else { panic!("{error:?}") };
    assert!(mismatch.diff.is_compatible);
    assert!(mismatch.to_string().contains("second"), "{mismatch}");
}

#[test]
fn a_host_that_refuses_a_schema_which_it_understands_is_at_fault() {
    for refusal in [refusal(Reason::Schema, &MORE), refusal(Reason::NotExact, &OURS)] {
        let error = answered(&refusal);
        let AttachError::Corrupt { what } = error else { panic!("{error:?}") };
        assert_eq!(what, "a refusal for a schema that matches");
    }
}

#[test]
fn a_connection_may_take_64_mib_or_twice_what_its_declaration_takes() {
    const MIB: u64 = 1 << 20;
    let most = |desc| {
        let too_large = request(desc).check_size(&Schema::from_desc(desc), u64::MAX);
        let Err(AttachError::TooLarge { max, .. }) = too_large else { panic!("{too_large:?}") };
        assert!(request(desc).check_size(&Schema::from_desc(desc), max).is_ok());
        max
    };
    assert_eq!(most(&OURS), 64 * MIB);
    // Room for two slices of 48 MiB, and little more.
    assert!((192 * MIB..194 * MIB).contains(&most(&LARGE)), "{}", most(&LARGE));
}

#[test]
fn a_timeout_beyond_all_clocks_is_one_of_a_hundred_years() {
    let years = LONGEST.as_secs() / (60 * 60 * 24 * 365);
    assert_eq!(years, 100);
    let now = Instant::now();
    let latest = now.checked_add(LONGEST).expect("it can be counted");
    assert_eq!(end_of(now, Duration::MAX), latest);
    assert_eq!(end_of(now, Duration::from_secs(7)).duration_since(now), Duration::from_secs(7));
}

#[test]
fn each_way_not_to_be_connected_has_its_error_and_a_signal_is_none() {
    let start = Instant::now();
    let why = |kind: io::ErrorKind| request(&OURS).no_connection(start, kind.into());
    for kind in [io::ErrorKind::NotFound, io::ErrorKind::ConnectionRefused] {
        let Some(AttachError::NotFound { name, .. }) = why(kind) else { panic!("{kind}") };
        assert_eq!(name, "answers");
    }
    let denied = why(io::ErrorKind::PermissionDenied);
    let Some(AttachError::NotAdmitted { ground, user }) = denied else { panic!("{denied:?}") };
    assert_eq!((ground, user), (Ground::SocketClosedToUser, UserId::current()));
    let full = why(io::ErrorKind::WouldBlock);
    assert!(matches!(full, Some(AttachError::Timeout { .. })), "{full:?}");
    let interrupted = why(io::ErrorKind::Interrupted);
    assert!(interrupted.is_none(), "{interrupted:?}");
    let other = why(io::ErrorKind::OutOfMemory);
    assert!(matches!(other, Some(AttachError::Os { doing: "connect to the host", .. })), "{other:?}");
}

#[test]
fn who_is_not_admitted_is_told_as_which_user() {
    for (reason, expected) in
        [(Reason::NotAdmitted, Ground::RefusedByHost), (Reason::UnknownUser, Ground::UnmappedClient)]
    {
        // A host that says which user it has seen is not asked.
        for value in [0, 7, u64::MAX] {
            let error = answered(&refusal_with(reason, value, &OURS));
            let AttachError::NotAdmitted { ground, user } = error else { panic!("{error:?}") };
            assert_eq!((ground, user), (expected, UserId::current()));
        }
    }
}

#[test]
fn a_host_that_takes_no_packet_is_no_host_that_has_hung_up() {
    let (_host, client) = sockets();
    while client.send(&[0; 4096], None).is_ok() {}
    let error = request(&OURS).shake_hands(client).expect_err("there is no room");
    assert!(matches!(error, AttachError::Os { doing: "talk to the host", .. }), "{error:?}");
}

#[test]
fn what_a_host_said_before_it_hung_up_is_told() {
    let (host, client) = sockets();
    host.send(&refusal_with(Reason::TooManyClients, 3, &OURS), None).expect("room");
    drop(host);
    let error = request(&OURS).shake_hands(client).expect_err("it is refused");
    assert!(matches!(error, AttachError::TooManyClients { max: 3 }), "{error:?}");
}
