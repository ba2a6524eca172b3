//! How much is looked at, in bytes: so that tests can hold each step to a limit, and the whole to the length of a list,
//! without a clock. It costs nothing outside of tests.

#[cfg(test)]
thread_local! {
    static LOOKED_AT: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// Counts n bytes that are looked at.
#[cfg(test)]
pub(super) fn looked_at(bytes: usize) {
    LOOKED_AT.with(|all| all.set(all.get() + bytes));
}

/// Counts n bytes that are looked at.
#[cfg(not(test))]
pub(super) const fn looked_at(_bytes: usize) {}

/// How many bytes were looked at since it was last asked.
#[cfg(test)]
pub(super) fn taken() -> usize {
    LOOKED_AT.with(|all| all.replace(0))
}
