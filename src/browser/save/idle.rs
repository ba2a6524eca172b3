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
    idle_timer: Cell<IdleTimer>,
    timer: Cell<Option<TimeoutHandle>>,
    on_idle: Box<dyn Fn()>,
}

/// Calls `on_idle` once nothing was pressed, typed, touched or scrolled for so long, or the page was out of sight for
/// so long, or the person leaves the page in a way that can lead back; and every time that happens again. A device that slept counts the time that it slept.
///
/// Before it began to watch, nothing of that happened for the time `idle_for`.
pub fn watch(limits: IdleLimits, idle_for: Duration, on_idle: impl Fn() + 'static) -> Watch {
    let state = Rc::new(WatchState {
        idle_timer: Cell::new(IdleTimer::since(now() - idle_for.as_secs_f64() * 1000.0, limits)),
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
                let idle_timer = state.idle_timer.get();
                let is_unseen = document().hidden();
                state.idle_timer.set(if is_unseen {
                    idle_timer.on_hidden(now())
                } else {
                    idle_timer.on_visible()
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
        if state.idle_timer.get().left(now()).is_none() {
            check(&state);
        }
        state.idle_timer.set(state.idle_timer.get().on_activity(now()));
    })
}

/// Calls, where it has been long enough; and comes back when that may next be.
fn check(state: &Rc<WatchState>) {
    let now = now();
    let left = state.idle_timer.get().left(now);
    let wait = left.unwrap_or_else(|| {
        (state.on_idle)();
        state.idle_timer.set(state.idle_timer.get().on_activity(now));
        state.idle_timer.get().limits.longest()
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
