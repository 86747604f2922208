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
#[cfg(all())] fn Channel(&self);
fn ChannelDesc(&self, a0_: u64) -> u64;
fn Checked(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn Client(&self, a0_: u64);
fn ClientBuilder(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn ClientEnd(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn Clone(&self);
fn Connection(&self, a0_: u64) -> u64;
fn DESC(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn DIV(&self, a0_: u64);
fn Debug(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn Default(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn Deref(&self);
fn DerefMut(&self, a0_: u64) -> u64;
#[oneway] fn Duration(&self, a0_: u64);
fn Enum(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn Error(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn Event(&self);
fn EventOutlet(&self, a0_: u64) -> u64;
fn EventSource(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn Events(&self, a0_: u64);
fn FACTS(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn Fact(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn Field(&self);
fn FixedStr(&self, a0_: u64) -> u64;
fn FnMut(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn Formatter(&self, a0_: u64);
fn Full(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn Future(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn H(&self);
fn Held(&self, a0_: u64) -> u64;
fn Host(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn HostCore(&self, a0_: u64);
fn IS_LARGE(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn In(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn IpcError(&self);
fn Kind(&self, a0_: u64) -> u64;
fn L(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn LAYOUT_CHECK(&self, a0_: u64);
fn LOG(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn Lent(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn Link(&self);
fn MathError(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn Max(&self, a0_: u64);
fn Message(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn Method(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn MethodDesc(&self);
fn MethodKind(&self, a0_: u64) -> u64;
fn MethodOf(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn NOT_EXTENSIBLE(&self, a0_: u64);
fn None(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn O(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn Ok(&self);
fn Oneway(&self, a0_: u64) -> u64;
fn Opened(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn Option(&self, a0_: u64);
fn Out(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn Output(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn PIXELS(&self);
fn PLACE(&self, a0_: u64) -> u64;
fn PLAY(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn Peer(&self, a0_: u64);
fn Pending(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
#[cfg(all())] fn Probe(&self);
fn Put(&self, a0_: u64) -> u64;
fn RETURNS(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn Ready(&self, a0_: u64);
fn Received(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn ReceivedRequest(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn Reconnecting(&self);
fn ReconnectingLink(&self, a0_: u64) -> u64;
fn Reconnects(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn Reply(&self, a0_: u64);
fn Result(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn Rx(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn SIZE(&self);
fn Sample(&self, a0_: u64) -> u64;
fn Sell(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn Send(&self, a0_: u64);
fn Serve(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn ServeShared(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn Service(&self);
fn Side(&self, a0_: u64) -> u64;
fn Sized(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn Some(&self, a0_: u64);
fn StreamOut(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn Streams(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn Struct(&self);
fn Stub(&self, a0_: u64) -> u64;
fn Studio(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn StudioAsyncClient(&self, a0_: u64);
fn StudioBatch(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn StudioBlendLoan(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn StudioCall(&self);
fn StudioChannel(&self, a0_: u64) -> u64;
fn StudioClient(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn StudioEvent(&self, a0_: u64);
fn StudioHost(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn StudioMock(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn THIS(&self);
fn TIMEOUT(&self, a0_: u64) -> u64;
fn TYPE(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn Target(&self, a0_: u64);
fn Ticket(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn Travels(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn TryFrom(&self);
fn Tx(&self, a0_: u64) -> u64;
fn TypeDesc(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn Unchecked(&self, a0_: u64);
fn VariantDesc(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn View(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn W(&self);
fn WITNESS(&self, a0_: u64) -> u64;
fn ZERO(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn ZERO_IS_VALID(&self, a0_: u64);
fn a(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
#[cfg(all())] fn again(&self);
fn align(&self, a0_: u64) -> u64;
fn all(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn allow(&self, a0_: u64);
fn always(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn answer(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
fn args(&self, a0_: u64) -> u64;
fn arguments(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn r#as(&self, a0_: u64);
#[cfg(all())] fn ask(&self);
fn ask_bulk(&self, a0_: u64) -> u64;
fn asked(&self, a0_: u64) -> Result<u64, u8>;
fn async_of_call(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
#[cfg(all())] fn at(&self);
fn attach_async(&self, a0_: u64) -> u64;
#[oneway] fn automatically_derived(&self, a0_: u64);
fn r#await(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn b(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn base(&self);
fn bits(&self, a0_: u64) -> u64;
#[oneway] fn bool(&self, a0_: u64);
fn bulk_async(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn bulk_call(&self);
fn bulk_in(&self, a0_: u64) -> u64;
#[oneway] fn bulk_within_limits(&self, a0_: u64);
#[cfg(all())] fn cfg(&self);
fn cfg_attr(&self, a0_: u64) -> u64;
#[oneway] fn claimed(&self, a0_: u64);
fn clippy(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn closure(&self);
fn commit(&self, a0_: u64) -> u64;
fn r#const(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn copy_in(&self, a0_: u64);
fn copy_out(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn core(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
fn debug_assertions(&self, a0_: u64) -> u64;
#[oneway] fn deprecated(&self, a0_: u64);
#[cfg(all())] fn derive(&self);
fn described(&self, a0_: u64) -> u64;
fn dispatch(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn dispatch_shared(&self, a0_: u64);
fn doc(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn r#dyn(&self);
fn r#else(&self, a0_: u64) -> u64;
#[oneway] fn err(&self, a0_: u64);
fn r#false(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn fd(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
fn fields(&self, a0_: u64) -> u64;
fn flag(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn fmt(&self, a0_: u64);
fn r#fn(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn r#for(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn from(&self);
fn from_link(&self, a0_: u64) -> u64;
fn get(&self, a0_: u64) -> Result<u64, u8>;
fn handler(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
#[cfg(all())] fn hold(&self);
fn hold_send(&self, a0_: u64) -> u64;
fn i64(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn r#if(&self, a0_: u64);
fn r#impl(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn inline(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn irrefutable_let_patterns(&self);
fn is(&self, a0_: u64) -> u64;
fn is_its_integer(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn is_some_and(&self, a0_: u64);
fn is_tx(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn is_valid(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
fn layout(&self, a0_: u64) -> u64;
fn len(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn lend(&self, a0_: u64);
fn r#let(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn line(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn live(&self);
fn r#loop(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn r#match(&self, a0_: u64);
fn memorypipe(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn method_within_limits(&self, a0_: u64) -> u64;
fn must_use(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn r#mut(&self, a0_: u64);
fn name(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn need_in(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn need_lent(&self);
fn need_out(&self, a0_: u64) -> u64;
fn new(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn no_gap_at_end(&self, a0_: u64);
fn no_gap_before(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn nonstandard_style(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn not(&self);
fn nothing_extensible_at(&self, a0_: u64) -> u64;
fn number(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn nursery(&self, a0_: u64);
fn of_call(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn on_blend(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn on_play(&self);
fn open(&self, a0_: u64) -> u64;
fn ops(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn other(&self, a0_: u64);
fn owns_nothing(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn pedantic(&self);
fn place_in(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn place_out(&self, a0_: u64);
fn primitive(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn private_interfaces(&self);
fn r#pub(&self, a0_: u64) -> u64;
fn publish(&self, a0_: u64) -> Result<u64, u8>;
fn raw(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn receive(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn receive_bulk(&self);
fn receive_oneway(&self, a0_: u64) -> u64;
fn receive_streams(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn receives(&self, a0_: u64);
fn receives_async(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn repr(&self, a0_: u64) -> u64;
fn r#return(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn room(&self, a0_: u64);
fn rt(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn run(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
fn serve_oneway(&self, a0_: u64) -> Result<u64, u8>;
fn set(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
#[cfg(all())] fn start(&self);
fn r#static(&self, a0_: u64) -> u64;
fn str(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn stream(&self, a0_: u64);
fn stream_place(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn stringify(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
fn take(&self, a0_: u64) -> u64;
fn tell(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn testing(&self, a0_: u64);
fn to(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn r#trait(&self);
fn r#true(&self, a0_: u64) -> u64;
fn u16(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn u32(&self);
fn u64(&self, a0_: u64) -> u64;
fn u8(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn unknown(&self, a0_: u64);
fn unreachable(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn r#unsafe(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn unused(&self);
fn unused_qualifications(&self, a0_: u64) -> u64;
fn r#use(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn used(&self, a0_: u64);
fn usize(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn value(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn variant(&self);
fn variants(&self, a0_: u64) -> u64;
#[oneway] fn was(&self, a0_: u64);
fn watched(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn within_limits(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn write_str(&self);
}
);
}

pub mod methods_1 {
::memorypipe::ipc_channel!(
#[channel(async, mock)]
pub trait Names {
#[oneway] fn Add(&self, a0_: u64);
fn Blend(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
fn Div(&self, a0_: u64) -> Result<u64, u8>;
fn Log(&self, a0_: u64) -> u64;
fn Play(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn any_bits(&self);
fn as_fd(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn as_ref(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[oneway] fn r#async(&self, a0_: u64);
fn async_reconnecting(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
fn attempts(&self, a0_: u64) -> Result<u64, u8>;
fn bulk(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn bulk_out(&self, a0_: u64) -> Result<u64, u8>;
fn c(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn call(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
fn channel(&self, a0_: u64) -> Result<u64, u8>;
fn client(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
#[cfg(all())] fn debug(&self);
fn default(&self, a0_: u64) -> Result<u64, u8>;
fn deref(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn deref_mut(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
fn r#enum(&self, a0_: u64) -> Result<u64, u8>;
#[cfg(all())] fn field(&self);
#[oneway] fn h(&self, a0_: u64);
fn held(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn kind(&self);
fn method(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn method_of(&self);
fn out(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn peer(&self, a0_: u64) -> u64;
#[oneway] fn put(&self, a0_: u64);
fn reconnecting(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn reply(&self);
#[cfg(all())] fn send(&self);
fn serve(&self, a0_: u64) -> u64;
#[oneway] fn serve_shared(&self, a0_: u64);
fn size(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn r#struct(&self);
fn timeout(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn try_from(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn tx(&self, a0_: u64);
fn r#type(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn view(&self, a0_: u64) -> Result<u64, u8>;
fn zero_is_valid(&self, a0_: u64) -> u64;
}
);
}

pub mod methods_2 {
::memorypipe::ipc_channel!(
#[channel(async, mock)]
pub trait Names {
fn add(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
fn blend(&self, a0_: u64) -> Result<u64, u8>;
fn div(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn log(&self, a0_: u64) -> u64;
fn play(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
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
fn m0_3(&self, CalculatorClient: u64, CalculatorHost: u64, Call: u64, CallError: u64, Called: u64, Channel: u64, ChannelDesc: u64, Checked: u64, Client: u64, ClientBuilder: u64, ClientEnd: u64, Clone: u64) -> Result<u64, u8>;
fn m0_4(&self, Connection: u64, DESC: u64, DIV: u64, Debug: u64, Default: u64, Deref: u64, DerefMut: u64, Div: u64, Duration: u64, Enum: u64, Error: u64, Event: u64) -> Result<u64, u8>;
fn m0_5(&self, EventOutlet: u64, EventSource: u64, Events: u64, FACTS: u64, Fact: u64, Field: u64, FixedStr: u64, FnMut: u64, Formatter: u64, Full: u64, Future: u64, H: u64) -> Result<u64, u8>;
fn m0_6(&self, Held: u64, Host: u64, HostCore: u64, IS_LARGE: u64, In: u64, IpcError: u64, Kind: u64, L: u64, LAYOUT_CHECK: u64, LOG: u64, Lent: u64, Link: u64) -> Result<u64, u8>;
fn m0_7(&self, Log: u64, MathError: u64, Max: u64, Message: u64, Method: u64, MethodDesc: u64, MethodKind: u64, MethodOf: u64, NOT_EXTENSIBLE: u64, O: u64, Oneway: u64, Opened: u64) -> Result<u64, u8>;
fn m0_8(&self, Option: u64, Out: u64, Output: u64, PIXELS: u64, PLACE: u64, PLAY: u64, Peer: u64, Pending: u64, Play: u64, Probe: u64, Put: u64, RETURNS: u64) -> Result<u64, u8>;
fn m0_9(&self, Ready: u64, Received: u64, ReceivedRequest: u64, Reconnecting: u64, ReconnectingLink: u64, Reconnects: u64, Reply: u64, Result: u64, Rx: u64, SIZE: u64, Sample: u64, Sell: u64) -> Result<u64, u8>;
fn m0_10(&self, Send: u64, Serve: u64, ServeShared: u64, Service: u64, Side: u64, Sized: u64, StreamOut: u64, Streams: u64, Struct: u64, Stub: u64, Studio: u64, StudioAsyncClient: u64) -> Result<u64, u8>;
fn m0_11(&self, StudioBatch: u64, StudioBlendLoan: u64, StudioCall: u64, StudioChannel: u64, StudioClient: u64, StudioEvent: u64, StudioHost: u64, StudioMock: u64, THIS: u64, TIMEOUT: u64, TYPE: u64, Target: u64) -> Result<u64, u8>;
fn m0_12(&self, Ticket: u64, Travels: u64, TryFrom: u64, Tx: u64, TypeDesc: u64, Unchecked: u64, VariantDesc: u64, View: u64, W: u64, WITNESS: u64, ZERO: u64, ZERO_IS_VALID: u64) -> Result<u64, u8>;
fn m0_13(&self, a: u64, add: u64, again: u64, align: u64, all: u64, allow: u64, always: u64, answer: u64, any_bits: u64, args: u64, arguments: u64, r#as: u64) -> Result<u64, u8>;
fn m0_14(&self, as_fd: u64, as_ref: u64, ask: u64, ask_bulk: u64, asked: u64, r#async: u64, async_of_call: u64, async_reconnecting: u64, at: u64, attach: u64, attach_async: u64, attempts: u64) -> Result<u64, u8>;
fn m0_15(&self, automatically_derived: u64, r#await: u64, b: u64, base: u64, batch: u64, bits: u64, blend: u64, blend_loan: u64, blend_loan_timeout: u64, blend_try_loan: u64, blend_view: u64, bool: u64) -> Result<u64, u8>;
fn m0_16(&self, builder: u64, bulk: u64, bulk_async: u64, bulk_call: u64, bulk_in: u64, bulk_out: u64, bulk_within_limits: u64, c: u64, call: u64, cfg: u64, cfg_attr: u64, channel: u64) -> Result<u64, u8>;
fn m0_17(&self, claimed: u64, client: u64, clippy: u64, closure: u64, commit: u64, commit_view: u64, r#const: u64, copy_in: u64, copy_out: u64, core: u64, debug: u64, debug_assertions: u64) -> Result<u64, u8>;
fn m0_18(&self, default: u64, deprecated: u64, deref: u64, deref_mut: u64, derive: u64, described: u64, dispatch: u64, dispatch_shared: u64, div: u64, doc: u64, r#dyn: u64, r#else: u64) -> Result<u64, u8>;
fn m0_19(&self, r#enum: u64, err: u64, events: u64, r#false: u64, fd: u64, field: u64, fields: u64, flag: u64, fmt: u64, r#fn: u64, r#for: u64, from: u64) -> Result<u64, u8>;
fn m0_20(&self, from_link: u64, get: u64, h: u64, handler: u64, held: u64, hold: u64, hold_send: u64, i64: u64, r#if: u64, r#impl: u64, inline: u64, irrefutable_let_patterns: u64) -> Result<u64, u8>;
fn m0_21(&self, is: u64, is_its_integer: u64, is_some_and: u64, is_tx: u64, is_valid: u64, kind: u64, layout: u64, len: u64, lend: u64, r#let: u64, line: u64, link: u64) -> Result<u64, u8>;
fn m0_22(&self, live: u64, log: u64, r#loop: u64, loopback: u64, r#match: u64, memorypipe: u64, method: u64, method_of: u64, method_within_limits: u64, must_use: u64, r#mut: u64, name: u64) -> Result<u64, u8>;
fn m0_23(&self, need_in: u64, need_lent: u64, need_out: u64, new: u64, no_gap_at_end: u64, no_gap_before: u64, nonstandard_style: u64, not: u64, nothing_extensible_at: u64, number: u64, nursery: u64, of_call: u64) -> Result<u64, u8>;
fn m0_24(&self, on_blend: u64, on_play: u64, open: u64, ops: u64, other: u64, out: u64, owns_nothing: u64, pedantic: u64, place_in: u64, place_out: u64, play: u64, primitive: u64) -> Result<u64, u8>;
fn m0_25(&self, private_interfaces: u64, r#pub: u64, publish: u64, put: u64, raw: u64, receive: u64, receive_bulk: u64, receive_oneway: u64, receive_streams: u64, receives: u64, receives_async: u64, reconnecting: u64) -> Result<u64, u8>;
fn m0_26(&self, repr: u64, r#return: u64, room: u64, rt: u64, run: u64, send: u64, serve: u64, serve_oneway: u64, serve_shared: u64, set: u64, size: u64, start: u64) -> Result<u64, u8>;
fn m0_27(&self, r#static: u64, str: u64, stream: u64, stream_place: u64, stringify: u64, r#struct: u64, take: u64, tell: u64, testing: u64, timeout: u64, to: u64, r#trait: u64) -> Result<u64, u8>;
fn m0_28(&self, r#true: u64, try_from: u64, tx: u64, r#type: u64, u16: u64, u32: u64, u64: u64, u8: u64, unknown: u64, unreachable: u64, r#unsafe: u64, unused: u64) -> Result<u64, u8>;
fn m0_29(&self, unused_qualifications: u64, r#use: u64, used: u64, usize: u64, value: u64, variant: u64, variants: u64, view: u64, was: u64, watched: u64, within_limits: u64, write_str: u64) -> Result<u64, u8>;
fn m0_30(&self, zero_is_valid: u64) -> Result<u64, u8>;
fn m1_0(&self, #[max(4)] ADD: &[u64], #[max(4)] ANY_BITS: &[u64], #[max(4)] Add: &[u64], #[max(4)] Answering: &[u64], #[max(4)] Answers: &[u64], #[max(4)] Args0: &[u64], #[max(4)] Args1: &[u64], #[max(4)] Args2: &[u64], #[max(4)] Args3: &[u64], #[max(4)] AsFd: &[u64], #[max(4)] AsRef: &[u64], #[max(4)] Async: &[u64]) -> Result<u64, u8>;
fn m1_1(&self, #[max(4)] AsyncConnection: &[u64], #[max(4)] AsyncEnd: &[u64], #[max(4)] AsyncEvents: &[u64], #[max(4)] AsyncLink: &[u64], #[max(4)] AsyncReconnecting: &[u64], #[max(4)] AsyncReconnectingLink: &[u64], #[max(4)] AsyncRx: &[u64], #[max(4)] AttachError: &[u64], #[max(4)] Attempts: &[u64], #[max(4)] BLEND: &[u64], #[max(4)] Blend: &[u64], #[max(4)] BorrowedFd: &[u64]) -> Result<u64, u8>;
fn m1_2(&self, #[max(4)] Box: &[u64], #[max(4)] Bulk: &[u64], #[max(4)] BulkOut: &[u64], #[max(4)] Buy: &[u64], #[max(4)] C: &[u64], #[max(4)] CAPACITY: &[u64], #[max(4)] CLOSED: &[u64], #[max(4)] Calculator: &[u64], #[max(4)] CalculatorAsyncClient: &[u64], #[max(4)] CalculatorBatch: &[u64], #[max(4)] CalculatorCall: &[u64], #[max(4)] CalculatorChannel: &[u64]) -> Result<u64, u8>;
fn m1_3(&self, #[max(4)] CalculatorClient: &[u64], #[max(4)] CalculatorHost: &[u64], #[max(4)] Call: &[u64], #[max(4)] CallError: &[u64], #[max(4)] Called: &[u64], #[max(4)] Channel: &[u64], #[max(4)] ChannelDesc: &[u64], #[max(4)] Checked: &[u64], #[max(4)] Client: &[u64], #[max(4)] ClientBuilder: &[u64], #[max(4)] ClientEnd: &[u64], #[max(4)] Clone: &[u64]) -> Result<u64, u8>;
fn m1_4(&self, #[max(4)] Connection: &[u64], #[max(4)] DESC: &[u64], #[max(4)] DIV: &[u64], #[max(4)] Debug: &[u64], #[max(4)] Default: &[u64], #[max(4)] Deref: &[u64], #[max(4)] DerefMut: &[u64], #[max(4)] Div: &[u64], #[max(4)] Duration: &[u64], #[max(4)] Enum: &[u64], #[max(4)] Error: &[u64], #[max(4)] Event: &[u64]) -> Result<u64, u8>;
fn m1_5(&self, #[max(4)] EventOutlet: &[u64], #[max(4)] EventSource: &[u64], #[max(4)] Events: &[u64], #[max(4)] FACTS: &[u64], #[max(4)] Fact: &[u64], #[max(4)] Field: &[u64], #[max(4)] FixedStr: &[u64], #[max(4)] FnMut: &[u64], #[max(4)] Formatter: &[u64], #[max(4)] Full: &[u64], #[max(4)] Future: &[u64], #[max(4)] H: &[u64]) -> Result<u64, u8>;
fn m1_6(&self, #[max(4)] Held: &[u64], #[max(4)] Host: &[u64], #[max(4)] HostCore: &[u64], #[max(4)] IS_LARGE: &[u64], #[max(4)] In: &[u64], #[max(4)] IpcError: &[u64], #[max(4)] Kind: &[u64], #[max(4)] L: &[u64], #[max(4)] LAYOUT_CHECK: &[u64], #[max(4)] LOG: &[u64], #[max(4)] Lent: &[u64], #[max(4)] Link: &[u64]) -> Result<u64, u8>;
fn m1_7(&self, #[max(4)] Log: &[u64], #[max(4)] MathError: &[u64], #[max(4)] Max: &[u64], #[max(4)] Message: &[u64], #[max(4)] Method: &[u64], #[max(4)] MethodDesc: &[u64], #[max(4)] MethodKind: &[u64], #[max(4)] MethodOf: &[u64], #[max(4)] NOT_EXTENSIBLE: &[u64], #[max(4)] O: &[u64], #[max(4)] Oneway: &[u64], #[max(4)] Opened: &[u64]) -> Result<u64, u8>;
fn m1_8(&self, #[max(4)] Option: &[u64], #[max(4)] Out: &[u64], #[max(4)] Output: &[u64], #[max(4)] PIXELS: &[u64], #[max(4)] PLACE: &[u64], #[max(4)] PLAY: &[u64], #[max(4)] Peer: &[u64], #[max(4)] Pending: &[u64], #[max(4)] Play: &[u64], #[max(4)] Probe: &[u64], #[max(4)] Put: &[u64], #[max(4)] RETURNS: &[u64]) -> Result<u64, u8>;
fn m1_9(&self, #[max(4)] Ready: &[u64], #[max(4)] Received: &[u64], #[max(4)] ReceivedRequest: &[u64], #[max(4)] Reconnecting: &[u64], #[max(4)] ReconnectingLink: &[u64], #[max(4)] Reconnects: &[u64], #[max(4)] Reply: &[u64], #[max(4)] Result: &[u64], #[max(4)] Rx: &[u64], #[max(4)] SIZE: &[u64], #[max(4)] Sample: &[u64], #[max(4)] Sell: &[u64]) -> Result<u64, u8>;
fn m1_10(&self, #[max(4)] Send: &[u64], #[max(4)] Serve: &[u64], #[max(4)] ServeShared: &[u64], #[max(4)] Service: &[u64], #[max(4)] Side: &[u64], #[max(4)] Sized: &[u64], #[max(4)] StreamOut: &[u64], #[max(4)] Streams: &[u64], #[max(4)] Struct: &[u64], #[max(4)] Stub: &[u64], #[max(4)] Studio: &[u64], #[max(4)] StudioAsyncClient: &[u64]) -> Result<u64, u8>;
fn m1_11(&self, #[max(4)] StudioBatch: &[u64], #[max(4)] StudioBlendLoan: &[u64], #[max(4)] StudioCall: &[u64], #[max(4)] StudioChannel: &[u64], #[max(4)] StudioClient: &[u64], #[max(4)] StudioEvent: &[u64], #[max(4)] StudioHost: &[u64], #[max(4)] StudioMock: &[u64], #[max(4)] THIS: &[u64], #[max(4)] TIMEOUT: &[u64], #[max(4)] TYPE: &[u64], #[max(4)] Target: &[u64]) -> Result<u64, u8>;
fn m1_12(&self, #[max(4)] Ticket: &[u64], #[max(4)] Travels: &[u64], #[max(4)] TryFrom: &[u64], #[max(4)] Tx: &[u64], #[max(4)] TypeDesc: &[u64], #[max(4)] Unchecked: &[u64], #[max(4)] VariantDesc: &[u64], #[max(4)] View: &[u64], #[max(4)] W: &[u64], #[max(4)] WITNESS: &[u64], #[max(4)] ZERO: &[u64], #[max(4)] ZERO_IS_VALID: &[u64]) -> Result<u64, u8>;
fn m1_13(&self, #[max(4)] a: &[u64], #[max(4)] add: &[u64], #[max(4)] again: &[u64], #[max(4)] align: &[u64], #[max(4)] all: &[u64], #[max(4)] allow: &[u64], #[max(4)] always: &[u64], #[max(4)] answer: &[u64], #[max(4)] any_bits: &[u64], #[max(4)] args: &[u64], #[max(4)] arguments: &[u64], #[max(4)] r#as: &[u64]) -> Result<u64, u8>;
fn m1_14(&self, #[max(4)] as_fd: &[u64], #[max(4)] as_ref: &[u64], #[max(4)] ask: &[u64], #[max(4)] ask_bulk: &[u64], #[max(4)] asked: &[u64], #[max(4)] r#async: &[u64], #[max(4)] async_of_call: &[u64], #[max(4)] async_reconnecting: &[u64], #[max(4)] at: &[u64], #[max(4)] attach: &[u64], #[max(4)] attach_async: &[u64], #[max(4)] attempts: &[u64]) -> Result<u64, u8>;
fn m1_15(&self, #[max(4)] automatically_derived: &[u64], #[max(4)] r#await: &[u64], #[max(4)] b: &[u64], #[max(4)] base: &[u64], #[max(4)] batch: &[u64], #[max(4)] bits: &[u64], #[max(4)] blend: &[u64], #[max(4)] blend_loan: &[u64], #[max(4)] blend_loan_timeout: &[u64], #[max(4)] blend_try_loan: &[u64], #[max(4)] blend_view: &[u64], #[max(4)] bool: &[u64]) -> Result<u64, u8>;
fn m1_16(&self, #[max(4)] builder: &[u64], #[max(4)] bulk: &[u64], #[max(4)] bulk_async: &[u64], #[max(4)] bulk_call: &[u64], #[max(4)] bulk_in: &[u64], #[max(4)] bulk_out: &[u64], #[max(4)] bulk_within_limits: &[u64], #[max(4)] c: &[u64], #[max(4)] call: &[u64], #[max(4)] cfg: &[u64], #[max(4)] cfg_attr: &[u64], #[max(4)] channel: &[u64]) -> Result<u64, u8>;
fn m1_17(&self, #[max(4)] claimed: &[u64], #[max(4)] client: &[u64], #[max(4)] clippy: &[u64], #[max(4)] closure: &[u64], #[max(4)] commit: &[u64], #[max(4)] commit_view: &[u64], #[max(4)] r#const: &[u64], #[max(4)] copy_in: &[u64], #[max(4)] copy_out: &[u64], #[max(4)] core: &[u64], #[max(4)] debug: &[u64], #[max(4)] debug_assertions: &[u64]) -> Result<u64, u8>;
fn m1_18(&self, #[max(4)] default: &[u64], #[max(4)] deprecated: &[u64], #[max(4)] deref: &[u64], #[max(4)] deref_mut: &[u64], #[max(4)] derive: &[u64], #[max(4)] described: &[u64], #[max(4)] dispatch: &[u64], #[max(4)] dispatch_shared: &[u64], #[max(4)] div: &[u64], #[max(4)] doc: &[u64], #[max(4)] r#dyn: &[u64], #[max(4)] r#else: &[u64]) -> Result<u64, u8>;
fn m1_19(&self, #[max(4)] r#enum: &[u64], #[max(4)] err: &[u64], #[max(4)] events: &[u64], #[max(4)] r#false: &[u64], #[max(4)] fd: &[u64], #[max(4)] field: &[u64], #[max(4)] fields: &[u64], #[max(4)] flag: &[u64], #[max(4)] fmt: &[u64], #[max(4)] r#fn: &[u64], #[max(4)] r#for: &[u64], #[max(4)] from: &[u64]) -> Result<u64, u8>;
fn m1_20(&self, #[max(4)] from_link: &[u64], #[max(4)] get: &[u64], #[max(4)] h: &[u64], #[max(4)] handler: &[u64], #[max(4)] held: &[u64], #[max(4)] hold: &[u64], #[max(4)] hold_send: &[u64], #[max(4)] i64: &[u64], #[max(4)] r#if: &[u64], #[max(4)] r#impl: &[u64], #[max(4)] inline: &[u64], #[max(4)] irrefutable_let_patterns: &[u64]) -> Result<u64, u8>;
fn m1_21(&self, #[max(4)] is: &[u64], #[max(4)] is_its_integer: &[u64], #[max(4)] is_some_and: &[u64], #[max(4)] is_tx: &[u64], #[max(4)] is_valid: &[u64], #[max(4)] kind: &[u64], #[max(4)] layout: &[u64], #[max(4)] len: &[u64], #[max(4)] lend: &[u64], #[max(4)] r#let: &[u64], #[max(4)] line: &[u64], #[max(4)] link: &[u64]) -> Result<u64, u8>;
fn m1_22(&self, #[max(4)] live: &[u64], #[max(4)] log: &[u64], #[max(4)] r#loop: &[u64], #[max(4)] loopback: &[u64], #[max(4)] r#match: &[u64], #[max(4)] memorypipe: &[u64], #[max(4)] method: &[u64], #[max(4)] method_of: &[u64], #[max(4)] method_within_limits: &[u64], #[max(4)] must_use: &[u64], #[max(4)] r#mut: &[u64], #[max(4)] name: &[u64]) -> Result<u64, u8>;
fn m1_23(&self, #[max(4)] need_in: &[u64], #[max(4)] need_lent: &[u64], #[max(4)] need_out: &[u64], #[max(4)] new: &[u64], #[max(4)] no_gap_at_end: &[u64], #[max(4)] no_gap_before: &[u64], #[max(4)] nonstandard_style: &[u64], #[max(4)] not: &[u64], #[max(4)] nothing_extensible_at: &[u64], #[max(4)] number: &[u64], #[max(4)] nursery: &[u64], #[max(4)] of_call: &[u64]) -> Result<u64, u8>;
fn m1_24(&self, #[max(4)] on_blend: &[u64], #[max(4)] on_play: &[u64], #[max(4)] open: &[u64], #[max(4)] ops: &[u64], #[max(4)] other: &[u64], #[max(4)] out: &[u64], #[max(4)] owns_nothing: &[u64], #[max(4)] pedantic: &[u64], #[max(4)] place_in: &[u64], #[max(4)] place_out: &[u64], #[max(4)] play: &[u64], #[max(4)] primitive: &[u64]) -> Result<u64, u8>;
fn m1_25(&self, #[max(4)] private_interfaces: &[u64], #[max(4)] r#pub: &[u64], #[max(4)] publish: &[u64], #[max(4)] put: &[u64], #[max(4)] raw: &[u64], #[max(4)] receive: &[u64], #[max(4)] receive_bulk: &[u64], #[max(4)] receive_oneway: &[u64], #[max(4)] receive_streams: &[u64], #[max(4)] receives: &[u64], #[max(4)] receives_async: &[u64], #[max(4)] reconnecting: &[u64]) -> Result<u64, u8>;
fn m1_26(&self, #[max(4)] repr: &[u64], #[max(4)] r#return: &[u64], #[max(4)] room: &[u64], #[max(4)] rt: &[u64], #[max(4)] run: &[u64], #[max(4)] send: &[u64], #[max(4)] serve: &[u64], #[max(4)] serve_oneway: &[u64], #[max(4)] serve_shared: &[u64], #[max(4)] set: &[u64], #[max(4)] size: &[u64], #[max(4)] start: &[u64]) -> Result<u64, u8>;
fn m1_27(&self, #[max(4)] r#static: &[u64], #[max(4)] str: &[u64], #[max(4)] stream: &[u64], #[max(4)] stream_place: &[u64], #[max(4)] stringify: &[u64], #[max(4)] r#struct: &[u64], #[max(4)] take: &[u64], #[max(4)] tell: &[u64], #[max(4)] testing: &[u64], #[max(4)] timeout: &[u64], #[max(4)] to: &[u64], #[max(4)] r#trait: &[u64]) -> Result<u64, u8>;
fn m1_28(&self, #[max(4)] r#true: &[u64], #[max(4)] try_from: &[u64], #[max(4)] tx: &[u64], #[max(4)] r#type: &[u64], #[max(4)] u16: &[u64], #[max(4)] u32: &[u64], #[max(4)] u64: &[u64], #[max(4)] u8: &[u64], #[max(4)] unknown: &[u64], #[max(4)] unreachable: &[u64], #[max(4)] r#unsafe: &[u64], #[max(4)] unused: &[u64]) -> Result<u64, u8>;
fn m1_29(&self, #[max(4)] unused_qualifications: &[u64], #[max(4)] r#use: &[u64], #[max(4)] used: &[u64], #[max(4)] usize: &[u64], #[max(4)] value: &[u64], #[max(4)] variant: &[u64], #[max(4)] variants: &[u64], #[max(4)] view: &[u64], #[max(4)] was: &[u64], #[max(4)] watched: &[u64], #[max(4)] within_limits: &[u64], #[max(4)] write_str: &[u64]) -> Result<u64, u8>;
fn m1_30(&self, #[max(4)] zero_is_valid: &[u64]) -> Result<u64, u8>;
fn m2_0(&self, #[max(4)] ADD: &mut [u64], #[max(4)] ANY_BITS: &mut [u64], #[max(4)] Add: &mut [u64], #[max(4)] Answering: &mut [u64], #[max(4)] Answers: &mut [u64], #[max(4)] Args0: &mut [u64], #[max(4)] Args1: &mut [u64], #[max(4)] Args2: &mut [u64], #[max(4)] Args3: &mut [u64], #[max(4)] AsFd: &mut [u64], #[max(4)] AsRef: &mut [u64], #[max(4)] Async: &mut [u64]) -> Result<u64, u8>;
fn m2_1(&self, #[max(4)] AsyncConnection: &mut [u64], #[max(4)] AsyncEnd: &mut [u64], #[max(4)] AsyncEvents: &mut [u64], #[max(4)] AsyncLink: &mut [u64], #[max(4)] AsyncReconnecting: &mut [u64], #[max(4)] AsyncReconnectingLink: &mut [u64], #[max(4)] AsyncRx: &mut [u64], #[max(4)] AttachError: &mut [u64], #[max(4)] Attempts: &mut [u64], #[max(4)] BLEND: &mut [u64], #[max(4)] Blend: &mut [u64], #[max(4)] BorrowedFd: &mut [u64]) -> Result<u64, u8>;
fn m2_2(&self, #[max(4)] Box: &mut [u64], #[max(4)] Bulk: &mut [u64], #[max(4)] BulkOut: &mut [u64], #[max(4)] Buy: &mut [u64], #[max(4)] C: &mut [u64], #[max(4)] CAPACITY: &mut [u64], #[max(4)] CLOSED: &mut [u64], #[max(4)] Calculator: &mut [u64], #[max(4)] CalculatorAsyncClient: &mut [u64], #[max(4)] CalculatorBatch: &mut [u64], #[max(4)] CalculatorCall: &mut [u64], #[max(4)] CalculatorChannel: &mut [u64]) -> Result<u64, u8>;
fn m2_3(&self, #[max(4)] CalculatorClient: &mut [u64], #[max(4)] CalculatorHost: &mut [u64], #[max(4)] Call: &mut [u64], #[max(4)] CallError: &mut [u64], #[max(4)] Called: &mut [u64], #[max(4)] Channel: &mut [u64], #[max(4)] ChannelDesc: &mut [u64], #[max(4)] Checked: &mut [u64], #[max(4)] Client: &mut [u64], #[max(4)] ClientBuilder: &mut [u64], #[max(4)] ClientEnd: &mut [u64], #[max(4)] Clone: &mut [u64]) -> Result<u64, u8>;
fn m2_4(&self, #[max(4)] Connection: &mut [u64], #[max(4)] DESC: &mut [u64], #[max(4)] DIV: &mut [u64], #[max(4)] Debug: &mut [u64], #[max(4)] Default: &mut [u64], #[max(4)] Deref: &mut [u64], #[max(4)] DerefMut: &mut [u64], #[max(4)] Div: &mut [u64], #[max(4)] Duration: &mut [u64], #[max(4)] Enum: &mut [u64], #[max(4)] Error: &mut [u64], #[max(4)] Event: &mut [u64]) -> Result<u64, u8>;
fn m2_5(&self, #[max(4)] EventOutlet: &mut [u64], #[max(4)] EventSource: &mut [u64], #[max(4)] Events: &mut [u64], #[max(4)] FACTS: &mut [u64], #[max(4)] Fact: &mut [u64], #[max(4)] Field: &mut [u64], #[max(4)] FixedStr: &mut [u64], #[max(4)] FnMut: &mut [u64], #[max(4)] Formatter: &mut [u64], #[max(4)] Full: &mut [u64], #[max(4)] Future: &mut [u64], #[max(4)] H: &mut [u64]) -> Result<u64, u8>;
fn m2_6(&self, #[max(4)] Held: &mut [u64], #[max(4)] Host: &mut [u64], #[max(4)] HostCore: &mut [u64], #[max(4)] IS_LARGE: &mut [u64], #[max(4)] In: &mut [u64], #[max(4)] IpcError: &mut [u64], #[max(4)] Kind: &mut [u64], #[max(4)] L: &mut [u64], #[max(4)] LAYOUT_CHECK: &mut [u64], #[max(4)] LOG: &mut [u64], #[max(4)] Lent: &mut [u64], #[max(4)] Link: &mut [u64]) -> Result<u64, u8>;
fn m2_7(&self, #[max(4)] Log: &mut [u64], #[max(4)] MathError: &mut [u64], #[max(4)] Max: &mut [u64], #[max(4)] Message: &mut [u64], #[max(4)] Method: &mut [u64], #[max(4)] MethodDesc: &mut [u64], #[max(4)] MethodKind: &mut [u64], #[max(4)] MethodOf: &mut [u64], #[max(4)] NOT_EXTENSIBLE: &mut [u64], #[max(4)] O: &mut [u64], #[max(4)] Oneway: &mut [u64], #[max(4)] Opened: &mut [u64]) -> Result<u64, u8>;
fn m2_8(&self, #[max(4)] Option: &mut [u64], #[max(4)] Out: &mut [u64], #[max(4)] Output: &mut [u64], #[max(4)] PIXELS: &mut [u64], #[max(4)] PLACE: &mut [u64], #[max(4)] PLAY: &mut [u64], #[max(4)] Peer: &mut [u64], #[max(4)] Pending: &mut [u64], #[max(4)] Play: &mut [u64], #[max(4)] Probe: &mut [u64], #[max(4)] Put: &mut [u64], #[max(4)] RETURNS: &mut [u64]) -> Result<u64, u8>;
fn m2_9(&self, #[max(4)] Ready: &mut [u64], #[max(4)] Received: &mut [u64], #[max(4)] ReceivedRequest: &mut [u64], #[max(4)] Reconnecting: &mut [u64], #[max(4)] ReconnectingLink: &mut [u64], #[max(4)] Reconnects: &mut [u64], #[max(4)] Reply: &mut [u64], #[max(4)] Result: &mut [u64], #[max(4)] Rx: &mut [u64], #[max(4)] SIZE: &mut [u64], #[max(4)] Sample: &mut [u64], #[max(4)] Sell: &mut [u64]) -> Result<u64, u8>;
fn m2_10(&self, #[max(4)] Send: &mut [u64], #[max(4)] Serve: &mut [u64], #[max(4)] ServeShared: &mut [u64], #[max(4)] Service: &mut [u64], #[max(4)] Side: &mut [u64], #[max(4)] Sized: &mut [u64], #[max(4)] StreamOut: &mut [u64], #[max(4)] Streams: &mut [u64], #[max(4)] Struct: &mut [u64], #[max(4)] Stub: &mut [u64], #[max(4)] Studio: &mut [u64], #[max(4)] StudioAsyncClient: &mut [u64]) -> Result<u64, u8>;
fn m2_11(&self, #[max(4)] StudioBatch: &mut [u64], #[max(4)] StudioBlendLoan: &mut [u64], #[max(4)] StudioCall: &mut [u64], #[max(4)] StudioChannel: &mut [u64], #[max(4)] StudioClient: &mut [u64], #[max(4)] StudioEvent: &mut [u64], #[max(4)] StudioHost: &mut [u64], #[max(4)] StudioMock: &mut [u64], #[max(4)] THIS: &mut [u64], #[max(4)] TIMEOUT: &mut [u64], #[max(4)] TYPE: &mut [u64], #[max(4)] Target: &mut [u64]) -> Result<u64, u8>;
fn m2_12(&self, #[max(4)] Ticket: &mut [u64], #[max(4)] Travels: &mut [u64], #[max(4)] TryFrom: &mut [u64], #[max(4)] Tx: &mut [u64], #[max(4)] TypeDesc: &mut [u64], #[max(4)] Unchecked: &mut [u64], #[max(4)] VariantDesc: &mut [u64], #[max(4)] View: &mut [u64], #[max(4)] W: &mut [u64], #[max(4)] WITNESS: &mut [u64], #[max(4)] ZERO: &mut [u64], #[max(4)] ZERO_IS_VALID: &mut [u64]) -> Result<u64, u8>;
fn m2_13(&self, #[max(4)] a: &mut [u64], #[max(4)] add: &mut [u64], #[max(4)] again: &mut [u64], #[max(4)] align: &mut [u64], #[max(4)] all: &mut [u64], #[max(4)] allow: &mut [u64], #[max(4)] always: &mut [u64], #[max(4)] answer: &mut [u64], #[max(4)] any_bits: &mut [u64], #[max(4)] args: &mut [u64], #[max(4)] arguments: &mut [u64], #[max(4)] r#as: &mut [u64]) -> Result<u64, u8>;
fn m2_14(&self, #[max(4)] as_fd: &mut [u64], #[max(4)] as_ref: &mut [u64], #[max(4)] ask: &mut [u64], #[max(4)] ask_bulk: &mut [u64], #[max(4)] asked: &mut [u64], #[max(4)] r#async: &mut [u64], #[max(4)] async_of_call: &mut [u64], #[max(4)] async_reconnecting: &mut [u64], #[max(4)] at: &mut [u64], #[max(4)] attach: &mut [u64], #[max(4)] attach_async: &mut [u64], #[max(4)] attempts: &mut [u64]) -> Result<u64, u8>;
fn m2_15(&self, #[max(4)] automatically_derived: &mut [u64], #[max(4)] r#await: &mut [u64], #[max(4)] b: &mut [u64], #[max(4)] base: &mut [u64], #[max(4)] batch: &mut [u64], #[max(4)] bits: &mut [u64], #[max(4)] blend: &mut [u64], #[max(4)] blend_loan: &mut [u64], #[max(4)] blend_loan_timeout: &mut [u64], #[max(4)] blend_try_loan: &mut [u64], #[max(4)] blend_view: &mut [u64], #[max(4)] bool: &mut [u64]) -> Result<u64, u8>;
fn m2_16(&self, #[max(4)] builder: &mut [u64], #[max(4)] bulk: &mut [u64], #[max(4)] bulk_async: &mut [u64], #[max(4)] bulk_call: &mut [u64], #[max(4)] bulk_in: &mut [u64], #[max(4)] bulk_out: &mut [u64], #[max(4)] bulk_within_limits: &mut [u64], #[max(4)] c: &mut [u64], #[max(4)] call: &mut [u64], #[max(4)] cfg: &mut [u64], #[max(4)] cfg_attr: &mut [u64], #[max(4)] channel: &mut [u64]) -> Result<u64, u8>;
fn m2_17(&self, #[max(4)] claimed: &mut [u64], #[max(4)] client: &mut [u64], #[max(4)] clippy: &mut [u64], #[max(4)] closure: &mut [u64], #[max(4)] commit: &mut [u64], #[max(4)] commit_view: &mut [u64], #[max(4)] r#const: &mut [u64], #[max(4)] copy_in: &mut [u64], #[max(4)] copy_out: &mut [u64], #[max(4)] core: &mut [u64], #[max(4)] debug: &mut [u64], #[max(4)] debug_assertions: &mut [u64]) -> Result<u64, u8>;
fn m2_18(&self, #[max(4)] default: &mut [u64], #[max(4)] deprecated: &mut [u64], #[max(4)] deref: &mut [u64], #[max(4)] deref_mut: &mut [u64], #[max(4)] derive: &mut [u64], #[max(4)] described: &mut [u64], #[max(4)] dispatch: &mut [u64], #[max(4)] dispatch_shared: &mut [u64], #[max(4)] div: &mut [u64], #[max(4)] doc: &mut [u64], #[max(4)] r#dyn: &mut [u64], #[max(4)] r#else: &mut [u64]) -> Result<u64, u8>;
fn m2_19(&self, #[max(4)] r#enum: &mut [u64], #[max(4)] err: &mut [u64], #[max(4)] events: &mut [u64], #[max(4)] r#false: &mut [u64], #[max(4)] fd: &mut [u64], #[max(4)] field: &mut [u64], #[max(4)] fields: &mut [u64], #[max(4)] flag: &mut [u64], #[max(4)] fmt: &mut [u64], #[max(4)] r#fn: &mut [u64], #[max(4)] r#for: &mut [u64], #[max(4)] from: &mut [u64]) -> Result<u64, u8>;
fn m2_20(&self, #[max(4)] from_link: &mut [u64], #[max(4)] get: &mut [u64], #[max(4)] h: &mut [u64], #[max(4)] handler: &mut [u64], #[max(4)] held: &mut [u64], #[max(4)] hold: &mut [u64], #[max(4)] hold_send: &mut [u64], #[max(4)] i64: &mut [u64], #[max(4)] r#if: &mut [u64], #[max(4)] r#impl: &mut [u64], #[max(4)] inline: &mut [u64], #[max(4)] irrefutable_let_patterns: &mut [u64]) -> Result<u64, u8>;
fn m2_21(&self, #[max(4)] is: &mut [u64], #[max(4)] is_its_integer: &mut [u64], #[max(4)] is_some_and: &mut [u64], #[max(4)] is_tx: &mut [u64], #[max(4)] is_valid: &mut [u64], #[max(4)] kind: &mut [u64], #[max(4)] layout: &mut [u64], #[max(4)] len: &mut [u64], #[max(4)] lend: &mut [u64], #[max(4)] r#let: &mut [u64], #[max(4)] line: &mut [u64], #[max(4)] link: &mut [u64]) -> Result<u64, u8>;
fn m2_22(&self, #[max(4)] live: &mut [u64], #[max(4)] log: &mut [u64], #[max(4)] r#loop: &mut [u64], #[max(4)] loopback: &mut [u64], #[max(4)] r#match: &mut [u64], #[max(4)] memorypipe: &mut [u64], #[max(4)] method: &mut [u64], #[max(4)] method_of: &mut [u64], #[max(4)] method_within_limits: &mut [u64], #[max(4)] must_use: &mut [u64], #[max(4)] r#mut: &mut [u64], #[max(4)] name: &mut [u64]) -> Result<u64, u8>;
fn m2_23(&self, #[max(4)] need_in: &mut [u64], #[max(4)] need_lent: &mut [u64], #[max(4)] need_out: &mut [u64], #[max(4)] new: &mut [u64], #[max(4)] no_gap_at_end: &mut [u64], #[max(4)] no_gap_before: &mut [u64], #[max(4)] nonstandard_style: &mut [u64], #[max(4)] not: &mut [u64], #[max(4)] nothing_extensible_at: &mut [u64], #[max(4)] number: &mut [u64], #[max(4)] nursery: &mut [u64], #[max(4)] of_call: &mut [u64]) -> Result<u64, u8>;
fn m2_24(&self, #[max(4)] on_blend: &mut [u64], #[max(4)] on_play: &mut [u64], #[max(4)] open: &mut [u64], #[max(4)] ops: &mut [u64], #[max(4)] other: &mut [u64], #[max(4)] out: &mut [u64], #[max(4)] owns_nothing: &mut [u64], #[max(4)] pedantic: &mut [u64], #[max(4)] place_in: &mut [u64], #[max(4)] place_out: &mut [u64], #[max(4)] play: &mut [u64], #[max(4)] primitive: &mut [u64]) -> Result<u64, u8>;
fn m2_25(&self, #[max(4)] private_interfaces: &mut [u64], #[max(4)] r#pub: &mut [u64], #[max(4)] publish: &mut [u64], #[max(4)] put: &mut [u64], #[max(4)] raw: &mut [u64], #[max(4)] receive: &mut [u64], #[max(4)] receive_bulk: &mut [u64], #[max(4)] receive_oneway: &mut [u64], #[max(4)] receive_streams: &mut [u64], #[max(4)] receives: &mut [u64], #[max(4)] receives_async: &mut [u64], #[max(4)] reconnecting: &mut [u64]) -> Result<u64, u8>;
fn m2_26(&self, #[max(4)] repr: &mut [u64], #[max(4)] r#return: &mut [u64], #[max(4)] room: &mut [u64], #[max(4)] rt: &mut [u64], #[max(4)] run: &mut [u64], #[max(4)] send: &mut [u64], #[max(4)] serve: &mut [u64], #[max(4)] serve_oneway: &mut [u64], #[max(4)] serve_shared: &mut [u64], #[max(4)] set: &mut [u64], #[max(4)] size: &mut [u64], #[max(4)] start: &mut [u64]) -> Result<u64, u8>;
fn m2_27(&self, #[max(4)] r#static: &mut [u64], #[max(4)] str: &mut [u64], #[max(4)] stream: &mut [u64], #[max(4)] stream_place: &mut [u64], #[max(4)] stringify: &mut [u64], #[max(4)] r#struct: &mut [u64], #[max(4)] take: &mut [u64], #[max(4)] tell: &mut [u64], #[max(4)] testing: &mut [u64], #[max(4)] timeout: &mut [u64], #[max(4)] to: &mut [u64], #[max(4)] r#trait: &mut [u64]) -> Result<u64, u8>;
fn m2_28(&self, #[max(4)] r#true: &mut [u64], #[max(4)] try_from: &mut [u64], #[max(4)] tx: &mut [u64], #[max(4)] r#type: &mut [u64], #[max(4)] u16: &mut [u64], #[max(4)] u32: &mut [u64], #[max(4)] u64: &mut [u64], #[max(4)] u8: &mut [u64], #[max(4)] unknown: &mut [u64], #[max(4)] unreachable: &mut [u64], #[max(4)] r#unsafe: &mut [u64], #[max(4)] unused: &mut [u64]) -> Result<u64, u8>;
fn m2_29(&self, #[max(4)] unused_qualifications: &mut [u64], #[max(4)] r#use: &mut [u64], #[max(4)] used: &mut [u64], #[max(4)] usize: &mut [u64], #[max(4)] value: &mut [u64], #[max(4)] variant: &mut [u64], #[max(4)] variants: &mut [u64], #[max(4)] view: &mut [u64], #[max(4)] was: &mut [u64], #[max(4)] watched: &mut [u64], #[max(4)] within_limits: &mut [u64], #[max(4)] write_str: &mut [u64]) -> Result<u64, u8>;
fn m2_30(&self, #[max(4)] zero_is_valid: &mut [u64]) -> Result<u64, u8>;
fn m3_0(&self, ADD: ::memorypipe::Tx<u64>, ANY_BITS: ::memorypipe::Tx<u64>, Add: ::memorypipe::Tx<u64>, Answering: ::memorypipe::Tx<u64>, Answers: ::memorypipe::Tx<u64>, Args0: ::memorypipe::Tx<u64>, Args1: ::memorypipe::Tx<u64>, Args2: ::memorypipe::Tx<u64>, Args3: ::memorypipe::Tx<u64>, AsFd: ::memorypipe::Tx<u64>, AsRef: ::memorypipe::Tx<u64>, Async: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_1(&self, AsyncConnection: ::memorypipe::Tx<u64>, AsyncEnd: ::memorypipe::Tx<u64>, AsyncEvents: ::memorypipe::Tx<u64>, AsyncLink: ::memorypipe::Tx<u64>, AsyncReconnecting: ::memorypipe::Tx<u64>, AsyncReconnectingLink: ::memorypipe::Tx<u64>, AsyncRx: ::memorypipe::Tx<u64>, AttachError: ::memorypipe::Tx<u64>, Attempts: ::memorypipe::Tx<u64>, BLEND: ::memorypipe::Tx<u64>, Blend: ::memorypipe::Tx<u64>, BorrowedFd: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_2(&self, Box: ::memorypipe::Tx<u64>, Bulk: ::memorypipe::Tx<u64>, BulkOut: ::memorypipe::Tx<u64>, Buy: ::memorypipe::Tx<u64>, C: ::memorypipe::Tx<u64>, CAPACITY: ::memorypipe::Tx<u64>, CLOSED: ::memorypipe::Tx<u64>, Calculator: ::memorypipe::Tx<u64>, CalculatorAsyncClient: ::memorypipe::Tx<u64>, CalculatorBatch: ::memorypipe::Tx<u64>, CalculatorCall: ::memorypipe::Tx<u64>, CalculatorChannel: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_3(&self, CalculatorClient: ::memorypipe::Tx<u64>, CalculatorHost: ::memorypipe::Tx<u64>, Call: ::memorypipe::Tx<u64>, CallError: ::memorypipe::Tx<u64>, Called: ::memorypipe::Tx<u64>, Channel: ::memorypipe::Tx<u64>, ChannelDesc: ::memorypipe::Tx<u64>, Checked: ::memorypipe::Tx<u64>, Client: ::memorypipe::Tx<u64>, ClientBuilder: ::memorypipe::Tx<u64>, ClientEnd: ::memorypipe::Tx<u64>, Clone: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_4(&self, Connection: ::memorypipe::Tx<u64>, DESC: ::memorypipe::Tx<u64>, DIV: ::memorypipe::Tx<u64>, Debug: ::memorypipe::Tx<u64>, Default: ::memorypipe::Tx<u64>, Deref: ::memorypipe::Tx<u64>, DerefMut: ::memorypipe::Tx<u64>, Div: ::memorypipe::Tx<u64>, Duration: ::memorypipe::Tx<u64>, Enum: ::memorypipe::Tx<u64>, Error: ::memorypipe::Tx<u64>, Event: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_5(&self, EventOutlet: ::memorypipe::Tx<u64>, EventSource: ::memorypipe::Tx<u64>, Events: ::memorypipe::Tx<u64>, FACTS: ::memorypipe::Tx<u64>, Fact: ::memorypipe::Tx<u64>, Field: ::memorypipe::Tx<u64>, FixedStr: ::memorypipe::Tx<u64>, FnMut: ::memorypipe::Tx<u64>, Formatter: ::memorypipe::Tx<u64>, Full: ::memorypipe::Tx<u64>, Future: ::memorypipe::Tx<u64>, H: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_6(&self, Held: ::memorypipe::Tx<u64>, Host: ::memorypipe::Tx<u64>, HostCore: ::memorypipe::Tx<u64>, IS_LARGE: ::memorypipe::Tx<u64>, In: ::memorypipe::Tx<u64>, IpcError: ::memorypipe::Tx<u64>, Kind: ::memorypipe::Tx<u64>, L: ::memorypipe::Tx<u64>, LAYOUT_CHECK: ::memorypipe::Tx<u64>, LOG: ::memorypipe::Tx<u64>, Lent: ::memorypipe::Tx<u64>, Link: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_7(&self, Log: ::memorypipe::Tx<u64>, MathError: ::memorypipe::Tx<u64>, Max: ::memorypipe::Tx<u64>, Message: ::memorypipe::Tx<u64>, Method: ::memorypipe::Tx<u64>, MethodDesc: ::memorypipe::Tx<u64>, MethodKind: ::memorypipe::Tx<u64>, MethodOf: ::memorypipe::Tx<u64>, NOT_EXTENSIBLE: ::memorypipe::Tx<u64>, O: ::memorypipe::Tx<u64>, Oneway: ::memorypipe::Tx<u64>, Opened: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_8(&self, Option: ::memorypipe::Tx<u64>, Out: ::memorypipe::Tx<u64>, Output: ::memorypipe::Tx<u64>, PIXELS: ::memorypipe::Tx<u64>, PLACE: ::memorypipe::Tx<u64>, PLAY: ::memorypipe::Tx<u64>, Peer: ::memorypipe::Tx<u64>, Pending: ::memorypipe::Tx<u64>, Play: ::memorypipe::Tx<u64>, Probe: ::memorypipe::Tx<u64>, Put: ::memorypipe::Tx<u64>, RETURNS: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_9(&self, Ready: ::memorypipe::Tx<u64>, Received: ::memorypipe::Tx<u64>, ReceivedRequest: ::memorypipe::Tx<u64>, Reconnecting: ::memorypipe::Tx<u64>, ReconnectingLink: ::memorypipe::Tx<u64>, Reconnects: ::memorypipe::Tx<u64>, Reply: ::memorypipe::Tx<u64>, Result: ::memorypipe::Tx<u64>, Rx: ::memorypipe::Tx<u64>, SIZE: ::memorypipe::Tx<u64>, Sample: ::memorypipe::Tx<u64>, Sell: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_10(&self, Send: ::memorypipe::Tx<u64>, Serve: ::memorypipe::Tx<u64>, ServeShared: ::memorypipe::Tx<u64>, Service: ::memorypipe::Tx<u64>, Side: ::memorypipe::Tx<u64>, Sized: ::memorypipe::Tx<u64>, StreamOut: ::memorypipe::Tx<u64>, Streams: ::memorypipe::Tx<u64>, Struct: ::memorypipe::Tx<u64>, Stub: ::memorypipe::Tx<u64>, Studio: ::memorypipe::Tx<u64>, StudioAsyncClient: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_11(&self, StudioBatch: ::memorypipe::Tx<u64>, StudioBlendLoan: ::memorypipe::Tx<u64>, StudioCall: ::memorypipe::Tx<u64>, StudioChannel: ::memorypipe::Tx<u64>, StudioClient: ::memorypipe::Tx<u64>, StudioEvent: ::memorypipe::Tx<u64>, StudioHost: ::memorypipe::Tx<u64>, StudioMock: ::memorypipe::Tx<u64>, THIS: ::memorypipe::Tx<u64>, TIMEOUT: ::memorypipe::Tx<u64>, TYPE: ::memorypipe::Tx<u64>, Target: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_12(&self, Ticket: ::memorypipe::Tx<u64>, Travels: ::memorypipe::Tx<u64>, TryFrom: ::memorypipe::Tx<u64>, Tx: ::memorypipe::Tx<u64>, TypeDesc: ::memorypipe::Tx<u64>, Unchecked: ::memorypipe::Tx<u64>, VariantDesc: ::memorypipe::Tx<u64>, View: ::memorypipe::Tx<u64>, W: ::memorypipe::Tx<u64>, WITNESS: ::memorypipe::Tx<u64>, ZERO: ::memorypipe::Tx<u64>, ZERO_IS_VALID: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_13(&self, a: ::memorypipe::Tx<u64>, add: ::memorypipe::Tx<u64>, again: ::memorypipe::Tx<u64>, align: ::memorypipe::Tx<u64>, all: ::memorypipe::Tx<u64>, allow: ::memorypipe::Tx<u64>, always: ::memorypipe::Tx<u64>, answer: ::memorypipe::Tx<u64>, any_bits: ::memorypipe::Tx<u64>, args: ::memorypipe::Tx<u64>, arguments: ::memorypipe::Tx<u64>, r#as: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_14(&self, as_fd: ::memorypipe::Tx<u64>, as_ref: ::memorypipe::Tx<u64>, ask: ::memorypipe::Tx<u64>, ask_bulk: ::memorypipe::Tx<u64>, asked: ::memorypipe::Tx<u64>, r#async: ::memorypipe::Tx<u64>, async_of_call: ::memorypipe::Tx<u64>, async_reconnecting: ::memorypipe::Tx<u64>, at: ::memorypipe::Tx<u64>, attach: ::memorypipe::Tx<u64>, attach_async: ::memorypipe::Tx<u64>, attempts: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_15(&self, automatically_derived: ::memorypipe::Tx<u64>, r#await: ::memorypipe::Tx<u64>, b: ::memorypipe::Tx<u64>, base: ::memorypipe::Tx<u64>, batch: ::memorypipe::Tx<u64>, bits: ::memorypipe::Tx<u64>, blend: ::memorypipe::Tx<u64>, blend_loan: ::memorypipe::Tx<u64>, blend_loan_timeout: ::memorypipe::Tx<u64>, blend_try_loan: ::memorypipe::Tx<u64>, blend_view: ::memorypipe::Tx<u64>, bool: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_16(&self, builder: ::memorypipe::Tx<u64>, bulk: ::memorypipe::Tx<u64>, bulk_async: ::memorypipe::Tx<u64>, bulk_call: ::memorypipe::Tx<u64>, bulk_in: ::memorypipe::Tx<u64>, bulk_out: ::memorypipe::Tx<u64>, bulk_within_limits: ::memorypipe::Tx<u64>, c: ::memorypipe::Tx<u64>, call: ::memorypipe::Tx<u64>, cfg: ::memorypipe::Tx<u64>, cfg_attr: ::memorypipe::Tx<u64>, channel: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_17(&self, claimed: ::memorypipe::Tx<u64>, client: ::memorypipe::Tx<u64>, clippy: ::memorypipe::Tx<u64>, closure: ::memorypipe::Tx<u64>, commit: ::memorypipe::Tx<u64>, commit_view: ::memorypipe::Tx<u64>, r#const: ::memorypipe::Tx<u64>, copy_in: ::memorypipe::Tx<u64>, copy_out: ::memorypipe::Tx<u64>, core: ::memorypipe::Tx<u64>, debug: ::memorypipe::Tx<u64>, debug_assertions: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_18(&self, default: ::memorypipe::Tx<u64>, deprecated: ::memorypipe::Tx<u64>, deref: ::memorypipe::Tx<u64>, deref_mut: ::memorypipe::Tx<u64>, derive: ::memorypipe::Tx<u64>, described: ::memorypipe::Tx<u64>, dispatch: ::memorypipe::Tx<u64>, dispatch_shared: ::memorypipe::Tx<u64>, div: ::memorypipe::Tx<u64>, doc: ::memorypipe::Tx<u64>, r#dyn: ::memorypipe::Tx<u64>, r#else: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_19(&self, r#enum: ::memorypipe::Tx<u64>, err: ::memorypipe::Tx<u64>, events: ::memorypipe::Tx<u64>, r#false: ::memorypipe::Tx<u64>, fd: ::memorypipe::Tx<u64>, field: ::memorypipe::Tx<u64>, fields: ::memorypipe::Tx<u64>, flag: ::memorypipe::Tx<u64>, fmt: ::memorypipe::Tx<u64>, r#fn: ::memorypipe::Tx<u64>, r#for: ::memorypipe::Tx<u64>, from: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_20(&self, from_link: ::memorypipe::Tx<u64>, get: ::memorypipe::Tx<u64>, h: ::memorypipe::Tx<u64>, handler: ::memorypipe::Tx<u64>, held: ::memorypipe::Tx<u64>, hold: ::memorypipe::Tx<u64>, hold_send: ::memorypipe::Tx<u64>, i64: ::memorypipe::Tx<u64>, r#if: ::memorypipe::Tx<u64>, r#impl: ::memorypipe::Tx<u64>, inline: ::memorypipe::Tx<u64>, irrefutable_let_patterns: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_21(&self, is: ::memorypipe::Tx<u64>, is_its_integer: ::memorypipe::Tx<u64>, is_some_and: ::memorypipe::Tx<u64>, is_tx: ::memorypipe::Tx<u64>, is_valid: ::memorypipe::Tx<u64>, kind: ::memorypipe::Tx<u64>, layout: ::memorypipe::Tx<u64>, len: ::memorypipe::Tx<u64>, lend: ::memorypipe::Tx<u64>, r#let: ::memorypipe::Tx<u64>, line: ::memorypipe::Tx<u64>, link: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_22(&self, live: ::memorypipe::Tx<u64>, log: ::memorypipe::Tx<u64>, r#loop: ::memorypipe::Tx<u64>, loopback: ::memorypipe::Tx<u64>, r#match: ::memorypipe::Tx<u64>, memorypipe: ::memorypipe::Tx<u64>, method: ::memorypipe::Tx<u64>, method_of: ::memorypipe::Tx<u64>, method_within_limits: ::memorypipe::Tx<u64>, must_use: ::memorypipe::Tx<u64>, r#mut: ::memorypipe::Tx<u64>, name: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_23(&self, need_in: ::memorypipe::Tx<u64>, need_lent: ::memorypipe::Tx<u64>, need_out: ::memorypipe::Tx<u64>, new: ::memorypipe::Tx<u64>, no_gap_at_end: ::memorypipe::Tx<u64>, no_gap_before: ::memorypipe::Tx<u64>, nonstandard_style: ::memorypipe::Tx<u64>, not: ::memorypipe::Tx<u64>, nothing_extensible_at: ::memorypipe::Tx<u64>, number: ::memorypipe::Tx<u64>, nursery: ::memorypipe::Tx<u64>, of_call: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_24(&self, on_blend: ::memorypipe::Tx<u64>, on_play: ::memorypipe::Tx<u64>, open: ::memorypipe::Tx<u64>, ops: ::memorypipe::Tx<u64>, other: ::memorypipe::Tx<u64>, out: ::memorypipe::Tx<u64>, owns_nothing: ::memorypipe::Tx<u64>, pedantic: ::memorypipe::Tx<u64>, place_in: ::memorypipe::Tx<u64>, place_out: ::memorypipe::Tx<u64>, play: ::memorypipe::Tx<u64>, primitive: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_25(&self, private_interfaces: ::memorypipe::Tx<u64>, r#pub: ::memorypipe::Tx<u64>, publish: ::memorypipe::Tx<u64>, put: ::memorypipe::Tx<u64>, raw: ::memorypipe::Tx<u64>, receive: ::memorypipe::Tx<u64>, receive_bulk: ::memorypipe::Tx<u64>, receive_oneway: ::memorypipe::Tx<u64>, receive_streams: ::memorypipe::Tx<u64>, receives: ::memorypipe::Tx<u64>, receives_async: ::memorypipe::Tx<u64>, reconnecting: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_26(&self, repr: ::memorypipe::Tx<u64>, r#return: ::memorypipe::Tx<u64>, room: ::memorypipe::Tx<u64>, rt: ::memorypipe::Tx<u64>, run: ::memorypipe::Tx<u64>, send: ::memorypipe::Tx<u64>, serve: ::memorypipe::Tx<u64>, serve_oneway: ::memorypipe::Tx<u64>, serve_shared: ::memorypipe::Tx<u64>, set: ::memorypipe::Tx<u64>, size: ::memorypipe::Tx<u64>, start: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_27(&self, r#static: ::memorypipe::Tx<u64>, str: ::memorypipe::Tx<u64>, stream: ::memorypipe::Tx<u64>, stream_place: ::memorypipe::Tx<u64>, stringify: ::memorypipe::Tx<u64>, r#struct: ::memorypipe::Tx<u64>, take: ::memorypipe::Tx<u64>, tell: ::memorypipe::Tx<u64>, testing: ::memorypipe::Tx<u64>, timeout: ::memorypipe::Tx<u64>, to: ::memorypipe::Tx<u64>, r#trait: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_28(&self, r#true: ::memorypipe::Tx<u64>, try_from: ::memorypipe::Tx<u64>, tx: ::memorypipe::Tx<u64>, r#type: ::memorypipe::Tx<u64>, u16: ::memorypipe::Tx<u64>, u32: ::memorypipe::Tx<u64>, u64: ::memorypipe::Tx<u64>, u8: ::memorypipe::Tx<u64>, unknown: ::memorypipe::Tx<u64>, unreachable: ::memorypipe::Tx<u64>, r#unsafe: ::memorypipe::Tx<u64>, unused: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_29(&self, unused_qualifications: ::memorypipe::Tx<u64>, r#use: ::memorypipe::Tx<u64>, used: ::memorypipe::Tx<u64>, usize: ::memorypipe::Tx<u64>, value: ::memorypipe::Tx<u64>, variant: ::memorypipe::Tx<u64>, variants: ::memorypipe::Tx<u64>, view: ::memorypipe::Tx<u64>, was: ::memorypipe::Tx<u64>, watched: ::memorypipe::Tx<u64>, within_limits: ::memorypipe::Tx<u64>, write_str: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_30(&self, zero_is_valid: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m4_0(&self, ADD: ::memorypipe::Rx<u64>, ANY_BITS: ::memorypipe::Rx<u64>, Add: ::memorypipe::Rx<u64>, Answering: ::memorypipe::Rx<u64>, Answers: ::memorypipe::Rx<u64>, Args0: ::memorypipe::Rx<u64>, Args1: ::memorypipe::Rx<u64>, Args2: ::memorypipe::Rx<u64>, Args3: ::memorypipe::Rx<u64>, AsFd: ::memorypipe::Rx<u64>, AsRef: ::memorypipe::Rx<u64>, Async: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_1(&self, AsyncConnection: ::memorypipe::Rx<u64>, AsyncEnd: ::memorypipe::Rx<u64>, AsyncEvents: ::memorypipe::Rx<u64>, AsyncLink: ::memorypipe::Rx<u64>, AsyncReconnecting: ::memorypipe::Rx<u64>, AsyncReconnectingLink: ::memorypipe::Rx<u64>, AsyncRx: ::memorypipe::Rx<u64>, AttachError: ::memorypipe::Rx<u64>, Attempts: ::memorypipe::Rx<u64>, BLEND: ::memorypipe::Rx<u64>, Blend: ::memorypipe::Rx<u64>, BorrowedFd: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_2(&self, Box: ::memorypipe::Rx<u64>, Bulk: ::memorypipe::Rx<u64>, BulkOut: ::memorypipe::Rx<u64>, Buy: ::memorypipe::Rx<u64>, C: ::memorypipe::Rx<u64>, CAPACITY: ::memorypipe::Rx<u64>, CLOSED: ::memorypipe::Rx<u64>, Calculator: ::memorypipe::Rx<u64>, CalculatorAsyncClient: ::memorypipe::Rx<u64>, CalculatorBatch: ::memorypipe::Rx<u64>, CalculatorCall: ::memorypipe::Rx<u64>, CalculatorChannel: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_3(&self, CalculatorClient: ::memorypipe::Rx<u64>, CalculatorHost: ::memorypipe::Rx<u64>, Call: ::memorypipe::Rx<u64>, CallError: ::memorypipe::Rx<u64>, Called: ::memorypipe::Rx<u64>, Channel: ::memorypipe::Rx<u64>, ChannelDesc: ::memorypipe::Rx<u64>, Checked: ::memorypipe::Rx<u64>, Client: ::memorypipe::Rx<u64>, ClientBuilder: ::memorypipe::Rx<u64>, ClientEnd: ::memorypipe::Rx<u64>, Clone: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_4(&self, Connection: ::memorypipe::Rx<u64>, DESC: ::memorypipe::Rx<u64>, DIV: ::memorypipe::Rx<u64>, Debug: ::memorypipe::Rx<u64>, Default: ::memorypipe::Rx<u64>, Deref: ::memorypipe::Rx<u64>, DerefMut: ::memorypipe::Rx<u64>, Div: ::memorypipe::Rx<u64>, Duration: ::memorypipe::Rx<u64>, Enum: ::memorypipe::Rx<u64>, Error: ::memorypipe::Rx<u64>, Event: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_5(&self, EventOutlet: ::memorypipe::Rx<u64>, EventSource: ::memorypipe::Rx<u64>, Events: ::memorypipe::Rx<u64>, FACTS: ::memorypipe::Rx<u64>, Fact: ::memorypipe::Rx<u64>, Field: ::memorypipe::Rx<u64>, FixedStr: ::memorypipe::Rx<u64>, FnMut: ::memorypipe::Rx<u64>, Formatter: ::memorypipe::Rx<u64>, Full: ::memorypipe::Rx<u64>, Future: ::memorypipe::Rx<u64>, H: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_6(&self, Held: ::memorypipe::Rx<u64>, Host: ::memorypipe::Rx<u64>, HostCore: ::memorypipe::Rx<u64>, IS_LARGE: ::memorypipe::Rx<u64>, In: ::memorypipe::Rx<u64>, IpcError: ::memorypipe::Rx<u64>, Kind: ::memorypipe::Rx<u64>, L: ::memorypipe::Rx<u64>, LAYOUT_CHECK: ::memorypipe::Rx<u64>, LOG: ::memorypipe::Rx<u64>, Lent: ::memorypipe::Rx<u64>, Link: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_7(&self, Log: ::memorypipe::Rx<u64>, MathError: ::memorypipe::Rx<u64>, Max: ::memorypipe::Rx<u64>, Message: ::memorypipe::Rx<u64>, Method: ::memorypipe::Rx<u64>, MethodDesc: ::memorypipe::Rx<u64>, MethodKind: ::memorypipe::Rx<u64>, MethodOf: ::memorypipe::Rx<u64>, NOT_EXTENSIBLE: ::memorypipe::Rx<u64>, O: ::memorypipe::Rx<u64>, Oneway: ::memorypipe::Rx<u64>, Opened: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_8(&self, Option: ::memorypipe::Rx<u64>, Out: ::memorypipe::Rx<u64>, Output: ::memorypipe::Rx<u64>, PIXELS: ::memorypipe::Rx<u64>, PLACE: ::memorypipe::Rx<u64>, PLAY: ::memorypipe::Rx<u64>, Peer: ::memorypipe::Rx<u64>, Pending: ::memorypipe::Rx<u64>, Play: ::memorypipe::Rx<u64>, Probe: ::memorypipe::Rx<u64>, Put: ::memorypipe::Rx<u64>, RETURNS: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_9(&self, Ready: ::memorypipe::Rx<u64>, Received: ::memorypipe::Rx<u64>, ReceivedRequest: ::memorypipe::Rx<u64>, Reconnecting: ::memorypipe::Rx<u64>, ReconnectingLink: ::memorypipe::Rx<u64>, Reconnects: ::memorypipe::Rx<u64>, Reply: ::memorypipe::Rx<u64>, Result: ::memorypipe::Rx<u64>, Rx: ::memorypipe::Rx<u64>, SIZE: ::memorypipe::Rx<u64>, Sample: ::memorypipe::Rx<u64>, Sell: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_10(&self, Send: ::memorypipe::Rx<u64>, Serve: ::memorypipe::Rx<u64>, ServeShared: ::memorypipe::Rx<u64>, Service: ::memorypipe::Rx<u64>, Side: ::memorypipe::Rx<u64>, Sized: ::memorypipe::Rx<u64>, StreamOut: ::memorypipe::Rx<u64>, Streams: ::memorypipe::Rx<u64>, Struct: ::memorypipe::Rx<u64>, Stub: ::memorypipe::Rx<u64>, Studio: ::memorypipe::Rx<u64>, StudioAsyncClient: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_11(&self, StudioBatch: ::memorypipe::Rx<u64>, StudioBlendLoan: ::memorypipe::Rx<u64>, StudioCall: ::memorypipe::Rx<u64>, StudioChannel: ::memorypipe::Rx<u64>, StudioClient: ::memorypipe::Rx<u64>, StudioEvent: ::memorypipe::Rx<u64>, StudioHost: ::memorypipe::Rx<u64>, StudioMock: ::memorypipe::Rx<u64>, THIS: ::memorypipe::Rx<u64>, TIMEOUT: ::memorypipe::Rx<u64>, TYPE: ::memorypipe::Rx<u64>, Target: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_12(&self, Ticket: ::memorypipe::Rx<u64>, Travels: ::memorypipe::Rx<u64>, TryFrom: ::memorypipe::Rx<u64>, Tx: ::memorypipe::Rx<u64>, TypeDesc: ::memorypipe::Rx<u64>, Unchecked: ::memorypipe::Rx<u64>, VariantDesc: ::memorypipe::Rx<u64>, View: ::memorypipe::Rx<u64>, W: ::memorypipe::Rx<u64>, WITNESS: ::memorypipe::Rx<u64>, ZERO: ::memorypipe::Rx<u64>, ZERO_IS_VALID: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_13(&self, a: ::memorypipe::Rx<u64>, add: ::memorypipe::Rx<u64>, again: ::memorypipe::Rx<u64>, align: ::memorypipe::Rx<u64>, all: ::memorypipe::Rx<u64>, allow: ::memorypipe::Rx<u64>, always: ::memorypipe::Rx<u64>, answer: ::memorypipe::Rx<u64>, any_bits: ::memorypipe::Rx<u64>, args: ::memorypipe::Rx<u64>, arguments: ::memorypipe::Rx<u64>, r#as: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_14(&self, as_fd: ::memorypipe::Rx<u64>, as_ref: ::memorypipe::Rx<u64>, ask: ::memorypipe::Rx<u64>, ask_bulk: ::memorypipe::Rx<u64>, asked: ::memorypipe::Rx<u64>, r#async: ::memorypipe::Rx<u64>, async_of_call: ::memorypipe::Rx<u64>, async_reconnecting: ::memorypipe::Rx<u64>, at: ::memorypipe::Rx<u64>, attach: ::memorypipe::Rx<u64>, attach_async: ::memorypipe::Rx<u64>, attempts: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_15(&self, automatically_derived: ::memorypipe::Rx<u64>, r#await: ::memorypipe::Rx<u64>, b: ::memorypipe::Rx<u64>, base: ::memorypipe::Rx<u64>, batch: ::memorypipe::Rx<u64>, bits: ::memorypipe::Rx<u64>, blend: ::memorypipe::Rx<u64>, blend_loan: ::memorypipe::Rx<u64>, blend_loan_timeout: ::memorypipe::Rx<u64>, blend_try_loan: ::memorypipe::Rx<u64>, blend_view: ::memorypipe::Rx<u64>, bool: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_16(&self, builder: ::memorypipe::Rx<u64>, bulk: ::memorypipe::Rx<u64>, bulk_async: ::memorypipe::Rx<u64>, bulk_call: ::memorypipe::Rx<u64>, bulk_in: ::memorypipe::Rx<u64>, bulk_out: ::memorypipe::Rx<u64>, bulk_within_limits: ::memorypipe::Rx<u64>, c: ::memorypipe::Rx<u64>, call: ::memorypipe::Rx<u64>, cfg: ::memorypipe::Rx<u64>, cfg_attr: ::memorypipe::Rx<u64>, channel: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_17(&self, claimed: ::memorypipe::Rx<u64>, client: ::memorypipe::Rx<u64>, clippy: ::memorypipe::Rx<u64>, closure: ::memorypipe::Rx<u64>, commit: ::memorypipe::Rx<u64>, commit_view: ::memorypipe::Rx<u64>, r#const: ::memorypipe::Rx<u64>, copy_in: ::memorypipe::Rx<u64>, copy_out: ::memorypipe::Rx<u64>, core: ::memorypipe::Rx<u64>, debug: ::memorypipe::Rx<u64>, debug_assertions: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_18(&self, default: ::memorypipe::Rx<u64>, deprecated: ::memorypipe::Rx<u64>, deref: ::memorypipe::Rx<u64>, deref_mut: ::memorypipe::Rx<u64>, derive: ::memorypipe::Rx<u64>, described: ::memorypipe::Rx<u64>, dispatch: ::memorypipe::Rx<u64>, dispatch_shared: ::memorypipe::Rx<u64>, div: ::memorypipe::Rx<u64>, doc: ::memorypipe::Rx<u64>, r#dyn: ::memorypipe::Rx<u64>, r#else: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_19(&self, r#enum: ::memorypipe::Rx<u64>, err: ::memorypipe::Rx<u64>, events: ::memorypipe::Rx<u64>, r#false: ::memorypipe::Rx<u64>, fd: ::memorypipe::Rx<u64>, field: ::memorypipe::Rx<u64>, fields: ::memorypipe::Rx<u64>, flag: ::memorypipe::Rx<u64>, fmt: ::memorypipe::Rx<u64>, r#fn: ::memorypipe::Rx<u64>, r#for: ::memorypipe::Rx<u64>, from: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_20(&self, from_link: ::memorypipe::Rx<u64>, get: ::memorypipe::Rx<u64>, h: ::memorypipe::Rx<u64>, handler: ::memorypipe::Rx<u64>, held: ::memorypipe::Rx<u64>, hold: ::memorypipe::Rx<u64>, hold_send: ::memorypipe::Rx<u64>, i64: ::memorypipe::Rx<u64>, r#if: ::memorypipe::Rx<u64>, r#impl: ::memorypipe::Rx<u64>, inline: ::memorypipe::Rx<u64>, irrefutable_let_patterns: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_21(&self, is: ::memorypipe::Rx<u64>, is_its_integer: ::memorypipe::Rx<u64>, is_some_and: ::memorypipe::Rx<u64>, is_tx: ::memorypipe::Rx<u64>, is_valid: ::memorypipe::Rx<u64>, kind: ::memorypipe::Rx<u64>, layout: ::memorypipe::Rx<u64>, len: ::memorypipe::Rx<u64>, lend: ::memorypipe::Rx<u64>, r#let: ::memorypipe::Rx<u64>, line: ::memorypipe::Rx<u64>, link: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_22(&self, live: ::memorypipe::Rx<u64>, log: ::memorypipe::Rx<u64>, r#loop: ::memorypipe::Rx<u64>, loopback: ::memorypipe::Rx<u64>, r#match: ::memorypipe::Rx<u64>, memorypipe: ::memorypipe::Rx<u64>, method: ::memorypipe::Rx<u64>, method_of: ::memorypipe::Rx<u64>, method_within_limits: ::memorypipe::Rx<u64>, must_use: ::memorypipe::Rx<u64>, r#mut: ::memorypipe::Rx<u64>, name: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_23(&self, need_in: ::memorypipe::Rx<u64>, need_lent: ::memorypipe::Rx<u64>, need_out: ::memorypipe::Rx<u64>, new: ::memorypipe::Rx<u64>, no_gap_at_end: ::memorypipe::Rx<u64>, no_gap_before: ::memorypipe::Rx<u64>, nonstandard_style: ::memorypipe::Rx<u64>, not: ::memorypipe::Rx<u64>, nothing_extensible_at: ::memorypipe::Rx<u64>, number: ::memorypipe::Rx<u64>, nursery: ::memorypipe::Rx<u64>, of_call: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_24(&self, on_blend: ::memorypipe::Rx<u64>, on_play: ::memorypipe::Rx<u64>, open: ::memorypipe::Rx<u64>, ops: ::memorypipe::Rx<u64>, other: ::memorypipe::Rx<u64>, out: ::memorypipe::Rx<u64>, owns_nothing: ::memorypipe::Rx<u64>, pedantic: ::memorypipe::Rx<u64>, place_in: ::memorypipe::Rx<u64>, place_out: ::memorypipe::Rx<u64>, play: ::memorypipe::Rx<u64>, primitive: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_25(&self, private_interfaces: ::memorypipe::Rx<u64>, r#pub: ::memorypipe::Rx<u64>, publish: ::memorypipe::Rx<u64>, put: ::memorypipe::Rx<u64>, raw: ::memorypipe::Rx<u64>, receive: ::memorypipe::Rx<u64>, receive_bulk: ::memorypipe::Rx<u64>, receive_oneway: ::memorypipe::Rx<u64>, receive_streams: ::memorypipe::Rx<u64>, receives: ::memorypipe::Rx<u64>, receives_async: ::memorypipe::Rx<u64>, reconnecting: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_26(&self, repr: ::memorypipe::Rx<u64>, r#return: ::memorypipe::Rx<u64>, room: ::memorypipe::Rx<u64>, rt: ::memorypipe::Rx<u64>, run: ::memorypipe::Rx<u64>, send: ::memorypipe::Rx<u64>, serve: ::memorypipe::Rx<u64>, serve_oneway: ::memorypipe::Rx<u64>, serve_shared: ::memorypipe::Rx<u64>, set: ::memorypipe::Rx<u64>, size: ::memorypipe::Rx<u64>, start: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_27(&self, r#static: ::memorypipe::Rx<u64>, str: ::memorypipe::Rx<u64>, stream: ::memorypipe::Rx<u64>, stream_place: ::memorypipe::Rx<u64>, stringify: ::memorypipe::Rx<u64>, r#struct: ::memorypipe::Rx<u64>, take: ::memorypipe::Rx<u64>, tell: ::memorypipe::Rx<u64>, testing: ::memorypipe::Rx<u64>, timeout: ::memorypipe::Rx<u64>, to: ::memorypipe::Rx<u64>, r#trait: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_28(&self, r#true: ::memorypipe::Rx<u64>, try_from: ::memorypipe::Rx<u64>, tx: ::memorypipe::Rx<u64>, r#type: ::memorypipe::Rx<u64>, u16: ::memorypipe::Rx<u64>, u32: ::memorypipe::Rx<u64>, u64: ::memorypipe::Rx<u64>, u8: ::memorypipe::Rx<u64>, unknown: ::memorypipe::Rx<u64>, unreachable: ::memorypipe::Rx<u64>, r#unsafe: ::memorypipe::Rx<u64>, unused: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_29(&self, unused_qualifications: ::memorypipe::Rx<u64>, r#use: ::memorypipe::Rx<u64>, used: ::memorypipe::Rx<u64>, usize: ::memorypipe::Rx<u64>, value: ::memorypipe::Rx<u64>, variant: ::memorypipe::Rx<u64>, variants: ::memorypipe::Rx<u64>, view: ::memorypipe::Rx<u64>, was: ::memorypipe::Rx<u64>, watched: ::memorypipe::Rx<u64>, within_limits: ::memorypipe::Rx<u64>, write_str: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_30(&self, zero_is_valid: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
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
#[::memorypipe::ipc_message] pub struct Channel(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct ChannelDesc(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Checked(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Client(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct ClientBuilder(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct ClientEnd(pub ::core::primitive::u64);
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
fn m41_(&self) -> ::core::result::Result<Channel, Channel>;
fn m42_(&self, #[max(4)] a0_: &[ChannelDesc], #[max(4)] a1_: &mut [ChannelDesc]);
fn m43_(&self, a0_: ::memorypipe::Tx<Checked>, a1_: ::memorypipe::Rx<Checked>);
#[oneway] fn m44_(&self, a0_: Client);
fn m45_(&self, a0_: ClientBuilder) -> ClientBuilder;
fn m46_(&self) -> ::core::result::Result<ClientEnd, ClientEnd>;
fn m47_(&self, #[max(4)] a0_: &[Clone], #[max(4)] a1_: &mut [Clone]);
fn m48_(&self, a0_: ::memorypipe::Tx<Connection>, a1_: ::memorypipe::Rx<Connection>);
#[oneway] fn m49_(&self, a0_: DESC);
fn m50_(&self, a0_: DIV) -> DIV;
fn m51_(&self) -> ::core::result::Result<Debug, Debug>;
fn m52_(&self, #[max(4)] a0_: &[Default], #[max(4)] a1_: &mut [Default]);
fn m53_(&self, a0_: ::memorypipe::Tx<Deref>, a1_: ::memorypipe::Rx<Deref>);
#[oneway] fn m54_(&self, a0_: DerefMut);
fn m55_(&self, a0_: Div) -> Div;
fn m56_(&self) -> ::core::result::Result<Enum, Enum>;
fn m57_(&self, #[max(4)] a0_: &[Error], #[max(4)] a1_: &mut [Error]);
fn m58_(&self, a0_: ::memorypipe::Tx<Event>, a1_: ::memorypipe::Rx<Event>);
#[oneway] fn m59_(&self, a0_: EventOutlet);
fn m60_(&self, a0_: EventSource) -> EventSource;
fn m61_(&self) -> ::core::result::Result<Events, Events>;
fn m62_(&self, #[max(4)] a0_: &[FACTS], #[max(4)] a1_: &mut [FACTS]);
fn m63_(&self, a0_: ::memorypipe::Tx<Fact>, a1_: ::memorypipe::Rx<Fact>);
#[oneway] fn m64_(&self, a0_: Field);
fn m65_(&self, a0_: FixedStr) -> FixedStr;
fn m66_(&self) -> ::core::result::Result<FnMut, FnMut>;
fn m67_(&self, #[max(4)] a0_: &[Formatter], #[max(4)] a1_: &mut [Formatter]);
fn m68_(&self, a0_: ::memorypipe::Tx<Full>, a1_: ::memorypipe::Rx<Full>);
#[oneway] fn m69_(&self, a0_: Future);
fn m70_(&self, a0_: H) -> H;
fn m71_(&self) -> ::core::result::Result<Held, Held>;
fn m72_(&self, #[max(4)] a0_: &[Host], #[max(4)] a1_: &mut [Host]);
fn m73_(&self, a0_: ::memorypipe::Tx<HostCore>, a1_: ::memorypipe::Rx<HostCore>);
#[oneway] fn m74_(&self, a0_: IS_LARGE);
fn m75_(&self, a0_: In) -> In;
fn m76_(&self) -> ::core::result::Result<IpcError, IpcError>;
fn m77_(&self, #[max(4)] a0_: &[Kind], #[max(4)] a1_: &mut [Kind]);
fn m78_(&self, a0_: ::memorypipe::Tx<L>, a1_: ::memorypipe::Rx<L>);
#[oneway] fn m79_(&self, a0_: LAYOUT_CHECK);
fn m80_(&self, a0_: LOG) -> LOG;
fn m81_(&self) -> ::core::result::Result<Lent, Lent>;
fn m82_(&self, #[max(4)] a0_: &[Link], #[max(4)] a1_: &mut [Link]);
fn m83_(&self, a0_: ::memorypipe::Tx<Log>, a1_: ::memorypipe::Rx<Log>);
#[oneway] fn m84_(&self, a0_: MathError);
fn m85_(&self, a0_: Max) -> Max;
fn m86_(&self) -> ::core::result::Result<Message, Message>;
fn m87_(&self, #[max(4)] a0_: &[Method], #[max(4)] a1_: &mut [Method]);
fn m88_(&self, a0_: ::memorypipe::Tx<MethodDesc>, a1_: ::memorypipe::Rx<MethodDesc>);
#[oneway] fn m89_(&self, a0_: MethodKind);
fn m90_(&self, a0_: MethodOf) -> MethodOf;
fn m91_(&self) -> ::core::result::Result<NOT_EXTENSIBLE, NOT_EXTENSIBLE>;
fn m92_(&self, #[max(4)] a0_: &[None], #[max(4)] a1_: &mut [None]);
fn m93_(&self, a0_: ::memorypipe::Tx<O>, a1_: ::memorypipe::Rx<O>);
#[oneway] fn m94_(&self, a0_: Ok);
fn m95_(&self, a0_: Oneway) -> Oneway;
fn m96_(&self) -> ::core::result::Result<Opened, Opened>;
fn m97_(&self, #[max(4)] a0_: &[Option], #[max(4)] a1_: &mut [Option]);
fn m98_(&self, a0_: ::memorypipe::Tx<Out>, a1_: ::memorypipe::Rx<Out>);
#[oneway] fn m99_(&self, a0_: Output);
fn m100_(&self, a0_: PIXELS) -> PIXELS;
fn m101_(&self) -> ::core::result::Result<PLACE, PLACE>;
fn m102_(&self, #[max(4)] a0_: &[PLAY], #[max(4)] a1_: &mut [PLAY]);
fn m103_(&self, a0_: ::memorypipe::Tx<Peer>, a1_: ::memorypipe::Rx<Peer>);
#[oneway] fn m104_(&self, a0_: Pending);
fn m105_(&self, a0_: Play) -> Play;
fn m106_(&self) -> ::core::result::Result<Probe, Probe>;
fn m107_(&self, #[max(4)] a0_: &[Put], #[max(4)] a1_: &mut [Put]);
fn m108_(&self, a0_: ::memorypipe::Tx<RETURNS>, a1_: ::memorypipe::Rx<RETURNS>);
#[oneway] fn m109_(&self, a0_: Ready);
fn m110_(&self, a0_: Received) -> Received;
fn m111_(&self) -> ::core::result::Result<ReceivedRequest, ReceivedRequest>;
fn m112_(&self, #[max(4)] a0_: &[Reconnecting], #[max(4)] a1_: &mut [Reconnecting]);
fn m113_(&self, a0_: ::memorypipe::Tx<ReconnectingLink>, a1_: ::memorypipe::Rx<ReconnectingLink>);
#[oneway] fn m114_(&self, a0_: Reconnects);
fn m115_(&self, a0_: Reply) -> Reply;
fn m116_(&self) -> ::core::result::Result<Rx, Rx>;
fn m117_(&self, #[max(4)] a0_: &[SIZE], #[max(4)] a1_: &mut [SIZE]);
fn m118_(&self, a0_: ::memorypipe::Tx<Sample>, a1_: ::memorypipe::Rx<Sample>);
#[oneway] fn m119_(&self, a0_: Sell);
fn m120_(&self, a0_: Send) -> Send;
fn m121_(&self) -> ::core::result::Result<Serve, Serve>;
fn m122_(&self, #[max(4)] a0_: &[ServeShared], #[max(4)] a1_: &mut [ServeShared]);
fn m123_(&self, a0_: ::memorypipe::Tx<Service>, a1_: ::memorypipe::Rx<Service>);
#[oneway] fn m124_(&self, a0_: Side);
fn m125_(&self, a0_: Sized) -> Sized;
fn m126_(&self) -> ::core::result::Result<Some, Some>;
fn m127_(&self, #[max(4)] a0_: &[StreamOut], #[max(4)] a1_: &mut [StreamOut]);
fn m128_(&self, a0_: ::memorypipe::Tx<Streams>, a1_: ::memorypipe::Rx<Streams>);
#[oneway] fn m129_(&self, a0_: Struct);
fn m130_(&self, a0_: Stub) -> Stub;
fn m131_(&self) -> ::core::result::Result<Studio, Studio>;
fn m132_(&self, #[max(4)] a0_: &[StudioAsyncClient], #[max(4)] a1_: &mut [StudioAsyncClient]);
fn m133_(&self, a0_: ::memorypipe::Tx<StudioBatch>, a1_: ::memorypipe::Rx<StudioBatch>);
#[oneway] fn m134_(&self, a0_: StudioBlendLoan);
fn m135_(&self, a0_: StudioCall) -> StudioCall;
fn m136_(&self) -> ::core::result::Result<StudioChannel, StudioChannel>;
fn m137_(&self, #[max(4)] a0_: &[StudioClient], #[max(4)] a1_: &mut [StudioClient]);
fn m138_(&self, a0_: ::memorypipe::Tx<StudioEvent>, a1_: ::memorypipe::Rx<StudioEvent>);
#[oneway] fn m139_(&self, a0_: StudioHost);
fn m140_(&self, a0_: StudioMock) -> StudioMock;
fn m141_(&self) -> ::core::result::Result<THIS, THIS>;
fn m142_(&self, #[max(4)] a0_: &[TIMEOUT], #[max(4)] a1_: &mut [TIMEOUT]);
fn m143_(&self, a0_: ::memorypipe::Tx<TYPE>, a1_: ::memorypipe::Rx<TYPE>);
#[oneway] fn m144_(&self, a0_: Target);
fn m145_(&self, a0_: Ticket) -> Ticket;
fn m146_(&self) -> ::core::result::Result<Travels, Travels>;
fn m147_(&self, #[max(4)] a0_: &[TryFrom], #[max(4)] a1_: &mut [TryFrom]);
fn m148_(&self, a0_: ::memorypipe::Tx<Tx>, a1_: ::memorypipe::Rx<Tx>);
#[oneway] fn m149_(&self, a0_: TypeDesc);
fn m150_(&self, a0_: Unchecked) -> Unchecked;
fn m151_(&self) -> ::core::result::Result<VariantDesc, VariantDesc>;
fn m152_(&self, #[max(4)] a0_: &[View], #[max(4)] a1_: &mut [View]);
fn m153_(&self, a0_: ::memorypipe::Tx<W>, a1_: ::memorypipe::Rx<W>);
#[oneway] fn m154_(&self, a0_: WITNESS);
fn m155_(&self, a0_: ZERO) -> ZERO;
fn m156_(&self) -> ::core::result::Result<ZERO_IS_VALID, ZERO_IS_VALID>;
fn m157_(&self, #[max(4)] a0_: &[__private], #[max(4)] a1_: &mut [__private]);
fn m158_(&self, a0_: ::memorypipe::Tx<a>, a1_: ::memorypipe::Rx<a>);
#[oneway] fn m159_(&self, a0_: add);
fn m160_(&self, a0_: again) -> again;
fn m161_(&self) -> ::core::result::Result<align, align>;
fn m162_(&self, #[max(4)] a0_: &[all], #[max(4)] a1_: &mut [all]);
fn m163_(&self, a0_: ::memorypipe::Tx<allow>, a1_: ::memorypipe::Rx<allow>);
#[oneway] fn m164_(&self, a0_: always);
fn m165_(&self, a0_: answer) -> answer;
fn m166_(&self) -> ::core::result::Result<any_bits, any_bits>;
fn m167_(&self, #[max(4)] a0_: &[args], #[max(4)] a1_: &mut [args]);
fn m168_(&self, a0_: ::memorypipe::Tx<arguments>, a1_: ::memorypipe::Rx<arguments>);
#[oneway] fn m169_(&self, a0_: r#as);
fn m170_(&self, a0_: as_fd) -> as_fd;
fn m171_(&self) -> ::core::result::Result<as_ref, as_ref>;
fn m172_(&self, #[max(4)] a0_: &[ask], #[max(4)] a1_: &mut [ask]);
fn m173_(&self, a0_: ::memorypipe::Tx<ask_bulk>, a1_: ::memorypipe::Rx<ask_bulk>);
#[oneway] fn m174_(&self, a0_: asked);
fn m175_(&self, a0_: r#async) -> r#async;
fn m176_(&self) -> ::core::result::Result<async_of_call, async_of_call>;
fn m177_(&self, #[max(4)] a0_: &[async_reconnecting], #[max(4)] a1_: &mut [async_reconnecting]);
fn m178_(&self, a0_: ::memorypipe::Tx<at>, a1_: ::memorypipe::Rx<at>);
#[oneway] fn m179_(&self, a0_: attach);
fn m180_(&self, a0_: attach_async) -> attach_async;
fn m181_(&self) -> ::core::result::Result<attempts, attempts>;
fn m182_(&self, #[max(4)] a0_: &[automatically_derived], #[max(4)] a1_: &mut [automatically_derived]);
fn m183_(&self, a0_: ::memorypipe::Tx<r#await>, a1_: ::memorypipe::Rx<r#await>);
#[oneway] fn m184_(&self, a0_: b);
fn m185_(&self, a0_: base) -> base;
fn m186_(&self) -> ::core::result::Result<batch, batch>;
fn m187_(&self, #[max(4)] a0_: &[bits], #[max(4)] a1_: &mut [bits]);
fn m188_(&self, a0_: ::memorypipe::Tx<blend>, a1_: ::memorypipe::Rx<blend>);
#[oneway] fn m189_(&self, a0_: blend_loan);
fn m190_(&self, a0_: blend_loan_timeout) -> blend_loan_timeout;
fn m191_(&self) -> ::core::result::Result<blend_try_loan, blend_try_loan>;
fn m192_(&self, #[max(4)] a0_: &[blend_view], #[max(4)] a1_: &mut [blend_view]);
fn m193_(&self, a0_: ::memorypipe::Tx<bool>, a1_: ::memorypipe::Rx<bool>);
#[oneway] fn m194_(&self, a0_: builder);
fn m195_(&self, a0_: bulk) -> bulk;
fn m196_(&self) -> ::core::result::Result<bulk_async, bulk_async>;
fn m197_(&self, #[max(4)] a0_: &[bulk_call], #[max(4)] a1_: &mut [bulk_call]);
fn m198_(&self, a0_: ::memorypipe::Tx<bulk_in>, a1_: ::memorypipe::Rx<bulk_in>);
#[oneway] fn m199_(&self, a0_: bulk_out);
fn m200_(&self, a0_: bulk_within_limits) -> bulk_within_limits;
fn m201_(&self) -> ::core::result::Result<c, c>;
fn m202_(&self, #[max(4)] a0_: &[call], #[max(4)] a1_: &mut [call]);
fn m203_(&self, a0_: ::memorypipe::Tx<cfg>, a1_: ::memorypipe::Rx<cfg>);
#[oneway] fn m204_(&self, a0_: cfg_attr);
fn m205_(&self, a0_: channel) -> channel;
fn m206_(&self) -> ::core::result::Result<claimed, claimed>;
fn m207_(&self, #[max(4)] a0_: &[client], #[max(4)] a1_: &mut [client]);
fn m208_(&self, a0_: ::memorypipe::Tx<clippy>, a1_: ::memorypipe::Rx<clippy>);
#[oneway] fn m209_(&self, a0_: closure);
fn m210_(&self, a0_: commit) -> commit;
fn m211_(&self) -> ::core::result::Result<commit_view, commit_view>;
fn m212_(&self, #[max(4)] a0_: &[r#const], #[max(4)] a1_: &mut [r#const]);
fn m213_(&self, a0_: ::memorypipe::Tx<copy_in>, a1_: ::memorypipe::Rx<copy_in>);
#[oneway] fn m214_(&self, a0_: copy_out);
fn m215_(&self, a0_: core) -> core;
fn m216_(&self) -> ::core::result::Result<debug, debug>;
fn m217_(&self, #[max(4)] a0_: &[debug_assertions], #[max(4)] a1_: &mut [debug_assertions]);
fn m218_(&self, a0_: ::memorypipe::Tx<default>, a1_: ::memorypipe::Rx<default>);
#[oneway] fn m219_(&self, a0_: deprecated);
fn m220_(&self, a0_: deref) -> deref;
fn m221_(&self) -> ::core::result::Result<deref_mut, deref_mut>;
fn m222_(&self, #[max(4)] a0_: &[derive], #[max(4)] a1_: &mut [derive]);
fn m223_(&self, a0_: ::memorypipe::Tx<described>, a1_: ::memorypipe::Rx<described>);
#[oneway] fn m224_(&self, a0_: dispatch);
fn m225_(&self, a0_: dispatch_shared) -> dispatch_shared;
fn m226_(&self) -> ::core::result::Result<div, div>;
fn m227_(&self, #[max(4)] a0_: &[doc], #[max(4)] a1_: &mut [doc]);
fn m228_(&self, a0_: ::memorypipe::Tx<r#dyn>, a1_: ::memorypipe::Rx<r#dyn>);
#[oneway] fn m229_(&self, a0_: r#else);
fn m230_(&self, a0_: r#enum) -> r#enum;
fn m231_(&self) -> ::core::result::Result<err, err>;
fn m232_(&self, #[max(4)] a0_: &[events], #[max(4)] a1_: &mut [events]);
fn m233_(&self, a0_: ::memorypipe::Tx<r#false>, a1_: ::memorypipe::Rx<r#false>);
#[oneway] fn m234_(&self, a0_: fd);
fn m235_(&self, a0_: field) -> field;
fn m236_(&self) -> ::core::result::Result<fields, fields>;
fn m237_(&self, #[max(4)] a0_: &[flag], #[max(4)] a1_: &mut [flag]);
fn m238_(&self, a0_: ::memorypipe::Tx<fmt>, a1_: ::memorypipe::Rx<fmt>);
#[oneway] fn m239_(&self, a0_: r#fn);
fn m240_(&self, a0_: r#for) -> r#for;
fn m241_(&self) -> ::core::result::Result<from, from>;
fn m242_(&self, #[max(4)] a0_: &[from_link], #[max(4)] a1_: &mut [from_link]);
fn m243_(&self, a0_: ::memorypipe::Tx<get>, a1_: ::memorypipe::Rx<get>);
#[oneway] fn m244_(&self, a0_: h);
fn m245_(&self, a0_: handler) -> handler;
fn m246_(&self) -> ::core::result::Result<held, held>;
fn m247_(&self, #[max(4)] a0_: &[hold], #[max(4)] a1_: &mut [hold]);
fn m248_(&self, a0_: ::memorypipe::Tx<hold_send>, a1_: ::memorypipe::Rx<hold_send>);
#[oneway] fn m249_(&self, a0_: i64);
fn m250_(&self, a0_: r#if) -> r#if;
fn m251_(&self) -> ::core::result::Result<r#impl, r#impl>;
fn m252_(&self, #[max(4)] a0_: &[inline], #[max(4)] a1_: &mut [inline]);
fn m253_(&self, a0_: ::memorypipe::Tx<irrefutable_let_patterns>, a1_: ::memorypipe::Rx<irrefutable_let_patterns>);
#[oneway] fn m254_(&self, a0_: is);
fn m255_(&self, a0_: is_its_integer) -> is_its_integer;
fn m256_(&self) -> ::core::result::Result<is_some_and, is_some_and>;
fn m257_(&self, #[max(4)] a0_: &[is_tx], #[max(4)] a1_: &mut [is_tx]);
fn m258_(&self, a0_: ::memorypipe::Tx<is_valid>, a1_: ::memorypipe::Rx<is_valid>);
#[oneway] fn m259_(&self, a0_: kind);
fn m260_(&self, a0_: layout) -> layout;
fn m261_(&self) -> ::core::result::Result<len, len>;
fn m262_(&self, #[max(4)] a0_: &[lend], #[max(4)] a1_: &mut [lend]);
fn m263_(&self, a0_: ::memorypipe::Tx<r#let>, a1_: ::memorypipe::Rx<r#let>);
#[oneway] fn m264_(&self, a0_: line);
fn m265_(&self, a0_: link) -> link;
fn m266_(&self) -> ::core::result::Result<live, live>;
fn m267_(&self, #[max(4)] a0_: &[log], #[max(4)] a1_: &mut [log]);
fn m268_(&self, a0_: ::memorypipe::Tx<r#loop>, a1_: ::memorypipe::Rx<r#loop>);
#[oneway] fn m269_(&self, a0_: loopback);
fn m270_(&self, a0_: r#match) -> r#match;
fn m271_(&self) -> ::core::result::Result<memorypipe, memorypipe>;
fn m272_(&self, #[max(4)] a0_: &[method], #[max(4)] a1_: &mut [method]);
fn m273_(&self, a0_: ::memorypipe::Tx<method_of>, a1_: ::memorypipe::Rx<method_of>);
#[oneway] fn m274_(&self, a0_: method_within_limits);
fn m275_(&self, a0_: must_use) -> must_use;
fn m276_(&self) -> ::core::result::Result<r#mut, r#mut>;
fn m277_(&self, #[max(4)] a0_: &[name], #[max(4)] a1_: &mut [name]);
fn m278_(&self, a0_: ::memorypipe::Tx<need_in>, a1_: ::memorypipe::Rx<need_in>);
#[oneway] fn m279_(&self, a0_: need_lent);
fn m280_(&self, a0_: need_out) -> need_out;
fn m281_(&self) -> ::core::result::Result<new, new>;
fn m282_(&self, #[max(4)] a0_: &[no_gap_at_end], #[max(4)] a1_: &mut [no_gap_at_end]);
fn m283_(&self, a0_: ::memorypipe::Tx<no_gap_before>, a1_: ::memorypipe::Rx<no_gap_before>);
#[oneway] fn m284_(&self, a0_: nonstandard_style);
fn m285_(&self, a0_: not) -> not;
fn m286_(&self) -> ::core::result::Result<nothing_extensible_at, nothing_extensible_at>;
fn m287_(&self, #[max(4)] a0_: &[number], #[max(4)] a1_: &mut [number]);
fn m288_(&self, a0_: ::memorypipe::Tx<nursery>, a1_: ::memorypipe::Rx<nursery>);
#[oneway] fn m289_(&self, a0_: of_call);
fn m290_(&self, a0_: on_blend) -> on_blend;
fn m291_(&self) -> ::core::result::Result<on_play, on_play>;
fn m292_(&self, #[max(4)] a0_: &[open], #[max(4)] a1_: &mut [open]);
fn m293_(&self, a0_: ::memorypipe::Tx<ops>, a1_: ::memorypipe::Rx<ops>);
#[oneway] fn m294_(&self, a0_: other);
fn m295_(&self, a0_: out) -> out;
fn m296_(&self) -> ::core::result::Result<owns_nothing, owns_nothing>;
fn m297_(&self, #[max(4)] a0_: &[pedantic], #[max(4)] a1_: &mut [pedantic]);
fn m298_(&self, a0_: ::memorypipe::Tx<peer>, a1_: ::memorypipe::Rx<peer>);
#[oneway] fn m299_(&self, a0_: place_in);
fn m300_(&self, a0_: place_out) -> place_out;
fn m301_(&self) -> ::core::result::Result<play, play>;
fn m302_(&self, #[max(4)] a0_: &[primitive], #[max(4)] a1_: &mut [primitive]);
fn m303_(&self, a0_: ::memorypipe::Tx<private_interfaces>, a1_: ::memorypipe::Rx<private_interfaces>);
#[oneway] fn m304_(&self, a0_: r#pub);
fn m305_(&self, a0_: publish) -> publish;
fn m306_(&self) -> ::core::result::Result<put, put>;
fn m307_(&self, #[max(4)] a0_: &[raw], #[max(4)] a1_: &mut [raw]);
fn m308_(&self, a0_: ::memorypipe::Tx<receive>, a1_: ::memorypipe::Rx<receive>);
#[oneway] fn m309_(&self, a0_: receive_bulk);
fn m310_(&self, a0_: receive_oneway) -> receive_oneway;
fn m311_(&self) -> ::core::result::Result<receive_streams, receive_streams>;
fn m312_(&self, #[max(4)] a0_: &[receives], #[max(4)] a1_: &mut [receives]);
fn m313_(&self, a0_: ::memorypipe::Tx<receives_async>, a1_: ::memorypipe::Rx<receives_async>);
#[oneway] fn m314_(&self, a0_: reconnecting);
fn m315_(&self, a0_: reply) -> reply;
fn m316_(&self) -> ::core::result::Result<repr, repr>;
fn m317_(&self, #[max(4)] a0_: &[r#return], #[max(4)] a1_: &mut [r#return]);
fn m318_(&self, a0_: ::memorypipe::Tx<room>, a1_: ::memorypipe::Rx<room>);
#[oneway] fn m319_(&self, a0_: rt);
fn m320_(&self, a0_: run) -> run;
fn m321_(&self) -> ::core::result::Result<send, send>;
fn m322_(&self, #[max(4)] a0_: &[serve], #[max(4)] a1_: &mut [serve]);
fn m323_(&self, a0_: ::memorypipe::Tx<serve_oneway>, a1_: ::memorypipe::Rx<serve_oneway>);
#[oneway] fn m324_(&self, a0_: serve_shared);
fn m325_(&self, a0_: set) -> set;
fn m326_(&self) -> ::core::result::Result<size, size>;
fn m327_(&self, #[max(4)] a0_: &[start], #[max(4)] a1_: &mut [start]);
fn m328_(&self, a0_: ::memorypipe::Tx<r#static>, a1_: ::memorypipe::Rx<r#static>);
#[oneway] fn m329_(&self, a0_: stream);
fn m330_(&self, a0_: stream_place) -> stream_place;
fn m331_(&self) -> ::core::result::Result<stringify, stringify>;
fn m332_(&self, #[max(4)] a0_: &[r#struct], #[max(4)] a1_: &mut [r#struct]);
fn m333_(&self, a0_: ::memorypipe::Tx<take>, a1_: ::memorypipe::Rx<take>);
#[oneway] fn m334_(&self, a0_: tell);
fn m335_(&self, a0_: testing) -> testing;
fn m336_(&self) -> ::core::result::Result<timeout, timeout>;
fn m337_(&self, #[max(4)] a0_: &[to], #[max(4)] a1_: &mut [to]);
fn m338_(&self, a0_: ::memorypipe::Tx<r#trait>, a1_: ::memorypipe::Rx<r#trait>);
#[oneway] fn m339_(&self, a0_: r#true);
fn m340_(&self, a0_: try_from) -> try_from;
fn m341_(&self) -> ::core::result::Result<tx, tx>;
fn m342_(&self, #[max(4)] a0_: &[r#type], #[max(4)] a1_: &mut [r#type]);
fn m343_(&self, a0_: ::memorypipe::Tx<u16>, a1_: ::memorypipe::Rx<u16>);
#[oneway] fn m344_(&self, a0_: u32);
fn m345_(&self, a0_: u64) -> u64;
fn m346_(&self) -> ::core::result::Result<u8, u8>;
fn m347_(&self, #[max(4)] a0_: &[unknown], #[max(4)] a1_: &mut [unknown]);
fn m348_(&self, a0_: ::memorypipe::Tx<unreachable>, a1_: ::memorypipe::Rx<unreachable>);
#[oneway] fn m349_(&self, a0_: r#unsafe);
fn m350_(&self, a0_: unused) -> unused;
fn m351_(&self) -> ::core::result::Result<unused_qualifications, unused_qualifications>;
fn m352_(&self, #[max(4)] a0_: &[r#use], #[max(4)] a1_: &mut [r#use]);
fn m353_(&self, a0_: ::memorypipe::Tx<used>, a1_: ::memorypipe::Rx<used>);
#[oneway] fn m354_(&self, a0_: value);
fn m355_(&self, a0_: variant) -> variant;
fn m356_(&self) -> ::core::result::Result<variants, variants>;
fn m357_(&self, #[max(4)] a0_: &[view], #[max(4)] a1_: &mut [view]);
fn m358_(&self, a0_: ::memorypipe::Tx<was>, a1_: ::memorypipe::Rx<was>);
#[oneway] fn m359_(&self, a0_: watched);
fn m360_(&self, a0_: within_limits) -> within_limits;
fn m361_(&self) -> ::core::result::Result<write_str, write_str>;
fn m362_(&self, #[max(4)] a0_: &[zero_is_valid], #[max(4)] a1_: &mut [zero_is_valid]);
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
Channel { Channel: u64 },
ChannelDesc,
Checked(u64),
Client { Client: u64 },
ClientBuilder,
ClientEnd(u64),
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
cfg,
cfg_attr(u64),
channel { channel: u64 },
claimed,
client(u64),
clippy { clippy: u64 },
closure,
commit(u64),
commit_view { commit_view: u64 },
r#const,
copy_in(u64),
copy_out { copy_out: u64 },
core,
debug(u64),
debug_assertions { debug_assertions: u64 },
default,
deprecated(u64),
deref { deref: u64 },
deref_mut,
derive(u64),
described { described: u64 },
dispatch,
dispatch_shared(u64),
div { div: u64 },
doc,
r#dyn(u64),
r#else { r#else: u64 },
r#enum,
err(u64),
events { events: u64 },
r#false,
fd(u64),
field { field: u64 },
fields,
flag(u64),
fmt { fmt: u64 },
r#fn,
r#for(u64),
from { from: u64 },
from_link,
get(u64),
h { h: u64 },
handler,
held(u64),
hold { hold: u64 },
hold_send,
i64(u64),
r#if { r#if: u64 },
r#impl,
inline(u64),
irrefutable_let_patterns { irrefutable_let_patterns: u64 },
is,
is_its_integer(u64),
is_some_and { is_some_and: u64 },
is_tx,
is_valid(u64),
kind { kind: u64 },
layout,
len(u64),
lend { lend: u64 },
r#let,
line(u64),
link { link: u64 },
live,
log(u64),
r#loop { r#loop: u64 },
loopback,
r#match(u64),
memorypipe { memorypipe: u64 },
method,
method_of(u64),
method_within_limits { method_within_limits: u64 },
must_use,
r#mut(u64),
name { name: u64 },
need_in,
need_lent(u64),
need_out { need_out: u64 },
new,
no_gap_at_end(u64),
no_gap_before { no_gap_before: u64 },
nonstandard_style,
not(u64),
nothing_extensible_at { nothing_extensible_at: u64 },
number,
nursery(u64),
of_call { of_call: u64 },
on_blend,
on_play(u64),
open { open: u64 },
ops,
other(u64),
out { out: u64 },
owns_nothing,
pedantic(u64),
peer { peer: u64 },
place_in,
place_out(u64),
play { play: u64 },
primitive,
private_interfaces(u64),
r#pub { r#pub: u64 },
publish,
put(u64),
raw { raw: u64 },
receive,
receive_bulk(u64),
receive_oneway { receive_oneway: u64 },
receive_streams,
receives(u64),
receives_async { receives_async: u64 },
reconnecting,
reply(u64),
repr { repr: u64 },
r#return,
room(u64),
rt { rt: u64 },
run,
send(u64),
serve { serve: u64 },
serve_oneway,
serve_shared(u64),
set { set: u64 },
size,
start(u64),
r#static { r#static: u64 },
str,
stream(u64),
stream_place { stream_place: u64 },
stringify,
r#struct(u64),
take { take: u64 },
tell,
testing(u64),
timeout { timeout: u64 },
to,
r#trait(u64),
r#true { r#true: u64 },
try_from,
tx(u64),
r#type { r#type: u64 },
u16,
u32(u64),
u64 { u64: u64 },
u8,
unknown(u64),
unreachable { unreachable: u64 },
r#unsafe,
unused(u64),
unused_qualifications { unused_qualifications: u64 },
r#use,
used(u64),
usize { usize: u64 },
value,
variant(u64),
variants { variants: u64 },
view,
was(u64),
watched { watched: u64 },
within_limits,
write_str(u64),
zero_is_valid { zero_is_valid: u64 },
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
pub const Channel: () = ();
pub const ChannelDesc: () = ();
pub const Checked: () = ();
pub const Client: () = ();
pub const ClientBuilder: () = ();
pub const ClientEnd: () = ();
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

