/// Arithmetic next door.
pub trait Calculator {
    /// Adds two numbers.
    fn add(&mut self, a: i64, b: i64) -> i64;
    fn div(&mut self, a: i64, b: i64) -> Result<i64, MathError>;
    fn log(&mut self, line: FixedStr<120>);
    fn uptime_ns(&self) -> u64;
    #[deprecated]
    fn reset(&mut self);
}
/// Arithmetic next door.
///
/// The channel [`Calculator`] as a type, which has no values. It names the schema, as in `Link<CalculatorChannel>`.
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
pub enum CalculatorChannel {}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
impl ::rt::__private::core::fmt::Debug for CalculatorChannel {
    fn fmt(
        &self,
        __formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
    ) -> ::rt::__private::core::fmt::Result {
        match *self {}
    }
}
/// The host end of the channel [`Calculator`]: it owns the name, and answers its clients, on the thread that calls
/// `serve` or `recv`.
///
/// A handler, that is an implementation of [`Calculator`], is called by [`serve`](CalculatorHost::serve):
///
/// ```text
/// let mut host = CalculatorHost::create("name")?;
/// host.serve(&mut handler)?;
/// ```
///
/// Or the host has its own loop, which can do other things in between:
///
/// ```text
/// while let Some(call) = host.recv()? {
///     match call {
///         // CalculatorCall::Variant { argument, reply } => reply.send(value),
///         other => other.dispatch(&mut handler),
///     }
/// }
/// ```
///
/// To drop it ends the channel: clients that wait get an error, and the name is free again.
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
pub struct CalculatorHost {
    core: ::rt::__private::HostCore<CalculatorChannel>,
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
impl ::rt::__private::HostEnd for CalculatorHost {
    type Channel = CalculatorChannel;
    fn from_core(core: ::rt::__private::HostCore<CalculatorChannel>) -> Self {
        Self { core }
    }
    fn core(&mut self) -> &mut ::rt::__private::HostCore<CalculatorChannel> {
        &mut self.core
    }
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
impl ::rt::__private::std::os::fd::AsFd for CalculatorHost {
    fn as_fd(&self) -> ::rt::__private::std::os::fd::BorrowedFd<'_> {
        self.core.as_fd()
    }
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
impl CalculatorHost {
    /// Creates the channel under `name`, with the settings that are right for most, and returns at once. Clients
    /// attach while the host serves.
    ///
    /// They find the name in `$XDG_RUNTIME_DIR/memorypipe`, or without that variable in the directory for
    /// temporary files: see `directory` of the builder.
    ///
    /// # Errors
    ///
    /// `CreateError` if the name is taken or cannot be used.
    pub fn create(
        name: impl ::rt::__private::core::convert::AsRef<
            ::rt::__private::core::primitive::str,
        >,
    ) -> ::rt::__private::core::result::Result<Self, ::rt::CreateError> {
        Self::builder(name).create()
    }
    /// Settings for the channel `name`; ends with `create`.
    pub fn builder(
        name: impl ::rt::__private::core::convert::AsRef<
            ::rt::__private::core::primitive::str,
        >,
    ) -> ::rt::HostBuilder<Self> {
        ::rt::HostBuilder::new(name)
    }
    /// Calls `handler` for every request, until a [`stopper`](Self::stopper) asks to end.
    ///
    /// # Errors
    ///
    /// `IpcError` if the channel itself fails. What a client does ends the connection of that client
    /// and nothing else.
    pub fn serve<H: Calculator + ?::rt::__private::core::marker::Sized>(
        &mut self,
        handler: &mut H,
    ) -> ::rt::__private::core::result::Result<(), ::rt::IpcError> {
        while let ::rt::__private::core::option::Option::Some(__call) = self.recv()? {
            __call.dispatch(handler);
        }
        ::rt::__private::core::result::Result::Ok(())
    }
    /// As [`serve`](Self::serve), but calls `handler` from `threads` threads at the same time, each of which
    /// serves some of the clients. Needs a channel whose methods all take `&self`.
    ///
    /// The requests of one client are handled one after another. The calling thread lets clients in, and goes
    /// on to serve those that it has already.
    ///
    /// # Errors
    ///
    /// As for [`serve`](Self::serve).
    ///
    /// # Panics
    ///
    /// If the handler does, after the other threads have ended.
    pub fn serve_threads<
        H: Calculator + ::rt::__private::core::marker::Sync
            + ?::rt::__private::core::marker::Sized,
    >(
        &mut self,
        threads: ::rt::__private::core::primitive::usize,
        handler: &H,
    ) -> ::rt::__private::core::result::Result<(), ::rt::IpcError>
    where
        CalculatorChannel: ::rt::__private::SharedBy<H, Host = Self>,
    {
        ::rt::__private::serve_threads(
            self,
            threads,
            handler,
            <CalculatorChannel as ::rt::__private::SharedBy<H>>::serve_shared,
        )
    }
    /// Waits for the next request; `None` once a [`stopper`](Self::stopper) asks to end.
    ///
    /// # Errors
    ///
    /// As for [`serve`](Self::serve).
    #[inline(always)]
    pub fn recv(
        &mut self,
    ) -> ::rt::__private::core::result::Result<
        ::rt::__private::core::option::Option<CalculatorCall<'_>>,
        ::rt::IpcError,
    > {
        self.__next(::rt::__private::Until::Forever)
    }
    /// The next request if there is one now. Never waits.
    ///
    /// # Errors
    ///
    /// As for [`serve`](Self::serve).
    #[inline]
    pub fn try_recv(
        &mut self,
    ) -> ::rt::__private::core::result::Result<
        ::rt::__private::core::option::Option<CalculatorCall<'_>>,
        ::rt::IpcError,
    > {
        self.__next(::rt::__private::Until::Now)
    }
    /// Waits for the next request for at most `timeout`; `None` if there was none, or once a
    /// [`stopper`](Self::stopper) asks to end.
    ///
    /// # Errors
    ///
    /// As for [`serve`](Self::serve).
    #[inline]
    pub fn recv_timeout(
        &mut self,
        timeout: ::rt::__private::core::time::Duration,
    ) -> ::rt::__private::core::result::Result<
        ::rt::__private::core::option::Option<CalculatorCall<'_>>,
        ::rt::IpcError,
    > {
        self.__next(::rt::__private::Until::after(timeout))
    }
    /// Waits for a request and handles those that are there, up to `most`, by one call of `handle` each. Their
    /// answers are published together, when the last one is handled: one publication, and at most one
    /// wake-up, for each client. Returns how many were handled; 0 once a [`stopper`](Self::stopper) asks to
    /// end.
    ///
    /// # Errors
    ///
    /// As for [`serve`](Self::serve).
    pub fn recv_batch<F: ::rt::__private::core::ops::FnMut(CalculatorCall<'_>)>(
        &mut self,
        most: ::rt::__private::core::primitive::usize,
        mut handle: F,
    ) -> ::rt::__private::core::result::Result<
        ::rt::__private::core::primitive::usize,
        ::rt::IpcError,
    > {
        ::rt::__private::recv_batch(
            self,
            most,
            |__host, __until| {
                ::rt::__private::core::result::Result::Ok(
                    match __host.__next(__until)? {
                        ::rt::__private::core::option::Option::Some(__call) => {
                            handle(__call);
                            true
                        }
                        ::rt::__private::core::option::Option::None => false,
                    },
                )
            },
        )
    }
    /// Announces that the caller is about to wait for the descriptor of this host (`AsFd`),
    /// together with other things: with `poll`, with `epoll`, or in a reactor. Whatever a client does next makes it
    /// readable. Returns `false` if there is something to do already, and the caller does not wait.
    ///
    /// A loop first calls [`try_recv`](Self::try_recv) until it returns `None`, then `arm`, and waits if that
    /// returns `true`; then it begins anew. The descriptor says nothing unless the host was armed just before.
    ///
    /// # Errors
    ///
    /// As for [`serve`](Self::serve).
    pub fn arm(
        &mut self,
    ) -> ::rt::__private::core::result::Result<
        ::rt::__private::core::primitive::bool,
        ::rt::IpcError,
    > {
        self.core.arm()
    }
    /// What ends [`serve`](Self::serve) and [`recv`](Self::recv) from another thread.
    pub fn stopper(&self) -> ::rt::Stopper {
        self.core.stopper()
    }
    /// How many clients are attached now.
    pub fn clients(&self) -> ::rt::__private::core::primitive::usize {
        self.core.clients()
    }
    /// What has been counted of each client that is attached now: calls, errors, bytes and more.
    pub fn stats(&self) -> ::rt::__private::std::vec::Vec<::rt::ClientStats> {
        self.core.stats()
    }
    /// The name of the channel.
    pub fn name(&self) -> &::rt::__private::core::primitive::str {
        self.core.name()
    }
    #[inline(always)]
    fn __next(
        &mut self,
        __until: ::rt::__private::Until,
    ) -> ::rt::__private::core::result::Result<
        ::rt::__private::core::option::Option<CalculatorCall<'_>>,
        ::rt::IpcError,
    > {
        while let ::rt::__private::core::option::Option::Some(__ticket) = self
            .core
            .next(__until)
        {
            match __ticket.method() {
                0 => {
                    if let ::rt::__private::core::option::Option::Some(
                        __Calculator_add { a, b },
                    ) = self.core.args(&__ticket)
                    {
                        return ::rt::__private::core::result::Result::Ok(
                            ::rt::__private::core::option::Option::Some(CalculatorCall::Add {
                                a,
                                b,
                                reply: self.core.reply(__ticket),
                            }),
                        );
                    }
                }
                1 => {
                    if let ::rt::__private::core::option::Option::Some(
                        __Calculator_div { a, b },
                    ) = self.core.args(&__ticket)
                    {
                        return ::rt::__private::core::result::Result::Ok(
                            ::rt::__private::core::option::Option::Some(CalculatorCall::Div {
                                a,
                                b,
                                reply: self.core.try_reply(__ticket),
                            }),
                        );
                    }
                }
                2 => {
                    if let ::rt::__private::core::option::Option::Some(
                        __Calculator_log { line },
                    ) = self.core.args(&__ticket)
                    {
                        return ::rt::__private::core::result::Result::Ok(
                            ::rt::__private::core::option::Option::Some(CalculatorCall::Log {
                                line,
                                peer: self.core.peer(&__ticket),
                            }),
                        );
                    }
                }
                3 => {
                    if let ::rt::__private::core::option::Option::Some(
                        __Calculator_uptime_ns {},
                    ) = self.core.args(&__ticket)
                    {
                        return ::rt::__private::core::result::Result::Ok(
                            ::rt::__private::core::option::Option::Some(CalculatorCall::UptimeNs {
                                reply: self.core.reply(__ticket),
                            }),
                        );
                    }
                }
                4 => {
                    if let ::rt::__private::core::option::Option::Some(
                        __Calculator_reset {},
                    ) = self.core.args(&__ticket)
                    {
                        return ::rt::__private::core::result::Result::Ok(
                            ::rt::__private::core::option::Option::Some(CalculatorCall::Reset {
                                reply: self.core.reply(__ticket),
                            }),
                        );
                    }
                }
                _ => self.core.unknown(__ticket),
            }
        }
        match self.core.end() {
            ::rt::__private::core::result::Result::Ok(()) => {
                ::rt::__private::core::result::Result::Ok(
                    ::rt::__private::core::option::Option::None,
                )
            }
            ::rt::__private::core::result::Result::Err(__error) => {
                ::rt::__private::core::result::Result::Err(__error)
            }
        }
    }
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
impl ::rt::__private::core::fmt::Debug for CalculatorHost {
    fn fmt(
        &self,
        __formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
    ) -> ::rt::__private::core::fmt::Result {
        __formatter
            .debug_struct(::rt::__private::core::stringify!(CalculatorHost))
            .field("name", &self.core.name())
            .finish_non_exhaustive()
    }
}
/// A request that [`CalculatorHost`] has received, with one variant for each method of [`Calculator`].
///
/// The arguments are copies that were checked; the client cannot change them any more. A request
/// that is dropped without an answer fails at the client, it does not hang.
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
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
        reply: ::rt::TryReply<'h, i64, MathError>,
        /// The argument `a`.
        a: i64,
        /// The argument `b`.
        b: i64,
    },
    /// A call of `log`.
    Log {
        /// The client.
        peer: ::rt::Peer,
        /// The argument `line`.
        line: FixedStr<120>,
    },
    /// A call of `uptime_ns`.
    UptimeNs {
        /// Answers the client.
        reply: ::rt::Reply<'h, u64>,
    },
    /// A call of `reset`.
    Reset {
        /// Answers the client.
        reply: ::rt::Reply<'h, ()>,
    },
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
impl CalculatorCall<'_> {
    /// The name of the method.
    pub fn method(&self) -> &'static ::rt::__private::core::primitive::str {
        match self {
            Self::Add { .. } => "add",
            Self::Div { .. } => "div",
            Self::Log { .. } => "log",
            Self::UptimeNs { .. } => "uptime_ns",
            Self::Reset { .. } => "reset",
        }
    }
    /// The client, as the kernel names it.
    pub fn peer(&self) -> ::rt::Peer {
        match self {
            Self::Add { reply, .. } => reply.peer(),
            Self::Div { reply, .. } => reply.peer(),
            Self::Log { peer, .. } => *peer,
            Self::UptimeNs { reply, .. } => reply.peer(),
            Self::Reset { reply, .. } => reply.peer(),
        }
    }
    /// Calls the method of `handler` and answers the client with what it returns.
    #[inline]
    pub fn dispatch<H: Calculator + ?::rt::__private::core::marker::Sized>(
        self,
        handler: &mut H,
    ) {
        #[allow(unused_imports)]
        use ::rt::__private::NoCall as _;
        let __handler = handler;
        match self {
            Self::Add { a, b, reply } => {
                let __value = <H as Calculator>::add(__handler, a, b);
                ::rt::__private::Probe::<i64>::answer(reply, __value);
            }
            Self::Div { a, b, reply } => {
                let __value = <H as Calculator>::div(__handler, a, b);
                ::rt::__private::ProbeResult::<i64, MathError>::answer(reply, __value);
            }
            Self::Log { line, peer: _ } => {
                <H as Calculator>::log(__handler, line);
            }
            Self::UptimeNs { reply } => {
                let __value = <H as Calculator>::uptime_ns(__handler);
                ::rt::__private::Probe::<u64>::answer(reply, __value);
            }
            Self::Reset { reply } => {
                let __value = <H as Calculator>::reset(__handler);
                ::rt::__private::Probe::<()>::answer(reply, __value);
            }
        }
    }
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
impl ::rt::__private::core::fmt::Debug for CalculatorCall<'_> {
    fn fmt(
        &self,
        __formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
    ) -> ::rt::__private::core::fmt::Result {
        __formatter.write_str(self.method())
    }
}
/// The client end of the channel [`Calculator`], with a method for each one of the trait.
///
/// ```text
/// let client = CalculatorClient::attach("name")?;
/// client.add(a, b)?;
/// ```
///
/// The methods take `&self`, so calls nest. The field [`link`](CalculatorClient::link) is the connection: it says who
/// the host is, whether it is alive, and what it declares.
///
/// A client belongs to one thread at a time: it can be sent to another thread, and it cannot be shared. Each
/// thread that calls attaches a client of its own. Tasks of tokio share one connection by `CalculatorAsyncClient`,
/// which is there with the feature `async` of `memorypipe`.
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
pub struct CalculatorClient {
    /// The connection: who the host is, whether it is alive, the schema.
    pub link: ::rt::Link<CalculatorChannel>,
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
impl ::rt::__private::ClientEnd for CalculatorClient {
    type Channel = CalculatorChannel;
    fn from_link(link: ::rt::Link<CalculatorChannel>) -> Self {
        Self { link }
    }
    fn link(&self) -> &::rt::Link<CalculatorChannel> {
        &self.link
    }
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
impl ::rt::__private::std::os::fd::AsFd for CalculatorClient {
    fn as_fd(&self) -> ::rt::__private::std::os::fd::BorrowedFd<'_> {
        self.link.as_fd()
    }
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
impl CalculatorClient {
    /// The method `add`, as in `client.link.supports(..)`.
    pub const ADD: ::rt::MethodOf<CalculatorChannel> = ::rt::MethodOf::__new(0);
    /// The method `div`, as in `client.link.supports(..)`.
    pub const DIV: ::rt::MethodOf<CalculatorChannel> = ::rt::MethodOf::__new(1);
    /// The method `log`, as in `client.link.supports(..)`.
    pub const LOG: ::rt::MethodOf<CalculatorChannel> = ::rt::MethodOf::__new(2);
    /// The method `uptime_ns`, as in `client.link.supports(..)`.
    pub const UPTIME_NS: ::rt::MethodOf<CalculatorChannel> = ::rt::MethodOf::__new(3);
    /// The method `reset`, as in `client.link.supports(..)`.
    pub const RESET: ::rt::MethodOf<CalculatorChannel> = ::rt::MethodOf::__new(4);
    /// Attaches to the host of `name`, with the settings that are right for most.
    ///
    /// The host must run already, and has 5 seconds to answer. A client that may start first waits by
    /// `builder(name).attach_timeout(..)`. Both look for the name in `$XDG_RUNTIME_DIR/memorypipe`, or
    /// without that variable in the directory for temporary files: see `directory` of the builder.
    ///
    /// # Errors
    ///
    /// `AttachError` if there is no such host, or if its channel is not the one that is declared here.
    pub fn attach(
        name: impl ::rt::__private::core::convert::AsRef<
            ::rt::__private::core::primitive::str,
        >,
    ) -> ::rt::__private::core::result::Result<Self, ::rt::AttachError> {
        Self::builder(name).attach()
    }
    /// Settings for attaching to the channel `name`; ends with `attach`.
    pub fn builder(
        name: impl ::rt::__private::core::convert::AsRef<
            ::rt::__private::core::primitive::str,
        >,
    ) -> ::rt::ClientBuilder<Self> {
        ::rt::ClientBuilder::new(name)
    }
    /// Calls that are held back and published together: with one store for all of them, and at most one
    /// wake-up. Each of its methods gives what is to be asked for the reply later, so that many calls are
    /// under way at a time.
    ///
    /// The batch is published when it is dropped, by `link.flush()`, when it has filled the ring, when a
    /// reply of it is waited for, and together with whatever else this client sends.
    pub fn batch(&self) -> CalculatorBatch<'_> {
        CalculatorBatch {
            link: &self.link,
        }
    }
    /// Adds two numbers.
    ///
    /// Waits until the host has answered.
    ///
    /// # Errors
    ///
    /// `IpcError` if there is no answer: the host is gone, too late, or has dropped the request.
    #[inline]
    pub fn add(
        &self,
        a: i64,
        b: i64,
    ) -> ::rt::__private::core::result::Result<i64, ::rt::IpcError> {
        #[allow(unused_imports)]
        use ::rt::__private::NoCall as _;
        ::rt::__private::Probe::<
            i64,
        >::call(
            &self.link,
            0,
            ::rt::__private::core::option::Option::None,
            __Calculator_add { a, b },
        )
    }
    /// Waits until the host has answered.
    ///
    /// # Errors
    ///
    /// `CallError` with the error that the host returned, or with the `IpcError` that tells why there
    /// is no answer: the host is gone, too late, or has dropped the request.
    #[inline]
    pub fn div(
        &self,
        a: i64,
        b: i64,
    ) -> ::rt::__private::core::result::Result<i64, ::rt::CallError<MathError>> {
        #[allow(unused_imports)]
        use ::rt::__private::NoCall as _;
        ::rt::__private::ProbeResult::<
            i64,
            MathError,
        >::call(
            &self.link,
            1,
            ::rt::__private::core::option::Option::None,
            __Calculator_div { a, b },
        )
    }
    /// Returns once the request is queued; nothing comes back. Waits while the queue is full.
    ///
    /// # Errors
    ///
    /// `IpcError` if the request could not be queued, such as when the host is gone.
    #[inline]
    pub fn log(
        &self,
        line: FixedStr<120>,
    ) -> ::rt::__private::core::result::Result<(), ::rt::IpcError> {
        self.link
            .__send(
                2,
                ::rt::__private::core::option::Option::None,
                __Calculator_log { line },
            )
    }
    /// Waits until the host has answered, for at most 50 ms.
    ///
    /// # Errors
    ///
    /// `IpcError` if there is no answer: the host is gone, too late, or has dropped the request.
    #[inline]
    pub fn uptime_ns(
        &self,
    ) -> ::rt::__private::core::result::Result<u64, ::rt::IpcError> {
        #[allow(unused_imports)]
        use ::rt::__private::NoCall as _;
        ::rt::__private::Probe::<
            u64,
        >::call(
            &self.link,
            3,
            ::rt::__private::core::option::Option::Some(
                ::rt::__private::core::time::Duration::from_millis(50),
            ),
            __Calculator_uptime_ns {},
        )
    }
    #[deprecated]
    /// Waits until the host has answered.
    ///
    /// # Errors
    ///
    /// `IpcError` if there is no answer: the host is gone, too late, or has dropped the request.
    #[inline]
    pub fn reset(&self) -> ::rt::__private::core::result::Result<(), ::rt::IpcError> {
        #[allow(unused_imports)]
        use ::rt::__private::NoCall as _;
        ::rt::__private::Probe::<
            (),
        >::call(
            &self.link,
            4,
            ::rt::__private::core::option::Option::None,
            __Calculator_reset {},
        )
    }
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
impl ::rt::__private::core::fmt::Debug for CalculatorClient {
    fn fmt(
        &self,
        __formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
    ) -> ::rt::__private::core::fmt::Result {
        __formatter
            .debug_struct(::rt::__private::core::stringify!(CalculatorClient))
            .finish_non_exhaustive()
    }
}
/// Calls that a client holds back and publishes together: see [`batch`](CalculatorClient::batch) of [`CalculatorClient`].
///
/// To drop it publishes them. Methods with bulk data or streams are not here: the client calls them.
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
pub struct CalculatorBatch<'c> {
    link: &'c ::rt::Link<CalculatorChannel>,
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
impl<'c> CalculatorBatch<'c> {
    /// Adds two numbers.
    ///
    /// Holds the request back, to be published with the batch. The reply is asked for with `wait`. Waits only while the queue is full:
    /// what was held back is then published.
    ///
    /// # Errors
    ///
    /// `IpcError` if the request could not be queued, such as when the host is gone.
    #[inline]
    pub fn add(
        &self,
        a: i64,
        b: i64,
    ) -> ::rt::__private::core::result::Result<
        ::rt::Pending<'c, CalculatorChannel, i64>,
        ::rt::IpcError,
    > {
        #[allow(unused_imports)]
        use ::rt::__private::NoCall as _;
        ::rt::__private::Probe::<
            i64,
        >::hold(
            self.link,
            0,
            ::rt::__private::core::option::Option::None,
            __Calculator_add { a, b },
        )
    }
    /// Holds the request back, to be published with the batch. The reply is asked for with `wait`. Waits only while the queue is full:
    /// what was held back is then published.
    ///
    /// # Errors
    ///
    /// `IpcError` if the request could not be queued, such as when the host is gone.
    #[inline]
    pub fn div(
        &self,
        a: i64,
        b: i64,
    ) -> ::rt::__private::core::result::Result<
        ::rt::TryPending<'c, CalculatorChannel, i64, MathError>,
        ::rt::IpcError,
    > {
        #[allow(unused_imports)]
        use ::rt::__private::NoCall as _;
        ::rt::__private::ProbeResult::<
            i64,
            MathError,
        >::hold(
            self.link,
            1,
            ::rt::__private::core::option::Option::None,
            __Calculator_div { a, b },
        )
    }
    /// Holds the request back, to be published with the batch. Nothing comes back. Waits only while the queue is full:
    /// what was held back is then published.
    ///
    /// # Errors
    ///
    /// `IpcError` if the request could not be queued, such as when the host is gone.
    #[inline]
    pub fn log(
        &self,
        line: FixedStr<120>,
    ) -> ::rt::__private::core::result::Result<(), ::rt::IpcError> {
        self.link
            .__hold_send(
                2,
                ::rt::__private::core::option::Option::None,
                __Calculator_log { line },
            )
    }
    /// Holds the request back, to be published with the batch. The reply is asked for with `wait`. Waits only while the queue is full:
    /// what was held back is then published.
    ///
    /// # Errors
    ///
    /// `IpcError` if the request could not be queued, such as when the host is gone.
    #[inline]
    pub fn uptime_ns(
        &self,
    ) -> ::rt::__private::core::result::Result<
        ::rt::Pending<'c, CalculatorChannel, u64>,
        ::rt::IpcError,
    > {
        #[allow(unused_imports)]
        use ::rt::__private::NoCall as _;
        ::rt::__private::Probe::<
            u64,
        >::hold(
            self.link,
            3,
            ::rt::__private::core::option::Option::Some(
                ::rt::__private::core::time::Duration::from_millis(50),
            ),
            __Calculator_uptime_ns {},
        )
    }
    #[deprecated]
    /// Holds the request back, to be published with the batch. The reply is asked for with `wait`. Waits only while the queue is full:
    /// what was held back is then published.
    ///
    /// # Errors
    ///
    /// `IpcError` if the request could not be queued, such as when the host is gone.
    #[inline]
    pub fn reset(
        &self,
    ) -> ::rt::__private::core::result::Result<
        ::rt::Pending<'c, CalculatorChannel, ()>,
        ::rt::IpcError,
    > {
        #[allow(unused_imports)]
        use ::rt::__private::NoCall as _;
        ::rt::__private::Probe::<
            (),
        >::hold(
            self.link,
            4,
            ::rt::__private::core::option::Option::None,
            __Calculator_reset {},
        )
    }
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
impl ::rt::__private::core::ops::Drop for CalculatorBatch<'_> {
    fn drop(&mut self) {
        let _ = self.link.flush();
    }
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
impl ::rt::__private::core::fmt::Debug for CalculatorBatch<'_> {
    fn fmt(
        &self,
        __formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
    ) -> ::rt::__private::core::fmt::Result {
        __formatter
            .debug_struct(::rt::__private::core::stringify!(CalculatorBatch))
            .finish_non_exhaustive()
    }
}
#[doc(hidden)]
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
#[repr(C)]
struct __Calculator_add {
    a: i64,
    b: i64,
}
#[doc(hidden)]
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
#[repr(C)]
struct __Calculator_div {
    a: i64,
    b: i64,
}
#[doc(hidden)]
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
#[repr(C)]
struct __Calculator_log {
    line: FixedStr<120>,
}
#[doc(hidden)]
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
#[repr(C)]
struct __Calculator_uptime_ns {}
#[doc(hidden)]
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
#[repr(C)]
struct __Calculator_reset {}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
const _: () = {
    #[allow(unused_imports)]
    use ::rt::__private::NoMessage as _;
    impl ::rt::Channel for CalculatorChannel {
        const DESC: &'static ::rt::__private::ChannelDesc = &::rt::__private::ChannelDesc {
            name: "Calculator",
            form: ::rt::__private::Form::Methods(
                &[
                    ::rt::__private::MethodDesc {
                        name: "add",
                        was: &[],
                        kind: ::rt::__private::MethodKind::Call,
                        args: __Calculator_add::ARGS,
                        args_size: ::rt::__private::core::mem::size_of::<
                            __Calculator_add,
                        >(),
                        reply: ::rt::__private::Probe::<i64>::TYPE,
                        error: ::rt::__private::core::option::Option::None,
                    },
                    ::rt::__private::MethodDesc {
                        name: "div",
                        was: &[],
                        kind: ::rt::__private::MethodKind::Call,
                        args: __Calculator_div::ARGS,
                        args_size: ::rt::__private::core::mem::size_of::<
                            __Calculator_div,
                        >(),
                        reply: ::rt::__private::Probe::<i64>::TYPE,
                        error: ::rt::__private::core::option::Option::Some(
                            ::rt::__private::Probe::<MathError>::TYPE,
                        ),
                    },
                    ::rt::__private::MethodDesc {
                        name: "log",
                        was: &[],
                        kind: ::rt::__private::MethodKind::Oneway,
                        args: __Calculator_log::ARGS,
                        args_size: ::rt::__private::core::mem::size_of::<
                            __Calculator_log,
                        >(),
                        reply: ::rt::__private::Probe::<()>::TYPE,
                        error: ::rt::__private::core::option::Option::None,
                    },
                    ::rt::__private::MethodDesc {
                        name: "uptime_ns",
                        was: &[],
                        kind: ::rt::__private::MethodKind::Call,
                        args: __Calculator_uptime_ns::ARGS,
                        args_size: ::rt::__private::core::mem::size_of::<
                            __Calculator_uptime_ns,
                        >(),
                        reply: ::rt::__private::Probe::<u64>::TYPE,
                        error: ::rt::__private::core::option::Option::None,
                    },
                    ::rt::__private::MethodDesc {
                        name: "reset",
                        was: &[],
                        kind: ::rt::__private::MethodKind::Call,
                        args: __Calculator_reset::ARGS,
                        args_size: ::rt::__private::core::mem::size_of::<
                            __Calculator_reset,
                        >(),
                        reply: ::rt::__private::Probe::<()>::TYPE,
                        error: ::rt::__private::core::option::Option::None,
                    },
                ],
            ),
        };
        const CAPACITY: ::rt::__private::core::option::Option<
            ::rt::__private::core::primitive::u32,
        > = ::rt::__private::core::option::Option::Some(256);
    }
    impl __Calculator_add {
        const ARGS: &'static [::rt::__private::FieldDesc] = &[
            ::rt::__private::FieldDesc {
                name: "a",
                was: &[],
                offset: ::rt::__private::core::mem::offset_of!(__Calculator_add, a),
                ty: ::rt::__private::Probe::<i64>::TYPE,
            },
            ::rt::__private::FieldDesc {
                name: "b",
                was: &[],
                offset: ::rt::__private::core::mem::offset_of!(__Calculator_add, b),
                ty: ::rt::__private::Probe::<i64>::TYPE,
            },
        ];
    }
    unsafe impl ::rt::__private::Payload for __Calculator_add {
        const FIELDS: ::rt::__private::core::option::Option<
            &'static [::rt::__private::FieldDesc],
        > = ::rt::__private::core::option::Option::Some(Self::ARGS);
        const ANY_BITS: ::rt::__private::core::primitive::bool = true
            && ::rt::__private::Probe::<i64>::ANY_BITS
            && ::rt::__private::Probe::<i64>::ANY_BITS;
        const LAYOUT_CHECK: () = ();
        const EXTENSIBLE: ::rt::__private::core::primitive::bool = ::rt::__private::Probe::<
            i64,
        >::EXTENSIBLE;
        #[inline]
        fn is_valid(
            __bytes: &[::rt::__private::core::primitive::u8],
        ) -> ::rt::__private::core::primitive::bool {
            true
                && ::rt::__private::layout::field_is_valid(
                    __bytes,
                    ::rt::__private::core::mem::offset_of!(__Calculator_add, a),
                    ::rt::__private::core::mem::size_of::<i64>(),
                    ::rt::__private::Probe::<i64>::IS_VALID,
                )
                && ::rt::__private::layout::field_is_valid(
                    __bytes,
                    ::rt::__private::core::mem::offset_of!(__Calculator_add, b),
                    ::rt::__private::core::mem::size_of::<i64>(),
                    ::rt::__private::Probe::<i64>::IS_VALID,
                )
        }
        fn append(__tail: &mut ::rt::__private::Tail<'_>) {
            let __append = ::rt::__private::Probe::<i64>::APPEND;
            __append(
                &mut __tail
                    .field(
                        ::rt::__private::core::mem::offset_of!(__Calculator_add, b),
                        ::rt::__private::core::mem::size_of::<i64>(),
                    ),
            );
        }
    }
    impl __Calculator_div {
        const ARGS: &'static [::rt::__private::FieldDesc] = &[
            ::rt::__private::FieldDesc {
                name: "a",
                was: &[],
                offset: ::rt::__private::core::mem::offset_of!(__Calculator_div, a),
                ty: ::rt::__private::Probe::<i64>::TYPE,
            },
            ::rt::__private::FieldDesc {
                name: "b",
                was: &[],
                offset: ::rt::__private::core::mem::offset_of!(__Calculator_div, b),
                ty: ::rt::__private::Probe::<i64>::TYPE,
            },
        ];
    }
    unsafe impl ::rt::__private::Payload for __Calculator_div {
        const FIELDS: ::rt::__private::core::option::Option<
            &'static [::rt::__private::FieldDesc],
        > = ::rt::__private::core::option::Option::Some(Self::ARGS);
        const ANY_BITS: ::rt::__private::core::primitive::bool = true
            && ::rt::__private::Probe::<i64>::ANY_BITS
            && ::rt::__private::Probe::<i64>::ANY_BITS;
        const LAYOUT_CHECK: () = ();
        const EXTENSIBLE: ::rt::__private::core::primitive::bool = ::rt::__private::Probe::<
            i64,
        >::EXTENSIBLE;
        #[inline]
        fn is_valid(
            __bytes: &[::rt::__private::core::primitive::u8],
        ) -> ::rt::__private::core::primitive::bool {
            true
                && ::rt::__private::layout::field_is_valid(
                    __bytes,
                    ::rt::__private::core::mem::offset_of!(__Calculator_div, a),
                    ::rt::__private::core::mem::size_of::<i64>(),
                    ::rt::__private::Probe::<i64>::IS_VALID,
                )
                && ::rt::__private::layout::field_is_valid(
                    __bytes,
                    ::rt::__private::core::mem::offset_of!(__Calculator_div, b),
                    ::rt::__private::core::mem::size_of::<i64>(),
                    ::rt::__private::Probe::<i64>::IS_VALID,
                )
        }
        fn append(__tail: &mut ::rt::__private::Tail<'_>) {
            let __append = ::rt::__private::Probe::<i64>::APPEND;
            __append(
                &mut __tail
                    .field(
                        ::rt::__private::core::mem::offset_of!(__Calculator_div, b),
                        ::rt::__private::core::mem::size_of::<i64>(),
                    ),
            );
        }
    }
    impl __Calculator_log {
        const ARGS: &'static [::rt::__private::FieldDesc] = &[
            ::rt::__private::FieldDesc {
                name: "line",
                was: &[],
                offset: ::rt::__private::core::mem::offset_of!(__Calculator_log, line),
                ty: ::rt::__private::Probe::<FixedStr<120>>::TYPE,
            },
        ];
    }
    unsafe impl ::rt::__private::Payload for __Calculator_log {
        const FIELDS: ::rt::__private::core::option::Option<
            &'static [::rt::__private::FieldDesc],
        > = ::rt::__private::core::option::Option::Some(Self::ARGS);
        const ANY_BITS: ::rt::__private::core::primitive::bool = true
            && ::rt::__private::Probe::<FixedStr<120>>::ANY_BITS;
        const LAYOUT_CHECK: () = ();
        const EXTENSIBLE: ::rt::__private::core::primitive::bool = ::rt::__private::Probe::<
            FixedStr<120>,
        >::EXTENSIBLE;
        #[inline]
        fn is_valid(
            __bytes: &[::rt::__private::core::primitive::u8],
        ) -> ::rt::__private::core::primitive::bool {
            true
                && ::rt::__private::layout::field_is_valid(
                    __bytes,
                    ::rt::__private::core::mem::offset_of!(__Calculator_log, line),
                    ::rt::__private::core::mem::size_of::<FixedStr<120>>(),
                    ::rt::__private::Probe::<FixedStr<120>>::IS_VALID,
                )
        }
        fn append(__tail: &mut ::rt::__private::Tail<'_>) {
            let __append = ::rt::__private::Probe::<FixedStr<120>>::APPEND;
            __append(
                &mut __tail
                    .field(
                        ::rt::__private::core::mem::offset_of!(__Calculator_log, line),
                        ::rt::__private::core::mem::size_of::<FixedStr<120>>(),
                    ),
            );
        }
    }
    impl __Calculator_uptime_ns {
        const ARGS: &'static [::rt::__private::FieldDesc] = &[];
    }
    unsafe impl ::rt::__private::Payload for __Calculator_uptime_ns {
        const FIELDS: ::rt::__private::core::option::Option<
            &'static [::rt::__private::FieldDesc],
        > = ::rt::__private::core::option::Option::Some(Self::ARGS);
        const ANY_BITS: ::rt::__private::core::primitive::bool = true;
        const LAYOUT_CHECK: () = ();
        const EXTENSIBLE: ::rt::__private::core::primitive::bool = false;
        #[inline]
        fn is_valid(
            __bytes: &[::rt::__private::core::primitive::u8],
        ) -> ::rt::__private::core::primitive::bool {
            true
        }
        fn append(__tail: &mut ::rt::__private::Tail<'_>) {
            let _ = __tail;
        }
    }
    impl __Calculator_reset {
        const ARGS: &'static [::rt::__private::FieldDesc] = &[];
    }
    unsafe impl ::rt::__private::Payload for __Calculator_reset {
        const FIELDS: ::rt::__private::core::option::Option<
            &'static [::rt::__private::FieldDesc],
        > = ::rt::__private::core::option::Option::Some(Self::ARGS);
        const ANY_BITS: ::rt::__private::core::primitive::bool = true;
        const LAYOUT_CHECK: () = ();
        const EXTENSIBLE: ::rt::__private::core::primitive::bool = false;
        #[inline]
        fn is_valid(
            __bytes: &[::rt::__private::core::primitive::u8],
        ) -> ::rt::__private::core::primitive::bool {
            true
        }
        fn append(__tail: &mut ::rt::__private::Tail<'_>) {
            let _ = __tail;
        }
    }
    const _: () = {
        let _ = <i64 as ::rt::__private::Message>::TYPE;
        let _ = <i64 as ::rt::__private::Message>::TYPE;
        let _ = <i64 as ::rt::__private::Message>::TYPE;
    };
    const _: () = ::rt::__private::Probe::<i64>::LAYOUT_CHECK;
    const _: () = ::rt::__private::Probe::<i64>::LAYOUT_CHECK;
    const _: () = ::rt::__private::Probe::<i64>::LAYOUT_CHECK;
    const _: () = ::rt::__private::layout::method_within_limits(
        <CalculatorChannel as ::rt::Channel>::DESC,
        0,
    );
    const _: () = {
        let _ = <i64 as ::rt::__private::Message>::TYPE;
        let _ = <i64 as ::rt::__private::Message>::TYPE;
        let _ = <i64 as ::rt::__private::Message>::TYPE;
        let _ = <MathError as ::rt::__private::Message>::TYPE;
    };
    const _: () = ::rt::__private::Probe::<i64>::LAYOUT_CHECK;
    const _: () = ::rt::__private::Probe::<i64>::LAYOUT_CHECK;
    const _: () = ::rt::__private::Probe::<i64>::LAYOUT_CHECK;
    const _: () = ::rt::__private::Probe::<MathError>::LAYOUT_CHECK;
    const _: () = ::rt::__private::layout::method_within_limits(
        <CalculatorChannel as ::rt::Channel>::DESC,
        1,
    );
    const _: () = {
        let _ = <FixedStr<120> as ::rt::__private::Message>::TYPE;
    };
    const _: () = ::rt::__private::Probe::<FixedStr<120>>::LAYOUT_CHECK;
    const _: () = ::rt::__private::layout::method_within_limits(
        <CalculatorChannel as ::rt::Channel>::DESC,
        2,
    );
    const _: () = {
        let _ = <u64 as ::rt::__private::Message>::TYPE;
    };
    const _: () = ::rt::__private::Probe::<u64>::LAYOUT_CHECK;
    const _: () = ::rt::__private::layout::method_within_limits(
        <CalculatorChannel as ::rt::Channel>::DESC,
        3,
    );
    const _: () = {
        let _ = <() as ::rt::__private::Message>::TYPE;
    };
    const _: () = ::rt::__private::Probe::<()>::LAYOUT_CHECK;
    const _: () = ::rt::__private::layout::method_within_limits(
        <CalculatorChannel as ::rt::Channel>::DESC,
        4,
    );
};
::rt::__if_async! {
    #[doc =
    " The client end of the channel [`Calculator`] for tasks of tokio: many calls under way on one connection."]
    #[doc = ""] #[doc = " ```text"] #[doc =
    " let client = CalculatorAsyncClient::attach(\"name\").await?;"] #[doc =
    " client.add(a, b).await?;"] #[doc = " ```"] #[doc = ""] #[doc =
    " To clone it is cheap and gives the same connection; tasks on any thread call at the same time. A call whose"]
    #[doc =
    " future is dropped is given up: the host is told (`reply.is_cancelled()`), and its answer is thrown away."]
    #[allow(dead_code, deprecated, non_camel_case_types, private_interfaces, clippy::all,
    clippy::pedantic)] #[derive(Clone)] pub struct CalculatorAsyncClient { #[doc =
    r" The connection: who the host is, whether it is alive, the schema."] pub link :
    ::rt::AsyncLink < CalculatorChannel >, } #[allow(dead_code, deprecated,
    non_camel_case_types, private_interfaces, clippy::all, clippy::pedantic)] impl
    ::rt::__private::AsyncEnd for CalculatorClient { type Async = CalculatorAsyncClient;
    } #[doc = r" The client becomes one for tasks, on the runtime of the caller."]
    #[allow(dead_code, deprecated, non_camel_case_types, private_interfaces, clippy::all,
    clippy::pedantic)] impl ::rt::__private::core::convert::TryFrom < CalculatorClient >
    for CalculatorAsyncClient { type Error = ::rt::AttachError; fn try_from(client :
    CalculatorClient) -> ::rt::__private::core::result::Result < Self, ::rt::AttachError
    > { ::rt::__private::core::result::Result::Ok(Self { link :
    ::rt::AsyncLink::__watched(client.link) ? }) } } #[allow(dead_code, deprecated,
    non_camel_case_types, private_interfaces, clippy::all, clippy::pedantic)] impl
    CalculatorAsyncClient { #[doc =
    r" Attaches to the host of `name`, with the settings that are right for most. With others:"]
    #[doc = r" `builder(name)` of the blocking client, which ends with `attach_async`."]
    #[doc = r""] #[doc =
    r" The host must run already, and has 5 seconds to answer. A client that may start first waits by"]
    #[doc = r" `attach_timeout(..)` of that builder."] #[doc = r""] #[doc = r" # Errors"]
    #[doc = r""] #[doc =
    r" `AttachError` if there is no such host, or if its channel is not the one that is declared here."]
    #[doc = r""] #[doc = r" # Panics"] #[doc = r""] #[doc =
    r" If it is not polled on a runtime of tokio with I/O."] pub async fn attach(name :
    impl ::rt::__private::core::convert::AsRef < ::rt::__private::core::primitive::str
    >,) -> ::rt::__private::core::result::Result < Self, ::rt::AttachError > {
    CalculatorClient::builder(name).attach_async(). await } #[doc = " Adds two numbers."]
    #[doc = ""] #[doc = " Is ready once the host has answered."] #[doc = ""] #[doc =
    " # Errors"] #[doc = ""] #[doc = " As of the blocking client."] pub async fn add(&
    self, a : i64, b : i64) -> ::rt::__private::core::result::Result < i64,
    ::rt::IpcError > { #[allow(unused_imports)] use ::rt::__private::NoAsk as _;
    ::rt::__private::Probe:: < i64 > ::ask(& self.link, 0,
    ::rt::__private::core::option::Option::None, __Calculator_add { a, b }). await }
    #[doc = " Is ready once the host has answered."] #[doc = ""] #[doc = " # Errors"]
    #[doc = ""] #[doc = " As of the blocking client."] pub async fn div(& self, a : i64,
    b : i64) -> ::rt::__private::core::result::Result < i64, ::rt::CallError < MathError
    > > { #[allow(unused_imports)] use ::rt::__private::NoAsk as _;
    ::rt::__private::ProbeResult:: < i64, MathError > ::ask(& self.link, 1,
    ::rt::__private::core::option::Option::None, __Calculator_div { a, b }). await }
    #[doc = " Is ready once the request is queued; nothing comes back."] #[doc = ""]
    #[doc = " # Errors"] #[doc = ""] #[doc = " As of the blocking client."] pub async fn
    log(& self, line : FixedStr < 120 >) -> ::rt::__private::core::result::Result < (),
    ::rt::IpcError > { self.link.__tell(2, ::rt::__private::core::option::Option::None,
    __Calculator_log { line }). await } #[doc =
    " Is ready once the host has answered, or after 50 ms."] #[doc = ""] #[doc =
    " # Errors"] #[doc = ""] #[doc = " As of the blocking client."] pub async fn
    uptime_ns(& self,) -> ::rt::__private::core::result::Result < u64, ::rt::IpcError > {
    #[allow(unused_imports)] use ::rt::__private::NoAsk as _; ::rt::__private::Probe:: <
    u64 > ::ask(& self.link, 3,
    ::rt::__private::core::option::Option::Some(::rt::__private::core::time::Duration::from_millis(50)),
    __Calculator_uptime_ns {}). await } #[deprecated] #[doc =
    " Is ready once the host has answered."] #[doc = ""] #[doc = " # Errors"] #[doc = ""]
    #[doc = " As of the blocking client."] pub async fn reset(& self,) ->
    ::rt::__private::core::result::Result < (), ::rt::IpcError > {
    #[allow(unused_imports)] use ::rt::__private::NoAsk as _; ::rt::__private::Probe:: <
    () > ::ask(& self.link, 4, ::rt::__private::core::option::Option::None,
    __Calculator_reset {}). await } } #[allow(dead_code, deprecated,
    non_camel_case_types, private_interfaces, clippy::all, clippy::pedantic)] impl
    ::rt::__private::core::fmt::Debug for CalculatorAsyncClient { fn fmt(& self,
    __formatter : & mut ::rt::__private::core::fmt::Formatter < '_ >) ->
    ::rt::__private::core::fmt::Result { __formatter
    .debug_struct(::rt::__private::core::stringify!(CalculatorAsyncClient))
    .finish_non_exhaustive() } } #[allow(dead_code, deprecated, non_camel_case_types,
    private_interfaces, clippy::all, clippy::pedantic)] impl CalculatorHost { #[doc =
    r" As [`serve`](Self::serve), in a task: the executor runs other tasks while there are no requests, and"]
    #[doc =
    r" in between if there are always some. The handler itself does not wait; one that has to wait for"]
    #[doc =
    r" something takes the requests with [`recv_async`](Self::recv_async), and defers their replies."]
    #[doc = r""] #[doc = r" To drop it loses no request."] #[doc = r""] #[doc =
    r" # Errors"] #[doc = r""] #[doc = r" As for [`serve`](Self::serve)."] #[doc = r""]
    #[doc = r" # Panics"] #[doc = r""] #[doc =
    r" If it is not polled on a runtime of tokio with I/O."] pub async fn serve_async < H
    : Calculator + ? ::rt::__private::core::marker::Sized > (& mut self, handler : & mut
    H,) -> ::rt::__private::core::result::Result < (), ::rt::IpcError > { while let
    ::rt::__private::core::option::Option::Some(__call) = self.recv_async(). await ? {
    __call.dispatch(handler); } ::rt::__private::core::result::Result::Ok(()) } #[doc =
    r" As [`recv`](Self::recv), in a task. To drop it loses no request."] #[doc = r""]
    #[doc = r" # Errors"] #[doc = r""] #[doc = r" As for [`serve`](Self::serve)."] #[doc
    = r""] #[doc = r" # Panics"] #[doc = r""] #[doc =
    r" As for [`serve_async`](Self::serve_async)."] pub async fn recv_async(& mut self,)
    -> ::rt::__private::core::result::Result < ::rt::__private::core::option::Option <
    CalculatorCall < '_ >>, ::rt::IpcError > { while let
    ::rt::__private::core::option::Option::Some(__ticket) = self.core.next_async(). await
    { match __ticket.method() { 0 => if let
    ::rt::__private::core::option::Option::Some(__Calculator_add { a, b }) = self.core
    .args(& __ticket) { return
    ::rt::__private::core::result::Result::Ok(::rt::__private::core::option::Option::Some(CalculatorCall::Add
    { a, b, reply : self.core.reply(__ticket) }),); } 1 => if let
    ::rt::__private::core::option::Option::Some(__Calculator_div { a, b }) = self.core
    .args(& __ticket) { return
    ::rt::__private::core::result::Result::Ok(::rt::__private::core::option::Option::Some(CalculatorCall::Div
    { a, b, reply : self.core.try_reply(__ticket) }),); } 2 => if let
    ::rt::__private::core::option::Option::Some(__Calculator_log { line }) = self.core
    .args(& __ticket) { return
    ::rt::__private::core::result::Result::Ok(::rt::__private::core::option::Option::Some(CalculatorCall::Log
    { line, peer : self.core.peer(& __ticket) }),); } 3 => if let
    ::rt::__private::core::option::Option::Some(__Calculator_uptime_ns {}) = self.core
    .args(& __ticket) { return
    ::rt::__private::core::result::Result::Ok(::rt::__private::core::option::Option::Some(CalculatorCall::UptimeNs
    { reply : self.core.reply(__ticket) }),); } 4 => if let
    ::rt::__private::core::option::Option::Some(__Calculator_reset {}) = self.core.args(&
    __ticket) { return
    ::rt::__private::core::result::Result::Ok(::rt::__private::core::option::Option::Some(CalculatorCall::Reset
    { reply : self.core.reply(__ticket) }),); } _ => self.core.unknown(__ticket), } }
    match self.core.end() { ::rt::__private::core::result::Result::Ok(()) =>
    ::rt::__private::core::result::Result::Ok(::rt::__private::core::option::Option::None),
    ::rt::__private::core::result::Result::Err(__error) =>
    ::rt::__private::core::result::Result::Err(__error), } } }
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
impl CalculatorClient {
    /// A client of a host with this handler, on a thread of its own; for tests. The host ends with
    /// the client.
    pub fn loopback<H: Calculator + ::rt::__private::core::marker::Send + 'static>(
        handler: H,
    ) -> Self {
        CalculatorHost::loopback(handler).client()
    }
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
impl CalculatorHost {
    /// A host with this handler, on a thread of its own, which only this process can reach; for tests.
    pub fn loopback<H: Calculator + ::rt::__private::core::marker::Send + 'static>(
        handler: H,
    ) -> ::rt::testing::Loopback<Self, H> {
        ::rt::testing::Loopback::start(handler)
    }
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
impl<
    H: Calculator + ::rt::__private::core::marker::Send + 'static,
> ::rt::testing::Serves<H> for CalculatorHost {
    type Client = CalculatorClient;
    fn __serve_next(
        &mut self,
        __handler: &mut H,
        __doom: ::rt::testing::DoomOf<'_>,
    ) -> ::rt::__private::core::result::Result<
        ::rt::__private::core::primitive::bool,
        ::rt::IpcError,
    > {
        let ::rt::__private::core::option::Option::Some(__call) = self.recv()? else {
            return ::rt::__private::core::result::Result::Ok(false);
        };
        let __last = __doom.struck();
        if __last {
            __call.__run_unanswered(__handler);
        } else {
            __call.dispatch(__handler);
        }
        ::rt::__private::core::result::Result::Ok(!__last)
    }
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
impl CalculatorCall<'_> {
    fn __run_unanswered<H: Calculator + ?::rt::__private::core::marker::Sized>(
        self,
        __handler: &mut H,
    ) {
        match self {
            Self::Add { a, b, reply: __reply } => {
                let _ = Calculator::add(__handler, a, b);
                ::rt::__private::core::mem::forget(__reply);
            }
            Self::Div { a, b, reply: __reply } => {
                let _ = Calculator::div(__handler, a, b);
                ::rt::__private::core::mem::forget(__reply);
            }
            Self::Log { line, .. } => {
                let _ = Calculator::log(__handler, line);
            }
            Self::UptimeNs { reply: __reply } => {
                let _ = Calculator::uptime_ns(__handler);
                ::rt::__private::core::mem::forget(__reply);
            }
            Self::Reset { reply: __reply } => {
                let _ = Calculator::reset(__handler);
                ::rt::__private::core::mem::forget(__reply);
            }
        }
    }
}
/// An implementation of [`Calculator`] by closures, for tests of code that uses a client.
///
/// ```text
/// let client = CalculatorMock::new()
///     .on_add(|a, b| ..)
///     .client();
/// ```
///
/// A call without a closure panics on the thread of the host, and fails at the client with `Dropped`.
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
#[must_use]
pub struct CalculatorMock {
    add: ::rt::testing::Stub<
        dyn ::rt::__private::core::ops::FnMut(
            i64,
            i64,
        ) -> i64 + ::rt::__private::core::marker::Send,
    >,
    div: ::rt::testing::Stub<
        dyn ::rt::__private::core::ops::FnMut(
            i64,
            i64,
        ) -> ::rt::__private::core::result::Result<
                i64,
                MathError,
            > + ::rt::__private::core::marker::Send,
    >,
    log: ::rt::testing::Stub<
        dyn ::rt::__private::core::ops::FnMut(
            FixedStr<120>,
        ) + ::rt::__private::core::marker::Send,
    >,
    uptime_ns: ::rt::testing::Stub<
        dyn ::rt::__private::core::ops::FnMut(
        ) -> u64 + ::rt::__private::core::marker::Send,
    >,
    reset: ::rt::testing::Stub<
        dyn ::rt::__private::core::ops::FnMut(
        ) -> () + ::rt::__private::core::marker::Send,
    >,
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
impl CalculatorMock {
    /// A mock that expects no call.
    pub fn new() -> Self {
        Self {
            add: ::rt::testing::Stub::new(),
            div: ::rt::testing::Stub::new(),
            log: ::rt::testing::Stub::new(),
            uptime_ns: ::rt::testing::Stub::new(),
            reset: ::rt::testing::Stub::new(),
        }
    }
    /// What `add` does.
    pub fn on_add(
        mut self,
        __closure: impl ::rt::__private::core::ops::FnMut(
            i64,
            i64,
        ) -> i64 + ::rt::__private::core::marker::Send + 'static,
    ) -> Self {
        self.add.set(::rt::__private::std::boxed::Box::new(__closure));
        self
    }
    /// What `div` does.
    pub fn on_div(
        mut self,
        __closure: impl ::rt::__private::core::ops::FnMut(
            i64,
            i64,
        ) -> ::rt::__private::core::result::Result<
                i64,
                MathError,
            > + ::rt::__private::core::marker::Send + 'static,
    ) -> Self {
        self.div.set(::rt::__private::std::boxed::Box::new(__closure));
        self
    }
    /// What `log` does.
    pub fn on_log(
        mut self,
        __closure: impl ::rt::__private::core::ops::FnMut(
            FixedStr<120>,
        ) + ::rt::__private::core::marker::Send + 'static,
    ) -> Self {
        self.log.set(::rt::__private::std::boxed::Box::new(__closure));
        self
    }
    /// What `uptime_ns` does.
    pub fn on_uptime_ns(
        mut self,
        __closure: impl ::rt::__private::core::ops::FnMut(
        ) -> u64 + ::rt::__private::core::marker::Send + 'static,
    ) -> Self {
        self.uptime_ns.set(::rt::__private::std::boxed::Box::new(__closure));
        self
    }
    /// What `reset` does.
    pub fn on_reset(
        mut self,
        __closure: impl ::rt::__private::core::ops::FnMut(
        ) -> () + ::rt::__private::core::marker::Send + 'static,
    ) -> Self {
        self.reset.set(::rt::__private::std::boxed::Box::new(__closure));
        self
    }
    /// A client that calls the closures, which run on a thread of their own.
    pub fn client(self) -> CalculatorClient {
        CalculatorClient::loopback(self)
    }
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
impl ::rt::__private::core::default::Default for CalculatorMock {
    fn default() -> Self {
        Self::new()
    }
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
impl ::rt::__private::core::fmt::Debug for CalculatorMock {
    fn fmt(
        &self,
        __formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
    ) -> ::rt::__private::core::fmt::Result {
        __formatter.write_str(::rt::__private::core::stringify!(CalculatorMock))
    }
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
impl Calculator for CalculatorMock {
    fn add(&mut self, a: i64, b: i64) -> i64 {
        (self.add.get("CalculatorMock", "add"))(a, b)
    }
    fn div(&mut self, a: i64, b: i64) -> Result<i64, MathError> {
        (self.div.get("CalculatorMock", "div"))(a, b)
    }
    fn log(&mut self, line: FixedStr<120>) {
        (self.log.get("CalculatorMock", "log"))(line)
    }
    fn uptime_ns(&self) -> u64 {
        (self.uptime_ns.get("CalculatorMock", "uptime_ns"))()
    }
    fn reset(&mut self) {
        (self.reset.get("CalculatorMock", "reset"))()
    }
}
