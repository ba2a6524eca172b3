//! All that touches the browser. Nothing outside this folder names `web_sys`, `js_sys` or gloo.

pub mod address;
pub mod clock;
pub mod element;
pub mod focus;
pub mod frame;
pub mod keys;
pub mod offline;
pub mod paint;
pub mod save;
pub mod slices;
