//! Rust sources as tokens, without comments and without code for tests only.

/// The part of a token that paths need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    Word(String),
    /// The text between the quotes.
    Text(String),
    /// `::`
    Step,
    Sign(char),
}

impl Token {
    pub(super) fn is(&self, sign: char) -> bool {
        *self == Token::Sign(sign)
    }

    pub(super) fn word(&self) -> Option<&str> {
        match self {
            Token::Word(word) => Some(word),
            _ => None,
        }
    }

    pub(super) fn is_word(&self, word: &str) -> bool {
        self.word() == Some(word)
    }
}

/// The tokens of a source that belong to the crate itself.
pub(super) fn tokens(source: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = source;
    while let Some(c) = rest.chars().next() {
        let len = match c {
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            '"' => text(rest, 1, "\"", &mut tokens),
            'r' if rest.starts_with("r\"") => text(rest, 2, "\"", &mut tokens),
            'r' if rest.starts_with("r#\"") => text(rest, 3, "\"#", &mut tokens),
            '\'' => character(rest),
            ':' if rest.starts_with("::") => {
                tokens.push(Token::Step);
                2
            }
            _ if c.is_alphabetic() || c == '_' => {
                let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
                tokens.push(Token::Word(rest[..end].to_owned()));
                end
            }
            _ => {
                if !c.is_whitespace() {
                    tokens.push(Token::Sign(c));
                }
                c.len_utf8()
            }
        };
        rest = &rest[len..];
    }
    without_quoted(&without_tests(&tokens))
}

/// Macros whose argument is code of another crate.
const QUOTES: [&str; 4] = ["quote", "quote_spanned", "parse_quote", "parse_quote_spanned"];

/// Leaves out what a macro quotes: it is code of the crate that it expands in.
fn without_quoted(all: &[Token]) -> Vec<Token> {
    let mut kept = Vec::new();
    let mut at = 0;
    while at < all.len() {
        kept.push(all[at].clone());
        at += 1;
        let quotes = all[at - 1].word().is_some_and(|word| QUOTES.contains(&word));
        if quotes && all.get(at).is_some_and(|token| token.is('!')) {
            at = block_end(all, at + 1);
        }
    }
    kept
}

/// Pushes the text at the start of `rest`; returns its length with the quotes.
fn text(rest: &str, begins: usize, ends: &str, tokens: &mut Vec<Token>) -> usize {
    let mut at = begins;
    while !rest[at..].starts_with(ends) {
        let is_escape = begins == 1 && rest[at..].starts_with('\\');
        at += rest[at..].chars().take(if is_escape { 2 } else { 1 }).map(char::len_utf8).sum::<usize>();
    }
    tokens.push(Token::Text(rest[begins..at].to_owned()));
    at + ends.len()
}

/// The length of the character or lifetime at the start of `rest`.
fn character(rest: &str) -> usize {
    let mut chars = rest.char_indices().skip(1);
    match chars.next() {
        Some((_, '\\')) => rest[3..].find('\'').map_or(1, |end| 3 + end + 1),
        Some(_) => match chars.next() {
            Some((at, '\'')) => at + 1,
            _ => 1,
        },
        None => 1,
    }
}

/// The first words of items that end with `;` or with a block. Others, such as fields, end with a comma.
const ITEMS: [&str; 14] = [
    "pub", "use", "mod", "fn", "impl", "struct", "enum", "trait", "const", "static", "type", "async",
    "unsafe", "extern",
];

/// Removes items that an attribute compiles only for tests.
fn without_tests(all: &[Token]) -> Vec<Token> {
    let mut kept = Vec::new();
    let mut at = 0;
    while at < all.len() {
        let end = attribute_end(all, at);
        if end > at && is_for_tests(&all[at..end]) {
            at = item_end(all, end);
            continue;
        }
        kept.push(all[at].clone());
        at += 1;
    }
    kept
}

fn is_for_tests(attribute: &[Token]) -> bool {
    let has = |word: &str| attribute.iter().any(|token| token.is_word(word));
    has("cfg") && has("test") && !has("not") && !has("any")
}

/// The index after the attribute at `at`; `at` itself without one.
pub(super) fn attribute_end(all: &[Token], at: usize) -> usize {
    let is_one = all[at].is('#') && all.get(at + 1).is_some_and(|token| token.is('['));
    if is_one { block_end(all, at + 1) } else { at }
}

/// The index after the bracket that closes the one at `at`.
fn block_end(all: &[Token], at: usize) -> usize {
    let mut depth = 0;
    for (nth, token) in all.iter().enumerate().skip(at) {
        match token {
            Token::Sign('(' | '[' | '{') => depth += 1,
            Token::Sign(')' | ']' | '}') => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return nth + 1;
        }
    }
    all.len()
}

/// The index after the item at `at`.
fn item_end(all: &[Token], mut at: usize) -> usize {
    while at < all.len() && attribute_end(all, at) > at {
        at = attribute_end(all, at);
    }
    let is_item = all.get(at).and_then(Token::word).is_some_and(|word| ITEMS.contains(&word));
    while at < all.len() {
        match &all[at] {
            Token::Sign('{') if is_item && !all[at - 1].is_step() => return block_end(all, at),
            Token::Sign('(' | '[' | '{') => at = block_end(all, at),
            Token::Sign(';') => return at + 1,
            Token::Sign(',') if !is_item => return at + 1,
            // The block around it ends.
            Token::Sign(')' | ']' | '}') => return at,
            _ => at += 1,
        }
    }
    at
}

impl Token {
    /// A `{` after it belongs to an import.
    fn is_step(&self) -> bool {
        *self == Token::Step
    }
}
