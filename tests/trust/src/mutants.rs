//! Whether the other rows can fail: one fault at a time is seeded into a copy of the runtime, and its row must turn
//! red. The runtime itself knows nothing of this. Faults that need a particular interleaving, such as a missing fence,
//! or a death that is reported before the last check, are seeded into the models (`tests/models`).

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::rows::{Extent, Run};

/// A fault.
struct Mutant {
    what: &'static str,
    /// The file below `runtime/src`.
    file: &'static str,
    /// The unique original text, and its replacement.
    edit: (&'static str, &'static str),
    /// The row that must find it.
    row: &'static str,
}

const MUTANTS: &[Mutant] = &[
    Mutant {
        what: "a message is published before it is written",
        file: "ring_pair.rs",
        edit: (
            "        self.write::<P>(claim, call, payload);\n        let demoted = if matches!(then, AfterSend::AwaitReply) { payload.len() } else { 0 };\n        self.publish_demoting(claim, header, 0, demoted);\n",
            "        self.publish(claim, header, 0);\n        self.write::<P>(claim, call, payload);\n        let _ = then;\n",
        ),
        row: "client-sweep",
    },
    Mutant {
        what: "a slot is given back before it is read",
        file: "ring_pair.rs",
        edit: (
            "        let payload = received.read(&self.segments.peer, &self.wire_sizes);\n        self.skip(received.len());\n",
            "        self.skip(received.len());\n        let payload = received.read(&self.segments.peer, &self.wire_sizes);\n",
        ),
        row: "soak",
    },
    Mutant {
        what: "an item of a stream is published before it is written",
        file: "queue/writer.rs",
        edit: (
            "        self.end.segments.own.write::<P>(claim.slot, call, payload);\n        self.tx.publish(&self.end.segments, claim, header, 0);\n",
            "        self.tx.publish(&self.end.segments, claim, header, 0);\n        self.end.segments.own.write::<P>(claim.slot, call, payload);\n",
        ),
        row: "client-traffic",
    },
    Mutant {
        what: "an end of a stream does not look whether the other side is alive",
        file: "queue/end.rs",
        edit: (
            "        let is_alive = !self.end.connection.is_closed();\n",
            "        let is_alive = !self.end.connection.is_closed() || true;\n",
        ),
        row: "client-traffic",
    },
    Mutant {
        what: "a publisher does not check for a sleeper",
        file: "ring_pair.rs",
        edit: (
            "            self.segments.own.cldemote(claim.slot, demoted);\n        }\n        self.wake_peer();\n",
            "            self.segments.own.cldemote(claim.slot, demoted);\n        }\n",
        ),
        row: "machine",
    },
    Mutant {
        what: "a full ring takes one more",
        file: "ring/producer.rs",
        edit: (
            "        if position.wrapping_sub(self.head_seen.get()) >= self.capacity {\n            self.refresh",
            "        if position.wrapping_sub(self.head_seen.get()) > self.capacity {\n            self.refresh",
        ),
        row: "machine",
    },
    Mutant {
        what: "what the dead has left is not served",
        file: "host/client_table.rs",
        edit: (
            "conn.fault.is_some() || conn.gone && served",
            "conn.fault.is_some() || conn.gone && (served || true)",
        ),
        row: "pressure",
    },
    Mutant {
        what: "a dead client is not parted from",
        file: "host/client_table.rs",
        edit: ("            conn.gone = true;\n", "            conn.gone = false;\n"),
        row: "client-sweep",
    },
    Mutant {
        what: "no request is ever said to have been taken",
        file: "ring_pair.rs",
        edit: (
            "        !self.in_forked_child() && self.tx.is_taken(&self.segments, position) != Some(false)\n",
            "        !self.in_forked_child() && self.tx.is_taken(&self.segments, position) != Some(false) && false\n",
        ),
        row: "host-sweep",
    },
    Mutant {
        what: "a child that was forked uses the rings of its parent",
        file: "ring_pair.rs",
        edit: (
            "        if self.in_forked_child() { Err(FORKED) } else { Ok(()) }\n",
            "        if false { Err(FORKED) } else { Ok(()) }\n",
        ),
        row: "fork",
    },
    Mutant {
        what: "a child that was forked keeps the connections of its parent",
        file: "platform/linux/fork.rs",
        edit: (
            "                DESCRIPTOR => inert = Some(replace_descriptor(entry, inert)),\n",
            "                DESCRIPTOR => inert = None,\n",
        ),
        row: "fork",
    },
    Mutant {
        what: "a child that was forked shares the memory of its parent",
        file: "platform/linux/fork.rs",
        edit: ("                MAPPING => replace_mapping(entry),\n", "                MAPPING => {}\n"),
        row: "fork",
    },
    Mutant {
        what: "a child that was forked gives the name away",
        file: "platform/linux/lock.rs",
        edit: ("if !self.fork_guard.in_forked_child() && is_there() {\n", "if is_there() {\n"),
        row: "fork",
    },
    Mutant {
        what: "the limit on the length of files is not looked at",
        file: "platform/linux/memory.rs",
        edit: ("is_some_and(|most| most < len as u64)", "is_some_and(|most| most < len as u64 && false)"),
        row: "limits",
    },
    Mutant {
        what: "a descriptor that was lost is not noticed",
        file: "platform/linux/socket.rs",
        edit: (
            "has_more = received.flags.contains(ReturnFlags::CTRUNC)",
            "has_more = received.flags.contains(ReturnFlags::OOB)",
        ),
        row: "limits",
    },
    Mutant {
        what: "a call that may have been executed and is not idempotent is made again",
        file: "client/reconnect/repeat.rs",
        edit: (
            "Some(Execution::MaybeStarted) => C::IDEMPOTENT.contains(&method),",
            "Some(Execution::MaybeStarted) => C::IDEMPOTENT.contains(&method) || true,",
        ),
        row: "host-kills-reconnect",
    },
    Mutant {
        what: "a deadline that has passed does not end a wait",
        file: "wait/wait_loop.rs",
        edit: ("        if is_last {\n", "        if is_last && !woken.is_alive {\n"),
        row: "deadlines",
    },
];

/// Seeds all of them; a slice only checks that they can be seeded.
///
/// # Panics
///
/// If one of them is not detected, or cannot be seeded.
#[must_use]
pub fn run(run: &Run) -> String {
    for mutant in MUTANTS {
        let source = fs::read_to_string(root().join("runtime/src").join(mutant.file)).expect(mutant.file);
        let times = source.matches(mutant.edit.0).count();
        assert_eq!(times, 1, "{} has changed: `{}` stands there {times} times", mutant.file, mutant.edit.0);
    }
    let count = MUTANTS.len();
    if run.extent == Extent::Slice {
        return format!("{count} can be seeded; the long form seeds them");
    }
    let copy = copied();
    let survivors: Vec<&str> =
        MUTANTS.iter().filter(|mutant| !is_caught(mutant, &copy)).map(|m| m.what).collect();
    assert!(survivors.is_empty(), "not caught: {survivors:?}");
    format!("mutants caught {count} of {count}")
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A copy of the whole tree, without build output.
fn copied() -> PathBuf {
    let copy = root().join("target/trust-mutants/tree");
    let _ = fs::remove_dir_all(&copy);
    copy_into(&root(), &copy);
    copy
}

fn copy_into(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("room");
    for entry in fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("it has a name");
        if path.is_dir() && name != "target" && name != ".git" {
            copy_into(&path, &to.join(name));
        } else if path.is_file() {
            fs::copy(&path, to.join(name)).expect("room");
        }
    }
}

/// Whether the row turns red; prints the result.
fn is_caught(mutant: &Mutant, copy: &Path) -> bool {
    let file = copy.join("runtime/src").join(mutant.file);
    let source = fs::read_to_string(&file).expect(mutant.file);
    fs::write(&file, source.replace(mutant.edit.0, mutant.edit.1)).expect("ours");
    let built = copy.join("../build");
    let mut build = Command::new(env!("CARGO"));
    build.args(["build", "-q", "-p", "memorypipe-trust"]).current_dir(copy).env("CARGO_TARGET_DIR", &built);
    let output = build.output().expect("cargo is there");
    assert!(output.status.success(), "{}: {}", mutant.what, String::from_utf8_lossy(&output.stderr));
    let mut row = Command::new(built.join("debug/memorypipe-trust"));
    row.args(["--slice", mutant.row]).stdout(Stdio::null()).stderr(Stdio::null());
    let is_caught = !row.status().expect("it was built").success();
    println!("  {}: {} ({})", if is_caught { "caught" } else { "NOT CAUGHT" }, mutant.what, mutant.row);
    fs::write(&file, source).expect("ours");
    is_caught
}
