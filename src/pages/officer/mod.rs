//! The officers' page: the same engine and question rows, asked quicker, and led to a plan. It must never be named by what
//! the public page shows, which would then pay for it.

mod app;
mod ask;
mod blocks;
mod breaches;
mod bring_back;
mod door;
pub mod entry;
mod fields;
mod home;
mod identification;
mod judgement;
mod lock;
mod offline;
mod order;
mod outputs;
mod part;
mod plan;
mod screen;
mod session;
mod set_code;
mod tries;
