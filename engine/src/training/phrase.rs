//! The words of the training page: a name for each text of `interface.toml` beside the scenarios.

use crate::words::words;

words! {
    /// A text of the training page.
    TrainingPhrase {
        // Choosing.
        /// The heading of the list.
        HomeTitle = "home_title",
        /// What is said below it.
        HomeIntro = "home_intro",
        /// Nobody has reviewed the scenarios.
        NotReviewed = "not_reviewed",
        /// How long a scenario is: {count} of parts.
        Length = "length",
        /// What may be hard to hear: {warning}.
        Warning = "warning",
        /// The heading above it, on the screen of one scenario.
        WarningHeading = "warning_heading",
        /// That one may stop.
        MayStop = "may_stop",
        /// The heading of the ways to use a scenario.
        WaysHeading = "ways_heading",
        /// Alone.
        Alone = "alone",
        /// What that is.
        AloneHint = "alone_hint",
        /// In a class.
        InClass = "in_class",
        /// What that is.
        InClassHint = "in_class_hint",
        /// What if.
        WhatIf = "what_if",
        /// What that is.
        WhatIfHint = "what_if_hint",
        /// What if, with a case of one's own.
        OwnCase = "own_case",
        /// What that is.
        OwnCaseHint = "own_case_hint",
        /// To the list of scenarios.
        ToList = "to_list",
        /// To the scenario.
        ToScenario = "to_scenario",
        /// It can be used without a network.
        OfflineReady = "offline_ready",
        /// It can't.
        OfflineNot = "offline_not",
        /// An update is ready.
        UpdateReady = "update_ready",
        /// Take it.
        UpdateTake = "update_take",
        // The story.
        /// Which part it is: {part}, {parts}.
        PartOf = "part_of",
        /// How the first part came to be known.
        OpeningFirst = "opening_first",
        /// How a part that was asked for came to be known: {asked}.
        OpeningAsked = "opening_asked",
        /// How a part that happened later came to be known.
        OpeningNext = "opening_next",
        /// The day on which it is told: {date}.
        ToldOn = "told_on",
        /// The parts before, folded away.
        SoFar = "so_far",
        // One's own view.
        /// The heading of the questions.
        SignsHeading = "signs_heading",
        /// What is said below it.
        SignsHint = "signs_hint",
        /// Questions that were answered after the parts before.
        SignsBefore = "signs_before",
        /// The heading of the band.
        BandHeading = "band_heading",
        /// What is said below it.
        BandHint = "band_hint",
        /// The field for the reason.
        Reason = "reason",
        /// No band was given.
        NeedBand = "need_band",
        /// No reason was given.
        NeedReason = "need_reason",
        /// Show the reference.
        ShowReference = "show_reference",
        /// What the four bands mean.
        BandsMean = "bands_mean",
        // Compared.
        /// The heading: {part}, {parts}.
        ComparedTitle = "compared_title",
        /// The same band as the reference: {band}.
        SameBand = "same_band",
        /// A lower band than the reference: {own}, {reference}.
        LowerBand = "lower_band",
        /// A higher band than the reference: {own}, {reference}.
        HigherBand = "higher_band",
        /// One's own reason.
        YourReason = "your_reason",
        /// The reason of the reference.
        ReferenceReason = "reference_reason",
        /// Before the sources of something.
        Sources = "sources",
        /// The heading of the four readings.
        ReadingsHeading = "readings_heading",
        /// The heading of the signs.
        SignsCompared = "signs_compared",
        /// The signs that were found: {count} of {all}.
        FoundHeading = "found_heading",
        /// The signs that were missed: {count}.
        MissedHeading = "missed_heading",
        /// The signs of which one was not sure: {count}.
        UnsureHeading = "unsure_heading",
        /// What was named and is not in the story: {count}.
        OverHeading = "over_heading",
        /// What is said of these.
        OverHint = "over_hint",
        /// The words of the story that show a sign: {words}.
        InTheStory = "in_the_story",
        /// Why a sign matters: {why}.
        WhyItMatters = "why_it_matters",
        /// The heading of what this part changed.
        ChangedHeading = "changed_heading",
        /// To the next part.
        NextPart = "next_part",
        /// To the end.
        ToEnd = "to_end",
        /// Back to one's answers.
        ToAnswers = "to_answers",
        // The end.
        /// The heading.
        EndTitle = "end_title",
        /// What there is to learn.
        TeachesHeading = "teaches_heading",
        /// The bands, part by part.
        BandsHeading = "bands_heading",
        /// The column of parts.
        ColumnPart = "column_part",
        /// The column of one's own bands.
        ColumnOwn = "column_own",
        /// The column of the reference.
        ColumnReference = "column_reference",
        /// The heading of the mistakes.
        MistakesHeading = "mistakes_heading",
        /// What a mistake costs: {costs}.
        Costs = "costs",
        // What was practised.
        /// The heading.
        PractisedHeading = "practised_heading",
        /// What keeping means.
        PractisedHint = "practised_hint",
        /// Keep it.
        PractisedKeep = "practised_keep",
        /// It is kept.
        PractisedKept = "practised_kept",
        /// Forget all of it.
        PractisedForget = "practised_forget",
        /// It is forgotten.
        PractisedForgotten = "practised_forgotten",
        /// The browser keeps nothing.
        PractisedNot = "practised_not",
        /// One of them: {title}, {date}, {same} of {parts}.
        PractisedOne = "practised_one",
        // What if.
        /// The heading.
        WhatIfTitle = "what_if_title",
        /// What is said below it.
        WhatIfIntro = "what_if_intro",
        /// Where to begin.
        WhatIfFrom = "what_if_from",
        /// A case of one's own.
        WhatIfOwn = "what_if_own",
        /// A part of a scenario: {title}, {part}.
        WhatIfPart = "what_if_part",
        /// The heading of what it comes to.
        WhatIfNow = "what_if_now",
        /// The heading of what moved.
        WhatIfMoved = "what_if_moved",
        /// Nothing was changed yet.
        WhatIfNothing = "what_if_nothing",
        /// The heading of the reasons.
        WhatIfReasons = "what_if_reasons",
        /// Reasons that are new.
        ReasonsNew = "reasons_new",
        /// Reasons that are gone.
        ReasonsGone = "reasons_gone",
        /// Guidance that is new.
        GuidanceNew = "guidance_new",
        /// Guidance that is gone.
        GuidanceGone = "guidance_gone",
        /// The heading of the guidance.
        WhatIfGuidance = "what_if_guidance",
        /// The heading of the answers.
        WhatIfAnswers = "what_if_answers",
        /// A part of the questions, folded: {part}, {done}, {all}.
        WhatIfQuestions = "what_if_questions",
        /// Put all answers back.
        WhatIfBack = "what_if_back",
        /// Said when something moved: {band}.
        WhatIfSaid = "what_if_said",
        // Paper.
        /// The handout for trainees.
        Handout = "handout",
        /// What it is.
        HandoutHint = "handout_hint",
        /// The notes for whoever leads.
        Notes = "notes",
        /// What they are.
        NotesHint = "notes_hint",
        /// Print it.
        Print = "print",
        /// The browser does not print.
        NotPrinted = "not_printed",
        /// On the handout: which signs?
        HandoutSigns = "handout_signs",
        /// On the handout: which band?
        HandoutBand = "handout_band",
        /// On the handout: why?
        HandoutReason = "handout_reason",
        /// Before the reference band: {band}.
        ReferenceBand = "reference_band",
        /// The heading of the signs and the words that show them.
        NotesSigns = "notes_signs",
        /// The heading of the facilitator's notes.
        NotesLeading = "notes_leading",
        // In a class.
    }
}

/// The words of the page itself, before and without the program.
pub const PAGE_WORDS: &[&str] = &[
    "before_hard",
    "before_made_up",
    "before_stays",
    "before_title",
    "before_what",
    "begin",
    "broken",
    "loading",
];
