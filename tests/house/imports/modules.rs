//! The modules of a crate, their imports, and the dependencies between their files.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::tokens::{Token, attribute_end, tokens};
use crate::{root, source};

/// The path of a module, or of an item in one.
type Names = Vec<String>;

/// One file of a crate.
struct Module {
    file: String,
    tokens: Vec<Token>,
    /// The imported item of each name.
    imports: BTreeMap<String, Names>,
    /// The modules whose names are all imported.
    globs: Vec<Names>,
    /// Re-exported names, perhaps used for nothing else.
    passed_on: BTreeSet<String>,
    /// Written paths, with the module that a `super` in them starts from.
    paths: Vec<Names>,
    items: BTreeSet<String>,
}

/// The files that use items of other files, and which items.
pub(super) type Arrows = BTreeMap<String, BTreeMap<String, BTreeSet<String>>>;

/// The modules of a crate by their paths.
pub(super) struct Crate(BTreeMap<Names, Module>);

impl Crate {
    /// The crate whose root is this file.
    pub(super) fn read(file: &str) -> Crate {
        let mut modules = Crate(BTreeMap::new());
        modules.add(Vec::new(), file.to_owned());
        let all: Vec<Names> = modules.0.keys().cloned().collect();
        for path in all {
            let (imports, paths) = imports_and_paths(&modules.0[&path].tokens);
            let is_module = |name: &str| modules.0.contains_key(&[path.clone(), vec![name.into()]].concat());
            // `use quote::quote`: of another crate.
            let imports: Vec<_> =
                imports.into_iter().filter(|i| i.path[0] != i.name || is_module(&i.name)).collect();
            let module = modules.0.get_mut(&path).unwrap();
            module.paths = paths;
            for import in imports {
                let target = import.path;
                match import.name.as_str() {
                    "*" => module.globs.push(target),
                    "_" => {}
                    name => {
                        if import.is_public {
                            module.passed_on.insert(name.to_owned());
                        }
                        module.imports.insert(name.to_owned(), target);
                    }
                }
            }
        }
        modules
    }

    fn add(&mut self, path: Names, file: String) {
        let tokens = tokens(&source(&file));
        for (name, place) in declared(&tokens) {
            let of_child = child_file(&file, &name, place.as_deref());
            self.add([path.clone(), vec![name]].concat(), of_child);
        }
        let items = items(&tokens);
        let module = Module {
            file,
            tokens,
            items,
            imports: BTreeMap::new(),
            globs: Vec::new(),
            passed_on: BTreeSet::new(),
            paths: Vec::new(),
        };
        self.0.insert(path, module);
    }

    /// The files that use items of other files, and which items.
    pub(super) fn arrows(&self) -> Arrows {
        let mut arrows = BTreeMap::new();
        for (path, module) in &self.0 {
            let mut to: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
            let used = |name: &&String| !module.passed_on.contains(*name) || module.uses(name);
            let imported = module.imports.iter().filter(|(name, _)| used(name)).map(|(_, target)| target);
            let globs = module.globs.iter();
            for target in imported.chain(globs).chain(&module.paths) {
                let Some((file, name)) = self.home(path, target) else { continue };
                if file != module.file {
                    to.entry(file).or_default().insert(name);
                }
            }
            arrows.insert(module.file.clone(), to);
        }
        arrows
    }

    /// The file of the item at this path, as written in the module `within`, and the item's name; `None` if the path
    /// names a module, or nothing in this crate.
    fn home(&self, within: &Names, path: &Names) -> Option<(String, String)> {
        let (module, rest) = self.walk(within, path, 0)?;
        let name = rest.first()?;
        Some((self.0[&module].file.clone(), name.clone()))
    }

    /// The module of the item at this path, and the rest of the path from there.
    fn walk(&self, within: &Names, path: &Names, depth: usize) -> Option<(Names, Names)> {
        assert!(depth < 32, "{path:?} in {within:?} leads in a circle of imports");
        let mut at = within.clone();
        let mut rest = path.as_slice();
        match rest.first()?.as_str() {
            "crate" => {
                at.clear();
                rest = &rest[1..];
            }
            "self" => rest = &rest[1..],
            "super" => {
                while rest.first().is_some_and(|word| word == "super") {
                    at.pop()?;
                    rest = &rest[1..];
                }
            }
            // In another crate, unless the module has it.
            first if !self.knows(&at, first) => return None,
            _ => {}
        }
        while let Some((first, more)) = rest.split_first() {
            let child = [at.clone(), vec![first.clone()]].concat();
            if self.0.contains_key(&child) {
                (at, rest) = (child, more);
                continue;
            }
            let module = &self.0[&at];
            if module.items.contains(first) {
                break;
            }
            let glob = module.globs.iter().find_map(|glob| {
                let of = self.module(&at, glob, depth + 1)?;
                self.knows(&of, first).then(|| [vec!["crate".to_owned()], of, vec![first.clone()]].concat())
            });
            let target = module.imports.get(first).cloned().or(glob);
            let Some(target) = target else { break };
            return self.walk(&at, &[target, more.to_vec()].concat(), depth + 1);
        }
        Some((at, rest.to_vec()))
    }

    /// The module that this path names.
    fn module(&self, within: &Names, path: &Names, depth: usize) -> Option<Names> {
        self.walk(within, path, depth).filter(|(_, rest)| rest.is_empty()).map(|(module, _)| module)
    }

    /// Whether the module has the name, by an item, an import or a submodule.
    fn knows(&self, module: &Names, name: &str) -> bool {
        let of = &self.0[module];
        let child = [module.clone(), vec![name.to_owned()]].concat();
        of.items.contains(name) || of.imports.contains_key(name) || self.0.contains_key(&child) || {
            // For a glob, only the submodules: as far as this crate needs.
            of.globs.iter().any(|glob| {
                let target = [module.clone(), glob.clone()].concat();
                self.0.contains_key(&target) && self.knows(&target, name)
            })
        }
    }
}

impl Module {
    /// Whether the name occurs outside imports.
    fn uses(&self, name: &str) -> bool {
        let mut in_import = false;
        for token in &self.tokens {
            if token.is_word("use") {
                in_import = true;
            } else if token.is(';') {
                in_import = false;
            } else if !in_import && token.is_word(name) {
                return true;
            }
        }
        false
    }
}

/// The declared modules, and the files in their attributes.
fn declared(tokens: &[Token]) -> Vec<(String, Option<String>)> {
    let (mut found, mut place, mut at) = (Vec::new(), None, 0);
    while at < tokens.len() {
        let end = attribute_end(tokens, at);
        if end > at {
            if let [_, _, path, _, Token::Text(text), _] = &tokens[at..end] {
                place = path.is_word("path").then(|| text.clone()).or(place);
            }
            at = end;
            continue;
        }
        match &tokens[at..] {
            [key, Token::Word(name), end, ..] if key.is_word("mod") && end.is(';') => {
                found.push((name.clone(), place.take()));
            }
            [Token::Sign(';' | '}'), ..] => place = None,
            _ => {}
        }
        at += 1;
    }
    found
}

fn child_file(parent: &str, name: &str, place: Option<&str>) -> String {
    let parent = Path::new(parent);
    let folder = parent.parent().unwrap();
    let own = folder.join(parent.file_stem().unwrap());
    let is_folder = ["mod.rs", "lib.rs"].iter().any(|file| parent.ends_with(file));
    let within = if is_folder { folder } else { &own };
    let candidates = match place {
        Some(place) => vec![folder.join(place)],
        None => vec![within.join(format!("{name}.rs")), within.join(name).join("mod.rs")],
    };
    let file = candidates.iter().find(|file| root().join(file).exists());
    file.unwrap_or_else(|| panic!("{parent:?} has no module {name}")).to_str().unwrap().to_owned()
}

/// The items at the top level of a file.
fn items(tokens: &[Token]) -> BTreeSet<String> {
    let kinds = ["fn", "struct", "enum", "trait", "const", "static", "type", "union"];
    let (mut found, mut depth) = (BTreeSet::new(), 0);
    for pair in tokens.windows(2) {
        match &pair[0] {
            Token::Sign('{' | '(' | '[') => depth += 1,
            Token::Sign('}' | ')' | ']') => depth -= 1,
            Token::Word(kind) if depth == 0 && kinds.contains(&kind.as_str()) => {
                found.extend(pair[1].word().map(str::to_owned));
            }
            _ => {}
        }
    }
    found
}

struct Import {
    name: String,
    path: Names,
    is_public: bool,
}

/// The imports of a file, and the other paths in it, which include the imports of blocks.
fn imports_and_paths(tokens: &[Token]) -> (Vec<Import>, Vec<Names>) {
    let (mut imports, mut paths, mut at, mut depth) = (Vec::new(), Vec::new(), 0, 0);
    while at < tokens.len() {
        match tokens[at] {
            Token::Sign('{') => depth += 1,
            Token::Sign('}') => depth -= 1,
            _ => {}
        }
        let before = at.checked_sub(1).map(|before| &tokens[before]);
        if tokens[at].is_word("use") && before.is_none_or(|token| !token.is('+') && !token.is(':')) {
            let is_public = before.is_some_and(|token| token.is_word("pub") || token.is(')'));
            let mut found = Vec::new();
            at = tree(tokens, at + 1, &Vec::new(), &mut found);
            if depth == 0 {
                imports.extend(found.into_iter().map(|(name, path)| Import { name, path, is_public }));
            } else {
                paths.extend(found.into_iter().map(|(_, path)| path));
            }
            continue;
        }
        let is_start = tokens[at].word().is_some() && tokens.get(at + 1) == Some(&Token::Step);
        if is_start && before.is_none_or(|token| !token.is('$') && *token != Token::Step) {
            let mut path = vec![tokens[at].word().unwrap().to_owned()];
            at += 1;
            while let [Token::Step, Token::Word(word), ..] = &tokens[at..] {
                path.push(word.clone());
                at += 2;
            }
            paths.push(path);
            continue;
        }
        at += 1;
    }
    (imports, paths)
}

/// Reads one tree of an import, which begins at `at`; returns its end.
fn tree(tokens: &[Token], mut at: usize, prefix: &Names, found: &mut Vec<(String, Names)>) -> usize {
    let mut path = prefix.clone();
    if tokens[at] == Token::Step {
        return tokens.len().min(at + 1); // `::std`: of another crate
    }
    loop {
        match &tokens[at] {
            Token::Sign('{') => {
                at += 1;
                while !tokens[at].is('}') {
                    at = tree(tokens, at, &path, found);
                    at += usize::from(tokens[at].is(','));
                }
                return at + 1;
            }
            Token::Sign('*') => {
                found.push(("*".to_owned(), path));
                return at + 1;
            }
            Token::Word(word) => {
                // `a::{self}` is `a`.
                if word != "self" || path.is_empty() {
                    path.push(word.clone());
                }
                at += 1;
                match &tokens[at..] {
                    [Token::Step, ..] => at += 1,
                    [key, Token::Word(name), ..] if key.is_word("as") => {
                        found.push((name.clone(), path));
                        return at + 2;
                    }
                    _ => {
                        found.push((path.last().unwrap().clone(), path));
                        return at;
                    }
                }
            }
            other => panic!("{other:?} in an import of {path:?}"),
        }
    }
}
