//! The channel that `calculator_host` and `calculator_client` speak is the one that was released. The files are in
//! `examples/schemas`.

#[allow(dead_code)] // the channel alone is looked at
#[path = "../calculator.rs"]
mod calculator;

#[test]
fn released_versions_are_understood() {
    memorypipe::assert_schema_frozen!(calculator::CalculatorChannel, "schemas/calculator.json");
}
