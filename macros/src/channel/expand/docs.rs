//! Documentation of generated items: one or two lines with what the declaration does not show. The types of the runtime
//! behind these items are documented in the runtime, with examples.

use proc_macro2::TokenStream;

use super::names::{Names, text};
use crate::channel::model::{Answer, Channel, Method};

/// `#[doc]` attributes for the lines of `paragraphs`.
pub(super) fn lines(paragraphs: &str) -> TokenStream {
    let lines =
        paragraphs.lines().map(|line| if line.is_empty() { String::new() } else { format!(" {line}") });
    quote!(#(#[doc = #lines])*)
}

/// `paragraphs`, after existing documentation if there is `some`.
pub(super) fn after(some: bool, paragraphs: &str) -> TokenStream {
    if some { lines(&format!("\n{paragraphs}")) } else { lines(paragraphs) }
}

pub(super) fn marker(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let (name, marker) = (names.name, &names.channel);
    let text = format!(
        "The channel [`{name}`] as a type without values. It identifies the schema, as in `Link<{marker}>`."
    );
    after(!channel.docs.is_empty(), &text)
}

pub(super) fn host(names: &Names<'_>) -> TokenStream {
    let name = names.name;
    lines(&format!(
        "The host end of the channel [`{name}`]. It serves an implementation of that trait: see `Host` of `memorypipe`."
    ))
}

pub(super) fn call(names: &Names<'_>) -> TokenStream {
    let Names { name, host, .. } = names;
    lines(&format!(
        "A request that [`{host}`] has received, with one variant for each method of [`{name}`]. The arguments are\n\
         validated copies. If a request is dropped without an answer, the client's call fails."
    ))
}

/// The documentation of a field that holds an argument.
pub(super) fn argument(name: &syn::Ident) -> TokenStream {
    lines(&format!("The argument `{}`.", text(name)))
}

/// The documentation of the variant of a method that has none.
pub(super) fn variant(method: &Method) -> TokenStream {
    if method.attrs.docs.is_empty() {
        return lines(&format!("A call of `{}`.", text(&method.name)));
    }
    TokenStream::new()
}

pub(super) fn client(names: &Names<'_>) -> TokenStream {
    let Names { name, async_client, .. } = names;
    lines(&format!(
        "The client end of the channel [`{name}`]. A call returns the result of the method, or an error: the host is gone,\n\
         the call timed out, or the handler dropped the request.\n\
         \n\
         Only one thread at a time can use a client; each thread that makes calls attaches its own. tokio tasks share one\n\
         connection through `{async_client}`, which `#[channel(async)]` generates (feature `async`)."
    ))
}

pub(super) fn async_client(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let Names { name, client, .. } = names;
    let bulk = match channel.methods.iter().any(Method::has_bulk) {
        true => format!("\nBulk data is copied; use [`{client}`] for loans and views, which avoid the copy."),
        false => String::new(),
    };
    lines(&format!(
        "The client end of the channel [`{name}`] for tokio tasks: many calls in flight on one connection.\n\
         \n\
         Clones are cheap and share the connection; tasks on any thread can make calls at the same time. Dropping the\n\
         future of a call cancels the call: the host sees `reply.is_cancelled()`, and its answer is discarded.{bulk}"
    ))
}

/// The documentation of a method of the asynchronous client.
pub(super) fn async_method(method: &Method) -> &'static str {
    match method.answer {
        _ if method.has_streams() => {
            "Completes when the request is queued. Returns the client's end of each stream, in the order of the arguments, and\n\
             a future of the reply. Fails if the host's limit of streams is reached."
        }
        Answer::Nothing => "Completes when the request is queued. There is no reply.",
        _ => "Completes when the host has answered.",
    }
}

/// The documentation of the method that subscribes to events.
pub(super) fn events(name: &syn::Ident) -> TokenStream {
    lines(&format!(
        "Subscribes to the events of the host: each [`{name}`] that it emits from now on, preceded by the last value of each\n\
         event marked `#[latest]`. Waits until the host has registered the subscription. Fails if the host has no events,\n\
         or if this client is already subscribed."
    ))
}

/// The documentation of the function that lends memory for the bulk data of an event.
pub(super) fn event_loan(event: &str) -> String {
    format!(
        "Lends memory for the bulk data of `{event}`: write that number of elements in place, then emit the event with\n\
         `share()` of the loan, without a copy. `host` is the host or an `Emitter`. Does not wait. Fails for more elements\n\
         than are declared, or if the loans and unsent events of this process leave no memory."
    )
}

/// The documentation of the constant that names a method.
pub(super) fn constant(name: &str) -> TokenStream {
    lines(&format!("The method `{name}`, as in `client.link.supports(..)`."))
}

/// The documentation of a method of the client.
pub(super) fn client_method(method: &Method) -> String {
    if method.has_streams() {
        return "Sends the request and returns the client's end of each stream, in the order of the arguments, and the pending\n\
                reply; call `wait` on it. Fails if the host's limit of streams is reached."
            .to_owned();
    }
    let most = method.attrs.timeout.map(|timeout| format!(", for at most {timeout}")).unwrap_or_default();
    match method.answer {
        Answer::Nothing => format!(
            "Returns when the request is queued. There is no reply. Waits while the queue is full{most}."
        ),
        _ if method.attrs.idempotent.is_some() => {
            format!("Waits for the reply{most}. A client that reconnects may repeat this call automatically.")
        }
        _ => format!("Waits for the reply{most}."),
    }
}

/// The documentation of the client method that puts the reply into a place of the caller.
pub(super) fn into_method(method: &Method, out: &syn::Ident) -> String {
    format!(
        "As `{}`, but takes the arguments by reference and puts the reply into `{out}`: each is copied once. After an error\n\
         `{out}` has its old value, or zeros if the reply was not valid.",
        text(&method.name)
    )
}

/// The documentation of the client method that reads the reply in place.
pub(super) fn view(method: &Method) -> String {
    format!(
        "As `{}`, but reads the filled slices in place, through a `View`, without a copy. The numbers say how many elements\n\
         the host must fill. Dropping the view returns the memory.",
        text(&method.name)
    )
}

/// The documentation of the client method that lends memory.
pub(super) fn loan_method(method: &Method, names: &Names<'_>) -> String {
    format!(
        "Lends shared memory for `{}`: write that number of elements in place, then call\n\
         [`commit`]({}::commit), without a copy. A loan that is dropped is given back unsent. Waits while calls under way hold\n\
         the memory, for as long as `{0}` would wait. Fails for more elements than are declared, or if so much memory is\n\
         that much memory does not become free.",
        text(&method.name),
        names.loan(method)
    )
}

/// The documentation of its form that does not wait.
pub(super) fn try_loan_method(method: &Method) -> String {
    format!("As `{}_loan`, but does not wait.", text(&method.name))
}

/// The documentation of its form with a deadline.
pub(super) fn loan_timeout_method(method: &Method) -> String {
    format!("As `{}_loan`, but waits for at most `timeout`.", text(&method.name))
}

/// The documentation of the loan.
pub(super) fn loan(method: &Method, names: &Names<'_>) -> TokenStream {
    let client = &names.client;
    let name = text(&method.name);
    lines(&format!(
        "Shared memory to write in place and send with [`{name}`]({client}::{name}); see\n\
         [`{name}_loan`]({client}::{name}_loan). A loan of one slice derefs to it."
    ))
}

pub(super) fn batch(names: &Names<'_>) -> TokenStream {
    let Names { client, .. } = names;
    lines(&format!(
        "Calls that a client queues and publishes together: see [`batch`]({client}::batch). Methods with bulk data or streams\n\
         cannot be batched."
    ))
}

/// The documentation of a method of the batch.
pub(super) fn batch_method(method: &Method) -> &'static str {
    match method.answer {
        Answer::Nothing => "Queues the call; it is published with the batch. There is no reply.",
        _ => {
            "Queues the call; it is published with the batch. Call `wait` on the returned value for the reply."
        }
    }
}

pub(super) fn mock(names: &Names<'_>) -> TokenStream {
    lines(&format!(
        "An implementation of [`{}`] with closures, for tests of code that uses a client.\n\
         \n\
         A call of a method without a closure panics on the thread of the host, and the client gets `Dropped`.",
        names.name
    ))
}
