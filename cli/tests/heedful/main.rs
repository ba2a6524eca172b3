//! What people who write content do with `heedful`, and what they see.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::cast_precision_loss,
    missing_docs,
    reason = "a test that meets what it does not expect has failed"
)]

mod assess;
mod caseload;
mod check;
mod diary_and_answers;
mod export;
mod files;
mod fuzz;
mod graph_and_paper;
mod languages;
mod large;
mod nations;
mod numbers;
mod officer;
mod peers;
mod phrases;
mod prove;
mod rules;
mod run;
mod schema;
mod statement;
mod training;
