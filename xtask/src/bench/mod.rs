//! `cargo xtask bench`: what is measured.

pub mod budget;
pub mod sizes;

use crate::{
    project,
    site::{self, Profile},
};
use anyhow::Result;

/// Builds the release site and prints the sizes of its files.
pub fn print_sizes() -> Result<()> {
    site::build(Profile::Release)?;
    print!("{}", sizes::of_site(&project::dist())?);
    Ok(())
}
