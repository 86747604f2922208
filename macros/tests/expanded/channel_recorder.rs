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
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
pub enum RecorderChannel {}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
impl ::rt::__private::core::fmt::Debug for RecorderChannel {
    fn fmt(
        &self,
        __formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
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
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
pub struct RecorderHost {
    core: ::rt::__private::HostCore<RecorderChannel>,
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
impl ::rt::__private::HostEnd for RecorderHost {
    type Channel = RecorderChannel;
    fn from_core(core: ::rt::__private::HostCore<RecorderChannel>) -> Self {
        Self { core }
    }
    fn core(&mut self) -> &mut ::rt::__private::HostCore<RecorderChannel> {
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
impl ::rt::__private::std::os::fd::AsFd for RecorderHost {
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
impl RecorderHost {
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
    pub fn serve<H: Recorder + ?::rt::__private::core::marker::Sized>(
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
    #[inline(always)]
    pub fn recv(
        &mut self,
    ) -> ::rt::__private::core::result::Result<
        ::rt::__private::core::option::Option<RecorderCall<'_>>,
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
        ::rt::__private::core::option::Option<RecorderCall<'_>>,
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
        ::rt::__private::core::option::Option<RecorderCall<'_>>,
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
    pub fn recv_batch<F: ::rt::__private::core::ops::FnMut(RecorderCall<'_>)>(
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
        ::rt::__private::core::option::Option<RecorderCall<'_>>,
        ::rt::IpcError,
    > {
        while let ::rt::__private::core::option::Option::Some(__ticket) = self
            .core
            .next(__until)
        {
            match __ticket.method() {
                0 => {
                    if let ::rt::__private::core::option::Option::Some(
                        __Recorder_play { from, out },
                    ) = self.core.args(&__ticket)
                    {
                        if let (::rt::__private::core::option::Option::Some(out),) = (
                            self.core.tx(&__ticket, &out, "play"),
                        ) {
                            return ::rt::__private::core::result::Result::Ok(
                                ::rt::__private::core::option::Option::Some(RecorderCall::Play {
                                    from,
                                    out,
                                    reply: self.core.reply(__ticket),
                                }),
                            );
                        }
                    }
                }
                1 => {
                    if let ::rt::__private::core::option::Option::Some(
                        __Recorder_record { input, echo },
                    ) = self.core.args(&__ticket)
                    {
                        if let (
                            ::rt::__private::core::option::Option::Some(input),
                            ::rt::__private::core::option::Option::Some(echo),
                        ) = (
                            self.core.rx(&__ticket, &input, "record"),
                            self.core.tx(&__ticket, &echo, "record"),
                        ) {
                            return ::rt::__private::core::result::Result::Ok(
                                ::rt::__private::core::option::Option::Some(RecorderCall::Record {
                                    input,
                                    echo,
                                    reply: self.core.try_reply(__ticket),
                                }),
                            );
                        }
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
impl ::rt::__private::core::fmt::Debug for RecorderHost {
    fn fmt(
        &self,
        __formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
    ) -> ::rt::__private::core::fmt::Result {
        __formatter
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
    private_interfaces,
    clippy::all,
    clippy::pedantic
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
    private_interfaces,
    clippy::all,
    clippy::pedantic
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
            Self::Play { reply, .. } => reply.peer(),
            Self::Record { reply, .. } => reply.peer(),
        }
    }
    /// Calls the method of `handler` and answers the client with what it returns.
    #[inline]
    pub fn dispatch<H: Recorder + ?::rt::__private::core::marker::Sized>(
        self,
        handler: &mut H,
    ) {
        #[allow(unused_imports)]
        use ::rt::__private::NoCall as _;
        let __handler = handler;
        match self {
            Self::Play { from, out, reply } => {
                let __value = <H as Recorder>::play(__handler, from, out);
                ::rt::__private::Probe::<()>::answer(reply, __value);
            }
            Self::Record { input, echo, reply } => {
                let __value = <H as Recorder>::record(__handler, input, echo);
                ::rt::__private::ProbeResult::<u64, Full>::answer(reply, __value);
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
impl ::rt::__private::core::fmt::Debug for RecorderCall<'_> {
    fn fmt(
        &self,
        __formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
    ) -> ::rt::__private::core::fmt::Result {
        __formatter.write_str(self.method())
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
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
pub struct RecorderClient {
    /// The connection: who the host is, whether it is alive, the schema.
    pub link: ::rt::Link<RecorderChannel>,
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
impl ::rt::__private::ClientEnd for RecorderClient {
    type Channel = RecorderChannel;
    fn from_link(link: ::rt::Link<RecorderChannel>) -> Self {
        Self { link }
    }
    fn link(&self) -> &::rt::Link<RecorderChannel> {
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
impl ::rt::__private::std::os::fd::AsFd for RecorderClient {
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
impl RecorderClient {
    /// The method `play`, as in `client.link.supports(..)`.
    pub const PLAY: ::rt::MethodOf<RecorderChannel> = ::rt::MethodOf::__new(0);
    /// The method `record`, as in `client.link.supports(..)`.
    pub const RECORD: ::rt::MethodOf<RecorderChannel> = ::rt::MethodOf::__new(1);
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
        let __out = self
            .link
            .__receives::<Sample>(0, ::rt::__private::core::option::Option::None)?;
        let __call = ::rt::__private::Probe::<
            (),
        >::hold(
            &self.link,
            0,
            ::rt::__private::core::option::Option::None,
            __Recorder_play {
                from,
                out: __out.__place(),
            },
        )?;
        self.link.flush()?;
        ::rt::__private::core::result::Result::Ok((__out.__of(&__call), __call))
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
        let __input = self
            .link
            .__sends::<Sample>(1, ::rt::__private::core::option::Option::None)?;
        let __echo = self
            .link
            .__receives::<Sample>(1, ::rt::__private::core::option::Option::None)?;
        let __call = ::rt::__private::ProbeResult::<
            u64,
            Full,
        >::hold(
            &self.link,
            1,
            ::rt::__private::core::option::Option::None,
            __Recorder_record {
                input: __input.__place(),
                echo: __echo.__place(),
            },
        )?;
        self.link.flush()?;
        ::rt::__private::core::result::Result::Ok((
            __input.__of(&__call),
            __echo.__of(&__call),
            __call,
        ))
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
impl ::rt::__private::core::fmt::Debug for RecorderClient {
    fn fmt(
        &self,
        __formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
    ) -> ::rt::__private::core::fmt::Result {
        __formatter
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
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
pub struct RecorderBatch<'c> {
    link: &'c ::rt::Link<RecorderChannel>,
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
impl<'c> RecorderBatch<'c> {}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    private_interfaces,
    clippy::all,
    clippy::pedantic
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
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
impl ::rt::__private::core::fmt::Debug for RecorderBatch<'_> {
    fn fmt(
        &self,
        __formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
    ) -> ::rt::__private::core::fmt::Result {
        __formatter
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
    private_interfaces,
    clippy::all,
    clippy::pedantic
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
    private_interfaces,
    clippy::all,
    clippy::pedantic
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
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
impl ::rt::Event for RecorderEvent {
    type Channel = RecorderChannel;
    fn __put<O: ::rt::__private::EventOutlet>(self, __outlet: O) -> O::Put {
        match self {
            Self::TapeChanged => __outlet.put(2, true, __Recorder_TapeChanged {}),
            Self::Full { used, total } => {
                __outlet.put(3, false, __Recorder_Full { used, total })
            }
            Self::Sampled(_0) => __outlet.put(4, false, __Recorder_Sampled { _0 }),
        }
    }
    fn __take(
        __event: ::rt::__private::core::primitive::u16,
        __source: &::rt::__private::EventSource<'_>,
    ) -> ::rt::__private::core::option::Option<Self> {
        match __event {
            2 => {
                let __Recorder_TapeChanged {} = __source
                    .take::<__Recorder_TapeChanged>()?;
                ::rt::__private::core::option::Option::Some(Self::TapeChanged)
            }
            3 => {
                let __Recorder_Full { used, total } = __source
                    .take::<__Recorder_Full>()?;
                ::rt::__private::core::option::Option::Some(Self::Full { used, total })
            }
            4 => {
                let __Recorder_Sampled { _0 } = __source.take::<__Recorder_Sampled>()?;
                ::rt::__private::core::option::Option::Some(Self::Sampled(_0))
            }
            _ => ::rt::__private::core::option::Option::None,
        }
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
struct __Recorder_play {
    from: u64,
    out: ::rt::__private::StreamOut<Sample>,
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
struct __Recorder_record {
    input: ::rt::__private::StreamIn<Sample>,
    echo: ::rt::__private::StreamOut<Sample>,
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
struct __Recorder_TapeChanged {}
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
struct __Recorder_Full {
    used: u64,
    total: u64,
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
struct __Recorder_Sampled {
    _0: Sample,
}
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
    impl ::rt::Channel for RecorderChannel {
        const DESC: &'static ::rt::__private::ChannelDesc = &::rt::__private::ChannelDesc {
            name: "Recorder",
            form: ::rt::__private::Form::Methods(
                &[
                    ::rt::__private::MethodDesc {
                        name: "play",
                        was: &[],
                        kind: ::rt::__private::MethodKind::Call,
                        args: __Recorder_play::ARGS,
                        args_size: ::rt::__private::core::mem::size_of::<
                            __Recorder_play,
                        >(),
                        reply: ::rt::__private::Probe::<()>::TYPE,
                        error: ::rt::__private::core::option::Option::None,
                    },
                    ::rt::__private::MethodDesc {
                        name: "record",
                        was: &[],
                        kind: ::rt::__private::MethodKind::Call,
                        args: __Recorder_record::ARGS,
                        args_size: ::rt::__private::core::mem::size_of::<
                            __Recorder_record,
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
                        args: __Recorder_TapeChanged::ARGS,
                        args_size: ::rt::__private::core::mem::size_of::<
                            __Recorder_TapeChanged,
                        >(),
                        reply: ::rt::__private::Probe::<()>::TYPE,
                        error: ::rt::__private::core::option::Option::None,
                    },
                    ::rt::__private::MethodDesc {
                        name: "Full",
                        was: &["Overrun"],
                        kind: ::rt::__private::MethodKind::Event,
                        args: __Recorder_Full::ARGS,
                        args_size: ::rt::__private::core::mem::size_of::<
                            __Recorder_Full,
                        >(),
                        reply: ::rt::__private::Probe::<()>::TYPE,
                        error: ::rt::__private::core::option::Option::None,
                    },
                    ::rt::__private::MethodDesc {
                        name: "Sampled",
                        was: &[],
                        kind: ::rt::__private::MethodKind::Event,
                        args: __Recorder_Sampled::ARGS,
                        args_size: ::rt::__private::core::mem::size_of::<
                            __Recorder_Sampled,
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
    impl __Recorder_play {
        const ARGS: &'static [::rt::__private::FieldDesc] = &[
            ::rt::__private::FieldDesc {
                name: "from",
                was: &[],
                offset: ::rt::__private::core::mem::offset_of!(__Recorder_play, from),
                ty: ::rt::__private::Probe::<u64>::TYPE,
            },
            ::rt::__private::FieldDesc {
                name: "out",
                was: &[],
                offset: ::rt::__private::core::mem::offset_of!(__Recorder_play, out),
                ty: ::rt::__private::Probe::<::rt::__private::StreamOut<Sample>>::TYPE,
            },
        ];
    }
    unsafe impl ::rt::__private::Payload for __Recorder_play {
        const FIELDS: ::rt::__private::core::option::Option<
            &'static [::rt::__private::FieldDesc],
        > = ::rt::__private::core::option::Option::Some(Self::ARGS);
        const ANY_BITS: ::rt::__private::core::primitive::bool = true
            && ::rt::__private::Probe::<u64>::ANY_BITS
            && ::rt::__private::Probe::<::rt::__private::StreamOut<Sample>>::ANY_BITS;
        const LAYOUT_CHECK: () = ();
        const EXTENSIBLE: ::rt::__private::core::primitive::bool = ::rt::__private::Probe::<
            ::rt::__private::StreamOut<Sample>,
        >::EXTENSIBLE;
        #[inline]
        fn is_valid(
            __bytes: &[::rt::__private::core::primitive::u8],
        ) -> ::rt::__private::core::primitive::bool {
            true
                && ::rt::__private::layout::field_is_valid(
                    __bytes,
                    ::rt::__private::core::mem::offset_of!(__Recorder_play, from),
                    ::rt::__private::core::mem::size_of::<u64>(),
                    ::rt::__private::Probe::<u64>::IS_VALID,
                )
                && ::rt::__private::layout::field_is_valid(
                    __bytes,
                    ::rt::__private::core::mem::offset_of!(__Recorder_play, out),
                    ::rt::__private::core::mem::size_of::<
                        ::rt::__private::StreamOut<Sample>,
                    >(),
                    ::rt::__private::Probe::<
                        ::rt::__private::StreamOut<Sample>,
                    >::IS_VALID,
                )
        }
        fn append(__tail: &mut ::rt::__private::Tail<'_>) {
            let __append = ::rt::__private::Probe::<
                ::rt::__private::StreamOut<Sample>,
            >::APPEND;
            __append(
                &mut __tail
                    .field(
                        ::rt::__private::core::mem::offset_of!(__Recorder_play, out),
                        ::rt::__private::core::mem::size_of::<
                            ::rt::__private::StreamOut<Sample>,
                        >(),
                    ),
            );
        }
    }
    impl __Recorder_record {
        const ARGS: &'static [::rt::__private::FieldDesc] = &[
            ::rt::__private::FieldDesc {
                name: "input",
                was: &[],
                offset: ::rt::__private::core::mem::offset_of!(__Recorder_record, input),
                ty: ::rt::__private::Probe::<::rt::__private::StreamIn<Sample>>::TYPE,
            },
            ::rt::__private::FieldDesc {
                name: "echo",
                was: &[],
                offset: ::rt::__private::core::mem::offset_of!(__Recorder_record, echo),
                ty: ::rt::__private::Probe::<::rt::__private::StreamOut<Sample>>::TYPE,
            },
        ];
    }
    unsafe impl ::rt::__private::Payload for __Recorder_record {
        const FIELDS: ::rt::__private::core::option::Option<
            &'static [::rt::__private::FieldDesc],
        > = ::rt::__private::core::option::Option::Some(Self::ARGS);
        const ANY_BITS: ::rt::__private::core::primitive::bool = true
            && ::rt::__private::Probe::<::rt::__private::StreamIn<Sample>>::ANY_BITS
            && ::rt::__private::Probe::<::rt::__private::StreamOut<Sample>>::ANY_BITS;
        const LAYOUT_CHECK: () = ();
        const EXTENSIBLE: ::rt::__private::core::primitive::bool = ::rt::__private::Probe::<
            ::rt::__private::StreamOut<Sample>,
        >::EXTENSIBLE;
        #[inline]
        fn is_valid(
            __bytes: &[::rt::__private::core::primitive::u8],
        ) -> ::rt::__private::core::primitive::bool {
            true
                && ::rt::__private::layout::field_is_valid(
                    __bytes,
                    ::rt::__private::core::mem::offset_of!(__Recorder_record, input),
                    ::rt::__private::core::mem::size_of::<
                        ::rt::__private::StreamIn<Sample>,
                    >(),
                    ::rt::__private::Probe::<::rt::__private::StreamIn<Sample>>::IS_VALID,
                )
                && ::rt::__private::layout::field_is_valid(
                    __bytes,
                    ::rt::__private::core::mem::offset_of!(__Recorder_record, echo),
                    ::rt::__private::core::mem::size_of::<
                        ::rt::__private::StreamOut<Sample>,
                    >(),
                    ::rt::__private::Probe::<
                        ::rt::__private::StreamOut<Sample>,
                    >::IS_VALID,
                )
        }
        fn append(__tail: &mut ::rt::__private::Tail<'_>) {
            let __append = ::rt::__private::Probe::<
                ::rt::__private::StreamOut<Sample>,
            >::APPEND;
            __append(
                &mut __tail
                    .field(
                        ::rt::__private::core::mem::offset_of!(__Recorder_record, echo),
                        ::rt::__private::core::mem::size_of::<
                            ::rt::__private::StreamOut<Sample>,
                        >(),
                    ),
            );
        }
    }
    impl __Recorder_TapeChanged {
        const ARGS: &'static [::rt::__private::FieldDesc] = &[];
    }
    unsafe impl ::rt::__private::Payload for __Recorder_TapeChanged {
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
    impl __Recorder_Full {
        const ARGS: &'static [::rt::__private::FieldDesc] = &[
            ::rt::__private::FieldDesc {
                name: "used",
                was: &[],
                offset: ::rt::__private::core::mem::offset_of!(__Recorder_Full, used),
                ty: ::rt::__private::Probe::<u64>::TYPE,
            },
            ::rt::__private::FieldDesc {
                name: "total",
                was: &["of"],
                offset: ::rt::__private::core::mem::offset_of!(__Recorder_Full, total),
                ty: ::rt::__private::Probe::<u64>::TYPE,
            },
        ];
    }
    unsafe impl ::rt::__private::Payload for __Recorder_Full {
        const FIELDS: ::rt::__private::core::option::Option<
            &'static [::rt::__private::FieldDesc],
        > = ::rt::__private::core::option::Option::Some(Self::ARGS);
        const ANY_BITS: ::rt::__private::core::primitive::bool = true
            && ::rt::__private::Probe::<u64>::ANY_BITS
            && ::rt::__private::Probe::<u64>::ANY_BITS;
        const LAYOUT_CHECK: () = ();
        const EXTENSIBLE: ::rt::__private::core::primitive::bool = ::rt::__private::Probe::<
            u64,
        >::EXTENSIBLE;
        #[inline]
        fn is_valid(
            __bytes: &[::rt::__private::core::primitive::u8],
        ) -> ::rt::__private::core::primitive::bool {
            true
                && ::rt::__private::layout::field_is_valid(
                    __bytes,
                    ::rt::__private::core::mem::offset_of!(__Recorder_Full, used),
                    ::rt::__private::core::mem::size_of::<u64>(),
                    ::rt::__private::Probe::<u64>::IS_VALID,
                )
                && ::rt::__private::layout::field_is_valid(
                    __bytes,
                    ::rt::__private::core::mem::offset_of!(__Recorder_Full, total),
                    ::rt::__private::core::mem::size_of::<u64>(),
                    ::rt::__private::Probe::<u64>::IS_VALID,
                )
        }
        fn append(__tail: &mut ::rt::__private::Tail<'_>) {
            let __append = ::rt::__private::Probe::<u64>::APPEND;
            __append(
                &mut __tail
                    .field(
                        ::rt::__private::core::mem::offset_of!(__Recorder_Full, total),
                        ::rt::__private::core::mem::size_of::<u64>(),
                    ),
            );
        }
    }
    impl __Recorder_Sampled {
        const ARGS: &'static [::rt::__private::FieldDesc] = &[
            ::rt::__private::FieldDesc {
                name: "_0",
                was: &[],
                offset: ::rt::__private::core::mem::offset_of!(__Recorder_Sampled, _0),
                ty: ::rt::__private::Probe::<Sample>::TYPE,
            },
        ];
    }
    unsafe impl ::rt::__private::Payload for __Recorder_Sampled {
        const FIELDS: ::rt::__private::core::option::Option<
            &'static [::rt::__private::FieldDesc],
        > = ::rt::__private::core::option::Option::Some(Self::ARGS);
        const ANY_BITS: ::rt::__private::core::primitive::bool = true
            && ::rt::__private::Probe::<Sample>::ANY_BITS;
        const LAYOUT_CHECK: () = ();
        const EXTENSIBLE: ::rt::__private::core::primitive::bool = ::rt::__private::Probe::<
            Sample,
        >::EXTENSIBLE;
        #[inline]
        fn is_valid(
            __bytes: &[::rt::__private::core::primitive::u8],
        ) -> ::rt::__private::core::primitive::bool {
            true
                && ::rt::__private::layout::field_is_valid(
                    __bytes,
                    ::rt::__private::core::mem::offset_of!(__Recorder_Sampled, _0),
                    ::rt::__private::core::mem::size_of::<Sample>(),
                    ::rt::__private::Probe::<Sample>::IS_VALID,
                )
        }
        fn append(__tail: &mut ::rt::__private::Tail<'_>) {
            let __append = ::rt::__private::Probe::<Sample>::APPEND;
            __append(
                &mut __tail
                    .field(
                        ::rt::__private::core::mem::offset_of!(__Recorder_Sampled, _0),
                        ::rt::__private::core::mem::size_of::<Sample>(),
                    ),
            );
        }
    }
    const _: () = {
        let _ = <u64 as ::rt::__private::Message>::TYPE;
        let _ = <Sample as ::rt::__private::Message>::TYPE;
        let _ = <() as ::rt::__private::Message>::TYPE;
    };
    const _: () = ::rt::__private::Probe::<u64>::LAYOUT_CHECK;
    const _: () = ::rt::__private::Probe::<Sample>::LAYOUT_CHECK;
    const _: () = ::rt::__private::Probe::<()>::LAYOUT_CHECK;
    const _: () = ::rt::__private::layout::method_within_limits(
        <RecorderChannel as ::rt::Channel>::DESC,
        0,
    );
    const _: () = {
        let _ = <Sample as ::rt::__private::Message>::TYPE;
        let _ = <Sample as ::rt::__private::Message>::TYPE;
        let _ = <u64 as ::rt::__private::Message>::TYPE;
        let _ = <Full as ::rt::__private::Message>::TYPE;
    };
    const _: () = ::rt::__private::Probe::<Sample>::LAYOUT_CHECK;
    const _: () = ::rt::__private::Probe::<Sample>::LAYOUT_CHECK;
    const _: () = ::rt::__private::Probe::<u64>::LAYOUT_CHECK;
    const _: () = ::rt::__private::Probe::<Full>::LAYOUT_CHECK;
    const _: () = ::rt::__private::layout::method_within_limits(
        <RecorderChannel as ::rt::Channel>::DESC,
        1,
    );
    const _: () = {};
    const _: () = ::rt::__private::layout::method_within_limits(
        <RecorderChannel as ::rt::Channel>::DESC,
        2,
    );
    const _: () = {
        let _ = <u64 as ::rt::__private::Message>::TYPE;
        let _ = <u64 as ::rt::__private::Message>::TYPE;
    };
    const _: () = ::rt::__private::Probe::<u64>::LAYOUT_CHECK;
    const _: () = ::rt::__private::Probe::<u64>::LAYOUT_CHECK;
    const _: () = ::rt::__private::layout::method_within_limits(
        <RecorderChannel as ::rt::Channel>::DESC,
        3,
    );
    const _: () = {
        let _ = <Sample as ::rt::__private::Message>::TYPE;
    };
    const _: () = ::rt::__private::Probe::<Sample>::LAYOUT_CHECK;
    const _: () = ::rt::__private::layout::method_within_limits(
        <RecorderChannel as ::rt::Channel>::DESC,
        4,
    );
};
::rt::__if_async! {
    #[doc =
    " The client end of the channel [`Recorder`] for tasks of tokio: many calls under way on one connection."]
    #[doc = ""] #[doc = " ```text"] #[doc =
    " let client = RecorderAsyncClient::attach(\"name\").await?;"] #[doc = " ```"] #[doc
    = ""] #[doc =
    " To clone it is cheap and gives the same connection; tasks on any thread call at the same time. A call whose"]
    #[doc =
    " future is dropped is given up: the host is told (`reply.is_cancelled()`), and its answer is thrown away."]
    #[allow(dead_code, deprecated, non_camel_case_types, private_interfaces, clippy::all,
    clippy::pedantic)] #[derive(Clone)] pub struct RecorderAsyncClient { #[doc =
    r" The connection: who the host is, whether it is alive, the schema."] pub link :
    ::rt::AsyncLink < RecorderChannel >, } #[allow(dead_code, deprecated,
    non_camel_case_types, private_interfaces, clippy::all, clippy::pedantic)] impl
    ::rt::__private::AsyncEnd for RecorderClient { type Async = RecorderAsyncClient; }
    #[doc = r" The client becomes one for tasks, on the runtime of the caller."]
    #[allow(dead_code, deprecated, non_camel_case_types, private_interfaces, clippy::all,
    clippy::pedantic)] impl ::rt::__private::core::convert::TryFrom < RecorderClient >
    for RecorderAsyncClient { type Error = ::rt::AttachError; fn try_from(client :
    RecorderClient) -> ::rt::__private::core::result::Result < Self, ::rt::AttachError >
    { ::rt::__private::core::result::Result::Ok(Self { link :
    ::rt::AsyncLink::__watched(client.link) ? }) } } #[allow(dead_code, deprecated,
    non_camel_case_types, private_interfaces, clippy::all, clippy::pedantic)] impl
    RecorderAsyncClient { #[doc =
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
    RecorderClient::builder(name).attach_async(). await } #[doc =
    " Is ready once the request is queued: the client's end of each stream, in the order of the arguments, and the"]
    #[doc = " reply, a future. To drop that gives the call up, as of any other call."]
    #[doc = ""] #[doc = " # Errors"] #[doc = ""] #[doc =
    " `IpcError::TooManyStreams` if as many streams as the host allows are in use."] pub
    async fn play(& self, from : u64) -> ::rt::__private::core::result::Result <
    (::rt::AsyncRx < Sample >, impl ::rt::__private::core::future::Future < Output =
    ::rt::__private::core::result::Result < (), ::rt::IpcError >> + '_), ::rt::IpcError,
    > { #[allow(unused_imports)] use ::rt::__private::NoAsk as _; let __out = self.link
    .__receives:: < Sample > (0, ::rt::__private::core::option::Option::None). await ?;
    let (__id, __reply) = ::rt::__private::Probe:: < () > ::open(& self.link, 0,
    ::rt::__private::core::option::Option::None, __Recorder_play { from, out : __out
    .__place() }). await ?;
    ::rt::__private::core::result::Result::Ok((::rt::AsyncRx::__of(__out, __id),
    __reply)) } #[doc =
    " Is ready once the request is queued: the client's end of each stream, in the order of the arguments, and the"]
    #[doc = " reply, a future. To drop that gives the call up, as of any other call."]
    #[doc = ""] #[doc = " # Errors"] #[doc = ""] #[doc =
    " `IpcError::TooManyStreams` if as many streams as the host allows are in use."] pub
    async fn record(& self,) -> ::rt::__private::core::result::Result < (::rt::AsyncTx <
    Sample >, ::rt::AsyncRx < Sample >, impl ::rt::__private::core::future::Future <
    Output = ::rt::__private::core::result::Result < u64, ::rt::CallError < Full > >> +
    '_), ::rt::IpcError, > { #[allow(unused_imports)] use ::rt::__private::NoAsk as _;
    let __input = self.link.__sends:: < Sample > (1,
    ::rt::__private::core::option::Option::None). await ?; let __echo = self.link
    .__receives:: < Sample > (1, ::rt::__private::core::option::Option::None). await ?;
    let (__id, __reply) = ::rt::__private::ProbeResult:: < u64, Full > ::open(& self
    .link, 1, ::rt::__private::core::option::Option::None, __Recorder_record { input :
    __input.__place(), echo : __echo.__place() }). await ?;
    ::rt::__private::core::result::Result::Ok((::rt::AsyncTx::__of(__input, __id),
    ::rt::AsyncRx::__of(__echo, __id), __reply)) } #[doc =
    " Subscribes to the events of the host, as `events` of the blocking client: a `Stream` of"]
    #[doc =
    " `Result<`[`RecorderEvent`]`, IpcError>`. Is ready once the host has taken note."]
    #[doc = ""] #[doc = " # Errors"] #[doc = ""] #[doc = " As of the blocking client."]
    pub async fn events(& self) -> ::rt::__private::core::result::Result <
    ::rt::AsyncEvents < RecorderEvent >, ::rt::IpcError > { self.link.__events(). await }
    } #[allow(dead_code, deprecated, non_camel_case_types, private_interfaces,
    clippy::all, clippy::pedantic)] impl ::rt::__private::core::fmt::Debug for
    RecorderAsyncClient { fn fmt(& self, __formatter : & mut
    ::rt::__private::core::fmt::Formatter < '_ >) -> ::rt::__private::core::fmt::Result {
    __formatter.debug_struct(::rt::__private::core::stringify!(RecorderAsyncClient))
    .finish_non_exhaustive() } } #[allow(dead_code, deprecated, non_camel_case_types,
    private_interfaces, clippy::all, clippy::pedantic)] impl RecorderHost { #[doc =
    r" As [`serve`](Self::serve), in a task: the executor runs other tasks while there are no requests, and"]
    #[doc =
    r" in between if there are always some. The handler itself does not wait; one that has to wait for"]
    #[doc =
    r" something takes the requests with [`recv_async`](Self::recv_async), and defers their replies."]
    #[doc = r""] #[doc = r" To drop it loses no request."] #[doc = r""] #[doc =
    r" # Errors"] #[doc = r""] #[doc = r" As for [`serve`](Self::serve)."] #[doc = r""]
    #[doc = r" # Panics"] #[doc = r""] #[doc =
    r" If it is not polled on a runtime of tokio with I/O."] pub async fn serve_async < H
    : Recorder + ? ::rt::__private::core::marker::Sized > (& mut self, handler : & mut
    H,) -> ::rt::__private::core::result::Result < (), ::rt::IpcError > { while let
    ::rt::__private::core::option::Option::Some(__call) = self.recv_async(). await ? {
    __call.dispatch(handler); } ::rt::__private::core::result::Result::Ok(()) } #[doc =
    r" As [`recv`](Self::recv), in a task. To drop it loses no request."] #[doc = r""]
    #[doc = r" # Errors"] #[doc = r""] #[doc = r" As for [`serve`](Self::serve)."] #[doc
    = r""] #[doc = r" # Panics"] #[doc = r""] #[doc =
    r" As for [`serve_async`](Self::serve_async)."] pub async fn recv_async(& mut self,)
    -> ::rt::__private::core::result::Result < ::rt::__private::core::option::Option <
    RecorderCall < '_ >>, ::rt::IpcError > { while let
    ::rt::__private::core::option::Option::Some(__ticket) = self.core.next_async(). await
    { match __ticket.method() { 0 => if let
    ::rt::__private::core::option::Option::Some(__Recorder_play { from, out }) = self
    .core.args(& __ticket) { if let (::rt::__private::core::option::Option::Some(out),) =
    (self.core.tx(& __ticket, & out, "play"),) { return
    ::rt::__private::core::result::Result::Ok(::rt::__private::core::option::Option::Some(RecorderCall::Play
    { from, out, reply : self.core.reply(__ticket) }),); } } 1 => if let
    ::rt::__private::core::option::Option::Some(__Recorder_record { input, echo }) = self
    .core.args(& __ticket) { if let (::rt::__private::core::option::Option::Some(input),
    ::rt::__private::core::option::Option::Some(echo),) = (self.core.rx(& __ticket, &
    input, "record"), self.core.tx(& __ticket, & echo, "record"),) { return
    ::rt::__private::core::result::Result::Ok(::rt::__private::core::option::Option::Some(RecorderCall::Record
    { input, echo, reply : self.core.try_reply(__ticket) }),); } } _ => self.core
    .unknown(__ticket), } } match self.core.end() {
    ::rt::__private::core::result::Result::Ok(()) =>
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
impl RecorderClient {
    /// A client of a host with this handler, on a thread of its own; for tests. The host ends with
    /// the client.
    pub fn loopback<H: Recorder + ::rt::__private::core::marker::Send + 'static>(
        handler: H,
    ) -> Self {
        RecorderHost::loopback(handler).client()
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
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
impl<
    H: Recorder + ::rt::__private::core::marker::Send + 'static,
> ::rt::testing::Serves<H> for RecorderHost {
    type Client = RecorderClient;
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
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
impl RecorderCall<'_> {
    fn __run_unanswered<H: Recorder + ?::rt::__private::core::marker::Sized>(
        self,
        __handler: &mut H,
    ) {
        match self {
            Self::Play { from, out, reply: __reply } => {
                let _ = Recorder::play(__handler, from, out);
                ::rt::__private::core::mem::forget(__reply);
            }
            Self::Record { input, echo, reply: __reply } => {
                let _ = Recorder::record(__handler, input, echo);
                ::rt::__private::core::mem::forget(__reply);
            }
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
    private_interfaces,
    clippy::all,
    clippy::pedantic
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
    private_interfaces,
    clippy::all,
    clippy::pedantic
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
        __closure: impl ::rt::__private::core::ops::FnMut(
            u64,
            ::rt::Tx<Sample>,
        ) -> () + ::rt::__private::core::marker::Send + 'static,
    ) -> Self {
        self.play.set(::rt::__private::std::boxed::Box::new(__closure));
        self
    }
    /// What `record` does.
    pub fn on_record(
        mut self,
        __closure: impl ::rt::__private::core::ops::FnMut(
            ::rt::Rx<Sample>,
            ::rt::Tx<Sample>,
        ) -> ::rt::__private::core::result::Result<
                u64,
                Full,
            > + ::rt::__private::core::marker::Send + 'static,
    ) -> Self {
        self.record.set(::rt::__private::std::boxed::Box::new(__closure));
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
    private_interfaces,
    clippy::all,
    clippy::pedantic
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
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
impl ::rt::__private::core::fmt::Debug for RecorderMock {
    fn fmt(
        &self,
        __formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
    ) -> ::rt::__private::core::fmt::Result {
        __formatter.write_str(::rt::__private::core::stringify!(RecorderMock))
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
