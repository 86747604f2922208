//! Names that became keywords, and a dependency by another name.

use pipes::prelude::*;

/// A message, declared without the name of the dependency.
#[pipes::ipc_message]
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Word {
    /// A keyword since.
    pub r#async: u32,
    /// Another one.
    pub r#dyn: u32,
}

/// As above.
#[ipc_message]
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Mood {
    /// The only one.
    Good = 1,
}

ipc_channel!(
    /// Methods and arguments that have the names of later keywords.
    #[channel(async, mock)]
    pub trait Words {
        /// A call.
        fn r#async(&self, r#await: u32) -> Word;
        /// A call that may fail.
        fn r#try(&self, r#dyn: Word) -> Result<u32, Mood>;
        /// Bulk data.
        fn r#dyn(&self, #[max(4)] r#async: &[u8], #[max(4)] r#try: &mut [u8]) -> u32;
        /// Streams, by the name that the crate has here.
        fn r#await(&self, r#gen: ::pipes::Tx<u32>, r#try: ::pipes::Rx<u32>);
    }
    /// The same.
    #[events]
    #[derive(Debug, PartialEq)]
    pub enum WordsEvent {
        /// A field.
        Said {
            /// A keyword since.
            r#async: u32,
        },
    }
);

/// Returns its argument.
#[derive(Debug)]
pub struct Speaker;

impl Words for Speaker {
    fn r#async(&self, r#await: u32) -> Word {
        Word { r#async: r#await, r#dyn: 0 }
    }
    fn r#try(&self, word: Word) -> Result<u32, Mood> {
        if word.r#dyn == 0 { Err(Mood::Good) } else { Ok(word.r#async) }
    }
    fn r#dyn(&self, from: Bulk<u8>, to: &mut [u8]) -> u32 {
        from.iter().zip(to).map(|(from, to)| *to = from).count() as u32
    }
    fn r#await(&self, mut out: Tx<u32>, input: Rx<u32>) {
        input.map(Result::unwrap).for_each(|word| out.send(word + 1).unwrap());
    }
}
