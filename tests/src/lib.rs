//! The rig: what a person does and sees, in three browser engines.
//!
//! Each test has a server, a proxy and a browser of its own, so that tests may run side by side and nothing is shared
//! but the built site. Under `cargo xtask test`, one Firefox serves many tests one after another, and is cleared between them. Every byte that a browser asks for passes the proxy: a request to another host fails
//! the test, and so do console errors, uncaught errors, unhandled rejections and breaches of the content security
//! policy. Nothing is tried twice and nothing sleeps; the helpers wait for states that a person could see.
#![forbid(unsafe_code)]

mod axe;
mod check;
mod class;
mod content;
mod copy;
mod disk;
mod driver;
mod engine;
mod expected;
mod fields;
mod hand;
mod heard;
mod hosting;
mod journey;
mod kept;
mod keys;
mod look;
mod officer;
mod page;
mod paper;
mod process;
mod proxy;
mod readable;
mod readers;
mod recorder;
mod screens;
mod shared_firefox;
mod speed;
mod test_site;
mod training;
mod visit;
mod wait;

pub use content::{built_pack, first_question};
pub use copy::SiteCopy;
pub use disk::{Ending, Profile, on_disk};
pub use engine::Engine;
pub use hand::{Met, Step, steps_to_answer};
pub use hosting::{Answer, Running, ask, bundle};
pub use hosting::{apache, nginx, plain, wordpress};
pub use journey::{built_prepared, example_told_on, phrase};
pub use kept::Saved;
pub use keys::{Press, Taps};
pub use officer::{built_for_officers, next_in, officers_examples, pack_folder};
pub use page::Page;
pub use proxy::Asked;
pub use readable::{PHONE_ZOOMED, SMALL_PHONE, ZOOMED};
pub use readers::{OWN_WORD, Reader};
pub use screens::{SIZES, Size};
pub use test_site::TestSite;
pub use training::built_for_training;
pub use visit::run;
pub use wait::until;

/// Where a person who leaves arrives during tests. The proxy answers for it, since the real place is elsewhere.
pub const NEUTRAL_PLACE: &str = "http://neutral.test/weather";

/// Makes a test of `$name` in each engine: `$name::chromium`, `$name::firefox` and `$name::webkit`.
///
/// ```ignore
/// in_three_engines!(first_question_is_answered, TestSite::built_site(), async |page| {
///     page.press_start().await;
/// });
/// ```
#[macro_export]
macro_rules! in_three_engines {
    ($name:ident, $test_site:expr, $test:expr) => {
        $crate::in_engines!(
            $name,
            $test_site,
            $test,
            chromium: Chromium,
            firefox: Firefox,
            webkit: WebKit
        );
    };
}

/// The same in Chromium and Firefox, for what WebKitGTK can't be started with.
#[macro_export]
macro_rules! in_two_engines {
    ($name:ident, $test_site:expr, $test:expr) => {
        $crate::in_engines!($name, $test_site, $test, chromium: Chromium, firefox: Firefox);
    };
}

/// The same in Chromium alone, for what no engine can change or only Chromium can show: what the program works out and says,
/// and what axe finds in it.
#[macro_export]
macro_rules! in_chromium {
    ($name:ident, $test_site:expr, $test:expr) => {
        $crate::in_engines!($name, $test_site, $test, chromium: Chromium);
    };
}

/// The same in Firefox alone: of many tests that walk the same way, each engine does some.
#[macro_export]
macro_rules! in_firefox {
    ($name:ident, $test_site:expr, $test:expr) => {
        $crate::in_engines!($name, $test_site, $test, firefox: Firefox);
    };
}

/// The same in WebKit alone.
#[macro_export]
macro_rules! in_webkit {
    ($name:ident, $test_site:expr, $test:expr) => {
        $crate::in_engines!($name, $test_site, $test, webkit: WebKit);
    };
}

/// Makes a test of `$name` in each of these engines.
#[doc(hidden)]
#[macro_export]
macro_rules! in_engines {
    ($name:ident, $test_site:expr, $test:expr, $($called:ident: $engine:ident),+) => {
        mod $name {
            #[allow(unused_imports)]
            use super::*;

            $(
                #[test]
                fn $called() {
                    $crate::run(
                        concat!(module_path!(), "::", stringify!($called)),
                        $crate::Engine::$engine,
                        $test_site,
                        $test,
                    );
                }
            )+
        }
    };
}
