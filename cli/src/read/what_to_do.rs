//! `guidance/*.toml`, `services/*.toml` and `sources.toml`.

use heedful_engine::pack::{Guidance, Section, Service, Source, SourceSeen, Who};
use heedful_engine::{Audience, Band, GuidanceId, Pack, ServiceId, SourceId, Text};

use super::pack_file::review;
use super::places::UseOf;
use super::table::{IdStyle, Table};

pub(super) fn guidance(table: &mut Table<'_>, pack: &mut Pack) {
    pack.guidance.extend(table.tables("guidance", "guidance", |table| Guidance {
        id: GuidanceId::from(table.id("guidance", IdStyle::Kebab)),
        section: table.need_word("section", Section::ALL, Section::id).unwrap_or(Section::Now),
        audiences: table.words("audiences", Audience::ALL, Audience::id),
        bands: table.words("bands", Band::ALL, Band::id),
        could_be_at_most: table.word("could_be_at_most", Band::ALL, Band::id),
        nations: table.names("nations", UseOf::Nation),
        when: table.condition("when", UseOf::GuidanceWhen),
        unless: table.condition("unless", UseOf::GuidanceWhen),
        say: table.need_text("say"),
        why: table.text("why"),
        services: table.names("services", UseOf::Service),
        sources: table.names("sources", UseOf::Source),
        verify: table.verify(),
        review: review(table),
    }));
}

pub(super) fn services(table: &mut Table<'_>, pack: &mut Pack) {
    pack.services.extend(table.tables("service", "service", |table| Service {
        id: ServiceId::from(table.id("service", IdStyle::Kebab)),
        name: table.need_text("name"),
        for_whom: table.need_text("for"),
        phone: table.string("phone").unwrap_or_default(),
        text_to: table.string("text").unwrap_or_default(),
        web: table.string("web").unwrap_or_default(),
        relay: unless_empty(table.text("relay")),
        hours: unless_empty(table.text("hours")),
        always_open: table.flag("always_open"),
        cost: table.string("cost").unwrap_or_default(),
        emergency: table.flag("emergency"),
        nations: table.names("nations", UseOf::Nation),
        who: table.words("who", Who::ALL, Who::id),
        when: table.condition("when", UseOf::GuidanceWhen),
        order: table.number("order").unwrap_or_default(),
        checked_on: table.date("checked_on"),
        sources: table.names("sources", UseOf::Source),
        verify: table.verify(),
    }));
}

pub(super) fn sources(table: &mut Table<'_>, pack: &mut Pack) {
    pack.sources.extend(table.tables("source", "source", source));
}

fn source(table: &mut Table<'_>) -> Source {
    let source = Source {
        id: SourceId::from(table.id("source", IdStyle::Kebab)),
        title: table.need_string("title"),
        by: table.string("by").unwrap_or_default(),
        year: table.number("year"),
        where_: table.string("where").unwrap_or_default(),
        seen: table
            .need_word("seen", SourceSeen::ALL, SourceSeen::id)
            .unwrap_or(SourceSeen::Secondary),
    };
    table.verify();
    source
}

fn unless_empty(text: Option<Text>) -> Text {
    text.unwrap_or_default()
}
