use memorypipe::ipc_channel;

ipc_channel!(
    trait Wide {}
    #[events]
    enum WideEvent {
        Full(u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8),
    }
);

fn main() {}
