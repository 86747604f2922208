use memorypipe::prelude::*;

ipc_channel!(
    pub trait Oven {
        fn bake(&mut self, minutes: u32);
    }
    #[event]
    pub enum OvenEvent {
        Done { minutes: u32 },
    }
);

fn main() {}
