//! Services can be reached, and the emergency number is there for everyone.

use heedful_engine::Pack;
use heedful_engine::pack::{Service, Who};
use heedful_engine::phone::{self, PhoneError};

use super::Found;
use crate::diagnostic::Diagnostic;

pub(super) fn check(pack: &Pack, found: &mut Found<'_>) {
    if !pack.services.iter().any(|service| service.emergency) {
        let problem = Diagnostic::error("no-emergency", "no service is the number for emergencies")
            .help("give the service that has the number 999 `emergency = true`");
        found.report("pack", problem);
    }
    for service in &pack.services {
        contacts(service, found);
        if service.emergency {
            emergency(service, found);
        }
    }
}

fn contacts(service: &Service, found: &mut Found<'_>) {
    let path = format!("service.{}", service.id);
    if service.phone.is_empty() && service.text_to.is_empty() && service.web.is_empty() {
        let problem = Diagnostic::warning(
            "no-contact",
            format!("`{}` has no phone, text or web to reach it by", service.id),
        );
        let help = "where it is reached through others, let `for` say so";
        found.report(&path, problem.help(help));
    }
    number(&format!("{path}.phone"), &service.phone, phone::dial, found);
    number(&format!("{path}.text"), &service.text_to, phone::text_to, found);
    if !service.web.is_empty() && !phone::is_web_address(&service.web) {
        let problem =
            Diagnostic::error("web", format!("`{}` is not an address on the web", service.web));
        let help =
            "write it as `example.org/help` or `https://example.org/help`; http:// is not offered";
        found.report(&format!("{path}.web"), problem.help(help));
    }
    if !["", "free"].contains(&service.cost.as_str()) {
        let problem = Diagnostic::error(
            "unknown-word",
            format!("`{}` is not known for `cost`", service.cost),
        );
        found
            .report(&format!("{path}.cost"), problem.help("`free`, or empty when it is not known"));
    }
}

fn number(
    path: &str,
    written: &str,
    read: impl Fn(&str) -> Result<String, PhoneError>,
    found: &mut Found<'_>,
) {
    let Some(wrong) =
        Some(written).filter(|written| !written.is_empty()).and_then(|written| read(written).err())
    else {
        return;
    };
    let help = match wrong {
        PhoneError::Character('O' | 'o') => "write the digit 0",
        PhoneError::Character('l' | 'I' | '|') => "write the digit 1",
        PhoneError::Character(_) => "write digits and plain spaces, as `0808 802 0300`",
        PhoneError::Start | PhoneError::Length(_) => {
            "compare it with its source; write a number of another country as `+353 …`"
        }
    };
    let problem = Diagnostic::error("phone", format!("`{written}` can't be dialled: {wrong}"));
    found.report(path, problem.help(help));
}

/// Nothing in the pack may take it away from anyone.
fn emergency(service: &Service, found: &mut Found<'_>) {
    let path = format!("service.{}", service.id);
    let mut report = |key: &str, message: String, help: &str| {
        found.report(&format!("{path}.{key}"), Diagnostic::error("emergency", message).help(help));
    };
    let dialled = phone::dial(&service.phone).unwrap_or_default();
    if !phone::EMERGENCY.contains(&dialled.as_str()) {
        let message = format!("`{}` is not a number for emergencies", service.phone);
        report("phone", message, &format!("one of: {}", phone::EMERGENCY.join(", ")));
    }
    let limits = [
        ("nations", !service.nations.is_empty()),
        ("when", service.when.is_some()),
        ("who", !service.who.is_empty() && !service.who.contains(&Who::Anyone)),
    ];
    for (key, _) in limits.iter().filter(|(_, limits)| *limits) {
        let message = format!("the number for emergencies is for everyone, and has `{key}`");
        report(key, message, "leave it out");
    }
}
