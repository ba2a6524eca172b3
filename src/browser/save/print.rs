//! Printing the screen. The title of the page, which becomes the name of a PDF, is always neutral.

use leptos::prelude::*;

use super::generation::generation;
use crate::browser::save::StorageError;

/// What is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Printed {
    /// All of it.
    Everything,
    /// The answers, without the result.
    Answers,
}

/// The attribute of the page by which the style of print knows what to leave out. `boot/start.js` takes it away again
/// after printing, so that whoever prints in another way then gets all of it.
const ONLY: &str = "data-print";

/// Opens the print window.
///
/// # Errors
/// When the browser does not, or the page was left.
pub fn print(what: Printed) -> Result<(), StorageError> {
    generation().check()?;
    let root = document().document_element().ok_or(StorageError::NotPrinted)?;
    let marked = match what {
        Printed::Everything => root.remove_attribute(ONLY),
        Printed::Answers => root.set_attribute(ONLY, "answers"),
    };
    marked.and_then(|()| window().print()).map_err(|_| StorageError::NotPrinted)
}
