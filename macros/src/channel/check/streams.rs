//! The rules for methods with streams.

use crate::channel::model::Arg;
use crate::error::Errors;

/// Reports what a method with a stream cannot have. Returns whether the method can still be generated.
pub(super) fn alone(args: &[Arg], oneway: bool, errors: &mut Errors) -> bool {
    let has_bulk = args.iter().any(|arg| arg.bulk.is_some());
    for arg in args.iter().filter(|arg| arg.stream.is_some()) {
        if oneway {
            errors.at(
                &arg.name,
                "a call with a stream is answered, so that the client learns how it went\n\
                 help: remove `#[oneway]`; the client's method does not wait for the reply",
            );
        }
        if has_bulk {
            errors.at(
                &arg.name,
                "streams and bulk data cannot be arguments of one method\n\
                 help: send the data through the stream, or split the method in two",
            );
        }
    }
    !(has_bulk && args.iter().any(|arg| arg.stream.is_some()))
}
