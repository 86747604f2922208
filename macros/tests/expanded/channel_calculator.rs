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
    non_snake_case,
    non_upper_case_globals,
    private_interfaces,
    irrefutable_let_patterns,
    unreachable_code,
    unreachable_patterns,
    unused_variables,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
)]
pub enum CalculatorChannel {}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    non_snake_case,
    non_upper_case_globals,
    private_interfaces,
    irrefutable_let_patterns,
    unreachable_code,
    unreachable_patterns,
    unused_variables,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
)]
impl ::rt::__private::core::fmt::Debug for CalculatorChannel {
    fn fmt(
        &self,
        __mp_formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
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
    non_snake_case,
    non_upper_case_globals,
    private_interfaces,
    irrefutable_let_patterns,
    unreachable_code,
    unreachable_patterns,
    unused_variables,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
)]
pub struct CalculatorHost {
    core: ::rt::__private::HostCore<CalculatorChannel>,
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    non_snake_case,
    non_upper_case_globals,
    private_interfaces,
    irrefutable_let_patterns,
    unreachable_code,
    unreachable_patterns,
    unused_variables,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
)]
impl ::rt::__private::HostEnd for CalculatorHost {
    type Channel = CalculatorChannel;
    fn from_core(__mp_core: ::rt::__private::HostCore<CalculatorChannel>) -> Self {
        Self { core: __mp_core }
    }
    fn core(&mut self) -> &mut ::rt::__private::HostCore<CalculatorChannel> {
        &mut self.core
    }
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    non_snake_case,
    non_upper_case_globals,
    private_interfaces,
    irrefutable_let_patterns,
    unreachable_code,
    unreachable_patterns,
    unused_variables,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
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
    non_snake_case,
    non_upper_case_globals,
    private_interfaces,
    irrefutable_let_patterns,
    unreachable_code,
    unreachable_patterns,
    unused_variables,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
)]
impl CalculatorHost {
    /// Creates the channel under `name`, with the settings that are right for most, and returns at once. Clients
    /// attach while the host serves.
    ///
    /// Each side looks for the name in a directory that its environment decides, mostly
    /// `$XDG_RUNTIME_DIR/memorypipe`: see `directory` of the builder.
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
    pub fn serve(
        &mut self,
        handler: &mut (impl Calculator + ?::rt::__private::core::marker::Sized),
    ) -> ::rt::__private::core::result::Result<(), ::rt::IpcError> {
        let __mp_own = self.core.own();
        let __mp_here = __mp_own.serve_here();
        loop {
            match self.recv() {
                ::rt::__private::core::result::Result::Ok(
                    ::rt::__private::core::option::Option::Some(__mp_call),
                ) => {
                    __mp_call.dispatch(handler);
                }
                ::rt::__private::core::result::Result::Ok(
                    ::rt::__private::core::option::Option::None,
                ) => {
                    return ::rt::__private::core::result::Result::Ok(());
                }
                ::rt::__private::core::result::Result::Err(__mp_error) => {
                    return ::rt::__private::core::result::Result::Err(__mp_error);
                }
            }
        }
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
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn recv(
        &mut self,
    ) -> ::rt::__private::core::result::Result<
        ::rt::__private::core::option::Option<CalculatorCall<'_>>,
        ::rt::IpcError,
    > {
        self.__mp_next(::rt::__private::Until::Forever)
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
        self.__mp_next(::rt::__private::Until::Now)
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
        timeout_: ::rt::__private::core::time::Duration,
    ) -> ::rt::__private::core::result::Result<
        ::rt::__private::core::option::Option<CalculatorCall<'_>>,
        ::rt::IpcError,
    > {
        self.__mp_next(::rt::__private::Until::after(timeout_))
    }
    /// Waits for a request and handles those that are there, up to `most`, by one call of `handle` each. Their
    /// answers are published together, when the last one is handled: one publication, and at most one
    /// wake-up, for each client. Returns how many were handled; 0 once a [`stopper`](Self::stopper) asks to
    /// end.
    ///
    /// # Errors
    ///
    /// As for [`serve`](Self::serve).
    pub fn recv_batch(
        &mut self,
        most: ::rt::__private::core::primitive::usize,
        handle: impl ::rt::__private::core::ops::FnMut(CalculatorCall<'_>),
    ) -> ::rt::__private::core::result::Result<
        ::rt::__private::core::primitive::usize,
        ::rt::IpcError,
    > {
        self.__mp_recv_batch(most, ::rt::__private::Until::Forever, handle)
    }
    /// As [`recv_batch`](Self::recv_batch), but never waits: 0 if there is no request.
    ///
    /// # Errors
    ///
    /// As for [`serve`](Self::serve).
    pub fn try_recv_batch(
        &mut self,
        most: ::rt::__private::core::primitive::usize,
        handle: impl ::rt::__private::core::ops::FnMut(CalculatorCall<'_>),
    ) -> ::rt::__private::core::result::Result<
        ::rt::__private::core::primitive::usize,
        ::rt::IpcError,
    > {
        self.__mp_recv_batch(most, ::rt::__private::Until::Now, handle)
    }
    /// As [`recv_batch`](Self::recv_batch), but waits for at most `timeout`: 0 if there was no request.
    ///
    /// # Errors
    ///
    /// As for [`serve`](Self::serve).
    pub fn recv_batch_timeout(
        &mut self,
        most: ::rt::__private::core::primitive::usize,
        timeout_: ::rt::__private::core::time::Duration,
        handle: impl ::rt::__private::core::ops::FnMut(CalculatorCall<'_>),
    ) -> ::rt::__private::core::result::Result<
        ::rt::__private::core::primitive::usize,
        ::rt::IpcError,
    > {
        self.__mp_recv_batch(most, ::rt::__private::Until::after(timeout_), handle)
    }
    fn __mp_recv_batch(
        &mut self,
        most: ::rt::__private::core::primitive::usize,
        __mp_until: ::rt::__private::Until,
        mut handle: impl ::rt::__private::core::ops::FnMut(CalculatorCall<'_>),
    ) -> ::rt::__private::core::result::Result<
        ::rt::__private::core::primitive::usize,
        ::rt::IpcError,
    > {
        ::rt::__private::recv_batch(
            self,
            most,
            __mp_until,
            |__mp_host, __mp_until| match __mp_host.__mp_next(__mp_until) {
                ::rt::__private::core::result::Result::Ok(
                    ::rt::__private::core::option::Option::Some(__mp_call),
                ) => {
                    handle(__mp_call);
                    ::rt::__private::core::result::Result::Ok(true)
                }
                ::rt::__private::core::result::Result::Ok(
                    ::rt::__private::core::option::Option::None,
                ) => ::rt::__private::core::result::Result::Ok(false),
                ::rt::__private::core::result::Result::Err(__mp_error) => {
                    ::rt::__private::core::result::Result::Err(__mp_error)
                }
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
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn __mp_next(
        &mut self,
        __mp_until: ::rt::__private::Until,
    ) -> ::rt::__private::core::result::Result<
        ::rt::__private::core::option::Option<CalculatorCall<'_>>,
        ::rt::IpcError,
    > {
        let mut __mp_core = &mut self.core;
        while let ::rt::__private::core::option::Option::Some(__mp_ticket) = __mp_core
            .next(__mp_until)
        {
            match CalculatorCall::__mp_of(__mp_core, __mp_ticket) {
                ::rt::__private::core::result::Result::Ok(__mp_call) => {
                    return ::rt::__private::core::result::Result::Ok(
                        ::rt::__private::core::option::Option::Some(__mp_call),
                    );
                }
                ::rt::__private::core::result::Result::Err(__mp_back) => {
                    __mp_core = __mp_back;
                }
            }
        }
        match __mp_core.end() {
            ::rt::__private::core::result::Result::Ok(()) => {
                ::rt::__private::core::result::Result::Ok(
                    ::rt::__private::core::option::Option::None,
                )
            }
            ::rt::__private::core::result::Result::Err(__mp_error) => {
                ::rt::__private::core::result::Result::Err(__mp_error)
            }
        }
    }
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    non_snake_case,
    non_upper_case_globals,
    private_interfaces,
    irrefutable_let_patterns,
    unreachable_code,
    unreachable_patterns,
    unused_variables,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
)]
impl ::rt::__private::core::fmt::Debug for CalculatorHost {
    fn fmt(
        &self,
        __mp_formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
    ) -> ::rt::__private::core::fmt::Result {
        __mp_formatter
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
    non_snake_case,
    non_upper_case_globals,
    private_interfaces,
    irrefutable_let_patterns,
    unreachable_code,
    unreachable_patterns,
    unused_variables,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
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
    non_snake_case,
    non_upper_case_globals,
    private_interfaces,
    irrefutable_let_patterns,
    unreachable_code,
    unreachable_patterns,
    unused_variables,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
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
            Self::Add { reply: __mp_reply, .. } => __mp_reply.peer(),
            Self::Div { reply: __mp_reply, .. } => __mp_reply.peer(),
            Self::Log { peer: __mp_peer, .. } => *__mp_peer,
            Self::UptimeNs { reply: __mp_reply, .. } => __mp_reply.peer(),
            Self::Reset { reply: __mp_reply, .. } => __mp_reply.peer(),
        }
    }
    /// Calls the method of `handler` and answers the client with what it returns.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn dispatch(
        self,
        handler: &mut (impl Calculator + ?::rt::__private::core::marker::Sized),
    ) {
        #[cfg(debug_assertions)]
        {
            let __mp_run: fn(Self, &mut _) = match &self {
                Self::Add { .. } => Self::__mp_run_add,
                Self::Div { .. } => Self::__mp_run_div,
                Self::Log { .. } => Self::__mp_run_log,
                Self::UptimeNs { .. } => Self::__mp_run_uptime_ns,
                Self::Reset { .. } => Self::__mp_run_reset,
            };
            __mp_run(self, handler)
        }
        #[cfg(not(debug_assertions))]
        match self {
            Self::Add { .. } => self.__mp_run_add(handler),
            Self::Div { .. } => self.__mp_run_div(handler),
            Self::Log { .. } => self.__mp_run_log(handler),
            Self::UptimeNs { .. } => self.__mp_run_uptime_ns(handler),
            Self::Reset { .. } => self.__mp_run_reset(handler),
        }
    }
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn __mp_run_add(
        self,
        __mp_handler: &mut (impl Calculator + ?::rt::__private::core::marker::Sized),
    ) {
        #[allow(unused_imports)]
        use ::rt::__private::NoCall as _;
        if let Self::Add { a, b, reply: __mp_reply } = self {
            ::rt::__private::Probe::<
                i64,
            >::answer(__mp_reply, Calculator::add(__mp_handler, a, b));
        }
    }
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn __mp_run_div(
        self,
        __mp_handler: &mut (impl Calculator + ?::rt::__private::core::marker::Sized),
    ) {
        #[allow(unused_imports)]
        use ::rt::__private::NoCall as _;
        if let Self::Div { a, b, reply: __mp_reply } = self {
            ::rt::__private::ProbeResult::<
                i64,
                MathError,
            >::answer(__mp_reply, Calculator::div(__mp_handler, a, b));
        }
    }
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn __mp_run_log(
        self,
        __mp_handler: &mut (impl Calculator + ?::rt::__private::core::marker::Sized),
    ) {
        #[allow(unused_imports)]
        use ::rt::__private::NoCall as _;
        if let Self::Log { line, peer: _ } = self {
            Calculator::log(__mp_handler, line);
        }
    }
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn __mp_run_uptime_ns(
        self,
        __mp_handler: &mut (impl Calculator + ?::rt::__private::core::marker::Sized),
    ) {
        #[allow(unused_imports)]
        use ::rt::__private::NoCall as _;
        if let Self::UptimeNs { reply: __mp_reply } = self {
            ::rt::__private::Probe::<
                u64,
            >::answer(__mp_reply, Calculator::uptime_ns(__mp_handler));
        }
    }
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn __mp_run_reset(
        self,
        __mp_handler: &mut (impl Calculator + ?::rt::__private::core::marker::Sized),
    ) {
        #[allow(unused_imports)]
        use ::rt::__private::NoCall as _;
        if let Self::Reset { reply: __mp_reply } = self {
            ::rt::__private::Probe::<
                (),
            >::answer(__mp_reply, Calculator::reset(__mp_handler));
        }
    }
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    non_snake_case,
    non_upper_case_globals,
    private_interfaces,
    irrefutable_let_patterns,
    unreachable_code,
    unreachable_patterns,
    unused_variables,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
)]
impl<'h> CalculatorCall<'h> {
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn __mp_of(
        __mp_core: &'h mut ::rt::__private::HostCore<CalculatorChannel>,
        __mp_ticket: ::rt::__private::Ticket,
    ) -> ::rt::__private::core::result::Result<
        Self,
        &'h mut ::rt::__private::HostCore<CalculatorChannel>,
    > {
        match __mp_ticket.method() {
            __mp_10Calculator_add::PLACE => Self::__mp_take_add(__mp_core, __mp_ticket),
            __mp_10Calculator_div::PLACE => Self::__mp_take_div(__mp_core, __mp_ticket),
            __mp_10Calculator_log::PLACE => Self::__mp_take_log(__mp_core, __mp_ticket),
            __mp_10Calculator_uptime_ns::PLACE => {
                Self::__mp_take_uptime_ns(__mp_core, __mp_ticket)
            }
            __mp_10Calculator_reset::PLACE => {
                Self::__mp_take_reset(__mp_core, __mp_ticket)
            }
            _ => {
                __mp_core.unknown(__mp_ticket);
                ::rt::__private::core::result::Result::Err(__mp_core)
            }
        }
    }
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn __mp_take_add(
        __mp_core: &'h mut ::rt::__private::HostCore<CalculatorChannel>,
        __mp_ticket: ::rt::__private::Ticket,
    ) -> ::rt::__private::core::result::Result<
        Self,
        &'h mut ::rt::__private::HostCore<CalculatorChannel>,
    > {
        let ::rt::__private::core::option::Option::Some(
            __mp_10Calculator_add { a, b },
        ) = __mp_core.args(&__mp_ticket) else {
            return ::rt::__private::core::result::Result::Err(__mp_core);
        };
        ::rt::__private::core::result::Result::Ok(Self::Add {
            a,
            b,
            reply: __mp_core.reply(__mp_ticket),
        })
    }
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn __mp_take_div(
        __mp_core: &'h mut ::rt::__private::HostCore<CalculatorChannel>,
        __mp_ticket: ::rt::__private::Ticket,
    ) -> ::rt::__private::core::result::Result<
        Self,
        &'h mut ::rt::__private::HostCore<CalculatorChannel>,
    > {
        let ::rt::__private::core::option::Option::Some(
            __mp_10Calculator_div { a, b },
        ) = __mp_core.args(&__mp_ticket) else {
            return ::rt::__private::core::result::Result::Err(__mp_core);
        };
        ::rt::__private::core::result::Result::Ok(Self::Div {
            a,
            b,
            reply: __mp_core.try_reply(__mp_ticket),
        })
    }
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn __mp_take_log(
        __mp_core: &'h mut ::rt::__private::HostCore<CalculatorChannel>,
        __mp_ticket: ::rt::__private::Ticket,
    ) -> ::rt::__private::core::result::Result<
        Self,
        &'h mut ::rt::__private::HostCore<CalculatorChannel>,
    > {
        let ::rt::__private::core::option::Option::Some(
            __mp_10Calculator_log { line },
        ) = __mp_core.args(&__mp_ticket) else {
            return ::rt::__private::core::result::Result::Err(__mp_core);
        };
        ::rt::__private::core::result::Result::Ok(Self::Log {
            line,
            peer: __mp_core.peer(&__mp_ticket),
        })
    }
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn __mp_take_uptime_ns(
        __mp_core: &'h mut ::rt::__private::HostCore<CalculatorChannel>,
        __mp_ticket: ::rt::__private::Ticket,
    ) -> ::rt::__private::core::result::Result<
        Self,
        &'h mut ::rt::__private::HostCore<CalculatorChannel>,
    > {
        let ::rt::__private::core::option::Option::Some(
            __mp_10Calculator_uptime_ns {},
        ) = __mp_core.args(&__mp_ticket) else {
            return ::rt::__private::core::result::Result::Err(__mp_core);
        };
        ::rt::__private::core::result::Result::Ok(Self::UptimeNs {
            reply: __mp_core.reply(__mp_ticket),
        })
    }
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn __mp_take_reset(
        __mp_core: &'h mut ::rt::__private::HostCore<CalculatorChannel>,
        __mp_ticket: ::rt::__private::Ticket,
    ) -> ::rt::__private::core::result::Result<
        Self,
        &'h mut ::rt::__private::HostCore<CalculatorChannel>,
    > {
        let ::rt::__private::core::option::Option::Some(__mp_10Calculator_reset {}) = __mp_core
            .args(&__mp_ticket) else {
            return ::rt::__private::core::result::Result::Err(__mp_core);
        };
        ::rt::__private::core::result::Result::Ok(Self::Reset {
            reply: __mp_core.reply(__mp_ticket),
        })
    }
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    non_snake_case,
    non_upper_case_globals,
    private_interfaces,
    irrefutable_let_patterns,
    unreachable_code,
    unreachable_patterns,
    unused_variables,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
)]
impl ::rt::__private::core::fmt::Debug for CalculatorCall<'_> {
    fn fmt(
        &self,
        __mp_formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
    ) -> ::rt::__private::core::fmt::Result {
        __mp_formatter.write_str(self.method())
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
    non_snake_case,
    non_upper_case_globals,
    private_interfaces,
    irrefutable_let_patterns,
    unreachable_code,
    unreachable_patterns,
    unused_variables,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
)]
pub struct CalculatorClient {
    /// The connection: who the host is, whether it is alive, the schema.
    pub link: ::rt::Link<CalculatorChannel>,
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    non_snake_case,
    non_upper_case_globals,
    private_interfaces,
    irrefutable_let_patterns,
    unreachable_code,
    unreachable_patterns,
    unused_variables,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
)]
impl ::rt::__private::ClientEnd for CalculatorClient {
    type Channel = CalculatorChannel;
    fn from_link(__mp_link: ::rt::Link<CalculatorChannel>) -> Self {
        Self { link: __mp_link }
    }
    fn link(&self) -> &::rt::Link<CalculatorChannel> {
        &self.link
    }
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    non_snake_case,
    non_upper_case_globals,
    private_interfaces,
    irrefutable_let_patterns,
    unreachable_code,
    unreachable_patterns,
    unused_variables,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
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
    non_snake_case,
    non_upper_case_globals,
    private_interfaces,
    irrefutable_let_patterns,
    unreachable_code,
    unreachable_patterns,
    unused_variables,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
)]
impl CalculatorClient {
    /// The method `add`, as in `client.link.supports(..)`.
    pub const ADD: ::rt::MethodOf<CalculatorChannel> = ::rt::MethodOf::__new(
        __mp_10Calculator_add::PLACE,
    );
    /// The method `div`, as in `client.link.supports(..)`.
    pub const DIV: ::rt::MethodOf<CalculatorChannel> = ::rt::MethodOf::__new(
        __mp_10Calculator_div::PLACE,
    );
    /// The method `log`, as in `client.link.supports(..)`.
    pub const LOG: ::rt::MethodOf<CalculatorChannel> = ::rt::MethodOf::__new(
        __mp_10Calculator_log::PLACE,
    );
    /// The method `uptime_ns`, as in `client.link.supports(..)`.
    pub const UPTIME_NS: ::rt::MethodOf<CalculatorChannel> = ::rt::MethodOf::__new(
        __mp_10Calculator_uptime_ns::PLACE,
    );
    /// The method `reset`, as in `client.link.supports(..)`.
    pub const RESET: ::rt::MethodOf<CalculatorChannel> = ::rt::MethodOf::__new(
        __mp_10Calculator_reset::PLACE,
    );
    /// Attaches to the host of `name`, with the settings that are right for most.
    ///
    /// The host must run already, and has 5 seconds to answer. A client that may start first waits by
    /// `builder(name).attach_timeout(..)`. Each side looks for the name in a directory that its environment
    /// decides, mostly `$XDG_RUNTIME_DIR/memorypipe`: see `directory` of the builder.
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
            __mp_10Calculator_add::PLACE,
            ::rt::__private::core::option::Option::None,
            __mp_10Calculator_add { a, b },
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
            __mp_10Calculator_div::PLACE,
            ::rt::__private::core::option::Option::None,
            __mp_10Calculator_div { a, b },
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
                __mp_10Calculator_log::PLACE,
                ::rt::__private::core::option::Option::None,
                __mp_10Calculator_log { line },
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
            __mp_10Calculator_uptime_ns::PLACE,
            ::rt::__private::core::option::Option::Some(
                ::rt::__private::core::time::Duration::from_millis(50),
            ),
            __mp_10Calculator_uptime_ns {},
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
            __mp_10Calculator_reset::PLACE,
            ::rt::__private::core::option::Option::None,
            __mp_10Calculator_reset {},
        )
    }
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    non_snake_case,
    non_upper_case_globals,
    private_interfaces,
    irrefutable_let_patterns,
    unreachable_code,
    unreachable_patterns,
    unused_variables,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
)]
impl ::rt::__private::core::fmt::Debug for CalculatorClient {
    fn fmt(
        &self,
        __mp_formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
    ) -> ::rt::__private::core::fmt::Result {
        __mp_formatter
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
    non_snake_case,
    non_upper_case_globals,
    private_interfaces,
    irrefutable_let_patterns,
    unreachable_code,
    unreachable_patterns,
    unused_variables,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
)]
pub struct CalculatorBatch<'c> {
    link: &'c ::rt::Link<CalculatorChannel>,
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    non_snake_case,
    non_upper_case_globals,
    private_interfaces,
    irrefutable_let_patterns,
    unreachable_code,
    unreachable_patterns,
    unused_variables,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
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
            __mp_10Calculator_add::PLACE,
            ::rt::__private::core::option::Option::None,
            __mp_10Calculator_add { a, b },
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
            __mp_10Calculator_div::PLACE,
            ::rt::__private::core::option::Option::None,
            __mp_10Calculator_div { a, b },
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
                __mp_10Calculator_log::PLACE,
                ::rt::__private::core::option::Option::None,
                __mp_10Calculator_log { line },
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
            __mp_10Calculator_uptime_ns::PLACE,
            ::rt::__private::core::option::Option::Some(
                ::rt::__private::core::time::Duration::from_millis(50),
            ),
            __mp_10Calculator_uptime_ns {},
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
            __mp_10Calculator_reset::PLACE,
            ::rt::__private::core::option::Option::None,
            __mp_10Calculator_reset {},
        )
    }
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    non_snake_case,
    non_upper_case_globals,
    private_interfaces,
    irrefutable_let_patterns,
    unreachable_code,
    unreachable_patterns,
    unused_variables,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
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
    non_snake_case,
    non_upper_case_globals,
    private_interfaces,
    irrefutable_let_patterns,
    unreachable_code,
    unreachable_patterns,
    unused_variables,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
)]
impl ::rt::__private::core::fmt::Debug for CalculatorBatch<'_> {
    fn fmt(
        &self,
        __mp_formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
    ) -> ::rt::__private::core::fmt::Result {
        __mp_formatter
            .debug_struct(::rt::__private::core::stringify!(CalculatorBatch))
            .finish_non_exhaustive()
    }
}
#[doc(hidden)]
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    non_snake_case,
    non_upper_case_globals,
    private_interfaces,
    irrefutable_let_patterns,
    unreachable_code,
    unreachable_patterns,
    unused_variables,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
)]
enum __mp_10Calculator_ {
    add,
    div,
    log,
    uptime_ns,
    reset,
}
#[doc(hidden)]
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    non_snake_case,
    non_upper_case_globals,
    private_interfaces,
    irrefutable_let_patterns,
    unreachable_code,
    unreachable_patterns,
    unused_variables,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
)]
#[repr(C)]
struct __mp_10Calculator_add {
    a: i64,
    b: i64,
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    non_snake_case,
    non_upper_case_globals,
    private_interfaces,
    irrefutable_let_patterns,
    unreachable_code,
    unreachable_patterns,
    unused_variables,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
)]
impl __mp_10Calculator_add {
    const PLACE: ::rt::__private::core::primitive::u16 = __mp_10Calculator_::add
        as ::rt::__private::core::primitive::u16;
}
#[doc(hidden)]
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    non_snake_case,
    non_upper_case_globals,
    private_interfaces,
    irrefutable_let_patterns,
    unreachable_code,
    unreachable_patterns,
    unused_variables,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
)]
#[repr(C)]
struct __mp_10Calculator_div {
    a: i64,
    b: i64,
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    non_snake_case,
    non_upper_case_globals,
    private_interfaces,
    irrefutable_let_patterns,
    unreachable_code,
    unreachable_patterns,
    unused_variables,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
)]
impl __mp_10Calculator_div {
    const PLACE: ::rt::__private::core::primitive::u16 = __mp_10Calculator_::div
        as ::rt::__private::core::primitive::u16;
}
#[doc(hidden)]
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    non_snake_case,
    non_upper_case_globals,
    private_interfaces,
    irrefutable_let_patterns,
    unreachable_code,
    unreachable_patterns,
    unused_variables,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
)]
#[repr(C)]
struct __mp_10Calculator_log {
    line: FixedStr<120>,
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    non_snake_case,
    non_upper_case_globals,
    private_interfaces,
    irrefutable_let_patterns,
    unreachable_code,
    unreachable_patterns,
    unused_variables,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
)]
impl __mp_10Calculator_log {
    const PLACE: ::rt::__private::core::primitive::u16 = __mp_10Calculator_::log
        as ::rt::__private::core::primitive::u16;
}
#[doc(hidden)]
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    non_snake_case,
    non_upper_case_globals,
    private_interfaces,
    irrefutable_let_patterns,
    unreachable_code,
    unreachable_patterns,
    unused_variables,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
)]
#[repr(C)]
struct __mp_10Calculator_uptime_ns {}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    non_snake_case,
    non_upper_case_globals,
    private_interfaces,
    irrefutable_let_patterns,
    unreachable_code,
    unreachable_patterns,
    unused_variables,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
)]
impl __mp_10Calculator_uptime_ns {
    const PLACE: ::rt::__private::core::primitive::u16 = __mp_10Calculator_::uptime_ns
        as ::rt::__private::core::primitive::u16;
}
#[doc(hidden)]
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    non_snake_case,
    non_upper_case_globals,
    private_interfaces,
    irrefutable_let_patterns,
    unreachable_code,
    unreachable_patterns,
    unused_variables,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
)]
#[repr(C)]
struct __mp_10Calculator_reset {}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    non_snake_case,
    non_upper_case_globals,
    private_interfaces,
    irrefutable_let_patterns,
    unreachable_code,
    unreachable_patterns,
    unused_variables,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
)]
impl __mp_10Calculator_reset {
    const PLACE: ::rt::__private::core::primitive::u16 = __mp_10Calculator_::reset
        as ::rt::__private::core::primitive::u16;
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    non_snake_case,
    non_upper_case_globals,
    private_interfaces,
    irrefutable_let_patterns,
    unreachable_code,
    unreachable_patterns,
    unused_variables,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
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
                        args: __mp_10Calculator_add::ARGS,
                        args_size: ::rt::__private::core::mem::size_of::<
                            __mp_10Calculator_add,
                        >(),
                        reply: ::rt::__private::Probe::<i64>::TYPE,
                        error: ::rt::__private::core::option::Option::None,
                    },
                    ::rt::__private::MethodDesc {
                        name: "div",
                        was: &[],
                        kind: ::rt::__private::MethodKind::Call,
                        args: __mp_10Calculator_div::ARGS,
                        args_size: ::rt::__private::core::mem::size_of::<
                            __mp_10Calculator_div,
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
                        args: __mp_10Calculator_log::ARGS,
                        args_size: ::rt::__private::core::mem::size_of::<
                            __mp_10Calculator_log,
                        >(),
                        reply: ::rt::__private::Probe::<()>::TYPE,
                        error: ::rt::__private::core::option::Option::None,
                    },
                    ::rt::__private::MethodDesc {
                        name: "uptime_ns",
                        was: &[],
                        kind: ::rt::__private::MethodKind::Call,
                        args: __mp_10Calculator_uptime_ns::ARGS,
                        args_size: ::rt::__private::core::mem::size_of::<
                            __mp_10Calculator_uptime_ns,
                        >(),
                        reply: ::rt::__private::Probe::<u64>::TYPE,
                        error: ::rt::__private::core::option::Option::None,
                    },
                    ::rt::__private::MethodDesc {
                        name: "reset",
                        was: &[],
                        kind: ::rt::__private::MethodKind::Call,
                        args: __mp_10Calculator_reset::ARGS,
                        args_size: ::rt::__private::core::mem::size_of::<
                            __mp_10Calculator_reset,
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
    impl __mp_10Calculator_add {
        const ARGS: &'static [::rt::__private::FieldDesc] = &[
            ::rt::__private::FieldDesc {
                name: "a",
                was: &[],
                offset: ::rt::__private::core::mem::offset_of!(__mp_10Calculator_add, a),
                ty: ::rt::__private::Probe::<i64>::TYPE,
            },
            ::rt::__private::FieldDesc {
                name: "b",
                was: &[],
                offset: ::rt::__private::core::mem::offset_of!(__mp_10Calculator_add, b),
                ty: ::rt::__private::Probe::<i64>::TYPE,
            },
        ];
    }
    unsafe impl ::rt::__private::Payload for __mp_10Calculator_add {
        const FACTS: &'static [::rt::__private::Fact<Self>] = {
            let _ = |Self { a: __mp_0, b: __mp_1 }: &Self| {};
            let __mp_this = <Self as ::rt::__private::Payload>::THIS;
            let mut __mp_room = __mp_this.room();
            let __mp_start = __mp_this.start(&raw mut __mp_room);
            &[
                unsafe {
                    __mp_this
                        .field(
                            __mp_start,
                            &raw mut (*__mp_start).a,
                            <<i64 as ::rt::__private::layout::Field>::Checked as ::rt::__private::Message>::WITNESS,
                        )
                },
                unsafe {
                    __mp_this
                        .field(
                            __mp_start,
                            &raw mut (*__mp_start).b,
                            <<i64 as ::rt::__private::layout::Field>::Checked as ::rt::__private::Message>::WITNESS,
                        )
                },
            ]
        };
        const ANY_BITS: ::rt::__private::core::primitive::bool = true
            && <Self as ::rt::__private::Payload>::FACTS[0].any_bits()
            && <Self as ::rt::__private::Payload>::FACTS[1].any_bits();
        const EXTENSIBLE: ::rt::__private::core::primitive::bool = ::rt::__private::Probe::<
            i64,
        >::EXTENSIBLE;
        #[inline]
        fn is_valid(
            __mp_bytes: &[::rt::__private::core::primitive::u8],
        ) -> ::rt::__private::core::primitive::bool {
            true
                && const { <Self as ::rt::__private::Payload>::FACTS[0] }
                    .is_valid(__mp_bytes)
                && const { <Self as ::rt::__private::Payload>::FACTS[1] }
                    .is_valid(__mp_bytes)
        }
        fn append(__mp_tail: &mut ::rt::__private::Tail<'_>) {
            let __mp_append = ::rt::__private::Probe::<i64>::APPEND;
            __mp_append(
                &mut __mp_tail
                    .field(
                        ::rt::__private::core::mem::offset_of!(__mp_10Calculator_add, b),
                        ::rt::__private::core::mem::size_of::<i64>(),
                    ),
            );
        }
    }
    impl __mp_10Calculator_div {
        const ARGS: &'static [::rt::__private::FieldDesc] = &[
            ::rt::__private::FieldDesc {
                name: "a",
                was: &[],
                offset: ::rt::__private::core::mem::offset_of!(__mp_10Calculator_div, a),
                ty: ::rt::__private::Probe::<i64>::TYPE,
            },
            ::rt::__private::FieldDesc {
                name: "b",
                was: &[],
                offset: ::rt::__private::core::mem::offset_of!(__mp_10Calculator_div, b),
                ty: ::rt::__private::Probe::<i64>::TYPE,
            },
        ];
    }
    unsafe impl ::rt::__private::Payload for __mp_10Calculator_div {
        const FACTS: &'static [::rt::__private::Fact<Self>] = {
            let _ = |Self { a: __mp_0, b: __mp_1 }: &Self| {};
            let __mp_this = <Self as ::rt::__private::Payload>::THIS;
            let mut __mp_room = __mp_this.room();
            let __mp_start = __mp_this.start(&raw mut __mp_room);
            &[
                unsafe {
                    __mp_this
                        .field(
                            __mp_start,
                            &raw mut (*__mp_start).a,
                            <<i64 as ::rt::__private::layout::Field>::Checked as ::rt::__private::Message>::WITNESS,
                        )
                },
                unsafe {
                    __mp_this
                        .field(
                            __mp_start,
                            &raw mut (*__mp_start).b,
                            <<i64 as ::rt::__private::layout::Field>::Checked as ::rt::__private::Message>::WITNESS,
                        )
                },
            ]
        };
        const ANY_BITS: ::rt::__private::core::primitive::bool = true
            && <Self as ::rt::__private::Payload>::FACTS[0].any_bits()
            && <Self as ::rt::__private::Payload>::FACTS[1].any_bits();
        const EXTENSIBLE: ::rt::__private::core::primitive::bool = ::rt::__private::Probe::<
            i64,
        >::EXTENSIBLE;
        #[inline]
        fn is_valid(
            __mp_bytes: &[::rt::__private::core::primitive::u8],
        ) -> ::rt::__private::core::primitive::bool {
            true
                && const { <Self as ::rt::__private::Payload>::FACTS[0] }
                    .is_valid(__mp_bytes)
                && const { <Self as ::rt::__private::Payload>::FACTS[1] }
                    .is_valid(__mp_bytes)
        }
        fn append(__mp_tail: &mut ::rt::__private::Tail<'_>) {
            let __mp_append = ::rt::__private::Probe::<i64>::APPEND;
            __mp_append(
                &mut __mp_tail
                    .field(
                        ::rt::__private::core::mem::offset_of!(__mp_10Calculator_div, b),
                        ::rt::__private::core::mem::size_of::<i64>(),
                    ),
            );
        }
    }
    impl __mp_10Calculator_log {
        const ARGS: &'static [::rt::__private::FieldDesc] = &[
            ::rt::__private::FieldDesc {
                name: "line",
                was: &[],
                offset: ::rt::__private::core::mem::offset_of!(
                    __mp_10Calculator_log, line
                ),
                ty: ::rt::__private::Probe::<FixedStr<120>>::TYPE,
            },
        ];
    }
    unsafe impl ::rt::__private::Payload for __mp_10Calculator_log {
        const FACTS: &'static [::rt::__private::Fact<Self>] = {
            let _ = |Self { line: __mp_0 }: &Self| {};
            let __mp_this = <Self as ::rt::__private::Payload>::THIS;
            let mut __mp_room = __mp_this.room();
            let __mp_start = __mp_this.start(&raw mut __mp_room);
            &[
                unsafe {
                    __mp_this
                        .field(
                            __mp_start,
                            &raw mut (*__mp_start).line,
                            <<FixedStr<
                                120,
                            > as ::rt::__private::layout::Field>::Checked as ::rt::__private::Message>::WITNESS,
                        )
                },
            ]
        };
        const ANY_BITS: ::rt::__private::core::primitive::bool = true
            && <Self as ::rt::__private::Payload>::FACTS[0].any_bits();
        const EXTENSIBLE: ::rt::__private::core::primitive::bool = ::rt::__private::Probe::<
            FixedStr<120>,
        >::EXTENSIBLE;
        #[inline]
        fn is_valid(
            __mp_bytes: &[::rt::__private::core::primitive::u8],
        ) -> ::rt::__private::core::primitive::bool {
            true
                && const { <Self as ::rt::__private::Payload>::FACTS[0] }
                    .is_valid(__mp_bytes)
        }
        fn append(__mp_tail: &mut ::rt::__private::Tail<'_>) {
            let __mp_append = ::rt::__private::Probe::<FixedStr<120>>::APPEND;
            __mp_append(
                &mut __mp_tail
                    .field(
                        ::rt::__private::core::mem::offset_of!(
                            __mp_10Calculator_log, line
                        ),
                        ::rt::__private::core::mem::size_of::<FixedStr<120>>(),
                    ),
            );
        }
    }
    impl __mp_10Calculator_uptime_ns {
        const ARGS: &'static [::rt::__private::FieldDesc] = &[];
    }
    unsafe impl ::rt::__private::Payload for __mp_10Calculator_uptime_ns {
        const FACTS: &'static [::rt::__private::Fact<Self>] = {
            let _ = |Self {}: &Self| {};
            &[]
        };
        const ANY_BITS: ::rt::__private::core::primitive::bool = true;
        const EXTENSIBLE: ::rt::__private::core::primitive::bool = false;
        #[inline]
        fn is_valid(
            __mp_bytes: &[::rt::__private::core::primitive::u8],
        ) -> ::rt::__private::core::primitive::bool {
            true
        }
        fn append(__mp_tail: &mut ::rt::__private::Tail<'_>) {
            let _ = __mp_tail;
        }
    }
    impl __mp_10Calculator_reset {
        const ARGS: &'static [::rt::__private::FieldDesc] = &[];
    }
    unsafe impl ::rt::__private::Payload for __mp_10Calculator_reset {
        const FACTS: &'static [::rt::__private::Fact<Self>] = {
            let _ = |Self {}: &Self| {};
            &[]
        };
        const ANY_BITS: ::rt::__private::core::primitive::bool = true;
        const EXTENSIBLE: ::rt::__private::core::primitive::bool = false;
        #[inline]
        fn is_valid(
            __mp_bytes: &[::rt::__private::core::primitive::u8],
        ) -> ::rt::__private::core::primitive::bool {
            true
        }
        fn append(__mp_tail: &mut ::rt::__private::Tail<'_>) {
            let _ = __mp_tail;
        }
    }
    const _: () = <<i64 as ::rt::__private::layout::Field>::Checked as ::rt::__private::Message>::LAYOUT_CHECK;
    const _: () = <<i64 as ::rt::__private::layout::Field>::Checked as ::rt::__private::Message>::LAYOUT_CHECK;
    const _: () = <<i64 as ::rt::__private::layout::Field>::Checked as ::rt::__private::Message>::LAYOUT_CHECK;
    const _: () = ::rt::__private::layout::method_within_limits(
        <CalculatorChannel as ::rt::Channel>::DESC,
        __mp_10Calculator_add::PLACE as ::rt::__private::core::primitive::usize,
    );
    const _: () = <<i64 as ::rt::__private::layout::Field>::Checked as ::rt::__private::Message>::LAYOUT_CHECK;
    const _: () = <<i64 as ::rt::__private::layout::Field>::Checked as ::rt::__private::Message>::LAYOUT_CHECK;
    const _: () = <<i64 as ::rt::__private::layout::Field>::Checked as ::rt::__private::Message>::LAYOUT_CHECK;
    const _: () = <<MathError as ::rt::__private::layout::Field>::Checked as ::rt::__private::Message>::LAYOUT_CHECK;
    const _: () = ::rt::__private::layout::method_within_limits(
        <CalculatorChannel as ::rt::Channel>::DESC,
        __mp_10Calculator_div::PLACE as ::rt::__private::core::primitive::usize,
    );
    const _: () = <<FixedStr<
        120,
    > as ::rt::__private::layout::Field>::Checked as ::rt::__private::Message>::LAYOUT_CHECK;
    const _: () = ::rt::__private::layout::method_within_limits(
        <CalculatorChannel as ::rt::Channel>::DESC,
        __mp_10Calculator_log::PLACE as ::rt::__private::core::primitive::usize,
    );
    const _: () = <<u64 as ::rt::__private::layout::Field>::Checked as ::rt::__private::Message>::LAYOUT_CHECK;
    const _: () = ::rt::__private::layout::method_within_limits(
        <CalculatorChannel as ::rt::Channel>::DESC,
        __mp_10Calculator_uptime_ns::PLACE as ::rt::__private::core::primitive::usize,
    );
    const _: () = <<() as ::rt::__private::layout::Field>::Checked as ::rt::__private::Message>::LAYOUT_CHECK;
    const _: () = ::rt::__private::layout::method_within_limits(
        <CalculatorChannel as ::rt::Channel>::DESC,
        __mp_10Calculator_reset::PLACE as ::rt::__private::core::primitive::usize,
    );
};
/// The client end of the channel [`Calculator`] for tasks of tokio: many calls under way on one connection.
///
/// ```text
/// let client = CalculatorAsyncClient::attach("name").await?;
/// client.add(a, b).await?;
/// ```
///
/// To clone it is cheap and gives the same connection; tasks on any thread call at the same time. A call whose
/// future is dropped is given up: the host is told (`reply.is_cancelled()`), and its answer is thrown away.
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    non_snake_case,
    non_upper_case_globals,
    private_interfaces,
    irrefutable_let_patterns,
    unreachable_code,
    unreachable_patterns,
    unused_variables,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
)]
pub struct CalculatorAsyncClient {
    /// The connection: who the host is, whether it is alive, the schema.
    pub link: ::rt::AsyncLink<CalculatorChannel>,
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    non_snake_case,
    non_upper_case_globals,
    private_interfaces,
    irrefutable_let_patterns,
    unreachable_code,
    unreachable_patterns,
    unused_variables,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
)]
impl ::rt::__private::core::clone::Clone for CalculatorAsyncClient {
    fn clone(&self) -> Self {
        Self {
            link: ::rt::__private::core::clone::Clone::clone(&self.link),
        }
    }
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    non_snake_case,
    non_upper_case_globals,
    private_interfaces,
    irrefutable_let_patterns,
    unreachable_code,
    unreachable_patterns,
    unused_variables,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
)]
impl ::rt::__private::AsyncEnd for CalculatorClient {
    type Async = CalculatorAsyncClient;
}
/// The client becomes one for tasks, on the runtime of the caller.
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    non_snake_case,
    non_upper_case_globals,
    private_interfaces,
    irrefutable_let_patterns,
    unreachable_code,
    unreachable_patterns,
    unused_variables,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
)]
impl ::rt::__private::core::convert::TryFrom<CalculatorClient>
for CalculatorAsyncClient {
    type Error = ::rt::AttachError;
    fn try_from(
        __mp_client: CalculatorClient,
    ) -> ::rt::__private::core::result::Result<Self, ::rt::AttachError> {
        ::rt::__private::core::result::Result::Ok(Self {
            link: ::rt::AsyncLink::__watched(__mp_client.link)?,
        })
    }
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    non_snake_case,
    non_upper_case_globals,
    private_interfaces,
    irrefutable_let_patterns,
    unreachable_code,
    unreachable_patterns,
    unused_variables,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
)]
impl CalculatorAsyncClient {
    /// Attaches to the host of `name`, with the settings that are right for most. With others:
    /// `builder(name)` of the blocking client, which ends with `attach_async`.
    ///
    /// The host must run already, and has 5 seconds to answer. A client that may start first waits by
    /// `attach_timeout(..)` of that builder.
    ///
    /// # Errors
    ///
    /// `AttachError` if there is no such channel, if it is not the one that is declared here, or if this is not
    /// polled on a runtime of tokio with I/O.
    pub async fn attach(
        name: impl ::rt::__private::core::convert::AsRef<
            ::rt::__private::core::primitive::str,
        >,
    ) -> ::rt::__private::core::result::Result<Self, ::rt::AttachError> {
        CalculatorClient::builder(name).attach_async().await
    }
    /// Adds two numbers.
    ///
    /// Is ready once the host has answered.
    ///
    /// # Errors
    ///
    /// As of the blocking client.
    pub fn add(
        &self,
        a: i64,
        b: i64,
    ) -> impl ::rt::__private::core::future::Future<
        Output = ::rt::__private::core::result::Result<i64, ::rt::IpcError>,
    > + '_ {
        #[allow(unused_imports)]
        use ::rt::__private::NoAsk as _;
        ::rt::__private::Probe::<
            i64,
        >::ask(
            &self.link,
            __mp_10Calculator_add::PLACE,
            ::rt::__private::core::option::Option::None,
            __mp_10Calculator_add { a, b },
        )
    }
    /// Is ready once the host has answered.
    ///
    /// # Errors
    ///
    /// As of the blocking client.
    pub fn div(
        &self,
        a: i64,
        b: i64,
    ) -> impl ::rt::__private::core::future::Future<
        Output = ::rt::__private::core::result::Result<i64, ::rt::CallError<MathError>>,
    > + '_ {
        #[allow(unused_imports)]
        use ::rt::__private::NoAsk as _;
        ::rt::__private::ProbeResult::<
            i64,
            MathError,
        >::ask(
            &self.link,
            __mp_10Calculator_div::PLACE,
            ::rt::__private::core::option::Option::None,
            __mp_10Calculator_div { a, b },
        )
    }
    /// Is ready once the request is queued; nothing comes back.
    ///
    /// # Errors
    ///
    /// As of the blocking client.
    pub fn log(
        &self,
        line: FixedStr<120>,
    ) -> impl ::rt::__private::core::future::Future<
        Output = ::rt::__private::core::result::Result<(), ::rt::IpcError>,
    > + '_ {
        self.link
            .__tell(
                __mp_10Calculator_log::PLACE,
                ::rt::__private::core::option::Option::None,
                __mp_10Calculator_log { line },
            )
    }
    /// Is ready once the host has answered, or after 50 ms.
    ///
    /// # Errors
    ///
    /// As of the blocking client.
    pub fn uptime_ns(
        &self,
    ) -> impl ::rt::__private::core::future::Future<
        Output = ::rt::__private::core::result::Result<u64, ::rt::IpcError>,
    > + '_ {
        #[allow(unused_imports)]
        use ::rt::__private::NoAsk as _;
        ::rt::__private::Probe::<
            u64,
        >::ask(
            &self.link,
            __mp_10Calculator_uptime_ns::PLACE,
            ::rt::__private::core::option::Option::Some(
                ::rt::__private::core::time::Duration::from_millis(50),
            ),
            __mp_10Calculator_uptime_ns {},
        )
    }
    #[deprecated]
    /// Is ready once the host has answered.
    ///
    /// # Errors
    ///
    /// As of the blocking client.
    pub fn reset(
        &self,
    ) -> impl ::rt::__private::core::future::Future<
        Output = ::rt::__private::core::result::Result<(), ::rt::IpcError>,
    > + '_ {
        #[allow(unused_imports)]
        use ::rt::__private::NoAsk as _;
        ::rt::__private::Probe::<
            (),
        >::ask(
            &self.link,
            __mp_10Calculator_reset::PLACE,
            ::rt::__private::core::option::Option::None,
            __mp_10Calculator_reset {},
        )
    }
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    non_snake_case,
    non_upper_case_globals,
    private_interfaces,
    irrefutable_let_patterns,
    unreachable_code,
    unreachable_patterns,
    unused_variables,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
)]
impl ::rt::__private::core::fmt::Debug for CalculatorAsyncClient {
    fn fmt(
        &self,
        __mp_formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
    ) -> ::rt::__private::core::fmt::Result {
        __mp_formatter
            .debug_struct(::rt::__private::core::stringify!(CalculatorAsyncClient))
            .finish_non_exhaustive()
    }
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    non_snake_case,
    non_upper_case_globals,
    private_interfaces,
    irrefutable_let_patterns,
    unreachable_code,
    unreachable_patterns,
    unused_variables,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
)]
impl CalculatorHost {
    /// As [`serve`](Self::serve), in a task: the executor runs other tasks while there are no requests, and
    /// in between if there are always some. The handler itself does not wait; one that has to wait for
    /// something takes the requests with [`recv_async`](Self::recv_async), and defers their replies.
    ///
    /// To drop it loses no request.
    ///
    /// # Errors
    ///
    /// As for [`serve`](Self::serve), and if it is not polled on a runtime of tokio with I/O.
    pub async fn serve_async(
        &mut self,
        handler: &mut (impl Calculator + ?::rt::__private::core::marker::Sized),
    ) -> ::rt::__private::core::result::Result<(), ::rt::IpcError> {
        let __mp_own = self.core.own();
        loop {
            match self.recv_async().await {
                ::rt::__private::core::result::Result::Ok(
                    ::rt::__private::core::option::Option::Some(__mp_call),
                ) => {
                    let __mp_here = __mp_own.serve_here();
                    __mp_call.dispatch(handler);
                }
                ::rt::__private::core::result::Result::Ok(
                    ::rt::__private::core::option::Option::None,
                ) => {
                    return ::rt::__private::core::result::Result::Ok(());
                }
                ::rt::__private::core::result::Result::Err(__mp_error) => {
                    return ::rt::__private::core::result::Result::Err(__mp_error);
                }
            }
        }
    }
    /// As [`recv`](Self::recv), in a task. To drop it loses no request.
    ///
    /// # Errors
    ///
    /// As for [`serve_async`](Self::serve_async).
    pub async fn recv_async(
        &mut self,
    ) -> ::rt::__private::core::result::Result<
        ::rt::__private::core::option::Option<CalculatorCall<'_>>,
        ::rt::IpcError,
    > {
        let mut __mp_core = &mut self.core;
        while let ::rt::__private::core::option::Option::Some(__mp_ticket) = __mp_core
            .next_async()
            .await
        {
            match CalculatorCall::__mp_of(__mp_core, __mp_ticket) {
                ::rt::__private::core::result::Result::Ok(__mp_call) => {
                    return ::rt::__private::core::result::Result::Ok(
                        ::rt::__private::core::option::Option::Some(__mp_call),
                    );
                }
                ::rt::__private::core::result::Result::Err(__mp_back) => {
                    __mp_core = __mp_back;
                }
            }
        }
        match __mp_core.end() {
            ::rt::__private::core::result::Result::Ok(()) => {
                ::rt::__private::core::result::Result::Ok(
                    ::rt::__private::core::option::Option::None,
                )
            }
            ::rt::__private::core::result::Result::Err(__mp_error) => {
                ::rt::__private::core::result::Result::Err(__mp_error)
            }
        }
    }
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    non_snake_case,
    non_upper_case_globals,
    private_interfaces,
    irrefutable_let_patterns,
    unreachable_code,
    unreachable_patterns,
    unused_variables,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
)]
impl CalculatorClient {
    /// A client of a host with this handler, on a thread of its own; for tests. The host ends with
    /// the client.
    pub fn loopback(
        handler: impl Calculator + ::rt::__private::core::marker::Send + 'static,
    ) -> Self {
        CalculatorHost::loopback(handler).client()
    }
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    non_snake_case,
    non_upper_case_globals,
    private_interfaces,
    irrefutable_let_patterns,
    unreachable_code,
    unreachable_patterns,
    unused_variables,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
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
    non_snake_case,
    non_upper_case_globals,
    private_interfaces,
    irrefutable_let_patterns,
    unreachable_code,
    unreachable_patterns,
    unused_variables,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
)]
impl<
    H: Calculator + ::rt::__private::core::marker::Send + 'static,
> ::rt::testing::Serves<H> for CalculatorHost {
    type Client = CalculatorClient;
    fn __serve_next(
        &mut self,
        __mp_handler: &mut H,
        __mp_doom: ::rt::testing::DoomOf<'_>,
    ) -> ::rt::__private::core::result::Result<
        ::rt::__private::core::primitive::bool,
        ::rt::IpcError,
    > {
        let __mp_call = match self.recv() {
            ::rt::__private::core::result::Result::Ok(
                ::rt::__private::core::option::Option::Some(__mp_call),
            ) => __mp_call,
            ::rt::__private::core::result::Result::Ok(
                ::rt::__private::core::option::Option::None,
            ) => {
                return ::rt::__private::core::result::Result::Ok(false);
            }
            ::rt::__private::core::result::Result::Err(__mp_error) => {
                return ::rt::__private::core::result::Result::Err(__mp_error);
            }
        };
        let __mp_last = __mp_doom.struck();
        if __mp_last {
            __mp_call.__mp_run_unanswered(__mp_handler);
        } else {
            __mp_call.dispatch(__mp_handler);
        }
        ::rt::__private::core::result::Result::Ok(!__mp_last)
    }
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    non_snake_case,
    non_upper_case_globals,
    private_interfaces,
    irrefutable_let_patterns,
    unreachable_code,
    unreachable_patterns,
    unused_variables,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
)]
impl CalculatorCall<'_> {
    fn __mp_run_unanswered(
        self,
        __mp_handler: &mut (impl Calculator + ?::rt::__private::core::marker::Sized),
    ) {
        let __mp_run: fn(Self, &mut _) = match &self {
            Self::Add { .. } => Self::__mp_run_unanswered_add,
            Self::Div { .. } => Self::__mp_run_unanswered_div,
            Self::Log { .. } => Self::__mp_run_unanswered_log,
            Self::UptimeNs { .. } => Self::__mp_run_unanswered_uptime_ns,
            Self::Reset { .. } => Self::__mp_run_unanswered_reset,
            _ => |_, _| {},
        };
        __mp_run(self, __mp_handler)
    }
    fn __mp_run_unanswered_add(
        self,
        __mp_handler: &mut (impl Calculator + ?::rt::__private::core::marker::Sized),
    ) {
        if let Self::Add { a, b, reply: __mp_reply } = self {
            let _ = Calculator::add(__mp_handler, a, b);
            ::rt::__private::core::mem::forget(__mp_reply);
        }
    }
    fn __mp_run_unanswered_div(
        self,
        __mp_handler: &mut (impl Calculator + ?::rt::__private::core::marker::Sized),
    ) {
        if let Self::Div { a, b, reply: __mp_reply } = self {
            let _ = Calculator::div(__mp_handler, a, b);
            ::rt::__private::core::mem::forget(__mp_reply);
        }
    }
    fn __mp_run_unanswered_log(
        self,
        __mp_handler: &mut (impl Calculator + ?::rt::__private::core::marker::Sized),
    ) {
        if let Self::Log { line, .. } = self {
            let _ = Calculator::log(__mp_handler, line);
        }
    }
    fn __mp_run_unanswered_uptime_ns(
        self,
        __mp_handler: &mut (impl Calculator + ?::rt::__private::core::marker::Sized),
    ) {
        if let Self::UptimeNs { reply: __mp_reply } = self {
            let _ = Calculator::uptime_ns(__mp_handler);
            ::rt::__private::core::mem::forget(__mp_reply);
        }
    }
    fn __mp_run_unanswered_reset(
        self,
        __mp_handler: &mut (impl Calculator + ?::rt::__private::core::marker::Sized),
    ) {
        if let Self::Reset { reply: __mp_reply } = self {
            let _ = Calculator::reset(__mp_handler);
            ::rt::__private::core::mem::forget(__mp_reply);
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
    non_snake_case,
    non_upper_case_globals,
    private_interfaces,
    irrefutable_let_patterns,
    unreachable_code,
    unreachable_patterns,
    unused_variables,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
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
    non_snake_case,
    non_upper_case_globals,
    private_interfaces,
    irrefutable_let_patterns,
    unreachable_code,
    unreachable_patterns,
    unused_variables,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
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
        closure: impl ::rt::__private::core::ops::FnMut(
            i64,
            i64,
        ) -> i64 + ::rt::__private::core::marker::Send + 'static,
    ) -> Self {
        self.add.set(::rt::__private::std::boxed::Box::new(closure));
        self
    }
    /// What `div` does.
    pub fn on_div(
        mut self,
        closure: impl ::rt::__private::core::ops::FnMut(
            i64,
            i64,
        ) -> ::rt::__private::core::result::Result<
                i64,
                MathError,
            > + ::rt::__private::core::marker::Send + 'static,
    ) -> Self {
        self.div.set(::rt::__private::std::boxed::Box::new(closure));
        self
    }
    /// What `log` does.
    pub fn on_log(
        mut self,
        closure: impl ::rt::__private::core::ops::FnMut(
            FixedStr<120>,
        ) + ::rt::__private::core::marker::Send + 'static,
    ) -> Self {
        self.log.set(::rt::__private::std::boxed::Box::new(closure));
        self
    }
    /// What `uptime_ns` does.
    pub fn on_uptime_ns(
        mut self,
        closure: impl ::rt::__private::core::ops::FnMut(
        ) -> u64 + ::rt::__private::core::marker::Send + 'static,
    ) -> Self {
        self.uptime_ns.set(::rt::__private::std::boxed::Box::new(closure));
        self
    }
    /// What `reset` does.
    pub fn on_reset(
        mut self,
        closure: impl ::rt::__private::core::ops::FnMut(
        ) -> () + ::rt::__private::core::marker::Send + 'static,
    ) -> Self {
        self.reset.set(::rt::__private::std::boxed::Box::new(closure));
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
    non_snake_case,
    non_upper_case_globals,
    private_interfaces,
    irrefutable_let_patterns,
    unreachable_code,
    unreachable_patterns,
    unused_variables,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
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
    non_snake_case,
    non_upper_case_globals,
    private_interfaces,
    irrefutable_let_patterns,
    unreachable_code,
    unreachable_patterns,
    unused_variables,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
)]
impl ::rt::__private::core::fmt::Debug for CalculatorMock {
    fn fmt(
        &self,
        __mp_formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
    ) -> ::rt::__private::core::fmt::Result {
        __mp_formatter.write_str(::rt::__private::core::stringify!(CalculatorMock))
    }
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    non_snake_case,
    non_upper_case_globals,
    private_interfaces,
    irrefutable_let_patterns,
    unreachable_code,
    unreachable_patterns,
    unused_variables,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
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
