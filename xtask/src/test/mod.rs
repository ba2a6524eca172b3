//! `cargo xtask test`.
