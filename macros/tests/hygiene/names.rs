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
fn AsyncEnd(&self, a0_: u64) -> u64;
fn AsyncEvents(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn AsyncLink(&self, a0_: u64);
fn AsyncRx(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn AttachError(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn BLEND(&self);
fn BorrowedFd(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn Box(&self, a0_: u64);
fn Bulk(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn BulkOut(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn Buy(&self);
fn C(&self, a0_: u64) -> u64;
fn CAPACITY(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn CLOSED(&self, a0_: u64);
fn Calculator(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn CalculatorAsyncClient(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn CalculatorBatch(&self);
fn CalculatorCall(&self, a0_: u64) -> u64;
fn CalculatorChannel(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn CalculatorClient(&self, a0_: u64);
fn CalculatorHost(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn Call(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn CallError(&self);
fn Called(&self, a0_: u64) -> u64;
fn Caller(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn CallerRef(&self, a0_: u64);
fn Channel(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn ChannelDesc(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn Checked(&self);
fn Client(&self, a0_: u64) -> u64;
fn ClientBuilder(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn ClientEnd(&self, a0_: u64);
fn ClientId(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn Clone(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn DESC(&self);
fn DIV(&self, a0_: u64) -> u64;
fn Debug(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn Default(&self, a0_: u64);
fn Deref(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn DerefMut(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
fn Duration(&self, a0_: u64) -> u64;
fn Enum(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn Error(&self, a0_: u64);
fn Event(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn EventOutlet(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn EventSource(&self);
fn Events(&self, a0_: u64) -> u64;
fn FACTS(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn Fact(&self, a0_: u64);
fn Field(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn FixedStr(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn FnMut(&self);
fn Formatter(&self, a0_: u64) -> u64;
fn Full(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn Future(&self, a0_: u64);
fn H(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn Held(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn Host(&self);
fn HostCore(&self, a0_: u64) -> u64;
fn IS_LARGE(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn In(&self, a0_: u64);
fn IpcError(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn Kind(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
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
#[cfg(all())] fn align(&self);
fn all(&self, a0_: u64) -> u64;
fn allow(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn always(&self, a0_: u64);
fn answer(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
#[cfg(all())] fn args(&self);
fn arguments(&self, a0_: u64) -> u64;
fn r#as(&self, a0_: u64) -> Result<u64, u8>;
fn ask(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn ask_bulk(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn asked(&self);
#[oneway] fn async_of_call(&self, a0_: u64);
fn at(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn attach_async(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
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
fn events_async(&self, a0_: u64) -> u64;
fn r#false(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn fd(&self, a0_: u64);
fn fields(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn flag(&self);
fn flush(&self, a0_: u64) -> u64;
fn fmt(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn r#fn(&self, a0_: u64);
fn r#for(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn from(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn from_link(&self);
fn get(&self, a0_: u64) -> u64;
#[oneway] fn handler(&self, a0_: u64);
fn hold(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn hold_send(&self);
fn i64(&self, a0_: u64) -> u64;
fn id(&self, a0_: u64) -> Result<u64, u8>;
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
fn r#match(&self, a0_: u64) -> u64;
fn memorypipe(&self, a0_: u64) -> Result<u64, u8>;
fn method_within_limits(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn must_use(&self);
fn r#mut(&self, a0_: u64) -> u64;
fn name(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn need_in(&self, a0_: u64);
fn need_lent(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn need_out(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn new(&self);
fn no_gap_at_end(&self, a0_: u64) -> u64;
fn no_gap_before(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn nonstandard_style(&self, a0_: u64);
fn not(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn nothing_extensible_at(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn number(&self);
fn nursery(&self, a0_: u64) -> u64;
fn of_call(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn on_blend(&self, a0_: u64);
fn on_play(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn open(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn ops(&self);
fn other(&self, a0_: u64) -> u64;
#[oneway] fn owns_nothing(&self, a0_: u64);
fn pedantic(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
#[cfg(all())] fn place_in(&self);
fn place_out(&self, a0_: u64) -> u64;
#[oneway] fn primitive(&self, a0_: u64);
fn private_interfaces(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn r#pub(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
fn raw(&self, a0_: u64) -> u64;
fn receive(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn receive_bulk(&self, a0_: u64);
fn receive_oneway(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn receive_streams(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn receives(&self);
fn receives_async(&self, a0_: u64) -> u64;
#[oneway] fn repr(&self, a0_: u64);
fn room(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn rt(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
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
fn Blend(&self, a0_: u64) -> u64;
#[cfg(all())] fn Div(&self);
fn Log(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn Play(&self, a0_: u64) -> Result<u64, u8>;
fn any_bits(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[oneway] fn as_fd(&self, a0_: u64);
fn r#async(&self, a0_: u64) -> u64;
fn async_link(&self, a0_: u64) -> Result<u64, u8>;
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
fn h(&self, a0_: u64) -> Result<u64, u8>;
fn held(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
#[cfg(all())] fn kind(&self);
#[oneway] fn method(&self, a0_: u64);
fn method_of(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn out(&self, a0_: u64) -> Result<u64, u8>;
fn peer(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn put(&self);
fn reply(&self, a0_: u64) -> Result<u64, u8>;
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
fn blend(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
fn div(&self, a0_: u64) -> Result<u64, u8>;
#[cfg(all())] fn log(&self);
fn play(&self, a0_: u64) -> Result<u64, u8>;
}
);
}

pub mod arguments {
::memorypipe::ipc_channel!(
#[channel(async, mock)]
pub trait Names {
fn m0_0(&self, ADD: u64, ANY_BITS: u64, Add: u64, Answering: u64, Answers: u64, Args0: u64, Args1: u64, Args2: u64, Args3: u64, AsFd: u64, AsRef: u64, Async: u64) -> Result<u64, u8>;
fn m0_1(&self, AsyncEnd: u64, AsyncEvents: u64, AsyncLink: u64, AsyncRx: u64, AttachError: u64, BLEND: u64, Blend: u64, BorrowedFd: u64, Box: u64, Bulk: u64, BulkOut: u64, Buy: u64) -> Result<u64, u8>;
fn m0_2(&self, C: u64, CAPACITY: u64, CLOSED: u64, Calculator: u64, CalculatorAsyncClient: u64, CalculatorBatch: u64, CalculatorCall: u64, CalculatorChannel: u64, CalculatorClient: u64, CalculatorHost: u64, Call: u64, CallError: u64) -> Result<u64, u8>;
fn m0_3(&self, Called: u64, Caller: u64, CallerRef: u64, Channel: u64, ChannelDesc: u64, Checked: u64, Client: u64, ClientBuilder: u64, ClientEnd: u64, ClientId: u64, Clone: u64, DESC: u64) -> Result<u64, u8>;
fn m0_4(&self, DIV: u64, Debug: u64, Default: u64, Deref: u64, DerefMut: u64, Div: u64, Duration: u64, Enum: u64, Error: u64, Event: u64, EventOutlet: u64, EventSource: u64) -> Result<u64, u8>;
fn m0_5(&self, Events: u64, FACTS: u64, Fact: u64, Field: u64, FixedStr: u64, FnMut: u64, Formatter: u64, Full: u64, Future: u64, H: u64, Held: u64, Host: u64) -> Result<u64, u8>;
fn m0_6(&self, HostCore: u64, IS_LARGE: u64, In: u64, IpcError: u64, Kind: u64, LAYOUT_CHECK: u64, LOG: u64, Lent: u64, Link: u64, Log: u64, MathError: u64, Max: u64) -> Result<u64, u8>;
fn m0_7(&self, Message: u64, Method: u64, MethodDesc: u64, MethodKind: u64, MethodOf: u64, NOT_EXTENSIBLE: u64, O: u64, Oneway: u64, Opened: u64, Option: u64, Out: u64, Output: u64) -> Result<u64, u8>;
fn m0_8(&self, PIXELS: u64, PLACE: u64, PLAY: u64, Peer: u64, Pending: u64, Play: u64, Probe: u64, Put: u64, RETURNS: u64, Ready: u64, Received: u64, ReceivedRequest: u64) -> Result<u64, u8>;
fn m0_9(&self, Reply: u64, Result: u64, Rx: u64, SIZE: u64, Sample: u64, Sell: u64, Send: u64, Serve: u64, ServeShared: u64, Service: u64, Side: u64, Sized: u64) -> Result<u64, u8>;
fn m0_10(&self, StreamOut: u64, Streams: u64, Struct: u64, Stub: u64, Studio: u64, StudioAsyncClient: u64, StudioBatch: u64, StudioBlendLoan: u64, StudioCall: u64, StudioChannel: u64, StudioClient: u64, StudioEvent: u64) -> Result<u64, u8>;
fn m0_11(&self, StudioHost: u64, StudioMock: u64, THIS: u64, TIMEOUT: u64, TYPE: u64, Target: u64, Ticket: u64, Travels: u64, TryFrom: u64, Tx: u64, TypeDesc: u64, Unchecked: u64) -> Result<u64, u8>;
fn m0_12(&self, VariantDesc: u64, View: u64, W: u64, WITNESS: u64, ZERO: u64, ZERO_IS_VALID: u64, a: u64, add: u64, align: u64, all: u64, allow: u64, always: u64) -> Result<u64, u8>;
fn m0_13(&self, answer: u64, any_bits: u64, args: u64, arguments: u64, r#as: u64, as_fd: u64, ask: u64, ask_bulk: u64, asked: u64, r#async: u64, async_link: u64, async_of_call: u64) -> Result<u64, u8>;
fn m0_14(&self, at: u64, attach: u64, attach_async: u64, automatically_derived: u64, r#await: u64, b: u64, base: u64, batch: u64, bits: u64, blend: u64, blend_loan: u64, blend_loan_timeout: u64) -> Result<u64, u8>;
fn m0_15(&self, blend_try_loan: u64, blend_view: u64, bool: u64, builder: u64, bulk: u64, bulk_async: u64, bulk_call: u64, bulk_in: u64, bulk_out: u64, bulk_within_limits: u64, c: u64, call: u64) -> Result<u64, u8>;
fn m0_16(&self, cfg: u64, cfg_attr: u64, channel: u64, claimed: u64, client: u64, clippy: u64, closure: u64, commit: u64, commit_view: u64, r#const: u64, copy_in: u64, copy_out: u64) -> Result<u64, u8>;
fn m0_17(&self, core: u64, debug: u64, debug_assertions: u64, default: u64, deprecated: u64, deref: u64, deref_mut: u64, derive: u64, described: u64, dispatch: u64, dispatch_shared: u64, div: u64) -> Result<u64, u8>;
fn m0_18(&self, doc: u64, r#dyn: u64, r#else: u64, r#enum: u64, events: u64, events_async: u64, r#false: u64, fd: u64, field: u64, fields: u64, flag: u64, flush: u64) -> Result<u64, u8>;
fn m0_19(&self, fmt: u64, r#fn: u64, r#for: u64, from: u64, from_link: u64, get: u64, h: u64, handler: u64, held: u64, hold: u64, hold_send: u64, i64: u64) -> Result<u64, u8>;
fn m0_20(&self, id: u64, r#if: u64, r#impl: u64, inline: u64, irrefutable_let_patterns: u64, is: u64, is_its_integer: u64, is_some_and: u64, is_tx: u64, is_valid: u64, kind: u64, layout: u64) -> Result<u64, u8>;
fn m0_21(&self, len: u64, lend: u64, r#let: u64, line: u64, link: u64, log: u64, loopback: u64, r#match: u64, memorypipe: u64, method: u64, method_of: u64, method_within_limits: u64) -> Result<u64, u8>;
fn m0_22(&self, must_use: u64, r#mut: u64, name: u64, need_in: u64, need_lent: u64, need_out: u64, new: u64, no_gap_at_end: u64, no_gap_before: u64, nonstandard_style: u64, not: u64, nothing_extensible_at: u64) -> Result<u64, u8>;
fn m0_23(&self, number: u64, nursery: u64, of_call: u64, on_blend: u64, on_play: u64, open: u64, ops: u64, other: u64, out: u64, owns_nothing: u64, pedantic: u64, peer: u64) -> Result<u64, u8>;
fn m0_24(&self, place_in: u64, place_out: u64, play: u64, primitive: u64, private_interfaces: u64, r#pub: u64, put: u64, raw: u64, receive: u64, receive_bulk: u64, receive_oneway: u64, receive_streams: u64) -> Result<u64, u8>;
fn m0_25(&self, receives: u64, receives_async: u64, repr: u64, room: u64, rt: u64, send: u64, serve: u64, serve_oneway: u64, serve_shared: u64, set: u64, size: u64, start: u64) -> Result<u64, u8>;
fn m0_26(&self, r#static: u64, str: u64, stream: u64, stream_place: u64, stringify: u64, r#struct: u64, take: u64, tell: u64, testing: u64, timeout: u64, to: u64, r#trait: u64) -> Result<u64, u8>;
fn m0_27(&self, r#true: u64, try_from: u64, tx: u64, r#type: u64, u16: u64, u32: u64, u64: u64, u8: u64, unknown: u64, unreachable: u64, r#unsafe: u64, unused: u64) -> Result<u64, u8>;
fn m0_28(&self, unused_qualifications: u64, r#use: u64, used: u64, usize: u64, value: u64, variant: u64, variants: u64, view: u64, was: u64, watched: u64, within_limits: u64, write_str: u64) -> Result<u64, u8>;
fn m0_29(&self, zero_is_valid: u64) -> Result<u64, u8>;
fn m1_0(&self, #[max(4)] ADD: &[u64], #[max(4)] ANY_BITS: &[u64], #[max(4)] Add: &[u64], #[max(4)] Answering: &[u64], #[max(4)] Answers: &[u64], #[max(4)] Args0: &[u64], #[max(4)] Args1: &[u64], #[max(4)] Args2: &[u64], #[max(4)] Args3: &[u64], #[max(4)] AsFd: &[u64], #[max(4)] AsRef: &[u64], #[max(4)] Async: &[u64]) -> Result<u64, u8>;
fn m1_1(&self, #[max(4)] AsyncEnd: &[u64], #[max(4)] AsyncEvents: &[u64], #[max(4)] AsyncLink: &[u64], #[max(4)] AsyncRx: &[u64], #[max(4)] AttachError: &[u64], #[max(4)] BLEND: &[u64], #[max(4)] Blend: &[u64], #[max(4)] BorrowedFd: &[u64], #[max(4)] Box: &[u64], #[max(4)] Bulk: &[u64], #[max(4)] BulkOut: &[u64], #[max(4)] Buy: &[u64]) -> Result<u64, u8>;
fn m1_2(&self, #[max(4)] C: &[u64], #[max(4)] CAPACITY: &[u64], #[max(4)] CLOSED: &[u64], #[max(4)] Calculator: &[u64], #[max(4)] CalculatorAsyncClient: &[u64], #[max(4)] CalculatorBatch: &[u64], #[max(4)] CalculatorCall: &[u64], #[max(4)] CalculatorChannel: &[u64], #[max(4)] CalculatorClient: &[u64], #[max(4)] CalculatorHost: &[u64], #[max(4)] Call: &[u64], #[max(4)] CallError: &[u64]) -> Result<u64, u8>;
fn m1_3(&self, #[max(4)] Called: &[u64], #[max(4)] Caller: &[u64], #[max(4)] CallerRef: &[u64], #[max(4)] Channel: &[u64], #[max(4)] ChannelDesc: &[u64], #[max(4)] Checked: &[u64], #[max(4)] Client: &[u64], #[max(4)] ClientBuilder: &[u64], #[max(4)] ClientEnd: &[u64], #[max(4)] ClientId: &[u64], #[max(4)] Clone: &[u64], #[max(4)] DESC: &[u64]) -> Result<u64, u8>;
fn m1_4(&self, #[max(4)] DIV: &[u64], #[max(4)] Debug: &[u64], #[max(4)] Default: &[u64], #[max(4)] Deref: &[u64], #[max(4)] DerefMut: &[u64], #[max(4)] Div: &[u64], #[max(4)] Duration: &[u64], #[max(4)] Enum: &[u64], #[max(4)] Error: &[u64], #[max(4)] Event: &[u64], #[max(4)] EventOutlet: &[u64], #[max(4)] EventSource: &[u64]) -> Result<u64, u8>;
fn m1_5(&self, #[max(4)] Events: &[u64], #[max(4)] FACTS: &[u64], #[max(4)] Fact: &[u64], #[max(4)] Field: &[u64], #[max(4)] FixedStr: &[u64], #[max(4)] FnMut: &[u64], #[max(4)] Formatter: &[u64], #[max(4)] Full: &[u64], #[max(4)] Future: &[u64], #[max(4)] H: &[u64], #[max(4)] Held: &[u64], #[max(4)] Host: &[u64]) -> Result<u64, u8>;
fn m1_6(&self, #[max(4)] HostCore: &[u64], #[max(4)] IS_LARGE: &[u64], #[max(4)] In: &[u64], #[max(4)] IpcError: &[u64], #[max(4)] Kind: &[u64], #[max(4)] LAYOUT_CHECK: &[u64], #[max(4)] LOG: &[u64], #[max(4)] Lent: &[u64], #[max(4)] Link: &[u64], #[max(4)] Log: &[u64], #[max(4)] MathError: &[u64], #[max(4)] Max: &[u64]) -> Result<u64, u8>;
fn m1_7(&self, #[max(4)] Message: &[u64], #[max(4)] Method: &[u64], #[max(4)] MethodDesc: &[u64], #[max(4)] MethodKind: &[u64], #[max(4)] MethodOf: &[u64], #[max(4)] NOT_EXTENSIBLE: &[u64], #[max(4)] O: &[u64], #[max(4)] Oneway: &[u64], #[max(4)] Opened: &[u64], #[max(4)] Option: &[u64], #[max(4)] Out: &[u64], #[max(4)] Output: &[u64]) -> Result<u64, u8>;
fn m1_8(&self, #[max(4)] PIXELS: &[u64], #[max(4)] PLACE: &[u64], #[max(4)] PLAY: &[u64], #[max(4)] Peer: &[u64], #[max(4)] Pending: &[u64], #[max(4)] Play: &[u64], #[max(4)] Probe: &[u64], #[max(4)] Put: &[u64], #[max(4)] RETURNS: &[u64], #[max(4)] Ready: &[u64], #[max(4)] Received: &[u64], #[max(4)] ReceivedRequest: &[u64]) -> Result<u64, u8>;
fn m1_9(&self, #[max(4)] Reply: &[u64], #[max(4)] Result: &[u64], #[max(4)] Rx: &[u64], #[max(4)] SIZE: &[u64], #[max(4)] Sample: &[u64], #[max(4)] Sell: &[u64], #[max(4)] Send: &[u64], #[max(4)] Serve: &[u64], #[max(4)] ServeShared: &[u64], #[max(4)] Service: &[u64], #[max(4)] Side: &[u64], #[max(4)] Sized: &[u64]) -> Result<u64, u8>;
fn m1_10(&self, #[max(4)] StreamOut: &[u64], #[max(4)] Streams: &[u64], #[max(4)] Struct: &[u64], #[max(4)] Stub: &[u64], #[max(4)] Studio: &[u64], #[max(4)] StudioAsyncClient: &[u64], #[max(4)] StudioBatch: &[u64], #[max(4)] StudioBlendLoan: &[u64], #[max(4)] StudioCall: &[u64], #[max(4)] StudioChannel: &[u64], #[max(4)] StudioClient: &[u64], #[max(4)] StudioEvent: &[u64]) -> Result<u64, u8>;
fn m1_11(&self, #[max(4)] StudioHost: &[u64], #[max(4)] StudioMock: &[u64], #[max(4)] THIS: &[u64], #[max(4)] TIMEOUT: &[u64], #[max(4)] TYPE: &[u64], #[max(4)] Target: &[u64], #[max(4)] Ticket: &[u64], #[max(4)] Travels: &[u64], #[max(4)] TryFrom: &[u64], #[max(4)] Tx: &[u64], #[max(4)] TypeDesc: &[u64], #[max(4)] Unchecked: &[u64]) -> Result<u64, u8>;
fn m1_12(&self, #[max(4)] VariantDesc: &[u64], #[max(4)] View: &[u64], #[max(4)] W: &[u64], #[max(4)] WITNESS: &[u64], #[max(4)] ZERO: &[u64], #[max(4)] ZERO_IS_VALID: &[u64], #[max(4)] a: &[u64], #[max(4)] add: &[u64], #[max(4)] align: &[u64], #[max(4)] all: &[u64], #[max(4)] allow: &[u64], #[max(4)] always: &[u64]) -> Result<u64, u8>;
fn m1_13(&self, #[max(4)] answer: &[u64], #[max(4)] any_bits: &[u64], #[max(4)] args: &[u64], #[max(4)] arguments: &[u64], #[max(4)] r#as: &[u64], #[max(4)] as_fd: &[u64], #[max(4)] ask: &[u64], #[max(4)] ask_bulk: &[u64], #[max(4)] asked: &[u64], #[max(4)] r#async: &[u64], #[max(4)] async_link: &[u64], #[max(4)] async_of_call: &[u64]) -> Result<u64, u8>;
fn m1_14(&self, #[max(4)] at: &[u64], #[max(4)] attach: &[u64], #[max(4)] attach_async: &[u64], #[max(4)] automatically_derived: &[u64], #[max(4)] r#await: &[u64], #[max(4)] b: &[u64], #[max(4)] base: &[u64], #[max(4)] batch: &[u64], #[max(4)] bits: &[u64], #[max(4)] blend: &[u64], #[max(4)] blend_loan: &[u64], #[max(4)] blend_loan_timeout: &[u64]) -> Result<u64, u8>;
fn m1_15(&self, #[max(4)] blend_try_loan: &[u64], #[max(4)] blend_view: &[u64], #[max(4)] bool: &[u64], #[max(4)] builder: &[u64], #[max(4)] bulk: &[u64], #[max(4)] bulk_async: &[u64], #[max(4)] bulk_call: &[u64], #[max(4)] bulk_in: &[u64], #[max(4)] bulk_out: &[u64], #[max(4)] bulk_within_limits: &[u64], #[max(4)] c: &[u64], #[max(4)] call: &[u64]) -> Result<u64, u8>;
fn m1_16(&self, #[max(4)] cfg: &[u64], #[max(4)] cfg_attr: &[u64], #[max(4)] channel: &[u64], #[max(4)] claimed: &[u64], #[max(4)] client: &[u64], #[max(4)] clippy: &[u64], #[max(4)] closure: &[u64], #[max(4)] commit: &[u64], #[max(4)] commit_view: &[u64], #[max(4)] r#const: &[u64], #[max(4)] copy_in: &[u64], #[max(4)] copy_out: &[u64]) -> Result<u64, u8>;
fn m1_17(&self, #[max(4)] core: &[u64], #[max(4)] debug: &[u64], #[max(4)] debug_assertions: &[u64], #[max(4)] default: &[u64], #[max(4)] deprecated: &[u64], #[max(4)] deref: &[u64], #[max(4)] deref_mut: &[u64], #[max(4)] derive: &[u64], #[max(4)] described: &[u64], #[max(4)] dispatch: &[u64], #[max(4)] dispatch_shared: &[u64], #[max(4)] div: &[u64]) -> Result<u64, u8>;
fn m1_18(&self, #[max(4)] doc: &[u64], #[max(4)] r#dyn: &[u64], #[max(4)] r#else: &[u64], #[max(4)] r#enum: &[u64], #[max(4)] events: &[u64], #[max(4)] events_async: &[u64], #[max(4)] r#false: &[u64], #[max(4)] fd: &[u64], #[max(4)] field: &[u64], #[max(4)] fields: &[u64], #[max(4)] flag: &[u64], #[max(4)] flush: &[u64]) -> Result<u64, u8>;
fn m1_19(&self, #[max(4)] fmt: &[u64], #[max(4)] r#fn: &[u64], #[max(4)] r#for: &[u64], #[max(4)] from: &[u64], #[max(4)] from_link: &[u64], #[max(4)] get: &[u64], #[max(4)] h: &[u64], #[max(4)] handler: &[u64], #[max(4)] held: &[u64], #[max(4)] hold: &[u64], #[max(4)] hold_send: &[u64], #[max(4)] i64: &[u64]) -> Result<u64, u8>;
fn m1_20(&self, #[max(4)] id: &[u64], #[max(4)] r#if: &[u64], #[max(4)] r#impl: &[u64], #[max(4)] inline: &[u64], #[max(4)] irrefutable_let_patterns: &[u64], #[max(4)] is: &[u64], #[max(4)] is_its_integer: &[u64], #[max(4)] is_some_and: &[u64], #[max(4)] is_tx: &[u64], #[max(4)] is_valid: &[u64], #[max(4)] kind: &[u64], #[max(4)] layout: &[u64]) -> Result<u64, u8>;
fn m1_21(&self, #[max(4)] len: &[u64], #[max(4)] lend: &[u64], #[max(4)] r#let: &[u64], #[max(4)] line: &[u64], #[max(4)] link: &[u64], #[max(4)] log: &[u64], #[max(4)] loopback: &[u64], #[max(4)] r#match: &[u64], #[max(4)] memorypipe: &[u64], #[max(4)] method: &[u64], #[max(4)] method_of: &[u64], #[max(4)] method_within_limits: &[u64]) -> Result<u64, u8>;
fn m1_22(&self, #[max(4)] must_use: &[u64], #[max(4)] r#mut: &[u64], #[max(4)] name: &[u64], #[max(4)] need_in: &[u64], #[max(4)] need_lent: &[u64], #[max(4)] need_out: &[u64], #[max(4)] new: &[u64], #[max(4)] no_gap_at_end: &[u64], #[max(4)] no_gap_before: &[u64], #[max(4)] nonstandard_style: &[u64], #[max(4)] not: &[u64], #[max(4)] nothing_extensible_at: &[u64]) -> Result<u64, u8>;
fn m1_23(&self, #[max(4)] number: &[u64], #[max(4)] nursery: &[u64], #[max(4)] of_call: &[u64], #[max(4)] on_blend: &[u64], #[max(4)] on_play: &[u64], #[max(4)] open: &[u64], #[max(4)] ops: &[u64], #[max(4)] other: &[u64], #[max(4)] out: &[u64], #[max(4)] owns_nothing: &[u64], #[max(4)] pedantic: &[u64], #[max(4)] peer: &[u64]) -> Result<u64, u8>;
fn m1_24(&self, #[max(4)] place_in: &[u64], #[max(4)] place_out: &[u64], #[max(4)] play: &[u64], #[max(4)] primitive: &[u64], #[max(4)] private_interfaces: &[u64], #[max(4)] r#pub: &[u64], #[max(4)] put: &[u64], #[max(4)] raw: &[u64], #[max(4)] receive: &[u64], #[max(4)] receive_bulk: &[u64], #[max(4)] receive_oneway: &[u64], #[max(4)] receive_streams: &[u64]) -> Result<u64, u8>;
fn m1_25(&self, #[max(4)] receives: &[u64], #[max(4)] receives_async: &[u64], #[max(4)] repr: &[u64], #[max(4)] room: &[u64], #[max(4)] rt: &[u64], #[max(4)] send: &[u64], #[max(4)] serve: &[u64], #[max(4)] serve_oneway: &[u64], #[max(4)] serve_shared: &[u64], #[max(4)] set: &[u64], #[max(4)] size: &[u64], #[max(4)] start: &[u64]) -> Result<u64, u8>;
fn m1_26(&self, #[max(4)] r#static: &[u64], #[max(4)] str: &[u64], #[max(4)] stream: &[u64], #[max(4)] stream_place: &[u64], #[max(4)] stringify: &[u64], #[max(4)] r#struct: &[u64], #[max(4)] take: &[u64], #[max(4)] tell: &[u64], #[max(4)] testing: &[u64], #[max(4)] timeout: &[u64], #[max(4)] to: &[u64], #[max(4)] r#trait: &[u64]) -> Result<u64, u8>;
fn m1_27(&self, #[max(4)] r#true: &[u64], #[max(4)] try_from: &[u64], #[max(4)] tx: &[u64], #[max(4)] r#type: &[u64], #[max(4)] u16: &[u64], #[max(4)] u32: &[u64], #[max(4)] u64: &[u64], #[max(4)] u8: &[u64], #[max(4)] unknown: &[u64], #[max(4)] unreachable: &[u64], #[max(4)] r#unsafe: &[u64], #[max(4)] unused: &[u64]) -> Result<u64, u8>;
fn m1_28(&self, #[max(4)] unused_qualifications: &[u64], #[max(4)] r#use: &[u64], #[max(4)] used: &[u64], #[max(4)] usize: &[u64], #[max(4)] value: &[u64], #[max(4)] variant: &[u64], #[max(4)] variants: &[u64], #[max(4)] view: &[u64], #[max(4)] was: &[u64], #[max(4)] watched: &[u64], #[max(4)] within_limits: &[u64], #[max(4)] write_str: &[u64]) -> Result<u64, u8>;
fn m1_29(&self, #[max(4)] zero_is_valid: &[u64]) -> Result<u64, u8>;
fn m2_0(&self, #[max(4)] ADD: &mut [u64], #[max(4)] ANY_BITS: &mut [u64], #[max(4)] Add: &mut [u64], #[max(4)] Answering: &mut [u64], #[max(4)] Answers: &mut [u64], #[max(4)] Args0: &mut [u64], #[max(4)] Args1: &mut [u64], #[max(4)] Args2: &mut [u64], #[max(4)] Args3: &mut [u64], #[max(4)] AsFd: &mut [u64], #[max(4)] AsRef: &mut [u64], #[max(4)] Async: &mut [u64]) -> Result<u64, u8>;
fn m2_1(&self, #[max(4)] AsyncEnd: &mut [u64], #[max(4)] AsyncEvents: &mut [u64], #[max(4)] AsyncLink: &mut [u64], #[max(4)] AsyncRx: &mut [u64], #[max(4)] AttachError: &mut [u64], #[max(4)] BLEND: &mut [u64], #[max(4)] Blend: &mut [u64], #[max(4)] BorrowedFd: &mut [u64], #[max(4)] Box: &mut [u64], #[max(4)] Bulk: &mut [u64], #[max(4)] BulkOut: &mut [u64], #[max(4)] Buy: &mut [u64]) -> Result<u64, u8>;
fn m2_2(&self, #[max(4)] C: &mut [u64], #[max(4)] CAPACITY: &mut [u64], #[max(4)] CLOSED: &mut [u64], #[max(4)] Calculator: &mut [u64], #[max(4)] CalculatorAsyncClient: &mut [u64], #[max(4)] CalculatorBatch: &mut [u64], #[max(4)] CalculatorCall: &mut [u64], #[max(4)] CalculatorChannel: &mut [u64], #[max(4)] CalculatorClient: &mut [u64], #[max(4)] CalculatorHost: &mut [u64], #[max(4)] Call: &mut [u64], #[max(4)] CallError: &mut [u64]) -> Result<u64, u8>;
fn m2_3(&self, #[max(4)] Called: &mut [u64], #[max(4)] Caller: &mut [u64], #[max(4)] CallerRef: &mut [u64], #[max(4)] Channel: &mut [u64], #[max(4)] ChannelDesc: &mut [u64], #[max(4)] Checked: &mut [u64], #[max(4)] Client: &mut [u64], #[max(4)] ClientBuilder: &mut [u64], #[max(4)] ClientEnd: &mut [u64], #[max(4)] ClientId: &mut [u64], #[max(4)] Clone: &mut [u64], #[max(4)] DESC: &mut [u64]) -> Result<u64, u8>;
fn m2_4(&self, #[max(4)] DIV: &mut [u64], #[max(4)] Debug: &mut [u64], #[max(4)] Default: &mut [u64], #[max(4)] Deref: &mut [u64], #[max(4)] DerefMut: &mut [u64], #[max(4)] Div: &mut [u64], #[max(4)] Duration: &mut [u64], #[max(4)] Enum: &mut [u64], #[max(4)] Error: &mut [u64], #[max(4)] Event: &mut [u64], #[max(4)] EventOutlet: &mut [u64], #[max(4)] EventSource: &mut [u64]) -> Result<u64, u8>;
fn m2_5(&self, #[max(4)] Events: &mut [u64], #[max(4)] FACTS: &mut [u64], #[max(4)] Fact: &mut [u64], #[max(4)] Field: &mut [u64], #[max(4)] FixedStr: &mut [u64], #[max(4)] FnMut: &mut [u64], #[max(4)] Formatter: &mut [u64], #[max(4)] Full: &mut [u64], #[max(4)] Future: &mut [u64], #[max(4)] H: &mut [u64], #[max(4)] Held: &mut [u64], #[max(4)] Host: &mut [u64]) -> Result<u64, u8>;
fn m2_6(&self, #[max(4)] HostCore: &mut [u64], #[max(4)] IS_LARGE: &mut [u64], #[max(4)] In: &mut [u64], #[max(4)] IpcError: &mut [u64], #[max(4)] Kind: &mut [u64], #[max(4)] LAYOUT_CHECK: &mut [u64], #[max(4)] LOG: &mut [u64], #[max(4)] Lent: &mut [u64], #[max(4)] Link: &mut [u64], #[max(4)] Log: &mut [u64], #[max(4)] MathError: &mut [u64], #[max(4)] Max: &mut [u64]) -> Result<u64, u8>;
fn m2_7(&self, #[max(4)] Message: &mut [u64], #[max(4)] Method: &mut [u64], #[max(4)] MethodDesc: &mut [u64], #[max(4)] MethodKind: &mut [u64], #[max(4)] MethodOf: &mut [u64], #[max(4)] NOT_EXTENSIBLE: &mut [u64], #[max(4)] O: &mut [u64], #[max(4)] Oneway: &mut [u64], #[max(4)] Opened: &mut [u64], #[max(4)] Option: &mut [u64], #[max(4)] Out: &mut [u64], #[max(4)] Output: &mut [u64]) -> Result<u64, u8>;
fn m2_8(&self, #[max(4)] PIXELS: &mut [u64], #[max(4)] PLACE: &mut [u64], #[max(4)] PLAY: &mut [u64], #[max(4)] Peer: &mut [u64], #[max(4)] Pending: &mut [u64], #[max(4)] Play: &mut [u64], #[max(4)] Probe: &mut [u64], #[max(4)] Put: &mut [u64], #[max(4)] RETURNS: &mut [u64], #[max(4)] Ready: &mut [u64], #[max(4)] Received: &mut [u64], #[max(4)] ReceivedRequest: &mut [u64]) -> Result<u64, u8>;
fn m2_9(&self, #[max(4)] Reply: &mut [u64], #[max(4)] Result: &mut [u64], #[max(4)] Rx: &mut [u64], #[max(4)] SIZE: &mut [u64], #[max(4)] Sample: &mut [u64], #[max(4)] Sell: &mut [u64], #[max(4)] Send: &mut [u64], #[max(4)] Serve: &mut [u64], #[max(4)] ServeShared: &mut [u64], #[max(4)] Service: &mut [u64], #[max(4)] Side: &mut [u64], #[max(4)] Sized: &mut [u64]) -> Result<u64, u8>;
fn m2_10(&self, #[max(4)] StreamOut: &mut [u64], #[max(4)] Streams: &mut [u64], #[max(4)] Struct: &mut [u64], #[max(4)] Stub: &mut [u64], #[max(4)] Studio: &mut [u64], #[max(4)] StudioAsyncClient: &mut [u64], #[max(4)] StudioBatch: &mut [u64], #[max(4)] StudioBlendLoan: &mut [u64], #[max(4)] StudioCall: &mut [u64], #[max(4)] StudioChannel: &mut [u64], #[max(4)] StudioClient: &mut [u64], #[max(4)] StudioEvent: &mut [u64]) -> Result<u64, u8>;
fn m2_11(&self, #[max(4)] StudioHost: &mut [u64], #[max(4)] StudioMock: &mut [u64], #[max(4)] THIS: &mut [u64], #[max(4)] TIMEOUT: &mut [u64], #[max(4)] TYPE: &mut [u64], #[max(4)] Target: &mut [u64], #[max(4)] Ticket: &mut [u64], #[max(4)] Travels: &mut [u64], #[max(4)] TryFrom: &mut [u64], #[max(4)] Tx: &mut [u64], #[max(4)] TypeDesc: &mut [u64], #[max(4)] Unchecked: &mut [u64]) -> Result<u64, u8>;
fn m2_12(&self, #[max(4)] VariantDesc: &mut [u64], #[max(4)] View: &mut [u64], #[max(4)] W: &mut [u64], #[max(4)] WITNESS: &mut [u64], #[max(4)] ZERO: &mut [u64], #[max(4)] ZERO_IS_VALID: &mut [u64], #[max(4)] a: &mut [u64], #[max(4)] add: &mut [u64], #[max(4)] align: &mut [u64], #[max(4)] all: &mut [u64], #[max(4)] allow: &mut [u64], #[max(4)] always: &mut [u64]) -> Result<u64, u8>;
fn m2_13(&self, #[max(4)] answer: &mut [u64], #[max(4)] any_bits: &mut [u64], #[max(4)] args: &mut [u64], #[max(4)] arguments: &mut [u64], #[max(4)] r#as: &mut [u64], #[max(4)] as_fd: &mut [u64], #[max(4)] ask: &mut [u64], #[max(4)] ask_bulk: &mut [u64], #[max(4)] asked: &mut [u64], #[max(4)] r#async: &mut [u64], #[max(4)] async_link: &mut [u64], #[max(4)] async_of_call: &mut [u64]) -> Result<u64, u8>;
fn m2_14(&self, #[max(4)] at: &mut [u64], #[max(4)] attach: &mut [u64], #[max(4)] attach_async: &mut [u64], #[max(4)] automatically_derived: &mut [u64], #[max(4)] r#await: &mut [u64], #[max(4)] b: &mut [u64], #[max(4)] base: &mut [u64], #[max(4)] batch: &mut [u64], #[max(4)] bits: &mut [u64], #[max(4)] blend: &mut [u64], #[max(4)] blend_loan: &mut [u64], #[max(4)] blend_loan_timeout: &mut [u64]) -> Result<u64, u8>;
fn m2_15(&self, #[max(4)] blend_try_loan: &mut [u64], #[max(4)] blend_view: &mut [u64], #[max(4)] bool: &mut [u64], #[max(4)] builder: &mut [u64], #[max(4)] bulk: &mut [u64], #[max(4)] bulk_async: &mut [u64], #[max(4)] bulk_call: &mut [u64], #[max(4)] bulk_in: &mut [u64], #[max(4)] bulk_out: &mut [u64], #[max(4)] bulk_within_limits: &mut [u64], #[max(4)] c: &mut [u64], #[max(4)] call: &mut [u64]) -> Result<u64, u8>;
fn m2_16(&self, #[max(4)] cfg: &mut [u64], #[max(4)] cfg_attr: &mut [u64], #[max(4)] channel: &mut [u64], #[max(4)] claimed: &mut [u64], #[max(4)] client: &mut [u64], #[max(4)] clippy: &mut [u64], #[max(4)] closure: &mut [u64], #[max(4)] commit: &mut [u64], #[max(4)] commit_view: &mut [u64], #[max(4)] r#const: &mut [u64], #[max(4)] copy_in: &mut [u64], #[max(4)] copy_out: &mut [u64]) -> Result<u64, u8>;
fn m2_17(&self, #[max(4)] core: &mut [u64], #[max(4)] debug: &mut [u64], #[max(4)] debug_assertions: &mut [u64], #[max(4)] default: &mut [u64], #[max(4)] deprecated: &mut [u64], #[max(4)] deref: &mut [u64], #[max(4)] deref_mut: &mut [u64], #[max(4)] derive: &mut [u64], #[max(4)] described: &mut [u64], #[max(4)] dispatch: &mut [u64], #[max(4)] dispatch_shared: &mut [u64], #[max(4)] div: &mut [u64]) -> Result<u64, u8>;
fn m2_18(&self, #[max(4)] doc: &mut [u64], #[max(4)] r#dyn: &mut [u64], #[max(4)] r#else: &mut [u64], #[max(4)] r#enum: &mut [u64], #[max(4)] events: &mut [u64], #[max(4)] events_async: &mut [u64], #[max(4)] r#false: &mut [u64], #[max(4)] fd: &mut [u64], #[max(4)] field: &mut [u64], #[max(4)] fields: &mut [u64], #[max(4)] flag: &mut [u64], #[max(4)] flush: &mut [u64]) -> Result<u64, u8>;
fn m2_19(&self, #[max(4)] fmt: &mut [u64], #[max(4)] r#fn: &mut [u64], #[max(4)] r#for: &mut [u64], #[max(4)] from: &mut [u64], #[max(4)] from_link: &mut [u64], #[max(4)] get: &mut [u64], #[max(4)] h: &mut [u64], #[max(4)] handler: &mut [u64], #[max(4)] held: &mut [u64], #[max(4)] hold: &mut [u64], #[max(4)] hold_send: &mut [u64], #[max(4)] i64: &mut [u64]) -> Result<u64, u8>;
fn m2_20(&self, #[max(4)] id: &mut [u64], #[max(4)] r#if: &mut [u64], #[max(4)] r#impl: &mut [u64], #[max(4)] inline: &mut [u64], #[max(4)] irrefutable_let_patterns: &mut [u64], #[max(4)] is: &mut [u64], #[max(4)] is_its_integer: &mut [u64], #[max(4)] is_some_and: &mut [u64], #[max(4)] is_tx: &mut [u64], #[max(4)] is_valid: &mut [u64], #[max(4)] kind: &mut [u64], #[max(4)] layout: &mut [u64]) -> Result<u64, u8>;
fn m2_21(&self, #[max(4)] len: &mut [u64], #[max(4)] lend: &mut [u64], #[max(4)] r#let: &mut [u64], #[max(4)] line: &mut [u64], #[max(4)] link: &mut [u64], #[max(4)] log: &mut [u64], #[max(4)] loopback: &mut [u64], #[max(4)] r#match: &mut [u64], #[max(4)] memorypipe: &mut [u64], #[max(4)] method: &mut [u64], #[max(4)] method_of: &mut [u64], #[max(4)] method_within_limits: &mut [u64]) -> Result<u64, u8>;
fn m2_22(&self, #[max(4)] must_use: &mut [u64], #[max(4)] r#mut: &mut [u64], #[max(4)] name: &mut [u64], #[max(4)] need_in: &mut [u64], #[max(4)] need_lent: &mut [u64], #[max(4)] need_out: &mut [u64], #[max(4)] new: &mut [u64], #[max(4)] no_gap_at_end: &mut [u64], #[max(4)] no_gap_before: &mut [u64], #[max(4)] nonstandard_style: &mut [u64], #[max(4)] not: &mut [u64], #[max(4)] nothing_extensible_at: &mut [u64]) -> Result<u64, u8>;
fn m2_23(&self, #[max(4)] number: &mut [u64], #[max(4)] nursery: &mut [u64], #[max(4)] of_call: &mut [u64], #[max(4)] on_blend: &mut [u64], #[max(4)] on_play: &mut [u64], #[max(4)] open: &mut [u64], #[max(4)] ops: &mut [u64], #[max(4)] other: &mut [u64], #[max(4)] out: &mut [u64], #[max(4)] owns_nothing: &mut [u64], #[max(4)] pedantic: &mut [u64], #[max(4)] peer: &mut [u64]) -> Result<u64, u8>;
fn m2_24(&self, #[max(4)] place_in: &mut [u64], #[max(4)] place_out: &mut [u64], #[max(4)] play: &mut [u64], #[max(4)] primitive: &mut [u64], #[max(4)] private_interfaces: &mut [u64], #[max(4)] r#pub: &mut [u64], #[max(4)] put: &mut [u64], #[max(4)] raw: &mut [u64], #[max(4)] receive: &mut [u64], #[max(4)] receive_bulk: &mut [u64], #[max(4)] receive_oneway: &mut [u64], #[max(4)] receive_streams: &mut [u64]) -> Result<u64, u8>;
fn m2_25(&self, #[max(4)] receives: &mut [u64], #[max(4)] receives_async: &mut [u64], #[max(4)] repr: &mut [u64], #[max(4)] room: &mut [u64], #[max(4)] rt: &mut [u64], #[max(4)] send: &mut [u64], #[max(4)] serve: &mut [u64], #[max(4)] serve_oneway: &mut [u64], #[max(4)] serve_shared: &mut [u64], #[max(4)] set: &mut [u64], #[max(4)] size: &mut [u64], #[max(4)] start: &mut [u64]) -> Result<u64, u8>;
fn m2_26(&self, #[max(4)] r#static: &mut [u64], #[max(4)] str: &mut [u64], #[max(4)] stream: &mut [u64], #[max(4)] stream_place: &mut [u64], #[max(4)] stringify: &mut [u64], #[max(4)] r#struct: &mut [u64], #[max(4)] take: &mut [u64], #[max(4)] tell: &mut [u64], #[max(4)] testing: &mut [u64], #[max(4)] timeout: &mut [u64], #[max(4)] to: &mut [u64], #[max(4)] r#trait: &mut [u64]) -> Result<u64, u8>;
fn m2_27(&self, #[max(4)] r#true: &mut [u64], #[max(4)] try_from: &mut [u64], #[max(4)] tx: &mut [u64], #[max(4)] r#type: &mut [u64], #[max(4)] u16: &mut [u64], #[max(4)] u32: &mut [u64], #[max(4)] u64: &mut [u64], #[max(4)] u8: &mut [u64], #[max(4)] unknown: &mut [u64], #[max(4)] unreachable: &mut [u64], #[max(4)] r#unsafe: &mut [u64], #[max(4)] unused: &mut [u64]) -> Result<u64, u8>;
fn m2_28(&self, #[max(4)] unused_qualifications: &mut [u64], #[max(4)] r#use: &mut [u64], #[max(4)] used: &mut [u64], #[max(4)] usize: &mut [u64], #[max(4)] value: &mut [u64], #[max(4)] variant: &mut [u64], #[max(4)] variants: &mut [u64], #[max(4)] view: &mut [u64], #[max(4)] was: &mut [u64], #[max(4)] watched: &mut [u64], #[max(4)] within_limits: &mut [u64], #[max(4)] write_str: &mut [u64]) -> Result<u64, u8>;
fn m2_29(&self, #[max(4)] zero_is_valid: &mut [u64]) -> Result<u64, u8>;
fn m3_0(&self, ADD: ::memorypipe::Tx<u64>, ANY_BITS: ::memorypipe::Tx<u64>, Add: ::memorypipe::Tx<u64>, Answering: ::memorypipe::Tx<u64>, Answers: ::memorypipe::Tx<u64>, Args0: ::memorypipe::Tx<u64>, Args1: ::memorypipe::Tx<u64>, Args2: ::memorypipe::Tx<u64>, Args3: ::memorypipe::Tx<u64>, AsFd: ::memorypipe::Tx<u64>, AsRef: ::memorypipe::Tx<u64>, Async: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_1(&self, AsyncEnd: ::memorypipe::Tx<u64>, AsyncEvents: ::memorypipe::Tx<u64>, AsyncLink: ::memorypipe::Tx<u64>, AsyncRx: ::memorypipe::Tx<u64>, AttachError: ::memorypipe::Tx<u64>, BLEND: ::memorypipe::Tx<u64>, Blend: ::memorypipe::Tx<u64>, BorrowedFd: ::memorypipe::Tx<u64>, Box: ::memorypipe::Tx<u64>, Bulk: ::memorypipe::Tx<u64>, BulkOut: ::memorypipe::Tx<u64>, Buy: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_2(&self, C: ::memorypipe::Tx<u64>, CAPACITY: ::memorypipe::Tx<u64>, CLOSED: ::memorypipe::Tx<u64>, Calculator: ::memorypipe::Tx<u64>, CalculatorAsyncClient: ::memorypipe::Tx<u64>, CalculatorBatch: ::memorypipe::Tx<u64>, CalculatorCall: ::memorypipe::Tx<u64>, CalculatorChannel: ::memorypipe::Tx<u64>, CalculatorClient: ::memorypipe::Tx<u64>, CalculatorHost: ::memorypipe::Tx<u64>, Call: ::memorypipe::Tx<u64>, CallError: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_3(&self, Called: ::memorypipe::Tx<u64>, Caller: ::memorypipe::Tx<u64>, CallerRef: ::memorypipe::Tx<u64>, Channel: ::memorypipe::Tx<u64>, ChannelDesc: ::memorypipe::Tx<u64>, Checked: ::memorypipe::Tx<u64>, Client: ::memorypipe::Tx<u64>, ClientBuilder: ::memorypipe::Tx<u64>, ClientEnd: ::memorypipe::Tx<u64>, ClientId: ::memorypipe::Tx<u64>, Clone: ::memorypipe::Tx<u64>, DESC: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_4(&self, DIV: ::memorypipe::Tx<u64>, Debug: ::memorypipe::Tx<u64>, Default: ::memorypipe::Tx<u64>, Deref: ::memorypipe::Tx<u64>, DerefMut: ::memorypipe::Tx<u64>, Div: ::memorypipe::Tx<u64>, Duration: ::memorypipe::Tx<u64>, Enum: ::memorypipe::Tx<u64>, Error: ::memorypipe::Tx<u64>, Event: ::memorypipe::Tx<u64>, EventOutlet: ::memorypipe::Tx<u64>, EventSource: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_5(&self, Events: ::memorypipe::Tx<u64>, FACTS: ::memorypipe::Tx<u64>, Fact: ::memorypipe::Tx<u64>, Field: ::memorypipe::Tx<u64>, FixedStr: ::memorypipe::Tx<u64>, FnMut: ::memorypipe::Tx<u64>, Formatter: ::memorypipe::Tx<u64>, Full: ::memorypipe::Tx<u64>, Future: ::memorypipe::Tx<u64>, H: ::memorypipe::Tx<u64>, Held: ::memorypipe::Tx<u64>, Host: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_6(&self, HostCore: ::memorypipe::Tx<u64>, IS_LARGE: ::memorypipe::Tx<u64>, In: ::memorypipe::Tx<u64>, IpcError: ::memorypipe::Tx<u64>, Kind: ::memorypipe::Tx<u64>, LAYOUT_CHECK: ::memorypipe::Tx<u64>, LOG: ::memorypipe::Tx<u64>, Lent: ::memorypipe::Tx<u64>, Link: ::memorypipe::Tx<u64>, Log: ::memorypipe::Tx<u64>, MathError: ::memorypipe::Tx<u64>, Max: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_7(&self, Message: ::memorypipe::Tx<u64>, Method: ::memorypipe::Tx<u64>, MethodDesc: ::memorypipe::Tx<u64>, MethodKind: ::memorypipe::Tx<u64>, MethodOf: ::memorypipe::Tx<u64>, NOT_EXTENSIBLE: ::memorypipe::Tx<u64>, O: ::memorypipe::Tx<u64>, Oneway: ::memorypipe::Tx<u64>, Opened: ::memorypipe::Tx<u64>, Option: ::memorypipe::Tx<u64>, Out: ::memorypipe::Tx<u64>, Output: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_8(&self, PIXELS: ::memorypipe::Tx<u64>, PLACE: ::memorypipe::Tx<u64>, PLAY: ::memorypipe::Tx<u64>, Peer: ::memorypipe::Tx<u64>, Pending: ::memorypipe::Tx<u64>, Play: ::memorypipe::Tx<u64>, Probe: ::memorypipe::Tx<u64>, Put: ::memorypipe::Tx<u64>, RETURNS: ::memorypipe::Tx<u64>, Ready: ::memorypipe::Tx<u64>, Received: ::memorypipe::Tx<u64>, ReceivedRequest: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_9(&self, Reply: ::memorypipe::Tx<u64>, Result: ::memorypipe::Tx<u64>, Rx: ::memorypipe::Tx<u64>, SIZE: ::memorypipe::Tx<u64>, Sample: ::memorypipe::Tx<u64>, Sell: ::memorypipe::Tx<u64>, Send: ::memorypipe::Tx<u64>, Serve: ::memorypipe::Tx<u64>, ServeShared: ::memorypipe::Tx<u64>, Service: ::memorypipe::Tx<u64>, Side: ::memorypipe::Tx<u64>, Sized: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_10(&self, StreamOut: ::memorypipe::Tx<u64>, Streams: ::memorypipe::Tx<u64>, Struct: ::memorypipe::Tx<u64>, Stub: ::memorypipe::Tx<u64>, Studio: ::memorypipe::Tx<u64>, StudioAsyncClient: ::memorypipe::Tx<u64>, StudioBatch: ::memorypipe::Tx<u64>, StudioBlendLoan: ::memorypipe::Tx<u64>, StudioCall: ::memorypipe::Tx<u64>, StudioChannel: ::memorypipe::Tx<u64>, StudioClient: ::memorypipe::Tx<u64>, StudioEvent: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_11(&self, StudioHost: ::memorypipe::Tx<u64>, StudioMock: ::memorypipe::Tx<u64>, THIS: ::memorypipe::Tx<u64>, TIMEOUT: ::memorypipe::Tx<u64>, TYPE: ::memorypipe::Tx<u64>, Target: ::memorypipe::Tx<u64>, Ticket: ::memorypipe::Tx<u64>, Travels: ::memorypipe::Tx<u64>, TryFrom: ::memorypipe::Tx<u64>, Tx: ::memorypipe::Tx<u64>, TypeDesc: ::memorypipe::Tx<u64>, Unchecked: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_12(&self, VariantDesc: ::memorypipe::Tx<u64>, View: ::memorypipe::Tx<u64>, W: ::memorypipe::Tx<u64>, WITNESS: ::memorypipe::Tx<u64>, ZERO: ::memorypipe::Tx<u64>, ZERO_IS_VALID: ::memorypipe::Tx<u64>, a: ::memorypipe::Tx<u64>, add: ::memorypipe::Tx<u64>, align: ::memorypipe::Tx<u64>, all: ::memorypipe::Tx<u64>, allow: ::memorypipe::Tx<u64>, always: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_13(&self, answer: ::memorypipe::Tx<u64>, any_bits: ::memorypipe::Tx<u64>, args: ::memorypipe::Tx<u64>, arguments: ::memorypipe::Tx<u64>, r#as: ::memorypipe::Tx<u64>, as_fd: ::memorypipe::Tx<u64>, ask: ::memorypipe::Tx<u64>, ask_bulk: ::memorypipe::Tx<u64>, asked: ::memorypipe::Tx<u64>, r#async: ::memorypipe::Tx<u64>, async_link: ::memorypipe::Tx<u64>, async_of_call: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_14(&self, at: ::memorypipe::Tx<u64>, attach: ::memorypipe::Tx<u64>, attach_async: ::memorypipe::Tx<u64>, automatically_derived: ::memorypipe::Tx<u64>, r#await: ::memorypipe::Tx<u64>, b: ::memorypipe::Tx<u64>, base: ::memorypipe::Tx<u64>, batch: ::memorypipe::Tx<u64>, bits: ::memorypipe::Tx<u64>, blend: ::memorypipe::Tx<u64>, blend_loan: ::memorypipe::Tx<u64>, blend_loan_timeout: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_15(&self, blend_try_loan: ::memorypipe::Tx<u64>, blend_view: ::memorypipe::Tx<u64>, bool: ::memorypipe::Tx<u64>, builder: ::memorypipe::Tx<u64>, bulk: ::memorypipe::Tx<u64>, bulk_async: ::memorypipe::Tx<u64>, bulk_call: ::memorypipe::Tx<u64>, bulk_in: ::memorypipe::Tx<u64>, bulk_out: ::memorypipe::Tx<u64>, bulk_within_limits: ::memorypipe::Tx<u64>, c: ::memorypipe::Tx<u64>, call: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_16(&self, cfg: ::memorypipe::Tx<u64>, cfg_attr: ::memorypipe::Tx<u64>, channel: ::memorypipe::Tx<u64>, claimed: ::memorypipe::Tx<u64>, client: ::memorypipe::Tx<u64>, clippy: ::memorypipe::Tx<u64>, closure: ::memorypipe::Tx<u64>, commit: ::memorypipe::Tx<u64>, commit_view: ::memorypipe::Tx<u64>, r#const: ::memorypipe::Tx<u64>, copy_in: ::memorypipe::Tx<u64>, copy_out: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_17(&self, core: ::memorypipe::Tx<u64>, debug: ::memorypipe::Tx<u64>, debug_assertions: ::memorypipe::Tx<u64>, default: ::memorypipe::Tx<u64>, deprecated: ::memorypipe::Tx<u64>, deref: ::memorypipe::Tx<u64>, deref_mut: ::memorypipe::Tx<u64>, derive: ::memorypipe::Tx<u64>, described: ::memorypipe::Tx<u64>, dispatch: ::memorypipe::Tx<u64>, dispatch_shared: ::memorypipe::Tx<u64>, div: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_18(&self, doc: ::memorypipe::Tx<u64>, r#dyn: ::memorypipe::Tx<u64>, r#else: ::memorypipe::Tx<u64>, r#enum: ::memorypipe::Tx<u64>, events: ::memorypipe::Tx<u64>, events_async: ::memorypipe::Tx<u64>, r#false: ::memorypipe::Tx<u64>, fd: ::memorypipe::Tx<u64>, field: ::memorypipe::Tx<u64>, fields: ::memorypipe::Tx<u64>, flag: ::memorypipe::Tx<u64>, flush: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_19(&self, fmt: ::memorypipe::Tx<u64>, r#fn: ::memorypipe::Tx<u64>, r#for: ::memorypipe::Tx<u64>, from: ::memorypipe::Tx<u64>, from_link: ::memorypipe::Tx<u64>, get: ::memorypipe::Tx<u64>, h: ::memorypipe::Tx<u64>, handler: ::memorypipe::Tx<u64>, held: ::memorypipe::Tx<u64>, hold: ::memorypipe::Tx<u64>, hold_send: ::memorypipe::Tx<u64>, i64: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_20(&self, id: ::memorypipe::Tx<u64>, r#if: ::memorypipe::Tx<u64>, r#impl: ::memorypipe::Tx<u64>, inline: ::memorypipe::Tx<u64>, irrefutable_let_patterns: ::memorypipe::Tx<u64>, is: ::memorypipe::Tx<u64>, is_its_integer: ::memorypipe::Tx<u64>, is_some_and: ::memorypipe::Tx<u64>, is_tx: ::memorypipe::Tx<u64>, is_valid: ::memorypipe::Tx<u64>, kind: ::memorypipe::Tx<u64>, layout: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_21(&self, len: ::memorypipe::Tx<u64>, lend: ::memorypipe::Tx<u64>, r#let: ::memorypipe::Tx<u64>, line: ::memorypipe::Tx<u64>, link: ::memorypipe::Tx<u64>, log: ::memorypipe::Tx<u64>, loopback: ::memorypipe::Tx<u64>, r#match: ::memorypipe::Tx<u64>, memorypipe: ::memorypipe::Tx<u64>, method: ::memorypipe::Tx<u64>, method_of: ::memorypipe::Tx<u64>, method_within_limits: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_22(&self, must_use: ::memorypipe::Tx<u64>, r#mut: ::memorypipe::Tx<u64>, name: ::memorypipe::Tx<u64>, need_in: ::memorypipe::Tx<u64>, need_lent: ::memorypipe::Tx<u64>, need_out: ::memorypipe::Tx<u64>, new: ::memorypipe::Tx<u64>, no_gap_at_end: ::memorypipe::Tx<u64>, no_gap_before: ::memorypipe::Tx<u64>, nonstandard_style: ::memorypipe::Tx<u64>, not: ::memorypipe::Tx<u64>, nothing_extensible_at: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_23(&self, number: ::memorypipe::Tx<u64>, nursery: ::memorypipe::Tx<u64>, of_call: ::memorypipe::Tx<u64>, on_blend: ::memorypipe::Tx<u64>, on_play: ::memorypipe::Tx<u64>, open: ::memorypipe::Tx<u64>, ops: ::memorypipe::Tx<u64>, other: ::memorypipe::Tx<u64>, out: ::memorypipe::Tx<u64>, owns_nothing: ::memorypipe::Tx<u64>, pedantic: ::memorypipe::Tx<u64>, peer: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_24(&self, place_in: ::memorypipe::Tx<u64>, place_out: ::memorypipe::Tx<u64>, play: ::memorypipe::Tx<u64>, primitive: ::memorypipe::Tx<u64>, private_interfaces: ::memorypipe::Tx<u64>, r#pub: ::memorypipe::Tx<u64>, put: ::memorypipe::Tx<u64>, raw: ::memorypipe::Tx<u64>, receive: ::memorypipe::Tx<u64>, receive_bulk: ::memorypipe::Tx<u64>, receive_oneway: ::memorypipe::Tx<u64>, receive_streams: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_25(&self, receives: ::memorypipe::Tx<u64>, receives_async: ::memorypipe::Tx<u64>, repr: ::memorypipe::Tx<u64>, room: ::memorypipe::Tx<u64>, rt: ::memorypipe::Tx<u64>, send: ::memorypipe::Tx<u64>, serve: ::memorypipe::Tx<u64>, serve_oneway: ::memorypipe::Tx<u64>, serve_shared: ::memorypipe::Tx<u64>, set: ::memorypipe::Tx<u64>, size: ::memorypipe::Tx<u64>, start: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_26(&self, r#static: ::memorypipe::Tx<u64>, str: ::memorypipe::Tx<u64>, stream: ::memorypipe::Tx<u64>, stream_place: ::memorypipe::Tx<u64>, stringify: ::memorypipe::Tx<u64>, r#struct: ::memorypipe::Tx<u64>, take: ::memorypipe::Tx<u64>, tell: ::memorypipe::Tx<u64>, testing: ::memorypipe::Tx<u64>, timeout: ::memorypipe::Tx<u64>, to: ::memorypipe::Tx<u64>, r#trait: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_27(&self, r#true: ::memorypipe::Tx<u64>, try_from: ::memorypipe::Tx<u64>, tx: ::memorypipe::Tx<u64>, r#type: ::memorypipe::Tx<u64>, u16: ::memorypipe::Tx<u64>, u32: ::memorypipe::Tx<u64>, u64: ::memorypipe::Tx<u64>, u8: ::memorypipe::Tx<u64>, unknown: ::memorypipe::Tx<u64>, unreachable: ::memorypipe::Tx<u64>, r#unsafe: ::memorypipe::Tx<u64>, unused: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_28(&self, unused_qualifications: ::memorypipe::Tx<u64>, r#use: ::memorypipe::Tx<u64>, used: ::memorypipe::Tx<u64>, usize: ::memorypipe::Tx<u64>, value: ::memorypipe::Tx<u64>, variant: ::memorypipe::Tx<u64>, variants: ::memorypipe::Tx<u64>, view: ::memorypipe::Tx<u64>, was: ::memorypipe::Tx<u64>, watched: ::memorypipe::Tx<u64>, within_limits: ::memorypipe::Tx<u64>, write_str: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_29(&self, zero_is_valid: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m4_0(&self, ADD: ::memorypipe::Rx<u64>, ANY_BITS: ::memorypipe::Rx<u64>, Add: ::memorypipe::Rx<u64>, Answering: ::memorypipe::Rx<u64>, Answers: ::memorypipe::Rx<u64>, Args0: ::memorypipe::Rx<u64>, Args1: ::memorypipe::Rx<u64>, Args2: ::memorypipe::Rx<u64>, Args3: ::memorypipe::Rx<u64>, AsFd: ::memorypipe::Rx<u64>, AsRef: ::memorypipe::Rx<u64>, Async: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_1(&self, AsyncEnd: ::memorypipe::Rx<u64>, AsyncEvents: ::memorypipe::Rx<u64>, AsyncLink: ::memorypipe::Rx<u64>, AsyncRx: ::memorypipe::Rx<u64>, AttachError: ::memorypipe::Rx<u64>, BLEND: ::memorypipe::Rx<u64>, Blend: ::memorypipe::Rx<u64>, BorrowedFd: ::memorypipe::Rx<u64>, Box: ::memorypipe::Rx<u64>, Bulk: ::memorypipe::Rx<u64>, BulkOut: ::memorypipe::Rx<u64>, Buy: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_2(&self, C: ::memorypipe::Rx<u64>, CAPACITY: ::memorypipe::Rx<u64>, CLOSED: ::memorypipe::Rx<u64>, Calculator: ::memorypipe::Rx<u64>, CalculatorAsyncClient: ::memorypipe::Rx<u64>, CalculatorBatch: ::memorypipe::Rx<u64>, CalculatorCall: ::memorypipe::Rx<u64>, CalculatorChannel: ::memorypipe::Rx<u64>, CalculatorClient: ::memorypipe::Rx<u64>, CalculatorHost: ::memorypipe::Rx<u64>, Call: ::memorypipe::Rx<u64>, CallError: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_3(&self, Called: ::memorypipe::Rx<u64>, Caller: ::memorypipe::Rx<u64>, CallerRef: ::memorypipe::Rx<u64>, Channel: ::memorypipe::Rx<u64>, ChannelDesc: ::memorypipe::Rx<u64>, Checked: ::memorypipe::Rx<u64>, Client: ::memorypipe::Rx<u64>, ClientBuilder: ::memorypipe::Rx<u64>, ClientEnd: ::memorypipe::Rx<u64>, ClientId: ::memorypipe::Rx<u64>, Clone: ::memorypipe::Rx<u64>, DESC: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_4(&self, DIV: ::memorypipe::Rx<u64>, Debug: ::memorypipe::Rx<u64>, Default: ::memorypipe::Rx<u64>, Deref: ::memorypipe::Rx<u64>, DerefMut: ::memorypipe::Rx<u64>, Div: ::memorypipe::Rx<u64>, Duration: ::memorypipe::Rx<u64>, Enum: ::memorypipe::Rx<u64>, Error: ::memorypipe::Rx<u64>, Event: ::memorypipe::Rx<u64>, EventOutlet: ::memorypipe::Rx<u64>, EventSource: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_5(&self, Events: ::memorypipe::Rx<u64>, FACTS: ::memorypipe::Rx<u64>, Fact: ::memorypipe::Rx<u64>, Field: ::memorypipe::Rx<u64>, FixedStr: ::memorypipe::Rx<u64>, FnMut: ::memorypipe::Rx<u64>, Formatter: ::memorypipe::Rx<u64>, Full: ::memorypipe::Rx<u64>, Future: ::memorypipe::Rx<u64>, H: ::memorypipe::Rx<u64>, Held: ::memorypipe::Rx<u64>, Host: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_6(&self, HostCore: ::memorypipe::Rx<u64>, IS_LARGE: ::memorypipe::Rx<u64>, In: ::memorypipe::Rx<u64>, IpcError: ::memorypipe::Rx<u64>, Kind: ::memorypipe::Rx<u64>, LAYOUT_CHECK: ::memorypipe::Rx<u64>, LOG: ::memorypipe::Rx<u64>, Lent: ::memorypipe::Rx<u64>, Link: ::memorypipe::Rx<u64>, Log: ::memorypipe::Rx<u64>, MathError: ::memorypipe::Rx<u64>, Max: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_7(&self, Message: ::memorypipe::Rx<u64>, Method: ::memorypipe::Rx<u64>, MethodDesc: ::memorypipe::Rx<u64>, MethodKind: ::memorypipe::Rx<u64>, MethodOf: ::memorypipe::Rx<u64>, NOT_EXTENSIBLE: ::memorypipe::Rx<u64>, O: ::memorypipe::Rx<u64>, Oneway: ::memorypipe::Rx<u64>, Opened: ::memorypipe::Rx<u64>, Option: ::memorypipe::Rx<u64>, Out: ::memorypipe::Rx<u64>, Output: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_8(&self, PIXELS: ::memorypipe::Rx<u64>, PLACE: ::memorypipe::Rx<u64>, PLAY: ::memorypipe::Rx<u64>, Peer: ::memorypipe::Rx<u64>, Pending: ::memorypipe::Rx<u64>, Play: ::memorypipe::Rx<u64>, Probe: ::memorypipe::Rx<u64>, Put: ::memorypipe::Rx<u64>, RETURNS: ::memorypipe::Rx<u64>, Ready: ::memorypipe::Rx<u64>, Received: ::memorypipe::Rx<u64>, ReceivedRequest: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_9(&self, Reply: ::memorypipe::Rx<u64>, Result: ::memorypipe::Rx<u64>, Rx: ::memorypipe::Rx<u64>, SIZE: ::memorypipe::Rx<u64>, Sample: ::memorypipe::Rx<u64>, Sell: ::memorypipe::Rx<u64>, Send: ::memorypipe::Rx<u64>, Serve: ::memorypipe::Rx<u64>, ServeShared: ::memorypipe::Rx<u64>, Service: ::memorypipe::Rx<u64>, Side: ::memorypipe::Rx<u64>, Sized: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_10(&self, StreamOut: ::memorypipe::Rx<u64>, Streams: ::memorypipe::Rx<u64>, Struct: ::memorypipe::Rx<u64>, Stub: ::memorypipe::Rx<u64>, Studio: ::memorypipe::Rx<u64>, StudioAsyncClient: ::memorypipe::Rx<u64>, StudioBatch: ::memorypipe::Rx<u64>, StudioBlendLoan: ::memorypipe::Rx<u64>, StudioCall: ::memorypipe::Rx<u64>, StudioChannel: ::memorypipe::Rx<u64>, StudioClient: ::memorypipe::Rx<u64>, StudioEvent: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_11(&self, StudioHost: ::memorypipe::Rx<u64>, StudioMock: ::memorypipe::Rx<u64>, THIS: ::memorypipe::Rx<u64>, TIMEOUT: ::memorypipe::Rx<u64>, TYPE: ::memorypipe::Rx<u64>, Target: ::memorypipe::Rx<u64>, Ticket: ::memorypipe::Rx<u64>, Travels: ::memorypipe::Rx<u64>, TryFrom: ::memorypipe::Rx<u64>, Tx: ::memorypipe::Rx<u64>, TypeDesc: ::memorypipe::Rx<u64>, Unchecked: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_12(&self, VariantDesc: ::memorypipe::Rx<u64>, View: ::memorypipe::Rx<u64>, W: ::memorypipe::Rx<u64>, WITNESS: ::memorypipe::Rx<u64>, ZERO: ::memorypipe::Rx<u64>, ZERO_IS_VALID: ::memorypipe::Rx<u64>, a: ::memorypipe::Rx<u64>, add: ::memorypipe::Rx<u64>, align: ::memorypipe::Rx<u64>, all: ::memorypipe::Rx<u64>, allow: ::memorypipe::Rx<u64>, always: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_13(&self, answer: ::memorypipe::Rx<u64>, any_bits: ::memorypipe::Rx<u64>, args: ::memorypipe::Rx<u64>, arguments: ::memorypipe::Rx<u64>, r#as: ::memorypipe::Rx<u64>, as_fd: ::memorypipe::Rx<u64>, ask: ::memorypipe::Rx<u64>, ask_bulk: ::memorypipe::Rx<u64>, asked: ::memorypipe::Rx<u64>, r#async: ::memorypipe::Rx<u64>, async_link: ::memorypipe::Rx<u64>, async_of_call: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_14(&self, at: ::memorypipe::Rx<u64>, attach: ::memorypipe::Rx<u64>, attach_async: ::memorypipe::Rx<u64>, automatically_derived: ::memorypipe::Rx<u64>, r#await: ::memorypipe::Rx<u64>, b: ::memorypipe::Rx<u64>, base: ::memorypipe::Rx<u64>, batch: ::memorypipe::Rx<u64>, bits: ::memorypipe::Rx<u64>, blend: ::memorypipe::Rx<u64>, blend_loan: ::memorypipe::Rx<u64>, blend_loan_timeout: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_15(&self, blend_try_loan: ::memorypipe::Rx<u64>, blend_view: ::memorypipe::Rx<u64>, bool: ::memorypipe::Rx<u64>, builder: ::memorypipe::Rx<u64>, bulk: ::memorypipe::Rx<u64>, bulk_async: ::memorypipe::Rx<u64>, bulk_call: ::memorypipe::Rx<u64>, bulk_in: ::memorypipe::Rx<u64>, bulk_out: ::memorypipe::Rx<u64>, bulk_within_limits: ::memorypipe::Rx<u64>, c: ::memorypipe::Rx<u64>, call: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_16(&self, cfg: ::memorypipe::Rx<u64>, cfg_attr: ::memorypipe::Rx<u64>, channel: ::memorypipe::Rx<u64>, claimed: ::memorypipe::Rx<u64>, client: ::memorypipe::Rx<u64>, clippy: ::memorypipe::Rx<u64>, closure: ::memorypipe::Rx<u64>, commit: ::memorypipe::Rx<u64>, commit_view: ::memorypipe::Rx<u64>, r#const: ::memorypipe::Rx<u64>, copy_in: ::memorypipe::Rx<u64>, copy_out: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_17(&self, core: ::memorypipe::Rx<u64>, debug: ::memorypipe::Rx<u64>, debug_assertions: ::memorypipe::Rx<u64>, default: ::memorypipe::Rx<u64>, deprecated: ::memorypipe::Rx<u64>, deref: ::memorypipe::Rx<u64>, deref_mut: ::memorypipe::Rx<u64>, derive: ::memorypipe::Rx<u64>, described: ::memorypipe::Rx<u64>, dispatch: ::memorypipe::Rx<u64>, dispatch_shared: ::memorypipe::Rx<u64>, div: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_18(&self, doc: ::memorypipe::Rx<u64>, r#dyn: ::memorypipe::Rx<u64>, r#else: ::memorypipe::Rx<u64>, r#enum: ::memorypipe::Rx<u64>, events: ::memorypipe::Rx<u64>, events_async: ::memorypipe::Rx<u64>, r#false: ::memorypipe::Rx<u64>, fd: ::memorypipe::Rx<u64>, field: ::memorypipe::Rx<u64>, fields: ::memorypipe::Rx<u64>, flag: ::memorypipe::Rx<u64>, flush: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_19(&self, fmt: ::memorypipe::Rx<u64>, r#fn: ::memorypipe::Rx<u64>, r#for: ::memorypipe::Rx<u64>, from: ::memorypipe::Rx<u64>, from_link: ::memorypipe::Rx<u64>, get: ::memorypipe::Rx<u64>, h: ::memorypipe::Rx<u64>, handler: ::memorypipe::Rx<u64>, held: ::memorypipe::Rx<u64>, hold: ::memorypipe::Rx<u64>, hold_send: ::memorypipe::Rx<u64>, i64: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_20(&self, id: ::memorypipe::Rx<u64>, r#if: ::memorypipe::Rx<u64>, r#impl: ::memorypipe::Rx<u64>, inline: ::memorypipe::Rx<u64>, irrefutable_let_patterns: ::memorypipe::Rx<u64>, is: ::memorypipe::Rx<u64>, is_its_integer: ::memorypipe::Rx<u64>, is_some_and: ::memorypipe::Rx<u64>, is_tx: ::memorypipe::Rx<u64>, is_valid: ::memorypipe::Rx<u64>, kind: ::memorypipe::Rx<u64>, layout: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_21(&self, len: ::memorypipe::Rx<u64>, lend: ::memorypipe::Rx<u64>, r#let: ::memorypipe::Rx<u64>, line: ::memorypipe::Rx<u64>, link: ::memorypipe::Rx<u64>, log: ::memorypipe::Rx<u64>, loopback: ::memorypipe::Rx<u64>, r#match: ::memorypipe::Rx<u64>, memorypipe: ::memorypipe::Rx<u64>, method: ::memorypipe::Rx<u64>, method_of: ::memorypipe::Rx<u64>, method_within_limits: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_22(&self, must_use: ::memorypipe::Rx<u64>, r#mut: ::memorypipe::Rx<u64>, name: ::memorypipe::Rx<u64>, need_in: ::memorypipe::Rx<u64>, need_lent: ::memorypipe::Rx<u64>, need_out: ::memorypipe::Rx<u64>, new: ::memorypipe::Rx<u64>, no_gap_at_end: ::memorypipe::Rx<u64>, no_gap_before: ::memorypipe::Rx<u64>, nonstandard_style: ::memorypipe::Rx<u64>, not: ::memorypipe::Rx<u64>, nothing_extensible_at: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_23(&self, number: ::memorypipe::Rx<u64>, nursery: ::memorypipe::Rx<u64>, of_call: ::memorypipe::Rx<u64>, on_blend: ::memorypipe::Rx<u64>, on_play: ::memorypipe::Rx<u64>, open: ::memorypipe::Rx<u64>, ops: ::memorypipe::Rx<u64>, other: ::memorypipe::Rx<u64>, out: ::memorypipe::Rx<u64>, owns_nothing: ::memorypipe::Rx<u64>, pedantic: ::memorypipe::Rx<u64>, peer: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_24(&self, place_in: ::memorypipe::Rx<u64>, place_out: ::memorypipe::Rx<u64>, play: ::memorypipe::Rx<u64>, primitive: ::memorypipe::Rx<u64>, private_interfaces: ::memorypipe::Rx<u64>, r#pub: ::memorypipe::Rx<u64>, put: ::memorypipe::Rx<u64>, raw: ::memorypipe::Rx<u64>, receive: ::memorypipe::Rx<u64>, receive_bulk: ::memorypipe::Rx<u64>, receive_oneway: ::memorypipe::Rx<u64>, receive_streams: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_25(&self, receives: ::memorypipe::Rx<u64>, receives_async: ::memorypipe::Rx<u64>, repr: ::memorypipe::Rx<u64>, room: ::memorypipe::Rx<u64>, rt: ::memorypipe::Rx<u64>, send: ::memorypipe::Rx<u64>, serve: ::memorypipe::Rx<u64>, serve_oneway: ::memorypipe::Rx<u64>, serve_shared: ::memorypipe::Rx<u64>, set: ::memorypipe::Rx<u64>, size: ::memorypipe::Rx<u64>, start: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_26(&self, r#static: ::memorypipe::Rx<u64>, str: ::memorypipe::Rx<u64>, stream: ::memorypipe::Rx<u64>, stream_place: ::memorypipe::Rx<u64>, stringify: ::memorypipe::Rx<u64>, r#struct: ::memorypipe::Rx<u64>, take: ::memorypipe::Rx<u64>, tell: ::memorypipe::Rx<u64>, testing: ::memorypipe::Rx<u64>, timeout: ::memorypipe::Rx<u64>, to: ::memorypipe::Rx<u64>, r#trait: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_27(&self, r#true: ::memorypipe::Rx<u64>, try_from: ::memorypipe::Rx<u64>, tx: ::memorypipe::Rx<u64>, r#type: ::memorypipe::Rx<u64>, u16: ::memorypipe::Rx<u64>, u32: ::memorypipe::Rx<u64>, u64: ::memorypipe::Rx<u64>, u8: ::memorypipe::Rx<u64>, unknown: ::memorypipe::Rx<u64>, unreachable: ::memorypipe::Rx<u64>, r#unsafe: ::memorypipe::Rx<u64>, unused: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_28(&self, unused_qualifications: ::memorypipe::Rx<u64>, r#use: ::memorypipe::Rx<u64>, used: ::memorypipe::Rx<u64>, usize: ::memorypipe::Rx<u64>, value: ::memorypipe::Rx<u64>, variant: ::memorypipe::Rx<u64>, variants: ::memorypipe::Rx<u64>, view: ::memorypipe::Rx<u64>, was: ::memorypipe::Rx<u64>, watched: ::memorypipe::Rx<u64>, within_limits: ::memorypipe::Rx<u64>, write_str: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_29(&self, zero_is_valid: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
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
#[::memorypipe::ipc_message] pub struct AsyncEnd(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct AsyncEvents(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct AsyncLink(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct AsyncRx(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct AttachError(pub ::core::primitive::u64);
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
#[::memorypipe::ipc_message] pub struct ask(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct ask_bulk(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct asked(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#async(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct async_link(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct async_of_call(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct at(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct attach(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct attach_async(pub ::core::primitive::u64);
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
#[::memorypipe::ipc_message] pub struct events(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct events_async(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#false(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct fd(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct field(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct fields(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct flag(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct flush(pub ::core::primitive::u64);
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
#[::memorypipe::ipc_message] pub struct log(pub ::core::primitive::u64);
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
#[::memorypipe::ipc_message] pub struct put(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct raw(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct receive(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct receive_bulk(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct receive_oneway(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct receive_streams(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct receives(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct receives_async(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct reply(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct repr(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct room(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct rt(pub ::core::primitive::u64);
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
fn m12_(&self, #[max(4)] a0_: &[AsyncEnd], #[max(4)] a1_: &mut [AsyncEnd]);
fn m13_(&self, a0_: ::memorypipe::Tx<AsyncEvents>, a1_: ::memorypipe::Rx<AsyncEvents>);
#[oneway] fn m14_(&self, a0_: AsyncLink);
fn m15_(&self, a0_: AsyncRx) -> AsyncRx;
fn m16_(&self) -> ::core::result::Result<AttachError, AttachError>;
fn m17_(&self, #[max(4)] a0_: &[BLEND], #[max(4)] a1_: &mut [BLEND]);
fn m18_(&self, a0_: ::memorypipe::Tx<Blend>, a1_: ::memorypipe::Rx<Blend>);
#[oneway] fn m19_(&self, a0_: BorrowedFd);
fn m20_(&self, a0_: Box) -> Box;
fn m21_(&self) -> ::core::result::Result<Bulk, Bulk>;
fn m22_(&self, #[max(4)] a0_: &[BulkOut], #[max(4)] a1_: &mut [BulkOut]);
fn m23_(&self, a0_: ::memorypipe::Tx<Buy>, a1_: ::memorypipe::Rx<Buy>);
#[oneway] fn m24_(&self, a0_: C);
fn m25_(&self, a0_: CAPACITY) -> CAPACITY;
fn m26_(&self) -> ::core::result::Result<CLOSED, CLOSED>;
fn m27_(&self, #[max(4)] a0_: &[Calculator], #[max(4)] a1_: &mut [Calculator]);
fn m28_(&self, a0_: ::memorypipe::Tx<CalculatorAsyncClient>, a1_: ::memorypipe::Rx<CalculatorAsyncClient>);
#[oneway] fn m29_(&self, a0_: CalculatorBatch);
fn m30_(&self, a0_: CalculatorCall) -> CalculatorCall;
fn m31_(&self) -> ::core::result::Result<CalculatorChannel, CalculatorChannel>;
fn m32_(&self, #[max(4)] a0_: &[CalculatorClient], #[max(4)] a1_: &mut [CalculatorClient]);
fn m33_(&self, a0_: ::memorypipe::Tx<CalculatorHost>, a1_: ::memorypipe::Rx<CalculatorHost>);
#[oneway] fn m34_(&self, a0_: Call);
fn m35_(&self, a0_: CallError) -> CallError;
fn m36_(&self) -> ::core::result::Result<Called, Called>;
fn m37_(&self, #[max(4)] a0_: &[CallerRef], #[max(4)] a1_: &mut [CallerRef]);
fn m38_(&self, a0_: ::memorypipe::Tx<Channel>, a1_: ::memorypipe::Rx<Channel>);
#[oneway] fn m39_(&self, a0_: ChannelDesc);
fn m40_(&self, a0_: Checked) -> Checked;
fn m41_(&self) -> ::core::result::Result<Client, Client>;
fn m42_(&self, #[max(4)] a0_: &[ClientBuilder], #[max(4)] a1_: &mut [ClientBuilder]);
fn m43_(&self, a0_: ::memorypipe::Tx<ClientEnd>, a1_: ::memorypipe::Rx<ClientEnd>);
#[oneway] fn m44_(&self, a0_: ClientId);
fn m45_(&self, a0_: Clone) -> Clone;
fn m46_(&self) -> ::core::result::Result<DESC, DESC>;
fn m47_(&self, #[max(4)] a0_: &[DIV], #[max(4)] a1_: &mut [DIV]);
fn m48_(&self, a0_: ::memorypipe::Tx<Debug>, a1_: ::memorypipe::Rx<Debug>);
#[oneway] fn m49_(&self, a0_: Default);
fn m50_(&self, a0_: Deref) -> Deref;
fn m51_(&self) -> ::core::result::Result<DerefMut, DerefMut>;
fn m52_(&self, #[max(4)] a0_: &[Div], #[max(4)] a1_: &mut [Div]);
fn m53_(&self, a0_: ::memorypipe::Tx<Enum>, a1_: ::memorypipe::Rx<Enum>);
#[oneway] fn m54_(&self, a0_: Error);
fn m55_(&self, a0_: Event) -> Event;
fn m56_(&self) -> ::core::result::Result<EventOutlet, EventOutlet>;
fn m57_(&self, #[max(4)] a0_: &[EventSource], #[max(4)] a1_: &mut [EventSource]);
fn m58_(&self, a0_: ::memorypipe::Tx<Events>, a1_: ::memorypipe::Rx<Events>);
#[oneway] fn m59_(&self, a0_: FACTS);
fn m60_(&self, a0_: Fact) -> Fact;
fn m61_(&self) -> ::core::result::Result<Field, Field>;
fn m62_(&self, #[max(4)] a0_: &[FixedStr], #[max(4)] a1_: &mut [FixedStr]);
fn m63_(&self, a0_: ::memorypipe::Tx<FnMut>, a1_: ::memorypipe::Rx<FnMut>);
#[oneway] fn m64_(&self, a0_: Formatter);
fn m65_(&self, a0_: Full) -> Full;
fn m66_(&self) -> ::core::result::Result<Future, Future>;
fn m67_(&self, #[max(4)] a0_: &[H], #[max(4)] a1_: &mut [H]);
fn m68_(&self, a0_: ::memorypipe::Tx<Held>, a1_: ::memorypipe::Rx<Held>);
#[oneway] fn m69_(&self, a0_: Host);
fn m70_(&self, a0_: HostCore) -> HostCore;
fn m71_(&self) -> ::core::result::Result<IS_LARGE, IS_LARGE>;
fn m72_(&self, #[max(4)] a0_: &[In], #[max(4)] a1_: &mut [In]);
fn m73_(&self, a0_: ::memorypipe::Tx<IpcError>, a1_: ::memorypipe::Rx<IpcError>);
#[oneway] fn m74_(&self, a0_: Kind);
fn m75_(&self, a0_: LAYOUT_CHECK) -> LAYOUT_CHECK;
fn m76_(&self) -> ::core::result::Result<LOG, LOG>;
fn m77_(&self, #[max(4)] a0_: &[Lent], #[max(4)] a1_: &mut [Lent]);
fn m78_(&self, a0_: ::memorypipe::Tx<Link>, a1_: ::memorypipe::Rx<Link>);
#[oneway] fn m79_(&self, a0_: Log);
fn m80_(&self, a0_: MathError) -> MathError;
fn m81_(&self) -> ::core::result::Result<Max, Max>;
fn m82_(&self, #[max(4)] a0_: &[Message], #[max(4)] a1_: &mut [Message]);
fn m83_(&self, a0_: ::memorypipe::Tx<Method>, a1_: ::memorypipe::Rx<Method>);
#[oneway] fn m84_(&self, a0_: MethodDesc);
fn m85_(&self, a0_: MethodKind) -> MethodKind;
fn m86_(&self) -> ::core::result::Result<MethodOf, MethodOf>;
fn m87_(&self, #[max(4)] a0_: &[NOT_EXTENSIBLE], #[max(4)] a1_: &mut [NOT_EXTENSIBLE]);
fn m88_(&self, a0_: ::memorypipe::Tx<None>, a1_: ::memorypipe::Rx<None>);
#[oneway] fn m89_(&self, a0_: O);
fn m90_(&self, a0_: Ok) -> Ok;
fn m91_(&self) -> ::core::result::Result<Oneway, Oneway>;
fn m92_(&self, #[max(4)] a0_: &[Opened], #[max(4)] a1_: &mut [Opened]);
fn m93_(&self, a0_: ::memorypipe::Tx<Option>, a1_: ::memorypipe::Rx<Option>);
#[oneway] fn m94_(&self, a0_: Out);
fn m95_(&self, a0_: Output) -> Output;
fn m96_(&self) -> ::core::result::Result<PIXELS, PIXELS>;
fn m97_(&self, #[max(4)] a0_: &[PLACE], #[max(4)] a1_: &mut [PLACE]);
fn m98_(&self, a0_: ::memorypipe::Tx<PLAY>, a1_: ::memorypipe::Rx<PLAY>);
#[oneway] fn m99_(&self, a0_: Peer);
fn m100_(&self, a0_: Pending) -> Pending;
fn m101_(&self) -> ::core::result::Result<Play, Play>;
fn m102_(&self, #[max(4)] a0_: &[Probe], #[max(4)] a1_: &mut [Probe]);
fn m103_(&self, a0_: ::memorypipe::Tx<Put>, a1_: ::memorypipe::Rx<Put>);
#[oneway] fn m104_(&self, a0_: RETURNS);
fn m105_(&self, a0_: Ready) -> Ready;
fn m106_(&self) -> ::core::result::Result<Received, Received>;
fn m107_(&self, #[max(4)] a0_: &[ReceivedRequest], #[max(4)] a1_: &mut [ReceivedRequest]);
fn m108_(&self, a0_: ::memorypipe::Tx<Reply>, a1_: ::memorypipe::Rx<Reply>);
#[oneway] fn m109_(&self, a0_: Rx);
fn m110_(&self, a0_: SIZE) -> SIZE;
fn m111_(&self) -> ::core::result::Result<Sample, Sample>;
fn m112_(&self, #[max(4)] a0_: &[Sell], #[max(4)] a1_: &mut [Sell]);
fn m113_(&self, a0_: ::memorypipe::Tx<Send>, a1_: ::memorypipe::Rx<Send>);
#[oneway] fn m114_(&self, a0_: Serve);
fn m115_(&self, a0_: ServeShared) -> ServeShared;
fn m116_(&self) -> ::core::result::Result<Service, Service>;
fn m117_(&self, #[max(4)] a0_: &[Side], #[max(4)] a1_: &mut [Side]);
fn m118_(&self, a0_: ::memorypipe::Tx<Sized>, a1_: ::memorypipe::Rx<Sized>);
#[oneway] fn m119_(&self, a0_: Some);
fn m120_(&self, a0_: StreamOut) -> StreamOut;
fn m121_(&self) -> ::core::result::Result<Streams, Streams>;
fn m122_(&self, #[max(4)] a0_: &[Struct], #[max(4)] a1_: &mut [Struct]);
fn m123_(&self, a0_: ::memorypipe::Tx<Stub>, a1_: ::memorypipe::Rx<Stub>);
#[oneway] fn m124_(&self, a0_: Studio);
fn m125_(&self, a0_: StudioAsyncClient) -> StudioAsyncClient;
fn m126_(&self) -> ::core::result::Result<StudioBatch, StudioBatch>;
fn m127_(&self, #[max(4)] a0_: &[StudioBlendLoan], #[max(4)] a1_: &mut [StudioBlendLoan]);
fn m128_(&self, a0_: ::memorypipe::Tx<StudioCall>, a1_: ::memorypipe::Rx<StudioCall>);
#[oneway] fn m129_(&self, a0_: StudioChannel);
fn m130_(&self, a0_: StudioClient) -> StudioClient;
fn m131_(&self) -> ::core::result::Result<StudioEvent, StudioEvent>;
fn m132_(&self, #[max(4)] a0_: &[StudioHost], #[max(4)] a1_: &mut [StudioHost]);
fn m133_(&self, a0_: ::memorypipe::Tx<StudioMock>, a1_: ::memorypipe::Rx<StudioMock>);
#[oneway] fn m134_(&self, a0_: THIS);
fn m135_(&self, a0_: TIMEOUT) -> TIMEOUT;
fn m136_(&self) -> ::core::result::Result<TYPE, TYPE>;
fn m137_(&self, #[max(4)] a0_: &[Target], #[max(4)] a1_: &mut [Target]);
fn m138_(&self, a0_: ::memorypipe::Tx<Ticket>, a1_: ::memorypipe::Rx<Ticket>);
#[oneway] fn m139_(&self, a0_: Travels);
fn m140_(&self, a0_: TryFrom) -> TryFrom;
fn m141_(&self) -> ::core::result::Result<Tx, Tx>;
fn m142_(&self, #[max(4)] a0_: &[TypeDesc], #[max(4)] a1_: &mut [TypeDesc]);
fn m143_(&self, a0_: ::memorypipe::Tx<Unchecked>, a1_: ::memorypipe::Rx<Unchecked>);
#[oneway] fn m144_(&self, a0_: VariantDesc);
fn m145_(&self, a0_: View) -> View;
fn m146_(&self) -> ::core::result::Result<W, W>;
fn m147_(&self, #[max(4)] a0_: &[WITNESS], #[max(4)] a1_: &mut [WITNESS]);
fn m148_(&self, a0_: ::memorypipe::Tx<ZERO>, a1_: ::memorypipe::Rx<ZERO>);
#[oneway] fn m149_(&self, a0_: ZERO_IS_VALID);
fn m150_(&self, a0_: __private) -> __private;
fn m151_(&self) -> ::core::result::Result<a, a>;
fn m152_(&self, #[max(4)] a0_: &[add], #[max(4)] a1_: &mut [add]);
fn m153_(&self, a0_: ::memorypipe::Tx<align>, a1_: ::memorypipe::Rx<align>);
#[oneway] fn m154_(&self, a0_: all);
fn m155_(&self, a0_: allow) -> allow;
fn m156_(&self) -> ::core::result::Result<always, always>;
fn m157_(&self, #[max(4)] a0_: &[answer], #[max(4)] a1_: &mut [answer]);
fn m158_(&self, a0_: ::memorypipe::Tx<any_bits>, a1_: ::memorypipe::Rx<any_bits>);
#[oneway] fn m159_(&self, a0_: args);
fn m160_(&self, a0_: arguments) -> arguments;
fn m161_(&self) -> ::core::result::Result<r#as, r#as>;
fn m162_(&self, #[max(4)] a0_: &[as_fd], #[max(4)] a1_: &mut [as_fd]);
fn m163_(&self, a0_: ::memorypipe::Tx<ask>, a1_: ::memorypipe::Rx<ask>);
#[oneway] fn m164_(&self, a0_: ask_bulk);
fn m165_(&self, a0_: asked) -> asked;
fn m166_(&self) -> ::core::result::Result<r#async, r#async>;
fn m167_(&self, #[max(4)] a0_: &[async_link], #[max(4)] a1_: &mut [async_link]);
fn m168_(&self, a0_: ::memorypipe::Tx<async_of_call>, a1_: ::memorypipe::Rx<async_of_call>);
#[oneway] fn m169_(&self, a0_: at);
fn m170_(&self, a0_: attach) -> attach;
fn m171_(&self) -> ::core::result::Result<attach_async, attach_async>;
fn m172_(&self, #[max(4)] a0_: &[automatically_derived], #[max(4)] a1_: &mut [automatically_derived]);
fn m173_(&self, a0_: ::memorypipe::Tx<r#await>, a1_: ::memorypipe::Rx<r#await>);
#[oneway] fn m174_(&self, a0_: b);
fn m175_(&self, a0_: base) -> base;
fn m176_(&self) -> ::core::result::Result<batch, batch>;
fn m177_(&self, #[max(4)] a0_: &[bits], #[max(4)] a1_: &mut [bits]);
fn m178_(&self, a0_: ::memorypipe::Tx<blend>, a1_: ::memorypipe::Rx<blend>);
#[oneway] fn m179_(&self, a0_: blend_loan);
fn m180_(&self, a0_: blend_loan_timeout) -> blend_loan_timeout;
fn m181_(&self) -> ::core::result::Result<blend_try_loan, blend_try_loan>;
fn m182_(&self, #[max(4)] a0_: &[blend_view], #[max(4)] a1_: &mut [blend_view]);
fn m183_(&self, a0_: ::memorypipe::Tx<bool>, a1_: ::memorypipe::Rx<bool>);
#[oneway] fn m184_(&self, a0_: builder);
fn m185_(&self, a0_: bulk) -> bulk;
fn m186_(&self) -> ::core::result::Result<bulk_async, bulk_async>;
fn m187_(&self, #[max(4)] a0_: &[bulk_call], #[max(4)] a1_: &mut [bulk_call]);
fn m188_(&self, a0_: ::memorypipe::Tx<bulk_in>, a1_: ::memorypipe::Rx<bulk_in>);
#[oneway] fn m189_(&self, a0_: bulk_out);
fn m190_(&self, a0_: bulk_within_limits) -> bulk_within_limits;
fn m191_(&self) -> ::core::result::Result<c, c>;
fn m192_(&self, #[max(4)] a0_: &[call], #[max(4)] a1_: &mut [call]);
fn m193_(&self, a0_: ::memorypipe::Tx<caller>, a1_: ::memorypipe::Rx<caller>);
#[oneway] fn m194_(&self, a0_: cfg);
fn m195_(&self, a0_: cfg_attr) -> cfg_attr;
fn m196_(&self) -> ::core::result::Result<channel, channel>;
fn m197_(&self, #[max(4)] a0_: &[claimed], #[max(4)] a1_: &mut [claimed]);
fn m198_(&self, a0_: ::memorypipe::Tx<client>, a1_: ::memorypipe::Rx<client>);
#[oneway] fn m199_(&self, a0_: clippy);
fn m200_(&self, a0_: closure) -> closure;
fn m201_(&self) -> ::core::result::Result<commit, commit>;
fn m202_(&self, #[max(4)] a0_: &[commit_view], #[max(4)] a1_: &mut [commit_view]);
fn m203_(&self, a0_: ::memorypipe::Tx<r#const>, a1_: ::memorypipe::Rx<r#const>);
#[oneway] fn m204_(&self, a0_: copy_in);
fn m205_(&self, a0_: copy_out) -> copy_out;
fn m206_(&self) -> ::core::result::Result<core, core>;
fn m207_(&self, #[max(4)] a0_: &[debug], #[max(4)] a1_: &mut [debug]);
fn m208_(&self, a0_: ::memorypipe::Tx<debug_assertions>, a1_: ::memorypipe::Rx<debug_assertions>);
#[oneway] fn m209_(&self, a0_: default);
fn m210_(&self, a0_: deprecated) -> deprecated;
fn m211_(&self) -> ::core::result::Result<deref, deref>;
fn m212_(&self, #[max(4)] a0_: &[deref_mut], #[max(4)] a1_: &mut [deref_mut]);
fn m213_(&self, a0_: ::memorypipe::Tx<derive>, a1_: ::memorypipe::Rx<derive>);
#[oneway] fn m214_(&self, a0_: described);
fn m215_(&self, a0_: dispatch) -> dispatch;
fn m216_(&self) -> ::core::result::Result<dispatch_shared, dispatch_shared>;
fn m217_(&self, #[max(4)] a0_: &[div], #[max(4)] a1_: &mut [div]);
fn m218_(&self, a0_: ::memorypipe::Tx<doc>, a1_: ::memorypipe::Rx<doc>);
#[oneway] fn m219_(&self, a0_: r#dyn);
fn m220_(&self, a0_: r#else) -> r#else;
fn m221_(&self) -> ::core::result::Result<r#enum, r#enum>;
fn m222_(&self, #[max(4)] a0_: &[events], #[max(4)] a1_: &mut [events]);
fn m223_(&self, a0_: ::memorypipe::Tx<events_async>, a1_: ::memorypipe::Rx<events_async>);
#[oneway] fn m224_(&self, a0_: r#false);
fn m225_(&self, a0_: fd) -> fd;
fn m226_(&self) -> ::core::result::Result<field, field>;
fn m227_(&self, #[max(4)] a0_: &[fields], #[max(4)] a1_: &mut [fields]);
fn m228_(&self, a0_: ::memorypipe::Tx<flag>, a1_: ::memorypipe::Rx<flag>);
#[oneway] fn m229_(&self, a0_: flush);
fn m230_(&self, a0_: fmt) -> fmt;
fn m231_(&self) -> ::core::result::Result<r#fn, r#fn>;
fn m232_(&self, #[max(4)] a0_: &[r#for], #[max(4)] a1_: &mut [r#for]);
fn m233_(&self, a0_: ::memorypipe::Tx<from>, a1_: ::memorypipe::Rx<from>);
#[oneway] fn m234_(&self, a0_: from_link);
fn m235_(&self, a0_: get) -> get;
fn m236_(&self) -> ::core::result::Result<h, h>;
fn m237_(&self, #[max(4)] a0_: &[handler], #[max(4)] a1_: &mut [handler]);
fn m238_(&self, a0_: ::memorypipe::Tx<held>, a1_: ::memorypipe::Rx<held>);
#[oneway] fn m239_(&self, a0_: hold);
fn m240_(&self, a0_: hold_send) -> hold_send;
fn m241_(&self) -> ::core::result::Result<i64, i64>;
fn m242_(&self, #[max(4)] a0_: &[id], #[max(4)] a1_: &mut [id]);
fn m243_(&self, a0_: ::memorypipe::Tx<r#if>, a1_: ::memorypipe::Rx<r#if>);
#[oneway] fn m244_(&self, a0_: r#impl);
fn m245_(&self, a0_: inline) -> inline;
fn m246_(&self) -> ::core::result::Result<irrefutable_let_patterns, irrefutable_let_patterns>;
fn m247_(&self, #[max(4)] a0_: &[is], #[max(4)] a1_: &mut [is]);
fn m248_(&self, a0_: ::memorypipe::Tx<is_its_integer>, a1_: ::memorypipe::Rx<is_its_integer>);
#[oneway] fn m249_(&self, a0_: is_some_and);
fn m250_(&self, a0_: is_tx) -> is_tx;
fn m251_(&self) -> ::core::result::Result<is_valid, is_valid>;
fn m252_(&self, #[max(4)] a0_: &[kind], #[max(4)] a1_: &mut [kind]);
fn m253_(&self, a0_: ::memorypipe::Tx<layout>, a1_: ::memorypipe::Rx<layout>);
#[oneway] fn m254_(&self, a0_: len);
fn m255_(&self, a0_: lend) -> lend;
fn m256_(&self) -> ::core::result::Result<r#let, r#let>;
fn m257_(&self, #[max(4)] a0_: &[line], #[max(4)] a1_: &mut [line]);
fn m258_(&self, a0_: ::memorypipe::Tx<link>, a1_: ::memorypipe::Rx<link>);
#[oneway] fn m259_(&self, a0_: log);
fn m260_(&self, a0_: loopback) -> loopback;
fn m261_(&self) -> ::core::result::Result<r#match, r#match>;
fn m262_(&self, #[max(4)] a0_: &[memorypipe], #[max(4)] a1_: &mut [memorypipe]);
fn m263_(&self, a0_: ::memorypipe::Tx<method>, a1_: ::memorypipe::Rx<method>);
#[oneway] fn m264_(&self, a0_: method_of);
fn m265_(&self, a0_: method_within_limits) -> method_within_limits;
fn m266_(&self) -> ::core::result::Result<must_use, must_use>;
fn m267_(&self, #[max(4)] a0_: &[r#mut], #[max(4)] a1_: &mut [r#mut]);
fn m268_(&self, a0_: ::memorypipe::Tx<name>, a1_: ::memorypipe::Rx<name>);
#[oneway] fn m269_(&self, a0_: need_in);
fn m270_(&self, a0_: need_lent) -> need_lent;
fn m271_(&self) -> ::core::result::Result<need_out, need_out>;
fn m272_(&self, #[max(4)] a0_: &[new], #[max(4)] a1_: &mut [new]);
fn m273_(&self, a0_: ::memorypipe::Tx<no_gap_at_end>, a1_: ::memorypipe::Rx<no_gap_at_end>);
#[oneway] fn m274_(&self, a0_: no_gap_before);
fn m275_(&self, a0_: nonstandard_style) -> nonstandard_style;
fn m276_(&self) -> ::core::result::Result<not, not>;
fn m277_(&self, #[max(4)] a0_: &[nothing_extensible_at], #[max(4)] a1_: &mut [nothing_extensible_at]);
fn m278_(&self, a0_: ::memorypipe::Tx<number>, a1_: ::memorypipe::Rx<number>);
#[oneway] fn m279_(&self, a0_: nursery);
fn m280_(&self, a0_: of_call) -> of_call;
fn m281_(&self) -> ::core::result::Result<on_blend, on_blend>;
fn m282_(&self, #[max(4)] a0_: &[on_play], #[max(4)] a1_: &mut [on_play]);
fn m283_(&self, a0_: ::memorypipe::Tx<open>, a1_: ::memorypipe::Rx<open>);
#[oneway] fn m284_(&self, a0_: ops);
fn m285_(&self, a0_: other) -> other;
fn m286_(&self) -> ::core::result::Result<out, out>;
fn m287_(&self, #[max(4)] a0_: &[owns_nothing], #[max(4)] a1_: &mut [owns_nothing]);
fn m288_(&self, a0_: ::memorypipe::Tx<pedantic>, a1_: ::memorypipe::Rx<pedantic>);
#[oneway] fn m289_(&self, a0_: peer);
fn m290_(&self, a0_: place_in) -> place_in;
fn m291_(&self) -> ::core::result::Result<place_out, place_out>;
fn m292_(&self, #[max(4)] a0_: &[play], #[max(4)] a1_: &mut [play]);
fn m293_(&self, a0_: ::memorypipe::Tx<primitive>, a1_: ::memorypipe::Rx<primitive>);
#[oneway] fn m294_(&self, a0_: private_interfaces);
fn m295_(&self, a0_: r#pub) -> r#pub;
fn m296_(&self) -> ::core::result::Result<put, put>;
fn m297_(&self, #[max(4)] a0_: &[raw], #[max(4)] a1_: &mut [raw]);
fn m298_(&self, a0_: ::memorypipe::Tx<receive>, a1_: ::memorypipe::Rx<receive>);
#[oneway] fn m299_(&self, a0_: receive_bulk);
fn m300_(&self, a0_: receive_oneway) -> receive_oneway;
fn m301_(&self) -> ::core::result::Result<receive_streams, receive_streams>;
fn m302_(&self, #[max(4)] a0_: &[receives], #[max(4)] a1_: &mut [receives]);
fn m303_(&self, a0_: ::memorypipe::Tx<receives_async>, a1_: ::memorypipe::Rx<receives_async>);
#[oneway] fn m304_(&self, a0_: reply);
fn m305_(&self, a0_: repr) -> repr;
fn m306_(&self) -> ::core::result::Result<room, room>;
fn m307_(&self, #[max(4)] a0_: &[rt], #[max(4)] a1_: &mut [rt]);
fn m308_(&self, a0_: ::memorypipe::Tx<send>, a1_: ::memorypipe::Rx<send>);
#[oneway] fn m309_(&self, a0_: serve);
fn m310_(&self, a0_: serve_oneway) -> serve_oneway;
fn m311_(&self) -> ::core::result::Result<serve_shared, serve_shared>;
fn m312_(&self, #[max(4)] a0_: &[set], #[max(4)] a1_: &mut [set]);
fn m313_(&self, a0_: ::memorypipe::Tx<size>, a1_: ::memorypipe::Rx<size>);
#[oneway] fn m314_(&self, a0_: start);
fn m315_(&self, a0_: r#static) -> r#static;
fn m316_(&self) -> ::core::result::Result<stream, stream>;
fn m317_(&self, #[max(4)] a0_: &[stream_place], #[max(4)] a1_: &mut [stream_place]);
fn m318_(&self, a0_: ::memorypipe::Tx<stringify>, a1_: ::memorypipe::Rx<stringify>);
#[oneway] fn m319_(&self, a0_: r#struct);
fn m320_(&self, a0_: take) -> take;
fn m321_(&self) -> ::core::result::Result<tell, tell>;
fn m322_(&self, #[max(4)] a0_: &[testing], #[max(4)] a1_: &mut [testing]);
fn m323_(&self, a0_: ::memorypipe::Tx<timeout>, a1_: ::memorypipe::Rx<timeout>);
#[oneway] fn m324_(&self, a0_: to);
fn m325_(&self, a0_: r#trait) -> r#trait;
fn m326_(&self) -> ::core::result::Result<r#true, r#true>;
fn m327_(&self, #[max(4)] a0_: &[try_from], #[max(4)] a1_: &mut [try_from]);
fn m328_(&self, a0_: ::memorypipe::Tx<tx>, a1_: ::memorypipe::Rx<tx>);
#[oneway] fn m329_(&self, a0_: r#type);
fn m330_(&self, a0_: u16) -> u16;
fn m331_(&self) -> ::core::result::Result<u32, u32>;
fn m332_(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]);
fn m333_(&self, a0_: ::memorypipe::Tx<u8>, a1_: ::memorypipe::Rx<u8>);
#[oneway] fn m334_(&self, a0_: unknown);
fn m335_(&self, a0_: unreachable) -> unreachable;
fn m336_(&self) -> ::core::result::Result<r#unsafe, r#unsafe>;
fn m337_(&self, #[max(4)] a0_: &[unused], #[max(4)] a1_: &mut [unused]);
fn m338_(&self, a0_: ::memorypipe::Tx<unused_qualifications>, a1_: ::memorypipe::Rx<unused_qualifications>);
#[oneway] fn m339_(&self, a0_: r#use);
fn m340_(&self, a0_: used) -> used;
fn m341_(&self) -> ::core::result::Result<value, value>;
fn m342_(&self, #[max(4)] a0_: &[variant], #[max(4)] a1_: &mut [variant]);
fn m343_(&self, a0_: ::memorypipe::Tx<variants>, a1_: ::memorypipe::Rx<variants>);
#[oneway] fn m344_(&self, a0_: view);
fn m345_(&self, a0_: was) -> was;
fn m346_(&self) -> ::core::result::Result<watched, watched>;
fn m347_(&self, #[max(4)] a0_: &[within_limits], #[max(4)] a1_: &mut [within_limits]);
fn m348_(&self, a0_: ::memorypipe::Tx<write_str>, a1_: ::memorypipe::Rx<write_str>);
#[oneway] fn m349_(&self, a0_: zero_is_valid);
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
AsyncEnd,
AsyncEvents(u64),
AsyncLink { AsyncLink: u64 },
AsyncRx,
AttachError(u64),
BLEND { BLEND: u64 },
Blend,
BorrowedFd(u64),
Box { Box: u64 },
Bulk,
BulkOut(u64),
Buy { Buy: u64 },
C,
CAPACITY(u64),
CLOSED { CLOSED: u64 },
Calculator,
CalculatorAsyncClient(u64),
CalculatorBatch { CalculatorBatch: u64 },
CalculatorCall,
CalculatorChannel(u64),
CalculatorClient { CalculatorClient: u64 },
CalculatorHost,
Call(u64),
CallError { CallError: u64 },
Called,
Caller(u64),
CallerRef { CallerRef: u64 },
Channel,
ChannelDesc(u64),
Checked { Checked: u64 },
Client,
ClientBuilder(u64),
ClientEnd { ClientEnd: u64 },
ClientId,
Clone(u64),
DESC { DESC: u64 },
DIV,
Debug(u64),
Default { Default: u64 },
Deref,
DerefMut(u64),
Div { Div: u64 },
Duration,
Enum(u64),
Error { Error: u64 },
Event,
EventOutlet(u64),
EventSource { EventSource: u64 },
Events,
FACTS(u64),
Fact { Fact: u64 },
Field,
FixedStr(u64),
FnMut { FnMut: u64 },
Formatter,
Full(u64),
Future { Future: u64 },
H,
Held(u64),
Host { Host: u64 },
HostCore,
IS_LARGE(u64),
In { In: u64 },
IpcError,
Kind(u64),
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
align { align: u64 },
all,
allow(u64),
always { always: u64 },
answer,
any_bits(u64),
args { args: u64 },
arguments,
r#as(u64),
as_fd { as_fd: u64 },
ask,
ask_bulk(u64),
asked { asked: u64 },
r#async,
async_link(u64),
async_of_call { async_of_call: u64 },
at,
attach(u64),
attach_async { attach_async: u64 },
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
events { events: u64 },
events_async,
r#false(u64),
fd { fd: u64 },
field,
fields(u64),
flag { flag: u64 },
flush,
fmt(u64),
r#fn { r#fn: u64 },
r#for,
from(u64),
from_link { from_link: u64 },
get,
h(u64),
handler { handler: u64 },
held,
hold(u64),
hold_send { hold_send: u64 },
i64,
id(u64),
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
log,
loopback(u64),
r#match { r#match: u64 },
memorypipe,
method(u64),
method_of { method_of: u64 },
method_within_limits,
must_use(u64),
r#mut { r#mut: u64 },
name,
need_in(u64),
need_lent { need_lent: u64 },
need_out,
new(u64),
no_gap_at_end { no_gap_at_end: u64 },
no_gap_before,
nonstandard_style(u64),
not { not: u64 },
nothing_extensible_at,
number(u64),
nursery { nursery: u64 },
of_call,
on_blend(u64),
on_play { on_play: u64 },
open,
ops(u64),
other { other: u64 },
out,
owns_nothing(u64),
pedantic { pedantic: u64 },
peer,
place_in(u64),
place_out { place_out: u64 },
play,
primitive(u64),
private_interfaces { private_interfaces: u64 },
r#pub,
put(u64),
raw { raw: u64 },
receive,
receive_bulk(u64),
receive_oneway { receive_oneway: u64 },
receive_streams,
receives(u64),
receives_async { receives_async: u64 },
reply,
repr(u64),
room { room: u64 },
rt,
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
pub const AsyncEnd: () = ();
pub const AsyncEvents: () = ();
pub const AsyncLink: () = ();
pub const AsyncRx: () = ();
pub const AttachError: () = ();
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
pub const ask: () = ();
pub const ask_bulk: () = ();
pub const asked: () = ();
pub const r#async: () = ();
pub const async_link: () = ();
pub const async_of_call: () = ();
pub const at: () = ();
pub const attach: () = ();
pub const attach_async: () = ();
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
pub const events: () = ();
pub const events_async: () = ();
pub const r#false: () = ();
pub const fd: () = ();
pub const field: () = ();
pub const fields: () = ();
pub const flag: () = ();
pub const flush: () = ();
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
pub const log: () = ();
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
pub const put: () = ();
pub const raw: () = ();
pub const receive: () = ();
pub const receive_bulk: () = ();
pub const receive_oneway: () = ();
pub const receive_streams: () = ();
pub const receives: () = ();
pub const receives_async: () = ();
pub const reply: () = ();
pub const repr: () = ();
pub const room: () = ();
pub const rt: () = ();
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

