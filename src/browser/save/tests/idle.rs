//! A page that is left alone. The clock of these tests is moved by hand.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use wasm_bindgen_test::wasm_bindgen_test;

use super::{Restore, script};
use crate::browser::save::idle::watch;
use crate::browser::save::idle_timer::IdleLimits;

const AFTER: IdleLimits = IdleLimits::of(Duration::from_secs(300));

fn clock() -> Restore {
    script("window.realNow = Date.now; Date.now = () => 0");
    Restore("Date.now = window.realNow")
}

fn seconds_pass_until(seconds: u32) {
    script(&format!("Date.now = () => {seconds} * 1000"));
}

fn happens(event: &str) {
    script(&format!("window.dispatchEvent(new Event('{event}'))"));
}

#[wasm_bindgen_test]
fn it_is_noticed_when_someone_comes_back_too_late_and_not_before() {
    let _clock = clock();
    let times = Rc::new(Cell::new(0));
    let counted = Rc::clone(&times);
    let watch = watch(AFTER, Duration::ZERO, move || counted.set(counted.get() + 1));
    seconds_pass_until(299);
    happens("visibilitychange");
    assert_eq!(times.get(), 0);
    for (index, event) in ["keydown", "pointerdown", "input", "scroll"].into_iter().enumerate() {
        happens(event);
        seconds_pass_until(299 * (u32::try_from(index).unwrap() + 2));
        happens("visibilitychange");
        assert_eq!(times.get(), 0, "{event} shows that someone is there");
    }
    seconds_pass_until(299 * 5 + 2);
    happens("visibilitychange");
    assert_eq!(times.get(), 1);
    // The first touch after a device slept comes from whoever found it.
    seconds_pass_until(299 * 5 + 400);
    happens("pointerdown");
    assert_eq!(times.get(), 2);
    drop(watch);
    seconds_pass_until(99_999);
    happens("visibilitychange");
    assert_eq!(times.get(), 2, "nothing after the watch ended");
}

/// The page goes out of sight, or comes back.
fn is_hidden(is_hidden: bool) {
    script(&format!(
        "Object.defineProperty(document, 'hidden', {{ value: {is_hidden}, configurable: true }})"
    ));
    happens("visibilitychange");
}

#[wasm_bindgen_test]
fn it_is_noticed_when_another_app_was_on_the_screen_for_too_long() {
    let _clock = clock();
    let _seen = Restore("delete document.hidden");
    let times = Rc::new(Cell::new(0));
    let counted = Rc::clone(&times);
    let limits = IdleLimits { hidden: Duration::from_secs(60), ..AFTER };
    let _watch = watch(limits, Duration::ZERO, move || counted.set(counted.get() + 1));
    is_hidden(true);
    seconds_pass_until(59);
    is_hidden(false);
    assert_eq!(times.get(), 0, "a glance at another app");
    seconds_pass_until(200);
    is_hidden(false);
    assert_eq!(times.get(), 0, "in sight the longer time counts");
    is_hidden(true);
    seconds_pass_until(260);
    is_hidden(false);
    assert_eq!(times.get(), 1);
    seconds_pass_until(320);
    is_hidden(false);
    assert_eq!(times.get(), 1, "once for each time away");
}

#[wasm_bindgen_test]
async fn it_is_noticed_by_itself() {
    // Never done if the timer does not fire.
    let (noticed, notice) = futures_channel();
    let _watch = watch(IdleLimits::of(Duration::from_millis(20)), Duration::ZERO, notice);
    noticed.await;
}

/// A future that is ready once the function was called.
fn futures_channel() -> (impl Future<Output = ()>, impl Fn() + 'static) {
    let resolve = Rc::new(Cell::new(None));
    let promise = js_sys::Promise::new(&mut |ready, _| resolve.set(Some(ready)));
    let ready = resolve.take().unwrap();
    let future = async {
        wasm_bindgen_futures::JsFuture::from(promise).await.unwrap();
    };
    let call = move || {
        ready.call0(&wasm_bindgen::JsValue::NULL).unwrap();
    };
    (future, call)
}
