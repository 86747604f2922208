//! `<Name>Call`: what a host receives.

use proc_macro2::TokenStream;

use super::{Names, arg_names, debug, docs, text};
use crate::channel::model::{Answer, Arg, Channel, Method};

pub(super) fn expand(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let Names { vis, private: p, call, allow, .. } = names;
    let doc = docs::call(names);
    let deprecated = &channel.deprecated;
    let peer = peer(channel, names);
    let variants = channel.methods.iter().map(|method| variant(method, &peer, names));
    // Without variants the lifetime would be unused.
    let none = may_be_empty(channel).then(|| {
        quote! {
            #[doc(hidden)]
            __None(#p::core::convert::Infallible, #p::core::marker::PhantomData<&'h ()>),
        }
    });
    // The arguments begin at the same place in every variant, behind the two words of the reply: what lies at one place
    // in parts and at the same place as a whole is moved in parts by the compiler, and read back slowly.
    let repr = (!channel.methods.is_empty()).then(|| quote!(#[repr(u32)]));
    let functions = functions(channel, names);
    let received = received_calls(channel, names);
    let debug = debug(names, quote!(#call<'_>), &quote!(__mp_formatter.write_str(self.method())));
    quote! {
        #doc
        #(#deprecated)*
        #allow
        #repr
        #vis enum #call<'h> {
            #(#variants)*
            #none
        }

        #allow
        impl #call<'_> {
            #functions
        }

        #received

        #allow
        #debug
    }
}

/// Whether a build may have no method at all.
fn may_be_empty(channel: &Channel) -> bool {
    !channel.methods.iter().any(Method::is_unconditional)
}

/// The type of the field `peer`. If a build may have no method that is answered, the lifetime of the enum is used in it,
/// since it has to be used somewhere.
fn peer(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let Names { krate: c, private: p, .. } = names;
    let is_answered = |method: &Method| !matches!(method.answer, Answer::Nothing);
    if channel.methods.iter().any(|method| is_answered(method) && method.is_unconditional()) {
        quote!(#c::Peer)
    } else {
        quote!(<#c::Peer as #p::During<'h>>::This)
    }
}

fn variant(method: &Method, peer: &TokenStream, names: &Names<'_>) -> TokenStream {
    let Names { krate: c, .. } = names;
    let (variant, cfg) = (&method.variant, &method.attrs.cfg);
    let docs = &method.attrs.docs;
    let doc = docs::variant(method);
    let fields = method.args.iter().map(|arg| {
        let (doc, name, ty) = (docs::argument(&arg.name), &arg.name, received(arg, names));
        quote!(#doc #name: #ty,)
    });
    let end = match &method.answer {
        Answer::Nothing => quote!(#[doc = " The client."] peer: #peer),
        Answer::Value(reply) => {
            let reply = &reply.ty;
            quote!(#[doc = " Answers the client."] reply: #c::Reply<'h, #reply>)
        }
        Answer::Fallible(reply, error) => {
            let (reply, error) = (&reply.ty, &error.ty);
            quote!(#[doc = " Answers the client."] reply: #c::TryReply<'h, #reply, #error>)
        }
    };
    quote! {
        #(#cfg)*
        #(#docs)*
        #doc
        #variant {
            #end,
            #(#fields)*
        },
    }
}

/// The type of a received argument.
fn received(arg: &Arg, names: &Names<'_>) -> TokenStream {
    let (c, ty) = (names.krate, &arg.message().ty);
    if let Some(stream) = &arg.stream {
        let end = stream.end();
        return quote!(#c::#end<#ty>);
    }
    match &arg.bulk {
        None => quote!(#ty),
        Some(bulk) if bulk.is_out => quote!(#c::BulkOut<'h, #ty>),
        Some(_) => quote!(#c::Bulk<'h, #ty>),
    }
}

/// The translation of requests to calls: a function for each method, and the choice among them. Where a request is none
/// after all, the host comes back, and looks for the next one.
fn received_calls(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let Names { private: p, channel: marker, call, allow, hot, .. } = names;
    let arms = channel.methods.iter().map(|method| {
        let (cfg, args, take) = (&method.attrs.cfg, names.args(method), take_name(method));
        quote!(#(#cfg)* #args::PLACE => Self::#take(__mp_core, __mp_ticket),)
    });
    let takes = channel.methods.iter().map(|method| {
        let (cfg, take, body) = (&method.attrs.cfg, take_name(method), taken(method, names));
        quote! {
            #(#cfg)*
            #hot
            fn #take(
                __mp_core: &'h mut #p::HostCore<#marker>,
                __mp_ticket: #p::Ticket,
            ) -> #p::core::result::Result<Self, &'h mut #p::HostCore<#marker>> {
                #body
            }
        }
    });
    quote! {
        #allow
        impl<'h> #call<'h> {
            #hot
            fn __mp_of(
                __mp_core: &'h mut #p::HostCore<#marker>,
                __mp_ticket: #p::Ticket,
            ) -> #p::core::result::Result<Self, &'h mut #p::HostCore<#marker>> {
                match __mp_ticket.method() {
                    #(#arms)*
                    _ => {
                        __mp_core.unknown(__mp_ticket);
                        #p::core::result::Result::Err(__mp_core)
                    }
                }
            }

            #(#takes)*
        }
    }
}

fn take_name(method: &Method) -> proc_macro2::Ident {
    super::hidden_fn("__mp_take", method)
}

/// Takes the arguments of a request out of its slot.
fn taken(method: &Method, names: &Names<'_>) -> TokenStream {
    let Names { private: p, .. } = names;
    let (args, variant) = (names.args(method), &method.variant);
    let all: Vec<_> = arg_names(method).collect();
    let (check, fields, end) = if method.has_bulk() {
        super::bulk::taken(method, names)
    } else if method.has_streams() {
        super::streams::taken(method, names)
    } else {
        (TokenStream::new(), quote!(#(#all,)*), super::host::end(method))
    };
    quote! {
        let #p::core::option::Option::Some(#args { #(#all),* }) = __mp_core.args(&__mp_ticket) else {
            return #p::core::result::Result::Err(__mp_core);
        };
        #check
        #p::core::result::Result::Ok(Self::#variant { #fields #end })
    }
}

fn functions(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let Names { vis, krate: c, private: p, name, hot, .. } = names;
    let methods = &channel.methods;
    let method = methods.iter().map(|method| {
        let (cfg, variant, text) = (&method.attrs.cfg, &method.variant, text(&method.name));
        quote!(#(#cfg)* Self::#variant { .. } => #text,)
    });
    let peer = methods.iter().map(|method| {
        let (cfg, variant) = (&method.attrs.cfg, &method.variant);
        match method.answer {
            Answer::Nothing => quote!(#(#cfg)* Self::#variant { peer: __mp_peer, .. } => *__mp_peer,),
            _ => quote!(#(#cfg)* Self::#variant { reply: __mp_reply, .. } => __mp_reply.peer(),),
        }
    });
    let handler_name = names.fresh("handler");
    let arms = methods.iter().map(|method| {
        let (cfg, variant, run) = (&method.attrs.cfg, &method.variant, run_name(method));
        quote!(#(#cfg)* Self::#variant { .. } => self.#run(#handler_name),)
    });
    let none = may_be_empty(channel).then(|| quote!(Self::__None(__mp_never, _) => match *__mp_never {},));
    let none_owned =
        may_be_empty(channel).then(|| quote!(Self::__None(__mp_never, _) => match __mp_never {},));
    let handler = if channel.is_shared() { quote!(&) } else { quote!(&mut) };
    let chosen = methods.iter().map(|method| {
        let (cfg, variant, run) = (&method.attrs.cfg, &method.variant, run_name(method));
        quote!(#(#cfg)* Self::#variant { .. } => Self::#run,)
    });
    let runs = methods.iter().map(|method| run(method, &handler, names));
    quote! {
        /// The name of the method.
        #vis fn method(&self) -> &'static #p::core::primitive::str {
            match self {
                #(#method)*
                #none
            }
        }

        /// The client, as the kernel names it.
        #vis fn peer(&self) -> #c::Peer {
            match self {
                #(#peer)*
                #none
            }
        }

        /// Calls the method of `handler` and answers the client with what it returns.
        #hot
        #vis fn dispatch(self, #handler_name: #handler (impl #name + ?#p::core::marker::Sized)) {
            // A call is moved from each place where it is passed on, which without optimisation takes room for each.
            #[cfg(debug_assertions)]
            {
                let __mp_run: fn(Self, #handler _) = match &self {
                    #(#chosen)*
                    #none
                };
                __mp_run(self, #handler_name)
            }
            #[cfg(not(debug_assertions))]
            match self {
                #(#arms)*
                #none_owned
            }
        }

        #(#runs)*
    }
}

fn run_name(method: &Method) -> proc_macro2::Ident {
    super::hidden_fn("__mp_run", method)
}

/// Calls the method of the handler, and answers.
fn run(method: &Method, handler: &TokenStream, names: &Names<'_>) -> TokenStream {
    let Names { private: p, name: channel, hot, .. } = names;
    let (cfg, run, variant, name) = (&method.attrs.cfg, run_name(method), &method.variant, &method.name);
    let bound = super::bound(method);
    let passed = super::passed(method);
    let call = quote!(#channel::#name(__mp_handler, #(#passed),*));
    let (end, answer) = match &method.answer {
        Answer::Nothing => (quote!(peer: _), quote!(#call;)),
        Answer::Value(reply) => {
            let ty = &reply.ty;
            (quote!(reply: __mp_reply), quote!(#p::Probe::<#ty>::answer(__mp_reply, #call);))
        }
        Answer::Fallible(reply, error) => {
            let (ty, error) = (&reply.ty, &error.ty);
            (quote!(reply: __mp_reply), quote!(#p::ProbeResult::<#ty, #error>::answer(__mp_reply, #call);))
        }
    };
    quote! {
        #(#cfg)*
        #hot
        fn #run(self, __mp_handler: #handler (impl #channel + ?#p::core::marker::Sized)) {
            #[allow(unused_imports)] // needed for a type that is not a message, which is reported elsewhere
            use #p::NoCall as _;
            if let Self::#variant { #(#bound,)* #end } = self {
                #answer
            }
        }
    }
}
