use super::*;
use crate::platform::Draft;
use crate::segment::SLOTS_OFFSET;
use crate::segment::pool::OwnHolds;

const HOLDS: u32 = 2;

fn pool() -> Arc<Pool> {
    let geometry = PoolGeometry::new(64, 4096, HOLDS).unwrap();
    Arc::new(Pool::create(geometry, BASE).unwrap())
}

/// A client that writes what it likes into its words.
fn client(pool: &Arc<Pool>) -> (OwnHolds, SeatGuard) {
    let draft = Draft::create(SLOTS_OFFSET).unwrap();
    let words = OwnHolds::new(&draft.map(std::iter::once(0..SLOTS_OFFSET)).unwrap(), 0);
    let seen = draft.seal().unwrap().as_peer().unwrap().map([]).unwrap();
    let seat = pool.seat(PeerHolds::new(&seen, 0)).unwrap();
    (words, seat)
}

/// The next frame, and its block.
fn frame(pool: &Arc<Pool>) -> (u64, u32) {
    let written = pool.lend::<u64>(1, 1).unwrap().written();
    (written.frame, written.pinned.block())
}

#[test]
fn few_blocks_are_in_use_however_many_clients_there_are() {
    let pool = pool();
    let _clients: Vec<_> = (0..10).map(|_| client(&pool)).collect();
    let blocks: std::collections::HashSet<u32> = (0..100).map(|_| frame(&pool).1).collect();
    assert_eq!(blocks.len(), BASE as usize);
}

#[test]
fn what_a_client_holds_is_not_lent_whatever_else_it_writes() {
    let pool = pool();
    let (words, _seat) = client(&pool);
    let (_, first) = frame(&pool);
    hold::hold(words.word(0), first, 1, || 1);
    for rubbish in [0, 1, 5, 64, 65, u64::from(u32::MAX), 1 << 32, u64::MAX] {
        words.word(1).store(rubbish, Ordering::Relaxed);
        // Beyond those that are in use.
        words.word(HOLDS).store(3, Ordering::Relaxed);
        let lent: Vec<u32> = (0..20).map(|_| frame(&pool).1).collect();
        assert!(!lent.contains(&first), "{rubbish}");
    }
}

#[test]
fn clients_that_hold_all_they_can_leave_the_host_its_own_blocks() {
    let pool = pool();
    let clients: Vec<_> = (0..3).map(|_| client(&pool)).collect();
    for (word, block) in clients.iter().flat_map(|(words, _)| [words.word(0), words.word(1)]).zip(0..) {
        word.store(hold::held(block), Ordering::Relaxed);
    }
    let loans: Vec<_> = (0..BASE).map(|_| pool.lend::<u64>(1, 1).unwrap()).collect();
    assert_eq!(pool.lend::<u64>(1, 1).unwrap_err().code(), "MP-IPC-BULK-FULL");
    drop(clients);
    assert!(pool.lend::<u64>(1, 1).is_ok());
    drop(loans);
}

#[test]
fn the_number_of_a_frame_that_was_written_over_does_not_come_back() {
    let pool = pool();
    let (words, _seat) = client(&pool);
    let frames: Vec<(u64, u32)> = (0..BASE).map(|_| frame(&pool)).collect();
    // A loan that is dropped leaves a block without a frame.
    let lent = pool.lend::<u64>(1, 1).unwrap();
    let block = lent.pinned.block();
    drop(lent);
    // A late reader says that it holds it, and keeps the host from taking it.
    words.word(0).store(hold::held(block), Ordering::Relaxed);
    (0..20).for_each(|_| _ = frame(&pool));
    let old = frames.iter().find(|(_, other)| *other == block);
    let now = pool.memory().frame(block).load(Ordering::Relaxed);
    assert!(old.is_none_or(|(frame, _)| *frame != now), "{frames:?} {now}");
}

#[test]
fn a_frame_that_is_unread_counts_like_one_that_is_held() {
    let pool = pool();
    let (words, seat) = client(&pool);
    let (_, first) = frame(&pool);
    let (_, second) = frame(&pool);
    let position = crate::sync::FIRST_POSITION;
    words.set_head(position);
    assert!(seat.seat().has_room());
    seat.seat().keep(position, first);
    assert!(seat.seat().has_room());
    // It reads the event: for a moment both are true.
    words.word(0).store(hold::held(first), Ordering::Relaxed);
    assert!(seat.seat().has_room());
    seat.seat().keep(position.wrapping_add(1), second);
    assert!(!seat.seat().has_room());
    assert!((0..20).all(|_| ![first, second].contains(&frame(&pool).1)));
    words.word(0).store(hold::NOTHING, Ordering::Relaxed);
    words.set_head(position.wrapping_add(2));
    assert!(seat.seat().has_room());
}

#[test]
fn no_more_clients_are_let_in_than_there_are_blocks_for() {
    let geometry = PoolGeometry::new(BASE + 2 * HOLDS, 4096, HOLDS).unwrap();
    let pool = Arc::new(Pool::create(geometry, BASE).unwrap());
    let (one, _two) = (client(&pool), client(&pool));
    let draft = Draft::create(SLOTS_OFFSET).unwrap();
    let seen = draft.seal().unwrap().as_peer().unwrap().map([]).unwrap();
    let refused = pool.seat(PeerHolds::new(&seen, 0));
    assert!(matches!(refused, Err(AttachError::TooManyClients { max: 2 })));
    drop(one);
    assert!(pool.seat(PeerHolds::new(&seen, 0)).is_ok());
}
