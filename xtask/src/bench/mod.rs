//! `cargo xtask bench`: what is measured.
