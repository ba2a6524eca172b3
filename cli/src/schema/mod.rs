//! The published JSON Schemas (draft 2020-12) of built packs, of cases and of a host's own services.
//!
//! They are kept by hand, so that the engine needs no schema generator in the WASM. Tests hold them to the engine: every
//! pack and example validates, nothing that is not in the schema is in a built pack, and what the schema refuses, the
//! engine refuses.

/// Of the file that `heedful build` makes.
pub const PACK: &str = include_str!("pack.json");
/// Of the file that a person keeps, and `heedful assess` takes.
pub const CASE: &str = include_str!("case.json");
/// Of the file of a host's own services. `boot/own.js` checks the same, with words for those who wrote the file.
pub const SERVICES: &str = include_str!("services.json");
