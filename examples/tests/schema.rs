//! The channel of `calculator_host` and `calculator_client` is the released one. The files are in `examples/schemas`.

#[allow(dead_code)] // only the channel is used
#[path = "../calculator.rs"]
mod calculator;

#[test]
fn released_versions_are_understood() {
    memorypipe::assert_schema_frozen!(calculator::CalculatorChannel, "schemas/calculator.json");
}
