//! Matches the fields, arguments and variants of two sides by name and merges them into one list.
//!
//! Names are unique on each side, and the work grows with the number of members, as in [`super::difference`].

use std::collections::{HashMap, HashSet};

use super::diff::{Change, MemberDiff, Place};

impl Place {
    pub(super) fn same_type(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Field { ty, .. }, Self::Field { ty: other, .. }) => ty == other,
            _ => true,
        }
    }
}

pub(super) type Member<'a> = (&'a str, Place);

/// The members of both sides as one list in the order of the host, with the members that only the client has at their
/// place in the client; and whether they differ only in their order.
pub(super) fn diff_members(host: Vec<Member<'_>>, client: Vec<Member<'_>>) -> (Vec<MemberDiff>, bool) {
    if host == client {
        return (Vec::new(), false);
    }
    let names =
        |members: &[Member<'_>]| members.iter().map(|(name, _)| (*name).to_owned()).collect::<Vec<_>>();
    let order_differs = names(&host) != names(&client);
    let on_host: HashSet<_> = host.iter().map(|(name, _)| *name).collect();
    let (mut common, mut added) = split_client(&on_host, client);
    let mut removed = HashMap::new();
    let mut lines = Vec::new();
    let mut pending = added.remove("").unwrap_or_default();
    for (name, place) in host {
        match common.remove(name) {
            None => {
                removed.insert(place.clone(), name.to_owned());
                lines.push(MemberDiff::HostOnly { name: name.to_owned(), place });
            }
            Some(on_client) => {
                lines.append(&mut pending);
                lines.push(both(name, place, on_client));
                pending = added.remove(name).unwrap_or_default();
            }
        }
    }
    lines.append(&mut pending);
    for line in &mut lines {
        if let MemberDiff::ClientOnly { place, renamed_from, .. } = line {
            *renamed_from = removed.get(place).cloned();
        }
    }
    let reordered = order_differs && lines.iter().all(is_kept);
    (lines, reordered)
}

/// The members that the host has too, and the others by the name of the common member before them, or by "".
fn split_client<'a>(
    on_host: &HashSet<&str>,
    client: Vec<Member<'a>>,
) -> (HashMap<&'a str, Place>, HashMap<&'a str, Vec<MemberDiff>>) {
    let (mut common, mut added) = (HashMap::new(), HashMap::<_, Vec<_>>::new());
    let mut before = "";
    for (name, place) in client {
        if on_host.contains(name) {
            before = name;
            common.insert(name, place);
        } else {
            let member = MemberDiff::ClientOnly { name: name.to_owned(), place, renamed_from: None };
            added.entry(before).or_default().push(member);
        }
    }
    (common, added)
}

fn both(name: &str, host: Place, client: Place) -> MemberDiff {
    let name = name.to_owned();
    if host == client {
        MemberDiff::Same { name, place: host }
    } else {
        MemberDiff::Changed { name, place: Change { host, client } }
    }
}

/// Whether a member is on both sides with the same type or value.
fn is_kept(member: &MemberDiff) -> bool {
    match member {
        MemberDiff::Same { .. } => true,
        MemberDiff::Changed { place: Change { host, client }, .. } => {
            matches!(host, Place::Field { .. }) && host.same_type(client)
        }
        MemberDiff::HostOnly { .. } | MemberDiff::ClientOnly { .. } => false,
    }
}
