//! The words of the interface: every phrase that the widget, the print and the exports name. The words themselves are in
//! the pack, under `[interface]`; `{name}` in them is filled in.
//!
//! One line each, grouped by where it stands; add yours to its group. The comment says what is filled in.

use crate::words::words;

words! {
    /// A phrase of the interface. Its id is its name in `interface.toml`.
    Phrase {
        // The page.
        /// The neutral title of the page and of files.
        Title = "title",
        /// One line below the title on the first screen.
        Tagline = "tagline",
        /// The way out.
        Leave = "leave",
        /// What the way out does, for a screen reader.
        LeaveHint = "leave_hint",
        /// Skip link to the content.
        SkipToContent = "skip_to_content",
        /// The help bar: in danger now.
        HelpDanger = "help_danger",
        /// The help bar: someone to talk to.
        HelpTalk = "help_talk",
        /// The heading of the help bar.
        HelpHeading = "help_heading",
        /// This pack has not been reviewed by a practitioner.
        NotReviewed = "not_reviewed",
        /// This translation has not been reviewed by a speaker.
        TranslationNotReviewed = "translation_not_reviewed",
        /// Choose a language.
        Language = "language",

        // Before you start.
        /// Heading.
        BeforeTitle = "before_title",
        /// What this is.
        BeforeWhat = "before_what",
        /// What this is not.
        BeforeNot = "before_not",
        /// How long it takes: {minutes}.
        BeforeTime = "before_time",
        /// The way out, explained before it is needed.
        BeforeLeave = "before_leave",
        /// What stays on the device, and what the page can't hide.
        BeforePrivate = "before_private",
        /// Who is answering?
        WhoAsk = "who_ask",
        /// For me.
        WhoSelf = "who_self",
        /// For someone close to me.
        WhoOther = "who_other",
        /// I am an officer.
        WhoOfficer = "who_officer",
        /// Start.
        Start = "start",
        /// Open a kept check.
        OpenKept = "open_kept",

        // Questions.
        /// Continue.
        Continue = "continue",
        /// Back.
        Back = "back",
        /// Skip this question.
        Skip = "skip",
        /// Not sure.
        NotSure = "not_sure",
        /// Prefer not to say.
        Declined = "declined",
        /// None of these.
        NoneOfThese = "none_of_these",
        /// Why we ask.
        WhyWeAsk = "why_we_ask",
        /// Where you are: {part} of {parts}.
        PartOf = "part_of",
        /// How much is left: {least} to {most} questions.
        QuestionsLeft = "questions_left",
        /// How much is left when it is certain: {count} questions.
        QuestionsLeftExactly = "questions_left_exactly",
        /// Choose all that apply.
        ChooseMany = "choose_many",
        /// Choose one.
        ChooseOne = "choose_one",
        /// Day of a date.
        Day = "day",
        /// Month of a date.
        Month = "month",
        /// Year of a date.
        Year = "year",
        /// On this day.
        DateOn = "date_on",
        /// About this day.
        DateAbout = "date_about",
        /// Between two days.
        DateBetween = "date_between",
        /// A note of your own to this question.
        YourNote = "your_note",
        /// Your own words.
        YourWords = "your_words",

        // Errors.
        /// Heading of the error summary.
        ErrorSummaryTitle = "error_summary_title",
        /// Choose an answer, or skip.
        ErrorChoose = "error_choose",
        /// This is not a date.
        ErrorDate = "error_date",
        /// The date is after today.
        ErrorFuture = "error_future",
        /// The end is before the start.
        ErrorEndBeforeStart = "error_end_before_start",
        /// Something went wrong; your answers can still be printed or copied.
        ErrorPanic = "error_panic",

        // Check your answers.
        /// Heading.
        CheckTitle = "check_title",
        /// Change.
        Change = "change",
        /// Change, for a screen reader: {question}.
        ChangeQuestion = "change_question",
        /// Not answered.
        NotAnswered = "not_answered",
        /// Show the result.
        ShowResult = "show_result",

        // Result.
        /// Heading of the result.
        ResultTitle = "result_title",
        /// It could be higher: {band}.
        CouldBe = "could_be",
        /// Heading: what to do first.
        ResultDo = "result_do",
        /// Heading: why.
        ResultWhy = "result_why",
        /// What you told us that shows it.
        ResultYouSaid = "result_you_said",
        /// These alone are enough for this result.
        ResultEnough = "result_enough",
        /// No rule of this check was met by what was told; that does not mean safe.
        ResultNoReasons = "result_no_reasons",
        /// Heading: the four readings.
        ResultReadings = "result_readings",
        /// Heading: what we don't know.
        ResultUnknown = "result_unknown",
        /// An open answer could make this: {band}.
        ResultUnknownCould = "result_unknown_could",
        /// Nothing that is open would change the result.
        ResultNothingUnknown = "result_nothing_unknown",
        /// Heading: what would change this.
        ResultChange = "result_change",
        /// If this happens it becomes: {band}.
        ResultChangeTo = "result_change_to",
        /// Heading: who can help.
        ResultHelp = "result_help",
        /// Heading: marks of stalking that were told.
        ResultMarks = "result_marks",
        /// Heading: honest limits.
        ResultLimitsTitle = "result_limits_title",
        /// Honest limits.
        ResultLimits = "result_limits",
        /// "I feel in more danger than this."
        MoreDanger = "more_danger",
        /// It counts: your own judgement raised the result.
        MoreDangerCounts = "more_danger_counts",
        /// An officer's judgement stands; the rules said {band}.
        OfficerJudged = "officer_judged",
        /// The reason for a judgement.
        JudgementReason = "judgement_reason",
        /// Who agreed to it.
        JudgementSupervisor = "judgement_supervisor",

        // Sections of guidance.
        /// In danger now.
        SectionNow = "section_now",
        /// What to do first.
        SectionFirst = "section_first",
        /// What to say when you call.
        SectionSay = "section_say",
        /// The police.
        SectionPolice = "section_police",
        /// Evidence.
        SectionEvidence = "section_evidence",
        /// Phones, accounts, devices.
        SectionDigital = "section_digital",
        /// The people around you.
        SectionPeople = "section_people",
        /// Your health.
        SectionHealth = "section_health",
        /// What not to do.
        SectionAvoid = "section_avoid",
        /// When to come back.
        SectionComeBack = "section_come_back",
        /// Officer plan: remove.
        SectionRemove = "section_remove",
        /// Officer plan: avoid contact.
        SectionAvoidContact = "section_avoid_contact",
        /// Officer plan: reduce.
        SectionReduce = "section_reduce",
        /// Officer plan: accept.
        SectionAccept = "section_accept",
        /// Officer plan: record.
        SectionRecord = "section_record",

        // Marks.
        /// The four warning signs.
        MarksFour = "marks_four",
        /// Acts of section 2A.
        MarksAct = "marks_act",
        /// Effects for section 4A.
        MarksEffect = "marks_effect",

        // Services.
        /// Call.
        ServicePhone = "service_phone",
        /// Text.
        ServiceText = "service_text",
        /// On the web.
        ServiceWeb = "service_web",
        /// Deaf or speech-impaired.
        ServiceRelay = "service_relay",
        /// Open all day, every day.
        ServiceAlwaysOpen = "service_always_open",
        /// Check the hours.
        ServiceCheckHours = "service_check_hours",
        /// Free to call.
        ServiceFree = "service_free",
        /// Checked on {date}.
        ServiceCheckedOn = "service_checked_on",

        // Diary.
        /// Heading.
        DiaryTitle = "diary_title",
        /// Heading: the pattern.
        DiaryPattern = "diary_pattern",
        /// Incidents on {count} days.
        FactRepeated = "fact_repeated",
        /// From {first} to {last}: {days} days.
        FactOverTwoWeeks = "fact_over_two_weeks",
        /// {count} in the last 28 days, the latest on {last}.
        FactLast28Days = "fact_last_28_days",
        /// {recent} in the last {recent_days} days, {before} in the {before_days} days before.
        FactRise = "fact_rise",
        /// New in the last 28 days: {kinds}.
        FactNewKind = "fact_new_kind",
        /// The most severe is {kind}; before, it was {before}.
        FactMoreSevere = "fact_more_severe",
        /// {count} kinds: {kinds}.
        FactSeveralKinds = "fact_several_kinds",
        /// {count} after the warning of {since}.
        FactAfterWarning = "fact_after_warning",
        /// {count} after the order of {since}.
        FactAfterOrder = "fact_after_order",
        /// A breach, on {first}.
        FactBreach = "fact_breach",
        /// {count} breaches, from {first} to {last}.
        FactBreaches = "fact_breaches",
        /// Silent for {days} days since {last}, after a rise.
        FactSilenceAfterRise = "fact_silence_after_rise",
        /// {count} of this kind: {kind}.
        FactKind = "fact_kind",

        // Report.
        /// Made on {date}.
        ReportMadeOn = "report_made_on",
        /// Made with {pack}, version {version}.
        ReportPack = "report_pack",
        /// Heading: the answers.
        ReportAnswers = "report_answers",
        /// About {date}.
        ReportAbout = "report_about",
        /// Between {first} and {last}.
        ReportBetween = "report_between",
        /// {times} times.
        ReportTimes = "report_times",
        /// {times} times each day.
        ReportEachDay = "report_each_day",
        /// Sources.
        ReportSources = "report_sources",

        // Keep it.
        /// Heading.
        KeepTitle = "keep_title",
        /// Nothing is kept unless you ask.
        KeepNothing = "keep_nothing",
        /// Print.
        KeepPrint = "keep_print",
        /// Copy as text.
        KeepCopy = "keep_copy",
        /// Copied.
        KeepCopied = "keep_copied",
        /// Save as a file.
        KeepFile = "keep_file",
        /// Wipe everything.
        KeepWipe = "keep_wipe",
        /// Everything is wiped.
        KeepWiped = "keep_wiped",
        /// Start again.
        StartAgain = "start_again",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_phrase_is_found_by_its_id_and_no_two_share_one() {
        for phrase in Phrase::ALL {
            assert_eq!(Phrase::from_id(phrase.id()), Some(*phrase));
        }
        assert_eq!(Phrase::from_id("no such phrase"), None);
    }
}
