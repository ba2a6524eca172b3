//! What `heedful` does, as a library, so that the build and the tests can call it.
#![forbid(unsafe_code)]
