//! The words of the training page: a name for each text of `interface.toml` beside the scenarios.

use crate::words::phrases;

phrases! {
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
        /// The heading of whoever leads: {title}.
        ClassTitle = "class_title",
        /// What is said below it.
        ClassLead = "class_lead",
        /// To the projector.
        ClassShow = "class_show",
        /// How it is led.
        ClassShowHint = "class_show_hint",
        /// How phones join.
        ClassJoinHeading = "class_join_heading",
        /// What the address is.
        ClassJoinHint = "class_join_hint",
        /// What the square holds: {address}.
        ClassSquare = "class_square",
        /// Above the field for codes.
        ClassCodesHeading = "class_codes_heading",
        /// What the field is called.
        ClassCodesLabel = "class_codes_label",
        /// How it is used.
        ClassCodesHint = "class_codes_hint",
        /// Count them.
        ClassCount = "class_count",
        /// Said once all were counted: {count}, {all} votes.
        ClassCounted = "class_counted",
        /// Said where some were not: {count}, {not}, {all}.
        ClassCountedNot = "class_counted_not",
        /// Said when the field is empty.
        ClassNothingTyped = "class_nothing_typed",
        /// Above what was not counted.
        ClassAsideHeading = "class_aside_heading",
        /// What becomes of it.
        ClassAsideHint = "class_aside_hint",
        /// A code with a part missing.
        CodeTooShort = "code_too_short",
        /// A character that no code has: {character}.
        CodeCharacter = "code_character",
        /// A wrong character, or two swapped.
        CodeCheck = "code_check",
        /// A code of another version.
        CodeVersion = "code_version",
        /// A code for a case that is not here: {number}.
        CodeScenario = "code_scenario",
        /// A code for another edition: {title}.
        CodeEdition = "code_edition",
        /// A code that fits nothing.
        CodeDamaged = "code_damaged",
        /// A right code for another case: {code}, {title}.
        ClassOther = "class_other",
        /// A code that was there before: {code}.
        ClassTwice = "class_twice",
        /// Count it: {code}.
        ClassTwiceCount = "class_twice_count",
        /// Leave it: {code}.
        ClassTwiceLeave = "class_twice_leave",
        /// Take the first one out: {code}.
        ClassTwiceOut = "class_twice_out",
        /// Count all that came twice: {count}.
        ClassTwiceAll = "class_twice_all",
        /// Leave all that came twice: {count}.
        ClassTwiceNone = "class_twice_none",
        /// {count} more were not counted.
        ClassAsideMore = "class_aside_more",
        /// More than {most} kB at once.
        ClassTooLong = "class_too_long",
        /// Above what is counted by hand.
        ClassByHandHeading = "class_by_hand_heading",
        /// Which part is voted on.
        ClassAskedPart = "class_asked_part",
        /// A part: {part}, {title}.
        ClassPart = "class_part",
        /// In which round.
        ClassAskedRound = "class_asked_round",
        /// Before the discussion.
        ClassBefore = "class_before",
        /// After the discussion.
        ClassAfter = "class_after",
        /// Above the counters.
        ClassHandsHeading = "class_hands_heading",
        /// How they are used.
        ClassHandsHint = "class_hands_hint",
        /// One hand more: {band}.
        ClassHandsMore = "class_hands_more",
        /// One hand fewer: {band}.
        ClassHandsFewer = "class_hands_fewer",
        /// One device for the whole room.
        ClassPassHint = "class_pass_hint",
        /// Pass this device round.
        ClassPassRound = "class_pass_round",
        /// Above the number of votes.
        ClassSoFar = "class_so_far",
        /// Take the last step back: {what}.
        ClassUndo = "class_undo",
        /// Said once it was: {what}.
        ClassUndone = "class_undone",
        /// A step: {count} votes.
        ClassStepCodes = "class_step_codes",
        /// A step: one code taken out.
        ClassStepOut = "class_step_out",
        /// A step: {count} hands for {band}.
        ClassStepHands = "class_step_hands",
        /// To the figures.
        ClassResults = "class_results",
        /// The class is over.
        ClassEnd = "class_end",
        /// Asked first.
        ClassEndAsk = "class_end_ask",
        /// Yes.
        ClassEndYes = "class_end_yes",
        /// Back to the class.
        ClassBack = "class_back",
        /// What is kept.
        ClassKeptNot = "class_kept_not",
        /// A trainee begins.
        ClassJoin = "class_join",
        /// What a trainee will do.
        ClassJoinIntro = "class_join_intro",
        /// Above the second vote.
        ClassVoteAgainHint = "class_vote_again_hint",
        /// Give the vote.
        ClassGiveVote = "class_give_vote",
        /// To the next part without a vote.
        ClassSkip = "class_skip",
        /// Above a code.
        ClassCodeTitle = "class_code_title",
        /// What to do with it.
        ClassCodeHint = "class_code_hint",
        /// What the square holds.
        ClassCodeSquare = "class_code_square",
        /// Vote again.
        ClassVoteAgain = "class_vote_again",
        /// The next person.
        ClassNextPerson = "class_next_person",
        /// What that does.
        ClassNextPersonHint = "class_next_person_hint",
        /// A vote on the device that goes round was counted.
        ClassThanks = "class_thanks",
        /// Hand it on.
        ClassThanksHint = "class_thanks_hint",
        /// The next person begins.
        ClassNextHere = "class_next_here",
        /// The next slide.
        ClassSlideOn = "class_slide_on",
        /// The slide before.
        ClassSlideBack = "class_slide_back",
        /// Which slide: {at}, {all}.
        ClassSlideAt = "class_slide_at",
        /// From the projector to the votes.
        ClassToVotes = "class_to_votes",
        /// How to join.
        ClassJoinHow = "class_join_how",
        /// Before a part that had to be asked for.
        ClassAskTitle = "class_ask_title",
        /// What to do.
        ClassAsk = "class_ask",
        /// The class votes.
        ClassVoteTitle = "class_vote_title",
        /// How to vote.
        ClassVoteHow = "class_vote_how",
        /// How many votes: {count}.
        ClassVotesIn = "class_votes_in",
        /// The votes before the discussion.
        ClassVotesBefore = "class_votes_before",
        /// The votes after it.
        ClassVotesAfter = "class_votes_after",
        /// The class talks.
        ClassDiscussTitle = "class_discuss_title",
        /// With whom.
        ClassDiscuss = "class_discuss",
        /// And then.
        ClassDiscussAgain = "class_discuss_again",
        /// The votes and the reference.
        ClassReferenceTitle = "class_reference_title",
        /// The band of the reference.
        ClassReference = "class_reference",
        /// A lower band.
        ClassLower = "class_lower",
        /// A higher band.
        ClassHigher = "class_higher",
        /// How many gave the reference: {agree}, {people}.
        ClassAgree = "class_agree",
        /// What that says of a group like this: {low}, {high}.
        ClassAgreeSpan = "class_agree_span",
        /// How many were apart: {lower}, {higher}.
        ClassApart = "class_apart",
        /// Before and after.
        ClassChangeTitle = "class_change_title",
        /// Votes before: {count}.
        ClassCountBefore = "class_count_before",
        /// Votes after: {count}.
        ClassCountAfter = "class_count_after",
        /// How many gave the reference: {before}, {before_all}, {after}, {after_all}.
        ClassChange = "class_change",
        /// Above the reasons of the reference.
        ClassWhyTitle = "class_why_title",
        /// Above the signs that were missed.
        ClassMissedTitle = "class_missed_title",
        /// By how many: {missed}, {all}, {unsure}.
        ClassMissedBy = "class_missed_by",
        /// Nobody missed any.
        ClassMissedNone = "class_missed_none",
        /// Above the agreement.
        ClassAlphaTitle = "class_alpha_title",
        /// What the figure is.
        ClassAlphaWhat = "class_alpha_what",
        /// Its interval: {low}, {high}.
        ClassAlphaSpan = "class_alpha_span",
        /// The class is small: {count}.
        ClassAlphaSmall = "class_alpha_small",
        /// There is no figure yet.
        ClassAlphaFew = "class_alpha_few",
        /// There is nothing to tell apart.
        ClassAlphaOneBand = "class_alpha_one_band",
        /// Above the results: {title}.
        ClassResultsOf = "class_results_of",
        /// There are no votes.
        ClassNoVotes = "class_no_votes",
        /// The heading of a column of bands.
        ClassBand = "class_band",
        /// A band that is the reference's: {band}.
        ClassBandReference = "class_band_reference",
        /// Save the votes as a table.
        ClassSave = "class_save",
        /// It was handed to the browser.
        ClassSaved = "class_saved",
        /// It was not.
        ClassNotSaved = "class_not_saved",
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
