//! The training page: scenarios that unfold, alone and in a class, and what moves when an answer changes. It must never be
//! named by what the public page shows, which would then pay for it.

mod app;
mod cell;
mod class;
mod compared;
mod end;
pub mod entry;
mod home;
mod own_view;
mod paper;
mod practice;
mod scenario;
mod screen;
mod session;
mod story;
mod tells;
mod what_if;
