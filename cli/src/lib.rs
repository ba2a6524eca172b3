//! What `heedful` does, as a library, so that the build and the tests can call it.
//!
//! One line of flow: a folder of TOML → [`read`] (the engine's pack, with the place of everything) → [`check`] (what is
//! wrong with it) → [`build`], [`prove`], [`assess`], [`paper`], [`graph`], [`export`]. Nothing here prints: the binary
//! does. Nothing here holds a rule, a number of a helpline or a word that the public reads: those are in the pack.
#![forbid(unsafe_code)]

pub mod assess;
pub mod build;
pub mod caseload;
pub mod check;
pub mod condition;
pub mod diagnostic;
pub mod export;
pub mod files;
pub mod graph;
pub mod pack;
pub mod paper;
pub mod promises;
pub mod prove;
pub mod read;
pub mod render;
pub mod scenarios;
pub mod schema;
pub mod texts;
pub mod translation;
