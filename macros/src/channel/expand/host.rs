//! `<Name>Host`, an alias of the runtime's `Host`, with the implementations that make the channel a service.

use proc_macro2::{Ident, TokenStream};

use super::docs;
use super::names::{Names, hidden};
use super::shared::{arg_names, arg_tuple, of};
use crate::channel::model::{Answer, Channel, Method};

/// The alias of the host.
pub(super) fn alias(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let Names { vis, krate: c, channel: marker, host, .. } = names;
    let (doc, deprecated, allow) = (docs::host(names), &channel.deprecated, &names.allow);
    quote! {
        #doc
        #(#deprecated)*
        #allow
        #vis type #host = #c::Host<#marker>;
    }
}

pub(super) fn implementations(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let Names { private: p, channel: marker, call, hot, .. } = names;
    let arms = channel.methods.iter().map(|method| {
        let (cfg, method_type, received) = (&method.attrs.cfg, of(method), received(method, names));
        quote!(#(#cfg)* #method_type::PLACE => #received,)
    });
    let serve = serve(channel, names);
    quote! {
        impl #p::Service for #marker {
            type Call<'h> = #call<'h>;

            #hot
            fn receive<'h>(
                __mp_core: &'h mut #p::HostCore<Self>,
                __mp_ticket: #p::ReceivedRequest,
            ) -> #p::Received<'h, Self, #call<'h>> {
                match __mp_ticket.method() {
                    #(#arms)*
                    _ => __mp_core.unknown(__mp_ticket),
                }
            }
        }

        #serve
    }
}

/// The conversion of a request into a call.
fn received(method: &Method, names: &Names<'_>) -> TokenStream {
    if method.has_bulk() {
        return super::bulk::received(method, names);
    }
    if method.has_streams() {
        return super::streams::received(method, names);
    }
    let (call, variant, method_type) = (&names.call, &method.variant, of(method));
    let (args, all) = (arg_tuple(method, names), arg_names(method));
    let (receive, end) = match method.answer {
        Answer::Nothing => (quote!(receive_oneway), quote!(caller)),
        _ => (quote!(receive), quote!(reply)),
    };
    quote! {
        #method_type::#receive(__mp_core, __mp_ticket, |#args, __mp_end| #call::#variant { #end: __mp_end, #(#all),* })
    }
}

/// The implementation of `Serve`: which handlers serve the channel, and how a call reaches them.
fn serve(channel: &Channel, names: &Names<'_>) -> TokenStream {
    let Names { private: p, name, channel: marker, call, hot, .. } = names;
    let (handler, way) = (names.fresh("H"), names.fresh("W"));
    let is_shared = channel.is_shared();
    let reference = if is_shared { quote!(&) } else { quote!(&mut) };
    let body = dispatch(channel, &reference, (&handler, &way), names);
    let runs = channel.methods.iter().map(|method| run(method, &reference, names));
    let [served, served_shared] = serving(channel, &handler, &way, names);
    let bound = quote!(#handler: #name + ?#p::Sized);
    let shared = is_shared.then(|| {
        quote! {
            impl<#bound> #p::ServeShared<#handler> for #marker {
                #served_shared

                #hot
                fn dispatch_shared<#way: #p::Answering>(
                    __mp_call: #call<'_>,
                    __mp_handler: &#handler,
                    __mp_way: #way,
                ) {
                    #body
                }
            }
        }
    });
    let body = match is_shared {
        true => quote! {
            <#marker as #p::ServeShared<#handler>>::dispatch_shared(__mp_call, __mp_handler, __mp_way)
        },
        false => body,
    };
    quote! {
        impl<#bound> #p::Serve<#handler> for #marker {
            #served

            #hot
            fn dispatch<#way: #p::Answering>(__mp_call: #call<'_>, __mp_handler: &mut #handler, __mp_way: #way) {
                #body
            }
        }

        #shared

        #(#runs)*
    }
}

/// The body of the function that passes a call on to the function of its method.
fn dispatch(
    channel: &Channel,
    reference: &TokenStream,
    (handler, way): (&Ident, &Ident),
    names: &Names<'_>,
) -> TokenStream {
    let call = &names.call;
    let chosen = channel.methods.iter().map(|method| {
        let (cfg, variant, run) = (&method.attrs.cfg, &method.variant, hidden("run", method));
        quote!(#(#cfg)* #call::#variant { .. } => #run,)
    });
    let arms = channel.methods.iter().map(|method| {
        let (cfg, variant, run) = (&method.attrs.cfg, &method.variant, hidden("run", method));
        quote!(#(#cfg)* #call::#variant { .. } => #run(__mp_call, __mp_handler, __mp_way),)
    });
    let none = super::call::none(channel, names, &quote!(*__mp_never));
    let none_owned = super::call::none(channel, names, &quote!(__mp_never));
    quote! {
        // Without optimization, each function that passes a call on needs stack for another copy of it.
        #[cfg(debug_assertions)]
        {
            let __mp_run: fn(#call<'_>, #reference #handler, #way) = match &__mp_call {
                #(#chosen)*
                #none
            };
            __mp_run(__mp_call, __mp_handler, __mp_way)
        }
        #[cfg(not(debug_assertions))]
        match __mp_call {
            #(#arms)*
            #none_owned
        }
    }
}

/// The functions that take a request to the handler: of `Serve`, and of `ServeShared` if the handler can be shared.
/// Requests with small messages become a call first.
fn serving(channel: &Channel, handler: &Ident, way: &Ident, names: &Names<'_>) -> [TokenStream; 2] {
    let Names { private: p, hot, .. } = names;
    let function = |name: &TokenStream, reference: &TokenStream, body: &TokenStream| {
        quote! {
            #hot
            fn #name<#way: #p::Answering>(
                __mp_ticket: #p::Ticket<'_, Self, #way>,
                __mp_handler: #reference #handler,
            ) {
                #body
            }
        }
    };
    let arms = channel.methods.iter().filter_map(|method| served(method, names));
    let dispatch = if channel.is_shared() { quote!(dispatch_shared) } else { quote!(dispatch) };
    let body = quote! {
        match __mp_ticket.method() {
            #(#arms)*
            _ => __mp_ticket.#dispatch(__mp_handler),
        }
    };
    if !channel.is_shared() {
        return [function(&quote!(serve), &quote!(&mut), &body), TokenStream::new()];
    }
    let forward = quote!(<Self as #p::ServeShared<#handler>>::serve_shared(__mp_ticket, __mp_handler));
    [function(&quote!(serve), &quote!(&mut), &forward), function(&quote!(serve_shared), &quote!(&), &body)]
}

/// The way of a request of a method with large messages, straight to the handler.
fn served(method: &Method, names: &Names<'_>) -> Option<TokenStream> {
    if method.has_bulk() || method.has_streams() {
        return None;
    }
    let (cfg, name, channel, method_type) = (&method.attrs.cfg, &method.name, names.name, of(method));
    let (tuple, all) = (arg_tuple(method, names), arg_names(method));
    let caller = method.caller.as_ref().map(|_| quote!(__mp_caller,));
    let handle = quote!(#channel::#name(__mp_handler, #caller #(#all),*));
    let served = match method.answer {
        // A return type here is a fault that was reported; it shall not lead to another one.
        Answer::Nothing => quote!(serve_oneway(__mp_ticket, |#tuple| { #handle; })),
        _ => quote!(serve(__mp_ticket, |#tuple| #handle)),
    };
    let served = match caller {
        Some(_) => {
            quote!({ let (__mp_ticket, __mp_caller) = __mp_ticket.with_caller(); #method_type::#served })
        }
        None => quote!(#method_type::#served),
    };
    Some(quote!(#(#cfg)* #method_type::PLACE if #method_type::IS_LARGE => #served,))
}

/// The function that calls the method of the handler and answers.
fn run(method: &Method, reference: &TokenStream, names: &Names<'_>) -> TokenStream {
    let Names { private: p, name: channel, call, .. } = names;
    let (cfg, run, variant, name) = (&method.attrs.cfg, hidden("run", method), &method.variant, &method.name);
    let bound = method.args.iter().map(|arg| {
        let name = &arg.name;
        if arg.bulk_out().is_some() { quote!(mut #name) } else { quote!(#name) }
    });
    let passed = method.args.iter().map(|arg| {
        let name = &arg.name;
        if arg.bulk_out().is_some() { quote!(&mut #name) } else { quote!(#name) }
    });
    let method_type = of(method);
    let caller = method.caller.as_ref().map(|_| quote!(__mp_caller,));
    let answer = quote!(#channel::#name(__mp_handler, #caller #(#passed),*));
    let (end, answer) = match method.answer {
        Answer::Nothing if caller.is_some() => (quote!(caller: __mp_end), quote!(#answer;)),
        Answer::Nothing => (quote!(caller: _), quote!(#answer;)),
        _ => (quote!(reply: __mp_end), quote!(#method_type::answer(__mp_way, __mp_end, #answer);)),
    };
    let caller = caller.map(|_| quote!(let __mp_caller = #p::caller_of(&__mp_end);));
    // It is generic, so that without optimization `inline` would say nothing.
    quote! {
        #(#cfg)*
        #[cfg_attr(not(debug_assertions), inline(always))]
        fn #run(
            __mp_call: #call<'_>,
            __mp_handler: #reference (impl #channel + ?#p::Sized),
            __mp_way: impl #p::Answering,
        ) {
            if let #call::#variant { #end, #(#bound),* } = __mp_call {
                #caller
                #answer
            }
        }
    }
}
