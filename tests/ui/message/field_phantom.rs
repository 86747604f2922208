use std::marker::PhantomData;

use memorypipe::prelude::*;

#[ipc_message]
pub struct Id<T> {
    pub id: u32,
    pub of: PhantomData<T>,
}

fn main() {}
