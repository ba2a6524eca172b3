//! Every text of a pack: what checks read and translations replace. One walk for all, so that none of them forgets one.

use super::Pack;
use crate::Text;

macro_rules! walk {
    ($(#[$comment:meta])* $name:ident $(, $mutable:tt)?) => {
        $(#[$comment])*
        pub fn $name<'a>(pack: &'a $($mutable)? Pack, found: &mut dyn FnMut(&[&str], &'a $($mutable)? Text)) {
            found(&["pack.name"], & $($mutable)? pack.name);
            for level in & $($mutable)? pack.levels {
                found(&["level.", level.id.id(), ".say"], & $($mutable)? level.say);
            }
            for reading in & $($mutable)? pack.readings {
                found(&["reading.", reading.id.id(), ".say"], & $($mutable)? reading.say);
                found(&["reading.", reading.id.id(), ".means"], & $($mutable)? reading.means);
            }
            for band in & $($mutable)? pack.bands {
                found(&["band.", band.id.id(), ".say"], & $($mutable)? band.say);
                found(&["band.", band.id.id(), ".means"], & $($mutable)? band.means);
            }
            for part in & $($mutable)? pack.parts {
                found(&["part.", part.id.as_str(), ".say"], & $($mutable)? part.say);
                if let Some(text) = & $($mutable)? part.before {
                    found(&["part.", part.id.as_str(), ".before"], text);
                }
                if let Some(text) = & $($mutable)? part.after {
                    found(&["part.", part.id.as_str(), ".after"], text);
                }
            }
            for question in & $($mutable)? pack.questions {
                let id = question.id.as_str();
                found(&["question.", id, ".ask"], & $($mutable)? question.ask);
                if let Some(text) = & $($mutable)? question.hint {
                    found(&["question.", id, ".hint"], text);
                }
                if let Some(text) = & $($mutable)? question.why {
                    found(&["question.", id, ".why"], text);
                }
                for option in & $($mutable)? question.options {
                    let path = ["question.", id, ".option.", option.id.as_str(), ".say"];
                    found(&path, & $($mutable)? option.say);
                }
                if let Some(text) = & $($mutable)? question.none {
                    found(&["question.", id, ".none"], text);
                }
            }
            for mark in & $($mutable)? pack.marks {
                found(&["mark.", mark.id.as_str(), ".say"], & $($mutable)? mark.say);
            }
            for kind in & $($mutable)? pack.kinds {
                found(&["kind.", kind.id.as_str(), ".say"], & $($mutable)? kind.say);
            }
            for factor in & $($mutable)? pack.factors {
                found(&["factor.", factor.id.as_str(), ".label"], & $($mutable)? factor.label);
                if let Some(text) = & $($mutable)? factor.change {
                    found(&["factor.", factor.id.as_str(), ".change"], text);
                }
            }
            for rule in & $($mutable)? pack.rules {
                found(&["rule.", rule.id.as_str(), ".because"], & $($mutable)? rule.because);
            }
            for item in & $($mutable)? pack.guidance {
                found(&["guidance.", item.id.as_str(), ".say"], & $($mutable)? item.say);
                if let Some(text) = & $($mutable)? item.why {
                    found(&["guidance.", item.id.as_str(), ".why"], text);
                }
            }
            for service in & $($mutable)? pack.services {
                let id = service.id.as_str();
                found(&["service.", id, ".name"], & $($mutable)? service.name);
                found(&["service.", id, ".for"], & $($mutable)? service.for_whom);
                if !service.relay.is_empty() {
                    found(&["service.", id, ".relay"], & $($mutable)? service.relay);
                }
                if !service.hours.is_empty() {
                    found(&["service.", id, ".hours"], & $($mutable)? service.hours);
                }
            }
            let statement = & $($mutable)? pack.statement;
            for (key, text) in & $($mutable)? statement.words {
                found(&["statement.word.", key], text);
            }
            for (key, text) in & $($mutable)? statement.headings {
                found(&["statement.heading.", key], text);
            }
            for line in & $($mutable)? statement.lines {
                let (part, question) = (line.part.id(), line.question.as_str());
                if !line.say.is_empty() {
                    found(&["statement.", part, ".", question, ".say"], & $($mutable)? line.say);
                }
                for (key, text) in & $($mutable)? line.options {
                    // Empty words are left out on purpose.
                    if !text.is_empty() {
                        found(&["statement.", part, ".", question, ".option.", key], text);
                    }
                }
            }
            for ask in & $($mutable)? statement.asks {
                found(&["statement.ask.", &ask.id, ".say"], & $($mutable)? ask.say);
            }
            if !statement.ask_short.is_empty() {
                found(&["statement.ask_short"], & $($mutable)? statement.ask_short);
            }
            for (key, text) in & $($mutable)? pack.interface {
                found(&["interface.", key], text);
            }
        }
    };
}

walk! {
    /// Calls `found` with every text that people read, and the parts of its path, in the order of the pack.
    each_text
}

walk! {
    /// As [`each_text`], to change them.
    each_text_mut, mut
}
