// What plain methods of these names have too is left out: calculator.rs shows it.
pub trait Studio {
    fn blend(&self, from: ::rt::Bulk<'_, Sample>, to: &mut [u8]) -> u32;
    fn play(&self, out: ::rt::Tx<Sample>);
}
/// A request that [`StudioHost`] has received, with one variant for each method of [`Studio`]. The arguments are
/// validated copies. If a request is dropped without an answer, the client's call fails.
#[allow(unused, deprecated, nonstandard_style, private_interfaces)]
#[allow(clippy::all, clippy::pedantic, clippy::nursery)]
#[repr(u32)]
pub enum StudioCall<'h> {
    /// A call of `blend`.
    Blend {
        /// Answers the client.
        reply: ::rt::Reply<'h, u32>,
        /// The argument `from`.
        from: ::rt::Bulk<'h, Sample>,
        /// The argument `to`.
        to: ::rt::BulkOut<'h, u8>,
    },
    /// A call of `play`.
    Play {
        /// Answers the client.
        reply: ::rt::Reply<'h, ()>,
        /// The argument `out`.
        out: ::rt::Tx<Sample>,
    },
}
/// Shared memory to write in place and send with [`blend`](StudioClient::blend); see
/// [`blend_loan`](StudioClient::blend_loan). A loan of one slice derefs to it.
#[allow(unused, deprecated, nonstandard_style, private_interfaces)]
#[allow(clippy::all, clippy::pedantic, clippy::nursery)]
#[derive(::rt::__private::fmt::Debug)]
#[must_use = "dropping it gives the memory back unsent"]
pub struct StudioBlendLoan<'c> {
    __mp_link: &'c ::rt::Link<StudioChannel>,
    /// The argument `from`.
    pub from: ::rt::Lent<'c, Sample>,
}
pub enum StudioEvent {
    Full { used: u64 },
}
/// The client end of the channel [`Studio`] for tokio tasks: many calls in flight on one connection.
///
/// Clones are cheap and share the connection; tasks on any thread can make calls at the same time. Dropping the
/// future of a call cancels the call: the host sees `reply.is_cancelled()`, and its answer is discarded.
/// Bulk data is copied; use [`StudioClient`] for loans and views, which avoid the copy.
#[allow(unused, deprecated, nonstandard_style, private_interfaces)]
#[allow(clippy::all, clippy::pedantic, clippy::nursery)]
#[derive(::rt::__private::Clone, ::rt::__private::fmt::Debug)]
pub struct StudioAsyncClient<L = ::rt::AsyncLink<StudioChannel>> {
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
        blend,
        play,
        Full,
    }
    type __mp_m_blend = __mp_::Probe<
        __mp_::Method<
            __mp_::Args2<
                ::rt::__private::In<Sample, { 16 }>,
                ::rt::__private::Out<u8, { PIXELS }>,
            >,
            u32,
            { __mp_Place::blend as __mp_::primitive::u16 },
        >,
    >;
    type __mp_m_play = __mp_::Probe<
        __mp_::Method<
            __mp_::Args1<::rt::__private::StreamOut<Sample>>,
            (),
            { __mp_Place::play as __mp_::primitive::u16 },
        >,
    >;
    type __mp_m_Full = __mp_::Probe<
        __mp_::Method<
            __mp_::Args1<u64>,
            (),
            { __mp_Place::Full as __mp_::primitive::u16 },
        >,
    >;
    const __mp_METHODS: &[__mp_::MethodDesc] = &[
        __mp_::method(
            __mp_::MethodKind::Call,
            ("blend", &[]),
            const {
                &__mp_::arguments(__mp_m_blend::FACTS, [("from", &[]), ("to", &[])])
            },
            __mp_m_blend::SIZE,
            __mp_m_blend::RETURNS,
        ),
        __mp_::method(
            __mp_::MethodKind::Call,
            ("play", &[]),
            const { &__mp_::arguments(__mp_m_play::FACTS, [("out", &[])]) },
            __mp_m_play::SIZE,
            __mp_m_play::RETURNS,
        ),
        __mp_::method(
            __mp_::MethodKind::Event,
            ("Full", &["Overrun"]),
            const { &__mp_::arguments(__mp_m_Full::FACTS, [("used", &["of"])]) },
            __mp_m_Full::SIZE,
            __mp_m_Full::RETURNS,
        ),
    ];
    const _: () = __mp_::layout::bulk_within_limits(
        16,
        __mp_::Probe::<Sample>::TYPE,
        __mp_::Probe::<Sample>::ZERO_IS_VALID,
    );
    const _: () = __mp_::layout::bulk_within_limits(
        PIXELS,
        __mp_::Probe::<u8>::TYPE,
        __mp_::Probe::<u8>::ZERO_IS_VALID,
    );
    const _: () = __mp_::stream::is_tx::<Tx<Sample>>();
    const _: () = <<u64 as __mp_::Field>::Checked as __mp_::Message>::LAYOUT_CHECK;
    const _: () = __mp_::layout::method_within_limits(__mp_METHODS, __mp_m_Full::PLACE);
    impl __mp_::Service for StudioChannel {
        type Call<'h> = StudioCall<'h>;
        #[cfg_attr(debug_assertions, inline)]
        #[cfg_attr(not(debug_assertions), inline(always))]
        fn receive<'h>(
            __mp_core: &'h mut __mp_::HostCore<Self>,
            __mp_ticket: __mp_::ReceivedRequest,
        ) -> __mp_::Received<'h, Self, StudioCall<'h>> {
            match __mp_ticket.method() {
                __mp_m_blend::PLACE => {
                    __mp_m_blend::receive_bulk(
                        __mp_core,
                        __mp_ticket,
                        false,
                        |
                            __mp_::Args2(
                                from,
                                to,
                            ): &__mp_::Args2<
                                ::rt::__private::In<Sample, { 16 }>,
                                ::rt::__private::Out<u8, { PIXELS }>,
                            >|
                        [from.claimed(), to.claimed()],
                        |
                            __mp_::Args2(
                                from,
                                to,
                            ): __mp_::Args2<
                                ::rt::__private::In<Sample, { 16 }>,
                                ::rt::__private::Out<u8, { PIXELS }>,
                            >,
                            mut __mp_opened: __mp_::Opened<'h>|
                        StudioCall::Blend {
                            from: __mp_opened.bulk_in(from),
                            to: __mp_::Probe::<u8>::bulk_out(&mut __mp_opened, to),
                            reply: __mp_opened.reply(),
                        },
                    )
                }
                __mp_m_play::PLACE => {
                    __mp_m_play::receive_streams(
                        __mp_core,
                        __mp_ticket,
                        |
                            __mp_::Args1(
                                out,
                            ): __mp_::Args1<::rt::__private::StreamOut<Sample>>,
                            __mp_streams: &mut __mp_::Streams<'_, Self>|
                        __mp_::Option::Some(__mp_::Args1(__mp_streams.tx(&out)?)),
                        |__mp_::Args1(out), __mp_end| StudioCall::Play {
                            reply: __mp_end,
                            out,
                        },
                    )
                }
                _ => __mp_core.unknown(__mp_ticket),
            }
        }
    }
    impl<H: Studio + ?__mp_::Sized> __mp_::ServeShared<H> for StudioChannel {
        #[cfg_attr(debug_assertions, inline)]
        #[cfg_attr(not(debug_assertions), inline(always))]
        fn serve_shared<W: __mp_::Answering>(
            __mp_ticket: __mp_::Ticket<'_, Self, W>,
            __mp_handler: &H,
        ) {
            match __mp_ticket.method() {
                _ => __mp_ticket.dispatch_shared(__mp_handler),
            }
        }
        #[cfg_attr(debug_assertions, inline)]
        #[cfg_attr(not(debug_assertions), inline(always))]
        fn dispatch_shared<W: __mp_::Answering>(
            __mp_call: StudioCall<'_>,
            __mp_handler: &H,
            __mp_way: W,
        ) {
            #[cfg(debug_assertions)]
            {
                let __mp_run: fn(StudioCall<'_>, &H, W) = match &__mp_call {
                    StudioCall::Blend { .. } => __mp_run_blend,
                    StudioCall::Play { .. } => __mp_run_play,
                };
                __mp_run(__mp_call, __mp_handler, __mp_way)
            }
            #[cfg(not(debug_assertions))]
            match __mp_call {
                StudioCall::Blend { .. } => {
                    __mp_run_blend(__mp_call, __mp_handler, __mp_way)
                }
                StudioCall::Play { .. } => {
                    __mp_run_play(__mp_call, __mp_handler, __mp_way)
                }
            }
        }
    }
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn __mp_run_blend(
        __mp_call: StudioCall<'_>,
        __mp_handler: &(impl Studio + ?__mp_::Sized),
        __mp_way: impl __mp_::Answering,
    ) {
        if let StudioCall::Blend { reply: __mp_end, from, mut to } = __mp_call {
            __mp_m_blend::answer(
                __mp_way,
                __mp_end,
                Studio::blend(__mp_handler, from, &mut to),
            );
        }
    }
    impl StudioClient {
        /// As `blend`, but reads the filled slices in place, through a `View`, without a copy. The numbers say how many elements
        /// the host must fill. Dropping the view returns the memory.
        pub fn blend_view(
            &self,
            from: &[Sample],
            to: __mp_::primitive::usize,
        ) -> __mp_::Result<(u32, ::rt::View<'_, u8>), __mp_::IpcError> {
            let mut __mp_call = __mp_::bulk(
                &self.link,
                __mp_m_blend::PLACE,
                __mp_m_blend::TIMEOUT,
                [
                    __mp_::Probe::<Sample>::need_in(__mp_::Max::<{ 16 }>, from.len()),
                    __mp_::Probe::<u8>::need_out(__mp_::Max::<{ PIXELS }>, to),
                ],
            )?;
            __mp_::Probe::<Sample>::copy_in(&mut __mp_call, 0, from)?;
            let __mp_of_from = __mp_call.place_in::<Sample, { 16 }>(0);
            let __mp_of_to = __mp_call.place_out::<u8, { PIXELS }>(1);
            let __mp_args = __mp_::Args2(&__mp_of_from, &__mp_of_to);
            let __mp_value = __mp_m_blend::bulk_call(&mut __mp_call, __mp_args)?;
            __mp_::Result::Ok((__mp_value, __mp_call.view(1)))
        }
        /// Lends shared memory for `blend`: write that number of elements in place, then call
        /// [`commit`](StudioBlendLoan::commit), without a copy. A loan that is dropped is given back unsent. Waits while calls under way hold
        /// the memory, for as long as `blend` would wait. Fails for more elements than are declared, or if so much memory is
        /// that much memory does not become free.
        pub fn blend_loan(
            &self,
            from: __mp_::primitive::usize,
        ) -> __mp_::Result<StudioBlendLoan<'_>, __mp_::IpcError> {
            __mp_lend_blend(self, __mp_m_blend::TIMEOUT, from)
        }
        /// As `blend_loan`, but does not wait.
        pub fn blend_try_loan(
            &self,
            from: __mp_::primitive::usize,
        ) -> __mp_::Result<StudioBlendLoan<'_>, __mp_::IpcError> {
            __mp_lend_blend(self, __mp_::Option::Some(__mp_::Duration::ZERO), from)
        }
        /// As `blend_loan`, but waits for at most `timeout`.
        pub fn blend_loan_timeout(
            &self,
            from: __mp_::primitive::usize,
            timeout: __mp_::Duration,
        ) -> __mp_::Result<StudioBlendLoan<'_>, __mp_::IpcError> {
            __mp_lend_blend(self, __mp_::Option::Some(timeout), from)
        }
    }
    impl<L: __mp_::Connection<Channel = StudioChannel>> StudioClient<L> {
        /// Subscribes to the events of the host: each [`StudioEvent`] that it emits from now on, preceded by the last value of each
        /// event marked `#[latest]`. Waits until the host has registered the subscription. Fails if the host has no events,
        /// or if this client is already subscribed.
        pub fn events(
            &self,
        ) -> __mp_::Result<__mp_::Events<StudioEvent>, __mp_::IpcError> {
            __mp_::Connection::events(&self.link)
        }
        /// Waits for the reply.
        pub fn blend(
            &self,
            from: &[Sample],
            to: &mut [u8],
        ) -> __mp_::Result<u32, __mp_::IpcError> {
            __mp_::Connection::run(
                &self.link,
                __mp_m_blend::PLACE,
                |__mp_link| {
                    let mut __mp_call = __mp_::bulk(
                        &*__mp_link,
                        __mp_m_blend::PLACE,
                        __mp_m_blend::TIMEOUT,
                        [
                            __mp_::Probe::<
                                Sample,
                            >::need_in(__mp_::Max::<{ 16 }>, from.len()),
                            __mp_::Probe::<
                                u8,
                            >::need_out(__mp_::Max::<{ PIXELS }>, to.len()),
                        ],
                    )?;
                    __mp_::Probe::<Sample>::copy_in(&mut __mp_call, 0, from)?;
                    let __mp_of_from = __mp_call.place_in::<Sample, { 16 }>(0);
                    let __mp_of_to = __mp_call.place_out::<u8, { PIXELS }>(1);
                    let __mp_args = __mp_::Args2(&__mp_of_from, &__mp_of_to);
                    let __mp_value = __mp_m_blend::bulk_call(&mut __mp_call, __mp_args)?;
                    __mp_::Probe::<u8>::copy_out(&mut __mp_call, 1, &mut *to)?;
                    __mp_::Result::Ok(__mp_value)
                },
            )
        }
        /// Sends the request and returns the client's end of each stream, in the order of the arguments, and the pending
        /// reply; call `wait` on it. Fails if the host's limit of streams is reached.
        pub fn play(
            &self,
        ) -> __mp_::Result<
            (
                __mp_::Rx<Sample>,
                __mp_::Pending<'_, StudioChannel, (), <L as __mp_::Connection>::Held<'_>>,
            ),
            __mp_::IpcError,
        > {
            let __mp_link = __mp_::Connection::live(&self.link)?;
            let __mp_of_out = __mp_::receives::<
                _,
                Sample,
            >(&*__mp_link, __mp_m_play::PLACE, __mp_m_play::TIMEOUT)?;
            let __mp_call = __mp_m_play::hold(
                __mp_link,
                __mp_::Args1(__mp_::stream_place(&__mp_of_out)),
            )?;
            __mp_::publish(&__mp_call)?;
            __mp_::Result::Ok((__mp_::of_call(&__mp_call, __mp_of_out), __mp_call))
        }
    }
    impl<'c> StudioBlendLoan<'c> {
        /// Waits for the reply.
        pub fn commit(self, to: &mut [u8]) -> __mp_::Result<u32, __mp_::IpcError> {
            let Self { __mp_link, from: __mp_of_from } = self;
            let mut __mp_call = __mp_::bulk(
                __mp_link,
                __mp_m_blend::PLACE,
                __mp_m_blend::TIMEOUT,
                [
                    __mp_::need_lent(__mp_::Max::<{ 16 }>, &__mp_of_from),
                    __mp_::Probe::<u8>::need_out(__mp_::Max::<{ PIXELS }>, to.len()),
                ],
            )?;
            __mp_call.put(0, __mp_of_from)?;
            let __mp_of_from = __mp_call.place_in::<Sample, { 16 }>(0);
            let __mp_of_to = __mp_call.place_out::<u8, { PIXELS }>(1);
            let __mp_args = __mp_::Args2(&__mp_of_from, &__mp_of_to);
            let __mp_value = __mp_m_blend::bulk_call(&mut __mp_call, __mp_args)?;
            __mp_::Probe::<u8>::copy_out(&mut __mp_call, 1, &mut *to)?;
            __mp_::Result::Ok(__mp_value)
        }
        /// As `blend`, but reads the filled slices in place, through a `View`, without a copy. The numbers say how many elements
        /// the host must fill. Dropping the view returns the memory.
        pub fn commit_view(
            self,
            to: __mp_::primitive::usize,
        ) -> __mp_::Result<(u32, ::rt::View<'c, u8>), __mp_::IpcError> {
            let Self { __mp_link, from: __mp_of_from } = self;
            let mut __mp_call = __mp_::bulk(
                __mp_link,
                __mp_m_blend::PLACE,
                __mp_m_blend::TIMEOUT,
                [
                    __mp_::need_lent(__mp_::Max::<{ 16 }>, &__mp_of_from),
                    __mp_::Probe::<u8>::need_out(__mp_::Max::<{ PIXELS }>, to),
                ],
            )?;
            __mp_call.put(0, __mp_of_from)?;
            let __mp_of_from = __mp_call.place_in::<Sample, { 16 }>(0);
            let __mp_of_to = __mp_call.place_out::<u8, { PIXELS }>(1);
            let __mp_args = __mp_::Args2(&__mp_of_from, &__mp_of_to);
            let __mp_value = __mp_m_blend::bulk_call(&mut __mp_call, __mp_args)?;
            __mp_::Result::Ok((__mp_value, __mp_call.view(1)))
        }
    }
    impl __mp_::ops::Deref for StudioBlendLoan<'_> {
        type Target = [Sample];
        fn deref(&self) -> &[Sample] {
            &self.from
        }
    }
    impl __mp_::ops::DerefMut for StudioBlendLoan<'_> {
        fn deref_mut(&mut self) -> &mut [Sample] {
            &mut self.from
        }
    }
    fn __mp_lend_blend(
        __mp_client: &StudioClient,
        __mp_timeout: __mp_::Option<__mp_::Duration>,
        __mp_of_from: __mp_::primitive::usize,
    ) -> __mp_::Result<StudioBlendLoan<'_>, __mp_::IpcError> {
        let mut __mp_call = __mp_::bulk(
            &__mp_client.link,
            __mp_m_blend::PLACE,
            __mp_timeout,
            [__mp_::Probe::<Sample>::need_in(__mp_::Max::<{ 16 }>, __mp_of_from)],
        )?;
        __mp_::Result::Ok(StudioBlendLoan {
            __mp_link: &__mp_client.link,
            from: __mp_::Probe::<Sample>::lend(&mut __mp_call, 0)?,
        })
    }
    impl<'c> StudioBatch<'c> {}
    impl __mp_::Event for StudioEvent {
        type Channel = StudioChannel;
    }
    impl __mp_::Travels for StudioEvent {
        fn put<O: __mp_::EventOutlet>(self, __mp_outlet: O) -> O::Put {
            #[cfg_attr(debug_assertions, inline)]
            #[cfg_attr(not(debug_assertions), inline(always))]
            fn __mp_put_Full<O: __mp_::EventOutlet>(
                __mp_event: StudioEvent,
                __mp_outlet: O,
            ) -> O::Put {
                let StudioEvent::Full { used: __mp_of_used } = __mp_event else {
                    __mp_::unreachable!()
                };
                __mp_m_Full::put(__mp_outlet, true, __mp_::Args1(__mp_of_used))
            }
            #[cfg(debug_assertions)]
            {
                let __mp_put: fn(Self, O) -> O::Put = match &self {
                    StudioEvent::Full { .. } => __mp_put_Full,
                    _ => __mp_::unreachable!(),
                };
                __mp_put(self, __mp_outlet)
            }
            #[cfg(not(debug_assertions))]
            match self {
                StudioEvent::Full { .. } => __mp_put_Full(self, __mp_outlet),
            }
        }
        fn take(
            __mp_event: __mp_::primitive::u16,
            __mp_source: &__mp_::EventSource<'_>,
        ) -> __mp_::Option<Self> {
            match __mp_event {
                __mp_m_Full::PLACE => {
                    __mp_m_Full::take(
                        __mp_source,
                        |__mp_::Args1(__mp_of_used)| StudioEvent::Full {
                            used: __mp_of_used,
                        },
                    )
                }
                _ => __mp_::Option::None,
            }
        }
    }
    impl<L: __mp_::AsyncConnection<Channel = StudioChannel>> StudioAsyncClient<L> {
        /// Completes when the host has answered.
        pub async fn blend(
            &self,
            from: &[Sample],
            to: &mut [u8],
        ) -> __mp_::Result<u32, __mp_::IpcError> {
            let mut __mp_attempts = __mp_::AsyncConnection::attempts(
                    &self.link,
                    __mp_m_blend::PLACE,
                )
                .await;
            loop {
                let __mp_result: __mp_::Result<u32, __mp_::IpcError> = async {
                    let mut __mp_call = __mp_::bulk_async(
                            __mp_::Attempts::link(&__mp_attempts),
                            __mp_m_blend::PLACE,
                            __mp_m_blend::TIMEOUT,
                            [
                                __mp_::Probe::<
                                    Sample,
                                >::need_in(__mp_::Max::<{ 16 }>, from.len()),
                                __mp_::Probe::<
                                    u8,
                                >::need_out(__mp_::Max::<{ PIXELS }>, to.len()),
                            ],
                        )
                        .await?;
                    __mp_::Probe::<Sample>::copy_in(&mut __mp_call, 0, from)?;
                    let __mp_of_from = __mp_call.place_in::<Sample, { 16 }>(0);
                    let __mp_of_to = __mp_call.place_out::<u8, { PIXELS }>(1);
                    let __mp_args = __mp_::Args2(&__mp_of_from, &__mp_of_to);
                    let __mp_value = __mp_m_blend::ask_bulk(&mut __mp_call, __mp_args)
                        .await?;
                    __mp_::Probe::<u8>::copy_out(&mut __mp_call, 1, &mut *to)?;
                    __mp_::Result::Ok(__mp_value)
                }
                    .await;
                if !__mp_::Attempts::again(
                        &mut __mp_attempts,
                        __mp_::Result::as_ref(&__mp_result).err(),
                    )
                    .await
                {
                    return __mp_result;
                }
            }
        }
        /// Completes when the request is queued. Returns the client's end of each stream, in the order of the arguments, and
        /// a future of the reply. Fails if the host's limit of streams is reached.
        pub async fn play(
            &self,
        ) -> __mp_::Result<
            (
                __mp_::AsyncRx<Sample>,
                impl __mp_::Future<Output = __mp_::Result<(), __mp_::IpcError>> + '_,
            ),
            __mp_::IpcError,
        > {
            let __mp_link = __mp_::AsyncConnection::live(&self.link).await?;
            let __mp_of_out = __mp_::receives_async::<
                _,
                Sample,
            >(&*__mp_link, __mp_m_play::PLACE, __mp_m_play::TIMEOUT)
                .await?;
            let (__mp_id, __mp_reply) = __mp_m_play::open(
                    __mp_link,
                    __mp_::Args1(__mp_::stream_place(&__mp_of_out)),
                )
                .await?;
            __mp_::Result::Ok((__mp_::async_of_call(__mp_id, __mp_of_out), __mp_reply))
        }
        /// Subscribes to the events of the host: each [`StudioEvent`] that it emits from now on, preceded by the last value of each
        /// event marked `#[latest]`. Waits until the host has registered the subscription. Fails if the host has no events,
        /// or if this client is already subscribed.
        pub async fn events(
            &self,
        ) -> __mp_::Result<__mp_::AsyncEvents<StudioEvent>, __mp_::IpcError> {
            __mp_::AsyncConnection::events(&self.link).await
        }
    }
};
