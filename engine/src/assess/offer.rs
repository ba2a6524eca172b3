//! What is offered: guidance and services whose conditions hold.

use super::observe::State;
use crate::assessment::GuidanceShown;
use crate::pack::Who;
use crate::prepare::{Formula, Leaf, Levels, Prepared};
use crate::{Audience, Band, ServiceId, Truth};

pub(super) struct Offer<'a> {
    pub(super) prepared: &'a Prepared,
    pub(super) state: &'a State,
    pub(super) levels: &'a Levels,
    pub(super) band: Band,
    pub(super) audience: Audience,
}

impl Offer<'_> {
    /// The guidance whose audience, band and condition all hold.
    pub(super) fn guidance(&self) -> Vec<GuidanceShown> {
        let pack = &self.prepared.pack;
        let mut shown = Vec::new();
        for index in &self.prepared.guidance_in_order {
            let (Some(item), Some(when)) =
                (pack.guidance.get(*index), self.prepared.guidance.get(*index))
            else {
                continue;
            };
            let for_them = item.audiences.is_empty() || item.audiences.contains(&self.audience);
            let in_band = item.bands.is_empty() || item.bands.contains(&self.band);
            if for_them && in_band && self.holds(when.as_ref()) {
                shown.push(GuidanceShown { id: item.id.clone(), section: item.section });
            }
        }
        shown
    }

    /// The services whose condition holds. One that is for officers alone, or for those close to the person alone, is
    /// offered to them alone.
    pub(super) fn services(&self) -> Vec<ServiceId> {
        let pack = &self.prepared.pack;
        let mut shown = Vec::new();
        for index in &self.prepared.services_in_order {
            let (Some(service), Some(when)) =
                (pack.services.get(*index), self.prepared.services.get(*index))
            else {
                continue;
            };
            if self.is_for_them(&service.who) && self.holds(when.as_ref()) {
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
