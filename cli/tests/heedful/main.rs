//! What people who write content do with `heedful`, and what they see.

mod assess;
mod check;
mod export;
mod fuzz;
mod graph_and_paper;
mod peers;
mod prove;
mod run;
mod schema;
