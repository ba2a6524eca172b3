//! The address by which phones come to a class. It names the scenario and nothing else: no answer, no person, no class.

use super::ClassRole;
use crate::browser::address;
use crate::pages::training::screen::TrainingScreen;
use crate::pages::training::session::TrainingSession;

/// What stands before the number of a scenario, behind the `#` of an address.
const KEY: &str = "s=";

/// Opens the scenario that the address names: now, and when another square is scanned while the page is open.
pub fn follow_invitations(session: TrainingSession) {
    let follow = move || {
        if let Some(index) = invited_to(session, &address::fragment()) {
            session.begin(TrainingScreen::Class(index, ClassRole::Join));
        }
    };
    follow();
    address::on_fragment(follow);
}

/// The address that opens a scenario.
pub fn invitation(number: u8) -> String {
    format!("{}#{KEY}{number:02}", address::page())
}

/// An address as it is read off a wall.
pub fn in_short(address: &str) -> &str {
    address.strip_prefix("https://").unwrap_or(address)
}

fn invited_to(session: TrainingSession, fragment: &str) -> Option<usize> {
    let number = number_in(fragment)?;
    let content = session.content();
    content.scenarios.scenarios.iter().position(|scenario| scenario.number == number)
}

fn number_in(fragment: &str) -> Option<u8> {
    fragment.trim_start_matches('#').strip_prefix(KEY)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_number_of_a_scenario_is_read_from_an_address() {
        for (fragment, number) in [("#s=07", Some(7)), ("#s=7", Some(7)), ("s=255", Some(255))] {
            assert_eq!(number_in(fragment), number, "{fragment}");
        }
        for fragment in ["", "#", "#s=", "#s=256", "#s=-1", "#s=7&band=1", "#main", "#S=7"] {
            assert_eq!(number_in(fragment), None, "{fragment}");
        }
    }

    #[test]
    fn what_is_read_off_a_wall_has_no_more_than_it_needs() {
        assert_eq!(in_short("https://example.org/t.html#s=07"), "example.org/t.html#s=07");
        assert_eq!(in_short("http://localhost/t.html#s=07"), "http://localhost/t.html#s=07");
    }
}
