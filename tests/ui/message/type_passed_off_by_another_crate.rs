use memorypipe::prelude::*;

/// As the crate memorypipe, but every type is a message.
pub mod lax {
    pub mod __private {
        pub use memorypipe::__private::*;
        pub trait Field {
            type Checked;
        }
        impl<T> Field for T {
            type Checked = u64;
        }
    }
}

pub struct Owner(pub Box<u64>);

#[ipc_message(crate = crate::lax)]
pub struct Sample {
    pub owner: Owner,
}

fn main() {}
