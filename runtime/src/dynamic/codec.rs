//! [`Codec`].

use core::fmt;
use std::sync::Arc;

use super::compile::{Compiler, Planned};
use super::fault::Fault;
use super::layout::Layout;
use super::limits::Limits;
use super::nearest::nearest;
use crate::schema::{self, Form, Method, Schema};

/// All blocks of bytes of one schema: how to check, make and show them.
///
/// It is made once for a schema, in a time that is proportional to it, and can be shared between threads. A method is
/// named by its place in the schema, as on the wire; [`Codec::method`] finds the place. Events are methods too.
///
/// A type that cannot be handled makes the blocks that contain it unusable, and no others:
///
/// ```
/// use memorypipe::Schema;
/// use memorypipe::dynamic::{Codec, Limits};
/// use memorypipe::prelude::*;
///
/// ipc_channel!(
///     pub trait Sparse {
///         fn nothing(&mut self, nothing: [(); 100]);
///         fn add(&mut self, a: u8, b: u8) -> u8;
///     }
/// );
///
/// let codec = Codec::new(&Schema::of::<SparseChannel>(), Limits::default());
/// assert_eq!(codec.args(0).unwrap_err().to_string(), "nothing: more than 64 parts without bytes");
/// assert_eq!(codec.args(1)?.size(), 2);
/// # Ok::<(), memorypipe::dynamic::Fault>(())
/// ```
pub struct Codec {
    name: String,
    limits: Limits,
    methods: Vec<Blocks>,
    /// Of a plain pipe: to the host, to the client.
    pipe: Option<[Planned; 2]>,
}

/// The blocks of a method.
struct Blocks {
    name: String,
    args: Planned,
    reply: Planned,
    error: Option<Planned>,
    /// For each argument: the items of a stream, or bulk data.
    flows: Vec<(String, Option<Planned>)>,
}

impl Codec {
    /// Looks at every type of the schema.
    #[must_use]
    pub fn new(schema: &Schema, limits: Limits) -> Codec {
        let mut compiler = Compiler::new(limits);
        let methods = schema.methods().iter().map(|method| Blocks::new(method, &mut compiler)).collect();
        let pipe = match schema.form() {
            Form::Pipe { to_host, to_client } => Some([to_host, to_client].map(|ty| compiler.last(ty, 0))),
            Form::Methods(_) => None,
        };
        Codec { name: schema.name().to_owned(), limits, methods, pipe }
    }

    /// The place of the method or event with this name.
    ///
    /// # Errors
    ///
    /// If no method has it. The hint has the nearest names.
    pub fn method(&self, name: &str) -> Result<u16, Fault> {
        let place = self.methods.iter().position(|method| method.name == name);
        let place = place.and_then(|place| u16::try_from(place).ok());
        place.ok_or_else(|| {
            let known: Vec<&str> = self.methods.iter().map(|method| &*method.name).collect();
            *nearest("method", name, &known).within_field(name)
        })
    }

    /// The arguments of a method, or the fields of an event.
    ///
    /// # Errors
    ///
    /// If there is no such method, or the codec refuses a type in it.
    pub fn args(&self, method: u16) -> Result<Layout<'_>, Fault> {
        self.layout(&self.blocks(method)?.args)
    }

    /// The reply of a method; `()` for one that returns nothing.
    ///
    /// # Errors
    ///
    /// If there is no such method, or the codec refuses a type in it.
    pub fn reply(&self, method: u16) -> Result<Layout<'_>, Fault> {
        self.layout(&self.blocks(method)?.reply)
    }

    /// The error of a method.
    ///
    /// # Errors
    ///
    /// If there is no such method, it has no error, or the codec refuses a type in it.
    pub fn error(&self, method: u16) -> Result<Layout<'_>, Fault> {
        let blocks = self.blocks(method)?;
        let none = || *Fault::named(&blocks.name, "the method has no error");
        self.layout(blocks.error.as_ref().ok_or_else(none)?)
    }

    /// What flows through an argument of a method: an item of a stream, or the bulk data of a slice, which is any number
    /// of elements up to the maximum.
    ///
    /// # Errors
    ///
    /// If there is no such argument, it has no stream and no bulk data, or the codec refuses its type.
    pub fn flow(&self, method: u16, argument: usize) -> Result<Layout<'_>, Fault> {
        let blocks = self.blocks(method)?;
        match blocks.flows.get(argument) {
            Some((_, Some(flow))) => self.layout(flow),
            Some((name, None)) => Err(*Fault::named(name, "the argument is neither a stream nor bulk data")),
            None => Err(*Fault::named(&blocks.name, format!("the method has no argument {argument}"))),
        }
    }

    /// A message of a plain pipe, from its client to its host.
    ///
    /// # Errors
    ///
    /// If the schema is not of a pipe, or the codec refuses the type.
    pub fn to_host(&self) -> Result<Layout<'_>, Fault> {
        let [to_host, _] = self.pipe()?;
        self.layout(to_host)
    }

    /// A message of a plain pipe, from its host to its client.
    ///
    /// # Errors
    ///
    /// If the schema is not of a pipe, or the codec refuses the type.
    pub fn to_client(&self) -> Result<Layout<'_>, Fault> {
        let [_, to_client] = self.pipe()?;
        self.layout(to_client)
    }

    /// The limits of the values that it makes.
    #[must_use]
    pub fn limits(&self) -> Limits {
        self.limits
    }

    fn pipe(&self) -> Result<&[Planned; 2], Fault> {
        self.pipe.as_ref().ok_or_else(|| *Fault::named(&self.name, "the channel is not a plain pipe"))
    }

    fn blocks(&self, method: u16) -> Result<&Blocks, Fault> {
        let none = || *Fault::named(&self.name, format!("the channel has no method {method}"));
        self.methods.get(usize::from(method)).ok_or_else(none)
    }

    fn layout<'c>(&'c self, planned: &'c Planned) -> Result<Layout<'c>, Fault> {
        match planned {
            Ok(shape) => Ok(Layout::new(shape, self.limits)),
            Err(fault) => Err(Fault::clone(fault)),
        }
    }
}

impl Blocks {
    fn new<'s>(method: &'s Method, compiler: &mut Compiler<'s>) -> Blocks {
        let mut flow = |arg: &'s schema::Field| match &arg.ty.kind {
            schema::Kind::Stream { of, .. } => Some(compiler.ty(of)),
            schema::Kind::Bulk { max, of, .. } => Some(compiler.slice(*max, of)),
            _ => None,
        };
        let flows = method.args.iter().map(|arg| (arg.name.clone(), flow(arg))).collect();
        Blocks {
            name: method.name.clone(),
            args: compiler.arguments(method),
            reply: compiler.last(&method.reply, 0),
            error: method.error.as_ref().map(|error| compiler.last(error, 0)),
            flows,
        }
    }
}

impl fmt::Debug for Codec {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Codec { name, limits, methods, .. } = self;
        let methods: Vec<&String> = methods.iter().map(|method| &method.name).collect();
        f.debug_struct("Codec")
            .field("name", name)
            .field("methods", &methods)
            .field("limits", limits)
            .finish()
    }
}

/// Threads share it.
const _: fn() = || {
    fn is_shared<T: Send + Sync>() {}
    is_shared::<Codec>();
    is_shared::<Arc<Codec>>();
};
