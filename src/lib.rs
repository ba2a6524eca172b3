//! The widget: thin views over one case.
//!
//! Each page of the site has a binary of its own (`src/bin/`), through which `boot/start.js` hands over the content and
//! then the element to mount in. The views ask the engine and decide nothing.
//!
//! The modules form layers, and each imports only from those below it: `pages` (app, session and screens of each page),
//! the features, `context` (what a page hands to them), `ui` (parts of a screen), `browser` (all that touches the
//! browser). The widget must never ask the network for anything, and never write an answer into a title, an address, an
//! event or a message.
#![forbid(unsafe_code)]
#![deny(clippy::self_named_module_files)]

mod browser;
mod context;
mod diary;
mod export;
pub mod pages;
mod pattern;
mod question;
mod record;
mod result;
mod save;
mod statement;
mod ui;
