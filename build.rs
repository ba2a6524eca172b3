//! How much of its memory the program on the page keeps for its stack. The linker keeps 1 MB, of which a whole journey uses
//! 17 kB and the deepest file that is read 128 levels of JSON: docs/size.md. Memory that is never used still counts on an
//! old phone. Below the stack lies nothing: a program that needs more stops, and the page shows the help.
//!
//! Only where the compiler makes small code: unoptimised code needs far more of it.

#![allow(
    clippy::disallowed_macros,
    clippy::disallowed_methods,
    reason = "this runs where the program is built, and speaks with cargo"
)]

use std::env;

/// In bytes.
const STACK: usize = 256 * 1024;

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    let is = |name: &str, value: &str| env::var(name).is_ok_and(|found| found == value);
    if is("CARGO_CFG_TARGET_ARCH", "wasm32") && is("PROFILE", "release") {
        println!("cargo:rustc-link-arg-bins=-zstack-size={STACK}");
    }
}
