//! Items that a build may lack.

#![allow(clippy::redundant_pub_crate)] // also for items without `pub`

memorypipe::ipc_channel!(
    /// Every second method and event exists.
    #[channel(async, mock)]
    #[cfg_attr(test, doc = "For tests.")]
    pub(crate) trait Panel {
        /// The first.
        #[cfg(not(target_pointer_width = "64"))]
        fn absent(&self) -> u64;
        /// After an absent one.
        #[cfg(target_pointer_width = "64")]
        #[cfg_attr(test, doc = "With more to say.", allow(unused))]
        #[idempotent]
        fn twice(&self, value: u64) -> u64;
        /// A slice.
        #[cfg(any())]
        #[idempotent]
        fn absent_slice(&self, #[max(4)] xs: &[u8], #[max(4)] out: &mut [u8]) -> u64;
        /// A slice.
        #[cfg(all())]
        fn length(&self, #[max(4)] xs: &[u8]) -> u64;
        /// Streams.
        #[cfg(any())]
        fn absent_stream(&self, out: memorypipe::Tx<u64>);
        /// Streams.
        #[cfg(all())]
        fn numbers(&self, out: memorypipe::Tx<u64>);
        /// Not answered.
        #[cfg(any())]
        #[oneway]
        fn absent_note(&self);
        /// In every build.
        fn last(&self) -> Result<u64, u8>;
    }
    /// The same.
    #[events]
    #[cfg_attr(all(), derive(Debug, PartialEq, Eq))]
    pub(crate) enum PanelEvent {
        /// The first.
        #[cfg(any())]
        Absent(u64),
        /// After it.
        #[cfg(all())]
        Pressed {
            /// Which.
            key: u64,
        },
    }
);
memorypipe::ipc_channel!(
    /// In a build without methods there is no call.
    #[channel(async, mock)]
    pub(crate) trait Empty {
        /// The only one.
        #[cfg(any())]
        #[oneway]
        fn absent(&mut self);
    }
);

pub(crate) struct Board(pub(crate) memorypipe::Emitter<PanelEvent>);

impl Panel for Board {
    fn twice(&self, value: u64) -> u64 {
        self.0.emit(PanelEvent::Pressed { key: value });
        2 * value
    }
    fn length(&self, xs: memorypipe::Bulk<'_, u8>) -> u64 {
        xs.len() as u64
    }
    fn numbers(&self, mut out: memorypipe::Tx<u64>) {
        (1..=3).for_each(|number| out.send(number).unwrap());
    }
    fn last(&self) -> Result<u64, u8> {
        Err(9)
    }
}

#[test]
fn what_is_behind_a_method_that_a_build_lacks_keeps_its_meaning() {
    use memorypipe::{CallError, Channel, Schema};

    let host = PanelHost::loopback_with(Board);
    let panel = host.client();
    let mut events = panel.events().unwrap();
    assert_eq!(panel.twice(21).unwrap(), 42);
    assert_eq!(events.recv().unwrap(), PanelEvent::Pressed { key: 21 });
    assert_eq!(panel.length(&[1, 2, 3]).unwrap(), 3);
    let (numbers, done) = panel.numbers().unwrap();
    assert_eq!(numbers.map(Result::unwrap).collect::<Vec<_>>(), [1, 2, 3]);
    done.wait().unwrap();
    assert!(matches!(panel.last(), Err(CallError::App(9))));
    let batch = panel.batch();
    let pending = (batch.twice(1).unwrap(), batch.last().unwrap());
    drop(batch);
    assert_eq!(pending.0.wait().unwrap(), 2);
    assert!(matches!(pending.1.wait(), Err(CallError::App(9))));
    let mut loan = panel.length_loan(2).unwrap();
    loan.copy_from_slice(&[1, 2]);
    assert_eq!(loan.commit().unwrap(), 2);
    assert!(panel.link.supports(PanelClient::TWICE) && panel.link.supports(PanelClient::LAST));

    let schema = Schema::of::<PanelChannel>();
    let names: Vec<&str> = schema.methods().iter().map(|method| &*method.name).collect();
    assert_eq!(names, ["twice", "length", "numbers", "last", "Pressed"]);
    assert_eq!(PanelChannel::IDEMPOTENT, [0]);

    let mocked = PanelMock::new().on_last(|| Ok(1)).client();
    assert!(matches!(mocked.last(), Ok(1)));
}

#[test]
fn a_task_calls_what_is_behind_a_method_that_a_build_lacks() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let mock = PanelMock::new().on_twice(|value| 2 * value).on_length(|xs| xs.len() as u64);
        let panel = PanelAsyncClient::try_from(mock.client()).unwrap();
        assert_eq!(panel.twice(4).await.unwrap(), 8);
        assert_eq!(panel.length(&[1]).await.unwrap(), 1);
    });
}

#[test]
fn a_build_without_methods_has_a_host_and_a_client() {
    struct Nothing;
    impl Empty for Nothing {}
    let empty = EmptyClient::loopback(Nothing);
    assert!(empty.link.is_alive());
    let _ = EmptyMock::new();
}
