//! The widget.
fn main() {}
