pub trait Recorder {
    fn play(&mut self, from: u64, out: ::rt::Tx<Sample>);
    fn record(
        &mut self,
        input: ::rt::Rx<Sample>,
        echo: ::rt::Tx<Sample>,
    ) -> Result<u64, Full>;
}
/// The channel [`Recorder`] as a type, which has no values. It names the schema, as in `Link<RecorderChannel>`.
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
pub enum RecorderChannel {}
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
impl ::rt::__private::core::fmt::Debug for RecorderChannel {
    fn fmt(
        &self,
        __mp_formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
    ) -> ::rt::__private::core::fmt::Result {
        match *self {}
    }
}
/// The host end of the channel [`Recorder`]: it owns the name, and answers its clients, on the thread that calls
/// `serve` or `recv`.
///
/// A handler, that is an implementation of [`Recorder`], is called by [`serve`](RecorderHost::serve):
///
/// ```text
/// let mut host = RecorderHost::create("name")?;
/// host.serve(&mut handler)?;
/// ```
///
/// Or the host has its own loop, which can do other things in between:
///
/// ```text
/// while let Some(call) = host.recv()? {
///     match call {
///         // RecorderCall::Variant { argument, reply } => reply.send(value),
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
pub struct RecorderHost {
    core: ::rt::__private::HostCore<RecorderChannel>,
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
impl ::rt::__private::HostEnd for RecorderHost {
    type Channel = RecorderChannel;
    fn from_core(__mp_core: ::rt::__private::HostCore<RecorderChannel>) -> Self {
        Self { core: __mp_core }
    }
    fn core(&mut self) -> &mut ::rt::__private::HostCore<RecorderChannel> {
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
impl ::rt::__private::std::os::fd::AsFd for RecorderHost {
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
impl RecorderHost {
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
        handler: &mut (impl Recorder + ?::rt::__private::core::marker::Sized),
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
        H: Recorder + ::rt::__private::core::marker::Sync
            + ?::rt::__private::core::marker::Sized,
    >(
        &mut self,
        threads: ::rt::__private::core::primitive::usize,
        handler: &H,
    ) -> ::rt::__private::core::result::Result<(), ::rt::IpcError>
    where
        RecorderChannel: ::rt::__private::SharedBy<H, Host = Self>,
    {
        ::rt::__private::serve_threads(
            self,
            threads,
            handler,
            <RecorderChannel as ::rt::__private::SharedBy<H>>::serve_shared,
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
        ::rt::__private::core::option::Option<RecorderCall<'_>>,
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
        ::rt::__private::core::option::Option<RecorderCall<'_>>,
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
        timeout: ::rt::__private::core::time::Duration,
    ) -> ::rt::__private::core::result::Result<
        ::rt::__private::core::option::Option<RecorderCall<'_>>,
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
    pub fn recv_batch(
        &mut self,
        most: ::rt::__private::core::primitive::usize,
        handle: impl ::rt::__private::core::ops::FnMut(RecorderCall<'_>),
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
        handle: impl ::rt::__private::core::ops::FnMut(RecorderCall<'_>),
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
        timeout: ::rt::__private::core::time::Duration,
        handle: impl ::rt::__private::core::ops::FnMut(RecorderCall<'_>),
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
        mut handle: impl ::rt::__private::core::ops::FnMut(RecorderCall<'_>),
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
        ::rt::__private::core::option::Option<RecorderCall<'_>>,
        ::rt::IpcError,
    > {
        let mut __mp_core = &mut self.core;
        while let ::rt::__private::core::option::Option::Some(__mp_ticket) = __mp_core
            .next(__mp_until)
        {
            match RecorderCall::__mp_of(__mp_core, __mp_ticket) {
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
impl ::rt::__private::core::fmt::Debug for RecorderHost {
    fn fmt(
        &self,
        __mp_formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
    ) -> ::rt::__private::core::fmt::Result {
        __mp_formatter
            .debug_struct(::rt::__private::core::stringify!(RecorderHost))
            .field("name", &self.core.name())
            .finish_non_exhaustive()
    }
}
/// A request that [`RecorderHost`] has received, with one variant for each method of [`Recorder`].
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
pub enum RecorderCall<'h> {
    /// A call of `play`.
    Play {
        /// Answers the client.
        reply: ::rt::Reply<'h, ()>,
        /// The argument `from`.
        from: u64,
        /// The argument `out`.
        out: ::rt::Tx<Sample>,
    },
    /// A call of `record`.
    Record {
        /// Answers the client.
        reply: ::rt::TryReply<'h, u64, Full>,
        /// The argument `input`.
        input: ::rt::Rx<Sample>,
        /// The argument `echo`.
        echo: ::rt::Tx<Sample>,
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
impl RecorderCall<'_> {
    /// The name of the method.
    pub fn method(&self) -> &'static ::rt::__private::core::primitive::str {
        match self {
            Self::Play { .. } => "play",
            Self::Record { .. } => "record",
        }
    }
    /// The client, as the kernel names it.
    pub fn peer(&self) -> ::rt::Peer {
        match self {
            Self::Play { reply: __mp_reply, .. } => __mp_reply.peer(),
            Self::Record { reply: __mp_reply, .. } => __mp_reply.peer(),
        }
    }
    /// Calls the method of `handler` and answers the client with what it returns.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn dispatch(
        self,
        handler: &mut (impl Recorder + ?::rt::__private::core::marker::Sized),
    ) {
        #[cfg(debug_assertions)]
        {
            let __mp_run: fn(Self, &mut _) = match &self {
                Self::Play { .. } => Self::__mp_run_play,
                Self::Record { .. } => Self::__mp_run_record,
            };
            __mp_run(self, handler)
        }
        #[cfg(not(debug_assertions))]
        match self {
            Self::Play { .. } => self.__mp_run_play(handler),
            Self::Record { .. } => self.__mp_run_record(handler),
        }
    }
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn __mp_run_play(
        self,
        __mp_handler: &mut (impl Recorder + ?::rt::__private::core::marker::Sized),
    ) {
        #[allow(unused_imports)]
        use ::rt::__private::NoCall as _;
        if let Self::Play { from, out, reply: __mp_reply } = self {
            ::rt::__private::Probe::<
                (),
            >::answer(__mp_reply, Recorder::play(__mp_handler, from, out));
        }
    }
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn __mp_run_record(
        self,
        __mp_handler: &mut (impl Recorder + ?::rt::__private::core::marker::Sized),
    ) {
        #[allow(unused_imports)]
        use ::rt::__private::NoCall as _;
        if let Self::Record { input, echo, reply: __mp_reply } = self {
            ::rt::__private::ProbeResult::<
                u64,
                Full,
            >::answer(__mp_reply, Recorder::record(__mp_handler, input, echo));
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
impl<'h> RecorderCall<'h> {
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn __mp_of(
        __mp_core: &'h mut ::rt::__private::HostCore<RecorderChannel>,
        __mp_ticket: ::rt::__private::Ticket,
    ) -> ::rt::__private::core::result::Result<
        Self,
        &'h mut ::rt::__private::HostCore<RecorderChannel>,
    > {
        match __mp_ticket.method() {
            __mp_8Recorder_play::PLACE => Self::__mp_take_play(__mp_core, __mp_ticket),
            __mp_8Recorder_record::PLACE => {
                Self::__mp_take_record(__mp_core, __mp_ticket)
            }
            _ => {
                __mp_core.unknown(__mp_ticket);
                ::rt::__private::core::result::Result::Err(__mp_core)
            }
        }
    }
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn __mp_take_play(
        __mp_core: &'h mut ::rt::__private::HostCore<RecorderChannel>,
        __mp_ticket: ::rt::__private::Ticket,
    ) -> ::rt::__private::core::result::Result<
        Self,
        &'h mut ::rt::__private::HostCore<RecorderChannel>,
    > {
        let ::rt::__private::core::option::Option::Some(
            __mp_8Recorder_play { from, out },
        ) = __mp_core.args(&__mp_ticket) else {
            return ::rt::__private::core::result::Result::Err(__mp_core);
        };
        let (::rt::__private::core::option::Option::Some(out),) = (
            __mp_core.tx(&__mp_ticket, &out, "play"),
        ) else {
            return ::rt::__private::core::result::Result::Err(__mp_core);
        };
        ::rt::__private::core::result::Result::Ok(Self::Play {
            from,
            out,
            reply: __mp_core.reply(__mp_ticket),
        })
    }
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn __mp_take_record(
        __mp_core: &'h mut ::rt::__private::HostCore<RecorderChannel>,
        __mp_ticket: ::rt::__private::Ticket,
    ) -> ::rt::__private::core::result::Result<
        Self,
        &'h mut ::rt::__private::HostCore<RecorderChannel>,
    > {
        let ::rt::__private::core::option::Option::Some(
            __mp_8Recorder_record { input, echo },
        ) = __mp_core.args(&__mp_ticket) else {
            return ::rt::__private::core::result::Result::Err(__mp_core);
        };
        let (
            ::rt::__private::core::option::Option::Some(input),
            ::rt::__private::core::option::Option::Some(echo),
        ) = (
            __mp_core.rx(&__mp_ticket, &input, "record"),
            __mp_core.tx(&__mp_ticket, &echo, "record"),
        ) else {
            return ::rt::__private::core::result::Result::Err(__mp_core);
        };
        ::rt::__private::core::result::Result::Ok(Self::Record {
            input,
            echo,
            reply: __mp_core.try_reply(__mp_ticket),
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
impl ::rt::__private::core::fmt::Debug for RecorderCall<'_> {
    fn fmt(
        &self,
        __mp_formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
    ) -> ::rt::__private::core::fmt::Result {
        __mp_formatter.write_str(self.method())
    }
}
/// The client end of the channel [`Recorder`], with a method for each one of the trait.
///
/// ```text
/// let client = RecorderClient::attach("name")?;
/// client.play(from, out)?;
/// ```
///
/// The methods take `&self`, so calls nest. The field [`link`](RecorderClient::link) is the connection: it says who
/// the host is, whether it is alive, and what it declares.
///
/// A client belongs to one thread at a time: it can be sent to another thread, and it cannot be shared. Each
/// thread that calls attaches a client of its own. Tasks of tokio share one connection by `RecorderAsyncClient`,
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
pub struct RecorderClient {
    /// The connection: who the host is, whether it is alive, the schema.
    pub link: ::rt::Link<RecorderChannel>,
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
impl ::rt::__private::ClientEnd for RecorderClient {
    type Channel = RecorderChannel;
    fn from_link(__mp_link: ::rt::Link<RecorderChannel>) -> Self {
        Self { link: __mp_link }
    }
    fn link(&self) -> &::rt::Link<RecorderChannel> {
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
impl ::rt::__private::std::os::fd::AsFd for RecorderClient {
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
impl RecorderClient {
    /// The method `play`, as in `client.link.supports(..)`.
    pub const PLAY: ::rt::MethodOf<RecorderChannel> = ::rt::MethodOf::__new(
        __mp_8Recorder_play::PLACE,
    );
    /// The method `record`, as in `client.link.supports(..)`.
    pub const RECORD: ::rt::MethodOf<RecorderChannel> = ::rt::MethodOf::__new(
        __mp_8Recorder_record::PLACE,
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
    pub fn batch(&self) -> RecorderBatch<'_> {
        RecorderBatch { link: &self.link }
    }
    /// Returns at once: the client's end of each stream, in the order of the arguments, and the reply, which is to be
    /// waited for apart.
    ///
    /// # Errors
    ///
    /// `IpcError::TooManyStreams` if as many streams as the host allows are in use.
    pub fn play(
        &self,
        from: u64,
    ) -> ::rt::__private::core::result::Result<
        (::rt::Rx<Sample>, ::rt::Pending<'_, RecorderChannel, ()>),
        ::rt::IpcError,
    > {
        #[allow(unused_imports)]
        use ::rt::__private::NoCall as _;
        let __mp_of_out = self
            .link
            .__receives::<
                Sample,
            >(__mp_8Recorder_play::PLACE, ::rt::__private::core::option::Option::None)?;
        let __mp_call = ::rt::__private::Probe::<
            (),
        >::hold(
            &self.link,
            __mp_8Recorder_play::PLACE,
            ::rt::__private::core::option::Option::None,
            __mp_8Recorder_play {
                from,
                out: __mp_of_out.__place(),
            },
        )?;
        self.link.flush()?;
        ::rt::__private::core::result::Result::Ok((
            __mp_of_out.__of(&__mp_call),
            __mp_call,
        ))
    }
    /// Returns at once: the client's end of each stream, in the order of the arguments, and the reply, which is to be
    /// waited for apart.
    ///
    /// # Errors
    ///
    /// `IpcError::TooManyStreams` if as many streams as the host allows are in use.
    pub fn record(
        &self,
    ) -> ::rt::__private::core::result::Result<
        (
            ::rt::Tx<Sample>,
            ::rt::Rx<Sample>,
            ::rt::TryPending<'_, RecorderChannel, u64, Full>,
        ),
        ::rt::IpcError,
    > {
        #[allow(unused_imports)]
        use ::rt::__private::NoCall as _;
        let __mp_of_input = self
            .link
            .__sends::<
                Sample,
            >(
                __mp_8Recorder_record::PLACE,
                ::rt::__private::core::option::Option::None,
            )?;
        let __mp_of_echo = self
            .link
            .__receives::<
                Sample,
            >(
                __mp_8Recorder_record::PLACE,
                ::rt::__private::core::option::Option::None,
            )?;
        let __mp_call = ::rt::__private::ProbeResult::<
            u64,
            Full,
        >::hold(
            &self.link,
            __mp_8Recorder_record::PLACE,
            ::rt::__private::core::option::Option::None,
            __mp_8Recorder_record {
                input: __mp_of_input.__place(),
                echo: __mp_of_echo.__place(),
            },
        )?;
        self.link.flush()?;
        ::rt::__private::core::result::Result::Ok((
            __mp_of_input.__of(&__mp_call),
            __mp_of_echo.__of(&__mp_call),
            __mp_call,
        ))
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
impl ::rt::__private::core::fmt::Debug for RecorderClient {
    fn fmt(
        &self,
        __mp_formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
    ) -> ::rt::__private::core::fmt::Result {
        __mp_formatter
            .debug_struct(::rt::__private::core::stringify!(RecorderClient))
            .finish_non_exhaustive()
    }
}
/// Calls that a client holds back and publishes together: see [`batch`](RecorderClient::batch) of [`RecorderClient`].
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
pub struct RecorderBatch<'c> {
    link: &'c ::rt::Link<RecorderChannel>,
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
impl<'c> RecorderBatch<'c> {}
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
impl ::rt::__private::core::ops::Drop for RecorderBatch<'_> {
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
impl ::rt::__private::core::fmt::Debug for RecorderBatch<'_> {
    fn fmt(
        &self,
        __mp_formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
    ) -> ::rt::__private::core::fmt::Result {
        __mp_formatter
            .debug_struct(::rt::__private::core::stringify!(RecorderBatch))
            .finish_non_exhaustive()
    }
}
/// What it tells.
#[derive(Debug)]
pub enum RecorderEvent {
    TapeChanged,
    Full { used: u64, total: u64 },
    Sampled(Sample),
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
impl RecorderHost {
    /// Emits `event` to all clients that have subscribed, and returns how many will get it.
    ///
    /// What becomes of it for a client whose queue is full was said by `.overflow(..)` when the host was
    /// built; only `Overflow::Block` waits.
    pub fn emit(
        &mut self,
        event: RecorderEvent,
    ) -> ::rt::__private::core::primitive::usize {
        self.core.emit(event)
    }
    /// Emits `event` to one client, if it has subscribed.
    pub fn emit_to(&mut self, client: &::rt::ClientId, event: RecorderEvent) {
        self.core.emit_to(client, event);
    }
    /// What emits events from other threads, and from handlers.
    pub fn emitter(&self) -> ::rt::Emitter<RecorderEvent> {
        self.core.emitter()
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
impl RecorderClient {
    /// Subscribes to the events of the host: each [`RecorderEvent`] that it emits from here on, and the last of each
    /// one that is marked `#[latest]`.
    ///
    /// Waits until the host has taken note. They can be read on another thread, as long as the client lives.
    ///
    /// # Errors
    ///
    /// `IpcError::Unsupported` if the host has no events, `IpcError::Subscribed` if this client has subscribed
    /// already.
    pub fn events(
        &self,
    ) -> ::rt::__private::core::result::Result<
        ::rt::Events<RecorderEvent>,
        ::rt::IpcError,
    > {
        self.link.__events()
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
impl ::rt::Event for RecorderEvent {
    type Channel = RecorderChannel;
    fn __put<O: ::rt::__private::EventOutlet>(self, __mp_outlet: O) -> O::Put {
        #[cfg(debug_assertions)]
        {
            let __mp_put: fn(Self, O) -> O::Put = match &self {
                RecorderEvent::TapeChanged { .. } => Self::__mp_put_TapeChanged,
                RecorderEvent::Full { .. } => Self::__mp_put_Full,
                RecorderEvent::Sampled { .. } => Self::__mp_put_Sampled,
                _ => ::rt::__private::core::unreachable!(),
            };
            __mp_put(self, __mp_outlet)
        }
        #[cfg(not(debug_assertions))]
        match self {
            RecorderEvent::TapeChanged { .. } => self.__mp_put_TapeChanged(__mp_outlet),
            RecorderEvent::Full { .. } => self.__mp_put_Full(__mp_outlet),
            RecorderEvent::Sampled { .. } => self.__mp_put_Sampled(__mp_outlet),
        }
    }
    fn __take(
        __mp_event: ::rt::__private::core::primitive::u16,
        __mp_source: &::rt::__private::EventSource<'_>,
    ) -> ::rt::__private::core::option::Option<Self> {
        match __mp_event {
            __mp_8Recorder_TapeChanged::PLACE => Self::__mp_take_TapeChanged(__mp_source),
            __mp_8Recorder_Full::PLACE => Self::__mp_take_Full(__mp_source),
            __mp_8Recorder_Sampled::PLACE => Self::__mp_take_Sampled(__mp_source),
            _ => ::rt::__private::core::option::Option::None,
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
impl RecorderEvent {
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn __mp_put_TapeChanged<O: ::rt::__private::EventOutlet>(
        self,
        __mp_outlet: O,
    ) -> O::Put {
        let RecorderEvent::TapeChanged = self else {
            ::rt::__private::core::unreachable!()
        };
        __mp_outlet
            .put(__mp_8Recorder_TapeChanged::PLACE, true, __mp_8Recorder_TapeChanged {})
    }
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn __mp_take_TapeChanged(
        __mp_source: &::rt::__private::EventSource<'_>,
    ) -> ::rt::__private::core::option::Option<Self> {
        let ::rt::__private::core::option::Option::Some(__mp_8Recorder_TapeChanged {}) = __mp_source
            .take::<__mp_8Recorder_TapeChanged>() else {
            return ::rt::__private::core::option::Option::None;
        };
        ::rt::__private::core::option::Option::Some(RecorderEvent::TapeChanged)
    }
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn __mp_put_Full<O: ::rt::__private::EventOutlet>(self, __mp_outlet: O) -> O::Put {
        let RecorderEvent::Full { used: __mp_of_used, total: __mp_of_total } = self else {
            ::rt::__private::core::unreachable!()
        };
        __mp_outlet
            .put(
                __mp_8Recorder_Full::PLACE,
                false,
                __mp_8Recorder_Full {
                    used: __mp_of_used,
                    total: __mp_of_total,
                },
            )
    }
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn __mp_take_Full(
        __mp_source: &::rt::__private::EventSource<'_>,
    ) -> ::rt::__private::core::option::Option<Self> {
        let ::rt::__private::core::option::Option::Some(
            __mp_8Recorder_Full { used: __mp_of_used, total: __mp_of_total },
        ) = __mp_source.take::<__mp_8Recorder_Full>() else {
            return ::rt::__private::core::option::Option::None;
        };
        ::rt::__private::core::option::Option::Some(RecorderEvent::Full {
            used: __mp_of_used,
            total: __mp_of_total,
        })
    }
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn __mp_put_Sampled<O: ::rt::__private::EventOutlet>(
        self,
        __mp_outlet: O,
    ) -> O::Put {
        let RecorderEvent::Sampled(__mp_of__0) = self else {
            ::rt::__private::core::unreachable!()
        };
        __mp_outlet
            .put(
                __mp_8Recorder_Sampled::PLACE,
                false,
                __mp_8Recorder_Sampled {
                    _0: __mp_of__0,
                },
            )
    }
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn __mp_take_Sampled(
        __mp_source: &::rt::__private::EventSource<'_>,
    ) -> ::rt::__private::core::option::Option<Self> {
        let ::rt::__private::core::option::Option::Some(
            __mp_8Recorder_Sampled { _0: __mp_of__0 },
        ) = __mp_source.take::<__mp_8Recorder_Sampled>() else {
            return ::rt::__private::core::option::Option::None;
        };
        ::rt::__private::core::option::Option::Some(RecorderEvent::Sampled(__mp_of__0))
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
enum __mp_8Recorder_ {
    play,
    record,
    TapeChanged,
    Full,
    Sampled,
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
struct __mp_8Recorder_play {
    from: u64,
    out: ::rt::__private::StreamOut<Sample>,
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
impl __mp_8Recorder_play {
    const PLACE: ::rt::__private::core::primitive::u16 = __mp_8Recorder_::play
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
struct __mp_8Recorder_record {
    input: ::rt::__private::StreamIn<Sample>,
    echo: ::rt::__private::StreamOut<Sample>,
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
impl __mp_8Recorder_record {
    const PLACE: ::rt::__private::core::primitive::u16 = __mp_8Recorder_::record
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
struct __mp_8Recorder_TapeChanged {}
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
impl __mp_8Recorder_TapeChanged {
    const PLACE: ::rt::__private::core::primitive::u16 = __mp_8Recorder_::TapeChanged
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
struct __mp_8Recorder_Full {
    used: u64,
    total: u64,
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
impl __mp_8Recorder_Full {
    const PLACE: ::rt::__private::core::primitive::u16 = __mp_8Recorder_::Full
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
struct __mp_8Recorder_Sampled {
    _0: Sample,
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
impl __mp_8Recorder_Sampled {
    const PLACE: ::rt::__private::core::primitive::u16 = __mp_8Recorder_::Sampled
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
    impl ::rt::Channel for RecorderChannel {
        const DESC: &'static ::rt::__private::ChannelDesc = &::rt::__private::ChannelDesc {
            name: "Recorder",
            form: ::rt::__private::Form::Methods(
                &[
                    ::rt::__private::MethodDesc {
                        name: "play",
                        was: &[],
                        kind: ::rt::__private::MethodKind::Call,
                        args: __mp_8Recorder_play::ARGS,
                        args_size: ::rt::__private::core::mem::size_of::<
                            __mp_8Recorder_play,
                        >(),
                        reply: ::rt::__private::Probe::<()>::TYPE,
                        error: ::rt::__private::core::option::Option::None,
                    },
                    ::rt::__private::MethodDesc {
                        name: "record",
                        was: &[],
                        kind: ::rt::__private::MethodKind::Call,
                        args: __mp_8Recorder_record::ARGS,
                        args_size: ::rt::__private::core::mem::size_of::<
                            __mp_8Recorder_record,
                        >(),
                        reply: ::rt::__private::Probe::<u64>::TYPE,
                        error: ::rt::__private::core::option::Option::Some(
                            ::rt::__private::Probe::<Full>::TYPE,
                        ),
                    },
                    ::rt::__private::MethodDesc {
                        name: "TapeChanged",
                        was: &[],
                        kind: ::rt::__private::MethodKind::Event,
                        args: __mp_8Recorder_TapeChanged::ARGS,
                        args_size: ::rt::__private::core::mem::size_of::<
                            __mp_8Recorder_TapeChanged,
                        >(),
                        reply: ::rt::__private::Probe::<()>::TYPE,
                        error: ::rt::__private::core::option::Option::None,
                    },
                    ::rt::__private::MethodDesc {
                        name: "Full",
                        was: &["Overrun"],
                        kind: ::rt::__private::MethodKind::Event,
                        args: __mp_8Recorder_Full::ARGS,
                        args_size: ::rt::__private::core::mem::size_of::<
                            __mp_8Recorder_Full,
                        >(),
                        reply: ::rt::__private::Probe::<()>::TYPE,
                        error: ::rt::__private::core::option::Option::None,
                    },
                    ::rt::__private::MethodDesc {
                        name: "Sampled",
                        was: &[],
                        kind: ::rt::__private::MethodKind::Event,
                        args: __mp_8Recorder_Sampled::ARGS,
                        args_size: ::rt::__private::core::mem::size_of::<
                            __mp_8Recorder_Sampled,
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
    impl __mp_8Recorder_play {
        const ARGS: &'static [::rt::__private::FieldDesc] = &[
            ::rt::__private::FieldDesc {
                name: "from",
                was: &[],
                offset: ::rt::__private::core::mem::offset_of!(
                    __mp_8Recorder_play, from
                ),
                ty: ::rt::__private::Probe::<u64>::TYPE,
            },
            ::rt::__private::FieldDesc {
                name: "out",
                was: &[],
                offset: ::rt::__private::core::mem::offset_of!(__mp_8Recorder_play, out),
                ty: ::rt::__private::Probe::<::rt::__private::StreamOut<Sample>>::TYPE,
            },
        ];
    }
    unsafe impl ::rt::__private::Payload for __mp_8Recorder_play {
        const FACTS: &'static [::rt::__private::Fact<Self>] = {
            let _ = |Self { from: __mp_0, out: __mp_1 }: &Self| {};
            let __mp_this = <Self as ::rt::__private::Payload>::THIS;
            let mut __mp_room = __mp_this.room();
            let __mp_start = __mp_this.start(&raw mut __mp_room);
            &[
                unsafe {
                    __mp_this
                        .field(
                            __mp_start,
                            &raw mut (*__mp_start).from,
                            <<u64 as ::rt::__private::layout::Field>::Checked as ::rt::__private::Message>::WITNESS,
                        )
                },
                unsafe {
                    __mp_this
                        .field(
                            __mp_start,
                            &raw mut (*__mp_start).out,
                            <::rt::__private::StreamOut<
                                <Sample as ::rt::__private::layout::Field>::Checked,
                            > as ::rt::__private::Message>::WITNESS,
                        )
                },
            ]
        };
        const ANY_BITS: ::rt::__private::core::primitive::bool = true
            && <Self as ::rt::__private::Payload>::FACTS[0].any_bits()
            && <Self as ::rt::__private::Payload>::FACTS[1].any_bits();
        const EXTENSIBLE: ::rt::__private::core::primitive::bool = ::rt::__private::Probe::<
            ::rt::__private::StreamOut<Sample>,
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
            let __mp_append = ::rt::__private::Probe::<
                ::rt::__private::StreamOut<Sample>,
            >::APPEND;
            __mp_append(
                &mut __mp_tail
                    .field(
                        ::rt::__private::core::mem::offset_of!(__mp_8Recorder_play, out),
                        ::rt::__private::core::mem::size_of::<
                            ::rt::__private::StreamOut<Sample>,
                        >(),
                    ),
            );
        }
    }
    impl __mp_8Recorder_record {
        const ARGS: &'static [::rt::__private::FieldDesc] = &[
            ::rt::__private::FieldDesc {
                name: "input",
                was: &[],
                offset: ::rt::__private::core::mem::offset_of!(
                    __mp_8Recorder_record, input
                ),
                ty: ::rt::__private::Probe::<::rt::__private::StreamIn<Sample>>::TYPE,
            },
            ::rt::__private::FieldDesc {
                name: "echo",
                was: &[],
                offset: ::rt::__private::core::mem::offset_of!(
                    __mp_8Recorder_record, echo
                ),
                ty: ::rt::__private::Probe::<::rt::__private::StreamOut<Sample>>::TYPE,
            },
        ];
    }
    unsafe impl ::rt::__private::Payload for __mp_8Recorder_record {
        const FACTS: &'static [::rt::__private::Fact<Self>] = {
            let _ = |Self { input: __mp_0, echo: __mp_1 }: &Self| {};
            let __mp_this = <Self as ::rt::__private::Payload>::THIS;
            let mut __mp_room = __mp_this.room();
            let __mp_start = __mp_this.start(&raw mut __mp_room);
            &[
                unsafe {
                    __mp_this
                        .field(
                            __mp_start,
                            &raw mut (*__mp_start).input,
                            <::rt::__private::StreamIn<
                                <Sample as ::rt::__private::layout::Field>::Checked,
                            > as ::rt::__private::Message>::WITNESS,
                        )
                },
                unsafe {
                    __mp_this
                        .field(
                            __mp_start,
                            &raw mut (*__mp_start).echo,
                            <::rt::__private::StreamOut<
                                <Sample as ::rt::__private::layout::Field>::Checked,
                            > as ::rt::__private::Message>::WITNESS,
                        )
                },
            ]
        };
        const ANY_BITS: ::rt::__private::core::primitive::bool = true
            && <Self as ::rt::__private::Payload>::FACTS[0].any_bits()
            && <Self as ::rt::__private::Payload>::FACTS[1].any_bits();
        const EXTENSIBLE: ::rt::__private::core::primitive::bool = ::rt::__private::Probe::<
            ::rt::__private::StreamOut<Sample>,
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
            let __mp_append = ::rt::__private::Probe::<
                ::rt::__private::StreamOut<Sample>,
            >::APPEND;
            __mp_append(
                &mut __mp_tail
                    .field(
                        ::rt::__private::core::mem::offset_of!(
                            __mp_8Recorder_record, echo
                        ),
                        ::rt::__private::core::mem::size_of::<
                            ::rt::__private::StreamOut<Sample>,
                        >(),
                    ),
            );
        }
    }
    impl __mp_8Recorder_TapeChanged {
        const ARGS: &'static [::rt::__private::FieldDesc] = &[];
    }
    unsafe impl ::rt::__private::Payload for __mp_8Recorder_TapeChanged {
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
    impl __mp_8Recorder_Full {
        const ARGS: &'static [::rt::__private::FieldDesc] = &[
            ::rt::__private::FieldDesc {
                name: "used",
                was: &[],
                offset: ::rt::__private::core::mem::offset_of!(
                    __mp_8Recorder_Full, used
                ),
                ty: ::rt::__private::Probe::<u64>::TYPE,
            },
            ::rt::__private::FieldDesc {
                name: "total",
                was: &["of"],
                offset: ::rt::__private::core::mem::offset_of!(
                    __mp_8Recorder_Full, total
                ),
                ty: ::rt::__private::Probe::<u64>::TYPE,
            },
        ];
    }
    unsafe impl ::rt::__private::Payload for __mp_8Recorder_Full {
        const FACTS: &'static [::rt::__private::Fact<Self>] = {
            let _ = |Self { used: __mp_0, total: __mp_1 }: &Self| {};
            let __mp_this = <Self as ::rt::__private::Payload>::THIS;
            let mut __mp_room = __mp_this.room();
            let __mp_start = __mp_this.start(&raw mut __mp_room);
            &[
                unsafe {
                    __mp_this
                        .field(
                            __mp_start,
                            &raw mut (*__mp_start).used,
                            <<u64 as ::rt::__private::layout::Field>::Checked as ::rt::__private::Message>::WITNESS,
                        )
                },
                unsafe {
                    __mp_this
                        .field(
                            __mp_start,
                            &raw mut (*__mp_start).total,
                            <<u64 as ::rt::__private::layout::Field>::Checked as ::rt::__private::Message>::WITNESS,
                        )
                },
            ]
        };
        const ANY_BITS: ::rt::__private::core::primitive::bool = true
            && <Self as ::rt::__private::Payload>::FACTS[0].any_bits()
            && <Self as ::rt::__private::Payload>::FACTS[1].any_bits();
        const EXTENSIBLE: ::rt::__private::core::primitive::bool = ::rt::__private::Probe::<
            u64,
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
            let __mp_append = ::rt::__private::Probe::<u64>::APPEND;
            __mp_append(
                &mut __mp_tail
                    .field(
                        ::rt::__private::core::mem::offset_of!(
                            __mp_8Recorder_Full, total
                        ),
                        ::rt::__private::core::mem::size_of::<u64>(),
                    ),
            );
        }
    }
    impl __mp_8Recorder_Sampled {
        const ARGS: &'static [::rt::__private::FieldDesc] = &[
            ::rt::__private::FieldDesc {
                name: "_0",
                was: &[],
                offset: ::rt::__private::core::mem::offset_of!(
                    __mp_8Recorder_Sampled, _0
                ),
                ty: ::rt::__private::Probe::<Sample>::TYPE,
            },
        ];
    }
    unsafe impl ::rt::__private::Payload for __mp_8Recorder_Sampled {
        const FACTS: &'static [::rt::__private::Fact<Self>] = {
            let _ = |Self { _0: __mp_0 }: &Self| {};
            let __mp_this = <Self as ::rt::__private::Payload>::THIS;
            let mut __mp_room = __mp_this.room();
            let __mp_start = __mp_this.start(&raw mut __mp_room);
            &[
                unsafe {
                    __mp_this
                        .field(
                            __mp_start,
                            &raw mut (*__mp_start)._0,
                            <<Sample as ::rt::__private::layout::Field>::Checked as ::rt::__private::Message>::WITNESS,
                        )
                },
            ]
        };
        const ANY_BITS: ::rt::__private::core::primitive::bool = true
            && <Self as ::rt::__private::Payload>::FACTS[0].any_bits();
        const EXTENSIBLE: ::rt::__private::core::primitive::bool = ::rt::__private::Probe::<
            Sample,
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
            let __mp_append = ::rt::__private::Probe::<Sample>::APPEND;
            __mp_append(
                &mut __mp_tail
                    .field(
                        ::rt::__private::core::mem::offset_of!(
                            __mp_8Recorder_Sampled, _0
                        ),
                        ::rt::__private::core::mem::size_of::<Sample>(),
                    ),
            );
        }
    }
    const _: () = <<u64 as ::rt::__private::layout::Field>::Checked as ::rt::__private::Message>::LAYOUT_CHECK;
    const _: () = <<Sample as ::rt::__private::layout::Field>::Checked as ::rt::__private::Message>::LAYOUT_CHECK;
    const _: () = <<() as ::rt::__private::layout::Field>::Checked as ::rt::__private::Message>::LAYOUT_CHECK;
    const _: () = ::rt::__private::stream::is_tx::<Tx<Sample>>();
    const _: () = ::rt::__private::layout::method_within_limits(
        <RecorderChannel as ::rt::Channel>::DESC,
        __mp_8Recorder_play::PLACE as ::rt::__private::core::primitive::usize,
    );
    const _: () = <<Sample as ::rt::__private::layout::Field>::Checked as ::rt::__private::Message>::LAYOUT_CHECK;
    const _: () = <<Sample as ::rt::__private::layout::Field>::Checked as ::rt::__private::Message>::LAYOUT_CHECK;
    const _: () = <<u64 as ::rt::__private::layout::Field>::Checked as ::rt::__private::Message>::LAYOUT_CHECK;
    const _: () = <<Full as ::rt::__private::layout::Field>::Checked as ::rt::__private::Message>::LAYOUT_CHECK;
    const _: () = ::rt::__private::stream::is_rx::<Rx<Sample>>();
    const _: () = ::rt::__private::stream::is_tx::<Tx<Sample>>();
    const _: () = ::rt::__private::layout::method_within_limits(
        <RecorderChannel as ::rt::Channel>::DESC,
        __mp_8Recorder_record::PLACE as ::rt::__private::core::primitive::usize,
    );
    const _: () = ::rt::__private::layout::method_within_limits(
        <RecorderChannel as ::rt::Channel>::DESC,
        __mp_8Recorder_TapeChanged::PLACE as ::rt::__private::core::primitive::usize,
    );
    const _: () = <<u64 as ::rt::__private::layout::Field>::Checked as ::rt::__private::Message>::LAYOUT_CHECK;
    const _: () = <<u64 as ::rt::__private::layout::Field>::Checked as ::rt::__private::Message>::LAYOUT_CHECK;
    const _: () = ::rt::__private::layout::method_within_limits(
        <RecorderChannel as ::rt::Channel>::DESC,
        __mp_8Recorder_Full::PLACE as ::rt::__private::core::primitive::usize,
    );
    const _: () = <<Sample as ::rt::__private::layout::Field>::Checked as ::rt::__private::Message>::LAYOUT_CHECK;
    const _: () = ::rt::__private::layout::method_within_limits(
        <RecorderChannel as ::rt::Channel>::DESC,
        __mp_8Recorder_Sampled::PLACE as ::rt::__private::core::primitive::usize,
    );
};
/// The client end of the channel [`Recorder`] for tasks of tokio: many calls under way on one connection.
///
/// ```text
/// let client = RecorderAsyncClient::attach("name").await?;
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
pub struct RecorderAsyncClient {
    /// The connection: who the host is, whether it is alive, the schema.
    pub link: ::rt::AsyncLink<RecorderChannel>,
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
impl ::rt::__private::core::clone::Clone for RecorderAsyncClient {
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
impl ::rt::__private::AsyncEnd for RecorderClient {
    type Async = RecorderAsyncClient;
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
impl ::rt::__private::core::convert::TryFrom<RecorderClient> for RecorderAsyncClient {
    type Error = ::rt::AttachError;
    fn try_from(
        __mp_client: RecorderClient,
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
impl RecorderAsyncClient {
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
        RecorderClient::builder(name).attach_async().await
    }
    /// Is ready once the request is queued: the client's end of each stream, in the order of the arguments, and the
    /// reply, a future. To drop that gives the call up, as of any other call.
    ///
    /// # Errors
    ///
    /// `IpcError::TooManyStreams` if as many streams as the host allows are in use.
    pub async fn play(
        &self,
        from: u64,
    ) -> ::rt::__private::core::result::Result<
        (
            ::rt::AsyncRx<Sample>,
            impl ::rt::__private::core::future::Future<
                Output = ::rt::__private::core::result::Result<(), ::rt::IpcError>,
            > + '_,
        ),
        ::rt::IpcError,
    > {
        #[allow(unused_imports)]
        use ::rt::__private::NoAsk as _;
        let __mp_of_out = self
            .link
            .__receives::<
                Sample,
            >(__mp_8Recorder_play::PLACE, ::rt::__private::core::option::Option::None)
            .await?;
        let (__mp_id, __mp_reply) = ::rt::__private::Probe::<
            (),
        >::open(
                &self.link,
                __mp_8Recorder_play::PLACE,
                ::rt::__private::core::option::Option::None,
                __mp_8Recorder_play {
                    from,
                    out: __mp_of_out.__place(),
                },
            )
            .await?;
        ::rt::__private::core::result::Result::Ok((
            ::rt::AsyncRx::__of(__mp_of_out, __mp_id),
            __mp_reply,
        ))
    }
    /// Is ready once the request is queued: the client's end of each stream, in the order of the arguments, and the
    /// reply, a future. To drop that gives the call up, as of any other call.
    ///
    /// # Errors
    ///
    /// `IpcError::TooManyStreams` if as many streams as the host allows are in use.
    pub async fn record(
        &self,
    ) -> ::rt::__private::core::result::Result<
        (
            ::rt::AsyncTx<Sample>,
            ::rt::AsyncRx<Sample>,
            impl ::rt::__private::core::future::Future<
                Output = ::rt::__private::core::result::Result<
                    u64,
                    ::rt::CallError<Full>,
                >,
            > + '_,
        ),
        ::rt::IpcError,
    > {
        #[allow(unused_imports)]
        use ::rt::__private::NoAsk as _;
        let __mp_of_input = self
            .link
            .__sends::<
                Sample,
            >(__mp_8Recorder_record::PLACE, ::rt::__private::core::option::Option::None)
            .await?;
        let __mp_of_echo = self
            .link
            .__receives::<
                Sample,
            >(__mp_8Recorder_record::PLACE, ::rt::__private::core::option::Option::None)
            .await?;
        let (__mp_id, __mp_reply) = ::rt::__private::ProbeResult::<
            u64,
            Full,
        >::open(
                &self.link,
                __mp_8Recorder_record::PLACE,
                ::rt::__private::core::option::Option::None,
                __mp_8Recorder_record {
                    input: __mp_of_input.__place(),
                    echo: __mp_of_echo.__place(),
                },
            )
            .await?;
        ::rt::__private::core::result::Result::Ok((
            ::rt::AsyncTx::__of(__mp_of_input, __mp_id),
            ::rt::AsyncRx::__of(__mp_of_echo, __mp_id),
            __mp_reply,
        ))
    }
    /// Subscribes to the events of the host, as `events` of the blocking client: a `Stream` of
    /// `Result<`[`RecorderEvent`]`, IpcError>`. Is ready once the host has taken note.
    ///
    /// # Errors
    ///
    /// As of the blocking client.
    pub async fn events(
        &self,
    ) -> ::rt::__private::core::result::Result<
        ::rt::AsyncEvents<RecorderEvent>,
        ::rt::IpcError,
    > {
        self.link.__events().await
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
impl ::rt::__private::core::fmt::Debug for RecorderAsyncClient {
    fn fmt(
        &self,
        __mp_formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
    ) -> ::rt::__private::core::fmt::Result {
        __mp_formatter
            .debug_struct(::rt::__private::core::stringify!(RecorderAsyncClient))
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
impl RecorderHost {
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
        handler: &mut (impl Recorder + ?::rt::__private::core::marker::Sized),
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
        ::rt::__private::core::option::Option<RecorderCall<'_>>,
        ::rt::IpcError,
    > {
        let mut __mp_core = &mut self.core;
        while let ::rt::__private::core::option::Option::Some(__mp_ticket) = __mp_core
            .next_async()
            .await
        {
            match RecorderCall::__mp_of(__mp_core, __mp_ticket) {
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
impl RecorderClient {
    /// A client of a host with this handler, on a thread of its own; for tests. The host ends with
    /// the client.
    pub fn loopback(
        handler: impl Recorder + ::rt::__private::core::marker::Send + 'static,
    ) -> Self {
        RecorderHost::loopback(handler).client()
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
impl RecorderHost {
    /// A host with this handler, on a thread of its own, which only this process can reach; for tests.
    pub fn loopback<H: Recorder + ::rt::__private::core::marker::Send + 'static>(
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
    H: Recorder + ::rt::__private::core::marker::Send + 'static,
> ::rt::testing::Serves<H> for RecorderHost {
    type Client = RecorderClient;
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
impl RecorderHost {
    /// As `loopback`, with a handler that may emit events.
    pub fn loopback_with<H: Recorder + ::rt::__private::core::marker::Send + 'static>(
        handler: impl ::rt::__private::core::ops::FnOnce(
            ::rt::Emitter<RecorderEvent>,
        ) -> H,
    ) -> ::rt::testing::Loopback<Self, H> {
        ::rt::testing::Loopback::start_with(handler)
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
impl RecorderCall<'_> {
    fn __mp_run_unanswered(
        self,
        __mp_handler: &mut (impl Recorder + ?::rt::__private::core::marker::Sized),
    ) {
        let __mp_run: fn(Self, &mut _) = match &self {
            Self::Play { .. } => Self::__mp_run_unanswered_play,
            Self::Record { .. } => Self::__mp_run_unanswered_record,
            _ => |_, _| {},
        };
        __mp_run(self, __mp_handler)
    }
    fn __mp_run_unanswered_play(
        self,
        __mp_handler: &mut (impl Recorder + ?::rt::__private::core::marker::Sized),
    ) {
        if let Self::Play { from, out, reply: __mp_reply } = self {
            let _ = Recorder::play(__mp_handler, from, out);
            ::rt::__private::core::mem::forget(__mp_reply);
        }
    }
    fn __mp_run_unanswered_record(
        self,
        __mp_handler: &mut (impl Recorder + ?::rt::__private::core::marker::Sized),
    ) {
        if let Self::Record { input, echo, reply: __mp_reply } = self {
            let _ = Recorder::record(__mp_handler, input, echo);
            ::rt::__private::core::mem::forget(__mp_reply);
        }
    }
}
/// An implementation of [`Recorder`] by closures, for tests of code that uses a client.
///
/// ```text
/// let client = RecorderMock::new()
///     .on_play(|from, out| ..)
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
pub struct RecorderMock {
    play: ::rt::testing::Stub<
        dyn ::rt::__private::core::ops::FnMut(
            u64,
            ::rt::Tx<Sample>,
        ) -> () + ::rt::__private::core::marker::Send,
    >,
    record: ::rt::testing::Stub<
        dyn ::rt::__private::core::ops::FnMut(
            ::rt::Rx<Sample>,
            ::rt::Tx<Sample>,
        ) -> ::rt::__private::core::result::Result<
                u64,
                Full,
            > + ::rt::__private::core::marker::Send,
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
impl RecorderMock {
    /// A mock that expects no call.
    pub fn new() -> Self {
        Self {
            play: ::rt::testing::Stub::new(),
            record: ::rt::testing::Stub::new(),
        }
    }
    /// What `play` does.
    pub fn on_play(
        mut self,
        closure: impl ::rt::__private::core::ops::FnMut(
            u64,
            ::rt::Tx<Sample>,
        ) -> () + ::rt::__private::core::marker::Send + 'static,
    ) -> Self {
        self.play.set(::rt::__private::std::boxed::Box::new(closure));
        self
    }
    /// What `record` does.
    pub fn on_record(
        mut self,
        closure: impl ::rt::__private::core::ops::FnMut(
            ::rt::Rx<Sample>,
            ::rt::Tx<Sample>,
        ) -> ::rt::__private::core::result::Result<
                u64,
                Full,
            > + ::rt::__private::core::marker::Send + 'static,
    ) -> Self {
        self.record.set(::rt::__private::std::boxed::Box::new(closure));
        self
    }
    /// A client that calls the closures, which run on a thread of their own.
    pub fn client(self) -> RecorderClient {
        RecorderClient::loopback(self)
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
impl ::rt::__private::core::default::Default for RecorderMock {
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
impl ::rt::__private::core::fmt::Debug for RecorderMock {
    fn fmt(
        &self,
        __mp_formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
    ) -> ::rt::__private::core::fmt::Result {
        __mp_formatter.write_str(::rt::__private::core::stringify!(RecorderMock))
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
impl Recorder for RecorderMock {
    fn play(&mut self, from: u64, out: ::rt::Tx<Sample>) {
        (self.play.get("RecorderMock", "play"))(from, out)
    }
    fn record(
        &mut self,
        input: ::rt::Rx<Sample>,
        echo: ::rt::Tx<Sample>,
    ) -> Result<u64, Full> {
        (self.record.get("RecorderMock", "record"))(input, echo)
    }
}
