//! Composes a report from an assessment, its case and its pack.

use super::words::question_words;
use super::{
    Block, Fact, Line, Provenance, Report, ReportSection, SectionId, date_words, fact_words, fill,
    sign_words,
};
use super::{diary, words};
use crate::assessment::Assessment;
use crate::case::judgement::Judged;
use crate::pack::{MarkGroup, Section, Service};
use crate::{Audience, Band, Case, Pack, Phrase, Prepared, SourceId};

/// The groups of marks, in the order of the report.
const MARKS: [(MarkGroup, Phrase); 3] = [
    (MarkGroup::Four, Phrase::MarksFour),
    (MarkGroup::Act, Phrase::MarksAct),
    (MarkGroup::Effect, Phrase::MarksEffect),
];

/// An assessment in words, for an audience.
#[must_use]
pub fn report(
    prepared: &Prepared,
    case: &Case,
    assessment: &Assessment,
    audience: Audience,
) -> Report {
    let pack = prepared.pack();
    let composer = Composer { pack, case, assessment, audience };
    let mut sections = Vec::new();
    for id in SectionId::ALL {
        let (heading, blocks) = match id {
            SectionId::Result => (Phrase::ResultTitle, composer.result()),
            SectionId::Do => (Phrase::ResultDo, composer.guidance()),
            SectionId::Why => (Phrase::ResultWhy, composer.reasons()),
            SectionId::Readings => (Phrase::ResultReadings, composer.readings()),
            SectionId::Unknown => (Phrase::ResultUnknown, composer.unknown()),
            SectionId::Change => (Phrase::ResultChange, composer.changes()),
            SectionId::Help => (Phrase::ResultHelp, composer.services()),
            SectionId::Marks => (Phrase::ResultMarks, composer.marks(&MARKS)),
            SectionId::Pattern => (Phrase::DiaryPattern, composer.pattern()),
            SectionId::Answers => {
                (Phrase::ReportAnswers, diary::answers(prepared, case, assessment, audience))
            }
            SectionId::Diary => {
                (Phrase::DiaryEntries, diary::entries(pack, case, assessment, audience))
            }
            SectionId::Limits => {
                (Phrase::ResultLimitsTitle, composer.paragraph(Phrase::ResultLimits))
            }
            SectionId::Sources => (Phrase::ReportSources, composer.sources()),
        };
        if !blocks.is_empty() {
            let heading = pack.phrase(heading, audience).to_owned();
            sections.push(ReportSection { id: *id, heading, blocks });
        }
    }
    Report {
        title: pack.phrase(Phrase::Title, audience).to_owned(),
        about: composer.about(),
        sections,
    }
}

/// The marks of these groups that were reported, each with the signs that show it, under the heading of its group.
pub(crate) fn marks(
    pack: &Pack,
    case: &Case,
    assessment: &Assessment,
    audience: Audience,
    groups: &[(MarkGroup, Phrase)],
) -> Vec<Block> {
    Composer { pack, case, assessment, audience }.marks(groups)
}

struct Composer<'a> {
    pack: &'a Pack,
    case: &'a Case,
    assessment: &'a Assessment,
    audience: Audience,
}

impl Composer<'_> {
    fn phrase(&self, phrase: Phrase) -> &str {
        self.pack.phrase(phrase, self.audience)
    }

    fn paragraph(&self, phrase: Phrase) -> Vec<Block> {
        let text = self.phrase(phrase);
        if text.is_empty() { Vec::new() } else { vec![Block::Paragraph(Line::new(text))] }
    }

    fn band(&self, band: Band) -> &str {
        self.pack.band_words(band).map_or(band.id(), |words| words.say.for_audience(self.audience))
    }

    fn with_band(&self, phrase: Phrase, band: Band) -> String {
        fill(self.phrase(phrase), &[("band", self.band(band))])
    }

    fn about(&self) -> Vec<Line> {
        let name = self.pack.name.for_audience(self.audience);
        let made = fill(
            self.phrase(Phrase::ReportMadeOn),
            &[("date", &date_words(self.pack, self.assessment.today))],
        );
        let with = [("pack", name), ("version", self.pack.version.as_str())];
        let mut about =
            vec![Line::new(made), Line::new(fill(self.phrase(Phrase::ReportPack), &with))];
        if self.pack.review.is_empty() {
            about.push(Line::new(self.phrase(Phrase::NotReviewed)));
        }
        if self
            .pack
            .translation
            .as_ref()
            .is_some_and(|translation| translation.reviewed_by.is_empty())
        {
            about.push(Line::new(self.phrase(Phrase::TranslationNotReviewed)));
        }
        about.retain(|line| !line.text.is_empty());
        about
    }

    fn result(&self) -> Vec<Block> {
        let assessment = self.assessment;
        let mut blocks = vec![Block::Paragraph(Line::new(self.band(assessment.band)))];
        let mut say = |text: String| {
            if !text.is_empty() {
                blocks.push(Block::Paragraph(Line::new(text)));
            }
        };
        if let Some(words) = self.pack.band_words(assessment.band) {
            say(words.means.for_audience(self.audience).to_owned());
        }
        if assessment.could_be > assessment.band {
            say(self.with_band(Phrase::CouldBe, assessment.could_be));
        }
        match assessment.judged {
            Judged::No => {}
            Judged::MoreDanger => say(self.phrase(Phrase::MoreDangerCounts).to_owned()),
            Judged::Officer => {
                say(self.with_band(Phrase::OfficerJudged, assessment.rules_band));
                if let Some(officer) = &self.case.judgement.officer {
                    let reason =
                        Line::new(&*officer.reason).labelled(self.phrase(Phrase::JudgementReason));
                    blocks.push(Block::Paragraph(reason));
                    if let Some(supervisor) = officer.supervisor.as_ref().filter(|_| officer.agreed)
                    {
                        let label = self.phrase(Phrase::JudgementSupervisor);
                        blocks.push(Block::Paragraph(Line::new(&**supervisor).labelled(label)));
                    }
                }
            }
        }
        blocks
    }

    fn guidance(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        for section in self.assessment.guidance.chunk_by(|a, b| a.section == b.section) {
            let items = section
                .iter()
                .filter_map(|shown| self.pack.guidance.iter().find(|item| item.id == shown.id));
            let facts = items.map(|item| {
                let sources = item.sources.iter().cloned().map(Provenance::Source);
                let from = std::iter::once(Provenance::Guidance(item.id.clone())).chain(sources);
                let mut details = Vec::new();
                if let Some(why) = &item.why {
                    details.push(Line::new(why.for_audience(self.audience)));
                }
                for service in item
                    .services
                    .iter()
                    .filter_map(|id| self.pack.services.iter().find(|known| known.id == *id))
                    .filter(|service| self.assessment.services.contains(&service.id))
                {
                    details.push(self.in_short(service));
                }
                Fact { term: Line::new(item.say.for_audience(self.audience)).from(from), details }
            });
            let facts = facts.collect();
            if let Some(first) = section.first() {
                blocks.push(Block::Heading(self.phrase(section_phrase(first.section)).to_owned()));
            }
            blocks.push(Block::Facts(facts));
        }
        blocks
    }

    fn in_short(&self, service: &Service) -> Line {
        let name = service.name.for_audience(self.audience);
        let text = if service.phone.is_empty() { &service.web } else { &service.phone };
        Line::new(text.as_str()).labelled(name).from([Provenance::Service(service.id.clone())])
    }

    fn signs<'b>(
        &'b self,
        signs: impl IntoIterator<Item = &'b crate::Sign>,
    ) -> impl Iterator<Item = Line> {
        signs.into_iter().map(|sign| {
            let text = sign_words(self.pack, sign, &self.assessment.diary, self.audience);
            let line = Line::new(text).from([Provenance::Sign(sign.clone())]);
            match sign {
                crate::Sign::Answer(question, _) => {
                    line.labelled(question_words(self.pack, question, self.audience))
                }
                crate::Sign::Diary(_) => line,
            }
        })
    }

    fn reasons(&self) -> Vec<Block> {
        if self.assessment.reasons.is_empty() {
            return self.paragraph(Phrase::ResultNoReasons);
        }
        let rules = self.assessment.reasons.iter();
        let facts = rules.filter_map(|reason| {
            let rule = self.pack.rules.iter().find(|rule| rule.id == reason.rule)?;
            let sources = rule.sources.iter().cloned().map(Provenance::Source);
            let from = std::iter::once(Provenance::Rule(rule.id.clone())).chain(sources);
            let term = Line::new(rule.because.for_audience(self.audience)).from(from);
            let mut details: Vec<Line> = Vec::new();
            for line in self.signs(reason.factors.iter().flat_map(|factor| &factor.signs)) {
                if !details.contains(&line) {
                    details.push(line);
                }
            }
            Some(Fact { term, details })
        });
        let mut blocks = vec![Block::Facts(facts.collect())];
        if !self.assessment.sufficient.is_empty() {
            let text = self.with_band(Phrase::ResultEnough, self.assessment.rules_band);
            blocks.push(Block::Paragraph(Line::new(text)));
            let sets = self.assessment.sufficient.iter().map(|set| {
                let words: Vec<String> = self.signs(set).map(|line| line.text).collect();
                Line::new(words.join("; ")).from(set.iter().cloned().map(Provenance::Sign))
            });
            blocks.push(Block::List(sets.collect()));
        }
        blocks
    }

    fn readings(&self) -> Vec<Block> {
        let facts = self.assessment.readings.iter().map(|(reading, shown)| {
            let words = self.pack.reading_words(*reading);
            let name = words.map_or(reading.id(), |words| words.say.for_audience(self.audience));
            let level = |level| self.pack.level_words(level, self.audience);
            let mut details = vec![Line::new(level(shown.level))];
            if shown.could_be > shown.level {
                let values = [
                    ("reading", name),
                    ("level", level(shown.level)),
                    ("could", level(shown.could_be)),
                ];
                details = vec![Line::new(fill(self.phrase(Phrase::ResultReadingCould), &values))];
            }
            details.extend(words.map(|words| Line::new(words.means.for_audience(self.audience))));
            Fact { term: Line::new(name).from([Provenance::Reading(*reading)]), details }
        });
        vec![Block::Facts(facts.collect())]
    }

    fn unknown(&self) -> Vec<Block> {
        if self.assessment.find_out.is_empty() {
            return self.paragraph(Phrase::ResultNothingUnknown);
        }
        let facts = self.assessment.find_out.iter().map(|open| {
            let ask = question_words(self.pack, &open.question, self.audience);
            let mut details = Vec::new();
            if open.with_others > self.assessment.rules_band {
                details
                    .push(Line::new(self.with_band(Phrase::ResultUnknownCould, open.with_others)));
            }
            Fact {
                term: Line::new(ask).from([Provenance::Question(open.question.clone())]),
                details,
            }
        });
        vec![Block::Facts(facts.collect())]
    }

    fn changes(&self) -> Vec<Block> {
        let facts = self.assessment.would_change.iter().filter_map(|change| {
            let factor = self.pack.factors.iter().find(|factor| factor.id == change.factor)?;
            let text = factor.change.as_ref().unwrap_or(&factor.label).for_audience(self.audience);
            let mut details = Vec::new();
            if change.band > self.assessment.rules_band {
                details.push(Line::new(self.with_band(Phrase::ResultChangeTo, change.band)));
            }
            Some(Fact {
                term: Line::new(text).from([Provenance::Factor(factor.id.clone())]),
                details,
            })
        });
        let facts: Vec<Fact> = facts.collect();
        if facts.is_empty() { Vec::new() } else { vec![Block::Facts(facts)] }
    }

    fn services(&self) -> Vec<Block> {
        let services = self.assessment.services.iter();
        let services =
            services.filter_map(|id| self.pack.services.iter().find(|service| service.id == *id));
        let facts: Vec<Fact> = services.map(|service| self.service(service)).collect();
        if facts.is_empty() { Vec::new() } else { vec![Block::Facts(facts)] }
    }

    fn service(&self, service: &Service) -> Fact {
        let own = |text: &crate::Text| text.for_audience(self.audience).to_owned();
        let mut details = vec![Line::new(own(&service.for_whom))];
        let relay = own(&service.relay);
        let routes = [
            (Phrase::ServicePhone, service.phone.as_str()),
            (Phrase::ServiceText, service.text_to.as_str()),
            (Phrase::ServiceWeb, service.web.as_str()),
            (Phrase::ServiceRelay, relay.as_str()),
        ];
        for (phrase, text) in routes.iter().filter(|(_, text)| !text.is_empty()) {
            details.push(Line::new(*text).labelled(self.phrase(*phrase)));
        }
        let hours = own(&service.hours);
        details.push(Line::new(match (service.always_open, hours.is_empty()) {
            (true, _) => self.phrase(Phrase::ServiceAlwaysOpen).to_owned(),
            (false, true) => self.phrase(Phrase::ServiceCheckHours).to_owned(),
            (false, false) => hours,
        }));
        if service.cost == "free" {
            details.push(Line::new(self.phrase(Phrase::ServiceFree)));
        }
        if let Some(date) = service.checked_on {
            let date = date_words(self.pack, date);
            details
                .push(Line::new(fill(self.phrase(Phrase::ServiceCheckedOn), &[("date", &date)])));
        }
        details.retain(|line| !line.text.is_empty());
        let term = Line::new(own(&service.name)).from([Provenance::Service(service.id.clone())]);
        Fact { term, details }
    }

    fn marks(&self, groups: &[(MarkGroup, Phrase)]) -> Vec<Block> {
        let mut blocks = Vec::new();
        for (group, heading) in groups {
            let marks = self.assessment.marks.iter().filter(|shown| shown.group == *group);
            let facts: Vec<Fact> = marks
                .filter_map(|shown| {
                    let mark = self.pack.marks.iter().find(|mark| mark.id == shown.mark)?;
                    let term = Line::new(mark.say.for_audience(self.audience))
                        .from([Provenance::Mark(mark.id.clone())]);
                    Some(Fact { term, details: self.signs(&shown.signs).collect() })
                })
                .collect();
            if !facts.is_empty() {
                blocks.push(Block::Heading(self.phrase(*heading).to_owned()));
                blocks.push(Block::Facts(facts));
            }
        }
        blocks
    }

    fn pattern(&self) -> Vec<Block> {
        let lines: Vec<Line> = self
            .assessment
            .diary
            .iter()
            // They say of one kind or span what the others say of all.
            .filter(|shown| !matches!(shown.fact, crate::DiaryFact::Timed(_)))
            .map(|shown| {
                let sign = Provenance::Sign(crate::Sign::Diary(shown.fact.clone()));
                Line::new(fact_words(self.pack, shown, self.audience)).from([sign])
            })
            .collect();
        if lines.is_empty() { Vec::new() } else { vec![Block::List(lines)] }
    }

    /// The sources that the reasons and the guidance in this report name, in the order of the pack.
    fn sources(&self) -> Vec<Block> {
        let reasons = self.assessment.reasons.iter();
        let rules =
            reasons.filter_map(|reason| self.pack.rules.iter().find(|rule| rule.id == reason.rule));
        let guidance = self.assessment.guidance.iter();
        let guidance =
            guidance.filter_map(|shown| self.pack.guidance.iter().find(|item| item.id == shown.id));
        let named: Vec<&SourceId> = rules
            .flat_map(|rule| &rule.sources)
            .chain(guidance.flat_map(|item| &item.sources))
            .collect();
        let sources = self.pack.sources.iter().filter(|source| named.contains(&&source.id));
        let lines: Vec<Line> = sources
            .map(|source| {
                Line::new(words::source_words(source)).from([Provenance::Source(source.id.clone())])
            })
            .collect();
        if lines.is_empty() { Vec::new() } else { vec![Block::List(lines)] }
    }
}

/// The heading of a section of the guidance.
#[must_use]
pub fn section_phrase(section: Section) -> Phrase {
    match section {
        Section::Now => Phrase::SectionNow,
        Section::First => Phrase::SectionFirst,
        Section::Say => Phrase::SectionSay,
        Section::Police => Phrase::SectionPolice,
        Section::Evidence => Phrase::SectionEvidence,
        Section::Digital => Phrase::SectionDigital,
        Section::People => Phrase::SectionPeople,
        Section::Health => Phrase::SectionHealth,
        Section::Avoid => Phrase::SectionAvoid,
        Section::ComeBack => Phrase::SectionComeBack,
        Section::Remove => Phrase::SectionRemove,
        Section::AvoidContact => Phrase::SectionAvoidContact,
        Section::Reduce => Phrase::SectionReduce,
        Section::Accept => Phrase::SectionAccept,
        Section::Record => Phrase::SectionRecord,
    }
}
