//! Documentation of generated items: what a user of one cannot see from its declaration, in a line or two. The types of
//! the runtime that they are made of are documented there, with examples.

use proc_macro2::TokenStream;

use super::{Names, text};
use crate::channel::model::{Answer, Channel, Method};

/// `#[doc]` attributes for the lines of `paragraphs`.
pub(super) fn lines(paragraphs: &str) -> TokenStream {
    let lines =
        paragraphs.lines().map(|line| if line.is_empty() { String::new() } else { format!(" {line}") });
    quote!(#(#[doc = #lines])*)
}

/// `paragraphs` after documentation that stands there already.
pub(super) fn after(some: bool, paragraphs: &str) -> TokenStream {
    if some { lines(&format!("\n{paragraphs}")) } else { lines(paragraphs) }
}

pub(super) fn marker(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let (name, marker) = (names.name, &names.channel);
    let text = format!(
        "The channel [`{name}`] as a type, which has no values. It names the schema, as in `Link<{marker}>`."
    );
    after(!channel.docs.is_empty(), &text)
}

pub(super) fn host(names: &Names<'_>) -> TokenStream {
    let name = names.name;
    lines(&format!(
        "The host end of the channel [`{name}`], whose implementations are served: see `Host` of `memorypipe`."
    ))
}

pub(super) fn call(names: &Names<'_>) -> TokenStream {
    let Names { name, host, .. } = names;
    lines(&format!(
        "A request that [`{host}`] has received, with one variant for each method of [`{name}`]. One that is\n\
         dropped without an answer fails at the client. The arguments are checked copies."
    ))
}

/// For a field that holds an argument.
pub(super) fn argument(name: &syn::Ident) -> TokenStream {
    lines(&format!("The argument `{}`.", text(name)))
}

/// For the variant of a method without documentation.
pub(super) fn variant(method: &Method) -> TokenStream {
    if method.attrs.docs.is_empty() {
        return lines(&format!("A call of `{}`.", text(&method.name)));
    }
    TokenStream::new()
}

pub(super) fn client(names: &Names<'_>) -> TokenStream {
    let Names { name, async_client, .. } = names;
    lines(&format!(
        "The client end of the channel [`{name}`]. A call gives what the method returns, or says why there is no answer: the\n\
         host is gone, too late, or has dropped the request.\n\
         \n\
         A client belongs to one thread at a time; each thread that calls attaches one of its own. Tasks of tokio share\n\
         one connection by `{async_client}`, which `#[channel(async)]` asks for (feature `async`)."
    ))
}

pub(super) fn async_client(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let Names { name, client, .. } = names;
    let bulk = match channel.methods.iter().any(Method::has_bulk) {
        true => format!("\nBulk data are copied; to lend them and to view them there is [`{client}`]."),
        false => String::new(),
    };
    lines(&format!(
        "The client end of the channel [`{name}`] for tasks of tokio: many calls under way on one connection.\n\
         \n\
         To clone it is cheap and gives the same connection; tasks on any thread call at the same time. A call whose\n\
         future is dropped is given up: the host is told (`reply.is_cancelled()`), and its answer has no effect.{bulk}"
    ))
}

/// For a method of the asynchronous client.
pub(super) fn async_method(method: &Method) -> &'static str {
    match method.answer {
        _ if method.has_streams() => {
            "Is ready once the request is queued: the client's end of each stream, in the order of the arguments, and the\n\
             reply, a future. Fails if as many streams as the host allows are in use."
        }
        Answer::Nothing => "Is ready once the request is queued; nothing comes back.",
        _ => "Is ready once the host has answered.",
    }
}

/// For the method that subscribes.
pub(super) fn events(name: &syn::Ident) -> TokenStream {
    lines(&format!(
        "Subscribes to the events of the host: each [`{name}`] that it emits from here on, and the last of each one that is\n\
         marked `#[latest]`. Waits until the host has taken note. Fails if the host has no events, or if this client has\n\
         subscribed already."
    ))
}

/// For the constant that names a method.
pub(super) fn constant(name: &str) -> TokenStream {
    lines(&format!("The method `{name}`, as in `client.link.supports(..)`."))
}

/// For a method of the client.
pub(super) fn client_method(method: &Method) -> String {
    if method.has_streams() {
        return "Returns at once: the client's end of each stream, in the order of the arguments, and the reply, which is to be\n\
                waited for apart. Fails if as many streams as the host allows are in use."
            .to_owned();
    }
    let most = method.attrs.timeout_ms.map(|ms| format!(", for at most {ms} ms")).unwrap_or_default();
    match method.answer {
        Answer::Nothing => format!(
            "Returns once the request is queued; nothing comes back. Waits while the queue is full{most}."
        ),
        _ if method.attrs.idempotent.is_some() => format!(
            "Waits until the host has answered{most}. A client that attaches again may make this call again by itself."
        ),
        _ => format!("Waits until the host has answered{most}."),
    }
}

/// For the method of the client that reads the reply in place.
pub(super) fn view(method: &Method) -> String {
    format!(
        "As `{}`, but what the reply fills is read where it lies, through a `View`: no copy. The numbers say how many\n\
         elements the host is to fill. The memory is given back when the view is dropped.",
        text(&method.name)
    )
}

/// For the method of the client that lends memory.
pub(super) fn loan_method(method: &Method, names: &Names<'_>) -> String {
    format!(
        "Lends shared memory for `{}`: so many elements are written there in place, and then sent by\n\
         [`commit`]({}::commit), without a copy. A loan that is dropped is given back unsent. Waits while calls under way hold\n\
         the memory, for as long as `{0}` would wait. Fails for more elements than are declared, or if so much memory is\n\
         not free.",
        text(&method.name),
        names.loan(method)
    )
}

/// For the form of it that does not wait.
pub(super) fn try_loan_method(method: &Method) -> String {
    format!("As `{}_loan`, but never waits.", text(&method.name))
}

/// For the form of it with a deadline.
pub(super) fn loan_timeout_method(method: &Method) -> String {
    format!("As `{}_loan`, but waits for at most so long.", text(&method.name))
}

/// For the loan itself.
pub(super) fn loan(method: &Method, names: &Names<'_>) -> TokenStream {
    let client = &names.client;
    let name = text(&method.name);
    lines(&format!(
        "Shared memory to be written in place and sent by [`{name}`]({client}::{name}); see\n\
         [`{name}_loan`]({client}::{name}_loan). A loan of one slice derefs to it."
    ))
}

pub(super) fn batch(names: &Names<'_>) -> TokenStream {
    let Names { client, .. } = names;
    lines(&format!(
        "Calls that a client holds back and publishes together: see [`batch`]({client}::batch). A method with bulk data or\n\
         streams is called by the client alone."
    ))
}

/// For a method of the batch.
pub(super) fn batch_method(method: &Method) -> &'static str {
    match method.answer {
        Answer::Nothing => "Is published with the batch. Nothing comes back.",
        _ => "Is published with the batch. The reply is asked for with `wait`.",
    }
}

pub(super) fn mock(names: &Names<'_>) -> TokenStream {
    lines(&format!(
        "An implementation of [`{}`] by closures, for tests of code that uses a client.\n\
         \n\
         A call without a closure panics on the thread of the host, and fails at the client with `Dropped`.",
        names.name
    ))
}
