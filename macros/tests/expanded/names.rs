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
#[oneway] fn APPEND(&self, a0_: u64);
fn ARGS(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
#[cfg(all())] fn AsFd(&self);
fn AsRef(&self, a0_: u64) -> u64;
fn Async(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn AsyncEnd(&self, a0_: u64);
fn AsyncEvents(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn AsyncLink(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn AsyncRx(&self);
fn AsyncTx(&self, a0_: u64) -> u64;
fn AttachError(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn BLEND(&self, a0_: u64);
fn BorrowedFd(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn Box(&self);
fn Bulk(&self, a0_: u64) -> u64;
fn BulkOut(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn Buy(&self, a0_: u64);
fn C(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn CAPACITY(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn Calculator(&self);
fn CalculatorAsyncClient(&self, a0_: u64) -> u64;
fn CalculatorBatch(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn CalculatorCall(&self, a0_: u64);
fn CalculatorChannel(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn CalculatorClient(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn CalculatorHost(&self);
fn CalculatorMock(&self, a0_: u64) -> u64;
fn Call(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn CallError(&self, a0_: u64);
fn Channel(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn ChannelDesc(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn Checked(&self);
fn Client(&self, a0_: u64) -> u64;
fn ClientBuilder(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn ClientEnd(&self, a0_: u64);
fn ClientId(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn ClientStats(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn Clone(&self);
fn CreateError(&self, a0_: u64) -> u64;
fn DESC(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn DIV(&self, a0_: u64);
fn Debug(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn Default(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn Deref(&self);
fn DerefMut(&self, a0_: u64) -> u64;
#[oneway] fn DoomOf(&self, a0_: u64);
fn Drop(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn Duration(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn EXTENSIBLE(&self);
fn Emitter(&self, a0_: u64) -> u64;
fn Enum(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn Err(&self, a0_: u64);
fn Error(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn Event(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn EventOutlet(&self);
fn EventSource(&self, a0_: u64) -> u64;
fn Events(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn FACTS(&self, a0_: u64);
fn Fact(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn Field(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn FieldDesc(&self);
fn FixedStr(&self, a0_: u64) -> u64;
fn FnMut(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn FnOnce(&self, a0_: u64);
fn Forever(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn Form(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn Formatter(&self);
fn Full(&self, a0_: u64) -> u64;
fn Future(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn H(&self, a0_: u64);
fn Host(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn HostBuilder(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn HostCore(&self);
fn HostEnd(&self, a0_: u64) -> u64;
fn In(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn IpcError(&self, a0_: u64);
fn Kind(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn LAYOUT_CHECK(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn LOG(&self);
fn Lent(&self, a0_: u64) -> u64;
fn Link(&self, a0_: u64) -> Result<u64, u8>;
fn Loopback(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn MathError(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn Message(&self);
fn MethodDesc(&self, a0_: u64) -> u64;
fn MethodKind(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn MethodOf(&self, a0_: u64);
fn Methods(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn NOT_EXTENSIBLE(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn NoAsk(&self);
fn NoAskBulk(&self, a0_: u64) -> u64;
fn NoAsyncBulk(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn NoBulk(&self, a0_: u64);
fn NoBulkCall(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn NoBulkOut(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn NoCall(&self);
fn NoMessage(&self, a0_: u64) -> u64;
fn None(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn Now(&self, a0_: u64);
fn O(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn Ok(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn Oneway(&self);
fn Option(&self, a0_: u64) -> u64;
fn Out(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn Output(&self, a0_: u64);
fn PAINT(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn PIXELS(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn PLACE(&self);
fn PLAY(&self, a0_: u64) -> u64;
#[oneway] fn Payload(&self, a0_: u64);
fn Peer(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn Pending(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
fn Probe(&self, a0_: u64) -> u64;
fn ProbeResult(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn Put(&self, a0_: u64);
fn RECORD(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn RESET(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
fn Recorder(&self, a0_: u64) -> u64;
fn RecorderAsyncClient(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn RecorderBatch(&self, a0_: u64);
fn RecorderCall(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn RecorderChannel(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn RecorderClient(&self);
fn RecorderEvent(&self, a0_: u64) -> u64;
fn RecorderHost(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn RecorderMock(&self, a0_: u64);
fn Reply(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
#[cfg(all())] fn Result(&self);
fn Rx(&self, a0_: u64) -> u64;
fn SHOW(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn Sample(&self, a0_: u64);
fn Sampled(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn Sell(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn Send(&self);
fn Serves(&self, a0_: u64) -> u64;
fn SharedBy(&self, a0_: u64) -> Result<u64, u8>;
fn Side(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn Sized(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn Some(&self);
fn Stopper(&self, a0_: u64) -> u64;
fn Store(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn StoreAsyncClient(&self, a0_: u64);
fn StoreBatch(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn StoreBlendLoan(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn StoreCall(&self);
fn StoreChannel(&self, a0_: u64) -> u64;
fn StoreClient(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn StoreHost(&self, a0_: u64);
fn StoreMock(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn StoreShowLoan(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn StreamIn(&self);
fn StreamOut(&self, a0_: u64) -> u64;
fn Struct(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn Stub(&self, a0_: u64);
fn Sync(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn THIS(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn TYPE(&self);
fn Tail(&self, a0_: u64) -> u64;
fn TapeChanged(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn Target(&self, a0_: u64);
fn Ticket(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn TryFrom(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn TryPending(&self);
fn TryReply(&self, a0_: u64) -> u64;
fn Tx(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn TypeDesc(&self, a0_: u64);
fn UPTIME_NS(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn Until(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
fn VariantDesc(&self, a0_: u64) -> u64;
fn Vec(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn View(&self, a0_: u64);
fn WITNESS(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn ZERO(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn ZERO_IS_VALID(&self);
fn _0(&self, a0_: u64) -> u64;
fn a(&self, a0_: u64) -> Result<u64, u8>;
fn after(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn align(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn all(&self);
fn allow(&self, a0_: u64) -> u64;
fn always(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn answer(&self, a0_: u64);
fn args_size(&self, a0_: u64) -> u64;
fn arm(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn r#as(&self, a0_: u64);
fn ask(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn ask_bulk(&self);
fn at(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn attach_async(&self, a0_: u64);
fn automatically_derived(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn r#await(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn b(&self);
fn base(&self, a0_: u64) -> u64;
fn bits(&self, a0_: u64) -> Result<u64, u8>;
fn bool(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn boxed(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn bring(&self);
fn brings(&self, a0_: u64) -> u64;
#[oneway] fn bulk_call(&self, a0_: u64);
fn bulk_fits(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn bulk_in(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
fn bulk_owes(&self, a0_: u64) -> u64;
fn bulk_within_limits(&self, a0_: u64) -> Result<u64, u8>;
fn cfg(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn cfg_attr(&self);
fn claimed(&self, a0_: u64) -> u64;
#[oneway] fn clients(&self, a0_: u64);
fn clippy(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
#[cfg(all())] fn closure(&self);
fn r#const(&self, a0_: u64) -> u64;
fn convert(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn core(&self, a0_: u64);
fn create(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn dead_code(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn debug_assertions(&self);
fn debug_struct(&self, a0_: u64) -> u64;
#[oneway] fn deprecated(&self, a0_: u64);
#[cfg(all())] fn derive(&self);
fn described(&self, a0_: u64) -> u64;
fn dispatch(&self, a0_: u64) -> Result<u64, u8>;
fn doc(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
#[cfg(all())] fn r#dyn(&self);
fn echo(&self, a0_: u64) -> u64;
fn r#else(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn emit(&self, a0_: u64);
fn emit_to(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
#[cfg(all())] fn end(&self);
#[oneway] fn even(&self, a0_: u64);
fn r#false(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn fd(&self);
fn fetch(&self, a0_: u64) -> u64;
fn fetches(&self, a0_: u64) -> Result<u64, u8>;
fn fields(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn fill(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn finish_non_exhaustive(&self);
fn flag(&self, a0_: u64) -> u64;
fn flush(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn fmt(&self, a0_: u64);
fn r#fn(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn r#for(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn forget(&self);
fn from(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn from_core(&self, a0_: u64);
fn from_link(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn from_millis(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
fn get(&self, a0_: u64) -> u64;
#[oneway] fn handle(&self, a0_: u64);
fn handler(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn hidden(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn hold(&self);
fn i64(&self, a0_: u64) -> u64;
fn r#if(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn r#impl(&self, a0_: u64);
fn inline(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn input(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn irrefutable_let_patterns(&self);
fn is(&self, a0_: u64) -> u64;
fn is_its_integer(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn is_rx(&self, a0_: u64);
fn is_some_and(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn is_tx(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn is_valid(&self);
fn land(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn layout(&self, a0_: u64);
fn len(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn lend(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn lend_copy(&self);
fn r#let(&self, a0_: u64) -> u64;
fn line(&self, a0_: u64) -> Result<u64, u8>;
fn r#loop(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn loopback_with(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn marker(&self);
fn r#match(&self, a0_: u64) -> u64;
fn mem(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn memorypipe(&self, a0_: u64);
fn method(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn method_within_limits(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn most(&self);
fn must_use(&self, a0_: u64) -> u64;
fn r#mut(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn name(&self, a0_: u64);
fn new(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn next(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn next_async(&self);
fn no_gap_at_end(&self, a0_: u64) -> u64;
fn no_gap_before(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn non_camel_case_types(&self, a0_: u64);
fn non_snake_case(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn non_upper_case_globals(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn not(&self);
fn nothing_extensible_at(&self, a0_: u64) -> u64;
fn number(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn nursery(&self, a0_: u64);
fn odd(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn offset(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn offset_of(&self);
fn on_add(&self, a0_: u64) -> u64;
fn on_blend(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn on_div(&self, a0_: u64);
fn on_log(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn on_paint(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn on_play(&self);
fn on_record(&self, a0_: u64) -> u64;
fn on_reset(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn on_show(&self, a0_: u64);
fn on_uptime_ns(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn open(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn ops(&self);
fn os(&self, a0_: u64) -> Result<u64, u8>;
fn own(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn owns_nothing(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
fn pedantic(&self, a0_: u64) -> u64;
fn primitive(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn private_interfaces(&self);
fn r#pub(&self, a0_: u64) -> u64;
#[oneway] fn raw(&self, a0_: u64);
fn recv(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn recv_async(&self);
fn recv_batch(&self, a0_: u64) -> u64;
fn recv_batch_timeout(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn recv_timeout(&self, a0_: u64);
fn repr(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
fn r#return(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn room(&self, a0_: u64);
fn rt(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
#[cfg(all())] fn samples(&self);
fn serve(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn serve_async(&self, a0_: u64);
fn serve_here(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn serve_shared(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn serve_threads(&self);
fn set(&self, a0_: u64) -> u64;
#[oneway] fn size(&self, a0_: u64);
fn size_of(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn start(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn start_with(&self);
fn r#static(&self, a0_: u64) -> u64;
fn stats(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn std(&self, a0_: u64);
fn str(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn stream(&self);
fn stringify(&self, a0_: u64) -> u64;
fn struck(&self, a0_: u64) -> Result<u64, u8>;
fn take(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn testing(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn threads(&self);
fn time(&self, a0_: u64) -> u64;
fn timeout(&self, a0_: u64) -> Result<u64, u8>;
fn total(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn r#trait(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn r#true(&self);
fn try_recv(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn try_recv_batch(&self, a0_: u64);
#[cfg(all())] fn ty(&self);
fn u16(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn u32(&self, a0_: u64);
fn u64(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn u8(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn unknown(&self);
fn unreachable(&self, a0_: u64) -> u64;
fn unreachable_code(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn unreachable_patterns(&self, a0_: u64);
fn r#unsafe(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn unused_imports(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn unused_mut(&self);
fn unused_variables(&self, a0_: u64) -> u64;
#[oneway] fn r#use(&self, a0_: u64);
fn used(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn usize(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn value(&self);
fn variant(&self, a0_: u64) -> u64;
fn variants(&self, a0_: u64) -> Result<u64, u8>;
fn was(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn r#where(&self);
fn r#while(&self, a0_: u64) -> u64;
fn within_limits(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn write_str(&self, a0_: u64);
}
);
}

pub mod methods_1 {
::memorypipe::ipc_channel!(
#[channel(async, mock)]
pub trait Names {
fn Add(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
fn Blend(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn Div(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn Log(&self, a0_: u64);
fn Paint(&self, a0_: u64) -> Result<u64, u8>;
#[cfg(all())] fn Play(&self);
#[cfg(all())] fn Record(&self);
fn Reset(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[oneway] fn Show(&self, a0_: u64);
#[cfg(all())] fn UptimeNs(&self);
fn any_bits(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn append(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
#[cfg(all())] fn args(&self);
fn as_fd(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn r#async(&self, a0_: u64) -> u64;
fn bulk(&self, a0_: u64) -> Result<u64, u8>;
#[cfg(all())] fn bulk_out(&self);
#[oneway] fn c(&self, a0_: u64);
fn call(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn client(&self, a0_: u64) -> Result<u64, u8>;
fn clone(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
fn default(&self, a0_: u64) -> Result<u64, u8>;
fn deref(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn deref_mut(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
fn drop(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
fn emitter(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
fn r#enum(&self, a0_: u64) -> u64;
fn error(&self, a0_: u64) -> Result<u64, u8>;
fn event(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
#[oneway] fn field(&self, a0_: u64);
fn form(&self, a0_: u64) -> u64;
#[cfg(all())] fn future(&self);
fn h(&self, a0_: u64) -> Result<u64, u8>;
fn kind(&self, a0_: u64) -> u64;
fn option(&self, a0_: u64) -> u64;
#[oneway] fn out(&self, a0_: u64);
fn peer(&self, a0_: u64) -> Result<u64, u8>;
#[oneway] fn pixels(&self, a0_: u64);
fn put(&self, a0_: u64) -> Result<u64, u8>;
fn reply(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn result(&self, a0_: u64) -> u64;
fn rx(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
fn send(&self, a0_: u64) -> u64;
fn stopper(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
#[oneway] fn r#struct(&self, a0_: u64);
#[oneway] fn timeout_(&self, a0_: u64);
fn try_from(&self, a0_: u64) -> u64;
fn try_reply(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn tx(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>) -> u64;
fn r#type(&self, a0_: u64) -> u64;
#[oneway] fn vec(&self, a0_: u64);
fn view(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn zero_is_valid(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
}
);
}

pub mod methods_2 {
::memorypipe::ipc_channel!(
#[channel(async, mock)]
pub trait Names {
#[oneway] fn add(&self, a0_: u64);
#[oneway] fn blend(&self, a0_: u64);
#[oneway] fn div(&self, a0_: u64);
#[oneway] fn log(&self, a0_: u64);
#[cfg(all())] fn paint(&self);
fn play(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
fn record(&self, #[max(4)] a0_: &[u64], #[max(4)] a1_: &mut [u64]) -> u64;
#[cfg(all())] fn reset(&self);
fn show(&self, a0_: u64) -> Result<u64, u8>;
fn uptime_ns(&self, a0_: u64) -> Result<u64, u8>;
}
);
}

pub mod arguments {
::memorypipe::ipc_channel!(
#[channel(async, mock)]
pub trait Names {
fn m0_0(&self, ADD: u64, ANY_BITS: u64, APPEND: u64, ARGS: u64, Add: u64, AsFd: u64, AsRef: u64, Async: u64, AsyncEnd: u64, AsyncEvents: u64, AsyncLink: u64, AsyncRx: u64) -> Result<u64, u8>;
fn m0_1(&self, AsyncTx: u64, AttachError: u64, BLEND: u64, Blend: u64, BorrowedFd: u64, Box: u64, Bulk: u64, BulkOut: u64, Buy: u64, C: u64, CAPACITY: u64, Calculator: u64) -> Result<u64, u8>;
fn m0_2(&self, CalculatorAsyncClient: u64, CalculatorBatch: u64, CalculatorCall: u64, CalculatorChannel: u64, CalculatorClient: u64, CalculatorHost: u64, CalculatorMock: u64, Call: u64, CallError: u64, Channel: u64, ChannelDesc: u64, Checked: u64) -> Result<u64, u8>;
fn m0_3(&self, Client: u64, ClientBuilder: u64, ClientEnd: u64, ClientId: u64, ClientStats: u64, Clone: u64, CreateError: u64, DESC: u64, DIV: u64, Debug: u64, Default: u64, Deref: u64) -> Result<u64, u8>;
fn m0_4(&self, DerefMut: u64, Div: u64, DoomOf: u64, Drop: u64, Duration: u64, EXTENSIBLE: u64, Emitter: u64, Enum: u64, Error: u64, Event: u64, EventOutlet: u64, EventSource: u64) -> Result<u64, u8>;
fn m0_5(&self, Events: u64, FACTS: u64, Fact: u64, Field: u64, FieldDesc: u64, FixedStr: u64, FnMut: u64, FnOnce: u64, Forever: u64, Form: u64, Formatter: u64, Full: u64) -> Result<u64, u8>;
fn m0_6(&self, Future: u64, H: u64, Host: u64, HostBuilder: u64, HostCore: u64, HostEnd: u64, In: u64, IpcError: u64, Kind: u64, LAYOUT_CHECK: u64, LOG: u64, Lent: u64) -> Result<u64, u8>;
fn m0_7(&self, Link: u64, Log: u64, Loopback: u64, MathError: u64, Message: u64, MethodDesc: u64, MethodKind: u64, MethodOf: u64, Methods: u64, NOT_EXTENSIBLE: u64, NoAsk: u64, NoAskBulk: u64) -> Result<u64, u8>;
fn m0_8(&self, NoAsyncBulk: u64, NoBulk: u64, NoBulkCall: u64, NoBulkOut: u64, NoCall: u64, NoMessage: u64, Now: u64, O: u64, Oneway: u64, Option: u64, Out: u64, Output: u64) -> Result<u64, u8>;
fn m0_9(&self, PAINT: u64, PIXELS: u64, PLACE: u64, PLAY: u64, Paint: u64, Payload: u64, Peer: u64, Pending: u64, Play: u64, Probe: u64, ProbeResult: u64, Put: u64) -> Result<u64, u8>;
fn m0_10(&self, RECORD: u64, RESET: u64, Record: u64, Recorder: u64, RecorderAsyncClient: u64, RecorderBatch: u64, RecorderCall: u64, RecorderChannel: u64, RecorderClient: u64, RecorderEvent: u64, RecorderHost: u64, RecorderMock: u64) -> Result<u64, u8>;
fn m0_11(&self, Reply: u64, Reset: u64, Result: u64, Rx: u64, SHOW: u64, Sample: u64, Sampled: u64, Sell: u64, Send: u64, Serves: u64, SharedBy: u64, Show: u64) -> Result<u64, u8>;
fn m0_12(&self, Side: u64, Sized: u64, Stopper: u64, Store: u64, StoreAsyncClient: u64, StoreBatch: u64, StoreBlendLoan: u64, StoreCall: u64, StoreChannel: u64, StoreClient: u64, StoreHost: u64, StoreMock: u64) -> Result<u64, u8>;
fn m0_13(&self, StoreShowLoan: u64, StreamIn: u64, StreamOut: u64, Struct: u64, Stub: u64, Sync: u64, THIS: u64, TYPE: u64, Tail: u64, TapeChanged: u64, Target: u64, Ticket: u64) -> Result<u64, u8>;
fn m0_14(&self, TryFrom: u64, TryPending: u64, TryReply: u64, Tx: u64, TypeDesc: u64, UPTIME_NS: u64, Until: u64, UptimeNs: u64, VariantDesc: u64, Vec: u64, View: u64, WITNESS: u64) -> Result<u64, u8>;
fn m0_15(&self, ZERO: u64, ZERO_IS_VALID: u64, _0: u64, a: u64, add: u64, after: u64, align: u64, all: u64, allow: u64, always: u64, answer: u64, any_bits: u64) -> Result<u64, u8>;
fn m0_16(&self, append: u64, args: u64, args_size: u64, arm: u64, r#as: u64, as_fd: u64, ask: u64, ask_bulk: u64, r#async: u64, at: u64, attach: u64, attach_async: u64) -> Result<u64, u8>;
fn m0_17(&self, automatically_derived: u64, r#await: u64, b: u64, base: u64, batch: u64, bits: u64, blend: u64, blend_loan: u64, blend_loan_timeout: u64, blend_try_loan: u64, blend_view: u64, bool: u64) -> Result<u64, u8>;
fn m0_18(&self, boxed: u64, bring: u64, brings: u64, builder: u64, bulk: u64, bulk_call: u64, bulk_fits: u64, bulk_in: u64, bulk_out: u64, bulk_owes: u64, bulk_within_limits: u64, c: u64) -> Result<u64, u8>;
fn m0_19(&self, call: u64, cfg: u64, cfg_attr: u64, claimed: u64, client: u64, clients: u64, clippy: u64, clone: u64, closure: u64, r#const: u64, convert: u64, core: u64) -> Result<u64, u8>;
fn m0_20(&self, create: u64, dead_code: u64, debug_assertions: u64, debug_struct: u64, default: u64, deprecated: u64, deref: u64, deref_mut: u64, derive: u64, described: u64, dispatch: u64, div: u64) -> Result<u64, u8>;
fn m0_21(&self, doc: u64, drop: u64, r#dyn: u64, echo: u64, r#else: u64, emit: u64, emit_to: u64, emitter: u64, end: u64, r#enum: u64, error: u64, even: u64) -> Result<u64, u8>;
fn m0_22(&self, event: u64, events: u64, r#false: u64, fd: u64, fetch: u64, fetches: u64, field: u64, fields: u64, fill: u64, finish_non_exhaustive: u64, flag: u64, flush: u64) -> Result<u64, u8>;
fn m0_23(&self, fmt: u64, r#fn: u64, r#for: u64, forget: u64, form: u64, from: u64, from_core: u64, from_link: u64, from_millis: u64, future: u64, get: u64, h: u64) -> Result<u64, u8>;
fn m0_24(&self, handle: u64, handler: u64, hidden: u64, hold: u64, i64: u64, r#if: u64, r#impl: u64, inline: u64, input: u64, irrefutable_let_patterns: u64, is: u64, is_its_integer: u64) -> Result<u64, u8>;
fn m0_25(&self, is_rx: u64, is_some_and: u64, is_tx: u64, is_valid: u64, kind: u64, land: u64, layout: u64, len: u64, lend: u64, lend_copy: u64, r#let: u64, line: u64) -> Result<u64, u8>;
fn m0_26(&self, link: u64, log: u64, r#loop: u64, loopback: u64, loopback_with: u64, marker: u64, r#match: u64, mem: u64, memorypipe: u64, method: u64, method_within_limits: u64, most: u64) -> Result<u64, u8>;
fn m0_27(&self, must_use: u64, r#mut: u64, name: u64, new: u64, next: u64, next_async: u64, no_gap_at_end: u64, no_gap_before: u64, non_camel_case_types: u64, non_snake_case: u64, non_upper_case_globals: u64, not: u64) -> Result<u64, u8>;
fn m0_28(&self, nothing_extensible_at: u64, number: u64, nursery: u64, odd: u64, offset: u64, offset_of: u64, on_add: u64, on_blend: u64, on_div: u64, on_log: u64, on_paint: u64, on_play: u64) -> Result<u64, u8>;
fn m0_29(&self, on_record: u64, on_reset: u64, on_show: u64, on_uptime_ns: u64, open: u64, ops: u64, option: u64, os: u64, out: u64, own: u64, owns_nothing: u64, paint: u64) -> Result<u64, u8>;
fn m0_30(&self, paint_view: u64, pedantic: u64, pixels: u64, play: u64, primitive: u64, private_interfaces: u64, r#pub: u64, put: u64, raw: u64, record: u64, recv: u64, recv_async: u64) -> Result<u64, u8>;
fn m0_31(&self, recv_batch: u64, recv_batch_timeout: u64, recv_timeout: u64, repr: u64, reset: u64, result: u64, r#return: u64, room: u64, rt: u64, rx: u64, samples: u64, send: u64) -> Result<u64, u8>;
fn m0_32(&self, send_view: u64, serve: u64, serve_async: u64, serve_here: u64, serve_shared: u64, serve_threads: u64, set: u64, show: u64, show_loan: u64, show_loan_timeout: u64, show_try_loan: u64, size: u64) -> Result<u64, u8>;
fn m0_33(&self, size_of: u64, start: u64, start_with: u64, r#static: u64, stats: u64, std: u64, stopper: u64, str: u64, stream: u64, stringify: u64, struck: u64, r#struct: u64) -> Result<u64, u8>;
fn m0_34(&self, take: u64, testing: u64, threads: u64, time: u64, timeout: u64, timeout_: u64, total: u64, r#trait: u64, r#true: u64, try_from: u64, try_recv: u64, try_recv_batch: u64) -> Result<u64, u8>;
fn m0_35(&self, try_reply: u64, tx: u64, ty: u64, r#type: u64, u16: u64, u32: u64, u64: u64, u8: u64, unknown: u64, unreachable: u64, unreachable_code: u64, unreachable_patterns: u64) -> Result<u64, u8>;
fn m0_36(&self, r#unsafe: u64, unused_imports: u64, unused_mut: u64, unused_variables: u64, uptime_ns: u64, r#use: u64, used: u64, usize: u64, value: u64, variant: u64, variants: u64, vec: u64) -> Result<u64, u8>;
fn m0_37(&self, view: u64, was: u64, r#where: u64, r#while: u64, within_limits: u64, write_str: u64, zero_is_valid: u64) -> Result<u64, u8>;
fn m1_0(&self, #[max(4)] ADD: &[u64], #[max(4)] ANY_BITS: &[u64], #[max(4)] APPEND: &[u64], #[max(4)] ARGS: &[u64], #[max(4)] Add: &[u64], #[max(4)] AsFd: &[u64], #[max(4)] AsRef: &[u64], #[max(4)] Async: &[u64], #[max(4)] AsyncEnd: &[u64], #[max(4)] AsyncEvents: &[u64], #[max(4)] AsyncLink: &[u64], #[max(4)] AsyncRx: &[u64]) -> Result<u64, u8>;
fn m1_1(&self, #[max(4)] AsyncTx: &[u64], #[max(4)] AttachError: &[u64], #[max(4)] BLEND: &[u64], #[max(4)] Blend: &[u64], #[max(4)] BorrowedFd: &[u64], #[max(4)] Box: &[u64], #[max(4)] Bulk: &[u64], #[max(4)] BulkOut: &[u64], #[max(4)] Buy: &[u64], #[max(4)] C: &[u64], #[max(4)] CAPACITY: &[u64], #[max(4)] Calculator: &[u64]) -> Result<u64, u8>;
fn m1_2(&self, #[max(4)] CalculatorAsyncClient: &[u64], #[max(4)] CalculatorBatch: &[u64], #[max(4)] CalculatorCall: &[u64], #[max(4)] CalculatorChannel: &[u64], #[max(4)] CalculatorClient: &[u64], #[max(4)] CalculatorHost: &[u64], #[max(4)] CalculatorMock: &[u64], #[max(4)] Call: &[u64], #[max(4)] CallError: &[u64], #[max(4)] Channel: &[u64], #[max(4)] ChannelDesc: &[u64], #[max(4)] Checked: &[u64]) -> Result<u64, u8>;
fn m1_3(&self, #[max(4)] Client: &[u64], #[max(4)] ClientBuilder: &[u64], #[max(4)] ClientEnd: &[u64], #[max(4)] ClientId: &[u64], #[max(4)] ClientStats: &[u64], #[max(4)] Clone: &[u64], #[max(4)] CreateError: &[u64], #[max(4)] DESC: &[u64], #[max(4)] DIV: &[u64], #[max(4)] Debug: &[u64], #[max(4)] Default: &[u64], #[max(4)] Deref: &[u64]) -> Result<u64, u8>;
fn m1_4(&self, #[max(4)] DerefMut: &[u64], #[max(4)] Div: &[u64], #[max(4)] DoomOf: &[u64], #[max(4)] Drop: &[u64], #[max(4)] Duration: &[u64], #[max(4)] EXTENSIBLE: &[u64], #[max(4)] Emitter: &[u64], #[max(4)] Enum: &[u64], #[max(4)] Error: &[u64], #[max(4)] Event: &[u64], #[max(4)] EventOutlet: &[u64], #[max(4)] EventSource: &[u64]) -> Result<u64, u8>;
fn m1_5(&self, #[max(4)] Events: &[u64], #[max(4)] FACTS: &[u64], #[max(4)] Fact: &[u64], #[max(4)] Field: &[u64], #[max(4)] FieldDesc: &[u64], #[max(4)] FixedStr: &[u64], #[max(4)] FnMut: &[u64], #[max(4)] FnOnce: &[u64], #[max(4)] Forever: &[u64], #[max(4)] Form: &[u64], #[max(4)] Formatter: &[u64], #[max(4)] Full: &[u64]) -> Result<u64, u8>;
fn m1_6(&self, #[max(4)] Future: &[u64], #[max(4)] H: &[u64], #[max(4)] Host: &[u64], #[max(4)] HostBuilder: &[u64], #[max(4)] HostCore: &[u64], #[max(4)] HostEnd: &[u64], #[max(4)] In: &[u64], #[max(4)] IpcError: &[u64], #[max(4)] Kind: &[u64], #[max(4)] LAYOUT_CHECK: &[u64], #[max(4)] LOG: &[u64], #[max(4)] Lent: &[u64]) -> Result<u64, u8>;
fn m1_7(&self, #[max(4)] Link: &[u64], #[max(4)] Log: &[u64], #[max(4)] Loopback: &[u64], #[max(4)] MathError: &[u64], #[max(4)] Message: &[u64], #[max(4)] MethodDesc: &[u64], #[max(4)] MethodKind: &[u64], #[max(4)] MethodOf: &[u64], #[max(4)] Methods: &[u64], #[max(4)] NOT_EXTENSIBLE: &[u64], #[max(4)] NoAsk: &[u64], #[max(4)] NoAskBulk: &[u64]) -> Result<u64, u8>;
fn m1_8(&self, #[max(4)] NoAsyncBulk: &[u64], #[max(4)] NoBulk: &[u64], #[max(4)] NoBulkCall: &[u64], #[max(4)] NoBulkOut: &[u64], #[max(4)] NoCall: &[u64], #[max(4)] NoMessage: &[u64], #[max(4)] Now: &[u64], #[max(4)] O: &[u64], #[max(4)] Oneway: &[u64], #[max(4)] Option: &[u64], #[max(4)] Out: &[u64], #[max(4)] Output: &[u64]) -> Result<u64, u8>;
fn m1_9(&self, #[max(4)] PAINT: &[u64], #[max(4)] PIXELS: &[u64], #[max(4)] PLACE: &[u64], #[max(4)] PLAY: &[u64], #[max(4)] Paint: &[u64], #[max(4)] Payload: &[u64], #[max(4)] Peer: &[u64], #[max(4)] Pending: &[u64], #[max(4)] Play: &[u64], #[max(4)] Probe: &[u64], #[max(4)] ProbeResult: &[u64], #[max(4)] Put: &[u64]) -> Result<u64, u8>;
fn m1_10(&self, #[max(4)] RECORD: &[u64], #[max(4)] RESET: &[u64], #[max(4)] Record: &[u64], #[max(4)] Recorder: &[u64], #[max(4)] RecorderAsyncClient: &[u64], #[max(4)] RecorderBatch: &[u64], #[max(4)] RecorderCall: &[u64], #[max(4)] RecorderChannel: &[u64], #[max(4)] RecorderClient: &[u64], #[max(4)] RecorderEvent: &[u64], #[max(4)] RecorderHost: &[u64], #[max(4)] RecorderMock: &[u64]) -> Result<u64, u8>;
fn m1_11(&self, #[max(4)] Reply: &[u64], #[max(4)] Reset: &[u64], #[max(4)] Result: &[u64], #[max(4)] Rx: &[u64], #[max(4)] SHOW: &[u64], #[max(4)] Sample: &[u64], #[max(4)] Sampled: &[u64], #[max(4)] Sell: &[u64], #[max(4)] Send: &[u64], #[max(4)] Serves: &[u64], #[max(4)] SharedBy: &[u64], #[max(4)] Show: &[u64]) -> Result<u64, u8>;
fn m1_12(&self, #[max(4)] Side: &[u64], #[max(4)] Sized: &[u64], #[max(4)] Stopper: &[u64], #[max(4)] Store: &[u64], #[max(4)] StoreAsyncClient: &[u64], #[max(4)] StoreBatch: &[u64], #[max(4)] StoreBlendLoan: &[u64], #[max(4)] StoreCall: &[u64], #[max(4)] StoreChannel: &[u64], #[max(4)] StoreClient: &[u64], #[max(4)] StoreHost: &[u64], #[max(4)] StoreMock: &[u64]) -> Result<u64, u8>;
fn m1_13(&self, #[max(4)] StoreShowLoan: &[u64], #[max(4)] StreamIn: &[u64], #[max(4)] StreamOut: &[u64], #[max(4)] Struct: &[u64], #[max(4)] Stub: &[u64], #[max(4)] Sync: &[u64], #[max(4)] THIS: &[u64], #[max(4)] TYPE: &[u64], #[max(4)] Tail: &[u64], #[max(4)] TapeChanged: &[u64], #[max(4)] Target: &[u64], #[max(4)] Ticket: &[u64]) -> Result<u64, u8>;
fn m1_14(&self, #[max(4)] TryFrom: &[u64], #[max(4)] TryPending: &[u64], #[max(4)] TryReply: &[u64], #[max(4)] Tx: &[u64], #[max(4)] TypeDesc: &[u64], #[max(4)] UPTIME_NS: &[u64], #[max(4)] Until: &[u64], #[max(4)] UptimeNs: &[u64], #[max(4)] VariantDesc: &[u64], #[max(4)] Vec: &[u64], #[max(4)] View: &[u64], #[max(4)] WITNESS: &[u64]) -> Result<u64, u8>;
fn m1_15(&self, #[max(4)] ZERO: &[u64], #[max(4)] ZERO_IS_VALID: &[u64], #[max(4)] _0: &[u64], #[max(4)] a: &[u64], #[max(4)] add: &[u64], #[max(4)] after: &[u64], #[max(4)] align: &[u64], #[max(4)] all: &[u64], #[max(4)] allow: &[u64], #[max(4)] always: &[u64], #[max(4)] answer: &[u64], #[max(4)] any_bits: &[u64]) -> Result<u64, u8>;
fn m1_16(&self, #[max(4)] append: &[u64], #[max(4)] args: &[u64], #[max(4)] args_size: &[u64], #[max(4)] arm: &[u64], #[max(4)] r#as: &[u64], #[max(4)] as_fd: &[u64], #[max(4)] ask: &[u64], #[max(4)] ask_bulk: &[u64], #[max(4)] r#async: &[u64], #[max(4)] at: &[u64], #[max(4)] attach: &[u64], #[max(4)] attach_async: &[u64]) -> Result<u64, u8>;
fn m1_17(&self, #[max(4)] automatically_derived: &[u64], #[max(4)] r#await: &[u64], #[max(4)] b: &[u64], #[max(4)] base: &[u64], #[max(4)] batch: &[u64], #[max(4)] bits: &[u64], #[max(4)] blend: &[u64], #[max(4)] blend_loan: &[u64], #[max(4)] blend_loan_timeout: &[u64], #[max(4)] blend_try_loan: &[u64], #[max(4)] blend_view: &[u64], #[max(4)] bool: &[u64]) -> Result<u64, u8>;
fn m1_18(&self, #[max(4)] boxed: &[u64], #[max(4)] bring: &[u64], #[max(4)] brings: &[u64], #[max(4)] builder: &[u64], #[max(4)] bulk: &[u64], #[max(4)] bulk_call: &[u64], #[max(4)] bulk_fits: &[u64], #[max(4)] bulk_in: &[u64], #[max(4)] bulk_out: &[u64], #[max(4)] bulk_owes: &[u64], #[max(4)] bulk_within_limits: &[u64], #[max(4)] c: &[u64]) -> Result<u64, u8>;
fn m1_19(&self, #[max(4)] call: &[u64], #[max(4)] cfg: &[u64], #[max(4)] cfg_attr: &[u64], #[max(4)] claimed: &[u64], #[max(4)] client: &[u64], #[max(4)] clients: &[u64], #[max(4)] clippy: &[u64], #[max(4)] clone: &[u64], #[max(4)] closure: &[u64], #[max(4)] r#const: &[u64], #[max(4)] convert: &[u64], #[max(4)] core: &[u64]) -> Result<u64, u8>;
fn m1_20(&self, #[max(4)] create: &[u64], #[max(4)] dead_code: &[u64], #[max(4)] debug_assertions: &[u64], #[max(4)] debug_struct: &[u64], #[max(4)] default: &[u64], #[max(4)] deprecated: &[u64], #[max(4)] deref: &[u64], #[max(4)] deref_mut: &[u64], #[max(4)] derive: &[u64], #[max(4)] described: &[u64], #[max(4)] dispatch: &[u64], #[max(4)] div: &[u64]) -> Result<u64, u8>;
fn m1_21(&self, #[max(4)] doc: &[u64], #[max(4)] drop: &[u64], #[max(4)] r#dyn: &[u64], #[max(4)] echo: &[u64], #[max(4)] r#else: &[u64], #[max(4)] emit: &[u64], #[max(4)] emit_to: &[u64], #[max(4)] emitter: &[u64], #[max(4)] end: &[u64], #[max(4)] r#enum: &[u64], #[max(4)] error: &[u64], #[max(4)] even: &[u64]) -> Result<u64, u8>;
fn m1_22(&self, #[max(4)] event: &[u64], #[max(4)] events: &[u64], #[max(4)] r#false: &[u64], #[max(4)] fd: &[u64], #[max(4)] fetch: &[u64], #[max(4)] fetches: &[u64], #[max(4)] field: &[u64], #[max(4)] fields: &[u64], #[max(4)] fill: &[u64], #[max(4)] finish_non_exhaustive: &[u64], #[max(4)] flag: &[u64], #[max(4)] flush: &[u64]) -> Result<u64, u8>;
fn m1_23(&self, #[max(4)] fmt: &[u64], #[max(4)] r#fn: &[u64], #[max(4)] r#for: &[u64], #[max(4)] forget: &[u64], #[max(4)] form: &[u64], #[max(4)] from: &[u64], #[max(4)] from_core: &[u64], #[max(4)] from_link: &[u64], #[max(4)] from_millis: &[u64], #[max(4)] future: &[u64], #[max(4)] get: &[u64], #[max(4)] h: &[u64]) -> Result<u64, u8>;
fn m1_24(&self, #[max(4)] handle: &[u64], #[max(4)] handler: &[u64], #[max(4)] hidden: &[u64], #[max(4)] hold: &[u64], #[max(4)] i64: &[u64], #[max(4)] r#if: &[u64], #[max(4)] r#impl: &[u64], #[max(4)] inline: &[u64], #[max(4)] input: &[u64], #[max(4)] irrefutable_let_patterns: &[u64], #[max(4)] is: &[u64], #[max(4)] is_its_integer: &[u64]) -> Result<u64, u8>;
fn m1_25(&self, #[max(4)] is_rx: &[u64], #[max(4)] is_some_and: &[u64], #[max(4)] is_tx: &[u64], #[max(4)] is_valid: &[u64], #[max(4)] kind: &[u64], #[max(4)] land: &[u64], #[max(4)] layout: &[u64], #[max(4)] len: &[u64], #[max(4)] lend: &[u64], #[max(4)] lend_copy: &[u64], #[max(4)] r#let: &[u64], #[max(4)] line: &[u64]) -> Result<u64, u8>;
fn m1_26(&self, #[max(4)] link: &[u64], #[max(4)] log: &[u64], #[max(4)] r#loop: &[u64], #[max(4)] loopback: &[u64], #[max(4)] loopback_with: &[u64], #[max(4)] marker: &[u64], #[max(4)] r#match: &[u64], #[max(4)] mem: &[u64], #[max(4)] memorypipe: &[u64], #[max(4)] method: &[u64], #[max(4)] method_within_limits: &[u64], #[max(4)] most: &[u64]) -> Result<u64, u8>;
fn m1_27(&self, #[max(4)] must_use: &[u64], #[max(4)] r#mut: &[u64], #[max(4)] name: &[u64], #[max(4)] new: &[u64], #[max(4)] next: &[u64], #[max(4)] next_async: &[u64], #[max(4)] no_gap_at_end: &[u64], #[max(4)] no_gap_before: &[u64], #[max(4)] non_camel_case_types: &[u64], #[max(4)] non_snake_case: &[u64], #[max(4)] non_upper_case_globals: &[u64], #[max(4)] not: &[u64]) -> Result<u64, u8>;
fn m1_28(&self, #[max(4)] nothing_extensible_at: &[u64], #[max(4)] number: &[u64], #[max(4)] nursery: &[u64], #[max(4)] odd: &[u64], #[max(4)] offset: &[u64], #[max(4)] offset_of: &[u64], #[max(4)] on_add: &[u64], #[max(4)] on_blend: &[u64], #[max(4)] on_div: &[u64], #[max(4)] on_log: &[u64], #[max(4)] on_paint: &[u64], #[max(4)] on_play: &[u64]) -> Result<u64, u8>;
fn m1_29(&self, #[max(4)] on_record: &[u64], #[max(4)] on_reset: &[u64], #[max(4)] on_show: &[u64], #[max(4)] on_uptime_ns: &[u64], #[max(4)] open: &[u64], #[max(4)] ops: &[u64], #[max(4)] option: &[u64], #[max(4)] os: &[u64], #[max(4)] out: &[u64], #[max(4)] own: &[u64], #[max(4)] owns_nothing: &[u64], #[max(4)] paint: &[u64]) -> Result<u64, u8>;
fn m1_30(&self, #[max(4)] paint_view: &[u64], #[max(4)] pedantic: &[u64], #[max(4)] pixels: &[u64], #[max(4)] play: &[u64], #[max(4)] primitive: &[u64], #[max(4)] private_interfaces: &[u64], #[max(4)] r#pub: &[u64], #[max(4)] put: &[u64], #[max(4)] raw: &[u64], #[max(4)] record: &[u64], #[max(4)] recv: &[u64], #[max(4)] recv_async: &[u64]) -> Result<u64, u8>;
fn m1_31(&self, #[max(4)] recv_batch: &[u64], #[max(4)] recv_batch_timeout: &[u64], #[max(4)] recv_timeout: &[u64], #[max(4)] repr: &[u64], #[max(4)] reset: &[u64], #[max(4)] result: &[u64], #[max(4)] r#return: &[u64], #[max(4)] room: &[u64], #[max(4)] rt: &[u64], #[max(4)] rx: &[u64], #[max(4)] samples: &[u64], #[max(4)] send: &[u64]) -> Result<u64, u8>;
fn m1_32(&self, #[max(4)] send_view: &[u64], #[max(4)] serve: &[u64], #[max(4)] serve_async: &[u64], #[max(4)] serve_here: &[u64], #[max(4)] serve_shared: &[u64], #[max(4)] serve_threads: &[u64], #[max(4)] set: &[u64], #[max(4)] show: &[u64], #[max(4)] show_loan: &[u64], #[max(4)] show_loan_timeout: &[u64], #[max(4)] show_try_loan: &[u64], #[max(4)] size: &[u64]) -> Result<u64, u8>;
fn m1_33(&self, #[max(4)] size_of: &[u64], #[max(4)] start: &[u64], #[max(4)] start_with: &[u64], #[max(4)] r#static: &[u64], #[max(4)] stats: &[u64], #[max(4)] std: &[u64], #[max(4)] stopper: &[u64], #[max(4)] str: &[u64], #[max(4)] stream: &[u64], #[max(4)] stringify: &[u64], #[max(4)] struck: &[u64], #[max(4)] r#struct: &[u64]) -> Result<u64, u8>;
fn m1_34(&self, #[max(4)] take: &[u64], #[max(4)] testing: &[u64], #[max(4)] threads: &[u64], #[max(4)] time: &[u64], #[max(4)] timeout: &[u64], #[max(4)] timeout_: &[u64], #[max(4)] total: &[u64], #[max(4)] r#trait: &[u64], #[max(4)] r#true: &[u64], #[max(4)] try_from: &[u64], #[max(4)] try_recv: &[u64], #[max(4)] try_recv_batch: &[u64]) -> Result<u64, u8>;
fn m1_35(&self, #[max(4)] try_reply: &[u64], #[max(4)] tx: &[u64], #[max(4)] ty: &[u64], #[max(4)] r#type: &[u64], #[max(4)] u16: &[u64], #[max(4)] u32: &[u64], #[max(4)] u64: &[u64], #[max(4)] u8: &[u64], #[max(4)] unknown: &[u64], #[max(4)] unreachable: &[u64], #[max(4)] unreachable_code: &[u64], #[max(4)] unreachable_patterns: &[u64]) -> Result<u64, u8>;
fn m1_36(&self, #[max(4)] r#unsafe: &[u64], #[max(4)] unused_imports: &[u64], #[max(4)] unused_mut: &[u64], #[max(4)] unused_variables: &[u64], #[max(4)] uptime_ns: &[u64], #[max(4)] r#use: &[u64], #[max(4)] used: &[u64], #[max(4)] usize: &[u64], #[max(4)] value: &[u64], #[max(4)] variant: &[u64], #[max(4)] variants: &[u64], #[max(4)] vec: &[u64]) -> Result<u64, u8>;
fn m1_37(&self, #[max(4)] view: &[u64], #[max(4)] was: &[u64], #[max(4)] r#where: &[u64], #[max(4)] r#while: &[u64], #[max(4)] within_limits: &[u64], #[max(4)] write_str: &[u64], #[max(4)] zero_is_valid: &[u64]) -> Result<u64, u8>;
fn m2_0(&self, #[max(4)] ADD: &mut [u64], #[max(4)] ANY_BITS: &mut [u64], #[max(4)] APPEND: &mut [u64], #[max(4)] ARGS: &mut [u64], #[max(4)] Add: &mut [u64], #[max(4)] AsFd: &mut [u64], #[max(4)] AsRef: &mut [u64], #[max(4)] Async: &mut [u64], #[max(4)] AsyncEnd: &mut [u64], #[max(4)] AsyncEvents: &mut [u64], #[max(4)] AsyncLink: &mut [u64], #[max(4)] AsyncRx: &mut [u64]) -> Result<u64, u8>;
fn m2_1(&self, #[max(4)] AsyncTx: &mut [u64], #[max(4)] AttachError: &mut [u64], #[max(4)] BLEND: &mut [u64], #[max(4)] Blend: &mut [u64], #[max(4)] BorrowedFd: &mut [u64], #[max(4)] Box: &mut [u64], #[max(4)] Bulk: &mut [u64], #[max(4)] BulkOut: &mut [u64], #[max(4)] Buy: &mut [u64], #[max(4)] C: &mut [u64], #[max(4)] CAPACITY: &mut [u64], #[max(4)] Calculator: &mut [u64]) -> Result<u64, u8>;
fn m2_2(&self, #[max(4)] CalculatorAsyncClient: &mut [u64], #[max(4)] CalculatorBatch: &mut [u64], #[max(4)] CalculatorCall: &mut [u64], #[max(4)] CalculatorChannel: &mut [u64], #[max(4)] CalculatorClient: &mut [u64], #[max(4)] CalculatorHost: &mut [u64], #[max(4)] CalculatorMock: &mut [u64], #[max(4)] Call: &mut [u64], #[max(4)] CallError: &mut [u64], #[max(4)] Channel: &mut [u64], #[max(4)] ChannelDesc: &mut [u64], #[max(4)] Checked: &mut [u64]) -> Result<u64, u8>;
fn m2_3(&self, #[max(4)] Client: &mut [u64], #[max(4)] ClientBuilder: &mut [u64], #[max(4)] ClientEnd: &mut [u64], #[max(4)] ClientId: &mut [u64], #[max(4)] ClientStats: &mut [u64], #[max(4)] Clone: &mut [u64], #[max(4)] CreateError: &mut [u64], #[max(4)] DESC: &mut [u64], #[max(4)] DIV: &mut [u64], #[max(4)] Debug: &mut [u64], #[max(4)] Default: &mut [u64], #[max(4)] Deref: &mut [u64]) -> Result<u64, u8>;
fn m2_4(&self, #[max(4)] DerefMut: &mut [u64], #[max(4)] Div: &mut [u64], #[max(4)] DoomOf: &mut [u64], #[max(4)] Drop: &mut [u64], #[max(4)] Duration: &mut [u64], #[max(4)] EXTENSIBLE: &mut [u64], #[max(4)] Emitter: &mut [u64], #[max(4)] Enum: &mut [u64], #[max(4)] Error: &mut [u64], #[max(4)] Event: &mut [u64], #[max(4)] EventOutlet: &mut [u64], #[max(4)] EventSource: &mut [u64]) -> Result<u64, u8>;
fn m2_5(&self, #[max(4)] Events: &mut [u64], #[max(4)] FACTS: &mut [u64], #[max(4)] Fact: &mut [u64], #[max(4)] Field: &mut [u64], #[max(4)] FieldDesc: &mut [u64], #[max(4)] FixedStr: &mut [u64], #[max(4)] FnMut: &mut [u64], #[max(4)] FnOnce: &mut [u64], #[max(4)] Forever: &mut [u64], #[max(4)] Form: &mut [u64], #[max(4)] Formatter: &mut [u64], #[max(4)] Full: &mut [u64]) -> Result<u64, u8>;
fn m2_6(&self, #[max(4)] Future: &mut [u64], #[max(4)] H: &mut [u64], #[max(4)] Host: &mut [u64], #[max(4)] HostBuilder: &mut [u64], #[max(4)] HostCore: &mut [u64], #[max(4)] HostEnd: &mut [u64], #[max(4)] In: &mut [u64], #[max(4)] IpcError: &mut [u64], #[max(4)] Kind: &mut [u64], #[max(4)] LAYOUT_CHECK: &mut [u64], #[max(4)] LOG: &mut [u64], #[max(4)] Lent: &mut [u64]) -> Result<u64, u8>;
fn m2_7(&self, #[max(4)] Link: &mut [u64], #[max(4)] Log: &mut [u64], #[max(4)] Loopback: &mut [u64], #[max(4)] MathError: &mut [u64], #[max(4)] Message: &mut [u64], #[max(4)] MethodDesc: &mut [u64], #[max(4)] MethodKind: &mut [u64], #[max(4)] MethodOf: &mut [u64], #[max(4)] Methods: &mut [u64], #[max(4)] NOT_EXTENSIBLE: &mut [u64], #[max(4)] NoAsk: &mut [u64], #[max(4)] NoAskBulk: &mut [u64]) -> Result<u64, u8>;
fn m2_8(&self, #[max(4)] NoAsyncBulk: &mut [u64], #[max(4)] NoBulk: &mut [u64], #[max(4)] NoBulkCall: &mut [u64], #[max(4)] NoBulkOut: &mut [u64], #[max(4)] NoCall: &mut [u64], #[max(4)] NoMessage: &mut [u64], #[max(4)] Now: &mut [u64], #[max(4)] O: &mut [u64], #[max(4)] Oneway: &mut [u64], #[max(4)] Option: &mut [u64], #[max(4)] Out: &mut [u64], #[max(4)] Output: &mut [u64]) -> Result<u64, u8>;
fn m2_9(&self, #[max(4)] PAINT: &mut [u64], #[max(4)] PIXELS: &mut [u64], #[max(4)] PLACE: &mut [u64], #[max(4)] PLAY: &mut [u64], #[max(4)] Paint: &mut [u64], #[max(4)] Payload: &mut [u64], #[max(4)] Peer: &mut [u64], #[max(4)] Pending: &mut [u64], #[max(4)] Play: &mut [u64], #[max(4)] Probe: &mut [u64], #[max(4)] ProbeResult: &mut [u64], #[max(4)] Put: &mut [u64]) -> Result<u64, u8>;
fn m2_10(&self, #[max(4)] RECORD: &mut [u64], #[max(4)] RESET: &mut [u64], #[max(4)] Record: &mut [u64], #[max(4)] Recorder: &mut [u64], #[max(4)] RecorderAsyncClient: &mut [u64], #[max(4)] RecorderBatch: &mut [u64], #[max(4)] RecorderCall: &mut [u64], #[max(4)] RecorderChannel: &mut [u64], #[max(4)] RecorderClient: &mut [u64], #[max(4)] RecorderEvent: &mut [u64], #[max(4)] RecorderHost: &mut [u64], #[max(4)] RecorderMock: &mut [u64]) -> Result<u64, u8>;
fn m2_11(&self, #[max(4)] Reply: &mut [u64], #[max(4)] Reset: &mut [u64], #[max(4)] Result: &mut [u64], #[max(4)] Rx: &mut [u64], #[max(4)] SHOW: &mut [u64], #[max(4)] Sample: &mut [u64], #[max(4)] Sampled: &mut [u64], #[max(4)] Sell: &mut [u64], #[max(4)] Send: &mut [u64], #[max(4)] Serves: &mut [u64], #[max(4)] SharedBy: &mut [u64], #[max(4)] Show: &mut [u64]) -> Result<u64, u8>;
fn m2_12(&self, #[max(4)] Side: &mut [u64], #[max(4)] Sized: &mut [u64], #[max(4)] Stopper: &mut [u64], #[max(4)] Store: &mut [u64], #[max(4)] StoreAsyncClient: &mut [u64], #[max(4)] StoreBatch: &mut [u64], #[max(4)] StoreBlendLoan: &mut [u64], #[max(4)] StoreCall: &mut [u64], #[max(4)] StoreChannel: &mut [u64], #[max(4)] StoreClient: &mut [u64], #[max(4)] StoreHost: &mut [u64], #[max(4)] StoreMock: &mut [u64]) -> Result<u64, u8>;
fn m2_13(&self, #[max(4)] StoreShowLoan: &mut [u64], #[max(4)] StreamIn: &mut [u64], #[max(4)] StreamOut: &mut [u64], #[max(4)] Struct: &mut [u64], #[max(4)] Stub: &mut [u64], #[max(4)] Sync: &mut [u64], #[max(4)] THIS: &mut [u64], #[max(4)] TYPE: &mut [u64], #[max(4)] Tail: &mut [u64], #[max(4)] TapeChanged: &mut [u64], #[max(4)] Target: &mut [u64], #[max(4)] Ticket: &mut [u64]) -> Result<u64, u8>;
fn m2_14(&self, #[max(4)] TryFrom: &mut [u64], #[max(4)] TryPending: &mut [u64], #[max(4)] TryReply: &mut [u64], #[max(4)] Tx: &mut [u64], #[max(4)] TypeDesc: &mut [u64], #[max(4)] UPTIME_NS: &mut [u64], #[max(4)] Until: &mut [u64], #[max(4)] UptimeNs: &mut [u64], #[max(4)] VariantDesc: &mut [u64], #[max(4)] Vec: &mut [u64], #[max(4)] View: &mut [u64], #[max(4)] WITNESS: &mut [u64]) -> Result<u64, u8>;
fn m2_15(&self, #[max(4)] ZERO: &mut [u64], #[max(4)] ZERO_IS_VALID: &mut [u64], #[max(4)] _0: &mut [u64], #[max(4)] a: &mut [u64], #[max(4)] add: &mut [u64], #[max(4)] after: &mut [u64], #[max(4)] align: &mut [u64], #[max(4)] all: &mut [u64], #[max(4)] allow: &mut [u64], #[max(4)] always: &mut [u64], #[max(4)] answer: &mut [u64], #[max(4)] any_bits: &mut [u64]) -> Result<u64, u8>;
fn m2_16(&self, #[max(4)] append: &mut [u64], #[max(4)] args: &mut [u64], #[max(4)] args_size: &mut [u64], #[max(4)] arm: &mut [u64], #[max(4)] r#as: &mut [u64], #[max(4)] as_fd: &mut [u64], #[max(4)] ask: &mut [u64], #[max(4)] ask_bulk: &mut [u64], #[max(4)] r#async: &mut [u64], #[max(4)] at: &mut [u64], #[max(4)] attach: &mut [u64], #[max(4)] attach_async: &mut [u64]) -> Result<u64, u8>;
fn m2_17(&self, #[max(4)] automatically_derived: &mut [u64], #[max(4)] r#await: &mut [u64], #[max(4)] b: &mut [u64], #[max(4)] base: &mut [u64], #[max(4)] batch: &mut [u64], #[max(4)] bits: &mut [u64], #[max(4)] blend: &mut [u64], #[max(4)] blend_loan: &mut [u64], #[max(4)] blend_loan_timeout: &mut [u64], #[max(4)] blend_try_loan: &mut [u64], #[max(4)] blend_view: &mut [u64], #[max(4)] bool: &mut [u64]) -> Result<u64, u8>;
fn m2_18(&self, #[max(4)] boxed: &mut [u64], #[max(4)] bring: &mut [u64], #[max(4)] brings: &mut [u64], #[max(4)] builder: &mut [u64], #[max(4)] bulk: &mut [u64], #[max(4)] bulk_call: &mut [u64], #[max(4)] bulk_fits: &mut [u64], #[max(4)] bulk_in: &mut [u64], #[max(4)] bulk_out: &mut [u64], #[max(4)] bulk_owes: &mut [u64], #[max(4)] bulk_within_limits: &mut [u64], #[max(4)] c: &mut [u64]) -> Result<u64, u8>;
fn m2_19(&self, #[max(4)] call: &mut [u64], #[max(4)] cfg: &mut [u64], #[max(4)] cfg_attr: &mut [u64], #[max(4)] claimed: &mut [u64], #[max(4)] client: &mut [u64], #[max(4)] clients: &mut [u64], #[max(4)] clippy: &mut [u64], #[max(4)] clone: &mut [u64], #[max(4)] closure: &mut [u64], #[max(4)] r#const: &mut [u64], #[max(4)] convert: &mut [u64], #[max(4)] core: &mut [u64]) -> Result<u64, u8>;
fn m2_20(&self, #[max(4)] create: &mut [u64], #[max(4)] dead_code: &mut [u64], #[max(4)] debug_assertions: &mut [u64], #[max(4)] debug_struct: &mut [u64], #[max(4)] default: &mut [u64], #[max(4)] deprecated: &mut [u64], #[max(4)] deref: &mut [u64], #[max(4)] deref_mut: &mut [u64], #[max(4)] derive: &mut [u64], #[max(4)] described: &mut [u64], #[max(4)] dispatch: &mut [u64], #[max(4)] div: &mut [u64]) -> Result<u64, u8>;
fn m2_21(&self, #[max(4)] doc: &mut [u64], #[max(4)] drop: &mut [u64], #[max(4)] r#dyn: &mut [u64], #[max(4)] echo: &mut [u64], #[max(4)] r#else: &mut [u64], #[max(4)] emit: &mut [u64], #[max(4)] emit_to: &mut [u64], #[max(4)] emitter: &mut [u64], #[max(4)] end: &mut [u64], #[max(4)] r#enum: &mut [u64], #[max(4)] error: &mut [u64], #[max(4)] even: &mut [u64]) -> Result<u64, u8>;
fn m2_22(&self, #[max(4)] event: &mut [u64], #[max(4)] events: &mut [u64], #[max(4)] r#false: &mut [u64], #[max(4)] fd: &mut [u64], #[max(4)] fetch: &mut [u64], #[max(4)] fetches: &mut [u64], #[max(4)] field: &mut [u64], #[max(4)] fields: &mut [u64], #[max(4)] fill: &mut [u64], #[max(4)] finish_non_exhaustive: &mut [u64], #[max(4)] flag: &mut [u64], #[max(4)] flush: &mut [u64]) -> Result<u64, u8>;
fn m2_23(&self, #[max(4)] fmt: &mut [u64], #[max(4)] r#fn: &mut [u64], #[max(4)] r#for: &mut [u64], #[max(4)] forget: &mut [u64], #[max(4)] form: &mut [u64], #[max(4)] from: &mut [u64], #[max(4)] from_core: &mut [u64], #[max(4)] from_link: &mut [u64], #[max(4)] from_millis: &mut [u64], #[max(4)] future: &mut [u64], #[max(4)] get: &mut [u64], #[max(4)] h: &mut [u64]) -> Result<u64, u8>;
fn m2_24(&self, #[max(4)] handle: &mut [u64], #[max(4)] handler: &mut [u64], #[max(4)] hidden: &mut [u64], #[max(4)] hold: &mut [u64], #[max(4)] i64: &mut [u64], #[max(4)] r#if: &mut [u64], #[max(4)] r#impl: &mut [u64], #[max(4)] inline: &mut [u64], #[max(4)] input: &mut [u64], #[max(4)] irrefutable_let_patterns: &mut [u64], #[max(4)] is: &mut [u64], #[max(4)] is_its_integer: &mut [u64]) -> Result<u64, u8>;
fn m2_25(&self, #[max(4)] is_rx: &mut [u64], #[max(4)] is_some_and: &mut [u64], #[max(4)] is_tx: &mut [u64], #[max(4)] is_valid: &mut [u64], #[max(4)] kind: &mut [u64], #[max(4)] land: &mut [u64], #[max(4)] layout: &mut [u64], #[max(4)] len: &mut [u64], #[max(4)] lend: &mut [u64], #[max(4)] lend_copy: &mut [u64], #[max(4)] r#let: &mut [u64], #[max(4)] line: &mut [u64]) -> Result<u64, u8>;
fn m2_26(&self, #[max(4)] link: &mut [u64], #[max(4)] log: &mut [u64], #[max(4)] r#loop: &mut [u64], #[max(4)] loopback: &mut [u64], #[max(4)] loopback_with: &mut [u64], #[max(4)] marker: &mut [u64], #[max(4)] r#match: &mut [u64], #[max(4)] mem: &mut [u64], #[max(4)] memorypipe: &mut [u64], #[max(4)] method: &mut [u64], #[max(4)] method_within_limits: &mut [u64], #[max(4)] most: &mut [u64]) -> Result<u64, u8>;
fn m2_27(&self, #[max(4)] must_use: &mut [u64], #[max(4)] r#mut: &mut [u64], #[max(4)] name: &mut [u64], #[max(4)] new: &mut [u64], #[max(4)] next: &mut [u64], #[max(4)] next_async: &mut [u64], #[max(4)] no_gap_at_end: &mut [u64], #[max(4)] no_gap_before: &mut [u64], #[max(4)] non_camel_case_types: &mut [u64], #[max(4)] non_snake_case: &mut [u64], #[max(4)] non_upper_case_globals: &mut [u64], #[max(4)] not: &mut [u64]) -> Result<u64, u8>;
fn m2_28(&self, #[max(4)] nothing_extensible_at: &mut [u64], #[max(4)] number: &mut [u64], #[max(4)] nursery: &mut [u64], #[max(4)] odd: &mut [u64], #[max(4)] offset: &mut [u64], #[max(4)] offset_of: &mut [u64], #[max(4)] on_add: &mut [u64], #[max(4)] on_blend: &mut [u64], #[max(4)] on_div: &mut [u64], #[max(4)] on_log: &mut [u64], #[max(4)] on_paint: &mut [u64], #[max(4)] on_play: &mut [u64]) -> Result<u64, u8>;
fn m2_29(&self, #[max(4)] on_record: &mut [u64], #[max(4)] on_reset: &mut [u64], #[max(4)] on_show: &mut [u64], #[max(4)] on_uptime_ns: &mut [u64], #[max(4)] open: &mut [u64], #[max(4)] ops: &mut [u64], #[max(4)] option: &mut [u64], #[max(4)] os: &mut [u64], #[max(4)] out: &mut [u64], #[max(4)] own: &mut [u64], #[max(4)] owns_nothing: &mut [u64], #[max(4)] paint: &mut [u64]) -> Result<u64, u8>;
fn m2_30(&self, #[max(4)] paint_view: &mut [u64], #[max(4)] pedantic: &mut [u64], #[max(4)] pixels: &mut [u64], #[max(4)] play: &mut [u64], #[max(4)] primitive: &mut [u64], #[max(4)] private_interfaces: &mut [u64], #[max(4)] r#pub: &mut [u64], #[max(4)] put: &mut [u64], #[max(4)] raw: &mut [u64], #[max(4)] record: &mut [u64], #[max(4)] recv: &mut [u64], #[max(4)] recv_async: &mut [u64]) -> Result<u64, u8>;
fn m2_31(&self, #[max(4)] recv_batch: &mut [u64], #[max(4)] recv_batch_timeout: &mut [u64], #[max(4)] recv_timeout: &mut [u64], #[max(4)] repr: &mut [u64], #[max(4)] reset: &mut [u64], #[max(4)] result: &mut [u64], #[max(4)] r#return: &mut [u64], #[max(4)] room: &mut [u64], #[max(4)] rt: &mut [u64], #[max(4)] rx: &mut [u64], #[max(4)] samples: &mut [u64], #[max(4)] send: &mut [u64]) -> Result<u64, u8>;
fn m2_32(&self, #[max(4)] send_view: &mut [u64], #[max(4)] serve: &mut [u64], #[max(4)] serve_async: &mut [u64], #[max(4)] serve_here: &mut [u64], #[max(4)] serve_shared: &mut [u64], #[max(4)] serve_threads: &mut [u64], #[max(4)] set: &mut [u64], #[max(4)] show: &mut [u64], #[max(4)] show_loan: &mut [u64], #[max(4)] show_loan_timeout: &mut [u64], #[max(4)] show_try_loan: &mut [u64], #[max(4)] size: &mut [u64]) -> Result<u64, u8>;
fn m2_33(&self, #[max(4)] size_of: &mut [u64], #[max(4)] start: &mut [u64], #[max(4)] start_with: &mut [u64], #[max(4)] r#static: &mut [u64], #[max(4)] stats: &mut [u64], #[max(4)] std: &mut [u64], #[max(4)] stopper: &mut [u64], #[max(4)] str: &mut [u64], #[max(4)] stream: &mut [u64], #[max(4)] stringify: &mut [u64], #[max(4)] struck: &mut [u64], #[max(4)] r#struct: &mut [u64]) -> Result<u64, u8>;
fn m2_34(&self, #[max(4)] take: &mut [u64], #[max(4)] testing: &mut [u64], #[max(4)] threads: &mut [u64], #[max(4)] time: &mut [u64], #[max(4)] timeout: &mut [u64], #[max(4)] timeout_: &mut [u64], #[max(4)] total: &mut [u64], #[max(4)] r#trait: &mut [u64], #[max(4)] r#true: &mut [u64], #[max(4)] try_from: &mut [u64], #[max(4)] try_recv: &mut [u64], #[max(4)] try_recv_batch: &mut [u64]) -> Result<u64, u8>;
fn m2_35(&self, #[max(4)] try_reply: &mut [u64], #[max(4)] tx: &mut [u64], #[max(4)] ty: &mut [u64], #[max(4)] r#type: &mut [u64], #[max(4)] u16: &mut [u64], #[max(4)] u32: &mut [u64], #[max(4)] u64: &mut [u64], #[max(4)] u8: &mut [u64], #[max(4)] unknown: &mut [u64], #[max(4)] unreachable: &mut [u64], #[max(4)] unreachable_code: &mut [u64], #[max(4)] unreachable_patterns: &mut [u64]) -> Result<u64, u8>;
fn m2_36(&self, #[max(4)] r#unsafe: &mut [u64], #[max(4)] unused_imports: &mut [u64], #[max(4)] unused_mut: &mut [u64], #[max(4)] unused_variables: &mut [u64], #[max(4)] uptime_ns: &mut [u64], #[max(4)] r#use: &mut [u64], #[max(4)] used: &mut [u64], #[max(4)] usize: &mut [u64], #[max(4)] value: &mut [u64], #[max(4)] variant: &mut [u64], #[max(4)] variants: &mut [u64], #[max(4)] vec: &mut [u64]) -> Result<u64, u8>;
fn m2_37(&self, #[max(4)] view: &mut [u64], #[max(4)] was: &mut [u64], #[max(4)] r#where: &mut [u64], #[max(4)] r#while: &mut [u64], #[max(4)] within_limits: &mut [u64], #[max(4)] write_str: &mut [u64], #[max(4)] zero_is_valid: &mut [u64]) -> Result<u64, u8>;
fn m3_0(&self, ADD: ::memorypipe::Tx<u64>, ANY_BITS: ::memorypipe::Tx<u64>, APPEND: ::memorypipe::Tx<u64>, ARGS: ::memorypipe::Tx<u64>, Add: ::memorypipe::Tx<u64>, AsFd: ::memorypipe::Tx<u64>, AsRef: ::memorypipe::Tx<u64>, Async: ::memorypipe::Tx<u64>, AsyncEnd: ::memorypipe::Tx<u64>, AsyncEvents: ::memorypipe::Tx<u64>, AsyncLink: ::memorypipe::Tx<u64>, AsyncRx: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_1(&self, AsyncTx: ::memorypipe::Tx<u64>, AttachError: ::memorypipe::Tx<u64>, BLEND: ::memorypipe::Tx<u64>, Blend: ::memorypipe::Tx<u64>, BorrowedFd: ::memorypipe::Tx<u64>, Box: ::memorypipe::Tx<u64>, Bulk: ::memorypipe::Tx<u64>, BulkOut: ::memorypipe::Tx<u64>, Buy: ::memorypipe::Tx<u64>, C: ::memorypipe::Tx<u64>, CAPACITY: ::memorypipe::Tx<u64>, Calculator: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_2(&self, CalculatorAsyncClient: ::memorypipe::Tx<u64>, CalculatorBatch: ::memorypipe::Tx<u64>, CalculatorCall: ::memorypipe::Tx<u64>, CalculatorChannel: ::memorypipe::Tx<u64>, CalculatorClient: ::memorypipe::Tx<u64>, CalculatorHost: ::memorypipe::Tx<u64>, CalculatorMock: ::memorypipe::Tx<u64>, Call: ::memorypipe::Tx<u64>, CallError: ::memorypipe::Tx<u64>, Channel: ::memorypipe::Tx<u64>, ChannelDesc: ::memorypipe::Tx<u64>, Checked: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_3(&self, Client: ::memorypipe::Tx<u64>, ClientBuilder: ::memorypipe::Tx<u64>, ClientEnd: ::memorypipe::Tx<u64>, ClientId: ::memorypipe::Tx<u64>, ClientStats: ::memorypipe::Tx<u64>, Clone: ::memorypipe::Tx<u64>, CreateError: ::memorypipe::Tx<u64>, DESC: ::memorypipe::Tx<u64>, DIV: ::memorypipe::Tx<u64>, Debug: ::memorypipe::Tx<u64>, Default: ::memorypipe::Tx<u64>, Deref: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_4(&self, DerefMut: ::memorypipe::Tx<u64>, Div: ::memorypipe::Tx<u64>, DoomOf: ::memorypipe::Tx<u64>, Drop: ::memorypipe::Tx<u64>, Duration: ::memorypipe::Tx<u64>, EXTENSIBLE: ::memorypipe::Tx<u64>, Emitter: ::memorypipe::Tx<u64>, Enum: ::memorypipe::Tx<u64>, Error: ::memorypipe::Tx<u64>, Event: ::memorypipe::Tx<u64>, EventOutlet: ::memorypipe::Tx<u64>, EventSource: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_5(&self, Events: ::memorypipe::Tx<u64>, FACTS: ::memorypipe::Tx<u64>, Fact: ::memorypipe::Tx<u64>, Field: ::memorypipe::Tx<u64>, FieldDesc: ::memorypipe::Tx<u64>, FixedStr: ::memorypipe::Tx<u64>, FnMut: ::memorypipe::Tx<u64>, FnOnce: ::memorypipe::Tx<u64>, Forever: ::memorypipe::Tx<u64>, Form: ::memorypipe::Tx<u64>, Formatter: ::memorypipe::Tx<u64>, Full: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_6(&self, Future: ::memorypipe::Tx<u64>, H: ::memorypipe::Tx<u64>, Host: ::memorypipe::Tx<u64>, HostBuilder: ::memorypipe::Tx<u64>, HostCore: ::memorypipe::Tx<u64>, HostEnd: ::memorypipe::Tx<u64>, In: ::memorypipe::Tx<u64>, IpcError: ::memorypipe::Tx<u64>, Kind: ::memorypipe::Tx<u64>, LAYOUT_CHECK: ::memorypipe::Tx<u64>, LOG: ::memorypipe::Tx<u64>, Lent: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_7(&self, Link: ::memorypipe::Tx<u64>, Log: ::memorypipe::Tx<u64>, Loopback: ::memorypipe::Tx<u64>, MathError: ::memorypipe::Tx<u64>, Message: ::memorypipe::Tx<u64>, MethodDesc: ::memorypipe::Tx<u64>, MethodKind: ::memorypipe::Tx<u64>, MethodOf: ::memorypipe::Tx<u64>, Methods: ::memorypipe::Tx<u64>, NOT_EXTENSIBLE: ::memorypipe::Tx<u64>, NoAsk: ::memorypipe::Tx<u64>, NoAskBulk: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_8(&self, NoAsyncBulk: ::memorypipe::Tx<u64>, NoBulk: ::memorypipe::Tx<u64>, NoBulkCall: ::memorypipe::Tx<u64>, NoBulkOut: ::memorypipe::Tx<u64>, NoCall: ::memorypipe::Tx<u64>, NoMessage: ::memorypipe::Tx<u64>, Now: ::memorypipe::Tx<u64>, O: ::memorypipe::Tx<u64>, Oneway: ::memorypipe::Tx<u64>, Option: ::memorypipe::Tx<u64>, Out: ::memorypipe::Tx<u64>, Output: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_9(&self, PAINT: ::memorypipe::Tx<u64>, PIXELS: ::memorypipe::Tx<u64>, PLACE: ::memorypipe::Tx<u64>, PLAY: ::memorypipe::Tx<u64>, Paint: ::memorypipe::Tx<u64>, Payload: ::memorypipe::Tx<u64>, Peer: ::memorypipe::Tx<u64>, Pending: ::memorypipe::Tx<u64>, Play: ::memorypipe::Tx<u64>, Probe: ::memorypipe::Tx<u64>, ProbeResult: ::memorypipe::Tx<u64>, Put: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_10(&self, RECORD: ::memorypipe::Tx<u64>, RESET: ::memorypipe::Tx<u64>, Record: ::memorypipe::Tx<u64>, Recorder: ::memorypipe::Tx<u64>, RecorderAsyncClient: ::memorypipe::Tx<u64>, RecorderBatch: ::memorypipe::Tx<u64>, RecorderCall: ::memorypipe::Tx<u64>, RecorderChannel: ::memorypipe::Tx<u64>, RecorderClient: ::memorypipe::Tx<u64>, RecorderEvent: ::memorypipe::Tx<u64>, RecorderHost: ::memorypipe::Tx<u64>, RecorderMock: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_11(&self, Reply: ::memorypipe::Tx<u64>, Reset: ::memorypipe::Tx<u64>, Result: ::memorypipe::Tx<u64>, Rx: ::memorypipe::Tx<u64>, SHOW: ::memorypipe::Tx<u64>, Sample: ::memorypipe::Tx<u64>, Sampled: ::memorypipe::Tx<u64>, Sell: ::memorypipe::Tx<u64>, Send: ::memorypipe::Tx<u64>, Serves: ::memorypipe::Tx<u64>, SharedBy: ::memorypipe::Tx<u64>, Show: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_12(&self, Side: ::memorypipe::Tx<u64>, Sized: ::memorypipe::Tx<u64>, Stopper: ::memorypipe::Tx<u64>, Store: ::memorypipe::Tx<u64>, StoreAsyncClient: ::memorypipe::Tx<u64>, StoreBatch: ::memorypipe::Tx<u64>, StoreBlendLoan: ::memorypipe::Tx<u64>, StoreCall: ::memorypipe::Tx<u64>, StoreChannel: ::memorypipe::Tx<u64>, StoreClient: ::memorypipe::Tx<u64>, StoreHost: ::memorypipe::Tx<u64>, StoreMock: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_13(&self, StoreShowLoan: ::memorypipe::Tx<u64>, StreamIn: ::memorypipe::Tx<u64>, StreamOut: ::memorypipe::Tx<u64>, Struct: ::memorypipe::Tx<u64>, Stub: ::memorypipe::Tx<u64>, Sync: ::memorypipe::Tx<u64>, THIS: ::memorypipe::Tx<u64>, TYPE: ::memorypipe::Tx<u64>, Tail: ::memorypipe::Tx<u64>, TapeChanged: ::memorypipe::Tx<u64>, Target: ::memorypipe::Tx<u64>, Ticket: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_14(&self, TryFrom: ::memorypipe::Tx<u64>, TryPending: ::memorypipe::Tx<u64>, TryReply: ::memorypipe::Tx<u64>, Tx: ::memorypipe::Tx<u64>, TypeDesc: ::memorypipe::Tx<u64>, UPTIME_NS: ::memorypipe::Tx<u64>, Until: ::memorypipe::Tx<u64>, UptimeNs: ::memorypipe::Tx<u64>, VariantDesc: ::memorypipe::Tx<u64>, Vec: ::memorypipe::Tx<u64>, View: ::memorypipe::Tx<u64>, WITNESS: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_15(&self, ZERO: ::memorypipe::Tx<u64>, ZERO_IS_VALID: ::memorypipe::Tx<u64>, _0: ::memorypipe::Tx<u64>, a: ::memorypipe::Tx<u64>, add: ::memorypipe::Tx<u64>, after: ::memorypipe::Tx<u64>, align: ::memorypipe::Tx<u64>, all: ::memorypipe::Tx<u64>, allow: ::memorypipe::Tx<u64>, always: ::memorypipe::Tx<u64>, answer: ::memorypipe::Tx<u64>, any_bits: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_16(&self, append: ::memorypipe::Tx<u64>, args: ::memorypipe::Tx<u64>, args_size: ::memorypipe::Tx<u64>, arm: ::memorypipe::Tx<u64>, r#as: ::memorypipe::Tx<u64>, as_fd: ::memorypipe::Tx<u64>, ask: ::memorypipe::Tx<u64>, ask_bulk: ::memorypipe::Tx<u64>, r#async: ::memorypipe::Tx<u64>, at: ::memorypipe::Tx<u64>, attach: ::memorypipe::Tx<u64>, attach_async: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_17(&self, automatically_derived: ::memorypipe::Tx<u64>, r#await: ::memorypipe::Tx<u64>, b: ::memorypipe::Tx<u64>, base: ::memorypipe::Tx<u64>, batch: ::memorypipe::Tx<u64>, bits: ::memorypipe::Tx<u64>, blend: ::memorypipe::Tx<u64>, blend_loan: ::memorypipe::Tx<u64>, blend_loan_timeout: ::memorypipe::Tx<u64>, blend_try_loan: ::memorypipe::Tx<u64>, blend_view: ::memorypipe::Tx<u64>, bool: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_18(&self, boxed: ::memorypipe::Tx<u64>, bring: ::memorypipe::Tx<u64>, brings: ::memorypipe::Tx<u64>, builder: ::memorypipe::Tx<u64>, bulk: ::memorypipe::Tx<u64>, bulk_call: ::memorypipe::Tx<u64>, bulk_fits: ::memorypipe::Tx<u64>, bulk_in: ::memorypipe::Tx<u64>, bulk_out: ::memorypipe::Tx<u64>, bulk_owes: ::memorypipe::Tx<u64>, bulk_within_limits: ::memorypipe::Tx<u64>, c: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_19(&self, call: ::memorypipe::Tx<u64>, cfg: ::memorypipe::Tx<u64>, cfg_attr: ::memorypipe::Tx<u64>, claimed: ::memorypipe::Tx<u64>, client: ::memorypipe::Tx<u64>, clients: ::memorypipe::Tx<u64>, clippy: ::memorypipe::Tx<u64>, clone: ::memorypipe::Tx<u64>, closure: ::memorypipe::Tx<u64>, r#const: ::memorypipe::Tx<u64>, convert: ::memorypipe::Tx<u64>, core: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_20(&self, create: ::memorypipe::Tx<u64>, dead_code: ::memorypipe::Tx<u64>, debug_assertions: ::memorypipe::Tx<u64>, debug_struct: ::memorypipe::Tx<u64>, default: ::memorypipe::Tx<u64>, deprecated: ::memorypipe::Tx<u64>, deref: ::memorypipe::Tx<u64>, deref_mut: ::memorypipe::Tx<u64>, derive: ::memorypipe::Tx<u64>, described: ::memorypipe::Tx<u64>, dispatch: ::memorypipe::Tx<u64>, div: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_21(&self, doc: ::memorypipe::Tx<u64>, drop: ::memorypipe::Tx<u64>, r#dyn: ::memorypipe::Tx<u64>, echo: ::memorypipe::Tx<u64>, r#else: ::memorypipe::Tx<u64>, emit: ::memorypipe::Tx<u64>, emit_to: ::memorypipe::Tx<u64>, emitter: ::memorypipe::Tx<u64>, end: ::memorypipe::Tx<u64>, r#enum: ::memorypipe::Tx<u64>, error: ::memorypipe::Tx<u64>, even: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_22(&self, event: ::memorypipe::Tx<u64>, events: ::memorypipe::Tx<u64>, r#false: ::memorypipe::Tx<u64>, fd: ::memorypipe::Tx<u64>, fetch: ::memorypipe::Tx<u64>, fetches: ::memorypipe::Tx<u64>, field: ::memorypipe::Tx<u64>, fields: ::memorypipe::Tx<u64>, fill: ::memorypipe::Tx<u64>, finish_non_exhaustive: ::memorypipe::Tx<u64>, flag: ::memorypipe::Tx<u64>, flush: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_23(&self, fmt: ::memorypipe::Tx<u64>, r#fn: ::memorypipe::Tx<u64>, r#for: ::memorypipe::Tx<u64>, forget: ::memorypipe::Tx<u64>, form: ::memorypipe::Tx<u64>, from: ::memorypipe::Tx<u64>, from_core: ::memorypipe::Tx<u64>, from_link: ::memorypipe::Tx<u64>, from_millis: ::memorypipe::Tx<u64>, future: ::memorypipe::Tx<u64>, get: ::memorypipe::Tx<u64>, h: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_24(&self, handle: ::memorypipe::Tx<u64>, handler: ::memorypipe::Tx<u64>, hidden: ::memorypipe::Tx<u64>, hold: ::memorypipe::Tx<u64>, i64: ::memorypipe::Tx<u64>, r#if: ::memorypipe::Tx<u64>, r#impl: ::memorypipe::Tx<u64>, inline: ::memorypipe::Tx<u64>, input: ::memorypipe::Tx<u64>, irrefutable_let_patterns: ::memorypipe::Tx<u64>, is: ::memorypipe::Tx<u64>, is_its_integer: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_25(&self, is_rx: ::memorypipe::Tx<u64>, is_some_and: ::memorypipe::Tx<u64>, is_tx: ::memorypipe::Tx<u64>, is_valid: ::memorypipe::Tx<u64>, kind: ::memorypipe::Tx<u64>, land: ::memorypipe::Tx<u64>, layout: ::memorypipe::Tx<u64>, len: ::memorypipe::Tx<u64>, lend: ::memorypipe::Tx<u64>, lend_copy: ::memorypipe::Tx<u64>, r#let: ::memorypipe::Tx<u64>, line: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_26(&self, link: ::memorypipe::Tx<u64>, log: ::memorypipe::Tx<u64>, r#loop: ::memorypipe::Tx<u64>, loopback: ::memorypipe::Tx<u64>, loopback_with: ::memorypipe::Tx<u64>, marker: ::memorypipe::Tx<u64>, r#match: ::memorypipe::Tx<u64>, mem: ::memorypipe::Tx<u64>, memorypipe: ::memorypipe::Tx<u64>, method: ::memorypipe::Tx<u64>, method_within_limits: ::memorypipe::Tx<u64>, most: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_27(&self, must_use: ::memorypipe::Tx<u64>, r#mut: ::memorypipe::Tx<u64>, name: ::memorypipe::Tx<u64>, new: ::memorypipe::Tx<u64>, next: ::memorypipe::Tx<u64>, next_async: ::memorypipe::Tx<u64>, no_gap_at_end: ::memorypipe::Tx<u64>, no_gap_before: ::memorypipe::Tx<u64>, non_camel_case_types: ::memorypipe::Tx<u64>, non_snake_case: ::memorypipe::Tx<u64>, non_upper_case_globals: ::memorypipe::Tx<u64>, not: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_28(&self, nothing_extensible_at: ::memorypipe::Tx<u64>, number: ::memorypipe::Tx<u64>, nursery: ::memorypipe::Tx<u64>, odd: ::memorypipe::Tx<u64>, offset: ::memorypipe::Tx<u64>, offset_of: ::memorypipe::Tx<u64>, on_add: ::memorypipe::Tx<u64>, on_blend: ::memorypipe::Tx<u64>, on_div: ::memorypipe::Tx<u64>, on_log: ::memorypipe::Tx<u64>, on_paint: ::memorypipe::Tx<u64>, on_play: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_29(&self, on_record: ::memorypipe::Tx<u64>, on_reset: ::memorypipe::Tx<u64>, on_show: ::memorypipe::Tx<u64>, on_uptime_ns: ::memorypipe::Tx<u64>, open: ::memorypipe::Tx<u64>, ops: ::memorypipe::Tx<u64>, option: ::memorypipe::Tx<u64>, os: ::memorypipe::Tx<u64>, out: ::memorypipe::Tx<u64>, own: ::memorypipe::Tx<u64>, owns_nothing: ::memorypipe::Tx<u64>, paint: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_30(&self, paint_view: ::memorypipe::Tx<u64>, pedantic: ::memorypipe::Tx<u64>, pixels: ::memorypipe::Tx<u64>, play: ::memorypipe::Tx<u64>, primitive: ::memorypipe::Tx<u64>, private_interfaces: ::memorypipe::Tx<u64>, r#pub: ::memorypipe::Tx<u64>, put: ::memorypipe::Tx<u64>, raw: ::memorypipe::Tx<u64>, record: ::memorypipe::Tx<u64>, recv: ::memorypipe::Tx<u64>, recv_async: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_31(&self, recv_batch: ::memorypipe::Tx<u64>, recv_batch_timeout: ::memorypipe::Tx<u64>, recv_timeout: ::memorypipe::Tx<u64>, repr: ::memorypipe::Tx<u64>, reset: ::memorypipe::Tx<u64>, result: ::memorypipe::Tx<u64>, r#return: ::memorypipe::Tx<u64>, room: ::memorypipe::Tx<u64>, rt: ::memorypipe::Tx<u64>, rx: ::memorypipe::Tx<u64>, samples: ::memorypipe::Tx<u64>, send: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_32(&self, send_view: ::memorypipe::Tx<u64>, serve: ::memorypipe::Tx<u64>, serve_async: ::memorypipe::Tx<u64>, serve_here: ::memorypipe::Tx<u64>, serve_shared: ::memorypipe::Tx<u64>, serve_threads: ::memorypipe::Tx<u64>, set: ::memorypipe::Tx<u64>, show: ::memorypipe::Tx<u64>, show_loan: ::memorypipe::Tx<u64>, show_loan_timeout: ::memorypipe::Tx<u64>, show_try_loan: ::memorypipe::Tx<u64>, size: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_33(&self, size_of: ::memorypipe::Tx<u64>, start: ::memorypipe::Tx<u64>, start_with: ::memorypipe::Tx<u64>, r#static: ::memorypipe::Tx<u64>, stats: ::memorypipe::Tx<u64>, std: ::memorypipe::Tx<u64>, stopper: ::memorypipe::Tx<u64>, str: ::memorypipe::Tx<u64>, stream: ::memorypipe::Tx<u64>, stringify: ::memorypipe::Tx<u64>, struck: ::memorypipe::Tx<u64>, r#struct: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_34(&self, take: ::memorypipe::Tx<u64>, testing: ::memorypipe::Tx<u64>, threads: ::memorypipe::Tx<u64>, time: ::memorypipe::Tx<u64>, timeout: ::memorypipe::Tx<u64>, timeout_: ::memorypipe::Tx<u64>, total: ::memorypipe::Tx<u64>, r#trait: ::memorypipe::Tx<u64>, r#true: ::memorypipe::Tx<u64>, try_from: ::memorypipe::Tx<u64>, try_recv: ::memorypipe::Tx<u64>, try_recv_batch: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_35(&self, try_reply: ::memorypipe::Tx<u64>, tx: ::memorypipe::Tx<u64>, ty: ::memorypipe::Tx<u64>, r#type: ::memorypipe::Tx<u64>, u16: ::memorypipe::Tx<u64>, u32: ::memorypipe::Tx<u64>, u64: ::memorypipe::Tx<u64>, u8: ::memorypipe::Tx<u64>, unknown: ::memorypipe::Tx<u64>, unreachable: ::memorypipe::Tx<u64>, unreachable_code: ::memorypipe::Tx<u64>, unreachable_patterns: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_36(&self, r#unsafe: ::memorypipe::Tx<u64>, unused_imports: ::memorypipe::Tx<u64>, unused_mut: ::memorypipe::Tx<u64>, unused_variables: ::memorypipe::Tx<u64>, uptime_ns: ::memorypipe::Tx<u64>, r#use: ::memorypipe::Tx<u64>, used: ::memorypipe::Tx<u64>, usize: ::memorypipe::Tx<u64>, value: ::memorypipe::Tx<u64>, variant: ::memorypipe::Tx<u64>, variants: ::memorypipe::Tx<u64>, vec: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m3_37(&self, view: ::memorypipe::Tx<u64>, was: ::memorypipe::Tx<u64>, r#where: ::memorypipe::Tx<u64>, r#while: ::memorypipe::Tx<u64>, within_limits: ::memorypipe::Tx<u64>, write_str: ::memorypipe::Tx<u64>, zero_is_valid: ::memorypipe::Tx<u64>) -> Result<u64, u8>;
fn m4_0(&self, ADD: ::memorypipe::Rx<u64>, ANY_BITS: ::memorypipe::Rx<u64>, APPEND: ::memorypipe::Rx<u64>, ARGS: ::memorypipe::Rx<u64>, Add: ::memorypipe::Rx<u64>, AsFd: ::memorypipe::Rx<u64>, AsRef: ::memorypipe::Rx<u64>, Async: ::memorypipe::Rx<u64>, AsyncEnd: ::memorypipe::Rx<u64>, AsyncEvents: ::memorypipe::Rx<u64>, AsyncLink: ::memorypipe::Rx<u64>, AsyncRx: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_1(&self, AsyncTx: ::memorypipe::Rx<u64>, AttachError: ::memorypipe::Rx<u64>, BLEND: ::memorypipe::Rx<u64>, Blend: ::memorypipe::Rx<u64>, BorrowedFd: ::memorypipe::Rx<u64>, Box: ::memorypipe::Rx<u64>, Bulk: ::memorypipe::Rx<u64>, BulkOut: ::memorypipe::Rx<u64>, Buy: ::memorypipe::Rx<u64>, C: ::memorypipe::Rx<u64>, CAPACITY: ::memorypipe::Rx<u64>, Calculator: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_2(&self, CalculatorAsyncClient: ::memorypipe::Rx<u64>, CalculatorBatch: ::memorypipe::Rx<u64>, CalculatorCall: ::memorypipe::Rx<u64>, CalculatorChannel: ::memorypipe::Rx<u64>, CalculatorClient: ::memorypipe::Rx<u64>, CalculatorHost: ::memorypipe::Rx<u64>, CalculatorMock: ::memorypipe::Rx<u64>, Call: ::memorypipe::Rx<u64>, CallError: ::memorypipe::Rx<u64>, Channel: ::memorypipe::Rx<u64>, ChannelDesc: ::memorypipe::Rx<u64>, Checked: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_3(&self, Client: ::memorypipe::Rx<u64>, ClientBuilder: ::memorypipe::Rx<u64>, ClientEnd: ::memorypipe::Rx<u64>, ClientId: ::memorypipe::Rx<u64>, ClientStats: ::memorypipe::Rx<u64>, Clone: ::memorypipe::Rx<u64>, CreateError: ::memorypipe::Rx<u64>, DESC: ::memorypipe::Rx<u64>, DIV: ::memorypipe::Rx<u64>, Debug: ::memorypipe::Rx<u64>, Default: ::memorypipe::Rx<u64>, Deref: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_4(&self, DerefMut: ::memorypipe::Rx<u64>, Div: ::memorypipe::Rx<u64>, DoomOf: ::memorypipe::Rx<u64>, Drop: ::memorypipe::Rx<u64>, Duration: ::memorypipe::Rx<u64>, EXTENSIBLE: ::memorypipe::Rx<u64>, Emitter: ::memorypipe::Rx<u64>, Enum: ::memorypipe::Rx<u64>, Error: ::memorypipe::Rx<u64>, Event: ::memorypipe::Rx<u64>, EventOutlet: ::memorypipe::Rx<u64>, EventSource: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_5(&self, Events: ::memorypipe::Rx<u64>, FACTS: ::memorypipe::Rx<u64>, Fact: ::memorypipe::Rx<u64>, Field: ::memorypipe::Rx<u64>, FieldDesc: ::memorypipe::Rx<u64>, FixedStr: ::memorypipe::Rx<u64>, FnMut: ::memorypipe::Rx<u64>, FnOnce: ::memorypipe::Rx<u64>, Forever: ::memorypipe::Rx<u64>, Form: ::memorypipe::Rx<u64>, Formatter: ::memorypipe::Rx<u64>, Full: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_6(&self, Future: ::memorypipe::Rx<u64>, H: ::memorypipe::Rx<u64>, Host: ::memorypipe::Rx<u64>, HostBuilder: ::memorypipe::Rx<u64>, HostCore: ::memorypipe::Rx<u64>, HostEnd: ::memorypipe::Rx<u64>, In: ::memorypipe::Rx<u64>, IpcError: ::memorypipe::Rx<u64>, Kind: ::memorypipe::Rx<u64>, LAYOUT_CHECK: ::memorypipe::Rx<u64>, LOG: ::memorypipe::Rx<u64>, Lent: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_7(&self, Link: ::memorypipe::Rx<u64>, Log: ::memorypipe::Rx<u64>, Loopback: ::memorypipe::Rx<u64>, MathError: ::memorypipe::Rx<u64>, Message: ::memorypipe::Rx<u64>, MethodDesc: ::memorypipe::Rx<u64>, MethodKind: ::memorypipe::Rx<u64>, MethodOf: ::memorypipe::Rx<u64>, Methods: ::memorypipe::Rx<u64>, NOT_EXTENSIBLE: ::memorypipe::Rx<u64>, NoAsk: ::memorypipe::Rx<u64>, NoAskBulk: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_8(&self, NoAsyncBulk: ::memorypipe::Rx<u64>, NoBulk: ::memorypipe::Rx<u64>, NoBulkCall: ::memorypipe::Rx<u64>, NoBulkOut: ::memorypipe::Rx<u64>, NoCall: ::memorypipe::Rx<u64>, NoMessage: ::memorypipe::Rx<u64>, Now: ::memorypipe::Rx<u64>, O: ::memorypipe::Rx<u64>, Oneway: ::memorypipe::Rx<u64>, Option: ::memorypipe::Rx<u64>, Out: ::memorypipe::Rx<u64>, Output: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_9(&self, PAINT: ::memorypipe::Rx<u64>, PIXELS: ::memorypipe::Rx<u64>, PLACE: ::memorypipe::Rx<u64>, PLAY: ::memorypipe::Rx<u64>, Paint: ::memorypipe::Rx<u64>, Payload: ::memorypipe::Rx<u64>, Peer: ::memorypipe::Rx<u64>, Pending: ::memorypipe::Rx<u64>, Play: ::memorypipe::Rx<u64>, Probe: ::memorypipe::Rx<u64>, ProbeResult: ::memorypipe::Rx<u64>, Put: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_10(&self, RECORD: ::memorypipe::Rx<u64>, RESET: ::memorypipe::Rx<u64>, Record: ::memorypipe::Rx<u64>, Recorder: ::memorypipe::Rx<u64>, RecorderAsyncClient: ::memorypipe::Rx<u64>, RecorderBatch: ::memorypipe::Rx<u64>, RecorderCall: ::memorypipe::Rx<u64>, RecorderChannel: ::memorypipe::Rx<u64>, RecorderClient: ::memorypipe::Rx<u64>, RecorderEvent: ::memorypipe::Rx<u64>, RecorderHost: ::memorypipe::Rx<u64>, RecorderMock: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_11(&self, Reply: ::memorypipe::Rx<u64>, Reset: ::memorypipe::Rx<u64>, Result: ::memorypipe::Rx<u64>, Rx: ::memorypipe::Rx<u64>, SHOW: ::memorypipe::Rx<u64>, Sample: ::memorypipe::Rx<u64>, Sampled: ::memorypipe::Rx<u64>, Sell: ::memorypipe::Rx<u64>, Send: ::memorypipe::Rx<u64>, Serves: ::memorypipe::Rx<u64>, SharedBy: ::memorypipe::Rx<u64>, Show: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_12(&self, Side: ::memorypipe::Rx<u64>, Sized: ::memorypipe::Rx<u64>, Stopper: ::memorypipe::Rx<u64>, Store: ::memorypipe::Rx<u64>, StoreAsyncClient: ::memorypipe::Rx<u64>, StoreBatch: ::memorypipe::Rx<u64>, StoreBlendLoan: ::memorypipe::Rx<u64>, StoreCall: ::memorypipe::Rx<u64>, StoreChannel: ::memorypipe::Rx<u64>, StoreClient: ::memorypipe::Rx<u64>, StoreHost: ::memorypipe::Rx<u64>, StoreMock: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_13(&self, StoreShowLoan: ::memorypipe::Rx<u64>, StreamIn: ::memorypipe::Rx<u64>, StreamOut: ::memorypipe::Rx<u64>, Struct: ::memorypipe::Rx<u64>, Stub: ::memorypipe::Rx<u64>, Sync: ::memorypipe::Rx<u64>, THIS: ::memorypipe::Rx<u64>, TYPE: ::memorypipe::Rx<u64>, Tail: ::memorypipe::Rx<u64>, TapeChanged: ::memorypipe::Rx<u64>, Target: ::memorypipe::Rx<u64>, Ticket: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_14(&self, TryFrom: ::memorypipe::Rx<u64>, TryPending: ::memorypipe::Rx<u64>, TryReply: ::memorypipe::Rx<u64>, Tx: ::memorypipe::Rx<u64>, TypeDesc: ::memorypipe::Rx<u64>, UPTIME_NS: ::memorypipe::Rx<u64>, Until: ::memorypipe::Rx<u64>, UptimeNs: ::memorypipe::Rx<u64>, VariantDesc: ::memorypipe::Rx<u64>, Vec: ::memorypipe::Rx<u64>, View: ::memorypipe::Rx<u64>, WITNESS: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_15(&self, ZERO: ::memorypipe::Rx<u64>, ZERO_IS_VALID: ::memorypipe::Rx<u64>, _0: ::memorypipe::Rx<u64>, a: ::memorypipe::Rx<u64>, add: ::memorypipe::Rx<u64>, after: ::memorypipe::Rx<u64>, align: ::memorypipe::Rx<u64>, all: ::memorypipe::Rx<u64>, allow: ::memorypipe::Rx<u64>, always: ::memorypipe::Rx<u64>, answer: ::memorypipe::Rx<u64>, any_bits: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_16(&self, append: ::memorypipe::Rx<u64>, args: ::memorypipe::Rx<u64>, args_size: ::memorypipe::Rx<u64>, arm: ::memorypipe::Rx<u64>, r#as: ::memorypipe::Rx<u64>, as_fd: ::memorypipe::Rx<u64>, ask: ::memorypipe::Rx<u64>, ask_bulk: ::memorypipe::Rx<u64>, r#async: ::memorypipe::Rx<u64>, at: ::memorypipe::Rx<u64>, attach: ::memorypipe::Rx<u64>, attach_async: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_17(&self, automatically_derived: ::memorypipe::Rx<u64>, r#await: ::memorypipe::Rx<u64>, b: ::memorypipe::Rx<u64>, base: ::memorypipe::Rx<u64>, batch: ::memorypipe::Rx<u64>, bits: ::memorypipe::Rx<u64>, blend: ::memorypipe::Rx<u64>, blend_loan: ::memorypipe::Rx<u64>, blend_loan_timeout: ::memorypipe::Rx<u64>, blend_try_loan: ::memorypipe::Rx<u64>, blend_view: ::memorypipe::Rx<u64>, bool: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_18(&self, boxed: ::memorypipe::Rx<u64>, bring: ::memorypipe::Rx<u64>, brings: ::memorypipe::Rx<u64>, builder: ::memorypipe::Rx<u64>, bulk: ::memorypipe::Rx<u64>, bulk_call: ::memorypipe::Rx<u64>, bulk_fits: ::memorypipe::Rx<u64>, bulk_in: ::memorypipe::Rx<u64>, bulk_out: ::memorypipe::Rx<u64>, bulk_owes: ::memorypipe::Rx<u64>, bulk_within_limits: ::memorypipe::Rx<u64>, c: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_19(&self, call: ::memorypipe::Rx<u64>, cfg: ::memorypipe::Rx<u64>, cfg_attr: ::memorypipe::Rx<u64>, claimed: ::memorypipe::Rx<u64>, client: ::memorypipe::Rx<u64>, clients: ::memorypipe::Rx<u64>, clippy: ::memorypipe::Rx<u64>, clone: ::memorypipe::Rx<u64>, closure: ::memorypipe::Rx<u64>, r#const: ::memorypipe::Rx<u64>, convert: ::memorypipe::Rx<u64>, core: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_20(&self, create: ::memorypipe::Rx<u64>, dead_code: ::memorypipe::Rx<u64>, debug_assertions: ::memorypipe::Rx<u64>, debug_struct: ::memorypipe::Rx<u64>, default: ::memorypipe::Rx<u64>, deprecated: ::memorypipe::Rx<u64>, deref: ::memorypipe::Rx<u64>, deref_mut: ::memorypipe::Rx<u64>, derive: ::memorypipe::Rx<u64>, described: ::memorypipe::Rx<u64>, dispatch: ::memorypipe::Rx<u64>, div: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_21(&self, doc: ::memorypipe::Rx<u64>, drop: ::memorypipe::Rx<u64>, r#dyn: ::memorypipe::Rx<u64>, echo: ::memorypipe::Rx<u64>, r#else: ::memorypipe::Rx<u64>, emit: ::memorypipe::Rx<u64>, emit_to: ::memorypipe::Rx<u64>, emitter: ::memorypipe::Rx<u64>, end: ::memorypipe::Rx<u64>, r#enum: ::memorypipe::Rx<u64>, error: ::memorypipe::Rx<u64>, even: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_22(&self, event: ::memorypipe::Rx<u64>, events: ::memorypipe::Rx<u64>, r#false: ::memorypipe::Rx<u64>, fd: ::memorypipe::Rx<u64>, fetch: ::memorypipe::Rx<u64>, fetches: ::memorypipe::Rx<u64>, field: ::memorypipe::Rx<u64>, fields: ::memorypipe::Rx<u64>, fill: ::memorypipe::Rx<u64>, finish_non_exhaustive: ::memorypipe::Rx<u64>, flag: ::memorypipe::Rx<u64>, flush: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_23(&self, fmt: ::memorypipe::Rx<u64>, r#fn: ::memorypipe::Rx<u64>, r#for: ::memorypipe::Rx<u64>, forget: ::memorypipe::Rx<u64>, form: ::memorypipe::Rx<u64>, from: ::memorypipe::Rx<u64>, from_core: ::memorypipe::Rx<u64>, from_link: ::memorypipe::Rx<u64>, from_millis: ::memorypipe::Rx<u64>, future: ::memorypipe::Rx<u64>, get: ::memorypipe::Rx<u64>, h: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_24(&self, handle: ::memorypipe::Rx<u64>, handler: ::memorypipe::Rx<u64>, hidden: ::memorypipe::Rx<u64>, hold: ::memorypipe::Rx<u64>, i64: ::memorypipe::Rx<u64>, r#if: ::memorypipe::Rx<u64>, r#impl: ::memorypipe::Rx<u64>, inline: ::memorypipe::Rx<u64>, input: ::memorypipe::Rx<u64>, irrefutable_let_patterns: ::memorypipe::Rx<u64>, is: ::memorypipe::Rx<u64>, is_its_integer: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_25(&self, is_rx: ::memorypipe::Rx<u64>, is_some_and: ::memorypipe::Rx<u64>, is_tx: ::memorypipe::Rx<u64>, is_valid: ::memorypipe::Rx<u64>, kind: ::memorypipe::Rx<u64>, land: ::memorypipe::Rx<u64>, layout: ::memorypipe::Rx<u64>, len: ::memorypipe::Rx<u64>, lend: ::memorypipe::Rx<u64>, lend_copy: ::memorypipe::Rx<u64>, r#let: ::memorypipe::Rx<u64>, line: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_26(&self, link: ::memorypipe::Rx<u64>, log: ::memorypipe::Rx<u64>, r#loop: ::memorypipe::Rx<u64>, loopback: ::memorypipe::Rx<u64>, loopback_with: ::memorypipe::Rx<u64>, marker: ::memorypipe::Rx<u64>, r#match: ::memorypipe::Rx<u64>, mem: ::memorypipe::Rx<u64>, memorypipe: ::memorypipe::Rx<u64>, method: ::memorypipe::Rx<u64>, method_within_limits: ::memorypipe::Rx<u64>, most: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_27(&self, must_use: ::memorypipe::Rx<u64>, r#mut: ::memorypipe::Rx<u64>, name: ::memorypipe::Rx<u64>, new: ::memorypipe::Rx<u64>, next: ::memorypipe::Rx<u64>, next_async: ::memorypipe::Rx<u64>, no_gap_at_end: ::memorypipe::Rx<u64>, no_gap_before: ::memorypipe::Rx<u64>, non_camel_case_types: ::memorypipe::Rx<u64>, non_snake_case: ::memorypipe::Rx<u64>, non_upper_case_globals: ::memorypipe::Rx<u64>, not: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_28(&self, nothing_extensible_at: ::memorypipe::Rx<u64>, number: ::memorypipe::Rx<u64>, nursery: ::memorypipe::Rx<u64>, odd: ::memorypipe::Rx<u64>, offset: ::memorypipe::Rx<u64>, offset_of: ::memorypipe::Rx<u64>, on_add: ::memorypipe::Rx<u64>, on_blend: ::memorypipe::Rx<u64>, on_div: ::memorypipe::Rx<u64>, on_log: ::memorypipe::Rx<u64>, on_paint: ::memorypipe::Rx<u64>, on_play: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_29(&self, on_record: ::memorypipe::Rx<u64>, on_reset: ::memorypipe::Rx<u64>, on_show: ::memorypipe::Rx<u64>, on_uptime_ns: ::memorypipe::Rx<u64>, open: ::memorypipe::Rx<u64>, ops: ::memorypipe::Rx<u64>, option: ::memorypipe::Rx<u64>, os: ::memorypipe::Rx<u64>, out: ::memorypipe::Rx<u64>, own: ::memorypipe::Rx<u64>, owns_nothing: ::memorypipe::Rx<u64>, paint: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_30(&self, paint_view: ::memorypipe::Rx<u64>, pedantic: ::memorypipe::Rx<u64>, pixels: ::memorypipe::Rx<u64>, play: ::memorypipe::Rx<u64>, primitive: ::memorypipe::Rx<u64>, private_interfaces: ::memorypipe::Rx<u64>, r#pub: ::memorypipe::Rx<u64>, put: ::memorypipe::Rx<u64>, raw: ::memorypipe::Rx<u64>, record: ::memorypipe::Rx<u64>, recv: ::memorypipe::Rx<u64>, recv_async: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_31(&self, recv_batch: ::memorypipe::Rx<u64>, recv_batch_timeout: ::memorypipe::Rx<u64>, recv_timeout: ::memorypipe::Rx<u64>, repr: ::memorypipe::Rx<u64>, reset: ::memorypipe::Rx<u64>, result: ::memorypipe::Rx<u64>, r#return: ::memorypipe::Rx<u64>, room: ::memorypipe::Rx<u64>, rt: ::memorypipe::Rx<u64>, rx: ::memorypipe::Rx<u64>, samples: ::memorypipe::Rx<u64>, send: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_32(&self, send_view: ::memorypipe::Rx<u64>, serve: ::memorypipe::Rx<u64>, serve_async: ::memorypipe::Rx<u64>, serve_here: ::memorypipe::Rx<u64>, serve_shared: ::memorypipe::Rx<u64>, serve_threads: ::memorypipe::Rx<u64>, set: ::memorypipe::Rx<u64>, show: ::memorypipe::Rx<u64>, show_loan: ::memorypipe::Rx<u64>, show_loan_timeout: ::memorypipe::Rx<u64>, show_try_loan: ::memorypipe::Rx<u64>, size: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_33(&self, size_of: ::memorypipe::Rx<u64>, start: ::memorypipe::Rx<u64>, start_with: ::memorypipe::Rx<u64>, r#static: ::memorypipe::Rx<u64>, stats: ::memorypipe::Rx<u64>, std: ::memorypipe::Rx<u64>, stopper: ::memorypipe::Rx<u64>, str: ::memorypipe::Rx<u64>, stream: ::memorypipe::Rx<u64>, stringify: ::memorypipe::Rx<u64>, struck: ::memorypipe::Rx<u64>, r#struct: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_34(&self, take: ::memorypipe::Rx<u64>, testing: ::memorypipe::Rx<u64>, threads: ::memorypipe::Rx<u64>, time: ::memorypipe::Rx<u64>, timeout: ::memorypipe::Rx<u64>, timeout_: ::memorypipe::Rx<u64>, total: ::memorypipe::Rx<u64>, r#trait: ::memorypipe::Rx<u64>, r#true: ::memorypipe::Rx<u64>, try_from: ::memorypipe::Rx<u64>, try_recv: ::memorypipe::Rx<u64>, try_recv_batch: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_35(&self, try_reply: ::memorypipe::Rx<u64>, tx: ::memorypipe::Rx<u64>, ty: ::memorypipe::Rx<u64>, r#type: ::memorypipe::Rx<u64>, u16: ::memorypipe::Rx<u64>, u32: ::memorypipe::Rx<u64>, u64: ::memorypipe::Rx<u64>, u8: ::memorypipe::Rx<u64>, unknown: ::memorypipe::Rx<u64>, unreachable: ::memorypipe::Rx<u64>, unreachable_code: ::memorypipe::Rx<u64>, unreachable_patterns: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_36(&self, r#unsafe: ::memorypipe::Rx<u64>, unused_imports: ::memorypipe::Rx<u64>, unused_mut: ::memorypipe::Rx<u64>, unused_variables: ::memorypipe::Rx<u64>, uptime_ns: ::memorypipe::Rx<u64>, r#use: ::memorypipe::Rx<u64>, used: ::memorypipe::Rx<u64>, usize: ::memorypipe::Rx<u64>, value: ::memorypipe::Rx<u64>, variant: ::memorypipe::Rx<u64>, variants: ::memorypipe::Rx<u64>, vec: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
fn m4_37(&self, view: ::memorypipe::Rx<u64>, was: ::memorypipe::Rx<u64>, r#where: ::memorypipe::Rx<u64>, r#while: ::memorypipe::Rx<u64>, within_limits: ::memorypipe::Rx<u64>, write_str: ::memorypipe::Rx<u64>, zero_is_valid: ::memorypipe::Rx<u64>) -> Result<u64, u8>;
}
);
}

pub mod types {
#[::memorypipe::ipc_message] pub struct ADD(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct ANY_BITS(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct APPEND(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct ARGS(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Add(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct AsFd(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct AsRef(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Async(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct AsyncEnd(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct AsyncEvents(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct AsyncLink(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct AsyncRx(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct AsyncTx(pub ::core::primitive::u64);
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
#[::memorypipe::ipc_message] pub struct Calculator(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct CalculatorAsyncClient(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct CalculatorBatch(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct CalculatorCall(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct CalculatorChannel(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct CalculatorClient(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct CalculatorHost(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct CalculatorMock(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Call(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct CallError(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Channel(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct ChannelDesc(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Checked(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Client(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct ClientBuilder(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct ClientEnd(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct ClientId(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct ClientStats(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Clone(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct CreateError(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct DESC(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct DIV(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Debug(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Default(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Deref(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct DerefMut(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Div(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct DoomOf(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Drop(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct EXTENSIBLE(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Emitter(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Enum(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Err(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Error(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Event(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct EventOutlet(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct EventSource(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Events(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct FACTS(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Fact(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Field(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct FieldDesc(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct FixedStr(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct FnMut(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct FnOnce(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Forever(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Form(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Formatter(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Full(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Future(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct H(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Host(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct HostBuilder(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct HostCore(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct HostEnd(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct In(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct IpcError(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Kind(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct LAYOUT_CHECK(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct LOG(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Lent(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Link(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Log(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Loopback(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct MathError(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Message(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct MethodDesc(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct MethodKind(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct MethodOf(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Methods(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct NOT_EXTENSIBLE(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct NoAsk(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct NoAskBulk(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct NoAsyncBulk(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct NoBulk(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct NoBulkCall(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct NoBulkOut(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct NoCall(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct NoMessage(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct None(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Now(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct O(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Ok(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Oneway(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Option(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Out(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Output(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct PAINT(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct PIXELS(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct PLACE(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct PLAY(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Paint(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Payload(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Peer(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Pending(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Play(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Probe(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct ProbeResult(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Put(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct RECORD(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct RESET(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Record(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Recorder(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct RecorderAsyncClient(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct RecorderBatch(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct RecorderCall(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct RecorderChannel(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct RecorderClient(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct RecorderEvent(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct RecorderHost(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct RecorderMock(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Reply(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Reset(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Rx(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct SHOW(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Sample(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Sampled(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Sell(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Send(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Serves(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct SharedBy(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Show(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Side(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Sized(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Some(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Stopper(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Store(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct StoreAsyncClient(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct StoreBatch(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct StoreBlendLoan(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct StoreCall(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct StoreChannel(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct StoreClient(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct StoreHost(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct StoreMock(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct StoreShowLoan(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct StreamIn(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct StreamOut(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Struct(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Stub(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Sync(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct THIS(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct TYPE(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Tail(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct TapeChanged(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Target(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Ticket(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct TryFrom(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct TryPending(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct TryReply(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Tx(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct TypeDesc(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct UPTIME_NS(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Until(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct UptimeNs(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct VariantDesc(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct Vec(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct View(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct WITNESS(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct ZERO(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct ZERO_IS_VALID(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct _0(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct __block(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct __bulk(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct __check(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct __events(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct __hold_send(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct __in(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct __new(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct __of(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct __out(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct __place(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct __private(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct __put(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct __receives(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct __send(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct __sends(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct __serve_next(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct __take(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct __tell(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct __watched(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct a(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct add(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct after(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct align(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct all(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct allow(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct always(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct answer(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct any_bits(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct append(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct args(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct args_size(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct arm(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#as(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct as_fd(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct ask(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct ask_bulk(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#async(pub ::core::primitive::u64);
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
#[::memorypipe::ipc_message] pub struct boxed(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct bring(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct brings(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct builder(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct bulk(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct bulk_call(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct bulk_fits(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct bulk_in(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct bulk_out(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct bulk_owes(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct bulk_within_limits(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct c(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct call(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct cfg(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct cfg_attr(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct claimed(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct client(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct clients(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct clippy(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct clone(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct closure(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#const(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct convert(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct core(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct create(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct dead_code(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct debug_assertions(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct debug_struct(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct default(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct deprecated(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct deref(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct deref_mut(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct derive(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct described(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct dispatch(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct div(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct doc(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct drop(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#dyn(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct echo(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#else(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct emit(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct emit_to(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct emitter(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct end(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#enum(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct error(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct even(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct event(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct events(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#false(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct fd(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct fetch(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct fetches(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct field(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct fields(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct fill(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct finish_non_exhaustive(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct flag(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct flush(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct fmt(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#fn(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#for(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct forget(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct form(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct from(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct from_core(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct from_link(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct from_millis(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct future(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct get(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct h(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct handle(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct handler(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct hidden(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct hold(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct i64(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#if(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#impl(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct inline(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct input(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct irrefutable_let_patterns(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct is(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct is_its_integer(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct is_rx(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct is_some_and(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct is_tx(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct is_valid(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct kind(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct land(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct layout(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct len(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct lend(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct lend_copy(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#let(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct line(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct link(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct log(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#loop(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct loopback(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct loopback_with(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct marker(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#match(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct mem(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct memorypipe(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct method(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct method_within_limits(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct most(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct must_use(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#mut(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct name(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct new(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct next(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct next_async(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct no_gap_at_end(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct no_gap_before(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct non_camel_case_types(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct non_snake_case(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct non_upper_case_globals(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct not(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct nothing_extensible_at(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct number(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct nursery(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct odd(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct offset(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct offset_of(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct on_add(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct on_blend(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct on_div(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct on_log(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct on_paint(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct on_play(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct on_record(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct on_reset(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct on_show(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct on_uptime_ns(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct open(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct ops(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct option(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct os(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct out(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct own(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct owns_nothing(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct paint(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct paint_view(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct pedantic(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct peer(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct pixels(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct play(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct primitive(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct private_interfaces(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#pub(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct put(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct raw(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct record(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct recv(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct recv_async(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct recv_batch(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct recv_batch_timeout(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct recv_timeout(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct reply(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct repr(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct reset(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct result(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#return(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct room(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct rt(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct rx(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct samples(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct send(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct send_view(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct serve(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct serve_async(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct serve_here(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct serve_shared(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct serve_threads(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct set(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct show(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct show_loan(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct show_loan_timeout(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct show_try_loan(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct size(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct size_of(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct start(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct start_with(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#static(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct stats(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct std(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct stopper(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct stream(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct stringify(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct struck(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#struct(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct take(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct testing(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct threads(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct time(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct timeout(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct timeout_(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct total(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#trait(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#true(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct try_from(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct try_recv(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct try_recv_batch(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct try_reply(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct tx(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct ty(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#type(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct u16(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct u32(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct u64(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct u8(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct unknown(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct unreachable(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct unreachable_code(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct unreachable_patterns(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#unsafe(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct unused_imports(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct unused_mut(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct unused_variables(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct uptime_ns(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#use(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct used(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct value(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct variant(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct variants(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct vec(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct view(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct was(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#where(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct r#while(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct within_limits(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct write_str(pub ::core::primitive::u64);
#[::memorypipe::ipc_message] pub struct zero_is_valid(pub ::core::primitive::u64);
::memorypipe::ipc_channel!(
#[channel(async, mock)]
pub trait Names {
fn m0_(&self, a0_: ADD) -> ADD;
fn m1_(&self) -> ::core::result::Result<ANY_BITS, ANY_BITS>;
fn m2_(&self, #[max(4)] a0_: &[APPEND], #[max(4)] a1_: &mut [APPEND]);
fn m3_(&self, a0_: ::memorypipe::Tx<ARGS>, a1_: ::memorypipe::Rx<ARGS>);
#[oneway] fn m4_(&self, a0_: Add);
fn m5_(&self, a0_: AsFd) -> AsFd;
fn m6_(&self) -> ::core::result::Result<AsRef, AsRef>;
fn m7_(&self, #[max(4)] a0_: &[Async], #[max(4)] a1_: &mut [Async]);
fn m8_(&self, a0_: ::memorypipe::Tx<AsyncEnd>, a1_: ::memorypipe::Rx<AsyncEnd>);
#[oneway] fn m9_(&self, a0_: AsyncEvents);
fn m10_(&self, a0_: AsyncLink) -> AsyncLink;
fn m11_(&self) -> ::core::result::Result<AsyncRx, AsyncRx>;
fn m12_(&self, #[max(4)] a0_: &[AsyncTx], #[max(4)] a1_: &mut [AsyncTx]);
fn m13_(&self, a0_: ::memorypipe::Tx<AttachError>, a1_: ::memorypipe::Rx<AttachError>);
#[oneway] fn m14_(&self, a0_: BLEND);
fn m15_(&self, a0_: Blend) -> Blend;
fn m16_(&self) -> ::core::result::Result<BorrowedFd, BorrowedFd>;
fn m17_(&self, #[max(4)] a0_: &[Box], #[max(4)] a1_: &mut [Box]);
fn m18_(&self, a0_: ::memorypipe::Tx<Bulk>, a1_: ::memorypipe::Rx<Bulk>);
#[oneway] fn m19_(&self, a0_: BulkOut);
fn m20_(&self, a0_: Buy) -> Buy;
fn m21_(&self) -> ::core::result::Result<C, C>;
fn m22_(&self, #[max(4)] a0_: &[CAPACITY], #[max(4)] a1_: &mut [CAPACITY]);
fn m23_(&self, a0_: ::memorypipe::Tx<Calculator>, a1_: ::memorypipe::Rx<Calculator>);
#[oneway] fn m24_(&self, a0_: CalculatorAsyncClient);
fn m25_(&self, a0_: CalculatorBatch) -> CalculatorBatch;
fn m26_(&self) -> ::core::result::Result<CalculatorCall, CalculatorCall>;
fn m27_(&self, #[max(4)] a0_: &[CalculatorChannel], #[max(4)] a1_: &mut [CalculatorChannel]);
fn m28_(&self, a0_: ::memorypipe::Tx<CalculatorClient>, a1_: ::memorypipe::Rx<CalculatorClient>);
#[oneway] fn m29_(&self, a0_: CalculatorHost);
fn m30_(&self, a0_: CalculatorMock) -> CalculatorMock;
fn m31_(&self) -> ::core::result::Result<Call, Call>;
fn m32_(&self, #[max(4)] a0_: &[CallError], #[max(4)] a1_: &mut [CallError]);
fn m33_(&self, a0_: ::memorypipe::Tx<Channel>, a1_: ::memorypipe::Rx<Channel>);
#[oneway] fn m34_(&self, a0_: ChannelDesc);
fn m35_(&self, a0_: Checked) -> Checked;
fn m36_(&self) -> ::core::result::Result<Client, Client>;
fn m37_(&self, #[max(4)] a0_: &[ClientBuilder], #[max(4)] a1_: &mut [ClientBuilder]);
fn m38_(&self, a0_: ::memorypipe::Tx<ClientEnd>, a1_: ::memorypipe::Rx<ClientEnd>);
#[oneway] fn m39_(&self, a0_: ClientId);
fn m40_(&self, a0_: ClientStats) -> ClientStats;
fn m41_(&self) -> ::core::result::Result<Clone, Clone>;
fn m42_(&self, #[max(4)] a0_: &[CreateError], #[max(4)] a1_: &mut [CreateError]);
fn m43_(&self, a0_: ::memorypipe::Tx<DESC>, a1_: ::memorypipe::Rx<DESC>);
#[oneway] fn m44_(&self, a0_: DIV);
fn m45_(&self, a0_: Debug) -> Debug;
fn m46_(&self) -> ::core::result::Result<Default, Default>;
fn m47_(&self, #[max(4)] a0_: &[Deref], #[max(4)] a1_: &mut [Deref]);
fn m48_(&self, a0_: ::memorypipe::Tx<DerefMut>, a1_: ::memorypipe::Rx<DerefMut>);
#[oneway] fn m49_(&self, a0_: Div);
fn m50_(&self, a0_: DoomOf) -> DoomOf;
fn m51_(&self) -> ::core::result::Result<Drop, Drop>;
fn m52_(&self, #[max(4)] a0_: &[EXTENSIBLE], #[max(4)] a1_: &mut [EXTENSIBLE]);
fn m53_(&self, a0_: ::memorypipe::Tx<Emitter>, a1_: ::memorypipe::Rx<Emitter>);
#[oneway] fn m54_(&self, a0_: Enum);
fn m55_(&self, a0_: Err) -> Err;
fn m56_(&self) -> ::core::result::Result<Error, Error>;
fn m57_(&self, #[max(4)] a0_: &[Event], #[max(4)] a1_: &mut [Event]);
fn m58_(&self, a0_: ::memorypipe::Tx<EventOutlet>, a1_: ::memorypipe::Rx<EventOutlet>);
#[oneway] fn m59_(&self, a0_: EventSource);
fn m60_(&self, a0_: Events) -> Events;
fn m61_(&self) -> ::core::result::Result<FACTS, FACTS>;
fn m62_(&self, #[max(4)] a0_: &[Fact], #[max(4)] a1_: &mut [Fact]);
fn m63_(&self, a0_: ::memorypipe::Tx<Field>, a1_: ::memorypipe::Rx<Field>);
#[oneway] fn m64_(&self, a0_: FieldDesc);
fn m65_(&self, a0_: FixedStr) -> FixedStr;
fn m66_(&self) -> ::core::result::Result<FnMut, FnMut>;
fn m67_(&self, #[max(4)] a0_: &[FnOnce], #[max(4)] a1_: &mut [FnOnce]);
fn m68_(&self, a0_: ::memorypipe::Tx<Forever>, a1_: ::memorypipe::Rx<Forever>);
#[oneway] fn m69_(&self, a0_: Form);
fn m70_(&self, a0_: Formatter) -> Formatter;
fn m71_(&self) -> ::core::result::Result<Full, Full>;
fn m72_(&self, #[max(4)] a0_: &[Future], #[max(4)] a1_: &mut [Future]);
fn m73_(&self, a0_: ::memorypipe::Tx<H>, a1_: ::memorypipe::Rx<H>);
#[oneway] fn m74_(&self, a0_: Host);
fn m75_(&self, a0_: HostBuilder) -> HostBuilder;
fn m76_(&self) -> ::core::result::Result<HostCore, HostCore>;
fn m77_(&self, #[max(4)] a0_: &[HostEnd], #[max(4)] a1_: &mut [HostEnd]);
fn m78_(&self, a0_: ::memorypipe::Tx<In>, a1_: ::memorypipe::Rx<In>);
#[oneway] fn m79_(&self, a0_: IpcError);
fn m80_(&self, a0_: Kind) -> Kind;
fn m81_(&self) -> ::core::result::Result<LAYOUT_CHECK, LAYOUT_CHECK>;
fn m82_(&self, #[max(4)] a0_: &[LOG], #[max(4)] a1_: &mut [LOG]);
fn m83_(&self, a0_: ::memorypipe::Tx<Lent>, a1_: ::memorypipe::Rx<Lent>);
#[oneway] fn m84_(&self, a0_: Link);
fn m85_(&self, a0_: Log) -> Log;
fn m86_(&self) -> ::core::result::Result<Loopback, Loopback>;
fn m87_(&self, #[max(4)] a0_: &[MathError], #[max(4)] a1_: &mut [MathError]);
fn m88_(&self, a0_: ::memorypipe::Tx<Message>, a1_: ::memorypipe::Rx<Message>);
#[oneway] fn m89_(&self, a0_: MethodDesc);
fn m90_(&self, a0_: MethodKind) -> MethodKind;
fn m91_(&self) -> ::core::result::Result<MethodOf, MethodOf>;
fn m92_(&self, #[max(4)] a0_: &[Methods], #[max(4)] a1_: &mut [Methods]);
fn m93_(&self, a0_: ::memorypipe::Tx<NOT_EXTENSIBLE>, a1_: ::memorypipe::Rx<NOT_EXTENSIBLE>);
#[oneway] fn m94_(&self, a0_: NoAsk);
fn m95_(&self, a0_: NoAskBulk) -> NoAskBulk;
fn m96_(&self) -> ::core::result::Result<NoAsyncBulk, NoAsyncBulk>;
fn m97_(&self, #[max(4)] a0_: &[NoBulk], #[max(4)] a1_: &mut [NoBulk]);
fn m98_(&self, a0_: ::memorypipe::Tx<NoBulkCall>, a1_: ::memorypipe::Rx<NoBulkCall>);
#[oneway] fn m99_(&self, a0_: NoBulkOut);
fn m100_(&self, a0_: NoCall) -> NoCall;
fn m101_(&self) -> ::core::result::Result<NoMessage, NoMessage>;
fn m102_(&self, #[max(4)] a0_: &[None], #[max(4)] a1_: &mut [None]);
fn m103_(&self, a0_: ::memorypipe::Tx<Now>, a1_: ::memorypipe::Rx<Now>);
#[oneway] fn m104_(&self, a0_: O);
fn m105_(&self, a0_: Ok) -> Ok;
fn m106_(&self) -> ::core::result::Result<Oneway, Oneway>;
fn m107_(&self, #[max(4)] a0_: &[Option], #[max(4)] a1_: &mut [Option]);
fn m108_(&self, a0_: ::memorypipe::Tx<Out>, a1_: ::memorypipe::Rx<Out>);
#[oneway] fn m109_(&self, a0_: Output);
fn m110_(&self, a0_: PAINT) -> PAINT;
fn m111_(&self) -> ::core::result::Result<PIXELS, PIXELS>;
fn m112_(&self, #[max(4)] a0_: &[PLACE], #[max(4)] a1_: &mut [PLACE]);
fn m113_(&self, a0_: ::memorypipe::Tx<PLAY>, a1_: ::memorypipe::Rx<PLAY>);
#[oneway] fn m114_(&self, a0_: Paint);
fn m115_(&self, a0_: Payload) -> Payload;
fn m116_(&self) -> ::core::result::Result<Peer, Peer>;
fn m117_(&self, #[max(4)] a0_: &[Pending], #[max(4)] a1_: &mut [Pending]);
fn m118_(&self, a0_: ::memorypipe::Tx<Play>, a1_: ::memorypipe::Rx<Play>);
#[oneway] fn m119_(&self, a0_: Probe);
fn m120_(&self, a0_: ProbeResult) -> ProbeResult;
fn m121_(&self) -> ::core::result::Result<Put, Put>;
fn m122_(&self, #[max(4)] a0_: &[RECORD], #[max(4)] a1_: &mut [RECORD]);
fn m123_(&self, a0_: ::memorypipe::Tx<RESET>, a1_: ::memorypipe::Rx<RESET>);
#[oneway] fn m124_(&self, a0_: Record);
fn m125_(&self, a0_: Recorder) -> Recorder;
fn m126_(&self) -> ::core::result::Result<RecorderAsyncClient, RecorderAsyncClient>;
fn m127_(&self, #[max(4)] a0_: &[RecorderBatch], #[max(4)] a1_: &mut [RecorderBatch]);
fn m128_(&self, a0_: ::memorypipe::Tx<RecorderCall>, a1_: ::memorypipe::Rx<RecorderCall>);
#[oneway] fn m129_(&self, a0_: RecorderChannel);
fn m130_(&self, a0_: RecorderClient) -> RecorderClient;
fn m131_(&self) -> ::core::result::Result<RecorderEvent, RecorderEvent>;
fn m132_(&self, #[max(4)] a0_: &[RecorderHost], #[max(4)] a1_: &mut [RecorderHost]);
fn m133_(&self, a0_: ::memorypipe::Tx<RecorderMock>, a1_: ::memorypipe::Rx<RecorderMock>);
#[oneway] fn m134_(&self, a0_: Reply);
fn m135_(&self, a0_: Reset) -> Reset;
fn m136_(&self) -> ::core::result::Result<Rx, Rx>;
fn m137_(&self, #[max(4)] a0_: &[SHOW], #[max(4)] a1_: &mut [SHOW]);
fn m138_(&self, a0_: ::memorypipe::Tx<Sample>, a1_: ::memorypipe::Rx<Sample>);
#[oneway] fn m139_(&self, a0_: Sampled);
fn m140_(&self, a0_: Sell) -> Sell;
fn m141_(&self) -> ::core::result::Result<Send, Send>;
fn m142_(&self, #[max(4)] a0_: &[Serves], #[max(4)] a1_: &mut [Serves]);
fn m143_(&self, a0_: ::memorypipe::Tx<SharedBy>, a1_: ::memorypipe::Rx<SharedBy>);
#[oneway] fn m144_(&self, a0_: Show);
fn m145_(&self, a0_: Side) -> Side;
fn m146_(&self) -> ::core::result::Result<Sized, Sized>;
fn m147_(&self, #[max(4)] a0_: &[Some], #[max(4)] a1_: &mut [Some]);
fn m148_(&self, a0_: ::memorypipe::Tx<Stopper>, a1_: ::memorypipe::Rx<Stopper>);
#[oneway] fn m149_(&self, a0_: Store);
fn m150_(&self, a0_: StoreAsyncClient) -> StoreAsyncClient;
fn m151_(&self) -> ::core::result::Result<StoreBatch, StoreBatch>;
fn m152_(&self, #[max(4)] a0_: &[StoreBlendLoan], #[max(4)] a1_: &mut [StoreBlendLoan]);
fn m153_(&self, a0_: ::memorypipe::Tx<StoreCall>, a1_: ::memorypipe::Rx<StoreCall>);
#[oneway] fn m154_(&self, a0_: StoreChannel);
fn m155_(&self, a0_: StoreClient) -> StoreClient;
fn m156_(&self) -> ::core::result::Result<StoreHost, StoreHost>;
fn m157_(&self, #[max(4)] a0_: &[StoreMock], #[max(4)] a1_: &mut [StoreMock]);
fn m158_(&self, a0_: ::memorypipe::Tx<StoreShowLoan>, a1_: ::memorypipe::Rx<StoreShowLoan>);
#[oneway] fn m159_(&self, a0_: StreamIn);
fn m160_(&self, a0_: StreamOut) -> StreamOut;
fn m161_(&self) -> ::core::result::Result<Struct, Struct>;
fn m162_(&self, #[max(4)] a0_: &[Stub], #[max(4)] a1_: &mut [Stub]);
fn m163_(&self, a0_: ::memorypipe::Tx<Sync>, a1_: ::memorypipe::Rx<Sync>);
#[oneway] fn m164_(&self, a0_: THIS);
fn m165_(&self, a0_: TYPE) -> TYPE;
fn m166_(&self) -> ::core::result::Result<Tail, Tail>;
fn m167_(&self, #[max(4)] a0_: &[TapeChanged], #[max(4)] a1_: &mut [TapeChanged]);
fn m168_(&self, a0_: ::memorypipe::Tx<Target>, a1_: ::memorypipe::Rx<Target>);
#[oneway] fn m169_(&self, a0_: Ticket);
fn m170_(&self, a0_: TryFrom) -> TryFrom;
fn m171_(&self) -> ::core::result::Result<TryPending, TryPending>;
fn m172_(&self, #[max(4)] a0_: &[TryReply], #[max(4)] a1_: &mut [TryReply]);
fn m173_(&self, a0_: ::memorypipe::Tx<Tx>, a1_: ::memorypipe::Rx<Tx>);
#[oneway] fn m174_(&self, a0_: TypeDesc);
fn m175_(&self, a0_: UPTIME_NS) -> UPTIME_NS;
fn m176_(&self) -> ::core::result::Result<Until, Until>;
fn m177_(&self, #[max(4)] a0_: &[UptimeNs], #[max(4)] a1_: &mut [UptimeNs]);
fn m178_(&self, a0_: ::memorypipe::Tx<VariantDesc>, a1_: ::memorypipe::Rx<VariantDesc>);
#[oneway] fn m179_(&self, a0_: Vec);
fn m180_(&self, a0_: View) -> View;
fn m181_(&self) -> ::core::result::Result<WITNESS, WITNESS>;
fn m182_(&self, #[max(4)] a0_: &[ZERO], #[max(4)] a1_: &mut [ZERO]);
fn m183_(&self, a0_: ::memorypipe::Tx<ZERO_IS_VALID>, a1_: ::memorypipe::Rx<ZERO_IS_VALID>);
#[oneway] fn m184_(&self, a0_: _0);
fn m185_(&self, a0_: __block) -> __block;
fn m186_(&self) -> ::core::result::Result<__bulk, __bulk>;
fn m187_(&self, #[max(4)] a0_: &[__check], #[max(4)] a1_: &mut [__check]);
fn m188_(&self, a0_: ::memorypipe::Tx<__events>, a1_: ::memorypipe::Rx<__events>);
#[oneway] fn m189_(&self, a0_: __hold_send);
fn m190_(&self, a0_: __in) -> __in;
fn m191_(&self) -> ::core::result::Result<__new, __new>;
fn m192_(&self, #[max(4)] a0_: &[__of], #[max(4)] a1_: &mut [__of]);
fn m193_(&self, a0_: ::memorypipe::Tx<__out>, a1_: ::memorypipe::Rx<__out>);
#[oneway] fn m194_(&self, a0_: __place);
fn m195_(&self, a0_: __private) -> __private;
fn m196_(&self) -> ::core::result::Result<__put, __put>;
fn m197_(&self, #[max(4)] a0_: &[__receives], #[max(4)] a1_: &mut [__receives]);
fn m198_(&self, a0_: ::memorypipe::Tx<__send>, a1_: ::memorypipe::Rx<__send>);
#[oneway] fn m199_(&self, a0_: __sends);
fn m200_(&self, a0_: __serve_next) -> __serve_next;
fn m201_(&self) -> ::core::result::Result<__take, __take>;
fn m202_(&self, #[max(4)] a0_: &[__tell], #[max(4)] a1_: &mut [__tell]);
fn m203_(&self, a0_: ::memorypipe::Tx<__watched>, a1_: ::memorypipe::Rx<__watched>);
#[oneway] fn m204_(&self, a0_: a);
fn m205_(&self, a0_: add) -> add;
fn m206_(&self) -> ::core::result::Result<after, after>;
fn m207_(&self, #[max(4)] a0_: &[align], #[max(4)] a1_: &mut [align]);
fn m208_(&self, a0_: ::memorypipe::Tx<all>, a1_: ::memorypipe::Rx<all>);
#[oneway] fn m209_(&self, a0_: allow);
fn m210_(&self, a0_: always) -> always;
fn m211_(&self) -> ::core::result::Result<answer, answer>;
fn m212_(&self, #[max(4)] a0_: &[any_bits], #[max(4)] a1_: &mut [any_bits]);
fn m213_(&self, a0_: ::memorypipe::Tx<append>, a1_: ::memorypipe::Rx<append>);
#[oneway] fn m214_(&self, a0_: args);
fn m215_(&self, a0_: args_size) -> args_size;
fn m216_(&self) -> ::core::result::Result<arm, arm>;
fn m217_(&self, #[max(4)] a0_: &[r#as], #[max(4)] a1_: &mut [r#as]);
fn m218_(&self, a0_: ::memorypipe::Tx<as_fd>, a1_: ::memorypipe::Rx<as_fd>);
#[oneway] fn m219_(&self, a0_: ask);
fn m220_(&self, a0_: ask_bulk) -> ask_bulk;
fn m221_(&self) -> ::core::result::Result<r#async, r#async>;
fn m222_(&self, #[max(4)] a0_: &[at], #[max(4)] a1_: &mut [at]);
fn m223_(&self, a0_: ::memorypipe::Tx<attach>, a1_: ::memorypipe::Rx<attach>);
#[oneway] fn m224_(&self, a0_: attach_async);
fn m225_(&self, a0_: automatically_derived) -> automatically_derived;
fn m226_(&self) -> ::core::result::Result<r#await, r#await>;
fn m227_(&self, #[max(4)] a0_: &[b], #[max(4)] a1_: &mut [b]);
fn m228_(&self, a0_: ::memorypipe::Tx<base>, a1_: ::memorypipe::Rx<base>);
#[oneway] fn m229_(&self, a0_: batch);
fn m230_(&self, a0_: bits) -> bits;
fn m231_(&self) -> ::core::result::Result<blend, blend>;
fn m232_(&self, #[max(4)] a0_: &[blend_loan], #[max(4)] a1_: &mut [blend_loan]);
fn m233_(&self, a0_: ::memorypipe::Tx<blend_loan_timeout>, a1_: ::memorypipe::Rx<blend_loan_timeout>);
#[oneway] fn m234_(&self, a0_: blend_try_loan);
fn m235_(&self, a0_: blend_view) -> blend_view;
fn m236_(&self) -> ::core::result::Result<bool, bool>;
fn m237_(&self, #[max(4)] a0_: &[boxed], #[max(4)] a1_: &mut [boxed]);
fn m238_(&self, a0_: ::memorypipe::Tx<bring>, a1_: ::memorypipe::Rx<bring>);
#[oneway] fn m239_(&self, a0_: brings);
fn m240_(&self, a0_: builder) -> builder;
fn m241_(&self) -> ::core::result::Result<bulk, bulk>;
fn m242_(&self, #[max(4)] a0_: &[bulk_call], #[max(4)] a1_: &mut [bulk_call]);
fn m243_(&self, a0_: ::memorypipe::Tx<bulk_fits>, a1_: ::memorypipe::Rx<bulk_fits>);
#[oneway] fn m244_(&self, a0_: bulk_in);
fn m245_(&self, a0_: bulk_out) -> bulk_out;
fn m246_(&self) -> ::core::result::Result<bulk_owes, bulk_owes>;
fn m247_(&self, #[max(4)] a0_: &[bulk_within_limits], #[max(4)] a1_: &mut [bulk_within_limits]);
fn m248_(&self, a0_: ::memorypipe::Tx<c>, a1_: ::memorypipe::Rx<c>);
#[oneway] fn m249_(&self, a0_: call);
fn m250_(&self, a0_: cfg) -> cfg;
fn m251_(&self) -> ::core::result::Result<cfg_attr, cfg_attr>;
fn m252_(&self, #[max(4)] a0_: &[claimed], #[max(4)] a1_: &mut [claimed]);
fn m253_(&self, a0_: ::memorypipe::Tx<client>, a1_: ::memorypipe::Rx<client>);
#[oneway] fn m254_(&self, a0_: clients);
fn m255_(&self, a0_: clippy) -> clippy;
fn m256_(&self) -> ::core::result::Result<clone, clone>;
fn m257_(&self, #[max(4)] a0_: &[closure], #[max(4)] a1_: &mut [closure]);
fn m258_(&self, a0_: ::memorypipe::Tx<r#const>, a1_: ::memorypipe::Rx<r#const>);
#[oneway] fn m259_(&self, a0_: convert);
fn m260_(&self, a0_: core) -> core;
fn m261_(&self) -> ::core::result::Result<create, create>;
fn m262_(&self, #[max(4)] a0_: &[dead_code], #[max(4)] a1_: &mut [dead_code]);
fn m263_(&self, a0_: ::memorypipe::Tx<debug_assertions>, a1_: ::memorypipe::Rx<debug_assertions>);
#[oneway] fn m264_(&self, a0_: debug_struct);
fn m265_(&self, a0_: default) -> default;
fn m266_(&self) -> ::core::result::Result<deprecated, deprecated>;
fn m267_(&self, #[max(4)] a0_: &[deref], #[max(4)] a1_: &mut [deref]);
fn m268_(&self, a0_: ::memorypipe::Tx<deref_mut>, a1_: ::memorypipe::Rx<deref_mut>);
#[oneway] fn m269_(&self, a0_: derive);
fn m270_(&self, a0_: described) -> described;
fn m271_(&self) -> ::core::result::Result<dispatch, dispatch>;
fn m272_(&self, #[max(4)] a0_: &[div], #[max(4)] a1_: &mut [div]);
fn m273_(&self, a0_: ::memorypipe::Tx<doc>, a1_: ::memorypipe::Rx<doc>);
#[oneway] fn m274_(&self, a0_: drop);
fn m275_(&self, a0_: r#dyn) -> r#dyn;
fn m276_(&self) -> ::core::result::Result<echo, echo>;
fn m277_(&self, #[max(4)] a0_: &[r#else], #[max(4)] a1_: &mut [r#else]);
fn m278_(&self, a0_: ::memorypipe::Tx<emit>, a1_: ::memorypipe::Rx<emit>);
#[oneway] fn m279_(&self, a0_: emit_to);
fn m280_(&self, a0_: emitter) -> emitter;
fn m281_(&self) -> ::core::result::Result<end, end>;
fn m282_(&self, #[max(4)] a0_: &[r#enum], #[max(4)] a1_: &mut [r#enum]);
fn m283_(&self, a0_: ::memorypipe::Tx<error>, a1_: ::memorypipe::Rx<error>);
#[oneway] fn m284_(&self, a0_: even);
fn m285_(&self, a0_: event) -> event;
fn m286_(&self) -> ::core::result::Result<events, events>;
fn m287_(&self, #[max(4)] a0_: &[r#false], #[max(4)] a1_: &mut [r#false]);
fn m288_(&self, a0_: ::memorypipe::Tx<fd>, a1_: ::memorypipe::Rx<fd>);
#[oneway] fn m289_(&self, a0_: fetch);
fn m290_(&self, a0_: fetches) -> fetches;
fn m291_(&self) -> ::core::result::Result<field, field>;
fn m292_(&self, #[max(4)] a0_: &[fields], #[max(4)] a1_: &mut [fields]);
fn m293_(&self, a0_: ::memorypipe::Tx<fill>, a1_: ::memorypipe::Rx<fill>);
#[oneway] fn m294_(&self, a0_: finish_non_exhaustive);
fn m295_(&self, a0_: flag) -> flag;
fn m296_(&self) -> ::core::result::Result<flush, flush>;
fn m297_(&self, #[max(4)] a0_: &[fmt], #[max(4)] a1_: &mut [fmt]);
fn m298_(&self, a0_: ::memorypipe::Tx<r#fn>, a1_: ::memorypipe::Rx<r#fn>);
#[oneway] fn m299_(&self, a0_: r#for);
fn m300_(&self, a0_: forget) -> forget;
fn m301_(&self) -> ::core::result::Result<form, form>;
fn m302_(&self, #[max(4)] a0_: &[from], #[max(4)] a1_: &mut [from]);
fn m303_(&self, a0_: ::memorypipe::Tx<from_core>, a1_: ::memorypipe::Rx<from_core>);
#[oneway] fn m304_(&self, a0_: from_link);
fn m305_(&self, a0_: from_millis) -> from_millis;
fn m306_(&self) -> ::core::result::Result<future, future>;
fn m307_(&self, #[max(4)] a0_: &[get], #[max(4)] a1_: &mut [get]);
fn m308_(&self, a0_: ::memorypipe::Tx<h>, a1_: ::memorypipe::Rx<h>);
#[oneway] fn m309_(&self, a0_: handle);
fn m310_(&self, a0_: handler) -> handler;
fn m311_(&self) -> ::core::result::Result<hidden, hidden>;
fn m312_(&self, #[max(4)] a0_: &[hold], #[max(4)] a1_: &mut [hold]);
fn m313_(&self, a0_: ::memorypipe::Tx<i64>, a1_: ::memorypipe::Rx<i64>);
#[oneway] fn m314_(&self, a0_: r#if);
fn m315_(&self, a0_: r#impl) -> r#impl;
fn m316_(&self) -> ::core::result::Result<inline, inline>;
fn m317_(&self, #[max(4)] a0_: &[input], #[max(4)] a1_: &mut [input]);
fn m318_(&self, a0_: ::memorypipe::Tx<irrefutable_let_patterns>, a1_: ::memorypipe::Rx<irrefutable_let_patterns>);
#[oneway] fn m319_(&self, a0_: is);
fn m320_(&self, a0_: is_its_integer) -> is_its_integer;
fn m321_(&self) -> ::core::result::Result<is_rx, is_rx>;
fn m322_(&self, #[max(4)] a0_: &[is_some_and], #[max(4)] a1_: &mut [is_some_and]);
fn m323_(&self, a0_: ::memorypipe::Tx<is_tx>, a1_: ::memorypipe::Rx<is_tx>);
#[oneway] fn m324_(&self, a0_: is_valid);
fn m325_(&self, a0_: kind) -> kind;
fn m326_(&self) -> ::core::result::Result<land, land>;
fn m327_(&self, #[max(4)] a0_: &[layout], #[max(4)] a1_: &mut [layout]);
fn m328_(&self, a0_: ::memorypipe::Tx<len>, a1_: ::memorypipe::Rx<len>);
#[oneway] fn m329_(&self, a0_: lend);
fn m330_(&self, a0_: lend_copy) -> lend_copy;
fn m331_(&self) -> ::core::result::Result<r#let, r#let>;
fn m332_(&self, #[max(4)] a0_: &[line], #[max(4)] a1_: &mut [line]);
fn m333_(&self, a0_: ::memorypipe::Tx<link>, a1_: ::memorypipe::Rx<link>);
#[oneway] fn m334_(&self, a0_: log);
fn m335_(&self, a0_: r#loop) -> r#loop;
fn m336_(&self) -> ::core::result::Result<loopback, loopback>;
fn m337_(&self, #[max(4)] a0_: &[loopback_with], #[max(4)] a1_: &mut [loopback_with]);
fn m338_(&self, a0_: ::memorypipe::Tx<marker>, a1_: ::memorypipe::Rx<marker>);
#[oneway] fn m339_(&self, a0_: r#match);
fn m340_(&self, a0_: mem) -> mem;
fn m341_(&self) -> ::core::result::Result<memorypipe, memorypipe>;
fn m342_(&self, #[max(4)] a0_: &[method], #[max(4)] a1_: &mut [method]);
fn m343_(&self, a0_: ::memorypipe::Tx<method_within_limits>, a1_: ::memorypipe::Rx<method_within_limits>);
#[oneway] fn m344_(&self, a0_: most);
fn m345_(&self, a0_: must_use) -> must_use;
fn m346_(&self) -> ::core::result::Result<r#mut, r#mut>;
fn m347_(&self, #[max(4)] a0_: &[name], #[max(4)] a1_: &mut [name]);
fn m348_(&self, a0_: ::memorypipe::Tx<new>, a1_: ::memorypipe::Rx<new>);
#[oneway] fn m349_(&self, a0_: next);
fn m350_(&self, a0_: next_async) -> next_async;
fn m351_(&self) -> ::core::result::Result<no_gap_at_end, no_gap_at_end>;
fn m352_(&self, #[max(4)] a0_: &[no_gap_before], #[max(4)] a1_: &mut [no_gap_before]);
fn m353_(&self, a0_: ::memorypipe::Tx<non_camel_case_types>, a1_: ::memorypipe::Rx<non_camel_case_types>);
#[oneway] fn m354_(&self, a0_: non_snake_case);
fn m355_(&self, a0_: non_upper_case_globals) -> non_upper_case_globals;
fn m356_(&self) -> ::core::result::Result<not, not>;
fn m357_(&self, #[max(4)] a0_: &[nothing_extensible_at], #[max(4)] a1_: &mut [nothing_extensible_at]);
fn m358_(&self, a0_: ::memorypipe::Tx<number>, a1_: ::memorypipe::Rx<number>);
#[oneway] fn m359_(&self, a0_: nursery);
fn m360_(&self, a0_: odd) -> odd;
fn m361_(&self) -> ::core::result::Result<offset, offset>;
fn m362_(&self, #[max(4)] a0_: &[offset_of], #[max(4)] a1_: &mut [offset_of]);
fn m363_(&self, a0_: ::memorypipe::Tx<on_add>, a1_: ::memorypipe::Rx<on_add>);
#[oneway] fn m364_(&self, a0_: on_blend);
fn m365_(&self, a0_: on_div) -> on_div;
fn m366_(&self) -> ::core::result::Result<on_log, on_log>;
fn m367_(&self, #[max(4)] a0_: &[on_paint], #[max(4)] a1_: &mut [on_paint]);
fn m368_(&self, a0_: ::memorypipe::Tx<on_play>, a1_: ::memorypipe::Rx<on_play>);
#[oneway] fn m369_(&self, a0_: on_record);
fn m370_(&self, a0_: on_reset) -> on_reset;
fn m371_(&self) -> ::core::result::Result<on_show, on_show>;
fn m372_(&self, #[max(4)] a0_: &[on_uptime_ns], #[max(4)] a1_: &mut [on_uptime_ns]);
fn m373_(&self, a0_: ::memorypipe::Tx<open>, a1_: ::memorypipe::Rx<open>);
#[oneway] fn m374_(&self, a0_: ops);
fn m375_(&self, a0_: option) -> option;
fn m376_(&self) -> ::core::result::Result<os, os>;
fn m377_(&self, #[max(4)] a0_: &[out], #[max(4)] a1_: &mut [out]);
fn m378_(&self, a0_: ::memorypipe::Tx<own>, a1_: ::memorypipe::Rx<own>);
#[oneway] fn m379_(&self, a0_: owns_nothing);
fn m380_(&self, a0_: paint) -> paint;
fn m381_(&self) -> ::core::result::Result<paint_view, paint_view>;
fn m382_(&self, #[max(4)] a0_: &[pedantic], #[max(4)] a1_: &mut [pedantic]);
fn m383_(&self, a0_: ::memorypipe::Tx<peer>, a1_: ::memorypipe::Rx<peer>);
#[oneway] fn m384_(&self, a0_: pixels);
fn m385_(&self, a0_: play) -> play;
fn m386_(&self) -> ::core::result::Result<primitive, primitive>;
fn m387_(&self, #[max(4)] a0_: &[private_interfaces], #[max(4)] a1_: &mut [private_interfaces]);
fn m388_(&self, a0_: ::memorypipe::Tx<r#pub>, a1_: ::memorypipe::Rx<r#pub>);
#[oneway] fn m389_(&self, a0_: put);
fn m390_(&self, a0_: raw) -> raw;
fn m391_(&self) -> ::core::result::Result<record, record>;
fn m392_(&self, #[max(4)] a0_: &[recv], #[max(4)] a1_: &mut [recv]);
fn m393_(&self, a0_: ::memorypipe::Tx<recv_async>, a1_: ::memorypipe::Rx<recv_async>);
#[oneway] fn m394_(&self, a0_: recv_batch);
fn m395_(&self, a0_: recv_batch_timeout) -> recv_batch_timeout;
fn m396_(&self) -> ::core::result::Result<recv_timeout, recv_timeout>;
fn m397_(&self, #[max(4)] a0_: &[reply], #[max(4)] a1_: &mut [reply]);
fn m398_(&self, a0_: ::memorypipe::Tx<repr>, a1_: ::memorypipe::Rx<repr>);
#[oneway] fn m399_(&self, a0_: reset);
fn m400_(&self, a0_: result) -> result;
fn m401_(&self) -> ::core::result::Result<r#return, r#return>;
fn m402_(&self, #[max(4)] a0_: &[room], #[max(4)] a1_: &mut [room]);
fn m403_(&self, a0_: ::memorypipe::Tx<rt>, a1_: ::memorypipe::Rx<rt>);
#[oneway] fn m404_(&self, a0_: rx);
fn m405_(&self, a0_: samples) -> samples;
fn m406_(&self) -> ::core::result::Result<send, send>;
fn m407_(&self, #[max(4)] a0_: &[send_view], #[max(4)] a1_: &mut [send_view]);
fn m408_(&self, a0_: ::memorypipe::Tx<serve>, a1_: ::memorypipe::Rx<serve>);
#[oneway] fn m409_(&self, a0_: serve_async);
fn m410_(&self, a0_: serve_here) -> serve_here;
fn m411_(&self) -> ::core::result::Result<serve_shared, serve_shared>;
fn m412_(&self, #[max(4)] a0_: &[serve_threads], #[max(4)] a1_: &mut [serve_threads]);
fn m413_(&self, a0_: ::memorypipe::Tx<set>, a1_: ::memorypipe::Rx<set>);
#[oneway] fn m414_(&self, a0_: show);
fn m415_(&self, a0_: show_loan) -> show_loan;
fn m416_(&self) -> ::core::result::Result<show_loan_timeout, show_loan_timeout>;
fn m417_(&self, #[max(4)] a0_: &[show_try_loan], #[max(4)] a1_: &mut [show_try_loan]);
fn m418_(&self, a0_: ::memorypipe::Tx<size>, a1_: ::memorypipe::Rx<size>);
#[oneway] fn m419_(&self, a0_: size_of);
fn m420_(&self, a0_: start) -> start;
fn m421_(&self) -> ::core::result::Result<start_with, start_with>;
fn m422_(&self, #[max(4)] a0_: &[r#static], #[max(4)] a1_: &mut [r#static]);
fn m423_(&self, a0_: ::memorypipe::Tx<stats>, a1_: ::memorypipe::Rx<stats>);
#[oneway] fn m424_(&self, a0_: std);
fn m425_(&self, a0_: stopper) -> stopper;
fn m426_(&self) -> ::core::result::Result<stream, stream>;
fn m427_(&self, #[max(4)] a0_: &[stringify], #[max(4)] a1_: &mut [stringify]);
fn m428_(&self, a0_: ::memorypipe::Tx<struck>, a1_: ::memorypipe::Rx<struck>);
#[oneway] fn m429_(&self, a0_: r#struct);
fn m430_(&self, a0_: take) -> take;
fn m431_(&self) -> ::core::result::Result<testing, testing>;
fn m432_(&self, #[max(4)] a0_: &[threads], #[max(4)] a1_: &mut [threads]);
fn m433_(&self, a0_: ::memorypipe::Tx<time>, a1_: ::memorypipe::Rx<time>);
#[oneway] fn m434_(&self, a0_: timeout);
fn m435_(&self, a0_: timeout_) -> timeout_;
fn m436_(&self) -> ::core::result::Result<total, total>;
fn m437_(&self, #[max(4)] a0_: &[r#trait], #[max(4)] a1_: &mut [r#trait]);
fn m438_(&self, a0_: ::memorypipe::Tx<r#true>, a1_: ::memorypipe::Rx<r#true>);
#[oneway] fn m439_(&self, a0_: try_from);
fn m440_(&self, a0_: try_recv) -> try_recv;
fn m441_(&self) -> ::core::result::Result<try_recv_batch, try_recv_batch>;
fn m442_(&self, #[max(4)] a0_: &[try_reply], #[max(4)] a1_: &mut [try_reply]);
fn m443_(&self, a0_: ::memorypipe::Tx<tx>, a1_: ::memorypipe::Rx<tx>);
#[oneway] fn m444_(&self, a0_: ty);
fn m445_(&self, a0_: r#type) -> r#type;
fn m446_(&self) -> ::core::result::Result<u16, u16>;
fn m447_(&self, #[max(4)] a0_: &[u32], #[max(4)] a1_: &mut [u32]);
fn m448_(&self, a0_: ::memorypipe::Tx<u64>, a1_: ::memorypipe::Rx<u64>);
#[oneway] fn m449_(&self, a0_: u8);
fn m450_(&self, a0_: unknown) -> unknown;
fn m451_(&self) -> ::core::result::Result<unreachable, unreachable>;
fn m452_(&self, #[max(4)] a0_: &[unreachable_code], #[max(4)] a1_: &mut [unreachable_code]);
fn m453_(&self, a0_: ::memorypipe::Tx<unreachable_patterns>, a1_: ::memorypipe::Rx<unreachable_patterns>);
#[oneway] fn m454_(&self, a0_: r#unsafe);
fn m455_(&self, a0_: unused_imports) -> unused_imports;
fn m456_(&self) -> ::core::result::Result<unused_mut, unused_mut>;
fn m457_(&self, #[max(4)] a0_: &[unused_variables], #[max(4)] a1_: &mut [unused_variables]);
fn m458_(&self, a0_: ::memorypipe::Tx<uptime_ns>, a1_: ::memorypipe::Rx<uptime_ns>);
#[oneway] fn m459_(&self, a0_: r#use);
fn m460_(&self, a0_: used) -> used;
fn m461_(&self) -> ::core::result::Result<value, value>;
fn m462_(&self, #[max(4)] a0_: &[variant], #[max(4)] a1_: &mut [variant]);
fn m463_(&self, a0_: ::memorypipe::Tx<variants>, a1_: ::memorypipe::Rx<variants>);
#[oneway] fn m464_(&self, a0_: vec);
fn m465_(&self, a0_: view) -> view;
fn m466_(&self) -> ::core::result::Result<was, was>;
fn m467_(&self, #[max(4)] a0_: &[r#where], #[max(4)] a1_: &mut [r#where]);
fn m468_(&self, a0_: ::memorypipe::Tx<r#while>, a1_: ::memorypipe::Rx<r#while>);
#[oneway] fn m469_(&self, a0_: within_limits);
fn m470_(&self, a0_: write_str) -> write_str;
fn m471_(&self) -> ::core::result::Result<zero_is_valid, zero_is_valid>;
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
APPEND { APPEND: u64 },
ARGS,
Add(u64),
AsFd { AsFd: u64 },
AsRef,
Async(u64),
AsyncEnd { AsyncEnd: u64 },
AsyncEvents,
AsyncLink(u64),
AsyncRx { AsyncRx: u64 },
AsyncTx,
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
Calculator { Calculator: u64 },
CalculatorAsyncClient,
CalculatorBatch(u64),
CalculatorCall { CalculatorCall: u64 },
CalculatorChannel,
CalculatorClient(u64),
CalculatorHost { CalculatorHost: u64 },
CalculatorMock,
Call(u64),
CallError { CallError: u64 },
Channel,
ChannelDesc(u64),
Checked { Checked: u64 },
Client,
ClientBuilder(u64),
ClientEnd { ClientEnd: u64 },
ClientId,
ClientStats(u64),
Clone { Clone: u64 },
CreateError,
DESC(u64),
DIV { DIV: u64 },
Debug,
Default(u64),
Deref { Deref: u64 },
DerefMut,
Div(u64),
DoomOf { DoomOf: u64 },
Drop,
Duration(u64),
EXTENSIBLE { EXTENSIBLE: u64 },
Emitter,
Enum(u64),
Err { Err: u64 },
Error,
Event(u64),
EventOutlet { EventOutlet: u64 },
EventSource,
Events(u64),
FACTS { FACTS: u64 },
Fact,
Field(u64),
FieldDesc { FieldDesc: u64 },
FixedStr,
FnMut(u64),
FnOnce { FnOnce: u64 },
Forever,
Form(u64),
Formatter { Formatter: u64 },
Full,
Future(u64),
H { H: u64 },
Host,
HostBuilder(u64),
HostCore { HostCore: u64 },
HostEnd,
In(u64),
IpcError { IpcError: u64 },
Kind,
LAYOUT_CHECK(u64),
LOG { LOG: u64 },
Lent,
Link(u64),
Log { Log: u64 },
Loopback,
MathError(u64),
Message { Message: u64 },
MethodDesc,
MethodKind(u64),
MethodOf { MethodOf: u64 },
Methods,
NOT_EXTENSIBLE(u64),
NoAsk { NoAsk: u64 },
NoAskBulk,
NoAsyncBulk(u64),
NoBulk { NoBulk: u64 },
NoBulkCall,
NoBulkOut(u64),
NoCall { NoCall: u64 },
NoMessage,
None(u64),
Now { Now: u64 },
O,
Ok(u64),
Oneway { Oneway: u64 },
Option,
Out(u64),
Output { Output: u64 },
PAINT,
PIXELS(u64),
PLACE { PLACE: u64 },
PLAY,
Paint(u64),
Payload { Payload: u64 },
Peer,
Pending(u64),
Play { Play: u64 },
Probe,
ProbeResult(u64),
Put { Put: u64 },
RECORD,
RESET(u64),
Record { Record: u64 },
Recorder,
RecorderAsyncClient(u64),
RecorderBatch { RecorderBatch: u64 },
RecorderCall,
RecorderChannel(u64),
RecorderClient { RecorderClient: u64 },
RecorderEvent,
RecorderHost(u64),
RecorderMock { RecorderMock: u64 },
Reply,
Reset(u64),
Result { Result: u64 },
Rx,
SHOW(u64),
Sample { Sample: u64 },
Sampled,
Sell(u64),
Send { Send: u64 },
Serves,
SharedBy(u64),
Show { Show: u64 },
Side,
Sized(u64),
Some { Some: u64 },
Stopper,
Store(u64),
StoreAsyncClient { StoreAsyncClient: u64 },
StoreBatch,
StoreBlendLoan(u64),
StoreCall { StoreCall: u64 },
StoreChannel,
StoreClient(u64),
StoreHost { StoreHost: u64 },
StoreMock,
StoreShowLoan(u64),
StreamIn { StreamIn: u64 },
StreamOut,
Struct(u64),
Stub { Stub: u64 },
Sync,
THIS(u64),
TYPE { TYPE: u64 },
Tail,
TapeChanged(u64),
Target { Target: u64 },
Ticket,
TryFrom(u64),
TryPending { TryPending: u64 },
TryReply,
Tx(u64),
TypeDesc { TypeDesc: u64 },
UPTIME_NS,
Until(u64),
UptimeNs { UptimeNs: u64 },
VariantDesc,
Vec(u64),
View { View: u64 },
WITNESS,
ZERO(u64),
ZERO_IS_VALID { ZERO_IS_VALID: u64 },
_0,
a(u64),
add { add: u64 },
after,
align(u64),
all { all: u64 },
allow,
always(u64),
answer { answer: u64 },
any_bits,
append(u64),
args { args: u64 },
args_size,
arm(u64),
r#as { r#as: u64 },
as_fd,
ask(u64),
ask_bulk { ask_bulk: u64 },
r#async,
at(u64),
attach { attach: u64 },
attach_async,
automatically_derived(u64),
r#await { r#await: u64 },
b,
base(u64),
batch { batch: u64 },
bits,
blend(u64),
blend_loan { blend_loan: u64 },
blend_loan_timeout,
blend_try_loan(u64),
blend_view { blend_view: u64 },
bool,
boxed(u64),
bring { bring: u64 },
brings,
builder(u64),
bulk { bulk: u64 },
bulk_call,
bulk_fits(u64),
bulk_in { bulk_in: u64 },
bulk_out,
bulk_owes(u64),
bulk_within_limits { bulk_within_limits: u64 },
c,
call(u64),
cfg { cfg: u64 },
cfg_attr,
claimed(u64),
client { client: u64 },
clients,
clippy(u64),
clone { clone: u64 },
closure,
r#const(u64),
convert { convert: u64 },
core,
create(u64),
dead_code { dead_code: u64 },
debug_assertions,
debug_struct(u64),
default { default: u64 },
deprecated,
deref(u64),
deref_mut { deref_mut: u64 },
derive,
described(u64),
dispatch { dispatch: u64 },
div,
doc(u64),
drop { drop: u64 },
r#dyn,
echo(u64),
r#else { r#else: u64 },
emit,
emit_to(u64),
emitter { emitter: u64 },
end,
r#enum(u64),
error { error: u64 },
even,
event(u64),
events { events: u64 },
r#false,
fd(u64),
fetch { fetch: u64 },
fetches,
field(u64),
fields { fields: u64 },
fill,
finish_non_exhaustive(u64),
flag { flag: u64 },
flush,
fmt(u64),
r#fn { r#fn: u64 },
r#for,
forget(u64),
form { form: u64 },
from,
from_core(u64),
from_link { from_link: u64 },
from_millis,
future(u64),
get { get: u64 },
h,
handle(u64),
handler { handler: u64 },
hidden,
hold(u64),
i64 { i64: u64 },
r#if,
r#impl(u64),
inline { inline: u64 },
input,
irrefutable_let_patterns(u64),
is { is: u64 },
is_its_integer,
is_rx(u64),
is_some_and { is_some_and: u64 },
is_tx,
is_valid(u64),
kind { kind: u64 },
land,
layout(u64),
len { len: u64 },
lend,
lend_copy(u64),
r#let { r#let: u64 },
line,
link(u64),
log { log: u64 },
r#loop,
loopback(u64),
loopback_with { loopback_with: u64 },
marker,
r#match(u64),
mem { mem: u64 },
memorypipe,
method(u64),
method_within_limits { method_within_limits: u64 },
most,
must_use(u64),
r#mut { r#mut: u64 },
name,
new(u64),
next { next: u64 },
next_async,
no_gap_at_end(u64),
no_gap_before { no_gap_before: u64 },
non_camel_case_types,
non_snake_case(u64),
non_upper_case_globals { non_upper_case_globals: u64 },
not,
nothing_extensible_at(u64),
number { number: u64 },
nursery,
odd(u64),
offset { offset: u64 },
offset_of,
on_add(u64),
on_blend { on_blend: u64 },
on_div,
on_log(u64),
on_paint { on_paint: u64 },
on_play,
on_record(u64),
on_reset { on_reset: u64 },
on_show,
on_uptime_ns(u64),
open { open: u64 },
ops,
option(u64),
os { os: u64 },
out,
own(u64),
owns_nothing { owns_nothing: u64 },
paint,
paint_view(u64),
pedantic { pedantic: u64 },
peer,
pixels(u64),
play { play: u64 },
primitive,
private_interfaces(u64),
r#pub { r#pub: u64 },
put,
raw(u64),
record { record: u64 },
recv,
recv_async(u64),
recv_batch { recv_batch: u64 },
recv_batch_timeout,
recv_timeout(u64),
reply { reply: u64 },
repr,
reset(u64),
result { result: u64 },
r#return,
room(u64),
rt { rt: u64 },
rx,
samples(u64),
send { send: u64 },
send_view,
serve(u64),
serve_async { serve_async: u64 },
serve_here,
serve_shared(u64),
serve_threads { serve_threads: u64 },
set,
show(u64),
show_loan { show_loan: u64 },
show_loan_timeout,
show_try_loan(u64),
size { size: u64 },
size_of,
start(u64),
start_with { start_with: u64 },
r#static,
stats(u64),
std { std: u64 },
stopper,
str(u64),
stream { stream: u64 },
stringify,
struck(u64),
r#struct { r#struct: u64 },
take,
testing(u64),
threads { threads: u64 },
time,
timeout(u64),
timeout_ { timeout_: u64 },
total,
r#trait(u64),
r#true { r#true: u64 },
try_from,
try_recv(u64),
try_recv_batch { try_recv_batch: u64 },
try_reply,
tx(u64),
ty { ty: u64 },
r#type,
u16(u64),
u32 { u32: u64 },
u64,
u8(u64),
unknown { unknown: u64 },
unreachable,
unreachable_code(u64),
unreachable_patterns { unreachable_patterns: u64 },
r#unsafe,
unused_imports(u64),
unused_mut { unused_mut: u64 },
unused_variables,
uptime_ns(u64),
r#use { r#use: u64 },
used,
usize(u64),
value { value: u64 },
variant,
variants(u64),
vec { vec: u64 },
view,
was(u64),
r#where { r#where: u64 },
r#while,
within_limits(u64),
write_str { write_str: u64 },
zero_is_valid,
}
);
}

pub mod constants {
pub const ADD: () = ();
pub const ANY_BITS: () = ();
pub const APPEND: () = ();
pub const ARGS: () = ();
pub const Add: () = ();
pub const AsFd: () = ();
pub const AsRef: () = ();
pub const Async: () = ();
pub const AsyncEnd: () = ();
pub const AsyncEvents: () = ();
pub const AsyncLink: () = ();
pub const AsyncRx: () = ();
pub const AsyncTx: () = ();
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
pub const Calculator: () = ();
pub const CalculatorAsyncClient: () = ();
pub const CalculatorBatch: () = ();
pub const CalculatorCall: () = ();
pub const CalculatorChannel: () = ();
pub const CalculatorClient: () = ();
pub const CalculatorHost: () = ();
pub const CalculatorMock: () = ();
pub const Call: () = ();
pub const CallError: () = ();
pub const Channel: () = ();
pub const ChannelDesc: () = ();
pub const Checked: () = ();
pub const Client: () = ();
pub const ClientBuilder: () = ();
pub const ClientEnd: () = ();
pub const ClientId: () = ();
pub const ClientStats: () = ();
pub const Clone: () = ();
pub const CreateError: () = ();
pub const DESC: () = ();
pub const DIV: () = ();
pub const Debug: () = ();
pub const Default: () = ();
pub const Deref: () = ();
pub const DerefMut: () = ();
pub const Div: () = ();
pub const DoomOf: () = ();
pub const Drop: () = ();
pub const Duration: () = ();
pub const EXTENSIBLE: () = ();
pub const Emitter: () = ();
pub const Enum: () = ();
pub const Err: () = ();
pub const Error: () = ();
pub const Event: () = ();
pub const EventOutlet: () = ();
pub const EventSource: () = ();
pub const Events: () = ();
pub const FACTS: () = ();
pub const Fact: () = ();
pub const Field: () = ();
pub const FieldDesc: () = ();
pub const FixedStr: () = ();
pub const FnMut: () = ();
pub const FnOnce: () = ();
pub const Forever: () = ();
pub const Form: () = ();
pub const Formatter: () = ();
pub const Full: () = ();
pub const Future: () = ();
pub const H: () = ();
pub const Host: () = ();
pub const HostBuilder: () = ();
pub const HostCore: () = ();
pub const HostEnd: () = ();
pub const In: () = ();
pub const IpcError: () = ();
pub const Kind: () = ();
pub const LAYOUT_CHECK: () = ();
pub const LOG: () = ();
pub const Lent: () = ();
pub const Link: () = ();
pub const Log: () = ();
pub const Loopback: () = ();
pub const MathError: () = ();
pub const Message: () = ();
pub const MethodDesc: () = ();
pub const MethodKind: () = ();
pub const MethodOf: () = ();
pub const Methods: () = ();
pub const NOT_EXTENSIBLE: () = ();
pub const NoAsk: () = ();
pub const NoAskBulk: () = ();
pub const NoAsyncBulk: () = ();
pub const NoBulk: () = ();
pub const NoBulkCall: () = ();
pub const NoBulkOut: () = ();
pub const NoCall: () = ();
pub const NoMessage: () = ();
pub const None: () = ();
pub const Now: () = ();
pub const O: () = ();
pub const Ok: () = ();
pub const Oneway: () = ();
pub const Option: () = ();
pub const Out: () = ();
pub const Output: () = ();
pub const PAINT: () = ();
pub const PIXELS: () = ();
pub const PLACE: () = ();
pub const PLAY: () = ();
pub const Paint: () = ();
pub const Payload: () = ();
pub const Peer: () = ();
pub const Pending: () = ();
pub const Play: () = ();
pub const Probe: () = ();
pub const ProbeResult: () = ();
pub const Put: () = ();
pub const RECORD: () = ();
pub const RESET: () = ();
pub const Record: () = ();
pub const Recorder: () = ();
pub const RecorderAsyncClient: () = ();
pub const RecorderBatch: () = ();
pub const RecorderCall: () = ();
pub const RecorderChannel: () = ();
pub const RecorderClient: () = ();
pub const RecorderEvent: () = ();
pub const RecorderHost: () = ();
pub const RecorderMock: () = ();
pub const Reply: () = ();
pub const Reset: () = ();
pub const Result: () = ();
pub const Rx: () = ();
pub const SHOW: () = ();
pub const Sample: () = ();
pub const Sampled: () = ();
pub const Sell: () = ();
pub const Send: () = ();
pub const Serves: () = ();
pub const SharedBy: () = ();
pub const Show: () = ();
pub const Side: () = ();
pub const Sized: () = ();
pub const Some: () = ();
pub const Stopper: () = ();
pub const Store: () = ();
pub const StoreAsyncClient: () = ();
pub const StoreBatch: () = ();
pub const StoreBlendLoan: () = ();
pub const StoreCall: () = ();
pub const StoreChannel: () = ();
pub const StoreClient: () = ();
pub const StoreHost: () = ();
pub const StoreMock: () = ();
pub const StoreShowLoan: () = ();
pub const StreamIn: () = ();
pub const StreamOut: () = ();
pub const Struct: () = ();
pub const Stub: () = ();
pub const Sync: () = ();
pub const THIS: () = ();
pub const TYPE: () = ();
pub const Tail: () = ();
pub const TapeChanged: () = ();
pub const Target: () = ();
pub const Ticket: () = ();
pub const TryFrom: () = ();
pub const TryPending: () = ();
pub const TryReply: () = ();
pub const Tx: () = ();
pub const TypeDesc: () = ();
pub const UPTIME_NS: () = ();
pub const Until: () = ();
pub const UptimeNs: () = ();
pub const VariantDesc: () = ();
pub const Vec: () = ();
pub const View: () = ();
pub const WITNESS: () = ();
pub const ZERO: () = ();
pub const ZERO_IS_VALID: () = ();
pub const _0: () = ();
pub const __block: () = ();
pub const __bulk: () = ();
pub const __check: () = ();
pub const __events: () = ();
pub const __hold_send: () = ();
pub const __in: () = ();
pub const __new: () = ();
pub const __of: () = ();
pub const __out: () = ();
pub const __place: () = ();
pub const __private: () = ();
pub const __put: () = ();
pub const __receives: () = ();
pub const __send: () = ();
pub const __sends: () = ();
pub const __serve_next: () = ();
pub const __take: () = ();
pub const __tell: () = ();
pub const __watched: () = ();
pub const a: () = ();
pub const add: () = ();
pub const after: () = ();
pub const align: () = ();
pub const all: () = ();
pub const allow: () = ();
pub const always: () = ();
pub const answer: () = ();
pub const any_bits: () = ();
pub const append: () = ();
pub const args: () = ();
pub const args_size: () = ();
pub const arm: () = ();
pub const r#as: () = ();
pub const as_fd: () = ();
pub const ask: () = ();
pub const ask_bulk: () = ();
pub const r#async: () = ();
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
pub const boxed: () = ();
pub const bring: () = ();
pub const brings: () = ();
pub const builder: () = ();
pub const bulk: () = ();
pub const bulk_call: () = ();
pub const bulk_fits: () = ();
pub const bulk_in: () = ();
pub const bulk_out: () = ();
pub const bulk_owes: () = ();
pub const bulk_within_limits: () = ();
pub const c: () = ();
pub const call: () = ();
pub const cfg: () = ();
pub const cfg_attr: () = ();
pub const claimed: () = ();
pub const clients: () = ();
pub const clippy: () = ();
pub const clone: () = ();
pub const r#const: () = ();
pub const convert: () = ();
pub const core: () = ();
pub const create: () = ();
pub const dead_code: () = ();
pub const debug_assertions: () = ();
pub const debug_struct: () = ();
pub const default: () = ();
pub const deprecated: () = ();
pub const deref: () = ();
pub const deref_mut: () = ();
pub const derive: () = ();
pub const described: () = ();
pub const dispatch: () = ();
pub const div: () = ();
pub const doc: () = ();
pub const drop: () = ();
pub const r#dyn: () = ();
pub const echo: () = ();
pub const r#else: () = ();
pub const emit: () = ();
pub const emit_to: () = ();
pub const emitter: () = ();
pub const end: () = ();
pub const r#enum: () = ();
pub const error: () = ();
pub const even: () = ();
pub const events: () = ();
pub const r#false: () = ();
pub const fd: () = ();
pub const fetch: () = ();
pub const fetches: () = ();
pub const field: () = ();
pub const fields: () = ();
pub const fill: () = ();
pub const finish_non_exhaustive: () = ();
pub const flag: () = ();
pub const flush: () = ();
pub const fmt: () = ();
pub const r#fn: () = ();
pub const r#for: () = ();
pub const forget: () = ();
pub const form: () = ();
pub const from: () = ();
pub const from_core: () = ();
pub const from_link: () = ();
pub const from_millis: () = ();
pub const future: () = ();
pub const get: () = ();
pub const h: () = ();
pub const hidden: () = ();
pub const hold: () = ();
pub const i64: () = ();
pub const r#if: () = ();
pub const r#impl: () = ();
pub const inline: () = ();
pub const input: () = ();
pub const irrefutable_let_patterns: () = ();
pub const is: () = ();
pub const is_its_integer: () = ();
pub const is_rx: () = ();
pub const is_some_and: () = ();
pub const is_tx: () = ();
pub const is_valid: () = ();
pub const kind: () = ();
pub const land: () = ();
pub const layout: () = ();
pub const len: () = ();
pub const lend: () = ();
pub const lend_copy: () = ();
pub const r#let: () = ();
pub const line: () = ();
pub const link: () = ();
pub const log: () = ();
pub const r#loop: () = ();
pub const loopback: () = ();
pub const loopback_with: () = ();
pub const marker: () = ();
pub const r#match: () = ();
pub const mem: () = ();
pub const memorypipe: () = ();
pub const method: () = ();
pub const method_within_limits: () = ();
pub const must_use: () = ();
pub const r#mut: () = ();
pub const new: () = ();
pub const next: () = ();
pub const next_async: () = ();
pub const no_gap_at_end: () = ();
pub const no_gap_before: () = ();
pub const non_camel_case_types: () = ();
pub const non_snake_case: () = ();
pub const non_upper_case_globals: () = ();
pub const not: () = ();
pub const nothing_extensible_at: () = ();
pub const number: () = ();
pub const nursery: () = ();
pub const odd: () = ();
pub const offset: () = ();
pub const offset_of: () = ();
pub const on_add: () = ();
pub const on_blend: () = ();
pub const on_div: () = ();
pub const on_log: () = ();
pub const on_paint: () = ();
pub const on_play: () = ();
pub const on_record: () = ();
pub const on_reset: () = ();
pub const on_show: () = ();
pub const on_uptime_ns: () = ();
pub const open: () = ();
pub const ops: () = ();
pub const option: () = ();
pub const os: () = ();
pub const out: () = ();
pub const own: () = ();
pub const owns_nothing: () = ();
pub const paint: () = ();
pub const paint_view: () = ();
pub const pedantic: () = ();
pub const peer: () = ();
pub const pixels: () = ();
pub const play: () = ();
pub const primitive: () = ();
pub const private_interfaces: () = ();
pub const r#pub: () = ();
pub const put: () = ();
pub const raw: () = ();
pub const record: () = ();
pub const recv: () = ();
pub const recv_async: () = ();
pub const recv_batch: () = ();
pub const recv_batch_timeout: () = ();
pub const recv_timeout: () = ();
pub const reply: () = ();
pub const repr: () = ();
pub const reset: () = ();
pub const result: () = ();
pub const r#return: () = ();
pub const room: () = ();
pub const rt: () = ();
pub const rx: () = ();
pub const samples: () = ();
pub const send: () = ();
pub const send_view: () = ();
pub const serve: () = ();
pub const serve_async: () = ();
pub const serve_here: () = ();
pub const serve_shared: () = ();
pub const serve_threads: () = ();
pub const set: () = ();
pub const show: () = ();
pub const show_loan: () = ();
pub const show_loan_timeout: () = ();
pub const show_try_loan: () = ();
pub const size: () = ();
pub const size_of: () = ();
pub const start: () = ();
pub const start_with: () = ();
pub const r#static: () = ();
pub const stats: () = ();
pub const std: () = ();
pub const stopper: () = ();
pub const str: () = ();
pub const stream: () = ();
pub const stringify: () = ();
pub const struck: () = ();
pub const r#struct: () = ();
pub const take: () = ();
pub const testing: () = ();
pub const time: () = ();
pub const timeout_: () = ();
pub const total: () = ();
pub const r#trait: () = ();
pub const r#true: () = ();
pub const try_from: () = ();
pub const try_recv: () = ();
pub const try_recv_batch: () = ();
pub const try_reply: () = ();
pub const tx: () = ();
pub const ty: () = ();
pub const r#type: () = ();
pub const u16: () = ();
pub const u32: () = ();
pub const u64: () = ();
pub const u8: () = ();
pub const unknown: () = ();
pub const unreachable: () = ();
pub const unreachable_code: () = ();
pub const unreachable_patterns: () = ();
pub const r#unsafe: () = ();
pub const unused_imports: () = ();
pub const unused_mut: () = ();
pub const unused_variables: () = ();
pub const uptime_ns: () = ();
pub const r#use: () = ();
pub const used: () = ();
pub const usize: () = ();
pub const value: () = ();
pub const variant: () = ();
pub const variants: () = ();
pub const vec: () = ();
pub const view: () = ();
pub const was: () = ();
pub const r#where: () = ();
pub const r#while: () = ();
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

