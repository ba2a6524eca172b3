//! Runs other programs: quietly with progress, or aloud with their output kept.

use std::{
    ffi::OsStr,
    io::{BufReader, Read},
    process::{Command, ExitStatus, Stdio},
    sync::mpsc,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};

use crate::{project, terminal::ProgressStep};

/// How many lines of a failed program's output are shown.
const LINES_SHOWN: usize = 60;

/// A command that runs in the project's folder, and that reads nothing from the terminal.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(project::root()).stdin(Stdio::null());
    command
}

/// A program of Node's: on Windows these are `.cmd` files, which have to be named in full.
pub fn node_program(name: &str) -> Command {
    if cfg!(windows) { command(format!("{name}.cmd")) } else { command(name) }
}

/// The same cargo that runs this.
pub fn cargo() -> Command {
    command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs a step quietly, with progress. When it fails, shows the end of its output and what to do.
pub fn step(what: &str, command: &mut Command, advice: &str) -> Result<()> {
    let mut step = ProgressStep::start(what);
    command.env("CARGO_TERM_PROGRESS_WHEN", "always").env("CARGO_TERM_PROGRESS_WIDTH", "100");
    let mut counted = String::new();
    let outcome = lines_of(command, None, |line| match crates_built(line) {
        Some(progress) => {
            step.progress(&progress);
            counted = progress;
        }
        // Lines between two states of the bar name one crate: the count says more.
        None if line.contains("Compiling ") && !counted.is_empty() => step.progress(&counted),
        None => step.progress(line),
    });
    match outcome {
        Ok(Output { status, .. }) if status.success() => {
            step.finish();
            Ok(())
        }
        Ok(Output { status, text }) => {
            step.fail();
            bail!(
                "{what} failed ({status}). Its last lines:\n\n{}\n\nWhat to do: {advice}",
                last_lines(&text)
            )
        }
        Err(error) => {
            step.fail();
            Err(error.context(format!("{what} failed. What to do: {advice}")))
        }
    }
}

/// What a program wrote to both its outputs, and how it ended.
#[derive(Debug)]
pub struct Output {
    /// How it ended.
    pub status: ExitStatus,
    /// Its standard output and error, in the order in which they came.
    pub text: String,
}

/// Runs a program aloud and keeps what it wrote.
pub fn run_streaming(command: &mut Command) -> Result<Output> {
    lines_of(command, None, |line| eprintln!("{line}"))
}

/// Runs a program quietly and keeps what it wrote; shows it when it fails.
pub fn run_captured(what: &str, command: &mut Command) -> Result<Output> {
    let mut step = ProgressStep::start(what);
    let output = lines_of(command, None, |line| step.progress(line))?;
    if output.status.success() {
        step.finish();
    } else {
        step.fail();
        eprintln!("{}", output.text);
    }
    Ok(output)
}

/// Runs a program aloud, and ends it when it takes longer than it may.
pub fn run_streaming_within(command: &mut Command, limit: Duration) -> Result<Output> {
    lines_of(command, Some(limit), |line| eprintln!("{line}"))
}

/// What a program prints when all goes well; nothing when it fails or is not there.
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn lines_of(
    command: &mut Command,
    limit: Option<Duration>,
    mut each: impl FnMut(&str),
) -> Result<Output> {
    let name = command.get_program().to_string_lossy().into_owned();
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("could not start `{name}`"))?;
    let started = Instant::now();
    let (sender, receiver) = mpsc::channel();
    if let Some(output) = child.stdout.take() {
        send_lines(output, sender.clone());
    }
    if let Some(output) = child.stderr.take() {
        send_lines(output, sender);
    }
    let mut text = String::new();
    loop {
        let line = match limit {
            Some(limit) => receiver.recv_timeout(limit.saturating_sub(started.elapsed())),
            None => receiver.recv().map_err(Into::into),
        };
        match line {
            Ok(line) => {
                each(&line);
                text.push_str(&line);
                text.push('\n');
            }
            Err(mpsc::RecvTimeoutError::Disconnected) => break,
            Err(mpsc::RecvTimeoutError::Timeout) => {
                child.kill().ok();
                child.wait().ok();
                bail!("`{name}` was ended: it took longer than {} s", started.elapsed().as_secs());
            }
        }
    }
    let status = child.wait().with_context(|| format!("could not wait for `{name}`"))?;
    Ok(Output { status, text })
}

/// Sends each line, and each state of a progress bar, which ends in a carriage return.
fn send_lines(output: impl Read + Send + 'static, sender: mpsc::Sender<String>) {
    std::thread::spawn(move || {
        let mut line = Vec::new();
        for byte in BufReader::new(output).bytes() {
            match byte {
                Ok(b'\n' | b'\r') => {
                    let text = String::from_utf8_lossy(&line).trim_end().to_owned();
                    line.clear();
                    if sender.send(text).is_err() {
                        return;
                    }
                }
                Ok(byte) => line.push(byte),
                Err(_) => break,
            }
        }
        if !line.is_empty() {
            sender.send(String::from_utf8_lossy(&line).into_owned()).ok();
        }
    });
}

/// What a state of cargo's progress bar says: `Building [====>    ] 123/345: syn, serde`.
fn crates_built(line: &str) -> Option<String> {
    let (before, behind) = line.split_once("] ")?;
    let (_, bar) = before.rsplit_once('[')?;
    let (counts, _) = behind.split_once(':')?;
    let (done, all) = counts.split_once('/')?;
    let is_bar = bar.chars().all(|character| matches!(character, '=' | '>' | ' '));
    let are_counts = [done, all].iter().all(|count| count.parse::<u32>().is_ok());
    (is_bar && are_counts).then(|| format!("{done} of {all} crates"))
}

fn last_lines(text: &str) -> String {
    let lines: Vec<&str> = text.lines().filter(|line| crates_built(line).is_none()).collect();
    let from = lines.len().saturating_sub(LINES_SHOWN);
    lines[from..].join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_that_fails_shows_the_end_of_its_output_and_what_to_do() {
        let error = step("Asking rustc", command("rustc").arg("--no-such-option"), "leave it out")
            .unwrap_err();
        let message = error.to_string();
        assert!(message.contains("no-such-option"), "{message}");
        assert!(message.ends_with("What to do: leave it out"), "{message}");
    }

    #[test]
    fn a_program_that_is_not_there_is_named() {
        let error = run_streaming(&mut command("heedful-no-such-program")).unwrap_err();
        assert!(error.to_string().contains("heedful-no-such-program"));
    }

    #[test]
    fn a_progress_bar_is_read() {
        assert_eq!(
            crates_built("    Building [==>   ] 12/345: syn, serde").as_deref(),
            Some("12 of 345 crates")
        );
        for line in ["   Compiling syn v3.0.9", "Building [=>] 1/x: y", "error[E0001] 1/2: no"] {
            assert_eq!(crates_built(line), None, "{line}");
        }
    }

    #[test]
    fn what_a_program_writes_is_kept() {
        let output = run_streaming(command("rustc").arg("--version")).unwrap();
        assert!(output.status.success());
        assert!(output.text.starts_with("rustc "));
    }
}
