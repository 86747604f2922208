# What a developer does every day. `just` lists it; the steps are those of `.ci/run`.

_list:
    @just --list --unsorted

# Everything that must pass before a change lands.
check *STEPS:
    .ci/run {{STEPS}}

# All tests, or those whose name holds FILTER: `just test attach::`.
test FILTER="":
    cargo test --workspace -- {{FILTER}}

# Tests that start processes, by subject or name: `just processes bulk::`.
processes FILTER="":
    cargo test -p memorypipe-tests --test two_process -- {{FILTER}}

# All tests of several users and of namespaces, which need root.
test-root:
    sudo env "PATH=$PATH" "HOME=$HOME" cargo test -p memorypipe-tests --target-dir target/root

# Formats, and fixes what clippy can fix.
fix:
    cargo fmt --all
    cargo clippy --workspace --all-targets --fix --allow-dirty --allow-staged --quiet

# Writes the expected texts of compile errors, the snapshots of expansions, the links of the guide and the list of what could panic again. Read the diff.
bless:
    TRYBUILD=overwrite cargo test -p memorypipe-tests -p memorypipe-tests-macros --test ui
    BLESS=1 cargo test -p memorypipe-macros
    BLESS=1 cargo test -p memorypipe-tests --test guide
    BLESS=1 cargo test -p memorypipe-tests --test house

# Counts instructions of a message; `just instructions --record` writes the counts down.
instructions *ARGS:
    .ci/instructions {{ARGS}}

# Measures this machine against peers, in a minute.
bench *ROWS:
    cargo run --release -p memorypipe-bench --features peers -- compare --quick {{ROWS}}

# Measures rows with two builds in turns: the default release profile, and thin LTO with one code generation unit.
bench-lto *ROWS:
    cargo build --release -p memorypipe-bench --features async
    cargo build --profile lto -p memorypipe-bench --features async
    target/release/memorypipe-bench run --lto {{ROWS}}

# Measures the rows on a busy machine, ten times each.
bench-busy:
    cargo run --release -p memorypipe-bench --features async -- run busy

# Writes the pages of figures and those of README.md from the files of runs.
pages *RUNS:
    bench/pages {{RUNS}}

# Promises at full length: hours. `just long fuzz` runs one step.
long *STEPS:
    .ci/long {{STEPS}}
