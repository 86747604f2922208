use memorypipe::prelude::*;

ipc_channel!(
    pub trait Calc {
        fn get(&self, #[max(16)] out: &mut [u8]);
    }
);

fn main() {
    let calc = CalcClient::attach("calc").unwrap();
    let view = calc.get_view(16).unwrap();
    std::thread::scope(|scope| {
        scope.spawn(move || view.to_vec());
    });
}
