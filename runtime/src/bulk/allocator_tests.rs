use super::*;

const LEN: usize = 64 * 64;

fn allocator() -> BlockAllocator {
    BlockAllocator::new(LEN, 0)
}

fn lend(allocator: &BlockAllocator, bytes: usize) -> Option<(BlockId, u32)> {
    allocator.lend(Arena::ToHost, bytes)
}

#[test]
fn one_call_at_a_time_always_gets_the_same_place() {
    let allocator = allocator();
    for call in 0..1000 {
        let (id, start) = lend(&allocator, 1000).unwrap();
        assert_eq!(start, 0);
        allocator.send(id, call);
        allocator.answered(call);
        allocator.give_back(id);
    }
    assert_eq!(allocator.memory().to_host_in_use, 0);
}

#[test]
fn a_block_is_not_lent_again_before_the_host_is_done_with_it() {
    let allocator = allocator();
    let (id, _) = lend(&allocator, LEN).unwrap();
    allocator.send(id, 7);
    allocator.give_back(id);
    assert_eq!(lend(&allocator, 1), None, "its call is in flight");
    assert!(allocator.may_be_worth_waiting(Arena::ToHost, 1));
    allocator.answered(6);
    assert_eq!(lend(&allocator, 1), None, "that was another call");
    allocator.answered(7);
    assert!(lend(&allocator, LEN).is_some());
}

#[test]
fn a_block_that_is_held_stays_when_its_call_is_answered() {
    let allocator = allocator();
    let (id, _) = lend(&allocator, LEN).unwrap();
    allocator.send(id, 7);
    allocator.answered(7);
    assert_eq!(lend(&allocator, 1), None, "it is read");
    assert!(!allocator.may_be_worth_waiting(Arena::ToHost, 1), "no reply will free it");
    allocator.give_back(id);
    assert!(lend(&allocator, LEN).is_some());
}

#[test]
fn the_answer_to_one_call_gives_no_block_of_another_one_back() {
    let allocator = allocator();
    let [(one, _), (other, _)] = [1, 2].map(|_| lend(&allocator, LEN / 2).unwrap());
    allocator.send(one, 1);
    allocator.send(other, 2);
    // Both are still held.
    allocator.answered(1);
    allocator.give_back(one);
    allocator.give_back(other);
    assert!(lend(&allocator, LEN).is_none(), "the host may read that of the other call");
    allocator.answered(2);
    assert!(lend(&allocator, LEN).is_some());
}

#[test]
fn the_room_is_used_to_the_last_byte_and_no_further() {
    let allocator = allocator();
    assert_eq!(lend(&allocator, LEN + 1), None);
    assert_eq!(lend(&allocator, usize::MAX), None);
    let blocks: Vec<_> = (0..64).map(|_| lend(&allocator, 1).unwrap()).collect();
    assert_eq!(lend(&allocator, 1), None);
    assert_eq!(allocator.memory().to_host_in_use, LEN as u64);
    allocator.give_back(blocks[0].0);
    assert_eq!(lend(&allocator, 1).map(|(_, start)| start), Some(0), "around the end");
    assert_eq!(lend(&allocator, 1), None);
}

#[test]
fn what_lies_before_the_oldest_block_is_lent_to_the_last_byte() {
    let allocator = allocator();
    let [(first, _), (second, _)] = [1, 2].map(|_| lend(&allocator, LEN / 2).unwrap());
    allocator.give_back(first);
    for start in [0, LEN / 4] {
        assert_eq!(lend(&allocator, LEN / 4).map(|(_, at)| at as usize), Some(start));
        assert_eq!(lend(&allocator, LEN / 4 + 1), None, "no more is free in one piece");
    }
    assert_eq!(lend(&allocator, 1), None);
    allocator.give_back(second);
}

#[test]
#[cfg(feature = "async")]
fn what_comes_back_is_noted_for_those_that_wait() {
    let allocator = allocator();
    let mut seen = vec![allocator.returns()];
    let mut note = |what| {
        assert!(!seen.contains(&allocator.returns()), "{what}");
        seen.push(allocator.returns());
    };
    let (id, _) = lend(&allocator, 1).unwrap();
    allocator.send(id, 7);
    allocator.answered(7);
    note("it is answered");
    allocator.give_back(id);
    note("it is given back");
}

/// Lends and returns blocks at random, and compares with a map of the bytes.
#[test]
fn no_byte_is_ever_lent_twice() {
    let allocator = allocator();
    let mut bytes = [false; LEN];
    let mut lent: Vec<(BlockId, std::ops::Range<usize>)> = Vec::new();
    let (mut seed, mut failures, mut successes) = (1_u64, 0, 0);
    for _ in 0..20_000 {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let random = (seed >> 33) as usize;
        if random % 5 < 3 {
            let size = 1 + random / 5 % 900;
            let Some((id, start)) = lend(&allocator, size) else {
                failures += 1;
                continue;
            };
            successes += 1;
            let range = start as usize..start as usize + size;
            assert_eq!(range.start % PLACE_ALIGN, 0);
            assert!(bytes[range.clone()].iter().all(|taken| !taken), "{range:?}");
            bytes[range.clone()].fill(true);
            lent.push((id, range));
        } else if !lent.is_empty() {
            let (id, range) = lent.swap_remove(random / 5 % lent.len());
            bytes[range].fill(false);
            allocator.give_back(id);
        }
    }
    assert!(failures > 100 && successes > 1000, "{failures} {successes}");
    lent.drain(..).for_each(|(id, _)| allocator.give_back(id));
    assert_eq!(lend(&allocator, LEN).map(|(_, start)| start), Some(0), "all is back");
}

#[test]
#[cfg(feature = "async")]
fn all_slices_of_a_call_have_room_at_the_same_time_or_none_waits() {
    let allocator = allocator();
    let both = |bytes: &[usize]| {
        let all: Vec<_> = bytes.iter().map(|bytes| (Arena::ToHost, *bytes)).collect();
        allocator.has_room_for(&all)
    };
    for fits in [&[][..], &[LEN], &[LEN / 2, LEN / 2], &[1; LEN / PLACE_ALIGN]] {
        assert!(both(fits), "{fits:?}");
    }
    for too_much in
        [&[LEN + 1][..], &[LEN, 1], &[LEN / 2 + 1, LEN / 2], &[1; LEN / PLACE_ALIGN + 1], &[usize::MAX]]
    {
        assert!(!both(too_much), "{too_much:?}");
    }
    assert!(!allocator.has_room_for(&[(Arena::ToClient, 1)]), "that room has no bytes");
    let _lent = lend(&allocator, LEN).unwrap();
    assert!(both(&[LEN]), "what is lent comes back");
}
