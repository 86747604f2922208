//! Results as lines.

use std::fmt::Debug;

use memorypipe::{Error, IpcError};

/// The value as its `Debug`, or `error CODE TEXT`.
#[must_use]
pub fn line<T: Debug>(result: Result<T, impl Into<Error>>) -> String {
    match result {
        Ok(value) => format!("{value:?}"),
        Err(error) => {
            let error = error.into();
            format!("error {} {}", error.code(), error.to_string().replace('\n', "\\n"))
        }
    }
}

/// The received value; `None` if there was none, or none in time.
///
/// # Errors
///
/// Any other one.
pub fn or_nothing<T: Default>(received: Result<T, IpcError>) -> Result<T, IpcError> {
    match received {
        Err(IpcError::Empty | IpcError::Timeout { .. }) => Ok(T::default()),
        other => other,
    }
}

/// Returns the value, or prints the error and ends the process.
pub fn value<T>(result: Result<T, impl Into<Error>>) -> T {
    result.unwrap_or_else(|error| {
        println!("{}", line(Err::<(), _>(error)));
        // The status of a process that has printed its error.
        std::process::exit(3)
    })
}

/// The lines of standard input.
pub fn orders() -> impl Iterator<Item = String> {
    std::io::stdin().lines().map_while(Result::ok)
}

/// Ends the process when standard input ends; until then it passes the lines to `on_order`.
pub fn in_background(mut on_order: impl FnMut(&str) + Send + 'static) {
    std::thread::spawn(move || {
        orders().for_each(|order| on_order(&order));
        std::process::exit(4);
    });
}
