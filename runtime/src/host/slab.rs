//! Numbered places, reused, with a generation so that an old key does not find a new entry.

/// A place in a [`Slab`], and the generation of its entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Key {
    pub(crate) index: u32,
    pub(crate) generation: u32,
}

#[derive(Debug)]
struct SlabEntry<T> {
    generation: u32,
    value: Option<T>,
}

/// A vector whose entries keep their index until they are removed.
///
/// A key finds only the entry that it was made for, for as long as the slab lives. So a place that has used up all
/// generations gets no new entry: with 6,000 clients a second that is one place a day.
#[derive(Debug)]
pub(crate) struct Slab<T> {
    places: Vec<SlabEntry<T>>,
    free: Vec<u32>,
    tenants: usize,
}

impl<T> Slab<T> {
    pub(crate) fn new() -> Slab<T> {
        Slab { places: Vec::new(), free: Vec::new(), tenants: 0 }
    }

    pub(crate) fn len(&self) -> usize {
        self.tenants
    }

    /// The key that the next [`Slab::insert`] will return.
    #[expect(
        clippy::expect_used,
        clippy::indexing_slicing,
        reason = "`free` holds places that are there, and no place is ever taken out; a place is a \
                  connection with descriptors, of which a process has fewer than 2^32"
    )]
    pub(crate) fn next_key(&self) -> Key {
        match self.free.last() {
            Some(&index) => Key { index, generation: self.places[index as usize].generation },
            None => Key { index: u32::try_from(self.places.len()).expect("few places"), generation: 0 },
        }
    }

    #[expect(
        clippy::arithmetic_side_effects,
        clippy::indexing_slicing,
        reason = "`free` holds places that are there, and no place is ever taken out; it counts places, \
                  which lie in memory"
    )]
    pub(crate) fn insert(&mut self, value: T) -> Key {
        let key = self.next_key();
        match self.free.pop() {
            Some(index) => self.places[index as usize].value = Some(value),
            None => {
                self.places.push(SlabEntry { generation: 0, value: Some(value) });
                // Here, so that removing an entry allocates nothing.
                self.free.reserve(self.places.len());
            }
        }
        self.tenants += 1;
        key
    }

    pub(crate) fn get(&self, key: Key) -> Option<&T> {
        let place = self.places.get(key.index as usize)?;
        if place.generation == key.generation { place.value.as_ref() } else { None }
    }

    #[inline(always)]
    pub(crate) fn get_mut(&mut self, key: Key) -> Option<&mut T> {
        let place = self.places.get_mut(key.index as usize)?;
        if place.generation == key.generation { place.value.as_mut() } else { None }
    }

    #[expect(
        clippy::arithmetic_side_effects,
        reason = "a tenant was found, so they are more than 0; `generation` is below `GENERATIONS`"
    )]
    pub(crate) fn remove(&mut self, key: Key) -> Option<T> {
        let place = self.places.get_mut(key.index as usize).filter(|p| p.generation == key.generation)?;
        let value = place.value.take()?;
        self.tenants -= 1;
        if place.generation < Key::GENERATIONS {
            place.generation += 1;
            self.free.push(key.index);
        }
        Some(value)
    }

    pub(crate) fn iter_mut(&mut self) -> impl Iterator<Item = (Key, &mut T)> {
        self.places.iter_mut().zip(0..).filter_map(|(place, index)| {
            let generation = place.generation;
            place.value.as_mut().map(|value| (Key { index, generation }, value))
        })
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (Key, &T)> {
        self.places.iter().zip(0..).filter_map(|(place, index)| {
            Some((Key { index, generation: place.generation }, place.value.as_ref()?))
        })
    }
}

impl Key {
    /// The last generation: generations have 29 bits, so that a key and three bits of kind fit into a token.
    const GENERATIONS: u32 = (1 << 29) - 1;

    /// The key as 61 bits.
    pub(crate) fn bits(self) -> u64 {
        u64::from(self.generation) << 32 | u64::from(self.index)
    }

    /// The reverse of [`Key::bits`].
    #[allow(clippy::cast_possible_truncation)] // takes the halves apart
    pub(crate) fn from_bits(bits: u64) -> Key {
        Key { index: bits as u32, generation: (bits >> 32) as u32 & Key::GENERATIONS }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_old_key_does_not_find_a_new_tenant() {
        let mut slab = Slab::new();
        let a = slab.insert("a");
        let b = slab.insert("b");
        assert_eq!(slab.remove(a), Some("a"));
        assert_eq!(slab.next_key().index, a.index);
        let c = slab.insert("c");
        assert_eq!(c.index, a.index);
        assert_eq!(slab.get_mut(a), None);
        assert_eq!(slab.remove(a), None);
        assert_eq!(Key::from_bits(c.bits()), c);
        assert_eq!(slab.iter().map(|(_, t)| *t).collect::<Vec<_>>(), ["c", "b"]);
        assert_eq!((slab.len(), slab.get_mut(b)), (2, Some(&mut "b")));
    }

    #[test]
    fn a_place_whose_generations_are_used_up_stays_empty() {
        let mut slab = Slab::new();
        let first = slab.insert("first");
        assert_eq!(slab.remove(first), Some("first"));
        slab.places[0].generation = Key::GENERATIONS;
        let last = slab.insert("last");
        assert_eq!(last.index, first.index);
        assert_eq!(Key::from_bits(last.bits()), last);
        assert_eq!(slab.remove(last), Some("last"));
        assert_eq!(slab.len(), 0);
        let next = slab.insert("next");
        assert_ne!(next.index, first.index);
        assert_eq!(slab.get_mut(first), None);
        assert_eq!(slab.get_mut(last), None);
        assert_eq!((slab.len(), slab.get_mut(next)), (1, Some(&mut "next")));
    }
}
