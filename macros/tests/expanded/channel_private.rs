trait Ping {
    fn r#type(&mut self) -> ();
}
/// The channel [`Ping`] as a type, which has no values. It names the schema, as in `Link<PingChannel>`.
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
enum PingChannel {}
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
impl ::rt::__private::core::fmt::Debug for PingChannel {
    fn fmt(
        &self,
        __mp_formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
    ) -> ::rt::__private::core::fmt::Result {
        match *self {}
    }
}
/// The host end of the channel [`Ping`]: it owns the name, and answers its clients, on the thread that calls
/// `serve` or `recv`.
///
/// A handler, that is an implementation of [`Ping`], is called by [`serve`](PingHost::serve):
///
/// ```text
/// let mut host = PingHost::create("name")?;
/// host.serve(&mut handler)?;
/// ```
///
/// Or the host has its own loop, which can do other things in between:
///
/// ```text
/// while let Some(call) = host.recv()? {
///     match call {
///         // PingCall::Variant { argument, reply } => reply.send(value),
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
struct PingHost {
    core: ::rt::__private::HostCore<PingChannel>,
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
impl ::rt::__private::HostEnd for PingHost {
    type Channel = PingChannel;
    fn from_core(__mp_core: ::rt::__private::HostCore<PingChannel>) -> Self {
        Self { core: __mp_core }
    }
    fn core(&mut self) -> &mut ::rt::__private::HostCore<PingChannel> {
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
impl ::rt::__private::std::os::fd::AsFd for PingHost {
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
impl PingHost {
    /// Creates the channel under `name`, with the settings that are right for most, and returns at once. Clients
    /// attach while the host serves.
    ///
    /// Each side looks for the name in a directory that its environment decides, mostly
    /// `$XDG_RUNTIME_DIR/memorypipe`: see `directory` of the builder.
    ///
    /// # Errors
    ///
    /// `CreateError` if the name is taken or cannot be used.
    fn create(
        name: impl ::rt::__private::core::convert::AsRef<
            ::rt::__private::core::primitive::str,
        >,
    ) -> ::rt::__private::core::result::Result<Self, ::rt::CreateError> {
        Self::builder(name).create()
    }
    /// Settings for the channel `name`; ends with `create`.
    fn builder(
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
    fn serve(
        &mut self,
        handler: &mut (impl Ping + ?::rt::__private::core::marker::Sized),
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
    fn serve_threads<
        H: Ping + ::rt::__private::core::marker::Sync
            + ?::rt::__private::core::marker::Sized,
    >(
        &mut self,
        threads: ::rt::__private::core::primitive::usize,
        handler: &H,
    ) -> ::rt::__private::core::result::Result<(), ::rt::IpcError>
    where
        PingChannel: ::rt::__private::SharedBy<H, Host = Self>,
    {
        ::rt::__private::serve_threads(
            self,
            threads,
            handler,
            <PingChannel as ::rt::__private::SharedBy<H>>::serve_shared,
        )
    }
    /// Waits for the next request; `None` once a [`stopper`](Self::stopper) asks to end.
    ///
    /// # Errors
    ///
    /// As for [`serve`](Self::serve).
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn recv(
        &mut self,
    ) -> ::rt::__private::core::result::Result<
        ::rt::__private::core::option::Option<PingCall<'_>>,
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
    fn try_recv(
        &mut self,
    ) -> ::rt::__private::core::result::Result<
        ::rt::__private::core::option::Option<PingCall<'_>>,
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
    fn recv_timeout(
        &mut self,
        timeout: ::rt::__private::core::time::Duration,
    ) -> ::rt::__private::core::result::Result<
        ::rt::__private::core::option::Option<PingCall<'_>>,
        ::rt::IpcError,
    > {
        self.__mp_next(::rt::__private::Until::after(timeout))
    }
    /// Waits for a request and handles those that are there, up to `most`, by one call of `handle` each. Their
    /// answers are published together, when the last one is handled: one publication, and at most one
    /// wake-up, for each client. Returns how many were handled; 0 once a [`stopper`](Self::stopper) asks to
    /// end.
    ///
    /// # Errors
    ///
    /// As for [`serve`](Self::serve).
    fn recv_batch(
        &mut self,
        most: ::rt::__private::core::primitive::usize,
        handle: impl ::rt::__private::core::ops::FnMut(PingCall<'_>),
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
    fn try_recv_batch(
        &mut self,
        most: ::rt::__private::core::primitive::usize,
        handle: impl ::rt::__private::core::ops::FnMut(PingCall<'_>),
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
    fn recv_batch_timeout(
        &mut self,
        most: ::rt::__private::core::primitive::usize,
        timeout: ::rt::__private::core::time::Duration,
        handle: impl ::rt::__private::core::ops::FnMut(PingCall<'_>),
    ) -> ::rt::__private::core::result::Result<
        ::rt::__private::core::primitive::usize,
        ::rt::IpcError,
    > {
        self.__mp_recv_batch(most, ::rt::__private::Until::after(timeout), handle)
    }
    fn __mp_recv_batch(
        &mut self,
        most: ::rt::__private::core::primitive::usize,
        __mp_until: ::rt::__private::Until,
        mut handle: impl ::rt::__private::core::ops::FnMut(PingCall<'_>),
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
    fn arm(
        &mut self,
    ) -> ::rt::__private::core::result::Result<
        ::rt::__private::core::primitive::bool,
        ::rt::IpcError,
    > {
        self.core.arm()
    }
    /// What ends [`serve`](Self::serve) and [`recv`](Self::recv) from another thread.
    fn stopper(&self) -> ::rt::Stopper {
        self.core.stopper()
    }
    /// How many clients are attached now.
    fn clients(&self) -> ::rt::__private::core::primitive::usize {
        self.core.clients()
    }
    /// What has been counted of each client that is attached now: calls, errors, bytes and more.
    fn stats(&self) -> ::rt::__private::std::vec::Vec<::rt::ClientStats> {
        self.core.stats()
    }
    /// The name of the channel.
    fn name(&self) -> &::rt::__private::core::primitive::str {
        self.core.name()
    }
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn __mp_next(
        &mut self,
        __mp_until: ::rt::__private::Until,
    ) -> ::rt::__private::core::result::Result<
        ::rt::__private::core::option::Option<PingCall<'_>>,
        ::rt::IpcError,
    > {
        let mut __mp_core = &mut self.core;
        while let ::rt::__private::core::option::Option::Some(__mp_ticket) = __mp_core
            .next(__mp_until)
        {
            match PingCall::__mp_of(__mp_core, __mp_ticket) {
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
impl ::rt::__private::core::fmt::Debug for PingHost {
    fn fmt(
        &self,
        __mp_formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
    ) -> ::rt::__private::core::fmt::Result {
        __mp_formatter
            .debug_struct(::rt::__private::core::stringify!(PingHost))
            .field("name", &self.core.name())
            .finish_non_exhaustive()
    }
}
/// A request that [`PingHost`] has received, with one variant for each method of [`Ping`].
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
enum PingCall<'h> {
    /// A call of `type`.
    Type {
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
impl PingCall<'_> {
    /// The name of the method.
    fn method(&self) -> &'static ::rt::__private::core::primitive::str {
        match self {
            Self::Type { .. } => "type",
        }
    }
    /// The client, as the kernel names it.
    fn peer(&self) -> ::rt::Peer {
        match self {
            Self::Type { reply: __mp_reply, .. } => __mp_reply.peer(),
        }
    }
    /// Calls the method of `handler` and answers the client with what it returns.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn dispatch(
        self,
        handler: &mut (impl Ping + ?::rt::__private::core::marker::Sized),
    ) {
        #[cfg(debug_assertions)]
        {
            let __mp_run: fn(Self, &mut _) = match &self {
                Self::Type { .. } => Self::__mp_run_type,
            };
            __mp_run(self, handler)
        }
        #[cfg(not(debug_assertions))]
        match self {
            Self::Type { .. } => self.__mp_run_type(handler),
        }
    }
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn __mp_run_type(
        self,
        __mp_handler: &mut (impl Ping + ?::rt::__private::core::marker::Sized),
    ) {
        #[allow(unused_imports)]
        use ::rt::__private::NoCall as _;
        if let Self::Type { reply: __mp_reply } = self {
            ::rt::__private::Probe::<()>::answer(__mp_reply, Ping::r#type(__mp_handler));
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
impl<'h> PingCall<'h> {
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn __mp_of(
        __mp_core: &'h mut ::rt::__private::HostCore<PingChannel>,
        __mp_ticket: ::rt::__private::Ticket,
    ) -> ::rt::__private::core::result::Result<
        Self,
        &'h mut ::rt::__private::HostCore<PingChannel>,
    > {
        match __mp_ticket.method() {
            __mp_4Ping_type::PLACE => Self::__mp_take_type(__mp_core, __mp_ticket),
            _ => {
                __mp_core.unknown(__mp_ticket);
                ::rt::__private::core::result::Result::Err(__mp_core)
            }
        }
    }
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn __mp_take_type(
        __mp_core: &'h mut ::rt::__private::HostCore<PingChannel>,
        __mp_ticket: ::rt::__private::Ticket,
    ) -> ::rt::__private::core::result::Result<
        Self,
        &'h mut ::rt::__private::HostCore<PingChannel>,
    > {
        let ::rt::__private::core::option::Option::Some(__mp_4Ping_type {}) = __mp_core
            .args(&__mp_ticket) else {
            return ::rt::__private::core::result::Result::Err(__mp_core);
        };
        ::rt::__private::core::result::Result::Ok(Self::Type {
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
impl ::rt::__private::core::fmt::Debug for PingCall<'_> {
    fn fmt(
        &self,
        __mp_formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
    ) -> ::rt::__private::core::fmt::Result {
        __mp_formatter.write_str(self.method())
    }
}
/// The client end of the channel [`Ping`], with a method for each one of the trait.
///
/// ```text
/// let client = PingClient::attach("name")?;
/// client.type()?;
/// ```
///
/// The methods take `&self`, so calls nest. The field [`link`](PingClient::link) is the connection: it says who
/// the host is, whether it is alive, and what it declares.
///
/// A client belongs to one thread at a time: it can be sent to another thread, and it cannot be shared. Each
/// thread that calls attaches a client of its own. Tasks of tokio share one connection by `PingAsyncClient`,
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
struct PingClient {
    /// The connection: who the host is, whether it is alive, the schema.
    link: ::rt::Link<PingChannel>,
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
impl ::rt::__private::ClientEnd for PingClient {
    type Channel = PingChannel;
    fn from_link(__mp_link: ::rt::Link<PingChannel>) -> Self {
        Self { link: __mp_link }
    }
    fn link(&self) -> &::rt::Link<PingChannel> {
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
impl ::rt::__private::std::os::fd::AsFd for PingClient {
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
impl PingClient {
    /// The method `type`, as in `client.link.supports(..)`.
    const TYPE: ::rt::MethodOf<PingChannel> = ::rt::MethodOf::__new(
        __mp_4Ping_type::PLACE,
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
    fn attach(
        name: impl ::rt::__private::core::convert::AsRef<
            ::rt::__private::core::primitive::str,
        >,
    ) -> ::rt::__private::core::result::Result<Self, ::rt::AttachError> {
        Self::builder(name).attach()
    }
    /// Settings for attaching to the channel `name`; ends with `attach`.
    fn builder(
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
    fn batch(&self) -> PingBatch<'_> {
        PingBatch { link: &self.link }
    }
    /// Waits until the host has answered.
    ///
    /// # Errors
    ///
    /// `IpcError` if there is no answer: the host is gone, too late, or has dropped the request.
    #[inline]
    fn r#type(&self) -> ::rt::__private::core::result::Result<(), ::rt::IpcError> {
        #[allow(unused_imports)]
        use ::rt::__private::NoCall as _;
        ::rt::__private::Probe::<
            (),
        >::call(
            &self.link,
            __mp_4Ping_type::PLACE,
            ::rt::__private::core::option::Option::None,
            __mp_4Ping_type {},
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
impl ::rt::__private::core::fmt::Debug for PingClient {
    fn fmt(
        &self,
        __mp_formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
    ) -> ::rt::__private::core::fmt::Result {
        __mp_formatter
            .debug_struct(::rt::__private::core::stringify!(PingClient))
            .finish_non_exhaustive()
    }
}
/// Calls that a client holds back and publishes together: see [`batch`](PingClient::batch) of [`PingClient`].
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
struct PingBatch<'c> {
    link: &'c ::rt::Link<PingChannel>,
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
impl<'c> PingBatch<'c> {
    /// Holds the request back, to be published with the batch. The reply is asked for with `wait`. Waits only while the queue is full:
    /// what was held back is then published.
    ///
    /// # Errors
    ///
    /// `IpcError` if the request could not be queued, such as when the host is gone.
    #[inline]
    fn r#type(
        &self,
    ) -> ::rt::__private::core::result::Result<
        ::rt::Pending<'c, PingChannel, ()>,
        ::rt::IpcError,
    > {
        #[allow(unused_imports)]
        use ::rt::__private::NoCall as _;
        ::rt::__private::Probe::<
            (),
        >::hold(
            self.link,
            __mp_4Ping_type::PLACE,
            ::rt::__private::core::option::Option::None,
            __mp_4Ping_type {},
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
impl ::rt::__private::core::ops::Drop for PingBatch<'_> {
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
impl ::rt::__private::core::fmt::Debug for PingBatch<'_> {
    fn fmt(
        &self,
        __mp_formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
    ) -> ::rt::__private::core::fmt::Result {
        __mp_formatter
            .debug_struct(::rt::__private::core::stringify!(PingBatch))
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
enum __mp_4Ping_ {
    r#type,
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
struct __mp_4Ping_type {}
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
impl __mp_4Ping_type {
    const PLACE: ::rt::__private::core::primitive::u16 = __mp_4Ping_::r#type
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
    impl ::rt::Channel for PingChannel {
        const DESC: &'static ::rt::__private::ChannelDesc = &::rt::__private::ChannelDesc {
            name: "Ping",
            form: ::rt::__private::Form::Methods(
                &[
                    ::rt::__private::MethodDesc {
                        name: "type",
                        was: &[],
                        kind: ::rt::__private::MethodKind::Call,
                        args: __mp_4Ping_type::ARGS,
                        args_size: ::rt::__private::core::mem::size_of::<
                            __mp_4Ping_type,
                        >(),
                        reply: ::rt::__private::Probe::<()>::TYPE,
                        error: ::rt::__private::core::option::Option::None,
                    },
                ],
            ),
        };
        const CAPACITY: ::rt::__private::core::option::Option<
            ::rt::__private::core::primitive::u32,
        > = ::rt::__private::core::option::Option::None;
    }
    impl __mp_4Ping_type {
        const ARGS: &'static [::rt::__private::FieldDesc] = &[];
    }
    unsafe impl ::rt::__private::Payload for __mp_4Ping_type {
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
    const _: () = <<() as ::rt::__private::layout::Field>::Checked as ::rt::__private::Message>::LAYOUT_CHECK;
    const _: () = ::rt::__private::layout::method_within_limits(
        <PingChannel as ::rt::Channel>::DESC,
        __mp_4Ping_type::PLACE as ::rt::__private::core::primitive::usize,
    );
};
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
impl PingHost {
    /// As [`serve`](Self::serve), in a task: the executor runs other tasks while there are no requests, and
    /// in between if there are always some. The handler itself does not wait; one that has to wait for
    /// something takes the requests with [`recv_async`](Self::recv_async), and defers their replies.
    ///
    /// To drop it loses no request.
    ///
    /// # Errors
    ///
    /// As for [`serve`](Self::serve), and if it is not polled on a runtime of tokio with I/O.
    async fn serve_async(
        &mut self,
        handler: &mut (impl Ping + ?::rt::__private::core::marker::Sized),
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
    async fn recv_async(
        &mut self,
    ) -> ::rt::__private::core::result::Result<
        ::rt::__private::core::option::Option<PingCall<'_>>,
        ::rt::IpcError,
    > {
        let mut __mp_core = &mut self.core;
        while let ::rt::__private::core::option::Option::Some(__mp_ticket) = __mp_core
            .next_async()
            .await
        {
            match PingCall::__mp_of(__mp_core, __mp_ticket) {
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
impl PingClient {
    /// A client of a host with this handler, on a thread of its own; for tests. The host ends with
    /// the client.
    fn loopback(
        handler: impl Ping + ::rt::__private::core::marker::Send + 'static,
    ) -> Self {
        PingHost::loopback(handler).client()
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
impl PingHost {
    /// A host with this handler, on a thread of its own, which only this process can reach; for tests.
    fn loopback<H: Ping + ::rt::__private::core::marker::Send + 'static>(
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
impl<H: Ping + ::rt::__private::core::marker::Send + 'static> ::rt::testing::Serves<H>
for PingHost {
    type Client = PingClient;
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
impl PingCall<'_> {
    fn __mp_run_unanswered(
        self,
        __mp_handler: &mut (impl Ping + ?::rt::__private::core::marker::Sized),
    ) {
        let __mp_run: fn(Self, &mut _) = match &self {
            Self::Type { .. } => Self::__mp_run_unanswered_type,
            _ => |_, _| {},
        };
        __mp_run(self, __mp_handler)
    }
    fn __mp_run_unanswered_type(
        self,
        __mp_handler: &mut (impl Ping + ?::rt::__private::core::marker::Sized),
    ) {
        if let Self::Type { reply: __mp_reply } = self {
            let _ = Ping::r#type(__mp_handler);
            ::rt::__private::core::mem::forget(__mp_reply);
        }
    }
}
