//! What a person at the terminal reads: headings, steps, progress, advice.

use std::{
    io::IsTerminal,
    time::{Duration, Instant},
};

use indicatif::{ProgressBar, ProgressStyle};

/// How often a quiet terminal is told that a long step goes on.
const STILL_AT_IT: Duration = Duration::from_secs(20);

/// A heading, for a part of a long run.
pub fn heading(text: &str) {
    eprintln!("\n== {text} ==");
}

/// One finished thing.
pub fn done(text: &str) {
    eprintln!("   {text}");
}

/// Something that a person should know, and that does not stop the run.
pub fn note(text: &str) {
    eprintln!("   note: {text}");
}

/// A time as people say it: `4 s`, `2 min 05 s`.
pub fn elapsed(time: Duration) -> String {
    let seconds = time.as_secs();
    match seconds {
        0..10 => format!("{:.1} s", time.as_secs_f64()),
        10..60 => format!("{seconds} s"),
        _ => format!("{} min {:02} s", seconds / 60, seconds % 60),
    }
}

/// The progress of one step: a spinner on a terminal, a line now and then elsewhere.
#[derive(Debug)]
pub struct ProgressStep {
    what: String,
    started: Instant,
    last_said: Instant,
    spinner: Option<ProgressBar>,
}

impl ProgressStep {
    /// Says what is done now.
    pub fn start(what: &str) -> Self {
        let spinner = std::io::stderr().is_terminal().then(|| spinner(what));
        if spinner.is_none() {
            eprintln!("   {what} …");
        }
        let now = Instant::now();
        Self { what: what.to_owned(), started: now, last_said: now, spinner }
    }

    /// Shows how far it is: usually the newest line of a program's output.
    pub fn progress(&mut self, message: &str) {
        let message = without_time(message);
        match &self.spinner {
            Some(spinner) => spinner.set_message(message.to_owned()),
            None if self.last_said.elapsed() < STILL_AT_IT => {}
            None => {
                eprintln!("     {}, so far: {message}", elapsed(self.started.elapsed()));
                self.last_said = Instant::now();
            }
        }
    }

    /// Says that it is done, and how long it took.
    pub fn finish(self) {
        if let Some(spinner) = &self.spinner {
            spinner.finish_and_clear();
        }
        done(&format!("{}: {}", self.what, elapsed(self.started.elapsed())));
    }

    /// Clears the way for an error message.
    pub fn fail(self) {
        if let Some(spinner) = &self.spinner {
            spinner.finish_and_clear();
        }
    }
}

/// A line of a log without the time at its start: `2026-11-22T11:25:54.306074Z  INFO starting build`.
fn without_time(line: &str) -> &str {
    line.split_once("Z  INFO ").map_or(line, |(_, message)| message).trim()
}

fn spinner(what: &str) -> ProgressBar {
    let spinner = ProgressBar::new_spinner().with_prefix(what.to_owned());
    if let Ok(style) =
        ProgressStyle::with_template("   {spinner} {prefix} {elapsed} {wide_msg:.dim}")
    {
        spinner.set_style(style);
    }
    spinner.enable_steady_tick(Duration::from_millis(120));
    spinner
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_a_log_is_shown_without_its_time() {
        assert_eq!(
            without_time("2026-11-22T11:25:54.306074Z  INFO starting build"),
            "starting build"
        );
        assert_eq!(without_time("   Compiling syn v3.0.9"), "Compiling syn v3.0.9");
    }

    #[test]
    fn times_read_as_people_say_them() {
        assert_eq!(elapsed(Duration::from_millis(1234)), "1.2 s");
        assert_eq!(elapsed(Duration::from_secs(42)), "42 s");
        assert_eq!(elapsed(Duration::from_secs(125)), "2 min 05 s");
    }
}
