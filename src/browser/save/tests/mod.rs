//! Keeping, in a browser: what is stored, locked, saved and hidden. Run by `cargo xtask test --only wasm`.

mod elsewhere;
mod encrypt;
mod idle;

mod store;

use heedful_engine::Date;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);

/// Runs a script: to stand in for a browser that refuses, or to look at what the page can't see itself.
pub fn script(code: &str) -> JsValue {
    js_sys::eval(code).unwrap()
}

/// Runs a script until the promise that it gives is settled.
pub async fn script_until(code: &str) -> JsValue {
    JsFuture::from(js_sys::Promise::resolve(&script(code))).await.unwrap()
}

/// Puts the browser back as it was when a test ends, also when it fails.
pub struct Restore(pub &'static str);

impl Drop for Restore {
    fn drop(&mut self) {
        js_sys::eval(self.0).ok();
    }
}

/// The start of the keys of the tests' page.
pub const OWN: &str = "heedful.public@/check/.";

/// Says so, as `boot/leave.js` does.
pub fn own_keys() {
    script(&format!("document.documentElement.dataset.ownKeys = '{OWN}'"));
}

/// Empties the storage of the tests' page, which is theirs alone.
pub const EMPTY_STORAGE: &str = "sessionStorage.clear(); localStorage.clear()";

pub fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}
