//! The words of the officers' page: a name for each text of `officer/interface.toml` in a pack.

use crate::words::phrases;

phrases! {
    /// A text of the officers' page.
    OfficerPhrase {
        // Moving about.
        /// The heading of the list of all parts.
        CaseTitle = "case_title",
        /// What is said below it. {band}
        CaseBand = "case_band",
        /// A new case: {reference} may be empty.
        CaseOf = "case_of",
        /// To the list of all parts.
        ToCase = "to_case",
        /// To the next part: {name}.
        Next = "next",
        /// One screen back.
        Back = "back",
        /// How many of how many are answered: {done}, {all}.
        CountAnswered = "count_answered",
        /// How many of how many are settled: {done}, {all}.
        CountSettled = "count_settled",
        /// A new case.
        NewCase = "new_case",
        /// What is asked before everything is wiped.
        NewCaseAsk = "new_case_ask",
        /// Wipe and begin anew.
        NewCaseYes = "new_case_yes",
        /// Keep what is there.
        NewCaseNo = "new_case_no",
        /// Open a record.
        OpenRecord = "open_record",
        /// The record was made by a newer version.
        FileNewer = "file_newer",
        /// What the officer added can't be read.
        FileDamaged = "file_damaged",
        /// Lock the screen.
        Lock = "lock",
        /// How old the content is: {version}, {date}.
        ContentAge = "content_age",
        /// It can be used without a network.
        OfflineReady = "offline_ready",
        /// It can't.
        OfflineNot = "offline_not",
        /// What is stored on the device for it.
        OfflineCopy = "offline_copy",
        /// Delete that.
        OfflineDelete = "offline_delete",
        /// It is deleted.
        OfflineDeleted = "offline_deleted",
        /// An update waits until this case is closed.
        UpdateWaits = "update_waits",
        /// An update is ready.
        UpdateReady = "update_ready",
        /// Take it.
        UpdateTake = "update_take",
        // At the door.
        /// The heading: {page}, {pages}.
        DoorTitle = "door_title",
        /// What to know.
        DoorHint = "door_hint",
        /// The heading of what it comes to after ten questions.
        DoorResult = "door_result",
        /// Show it.
        DoorShow = "door_show",
        /// What to do first.
        DoFirst = "do_first",
        /// Go on to the rest.
        GoOnFull = "go_on_full",
        /// What was answered before, on a screen with the rest.
        AskedAlready = "asked_already",
        /// Another way to ask.
        AskThisWay = "ask_this_way",
        /// A note to an answer.
        Note = "note",
        /// A part in which nothing is left to ask.
        NothingLeft = "nothing_left",
        // Identification.
        /// The heading.
        Identification = "identification",
        /// The four warning signs.
        FourHeading = "four_heading",
        /// How many of them: {count}.
        FourCount = "four_count",
        /// The acts of s.2A.
        ActsHeading = "acts_heading",
        /// What points to s.4A.
        EffectsHeading = "effects_heading",
        /// What to do when something points to s.4A.
        EffectsDo = "effects_do",
        /// It was not told.
        NotShown = "not_shown",
        /// Two occasions or more: {count} in the log.
        OccasionsTwo = "occasions_two",
        /// Two occasions are not yet shown: {count} in the log.
        OccasionsOpen = "occasions_open",
        /// What it is recorded as.
        RecordedAs = "recorded_as",
        /// Stalking.
        RecordedStalking = "recorded_stalking",
        /// Something else.
        RecordedOther = "recorded_other",
        /// What else.
        RecordedWhat = "recorded_what",
        /// Why it is not stalking.
        WhyNotStalking = "why_not_stalking",
        /// Nothing was said.
        NotSaid = "not_said",
        // Judgement.
        /// The heading.
        Judgement = "judgement",
        /// What it is for.
        JudgementIntro = "judgement_intro",
        /// What the rules said.
        RulesSaid = "rules_said",
        /// What it could be.
        CouldBe = "could_be",
        /// The officer agrees.
        JudgementAgree = "judgement_agree",
        /// The officer's own band.
        JudgementBand = "judgement_band",
        /// Why.
        JudgementReason = "judgement_reason",
        /// Who agreed.
        Supervisor = "supervisor",
        /// The tick that they agreed.
        SupervisorAgreed = "supervisor_agreed",
        /// It does not count without a reason.
        NeedsReason = "needs_reason",
        /// It does not count without a reason in a sentence.
        NeedsSentence = "needs_sentence",
        /// It does not count without a supervisor's name.
        NeedsSupervisor = "needs_supervisor",
        /// It counts.
        JudgementCounts = "judgement_counts",
        /// Lowered below a hard trigger: {band}, {supervisor}.
        LoweredBelow = "lowered_below",
        /// A hard trigger.
        HardTrigger = "hard_trigger",
        /// No judgement was recorded.
        NotJudged = "not_judged",
        /// Raised because the victim or the officer feels more danger.
        RaisedByFear = "raised_by_fear",
        // The plan.
        /// The heading.
        Plan = "plan",
        /// What it is.
        PlanIntro = "plan_intro",
        /// Remove.
        BlockRemove = "block_remove",
        /// Avoid.
        BlockAvoid = "block_avoid",
        /// Reduce.
        BlockReduce = "block_reduce",
        /// Accept.
        BlockAccept = "block_accept",
        /// The legal basis.
        Basis = "basis",
        /// Open.
        StateOpen = "state_open",
        /// Done.
        StateDone = "state_done",
        /// Not done.
        StateNotDone = "state_not_done",
        /// Who does it.
        Owner = "owner",
        /// Nobody yet.
        NoOwner = "no_owner",
        /// The tick that they accepted it.
        OwnerAccepted = "owner_accepted",
        /// They have not.
        OwnerNotAccepted = "owner_not_accepted",
        /// By when.
        Due = "due",
        /// Why not.
        WhyNot = "why_not",
        /// A reason is needed.
        NeedsWhyNot = "needs_why_not",
        /// An owner is needed.
        NeedsOwner = "needs_owner",
        /// No answer suggests it any more.
        NotSuggestedNow = "not_suggested_now",
        /// A step of the officer's own.
        OwnStep = "own_step",
        /// Add it.
        AddStep = "add_step",
        /// Take it away.
        RemoveStep = "remove_step",
        /// Who writes.
        OfficerName = "officer_name",
        /// The force's reference.
        Reference = "reference",
        // A locked screen, and keeping: see also `Lock`.
        /// The heading of a locked screen, which tells nothing.
        LockedHeading = "locked_heading",
        /// It opens with a code.
        LockedCode = "locked_code",
        /// It opens with the passphrase of the case.
        LockedPassphrase = "locked_passphrase",
        /// The label of the field.
        LockedLabel = "locked_label",
        /// It has no code, and is deleted after {minutes}.
        LockedGoes = "locked_goes",
        /// It did not open.
        LockedWrong = "locked_wrong",
        /// Too many did not; the next one is taken after {seconds}.
        LockedWait = "locked_wait",
        /// The button.
        LockedOpen = "locked_open",
        /// The fold in which a code is set.
        LockThis = "lock_this",
        /// What it does.
        LockHint = "lock_hint",
        /// A code.
        LockCode = "lock_code",
        /// Set it.
        LockPut = "lock_put",
        /// The code is too short.
        LockShort = "lock_short",
        /// The screen opens with the code now.
        LockIsCode = "lock_is_code",
        /// The screen opens with the passphrase under which the case is kept.
        LockIsPassphrase = "lock_is_passphrase",
        /// The heading where a code is asked for.
        AskCodeTitle = "ask_code_title",
        /// Why.
        AskCode = "ask_code",
        /// No code: it is deleted after {minutes}.
        LockWithout = "lock_without",
        /// There is no code: it is deleted after {minutes}.
        LockGoesWithout = "lock_goes_without",
        /// A case without a code was deleted after {minutes}.
        DeletedUnattended = "deleted_unattended",
        /// Take the code away: {minutes}.
        LockTake = "lock_take",
        /// For how long a case is kept on the device.
        KeepFor = "keep_for",
        /// One day: {days}.
        KeepDay = "keep_day",
        /// Several: {days}.
        KeepDays = "keep_days",
        /// What is asked before everything is wiped but what is kept on the device.
        NewCaseAskKept = "new_case_ask_kept",
        // A protective order, and clocks.
        /// The heading.
        Order = "order",
        /// What to know.
        OrderIntro = "order_intro",
        /// The test.
        CriteriaHeading = "criteria_heading",
        /// Met.
        Met = "met",
        /// Not met, or not said.
        NotMet = "not_met",
        /// The decision.
        Decision = "decision",
        /// An interim and a full order.
        DecisionInterim = "decision_interim",
        /// A full order.
        DecisionFull = "decision_full",
        /// None.
        DecisionNone = "decision_none",
        /// Not yet decided.
        DecisionNotYet = "decision_not_yet",
        /// Why.
        DecisionReason = "decision_reason",
        /// The clocks.
        Clocks = "clocks",
        /// What they are, and that they are not law.
        ClocksAreNotLaw = "clocks_are_not_law",
        /// From when.
        StartFrom = "start_from",
        /// The report.
        StartReport = "start_report",
        /// The arrest.
        StartArrest = "start_arrest",
        /// The time.
        StartTime = "start_time",
        /// No start is known.
        StartMissing = "start_missing",
        /// That is no date and time.
        StartWrong = "start_wrong",
        /// How long is left: {days}, {hours}.
        TimeLeft = "time_left",
        /// It is over since {days}, {hours}.
        TimeOver = "time_over",
        /// The review.
        Review = "review",
        /// By when.
        ReviewAt = "review_at",
        /// A file of reminders.
        Reminders = "reminders",
        /// What it holds.
        RemindersHint = "reminders_hint",
        /// What the reminder of a review says.
        RemindReview = "remind_review",
        /// What the reminder of a step says.
        RemindStep = "remind_step",
        // Breaches.
        /// The heading.
        Breaches = "breaches",
        /// What to know.
        BreachesIntro = "breaches_intro",
        /// What was broken.
        BreachWhat = "breach_what",
        /// What happened.
        BreachKind = "breach_kind",
        /// Add it.
        BreachAdd = "breach_add",
        /// Take it away: {breach}.
        BreachRemove = "breach_remove",
        /// None yet.
        BreachNone = "breach_none",
        /// What is missing.
        BreachMissing = "breach_missing",
        /// Two or more: look at a further stalking offence.
        TwoBreaches = "two_breaches",
        // The record.
        /// The heading of the screen.
        Outputs = "outputs",
        /// The title of the record.
        RecordTitle = "record_title",
        /// The first section.
        RecordAbout = "record_about",
        /// When it was made.
        RecordMade = "record_made",
        /// From which content.
        RecordContent = "record_content",
        /// When the law was read.
        RecordLaw = "record_law",
        /// That nobody reviewed it.
        NotReviewed = "not_reviewed",
        /// What it comes to.
        RecordAssessment = "record_assessment",
        /// The band.
        RecordBand = "record_band",
        /// Why.
        RecordWhy = "record_why",
        /// The readings.
        RecordReadings = "record_readings",
        /// What is not known.
        RecordUnknown = "record_unknown",
        /// The answers.
        RecordAnswers = "record_answers",
        /// The log.
        RecordLog = "record_log",
        /// Honest limits.
        RecordLimits = "record_limits",
        /// What it came to last time: {when}, {band}, {rules}.
        LastTime = "last_time",
        /// Print it.
        PrintRecord = "print_record",
        /// Copy it as plain text.
        CopyRecord = "copy_record",
        /// It was copied.
        Copied = "copied",
        /// It was not; it stands below.
        NotCopied = "not_copied",
        /// The plain text.
        PlainText = "plain_text",
        /// Print the victim's copy.
        PrintVictim = "print_victim",
        /// Show one of the two on the screen.
        ShowRecord = "show_record",
        /// Show the victim's copy.
        ShowVictim = "show_victim",
        /// Keep it.
        KeepHeading = "keep_heading",
        // The victim's copy.
        /// Its title.
        VictimTitle = "victim_title",
        /// The first section.
        VictimAbout = "victim_about",
        /// What it is.
        VictimIntro = "victim_intro",
        /// What was agreed.
        VictimAgreed = "victim_agreed",
        /// By when.
        VictimBy = "victim_by",
        /// What to do.
        VictimDo = "victim_do",
        /// Who can help.
        VictimHelp = "victim_help",
    }
}

/// The words of the page itself, before and without the program.
pub const PAGE_WORDS: &[&str] = &[
    "before_close",
    "before_stays",
    "before_supports",
    "before_title",
    "before_two_minutes",
    "before_what",
    "begin",
    "broken",
    "close",
    "close_ask",
    "close_hint",
    "loading",
    "rescue_gone",
    "rescue_short",
];
