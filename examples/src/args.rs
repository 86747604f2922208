//! The few arguments that examples take.

/// The number after `flag` on the command line, if the flag is there.
///
/// # Errors
///
/// If what follows the flag is not a number above zero, or if there are other arguments.
pub fn only_number(flag: &str) -> Result<Option<u64>, String> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let usage = || format!("the only argument is `{flag} NUMBER`, not `{}`", args.join(" "));
    match &args[..] {
        [] => Ok(None),
        [given, number] if given == flag => match number.replace(['_', ','], "").parse() {
            Ok(number) if number > 0 => Ok(Some(number)),
            _ => Err(usage()),
        },
        _ => Err(usage()),
    }
}

/// The name of the channel: the first argument, or `default`.
#[must_use]
pub fn channel_name(default: &str) -> String {
    std::env::args().nth(1).unwrap_or_else(|| default.to_owned())
}
