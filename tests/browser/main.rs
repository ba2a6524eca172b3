//! The browser tests. Each file is about one thing that a person does, or one thing that may go wrong for them.

mod fallback;
mod leave;
mod rig;
mod start;
