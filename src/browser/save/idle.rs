//! Noticing that nobody is there, so that the page can hide what it shows.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use leptos::ev;
use leptos::leptos_dom::helpers::{TimeoutHandle, WindowListenerHandle, set_timeout_with_handle};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::browser::save::idle_timer::{IdleLimits, IdleTimer};

/// What `boot/back.js` dispatches when answers must no longer be on the screen.
const HIDE: &str = "heedful-hide";

/// Watches until it is dropped.
pub struct Watch {
    state: Rc<WatchState>,
    listeners: Vec<WindowListenerHandle>,
}

struct WatchState {
    quiet: Cell<IdleTimer>,
    timer: Cell<Option<TimeoutHandle>>,
    on_idle: Box<dyn Fn()>,
}

/// Calls `on_idle` once nothing was pressed, typed, touched or scrolled for so long, or the page was out of sight for
/// so long, or the person leaves the page in a way that can lead back; and every time that happens again. A device that slept counts the time that it slept.
///
/// Before it began to watch, nothing of that happened for the time `untouched`.
pub fn watch(patience: IdleLimits, untouched: Duration, on_idle: impl Fn() + 'static) -> Watch {
    let state = Rc::new(WatchState {
        quiet: Cell::new(IdleTimer::since(now() - untouched.as_secs_f64() * 1000.0, patience)),
        timer: Cell::new(None),
        on_idle: Box::new(on_idle),
    });
    let listeners = vec![
        listen(&state, ev::keydown),
        listen(&state, ev::pointerdown),
        listen(&state, ev::input),
        listen(&state, ev::scroll),
        // `boot/back.js` says that the person goes back or away, and hears from this that it is hidden.
        window_event_listener(ev::Custom::<web_sys::Event>::new(HIDE), {
            let state = Rc::clone(&state);
            move |event| {
                event.prevent_default();
                (state.on_idle)();
            }
        }),
        // Timers stand still while a phone sleeps. Whoever wakes it must not see the page first.
        window_event_listener(ev::visibilitychange, {
            let state = Rc::clone(&state);
            move |_| {
                // Whether it was too long is asked before it counts as seen again.
                check(&state);
                let quiet = state.quiet.get();
                let is_unseen = document().hidden();
                state.quiet.set(if is_unseen {
                    quiet.on_hidden(now())
                } else {
                    quiet.on_visible()
                });
                check(&state);
            }
        }),
    ];
    check(&state);
    Watch { state, listeners }
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let Some(timer) = self.state.timer.take() {
            timer.clear();
        }
        for listener in self.listeners.drain(..) {
            listener.remove();
        }
    }
}

fn listen<E>(state: &Rc<WatchState>, event: E) -> WindowListenerHandle
where
    E: ev::EventDescriptor + 'static,
    E::EventType: JsCast,
{
    let state = Rc::clone(state);
    window_event_listener(event, move |_| {
        // What comes after too long a time comes from whoever found the page.
        if state.quiet.get().left(now()).is_none() {
            check(&state);
        }
        state.quiet.set(state.quiet.get().on_activity(now()));
    })
}

/// Calls, where it has been long enough; and comes back when that may next be.
fn check(state: &Rc<WatchState>) {
    let now = now();
    let left = state.quiet.get().left(now);
    let wait = left.unwrap_or_else(|| {
        (state.on_idle)();
        state.quiet.set(state.quiet.get().on_activity(now));
        state.quiet.get().patience.longest()
    });
    let again = {
        let state = Rc::clone(state);
        move || check(&state)
    };
    let timer = set_timeout_with_handle(again, wait).ok();
    if let Some(before) = state.timer.replace(timer) {
        before.clear();
    }
}

/// Milliseconds by the clock of the device.
fn now() -> f64 {
    js_sys::Date::now()
}
