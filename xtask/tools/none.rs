//! A package must have something in it.
