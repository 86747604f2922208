//! The arguments of a call: JSON, `a=1 b=2`, a file, or the lines of standard input.

use memorypipe::schema::{Field, Kind};
use serde_json::Value;

use crate::failure::Outcome;
use crate::source;

/// Where the arguments are.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Arguments {
    /// JSON.
    One(String),
    /// Each line of standard input is JSON for one call.
    Lines,
}

/// The arguments that the words of the command line give for these fields.
pub(super) fn given(words: &[String], fields: &[Field]) -> Outcome<Arguments> {
    match words {
        [] => Ok(Arguments::One("{}".to_owned())),
        [word] if word == "-" => Ok(Arguments::Lines),
        [word] if word.starts_with('@') => source::read_file(&word[1..]).map(Arguments::One),
        words if words.iter().all(|word| pair(word).is_some()) => {
            let pairs: Vec<_> =
                words.iter().filter_map(|word| pair(word)).map(|pair| member(pair, fields)).collect();
            Ok(Arguments::One(format!("{{{}}}", pairs.join(", "))))
        }
        words => Ok(Arguments::One(words.join(" "))),
    }
}

/// A name and a value, in a word that is not JSON.
fn pair(word: &str) -> Option<(&str, &str)> {
    let (name, value) = word.split_once('=')?;
    let is_name = !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '_');
    is_name.then_some((name, value))
}

/// A member of a JSON object. What is not JSON is text, and so is every value for a text.
fn member((name, value): (&str, &str), fields: &[Field]) -> String {
    let field = fields.iter().find(|field| field.name == name);
    let wants_text =
        field.is_some_and(|field| matches!(field.ty.kind, Kind::Text { .. }) || field.ty.name == "char");
    let is_json =
        if wants_text { value.starts_with('"') } else { serde_json::from_str::<Value>(value).is_ok() };
    let value = if is_json { value.to_owned() } else { Value::from(value).to_string() };
    format!("{}: {value}", Value::from(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given_by(line: &str) -> Arguments {
        let words: Vec<String> = line.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect();
        given(&words, &[]).unwrap_or(Arguments::Lines)
    }

    #[test]
    fn words_become_json() {
        let one = |json: &str| Arguments::One(json.to_owned());
        assert_eq!(given_by(""), one("{}"));
        assert_eq!(given_by("-"), Arguments::Lines);
        assert_eq!(given_by("a=1 b=-2.5"), one(r#"{"a": 1, "b": -2.5}"#));
        assert_eq!(given_by("side=Buy on=true"), one(r#"{"side": "Buy", "on": true}"#));
        assert_eq!(given_by(r#"xs=[1,2] text="a""#), one(r#"{"xs": [1,2], "text": "a"}"#));
        assert_eq!(given_by(r#"say=it's"#), one(r#"{"say": "it's"}"#));
        assert_eq!(given_by(r#"{"a": "b=c"}"#), one(r#"{"a": "b=c"}"#));
        assert_eq!(given_by("[1, 2]"), one("[1, 2]"));
    }
}
