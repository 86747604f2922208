//! The last words of an example.

/// Prints what to try next: what there is to see, and the command that shows it.
pub fn print(steps: &[(&str, &str)]) {
    println!("\nWhat to try next");
    for (what, command) in steps {
        println!("  {what}\n    {command}");
    }
}
