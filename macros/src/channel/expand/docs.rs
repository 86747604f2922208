//! Documentation of generated items. It says what a user of the item cannot see from its declaration:
//! what waits, for how long, and what can go wrong.

use proc_macro2::TokenStream;

use super::{Names, text};
use crate::channel::model::{Answer, Channel, Method};

/// `#[doc]` attributes for the lines of `paragraphs`.
fn lines(paragraphs: &str) -> TokenStream {
    let lines =
        paragraphs.lines().map(|line| if line.is_empty() { String::new() } else { format!(" {line}") });
    quote!(#(#[doc = #lines])*)
}

/// `paragraphs` after documentation that stands there already.
fn after(some: bool, paragraphs: &str) -> TokenStream {
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
    let Names { name, host, call, .. } = names;
    lines(&format!(
        "The host end of the channel [`{name}`]: it owns the name, and answers its clients, on the thread that calls\n\
         `serve` or `recv`.\n\
         \n\
         A handler, that is an implementation of [`{name}`], is called by [`serve`]({host}::serve):\n\
         \n\
         ```text\n\
         let mut host = {host}::create(\"name\")?;\n\
         host.serve(&mut handler)?;\n\
         ```\n\
         \n\
         Or the host has its own loop, which can do other things in between:\n\
         \n\
         ```text\n\
         while let Some(call) = host.recv()? {{\n    \
             match call {{\n        \
                 // {call}::Variant {{ argument, reply }} => reply.send(value),\n        \
                 other => other.dispatch(&mut handler),\n    \
             }}\n\
         }}\n\
         ```\n\
         \n\
         To drop it ends the channel: clients that wait get an error, and the name is free again."
    ))
}

pub(super) fn call(names: &Names<'_>) -> TokenStream {
    let Names { name, host, .. } = names;
    lines(&format!(
        "A request that [`{host}`] has received, with one variant for each method of [`{name}`].\n\
         \n\
         The arguments are copies that were checked; the client cannot change them any more. A request\n\
         that is dropped without an answer fails at the client, it does not hang."
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

pub(super) fn client(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let Names { name, client, async_client, .. } = names;
    let example = channel.methods.first().map(|method| {
        let args: Vec<String> = method.args.iter().map(|arg| text(&arg.name)).collect();
        format!("client.{}({})?;\n", text(&method.name), args.join(", "))
    });
    lines(&format!(
        "The client end of the channel [`{name}`], with a method for each one of the trait.\n\
         \n\
         ```text\n\
         let client = {client}::attach(\"name\")?;\n\
         {}```\n\
         \n\
         The methods take `&self`, so calls nest. The field [`link`]({client}::link) is the connection: it says who\n\
         the host is, whether it is alive, and what it declares.\n\
         \n\
         A client belongs to one thread at a time: it can be sent to another thread, and it cannot be shared. Each\n\
         thread that calls attaches a client of its own. Tasks of tokio share one connection by `{async_client}`,\n\
         which is there with the feature `async` of `memorypipe`.",
        example.unwrap_or_default()
    ))
}

pub(super) fn async_client(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let Names { name, client, async_client, .. } = names;
    let example =
        channel.methods.iter().find(|method| !method.has_bulk() && !method.has_streams()).map(|method| {
            let args: Vec<String> = method.args.iter().map(|arg| text(&arg.name)).collect();
            format!("client.{}({}).await?;\n", text(&method.name), args.join(", "))
        });
    let bulk = match channel.methods.iter().any(Method::has_bulk) {
        true => format!("\nBulk data are copied; to lend them and to view them there is [`{client}`]."),
        false => String::new(),
    };
    lines(&format!(
        "The client end of the channel [`{name}`] for tasks of tokio: many calls under way on one connection.\n\
         \n\
         ```text\n\
         let client = {async_client}::attach(\"name\").await?;\n\
         {}```\n\
         \n\
         To clone it is cheap and gives the same connection; tasks on any thread call at the same time. A call whose\n\
         future is dropped is given up: the host is told (`reply.is_cancelled()`), and its answer is thrown away.{bulk}",
        example.unwrap_or_default()
    ))
}

/// For a method of the asynchronous client.
pub(super) fn async_method(method: &Method) -> TokenStream {
    let text = match (&method.answer, method.attrs.timeout_ms) {
        (Answer::Nothing, _) => "Is ready once the request is queued; nothing comes back.\n\
             \n\
             # Errors\n\
             \n\
             As of the blocking client."
            .to_owned(),
        (_, None) => {
            "Is ready once the host has answered.\n\n# Errors\n\nAs of the blocking client.".to_owned()
        }
        (_, Some(ms)) => format!(
            "Is ready once the host has answered, or after {ms} ms.\n\n# Errors\n\nAs of the blocking client."
        ),
    };
    after(!method.attrs.docs.is_empty(), &text)
}

/// For a method of the client with streams: the user's own text comes first.
pub(super) fn stream_method(method: &Method) -> TokenStream {
    let text = "Returns at once: the client's end of each stream, in the order of the arguments, and the reply, which is to be\n\
                waited for apart.\n\
                \n\
                # Errors\n\
                \n\
                `IpcError::TooManyStreams` if as many streams as the host allows are in use.";
    after(!method.attrs.docs.is_empty(), text)
}

/// For a method of the asynchronous client with streams.
pub(super) fn async_stream_method(method: &Method) -> TokenStream {
    let text = "Is ready once the request is queued: the client's end of each stream, in the order of the arguments, and the\n\
                reply, a future. To drop that gives the call up, as of any other call.\n\
                \n\
                # Errors\n\
                \n\
                `IpcError::TooManyStreams` if as many streams as the host allows are in use.";
    after(!method.attrs.docs.is_empty(), text)
}

/// For the method of the asynchronous client that subscribes.
pub(super) fn async_events(name: &syn::Ident) -> TokenStream {
    lines(&format!(
        "Subscribes to the events of the host, as `events` of the blocking client: a `Stream` of\n\
         `Result<`[`{name}`]`, IpcError>`. Is ready once the host has taken note.\n\
         \n\
         # Errors\n\
         \n\
         As of the blocking client."
    ))
}

/// For the method that subscribes.
pub(super) fn events(name: &syn::Ident) -> TokenStream {
    lines(&format!(
        "Subscribes to the events of the host: each [`{name}`] that it emits from here on, and the last of each\n\
         one that is marked `#[latest]`.\n\
         \n\
         Waits until the host has taken note. They can be read on another thread, as long as the client lives.\n\
         \n\
         # Errors\n\
         \n\
         `IpcError::Unsupported` if the host has no events, `IpcError::Subscribed` if this client has subscribed\n\
         already."
    ))
}

/// For the constant that names a method.
pub(super) fn constant(name: &str) -> TokenStream {
    lines(&format!("The method `{name}`, as in `client.link.supports(..)`."))
}

/// For a method of the client: the user's own text comes first.
pub(super) fn client_method(method: &Method) -> TokenStream {
    let waiting = match (&method.answer, method.attrs.timeout_ms) {
        (Answer::Nothing, None) => {
            "Returns once the request is queued; nothing comes back. Waits while the queue is full."
                .to_owned()
        }
        (Answer::Nothing, Some(ms)) => format!(
            "Returns once the request is queued; nothing comes back. Waits while the queue is full, for\n\
             at most {ms} ms."
        ),
        (_, None) => "Waits until the host has answered.".to_owned(),
        (_, Some(ms)) => format!("Waits until the host has answered, for at most {ms} ms."),
    };
    let repeated = match method.attrs.idempotent {
        Some(_) => {
            "\n\nA client that attaches again may make this call again by itself: it is `#[idempotent]`."
        }
        None => "",
    };
    let errors = match method.answer {
        Answer::Nothing => "`IpcError` if the request could not be queued, such as when the host is gone.",
        Answer::Value(_) => {
            "`IpcError` if there is no answer: the host is gone, too late, or has dropped the request."
        }
        Answer::Fallible(..) => {
            "`CallError` with the error that the host returned, or with the `IpcError` that tells why there\n\
             is no answer: the host is gone, too late, or has dropped the request."
        }
    };
    after(!method.attrs.docs.is_empty(), &format!("{waiting}{repeated}\n\n# Errors\n\n{errors}"))
}

/// For the method of the client that reads the reply in place.
pub(super) fn view(method: &Method) -> TokenStream {
    lines(&format!(
        "As `{}`, but what the reply fills is read where it lies, through a `View`: no copy. The numbers say how many\n\
         elements the host is to fill. The memory is given back when the view is dropped.\n\
         \n\
         # Errors\n\
         \n\
         As for `{0}`.",
        text(&method.name)
    ))
}

/// For the method of the client that lends memory.
pub(super) fn loan_method(method: &Method, names: &Names<'_>) -> TokenStream {
    lines(&format!(
        "Lends shared memory for `{}`: so many elements are written there in place, and then sent by\n\
         [`send`]({}::send), without a copy. A loan that is dropped is given back unsent.\n\
         \n\
         Waits while calls under way hold the memory, for as long as `{0}` would wait.\n\
         \n\
         # Errors\n\
         \n\
         `IpcError::TooLong` for more elements than are declared, `IpcError::BulkFull` if so much memory is not free.",
        text(&method.name),
        names.loan(method)
    ))
}

/// For the form of it that does not wait.
pub(super) fn try_loan_method(method: &Method) -> TokenStream {
    lines(&format!("As `{0}_loan`, but never waits.\n\n# Errors\n\nAs for `{0}_loan`.", text(&method.name)))
}

/// For the form of it with a deadline.
pub(super) fn loan_timeout_method(method: &Method) -> TokenStream {
    lines(&format!(
        "As `{0}_loan`, but waits for at most so long.\n\n# Errors\n\nAs for `{0}_loan`.",
        text(&method.name)
    ))
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
        "Calls that a client holds back and publishes together: see [`batch`]({client}::batch) of [`{client}`].\n\
         \n\
         To drop it publishes them. Methods with bulk data or streams are not here: the client calls them."
    ))
}

/// For a method of the batch.
pub(super) fn batch_method(method: &Method) -> TokenStream {
    let what = match method.answer {
        Answer::Nothing => "Nothing comes back.",
        _ => "The reply is asked for with `wait`.",
    };
    let text = format!(
        "Holds the request back, to be published with the batch. {what} Waits only while the queue is full:\n\
         what was held back is then published.\n\
         \n\
         # Errors\n\
         \n\
         `IpcError` if the request could not be queued, such as when the host is gone."
    );
    after(!method.attrs.docs.is_empty(), &text)
}

pub(super) fn mock(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let Names { name, .. } = names;
    let first = channel.methods.first().map(|method| {
        let args: Vec<String> = method.args.iter().map(|arg| text(&arg.name)).collect();
        format!("    .on_{}(|{}| ..)\n", text(&method.name), args.join(", "))
    });
    lines(&format!(
        "An implementation of [`{name}`] by closures, for tests of code that uses a client.\n\
         \n\
         ```text\n\
         let client = {name}Mock::new()\n\
         {}    .client();\n\
         ```\n\
         \n\
         A call without a closure panics on the thread of the host, and fails at the client with `Dropped`.",
        first.unwrap_or_default()
    ))
}

/// For the function of a mock that takes the closure of a method.
pub(super) fn setter(method: &str) -> TokenStream {
    lines(&format!("What `{method}` does."))
}
