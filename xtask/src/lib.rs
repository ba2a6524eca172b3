//! What `cargo xtask` does, as a library, so that the browser tests serve the site the same way.
#![forbid(unsafe_code)]
