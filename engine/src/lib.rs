//! Pure risk assessment. No I/O, no clock, no browser.
#![forbid(unsafe_code)]
