//! The channel that `calculator_host` and `calculator_client` speak is the one that was released. The files are in
//! `examples/schemas`.

use memorypipe_examples::calculator::CalculatorChannel;

#[test]
fn released_versions_are_understood() {
    memorypipe::assert_schema_frozen!(CalculatorChannel, "schemas/calculator.json");
}
