//! Which names are so similar to another one that it may have been meant.

/// Names with a spelling similar to `name`.
pub(crate) fn similar(name: &str, names: Vec<String>) -> Vec<String> {
    let squeeze = |s: &str| s.to_lowercase().replace(['-', '_', '.'], "");
    let near = |other: &str| {
        let (a, b) = (squeeze(name), squeeze(other));
        other != name
            && (a == b
                || a.len() > 2 && (b.starts_with(&a) || a.starts_with(&b) && b.len() > 2)
                || one_edit_apart(a.as_bytes(), b.as_bytes()))
    };
    names.into_iter().filter(|other| near(other)).collect()
}

/// Whether one byte inserted, removed, changed, or two neighbours swapped, turn `a` into `b`.
fn one_edit_apart(a: &[u8], b: &[u8]) -> bool {
    let same = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (Some(a), Some(b)) = (a.get(same..), b.get(same..)) else { return false };
    match (a, b) {
        ([], [_]) | ([_], []) | ([_], [_]) => true,
        ([x, a @ ..], [y, b @ ..]) => {
            a == b || a == [&[*y], b].concat() || [&[*x], a].concat() == b || {
                matches!((a, b), ([p, a @ ..], [q, b @ ..]) if p == y && q == x && a == b)
            }
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests;
