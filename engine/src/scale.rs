//! The three ordered scales of a result: readings have a level, and from the levels comes one band.

use crate::words::words;

words! {
    /// What is read separately and never added up. The order is the order on screen.
    Reading {
        /// Someone may be hurt now.
        DangerNow = "danger_now",
        /// Serious physical or sexual harm may come.
        SeriousHarm = "serious_harm",
        /// It is going on, or is likely to come back.
        GoingOn = "going_on",
        /// What it does to the person's life and health.
        Impact = "impact",
    }
}

words! {
    /// How far a reading is shown. No level says "safe".
    Level {
        /// Nothing that was answered shows it.
        NotShown = "not_shown",
        /// Something shows it.
        Some = "some",
        /// Much shows it.
        High = "high",
        /// The highest.
        VeryHigh = "very_high",
    }
}

words! {
    /// The one band of a result.
    Band {
        /// Keep watch: the lowest; it never means safe.
        KeepWatch = "keep_watch",
        /// Raised concern.
        RaisedConcern = "raised_concern",
        /// High concern.
        HighConcern = "high_concern",
        /// Act now.
        ActNow = "act_now",
    }
}

impl Band {
    /// The band n steps higher; the highest stays the highest.
    #[must_use]
    pub fn raised_by(self, steps: u8) -> Band {
        (0..steps).fold(self, |band, _| match band {
            Band::KeepWatch => Band::RaisedConcern,
            Band::RaisedConcern => Band::HighConcern,
            Band::HighConcern | Band::ActNow => Band::ActNow,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scales_are_ordered_as_listed() {
        assert!(Level::ALL.is_sorted() && Band::ALL.is_sorted() && Reading::ALL.is_sorted());
    }

    #[test]
    fn a_band_rises_step_by_step_and_stops_at_the_top() {
        assert_eq!(Band::KeepWatch.raised_by(0), Band::KeepWatch);
        assert_eq!(Band::KeepWatch.raised_by(1), Band::RaisedConcern);
        assert_eq!(Band::RaisedConcern.raised_by(1), Band::HighConcern);
        assert_eq!(Band::KeepWatch.raised_by(2), Band::HighConcern);
        assert_eq!(Band::HighConcern.raised_by(1), Band::ActNow);
        assert_eq!(Band::ActNow.raised_by(255), Band::ActNow);
    }
}
