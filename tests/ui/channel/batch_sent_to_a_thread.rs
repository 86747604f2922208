use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn get(&self) -> u32;
    }
);

fn main() {
    let calc = CalcClient::attach("calc").unwrap();
    let batch = calc.batch();
    std::thread::scope(|scope| {
        scope.spawn(move || drop(batch));
    });
}
