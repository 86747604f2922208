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
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
pub enum StoreChannel {}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
impl ::rt::__private::core::fmt::Debug for StoreChannel {
    fn fmt(
        &self,
        __formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
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
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
pub struct StoreHost {
    core: ::rt::__private::HostCore<StoreChannel>,
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
impl ::rt::__private::HostEnd for StoreHost {
    type Channel = StoreChannel;
    fn from_core(core: ::rt::__private::HostCore<StoreChannel>) -> Self {
        Self { core }
    }
    fn core(&mut self) -> &mut ::rt::__private::HostCore<StoreChannel> {
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
impl ::rt::__private::std::os::fd::AsFd for StoreHost {
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
impl StoreHost {
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
    pub fn serve<H: Store + ?::rt::__private::core::marker::Sized>(
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
    #[inline(always)]
    pub fn recv(
        &mut self,
    ) -> ::rt::__private::core::result::Result<
        ::rt::__private::core::option::Option<StoreCall<'_>>,
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
        ::rt::__private::core::option::Option<StoreCall<'_>>,
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
        ::rt::__private::core::option::Option<StoreCall<'_>>,
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
    pub fn recv_batch<F: ::rt::__private::core::ops::FnMut(StoreCall<'_>)>(
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
        ::rt::__private::core::option::Option<StoreCall<'_>>,
        ::rt::IpcError,
    > {
        while let ::rt::__private::core::option::Option::Some(__ticket) = self
            .core
            .next(__until)
        {
            match __ticket.method() {
                0 => {
                    if let ::rt::__private::core::option::Option::Some(
                        __Store_blend { at, samples, out },
                    ) = self.core.args(&__ticket)
                    {
                        #[allow(unused_imports)]
                        use ::rt::__private::NoBulkOut as _;
                        if self
                            .core
                            .bulk_fits(&__ticket, [samples.claimed(), out.claimed()])
                        {
                            #[allow(unused_mut)]
                            let mut __opened = self.core.bulk(__ticket);
                            return ::rt::__private::core::result::Result::Ok(
                                ::rt::__private::core::option::Option::Some(StoreCall::Blend {
                                    at,
                                    samples: __opened.bulk_in(samples),
                                    out: ::rt::__private::Probe::<
                                        u8,
                                    >::bulk_out(&mut __opened, out),
                                    reply: __opened.try_reply(),
                                }),
                            );
                        }
                    }
                }
                1 => {
                    if let ::rt::__private::core::option::Option::Some(
                        __Store_show { pixels },
                    ) = self.core.args(&__ticket)
                    {
                        #[allow(unused_imports)]
                        use ::rt::__private::NoBulkOut as _;
                        if self.core.bulk_fits(&__ticket, [pixels.claimed()]) {
                            self.core.bulk_owes(&__ticket);
                            #[allow(unused_mut)]
                            let mut __opened = self.core.bulk(__ticket);
                            return ::rt::__private::core::result::Result::Ok(
                                ::rt::__private::core::option::Option::Some(StoreCall::Show {
                                    pixels: __opened.bulk_in(pixels),
                                    peer: __opened.peer(),
                                }),
                            );
                        }
                    }
                }
                2 => {
                    if let ::rt::__private::core::option::Option::Some(
                        __Store_paint { even, odd },
                    ) = self.core.args(&__ticket)
                    {
                        #[allow(unused_imports)]
                        use ::rt::__private::NoBulkOut as _;
                        if self
                            .core
                            .bulk_fits(&__ticket, [even.claimed(), odd.claimed()])
                        {
                            #[allow(unused_mut)]
                            let mut __opened = self.core.bulk(__ticket);
                            return ::rt::__private::core::result::Result::Ok(
                                ::rt::__private::core::option::Option::Some(StoreCall::Paint {
                                    even: ::rt::__private::Probe::<
                                        u8,
                                    >::bulk_out(&mut __opened, even),
                                    odd: ::rt::__private::Probe::<
                                        u8,
                                    >::bulk_out(&mut __opened, odd),
                                    reply: __opened.reply(),
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
impl ::rt::__private::core::fmt::Debug for StoreHost {
    fn fmt(
        &self,
        __formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
    ) -> ::rt::__private::core::fmt::Result {
        __formatter
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
    private_interfaces,
    clippy::all,
    clippy::pedantic
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
    private_interfaces,
    clippy::all,
    clippy::pedantic
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
            Self::Blend { reply, .. } => reply.peer(),
            Self::Show { peer, .. } => *peer,
            Self::Paint { reply, .. } => reply.peer(),
        }
    }
    /// Calls the method of `handler` and answers the client with what it returns.
    #[inline]
    pub fn dispatch<H: Store + ?::rt::__private::core::marker::Sized>(
        self,
        handler: &mut H,
    ) {
        #[allow(unused_imports)]
        use ::rt::__private::NoCall as _;
        let __handler = handler;
        match self {
            Self::Blend { at, samples, mut out, reply } => {
                let __value = <H as Store>::blend(__handler, at, samples, &mut out);
                ::rt::__private::ProbeResult::<u32, Full>::answer(reply, __value);
            }
            Self::Show { pixels, peer: _ } => {
                <H as Store>::show(__handler, pixels);
            }
            Self::Paint { mut even, mut odd, reply } => {
                let __value = <H as Store>::paint(__handler, &mut even, &mut odd);
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
impl ::rt::__private::core::fmt::Debug for StoreCall<'_> {
    fn fmt(
        &self,
        __formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
    ) -> ::rt::__private::core::fmt::Result {
        __formatter.write_str(self.method())
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
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
pub struct StoreClient {
    /// The connection: who the host is, whether it is alive, the schema.
    pub link: ::rt::Link<StoreChannel>,
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
impl ::rt::__private::ClientEnd for StoreClient {
    type Channel = StoreChannel;
    fn from_link(link: ::rt::Link<StoreChannel>) -> Self {
        Self { link }
    }
    fn link(&self) -> &::rt::Link<StoreChannel> {
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
impl ::rt::__private::std::os::fd::AsFd for StoreClient {
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
impl StoreClient {
    /// The method `blend`, as in `client.link.supports(..)`.
    pub const BLEND: ::rt::MethodOf<StoreChannel> = ::rt::MethodOf::__new(0);
    /// The method `show`, as in `client.link.supports(..)`.
    pub const SHOW: ::rt::MethodOf<StoreChannel> = ::rt::MethodOf::__new(1);
    /// The method `paint`, as in `client.link.supports(..)`.
    pub const PAINT: ::rt::MethodOf<StoreChannel> = ::rt::MethodOf::__new(2);
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
        let __link = &self.link;
        let __call = __link.__bulk(0, ::rt::__private::core::option::Option::None)?;
        let __samples = ::rt::__private::Probe::<
            Sample,
        >::lend_copy::<_, { 16 }>(&__call, samples)?;
        let __out = ::rt::__private::Probe::<
            u8,
        >::land::<_, { PIXELS }>(&__call, out.len())?;
        let __value = ::rt::__private::ProbeResult::<
            u32,
            Full,
        >::bulk_call(
            __call,
            __Store_blend {
                at,
                samples: __samples.__place(),
                out: __out.__place(),
            },
            [__samples.__block(), __out.__block()],
        )?;
        ::rt::__private::Probe::<u8>::fill(__link, __out, out)?;
        ::rt::__private::core::result::Result::Ok(__value)
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
        let __link = &self.link;
        let __call = __link.__bulk(0, ::rt::__private::core::option::Option::None)?;
        let __samples = ::rt::__private::Probe::<
            Sample,
        >::lend_copy::<_, { 16 }>(&__call, samples)?;
        let __out = ::rt::__private::Probe::<u8>::land::<_, { PIXELS }>(&__call, out)?;
        let __value = ::rt::__private::ProbeResult::<
            u32,
            Full,
        >::bulk_call(
            __call,
            __Store_blend {
                at,
                samples: __samples.__place(),
                out: __out.__place(),
            },
            [__samples.__block(), __out.__block()],
        )?;
        ::rt::__private::core::result::Result::Ok((__value, __out.view()))
    }
    /// Lends shared memory for `blend`: so many elements are written there in place, and then sent by
    /// [`send`](StoreBlendLoan::send), without a copy. A loan that is dropped is given back unsent.
    ///
    /// # Errors
    ///
    /// `IpcError::TooLong` for more elements than are declared, `IpcError::BulkFull` if so much memory is not free.
    pub fn blend_loan(
        &self,
        samples: ::rt::__private::core::primitive::usize,
    ) -> ::rt::__private::core::result::Result<StoreBlendLoan<'_>, ::rt::IpcError> {
        #[allow(unused_imports)]
        use ::rt::__private::NoBulk as _;
        let __call = self.link.__bulk(0, ::rt::__private::core::option::Option::None)?;
        ::rt::__private::core::result::Result::Ok(StoreBlendLoan {
            __link: &self.link,
            samples: ::rt::__private::Probe::<
                Sample,
            >::lend::<_, { 16 }>(&__call, samples)?,
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
        let __link = &self.link;
        let __call = __link.__bulk(1, ::rt::__private::core::option::Option::None)?;
        let __pixels = ::rt::__private::Probe::<
            u8,
        >::lend_copy::<_, { 8 }>(&__call, pixels)?;
        __call
            .send(
                __Store_show {
                    pixels: __pixels.__place(),
                },
                [__pixels.__block()],
            )
    }
    /// Lends shared memory for `show`: so many elements are written there in place, and then sent by
    /// [`send`](StoreShowLoan::send), without a copy. A loan that is dropped is given back unsent.
    ///
    /// # Errors
    ///
    /// `IpcError::TooLong` for more elements than are declared, `IpcError::BulkFull` if so much memory is not free.
    pub fn show_loan(
        &self,
        pixels: ::rt::__private::core::primitive::usize,
    ) -> ::rt::__private::core::result::Result<StoreShowLoan<'_>, ::rt::IpcError> {
        #[allow(unused_imports)]
        use ::rt::__private::NoBulk as _;
        let __call = self.link.__bulk(1, ::rt::__private::core::option::Option::None)?;
        ::rt::__private::core::result::Result::Ok(StoreShowLoan {
            __link: &self.link,
            pixels: ::rt::__private::Probe::<u8>::lend::<_, { 8 }>(&__call, pixels)?,
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
        let __link = &self.link;
        let __call = __link.__bulk(2, ::rt::__private::core::option::Option::None)?;
        let __even = ::rt::__private::Probe::<
            u8,
        >::land::<_, { 8 }>(&__call, even.len())?;
        let __odd = ::rt::__private::Probe::<u8>::land::<_, { 8 }>(&__call, odd.len())?;
        let __value = ::rt::__private::Probe::<
            (),
        >::bulk_call(
            __call,
            __Store_paint {
                even: __even.__place(),
                odd: __odd.__place(),
            },
            [__even.__block(), __odd.__block()],
        )?;
        ::rt::__private::Probe::<u8>::fill(__link, __even, even)?;
        ::rt::__private::Probe::<u8>::fill(__link, __odd, odd)?;
        ::rt::__private::core::result::Result::Ok(__value)
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
        let __link = &self.link;
        let __call = __link.__bulk(2, ::rt::__private::core::option::Option::None)?;
        let __even = ::rt::__private::Probe::<u8>::land::<_, { 8 }>(&__call, even)?;
        let __odd = ::rt::__private::Probe::<u8>::land::<_, { 8 }>(&__call, odd)?;
        let __value = ::rt::__private::Probe::<
            (),
        >::bulk_call(
            __call,
            __Store_paint {
                even: __even.__place(),
                odd: __odd.__place(),
            },
            [__even.__block(), __odd.__block()],
        )?;
        ::rt::__private::core::result::Result::Ok((__even.view(), __odd.view()))
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
impl ::rt::__private::core::fmt::Debug for StoreClient {
    fn fmt(
        &self,
        __formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
    ) -> ::rt::__private::core::fmt::Result {
        __formatter
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
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
#[must_use = "dropping it gives the memory back unsent"]
pub struct StoreBlendLoan<'c> {
    __link: &'c ::rt::Link<StoreChannel>,
    /// The argument `samples`.
    pub samples: ::rt::Lent<'c, Sample>,
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    private_interfaces,
    clippy::all,
    clippy::pedantic
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
        let Self { __link, samples: __samples } = self;
        let __call = __link.__bulk(0, ::rt::__private::core::option::Option::None)?;
        __samples.__check::<_, { 16 }>(&__call)?;
        let __out = ::rt::__private::Probe::<
            u8,
        >::land::<_, { PIXELS }>(&__call, out.len())?;
        let __value = ::rt::__private::ProbeResult::<
            u32,
            Full,
        >::bulk_call(
            __call,
            __Store_blend {
                at,
                samples: __samples.__place(),
                out: __out.__place(),
            },
            [__samples.__block(), __out.__block()],
        )?;
        ::rt::__private::Probe::<u8>::fill(__link, __out, out)?;
        ::rt::__private::core::result::Result::Ok(__value)
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
        let Self { __link, samples: __samples } = self;
        let __call = __link.__bulk(0, ::rt::__private::core::option::Option::None)?;
        __samples.__check::<_, { 16 }>(&__call)?;
        let __out = ::rt::__private::Probe::<u8>::land::<_, { PIXELS }>(&__call, out)?;
        let __value = ::rt::__private::ProbeResult::<
            u32,
            Full,
        >::bulk_call(
            __call,
            __Store_blend {
                at,
                samples: __samples.__place(),
                out: __out.__place(),
            },
            [__samples.__block(), __out.__block()],
        )?;
        ::rt::__private::core::result::Result::Ok((__value, __out.view()))
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
    private_interfaces,
    clippy::all,
    clippy::pedantic
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
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
impl ::rt::__private::core::fmt::Debug for StoreBlendLoan<'_> {
    fn fmt(
        &self,
        __formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
    ) -> ::rt::__private::core::fmt::Result {
        __formatter
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
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
#[must_use = "dropping it gives the memory back unsent"]
pub struct StoreShowLoan<'c> {
    __link: &'c ::rt::Link<StoreChannel>,
    /// The argument `pixels`.
    pub pixels: ::rt::Lent<'c, u8>,
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    private_interfaces,
    clippy::all,
    clippy::pedantic
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
        let Self { __link, pixels: __pixels } = self;
        let __call = __link.__bulk(1, ::rt::__private::core::option::Option::None)?;
        __pixels.__check::<_, { 8 }>(&__call)?;
        __call
            .send(
                __Store_show {
                    pixels: __pixels.__place(),
                },
                [__pixels.__block()],
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
    private_interfaces,
    clippy::all,
    clippy::pedantic
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
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
impl ::rt::__private::core::fmt::Debug for StoreShowLoan<'_> {
    fn fmt(
        &self,
        __formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
    ) -> ::rt::__private::core::fmt::Result {
        __formatter
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
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
pub struct StoreBatch<'c> {
    link: &'c ::rt::Link<StoreChannel>,
}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
impl<'c> StoreBatch<'c> {}
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    private_interfaces,
    clippy::all,
    clippy::pedantic
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
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
impl ::rt::__private::core::fmt::Debug for StoreBatch<'_> {
    fn fmt(
        &self,
        __formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
    ) -> ::rt::__private::core::fmt::Result {
        __formatter
            .debug_struct(::rt::__private::core::stringify!(StoreBatch))
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
struct __Store_blend {
    at: u64,
    samples: ::rt::__private::In<Sample, { 16 }>,
    out: ::rt::__private::Out<u8, { PIXELS }>,
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
struct __Store_show {
    pixels: ::rt::__private::In<u8, { 8 }>,
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
struct __Store_paint {
    even: ::rt::__private::Out<u8, { 8 }>,
    odd: ::rt::__private::Out<u8, { 8 }>,
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
    impl ::rt::Channel for StoreChannel {
        const DESC: &'static ::rt::__private::ChannelDesc = &::rt::__private::ChannelDesc {
            name: "Store",
            form: ::rt::__private::Form::Methods(
                &[
                    ::rt::__private::MethodDesc {
                        name: "blend",
                        was: &[],
                        kind: ::rt::__private::MethodKind::Call,
                        args: __Store_blend::ARGS,
                        args_size: ::rt::__private::core::mem::size_of::<
                            __Store_blend,
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
                        args: __Store_show::ARGS,
                        args_size: ::rt::__private::core::mem::size_of::<__Store_show>(),
                        reply: ::rt::__private::Probe::<()>::TYPE,
                        error: ::rt::__private::core::option::Option::None,
                    },
                    ::rt::__private::MethodDesc {
                        name: "paint",
                        was: &[],
                        kind: ::rt::__private::MethodKind::Call,
                        args: __Store_paint::ARGS,
                        args_size: ::rt::__private::core::mem::size_of::<
                            __Store_paint,
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
    impl __Store_blend {
        const ARGS: &'static [::rt::__private::FieldDesc] = &[
            ::rt::__private::FieldDesc {
                name: "at",
                was: &[],
                offset: ::rt::__private::core::mem::offset_of!(__Store_blend, at),
                ty: ::rt::__private::Probe::<u64>::TYPE,
            },
            ::rt::__private::FieldDesc {
                name: "samples",
                was: &[],
                offset: ::rt::__private::core::mem::offset_of!(__Store_blend, samples),
                ty: ::rt::__private::Probe::<::rt::__private::In<Sample, { 16 }>>::TYPE,
            },
            ::rt::__private::FieldDesc {
                name: "out",
                was: &[],
                offset: ::rt::__private::core::mem::offset_of!(__Store_blend, out),
                ty: ::rt::__private::Probe::<::rt::__private::Out<u8, { PIXELS }>>::TYPE,
            },
        ];
    }
    unsafe impl ::rt::__private::Payload for __Store_blend {
        const FIELDS: ::rt::__private::core::option::Option<
            &'static [::rt::__private::FieldDesc],
        > = ::rt::__private::core::option::Option::Some(Self::ARGS);
        const ANY_BITS: ::rt::__private::core::primitive::bool = true
            && ::rt::__private::Probe::<u64>::ANY_BITS
            && ::rt::__private::Probe::<::rt::__private::In<Sample, { 16 }>>::ANY_BITS
            && ::rt::__private::Probe::<::rt::__private::Out<u8, { PIXELS }>>::ANY_BITS;
        const LAYOUT_CHECK: () = ();
        const EXTENSIBLE: ::rt::__private::core::primitive::bool = ::rt::__private::Probe::<
            ::rt::__private::Out<u8, { PIXELS }>,
        >::EXTENSIBLE;
        #[inline]
        fn is_valid(
            __bytes: &[::rt::__private::core::primitive::u8],
        ) -> ::rt::__private::core::primitive::bool {
            true
                && ::rt::__private::layout::field_is_valid(
                    __bytes,
                    ::rt::__private::core::mem::offset_of!(__Store_blend, at),
                    ::rt::__private::core::mem::size_of::<u64>(),
                    ::rt::__private::Probe::<u64>::IS_VALID,
                )
                && ::rt::__private::layout::field_is_valid(
                    __bytes,
                    ::rt::__private::core::mem::offset_of!(__Store_blend, samples),
                    ::rt::__private::core::mem::size_of::<
                        ::rt::__private::In<Sample, { 16 }>,
                    >(),
                    ::rt::__private::Probe::<
                        ::rt::__private::In<Sample, { 16 }>,
                    >::IS_VALID,
                )
                && ::rt::__private::layout::field_is_valid(
                    __bytes,
                    ::rt::__private::core::mem::offset_of!(__Store_blend, out),
                    ::rt::__private::core::mem::size_of::<
                        ::rt::__private::Out<u8, { PIXELS }>,
                    >(),
                    ::rt::__private::Probe::<
                        ::rt::__private::Out<u8, { PIXELS }>,
                    >::IS_VALID,
                )
        }
        fn append(__tail: &mut ::rt::__private::Tail<'_>) {
            let __append = ::rt::__private::Probe::<
                ::rt::__private::Out<u8, { PIXELS }>,
            >::APPEND;
            __append(
                &mut __tail
                    .field(
                        ::rt::__private::core::mem::offset_of!(__Store_blend, out),
                        ::rt::__private::core::mem::size_of::<
                            ::rt::__private::Out<u8, { PIXELS }>,
                        >(),
                    ),
            );
        }
    }
    impl __Store_show {
        const ARGS: &'static [::rt::__private::FieldDesc] = &[
            ::rt::__private::FieldDesc {
                name: "pixels",
                was: &[],
                offset: ::rt::__private::core::mem::offset_of!(__Store_show, pixels),
                ty: ::rt::__private::Probe::<::rt::__private::In<u8, { 8 }>>::TYPE,
            },
        ];
    }
    unsafe impl ::rt::__private::Payload for __Store_show {
        const FIELDS: ::rt::__private::core::option::Option<
            &'static [::rt::__private::FieldDesc],
        > = ::rt::__private::core::option::Option::Some(Self::ARGS);
        const ANY_BITS: ::rt::__private::core::primitive::bool = true
            && ::rt::__private::Probe::<::rt::__private::In<u8, { 8 }>>::ANY_BITS;
        const LAYOUT_CHECK: () = ();
        const EXTENSIBLE: ::rt::__private::core::primitive::bool = ::rt::__private::Probe::<
            ::rt::__private::In<u8, { 8 }>,
        >::EXTENSIBLE;
        #[inline]
        fn is_valid(
            __bytes: &[::rt::__private::core::primitive::u8],
        ) -> ::rt::__private::core::primitive::bool {
            true
                && ::rt::__private::layout::field_is_valid(
                    __bytes,
                    ::rt::__private::core::mem::offset_of!(__Store_show, pixels),
                    ::rt::__private::core::mem::size_of::<
                        ::rt::__private::In<u8, { 8 }>,
                    >(),
                    ::rt::__private::Probe::<::rt::__private::In<u8, { 8 }>>::IS_VALID,
                )
        }
        fn append(__tail: &mut ::rt::__private::Tail<'_>) {
            let __append = ::rt::__private::Probe::<
                ::rt::__private::In<u8, { 8 }>,
            >::APPEND;
            __append(
                &mut __tail
                    .field(
                        ::rt::__private::core::mem::offset_of!(__Store_show, pixels),
                        ::rt::__private::core::mem::size_of::<
                            ::rt::__private::In<u8, { 8 }>,
                        >(),
                    ),
            );
        }
    }
    impl __Store_paint {
        const ARGS: &'static [::rt::__private::FieldDesc] = &[
            ::rt::__private::FieldDesc {
                name: "even",
                was: &[],
                offset: ::rt::__private::core::mem::offset_of!(__Store_paint, even),
                ty: ::rt::__private::Probe::<::rt::__private::Out<u8, { 8 }>>::TYPE,
            },
            ::rt::__private::FieldDesc {
                name: "odd",
                was: &[],
                offset: ::rt::__private::core::mem::offset_of!(__Store_paint, odd),
                ty: ::rt::__private::Probe::<::rt::__private::Out<u8, { 8 }>>::TYPE,
            },
        ];
    }
    unsafe impl ::rt::__private::Payload for __Store_paint {
        const FIELDS: ::rt::__private::core::option::Option<
            &'static [::rt::__private::FieldDesc],
        > = ::rt::__private::core::option::Option::Some(Self::ARGS);
        const ANY_BITS: ::rt::__private::core::primitive::bool = true
            && ::rt::__private::Probe::<::rt::__private::Out<u8, { 8 }>>::ANY_BITS
            && ::rt::__private::Probe::<::rt::__private::Out<u8, { 8 }>>::ANY_BITS;
        const LAYOUT_CHECK: () = ();
        const EXTENSIBLE: ::rt::__private::core::primitive::bool = ::rt::__private::Probe::<
            ::rt::__private::Out<u8, { 8 }>,
        >::EXTENSIBLE;
        #[inline]
        fn is_valid(
            __bytes: &[::rt::__private::core::primitive::u8],
        ) -> ::rt::__private::core::primitive::bool {
            true
                && ::rt::__private::layout::field_is_valid(
                    __bytes,
                    ::rt::__private::core::mem::offset_of!(__Store_paint, even),
                    ::rt::__private::core::mem::size_of::<
                        ::rt::__private::Out<u8, { 8 }>,
                    >(),
                    ::rt::__private::Probe::<::rt::__private::Out<u8, { 8 }>>::IS_VALID,
                )
                && ::rt::__private::layout::field_is_valid(
                    __bytes,
                    ::rt::__private::core::mem::offset_of!(__Store_paint, odd),
                    ::rt::__private::core::mem::size_of::<
                        ::rt::__private::Out<u8, { 8 }>,
                    >(),
                    ::rt::__private::Probe::<::rt::__private::Out<u8, { 8 }>>::IS_VALID,
                )
        }
        fn append(__tail: &mut ::rt::__private::Tail<'_>) {
            let __append = ::rt::__private::Probe::<
                ::rt::__private::Out<u8, { 8 }>,
            >::APPEND;
            __append(
                &mut __tail
                    .field(
                        ::rt::__private::core::mem::offset_of!(__Store_paint, odd),
                        ::rt::__private::core::mem::size_of::<
                            ::rt::__private::Out<u8, { 8 }>,
                        >(),
                    ),
            );
        }
    }
    const _: () = {
        let _ = <u64 as ::rt::__private::Message>::TYPE;
        let _ = <Sample as ::rt::__private::Message>::TYPE;
        let _ = <u8 as ::rt::__private::Message>::TYPE;
        let _ = <u32 as ::rt::__private::Message>::TYPE;
        let _ = <Full as ::rt::__private::Message>::TYPE;
    };
    const _: () = ::rt::__private::Probe::<u64>::LAYOUT_CHECK;
    const _: () = ::rt::__private::Probe::<Sample>::LAYOUT_CHECK;
    const _: () = ::rt::__private::Probe::<u8>::LAYOUT_CHECK;
    const _: () = ::rt::__private::Probe::<u32>::LAYOUT_CHECK;
    const _: () = ::rt::__private::Probe::<Full>::LAYOUT_CHECK;
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
        0,
    );
    const _: () = {
        let _ = <u8 as ::rt::__private::Message>::TYPE;
    };
    const _: () = ::rt::__private::Probe::<u8>::LAYOUT_CHECK;
    const _: () = ::rt::__private::layout::bulk_within_limits(
        8,
        ::rt::__private::Probe::<u8>::TYPE,
        ::rt::__private::Probe::<u8>::ZERO_IS_VALID,
    );
    const _: () = ::rt::__private::layout::method_within_limits(
        <StoreChannel as ::rt::Channel>::DESC,
        1,
    );
    const _: () = {
        let _ = <u8 as ::rt::__private::Message>::TYPE;
        let _ = <u8 as ::rt::__private::Message>::TYPE;
        let _ = <() as ::rt::__private::Message>::TYPE;
    };
    const _: () = ::rt::__private::Probe::<u8>::LAYOUT_CHECK;
    const _: () = ::rt::__private::Probe::<u8>::LAYOUT_CHECK;
    const _: () = ::rt::__private::Probe::<()>::LAYOUT_CHECK;
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
        2,
    );
};
::rt::__if_async! {
    #[doc =
    " The client end of the channel [`Store`] for tasks of tokio: many calls under way on one connection."]
    #[doc = ""] #[doc = " ```text"] #[doc =
    " let client = StoreAsyncClient::attach(\"name\").await?;"] #[doc = " ```"] #[doc =
    ""] #[doc =
    " To clone it is cheap and gives the same connection; tasks on any thread call at the same time. A call whose"]
    #[doc =
    " future is dropped is given up: the host is told (`reply.is_cancelled()`), and its answer is thrown away."]
    #[doc =
    " Bulk data are copied; to lend them and to view them there is [`StoreClient`]."]
    #[allow(dead_code, deprecated, non_camel_case_types, private_interfaces, clippy::all,
    clippy::pedantic)] #[derive(Clone)] pub struct StoreAsyncClient { #[doc =
    r" The connection: who the host is, whether it is alive, the schema."] pub link :
    ::rt::AsyncLink < StoreChannel >, } #[allow(dead_code, deprecated,
    non_camel_case_types, private_interfaces, clippy::all, clippy::pedantic)] impl
    ::rt::__private::AsyncEnd for StoreClient { type Async = StoreAsyncClient; } #[doc =
    r" The client becomes one for tasks, on the runtime of the caller."]
    #[allow(dead_code, deprecated, non_camel_case_types, private_interfaces, clippy::all,
    clippy::pedantic)] impl ::rt::__private::core::convert::TryFrom < StoreClient > for
    StoreAsyncClient { type Error = ::rt::AttachError; fn try_from(client : StoreClient)
    -> ::rt::__private::core::result::Result < Self, ::rt::AttachError > {
    ::rt::__private::core::result::Result::Ok(Self { link :
    ::rt::AsyncLink::__watched(client.link) ? }) } } #[allow(dead_code, deprecated,
    non_camel_case_types, private_interfaces, clippy::all, clippy::pedantic)] impl
    StoreAsyncClient { #[doc =
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
    StoreClient::builder(name).attach_async(). await } #[doc =
    " Is ready once the host has answered."] #[doc = ""] #[doc = " # Errors"] #[doc = ""]
    #[doc = " As of the blocking client."] pub async fn blend(& self, at : u64, samples :
    & [Sample], out : & mut [u8]) -> ::rt::__private::core::result::Result < u32,
    ::rt::CallError < Full > > { #[allow(unused_imports)] use ::rt::__private:: {
    NoAskBulk as _, NoAsyncBulk as _ }; let mut __call = self.link.__bulk(0,
    ::rt::__private::core::option::Option::None, [::rt::__private::Probe:: < Sample >
    ::brings:: < { 16 } > (samples.len()), ::rt::__private::Probe:: < u8 > ::fetches:: <
    { PIXELS } > (out.len())]). await ?; ::rt::__private::Probe:: < Sample > ::bring(&
    mut __call, 0, samples) ?; let __args = { let samples = __call.__in(0); let out =
    __call.__out(1); __Store_blend { at, samples, out } }; let __value =
    ::rt::__private::ProbeResult:: < u32, Full > ::ask_bulk(& mut __call, __args). await
    ?; ::rt::__private::Probe:: < u8 > ::fetch(& __call, 1, out) ?;
    ::rt::__private::core::result::Result::Ok(__value) } #[doc =
    " Is ready once the request is queued; nothing comes back."] #[doc = ""] #[doc =
    " # Errors"] #[doc = ""] #[doc = " As of the blocking client."] pub async fn show(&
    self, pixels : & [u8]) -> ::rt::__private::core::result::Result < (), ::rt::IpcError
    > { #[allow(unused_imports)] use ::rt::__private:: { NoAskBulk as _, NoAsyncBulk as _
    }; let mut __call = self.link.__bulk(1, ::rt::__private::core::option::Option::None,
    [::rt::__private::Probe:: < u8 > ::brings:: < { 8 } > (pixels.len())]). await ?;
    ::rt::__private::Probe:: < u8 > ::bring(& mut __call, 0, pixels) ?; let __args = {
    let pixels = __call.__in(0); __Store_show { pixels } }; __call.__tell(__args). await
    } #[doc = " Is ready once the host has answered."] #[doc = ""] #[doc = " # Errors"]
    #[doc = ""] #[doc = " As of the blocking client."] pub async fn paint(& self, even :
    & mut [u8], odd : & mut [u8]) -> ::rt::__private::core::result::Result < (),
    ::rt::IpcError > { #[allow(unused_imports)] use ::rt::__private:: { NoAskBulk as _,
    NoAsyncBulk as _ }; let mut __call = self.link.__bulk(2,
    ::rt::__private::core::option::Option::None, [::rt::__private::Probe:: < u8 >
    ::fetches:: < { 8 } > (even.len()), ::rt::__private::Probe:: < u8 > ::fetches:: < { 8
    } > (odd.len())]). await ?; let __args = { let even = __call.__out(0); let odd =
    __call.__out(1); __Store_paint { even, odd } }; let __value =
    ::rt::__private::Probe:: < () > ::ask_bulk(& mut __call, __args). await ?;
    ::rt::__private::Probe:: < u8 > ::fetch(& __call, 0, even) ?;
    ::rt::__private::Probe:: < u8 > ::fetch(& __call, 1, odd) ?;
    ::rt::__private::core::result::Result::Ok(__value) } } #[allow(dead_code, deprecated,
    non_camel_case_types, private_interfaces, clippy::all, clippy::pedantic)] impl
    ::rt::__private::core::fmt::Debug for StoreAsyncClient { fn fmt(& self, __formatter :
    & mut ::rt::__private::core::fmt::Formatter < '_ >) ->
    ::rt::__private::core::fmt::Result { __formatter
    .debug_struct(::rt::__private::core::stringify!(StoreAsyncClient))
    .finish_non_exhaustive() } } #[allow(dead_code, deprecated, non_camel_case_types,
    private_interfaces, clippy::all, clippy::pedantic)] impl StoreHost { #[doc =
    r" As [`serve`](Self::serve), in a task: the executor runs other tasks while there are no requests, and"]
    #[doc =
    r" in between if there are always some. The handler itself does not wait; one that has to wait for"]
    #[doc =
    r" something takes the requests with [`recv_async`](Self::recv_async), and defers their replies."]
    #[doc = r""] #[doc = r" To drop it loses no request."] #[doc = r""] #[doc =
    r" # Errors"] #[doc = r""] #[doc = r" As for [`serve`](Self::serve)."] #[doc = r""]
    #[doc = r" # Panics"] #[doc = r""] #[doc =
    r" If it is not polled on a runtime of tokio with I/O."] pub async fn serve_async < H
    : Store + ? ::rt::__private::core::marker::Sized > (& mut self, handler : & mut H,)
    -> ::rt::__private::core::result::Result < (), ::rt::IpcError > { while let
    ::rt::__private::core::option::Option::Some(__call) = self.recv_async(). await ? {
    __call.dispatch(handler); } ::rt::__private::core::result::Result::Ok(()) } #[doc =
    r" As [`recv`](Self::recv), in a task. To drop it loses no request."] #[doc = r""]
    #[doc = r" # Errors"] #[doc = r""] #[doc = r" As for [`serve`](Self::serve)."] #[doc
    = r""] #[doc = r" # Panics"] #[doc = r""] #[doc =
    r" As for [`serve_async`](Self::serve_async)."] pub async fn recv_async(& mut self,)
    -> ::rt::__private::core::result::Result < ::rt::__private::core::option::Option <
    StoreCall < '_ >>, ::rt::IpcError > { while let
    ::rt::__private::core::option::Option::Some(__ticket) = self.core.next_async(). await
    { match __ticket.method() { 0 => if let
    ::rt::__private::core::option::Option::Some(__Store_blend { at, samples, out }) =
    self.core.args(& __ticket) { #[allow(unused_imports)] use ::rt::__private::NoBulkOut
    as _; if self.core.bulk_fits(& __ticket, [samples.claimed(), out.claimed()]) {
    #[allow(unused_mut)] let mut __opened = self.core.bulk(__ticket); return
    ::rt::__private::core::result::Result::Ok(::rt::__private::core::option::Option::Some(StoreCall::Blend
    { at, samples : __opened.bulk_in(samples), out : ::rt::__private::Probe:: < u8 >
    ::bulk_out(& mut __opened, out), reply : __opened.try_reply() }),); } } 1 => if let
    ::rt::__private::core::option::Option::Some(__Store_show { pixels }) = self.core
    .args(& __ticket) { #[allow(unused_imports)] use ::rt::__private::NoBulkOut as _; if
    self.core.bulk_fits(& __ticket, [pixels.claimed()]) { self.core.bulk_owes(&
    __ticket); #[allow(unused_mut)] let mut __opened = self.core.bulk(__ticket); return
    ::rt::__private::core::result::Result::Ok(::rt::__private::core::option::Option::Some(StoreCall::Show
    { pixels : __opened.bulk_in(pixels), peer : __opened.peer() }),); } } 2 => if let
    ::rt::__private::core::option::Option::Some(__Store_paint { even, odd }) = self.core
    .args(& __ticket) { #[allow(unused_imports)] use ::rt::__private::NoBulkOut as _; if
    self.core.bulk_fits(& __ticket, [even.claimed(), odd.claimed()]) {
    #[allow(unused_mut)] let mut __opened = self.core.bulk(__ticket); return
    ::rt::__private::core::result::Result::Ok(::rt::__private::core::option::Option::Some(StoreCall::Paint
    { even : ::rt::__private::Probe:: < u8 > ::bulk_out(& mut __opened, even), odd :
    ::rt::__private::Probe:: < u8 > ::bulk_out(& mut __opened, odd), reply : __opened
    .reply() }),); } } _ => self.core.unknown(__ticket), } } match self.core.end() {
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
impl StoreClient {
    /// A client of a host with this handler, on a thread of its own; for tests. The host ends with
    /// the client.
    pub fn loopback<H: Store + ::rt::__private::core::marker::Send + 'static>(
        handler: H,
    ) -> Self {
        StoreHost::loopback(handler).client()
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
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
impl<H: Store + ::rt::__private::core::marker::Send + 'static> ::rt::testing::Serves<H>
for StoreHost {
    type Client = StoreClient;
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
impl StoreCall<'_> {
    fn __run_unanswered<H: Store + ?::rt::__private::core::marker::Sized>(
        self,
        __handler: &mut H,
    ) {
        match self {
            Self::Blend { at, samples, mut out, reply: __reply } => {
                let _ = Store::blend(__handler, at, samples, &mut out);
                ::rt::__private::core::mem::forget(__reply);
            }
            Self::Show { pixels, .. } => {
                let _ = Store::show(__handler, pixels);
            }
            Self::Paint { mut even, mut odd, reply: __reply } => {
                let _ = Store::paint(__handler, &mut even, &mut odd);
                ::rt::__private::core::mem::forget(__reply);
            }
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
    private_interfaces,
    clippy::all,
    clippy::pedantic
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
    private_interfaces,
    clippy::all,
    clippy::pedantic
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
        __closure: impl ::rt::__private::core::ops::FnMut(
            u64,
            ::rt::Bulk<'_, Sample>,
            &mut [u8],
        ) -> ::rt::__private::core::result::Result<
                u32,
                Full,
            > + ::rt::__private::core::marker::Send + 'static,
    ) -> Self {
        self.blend.set(::rt::__private::std::boxed::Box::new(__closure));
        self
    }
    /// What `show` does.
    pub fn on_show(
        mut self,
        __closure: impl ::rt::__private::core::ops::FnMut(
            ::rt::Bulk<'_, u8>,
        ) + ::rt::__private::core::marker::Send + 'static,
    ) -> Self {
        self.show.set(::rt::__private::std::boxed::Box::new(__closure));
        self
    }
    /// What `paint` does.
    pub fn on_paint(
        mut self,
        __closure: impl ::rt::__private::core::ops::FnMut(
            &mut [u8],
            &mut [u8],
        ) -> () + ::rt::__private::core::marker::Send + 'static,
    ) -> Self {
        self.paint.set(::rt::__private::std::boxed::Box::new(__closure));
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
    private_interfaces,
    clippy::all,
    clippy::pedantic
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
    private_interfaces,
    clippy::all,
    clippy::pedantic
)]
impl ::rt::__private::core::fmt::Debug for StoreMock {
    fn fmt(
        &self,
        __formatter: &mut ::rt::__private::core::fmt::Formatter<'_>,
    ) -> ::rt::__private::core::fmt::Result {
        __formatter.write_str(::rt::__private::core::stringify!(StoreMock))
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
