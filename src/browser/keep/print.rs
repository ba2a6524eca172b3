//! Printing the screen. The title of the page, which becomes the name of a PDF, is always neutral.

use leptos::prelude::*;

use crate::keep::KeepProblem;

/// Opens the print window.
///
/// # Errors
/// When the browser does not.
pub fn print() -> Result<(), KeepProblem> {
    window().print().map_err(|_| KeepProblem::NotPrinted)
}
