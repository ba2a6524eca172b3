//! `heedful`: the command for people who write content.
fn main() {}
