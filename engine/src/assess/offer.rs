//! What is offered: guidance and services whose conditions hold.

use super::observe::Truths;
use crate::assessment::GuidanceShown;
use crate::pack::{Service, Who};
use crate::prepare::{Formula, Leaf, Levels, Prepared};
use crate::{Audience, Band, Case, OptionId, Pack, ServiceId, Truth};

pub(super) struct Offer<'a> {
    pub(super) prepared: &'a Prepared,
    pub(super) state: &'a Truths,
    pub(super) levels: &'a Levels,
    pub(super) band: Band,
    /// The band that it could be.
    pub(super) could_be: Band,
    pub(super) audience: Audience,
    /// Where the person lives, if they said so.
    pub(super) nation: Option<&'a OptionId>,
}

/// Where the person lives, as an answer to the pack's question about it says.
#[must_use]
pub fn nation<'a>(pack: &Pack, case: &'a Case) -> Option<&'a OptionId> {
    match case.answers.get(pack.place_question.as_ref()?)?.chosen() {
        [option] => Some(option),
        _ => None,
    }
}

/// Whether what names these nations holds where the person lives: what names none holds everywhere, and while it is not
/// known where they live, all of it is shown.
#[must_use]
pub fn holds_in(nations: &[OptionId], nation: Option<&OptionId>) -> bool {
    nations.is_empty() || nation.is_none_or(|nation| nations.contains(nation))
}

/// Whether a service can be turned to where the person lives: any while that is not known, or where the pack knows of none
/// that work there. The emergency number is there for everyone.
fn is_there(pack: &Pack, service: &Service, nation: Option<&OptionId>) -> bool {
    let Some(nation) = nation else { return true };
    let serves = |service: &Service| service.nations.contains(nation);
    service.emergency
        || service.nations.is_empty()
        || serves(service)
        || !pack.services.iter().any(serves)
}

impl Offer<'_> {
    /// The guidance whose audience, band and condition all hold.
    pub(super) fn guidance(&self) -> Vec<GuidanceShown> {
        let pack = &self.prepared.pack;
        let mut shown = Vec::new();
        for index in &self.prepared.guidance_in_order {
            let (Some(item), Some(when), Some(unless)) = (
                pack.guidance.get(*index),
                self.prepared.guidance.get(*index),
                self.prepared.guidance_unless.get(*index),
            ) else {
                continue;
            };
            let for_them = item.audiences.is_empty() || item.audiences.contains(&self.audience);
            let in_band = item.bands.is_empty() || item.bands.contains(&self.band);
            let in_band = in_band && item.could_be_at_most.is_none_or(|most| self.could_be <= most);
            let here = holds_in(&item.nations, self.nation);
            let is_left_out = unless.as_ref().is_some_and(|unless| self.holds(Some(unless)));
            if for_them && in_band && here && !is_left_out && self.holds(when.as_ref()) {
                shown.push(GuidanceShown { id: item.id.clone(), section: item.section });
            }
        }
        shown
    }

    /// The services whose condition holds, and that work where the person lives; see [`is_there`]. One that is for officers
    /// alone, or for those close to the person alone, is offered to them alone. The emergency number always is.
    pub(super) fn services(&self) -> Vec<ServiceId> {
        let pack = &self.prepared.pack;
        let mut shown = Vec::new();
        for index in &self.prepared.services_in_order {
            let (Some(service), Some(when)) =
                (pack.services.get(*index), self.prepared.services.get(*index))
            else {
                continue;
            };
            let fits = || {
                self.is_for_them(&service.who)
                    && is_there(pack, service, self.nation)
                    && self.holds(when.as_ref())
            };
            if service.emergency || fits() {
                shown.push(service.id.clone());
            }
        }
        shown
    }

    fn is_for_them(&self, who: &[Who]) -> bool {
        who.is_empty()
            || who.iter().any(|who| match who {
                Who::Officer => self.audience == Audience::Officer,
                Who::Other => self.audience == Audience::Other,
                Who::Anyone | Who::Women | Who::Men | Who::Lgbt | Who::Under19 => true,
            })
    }

    fn holds(&self, when: Option<&Formula>) -> bool {
        let truth = |leaf| match leaf {
            Leaf::Reading(reading, level) => Truth::from(self.levels.get(reading) >= level),
            Leaf::Factor(_) | Leaf::Option(_) => self.state.leaf(leaf),
        };
        when.is_none_or(|when| when.truth(&truth).holds())
    }
}
