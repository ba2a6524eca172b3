//! The pages of the site: for each its app, its session, its screens, and what its binary hands to `boot/start.js`.

mod entry;
pub mod officer;
pub mod public;
mod state;
pub mod training;
