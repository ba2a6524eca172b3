//! Tests that the tests can fail.
