//! What `cargo xtask` does: install tools, build the site, test and measure it.
//!
//! It is a library so that the browser tests serve the site in the very way that `cargo xtask serve` does. It runs on
//! the machines of people who work on Heedful and is never shipped, so it may print and may call other programs. It
//! must never change what it does not own: tools go into a folder of our own, and nobody's global tools are touched.
#![forbid(unsafe_code)]

pub mod bench;
pub mod bundle;
pub mod project;
pub mod run;
pub mod serve;
pub mod server;
pub mod shared_firefox;
pub mod site;
pub mod terminal;
pub mod test;
pub mod tools;
