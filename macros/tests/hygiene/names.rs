//! Written by `names_of_the_expansion_are_free_for_users`: whatever name occurs in generated code, for
//! everything that a user names.

#![allow(missing_docs, missing_debug_implementations, nonstandard_style, unused, clippy::all, clippy::pedantic)]
#![allow(clippy::nursery)]

pub mod methods_0 {
::memorypipe::ipc_channel!(
#[channel(async, mock)]
pub trait Names {
fn ADD(&self, a0_: u64) -> u64;
fn ANY_BITS(&self, a0_: u64) -> Result<u64, u8>;
fn Answering(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn Answers(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn Args0(&self);
fn Args1(&self, a0_: u64) -> u64;
fn Args2(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn Args3(&self, a0_: u64);
fn AsFd(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn AsRef(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn Async(&self);
fn AsyncConnection(&self, a0_: u64) -> u64;
fn AsyncEnd(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn AsyncEvents(&self, a0_: u64);
fn AsyncLink(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn AsyncReconnecting(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn AsyncReconnectingLink(&self);
fn AsyncRx(&self, a0_: u64) -> u64;
fn AttachError(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn Attempts(&self, a0_: u64);
fn BLEND(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
#[cfg(all())] fn BorrowedFd(&self);
fn Box(&self, a0_: u64) -> u64;
fn Bulk(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn BulkOut(&self, a0_: u64);
fn Buy(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn C(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn CAPACITY(&self);
fn CLOSED(&self, a0_: u64) -> u64;
fn Calculator(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn CalculatorAsyncClient(&self, a0_: u64);
fn CalculatorBatch(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn CalculatorCall(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn CalculatorChannel(&self);
fn CalculatorClient(&self, a0_: u64) -> u64;
fn CalculatorHost(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn Call(&self, a0_: u64);
fn CallError(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn Called(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn Caller(&self);
fn CallerRef(&self, a0_: u64) -> u64;
fn Channel(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn ChannelDesc(&self, a0_: u64);
fn Checked(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn Client(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn ClientBuilder(&self);
fn ClientEnd(&self, a0_: u64) -> u64;
fn ClientId(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn Clone(&self, a0_: u64);
fn Connection(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn DESC(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn DIV(&self);
fn Debug(&self, a0_: u64) -> u64;
fn Default(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn Deref(&self, a0_: u64);
fn DerefMut(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
#[cfg(all())] fn Duration(&self);
fn Enum(&self, a0_: u64) -> u64;
fn Error(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn Event(&self, a0_: u64);
fn EventOutlet(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn EventSource(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn Events(&self);
fn FACTS(&self, a0_: u64) -> u64;
fn Fact(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn Field(&self, a0_: u64);
fn FixedStr(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn FnMut(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn Formatter(&self);
fn Full(&self, a0_: u64) -> u64;
fn Future(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn H(&self, a0_: u64);
fn Held(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn Host(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn HostCore(&self);
fn IS_LARGE(&self, a0_: u64) -> u64;
fn In(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn IpcError(&self, a0_: u64);
fn Kind(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn L(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn LAYOUT_CHECK(&self);
fn LOG(&self, a0_: u64) -> u64;
fn Lent(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn Link(&self, a0_: u64);
fn MathError(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn Max(&self);
fn Message(&self, a0_: u64) -> u64;
fn Method(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn MethodDesc(&self, a0_: u64);
fn MethodKind(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn MethodOf(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn NOT_EXTENSIBLE(&self);
fn None(&self, a0_: u64) -> u64;
fn O(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn Ok(&self, a0_: u64);
fn Oneway(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn Opened(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn Option(&self);
fn Out(&self, a0_: u64) -> u64;
fn Output(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn PIXELS(&self, a0_: u64);
fn PLACE(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn PLAY(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn Peer(&self);
fn Pending(&self, a0_: u64) -> u64;
#[oneway] fn Probe(&self, a0_: u64);
fn Put(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn RETURNS(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn Ready(&self);
fn Received(&self, a0_: u64) -> u64;
fn ReceivedRequest(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn Reconnecting(&self, a0_: u64);
fn ReconnectingLink(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn Reconnects(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn Reply(&self);
fn Result(&self, a0_: u64) -> u64;
fn Rx(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn SIZE(&self, a0_: u64);
fn Sample(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn Sell(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn Send(&self);
fn Serve(&self, a0_: u64) -> u64;
fn ServeShared(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn Service(&self, a0_: u64);
fn Side(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn Sized(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn Some(&self);
fn StreamOut(&self, a0_: u64) -> u64;
fn Streams(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn Struct(&self, a0_: u64);
fn Stub(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn Studio(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn StudioAsyncClient(&self);
fn StudioBatch(&self, a0_: u64) -> u64;
fn StudioBlendLoan(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn StudioCall(&self, a0_: u64);
fn StudioChannel(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn StudioClient(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn StudioEvent(&self);
fn StudioHost(&self, a0_: u64) -> u64;
fn StudioMock(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn THIS(&self, a0_: u64);
fn TIMEOUT(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn TYPE(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn Target(&self);
fn Ticket(&self, a0_: u64) -> u64;
fn Travels(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn TryFrom(&self, a0_: u64);
fn Tx(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn TypeDesc(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn Unchecked(&self);
fn VariantDesc(&self, a0_: u64) -> u64;
fn View(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn W(&self, a0_: u64);
fn WITNESS(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn ZERO(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn ZERO_IS_VALID(&self);
fn a(&self, a0_: u64) -> u64;
#[oneway] fn again(&self, a0_: u64);
fn align(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn all(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn allow(&self);
fn always(&self, a0_: u64) -> u64;
fn answer(&self, a0_: u64) -> Result<u64, u8>;
fn args(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn arguments(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn r#as(&self);
#[oneway] fn ask(&self, a0_: u64);
fn ask_bulk(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn asked(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
fn async_of_call(&self, a0_: u64) -> u64;
#[oneway] fn at(&self, a0_: u64);
fn attach_async(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
#[cfg(all())] fn automatically_derived(&self);
fn r#await(&self, a0_: u64) -> u64;
fn b(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn base(&self, a0_: u64);
fn bits(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
#[cfg(all())] fn bool(&self);
fn bulk_async(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn bulk_call(&self, a0_: u64);
fn bulk_in(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
#[cfg(all())] fn bulk_within_limits(&self);
fn cfg(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn cfg_attr(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
fn claimed(&self, a0_: u64) -> u64;
#[oneway] fn clippy(&self, a0_: u64);
fn closure(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn commit(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn r#const(&self);
fn copy_in(&self, a0_: u64) -> u64;
fn copy_out(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn core(&self, a0_: u64);
fn debug_assertions(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
fn deprecated(&self, a0_: u64) -> u64;
fn derive(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn described(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn dispatch(&self);
fn dispatch_shared(&self, a0_: u64) -> u64;
#[oneway] fn doc(&self, a0_: u64);
fn r#dyn(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn r#else(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
fn err(&self, a0_: u64) -> u64;
fn r#false(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn fd(&self, a0_: u64);
fn fields(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn flag(&self);
fn fmt(&self, a0_: u64) -> u64;
fn r#fn(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn r#for(&self, a0_: u64);
fn from(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn from_link(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn get(&self);
fn handler(&self, a0_: u64) -> Result<u64, u8>;
fn hold(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn hold_send(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn i64(&self);
fn id(&self, a0_: u64) -> u64;
fn r#if(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn r#impl(&self, a0_: u64);
fn inline(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn irrefutable_let_patterns(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn is(&self);
fn is_its_integer(&self, a0_: u64) -> u64;
fn is_some_and(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn is_tx(&self, a0_: u64);
fn is_valid(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
#[cfg(all())] fn layout(&self);
fn len(&self, a0_: u64) -> u64;
fn lend(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn r#let(&self, a0_: u64);
fn line(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn live(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
fn r#loop(&self, a0_: u64) -> u64;
fn r#match(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn memorypipe(&self, a0_: u64);
#[cfg(all())] fn method_within_limits(&self);
fn must_use(&self, a0_: u64) -> u64;
fn r#mut(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn name(&self, a0_: u64);
fn need_in(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn need_lent(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn need_out(&self);
fn new(&self, a0_: u64) -> u64;
fn no_gap_at_end(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn no_gap_before(&self, a0_: u64);
fn nonstandard_style(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn not(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn nothing_extensible_at(&self);
fn number(&self, a0_: u64) -> u64;
fn nursery(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn of_call(&self, a0_: u64);
fn on_blend(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn on_play(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn open(&self);
fn ops(&self, a0_: u64) -> u64;
fn other(&self, a0_: u64) -> Result<u64, u8>;
fn owns_nothing(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn pedantic(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
fn place_in(&self, a0_: u64) -> u64;
fn place_out(&self, a0_: u64) -> Result<u64, u8>;
fn primitive(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn private_interfaces(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn r#pub(&self);
fn publish(&self, a0_: u64) -> u64;
#[oneway] fn raw(&self, a0_: u64);
fn receive(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn receive_bulk(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn receive_oneway(&self);
fn receive_streams(&self, a0_: u64) -> u64;
fn receives(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn receives_async(&self, a0_: u64);
#[cfg(all())] fn repr(&self);
fn r#return(&self, a0_: u64) -> u64;
fn room(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn rt(&self, a0_: u64);
fn run(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn serve_oneway(&self, a0_: u64) -> u64;
#[oneway] fn set(&self, a0_: u64);
fn start(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn r#static(&self);
fn str(&self, a0_: u64) -> u64;
fn stream(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn stream_place(&self, a0_: u64);
fn stringify(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
#[cfg(all())] fn take(&self);
fn tell(&self, a0_: u64) -> u64;
fn testing(&self, a0_: u64) -> Result<u64, u8>;
fn to(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn r#trait(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn r#true(&self);
fn u16(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn u32(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn u64(&self);
fn u8(&self, a0_: u64) -> u64;
fn unknown(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn unreachable(&self, a0_: u64);
fn r#unsafe(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn unused(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn unused_qualifications(&self);
fn r#use(&self, a0_: u64) -> u64;
fn used(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn usize(&self, a0_: u64);
fn value(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn variant(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn variants(&self);
fn was(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn watched(&self, a0_: u64);
fn within_limits(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn write_str(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
}
);
}

pub mod methods_1 {
::memorypipe::ipc_channel!(
#[channel(async, mock)]
pub trait Names {
#[oneway] fn Add(&self, a0_: u64);
fn Blend(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
fn Div(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
fn Log(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn Play(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn any_bits(&self, a0_: u64);
fn as_fd(&self, a0_: u64) -> u64;
fn as_ref(&self, a0_: u64) -> Result<u64, u8>;
#[cfg(all())] fn r#async(&self);
fn async_reconnecting(&self, a0_: u64) -> Result<u64, u8>;
fn attempts(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
fn bulk(&self, a0_: u64) -> u64;
fn bulk_out(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
fn c(&self, a0_: u64) -> u64;
fn call(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn caller(&self, a0_: u64);
#[cfg(all())] fn channel(&self);
fn client(&self, a0_: u64) -> Result<u64, u8>;
fn debug(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
#[cfg(all())] fn default(&self);
fn deref(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn deref_mut(&self, a0_: u64);
#[cfg(all())] fn r#enum(&self);
fn field(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn h(&self, a0_: u64) -> u64;
#[oneway] fn held(&self, a0_: u64);
fn kind(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
fn method(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn method_of(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[oneway] fn out(&self, a0_: u64);
#[cfg(all())] fn peer(&self);
fn put(&self, a0_: u64) -> Result<u64, u8>;
fn reconnecting(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn reply(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
fn send(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn serve(&self);
fn serve_shared(&self, a0_: u64) -> Result<u64, u8>;
fn size(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn r#struct(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[oneway] fn timeout(&self, a0_: u64);
fn try_from(&self, a0_: u64) -> u64;
fn tx(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn r#type(&self, a0_: u64);
fn view(&self, a0_: u64) -> u64;
#[cfg(all())] fn zero_is_valid(&self);
}
);
}

pub mod methods_2 {
::memorypipe::ipc_channel!(
#[channel(async, mock)]
pub trait Names {
fn add(&self, a0_: u64) -> Result<u64, u8>;
fn blend(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
fn div(&self, a0_: u64) -> Result<u64, u8>;
#[cfg(all())] fn log(&self);
#[oneway] fn play(&self, a0_: u64);
}
);
}

pub mod arguments {
::memorypipe::ipc_channel!(
#[channel(async, mock)]
pub trait Names {
fn m0_0(&self, ADD: u64, ANY_BITS: u64, Add: u64, Answering: u64, Answers: u64, Args0: u64, Args1: u64, Args2: u64, Args3: u64, AsFd: u64, AsRef: u64, Async: u64) -> Result<u64, u8>;
fn m0_1(&self, AsyncConnection: u64, AsyncEnd: u64, AsyncEvents: u64, AsyncLink: u64, AsyncReconnecting: u64, AsyncReconnectingLink: u64, AsyncRx: u64, AttachError: u64, Attempts: u64, BLEND: u64, Blend: u64, BorrowedFd: u64) -> Result<u64, u8>;
fn m0_2(&self, Box: u64, Bulk: u64, BulkOut: u64, Buy: u64, C: u64, CAPACITY: u64, CLOSED: u64, Calculator: u64, CalculatorAsyncClient: u64, CalculatorBatch: u64, CalculatorCall: u64, CalculatorChannel: u64) -> Result<u64, u8>;
fn m0_3(&self, CalculatorClient: u64, CalculatorHost: u64, Call: u64, CallError: u64, Called: u64, Caller: u64, CallerRef: u64, Channel: u64, ChannelDesc: u64, Checked: u64, Client: u64, ClientBuilder: u64) -> Result<u64, u8>;
fn m0_4(&self, ClientEnd: u64, ClientId: u64, Clone: u64, Connection: u64, DESC: u64, DIV: u64, Debug: u64, Default: u64, Deref: u64, DerefMut: u64, Div: u64, Duration: u64) -> Result<u64, u8>;
fn m0_5(&self, Enum: u64, Error: u64, Event: u64, EventOutlet: u64, EventSource: u64, Events: u64, FACTS: u64, Fact: u64, Field: u64, FixedStr: u64, FnMut: u64, Formatter: u64) -> Result<u64, u8>;
fn m0_6(&self, Full: u64, Future: u64, H: u64, Held: u64, Host: u64, HostCore: u64, IS_LARGE: u64, In: u64, IpcError: u64, Kind: u64, L: u64, LAYOUT_CHECK: u64) -> Result<u64, u8>;
fn m0_7(&self, LOG: u64, Lent: u64, Link: u64, Log: u64, MathError: u64, Max: u64, Message: u64, Method: u64, MethodDesc: u64, MethodKind: u64, MethodOf: u64, NOT_EXTENSIBLE: u64) -> Result<u64, u8>;
fn m0_8(&self, O: u64, Oneway: u64, Opened: u64, Option: u64, Out: u64, Output: u64, PIXELS: u64, PLACE: u64, PLAY: u64, Peer: u64, Pending: u64, Play: u64) -> Result<u64, u8>;
fn m0_9(&self, Probe: u64, Put: u64, RETURNS: u64, Ready: u64, Received: u64, ReceivedRequest: u64, Reconnecting: u64, ReconnectingLink: u64, Reconnects: u64, Reply: u64, Result: u64, Rx: u64) -> Result<u64, u8>;
fn m0_10(&self, SIZE: u64, Sample: u64, Sell: u64, Send: u64, Serve: u64, ServeShared: u64, Service: u64, Side: u64, Sized: u64, StreamOut: u64, Streams: u64, Struct: u64) -> Result<u64, u8>;
fn m0_11(&self, Stub: u64, Studio: u64, StudioAsyncClient: u64, StudioBatch: u64, StudioBlendLoan: u64, StudioCall: u64, StudioChannel: u64, StudioClient: u64, StudioEvent: u64, StudioHost: u64, StudioMock: u64, THIS: u64) -> Result<u64, u8>;
fn m0_12(&self, TIMEOUT: u64, TYPE: u64, Target: u64, Ticket: u64, Travels: u64, TryFrom: u64, Tx: u64, TypeDesc: u64, Unchecked: u64, VariantDesc: u64, View: u64, W: u64) -> Result<u64, u8>;
fn m0_13(&self, WITNESS: u64, ZERO: u64, ZERO_IS_VALID: u64, a: u64, add: u64, again: u64, align: u64, all: u64, allow: u64, always: u64, answer: u64, any_bits: u64) -> Result<u64, u8>;
fn m0_14(&self, args: u64, arguments: u64, r#as: u64, as_fd: u64, as_ref: u64, ask: u64, ask_bulk: u64, asked: u64, r#async: u64, async_of_call: u64, async_reconnecting: u64, at: u64) -> Result<u64, u8>;
fn m0_15(&self, attach: u64, attach_async: u64, attempts: u64, automatically_derived: u64, r#await: u64, b: u64, base: u64, batch: u64, bits: u64, blend: u64, blend_loan: u64, blend_loan_timeout: u64) -> Result<u64, u8>;
fn m0_16(&self, blend_try_loan: u64, blend_view: u64, bool: u64, builder: u64, bulk: u64, bulk_async: u64, bulk_call: u64, bulk_in: u64, bulk_out: u64, bulk_within_limits: u64, c: u64, call: u64) -> Result<u64, u8>;
fn m0_17(&self, cfg: u64, cfg_attr: u64, channel: u64, claimed: u64, client: u64, clippy: u64, closure: u64, commit: u64, commit_view: u64, r#const: u64, copy_in: u64, copy_out: u64) -> Result<u64, u8>;
fn m0_18(&self, core: u64, debug: u64, debug_assertions: u64, default: u64, deprecated: u64, deref: u64, deref_mut: u64, derive: u64, described: u64, dispatch: u64, dispatch_shared: u64, div: u64) -> Result<u64, u8>;
fn m0_19(&self, doc: u64, r#dyn: u64, r#else: u64, r#enum: u64, err: u64, events: u64, r#false: u64, fd: u64, field: u64, fields: u64, flag: u64, fmt: u64) -> Result<u64, u8>;
fn m0_20(&self, r#fn: u64, r#for: u64, from: u64, from_link: u64, get: u64, h: u64, handler: u64, held: u64, hold: u64, hold_send: u64, i64: u64, id: u64) -> Result<u64, u8>;
fn m0_21(&self, r#if: u64, r#impl: u64, inline: u64, irrefutable_let_patterns: u64, is: u64, is_its_integer: u64, is_some_and: u64, is_tx: u64, is_valid: u64, kind: u64, layout: u64, len: u64) -> Result<u64, u8>;
fn m0_22(&self, lend: u64, r#let: u64, line: u64, link: u64, live: u64, log: u64, r#loop: u64, loopback: u64, r#match: u64, memorypipe: u64, method: u64, method_of: u64) -> Result<u64, u8>;
fn m0_23(&self, method_within_limits: u64, must_use: u64, r#mut: u64, name: u64, need_in: u64, need_lent: u64, need_out: u64, new: u64, no_gap_at_end: u64, no_gap_before: u64, nonstandard_style: u64, not: u64) -> Result<u64, u8>;
fn m0_24(&self, nothing_extensible_at: u64, number: u64, nursery: u64, of_call: u64, on_blend: u64, on_play: u64, open: u64, ops: u64, other: u64, out: u64, owns_nothing: u64, pedantic: u64) -> Result<u64, u8>;
fn m0_25(&self, peer: u64, place_in: u64, place_out: u64, play: u64, primitive: u64, private_interfaces: u64, r#pub: u64, publish: u64, put: u64, raw: u64, receive: u64, receive_bulk: u64) -> Result<u64, u8>;
fn m0_26(&self, receive_oneway: u64, receive_streams: u64, receives: u64, receives_async: u64, reconnecting: u64, repr: u64, r#return: u64, room: u64, rt: u64, run: u64, send: u64, serve: u64) -> Result<u64, u8>;
fn m0_27(&self, serve_oneway: u64, serve_shared: u64, set: u64, size: u64, start: u64, r#static: u64, str: u64, stream: u64, stream_place: u64, stringify: u64, r#struct: u64, take: u64) -> Result<u64, u8>;
fn m0_28(&self, tell: u64, testing: u64, timeout: u64, to: u64, r#trait: u64, r#true: u64, try_from: u64, tx: u64, r#type: u64, u16: u64, u32: u64, u64: u64) -> Result<u64, u8>;
fn m0_29(&self, u8: u64, unknown: u64, unreachable: u64, r#unsafe: u64, unused: u64, unused_qualifications: u64, r#use: u64, used: u64, usize: u64, value: u64, variant: u64, variants: u64) -> Result<u64, u8>;
fn m0_30(&self, view: u64, was: u64, watched: u64, within_limits: u64, write_str: u64, zero_is_valid: u64) -> Result<u64, u8>;
fn m1_0(&self, #[max(4)] ADD: &[u64], #[max(4)] ANY_BITS: &[u64], #[max(4)] Add: &[u64], #[max(4)] Answering: &[u64], #[max(4)] Answers: &[u64], #[max(4)] Args0: &[u64], #[max(4)] Args1: &[u64], #[max(4)] Args2: &[u64], #[max(4)] Args3: &[u64], #[max(4)] AsFd: &[u64], #[max(4)] AsRef: &[u64], #[max(4)] Async: &[u64]) -> Result<u64, u8>;
fn m1_1(&self, #[max(4)] AsyncConnection: &[u64], #[max(4)] AsyncEnd: &[u64], #[max(4)] AsyncEvents: &[u64], #[max(4)] AsyncLink: &[u64], #[max(4)] AsyncReconnecting: &[u64], #[max(4)] AsyncReconnectingLink: &[u64], #[max(4)] AsyncRx: &[u64], #[max(4)] AttachError: &[u64], #[max(4)] Attempts: &[u64], #[max(4)] BLEND: &[u64], #[max(4)] Blend: &[u64], #[max(4)] BorrowedFd: &[u64]) -> Result<u64, u8>;
fn m1_2(&self, #[max(4)] Box: &[u64], #[max(4)] Bulk: &[u64], #[max(4)] BulkOut: &[u64], #[max(4)] Buy: &[u64], #[max(4)] C: &[u64], #[max(4)] CAPACITY: &[u64], #[max(4)] CLOSED: &[u64], #[max(4)] Calculator: &[u64], #[max(4)] CalculatorAsyncClient: &[u64], #[max(4)] CalculatorBatch: &[u64], #[max(4)] CalculatorCall: &[u64], #[max(4)] CalculatorChannel: &[u64]) -> Result<u64, u8>;
fn m1_3(&self, #[max(4)] CalculatorClient: &[u64], #[max(4)] CalculatorHost: &[u64], #[max(4)] Call: &[u64], #[max(4)] CallError: &[u64], #[max(4)] Called: &[u64], #[max(4)] Caller: &[u64], #[max(4)] CallerRef: &[u64], #[max(4)] Channel: &[u64], #[max(4)] ChannelDesc: &[u64], #[max(4)] Checked: &[u64], #[max(4)] Client: &[u64], #[max(4)] ClientBuilder: &[u64]) -> Result<u64, u8>;
fn m1_4(&self, #[max(4)] ClientEnd: &[u64], #[max(4)] ClientId: &[u64], #[max(4)] Clone: &[u64], #[max(4)] Connection: &[u64], #[max(4)] DESC: &[u64], #[max(4)] DIV: &[u64], #[max(4)] Debug: &[u64], #[max(4)] Default: &[u64], #[max(4)] Deref: &[u64], #[max(4)] DerefMut: &[u64], #[max(4)] Div: &[u64], #[max(4)] Duration: &[u64]) -> Result<u64, u8>;
fn m1_5(&self, #[max(4)] Enum: &[u64], #[max(4)] Error: &[u64], #[max(4)] Event: &[u64], #[max(4)] EventOutlet: &[u64], #[max(4)] EventSource: &[u64], #[max(4)] Events: &[u64], #[max(4)] FACTS: &[u64], #[max(4)] Fact: &[u64], #[max(4)] Field: &[u64], #[max(4)] FixedStr: &[u64], #[max(4)] FnMut: &[u64], #[max(4)] Formatter: &[u64]) -> Result<u64, u8>;
fn m1_6(&self, #[max(4)] Full: &[u64], #[max(4)] Future: &[u64], #[max(4)] H: &[u64], #[max(4)] Held: &[u64], #[max(4)] Host: &[u64], #[max(4)] HostCore: &[u64], #[max(4)] IS_LARGE: &[u64], #[max(4)] In: &[u64], #[max(4)] IpcError: &[u64], #[max(4)] Kind: &[u64], #[max(4)] L: &[u64], #[max(4)] LAYOUT_CHECK: &[u64]) -> Result<u64, u8>;
fn m1_7(&self, #[max(4)] LOG: &[u64], #[max(4)] Lent: &[u64], #[max(4)] Link: &[u64], #[max(4)] Log: &[u64], #[max(4)] MathError: &[u64], #[max(4)] Max: &[u64], #[max(4)] Message: &[u64], #[max(4)] Method: &[u64], #[max(4)] MethodDesc: &[u64], #[max(4)] MethodKind: &[u64], #[max(4)] MethodOf: &[u64], #[max(4)] NOT_EXTENSIBLE: &[u64]) -> Result<u64, u8>;
fn m1_8(&self, #[max(4)] O: &[u64], #[max(4)] Oneway: &[u64], #[max(4)] Opened: &[u64], #[max(4)] Option: &[u64], #[max(4)] Out: &[u64], #[max(4)] Output: &[u64], #[max(4)] PIXELS: &[u64], #[max(4)] PLACE: &[u64], #[max(4)] PLAY: &[u64], #[max(4)] Peer: &[u64], #[max(4)] Pending: &[u64], #[max(4)] Play: &[u64]) -> Result<u64, u8>;
fn m1_9(&self, #[max(4)] Probe: &[u64], #[max(4)] Put: &[u64], #[max(4)] RETURNS: &[u64], #[max(4)] Ready: &[u64], #[max(4)] Received: &[u64], #[max(4)] ReceivedRequest: &[u64], #[max(4)] Reconnecting: &[u64], #[max(4)] ReconnectingLink: &[u64], #[max(4)] Reconnects: &[u64], #[max(4)] Reply: &[u64], #[max(4)] Result: &[u64], #[max(4)] Rx: &[u64]) -> Result<u64, u8>;
fn m1_10(&self, #[max(4)] SIZE: &[u64], #[max(4)] Sample: &[u64], #[max(4)] Sell: &[u64], #[max(4)] Send: &[u64], #[max(4)] Serve: &[u64], #[max(4)] ServeShared: &[u64], #[max(4)] Service: &[u64], #[max(4)] Side: &[u64], #[max(4)] Sized: &[u64], #[max(4)] StreamOut: &[u64], #[max(4)] Streams: &[u64], #[max(4)] Struct: &[u64]) -> Result<u64, u8>;
fn m1_11(&self, #[max(4)] Stub: &[u64], #[max(4)] Studio: &[u64], #[max(4)] StudioAsyncClient: &[u64], #[max(4)] StudioBatch: &[u64], #[max(4)] StudioBlendLoan: &[u64], #[max(4)] StudioCall: &[u64], #[max(4)] StudioChannel: &[u64], #[max(4)] StudioClient: &[u64], #[max(4)] StudioEvent: &[u64], #[max(4)] StudioHost: &[u64], #[max(4)] StudioMock: &[u64], #[max(4)] THIS: &[u64]) -> Result<u64, u8>;
fn m1_12(&self, #[max(4)] TIMEOUT: &[u64], #[max(4)] TYPE: &[u64], #[max(4)] Target: &[u64], #[max(4)] Ticket: &[u64], #[max(4)] Travels: &[u64], #[max(4)] TryFrom: &[u64], #[max(4)] Tx: &[u64], #[max(4)] TypeDesc: &[u64], #[max(4)] Unchecked: &[u64], #[max(4)] VariantDesc: &[u64], #[max(4)] View: &[u64], #[max(4)] W: &[u64]) -> Result<u64, u8>;
fn m1_13(&self, #[max(4)] WITNESS: &[u64], #[max(4)] ZERO: &[u64], #[max(4)] ZERO_IS_VALID: &[u64], #[max(4)] a: &[u64], #[max(4)] add: &[u64], #[max(4)] again: &[u64], #[max(4)] align: &[u64], #[max(4)] all: &[u64], #[max(4)] allow: &[u64], #[max(4)] always: &[u64], #[max(4)] answer: &[u64], #[max(4)] any_bits: &[u64]) -> Result<u64, u8>;
fn m1_14(&self, #[max(4)] args: &[u64], #[max(4)] arguments: &[u64], #[max(4)] r#as: &[u64], #[max(4)] as_fd: &[u64], #[max(4)] as_ref: &[u64], #[max(4)] ask: &[u64], #[max(4)] ask_bulk: &[u64], #[max(4)] asked: &[u64], #[max(4)] r#async: &[u64], #[max(4)] async_of_call: &[u64], #[max(4)] async_reconnecting: &[u64], #[max(4)] at: &[u64]) -> Result<u64, u8>;
fn m1_15(&self, #[max(4)] attach: &[u64], #[max(4)] attach_async: &[u64], #[max(4)] attempts: &[u64], #[max(4)] automatically_derived: &[u64], #[max(4)] r#await: &[u64], #[max(4)] b: &[u64], #[max(4)] base: &[u64], #[max(4)] batch: &[u64], #[max(4)] bits: &[u64], #[max(4)] blend: &[u64], #[max(4)] blend_loan: &[u64], #[max(4)] blend_loan_timeout: &[u64]) -> Result<u64, u8>;
fn m1_16(&self, #[max(4)] blend_try_loan: &[u64], #[max(4)] blend_view: &[u64], #[max(4)] bool: &[u64], #[max(4)] builder: &[u64], #[max(4)] bulk: &[u64], #[max(4)] bulk_async: &[u64], #[max(4)] bulk_call: &[u64], #[max(4)] bulk_in: &[u64], #[max(4)] bulk_out: &[u64], #[max(4)] bulk_within_limits: &[u64], #[max(4)] c: &[u64], #[max(4)] call: &[u64]) -> Result<u64, u8>;
fn m1_17(&self, #[max(4)] cfg: &[u64], #[max(4)] cfg_attr: &[u64], #[max(4)] channel: &[u64], #[max(4)] claimed: &[u64], #[max(4)] client: &[u64], #[max(4)] clippy: &[u64], #[max(4)] closure: &[u64], #[max(4)] commit: &[u64], #[max(4)] commit_view: &[u64], #[max(4)] r#const: &[u64], #[max(4)] copy_in: &[u64], #[max(4)] copy_out: &[u64]) -> Result<u64, u8>;
fn m1_18(&self, #[max(4)] core: &[u64], #[max(4)] debug: &[u64], #[max(4)] debug_assertions: &[u64], #[max(4)] default: &[u64], #[max(4)] deprecated: &[u64], #[max(4)] deref: &[u64], #[max(4)] deref_mut: &[u64], #[max(4)] derive: &[u64], #[max(4)] described: &[u64], #[max(4)] dispatch: &[u64], #[max(4)] dispatch_shared: &[u64], #[max(4)] div: &[u64]) -> Result<u64, u8>;
fn m1_19(&self, #[max(4)] doc: &[u64], #[max(4)] r#dyn: &[u64], #[max(4)] r#else: &[u64], #[max(4)] r#enum: &[u64], #[max(4)] err: &[u64], #[max(4)] events: &[u64], #[max(4)] r#false: &[u64], #[max(4)] fd: &[u64], #[max(4)] field: &[u64], #[max(4)] fields: &[u64], #[max(4)] flag: &[u64], #[max(4)] fmt: &[u64]) -> Result<u64, u8>;
fn m1_20(&self, #[max(4)] r#fn: &[u64], #[max(4)] r#for: &[u64], #[max(4)] from: &[u64], #[max(4)] from_link: &[u64], #[max(4)] get: &[u64], #[max(4)] h: &[u64], #[max(4)] handler: &[u64], #[max(4)] held: &[u64], #[max(4)] hold: &[u64], #[max(4)] hold_send: &[u64], #[max(4)] i64: &[u64], #[max(4)] id: &[u64]) -> Result<u64, u8>;
fn m1_21(&self, #[max(4)] r#if: &[u64], #[max(4)] r#impl: &[u64], #[max(4)] inline: &[u64], #[max(4)] irrefutable_let_patterns: &[u64], #[max(4)] is: &[u64], #[max(4)] is_its_integer: &[u64], #[max(4)] is_some_and: &[u64], #[max(4)] is_tx: &[u64], #[max(4)] is_valid: &[u64], #[max(4)] kind: &[u64], #[max(4)] layout: &[u64], #[max(4)] len: &[u64]) -> Result<u64, u8>;
fn m1_22(&self, #[max(4)] lend: &[u64], #[max(4)] r#let: &[u64], #[max(4)] line: &[u64], #[max(4)] link: &[u64], #[max(4)] live: &[u64], #[max(4)] log: &[u64], #[max(4)] r#loop: &[u64], #[max(4)] loopback: &[u64], #[max(4)] r#match: &[u64], #[max(4)] memorypipe: &[u64], #[max(4)] method: &[u64], #[max(4)] method_of: &[u64]) -> Result<u64, u8>;
fn m1_23(&self, #[max(4)] method_within_limits: &[u64], #[max(4)] must_use: &[u64], #[max(4)] r#mut: &[u64], #[max(4)] name: &[u64], #[max(4)] need_in: &[u64], #[max(4)] need_lent: &[u64], #[max(4)] need_out: &[u64], #[max(4)] new: &[u64], #[max(4)] no_gap_at_end: &[u64], #[max(4)] no_gap_before: &[u64], #[max(4)] nonstandard_style: &[u64], #[max(4)] not: &[u64]) -> Result<u64, u8>;
fn m1_24(&self, #[max(4)] nothing_extensible_at: &[u64], #[max(4)] number: &[u64], #[max(4)] nursery: &[u64], #[max(4)] of_call: &[u64], #[max(4)] on_blend: &[u64], #[max(4)] on_play: &[u64], #[max(4)] open: &[u64], #[max(4)] ops: &[u64], #[max(4)] other: &[u64], #[max(4)] out: &[u64], #[max(4)] owns_nothing: &[u64], #[max(4)] pedantic: &[u64]) -> Result<u64, u8>;
fn m1_25(&self, #[max(4)] peer: &[u64], #[max(4)] place_in: &[u64], #[max(4)] place_out: &[u64], #[max(4)] play: &[u64], #[max(4)] primitive: &[u64], #[max(4)] private_interfaces: &[u64], #[max(4)] r#pub: &[u64], #[max(4)] publish: &[u64], #[max(4)] put: &[u64], #[max(4)] raw: &[u64], #[max(4)] receive: &[u64], #[max(4)] receive_bulk: &[u64]) -> Result<u64, u8>;
fn m1_26(&self, #[max(4)] receive_oneway: &[u64], #[max(4)] receive_streams: &[u64], #[max(4)] receives: &[u64], #[max(4)] receives_async: &[u64], #[max(4)] reconnecting: &[u64], #[max(4)] repr: &[u64], #[max(4)] r#return: &[u64], #[max(4)] room: &[u64], #[max(4)] rt: &[u64], #[max(4)] run: &[u64], #[max(4)] send: &[u64], #[max(4)] serve: &[u64]) -> Result<u64, u8>;
fn m1_27(&self, #[max(4)] serve_oneway: &[u64], #[max(4)] serve_shared: &[u64], #[max(4)] set: &[u64], #[max(4)] size: &[u64], #[max(4)] start: &[u64], #[max(4)] r#static: &[u64], #[max(4)] str: &[u64], #[max(4)] stream: &[u64], #[max(4)] stream_place: &[u64], #[max(4)] stringify: &[u64], #[max(4)] r#struct: &[u64], #[max(4)] take: &[u64]) -> Result<u64, u8>;
fn m1_28(&self, #[max(4)] tell: &[u64], #[max(4)] testing: &[u64], #[max(4)] timeout: &[u64], #[max(4)] to: &[u64], #[max(4)] r#trait: &[u64], #[max(4)] r#true: &[u64], #[max(4)] try_from: &[u64], #[max(4)] tx: &[u64], #[max(4)] r#type: &[u64], #[max(4)] u16: &[u64], #[max(4)] u32: &[u64], #[max(4)] u64: &[u64]) -> Result<u64, u8>;
fn m1_29(&self, #[max(4)] u8: &[u64], #[max(4)] unknown: &[u64], #[max(4)] unreachable: &[u64], #[max(4)] r#unsafe: &[u64], #[max(4)] unused: &[u64], #[max(4)] unused_qualifications: &[u64], #[max(4)] r#use: &[u64], #[max(4)] used: &[u64], #[max(4)] usize: &[u64], #[max(4)] value: &[u64], #[max(4)] variant: &[u64], #[max(4)] variants: &[u64]) -> Result<u64, u8>;
fn m1_30(&self, #[max(4)] view: &[u64], #[max(4)] was: &[u64], #[max(4)] watched: &[u64], #[max(4)] within_limits: &[u64], #[max(4)] write_str: &[u64], #[max(4)] zero_is_valid: &[u64]) -> Result<u64, u8>;
fn m2_0(&self, #[max(4)] ADD: &mut [u64], #[max(4)] ANY_BITS: &mut [u64], #[max(4)] Add: &mut [u64], #[max(4)] Answering: &mut [u64], #[max(4)] Answers: &mut [u64], #[max(4)] Args0: &mut [u64], #[max(4)] Args1: &mut [u64], #[max(4)] Args2: &mut [u64], #[max(4)] Args3: &mut [u64], #[max(4)] AsFd: &mut [u64], #[max(4)] AsRef: &mut [u64], #[max(4)] Async: &mut [u64]) -> Result<u64, u8>;
fn m2_1(&self, #[max(4)] AsyncConnection: &mut [u64], #[max(4)] AsyncEnd: &mut [u64], #[max(4)] AsyncEvents: &mut [u64], #[max(4)] AsyncLink: &mut [u64], #[max(4)] AsyncReconnecting: &mut [u64], #[max(4)] AsyncReconnectingLink: &mut [u64], #[max(4)] AsyncRx: &mut [u64], #[max(4)] AttachError: &mut [u64], #[max(4)] Attempts: &mut [u64], #[max(4)] BLEND: &mut [u64], #[max(4)] Blend: &mut [u64], #[max(4)] BorrowedFd: &mut [u64]) -> Result<u64, u8>;
fn m2_2(&self, #[max(4)] Box: &mut [u64], #[max(4)] Bulk: &mut [u64], #[max(4)] BulkOut: &mut [u64], #[max(4)] Buy: &mut [u64], #[max(4)] C: &mut [u64], #[max(4)] CAPACITY: &mut [u64], #[max(4)] CLOSED: &mut [u64], #[max(4)] Calculator: &mut [u64], #[max(4)] CalculatorAsyncClient: &mut [u64], #[max(4)] CalculatorBatch: &mut [u64], #[max(4)] CalculatorCall: &mut [u64], #[max(4)] CalculatorChannel: &mut [u64]) -> Result<u64, u8>;
fn m2_3(&self, #[max(4)] CalculatorClient: &mut [u64], #[max(4)] CalculatorHost: &mut [u64], #[max(4)] Call: &mut [u64], #[max(4)] CallError: &mut [u64], #[max(4)] Called: &mut [u64], #[max(4)] Caller: &mut [u64], #[max(4)] CallerRef: &mut [u64], #[max(4)] Channel: &mut [u64], #[max(4)] ChannelDesc: &mut [u64], #[max(4)] Checked: &mut [u64], #[max(4)] Client: &mut [u64], #[max(4)] ClientBuilder: &mut [u64]) -> Result<u64, u8>;
fn m2_4(&self, #[max(4)] ClientEnd: &mut [u64], #[max(4)] ClientId: &mut [u64], #[max(4)] Clone: &mut [u64], #[max(4)] Connection: &mut [u64], #[max(4)] DESC: &mut [u64], #[max(4)] DIV: &mut [u64], #[max(4)] Debug: &mut [u64], #[max(4)] Default: &mut [u64], #[max(4)] Deref: &mut [u64], #[max(4)] DerefMut: &mut [u64], #[max(4)] Div: &mut [u64], #[max(4)] Duration: &mut [u64]) -> Result<u64, u8>;
fn m2_5(&self, #[max(4)] Enum: &mut [u64], #[max(4)] Error: &mut [u64], #[max(4)] Event: &mut [u64], #[max(4)] EventOutlet: &mut [u64], #[max(4)] EventSource: &mut [u64], #[max(4)] Events: &mut [u64], #[max(4)] FACTS: &mut [u64], #[max(4)] Fact: &mut [u64], #[max(4)] Field: &mut [u64], #[max(4)] FixedStr: &mut [u64], #[max(4)] FnMut: &mut [u64], #[max(4)] Formatter: &mut [u64]) -> Result<u64, u8>;
fn m2_6(&self, #[max(4)] Full: &mut [u64], #[max(4)] Future: &mut [u64], #[max(4)] H: &mut [u64], #[max(4)] Held: &mut [u64], #[max(4)] Host: &mut [u64], #[max(4)] HostCore: &mut [u64], #[max(4)] IS_LARGE: &mut [u64], #[max(4)] In: &mut [u64], #[max(4)] IpcError: &mut [u64], #[max(4)] Kind: &mut [u64], #[max(4)] L: &mut [u64], #[max(4)] LAYOUT_CHECK: &mut [u64]) -> Result<u64, u8>;
fn m2_7(&self, #[max(4)] LOG: &mut [u64], #[max(4)] Lent: &mut [u64], #[max(4)] Link: &mut [u64], #[max(4)] Log: &mut [u64], #[max(4)] MathError: &mut [u64], #[max(4)] Max: &mut [u64], #[max(4)] Message: &mut [u64], #[max(4)] Method: &mut [u64], #[max(4)] MethodDesc: &mut [u64], #[max(4)] MethodKind: &mut [u64], #[max(4)] MethodOf: &mut [u64], #[max(4)] NOT_EXTENSIBLE: &mut [u64]) -> Result<u64, u8>;
fn m2_8(&self, #[max(4)] O: &mut [u64], #[max(4)] Oneway: &mut [u64], #[max(4)] Opened: &mut [u64], #[max(4)] Option: &mut [u64], #[max(4)] Out: &mut [u64], #[max(4)] Output: &mut [u64], #[max(4)] PIXELS: &mut [u64], #[max(4)] PLACE: &mut [u64], #[max(4)] PLAY: &mut [u64], #[max(4)] Peer: &mut [u64], #[max(4)] Pending: &mut [u64], #[max(4)] Play: &mut [u64]) -> Result<u64, u8>;
fn m2_9(&self, #[max(4)] Probe: &mut [u64], #[max(4)] Put: &mut [u64], #[max(4)] RETURNS: &mut [u64], #[max(4)] Ready: &mut [u64], #[max(4)] Received: &mut [u64], #[max(4)] ReceivedRequest: &mut [u64], #[max(4)] Reconnecting: &mut [u64], #[max(4)] ReconnectingLink: &mut [u64], #[max(4)] Reconnects: &mut [u64], #[max(4)] Reply: &mut [u64], #[max(4)] Result: &mut [u64], #[max(4)] Rx: &mut [u64]) -> Result<u64, u8>;
fn m2_10(&self, #[max(4)] SIZE: &mut [u64], #[max(4)] Sample: &mut [u64], #[max(4)] Sell: &mut [u64], #[max(4)] Send: &mut [u64], #[max(4)] Serve: &mut [u64], #[max(4)] ServeShared: &mut [u64], #[max(4)] Service: &mut [u64], #[max(4)] Side: &mut [u64], #[max(4)] Sized: &mut [u64], #[max(4)] StreamOut: &mut [u64], #[max(4)] Streams: &mut [u64], #[max(4)] Struct: &mut [u64]) -> Result<u64, u8>;
fn m2_11(&self, #[max(4)] Stub: &mut [u64], #[max(4)] Studio: &mut [u64], #[max(4)] StudioAsyncClient: &mut [u64], #[max(4)] StudioBatch: &mut [u64], #[max(4)] StudioBlendLoan: &mut [u64], #[max(4)] StudioCall: &mut [u64], #[max(4)] StudioChannel: &mut [u64], #[max(4)] StudioClient: &mut [u64], #[max(4)] StudioEvent: &mut [u64], #[max(4)] StudioHost: &mut [u64], #[max(4)] StudioMock: &mut [u64], #[max(4)] THIS: &mut [u64]) -> Result<u64, u8>;
fn m2_12(&self, #[max(4)] TIMEOUT: &mut [u64], #[max(4)] TYPE: &mut [u64], #[max(4)] Target: &mut [u64], #[max(4)] Ticket: &mut [u64], #[max(4)] Travels: &mut [u64], #[max(4)] TryFrom: &mut [u64], #[max(4)] Tx: &mut [u64], #[max(4)] TypeDesc: &mut [u64], #[max(4)] Unchecked: &mut [u64], #[max(4)] VariantDesc: &mut [u64], #[max(4)] View: &mut [u64], #[max(4)] W: &mut [u64]) -> Result<u64, u8>;
fn m2_13(&self, #[max(4)] WITNESS: &mut [u64], #[max(4)] ZERO: &mut [u64], #[max(4)] ZERO_IS_VALID: &mut [u64], #[max(4)] a: &mut [u64], #[max(4)] add: &mut [u64], #[max(4)] again: &mut [u64], #[max(4)] align: &mut [u64], #[max(4)] all: &mut [u64], #[max(4)] allow: &mut [u64], #[max(4)] always: &mut [u64], #[max(4)] answer: &mut [u64], #[max(4)] any_bits: &mut [u64]) -> Result<u64, u8>;
fn m2_14(&self, #[max(4)] args: &mut [u64], #[max(4)] arguments: &mut [u64], #[max(4)] r#as: &mut [u64], #[max(4)] as_fd: &mut [u64], #[max(4)] as_ref: &mut [u64], #[max(4)] ask: &mut [u64], #[max(4)] ask_bulk: &mut [u64], #[max(4)] asked: &mut [u64], #[max(4)] r#async: &mut [u64], #[max(4)] async_of_call: &mut [u64], #[max(4)] async_reconnecting: &mut [u64], #[max(4)] at: &mut [u64]) -> Result<u64, u8>;
fn m2_15(&self, #[max(4)] attach: &mut [u64], #[max(4)] attach_async: &mut [u64], #[max(4)] attempts: &mut [u64], #[max(4)] automatically_derived: &mut [u64], #[max(4)] r#await: &mut [u64], #[max(4)] b: &mut [u64], #[max(4)] base: &mut [u64], #[max(4)] batch: &mut [u64], #[max(4)] bits: &mut [u64], #[max(4)] blend: &mut [u64], #[max(4)] blend_loan: &mut [u64], #[max(4)] blend_loan_timeout: &mut [u64]) -> Result<u64, u8>;
fn m2_16(&self, #[max(4)] blend_try_loan: &mut [u64], #[max(4)] blend_view: &mut [u64], #[max(4)] bool: &mut [u64], #[max(4)] builder: &mut [u64], #[max(4)] bulk: &mut [u64], #[max(4)] bulk_async: &mut [u64], #[max(4)] bulk_call: &mut [u64], #[max(4)] bulk_in: &mut [u64], #[max(4)] bulk_out: &mut [u64], #[max(4)] bulk_within_limits: &mut [u64], #[max(4)] c: &mut [u64], #[max(4)] call: &mut [u64]) -> Result<u64, u8>;
fn m2_17(&self, #[max(4)] cfg: &mut [u64], #[max(4)] cfg_attr: &mut [u64], #[max(4)] channel: &mut [u64], #[max(4)] claimed: &mut [u64], #[max(4)] client: &mut [u64], #[max(4)] clippy: &mut [u64], #[max(4)] closure: &mut [u64], #[max(4)] commit: &mut [u64], #[max(4)] commit_view: &mut [u64], #[max(4)] r#const: &mut [u64], #[max(4)] copy_in: &mut [u64], #[max(4)] copy_out: &mut [u64]) -> Result<u64, u8>;
fn m2_18(&self, #[max(4)] core: &mut [u64], #[max(4)] debug: &mut [u64], #[max(4)] debug_assertions: &mut [u64], #[max(4)] default: &mut [u64], #[max(4)] deprecated: &mut [u64], #[max(4)] deref: &mut [u64], #[max(4)] deref_mut: &mut [u64], #[max(4)] derive: &mut [u64], #[max(4)] described: &mut [u64], #[max(4)] dispatch: &mut [u64], #[max(4)] dispatch_shared: &mut [u64], #[max(4)] div: &mut [u64]) -> Result<u64, u8>;
fn m2_19(&self, #[max(4)] doc: &mut [u64], #[max(4)] r#dyn: &mut [u64], #[max(4)] r#else: &mut [u64], #[max(4)] r#enum: &mut [u64], #[max(4)] err: &mut [u64], #[max(4)] events: &mut [u64], #[max(4)] r#false: &mut [u64], #[max(4)] fd: &mut [u64], #[max(4)] field: &mut [u64], #[max(4)] fields: &mut [u64], #[max(4)] flag: &mut [u64], #[max(4)] fmt: &mut [u64]) -> Result<u64, u8>;
fn m2_20(&self, #[max(4)] r#fn: &mut [u64], #[max(4)] r#for: &mut [u64], #[max(4)] from: &mut [u64], #[max(4)] from_link: &mut [u64], #[max(4)] get: &mut [u64], #[max(4)] h: &mut [u64], #[max(4)] handler: &mut [u64], #[max(4)] held: &mut [u64], #[max(4)] hold: &mut [u64], #[max(4)] hold_send: &mut [u64], #[max(4)] i64: &mut [u64], #[max(4)] id: &mut [u64]) -> Result<u64, u8>;
fn m2_21(&self, #[max(4)] r#if: &mut [u64], #[max(4)] r#impl: &mut [u64], #[max(4)] inline: &mut [u64], #[max(4)] irrefutable_let_patterns: &mut [u64], #[max(4)] is: &mut [u64], #[max(4)] is_its_integer: &mut [u64], #[max(4)] is_some_and: &mut [u64], #[max(4)] is_tx: &mut [u64], #[max(4)] is_valid: &mut [u64], #[max(4)] kind: &mut [u64], #[max(4)] layout: &mut [u64], #[max(4)] len: &mut [u64]) -> Result<u64, u8>;
fn m2_22(&self, #[max(4)] lend: &mut [u64], #[max(4)] r#let: &mut [u64], #[max(4)] line: &mut [u64], #[max(4)] link: &mut [u64], #[max(4)] live: &mut [u64], #[max(4)] log: &mut [u64], #[max(4)] r#loop: &mut [u64], #[max(4)] loopback: &mut [u64], #[max(4)] r#match: &mut [u64], #[max(4)] memorypipe: &mut [u64], #[max(4)] method: &mut [u64], #[max(4)] method_of: &mut [u64]) -> Result<u64, u8>;
fn m2_23(&self, #[max(4)] method_within_limits: &mut [u64], #[max(4)] must_use: &mut [u64], #[max(4)] r#mut: &mut [u64], #[max(4)] name: &mut [u64], #[max(4)] need_in: &mut [u64], #[max(4)] need_lent: &mut [u64], #[max(4)] need_out: &mut [u64], #[max(4)] new: &mut [u64], #[max(4)] no_gap_at_end: &mut [u64], #[max(4)] no_gap_before: &mut [u64], #[max(4)] nonstandard_style: &mut [u64], #[max(4)] not: &mut [u64]) -> Result<u64, u8>;
fn m2_24(&self, #[max(4)] nothing_extensible_at: &mut [u64], #[max(4)] number: &mut [u64], #[max(4)] nursery: &mut [u64], #[max(4)] of_call: &mut [u64], #[max(4)] on_blend: &mut [u64], #[max(4)] on_play: &mut [u64], #[max(4)] open: &mut [u64], #[max(4)] ops: &mut [u64], #[max(4)] other: &mut [u64], #[max(4)] out: &mut [u64], #[max(4)] owns_nothing: &mut [u64], #[max(4)] pedantic: &mut [u64]) -> Result<u64, u8>;
fn m2_25(&self, #[max(4)] peer: &mut [u64], #[max(4)] place_in: &mut [u64], #[max(4)] place_out: &mut [u64], #[max(4)] play: &mut [u64], #[max(4)] primitive: &mut [u64], #[max(4)] private_interfaces: &mut [u64], #[max(4)] r#pub: &mut [u64], #[max(4)] publish: &mut [u64], #[max(4)] put: &mut [u64], #[max(4)] raw: &mut [u64], #[max(4)] receive: &mut [u64], #[max(4)] receive_bulk: &mut [u64]) -> Result<u64, u8>;
fn m2_26(&self, #[max(4)] receive_oneway: &mut [u64], #[max(4)] receive_streams: &mut [u64], #[max(4)] receives: &mut [u64], #[max(4)] receives_async: &mut [u64], #[max(4)] reconnecting: &mut [u64], #[max(4)] repr: &mut [u64], #[max(4)] r#return: &mut [u64], #[max(4)] room: &mut [u64], #[max(4)] rt: &mut [u64], #[max(4)] run: &mut [u64], #[max(4)] send: &mut [u64], #[max(4)] serve: &mut [u64]) -> Result<u64, u8>;
fn m2_27(&self, #[max(4)] serve_oneway: &mut [u64], #[max(4)] serve_shared: &mut [u64], #[max(4)] set: &mut [u64], #[max(4)] size: &mut [u64], #[max(4)] start: &mut [u64], #[max(4)] r#static: &mut [u64], #[max(4)] str: &mut [u64], #[max(4)] stream: &mut [u64], #[max(4)] stream_place: &mut [u64], #[max(4)] stringify: &mut [u64], #[max(4)] r#struct: &mut [u64], #[max(4)] take: &mut [u64]) -> Result<u64, u8>;
fn m2_28(&self, #[max(4)] tell: &mut [u64], #[max(4)] testing: &mut [u64], #[max(4)] timeout: &mut [u64], #[max(4)] to: &mut [u64], #[max(4)] r#trait: &mut [u64], #[max(4)] r#true: &mut [u64], #[max(4)] try_from: &mut [u64], #[max(4)] tx: &mut [u64], #[max(4)] r#type: &mut [u64], #[max(4)] u16: &mut [u64], #[max(4)] u32: &mut [u64], #[max(4)] u64: &mut [u64]) -> Result<u64, u8>;
fn m2_29(&self, #[max(4)] u8: &mut [u64], #[max(4)] unknown: &mut [u64], #[max(4)] unreachable: &mut [u64], #[max(4)] r#unsafe: &mut [u64], #[max(4)] unused: &mut [u64], #[max(4)] unused_qualifications: &mut [u64], #[max(4)] r#use: &mut [u64], #[max(4)] used: &mut [u64], #[max(4)] usize: &mut [u64], #[max(4)] value: &mut [u64], #[max(4)] variant: &mut [u64], #[max(4)] variants: &mut [u64]) -> Result<u64, u8>;
fn m2_30(&self, #[max(4)] view: &mut [u64], #[max(4)] was: &mut [u64], #[max(4)] watched: &mut [u64], #[max(4)] within_limits: &mut [u64], #[max(4)] write_str: &mut [u64], #[max(4)] zero_is_valid: &mut [u64]) -> Result<u64, u8>;
fn m3_0(&self, ADD: ::memorypipe::Tx<u64>, ANY_BITS: ::memorypipe::Tx<u64>, Add: ::memorypipe::Tx<u64>, Answering: ::memorypipe::Tx<u64>, Answers: ::memorypipe::Tx<u64>, Args0: ::memorypipe::Tx<u64>, Args1: ::memorypipe::Tx<u64>, Args2: ::memorypipe::Tx<u64>, Args3: ::memorypipe::Tx<u64>, AsFd: ::memorypipe::Tx<u64>, AsRef: ::memorypipe::Tx<u64>, Async: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_1(&self, AsyncConnection: ::memorypipe::Tx<u64>, AsyncEnd: ::memorypipe::Tx<u64>, AsyncEvents: ::memorypipe::Tx<u64>, AsyncLink: ::memorypipe::Tx<u64>, AsyncReconnecting: ::memorypipe::Tx<u64>, AsyncReconnectingLink: ::memorypipe::Tx<u64>, AsyncRx: ::memorypipe::Tx<u64>, AttachError: ::memorypipe::Tx<u64>, Attempts: ::memorypipe::Tx<u64>, BLEND: ::memorypipe::Tx<u64>, Blend: ::memorypipe::Tx<u64>, BorrowedFd: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_2(&self, Box: ::memorypipe::Tx<u64>, Bulk: ::memorypipe::Tx<u64>, BulkOut: ::memorypipe::Tx<u64>, Buy: ::memorypipe::Tx<u64>, C: ::memorypipe::Tx<u64>, CAPACITY: ::memorypipe::Tx<u64>, CLOSED: ::memorypipe::Tx<u64>, Calculator: ::memorypipe::Tx<u64>, CalculatorAsyncClient: ::memorypipe::Tx<u64>, CalculatorBatch: ::memorypipe::Tx<u64>, CalculatorCall: ::memorypipe::Tx<u64>, CalculatorChannel: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_3(&self, CalculatorClient: ::memorypipe::Tx<u64>, CalculatorHost: ::memorypipe::Tx<u64>, Call: ::memorypipe::Tx<u64>, CallError: ::memorypipe::Tx<u64>, Called: ::memorypipe::Tx<u64>, Caller: ::memorypipe::Tx<u64>, CallerRef: ::memorypipe::Tx<u64>, Channel: ::memorypipe::Tx<u64>, ChannelDesc: ::memorypipe::Tx<u64>, Checked: ::memorypipe::Tx<u64>, Client: ::memorypipe::Tx<u64>, ClientBuilder: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_4(&self, ClientEnd: ::memorypipe::Tx<u64>, ClientId: ::memorypipe::Tx<u64>, Clone: ::memorypipe::Tx<u64>, Connection: ::memorypipe::Tx<u64>, DESC: ::memorypipe::Tx<u64>, DIV: ::memorypipe::Tx<u64>, Debug: ::memorypipe::Tx<u64>, Default: ::memorypipe::Tx<u64>, Deref: ::memorypipe::Tx<u64>, DerefMut: ::memorypipe::Tx<u64>, Div: ::memorypipe::Tx<u64>, Duration: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_5(&self, Enum: ::memorypipe::Tx<u64>, Error: ::memorypipe::Tx<u64>, Event: ::memorypipe::Tx<u64>, EventOutlet: ::memorypipe::Tx<u64>, EventSource: ::memorypipe::Tx<u64>, Events: ::memorypipe::Tx<u64>, FACTS: ::memorypipe::Tx<u64>, Fact: ::memorypipe::Tx<u64>, Field: ::memorypipe::Tx<u64>, FixedStr: ::memorypipe::Tx<u64>, FnMut: ::memorypipe::Tx<u64>, Formatter: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_6(&self, Full: ::memorypipe::Tx<u64>, Future: ::memorypipe::Tx<u64>, H: ::memorypipe::Tx<u64>, Held: ::memorypipe::Tx<u64>, Host: ::memorypipe::Tx<u64>, HostCore: ::memorypipe::Tx<u64>, IS_LARGE: ::memorypipe::Tx<u64>, In: ::memorypipe::Tx<u64>, IpcError: ::memorypipe::Tx<u64>, Kind: ::memorypipe::Tx<u64>, L: ::memorypipe::Tx<u64>, LAYOUT_CHECK: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_7(&self, LOG: ::memorypipe::Tx<u64>, Lent: ::memorypipe::Tx<u64>, Link: ::memorypipe::Tx<u64>, Log: ::memorypipe::Tx<u64>, MathError: ::memorypipe::Tx<u64>, Max: ::memorypipe::Tx<u64>, Message: ::memorypipe::Tx<u64>, Method: ::memorypipe::Tx<u64>, MethodDesc: ::memorypipe::Tx<u64>, MethodKind: ::memorypipe::Tx<u64>, MethodOf: ::memorypipe::Tx<u64>, NOT_EXTENSIBLE: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_8(&self, O: ::memorypipe::Tx<u64>, Oneway: ::memorypipe::Tx<u64>, Opened: ::memorypipe::Tx<u64>, Option: ::memorypipe::Tx<u64>, Out: ::memorypipe::Tx<u64>, Output: ::memorypipe::Tx<u64>, PIXELS: ::memorypipe::Tx<u64>, PLACE: ::memorypipe::Tx<u64>, PLAY: ::memorypipe::Tx<u64>, Peer: ::memorypipe::Tx<u64>, Pending: ::memorypipe::Tx<u64>, Play: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_9(&self, Probe: ::memorypipe::Tx<u64>, Put: ::memorypipe::Tx<u64>, RETURNS: ::memorypipe::Tx<u64>, Ready: ::memorypipe::Tx<u64>, Received: ::memorypipe::Tx<u64>, ReceivedRequest: ::memorypipe::Tx<u64>, Reconnecting: ::memorypipe::Tx<u64>, ReconnectingLink: ::memorypipe::Tx<u64>, Reconnects: ::memorypipe::Tx<u64>, Reply: ::memorypipe::Tx<u64>, Result: ::memorypipe::Tx<u64>, Rx: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_10(&self, SIZE: ::memorypipe::Tx<u64>, Sample: ::memorypipe::Tx<u64>, Sell: ::memorypipe::Tx<u64>, Send: ::memorypipe::Tx<u64>, Serve: ::memorypipe::Tx<u64>, ServeShared: ::memorypipe::Tx<u64>, Service: ::memorypipe::Tx<u64>, Side: ::memorypipe::Tx<u64>, Sized: ::memorypipe::Tx<u64>, StreamOut: ::memorypipe::Tx<u64>, Streams: ::memorypipe::Tx<u64>, Struct: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_11(&self, Stub: ::memorypipe::Tx<u64>, Studio: ::memorypipe::Tx<u64>, StudioAsyncClient: ::memorypipe::Tx<u64>, StudioBatch: ::memorypipe::Tx<u64>, StudioBlendLoan: ::memorypipe::Tx<u64>, StudioCall: ::memorypipe::Tx<u64>, StudioChannel: ::memorypipe::Tx<u64>, StudioClient: ::memorypipe::Tx<u64>, StudioEvent: ::memorypipe::Tx<u64>, StudioHost: ::memorypipe::Tx<u64>, StudioMock: ::memorypipe::Tx<u64>, THIS: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_12(&self, TIMEOUT: ::memorypipe::Tx<u64>, TYPE: ::memorypipe::Tx<u64>, Target: ::memorypipe::Tx<u64>, Ticket: ::memorypipe::Tx<u64>, Travels: ::memorypipe::Tx<u64>, TryFrom: ::memorypipe::Tx<u64>, Tx: ::memorypipe::Tx<u64>, TypeDesc: ::memorypipe::Tx<u64>, Unchecked: ::memorypipe::Tx<u64>, VariantDesc: ::memorypipe::Tx<u64>, View: ::memorypipe::Tx<u64>, W: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_13(&self, WITNESS: ::memorypipe::Tx<u64>, ZERO: ::memorypipe::Tx<u64>, ZERO_IS_VALID: ::memorypipe::Tx<u64>, a: ::memorypipe::Tx<u64>, add: ::memorypipe::Tx<u64>, again: ::memorypipe::Tx<u64>, align: ::memorypipe::Tx<u64>, all: ::memorypipe::Tx<u64>, allow: ::memorypipe::Tx<u64>, always: ::memorypipe::Tx<u64>, answer: ::memorypipe::Tx<u64>, any_bits: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_14(&self, args: ::memorypipe::Tx<u64>, arguments: ::memorypipe::Tx<u64>, r#as: ::memorypipe::Tx<u64>, as_fd: ::memorypipe::Tx<u64>, as_ref: ::memorypipe::Tx<u64>, ask: ::memorypipe::Tx<u64>, ask_bulk: ::memorypipe::Tx<u64>, asked: ::memorypipe::Tx<u64>, r#async: ::memorypipe::Tx<u64>, async_of_call: ::memorypipe::Tx<u64>, async_reconnecting: ::memorypipe::Tx<u64>, at: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_15(&self, attach: ::memorypipe::Tx<u64>, attach_async: ::memorypipe::Tx<u64>, attempts: ::memorypipe::Tx<u64>, automatically_derived: ::memorypipe::Tx<u64>, r#await: ::memorypipe::Tx<u64>, b: ::memorypipe::Tx<u64>, base: ::memorypipe::Tx<u64>, batch: ::memorypipe::Tx<u64>, bits: ::memorypipe::Tx<u64>, blend: ::memorypipe::Tx<u64>, blend_loan: ::memorypipe::Tx<u64>, blend_loan_timeout: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_16(&self, blend_try_loan: ::memorypipe::Tx<u64>, blend_view: ::memorypipe::Tx<u64>, bool: ::memorypipe::Tx<u64>, builder: ::memorypipe::Tx<u64>, bulk: ::memorypipe::Tx<u64>, bulk_async: ::memorypipe::Tx<u64>, bulk_call: ::memorypipe::Tx<u64>, bulk_in: ::memorypipe::Tx<u64>, bulk_out: ::memorypipe::Tx<u64>, bulk_within_limits: ::memorypipe::Tx<u64>, c: ::memorypipe::Tx<u64>, call: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_17(&self, cfg: ::memorypipe::Tx<u64>, cfg_attr: ::memorypipe::Tx<u64>, channel: ::memorypipe::Tx<u64>, claimed: ::memorypipe::Tx<u64>, client: ::memorypipe::Tx<u64>, clippy: ::memorypipe::Tx<u64>, closure: ::memorypipe::Tx<u64>, commit: ::memorypipe::Tx<u64>, commit_view: ::memorypipe::Tx<u64>, r#const: ::memorypipe::Tx<u64>, copy_in: ::memorypipe::Tx<u64>, copy_out: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_18(&self, core: ::memorypipe::Tx<u64>, debug: ::memorypipe::Tx<u64>, debug_assertions: ::memorypipe::Tx<u64>, default: ::memorypipe::Tx<u64>, deprecated: ::memorypipe::Tx<u64>, deref: ::memorypipe::Tx<u64>, deref_mut: ::memorypipe::Tx<u64>, derive: ::memorypipe::Tx<u64>, described: ::memorypipe::Tx<u64>, dispatch: ::memorypipe::Tx<u64>, dispatch_shared: ::memorypipe::Tx<u64>, div: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_19(&self, doc: ::memorypipe::Tx<u64>, r#dyn: ::memorypipe::Tx<u64>, r#else: ::memorypipe::Tx<u64>, r#enum: ::memorypipe::Tx<u64>, err: ::memorypipe::Tx<u64>, events: ::memorypipe::Tx<u64>, r#false: ::memorypipe::Tx<u64>, fd: ::memorypipe::Tx<u64>, field: ::memorypipe::Tx<u64>, fields: ::memorypipe::Tx<u64>, flag: ::memorypipe::Tx<u64>, fmt: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_20(&self, r#fn: ::memorypipe::Tx<u64>, r#for: ::memorypipe::Tx<u64>, from: ::memorypipe::Tx<u64>, from_link: ::memorypipe::Tx<u64>, get: ::memorypipe::Tx<u64>, h: ::memorypipe::Tx<u64>, handler: ::memorypipe::Tx<u64>, held: ::memorypipe::Tx<u64>, hold: ::memorypipe::Tx<u64>, hold_send: ::memorypipe::Tx<u64>, i64: ::memorypipe::Tx<u64>, id: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_21(&self, r#if: ::memorypipe::Tx<u64>, r#impl: ::memorypipe::Tx<u64>, inline: ::memorypipe::Tx<u64>, irrefutable_let_patterns: ::memorypipe::Tx<u64>, is: ::memorypipe::Tx<u64>, is_its_integer: ::memorypipe::Tx<u64>, is_some_and: ::memorypipe::Tx<u64>, is_tx: ::memorypipe::Tx<u64>, is_valid: ::memorypipe::Tx<u64>, kind: ::memorypipe::Tx<u64>, layout: ::memorypipe::Tx<u64>, len: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_22(&self, lend: ::memorypipe::Tx<u64>, r#let: ::memorypipe::Tx<u64>, line: ::memorypipe::Tx<u64>, link: ::memorypipe::Tx<u64>, live: ::memorypipe::Tx<u64>, log: ::memorypipe::Tx<u64>, r#loop: ::memorypipe::Tx<u64>, loopback: ::memorypipe::Tx<u64>, r#match: ::memorypipe::Tx<u64>, memorypipe: ::memorypipe::Tx<u64>, method: ::memorypipe::Tx<u64>, method_of: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_23(&self, method_within_limits: ::memorypipe::Tx<u64>, must_use: ::memorypipe::Tx<u64>, r#mut: ::memorypipe::Tx<u64>, name: ::memorypipe::Tx<u64>, need_in: ::memorypipe::Tx<u64>, need_lent: ::memorypipe::Tx<u64>, need_out: ::memorypipe::Tx<u64>, new: ::memorypipe::Tx<u64>, no_gap_at_end: ::memorypipe::Tx<u64>, no_gap_before: ::memorypipe::Tx<u64>, nonstandard_style: ::memorypipe::Tx<u64>, not: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_24(&self, nothing_extensible_at: ::memorypipe::Tx<u64>, number: ::memorypipe::Tx<u64>, nursery: ::memorypipe::Tx<u64>, of_call: ::memorypipe::Tx<u64>, on_blend: ::memorypipe::Tx<u64>, on_play: ::memorypipe::Tx<u64>, open: ::memorypipe::Tx<u64>, ops: ::memorypipe::Tx<u64>, other: ::memorypipe::Tx<u64>, out: ::memorypipe::Tx<u64>, owns_nothing: ::memorypipe::Tx<u64>, pedantic: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_25(&self, peer: ::memorypipe::Tx<u64>, place_in: ::memorypipe::Tx<u64>, place_out: ::memorypipe::Tx<u64>, play: ::memorypipe::Tx<u64>, primitive: ::memorypipe::Tx<u64>, private_interfaces: ::memorypipe::Tx<u64>, r#pub: ::memorypipe::Tx<u64>, publish: ::memorypipe::Tx<u64>, put: ::memorypipe::Tx<u64>, raw: ::memorypipe::Tx<u64>, receive: ::memorypipe::Tx<u64>, receive_bulk: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_26(&self, receive_oneway: ::memorypipe::Tx<u64>, receive_streams: ::memorypipe::Tx<u64>, receives: ::memorypipe::Tx<u64>, receives_async: ::memorypipe::Tx<u64>, reconnecting: ::memorypipe::Tx<u64>, repr: ::memorypipe::Tx<u64>, r#return: ::memorypipe::Tx<u64>, room: ::memorypipe::Tx<u64>, rt: ::memorypipe::Tx<u64>, run: ::memorypipe::Tx<u64>, send: ::memorypipe::Tx<u64>, serve: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_27(&self, serve_oneway: ::memorypipe::Tx<u64>, serve_shared: ::memorypipe::Tx<u64>, set: ::memorypipe::Tx<u64>, size: ::memorypipe::Tx<u64>, start: ::memorypipe::Tx<u64>, r#static: ::memorypipe::Tx<u64>, str: ::memorypipe::Tx<u64>, stream: ::memorypipe::Tx<u64>, stream_place: ::memorypipe::Tx<u64>, stringify: ::memorypipe::Tx<u64>, r#struct: ::memorypipe::Tx<u64>, take: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_28(&self, tell: ::memorypipe::Tx<u64>, testing: ::memorypipe::Tx<u64>, timeout: ::memorypipe::Tx<u64>, to: ::memorypipe::Tx<u64>, r#trait: ::memorypipe::Tx<u64>, r#true: ::memorypipe::Tx<u64>, try_from: ::memorypipe::Tx<u64>, tx: ::memorypipe::Tx<u64>, r#type: ::memorypipe::Tx<u64>, u16: ::memorypipe::Tx<u64>, u32: ::memorypipe::Tx<u64>, u64: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_29(&self, u8: ::memorypipe::Tx<u64>, unknown: ::memorypipe::Tx<u64>, unreachable: ::memorypipe::Tx<u64>, r#unsafe: ::memorypipe::Tx<u64>, unused: ::memorypipe::Tx<u64>, unused_qualifications: ::memorypipe::Tx<u64>, r#use: ::memorypipe::Tx<u64>, used: ::memorypipe::Tx<u64>, usize: ::memorypipe::Tx<u64>, value: ::memorypipe::Tx<u64>, variant: ::memorypipe::Tx<u64>, variants: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_30(&self, view: ::memorypipe::Tx<u64>, was: ::memorypipe::Tx<u64>, watched: ::memorypipe::Tx<u64>, within_limits: ::memorypipe::Tx<u64>, write_str: ::memorypipe::Tx<u64>, zero_is_valid: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m4_0(&self, ADD: ::memorypipe::Rx<u64>, ANY_BITS: ::memorypipe::Rx<u64>, Add: ::memorypipe::Rx<u64>, Answering: ::memorypipe::Rx<u64>, Answers: ::memorypipe::Rx<u64>, Args0: ::memorypipe::Rx<u64>, Args1: ::memorypipe::Rx<u64>, Args2: ::memorypipe::Rx<u64>, Args3: ::memorypipe::Rx<u64>, AsFd: ::memorypipe::Rx<u64>, AsRef: ::memorypipe::Rx<u64>, Async: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_1(&self, AsyncConnection: ::memorypipe::Rx<u64>, AsyncEnd: ::memorypipe::Rx<u64>, AsyncEvents: ::memorypipe::Rx<u64>, AsyncLink: ::memorypipe::Rx<u64>, AsyncReconnecting: ::memorypipe::Rx<u64>, AsyncReconnectingLink: ::memorypipe::Rx<u64>, AsyncRx: ::memorypipe::Rx<u64>, AttachError: ::memorypipe::Rx<u64>, Attempts: ::memorypipe::Rx<u64>, BLEND: ::memorypipe::Rx<u64>, Blend: ::memorypipe::Rx<u64>, BorrowedFd: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_2(&self, Box: ::memorypipe::Rx<u64>, Bulk: ::memorypipe::Rx<u64>, BulkOut: ::memorypipe::Rx<u64>, Buy: ::memorypipe::Rx<u64>, C: ::memorypipe::Rx<u64>, CAPACITY: ::memorypipe::Rx<u64>, CLOSED: ::memorypipe::Rx<u64>, Calculator: ::memorypipe::Rx<u64>, CalculatorAsyncClient: ::memorypipe::Rx<u64>, CalculatorBatch: ::memorypipe::Rx<u64>, CalculatorCall: ::memorypipe::Rx<u64>, CalculatorChannel: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_3(&self, CalculatorClient: ::memorypipe::Rx<u64>, CalculatorHost: ::memorypipe::Rx<u64>, Call: ::memorypipe::Rx<u64>, CallError: ::memorypipe::Rx<u64>, Called: ::memorypipe::Rx<u64>, Caller: ::memorypipe::Rx<u64>, CallerRef: ::memorypipe::Rx<u64>, Channel: ::memorypipe::Rx<u64>, ChannelDesc: ::memorypipe::Rx<u64>, Checked: ::memorypipe::Rx<u64>, Client: ::memorypipe::Rx<u64>, ClientBuilder: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_4(&self, ClientEnd: ::memorypipe::Rx<u64>, ClientId: ::memorypipe::Rx<u64>, Clone: ::memorypipe::Rx<u64>, Connection: ::memorypipe::Rx<u64>, DESC: ::memorypipe::Rx<u64>, DIV: ::memorypipe::Rx<u64>, Debug: ::memorypipe::Rx<u64>, Default: ::memorypipe::Rx<u64>, Deref: ::memorypipe::Rx<u64>, DerefMut: ::memorypipe::Rx<u64>, Div: ::memorypipe::Rx<u64>, Duration: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_5(&self, Enum: ::memorypipe::Rx<u64>, Error: ::memorypipe::Rx<u64>, Event: ::memorypipe::Rx<u64>, EventOutlet: ::memorypipe::Rx<u64>, EventSource: ::memorypipe::Rx<u64>, Events: ::memorypipe::Rx<u64>, FACTS: ::memorypipe::Rx<u64>, Fact: ::memorypipe::Rx<u64>, Field: ::memorypipe::Rx<u64>, FixedStr: ::memorypipe::Rx<u64>, FnMut: ::memorypipe::Rx<u64>, Formatter: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_6(&self, Full: ::memorypipe::Rx<u64>, Future: ::memorypipe::Rx<u64>, H: ::memorypipe::Rx<u64>, Held: ::memorypipe::Rx<u64>, Host: ::memorypipe::Rx<u64>, HostCore: ::memorypipe::Rx<u64>, IS_LARGE: ::memorypipe::Rx<u64>, In: ::memorypipe::Rx<u64>, IpcError: ::memorypipe::Rx<u64>, Kind: ::memorypipe::Rx<u64>, L: ::memorypipe::Rx<u64>, LAYOUT_CHECK: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_7(&self, LOG: ::memorypipe::Rx<u64>, Lent: ::memorypipe::Rx<u64>, Link: ::memorypipe::Rx<u64>, Log: ::memorypipe::Rx<u64>, MathError: ::memorypipe::Rx<u64>, Max: ::memorypipe::Rx<u64>, Message: ::memorypipe::Rx<u64>, Method: ::memorypipe::Rx<u64>, MethodDesc: ::memorypipe::Rx<u64>, MethodKind: ::memorypipe::Rx<u64>, MethodOf: ::memorypipe::Rx<u64>, NOT_EXTENSIBLE: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_8(&self, O: ::memorypipe::Rx<u64>, Oneway: ::memorypipe::Rx<u64>, Opened: ::memorypipe::Rx<u64>, Option: ::memorypipe::Rx<u64>, Out: ::memorypipe::Rx<u64>, Output: ::memorypipe::Rx<u64>, PIXELS: ::memorypipe::Rx<u64>, PLACE: ::memorypipe::Rx<u64>, PLAY: ::memorypipe::Rx<u64>, Peer: ::memorypipe::Rx<u64>, Pending: ::memorypipe::Rx<u64>, Play: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_9(&self, Probe: ::memorypipe::Rx<u64>, Put: ::memorypipe::Rx<u64>, RETURNS: ::memorypipe::Rx<u64>, Ready: ::memorypipe::Rx<u64>, Received: ::memorypipe::Rx<u64>, ReceivedRequest: ::memorypipe::Rx<u64>, Reconnecting: ::memorypipe::Rx<u64>, ReconnectingLink: ::memorypipe::Rx<u64>, Reconnects: ::memorypipe::Rx<u64>, Reply: ::memorypipe::Rx<u64>, Result: ::memorypipe::Rx<u64>, Rx: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_10(&self, SIZE: ::memorypipe::Rx<u64>, Sample: ::memorypipe::Rx<u64>, Sell: ::memorypipe::Rx<u64>, Send: ::memorypipe::Rx<u64>, Serve: ::memorypipe::Rx<u64>, ServeShared: ::memorypipe::Rx<u64>, Service: ::memorypipe::Rx<u64>, Side: ::memorypipe::Rx<u64>, Sized: ::memorypipe::Rx<u64>, StreamOut: ::memorypipe::Rx<u64>, Streams: ::memorypipe::Rx<u64>, Struct: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_11(&self, Stub: ::memorypipe::Rx<u64>, Studio: ::memorypipe::Rx<u64>, StudioAsyncClient: ::memorypipe::Rx<u64>, StudioBatch: ::memorypipe::Rx<u64>, StudioBlendLoan: ::memorypipe::Rx<u64>, StudioCall: ::memorypipe::Rx<u64>, StudioChannel: ::memorypipe::Rx<u64>, StudioClient: ::memorypipe::Rx<u64>, StudioEvent: ::memorypipe::Rx<u64>, StudioHost: ::memorypipe::Rx<u64>, StudioMock: ::memorypipe::Rx<u64>, THIS: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_12(&self, TIMEOUT: ::memorypipe::Rx<u64>, TYPE: ::memorypipe::Rx<u64>, Target: ::memorypipe::Rx<u64>, Ticket: ::memorypipe::Rx<u64>, Travels: ::memorypipe::Rx<u64>, TryFrom: ::memorypipe::Rx<u64>, Tx: ::memorypipe::Rx<u64>, TypeDesc: ::memorypipe::Rx<u64>, Unchecked: ::memorypipe::Rx<u64>, VariantDesc: ::memorypipe::Rx<u64>, View: ::memorypipe::Rx<u64>, W: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_13(&self, WITNESS: ::memorypipe::Rx<u64>, ZERO: ::memorypipe::Rx<u64>, ZERO_IS_VALID: ::memorypipe::Rx<u64>, a: ::memorypipe::Rx<u64>, add: ::memorypipe::Rx<u64>, again: ::memorypipe::Rx<u64>, align: ::memorypipe::Rx<u64>, all: ::memorypipe::Rx<u64>, allow: ::memorypipe::Rx<u64>, always: ::memorypipe::Rx<u64>, answer: ::memorypipe::Rx<u64>, any_bits: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_14(&self, args: ::memorypipe::Rx<u64>, arguments: ::memorypipe::Rx<u64>, r#as: ::memorypipe::Rx<u64>, as_fd: ::memorypipe::Rx<u64>, as_ref: ::memorypipe::Rx<u64>, ask: ::memorypipe::Rx<u64>, ask_bulk: ::memorypipe::Rx<u64>, asked: ::memorypipe::Rx<u64>, r#async: ::memorypipe::Rx<u64>, async_of_call: ::memorypipe::Rx<u64>, async_reconnecting: ::memorypipe::Rx<u64>, at: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_15(&self, attach: ::memorypipe::Rx<u64>, attach_async: ::memorypipe::Rx<u64>, attempts: ::memorypipe::Rx<u64>, automatically_derived: ::memorypipe::Rx<u64>, r#await: ::memorypipe::Rx<u64>, b: ::memorypipe::Rx<u64>, base: ::memorypipe::Rx<u64>, batch: ::memorypipe::Rx<u64>, bits: ::memorypipe::Rx<u64>, blend: ::memorypipe::Rx<u64>, blend_loan: ::memorypipe::Rx<u64>, blend_loan_timeout: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_16(&self, blend_try_loan: ::memorypipe::Rx<u64>, blend_view: ::memorypipe::Rx<u64>, bool: ::memorypipe::Rx<u64>, builder: ::memorypipe::Rx<u64>, bulk: ::memorypipe::Rx<u64>, bulk_async: ::memorypipe::Rx<u64>, bulk_call: ::memorypipe::Rx<u64>, bulk_in: ::memorypipe::Rx<u64>, bulk_out: ::memorypipe::Rx<u64>, bulk_within_limits: ::memorypipe::Rx<u64>, c: ::memorypipe::Rx<u64>, call: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_17(&self, cfg: ::memorypipe::Rx<u64>, cfg_attr: ::memorypipe::Rx<u64>, channel: ::memorypipe::Rx<u64>, claimed: ::memorypipe::Rx<u64>, client: ::memorypipe::Rx<u64>, clippy: ::memorypipe::Rx<u64>, closure: ::memorypipe::Rx<u64>, commit: ::memorypipe::Rx<u64>, commit_view: ::memorypipe::Rx<u64>, r#const: ::memorypipe::Rx<u64>, copy_in: ::memorypipe::Rx<u64>, copy_out: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_18(&self, core: ::memorypipe::Rx<u64>, debug: ::memorypipe::Rx<u64>, debug_assertions: ::memorypipe::Rx<u64>, default: ::memorypipe::Rx<u64>, deprecated: ::memorypipe::Rx<u64>, deref: ::memorypipe::Rx<u64>, deref_mut: ::memorypipe::Rx<u64>, derive: ::memorypipe::Rx<u64>, described: ::memorypipe::Rx<u64>, dispatch: ::memorypipe::Rx<u64>, dispatch_shared: ::memorypipe::Rx<u64>, div: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_19(&self, doc: ::memorypipe::Rx<u64>, r#dyn: ::memorypipe::Rx<u64>, r#else: ::memorypipe::Rx<u64>, r#enum: ::memorypipe::Rx<u64>, err: ::memorypipe::Rx<u64>, events: ::memorypipe::Rx<u64>, r#false: ::memorypipe::Rx<u64>, fd: ::memorypipe::Rx<u64>, field: ::memorypipe::Rx<u64>, fields: ::memorypipe::Rx<u64>, flag: ::memorypipe::Rx<u64>, fmt: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_20(&self, r#fn: ::memorypipe::Rx<u64>, r#for: ::memorypipe::Rx<u64>, from: ::memorypipe::Rx<u64>, from_link: ::memorypipe::Rx<u64>, get: ::memorypipe::Rx<u64>, h: ::memorypipe::Rx<u64>, handler: ::memorypipe::Rx<u64>, held: ::memorypipe::Rx<u64>, hold: ::memorypipe::Rx<u64>, hold_send: ::memorypipe::Rx<u64>, i64: ::memorypipe::Rx<u64>, id: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_21(&self, r#if: ::memorypipe::Rx<u64>, r#impl: ::memorypipe::Rx<u64>, inline: ::memorypipe::Rx<u64>, irrefutable_let_patterns: ::memorypipe::Rx<u64>, is: ::memorypipe::Rx<u64>, is_its_integer: ::memorypipe::Rx<u64>, is_some_and: ::memorypipe::Rx<u64>, is_tx: ::memorypipe::Rx<u64>, is_valid: ::memorypipe::Rx<u64>, kind: ::memorypipe::Rx<u64>, layout: ::memorypipe::Rx<u64>, len: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_22(&self, lend: ::memorypipe::Rx<u64>, r#let: ::memorypipe::Rx<u64>, line: ::memorypipe::Rx<u64>, link: ::memorypipe::Rx<u64>, live: ::memorypipe::Rx<u64>, log: ::memorypipe::Rx<u64>, r#loop: ::memorypipe::Rx<u64>, loopback: ::memorypipe::Rx<u64>, r#match: ::memorypipe::Rx<u64>, memorypipe: ::memorypipe::Rx<u64>, method: ::memorypipe::Rx<u64>, method_of: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_23(&self, method_within_limits: ::memorypipe::Rx<u64>, must_use: ::memorypipe::Rx<u64>, r#mut: ::memorypipe::Rx<u64>, name: ::memorypipe::Rx<u64>, need_in: ::memorypipe::Rx<u64>, need_lent: ::memorypipe::Rx<u64>, need_out: ::memorypipe::Rx<u64>, new: ::memorypipe::Rx<u64>, no_gap_at_end: ::memorypipe::Rx<u64>, no_gap_before: ::memorypipe::Rx<u64>, nonstandard_style: ::memorypipe::Rx<u64>, not: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_24(&self, nothing_extensible_at: ::memorypipe::Rx<u64>, number: ::memorypipe::Rx<u64>, nursery: ::memorypipe::Rx<u64>, of_call: ::memorypipe::Rx<u64>, on_blend: ::memorypipe::Rx<u64>, on_play: ::memorypipe::Rx<u64>, open: ::memorypipe::Rx<u64>, ops: ::memorypipe::Rx<u64>, other: ::memorypipe::Rx<u64>, out: ::memorypipe::Rx<u64>, owns_nothing: ::memorypipe::Rx<u64>, pedantic: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_25(&self, peer: ::memorypipe::Rx<u64>, place_in: ::memorypipe::Rx<u64>, place_out: ::memorypipe::Rx<u64>, play: ::memorypipe::Rx<u64>, primitive: ::memorypipe::Rx<u64>, private_interfaces: ::memorypipe::Rx<u64>, r#pub: ::memorypipe::Rx<u64>, publish: ::memorypipe::Rx<u64>, put: ::memorypipe::Rx<u64>, raw: ::memorypipe::Rx<u64>, receive: ::memorypipe::Rx<u64>, receive_bulk: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_26(&self, receive_oneway: ::memorypipe::Rx<u64>, receive_streams: ::memorypipe::Rx<u64>, receives: ::memorypipe::Rx<u64>, receives_async: ::memorypipe::Rx<u64>, reconnecting: ::memorypipe::Rx<u64>, repr: ::memorypipe::Rx<u64>, r#return: ::memorypipe::Rx<u64>, room: ::memorypipe::Rx<u64>, rt: ::memorypipe::Rx<u64>, run: ::memorypipe::Rx<u64>, send: ::memorypipe::Rx<u64>, serve: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_27(&self, serve_oneway: ::memorypipe::Rx<u64>, serve_shared: ::memorypipe::Rx<u64>, set: ::memorypipe::Rx<u64>, size: ::memorypipe::Rx<u64>, start: ::memorypipe::Rx<u64>, r#static: ::memorypipe::Rx<u64>, str: ::memorypipe::Rx<u64>, stream: ::memorypipe::Rx<u64>, stream_place: ::memorypipe::Rx<u64>, stringify: ::memorypipe::Rx<u64>, r#struct: ::memorypipe::Rx<u64>, take: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_28(&self, tell: ::memorypipe::Rx<u64>, testing: ::memorypipe::Rx<u64>, timeout: ::memorypipe::Rx<u64>, to: ::memorypipe::Rx<u64>, r#trait: ::memorypipe::Rx<u64>, r#true: ::memorypipe::Rx<u64>, try_from: ::memorypipe::Rx<u64>, tx: ::memorypipe::Rx<u64>, r#type: ::memorypipe::Rx<u64>, u16: ::memorypipe::Rx<u64>, u32: ::memorypipe::Rx<u64>, u64: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_29(&self, u8: ::memorypipe::Rx<u64>, unknown: ::memorypipe::Rx<u64>, unreachable: ::memorypipe::Rx<u64>, r#unsafe: ::memorypipe::Rx<u64>, unused: ::memorypipe::Rx<u64>, unused_qualifications: ::memorypipe::Rx<u64>, r#use: ::memorypipe::Rx<u64>, used: ::memorypipe::Rx<u64>, usize: ::memorypipe::Rx<u64>, value: ::memorypipe::Rx<u64>, variant: ::memorypipe::Rx<u64>, variants: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_30(&self, view: ::memorypipe::Rx<u64>, was: ::memorypipe::Rx<u64>, watched: ::memorypipe::Rx<u64>, within_limits: ::memorypipe::Rx<u64>, write_str: ::memorypipe::Rx<u64>, zero_is_valid: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
}
);
}

pub mod types {
#[::memorypipe::ipc_message] pub struct ADD(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct ANY_BITS(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Add(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Answering(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Answers(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Args0(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Args1(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Args2(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Args3(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct AsFd(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct AsRef(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Async(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct AsyncConnection(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct AsyncEnd(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct AsyncEvents(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct AsyncLink(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct AsyncReconnecting(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct AsyncReconnectingLink(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct AsyncRx(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct AttachError(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Attempts(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct BLEND(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Blend(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct BorrowedFd(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Box(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Bulk(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct BulkOut(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Buy(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct C(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct CAPACITY(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct CLOSED(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Calculator(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct CalculatorAsyncClient(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct CalculatorBatch(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct CalculatorCall(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct CalculatorChannel(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct CalculatorClient(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct CalculatorHost(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Call(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct CallError(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Called(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct CallerRef(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Channel(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct ChannelDesc(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Checked(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Client(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct ClientBuilder(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct ClientEnd(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct ClientId(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Clone(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Connection(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct DESC(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct DIV(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Debug(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Default(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Deref(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct DerefMut(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Div(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Enum(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Error(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Event(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct EventOutlet(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct EventSource(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Events(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct FACTS(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Fact(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Field(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct FixedStr(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct FnMut(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Formatter(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Full(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Future(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct H(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Held(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Host(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct HostCore(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct IS_LARGE(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct In(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct IpcError(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Kind(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct L(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct LAYOUT_CHECK(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct LOG(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Lent(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Link(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Log(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct MathError(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Max(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Message(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Method(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct MethodDesc(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct MethodKind(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct MethodOf(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct NOT_EXTENSIBLE(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct None(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct O(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Ok(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Oneway(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Opened(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Option(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Out(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Output(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct PIXELS(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct PLACE(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct PLAY(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Peer(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Pending(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Play(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Probe(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Put(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct RETURNS(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Ready(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Received(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct ReceivedRequest(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Reconnecting(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct ReconnectingLink(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Reconnects(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Reply(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Rx(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct SIZE(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Sample(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Sell(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Send(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Serve(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct ServeShared(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Service(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Side(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Sized(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Some(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct StreamOut(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Streams(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Struct(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Stub(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Studio(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct StudioAsyncClient(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct StudioBatch(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct StudioBlendLoan(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct StudioCall(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct StudioChannel(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct StudioClient(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct StudioEvent(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct StudioHost(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct StudioMock(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct THIS(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct TIMEOUT(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct TYPE(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Target(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Ticket(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Travels(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct TryFrom(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Tx(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct TypeDesc(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Unchecked(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct VariantDesc(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct View(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct W(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct WITNESS(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct ZERO(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct ZERO_IS_VALID(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct __private(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct a(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct add(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct again(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct align(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct all(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct allow(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct always(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct answer(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct any_bits(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct args(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct arguments(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#as(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct as_fd(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct as_ref(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct ask(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct ask_bulk(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct asked(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#async(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct async_of_call(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct async_reconnecting(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct at(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct attach(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct attach_async(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct attempts(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct automatically_derived(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#await(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct b(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct base(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct batch(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct bits(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct blend(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct blend_loan(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct blend_loan_timeout(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct blend_try_loan(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct blend_view(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct bool(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct builder(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct bulk(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct bulk_async(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct bulk_call(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct bulk_in(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct bulk_out(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct bulk_within_limits(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct c(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct call(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct caller(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct cfg(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct cfg_attr(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct channel(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct claimed(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct client(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct clippy(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct closure(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct commit(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct commit_view(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#const(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct copy_in(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct copy_out(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct core(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct debug(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct debug_assertions(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct default(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct deprecated(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct deref(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct deref_mut(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct derive(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct described(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct dispatch(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct dispatch_shared(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct div(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct doc(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#dyn(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#else(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#enum(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct err(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct events(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#false(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct fd(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct field(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct fields(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct flag(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct fmt(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#fn(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#for(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct from(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct from_link(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct get(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct h(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct handler(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct held(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct hold(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct hold_send(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct i64(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct id(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#if(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#impl(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct inline(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct irrefutable_let_patterns(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct is(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct is_its_integer(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct is_some_and(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct is_tx(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct is_valid(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct kind(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct layout(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct len(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct lend(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#let(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct line(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct link(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct live(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct log(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#loop(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct loopback(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#match(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct memorypipe(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct method(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct method_of(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct method_within_limits(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct must_use(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#mut(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct name(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct need_in(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct need_lent(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct need_out(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct new(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct no_gap_at_end(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct no_gap_before(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct nonstandard_style(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct not(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct nothing_extensible_at(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct number(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct nursery(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct of_call(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct on_blend(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct on_play(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct open(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct ops(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct other(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct out(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct owns_nothing(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct pedantic(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct peer(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct place_in(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct place_out(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct play(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct primitive(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct private_interfaces(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#pub(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct publish(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct put(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct raw(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct receive(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct receive_bulk(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct receive_oneway(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct receive_streams(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct receives(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct receives_async(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct reconnecting(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct reply(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct repr(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#return(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct room(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct rt(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct run(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct send(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct serve(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct serve_oneway(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct serve_shared(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct set(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct size(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct start(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#static(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct stream(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct stream_place(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct stringify(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#struct(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct take(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct tell(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct testing(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct timeout(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct to(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#trait(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#true(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct try_from(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct tx(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#type(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct u16(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct u32(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct u64(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct u8(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct unknown(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct unreachable(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#unsafe(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct unused(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct unused_qualifications(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#use(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct used(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct value(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct variant(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct variants(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct view(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct was(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct watched(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct within_limits(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct write_str(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct zero_is_valid(pub ::core::primitive::u64);
::memorypipe::ipc_channel!(
#[channel(async, mock)]
pub trait Names {
fn m0_(&self, a0_: ADD) -> ADD;
fn m1_(&self) -> ::core::result::Result<ANY_BITS, ANY_BITS>;
fn m2_(&self, #[max(4)] a0_: &[Add], #[max(4)] a1_: &mut [Add]);
fn m3_(&self, a0_: ::memorypipe::Tx<Answering>, a1_: ::memorypipe::Rx<Answering>);
#[oneway] fn m4_(&self, a0_: Answers);
fn m5_(&self, a0_: Args0) -> Args0;
fn m6_(&self) -> ::core::result::Result<Args1, Args1>;
fn m7_(&self, #[max(4)] a0_: &[Args2], #[max(4)] a1_: &mut [Args2]);
fn m8_(&self, a0_: ::memorypipe::Tx<Args3>, a1_: ::memorypipe::Rx<Args3>);
#[oneway] fn m9_(&self, a0_: AsFd);
fn m10_(&self, a0_: AsRef) -> AsRef;
fn m11_(&self) -> ::core::result::Result<Async, Async>;
fn m12_(&self, #[max(4)] a0_: &[AsyncConnection], #[max(4)] a1_: &mut [AsyncConnection]);
fn m13_(&self, a0_: ::memorypipe::Tx<AsyncEnd>, a1_: ::memorypipe::Rx<AsyncEnd>);
#[oneway] fn m14_(&self, a0_: AsyncEvents);
fn m15_(&self, a0_: AsyncLink) -> AsyncLink;
fn m16_(&self) -> ::core::result::Result<AsyncReconnecting, AsyncReconnecting>;
fn m17_(&self, #[max(4)] a0_: &[AsyncReconnectingLink], #[max(4)] a1_: &mut [AsyncReconnectingLink]);
fn m18_(&self, a0_: ::memorypipe::Tx<AsyncRx>, a1_: ::memorypipe::Rx<AsyncRx>);
#[oneway] fn m19_(&self, a0_: AttachError);
fn m20_(&self, a0_: Attempts) -> Attempts;
fn m21_(&self) -> ::core::result::Result<BLEND, BLEND>;
fn m22_(&self, #[max(4)] a0_: &[Blend], #[max(4)] a1_: &mut [Blend]);
fn m23_(&self, a0_: ::memorypipe::Tx<BorrowedFd>, a1_: ::memorypipe::Rx<BorrowedFd>);
#[oneway] fn m24_(&self, a0_: Box);
fn m25_(&self, a0_: Bulk) -> Bulk;
fn m26_(&self) -> ::core::result::Result<BulkOut, BulkOut>;
fn m27_(&self, #[max(4)] a0_: &[Buy], #[max(4)] a1_: &mut [Buy]);
fn m28_(&self, a0_: ::memorypipe::Tx<C>, a1_: ::memorypipe::Rx<C>);
#[oneway] fn m29_(&self, a0_: CAPACITY);
fn m30_(&self, a0_: CLOSED) -> CLOSED;
fn m31_(&self) -> ::core::result::Result<Calculator, Calculator>;
fn m32_(&self, #[max(4)] a0_: &[CalculatorAsyncClient], #[max(4)] a1_: &mut [CalculatorAsyncClient]);
fn m33_(&self, a0_: ::memorypipe::Tx<CalculatorBatch>, a1_: ::memorypipe::Rx<CalculatorBatch>);
#[oneway] fn m34_(&self, a0_: CalculatorCall);
fn m35_(&self, a0_: CalculatorChannel) -> CalculatorChannel;
fn m36_(&self) -> ::core::result::Result<CalculatorClient, CalculatorClient>;
fn m37_(&self, #[max(4)] a0_: &[CalculatorHost], #[max(4)] a1_: &mut [CalculatorHost]);
fn m38_(&self, a0_: ::memorypipe::Tx<Call>, a1_: ::memorypipe::Rx<Call>);
#[oneway] fn m39_(&self, a0_: CallError);
fn m40_(&self, a0_: Called) -> Called;
fn m41_(&self) -> ::core::result::Result<CallerRef, CallerRef>;
fn m42_(&self, #[max(4)] a0_: &[Channel], #[max(4)] a1_: &mut [Channel]);
fn m43_(&self, a0_: ::memorypipe::Tx<ChannelDesc>, a1_: ::memorypipe::Rx<ChannelDesc>);
#[oneway] fn m44_(&self, a0_: Checked);
fn m45_(&self, a0_: Client) -> Client;
fn m46_(&self) -> ::core::result::Result<ClientBuilder, ClientBuilder>;
fn m47_(&self, #[max(4)] a0_: &[ClientEnd], #[max(4)] a1_: &mut [ClientEnd]);
fn m48_(&self, a0_: ::memorypipe::Tx<ClientId>, a1_: ::memorypipe::Rx<ClientId>);
#[oneway] fn m49_(&self, a0_: Clone);
fn m50_(&self, a0_: Connection) -> Connection;
fn m51_(&self) -> ::core::result::Result<DESC, DESC>;
fn m52_(&self, #[max(4)] a0_: &[DIV], #[max(4)] a1_: &mut [DIV]);
fn m53_(&self, a0_: ::memorypipe::Tx<Debug>, a1_: ::memorypipe::Rx<Debug>);
#[oneway] fn m54_(&self, a0_: Default);
fn m55_(&self, a0_: Deref) -> Deref;
fn m56_(&self) -> ::core::result::Result<DerefMut, DerefMut>;
fn m57_(&self, #[max(4)] a0_: &[Div], #[max(4)] a1_: &mut [Div]);
fn m58_(&self, a0_: ::memorypipe::Tx<Enum>, a1_: ::memorypipe::Rx<Enum>);
#[oneway] fn m59_(&self, a0_: Error);
fn m60_(&self, a0_: Event) -> Event;
fn m61_(&self) -> ::core::result::Result<EventOutlet, EventOutlet>;
fn m62_(&self, #[max(4)] a0_: &[EventSource], #[max(4)] a1_: &mut [EventSource]);
fn m63_(&self, a0_: ::memorypipe::Tx<Events>, a1_: ::memorypipe::Rx<Events>);
#[oneway] fn m64_(&self, a0_: FACTS);
fn m65_(&self, a0_: Fact) -> Fact;
fn m66_(&self) -> ::core::result::Result<Field, Field>;
fn m67_(&self, #[max(4)] a0_: &[FixedStr], #[max(4)] a1_: &mut [FixedStr]);
fn m68_(&self, a0_: ::memorypipe::Tx<FnMut>, a1_: ::memorypipe::Rx<FnMut>);
#[oneway] fn m69_(&self, a0_: Formatter);
fn m70_(&self, a0_: Full) -> Full;
fn m71_(&self) -> ::core::result::Result<Future, Future>;
fn m72_(&self, #[max(4)] a0_: &[H], #[max(4)] a1_: &mut [H]);
fn m73_(&self, a0_: ::memorypipe::Tx<Held>, a1_: ::memorypipe::Rx<Held>);
#[oneway] fn m74_(&self, a0_: Host);
fn m75_(&self, a0_: HostCore) -> HostCore;
fn m76_(&self) -> ::core::result::Result<IS_LARGE, IS_LARGE>;
fn m77_(&self, #[max(4)] a0_: &[In], #[max(4)] a1_: &mut [In]);
fn m78_(&self, a0_: ::memorypipe::Tx<IpcError>, a1_: ::memorypipe::Rx<IpcError>);
#[oneway] fn m79_(&self, a0_: Kind);
fn m80_(&self, a0_: L) -> L;
fn m81_(&self) -> ::core::result::Result<LAYOUT_CHECK, LAYOUT_CHECK>;
fn m82_(&self, #[max(4)] a0_: &[LOG], #[max(4)] a1_: &mut [LOG]);
fn m83_(&self, a0_: ::memorypipe::Tx<Lent>, a1_: ::memorypipe::Rx<Lent>);
#[oneway] fn m84_(&self, a0_: Link);
fn m85_(&self, a0_: Log) -> Log;
fn m86_(&self) -> ::core::result::Result<MathError, MathError>;
fn m87_(&self, #[max(4)] a0_: &[Max], #[max(4)] a1_: &mut [Max]);
fn m88_(&self, a0_: ::memorypipe::Tx<Message>, a1_: ::memorypipe::Rx<Message>);
#[oneway] fn m89_(&self, a0_: Method);
fn m90_(&self, a0_: MethodDesc) -> MethodDesc;
fn m91_(&self) -> ::core::result::Result<MethodKind, MethodKind>;
fn m92_(&self, #[max(4)] a0_: &[MethodOf], #[max(4)] a1_: &mut [MethodOf]);
fn m93_(&self, a0_: ::memorypipe::Tx<NOT_EXTENSIBLE>, a1_: ::memorypipe::Rx<NOT_EXTENSIBLE>);
#[oneway] fn m94_(&self, a0_: None);
fn m95_(&self, a0_: O) -> O;
fn m96_(&self) -> ::core::result::Result<Ok, Ok>;
fn m97_(&self, #[max(4)] a0_: &[Oneway], #[max(4)] a1_: &mut [Oneway]);
fn m98_(&self, a0_: ::memorypipe::Tx<Opened>, a1_: ::memorypipe::Rx<Opened>);
#[oneway] fn m99_(&self, a0_: Option);
fn m100_(&self, a0_: Out) -> Out;
fn m101_(&self) -> ::core::result::Result<Output, Output>;
fn m102_(&self, #[max(4)] a0_: &[PIXELS], #[max(4)] a1_: &mut [PIXELS]);
fn m103_(&self, a0_: ::memorypipe::Tx<PLACE>, a1_: ::memorypipe::Rx<PLACE>);
#[oneway] fn m104_(&self, a0_: PLAY);
fn m105_(&self, a0_: Peer) -> Peer;
fn m106_(&self) -> ::core::result::Result<Pending, Pending>;
fn m107_(&self, #[max(4)] a0_: &[Play], #[max(4)] a1_: &mut [Play]);
fn m108_(&self, a0_: ::memorypipe::Tx<Probe>, a1_: ::memorypipe::Rx<Probe>);
#[oneway] fn m109_(&self, a0_: Put);
fn m110_(&self, a0_: RETURNS) -> RETURNS;
fn m111_(&self) -> ::core::result::Result<Ready, Ready>;
fn m112_(&self, #[max(4)] a0_: &[Received], #[max(4)] a1_: &mut [Received]);
fn m113_(&self, a0_: ::memorypipe::Tx<ReceivedRequest>, a1_: ::memorypipe::Rx<ReceivedRequest>);
#[oneway] fn m114_(&self, a0_: Reconnecting);
fn m115_(&self, a0_: ReconnectingLink) -> ReconnectingLink;
fn m116_(&self) -> ::core::result::Result<Reconnects, Reconnects>;
fn m117_(&self, #[max(4)] a0_: &[Reply], #[max(4)] a1_: &mut [Reply]);
fn m118_(&self, a0_: ::memorypipe::Tx<Rx>, a1_: ::memorypipe::Rx<Rx>);
#[oneway] fn m119_(&self, a0_: SIZE);
fn m120_(&self, a0_: Sample) -> Sample;
fn m121_(&self) -> ::core::result::Result<Sell, Sell>;
fn m122_(&self, #[max(4)] a0_: &[Send], #[max(4)] a1_: &mut [Send]);
fn m123_(&self, a0_: ::memorypipe::Tx<Serve>, a1_: ::memorypipe::Rx<Serve>);
#[oneway] fn m124_(&self, a0_: ServeShared);
fn m125_(&self, a0_: Service) -> Service;
fn m126_(&self) -> ::core::result::Result<Side, Side>;
fn m127_(&self, #[max(4)] a0_: &[Sized], #[max(4)] a1_: &mut [Sized]);
fn m128_(&self, a0_: ::memorypipe::Tx<Some>, a1_: ::memorypipe::Rx<Some>);
#[oneway] fn m129_(&self, a0_: StreamOut);
fn m130_(&self, a0_: Streams) -> Streams;
fn m131_(&self) -> ::core::result::Result<Struct, Struct>;
fn m132_(&self, #[max(4)] a0_: &[Stub], #[max(4)] a1_: &mut [Stub]);
fn m133_(&self, a0_: ::memorypipe::Tx<Studio>, a1_: ::memorypipe::Rx<Studio>);
#[oneway] fn m134_(&self, a0_: StudioAsyncClient);
fn m135_(&self, a0_: StudioBatch) -> StudioBatch;
fn m136_(&self) -> ::core::result::Result<StudioBlendLoan, StudioBlendLoan>;
fn m137_(&self, #[max(4)] a0_: &[StudioCall], #[max(4)] a1_: &mut [StudioCall]);
fn m138_(&self, a0_: ::memorypipe::Tx<StudioChannel>, a1_: ::memorypipe::Rx<StudioChannel>);
#[oneway] fn m139_(&self, a0_: StudioClient);
fn m140_(&self, a0_: StudioEvent) -> StudioEvent;
fn m141_(&self) -> ::core::result::Result<StudioHost, StudioHost>;
fn m142_(&self, #[max(4)] a0_: &[StudioMock], #[max(4)] a1_: &mut [StudioMock]);
fn m143_(&self, a0_: ::memorypipe::Tx<THIS>, a1_: ::memorypipe::Rx<THIS>);
#[oneway] fn m144_(&self, a0_: TIMEOUT);
fn m145_(&self, a0_: TYPE) -> TYPE;
fn m146_(&self) -> ::core::result::Result<Target, Target>;
fn m147_(&self, #[max(4)] a0_: &[Ticket], #[max(4)] a1_: &mut [Ticket]);
fn m148_(&self, a0_: ::memorypipe::Tx<Travels>, a1_: ::memorypipe::Rx<Travels>);
#[oneway] fn m149_(&self, a0_: TryFrom);
fn m150_(&self, a0_: Tx) -> Tx;
fn m151_(&self) -> ::core::result::Result<TypeDesc, TypeDesc>;
fn m152_(&self, #[max(4)] a0_: &[Unchecked], #[max(4)] a1_: &mut [Unchecked]);
fn m153_(&self, a0_: ::memorypipe::Tx<VariantDesc>, a1_: ::memorypipe::Rx<VariantDesc>);
#[oneway] fn m154_(&self, a0_: View);
fn m155_(&self, a0_: W) -> W;
fn m156_(&self) -> ::core::result::Result<WITNESS, WITNESS>;
fn m157_(&self, #[max(4)] a0_: &[ZERO], #[max(4)] a1_: &mut [ZERO]);
fn m158_(&self, a0_: ::memorypipe::Tx<ZERO_IS_VALID>, a1_: ::memorypipe::Rx<ZERO_IS_VALID>);
#[oneway] fn m159_(&self, a0_: __private);
fn m160_(&self, a0_: a) -> a;
fn m161_(&self) -> ::core::result::Result<add, add>;
fn m162_(&self, #[max(4)] a0_: &[again], #[max(4)] a1_: &mut [again]);
fn m163_(&self, a0_: ::memorypipe::Tx<align>, a1_: ::memorypipe::Rx<align>);
#[oneway] fn m164_(&self, a0_: all);
fn m165_(&self, a0_: allow) -> allow;
fn m166_(&self) -> ::core::result::Result<always, always>;
fn m167_(&self, #[max(4)] a0_: &[answer], #[max(4)] a1_: &mut [answer]);
fn m168_(&self, a0_: ::memorypipe::Tx<any_bits>, a1_: ::memorypipe::Rx<any_bits>);
#[oneway] fn m169_(&self, a0_: args);
fn m170_(&self, a0_: arguments) -> arguments;
fn m171_(&self) -> ::core::result::Result<r#as, r#as>;
fn m172_(&self, #[max(4)] a0_: &[as_fd], #[max(4)] a1_: &mut [as_fd]);
fn m173_(&self, a0_: ::memorypipe::Tx<as_ref>, a1_: ::memorypipe::Rx<as_ref>);
#[oneway] fn m174_(&self, a0_: ask);
fn m175_(&self, a0_: ask_bulk) -> ask_bulk;
fn m176_(&self) -> ::core::result::Result<asked, asked>;
fn m177_(&self, #[max(4)] a0_: &[r#async], #[max(4)] a1_: &mut [r#async]);
fn m178_(&self, a0_: ::memorypipe::Tx<async_of_call>, a1_: ::memorypipe::Rx<async_of_call>);
#[oneway] fn m179_(&self, a0_: async_reconnecting);
fn m180_(&self, a0_: at) -> at;
fn m181_(&self) -> ::core::result::Result<attach, attach>;
fn m182_(&self, #[max(4)] a0_: &[attach_async], #[max(4)] a1_: &mut [attach_async]);
fn m183_(&self, a0_: ::memorypipe::Tx<attempts>, a1_: ::memorypipe::Rx<attempts>);
#[oneway] fn m184_(&self, a0_: automatically_derived);
fn m185_(&self, a0_: r#await) -> r#await;
fn m186_(&self) -> ::core::result::Result<b, b>;
fn m187_(&self, #[max(4)] a0_: &[base], #[max(4)] a1_: &mut [base]);
fn m188_(&self, a0_: ::memorypipe::Tx<batch>, a1_: ::memorypipe::Rx<batch>);
#[oneway] fn m189_(&self, a0_: bits);
fn m190_(&self, a0_: blend) -> blend;
fn m191_(&self) -> ::core::result::Result<blend_loan, blend_loan>;
fn m192_(&self, #[max(4)] a0_: &[blend_loan_timeout], #[max(4)] a1_: &mut [blend_loan_timeout]);
fn m193_(&self, a0_: ::memorypipe::Tx<blend_try_loan>, a1_: ::memorypipe::Rx<blend_try_loan>);
#[oneway] fn m194_(&self, a0_: blend_view);
fn m195_(&self, a0_: bool) -> bool;
fn m196_(&self) -> ::core::result::Result<builder, builder>;
fn m197_(&self, #[max(4)] a0_: &[bulk], #[max(4)] a1_: &mut [bulk]);
fn m198_(&self, a0_: ::memorypipe::Tx<bulk_async>, a1_: ::memorypipe::Rx<bulk_async>);
#[oneway] fn m199_(&self, a0_: bulk_call);
fn m200_(&self, a0_: bulk_in) -> bulk_in;
fn m201_(&self) -> ::core::result::Result<bulk_out, bulk_out>;
fn m202_(&self, #[max(4)] a0_: &[bulk_within_limits], #[max(4)] a1_: &mut [bulk_within_limits]);
fn m203_(&self, a0_: ::memorypipe::Tx<c>, a1_: ::memorypipe::Rx<c>);
#[oneway] fn m204_(&self, a0_: call);
fn m205_(&self, a0_: caller) -> caller;
fn m206_(&self) -> ::core::result::Result<cfg, cfg>;
fn m207_(&self, #[max(4)] a0_: &[cfg_attr], #[max(4)] a1_: &mut [cfg_attr]);
fn m208_(&self, a0_: ::memorypipe::Tx<channel>, a1_: ::memorypipe::Rx<channel>);
#[oneway] fn m209_(&self, a0_: claimed);
fn m210_(&self, a0_: client) -> client;
fn m211_(&self) -> ::core::result::Result<clippy, clippy>;
fn m212_(&self, #[max(4)] a0_: &[closure], #[max(4)] a1_: &mut [closure]);
fn m213_(&self, a0_: ::memorypipe::Tx<commit>, a1_: ::memorypipe::Rx<commit>);
#[oneway] fn m214_(&self, a0_: commit_view);
fn m215_(&self, a0_: r#const) -> r#const;
fn m216_(&self) -> ::core::result::Result<copy_in, copy_in>;
fn m217_(&self, #[max(4)] a0_: &[copy_out], #[max(4)] a1_: &mut [copy_out]);
fn m218_(&self, a0_: ::memorypipe::Tx<core>, a1_: ::memorypipe::Rx<core>);
#[oneway] fn m219_(&self, a0_: debug);
fn m220_(&self, a0_: debug_assertions) -> debug_assertions;
fn m221_(&self) -> ::core::result::Result<default, default>;
fn m222_(&self, #[max(4)] a0_: &[deprecated], #[max(4)] a1_: &mut [deprecated]);
fn m223_(&self, a0_: ::memorypipe::Tx<deref>, a1_: ::memorypipe::Rx<deref>);
#[oneway] fn m224_(&self, a0_: deref_mut);
fn m225_(&self, a0_: derive) -> derive;
fn m226_(&self) -> ::core::result::Result<described, described>;
fn m227_(&self, #[max(4)] a0_: &[dispatch], #[max(4)] a1_: &mut [dispatch]);
fn m228_(&self, a0_: ::memorypipe::Tx<dispatch_shared>, a1_: ::memorypipe::Rx<dispatch_shared>);
#[oneway] fn m229_(&self, a0_: div);
fn m230_(&self, a0_: doc) -> doc;
fn m231_(&self) -> ::core::result::Result<r#dyn, r#dyn>;
fn m232_(&self, #[max(4)] a0_: &[r#else], #[max(4)] a1_: &mut [r#else]);
fn m233_(&self, a0_: ::memorypipe::Tx<r#enum>, a1_: ::memorypipe::Rx<r#enum>);
#[oneway] fn m234_(&self, a0_: err);
fn m235_(&self, a0_: events) -> events;
fn m236_(&self) -> ::core::result::Result<r#false, r#false>;
fn m237_(&self, #[max(4)] a0_: &[fd], #[max(4)] a1_: &mut [fd]);
fn m238_(&self, a0_: ::memorypipe::Tx<field>, a1_: ::memorypipe::Rx<field>);
#[oneway] fn m239_(&self, a0_: fields);
fn m240_(&self, a0_: flag) -> flag;
fn m241_(&self) -> ::core::result::Result<fmt, fmt>;
fn m242_(&self, #[max(4)] a0_: &[r#fn], #[max(4)] a1_: &mut [r#fn]);
fn m243_(&self, a0_: ::memorypipe::Tx<r#for>, a1_: ::memorypipe::Rx<r#for>);
#[oneway] fn m244_(&self, a0_: from);
fn m245_(&self, a0_: from_link) -> from_link;
fn m246_(&self) -> ::core::result::Result<get, get>;
fn m247_(&self, #[max(4)] a0_: &[h], #[max(4)] a1_: &mut [h]);
fn m248_(&self, a0_: ::memorypipe::Tx<handler>, a1_: ::memorypipe::Rx<handler>);
#[oneway] fn m249_(&self, a0_: held);
fn m250_(&self, a0_: hold) -> hold;
fn m251_(&self) -> ::core::result::Result<hold_send, hold_send>;
fn m252_(&self, #[max(4)] a0_: &[i64], #[max(4)] a1_: &mut [i64]);
fn m253_(&self, a0_: ::memorypipe::Tx<id>, a1_: ::memorypipe::Rx<id>);
#[oneway] fn m254_(&self, a0_: r#if);
fn m255_(&self, a0_: r#impl) -> r#impl;
fn m256_(&self) -> ::core::result::Result<inline, inline>;
fn m257_(&self, #[max(4)] a0_: &[irrefutable_let_patterns], #[max(4)] a1_: &mut [irrefutable_let_patterns]);
fn m258_(&self, a0_: ::memorypipe::Tx<is>, a1_: ::memorypipe::Rx<is>);
#[oneway] fn m259_(&self, a0_: is_its_integer);
fn m260_(&self, a0_: is_some_and) -> is_some_and;
fn m261_(&self) -> ::core::result::Result<is_tx, is_tx>;
fn m262_(&self, #[max(4)] a0_: &[is_valid], #[max(4)] a1_: &mut [is_valid]);
fn m263_(&self, a0_: ::memorypipe::Tx<kind>, a1_: ::memorypipe::Rx<kind>);
#[oneway] fn m264_(&self, a0_: layout);
fn m265_(&self, a0_: len) -> len;
fn m266_(&self) -> ::core::result::Result<lend, lend>;
fn m267_(&self, #[max(4)] a0_: &[r#let], #[max(4)] a1_: &mut [r#let]);
fn m268_(&self, a0_: ::memorypipe::Tx<line>, a1_: ::memorypipe::Rx<line>);
#[oneway] fn m269_(&self, a0_: link);
fn m270_(&self, a0_: live) -> live;
fn m271_(&self) -> ::core::result::Result<log, log>;
fn m272_(&self, #[max(4)] a0_: &[r#loop], #[max(4)] a1_: &mut [r#loop]);
fn m273_(&self, a0_: ::memorypipe::Tx<loopback>, a1_: ::memorypipe::Rx<loopback>);
#[oneway] fn m274_(&self, a0_: r#match);
fn m275_(&self, a0_: memorypipe) -> memorypipe;
fn m276_(&self) -> ::core::result::Result<method, method>;
fn m277_(&self, #[max(4)] a0_: &[method_of], #[max(4)] a1_: &mut [method_of]);
fn m278_(&self, a0_: ::memorypipe::Tx<method_within_limits>, a1_: ::memorypipe::Rx<method_within_limits>);
#[oneway] fn m279_(&self, a0_: must_use);
fn m280_(&self, a0_: r#mut) -> r#mut;
fn m281_(&self) -> ::core::result::Result<name, name>;
fn m282_(&self, #[max(4)] a0_: &[need_in], #[max(4)] a1_: &mut [need_in]);
fn m283_(&self, a0_: ::memorypipe::Tx<need_lent>, a1_: ::memorypipe::Rx<need_lent>);
#[oneway] fn m284_(&self, a0_: need_out);
fn m285_(&self, a0_: new) -> new;
fn m286_(&self) -> ::core::result::Result<no_gap_at_end, no_gap_at_end>;
fn m287_(&self, #[max(4)] a0_: &[no_gap_before], #[max(4)] a1_: &mut [no_gap_before]);
fn m288_(&self, a0_: ::memorypipe::Tx<nonstandard_style>, a1_: ::memorypipe::Rx<nonstandard_style>);
#[oneway] fn m289_(&self, a0_: not);
fn m290_(&self, a0_: nothing_extensible_at) -> nothing_extensible_at;
fn m291_(&self) -> ::core::result::Result<number, number>;
fn m292_(&self, #[max(4)] a0_: &[nursery], #[max(4)] a1_: &mut [nursery]);
fn m293_(&self, a0_: ::memorypipe::Tx<of_call>, a1_: ::memorypipe::Rx<of_call>);
#[oneway] fn m294_(&self, a0_: on_blend);
fn m295_(&self, a0_: on_play) -> on_play;
fn m296_(&self) -> ::core::result::Result<open, open>;
fn m297_(&self, #[max(4)] a0_: &[ops], #[max(4)] a1_: &mut [ops]);
fn m298_(&self, a0_: ::memorypipe::Tx<other>, a1_: ::memorypipe::Rx<other>);
#[oneway] fn m299_(&self, a0_: out);
fn m300_(&self, a0_: owns_nothing) -> owns_nothing;
fn m301_(&self) -> ::core::result::Result<pedantic, pedantic>;
fn m302_(&self, #[max(4)] a0_: &[peer], #[max(4)] a1_: &mut [peer]);
fn m303_(&self, a0_: ::memorypipe::Tx<place_in>, a1_: ::memorypipe::Rx<place_in>);
#[oneway] fn m304_(&self, a0_: place_out);
fn m305_(&self, a0_: play) -> play;
fn m306_(&self) -> ::core::result::Result<primitive, primitive>;
fn m307_(&self, #[max(4)] a0_: &[private_interfaces], #[max(4)] a1_: &mut [private_interfaces]);
fn m308_(&self, a0_: ::memorypipe::Tx<r#pub>, a1_: ::memorypipe::Rx<r#pub>);
#[oneway] fn m309_(&self, a0_: publish);
fn m310_(&self, a0_: put) -> put;
fn m311_(&self) -> ::core::result::Result<raw, raw>;
fn m312_(&self, #[max(4)] a0_: &[receive], #[max(4)] a1_: &mut [receive]);
fn m313_(&self, a0_: ::memorypipe::Tx<receive_bulk>, a1_: ::memorypipe::Rx<receive_bulk>);
#[oneway] fn m314_(&self, a0_: receive_oneway);
fn m315_(&self, a0_: receive_streams) -> receive_streams;
fn m316_(&self) -> ::core::result::Result<receives, receives>;
fn m317_(&self, #[max(4)] a0_: &[receives_async], #[max(4)] a1_: &mut [receives_async]);
fn m318_(&self, a0_: ::memorypipe::Tx<reconnecting>, a1_: ::memorypipe::Rx<reconnecting>);
#[oneway] fn m319_(&self, a0_: reply);
fn m320_(&self, a0_: repr) -> repr;
fn m321_(&self) -> ::core::result::Result<r#return, r#return>;
fn m322_(&self, #[max(4)] a0_: &[room], #[max(4)] a1_: &mut [room]);
fn m323_(&self, a0_: ::memorypipe::Tx<rt>, a1_: ::memorypipe::Rx<rt>);
#[oneway] fn m324_(&self, a0_: run);
fn m325_(&self, a0_: send) -> send;
fn m326_(&self) -> ::core::result::Result<serve, serve>;
fn m327_(&self, #[max(4)] a0_: &[serve_oneway], #[max(4)] a1_: &mut [serve_oneway]);
fn m328_(&self, a0_: ::memorypipe::Tx<serve_shared>, a1_: ::memorypipe::Rx<serve_shared>);
#[oneway] fn m329_(&self, a0_: set);
fn m330_(&self, a0_: size) -> size;
fn m331_(&self) -> ::core::result::Result<start, start>;
fn m332_(&self, #[max(4)] a0_: &[r#static], #[max(4)] a1_: &mut [r#static]);
fn m333_(&self, a0_: ::memorypipe::Tx<stream>, a1_: ::memorypipe::Rx<stream>);
#[oneway] fn m334_(&self, a0_: stream_place);
fn m335_(&self, a0_: stringify) -> stringify;
fn m336_(&self) -> ::core::result::Result<r#struct, r#struct>;
fn m337_(&self, #[max(4)] a0_: &[take], #[max(4)] a1_: &mut [take]);
fn m338_(&self, a0_: ::memorypipe::Tx<tell>, a1_: ::memorypipe::Rx<tell>);
#[oneway] fn m339_(&self, a0_: testing);
fn m340_(&self, a0_: timeout) -> timeout;
fn m341_(&self) -> ::core::result::Result<to, to>;
fn m342_(&self, #[max(4)] a0_: &[r#trait], #[max(4)] a1_: &mut [r#trait]);
fn m343_(&self, a0_: ::memorypipe::Tx<r#true>, a1_: ::memorypipe::Rx<r#true>);
#[oneway] fn m344_(&self, a0_: try_from);
fn m345_(&self, a0_: tx) -> tx;
fn m346_(&self) -> ::core::result::Result<r#type, r#type>;
fn m347_(&self, #[max(4)] a0_: &[u16], #[max(4)] a1_: &mut [u16]);
fn m348_(&self, a0_: ::memorypipe::Tx<u32>, a1_: ::memorypipe::Rx<u32>);
#[oneway] fn m349_(&self, a0_: u64);
fn m350_(&self, a0_: u8) -> u8;
fn m351_(&self) -> ::core::result::Result<unknown, unknown>;
fn m352_(&self, #[max(4)] a0_: &[unreachable], #[max(4)] a1_: &mut [unreachable]);
fn m353_(&self, a0_: ::memorypipe::Tx<r#unsafe>, a1_: ::memorypipe::Rx<r#unsafe>);
#[oneway] fn m354_(&self, a0_: unused);
fn m355_(&self, a0_: unused_qualifications) -> unused_qualifications;
fn m356_(&self) -> ::core::result::Result<r#use, r#use>;
fn m357_(&self, #[max(4)] a0_: &[used], #[max(4)] a1_: &mut [used]);
fn m358_(&self, a0_: ::memorypipe::Tx<value>, a1_: ::memorypipe::Rx<value>);
#[oneway] fn m359_(&self, a0_: variant);
fn m360_(&self, a0_: variants) -> variants;
fn m361_(&self) -> ::core::result::Result<view, view>;
fn m362_(&self, #[max(4)] a0_: &[was], #[max(4)] a1_: &mut [was]);
fn m363_(&self, a0_: ::memorypipe::Tx<watched>, a1_: ::memorypipe::Rx<watched>);
#[oneway] fn m364_(&self, a0_: within_limits);
fn m365_(&self, a0_: write_str) -> write_str;
fn m366_(&self) -> ::core::result::Result<zero_is_valid, zero_is_valid>;
}
);
}

pub mod events {
::memorypipe::ipc_channel!(
#[channel(async, mock)]
pub trait Names {
}
#[events]
pub enum Told {
ADD,
ANY_BITS(u64),
Add { Add: u64 },
Answering,
Answers(u64),
Args0 { Args0: u64 },
Args1,
Args2(u64),
Args3 { Args3: u64 },
AsFd,
AsRef(u64),
Async { Async: u64 },
AsyncConnection,
AsyncEnd(u64),
AsyncEvents { AsyncEvents: u64 },
AsyncLink,
AsyncReconnecting(u64),
AsyncReconnectingLink { AsyncReconnectingLink: u64 },
AsyncRx,
AttachError(u64),
Attempts { Attempts: u64 },
BLEND,
Blend(u64),
BorrowedFd { BorrowedFd: u64 },
Box,
Bulk(u64),
BulkOut { BulkOut: u64 },
Buy,
C(u64),
CAPACITY { CAPACITY: u64 },
CLOSED,
Calculator(u64),
CalculatorAsyncClient { CalculatorAsyncClient: u64 },
CalculatorBatch,
CalculatorCall(u64),
CalculatorChannel { CalculatorChannel: u64 },
CalculatorClient,
CalculatorHost(u64),
Call { Call: u64 },
CallError,
Called(u64),
Caller { Caller: u64 },
CallerRef,
Channel(u64),
ChannelDesc { ChannelDesc: u64 },
Checked,
Client(u64),
ClientBuilder { ClientBuilder: u64 },
ClientEnd,
ClientId(u64),
Clone { Clone: u64 },
Connection,
DESC(u64),
DIV { DIV: u64 },
Debug,
Default(u64),
Deref { Deref: u64 },
DerefMut,
Div(u64),
Duration { Duration: u64 },
Enum,
Error(u64),
Event { Event: u64 },
EventOutlet,
EventSource(u64),
Events { Events: u64 },
FACTS,
Fact(u64),
Field { Field: u64 },
FixedStr,
FnMut(u64),
Formatter { Formatter: u64 },
Full,
Future(u64),
H { H: u64 },
Held,
Host(u64),
HostCore { HostCore: u64 },
IS_LARGE,
In(u64),
IpcError { IpcError: u64 },
Kind,
L(u64),
LAYOUT_CHECK { LAYOUT_CHECK: u64 },
LOG,
Lent(u64),
Link { Link: u64 },
Log,
MathError(u64),
Max { Max: u64 },
Message,
Method(u64),
MethodDesc { MethodDesc: u64 },
MethodKind,
MethodOf(u64),
NOT_EXTENSIBLE { NOT_EXTENSIBLE: u64 },
None,
O(u64),
Ok { Ok: u64 },
Oneway,
Opened(u64),
Option { Option: u64 },
Out,
Output(u64),
PIXELS { PIXELS: u64 },
PLACE,
PLAY(u64),
Peer { Peer: u64 },
Pending,
Play(u64),
Probe { Probe: u64 },
Put,
RETURNS(u64),
Ready { Ready: u64 },
Received,
ReceivedRequest(u64),
Reconnecting { Reconnecting: u64 },
ReconnectingLink,
Reconnects(u64),
Reply { Reply: u64 },
Result,
Rx(u64),
SIZE { SIZE: u64 },
Sample,
Sell(u64),
Send { Send: u64 },
Serve,
ServeShared(u64),
Service { Service: u64 },
Side,
Sized(u64),
Some { Some: u64 },
StreamOut,
Streams(u64),
Struct { Struct: u64 },
Stub,
Studio(u64),
StudioAsyncClient { StudioAsyncClient: u64 },
StudioBatch,
StudioBlendLoan(u64),
StudioCall { StudioCall: u64 },
StudioChannel,
StudioClient(u64),
StudioEvent { StudioEvent: u64 },
StudioHost,
StudioMock(u64),
THIS { THIS: u64 },
TIMEOUT,
TYPE(u64),
Target { Target: u64 },
Ticket,
Travels(u64),
TryFrom { TryFrom: u64 },
Tx,
TypeDesc(u64),
Unchecked { Unchecked: u64 },
VariantDesc,
View(u64),
W { W: u64 },
WITNESS,
ZERO(u64),
ZERO_IS_VALID { ZERO_IS_VALID: u64 },
a,
add(u64),
again { again: u64 },
align,
all(u64),
allow { allow: u64 },
always,
answer(u64),
any_bits { any_bits: u64 },
args,
arguments(u64),
r#as { r#as: u64 },
as_fd,
as_ref(u64),
ask { ask: u64 },
ask_bulk,
asked(u64),
r#async { r#async: u64 },
async_of_call,
async_reconnecting(u64),
at { at: u64 },
attach,
attach_async(u64),
attempts { attempts: u64 },
automatically_derived,
r#await(u64),
b { b: u64 },
base,
batch(u64),
bits { bits: u64 },
blend,
blend_loan(u64),
blend_loan_timeout { blend_loan_timeout: u64 },
blend_try_loan,
blend_view(u64),
bool { bool: u64 },
builder,
bulk(u64),
bulk_async { bulk_async: u64 },
bulk_call,
bulk_in(u64),
bulk_out { bulk_out: u64 },
bulk_within_limits,
c(u64),
call { call: u64 },
caller,
cfg(u64),
cfg_attr { cfg_attr: u64 },
channel,
claimed(u64),
client { client: u64 },
clippy,
closure(u64),
commit { commit: u64 },
commit_view,
r#const(u64),
copy_in { copy_in: u64 },
copy_out,
core(u64),
debug { debug: u64 },
debug_assertions,
default(u64),
deprecated { deprecated: u64 },
deref,
deref_mut(u64),
derive { derive: u64 },
described,
dispatch(u64),
dispatch_shared { dispatch_shared: u64 },
div,
doc(u64),
r#dyn { r#dyn: u64 },
r#else,
r#enum(u64),
err { err: u64 },
events,
r#false(u64),
fd { fd: u64 },
field,
fields(u64),
flag { flag: u64 },
fmt,
r#fn(u64),
r#for { r#for: u64 },
from,
from_link(u64),
get { get: u64 },
h,
handler(u64),
held { held: u64 },
hold,
hold_send(u64),
i64 { i64: u64 },
id,
r#if(u64),
r#impl { r#impl: u64 },
inline,
irrefutable_let_patterns(u64),
is { is: u64 },
is_its_integer,
is_some_and(u64),
is_tx { is_tx: u64 },
is_valid,
kind(u64),
layout { layout: u64 },
len,
lend(u64),
r#let { r#let: u64 },
line,
link(u64),
live { live: u64 },
log,
r#loop(u64),
loopback { loopback: u64 },
r#match,
memorypipe(u64),
method { method: u64 },
method_of,
method_within_limits(u64),
must_use { must_use: u64 },
r#mut,
name(u64),
need_in { need_in: u64 },
need_lent,
need_out(u64),
new { new: u64 },
no_gap_at_end,
no_gap_before(u64),
nonstandard_style { nonstandard_style: u64 },
not,
nothing_extensible_at(u64),
number { number: u64 },
nursery,
of_call(u64),
on_blend { on_blend: u64 },
on_play,
open(u64),
ops { ops: u64 },
other,
out(u64),
owns_nothing { owns_nothing: u64 },
pedantic,
peer(u64),
place_in { place_in: u64 },
place_out,
play(u64),
primitive { primitive: u64 },
private_interfaces,
r#pub(u64),
publish { publish: u64 },
put,
raw(u64),
receive { receive: u64 },
receive_bulk,
receive_oneway(u64),
receive_streams { receive_streams: u64 },
receives,
receives_async(u64),
reconnecting { reconnecting: u64 },
reply,
repr(u64),
r#return { r#return: u64 },
room,
rt(u64),
run { run: u64 },
send,
serve(u64),
serve_oneway { serve_oneway: u64 },
serve_shared,
set(u64),
size { size: u64 },
start,
r#static(u64),
str { str: u64 },
stream,
stream_place(u64),
stringify { stringify: u64 },
r#struct,
take(u64),
tell { tell: u64 },
testing,
timeout(u64),
to { to: u64 },
r#trait,
r#true(u64),
try_from { try_from: u64 },
tx,
r#type(u64),
u16 { u16: u64 },
u32,
u64(u64),
u8 { u8: u64 },
unknown,
unreachable(u64),
r#unsafe { r#unsafe: u64 },
unused,
unused_qualifications(u64),
r#use { r#use: u64 },
used,
usize(u64),
value { value: u64 },
variant,
variants(u64),
view { view: u64 },
was,
watched(u64),
within_limits { within_limits: u64 },
write_str,
zero_is_valid(u64),
}
);
}

pub mod constants {
pub const ADD: () = ();
pub const ANY_BITS: () = ();
pub const Add: () = ();
pub const Answering: () = ();
pub const Answers: () = ();
pub const Args0: () = ();
pub const Args1: () = ();
pub const Args2: () = ();
pub const Args3: () = ();
pub const AsFd: () = ();
pub const AsRef: () = ();
pub const Async: () = ();
pub const AsyncConnection: () = ();
pub const AsyncEnd: () = ();
pub const AsyncEvents: () = ();
pub const AsyncLink: () = ();
pub const AsyncReconnecting: () = ();
pub const AsyncReconnectingLink: () = ();
pub const AsyncRx: () = ();
pub const AttachError: () = ();
pub const Attempts: () = ();
pub const BLEND: () = ();
pub const Blend: () = ();
pub const BorrowedFd: () = ();
pub const Box: () = ();
pub const Bulk: () = ();
pub const BulkOut: () = ();
pub const Buy: () = ();
pub const C: () = ();
pub const CAPACITY: () = ();
pub const CLOSED: () = ();
pub const Calculator: () = ();
pub const CalculatorAsyncClient: () = ();
pub const CalculatorBatch: () = ();
pub const CalculatorCall: () = ();
pub const CalculatorChannel: () = ();
pub const CalculatorClient: () = ();
pub const CalculatorHost: () = ();
pub const Call: () = ();
pub const CallError: () = ();
pub const Called: () = ();
pub const Caller: () = ();
pub const CallerRef: () = ();
pub const Channel: () = ();
pub const ChannelDesc: () = ();
pub const Checked: () = ();
pub const Client: () = ();
pub const ClientBuilder: () = ();
pub const ClientEnd: () = ();
pub const ClientId: () = ();
pub const Clone: () = ();
pub const Connection: () = ();
pub const DESC: () = ();
pub const DIV: () = ();
pub const Debug: () = ();
pub const Default: () = ();
pub const Deref: () = ();
pub const DerefMut: () = ();
pub const Div: () = ();
pub const Duration: () = ();
pub const Enum: () = ();
pub const Error: () = ();
pub const Event: () = ();
pub const EventOutlet: () = ();
pub const EventSource: () = ();
pub const Events: () = ();
pub const FACTS: () = ();
pub const Fact: () = ();
pub const Field: () = ();
pub const FixedStr: () = ();
pub const FnMut: () = ();
pub const Formatter: () = ();
pub const Full: () = ();
pub const Future: () = ();
pub const H: () = ();
pub const Held: () = ();
pub const Host: () = ();
pub const HostCore: () = ();
pub const IS_LARGE: () = ();
pub const In: () = ();
pub const IpcError: () = ();
pub const Kind: () = ();
pub const L: () = ();
pub const LAYOUT_CHECK: () = ();
pub const LOG: () = ();
pub const Lent: () = ();
pub const Link: () = ();
pub const Log: () = ();
pub const MathError: () = ();
pub const Max: () = ();
pub const Message: () = ();
pub const Method: () = ();
pub const MethodDesc: () = ();
pub const MethodKind: () = ();
pub const MethodOf: () = ();
pub const NOT_EXTENSIBLE: () = ();
pub const None: () = ();
pub const O: () = ();
pub const Ok: () = ();
pub const Oneway: () = ();
pub const Opened: () = ();
pub const Option: () = ();
pub const Out: () = ();
pub const Output: () = ();
pub const PIXELS: () = ();
pub const PLACE: () = ();
pub const PLAY: () = ();
pub const Peer: () = ();
pub const Pending: () = ();
pub const Play: () = ();
pub const Probe: () = ();
pub const Put: () = ();
pub const RETURNS: () = ();
pub const Ready: () = ();
pub const Received: () = ();
pub const ReceivedRequest: () = ();
pub const Reconnecting: () = ();
pub const ReconnectingLink: () = ();
pub const Reconnects: () = ();
pub const Reply: () = ();
pub const Result: () = ();
pub const Rx: () = ();
pub const SIZE: () = ();
pub const Sample: () = ();
pub const Sell: () = ();
pub const Send: () = ();
pub const Serve: () = ();
pub const ServeShared: () = ();
pub const Service: () = ();
pub const Side: () = ();
pub const Sized: () = ();
pub const Some: () = ();
pub const StreamOut: () = ();
pub const Streams: () = ();
pub const Struct: () = ();
pub const Stub: () = ();
pub const Studio: () = ();
pub const StudioAsyncClient: () = ();
pub const StudioBatch: () = ();
pub const StudioBlendLoan: () = ();
pub const StudioCall: () = ();
pub const StudioChannel: () = ();
pub const StudioClient: () = ();
pub const StudioEvent: () = ();
pub const StudioHost: () = ();
pub const StudioMock: () = ();
pub const THIS: () = ();
pub const TIMEOUT: () = ();
pub const TYPE: () = ();
pub const Target: () = ();
pub const Ticket: () = ();
pub const Travels: () = ();
pub const TryFrom: () = ();
pub const Tx: () = ();
pub const TypeDesc: () = ();
pub const Unchecked: () = ();
pub const VariantDesc: () = ();
pub const View: () = ();
pub const W: () = ();
pub const WITNESS: () = ();
pub const ZERO: () = ();
pub const ZERO_IS_VALID: () = ();
pub const __private: () = ();
pub const a: () = ();
pub const add: () = ();
pub const again: () = ();
pub const align: () = ();
pub const all: () = ();
pub const allow: () = ();
pub const always: () = ();
pub const answer: () = ();
pub const any_bits: () = ();
pub const args: () = ();
pub const arguments: () = ();
pub const r#as: () = ();
pub const as_fd: () = ();
pub const as_ref: () = ();
pub const ask: () = ();
pub const ask_bulk: () = ();
pub const asked: () = ();
pub const r#async: () = ();
pub const async_of_call: () = ();
pub const async_reconnecting: () = ();
pub const at: () = ();
pub const attach: () = ();
pub const attach_async: () = ();
pub const attempts: () = ();
pub const automatically_derived: () = ();
pub const r#await: () = ();
pub const b: () = ();
pub const base: () = ();
pub const batch: () = ();
pub const bits: () = ();
pub const blend: () = ();
pub const blend_loan: () = ();
pub const blend_loan_timeout: () = ();
pub const blend_try_loan: () = ();
pub const blend_view: () = ();
pub const bool: () = ();
pub const builder: () = ();
pub const bulk: () = ();
pub const bulk_async: () = ();
pub const bulk_call: () = ();
pub const bulk_in: () = ();
pub const bulk_out: () = ();
pub const bulk_within_limits: () = ();
pub const c: () = ();
pub const call: () = ();
pub const caller: () = ();
pub const cfg: () = ();
pub const cfg_attr: () = ();
pub const channel: () = ();
pub const claimed: () = ();
pub const clippy: () = ();
pub const commit: () = ();
pub const commit_view: () = ();
pub const r#const: () = ();
pub const copy_in: () = ();
pub const copy_out: () = ();
pub const core: () = ();
pub const debug: () = ();
pub const debug_assertions: () = ();
pub const default: () = ();
pub const deprecated: () = ();
pub const deref: () = ();
pub const deref_mut: () = ();
pub const derive: () = ();
pub const described: () = ();
pub const dispatch: () = ();
pub const dispatch_shared: () = ();
pub const div: () = ();
pub const doc: () = ();
pub const r#dyn: () = ();
pub const r#else: () = ();
pub const r#enum: () = ();
pub const err: () = ();
pub const events: () = ();
pub const r#false: () = ();
pub const fd: () = ();
pub const field: () = ();
pub const fields: () = ();
pub const flag: () = ();
pub const fmt: () = ();
pub const r#fn: () = ();
pub const r#for: () = ();
pub const from: () = ();
pub const from_link: () = ();
pub const get: () = ();
pub const h: () = ();
pub const held: () = ();
pub const hold: () = ();
pub const hold_send: () = ();
pub const i64: () = ();
pub const id: () = ();
pub const r#if: () = ();
pub const r#impl: () = ();
pub const inline: () = ();
pub const irrefutable_let_patterns: () = ();
pub const is: () = ();
pub const is_its_integer: () = ();
pub const is_some_and: () = ();
pub const is_tx: () = ();
pub const is_valid: () = ();
pub const kind: () = ();
pub const layout: () = ();
pub const len: () = ();
pub const lend: () = ();
pub const r#let: () = ();
pub const line: () = ();
pub const link: () = ();
pub const live: () = ();
pub const log: () = ();
pub const r#loop: () = ();
pub const loopback: () = ();
pub const r#match: () = ();
pub const memorypipe: () = ();
pub const method: () = ();
pub const method_of: () = ();
pub const method_within_limits: () = ();
pub const must_use: () = ();
pub const r#mut: () = ();
pub const need_in: () = ();
pub const need_lent: () = ();
pub const need_out: () = ();
pub const new: () = ();
pub const no_gap_at_end: () = ();
pub const no_gap_before: () = ();
pub const nonstandard_style: () = ();
pub const not: () = ();
pub const nothing_extensible_at: () = ();
pub const number: () = ();
pub const nursery: () = ();
pub const of_call: () = ();
pub const on_blend: () = ();
pub const on_play: () = ();
pub const open: () = ();
pub const ops: () = ();
pub const other: () = ();
pub const out: () = ();
pub const owns_nothing: () = ();
pub const pedantic: () = ();
pub const peer: () = ();
pub const place_in: () = ();
pub const place_out: () = ();
pub const play: () = ();
pub const primitive: () = ();
pub const private_interfaces: () = ();
pub const r#pub: () = ();
pub const publish: () = ();
pub const put: () = ();
pub const raw: () = ();
pub const receive: () = ();
pub const receive_bulk: () = ();
pub const receive_oneway: () = ();
pub const receive_streams: () = ();
pub const receives: () = ();
pub const receives_async: () = ();
pub const reconnecting: () = ();
pub const reply: () = ();
pub const repr: () = ();
pub const r#return: () = ();
pub const room: () = ();
pub const rt: () = ();
pub const run: () = ();
pub const send: () = ();
pub const serve: () = ();
pub const serve_oneway: () = ();
pub const serve_shared: () = ();
pub const set: () = ();
pub const size: () = ();
pub const start: () = ();
pub const r#static: () = ();
pub const str: () = ();
pub const stream: () = ();
pub const stream_place: () = ();
pub const stringify: () = ();
pub const r#struct: () = ();
pub const take: () = ();
pub const tell: () = ();
pub const testing: () = ();
pub const to: () = ();
pub const r#trait: () = ();
pub const r#true: () = ();
pub const try_from: () = ();
pub const tx: () = ();
pub const r#type: () = ();
pub const u16: () = ();
pub const u32: () = ();
pub const u64: () = ();
pub const u8: () = ();
pub const unknown: () = ();
pub const unreachable: () = ();
pub const r#unsafe: () = ();
pub const unused: () = ();
pub const unused_qualifications: () = ();
pub const r#use: () = ();
pub const used: () = ();
pub const usize: () = ();
pub const value: () = ();
pub const variant: () = ();
pub const variants: () = ();
pub const view: () = ();
pub const was: () = ();
pub const watched: () = ();
pub const within_limits: () = ();
pub const write_str: () = ();
pub const zero_is_valid: () = ();
#[::memorypipe::ipc_message] pub struct Whole { pub a0_: u64, pub a1_: [bool; 8] }
#[::memorypipe::ipc_message] pub enum Choice { One, Other }
::memorypipe::ipc_channel!(
#[channel(async, mock)]
pub trait Names {
fn m0_(&self, a0_: Whole, #[max(4)] a1_: &[u64], #[max(4)] a2_: &mut [u64]) -> Result<Choice, Whole>;
fn m1_(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>);
#[oneway] fn m2_(&self);
}
#[events]
pub enum Told { E0_, E1_(u64), E2_ { a0_: u64 } }
);
}

