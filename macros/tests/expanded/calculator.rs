/// Arithmetic in another process.
pub trait Calculator {
    /// Adds two numbers.
    fn add(&mut self, a: i64, b: i64) -> i64;
    fn div(&mut self, a: i64, b: i64) -> Result<i64, MathError>;
    fn log(&mut self, line: FixedStr<120>);
}
/// Arithmetic in another process.
///
/// The channel [`Calculator`] as a type without values. It identifies the schema, as in `Link<CalculatorChannel>`.
#[allow(unused, deprecated, nonstandard_style, private_interfaces)]
#[allow(clippy::all, clippy::pedantic, clippy::nursery)]
pub enum CalculatorChannel {}
/// The host end of the channel [`Calculator`]. It serves an implementation of that trait: see `Host` of `memorypipe`.
#[allow(unused, deprecated, nonstandard_style, private_interfaces)]
#[allow(clippy::all, clippy::pedantic, clippy::nursery)]
pub type CalculatorHost = ::rt::Host<CalculatorChannel>;
/// A request that [`CalculatorHost`] has received, with one variant for each method of [`Calculator`]. The arguments are
/// validated copies. If a request is dropped without an answer, the client's call fails.
#[allow(unused, deprecated, nonstandard_style, private_interfaces)]
#[allow(clippy::all, clippy::pedantic, clippy::nursery)]
#[repr(u32)]
pub enum CalculatorCall<'h> {
    /// Adds two numbers.
    Add {
        /// Answers the client.
        reply: ::rt::Reply<'h, i64>,
        /// The argument `a`.
        a: i64,
        /// The argument `b`.
        b: i64,
    },
    /// A call of `div`.
    Div {
        /// Answers the client.
        reply: ::rt::Reply<'h, ::rt::__private::Result<i64, MathError>>,
        /// The argument `a`.
        a: i64,
        /// The argument `b`.
        b: i64,
    },
    /// A call of `log`.
    Log {
        /// The client.
        caller: ::rt::CallerRef<'h>,
        /// The argument `line`.
        line: FixedStr<120>,
    },
}
/// The client end of the channel [`Calculator`]. A call returns the result of the method, or an error: the host is gone,
/// the call timed out, or the handler dropped the request.
///
/// Only one thread at a time can use a client; each thread that makes calls attaches its own. tokio tasks share one
/// connection through `CalculatorAsyncClient`, which `#[channel(async)]` generates (feature `async`).
#[allow(unused, deprecated, nonstandard_style, private_interfaces)]
#[allow(clippy::all, clippy::pedantic, clippy::nursery)]
pub struct CalculatorClient<L = ::rt::Link<CalculatorChannel>> {
    /// The connection: the peer, whether the host is alive, the schema, statistics.
    pub link: L,
}
/// Calls that a client queues and publishes together: see [`batch`](CalculatorClient::batch). Methods with bulk data or streams
/// cannot be batched.
#[allow(unused, deprecated, nonstandard_style, private_interfaces)]
#[allow(clippy::all, clippy::pedantic, clippy::nursery)]
pub struct CalculatorBatch<'c> {
    held: ::rt::__private::Held<'c, CalculatorChannel>,
}
/// The client end of the channel [`Calculator`] for tokio tasks: many calls in flight on one connection.
///
/// Clones are cheap and share the connection; tasks on any thread can make calls at the same time. Dropping the
/// future of a call cancels the call: the host sees `reply.is_cancelled()`, and its answer is discarded.
#[allow(unused, deprecated, nonstandard_style, private_interfaces)]
#[allow(clippy::all, clippy::pedantic, clippy::nursery)]
#[derive(::rt::__private::Clone, ::rt::__private::fmt::Debug)]
pub struct CalculatorAsyncClient<L = ::rt::AsyncLink<CalculatorChannel>> {
    /// The connection: the peer, whether the host is alive, the schema, statistics.
    pub link: L,
}
#[allow(unused, deprecated, nonstandard_style, private_interfaces)]
#[allow(clippy::all, clippy::pedantic, clippy::nursery)]
#[allow(irrefutable_let_patterns, unused_qualifications)]
const _: () = {
    use ::rt::__private as __mp_;
    use ::rt::__private::Unchecked as _;
    enum __mp_Place {
        add,
        div,
        log,
    }
    type __mp_m_add = __mp_::Probe<
        __mp_::Method<
            __mp_::Args2<i64, i64>,
            i64,
            { __mp_Place::add as __mp_::primitive::u16 },
        >,
    >;
    type __mp_m_div = __mp_::Probe<
        __mp_::Method<
            __mp_::Args2<i64, i64>,
            __mp_::Result<i64, MathError>,
            { __mp_Place::div as __mp_::primitive::u16 },
            50000,
        >,
    >;
    type __mp_m_log = __mp_::Probe<
        __mp_::Method<
            __mp_::Args1<FixedStr<120>>,
            (),
            { __mp_Place::log as __mp_::primitive::u16 },
        >,
    >;
    const __mp_METHODS: &[__mp_::MethodDesc] = &[
        __mp_::method(
            __mp_::MethodKind::Call,
            ("add", &[]),
            const { &__mp_::arguments(__mp_m_add::FACTS, [("a", &[]), ("b", &[])]) },
            __mp_m_add::SIZE,
            __mp_m_add::RETURNS,
        ),
        __mp_::method(
            __mp_::MethodKind::Call,
            ("div", &[]),
            const { &__mp_::arguments(__mp_m_div::FACTS, [("a", &[]), ("b", &[])]) },
            __mp_m_div::SIZE,
            __mp_m_div::RETURNS,
        ),
        __mp_::method(
            __mp_::MethodKind::Oneway,
            ("log", &[]),
            const { &__mp_::arguments(__mp_m_log::FACTS, [("line", &[])]) },
            __mp_m_log::SIZE,
            __mp_m_log::RETURNS,
        ),
    ];
    impl __mp_::Channel for CalculatorChannel {
        const DESC: &'static __mp_::ChannelDesc = &__mp_::channel(
            "Calculator",
            __mp_METHODS,
        );
        const CAPACITY: __mp_::Option<__mp_::primitive::u32> = __mp_::Option::Some(256);
    }
    impl __mp_::fmt::Debug for CalculatorChannel {
        fn fmt(&self, __mp_f: &mut __mp_::fmt::Formatter<'_>) -> __mp_::fmt::Result {
            match *self {}
        }
    }
    const _: () = <<i64 as __mp_::Field>::Checked as __mp_::Message>::LAYOUT_CHECK;
    const _: () = <<i64 as __mp_::Field>::Checked as __mp_::Message>::LAYOUT_CHECK;
    const _: () = <<i64 as __mp_::Field>::Checked as __mp_::Message>::LAYOUT_CHECK;
    const _: () = __mp_::layout::method_within_limits(__mp_METHODS, __mp_m_add::PLACE);
    const _: () = <<i64 as __mp_::Field>::Checked as __mp_::Message>::LAYOUT_CHECK;
    const _: () = <<i64 as __mp_::Field>::Checked as __mp_::Message>::LAYOUT_CHECK;
    const _: () = <<i64 as __mp_::Field>::Checked as __mp_::Message>::LAYOUT_CHECK;
    const _: () = <<MathError as __mp_::Field>::Checked as __mp_::Message>::LAYOUT_CHECK;
    const _: () = __mp_::layout::method_within_limits(__mp_METHODS, __mp_m_div::PLACE);
    const _: () = <<FixedStr<
        120,
    > as __mp_::Field>::Checked as __mp_::Message>::LAYOUT_CHECK;
    const _: () = __mp_::layout::method_within_limits(__mp_METHODS, __mp_m_log::PLACE);
    impl __mp_::Service for CalculatorChannel {
        type Call<'h> = CalculatorCall<'h>;
        #[cfg_attr(debug_assertions, inline)]
        #[cfg_attr(not(debug_assertions), inline(always))]
        fn receive<'h>(
            __mp_core: &'h mut __mp_::HostCore<Self>,
            __mp_ticket: __mp_::ReceivedRequest,
        ) -> __mp_::Received<'h, Self, CalculatorCall<'h>> {
            match __mp_ticket.method() {
                __mp_m_add::PLACE => {
                    __mp_m_add::receive(
                        __mp_core,
                        __mp_ticket,
                        |__mp_::Args2(a, b), __mp_end| CalculatorCall::Add {
                            reply: __mp_end,
                            a,
                            b,
                        },
                    )
                }
                __mp_m_div::PLACE => {
                    __mp_m_div::receive(
                        __mp_core,
                        __mp_ticket,
                        |__mp_::Args2(a, b), __mp_end| CalculatorCall::Div {
                            reply: __mp_end,
                            a,
                            b,
                        },
                    )
                }
                __mp_m_log::PLACE => {
                    __mp_m_log::receive_oneway(
                        __mp_core,
                        __mp_ticket,
                        |__mp_::Args1(line), __mp_end| CalculatorCall::Log {
                            caller: __mp_end,
                            line,
                        },
                    )
                }
                _ => __mp_core.unknown(__mp_ticket),
            }
        }
    }
    impl<H: Calculator + ?__mp_::Sized> __mp_::Serve<H> for CalculatorChannel {
        #[cfg_attr(debug_assertions, inline)]
        #[cfg_attr(not(debug_assertions), inline(always))]
        fn serve<W: __mp_::Answering>(
            __mp_ticket: __mp_::Ticket<'_, Self, W>,
            __mp_handler: &mut H,
        ) {
            match __mp_ticket.method() {
                __mp_m_add::PLACE if __mp_m_add::IS_LARGE => {
                    __mp_m_add::serve(
                        __mp_ticket,
                        |__mp_::Args2(a, b)| Calculator::add(__mp_handler, a, b),
                    )
                }
                __mp_m_div::PLACE if __mp_m_div::IS_LARGE => {
                    __mp_m_div::serve(
                        __mp_ticket,
                        |__mp_::Args2(a, b)| Calculator::div(__mp_handler, a, b),
                    )
                }
                __mp_m_log::PLACE if __mp_m_log::IS_LARGE => {
                    __mp_m_log::serve_oneway(
                        __mp_ticket,
                        |__mp_::Args1(line)| {
                            Calculator::log(__mp_handler, line);
                        },
                    )
                }
                _ => __mp_ticket.dispatch(__mp_handler),
            }
        }
        #[cfg_attr(debug_assertions, inline)]
        #[cfg_attr(not(debug_assertions), inline(always))]
        fn dispatch<W: __mp_::Answering>(
            __mp_call: CalculatorCall<'_>,
            __mp_handler: &mut H,
            __mp_way: W,
        ) {
            #[cfg(debug_assertions)]
            {
                let __mp_run: fn(CalculatorCall<'_>, &mut H, W) = match &__mp_call {
                    CalculatorCall::Add { .. } => __mp_run_add,
                    CalculatorCall::Div { .. } => __mp_run_div,
                    CalculatorCall::Log { .. } => __mp_run_log,
                };
                __mp_run(__mp_call, __mp_handler, __mp_way)
            }
            #[cfg(not(debug_assertions))]
            match __mp_call {
                CalculatorCall::Add { .. } => {
                    __mp_run_add(__mp_call, __mp_handler, __mp_way)
                }
                CalculatorCall::Div { .. } => {
                    __mp_run_div(__mp_call, __mp_handler, __mp_way)
                }
                CalculatorCall::Log { .. } => {
                    __mp_run_log(__mp_call, __mp_handler, __mp_way)
                }
            }
        }
    }
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn __mp_run_add(
        __mp_call: CalculatorCall<'_>,
        __mp_handler: &mut (impl Calculator + ?__mp_::Sized),
        __mp_way: impl __mp_::Answering,
    ) {
        if let CalculatorCall::Add { reply: __mp_end, a, b } = __mp_call {
            __mp_m_add::answer(__mp_way, __mp_end, Calculator::add(__mp_handler, a, b));
        }
    }
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn __mp_run_div(
        __mp_call: CalculatorCall<'_>,
        __mp_handler: &mut (impl Calculator + ?__mp_::Sized),
        __mp_way: impl __mp_::Answering,
    ) {
        if let CalculatorCall::Div { reply: __mp_end, a, b } = __mp_call {
            __mp_m_div::answer(__mp_way, __mp_end, Calculator::div(__mp_handler, a, b));
        }
    }
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn __mp_run_log(
        __mp_call: CalculatorCall<'_>,
        __mp_handler: &mut (impl Calculator + ?__mp_::Sized),
        __mp_way: impl __mp_::Answering,
    ) {
        if let CalculatorCall::Log { caller: _, line } = __mp_call {
            Calculator::log(__mp_handler, line);
        }
    }
    impl CalculatorCall<'_> {
        /// The name of the method.
        pub fn method(&self) -> &'static __mp_::primitive::str {
            __mp_asked(self).0.name()
        }
        /// The client.
        pub fn caller(&self) -> &__mp_::Caller {
            __mp_asked(self).1
        }
        /// The number of the client.
        pub fn client(&self) -> __mp_::ClientId {
            self.caller().id()
        }
        /// The process of the client, as the kernel identifies it.
        pub fn peer(&self) -> __mp_::Peer {
            self.caller().peer()
        }
        /// Calls the method of `handler` and sends the client what it returns.
        #[cfg_attr(debug_assertions, inline)]
        #[cfg_attr(not(debug_assertions), inline(always))]
        pub fn dispatch(self, handler: &mut (impl Calculator + ?__mp_::Sized)) {
            <CalculatorChannel as __mp_::Serve<
                _,
            >>::dispatch(self, handler, __mp_::Answers)
        }
    }
    fn __mp_asked<'c>(
        __mp_call: &'c CalculatorCall<'_>,
    ) -> (__mp_::MethodOf<CalculatorChannel>, &'c __mp_::Caller) {
        match __mp_call {
            CalculatorCall::Add { reply: __mp_end, .. } => {
                __mp_::asked(__mp_m_add::PLACE, __mp_end)
            }
            CalculatorCall::Div { reply: __mp_end, .. } => {
                __mp_::asked(__mp_m_div::PLACE, __mp_end)
            }
            CalculatorCall::Log { caller: __mp_end, .. } => {
                __mp_::asked(__mp_m_log::PLACE, __mp_end)
            }
        }
    }
    impl __mp_::fmt::Debug for CalculatorCall<'_> {
        fn fmt(&self, __mp_f: &mut __mp_::fmt::Formatter<'_>) -> __mp_::fmt::Result {
            __mp_f.write_str(self.method())
        }
    }
    impl __mp_::ClientEnd for CalculatorClient {
        type Channel = CalculatorChannel;
        fn from_link(__mp_link: __mp_::Link<CalculatorChannel>) -> Self {
            Self { link: __mp_link }
        }
        fn link(__mp_client: &Self) -> &__mp_::Link<CalculatorChannel> {
            &__mp_client.link
        }
    }
    impl __mp_::Called for CalculatorChannel {
        type Client = CalculatorClient;
    }
    impl __mp_::Reconnects for CalculatorClient {
        type Reconnecting = CalculatorClient<__mp_::ReconnectingLink<CalculatorChannel>>;
        fn reconnecting(
            __mp_link: __mp_::ReconnectingLink<CalculatorChannel>,
        ) -> Self::Reconnecting {
            CalculatorClient {
                link: __mp_link,
            }
        }
    }
    impl<L: __mp_::Connection> __mp_::fmt::Debug for CalculatorClient<L> {
        fn fmt(&self, __mp_f: &mut __mp_::fmt::Formatter<'_>) -> __mp_::fmt::Result {
            __mp_::debug(__mp_::stringify!(CalculatorClient), &self.link, __mp_f)
        }
    }
    impl __mp_::fd::AsFd for CalculatorClient {
        fn as_fd(&self) -> __mp_::fd::BorrowedFd<'_> {
            self.link.as_fd()
        }
    }
    impl CalculatorClient {
        /// The method `add`, as in `client.link.supports(..)`.
        pub const ADD: __mp_::MethodOf<CalculatorChannel> = __mp_::method_of(
            __mp_m_add::PLACE,
        );
        /// The method `div`, as in `client.link.supports(..)`.
        pub const DIV: __mp_::MethodOf<CalculatorChannel> = __mp_::method_of(
            __mp_m_div::PLACE,
        );
        /// The method `log`, as in `client.link.supports(..)`.
        pub const LOG: __mp_::MethodOf<CalculatorChannel> = __mp_::method_of(
            __mp_m_log::PLACE,
        );
        /// Attaches to the host `name` with default options. The host must be running, and has 5 seconds to answer.
        /// For other options see `builder`, such as `attach_timeout` and `socket_dir`.
        pub fn attach(
            name: impl __mp_::AsRef<__mp_::primitive::str>,
        ) -> __mp_::Result<Self, __mp_::AttachError> {
            Self::builder(name).attach()
        }
        /// Returns a builder with the options for attaching to the channel `name`; call `attach` at the end.
        pub fn builder(
            name: impl __mp_::AsRef<__mp_::primitive::str>,
        ) -> __mp_::ClientBuilder<Self> {
            __mp_::ClientBuilder::new(name)
        }
        /// Returns a batch, which queues calls and publishes them together with one store and at most one wake-up.
        /// The batch is published when it is dropped, by `link.flush()`, when the ring is full, when a reply is
        /// waited for, and before any other call.
        pub fn batch(&self) -> CalculatorBatch<'_> {
            CalculatorBatch {
                held: __mp_::Held { link: &self.link },
            }
        }
        /// Returns a client of a new host in this process that serves `handler` on a separate thread; for
        /// tests. The host ends when the client is dropped.
        pub fn loopback(handler: impl Calculator + __mp_::Send + 'static) -> Self {
            __mp_::loopback(handler)
        }
    }
    impl<L: __mp_::Connection<Channel = CalculatorChannel>> CalculatorClient<L> {
        /// Adds two numbers.
        ///
        /// Waits for the reply.
        #[inline]
        pub fn add(&self, a: i64, b: i64) -> __mp_::Result<i64, __mp_::IpcError> {
            __mp_m_add::call(&self.link, __mp_::Args2(&a, &b))
        }
        /// Waits for the reply, for at most 50 ms.
        #[inline]
        pub fn div(
            &self,
            a: i64,
            b: i64,
        ) -> __mp_::Result<i64, __mp_::CallError<MathError>> {
            __mp_m_div::call(&self.link, __mp_::Args2(&a, &b))
        }
        /// Returns when the request is queued. There is no reply. Waits while the queue is full.
        #[inline]
        pub fn log(&self, line: FixedStr<120>) -> __mp_::Result<(), __mp_::IpcError> {
            __mp_m_log::send(&self.link, __mp_::Args1(&line))
        }
    }
    impl<'c> CalculatorBatch<'c> {
        /// Adds two numbers.
        ///
        /// Queues the call; it is published with the batch. Call `wait` on the returned value for the reply.
        #[inline]
        pub fn add(
            &self,
            a: i64,
            b: i64,
        ) -> __mp_::Result<__mp_::Pending<'c, CalculatorChannel, i64>, __mp_::IpcError> {
            __mp_m_add::hold(self.held.link, __mp_::Args2(&a, &b))
        }
        /// Queues the call; it is published with the batch. Call `wait` on the returned value for the reply.
        #[inline]
        pub fn div(
            &self,
            a: i64,
            b: i64,
        ) -> __mp_::Result<
            __mp_::Pending<'c, CalculatorChannel, __mp_::Result<i64, MathError>>,
            __mp_::IpcError,
        > {
            __mp_m_div::hold(self.held.link, __mp_::Args2(&a, &b))
        }
        /// Queues the call; it is published with the batch. There is no reply.
        #[inline]
        pub fn log(&self, line: FixedStr<120>) -> __mp_::Result<(), __mp_::IpcError> {
            __mp_m_log::hold_send(self.held.link, __mp_::Args1(&line))
        }
    }
    impl __mp_::fmt::Debug for CalculatorBatch<'_> {
        fn fmt(&self, __mp_f: &mut __mp_::fmt::Formatter<'_>) -> __mp_::fmt::Result {
            __mp_::debug(__mp_::stringify!(CalculatorBatch), self.held.link, __mp_f)
        }
    }
    impl __mp_::AsyncEnd for CalculatorClient {
        type Async = CalculatorAsyncClient;
        type AsyncReconnecting = CalculatorAsyncClient<
            __mp_::AsyncReconnectingLink<CalculatorChannel>,
        >;
        fn async_reconnecting(
            __mp_link: __mp_::AsyncReconnectingLink<CalculatorChannel>,
        ) -> Self::AsyncReconnecting {
            CalculatorAsyncClient {
                link: __mp_link,
            }
        }
    }
    /// Turns the client into one for tasks, on the runtime of the caller.
    impl __mp_::TryFrom<CalculatorClient> for CalculatorAsyncClient {
        type Error = __mp_::AttachError;
        fn try_from(
            __mp_client: CalculatorClient,
        ) -> __mp_::Result<Self, __mp_::AttachError> {
            __mp_::Result::Ok(Self {
                link: __mp_::watched(__mp_client.link)?,
            })
        }
    }
    impl CalculatorAsyncClient {
        /// Attaches to the host `name`, which must be running, with default options. For other options use
        /// `builder(name)` of the blocking client, and `attach_async` at its end.
        pub async fn attach(
            name: impl __mp_::AsRef<__mp_::primitive::str>,
        ) -> __mp_::Result<Self, __mp_::AttachError> {
            CalculatorClient::builder(name).attach_async().await
        }
    }
    impl<
        L: __mp_::AsyncConnection<Channel = CalculatorChannel>,
    > CalculatorAsyncClient<L> {
        /// Adds two numbers.
        ///
        /// Completes when the host has answered.
        pub fn add(
            &self,
            a: i64,
            b: i64,
        ) -> impl __mp_::Future<Output = __mp_::Result<i64, __mp_::IpcError>> + '_ {
            __mp_m_add::ask(&self.link, __mp_::Args2(a, b))
        }
        /// Completes when the host has answered.
        pub fn div(
            &self,
            a: i64,
            b: i64,
        ) -> impl __mp_::Future<
            Output = __mp_::Result<i64, __mp_::CallError<MathError>>,
        > + '_ {
            __mp_m_div::ask(&self.link, __mp_::Args2(a, b))
        }
        /// Completes when the request is queued. There is no reply.
        pub fn log(
            &self,
            line: FixedStr<120>,
        ) -> impl __mp_::Future<Output = __mp_::Result<(), __mp_::IpcError>> + '_ {
            __mp_m_log::tell(&self.link, __mp_::Args1(line))
        }
    }
};
