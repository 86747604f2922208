//! The peer's version of each message, and the mapping of methods: computed once from the two declarations, and kept in
//! private memory.

use crate::segment::Direction;

use crate::schema::{Form, Method, MethodKind, Schema, Type, pairs};
use crate::segment::{WireSize, WireSizes};

/// A method of the client that the host does not have.
pub(crate) const NO_METHOD: u16 = u16::MAX;

/// For each method of the client the index of the host's method, or [`NO_METHOD`]. A pipe has one, without a name.
pub(crate) fn map_methods(host: &Schema, client: &Schema) -> Vec<u16> {
    if let Form::Pipe { .. } = host.form() {
        return vec![0];
    }
    let index = |partner: Option<usize>| partner.and_then(|i| u16::try_from(i).ok()).unwrap_or(NO_METHOD);
    pairs(host.methods(), client.methods()).into_iter().map(index).collect()
}

/// The lengths of incoming messages by the declaration of their sender, for each method of the client.
pub(super) fn wire_sizes(host: &Schema, client: &Schema, direction: Direction) -> WireSizes {
    match (host.form(), client.form(), direction) {
        (_, Form::Pipe { to_host, .. }, Direction::ToHost) => vec![[whole(to_host); 2]],
        (Form::Pipe { to_client, .. }, _, Direction::ToClient) => vec![[whole(to_client); 2]],
        (_, Form::Methods(methods), Direction::ToHost) => {
            methods.iter().map(|method| [arguments(method); 2]).collect()
        }
        (Form::Methods(methods), _, Direction::ToClient) => map_methods(host, client)
            .into_iter()
            .map(|index| methods.get(usize::from(index)).map_or([WireSize::default(); 2], told))
            .collect(),
    }
}

/// The host's declaration of a method: its reply and its error; for an event its fields, in any subscription.
fn told(method: &Method) -> [WireSize; 2] {
    if method.kind == MethodKind::Event {
        return [arguments(method); 2];
    }
    [whole(&method.reply), method.error.as_ref().map_or(WireSize::default(), whole)]
}

fn whole(ty: &Type) -> WireSize {
    wire_size(ty.size, ty.size)
}

fn arguments(method: &Method) -> WireSize {
    let end = method.args.last().map_or(0, |arg| arg.offset.saturating_add(arg.ty.size));
    wire_size(method.args_size, end)
}

fn wire_size(len: u64, filled: u64) -> WireSize {
    // A declaration with sizes above 64 KiB is not decoded.
    let bytes = |bytes: u64| u32::try_from(bytes).unwrap_or(u32::MAX);
    WireSize { len: bytes(len), filled: bytes(filled) }
}
