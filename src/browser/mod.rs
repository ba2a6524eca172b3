//! All that touches the browser. Nothing outside this folder names `web_sys`, `js_sys` or gloo.

pub(crate) mod address;
pub(crate) mod clock;
pub(crate) mod draw;
pub mod entry;
pub(crate) mod focus;
pub(crate) mod frame;
pub(crate) mod keep;
pub(crate) mod keys;
pub(crate) mod later;
pub(crate) mod offline;
pub(crate) mod slices;

#[cfg(all(test, target_arch = "wasm32"))]
mod tests;
