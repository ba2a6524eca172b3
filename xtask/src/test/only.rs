//! `--only PART` and `--only browser:ENGINE`.

use std::str::FromStr;

use clap::ValueEnum;

use super::{Engine, TestPart};

/// A part that was asked for by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Only {
    /// The part.
    pub part: TestPart,
    /// The one engine that it shall run in.
    pub engine: Option<Engine>,
}

impl FromStr for Only {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (part, engine) = match text.split_once(':') {
            Some((part, engine)) => (part, Some(Engine::from_str(engine, true)?)),
            None => (text, None),
        };
        let part = TestPart::from_str(part, true)
            .map_err(|_| format!("the parts are: {}", names::<TestPart>()))?;
        match engine {
            Some(_) if part != TestPart::Browser => {
                Err("only `browser` runs in engines".to_owned())
            }
            _ => Ok(Self { part, engine }),
        }
    }
}

/// The engines that were asked for; all when none was named.
pub(super) fn engines(only: &[Only]) -> Vec<Engine> {
    let named: Vec<Engine> = only.iter().filter_map(|only| only.engine).collect();
    if named.is_empty() { Engine::value_variants().to_vec() } else { named }
}

fn names<T: ValueEnum>() -> String {
    let names = T::value_variants().iter().filter_map(ValueEnum::to_possible_value);
    names.map(|value| value.get_name().to_owned()).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_and_an_engine_are_named() {
        assert_eq!("unit".parse(), Ok(Only { part: TestPart::Unit, engine: None }));
        assert_eq!(
            "browser:firefox".parse(),
            Ok(Only { part: TestPart::Browser, engine: Some(Engine::Firefox) })
        );
    }

    #[test]
    fn a_wrong_name_tells_the_right_ones() {
        let error = "units".parse::<Only>().unwrap_err();
        assert!(error.contains("fmt, boundaries, clippy"), "{error}");
        assert!("unit:firefox".parse::<Only>().is_err());
    }

    #[test]
    fn all_engines_run_unless_some_are_named() {
        assert_eq!(engines(&[]).len(), 3);
        assert_eq!(engines(&["browser:webkit".parse().unwrap()]), [Engine::Webkit]);
    }
}
