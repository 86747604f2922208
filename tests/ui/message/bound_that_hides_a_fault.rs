use memorypipe::prelude::*;

pub trait Has {
    type Id;
}

#[ipc_message]
pub struct Sample<T: Has>
where
    T::Id: memorypipe::__private::Field,
{
    pub flag: bool,
    pub id: T::Id,
    pub of: T,
}

fn main() {}
