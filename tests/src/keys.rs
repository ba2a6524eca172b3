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
