//! The host's side of the handshake, packet by packet: how far it comes, and what the client gets as an answer.

use super::*;
use crate::attach::frames::{ABOUT, Ask, EXACT, Tell};
use crate::attach::memory::make_memory;
use crate::attach::queues::DEFAULT_STREAMS;
use crate::error::{Ground, Resource};
use crate::message::Message;
use crate::platform::UserId;
use crate::schema::desc::{ChannelDesc, Form, MethodDesc};
use crate::schema::encode;
use crate::testing::knocks::{FIRST, half_open, other_user, ourselves, peer_of, sockets};

const CHANGED: MethodDesc = MethodDesc { reply: u32::TYPE, ..FIRST };
const SECOND: MethodDesc = MethodDesc { name: "second", ..FIRST };

/// What the host declares; what a client declares that understands it; and what one declares that does not.
static OURS: ChannelDesc = ChannelDesc { name: "Steps", form: Form::Methods(&[FIRST, SECOND]) };
static LESS: ChannelDesc = ChannelDesc { name: "Steps", form: Form::Methods(&[FIRST]) };
static OTHER: ChannelDesc = ChannelDesc { name: "Steps", form: Form::Methods(&[CHANGED]) };

fn offer(exact: bool) -> Offer {
    let schema = Schema::from_desc(&OURS);
    Offer {
        name: "steps".to_owned(),
        encoded: encode(&OURS).into(),
        created: Instant::now(),
        observe: Observe::default(),
        admits_others: false,
        keeps_schemas: false,
        instance: [7; 16],
        capacity: None,
        bulk: None,
        trusts_clients: false,
        exact,
        ring: geometry(&schema, Direction::ToClient, None, None).expect("within the limits"),
        queues: QueueOptions { event_slots: 0, streams: DEFAULT_STREAMS },
        with_the_same: OnceLock::new(),
        pool: None,
        schema,
    }
}

/// A client that has connected, and its socket.
fn knock() -> (HalfOpen, ControlSocket) {
    let (host, client) = sockets();
    (half_open(host, ourselves()), client)
}

fn hello(desc: &'static ChannelDesc) -> Vec<u8> {
    let schema_id = Schema::from_desc(desc).id().to_bytes();
    frames::build(&Hello { head: Head::new(Kind::Hello), schema_id }, &encode(desc))
}

fn say(client: &ControlSocket, frame: &[u8]) {
    client.send(frame, None).expect("there is room");
}

fn advance(half_open: HalfOpen, offer: &Offer) -> Progress {
    half_open.advance(offer, &mut Vec::new(), Census { clients: 3, max_clients: 8, full: None })
}

/// The reason of a refusal, as the client gets it.
fn reason(client: &ControlSocket) -> Reason {
    let mut buffer = vec![0; frames::MAX_FRAME];
    let packet = client.receive(&mut buffer).expect("an answer");
    let (refuse, _) = frames::parse::<Refuse>(packet.frame(&buffer), Kind::Refuse).expect("a refusal");
    Reason::of(refuse.reason.get()).expect("a reason that there is")
}

/// The reason that a client with this `hello` gets, and the error that the user of the host gets.
fn refusal(offer: &Offer, hello: &[u8]) -> (Reason, AttachError) {
    let (half_open, client) = knock();
    say(&client, hello);
    let progress = match advance(half_open, offer) {
        Progress::Takes(task) => task.run(offer, true),
        other => other,
    };
    let Progress::Refused(Some(error)) = progress else { panic!("it is not refused") };
    (reason(&client), error)
}

#[test]
fn a_client_that_has_said_nothing_yet_is_waited_for() {
    let (half_open, _client) = knock();
    assert!(matches!(advance(half_open, &offer(false)), Progress::Pending(_)));
}

#[test]
fn a_client_that_is_gone_before_it_says_anything_has_hung_up() {
    let (half_open, client) = knock();
    drop(client);
    assert!(matches!(advance(half_open, &offer(false)), Progress::HungUp));
}

#[test]
fn a_client_that_takes_no_answer_is_refused_and_has_not_hung_up() {
    let (host, client) = sockets();
    while host.send(&[0; 4096], None).is_ok() {}
    say(&client, &hello(&OURS));
    let progress = advance(half_open(host, ourselves()), &offer(false));
    let Progress::Refused(Some(AttachError::Corrupt { what })) = progress else {
        panic!("it is not refused")
    };
    assert_eq!(what, "a socket that takes no answer");
}

#[test]
fn an_answer_that_cannot_be_sent_is_no_fault_of_the_client() {
    let (host, client) = sockets();
    // Less than the answer takes.
    host.limit_unread(4096).expect("a limit");
    let offer = Offer { encoded: vec![7; 80_000].into(), ..offer(false) };
    let schema_id = offer.schema.id().to_bytes();
    say(&client, &frames::build(&Hello { head: Head::new(Kind::Hello), schema_id }, &offer.encoded));
    let Progress::Refused(Some(AttachError::Os { doing, .. })) =
        advance(half_open(host, ourselves()), &offer)
    else {
        panic!("it is not refused")
    };
    assert_eq!(doing, "answer a client");
}

#[test]
fn a_client_of_another_version_is_told_that_it_is_the_version() {
    let mut other = hello(&OURS);
    // Behind the magic number.
    other[8] ^= 1;
    let (told, error) = refusal(&offer(false), &other);
    assert_eq!(told, Reason::LayoutVersion);
    assert!(matches!(error, AttachError::LayoutVersion { .. }), "{error:?}");
}

#[test]
fn a_client_is_told_whether_it_is_only_not_the_same() {
    for (exact, desc, expected) in
        [(false, &OTHER, Reason::Schema), (true, &OTHER, Reason::Schema), (true, &LESS, Reason::NotExact)]
    {
        let (told, error) = refusal(&offer(exact), &hello(desc));
        assert_eq!(told, expected);
        let AttachError::SchemaMismatch(mismatch) = error else { panic!("{error:?}") };
        assert_eq!(mismatch.diff.is_compatible, expected == Reason::NotExact);
    }
}

/// Whatever is left of a handshake in which the client does all that is right; each step costs as many milliseconds
/// as it says.
fn prepared(offer: &Offer, costs: [u64; 4]) -> (Box<Prepared>, ControlSocket) {
    let [first, compared, second, mapped] = costs.map(Duration::from_millis);
    let (half_open, client) = knock();
    say(&client, &hello(&LESS));
    let mut progress = advance(half_open, offer);
    progress.add_cost(first);
    let Progress::Takes(task) = progress else { panic!("the declarations will be compared") };
    let mut progress = task.run(offer, true);
    progress.add_cost(compared);
    let Progress::Pending(half_open) = progress else { panic!("it is accepted") };
    let layout = &half_open.accepted.as_ref().expect("it is accepted").client_plan;
    let (_segment, _queues, memory) = make_memory(layout).expect("memory");
    let ready = frames::build(&Ready { head: Head::new(Kind::Ready) }, &[]);
    client.send(&ready, Some(&memory)).expect("there is room");
    let mut progress = advance(half_open, offer);
    progress.add_cost(second);
    let Progress::Takes(task) = progress else { panic!("its memory will be mapped") };
    let mut progress = task.run(offer, true);
    progress.add_cost(mapped);
    let Progress::Ready(prepared) = progress else { panic!("all is right") };
    // ACCEPT
    client.receive(&mut vec![0; frames::MAX_FRAME]).expect("an answer");
    (prepared, client)
}

#[test]
fn what_each_step_has_cost_is_known_when_the_client_attaches() {
    let (prepared, _client) = prepared(&offer(false), [1, 10, 100, 1000]);
    let Ok(attached) = prepared.commit() else { panic!("the client is there") };
    assert_eq!(attached.info.cost, Duration::from_millis(1111));
}

#[test]
fn a_client_that_is_refused_at_the_last_step_is_told_why() {
    let offer = offer(false);
    let (prepared, client) = prepared(&offer, [0; 4]);
    prepared.tell(&offer, &AttachError::HostLacks { what: Resource::Descriptors });
    assert_eq!(reason(&client), Reason::Lacks);
}

#[test]
fn each_reason_has_its_number_and_says_the_limit() {
    let user = UserId::from_number(7);
    for (error, reason, value) in [
        (AttachError::NotAdmitted { ground: Ground::ClientOfAnotherUser, user }, Reason::NotAdmitted, 0),
        (AttachError::NotAdmitted { ground: Ground::UnclosableDescriptors, user }, Reason::NotAdmitted, 0),
        (AttachError::NotAdmitted { ground: Ground::UnmappedClient, user }, Reason::UnknownUser, 0),
        (AttachError::TooManyClients { max: 8 }, Reason::TooManyClients, 8),
        (AttachError::TooMuchMemory { max_bytes: 9 }, Reason::TooMuchMemory, 9),
        (AttachError::LayoutVersion { theirs: 1, ours: 2 }, Reason::LayoutVersion, 0),
        (no_descriptor("try"), Reason::Lacks, Resource::Descriptors.to_number().into()),
        (
            AttachError::HostLacks { what: Resource::Memory },
            Reason::Lacks,
            Resource::Memory.to_number().into(),
        ),
        (AttachError::Corrupt { what: "a test" }, Reason::Corrupt, 0),
    ] {
        assert_eq!(told(&error), (reason, value), "{error:?}");
    }
}

#[test]
fn what_a_connection_takes_is_known_from_the_moment_at_which_it_is_agreed() {
    let offer = offer(false);
    let (half_open, client) = knock();
    assert_eq!(half_open.bytes(), 0);
    say(&client, &hello(&OURS));
    let Progress::Pending(half_open) = advance(half_open, &offer) else { panic!("it is accepted") };
    let accepted = half_open.accepted.clone().expect("it is accepted");
    let both = accepted.client_plan.memory_len() + accepted.host_plan.memory_len();
    assert_eq!(half_open.bytes(), both as u64);
    let ready = frames::build(&Ready { head: Head::new(Kind::Ready) }, &[]);
    say(&client, &ready);
    let Progress::Takes(task) = advance(half_open, &offer) else { panic!("its memory will be mapped") };
    let info = task.info().expect("it is about to attach");
    assert_eq!(info.bytes, both as u64);
    let Progress::Refused(Some(AttachError::Corrupt { what })) = task.run(&offer, true) else {
        panic!("it brought no memory")
    };
    assert_eq!(what, "READY without memory");
}

#[test]
fn a_declaration_that_is_compared_makes_no_guest_yet() {
    let (half_open, client) = knock();
    say(&client, &hello(&LESS));
    let Progress::Takes(task) = advance(half_open, &offer(false)) else {
        panic!("the declarations will be compared")
    };
    assert_eq!(task.info(), None);
}

#[test]
fn each_packet_has_its_own_second() {
    let (mut half_open, _client) = knock();
    let first = half_open.deadline();
    std::thread::sleep(Duration::from_millis(2));
    half_open.renew_deadline();
    assert!(half_open.deadline() > first);
}

#[test]
fn of_our_user_are_those_alone_that_are() {
    for (user, expected) in [(UserId::current(), true), (other_user(), false)] {
        let (host, _client) = sockets();
        assert_eq!(half_open(host, peer_of(user, 1)).is_of_our_user(), expected);
    }
}

#[test]
fn a_client_that_is_gone_at_the_last_step_is_no_fault_and_one_that_takes_no_packet_is() {
    let offer = offer(false);
    let (gone, client) = prepared(&offer, [0; 4]);
    drop(client);
    let Err((_, error)) = gone.commit() else { panic!("there is no client any more") };
    assert!(error.is_none(), "{error:?}");

    let (stuffed, _client) = prepared(&offer, [0; 4]);
    while stuffed.half_open.socket.send(&[0; 4096], None).is_ok() {}
    let Err((_, error)) = stuffed.commit() else { panic!("there is no room") };
    assert!(matches!(error.as_deref(), Some(AttachError::Os { .. })), "{error:?}");
}

fn full() -> Census {
    Census { clients: 8, max_clients: 8, full: Some(AttachError::TooManyClients { max: 8 }) }
}

#[test]
fn a_full_host_answers_questions_and_refuses_clients_whatever_they_say() {
    let offer = offer(true);
    let (half_open, client) = knock();
    say(&client, &frames::build(&Ask { head: Head::new(Kind::Ask), what: ABOUT.into() }, &[]));
    let progress = half_open.advance(&offer, &mut Vec::new(), full());
    assert!(matches!(progress, Progress::Answered));
    let mut buffer = vec![0; frames::MAX_FRAME];
    let packet = client.receive(&mut buffer).expect("an answer");
    let (tell, encoded) = frames::parse::<Tell>(packet.frame(&buffer), Kind::Tell).expect("an answer");
    assert_eq!((tell.clients.get(), tell.max_clients.get(), tell.flags.get()), (8, 8, EXACT));
    assert_eq!((tell.instance, encoded), ([7; 16], offer.schema.encoded()));
    for packet in [hello(&OURS), hello(&LESS), vec![0; 3]] {
        let (half_open, client) = knock();
        say(&client, &packet);
        let progress = half_open.advance(&offer, &mut Vec::new(), full());
        assert!(matches!(progress, Progress::Refused(Some(AttachError::TooManyClients { max: 8 }))));
        assert_eq!(reason(&client), Reason::TooManyClients);
    }
}

#[test]
fn who_may_not_ask_and_what_no_host_knows_is_refused_without_a_notice() {
    for (observe, what, user, expected) in [
        (Observe::Nobody, ABOUT, UserId::current(), Some(Reason::Unobserved)),
        (Observe::Owner, ABOUT, other_user(), Some(Reason::Unobserved)),
        (Observe::Owner, ABOUT, UserId::current(), None),
        (Observe::Admitted, ABOUT, other_user(), None),
        (Observe::Admitted, 7, UserId::current(), Some(Reason::UnknownQuestion)),
    ] {
        let (host, client) = sockets();
        say(&client, &frames::build(&Ask { head: Head::new(Kind::Ask), what: what.into() }, &[]));
        let progress = advance(half_open(host, peer_of(user, 1)), &Offer { observe, ..offer(false) });
        assert!(matches!(progress, Progress::Answered), "{observe:?}");
        if let Some(expected) = expected {
            assert_eq!(reason(&client), expected);
        }
    }
}
