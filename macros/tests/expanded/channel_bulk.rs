pub trait Store {
    fn blend(
        &mut self,
        at: u64,
        samples: ::rt::Bulk<'_, Sample>,
        out: &mut [u8],
    ) -> Result<u32, Full>;
    fn show(&mut self, pixels: ::rt::Bulk<'_, u8>);
    fn paint(&mut self, even: &mut [u8], odd: &mut [u8]);
}
/// The channel [`Store`] as a type, which has no values. It names the schema, as in `Link<StoreChannel>`.
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
pub enum StoreChannel {}
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
impl ::rt::__private::core::fmt::Debug for StoreChannel {
    fn fmt(
        &self,
        __mp_formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
    ) -> ::rt::__private::core::fmt::Result {
        match *self {}
    }
}
/// The host end of the channel [`Store`]: it owns the name, and answers its clients, on the thread that calls
/// `serve` or `recv`.
///
/// A handler, that is an implementation of [`Store`], is called by [`serve`](StoreHost::serve):
///
/// ```text
/// let mut host = StoreHost::create("name")?;
/// host.serve(&mut handler)?;
/// ```
///
/// Or the host has its own loop, which can do other things in between:
///
/// ```text
/// while let Some(call) = host.recv()? {
///     match call {
///         // StoreCall::Variant { argument, reply } => reply.send(value),
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
pub struct StoreHost {
    core: ::rt::__private::HostCore<StoreChannel>,
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
impl ::rt::__private::HostEnd for StoreHost {
    type Channel = StoreChannel;
    fn from_core(__mp_core: ::rt::__private::HostCore<StoreChannel>) -> Self {
        Self { core: __mp_core }
    }
    fn core(&mut self) -> &mut ::rt::__private::HostCore<StoreChannel> {
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
impl ::rt::__private::std::os::fd::AsFd for StoreHost {
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
impl StoreHost {
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
        handler: &mut (impl Store + ?::rt::__private::core::marker::Sized),
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
        H: Store + ::rt::__private::core::marker::Sync
            + ?::rt::__private::core::marker::Sized,
    >(
        &mut self,
        threads: ::rt::__private::core::primitive::usize,
        handler: &H,
    ) -> ::rt::__private::core::result::Result<(), ::rt::IpcError>
    where
        StoreChannel: ::rt::__private::SharedBy<H, Host = Self>,
    {
        ::rt::__private::serve_threads(
            self,
            threads,
            handler,
            <StoreChannel as ::rt::__private::SharedBy<H>>::serve_shared,
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
        ::rt::__private::core::option::Option<StoreCall<'_>>,
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
        ::rt::__private::core::option::Option<StoreCall<'_>>,
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
        ::rt::__private::core::option::Option<StoreCall<'_>>,
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
        handle: impl ::rt::__private::core::ops::FnMut(StoreCall<'_>),
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
        handle: impl ::rt::__private::core::ops::FnMut(StoreCall<'_>),
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
        handle: impl ::rt::__private::core::ops::FnMut(StoreCall<'_>),
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
        mut handle: impl ::rt::__private::core::ops::FnMut(StoreCall<'_>),
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
        ::rt::__private::core::option::Option<StoreCall<'_>>,
        ::rt::IpcError,
    > {
        let mut __mp_core = &mut self.core;
        while let ::rt::__private::core::option::Option::Some(__mp_ticket) = __mp_core
            .next(__mp_until)
        {
            match StoreCall::__mp_of(__mp_core, __mp_ticket) {
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
impl ::rt::__private::core::fmt::Debug for StoreHost {
    fn fmt(
        &self,
        __mp_formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
    ) -> ::rt::__private::core::fmt::Result {
        __mp_formatter
            .debug_struct(::rt::__private::core::stringify!(StoreHost))
            .field("name", &self.core.name())
            .finish_non_exhaustive()
    }
}
/// A request that [`StoreHost`] has received, with one variant for each method of [`Store`].
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
pub enum StoreCall<'h> {
    /// A call of `blend`.
    Blend {
        /// Answers the client.
        reply: ::rt::TryReply<'h, u32, Full>,
        /// The argument `at`.
        at: u64,
        /// The argument `samples`.
        samples: ::rt::Bulk<'h, Sample>,
        /// The argument `out`.
        out: ::rt::BulkOut<'h, u8>,
    },
    /// A call of `show`.
    Show {
        /// The client.
        peer: ::rt::Peer,
        /// The argument `pixels`.
        pixels: ::rt::Bulk<'h, u8>,
    },
    /// A call of `paint`.
    Paint {
        /// Answers the client.
        reply: ::rt::Reply<'h, ()>,
        /// The argument `even`.
        even: ::rt::BulkOut<'h, u8>,
        /// The argument `odd`.
        odd: ::rt::BulkOut<'h, u8>,
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
impl StoreCall<'_> {
    /// The name of the method.
    pub fn method(&self) -> &'static ::rt::__private::core::primitive::str {
        match self {
            Self::Blend { .. } => "blend",
            Self::Show { .. } => "show",
            Self::Paint { .. } => "paint",
        }
    }
    /// The client, as the kernel names it.
    pub fn peer(&self) -> ::rt::Peer {
        match self {
            Self::Blend { reply: __mp_reply, .. } => __mp_reply.peer(),
            Self::Show { peer: __mp_peer, .. } => *__mp_peer,
            Self::Paint { reply: __mp_reply, .. } => __mp_reply.peer(),
        }
    }
    /// Calls the method of `handler` and answers the client with what it returns.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn dispatch(
        self,
        handler: &mut (impl Store + ?::rt::__private::core::marker::Sized),
    ) {
        #[cfg(debug_assertions)]
        {
            let __mp_run: fn(Self, &mut _) = match &self {
                Self::Blend { .. } => Self::__mp_run_blend,
                Self::Show { .. } => Self::__mp_run_show,
                Self::Paint { .. } => Self::__mp_run_paint,
            };
            __mp_run(self, handler)
        }
        #[cfg(not(debug_assertions))]
        match self {
            Self::Blend { .. } => self.__mp_run_blend(handler),
            Self::Show { .. } => self.__mp_run_show(handler),
            Self::Paint { .. } => self.__mp_run_paint(handler),
        }
    }
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn __mp_run_blend(
        self,
        __mp_handler: &mut (impl Store + ?::rt::__private::core::marker::Sized),
    ) {
        #[allow(unused_imports)]
        use ::rt::__private::NoCall as _;
        if let Self::Blend { at, samples, mut out, reply: __mp_reply } = self {
            ::rt::__private::ProbeResult::<
                u32,
                Full,
            >::answer(__mp_reply, Store::blend(__mp_handler, at, samples, &mut out));
        }
    }
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn __mp_run_show(
        self,
        __mp_handler: &mut (impl Store + ?::rt::__private::core::marker::Sized),
    ) {
        #[allow(unused_imports)]
        use ::rt::__private::NoCall as _;
        if let Self::Show { pixels, peer: _ } = self {
            Store::show(__mp_handler, pixels);
        }
    }
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn __mp_run_paint(
        self,
        __mp_handler: &mut (impl Store + ?::rt::__private::core::marker::Sized),
    ) {
        #[allow(unused_imports)]
        use ::rt::__private::NoCall as _;
        if let Self::Paint { mut even, mut odd, reply: __mp_reply } = self {
            ::rt::__private::Probe::<
                (),
            >::answer(__mp_reply, Store::paint(__mp_handler, &mut even, &mut odd));
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
impl<'h> StoreCall<'h> {
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn __mp_of(
        __mp_core: &'h mut ::rt::__private::HostCore<StoreChannel>,
        __mp_ticket: ::rt::__private::Ticket,
    ) -> ::rt::__private::core::result::Result<
        Self,
        &'h mut ::rt::__private::HostCore<StoreChannel>,
    > {
        match __mp_ticket.method() {
            __mp_5Store_blend::PLACE => Self::__mp_take_blend(__mp_core, __mp_ticket),
            __mp_5Store_show::PLACE => Self::__mp_take_show(__mp_core, __mp_ticket),
            __mp_5Store_paint::PLACE => Self::__mp_take_paint(__mp_core, __mp_ticket),
            _ => {
                __mp_core.unknown(__mp_ticket);
                ::rt::__private::core::result::Result::Err(__mp_core)
            }
        }
    }
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn __mp_take_blend(
        __mp_core: &'h mut ::rt::__private::HostCore<StoreChannel>,
        __mp_ticket: ::rt::__private::Ticket,
    ) -> ::rt::__private::core::result::Result<
        Self,
        &'h mut ::rt::__private::HostCore<StoreChannel>,
    > {
        let ::rt::__private::core::option::Option::Some(
            __mp_5Store_blend { at, samples, out },
        ) = __mp_core.args(&__mp_ticket) else {
            return ::rt::__private::core::result::Result::Err(__mp_core);
        };
        #[allow(unused_imports)]
        use ::rt::__private::NoBulkOut as _;
        if !__mp_core.bulk_fits(&__mp_ticket, [samples.claimed(), out.claimed()]) {
            return ::rt::__private::core::result::Result::Err(__mp_core);
        }
        #[allow(unused_mut)]
        let mut __mp_opened = __mp_core.bulk(__mp_ticket);
        ::rt::__private::core::result::Result::Ok(Self::Blend {
            at,
            samples: __mp_opened.bulk_in(samples),
            out: ::rt::__private::Probe::<u8>::bulk_out(&mut __mp_opened, out),
            reply: __mp_opened.try_reply(),
        })
    }
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn __mp_take_show(
        __mp_core: &'h mut ::rt::__private::HostCore<StoreChannel>,
        __mp_ticket: ::rt::__private::Ticket,
    ) -> ::rt::__private::core::result::Result<
        Self,
        &'h mut ::rt::__private::HostCore<StoreChannel>,
    > {
        let ::rt::__private::core::option::Option::Some(__mp_5Store_show { pixels }) = __mp_core
            .args(&__mp_ticket) else {
            return ::rt::__private::core::result::Result::Err(__mp_core);
        };
        #[allow(unused_imports)]
        use ::rt::__private::NoBulkOut as _;
        if !__mp_core.bulk_fits(&__mp_ticket, [pixels.claimed()]) {
            return ::rt::__private::core::result::Result::Err(__mp_core);
        }
        __mp_core.bulk_owes(&__mp_ticket);
        #[allow(unused_mut)]
        let mut __mp_opened = __mp_core.bulk(__mp_ticket);
        ::rt::__private::core::result::Result::Ok(Self::Show {
            pixels: __mp_opened.bulk_in(pixels),
            peer: __mp_opened.peer(),
        })
    }
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn __mp_take_paint(
        __mp_core: &'h mut ::rt::__private::HostCore<StoreChannel>,
        __mp_ticket: ::rt::__private::Ticket,
    ) -> ::rt::__private::core::result::Result<
        Self,
        &'h mut ::rt::__private::HostCore<StoreChannel>,
    > {
        let ::rt::__private::core::option::Option::Some(
            __mp_5Store_paint { even, odd },
        ) = __mp_core.args(&__mp_ticket) else {
            return ::rt::__private::core::result::Result::Err(__mp_core);
        };
        #[allow(unused_imports)]
        use ::rt::__private::NoBulkOut as _;
        if !__mp_core.bulk_fits(&__mp_ticket, [even.claimed(), odd.claimed()]) {
            return ::rt::__private::core::result::Result::Err(__mp_core);
        }
        #[allow(unused_mut)]
        let mut __mp_opened = __mp_core.bulk(__mp_ticket);
        ::rt::__private::core::result::Result::Ok(Self::Paint {
            even: ::rt::__private::Probe::<u8>::bulk_out(&mut __mp_opened, even),
            odd: ::rt::__private::Probe::<u8>::bulk_out(&mut __mp_opened, odd),
            reply: __mp_opened.reply(),
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
impl ::rt::__private::core::fmt::Debug for StoreCall<'_> {
    fn fmt(
        &self,
        __mp_formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
    ) -> ::rt::__private::core::fmt::Result {
        __mp_formatter.write_str(self.method())
    }
}
/// The client end of the channel [`Store`], with a method for each one of the trait.
///
/// ```text
/// let client = StoreClient::attach("name")?;
/// client.blend(at, samples, out)?;
/// ```
///
/// The methods take `&self`, so calls nest. The field [`link`](StoreClient::link) is the connection: it says who
/// the host is, whether it is alive, and what it declares.
///
/// A client belongs to one thread at a time: it can be sent to another thread, and it cannot be shared. Each
/// thread that calls attaches a client of its own. Tasks of tokio share one connection by `StoreAsyncClient`,
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
pub struct StoreClient {
    /// The connection: who the host is, whether it is alive, the schema.
    pub link: ::rt::Link<StoreChannel>,
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
impl ::rt::__private::ClientEnd for StoreClient {
    type Channel = StoreChannel;
    fn from_link(__mp_link: ::rt::Link<StoreChannel>) -> Self {
        Self { link: __mp_link }
    }
    fn link(&self) -> &::rt::Link<StoreChannel> {
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
impl ::rt::__private::std::os::fd::AsFd for StoreClient {
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
impl StoreClient {
    /// The method `blend`, as in `client.link.supports(..)`.
    pub const BLEND: ::rt::MethodOf<StoreChannel> = ::rt::MethodOf::__new(
        __mp_5Store_blend::PLACE,
    );
    /// The method `show`, as in `client.link.supports(..)`.
    pub const SHOW: ::rt::MethodOf<StoreChannel> = ::rt::MethodOf::__new(
        __mp_5Store_show::PLACE,
    );
    /// The method `paint`, as in `client.link.supports(..)`.
    pub const PAINT: ::rt::MethodOf<StoreChannel> = ::rt::MethodOf::__new(
        __mp_5Store_paint::PLACE,
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
    pub fn batch(&self) -> StoreBatch<'_> {
        StoreBatch { link: &self.link }
    }
    /// Waits until the host has answered.
    ///
    /// # Errors
    ///
    /// `CallError` with the error that the host returned, or with the `IpcError` that tells why there
    /// is no answer: the host is gone, too late, or has dropped the request.
    pub fn blend(
        &self,
        at: u64,
        samples: &[Sample],
        out: &mut [u8],
    ) -> ::rt::__private::core::result::Result<u32, ::rt::CallError<Full>> {
        #[allow(unused_imports)]
        use ::rt::__private::{NoBulk as _, NoBulkCall as _};
        let __mp_link = &self.link;
        let __mp_call = __mp_link
            .__bulk(
                __mp_5Store_blend::PLACE,
                ::rt::__private::core::option::Option::None,
            )?;
        let __mp_of_samples = ::rt::__private::Probe::<
            Sample,
        >::lend_copy::<_, { 16 }>(&__mp_call, samples)?;
        let __mp_of_out = ::rt::__private::Probe::<
            u8,
        >::land::<_, { PIXELS }>(&__mp_call, out.len())?;
        let __mp_value = ::rt::__private::ProbeResult::<
            u32,
            Full,
        >::bulk_call(
            __mp_call,
            __mp_5Store_blend {
                at,
                samples: __mp_of_samples.__place(),
                out: __mp_of_out.__place(),
            },
            [__mp_of_samples.__block(), __mp_of_out.__block()],
        )?;
        ::rt::__private::Probe::<u8>::fill(__mp_link, __mp_of_out, out)?;
        ::rt::__private::core::result::Result::Ok(__mp_value)
    }
    /// As `blend`, but what the reply fills is read where it lies, through a `View`: no copy. The numbers say how many
    /// elements the host is to fill. The memory is given back when the view is dropped.
    ///
    /// # Errors
    ///
    /// As for `blend`.
    pub fn blend_view(
        &self,
        at: u64,
        samples: &[Sample],
        out: ::rt::__private::core::primitive::usize,
    ) -> ::rt::__private::core::result::Result<
        (u32, ::rt::View<'_, u8>),
        ::rt::CallError<Full>,
    > {
        #[allow(unused_imports)]
        use ::rt::__private::{NoBulk as _, NoBulkCall as _};
        let __mp_link = &self.link;
        let __mp_call = __mp_link
            .__bulk(
                __mp_5Store_blend::PLACE,
                ::rt::__private::core::option::Option::None,
            )?;
        let __mp_of_samples = ::rt::__private::Probe::<
            Sample,
        >::lend_copy::<_, { 16 }>(&__mp_call, samples)?;
        let __mp_of_out = ::rt::__private::Probe::<
            u8,
        >::land::<_, { PIXELS }>(&__mp_call, out)?;
        let __mp_value = ::rt::__private::ProbeResult::<
            u32,
            Full,
        >::bulk_call(
            __mp_call,
            __mp_5Store_blend {
                at,
                samples: __mp_of_samples.__place(),
                out: __mp_of_out.__place(),
            },
            [__mp_of_samples.__block(), __mp_of_out.__block()],
        )?;
        ::rt::__private::core::result::Result::Ok((__mp_value, __mp_of_out.view()))
    }
    /// Lends shared memory for `blend`: so many elements are written there in place, and then sent by
    /// [`send`](StoreBlendLoan::send), without a copy. A loan that is dropped is given back unsent.
    ///
    /// Waits while calls under way hold the memory, for as long as `blend` would wait.
    ///
    /// # Errors
    ///
    /// `IpcError::TooLong` for more elements than are declared, `IpcError::BulkFull` if so much memory is not free.
    pub fn blend_loan(
        &self,
        samples: ::rt::__private::core::primitive::usize,
    ) -> ::rt::__private::core::result::Result<StoreBlendLoan<'_>, ::rt::IpcError> {
        self.__mp_blend_loan(::rt::__private::core::option::Option::None, samples)
    }
    /// As `blend_loan`, but never waits.
    ///
    /// # Errors
    ///
    /// As for `blend_loan`.
    pub fn blend_try_loan(
        &self,
        samples: ::rt::__private::core::primitive::usize,
    ) -> ::rt::__private::core::result::Result<StoreBlendLoan<'_>, ::rt::IpcError> {
        self.blend_loan_timeout(samples, ::rt::__private::core::time::Duration::ZERO)
    }
    /// As `blend_loan`, but waits for at most so long.
    ///
    /// # Errors
    ///
    /// As for `blend_loan`.
    pub fn blend_loan_timeout(
        &self,
        samples: ::rt::__private::core::primitive::usize,
        timeout: ::rt::__private::core::time::Duration,
    ) -> ::rt::__private::core::result::Result<StoreBlendLoan<'_>, ::rt::IpcError> {
        self.__mp_blend_loan(
            ::rt::__private::core::option::Option::Some(timeout),
            samples,
        )
    }
    fn __mp_blend_loan(
        &self,
        __mp_timeout: ::rt::__private::core::option::Option<
            ::rt::__private::core::time::Duration,
        >,
        samples: ::rt::__private::core::primitive::usize,
    ) -> ::rt::__private::core::result::Result<StoreBlendLoan<'_>, ::rt::IpcError> {
        #[allow(unused_imports)]
        use ::rt::__private::NoBulk as _;
        let __mp_call = self.link.__bulk(__mp_5Store_blend::PLACE, __mp_timeout)?;
        ::rt::__private::core::result::Result::Ok(StoreBlendLoan {
            __mp_link: &self.link,
            samples: ::rt::__private::Probe::<
                Sample,
            >::lend::<_, { 16 }>(&__mp_call, samples)?,
        })
    }
    /// Returns once the request is queued; nothing comes back. Waits while the queue is full.
    ///
    /// # Errors
    ///
    /// `IpcError` if the request could not be queued, such as when the host is gone.
    pub fn show(
        &self,
        pixels: &[u8],
    ) -> ::rt::__private::core::result::Result<(), ::rt::IpcError> {
        #[allow(unused_imports)]
        use ::rt::__private::{NoBulk as _, NoBulkCall as _};
        let __mp_link = &self.link;
        let __mp_call = __mp_link
            .__bulk(
                __mp_5Store_show::PLACE,
                ::rt::__private::core::option::Option::None,
            )?;
        let __mp_of_pixels = ::rt::__private::Probe::<
            u8,
        >::lend_copy::<_, { 8 }>(&__mp_call, pixels)?;
        __mp_call
            .send(
                __mp_5Store_show {
                    pixels: __mp_of_pixels.__place(),
                },
                [__mp_of_pixels.__block()],
            )
    }
    /// Lends shared memory for `show`: so many elements are written there in place, and then sent by
    /// [`send`](StoreShowLoan::send), without a copy. A loan that is dropped is given back unsent.
    ///
    /// Waits while calls under way hold the memory, for as long as `show` would wait.
    ///
    /// # Errors
    ///
    /// `IpcError::TooLong` for more elements than are declared, `IpcError::BulkFull` if so much memory is not free.
    pub fn show_loan(
        &self,
        pixels: ::rt::__private::core::primitive::usize,
    ) -> ::rt::__private::core::result::Result<StoreShowLoan<'_>, ::rt::IpcError> {
        self.__mp_show_loan(::rt::__private::core::option::Option::None, pixels)
    }
    /// As `show_loan`, but never waits.
    ///
    /// # Errors
    ///
    /// As for `show_loan`.
    pub fn show_try_loan(
        &self,
        pixels: ::rt::__private::core::primitive::usize,
    ) -> ::rt::__private::core::result::Result<StoreShowLoan<'_>, ::rt::IpcError> {
        self.show_loan_timeout(pixels, ::rt::__private::core::time::Duration::ZERO)
    }
    /// As `show_loan`, but waits for at most so long.
    ///
    /// # Errors
    ///
    /// As for `show_loan`.
    pub fn show_loan_timeout(
        &self,
        pixels: ::rt::__private::core::primitive::usize,
        timeout: ::rt::__private::core::time::Duration,
    ) -> ::rt::__private::core::result::Result<StoreShowLoan<'_>, ::rt::IpcError> {
        self.__mp_show_loan(::rt::__private::core::option::Option::Some(timeout), pixels)
    }
    fn __mp_show_loan(
        &self,
        __mp_timeout: ::rt::__private::core::option::Option<
            ::rt::__private::core::time::Duration,
        >,
        pixels: ::rt::__private::core::primitive::usize,
    ) -> ::rt::__private::core::result::Result<StoreShowLoan<'_>, ::rt::IpcError> {
        #[allow(unused_imports)]
        use ::rt::__private::NoBulk as _;
        let __mp_call = self.link.__bulk(__mp_5Store_show::PLACE, __mp_timeout)?;
        ::rt::__private::core::result::Result::Ok(StoreShowLoan {
            __mp_link: &self.link,
            pixels: ::rt::__private::Probe::<u8>::lend::<_, { 8 }>(&__mp_call, pixels)?,
        })
    }
    /// Waits until the host has answered.
    ///
    /// # Errors
    ///
    /// `IpcError` if there is no answer: the host is gone, too late, or has dropped the request.
    pub fn paint(
        &self,
        even: &mut [u8],
        odd: &mut [u8],
    ) -> ::rt::__private::core::result::Result<(), ::rt::IpcError> {
        #[allow(unused_imports)]
        use ::rt::__private::{NoBulk as _, NoBulkCall as _};
        let __mp_link = &self.link;
        let __mp_call = __mp_link
            .__bulk(
                __mp_5Store_paint::PLACE,
                ::rt::__private::core::option::Option::None,
            )?;
        let __mp_of_even = ::rt::__private::Probe::<
            u8,
        >::land::<_, { 8 }>(&__mp_call, even.len())?;
        let __mp_of_odd = ::rt::__private::Probe::<
            u8,
        >::land::<_, { 8 }>(&__mp_call, odd.len())?;
        let __mp_value = ::rt::__private::Probe::<
            (),
        >::bulk_call(
            __mp_call,
            __mp_5Store_paint {
                even: __mp_of_even.__place(),
                odd: __mp_of_odd.__place(),
            },
            [__mp_of_even.__block(), __mp_of_odd.__block()],
        )?;
        ::rt::__private::Probe::<u8>::fill(__mp_link, __mp_of_even, even)?;
        ::rt::__private::Probe::<u8>::fill(__mp_link, __mp_of_odd, odd)?;
        ::rt::__private::core::result::Result::Ok(__mp_value)
    }
    /// As `paint`, but what the reply fills is read where it lies, through a `View`: no copy. The numbers say how many
    /// elements the host is to fill. The memory is given back when the view is dropped.
    ///
    /// # Errors
    ///
    /// As for `paint`.
    pub fn paint_view(
        &self,
        even: ::rt::__private::core::primitive::usize,
        odd: ::rt::__private::core::primitive::usize,
    ) -> ::rt::__private::core::result::Result<
        (::rt::View<'_, u8>, ::rt::View<'_, u8>),
        ::rt::IpcError,
    > {
        #[allow(unused_imports)]
        use ::rt::__private::{NoBulk as _, NoBulkCall as _};
        let __mp_link = &self.link;
        let __mp_call = __mp_link
            .__bulk(
                __mp_5Store_paint::PLACE,
                ::rt::__private::core::option::Option::None,
            )?;
        let __mp_of_even = ::rt::__private::Probe::<
            u8,
        >::land::<_, { 8 }>(&__mp_call, even)?;
        let __mp_of_odd = ::rt::__private::Probe::<
            u8,
        >::land::<_, { 8 }>(&__mp_call, odd)?;
        let __mp_value = ::rt::__private::Probe::<
            (),
        >::bulk_call(
            __mp_call,
            __mp_5Store_paint {
                even: __mp_of_even.__place(),
                odd: __mp_of_odd.__place(),
            },
            [__mp_of_even.__block(), __mp_of_odd.__block()],
        )?;
        ::rt::__private::core::result::Result::Ok((
            __mp_of_even.view(),
            __mp_of_odd.view(),
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
impl ::rt::__private::core::fmt::Debug for StoreClient {
    fn fmt(
        &self,
        __mp_formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
    ) -> ::rt::__private::core::fmt::Result {
        __mp_formatter
            .debug_struct(::rt::__private::core::stringify!(StoreClient))
            .finish_non_exhaustive()
    }
}
/// Shared memory to be written in place and sent by [`blend`](StoreClient::blend); see
/// [`blend_loan`](StoreClient::blend_loan). A loan of one slice derefs to it.
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
#[must_use = "dropping it gives the memory back unsent"]
pub struct StoreBlendLoan<'c> {
    __mp_link: &'c ::rt::Link<StoreChannel>,
    /// The argument `samples`.
    pub samples: ::rt::Lent<'c, Sample>,
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
impl<'c> StoreBlendLoan<'c> {
    /// Waits until the host has answered.
    ///
    /// # Errors
    ///
    /// `CallError` with the error that the host returned, or with the `IpcError` that tells why there
    /// is no answer: the host is gone, too late, or has dropped the request.
    pub fn send(
        self,
        at: u64,
        out: &mut [u8],
    ) -> ::rt::__private::core::result::Result<u32, ::rt::CallError<Full>> {
        #[allow(unused_imports)]
        use ::rt::__private::{NoBulk as _, NoBulkCall as _};
        let Self { __mp_link, samples: __mp_of_samples } = self;
        let __mp_call = __mp_link
            .__bulk(
                __mp_5Store_blend::PLACE,
                ::rt::__private::core::option::Option::None,
            )?;
        __mp_of_samples.__check::<_, { 16 }>(&__mp_call)?;
        let __mp_of_out = ::rt::__private::Probe::<
            u8,
        >::land::<_, { PIXELS }>(&__mp_call, out.len())?;
        let __mp_value = ::rt::__private::ProbeResult::<
            u32,
            Full,
        >::bulk_call(
            __mp_call,
            __mp_5Store_blend {
                at,
                samples: __mp_of_samples.__place(),
                out: __mp_of_out.__place(),
            },
            [__mp_of_samples.__block(), __mp_of_out.__block()],
        )?;
        ::rt::__private::Probe::<u8>::fill(__mp_link, __mp_of_out, out)?;
        ::rt::__private::core::result::Result::Ok(__mp_value)
    }
    /// As `blend`, but what the reply fills is read where it lies, through a `View`: no copy. The numbers say how many
    /// elements the host is to fill. The memory is given back when the view is dropped.
    ///
    /// # Errors
    ///
    /// As for `blend`.
    pub fn send_view(
        self,
        at: u64,
        out: ::rt::__private::core::primitive::usize,
    ) -> ::rt::__private::core::result::Result<
        (u32, ::rt::View<'c, u8>),
        ::rt::CallError<Full>,
    > {
        #[allow(unused_imports)]
        use ::rt::__private::{NoBulk as _, NoBulkCall as _};
        let Self { __mp_link, samples: __mp_of_samples } = self;
        let __mp_call = __mp_link
            .__bulk(
                __mp_5Store_blend::PLACE,
                ::rt::__private::core::option::Option::None,
            )?;
        __mp_of_samples.__check::<_, { 16 }>(&__mp_call)?;
        let __mp_of_out = ::rt::__private::Probe::<
            u8,
        >::land::<_, { PIXELS }>(&__mp_call, out)?;
        let __mp_value = ::rt::__private::ProbeResult::<
            u32,
            Full,
        >::bulk_call(
            __mp_call,
            __mp_5Store_blend {
                at,
                samples: __mp_of_samples.__place(),
                out: __mp_of_out.__place(),
            },
            [__mp_of_samples.__block(), __mp_of_out.__block()],
        )?;
        ::rt::__private::core::result::Result::Ok((__mp_value, __mp_of_out.view()))
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
impl ::rt::__private::core::ops::Deref for StoreBlendLoan<'_> {
    type Target = [Sample];
    fn deref(&self) -> &[Sample] {
        &self.samples
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
impl ::rt::__private::core::ops::DerefMut for StoreBlendLoan<'_> {
    fn deref_mut(&mut self) -> &mut [Sample] {
        &mut self.samples
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
impl ::rt::__private::core::fmt::Debug for StoreBlendLoan<'_> {
    fn fmt(
        &self,
        __mp_formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
    ) -> ::rt::__private::core::fmt::Result {
        __mp_formatter
            .debug_struct(::rt::__private::core::stringify!(StoreBlendLoan))
            .finish_non_exhaustive()
    }
}
/// Shared memory to be written in place and sent by [`show`](StoreClient::show); see
/// [`show_loan`](StoreClient::show_loan). A loan of one slice derefs to it.
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
#[must_use = "dropping it gives the memory back unsent"]
pub struct StoreShowLoan<'c> {
    __mp_link: &'c ::rt::Link<StoreChannel>,
    /// The argument `pixels`.
    pub pixels: ::rt::Lent<'c, u8>,
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
impl<'c> StoreShowLoan<'c> {
    /// Returns once the request is queued; nothing comes back. Waits while the queue is full.
    ///
    /// # Errors
    ///
    /// `IpcError` if the request could not be queued, such as when the host is gone.
    pub fn send(self) -> ::rt::__private::core::result::Result<(), ::rt::IpcError> {
        #[allow(unused_imports)]
        use ::rt::__private::{NoBulk as _, NoBulkCall as _};
        let Self { __mp_link, pixels: __mp_of_pixels } = self;
        let __mp_call = __mp_link
            .__bulk(
                __mp_5Store_show::PLACE,
                ::rt::__private::core::option::Option::None,
            )?;
        __mp_of_pixels.__check::<_, { 8 }>(&__mp_call)?;
        __mp_call
            .send(
                __mp_5Store_show {
                    pixels: __mp_of_pixels.__place(),
                },
                [__mp_of_pixels.__block()],
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
impl ::rt::__private::core::ops::Deref for StoreShowLoan<'_> {
    type Target = [u8];
    fn deref(&self) -> &[u8] {
        &self.pixels
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
impl ::rt::__private::core::ops::DerefMut for StoreShowLoan<'_> {
    fn deref_mut(&mut self) -> &mut [u8] {
        &mut self.pixels
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
impl ::rt::__private::core::fmt::Debug for StoreShowLoan<'_> {
    fn fmt(
        &self,
        __mp_formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
    ) -> ::rt::__private::core::fmt::Result {
        __mp_formatter
            .debug_struct(::rt::__private::core::stringify!(StoreShowLoan))
            .finish_non_exhaustive()
    }
}
/// Calls that a client holds back and publishes together: see [`batch`](StoreClient::batch) of [`StoreClient`].
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
pub struct StoreBatch<'c> {
    link: &'c ::rt::Link<StoreChannel>,
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
impl<'c> StoreBatch<'c> {}
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
impl ::rt::__private::core::ops::Drop for StoreBatch<'_> {
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
impl ::rt::__private::core::fmt::Debug for StoreBatch<'_> {
    fn fmt(
        &self,
        __mp_formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
    ) -> ::rt::__private::core::fmt::Result {
        __mp_formatter
            .debug_struct(::rt::__private::core::stringify!(StoreBatch))
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
enum __mp_5Store_ {
    blend,
    show,
    paint,
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
struct __mp_5Store_blend {
    at: u64,
    samples: ::rt::__private::In<Sample, { 16 }>,
    out: ::rt::__private::Out<u8, { PIXELS }>,
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
impl __mp_5Store_blend {
    const PLACE: ::rt::__private::core::primitive::u16 = __mp_5Store_::blend
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
struct __mp_5Store_show {
    pixels: ::rt::__private::In<u8, { 8 }>,
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
impl __mp_5Store_show {
    const PLACE: ::rt::__private::core::primitive::u16 = __mp_5Store_::show
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
struct __mp_5Store_paint {
    even: ::rt::__private::Out<u8, { 8 }>,
    odd: ::rt::__private::Out<u8, { 8 }>,
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
impl __mp_5Store_paint {
    const PLACE: ::rt::__private::core::primitive::u16 = __mp_5Store_::paint
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
    impl ::rt::Channel for StoreChannel {
        const DESC: &'static ::rt::__private::ChannelDesc = &::rt::__private::ChannelDesc {
            name: "Store",
            form: ::rt::__private::Form::Methods(
                &[
                    ::rt::__private::MethodDesc {
                        name: "blend",
                        was: &[],
                        kind: ::rt::__private::MethodKind::Call,
                        args: __mp_5Store_blend::ARGS,
                        args_size: ::rt::__private::core::mem::size_of::<
                            __mp_5Store_blend,
                        >(),
                        reply: ::rt::__private::Probe::<u32>::TYPE,
                        error: ::rt::__private::core::option::Option::Some(
                            ::rt::__private::Probe::<Full>::TYPE,
                        ),
                    },
                    ::rt::__private::MethodDesc {
                        name: "show",
                        was: &[],
                        kind: ::rt::__private::MethodKind::Oneway,
                        args: __mp_5Store_show::ARGS,
                        args_size: ::rt::__private::core::mem::size_of::<
                            __mp_5Store_show,
                        >(),
                        reply: ::rt::__private::Probe::<()>::TYPE,
                        error: ::rt::__private::core::option::Option::None,
                    },
                    ::rt::__private::MethodDesc {
                        name: "paint",
                        was: &[],
                        kind: ::rt::__private::MethodKind::Call,
                        args: __mp_5Store_paint::ARGS,
                        args_size: ::rt::__private::core::mem::size_of::<
                            __mp_5Store_paint,
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
    impl __mp_5Store_blend {
        const ARGS: &'static [::rt::__private::FieldDesc] = &[
            ::rt::__private::FieldDesc {
                name: "at",
                was: &[],
                offset: ::rt::__private::core::mem::offset_of!(__mp_5Store_blend, at),
                ty: ::rt::__private::Probe::<u64>::TYPE,
            },
            ::rt::__private::FieldDesc {
                name: "samples",
                was: &[],
                offset: ::rt::__private::core::mem::offset_of!(
                    __mp_5Store_blend, samples
                ),
                ty: ::rt::__private::Probe::<::rt::__private::In<Sample, { 16 }>>::TYPE,
            },
            ::rt::__private::FieldDesc {
                name: "out",
                was: &[],
                offset: ::rt::__private::core::mem::offset_of!(__mp_5Store_blend, out),
                ty: ::rt::__private::Probe::<::rt::__private::Out<u8, { PIXELS }>>::TYPE,
            },
        ];
    }
    unsafe impl ::rt::__private::Payload for __mp_5Store_blend {
        const FACTS: &'static [::rt::__private::Fact<Self>] = {
            let _ = |Self { at: __mp_0, samples: __mp_1, out: __mp_2 }: &Self| {};
            let __mp_this = <Self as ::rt::__private::Payload>::THIS;
            let mut __mp_room = __mp_this.room();
            let __mp_start = __mp_this.start(&raw mut __mp_room);
            &[
                unsafe {
                    __mp_this
                        .field(
                            __mp_start,
                            &raw mut (*__mp_start).at,
                            <<u64 as ::rt::__private::layout::Field>::Checked as ::rt::__private::Message>::WITNESS,
                        )
                },
                unsafe {
                    __mp_this
                        .field(
                            __mp_start,
                            &raw mut (*__mp_start).samples,
                            <::rt::__private::In<
                                <Sample as ::rt::__private::layout::Field>::Checked,
                                { 16 },
                            > as ::rt::__private::Message>::WITNESS,
                        )
                },
                unsafe {
                    __mp_this
                        .field(
                            __mp_start,
                            &raw mut (*__mp_start).out,
                            <::rt::__private::Out<
                                <u8 as ::rt::__private::layout::Field>::Checked,
                                { PIXELS },
                            > as ::rt::__private::Message>::WITNESS,
                        )
                },
            ]
        };
        const ANY_BITS: ::rt::__private::core::primitive::bool = true
            && <Self as ::rt::__private::Payload>::FACTS[0].any_bits()
            && <Self as ::rt::__private::Payload>::FACTS[1].any_bits()
            && <Self as ::rt::__private::Payload>::FACTS[2].any_bits();
        const EXTENSIBLE: ::rt::__private::core::primitive::bool = ::rt::__private::Probe::<
            ::rt::__private::Out<u8, { PIXELS }>,
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
                && const { <Self as ::rt::__private::Payload>::FACTS[2] }
                    .is_valid(__mp_bytes)
        }
        fn append(__mp_tail: &mut ::rt::__private::Tail<'_>) {
            let __mp_append = ::rt::__private::Probe::<
                ::rt::__private::Out<u8, { PIXELS }>,
            >::APPEND;
            __mp_append(
                &mut __mp_tail
                    .field(
                        ::rt::__private::core::mem::offset_of!(__mp_5Store_blend, out),
                        ::rt::__private::core::mem::size_of::<
                            ::rt::__private::Out<u8, { PIXELS }>,
                        >(),
                    ),
            );
        }
    }
    impl __mp_5Store_show {
        const ARGS: &'static [::rt::__private::FieldDesc] = &[
            ::rt::__private::FieldDesc {
                name: "pixels",
                was: &[],
                offset: ::rt::__private::core::mem::offset_of!(__mp_5Store_show, pixels),
                ty: ::rt::__private::Probe::<::rt::__private::In<u8, { 8 }>>::TYPE,
            },
        ];
    }
    unsafe impl ::rt::__private::Payload for __mp_5Store_show {
        const FACTS: &'static [::rt::__private::Fact<Self>] = {
            let _ = |Self { pixels: __mp_0 }: &Self| {};
            let __mp_this = <Self as ::rt::__private::Payload>::THIS;
            let mut __mp_room = __mp_this.room();
            let __mp_start = __mp_this.start(&raw mut __mp_room);
            &[
                unsafe {
                    __mp_this
                        .field(
                            __mp_start,
                            &raw mut (*__mp_start).pixels,
                            <::rt::__private::In<
                                <u8 as ::rt::__private::layout::Field>::Checked,
                                { 8 },
                            > as ::rt::__private::Message>::WITNESS,
                        )
                },
            ]
        };
        const ANY_BITS: ::rt::__private::core::primitive::bool = true
            && <Self as ::rt::__private::Payload>::FACTS[0].any_bits();
        const EXTENSIBLE: ::rt::__private::core::primitive::bool = ::rt::__private::Probe::<
            ::rt::__private::In<u8, { 8 }>,
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
            let __mp_append = ::rt::__private::Probe::<
                ::rt::__private::In<u8, { 8 }>,
            >::APPEND;
            __mp_append(
                &mut __mp_tail
                    .field(
                        ::rt::__private::core::mem::offset_of!(__mp_5Store_show, pixels),
                        ::rt::__private::core::mem::size_of::<
                            ::rt::__private::In<u8, { 8 }>,
                        >(),
                    ),
            );
        }
    }
    impl __mp_5Store_paint {
        const ARGS: &'static [::rt::__private::FieldDesc] = &[
            ::rt::__private::FieldDesc {
                name: "even",
                was: &[],
                offset: ::rt::__private::core::mem::offset_of!(__mp_5Store_paint, even),
                ty: ::rt::__private::Probe::<::rt::__private::Out<u8, { 8 }>>::TYPE,
            },
            ::rt::__private::FieldDesc {
                name: "odd",
                was: &[],
                offset: ::rt::__private::core::mem::offset_of!(__mp_5Store_paint, odd),
                ty: ::rt::__private::Probe::<::rt::__private::Out<u8, { 8 }>>::TYPE,
            },
        ];
    }
    unsafe impl ::rt::__private::Payload for __mp_5Store_paint {
        const FACTS: &'static [::rt::__private::Fact<Self>] = {
            let _ = |Self { even: __mp_0, odd: __mp_1 }: &Self| {};
            let __mp_this = <Self as ::rt::__private::Payload>::THIS;
            let mut __mp_room = __mp_this.room();
            let __mp_start = __mp_this.start(&raw mut __mp_room);
            &[
                unsafe {
                    __mp_this
                        .field(
                            __mp_start,
                            &raw mut (*__mp_start).even,
                            <::rt::__private::Out<
                                <u8 as ::rt::__private::layout::Field>::Checked,
                                { 8 },
                            > as ::rt::__private::Message>::WITNESS,
                        )
                },
                unsafe {
                    __mp_this
                        .field(
                            __mp_start,
                            &raw mut (*__mp_start).odd,
                            <::rt::__private::Out<
                                <u8 as ::rt::__private::layout::Field>::Checked,
                                { 8 },
                            > as ::rt::__private::Message>::WITNESS,
                        )
                },
            ]
        };
        const ANY_BITS: ::rt::__private::core::primitive::bool = true
            && <Self as ::rt::__private::Payload>::FACTS[0].any_bits()
            && <Self as ::rt::__private::Payload>::FACTS[1].any_bits();
        const EXTENSIBLE: ::rt::__private::core::primitive::bool = ::rt::__private::Probe::<
            ::rt::__private::Out<u8, { 8 }>,
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
                ::rt::__private::Out<u8, { 8 }>,
            >::APPEND;
            __mp_append(
                &mut __mp_tail
                    .field(
                        ::rt::__private::core::mem::offset_of!(__mp_5Store_paint, odd),
                        ::rt::__private::core::mem::size_of::<
                            ::rt::__private::Out<u8, { 8 }>,
                        >(),
                    ),
            );
        }
    }
    const _: () = <<u64 as ::rt::__private::layout::Field>::Checked as ::rt::__private::Message>::LAYOUT_CHECK;
    const _: () = <<Sample as ::rt::__private::layout::Field>::Checked as ::rt::__private::Message>::LAYOUT_CHECK;
    const _: () = <<u8 as ::rt::__private::layout::Field>::Checked as ::rt::__private::Message>::LAYOUT_CHECK;
    const _: () = <<u32 as ::rt::__private::layout::Field>::Checked as ::rt::__private::Message>::LAYOUT_CHECK;
    const _: () = <<Full as ::rt::__private::layout::Field>::Checked as ::rt::__private::Message>::LAYOUT_CHECK;
    const _: () = ::rt::__private::layout::bulk_within_limits(
        16,
        ::rt::__private::Probe::<Sample>::TYPE,
        ::rt::__private::Probe::<Sample>::ZERO_IS_VALID,
    );
    const _: () = ::rt::__private::layout::bulk_within_limits(
        PIXELS,
        ::rt::__private::Probe::<u8>::TYPE,
        ::rt::__private::Probe::<u8>::ZERO_IS_VALID,
    );
    const _: () = ::rt::__private::layout::method_within_limits(
        <StoreChannel as ::rt::Channel>::DESC,
        __mp_5Store_blend::PLACE as ::rt::__private::core::primitive::usize,
    );
    const _: () = <<u8 as ::rt::__private::layout::Field>::Checked as ::rt::__private::Message>::LAYOUT_CHECK;
    const _: () = ::rt::__private::layout::bulk_within_limits(
        8,
        ::rt::__private::Probe::<u8>::TYPE,
        ::rt::__private::Probe::<u8>::ZERO_IS_VALID,
    );
    const _: () = ::rt::__private::layout::method_within_limits(
        <StoreChannel as ::rt::Channel>::DESC,
        __mp_5Store_show::PLACE as ::rt::__private::core::primitive::usize,
    );
    const _: () = <<u8 as ::rt::__private::layout::Field>::Checked as ::rt::__private::Message>::LAYOUT_CHECK;
    const _: () = <<u8 as ::rt::__private::layout::Field>::Checked as ::rt::__private::Message>::LAYOUT_CHECK;
    const _: () = <<() as ::rt::__private::layout::Field>::Checked as ::rt::__private::Message>::LAYOUT_CHECK;
    const _: () = ::rt::__private::layout::bulk_within_limits(
        8,
        ::rt::__private::Probe::<u8>::TYPE,
        ::rt::__private::Probe::<u8>::ZERO_IS_VALID,
    );
    const _: () = ::rt::__private::layout::bulk_within_limits(
        8,
        ::rt::__private::Probe::<u8>::TYPE,
        ::rt::__private::Probe::<u8>::ZERO_IS_VALID,
    );
    const _: () = ::rt::__private::layout::method_within_limits(
        <StoreChannel as ::rt::Channel>::DESC,
        __mp_5Store_paint::PLACE as ::rt::__private::core::primitive::usize,
    );
};
/// The client end of the channel [`Store`] for tasks of tokio: many calls under way on one connection.
///
/// ```text
/// let client = StoreAsyncClient::attach("name").await?;
/// ```
///
/// To clone it is cheap and gives the same connection; tasks on any thread call at the same time. A call whose
/// future is dropped is given up: the host is told (`reply.is_cancelled()`), and its answer is thrown away.
/// Bulk data are copied; to lend them and to view them there is [`StoreClient`].
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
pub struct StoreAsyncClient {
    /// The connection: who the host is, whether it is alive, the schema.
    pub link: ::rt::AsyncLink<StoreChannel>,
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
impl ::rt::__private::core::clone::Clone for StoreAsyncClient {
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
impl ::rt::__private::AsyncEnd for StoreClient {
    type Async = StoreAsyncClient;
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
impl ::rt::__private::core::convert::TryFrom<StoreClient> for StoreAsyncClient {
    type Error = ::rt::AttachError;
    fn try_from(
        __mp_client: StoreClient,
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
impl StoreAsyncClient {
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
        StoreClient::builder(name).attach_async().await
    }
    /// Is ready once the host has answered.
    ///
    /// # Errors
    ///
    /// As of the blocking client.
    pub async fn blend(
        &self,
        at: u64,
        samples: &[Sample],
        out: &mut [u8],
    ) -> ::rt::__private::core::result::Result<u32, ::rt::CallError<Full>> {
        #[allow(unused_imports)]
        use ::rt::__private::{NoAskBulk as _, NoAsyncBulk as _};
        let mut __mp_call = self
            .link
            .__bulk(
                __mp_5Store_blend::PLACE,
                ::rt::__private::core::option::Option::None,
                [
                    ::rt::__private::Probe::<Sample>::brings::<{ 16 }>(samples.len()),
                    ::rt::__private::Probe::<u8>::fetches::<{ PIXELS }>(out.len()),
                ],
            )
            .await?;
        ::rt::__private::Probe::<Sample>::bring(&mut __mp_call, 0, samples)?;
        let __mp_args = {
            let samples = __mp_call.__in(0);
            let out = __mp_call.__out(1);
            __mp_5Store_blend {
                at,
                samples,
                out,
            }
        };
        let __mp_value = ::rt::__private::ProbeResult::<
            u32,
            Full,
        >::ask_bulk(&mut __mp_call, __mp_args)
            .await?;
        ::rt::__private::Probe::<u8>::fetch(&__mp_call, 1, out)?;
        ::rt::__private::core::result::Result::Ok(__mp_value)
    }
    /// Is ready once the request is queued; nothing comes back.
    ///
    /// # Errors
    ///
    /// As of the blocking client.
    pub async fn show(
        &self,
        pixels: &[u8],
    ) -> ::rt::__private::core::result::Result<(), ::rt::IpcError> {
        #[allow(unused_imports)]
        use ::rt::__private::{NoAskBulk as _, NoAsyncBulk as _};
        let mut __mp_call = self
            .link
            .__bulk(
                __mp_5Store_show::PLACE,
                ::rt::__private::core::option::Option::None,
                [::rt::__private::Probe::<u8>::brings::<{ 8 }>(pixels.len())],
            )
            .await?;
        ::rt::__private::Probe::<u8>::bring(&mut __mp_call, 0, pixels)?;
        let __mp_args = {
            let pixels = __mp_call.__in(0);
            __mp_5Store_show { pixels }
        };
        __mp_call.__tell(__mp_args).await
    }
    /// Is ready once the host has answered.
    ///
    /// # Errors
    ///
    /// As of the blocking client.
    pub async fn paint(
        &self,
        even: &mut [u8],
        odd: &mut [u8],
    ) -> ::rt::__private::core::result::Result<(), ::rt::IpcError> {
        #[allow(unused_imports)]
        use ::rt::__private::{NoAskBulk as _, NoAsyncBulk as _};
        let mut __mp_call = self
            .link
            .__bulk(
                __mp_5Store_paint::PLACE,
                ::rt::__private::core::option::Option::None,
                [
                    ::rt::__private::Probe::<u8>::fetches::<{ 8 }>(even.len()),
                    ::rt::__private::Probe::<u8>::fetches::<{ 8 }>(odd.len()),
                ],
            )
            .await?;
        let __mp_args = {
            let even = __mp_call.__out(0);
            let odd = __mp_call.__out(1);
            __mp_5Store_paint { even, odd }
        };
        let __mp_value = ::rt::__private::Probe::<
            (),
        >::ask_bulk(&mut __mp_call, __mp_args)
            .await?;
        ::rt::__private::Probe::<u8>::fetch(&__mp_call, 0, even)?;
        ::rt::__private::Probe::<u8>::fetch(&__mp_call, 1, odd)?;
        ::rt::__private::core::result::Result::Ok(__mp_value)
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
impl ::rt::__private::core::fmt::Debug for StoreAsyncClient {
    fn fmt(
        &self,
        __mp_formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
    ) -> ::rt::__private::core::fmt::Result {
        __mp_formatter
            .debug_struct(::rt::__private::core::stringify!(StoreAsyncClient))
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
impl StoreHost {
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
        handler: &mut (impl Store + ?::rt::__private::core::marker::Sized),
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
        ::rt::__private::core::option::Option<StoreCall<'_>>,
        ::rt::IpcError,
    > {
        let mut __mp_core = &mut self.core;
        while let ::rt::__private::core::option::Option::Some(__mp_ticket) = __mp_core
            .next_async()
            .await
        {
            match StoreCall::__mp_of(__mp_core, __mp_ticket) {
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
impl StoreClient {
    /// A client of a host with this handler, on a thread of its own; for tests. The host ends with
    /// the client.
    pub fn loopback(
        handler: impl Store + ::rt::__private::core::marker::Send + 'static,
    ) -> Self {
        StoreHost::loopback(handler).client()
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
impl StoreHost {
    /// A host with this handler, on a thread of its own, which only this process can reach; for tests.
    pub fn loopback<H: Store + ::rt::__private::core::marker::Send + 'static>(
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
impl<H: Store + ::rt::__private::core::marker::Send + 'static> ::rt::testing::Serves<H>
for StoreHost {
    type Client = StoreClient;
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
impl StoreCall<'_> {
    fn __mp_run_unanswered(
        self,
        __mp_handler: &mut (impl Store + ?::rt::__private::core::marker::Sized),
    ) {
        let __mp_run: fn(Self, &mut _) = match &self {
            Self::Blend { .. } => Self::__mp_run_unanswered_blend,
            Self::Show { .. } => Self::__mp_run_unanswered_show,
            Self::Paint { .. } => Self::__mp_run_unanswered_paint,
            _ => |_, _| {},
        };
        __mp_run(self, __mp_handler)
    }
    fn __mp_run_unanswered_blend(
        self,
        __mp_handler: &mut (impl Store + ?::rt::__private::core::marker::Sized),
    ) {
        if let Self::Blend { at, samples, mut out, reply: __mp_reply } = self {
            let _ = Store::blend(__mp_handler, at, samples, &mut out);
            ::rt::__private::core::mem::forget(__mp_reply);
        }
    }
    fn __mp_run_unanswered_show(
        self,
        __mp_handler: &mut (impl Store + ?::rt::__private::core::marker::Sized),
    ) {
        if let Self::Show { pixels, .. } = self {
            let _ = Store::show(__mp_handler, pixels);
        }
    }
    fn __mp_run_unanswered_paint(
        self,
        __mp_handler: &mut (impl Store + ?::rt::__private::core::marker::Sized),
    ) {
        if let Self::Paint { mut even, mut odd, reply: __mp_reply } = self {
            let _ = Store::paint(__mp_handler, &mut even, &mut odd);
            ::rt::__private::core::mem::forget(__mp_reply);
        }
    }
}
/// An implementation of [`Store`] by closures, for tests of code that uses a client.
///
/// ```text
/// let client = StoreMock::new()
///     .on_blend(|at, samples, out| ..)
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
pub struct StoreMock {
    blend: ::rt::testing::Stub<
        dyn ::rt::__private::core::ops::FnMut(
            u64,
            ::rt::Bulk<'_, Sample>,
            &mut [u8],
        ) -> ::rt::__private::core::result::Result<
                u32,
                Full,
            > + ::rt::__private::core::marker::Send,
    >,
    show: ::rt::testing::Stub<
        dyn ::rt::__private::core::ops::FnMut(
            ::rt::Bulk<'_, u8>,
        ) + ::rt::__private::core::marker::Send,
    >,
    paint: ::rt::testing::Stub<
        dyn ::rt::__private::core::ops::FnMut(
            &mut [u8],
            &mut [u8],
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
impl StoreMock {
    /// A mock that expects no call.
    pub fn new() -> Self {
        Self {
            blend: ::rt::testing::Stub::new(),
            show: ::rt::testing::Stub::new(),
            paint: ::rt::testing::Stub::new(),
        }
    }
    /// What `blend` does.
    pub fn on_blend(
        mut self,
        closure: impl ::rt::__private::core::ops::FnMut(
            u64,
            ::rt::Bulk<'_, Sample>,
            &mut [u8],
        ) -> ::rt::__private::core::result::Result<
                u32,
                Full,
            > + ::rt::__private::core::marker::Send + 'static,
    ) -> Self {
        self.blend.set(::rt::__private::std::boxed::Box::new(closure));
        self
    }
    /// What `show` does.
    pub fn on_show(
        mut self,
        closure: impl ::rt::__private::core::ops::FnMut(
            ::rt::Bulk<'_, u8>,
        ) + ::rt::__private::core::marker::Send + 'static,
    ) -> Self {
        self.show.set(::rt::__private::std::boxed::Box::new(closure));
        self
    }
    /// What `paint` does.
    pub fn on_paint(
        mut self,
        closure: impl ::rt::__private::core::ops::FnMut(
            &mut [u8],
            &mut [u8],
        ) -> () + ::rt::__private::core::marker::Send + 'static,
    ) -> Self {
        self.paint.set(::rt::__private::std::boxed::Box::new(closure));
        self
    }
    /// A client that calls the closures, which run on a thread of their own.
    pub fn client(self) -> StoreClient {
        StoreClient::loopback(self)
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
impl ::rt::__private::core::default::Default for StoreMock {
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
impl ::rt::__private::core::fmt::Debug for StoreMock {
    fn fmt(
        &self,
        __mp_formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
    ) -> ::rt::__private::core::fmt::Result {
        __mp_formatter.write_str(::rt::__private::core::stringify!(StoreMock))
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
impl Store for StoreMock {
    fn blend(
        &mut self,
        at: u64,
        samples: ::rt::Bulk<'_, Sample>,
        out: &mut [u8],
    ) -> Result<u32, Full> {
        (self.blend.get("StoreMock", "blend"))(at, samples, out)
    }
    fn show(&mut self, pixels: ::rt::Bulk<'_, u8>) {
        (self.show.get("StoreMock", "show"))(pixels)
    }
    fn paint(&mut self, even: &mut [u8], odd: &mut [u8]) {
        (self.paint.get("StoreMock", "paint"))(even, odd)
    }
}
