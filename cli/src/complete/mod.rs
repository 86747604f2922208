//! Completions: three short scripts that ask this program for the candidates, so that no list exists twice.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use clap::{Arg, Command, CommandFactory};
use memorypipe::dynamic;
use memorypipe::schema::MethodKind;

use crate::args::{Cli, Common, Shell};
use crate::failure::Outcome;
use crate::hosts;
use crate::output::Output;

const BASH: &str = include_str!("memorypipe.bash");
const ZSH: &str = include_str!("memorypipe.zsh");
const FISH: &str = include_str!("memorypipe.fish");

pub(crate) fn script(shell: Shell, out: &mut Output) -> Outcome<ExitCode> {
    out.text(match shell {
        Shell::Bash => BASH,
        Shell::Zsh => ZSH,
        Shell::Fish => FISH,
    })?;
    Ok(ExitCode::SUCCESS)
}

/// Prints the candidates for the last word, one in a line. No line means: a file.
pub(crate) fn candidates(words: &[String], out: &mut Output) -> Outcome<ExitCode> {
    let root = Cli::command();
    let (last, before) = words.split_last().map_or(("", &[][..]), |(last, before)| (last.as_str(), before));
    let mut found = offered(&root, last, before);
    found.retain(|candidate| candidate.starts_with(last));
    found.sort();
    found.dedup();
    out.text(&found.iter().map(|candidate| format!("{candidate}\n")).collect::<String>())?;
    Ok(ExitCode::SUCCESS)
}

/// What may stand in the place of the last word.
fn offered(root: &Command, last: &str, before: &[String]) -> Vec<String> {
    let mut at = Place::new(root);
    before.iter().skip(1).for_each(|word| at.pass(word));
    if let Some(option) = at.open {
        let is_name = NAMED.contains(&(at.command.get_name(), option.get_id().as_str()));
        return if is_name { names(before) } else { values(option) };
    }
    let mut found = Vec::new();
    if last.starts_with('-') {
        let all = at.command.get_arguments().chain(root.get_arguments().filter(|arg| arg.is_global_set()));
        found.extend(all.filter_map(|arg| arg.get_long()).map(|long| format!("--{long}")));
        found.push("--help".to_owned());
        return found;
    }
    if at.values.is_empty() {
        let visible = at.command.get_subcommands().filter(|command| !command.is_hide_set());
        found.extend(visible.map(|command| command.get_name().to_owned()));
    }
    if let Some(arg) = at.positional() {
        found.extend(values(arg));
        match (at.command.get_name(), arg.get_id().as_str()) {
            ("call", "method") => found.extend(methods(&at, before, false)),
            ("listen", "events") => found.extend(methods(&at, before, true)),
            arg if NAMED.contains(&arg) => found.extend(names(before)),
            _ => {}
        }
    }
    found
}

/// The arguments, each with its command, that are the name of a host.
const NAMED: &[(&str, &str)] = &[
    ("call", "name"),
    ("listen", "name"),
    ("schema", "source"),
    ("diff", "host"),
    ("diff", "client"),
    ("check", "live"),
    ("doctor", "name"),
];

/// How long a host may take to answer.
const PATIENCE: Duration = Duration::from_millis(300);

/// The methods of the host that the command line names, or its events.
fn methods(at: &Place<'_>, before: &[String], events: bool) -> Vec<String> {
    let Some(name) = at.values.first() else { return Vec::new() };
    let common = Common { dir: directory(before), trust_uid: Vec::new(), json: false };
    let Ok(about) = hosts::asking(name, &common).timeout(PATIENCE).ask() else { return Vec::new() };
    let methods = about.schema.methods().iter();
    methods
        .filter(|method| (method.kind == MethodKind::Event) == events)
        .map(|method| method.name.clone())
        .collect()
}

fn directory(before: &[String]) -> Option<PathBuf> {
    let after = before.iter().skip_while(|word| *word != "--dir").nth(1).map(PathBuf::from);
    after.or_else(|| before.iter().find_map(|word| word.strip_prefix("--dir=")).map(PathBuf::from))
}

/// The living hosts. None is asked, so a silent one does not delay the shell.
fn names(before: &[String]) -> Vec<String> {
    let found = dynamic::names(directory(before).as_deref()).unwrap_or_default();
    found.into_iter().filter(dynamic::Found::lives).map(|found| found.name).collect()
}

/// How far the words of a command line have led.
struct Place<'c> {
    root: &'c Command,
    command: &'c Command,
    /// The values so far.
    values: Vec<String>,
    /// The option whose value comes next.
    open: Option<&'c Arg>,
}

impl<'c> Place<'c> {
    fn new(root: &'c Command) -> Place<'c> {
        Place { root, command: root, values: Vec::new(), open: None }
    }

    fn pass(&mut self, word: &str) {
        if self.open.take().is_some() {
            return;
        }
        if word.starts_with('-') && word.len() > 1 {
            let long = word.trim_start_matches('-');
            let options = self.command.get_arguments().chain(self.root.get_arguments());
            let option = options.into_iter().find(|arg| {
                arg.get_long() == Some(long) || arg.get_short().is_some_and(|short| long == short.to_string())
            });
            self.open = option.filter(|arg| arg.get_action().takes_values());
        } else if let Some(command) = self.command.find_subcommand(word).filter(|_| self.values.is_empty()) {
            self.command = command;
        } else {
            self.values.push(word.to_owned());
        }
    }

    /// The argument that the next value is for; the last one may have several.
    fn positional(&self) -> Option<&'c Arg> {
        self.command
            .get_positionals()
            .nth(self.values.len())
            .or_else(|| self.command.get_positionals().last())
    }
}

/// The words that an argument accepts, if they are few.
fn values(arg: &Arg) -> Vec<String> {
    arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offered_for(line: &str) -> Vec<String> {
        let words: Vec<String> = line.split(' ').map(str::to_owned).collect();
        let (last, before) = words.split_last().unwrap();
        let mut found = offered(&Cli::command(), last, before);
        found.retain(|candidate| candidate.starts_with(last));
        found.sort();
        found
    }

    #[test]
    fn commands_options_and_words_are_offered() {
        assert_eq!(offered_for("memorypipe sch"), ["schema"]);
        assert!(!offered_for("memorypipe ").contains(&"complete".to_owned()), "it is hidden");
        assert!(offered_for("memorypipe schema d").contains(&"diff".to_owned()));
        assert_eq!(offered_for("memorypipe --dir /nowhere schema a.json d"), [""; 0]);
        assert_eq!(offered_for("memorypipe completions "), ["bash", "fish", "zsh"]);
        assert_eq!(offered_for("memorypipe schema --r"), ["--rust"]);
        assert_eq!(offered_for("memorypipe doctor --"), ["--dir", "--help", "--json", "--trust-uid"]);
        assert_eq!(offered_for("memorypipe --dir /nowhere schema ch"), ["check"]);
        assert_eq!(offered_for("memorypipe doctor --dir "), [""; 0]);
    }
}
