use super::*;

const BLOCK: usize = 3 * BULK_UNIT - 100;

/// The blocks of a host, and the same as a client sees them.
fn both(blocks: u32) -> (OwnPool, PeerPool) {
    let geometry = PoolGeometry::new(blocks, BLOCK, 2).unwrap();
    let own = OwnPool::create(geometry).unwrap();
    let peer = PeerPool::map(own.sealed().as_peer().unwrap(), geometry).unwrap();
    (own, peer)
}

#[test]
fn a_geometry_is_within_its_limits() {
    assert_eq!(PoolGeometry::new(4, BLOCK, 2).unwrap().block_len(), 3 * BULK_UNIT);
    for (blocks, bytes, holds) in [
        (0, 8, 2),
        (MAX_BLOCKS + 1, 8, 2),
        (4, 0, 2),
        (4, MAX_BLOCK + 1, 2),
        (4, usize::MAX, 2),
        (4, 8, 0),
        (4, 8, MAX_HOLDS as u32 + 1),
    ] {
        assert_eq!(PoolGeometry::new(blocks, bytes, holds), None, "{blocks} {bytes} {holds}");
    }
    let largest = PoolGeometry::new(MAX_BLOCKS, MAX_BLOCK, MAX_HOLDS as u32).unwrap();
    assert_eq!(largest.memory_len(MAX_BLOCKS), largest.words_len() + MAX_BLOCKS as usize * MAX_BLOCK);
}

#[test]
fn a_client_sees_a_block_once_it_is_allocated() {
    let (own, peer) = both(600);
    assert!(own.block(1).is_none() && peer.block(1).is_none() && peer.block(0).is_none());
    own.allocate(1).unwrap();
    own.allocate(1).unwrap();
    assert!(own.block(1).is_some() && peer.block(1).is_some());
    assert!(peer.block(0).is_none() && peer.block(2).is_none() && peer.block(600).is_none());
    assert!(own.allocate(600).is_err() && own.block(600).is_none());
    own.frame(599).store(7, crate::sync::Ordering::Release);
    assert_eq!((peer.frame(599).load(), peer.frame(0).load()), (7, 0));
}

#[test]
fn memory_without_its_words_is_no_pool() {
    let geometry = PoolGeometry::new(MAX_BLOCKS, BLOCK, 2).unwrap();
    let (len, words) = PeerPool::lens(geometry);
    let draft = Draft::reserve(len, 1).unwrap();
    let memory = draft.seal_sparse().unwrap().as_peer().unwrap();
    assert!(!memory.is_allocated(&(0..words)));
}
