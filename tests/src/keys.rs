//! The keys that people press, by what they do.

use std::time::Duration;

use hyper::Method;
use serde_json::{Value, json};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::error::{WebDriverErrorInner, WebDriverResult};
use thirtyfour::prelude::*;
use thirtyfour::{Key, RequestData, SessionId};

use crate::page::Page;

/// How somebody presses Shift several times.
#[derive(Debug, Clone, Copy)]
pub struct Taps {
    /// How often.
    pub times: usize,
    /// From the beginning of a press to that of the next.
    pub apart: Duration,
    /// How long each lasts.
    pub held: Duration,
}

impl Taps {
    /// As somebody does who wants to be gone.
    pub const QUICK: Self =
        Self { times: 3, apart: Duration::from_millis(150), held: Duration::from_millis(50) };
}

/// A key, or keys held together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Press {
    /// To the next control.
    Tab,
    /// To the control before.
    ShiftTab,
    /// Follows a link, presses a button.
    Enter,
    /// Ticks a box, presses a button.
    Space,
    /// To the next of a group of radio buttons.
    Down,
    /// To the next slide.
    Right,
    /// To the slide before.
    Left,
    /// One slide up.
    Up,
    /// What a clicker sends to go on.
    PageDown,
    /// What a clicker sends to go back.
    PageUp,
    /// The left Shift key, pressed and let go alone.
    Shift,
    /// The right Shift key, pressed and let go alone.
    RightShift,
}

impl Press {
    /// The key that is held down meanwhile, and the one that is pressed.
    pub(crate) fn keys(self) -> (Option<char>, char) {
        match self {
            Self::Tab => (None, char::from(Key::Tab)),
            Self::ShiftTab => (Some(char::from(Key::Shift)), char::from(Key::Tab)),
            Self::Enter => (None, char::from(Key::Enter)),
            Self::Space => (None, ' '),
            Self::Down => (None, char::from(Key::Down)),
            Self::Right => (None, char::from(Key::Right)),
            Self::Left => (None, char::from(Key::Left)),
            Self::Up => (None, char::from(Key::Up)),
            Self::PageDown => (None, char::from(Key::PageDown)),
            Self::PageUp => (None, char::from(Key::PageUp)),
            Self::Shift => (None, char::from(Key::Shift)),
            Self::RightShift => (None, '\u{e050}'),
        }
    }
}

impl Page {
    /// Presses Shift, with the times between that are asked for. With the last, a driver may find that the page within a
    /// page is gone before it lets go of the key: whether it is gone is for the test to see.
    ///
    /// # Panics
    /// When the driver can't.
    pub async fn tap_shift(&self, taps: Taps) {
        let shift = char::from(Key::Shift);
        let pause = |time: Duration| json!({ "type": "pause", "duration": time.as_millis() });
        let tap = [
            json!({ "type": "keyDown", "value": shift }),
            pause(taps.held),
            json!({ "type": "keyUp", "value": shift }),
            pause(taps.apart.saturating_sub(taps.held)),
        ];
        let actions: Vec<Value> = std::iter::repeat_n(tap, taps.times).flatten().collect();
        let done: WebDriverResult<_> = self.session.handle().cmd(Actions(actions)).await;
        match done.map(drop).map_err(WebDriverError::into_inner) {
            Ok(()) | Err(WebDriverErrorInner::NoSuchWindow(_)) => {}
            Err(error) => panic!("Shift could not be pressed {} times: {error}", taps.times),
        }
    }

    /// Presses the middle button of the pointer on an element.
    ///
    /// # Panics
    /// When the driver can't.
    pub async fn press_middle(&self, css: &str) {
        let element = self.wait_for(css).await;
        let element = element.to_json().expect("an element has a name");
        let actions = [
            json!({ "type": "pointerMove", "duration": 0, "origin": element, "x": 0, "y": 0 }),
            json!({ "type": "pointerDown", "button": 1 }),
            json!({ "type": "pointerUp", "button": 1 }),
        ];
        let pressed = self.session.handle().cmd(PointerActions(actions.into())).await;
        pressed.expect("the pointer can press there");
    }

    /// Presses Shift three times, which is the way out.
    pub async fn press_shift_thrice(&self) {
        self.tap_shift(Taps::QUICK).await;
    }

    /// Presses Tab until the element with this id has the focus. Never backwards: a group of radio buttons is entered at
    /// its other end then.
    ///
    /// # Panics
    /// When it is not reached within a few screens' worth of controls.
    pub async fn tab_to(&self, id: &str) {
        const MOST: usize = 400;
        for _ in 0..MOST {
            if self.focused().await == id {
                return;
            }
            self.press_keys(&[Press::Tab]).await;
        }
        panic!("{id} was not reached with {MOST} presses of Tab");
    }
}

/// What a keyboard does, one after the other.
#[derive(Debug)]
struct Actions(Vec<Value>);

impl FormatRequestData for Actions {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": self.0 });
        RequestData::new(Method::POST, format!("session/{session}/actions"))
            .add_body(json!({ "actions": [keyboard] }))
    }
}

/// Moves and presses of a pointer, one after another.
#[derive(Debug)]
struct PointerActions(Vec<Value>);

impl FormatRequestData for PointerActions {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let pointer = json!({ "type": "pointer", "id": "pointer", "actions": self.0 });
        RequestData::new(Method::POST, format!("session/{session}/actions"))
            .add_body(json!({ "actions": [pointer] }))
    }
}
