use memorypipe::prelude::*;

/// As the crate memorypipe, but for the checks.
pub mod lax {
    pub mod __private {
        pub use memorypipe::__private::*;
        pub mod layout {
            pub use memorypipe::__private::layout::*;
            pub const fn no_gap_before(_: &super::TypeDesc, _: usize) {}
        }
    }
}

#[ipc_message(crate = crate::lax)]
pub struct Sample {
    pub flag: bool,
    pub id: u32,
}

fn main() {
    let _ = PipeClient::<Sample, u32>::attach("lax").map(|mut client| client.write(&Sample { flag: true, id: 1 }));
}
