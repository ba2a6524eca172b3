//! The words of the interface: every phrase that the widget, the print and the exports name. The words themselves are in
//! the pack, under `[interface]`; `{name}` in them is filled in.
//!
//! One line each, grouped by where it stands; add yours to its group. The comment declares what is filled in, in braces;
//! `heedful check` holds the words to it in every language.

use crate::words::phrases;

phrases! {
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
        /// The help bar: someone to talk to, {name}, {phone}.
        HelpTalk = "help_talk",
        /// The heading of the help bar.
        HelpHeading = "help_heading",
        /// This pack has not been reviewed by a practitioner.
        NotReviewed = "not_reviewed",
        /// This translation has not been reviewed by a speaker.
        TranslationNotReviewed = "translation_not_reviewed",
        /// Choose a language.
        Language = "language",
        /// Go to the paper version.
        Paper = "paper_link",
        /// What the paper version is.
        PaperHint = "paper_hint",
        /// Reviewed {by}, {on}.
        Reviewed = "reviewed",
        /// Until when sources for the law were read: {on}.
        LawChecked = "law_checked",
        /// Announced: {count} more presses leave the page.
        LeaveKeysMore = "leave_keys_more",
        /// Announced: the presses were too slow.
        LeaveKeysExpired = "leave_keys_expired",
        /// Announced while the page is left.
        Leaving = "leaving",
        /// Name of the help bar, for a screen reader.
        HelpBar = "help_bar",
        /// Open all help.
        HelpMore = "help_more",
        /// Close it.
        HelpClose = "help_close",

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
        /// What happens to a saved copy.
        BeforeLeaveSaved = "before_leave_saved",
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
        /// In danger now: 999.
        BeforeDanger = "before_danger",
        /// Link to how to call without speaking.
        BeforeDangerLink = "before_danger_link",
        /// Heading of the way out.
        BeforeLeaveTitle = "before_leave_title",
        /// The keys that leave, where they are offered.
        BeforeLeaveKeys = "before_leave_keys",
        /// What leaving does not do.
        BeforeLeaveLimit = "before_leave_limit",
        /// What going back or reloading does.
        BeforeBack = "before_back",
        /// On a website that has the check, where it can't be shown within the page: the link to it.
        EmbedOpen = "embed_open",
        /// Heading of private use.
        BeforePrivateTitle = "before_private_title",
        /// What the page can't hide.
        BeforeCannotHide = "before_cannot_hide",
        /// What an address without HTTPS means.
        BeforeInsecure = "before_insecure",
        /// Link to more about privacy.
        BeforeMorePrivate = "before_more_private",

        // More about privacy.
        /// Heading.
        PrivacyHeading = "privacy_heading",
        /// Nothing is sent.
        PrivacyNoSend = "privacy_no_send",
        /// The browser's history.
        PrivacyHistory = "privacy_history",
        /// Private windows.
        PrivacyWindow = "privacy_window",
        /// Clearing a history.
        PrivacyClear = "privacy_clear",
        /// Which device.
        PrivacyDevice = "privacy_device",
        /// Someone near.
        PrivacyNear = "privacy_near",
        /// The network's owner.
        PrivacyNetwork = "privacy_network",

        // Danger now.
        /// Heading.
        DangerHeading = "danger_heading",
        /// What to ask for.
        DangerCall = "danger_call",
        /// Call 999.
        DangerCallButton = "danger_call_button",
        /// Where to go.
        DangerMove = "danger_move",
        /// Followed on foot.
        DangerFoot = "danger_foot",
        /// Followed while driving.
        DangerDriving = "danger_driving",
        /// Heading: if you can't speak.
        SilentHeading = "silent_heading",
        /// Speaking is best.
        SilentSpeak = "silent_speak",
        /// Heading: on a mobile.
        SilentMobileHeading = "silent_mobile_heading",
        /// First step.
        SilentMobile1 = "silent_mobile_1",
        /// Second step.
        SilentMobile2 = "silent_mobile_2",
        /// Third step.
        SilentMobile3 = "silent_mobile_3",
        /// Fourth step: 55.
        SilentMobile4 = "silent_mobile_4",
        /// Fifth step.
        SilentMobile5 = "silent_mobile_5",
        /// What ends the call.
        SilentMobileEnd = "silent_mobile_end",
        /// Heading: on a landline.
        SilentLandlineHeading = "silent_landline_heading",
        /// What differs there.
        SilentLandline = "silent_landline",
        /// Silence alone brings nobody.
        SilentNotAlone = "silent_not_alone",
        /// 55 gives no location.
        SilentNoLocation = "silent_no_location",
        /// Texting 999.
        SilentText = "silent_text",
        /// Go on with the questions.
        DangerGoOn = "danger_go_on",
        /// When to go on.
        DangerGoOnHint = "danger_go_on_hint",

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
        /// Announced: another answer took one away.
        AnswerRemoved = "answer_removed",
        /// Announced: another answer took {count} away.
        AnswersRemoved = "answers_removed",
        /// Announced: what was taken away is back.
        AnswersRestored = "answers_restored",
        /// Gives back what was just taken away.
        Undo = "undo",
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
        /// Of two dates: the earliest that it can have been.
        DateFirst = "date_first",
        /// Of two dates: the latest that it can have been.
        DateLast = "date_last",
        /// A note of your own to this question.
        YourNote = "your_note",
        /// Your own words.
        YourWords = "your_words",
        /// Why the number may change.
        ProgressChanges = "progress_changes",
        /// Heading of the warning before a hard part.
        HardHeading = "hard_heading",
        /// Before a hard question.
        HardSkipQuestion = "hard_skip_question",
        /// How much to write.
        TextHint = "text_hint",
        /// Own words do not change the result.
        TextNotRated = "text_not_rated",
        /// What to leave out.
        TextPrivate = "text_private",
        /// I don't know the date.
        DateSpan = "date_span",

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
        /// "None" and something else were chosen.
        ErrorNoneAndOthers = "error_none_and_others",
        /// A part of the date is missing.
        ErrorDateMissing = "error_date_missing",
        /// The year is not four numbers.
        ErrorDateYear = "error_date_year",
        /// Of two dates the second is before the first.
        ErrorDateOrder = "error_date_order",
        /// Heading when something did not work.
        ProblemHeading = "problem_heading",
        /// The browser keeps nothing.
        ProblemStorageBlocked = "problem_storage_blocked",
        /// No room to keep it.
        ProblemStorageFull = "problem_storage_full",
        /// No secure connection, so no passphrase.
        ProblemNoHttps = "problem_no_https",
        /// It does not open it.
        ProblemPassphraseWrong = "problem_passphrase_wrong",
        /// The two differ.
        ProblemPassphraseDiffer = "problem_passphrase_differ",
        /// At least {least} characters.
        ProblemPassphraseShort = "problem_passphrase_short",
        /// The file is damaged.
        ProblemFileDamaged = "problem_file_damaged",
        /// The file is not ours.
        ProblemFileForeign = "problem_file_foreign",
        /// The file is from a later version.
        ProblemFileNewer = "problem_file_newer",
        /// The browser could not read it.
        ProblemFileUnread = "problem_file_unread",
        /// Copying failed.
        ProblemCopy = "problem_copy",
        /// Printing failed.
        ProblemPrint = "problem_print",
        /// Heading when the program broke.
        ProblemBrokenHeading = "problem_broken_heading",
        /// It broke, and the answers are lost.
        ProblemBrokenLost = "problem_broken_lost",
        /// Try again.
        ProblemTryAgain = "problem_try_again",
        /// Heading when the program can't run.
        CannotRunHeading = "cannot_run_heading",
        /// It can't run in this browser.
        CannotRun = "cannot_run",
        /// No JavaScript.
        CannotRunNoScript = "cannot_run_no_script",
        /// Still loading; help need not wait.
        CannotRunSlow = "cannot_run_slow",
        /// Loading.
        Loading = "loading",
        /// Load the page again.
        Reload = "reload",

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
        /// Changing one keeps the others.
        CheckIntro = "check_intro",
        /// Empty answers are fine.
        CheckUnanswered = "check_unanswered",

        // Result.
        /// Heading of the result.
        ResultTitle = "result_title",
        /// It could be higher: {band}.
        CouldBe = "could_be",
        /// Heading: what to do first.
        ResultDo = "result_do",
        /// Heading: why.
        ResultWhy = "result_why",
        /// What you told us that shows it: {answers}.
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
        /// Announced: the result is now {band}.
        ResultUpdated = "result_updated",
        /// Heading: more that can help.
        ResultMore = "result_more_heading",
        /// They are never added up.
        ResultReadingsIntro = "result_readings_intro",
        /// {reading}: {level}.
        ResultReading = "result_reading",
        /// {reading}, {level}, and it could be {could}.
        ResultReadingCould = "result_reading_could",
        /// Take no risk to find out.
        ResultUnknownIntro = "result_unknown_intro",
        /// Answer this.
        ResultUnknownAnswer = "result_unknown_answer",
        /// Unfolds the rest of a list; `{count}`.
        ShowMore = "show_more",
        /// Come back, or tell the police, if:
        ResultChangeIntro = "result_change_intro",
        /// Why it counts.
        MoreDangerHint = "more_danger_hint",
        /// Take it back.
        MoreDangerUndo = "more_danger_undo",

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
        /// Which law, and that its list is open.
        MarksActHint = "marks_act_hint",

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
        /// Open {hours}.
        ServiceHours = "service_hours",
        /// Calls leave traces.
        ServiceTrace = "service_trace",

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
        /// Incidents on {recent} of the last {recent_days} days, and on {before} of the {before_days} days before.
        FactRise = "fact_rise",
        /// At least {recent} in each of the last four weeks, at most {before} in any of the {weeks} weeks before.
        FactRiseWeeks = "fact_rise_weeks",
        /// New in the last 28 days: {kinds}.
        FactNewKind = "fact_new_kind",
        /// The most severe is {kind}; before, it was {before}.
        FactMoreSevere = "fact_more_severe",
        /// {count} kinds: {kinds}.
        FactSeveralKinds = "fact_several_kinds",
        /// {count} after a warning, or after being told to stop, on {since}.
        FactAfterWarning = "fact_after_warning",
        /// {count} after an order began, on {since}.
        FactAfterOrder = "fact_after_order",
        /// A breach, on {first}.
        FactBreach = "fact_breach",
        /// {count} breaches, from {first} to {last}.
        FactBreaches = "fact_breaches",
        /// Silent for {days} days since {last}, after a rise.
        FactSilenceAfterRise = "fact_silence_after_rise",
        /// {count} of this kind: {kind}.
        FactKind = "fact_kind",

        // Diary entries: the labels of what was written down.
        /// Heading: the entries.
        DiaryEntries = "diary_entries",
        /// The time of day.
        DiaryTime = "diary_time",
        /// The place.
        DiaryPlace = "diary_place",
        /// What happened.
        DiaryWords = "diary_words",
        /// What shows it.
        DiaryEvidence = "diary_evidence",
        /// Who saw or heard it.
        DiaryWitnesses = "diary_witnesses",
        /// To whom it was reported.
        DiaryReported = "diary_reported",
        /// The reference number.
        DiaryReference = "diary_reference",
        /// Whether it broke an order, a condition or a warning, as it was chosen.
        DiaryBreach = "diary_breach",
        /// Which order, condition or warning.
        DiaryBreaks = "diary_breaks",
        /// It broke one.
        BreachYes = "breach_yes",
        /// It broke none.
        BreachNo = "breach_no",
        /// The person can't say.
        BreachNotSure = "breach_not_sure",
        /// Nobody has chosen yet, so it counts as no breach.
        BreachOpen = "breach_open",
        /// Heading: entries of which nobody has chosen yet.
        BreachAsk = "breach_ask",
        /// Why they are asked about.
        BreachAskHint = "breach_ask_hint",
        /// {count} entries with these words: {text}.
        BreachGroup = "breach_group",
        /// {count} more kinds of words, to come.
        BreachGroupsMore = "breach_groups_more",
        /// {count} entries need a choice.
        BreachWaiting = "breach_waiting",
        /// The question in the form.
        EntryBreach = "entry_breach",
        /// How it felt.
        DiaryFelt = "diary_felt",
        /// What was changed because of it.
        DiaryChanged = "diary_changed",
        /// When it was written down.
        DiaryWrittenOn = "diary_written_on",
        /// This entry is kept and not counted: its date can't be right.
        DiaryNotCounted = "diary_not_counted",

        // Dates in words.
        /// A date: {day} {month} {year}.
        DateFormat = "date_format",
        /// January.
        Month1 = "month_1",
        /// February.
        Month2 = "month_2",
        /// March.
        Month3 = "month_3",
        /// April.
        Month4 = "month_4",
        /// May.
        Month5 = "month_5",
        /// June.
        Month6 = "month_6",
        /// July.
        Month7 = "month_7",
        /// August.
        Month8 = "month_8",
        /// September.
        Month9 = "month_9",
        /// October.
        Month10 = "month_10",
        /// November.
        Month11 = "month_11",
        /// December.
        Month12 = "month_12",

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
        /// An entry that happened {times} times a day on most days.
        ReportMostDays = "report_most_days",
        /// Sources.
        ReportSources = "report_sources",
        /// Answered by the person.
        PrintAboutSelf = "print_about_self",
        /// Answered by someone close.
        PrintAboutOther = "print_about_other",
        /// Recorded by an officer.
        PrintAboutOfficer = "print_about_officer",
        /// Heading: own words.
        PrintOwnWords = "print_own_words",
        /// Heading: questions without an answer.
        PrintNotAnswered = "print_not_answered",
        /// Print it all.
        PrintWithResult = "print_with_result",
        /// Print the answers alone.
        PrintWithoutResult = "print_without_result",
        /// Why one might.
        PrintWithoutResultHint = "print_without_result_hint",
        /// Honest limits, for whoever reads the paper.
        PrintLimits = "print_limits",
        /// {page} of {pages}.
        PrintPage = "print_page",

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
        /// On this device.
        KeepDevice = "keep_device",
        /// Its risk.
        KeepDeviceRisk = "keep_device_risk",
        /// The risk of a plain file.
        KeepFileRisk = "keep_file_risk",
        /// A file under a passphrase.
        KeepFileLocked = "keep_file_locked",
        /// Its risk.
        KeepFileLockedRisk = "keep_file_locked_risk",
        /// The risk of printing.
        KeepPrintRisk = "keep_print_risk",
        /// The risk of copying.
        KeepCopyRisk = "keep_copy_risk",
        /// Passphrase.
        KeepPassphrase = "keep_passphrase",
        /// Passphrase again.
        KeepPassphraseAgain = "keep_passphrase_again",
        /// What makes a good one.
        KeepPassphraseHint = "keep_passphrase_hint",
        /// Stop keeping it.
        KeepStop = "keep_stop",
        /// Something is kept already.
        KeepReplace = "keep_replace",
        /// Replace it.
        KeepReplaceYes = "keep_replace_yes",
        /// Leave it.
        KeepReplaceNo = "keep_replace_no",
        /// A neutral file name with {date}.
        KeepFileName = "keep_file_name",
        /// Announced: kept on this device.
        KeptDevice = "kept_device",
        /// Announced: saved as a file.
        KeptFile = "kept_file",
        /// Announced: printing.
        PrintReady = "print_ready",
        /// Heading: open what was kept.
        OpenHeading = "open_heading",
        /// From this device.
        OpenDevice = "open_device",
        /// From a file.
        OpenFile = "open_file",
        /// Choose a file.
        OpenChooseFile = "open_choose_file",
        /// Open.
        OpenDo = "open_do",
        /// Kept with an earlier version.
        OpenOlder = "open_older",
        /// Opened, but {count} answers do not fit this pack.
        OpenMisfits = "open_misfits",
        /// It replaces the answers on the screen.
        OpenReplace = "open_replace",
        /// What wiping does.
        WipeHint = "wipe_hint",
        /// Yes.
        WipeYes = "wipe_yes",
        /// No.
        WipeNo = "wipe_no",
        /// The saved copy of {date} is there too.
        WipeSaved = "wipe_saved",
        /// The saved copy stays.
        WipeSavedStays = "wipe_saved_stays",
        /// Delete the page's answers alone.
        WipePage = "wipe_page",
        /// Delete the saved copy too.
        WipeAll = "wipe_all",
        /// The page's answers are deleted.
        WipedPage = "wiped_page",
        /// The saved copy is still there.
        WipedSavedStays = "wiped_saved_stays",
        /// Not everything could be wiped.
        WipedNotAll = "wiped_not_all",
        /// What wiping can't reach.
        WipedElsewhere = "wiped_elsewhere",

        // Left alone for a while.
        /// Heading.
        IdleHeading = "idle_heading",
        /// Why the page is hidden.
        IdleText = "idle_text",
        /// Show it again.
        IdleGoOn = "idle_go_on",
        /// Announced: the answer opened more questions.
        OpenedMore = "sr_opened_more",

        // Keeping and opening, step by step.
        /// How to keep it?
        KeepChoose = "keep_choose",
        /// Keep it.
        KeepDo = "keep_do",
        /// Show what is typed.
        KeepShow = "keep_passphrase_show",
        /// Browsers may offer to save a passphrase.
        KeepNotSaved = "keep_passphrase_not_saved",
        /// Locking takes a moment.
        KeepWorking = "keep_working",
        /// Something is kept already, since {date}.
        KeepAlready = "keep_already",
        /// Heading: what is kept in this browser.
        KeepHeading = "keep_here",
        /// Since {date}.
        KeepOn = "keep_on",
        /// Until {date}.
        KeepUntil = "keep_until",
        /// Later changes are not kept by themselves.
        KeepAgain = "keep_again",
        /// The page is part of another website.
        KeepFramed = "keep_framed",
        /// Announced: it is no longer kept.
        KeepStopped = "keep_stopped",
        /// The text to copy by hand.
        KeepText = "keep_text",
        /// Ask for a passphrase that the program makes up.
        KeepMakeUp = "keep_make_up",
        /// What to do with it.
        KeepMadeUp = "keep_made_up",
        /// What becomes of it when the person leaves?
        KeepOnLeaving = "keep_on_leaving",
        /// It stays.
        KeepStays = "keep_stays",
        /// It is deleted.
        KeepGoes = "keep_goes",
        /// How long it opens: {days}.
        KeepDays = "keep_days",
        /// What is saved stays when the person leaves.
        KeptStays = "kept_stays",
        /// What is saved is deleted when the person leaves.
        KeptGoes = "kept_goes",
        /// Another tab saved something meanwhile.
        ProblemSavedMeanwhile = "problem_saved_meanwhile",
        /// It was stopped, since the case is gone.
        ProblemCancelled = "problem_cancelled",
        /// It needs its passphrase.
        OpenLocked = "open_locked",
        /// Opening takes a moment.
        OpenWorking = "open_working",
        /// Announced: it is open.
        OpenDone = "open_done",
        /// Its time was over on {date}.
        OpenOver = "open_over",
        /// Open it all the same.
        OpenReplaceYes = "open_replace_yes",
        /// Leave the answers on the screen.
        OpenReplaceNo = "open_replace_no",
        /// The proof: {count} pieces are left.
        WipedCount = "wiped_count",
        /// The browser stores nothing for this page.
        WipedBlocked = "wiped_blocked",
        /// No way to keep it was chosen.
        ErrorKeepChoose = "error_keep_choose",
        /// The passphrase is empty.
        ErrorPassphraseMissing = "error_passphrase_missing",
        /// The browser could not lock it.
        ProblemNotLocked = "problem_not_locked",
        /// It was not there when it was read back.
        ProblemNotStored = "problem_not_stored",
        /// What is kept here is damaged.
        ProblemStoredDamaged = "problem_stored_damaged",
        /// The file is empty.
        ProblemFileEmpty = "problem_file_empty",
        /// The file is larger than {most} MB, or its diary longer than is read.
        ProblemFileLarge = "problem_file_large",
        /// The file was not saved.
        ProblemFileNotSaved = "problem_file_not_saved",

        // Before the program is there.

        /// The next questions still load.
        OneMoment = "one_moment",
        /// What happens meanwhile.
        OneMomentText = "one_moment_text",
        // The statement: sentences that the diary fills, and what joins a list.
        /// Its neutral title.
        StatementTitle = "statement_title",
        /// When it was made: {date}.
        StatementMade = "statement_made",
        /// Who speaks, and of whom.
        StatementSpeaker = "statement_speaker",
        /// A date in a sentence: {date}.
        StatementOn = "statement_on",
        /// A list: {list} and its {last}.
        StatementList = "statement_list",
        /// A list of things with commas: {list} and its {last}.
        StatementListLong = "statement_list_long",
        /// The first entry: {when}.
        StatementFirst = "statement_first",
        /// The latest entry: {when}.
        StatementLatest = "statement_latest",
        /// How many incidents: {count}.
        StatementCount = "statement_count",
        /// How many lately: {count}.
        StatementLast28 = "statement_last_28",
        /// A rise: {recent} of {recent_days}, {before} of {before_days}.
        StatementRise = "statement_rise",
        /// Silence for {days}, since {last}.
        StatementSilence = "statement_silence",
        /// How many after a warning: {count}.
        StatementAfterWarning = "statement_after_warning",
        /// How many after an order: {count}.
        StatementAfterOrder = "statement_after_order",
        /// How many breaches: {count}.
        StatementBreaches = "statement_breaches",
        /// Before what comes from the diary.
        StatementFromDiary = "statement_from_diary",
        /// A kind with its count: {kind}, {count}.
        StatementKind = "statement_kind",
        /// Kinds with their counts: {list}.
        StatementShortKinds = "statement_short_kinds",
        /// Before how it fits the law.
        StatementLaw = "statement_law",

        // The steps from a report to its outcome.
        /// Reported to the police.
        StepReported = "step_reported",
        /// Recorded by the police.
        StepRecordedAs = "step_recorded_as",
        /// Risk assessed.
        StepRiskAssessed = "step_risk_assessed",
        /// Plan for safety.
        StepPlan = "step_plan",
        /// Arrest.
        StepArrested = "step_arrested",
        /// Order asked for.
        StepOrderSought = "step_order_sought",
        /// Order made.
        StepOrderMade = "step_order_made",
        /// Charge.
        StepCharged = "step_charged",
        /// Result.
        StepResult = "step_result",

        // What has changed since an earlier record.
        /// Its title.
        CompareTitle = "compare_title",
        /// With what: kept for {date}.
        CompareWith = "compare_with",
        /// Heading: bands and readings.
        CompareMoved = "compare_moved",
        /// Heading: answers.
        CompareAnswers = "compare_answers",
        /// Heading: new entries.
        CompareNew = "compare_new",
        /// Heading: entries that are gone.
        CompareGone = "compare_gone",
        /// Heading: new steps.
        CompareSteps = "compare_steps",
        /// The band did not move: {now}.
        CompareSameBand = "compare_same_band",
        /// The band moved: {before}, {now}.
        CompareOtherBand = "compare_other_band",
        /// It was read in another way then: {band}, and by this pack {before}.
        CompareReadThen = "compare_read_then",
        /// A reading moved: {before}, {now}.
        CompareLevels = "compare_levels",
        /// Label: a rule that is new.
        CompareBecause = "compare_because",
        /// Label: a rule that holds no more.
        CompareNoMore = "compare_no_more",
        /// Label: before.
        CompareBefore = "compare_before",
        /// Label: now.
        CompareNow = "compare_now",

        // The screens of the statement.
        /// Before the ways to hand it over.
        StatementOffer = "statement_offer",
        /// Open the statement.
        StatementOpen = "statement_open",
        /// Nothing was told yet.
        StatementEmpty = "statement_empty",
        /// What it is.
        StatementIntro = "statement_intro",
        /// Read it first.
        StatementCare = "statement_care",
        /// Change its words.
        StatementChange = "statement_change",
        /// The box in which it is changed.
        StatementText = "statement_text",
        /// Back to the words as they were.
        StatementUndo = "statement_undo",
        /// The answers have changed since.
        StatementOlder = "statement_older",
        /// Heading: ways to hand it over.
        StatementHandOver = "statement_hand_over",
        /// Back to the result.
        BackToResult = "back_to_result",

        // The screen of the steps.
        /// Open the steps.
        StepsOpen = "steps_open",
        /// Heading.
        StepsTitle = "steps_title",
        /// What it is for.
        StepsIntro = "steps_intro",
        /// No step was noted.
        StepsNone = "steps_none",
        /// Heading: a new step.
        StepsNew = "steps_new",
        /// What was done.
        StepsWhat = "steps_what",
        /// When it was.
        StepsWhen = "steps_when",
        /// More about it.
        StepsWords = "steps_words",
        /// Note it.
        StepsAdd = "steps_add",
        /// Announced: noted.
        StepsAdded = "steps_added",
        /// Take a step out.
        StepsRemove = "steps_remove",
        /// The same, for a screen reader: {step}.
        StepsRemoveThis = "steps_remove_this",
        /// Announced: taken out.
        StepsRemoved = "steps_removed",
        /// Bring it back.
        StepsUndo = "steps_undo",

        // The screen of the comparison.
        /// Open the comparison.
        CompareOpen = "compare_open",
        /// What it is for.
        CompareIntro = "compare_intro",

        // The list of what happened.
        /// What the list is for.
        DiaryIntro = "diary_intro",
        /// What to leave out.
        DiaryCare = "diary_care",
        /// Where it goes.
        DiaryGoes = "diary_goes",
        /// Add an entry.
        DiaryAdd = "diary_add",
        /// Nothing is written down.
        DiaryEmpty = "diary_empty",
        /// How many entries are shown: {count}.
        DiaryCount = "diary_count",
        /// Choose the order.
        DiaryOrder = "diary_order",
        /// The newest first.
        DiaryNewest = "diary_newest",
        /// The oldest first.
        DiaryOldest = "diary_oldest",
        /// By kind.
        DiaryByKind = "diary_by_kind",
        /// Choose what is shown.
        DiaryOnly = "diary_only",
        /// All kinds.
        DiaryAll = "diary_all",
        /// Show {count} more entries.
        DiaryMore = "diary_more",
        /// Make a second entry like this one.
        DiaryCopy = "diary_copy",
        /// Delete an entry.
        DiaryDelete = "diary_delete",
        /// Deleted: {entry}.
        DiaryDeleted = "diary_deleted",
        /// Undo the deletion.
        DiaryBringBack = "diary_bring_back",
        /// Announced: it is back.
        DiaryIsBack = "diary_is_back",
        /// Announced: {entry} is written down.
        DiarySaved = "diary_saved",
        /// The result is another one now: {band}.
        DiaryBandMoved = "diary_band_moved",
        /// An entry was begun and not finished.
        DiaryUnfinished = "diary_unfinished",
        /// Go on with it.
        DiaryGoOn = "diary_go_on",
        /// Throw it away.
        DiaryDrop = "diary_drop",
        /// Why a list of what happened helps.
        DiaryOffer = "diary_offer",
        /// Open the list.
        DiaryOpen = "diary_open",
        /// Open the list: {count} entries.
        DiaryOpenCount = "diary_open_count",
        /// Show the pattern.
        DiaryToPattern = "diary_to_pattern",
        /// Show the list.
        DiaryToList = "diary_to_list",

        // An entry, as it is written.
        /// Heading.
        EntryAdd = "entry_add",
        /// Heading.
        EntryChange = "entry_change",
        /// When?
        EntryWhen = "entry_when",
        /// Today.
        EntryToday = "entry_today",
        /// Yesterday.
        EntryYesterday = "entry_yesterday",
        /// Between two dates, once or often.
        EntryBetween = "entry_between",
        /// How to give a month.
        EntryMonthHint = "entry_month_hint",
        /// How often between two dates?
        EntryOften = "entry_often",
        /// So many times in all.
        EntryInAll = "entry_in_all",
        /// So many each day.
        EntryEachDay = "entry_each_day",
        /// So many a day, on most days.
        EntryMostDays = "entry_most_days",
        /// How many times?
        EntryTimes = "entry_times",
        /// What was it?
        EntryKind = "entry_kind",
        /// More kinds of incident.
        EntryOtherKinds = "entry_other_kinds",
        /// Warnings, orders and other events.
        EntryEvents = "entry_events",
        /// Fold: time, place, words.
        EntryFoldWhat = "entry_fold_what",
        /// Fold: evidence, witnesses, reports.
        EntryFoldProof = "entry_fold_proof",
        /// Fold: feelings and changes.
        EntryFoldEffect = "entry_fold_effect",
        /// What can stand there.
        EntryPlaceHint = "entry_place_hint",
        /// What can stand there.
        EntryWordsHint = "entry_words_hint",
        /// What can stand there.
        EntryEvidenceHint = "entry_evidence_hint",
        /// What can stand there.
        EntryBreaksHint = "entry_breaks_hint",
        /// Write it down.
        EntrySave = "entry_save",
        /// Nothing says when.
        EntryNoWhen = "entry_no_when",
        /// Nothing says what.
        EntryNoKind = "entry_no_kind",
        /// Not a number from 1 to {most}.
        EntryNumber = "entry_number",

        // The picture of a diary.
        /// From {first} to {last}: at least {count}, of {kinds} kinds.
        PictureSays = "picture_says",
        /// The lane of all incidents.
        PictureAll = "picture_all",
        /// A step is a day; the highest bar is {most}.
        PictureDays = "picture_days",
        /// A step is a week; the highest bar is {most}.
        PictureWeeks = "picture_weeks",
        /// A step is a month; the highest bar is {most}.
        PictureMonths = "picture_months",
        /// A step is years; the highest bar is {most}.
        PictureYears = "picture_years",
        /// {count} are lines and not bars.
        PictureUnplaced = "picture_unplaced",
        /// The lane of events.
        PictureEvents = "picture_events",
        /// The lane of breaches.
        PictureBreaks = "picture_breaks",
        /// These days: more than before.
        PictureRise = "picture_rise",
        /// These days: silence.
        PictureSilence = "picture_silence",
        /// The right end.
        PictureToday = "picture_today",
        /// Fold: the table.
        PictureTable = "picture_table",
        /// Heading of a column.
        PictureWhen = "picture_when",
        /// Heading of a column.
        PictureMany = "picture_many",
        /// Heading of a column.
        PictureWhat = "picture_what",
        /// Some time in these days.
        PictureSomewhere = "picture_somewhere",
        /// Nothing was told of these days.
        PictureNothing = "picture_nothing",
        /// A kind that the pack does not know.
        PictureOther = "picture_other",
        /// There is nothing to draw.
        PictureEmpty = "picture_empty",
        /// Heading: what the pattern shows.
        PictureShows = "picture_shows",
        /// A date without its year: {day} {month}.
        DateShort = "date_short",

        // A list that is brought in, and the diary as a table.
        /// Heading and button: bring in a list.
        TableIn = "table_in",
        /// What can be brought in.
        TableIntro = "table_intro",
        /// Choose a file.
        TableFile = "table_file",
        /// Or paste it.
        TablePaste = "table_paste",
        /// Read what was pasted.
        TableRead = "table_read",
        /// It is being read.
        TableReading = "table_reading",
        /// The file is no text.
        TableNotText = "table_not_text",
        /// Nothing was found in it.
        TableEmpty = "table_empty",
        /// Heading: {count} entries were read.
        TableFound = "table_found",
        /// From the {first} day to the {last}.
        TableSpan = "table_span",
        /// No date could be read with the day or the month first.
        TableOneWay = "table_one_way",
        /// {example} was read as {date}, the day first.
        TableDayFirst = "table_day_first",
        /// {example} was read as {date}, the month first.
        TableMonthFirst = "table_month_first",
        /// Some dates have the day first and some the month; {count} rows could be either.
        TableBothWays = "table_both_ways",
        /// Read it anew.
        TableReadDay = "table_read_day",
        /// Read it anew.
        TableReadMonth = "table_read_month",
        /// Heading: what was taken for granted.
        TableAssumed = "table_assumed",
        /// Taken for granted, in {count} rows.
        TableTwoDigitYear = "table_two_digit_year",
        /// Taken for granted, in {count} rows.
        TableYearMissing = "table_year_missing",
        /// Taken for granted, in {count} rows.
        TableOnlyMonthFirst = "table_only_month_first",
        /// Taken for granted, in {count} rows.
        TableSerialNumber = "table_serial_number",
        /// Fold: what each column was taken for.
        TableColumns = "table_columns",
        /// Where a column goes that nobody knows.
        TableOtherColumn = "table_other_column",
        /// Fold: the first entries.
        TableFirst = "table_first",
        /// {count} are in the diary already.
        TableInDiary = "table_in_diary",
        /// {count} are in the diary already, and come in again.
        TableInDiaryToo = "table_in_diary_too",
        /// {count} are the same as another row.
        TableRepeated = "table_repeated",
        /// {count} are the same as another row, and left out.
        TableRepeatedOut = "table_repeated_out",
        /// Bring doubles in.
        TableTakeThem = "table_take_them",
        /// Leave doubles out.
        TableLeaveThem = "table_leave_them",
        /// Heading: words that are no kind.
        TableKinds = "table_kinds",
        /// What it is for.
        TableKindsHint = "table_kinds_hint",
        /// A {word} that is no kind, in {count} rows.
        TableKindOf = "table_kind_of",
        /// {count} rows without a kind.
        TableKindNone = "table_kind_none",
        /// Not chosen.
        TableKindLeft = "table_kind_left",
        /// {count} rows were not understood.
        TableLeft = "table_left",
        /// They are not lost, before the others are brought in.
        TableLeftHint = "table_left_hint",
        /// What to do with them then.
        TableLeftThen = "table_left_then",
        /// {count} more are not shown one by one.
        TableLeftMore = "table_left_more",
        /// What is wrong with the row on this {line}: {what}.
        TableLine = "table_line",
        /// What is wrong.
        TableNoDate = "table_no_date",
        /// What is wrong.
        TableDateNotRead = "table_date_not_read",
        /// What is wrong.
        TableDateEitherWay = "table_date_either_way",
        /// What is wrong.
        TableNoKind = "table_no_kind",
        /// What is wrong.
        TableKindNotKnown = "table_kind_not_known",
        /// What is wrong.
        TableOpenQuote = "table_open_quote",
        /// What is wrong.
        TableTooMany = "table_too_many",
        /// Write a row down by hand.
        TableByHand = "table_by_hand",
        /// More than can be kept.
        TableTooLarge = "table_too_large",
        /// Bring {count} in.
        TableBring = "table_bring",
        /// Nothing was read; go on with the rows.
        TableGoOn = "table_go_on",
        /// Choose another list.
        TableOther = "table_other",
        /// {count} were brought in.
        TableTaken = "table_taken",
        /// Take all of them out.
        TableUndo = "table_undo",
        /// {count} were taken out.
        TableUndone = "table_undone",
        /// What to do about them.
        TableColumnsHint = "table_columns_hint",
        /// A column without a name: {number}.
        TableColumnNumber = "table_column_number",
        /// A column {name}, with {examples} of what it holds.
        TableColumnSuch = "table_column_such",
        /// {count} more columns are not listed.
        TableMoreColumns = "table_more_columns",
        /// The column stays out.
        TableLeaveColumn = "table_leave_column",
        /// The first day.
        TableFirstDay = "table_first_day",
        /// The last day.
        TableLastDay = "table_last_day",
        /// Who wrote or called.
        TableSender = "table_sender",
        /// Heading: which of these is this person?
        TableWho = "table_who",
        /// What comes of it.
        TableWhoHint = "table_who_hint",
        /// {name}, with {count} messages.
        TableSenderOf = "table_sender_of",
        /// {count} more senders are not listed.
        TableMoreSenders = "table_more_senders",
        /// {count} messages of others stay out.
        TableOfOthers = "table_of_others",
        /// The messages of a day are one entry.
        TableByDay = "table_by_day",
        /// Each message is an entry.
        TableByMessage = "table_by_message",
        /// Make each an entry.
        TableMakeEach = "table_make_each",
        /// Make one entry for each day.
        TableMakeDays = "table_make_days",
        /// {count} rows have no date, below one that has one.
        TableBlanks = "table_blanks",
        /// Use the date above.
        TableBlanksFill = "table_blanks_fill",
        /// They have the date above.
        TableBlanksFilled = "table_blanks_filled",
        /// Leave them without.
        TableBlanksLeave = "table_blanks_leave",
        /// {words} words beside the {most}, in {count} rows.
        TableKindOthers = "table_kind_others",
        /// Words alone are no breach.
        TableBreachHint = "table_breach_hint",
        /// Decide later.
        TableBreachLater = "table_breach_later",
        /// {count} more are asked about in the diary.
        TableBreachMore = "table_breach_more",
        /// {count} characters could not be read.
        TableUnreadable = "table_unreadable",
        /// More than {most} MB.
        TableTooLong = "table_too_long",
        /// {count}: a month and two digits.
        TableMonthAndYear = "table_month_and_year",
        /// {count}: the date of the row above.
        TableDateAbove = "table_date_above",
        /// {count}: yet to come.
        TableFuture = "table_future",
        /// {count}: more than once.
        TableSeveral = "table_several",
        /// The column {name}, such as {examples}: is it how many times?
        TableCounts = "table_counts",
        /// Yes, it is.
        TableCountsUse = "table_counts_use",
        /// The column {name} is how many times.
        TableCountsUsed = "table_counts_used",
        /// No, each row is one.
        TableCountsLeave = "table_counts_leave",
        /// It is a spreadsheet, and what to do.
        TableIsSpreadsheet = "table_is_spreadsheet",
        /// It is a zip, and what to do.
        TableIsZip = "table_is_zip",
        /// A list that does not say who: {count} messages.
        TableSenderNone = "table_sender_none",
        /// A column: sent or received.
        TableDirection = "table_direction",
        /// A row has more than {most} columns.
        TableTooWide = "table_too_wide",
        /// A row is longer than {most} kB.
        TableRowTooLong = "table_row_too_long",
        /// It stands above the names of the columns.
        TableAboveNames = "table_above_names",
        /// The app says it.
        TableNotice = "table_notice",
        /// A call, of nobody knows whom.
        TableCallOfNobody = "table_call_of_nobody",
        /// It stands before the first message.
        TableBeforeMessages = "table_before_messages",
        /// Heading: the diary as a table.
        TableOut = "table_out",
        /// Save it as a table.
        TableSave = "table_save",
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
