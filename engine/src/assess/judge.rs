//! What people's own judgement makes of the rules' band.

use crate::case::judgement::Judged;
use crate::case::judgement::needs;
use crate::prepare::Prepared;
use crate::{Band, Case};

pub(super) struct JudgedBands {
    pub(super) band: Band,
    pub(super) could_be: Band,
    pub(super) judged: Judged,
}

/// The person's feeling raises, by the pack's policy. An officer's band replaces the rules' and the person's where it has
/// all that it [`needs`]; else it does not count.
pub(super) fn judge(prepared: &Prepared, case: &Case, rules: Band, could_be: Band) -> JudgedBands {
    if let Some(officer) = &case.judgement.officer
        && needs(officer, rules).is_none()
    {
        return JudgedBands {
            band: officer.band,
            could_be: could_be.max(officer.band),
            judged: Judged::Officer,
        };
    }
    if case.judgement.more_danger == Some(true) {
        let policy = prepared.pack.judgement.more_danger;
        let raise = |band: Band| band.raised_by(policy.steps).max(policy.at_least);
        return JudgedBands {
            band: raise(rules),
            could_be: raise(could_be),
            judged: Judged::MoreDanger,
        };
    }
    JudgedBands { band: rules, could_be, judged: Judged::No }
}
