//! All that touches the browser. Nothing outside this folder names `web_sys`, `js_sys` or gloo.

mod exports;
pub mod focus;
pub mod keep;
pub mod keys;

#[cfg(all(test, target_arch = "wasm32"))]
mod tests;
