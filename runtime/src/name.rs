//! The rules for the name of a channel.

/// Checks `name`, which becomes part of a file name and is typed by people; returns the fault, if there is one.
pub(crate) fn check(name: &str) -> Result<(), &'static str> {
    if name.is_empty() {
        Err("it is empty")
    } else if name.len() > 64 {
        Err("it is longer than 64 bytes")
    } else if name.starts_with(['.', '-']) {
        Err("it starts with `.` or `-`")
    } else if name.contains(':') {
        Err("`:` is reserved for other transports, which are not there yet")
    } else if !name.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b)) {
        Err("only ASCII letters, digits, `.`, `_` and `-` are allowed")
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn names_are_file_names_without_surprises() {
        for good in ["a", "calc", "my.channel_2-b", &"x".repeat(64)] {
            assert_eq!(check(good), Ok(()), "{good}");
        }
        for bad in ["", ".", "..", "a/b", "a b", "-x", "tcp://x", "ü", "a\0", &"x".repeat(65)] {
            assert!(check(bad).is_err(), "{bad:?}");
        }
    }
}
