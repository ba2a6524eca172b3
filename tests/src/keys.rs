//! The keys that people press, by what they do.

use thirtyfour::Key;

use crate::page::Page;

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
            Self::Shift => (None, char::from(Key::Shift)),
            Self::RightShift => (None, '\u{e050}'),
        }
    }
}

impl Page {
    /// Presses Tab until the element with this id has the focus.
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
