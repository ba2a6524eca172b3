//! The parts of every screen: elements and how they are rendered, fields and rows, documents, and the words of a pack.

pub mod document;
pub mod element;
pub mod error_summary;
pub mod fields;
pub mod render;
pub mod row;
pub mod select;
pub mod text_input;
pub mod words;
