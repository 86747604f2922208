//! One host: what it is, or why attaching to it fails.

use memorypipe::dynamic::About;

use super::Finding;
use crate::args::Common;
use crate::failure::Failure;
use crate::hosts;

pub(super) fn findings(name: &str, common: &Common) -> Vec<Finding> {
    match hosts::asking(name, common).ask() {
        Ok(about) => living(&about),
        Err(error) => vec![refused(Failure::from(error))],
    }
}

fn living(about: &About) -> Vec<Finding> {
    let program = hosts::program(Some(about.peer.pid)).map(|path| format!(", {path}")).unwrap_or_default();
    let mut findings = vec![
        Finding::ok("process", format_args!("{}{program}, memorypipe {}", about.peer, about.version)),
        Finding::ok("channel", format_args!("{}, id {}", about.schema.name(), about.schema.id())),
        places(about.clients, about.max_clients),
    ];
    if about.requires_same_schema {
        findings.push(Finding::ok("declaration", "only clients with exactly this declaration may attach"));
    }
    findings
}

fn places(clients: u32, max: u32) -> Finding {
    let fact = format!("{clients} of {max}");
    if clients < max {
        return Finding::ok("clients", fact);
    }
    let fact = format!("{fact}: no other client can attach");
    Finding::fail("clients", fact, "raise `.max_clients(..)` of the host, or end a client")
}

fn refused(failure: Failure) -> Finding {
    let Failure::Told(told) = failure else { return Finding::ok("attaching", "not tried") };
    let code = told.code().map(|code| format!(" [{code}]")).unwrap_or_default();
    let help = told.help().unwrap_or("the sections above show whether this machine is the cause");
    Finding::fail("attaching", format_args!("{}{code}", told.fact()), help)
}

/// A full host, for the example in the guide.
#[cfg(test)]
pub(super) fn of_samples() -> Vec<Finding> {
    let process = "process 4121 (user id 1000), /usr/bin/calculator_host, memorypipe 0.1.0";
    vec![Finding::ok("process", process), places(64, 64)]
}
