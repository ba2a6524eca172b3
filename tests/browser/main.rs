//! The browser tests. Each file is about one thing that a person does, or one thing that may go wrong for them.

mod before_program;
mod by_keyboard;
mod configurator;
mod embed;
mod embed_hosts;
mod embed_own;
mod fallback;
mod heard;
mod hosting;
mod hosts;
mod journeys;
mod kept;
mod large_text;
mod leave;
mod leave_everywhere;
mod officer;
mod officer_offline;
mod preferences;
mod printed;
mod random_journeys;
mod rig;
mod start;
mod statement;
mod wordpress;
