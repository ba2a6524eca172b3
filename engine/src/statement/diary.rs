//! What the diary says.

use std::cmp::Reverse;

use super::answers::on;
use super::voice::Voice;
use crate::assessment::Assessment;
use crate::case::Breach;
use crate::diary::FactShown;
use crate::diary::entry_when_problem;
use crate::pack::{Kind, Role, StatementPart};
use crate::report::{
    Block, Fact, Line, Provenance, breach_lines, diary_entries, fact_phrase, kind_words, when_words,
};
use crate::sort::sort_by_key;
use crate::{Case, DiaryFact, Incident, Phrase, Sign};

/// The most entries that are reported as the most serious ones.
const WORST: usize = 3;

/// The entries, and what they show.
pub(super) struct Entries<'a> {
    pub(super) voice: &'a Voice<'a>,
    pub(super) case: &'a Case,
    pub(super) assessment: &'a Assessment,
}

/// Every entry, as it was written.
pub(super) fn all(case: &Case, assessment: &Assessment, voice: &Voice<'_>) -> Vec<Block> {
    diary_entries(voice.pack, case, assessment, voice.audience)
}

impl Entries<'_> {
    /// What the diary says in this part.
    pub(super) fn part(&self, part: StatementPart) -> Vec<Block> {
        let paragraphs = |lines: Vec<Line>| lines.into_iter().map(Block::Paragraph).collect();
        match part {
            StatementPart::Since => paragraphs(self.since()),
            StatementPart::Often => {
                let mut blocks: Vec<Block> = paragraphs(self.often());
                blocks.extend(self.list(|_, entry| entry.each_day.or(entry.most_days).is_some()));
                blocks
            }
            StatementPart::Kinds => self.listed(self.counts()),
            StatementPart::Worst => self.worst(),
            StatementPart::Lately => {
                let mut blocks: Vec<Block> = paragraphs(self.lately());
                blocks.extend(self.list(|kind, _| kind.role == Role::Trigger));
                blocks
            }
            StatementPart::Stop => {
                let mut blocks =
                    self.list(|kind, _| matches!(kind.role, Role::Warning | Role::Order));
                blocks.extend(paragraphs(self.went_on()));
                blocks.extend(self.broken());
                blocks
            }
            StatementPart::Reported => {
                let labels = [Phrase::DiaryReported, Phrase::DiaryReference];
                let mut blocks = self.told(&labels, |entry| [&entry.reported, &entry.reference]);
                blocks.extend(crate::record::journey(
                    self.voice.pack,
                    self.case,
                    self.voice.audience,
                ));
                blocks
            }
            StatementPart::Fear => self.told(&[Phrase::DiaryFelt], |entry| [&entry.felt]),
            StatementPart::Life => self.told(&[Phrase::DiaryChanged], |entry| [&entry.changed]),
            StatementPart::Evidence => {
                let labels = [Phrase::DiaryEvidence, Phrase::DiaryWitnesses];
                self.told(&labels, |entry| [&entry.evidence, &entry.witnesses])
            }
            _ => Vec::new(),
        }
    }

    /// The first and the latest incident.
    pub(super) fn since(&self) -> Vec<Line> {
        let today = self.assessment.today;
        let incidents: Vec<(usize, &Incident)> = self
            .countable()
            .filter(|(_, _, kind)| kind.is_none_or(|kind| kind.role == Role::Incident))
            .map(|(index, entry, _)| (index, entry))
            .collect();
        let first = incidents.iter().min_by_key(|(_, entry)| entry.when.range(today));
        let latest = incidents.iter().max_by_key(|(_, entry)| {
            let (first, last) = entry.when.range(today);
            (last, first)
        });
        let latest = latest.filter(|latest| first.is_some_and(|first| first.0 != latest.0));
        let mut lines = Vec::new();
        for (phrase, found) in [(Phrase::StatementFirst, first), (Phrase::StatementLatest, latest)]
        {
            let Some((index, entry)) = found else { continue };
            let when = on(entry.when, self.voice);
            let text = self.voice.phrase(phrase, &[("when", &when)]);
            lines.extend(text.map(|text| Line::new(text).from([Provenance::Incident(*index)])));
        }
        lines
    }

    /// How many in all, and lately.
    pub(super) fn often(&self) -> Vec<Line> {
        let mut lines = Vec::new();
        let incidents = self
            .kind_facts()
            .fold(0u32, |sum, (fact, _)| sum.saturating_add(fact.why.count.unwrap_or(0)));
        if incidents > 0 {
            let count = incidents.to_string();
            let from = self.kind_facts().map(|(fact, _)| sign(fact));
            let text = self.voice.phrase(Phrase::StatementCount, &[("count", &count)]);
            lines.extend(text.map(|text| Line::new(text).from(from)));
        }
        lines.extend(self.fact(&DiaryFact::Last28Days, Phrase::StatementLast28));
        lines
    }

    /// How many of each kind, the most serious first.
    pub(super) fn counts(&self) -> Vec<Line> {
        let mut kinds: Vec<(&FactShown, &Kind)> = self.kind_facts().collect();
        sort_by_key(&mut kinds, |(_, kind)| Reverse(kind.severity));
        let kinds = kinds.into_iter().map(|(fact, _)| {
            let words =
                fact_phrase(self.voice.pack, Phrase::StatementKind, fact, self.voice.audience);
            Line::new(words).from([sign(fact)])
        });
        kinds.collect()
    }

    /// Kinds with their counts, in one sentence.
    pub(super) fn in_one(&self, counts: &[Line]) -> Option<Line> {
        let texts: Vec<&str> = counts.iter().map(|count| count.text.as_str()).collect();
        let text =
            self.voice.phrase(Phrase::StatementShortKinds, &[("list", &texts.join("; "))])?;
        Some(Line::new(text).from(counts.iter().flat_map(|count| count.from.iter().cloned())))
    }

    /// A list under "from the diary"; nothing where the list is empty.
    fn listed(&self, lines: Vec<Line>) -> Vec<Block> {
        if lines.is_empty() {
            return Vec::new();
        }
        let mut blocks = self.diary_intro();
        blocks.push(Block::List(lines));
        blocks
    }

    /// The latest entries of the most serious kind.
    fn worst(&self) -> Vec<Block> {
        let severity = |kind: Option<&Kind>| kind.and_then(|kind| kind.severity).unwrap_or(0);
        let most = self.countable().map(|(_, _, kind)| severity(kind)).max().unwrap_or(0);
        let incidents = self
            .countable()
            .filter(|(_, _, kind)| kind.is_some_and(|kind| kind.severity.is_some()));
        // Where all are alike, none is the most serious.
        if incidents.map(|(_, _, kind)| severity(kind)).min() == Some(most) {
            return Vec::new();
        }
        let mut worst: Vec<(usize, &Incident)> = self
            .countable()
            .filter(|(_, _, kind)| most > 0 && severity(*kind) == most)
            .map(|(index, entry, _)| (index, entry))
            .collect();
        sort_by_key(&mut worst, |(_, entry)| entry.when.range(self.assessment.today));
        let skip = worst.len().saturating_sub(WORST);
        let lines: Vec<Line> =
            worst.into_iter().skip(skip).map(|(index, entry)| self.entry(index, entry)).collect();
        self.listed(lines)
    }

    fn lately(&self) -> Vec<Line> {
        let mut lines = Vec::new();
        let rise = match self.shown(&DiaryFact::Rise).and_then(|fact| fact.why.windows) {
            Some(windows) if windows.test == crate::diary::RiseTest::Days => Phrase::StatementRise,
            _ => Phrase::FactRiseWeeks,
        };
        lines.extend(self.fact(&DiaryFact::Rise, rise));
        lines.extend(self.fact(&DiaryFact::NewKind, Phrase::FactNewKind));
        lines.extend(self.fact(&DiaryFact::MoreSevere, Phrase::FactMoreSevere));
        lines.extend(self.fact(&DiaryFact::SilenceAfterRise, Phrase::StatementSilence));
        lines
    }

    /// What came after warnings and orders.
    pub(super) fn went_on(&self) -> Vec<Line> {
        let mut lines = Vec::new();
        lines.extend(self.fact(&DiaryFact::AfterWarning, Phrase::StatementAfterWarning));
        lines.extend(self.fact(&DiaryFact::AfterOrder, Phrase::StatementAfterOrder));
        lines.extend(self.fact(&DiaryFact::Breach, Phrase::StatementBreaches));
        lines
    }

    fn fact(&self, fact: &DiaryFact, phrase: Phrase) -> Option<Line> {
        let shown = self.shown(fact)?;
        let text = fact_phrase(self.voice.pack, phrase, shown, self.voice.audience);
        (!text.is_empty()).then(|| Line::new(super::voice::whole(&text)).from([sign(shown)]))
    }

    fn shown(&self, fact: &DiaryFact) -> Option<&FactShown> {
        self.assessment.diary.iter().find(|shown| shown.fact == *fact)
    }

    /// The facts of each kind that is an incident.
    fn kind_facts(&self) -> impl Iterator<Item = (&FactShown, &Kind)> {
        self.assessment.diary.iter().filter_map(|shown| match &shown.fact {
            DiaryFact::Kind(id) => {
                let kind = self.voice.pack.kinds.iter().find(|kind| kind.id == *id)?;
                (kind.role == Role::Incident).then_some((shown, kind))
            }
            _ => None,
        })
    }

    /// The entries whose dates can be right, with their places and kinds.
    fn countable(&self) -> impl Iterator<Item = (usize, &Incident, Option<&Kind>)> {
        let entries = self.case.diary.iter().enumerate();
        entries
            .filter(|(_, entry)| {
                entry_when_problem("", entry.when, self.assessment.today).is_none()
            })
            .map(|(index, entry)| {
                let kind = self.voice.pack.kinds.iter().find(|kind| kind.id == entry.kind);
                (index, entry, kind)
            })
    }

    /// Entries as a list, by what they are.
    fn list(&self, wanted: impl Fn(&Kind, &Incident) -> bool) -> Vec<Block> {
        let entries = self.countable();
        let entries =
            entries.filter(|(_, entry, kind)| kind.is_some_and(|kind| wanted(kind, entry)));
        self.listed(entries.map(|(index, entry, _)| self.entry(index, entry)).collect())
    }

    /// An entry in one line: when, what, how often, in which words.
    fn entry(&self, index: usize, entry: &Incident) -> Line {
        let voice = self.voice;
        let mut text = kind_words(voice.pack, &entry.kind, voice.audience);
        let counts = [
            (Phrase::ReportTimes, entry.times.filter(|times| *times > 1)),
            (Phrase::ReportEachDay, entry.each_day),
            (Phrase::ReportMostDays, entry.most_days),
        ];
        for (phrase, count) in counts {
            let Some(count) = count else { continue };
            let count = count.to_string();
            let often = voice.pack.phrase(phrase, voice.audience);
            text = format!("{text}, {}", crate::report::fill(often, &[("times", &count)]));
        }
        if let Some(words) = entry.words.as_deref().map(str::trim).filter(|words| !words.is_empty())
        {
            text = format!("{text}: “{words}”");
        }
        let when = when_words(voice.pack, entry.when, voice.audience);
        let own = entry.words.as_deref().unwrap_or_default().trim();
        Line::new(text).quoting(own).labelled(when).from([Provenance::Incident(index)])
    }

    /// The entries of which somebody chose that they broke an order, or that they can't say; and which order, in words.
    fn broken(&self) -> Vec<Block> {
        let voice = self.voice;
        let entries = self.case.diary.iter().enumerate();
        let entries = entries
            .filter(|(_, entry)| matches!(entry.breach, Some(Breach::Yes | Breach::NotSure)));
        let facts = entries.map(|(index, entry)| {
            let lines = breach_lines(voice.pack, entry, voice.audience);
            self.fact_of(index, entry, lines.collect())
        });
        self.facts(facts.collect())
    }

    /// What was written down under these labels, entry by entry.
    fn told<const N: usize>(
        &self,
        labels: &[Phrase; N],
        texts: impl Fn(&Incident) -> [&Option<String>; N],
    ) -> Vec<Block> {
        let voice = self.voice;
        let mut facts = Vec::new();
        for (index, entry) in self.case.diary.iter().enumerate() {
            let mut details = Vec::new();
            for (label, text) in labels.iter().zip(texts(entry)) {
                if let Some(text) = text.as_deref().map(str::trim).filter(|text| !text.is_empty()) {
                    let label = voice.pack.phrase(*label, voice.audience);
                    details.push(Line::new(text).in_own_words().labelled(label));
                }
            }
            if !details.is_empty() {
                facts.push(self.fact_of(index, entry, details));
            }
        }
        self.facts(facts)
    }

    fn fact_of(&self, index: usize, entry: &Incident, details: Vec<Line>) -> Fact {
        let voice = self.voice;
        let from = || [Provenance::Incident(index)];
        let kind = kind_words(voice.pack, &entry.kind, voice.audience);
        let when = when_words(voice.pack, entry.when, voice.audience);
        let details = details.into_iter().map(|line| line.from(from())).collect();
        Fact { term: Line::new(kind).labelled(when).from(from()), details }
    }

    /// Facts under "from the diary"; nothing where there are none.
    fn facts(&self, facts: Vec<Fact>) -> Vec<Block> {
        if facts.is_empty() {
            return Vec::new();
        }
        let mut blocks = self.diary_intro();
        blocks.push(Block::Facts(facts));
        blocks
    }

    fn diary_intro(&self) -> Vec<Block> {
        let text = self.voice.phrase(Phrase::StatementFromDiary, &[]);
        text.map(|text| Block::Paragraph(Line::new(text))).into_iter().collect()
    }
}

fn sign(fact: &FactShown) -> Provenance {
    Provenance::Sign(Sign::Diary(fact.fact.clone()))
}
