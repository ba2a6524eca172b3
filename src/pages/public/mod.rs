//! The page for everyone.

mod app;
pub mod entry;
mod flow;
mod session;
#[cfg(all(test, target_arch = "wasm32"))]
mod tests;
