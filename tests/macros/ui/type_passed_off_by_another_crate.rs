/// As the crate memorypipe, but every type is a message.
pub mod lax {
    pub use memorypipe::*;
    pub mod __private {
        pub use memorypipe::__private::*;
        pub trait Message {
            const LAYOUT_CHECK: () = ();
        }
        impl<T> Message for T {}
        pub trait Field {
            type Checked;
        }
        impl<T> Field for T {
            type Checked = T;
        }
    }
}

pub struct Owner(pub Box<u64>);

memorypipe::__private::ipc_channel! {
    crate::lax;
    pub trait Calc {
        fn put(&mut self, owner: Owner);
    }
}

fn main() {
    let calc = CalcClient::attach("calc").unwrap();
    calc.put(Owner(Box::new(7))).unwrap();
}
