pub trait Ping {
    fn misspelt(&mut self, a: u8);
    fn generic<T>(&mut self, a: T);
    fn right(&mut self) -> u8;
}
/// The channel [`Ping`] as a type, which has no values. It names the schema, as in `Link<PingChannel>`.
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
pub enum PingChannel {}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
impl ::rt::__private::core::fmt::Debug for PingChannel {
    fn fmt(
        &self,
        __formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
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
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
pub struct PingHost {
    core: ::rt::__private::HostCore<PingChannel>,
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
impl ::rt::__private::HostEnd for PingHost {
    type Channel = PingChannel;
    fn from_core(core: ::rt::__private::HostCore<PingChannel>) -> Self {
        Self { core }
    }
    fn core(&mut self) -> &mut ::rt::__private::HostCore<PingChannel> {
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
impl ::rt::__private::std::os::fd::AsFd for PingHost {
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
impl PingHost {
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
    pub fn serve<H: Ping + ?::rt::__private::core::marker::Sized>(
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
    #[inline(always)]
    pub fn recv(
        &mut self,
    ) -> ::rt::__private::core::result::Result<
        ::rt::__private::core::option::Option<PingCall<'_>>,
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
        ::rt::__private::core::option::Option<PingCall<'_>>,
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
        ::rt::__private::core::option::Option<PingCall<'_>>,
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
    pub fn recv_batch<F: ::rt::__private::core::ops::FnMut(PingCall<'_>)>(
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
        ::rt::__private::core::option::Option<PingCall<'_>>,
        ::rt::IpcError,
    > {
        while let ::rt::__private::core::option::Option::Some(__ticket) = self
            .core
            .next(__until)
        {
            match __ticket.method() {
                0 => {
                    if let ::rt::__private::core::option::Option::Some(
                        __Ping_misspelt { a },
                    ) = self.core.args(&__ticket)
                    {
                        return ::rt::__private::core::result::Result::Ok(
                            ::rt::__private::core::option::Option::Some(PingCall::Misspelt {
                                a,
                                reply: self.core.reply(__ticket),
                            }),
                        );
                    }
                }
                1 => {
                    if let ::rt::__private::core::option::Option::Some(
                        __Ping_right {},
                    ) = self.core.args(&__ticket)
                    {
                        return ::rt::__private::core::result::Result::Ok(
                            ::rt::__private::core::option::Option::Some(PingCall::Right {
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
impl ::rt::__private::core::fmt::Debug for PingHost {
    fn fmt(
        &self,
        __formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
    ) -> ::rt::__private::core::fmt::Result {
        __formatter
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
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
#[repr(u32)]
pub enum PingCall<'h> {
    /// A call of `misspelt`.
    Misspelt {
        /// Answers the client.
        reply: ::rt::Reply<'h, ()>,
        /// The argument `a`.
        a: u8,
    },
    /// A call of `right`.
    Right {
        /// Answers the client.
        reply: ::rt::Reply<'h, u8>,
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
impl PingCall<'_> {
    /// The name of the method.
    pub fn method(&self) -> &'static ::rt::__private::core::primitive::str {
        match self {
            Self::Misspelt { .. } => "misspelt",
            Self::Right { .. } => "right",
        }
    }
    /// The client, as the kernel names it.
    pub fn peer(&self) -> ::rt::Peer {
        match self {
            Self::Misspelt { reply, .. } => reply.peer(),
            Self::Right { reply, .. } => reply.peer(),
        }
    }
    /// Calls the method of `handler` and answers the client with what it returns.
    #[inline]
    pub fn dispatch<H: Ping + ?::rt::__private::core::marker::Sized>(
        self,
        handler: &mut H,
    ) {
        #[allow(unused_imports)]
        use ::rt::__private::NoCall as _;
        let __handler = handler;
        match self {
            Self::Misspelt { a, reply } => {
                let __value = <H as Ping>::misspelt(__handler, a);
                ::rt::__private::Probe::<()>::answer(reply, __value);
            }
            Self::Right { reply } => {
                let __value = <H as Ping>::right(__handler);
                ::rt::__private::Probe::<u8>::answer(reply, __value);
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
impl ::rt::__private::core::fmt::Debug for PingCall<'_> {
    fn fmt(
        &self,
        __formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
    ) -> ::rt::__private::core::fmt::Result {
        __formatter.write_str(self.method())
    }
}
/// The client end of the channel [`Ping`], with a method for each one of the trait.
///
/// ```text
/// let client = PingClient::attach("name")?;
/// client.misspelt(a)?;
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
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
pub struct PingClient {
    /// The connection: who the host is, whether it is alive, the schema.
    pub link: ::rt::Link<PingChannel>,
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
impl ::rt::__private::ClientEnd for PingClient {
    type Channel = PingChannel;
    fn from_link(link: ::rt::Link<PingChannel>) -> Self {
        Self { link }
    }
    fn link(&self) -> &::rt::Link<PingChannel> {
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
impl ::rt::__private::std::os::fd::AsFd for PingClient {
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
impl PingClient {
    /// The method `misspelt`, as in `client.link.supports(..)`.
    pub const MISSPELT: ::rt::MethodOf<PingChannel> = ::rt::MethodOf::__new(0);
    /// The method `right`, as in `client.link.supports(..)`.
    pub const RIGHT: ::rt::MethodOf<PingChannel> = ::rt::MethodOf::__new(1);
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
    pub fn batch(&self) -> PingBatch<'_> {
        PingBatch { link: &self.link }
    }
    /// Waits until the host has answered.
    ///
    /// # Errors
    ///
    /// `IpcError` if there is no answer: the host is gone, too late, or has dropped the request.
    #[inline]
    pub fn misspelt(
        &self,
        a: u8,
    ) -> ::rt::__private::core::result::Result<(), ::rt::IpcError> {
        #[allow(unused_imports)]
        use ::rt::__private::NoCall as _;
        ::rt::__private::Probe::<
            (),
        >::call(
            &self.link,
            0,
            ::rt::__private::core::option::Option::None,
            __Ping_misspelt { a },
        )
    }
    /// Waits until the host has answered.
    ///
    /// # Errors
    ///
    /// `IpcError` if there is no answer: the host is gone, too late, or has dropped the request.
    #[inline]
    pub fn right(&self) -> ::rt::__private::core::result::Result<u8, ::rt::IpcError> {
        #[allow(unused_imports)]
        use ::rt::__private::NoCall as _;
        ::rt::__private::Probe::<
            u8,
        >::call(
            &self.link,
            1,
            ::rt::__private::core::option::Option::None,
            __Ping_right {},
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
impl ::rt::__private::core::fmt::Debug for PingClient {
    fn fmt(
        &self,
        __formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
    ) -> ::rt::__private::core::fmt::Result {
        __formatter
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
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
pub struct PingBatch<'c> {
    link: &'c ::rt::Link<PingChannel>,
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
impl<'c> PingBatch<'c> {
    /// Holds the request back, to be published with the batch. The reply is asked for with `wait`. Waits only while the queue is full:
    /// what was held back is then published.
    ///
    /// # Errors
    ///
    /// `IpcError` if the request could not be queued, such as when the host is gone.
    #[inline]
    pub fn misspelt(
        &self,
        a: u8,
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
            0,
            ::rt::__private::core::option::Option::None,
            __Ping_misspelt { a },
        )
    }
    /// Holds the request back, to be published with the batch. The reply is asked for with `wait`. Waits only while the queue is full:
    /// what was held back is then published.
    ///
    /// # Errors
    ///
    /// `IpcError` if the request could not be queued, such as when the host is gone.
    #[inline]
    pub fn right(
        &self,
    ) -> ::rt::__private::core::result::Result<
        ::rt::Pending<'c, PingChannel, u8>,
        ::rt::IpcError,
    > {
        #[allow(unused_imports)]
        use ::rt::__private::NoCall as _;
        ::rt::__private::Probe::<
            u8,
        >::hold(
            self.link,
            1,
            ::rt::__private::core::option::Option::None,
            __Ping_right {},
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
impl ::rt::__private::core::ops::Drop for PingBatch<'_> {
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
impl ::rt::__private::core::fmt::Debug for PingBatch<'_> {
    fn fmt(
        &self,
        __formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
    ) -> ::rt::__private::core::fmt::Result {
        __formatter
            .debug_struct(::rt::__private::core::stringify!(PingBatch))
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
struct __Ping_misspelt {
    a: u8,
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
struct __Ping_right {}
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
    impl ::rt::Channel for PingChannel {
        const DESC: &'static ::rt::__private::ChannelDesc = &::rt::__private::ChannelDesc {
            name: "Ping",
            form: ::rt::__private::Form::Methods(
                &[
                    ::rt::__private::MethodDesc {
                        name: "misspelt",
                        was: &[],
                        kind: ::rt::__private::MethodKind::Call,
                        args: __Ping_misspelt::ARGS,
                        args_size: ::rt::__private::core::mem::size_of::<
                            __Ping_misspelt,
                        >(),
                        reply: ::rt::__private::Probe::<()>::TYPE,
                        error: ::rt::__private::core::option::Option::None,
                    },
                    ::rt::__private::MethodDesc {
                        name: "right",
                        was: &[],
                        kind: ::rt::__private::MethodKind::Call,
                        args: __Ping_right::ARGS,
                        args_size: ::rt::__private::core::mem::size_of::<__Ping_right>(),
                        reply: ::rt::__private::Probe::<u8>::TYPE,
                        error: ::rt::__private::core::option::Option::None,
                    },
                ],
            ),
        };
        const CAPACITY: ::rt::__private::core::option::Option<
            ::rt::__private::core::primitive::u32,
        > = ::rt::__private::core::option::Option::None;
    }
    impl __Ping_misspelt {
        const ARGS: &'static [::rt::__private::FieldDesc] = &[
            ::rt::__private::FieldDesc {
                name: "a",
                was: &[],
                offset: ::rt::__private::core::mem::offset_of!(__Ping_misspelt, a),
                ty: ::rt::__private::Probe::<u8>::TYPE,
            },
        ];
    }
    unsafe impl ::rt::__private::Payload for __Ping_misspelt {
        const FIELDS: ::rt::__private::core::option::Option<
            &'static [::rt::__private::FieldDesc],
        > = ::rt::__private::core::option::Option::Some(Self::ARGS);
        const ANY_BITS: ::rt::__private::core::primitive::bool = true
            && ::rt::__private::Probe::<u8>::ANY_BITS;
        const LAYOUT_CHECK: () = ();
        const EXTENSIBLE: ::rt::__private::core::primitive::bool = ::rt::__private::Probe::<
            u8,
        >::EXTENSIBLE;
        #[inline]
        fn is_valid(
            __bytes: &[::rt::__private::core::primitive::u8],
        ) -> ::rt::__private::core::primitive::bool {
            true
                && ::rt::__private::layout::field_is_valid(
                    __bytes,
                    ::rt::__private::core::mem::offset_of!(__Ping_misspelt, a),
                    ::rt::__private::core::mem::size_of::<u8>(),
                    ::rt::__private::Probe::<u8>::IS_VALID,
                )
        }
        fn append(__tail: &mut ::rt::__private::Tail<'_>) {
            let __append = ::rt::__private::Probe::<u8>::APPEND;
            __append(
                &mut __tail
                    .field(
                        ::rt::__private::core::mem::offset_of!(__Ping_misspelt, a),
                        ::rt::__private::core::mem::size_of::<u8>(),
                    ),
            );
        }
    }
    impl __Ping_right {
        const ARGS: &'static [::rt::__private::FieldDesc] = &[];
    }
    unsafe impl ::rt::__private::Payload for __Ping_right {
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
        let _ = <u8 as ::rt::__private::Message>::TYPE;
        let _ = <() as ::rt::__private::Message>::TYPE;
    };
    const _: () = ::rt::__private::Probe::<u8>::LAYOUT_CHECK;
    const _: () = ::rt::__private::Probe::<()>::LAYOUT_CHECK;
    const _: () = ::rt::__private::layout::method_within_limits(
        <PingChannel as ::rt::Channel>::DESC,
        0,
    );
    const _: () = {
        let _ = <u8 as ::rt::__private::Message>::TYPE;
    };
    const _: () = ::rt::__private::Probe::<u8>::LAYOUT_CHECK;
    const _: () = ::rt::__private::layout::method_within_limits(
        <PingChannel as ::rt::Channel>::DESC,
        1,
    );
};
::rt::__if_async! {
    #[doc =
    " The client end of the channel [`Ping`] for tasks of tokio: many calls under way on one connection."]
    #[doc = ""] #[doc = " ```text"] #[doc =
    " let client = PingAsyncClient::attach(\"name\").await?;"] #[doc =
    " client.misspelt(a).await?;"] #[doc = " ```"] #[doc = ""] #[doc =
    " To clone it is cheap and gives the same connection; tasks on any thread call at the same time. A call whose"]
    #[doc =
    " future is dropped is given up: the host is told (`reply.is_cancelled()`), and its answer is thrown away."]
    #[allow(dead_code, deprecated, non_camel_case_types, private_interfaces, clippy::all,
    clippy::pedantic)] #[derive(Clone)] pub struct PingAsyncClient { #[doc =
    r" The connection: who the host is, whether it is alive, the schema."] pub link :
    ::rt::AsyncLink < PingChannel >, } #[allow(dead_code, deprecated,
    non_camel_case_types, private_interfaces, clippy::all, clippy::pedantic)] impl
    ::rt::__private::AsyncEnd for PingClient { type Async = PingAsyncClient; } #[doc =
    r" The client becomes one for tasks, on the runtime of the caller."]
    #[allow(dead_code, deprecated, non_camel_case_types, private_interfaces, clippy::all,
    clippy::pedantic)] impl ::rt::__private::core::convert::TryFrom < PingClient > for
    PingAsyncClient { type Error = ::rt::AttachError; fn try_from(client : PingClient) ->
    ::rt::__private::core::result::Result < Self, ::rt::AttachError > {
    ::rt::__private::core::result::Result::Ok(Self { link :
    ::rt::AsyncLink::__watched(client.link) ? }) } } #[allow(dead_code, deprecated,
    non_camel_case_types, private_interfaces, clippy::all, clippy::pedantic)] impl
    PingAsyncClient { #[doc =
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
    PingClient::builder(name).attach_async(). await } #[doc =
    " Is ready once the host has answered."] #[doc = ""] #[doc = " # Errors"] #[doc = ""]
    #[doc = " As of the blocking client."] pub async fn misspelt(& self, a : u8) ->
    ::rt::__private::core::result::Result < (), ::rt::IpcError > {
    #[allow(unused_imports)] use ::rt::__private::NoAsk as _; ::rt::__private::Probe:: <
    () > ::ask(& self.link, 0, ::rt::__private::core::option::Option::None,
    __Ping_misspelt { a }). await } #[doc = " Is ready once the host has answered."]
    #[doc = ""] #[doc = " # Errors"] #[doc = ""] #[doc = " As of the blocking client."]
    pub async fn right(& self,) -> ::rt::__private::core::result::Result < u8,
    ::rt::IpcError > { #[allow(unused_imports)] use ::rt::__private::NoAsk as _;
    ::rt::__private::Probe:: < u8 > ::ask(& self.link, 1,
    ::rt::__private::core::option::Option::None, __Ping_right {}). await } }
    #[allow(dead_code, deprecated, non_camel_case_types, private_interfaces, clippy::all,
    clippy::pedantic)] impl ::rt::__private::core::fmt::Debug for PingAsyncClient { fn
    fmt(& self, __formatter : & mut ::rt::__private::core::fmt::Formatter < '_ >) ->
    ::rt::__private::core::fmt::Result { __formatter
    .debug_struct(::rt::__private::core::stringify!(PingAsyncClient))
    .finish_non_exhaustive() } } #[allow(dead_code, deprecated, non_camel_case_types,
    private_interfaces, clippy::all, clippy::pedantic)] impl PingHost { #[doc =
    r" As [`serve`](Self::serve), in a task: the executor runs other tasks while there are no requests, and"]
    #[doc =
    r" in between if there are always some. The handler itself does not wait; one that has to wait for"]
    #[doc =
    r" something takes the requests with [`recv_async`](Self::recv_async), and defers their replies."]
    #[doc = r""] #[doc = r" To drop it loses no request."] #[doc = r""] #[doc =
    r" # Errors"] #[doc = r""] #[doc = r" As for [`serve`](Self::serve)."] #[doc = r""]
    #[doc = r" # Panics"] #[doc = r""] #[doc =
    r" If it is not polled on a runtime of tokio with I/O."] pub async fn serve_async < H
    : Ping + ? ::rt::__private::core::marker::Sized > (& mut self, handler : & mut H,) ->
    ::rt::__private::core::result::Result < (), ::rt::IpcError > { while let
    ::rt::__private::core::option::Option::Some(__call) = self.recv_async(). await ? {
    __call.dispatch(handler); } ::rt::__private::core::result::Result::Ok(()) } #[doc =
    r" As [`recv`](Self::recv), in a task. To drop it loses no request."] #[doc = r""]
    #[doc = r" # Errors"] #[doc = r""] #[doc = r" As for [`serve`](Self::serve)."] #[doc
    = r""] #[doc = r" # Panics"] #[doc = r""] #[doc =
    r" As for [`serve_async`](Self::serve_async)."] pub async fn recv_async(& mut self,)
    -> ::rt::__private::core::result::Result < ::rt::__private::core::option::Option <
    PingCall < '_ >>, ::rt::IpcError > { while let
    ::rt::__private::core::option::Option::Some(__ticket) = self.core.next_async(). await
    { match __ticket.method() { 0 => if let
    ::rt::__private::core::option::Option::Some(__Ping_misspelt { a }) = self.core.args(&
    __ticket) { return
    ::rt::__private::core::result::Result::Ok(::rt::__private::core::option::Option::Some(PingCall::Misspelt
    { a, reply : self.core.reply(__ticket) }),); } 1 => if let
    ::rt::__private::core::option::Option::Some(__Ping_right {}) = self.core.args(&
    __ticket) { return
    ::rt::__private::core::result::Result::Ok(::rt::__private::core::option::Option::Some(PingCall::Right
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
impl PingClient {
    /// A client of a host with this handler, on a thread of its own; for tests. The host ends with
    /// the client.
    pub fn loopback<H: Ping + ::rt::__private::core::marker::Send + 'static>(
        handler: H,
    ) -> Self {
        PingHost::loopback(handler).client()
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
impl PingHost {
    /// A host with this handler, on a thread of its own, which only this process can reach; for tests.
    pub fn loopback<H: Ping + ::rt::__private::core::marker::Send + 'static>(
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
impl<H: Ping + ::rt::__private::core::marker::Send + 'static> ::rt::testing::Serves<H>
for PingHost {
    type Client = PingClient;
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
impl PingCall<'_> {
    fn __run_unanswered<H: Ping + ?::rt::__private::core::marker::Sized>(
        self,
        __handler: &mut H,
    ) {
        match self {
            Self::Misspelt { a, reply: __reply } => {
                let _ = Ping::misspelt(__handler, a);
                ::rt::__private::core::mem::forget(__reply);
            }
            Self::Right { reply: __reply } => {
                let _ = Ping::right(__handler);
                ::rt::__private::core::mem::forget(__reply);
            }
        }
    }
}
::core::compile_error! {
    "`#[onewy]` means nothing on a method of a channel\nhelp: did you mean `oneway`? known: `deprecated`, `doc`, `idempotent`, `oneway`, `timeout`, `was`, and levels of lints"
}
::core::compile_error! {
    "a method of a channel has no generics, since both processes must agree on every type\nhelp: name the concrete types, one method for each"
}
