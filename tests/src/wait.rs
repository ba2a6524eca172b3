//! Waiting for a state, in one place. Nothing else in the rig knows about time.

use std::time::Duration;

use tokio::time::{Instant, sleep};

/// How long a state may take. Far longer than any should, even with two browsers on a slow machine.
const TIMEOUT: Duration = Duration::from_secs(20);

/// How often a state is looked at.
const POLL_INTERVAL: Duration = Duration::from_millis(20);

/// Looks until `look` sees something, and returns it.
///
/// # Panics
/// When it does not come, with the words in `what`.
pub async fn until<T>(what: &str, mut look: impl AsyncFnMut() -> Option<T>) -> T {
    let end = Instant::now() + TIMEOUT;
    loop {
        if let Some(seen) = look().await {
            return seen;
        }
        assert!(Instant::now() < end, "waited {} s in vain: {what}", TIMEOUT.as_secs());
        sleep(POLL_INTERVAL).await;
    }
}
