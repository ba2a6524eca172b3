//! What a screen reader meets on a screen, in its order: the landmarks, headings and controls, each with its role and
//! name as the browser computes them.
//!
//! Chromium hands out its whole accessibility tree. Other browsers keep it to themselves; they are asked for the role
//! and name of one element after the other, in the order of the document, which is the order in which it is read.

use hyper::Method;
use serde_json::{Value, json};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::{RequestData, SessionId, WebElement};

use crate::engine::Engine;
use crate::page::Page;

/// The roles that are listed. What lies between them is text, read as it stands.
const ROLES: [&str; 13] = [
    "banner",
    "main",
    "navigation",
    "region",
    "group",
    "heading",
    "link",
    "button",
    "radio",
    "checkbox",
    "textbox",
    "disclosure",
    "alert",
];

impl Page {
    /// The lines, as `heading 1: Check your answers`.
    pub async fn heard(&self) -> Vec<String> {
        match self.engine {
            Engine::Chromium => self.heard_in_tree().await,
            Engine::Firefox | Engine::WebKit => self.heard_in_document().await,
        }
    }

    async fn heard_in_tree(&self) -> Vec<String> {
        let tree = self.devtools("Accessibility.getFullAXTree", json!({})).await;
        let nodes = tree["nodes"].as_array().expect("a tree has nodes");
        let node = |id: &Value| nodes.iter().find(|node| node["nodeId"] == *id);
        let mut lines = Vec::new();
        let mut next = vec![&nodes[0]];
        while let Some(at) = next.pop() {
            let children = at["childIds"].as_array().into_iter().flatten().filter_map(node);
            next.extend(children.collect::<Vec<_>>().into_iter().rev());
            if at["ignored"] == true {
                continue;
            }
            let property = |name: &str| {
                let all = at["properties"].as_array().into_iter().flatten();
                all.filter(|property| property["name"] == name)
                    .find_map(|property| property["value"]["value"].as_i64())
            };
            let name = at["name"]["value"].as_str().unwrap_or_default();
            let role = at["role"]["value"].as_str().unwrap_or_default();
            lines.extend(line(role, name, property("level")));
        }
        lines
    }

    async fn heard_in_document(&self) -> Vec<String> {
        let found = self
            .session
            .execute(
                "const all = 'header, main, nav, section, fieldset, summary, h1, h2, h3, h4, a[href], button, input, \
                    textarea, [role=group], [role=alert]';
                 // A fold that is closed shows its summary, and WebKit gives a size to what it hides too.
                 const isFolded = (one) => one.parentElement.closest('details:not([open])') !== null
                   && one.localName !== 'summary';
                 const seen = (one) => one.getClientRects().length > 0 && !one.closest('[aria-hidden=true]')
                   && getComputedStyle(one).visibility === 'visible' && !isFolded(one);
                 return [...document.querySelectorAll(all)].filter(seen)",
                vec![],
            )
            .await
            .expect("the script runs");
        let elements = found.elements().expect("it returns elements");
        let mut lines = Vec::new();
        for element in elements {
            let tag = element.tag_name().await.expect("an element has a tag");
            let level = tag.strip_prefix('h').and_then(|level| level.parse().ok());
            let kind = element.attr("type").await.expect("an element has attributes");
            let role = match (tag.as_str(), kind.as_deref()) {
                // Roles of their own are still being agreed on.
                ("summary", _) => "disclosure".to_owned(),
                (_, Some("password")) => "textbox".to_owned(),
                _ => self.computed(&element, "computedrole").await,
            };
            let name = self.computed(&element, "computedlabel").await;
            lines.extend(line(&role, &name, level));
        }
        lines
    }

    async fn computed(&self, element: &WebElement, what: &'static str) -> String {
        let command = Computed { element: element.element_id().to_string(), what };
        let answer = self.session.handle().cmd(command).await;
        let answer = answer.unwrap_or_else(|error| panic!("{what}: {error}"));
        answer.value().unwrap_or_default()
    }
}

fn line(role: &str, name: &str, level: Option<i64>) -> Option<String> {
    let role = match role {
        "DisclosureTriangle" | "DisclosureTriangleGrouped" => "disclosure",
        "sectionheader" => "banner",
        other => other,
    };
    if !ROLES.contains(&role) {
        return None;
    }
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    // A group or region without a name is not told of.
    if name.is_empty() && matches!(role, "group" | "region") {
        return None;
    }
    let level = level.filter(|_| role == "heading").map(|level| format!(" {level}"));
    let role = format!("{role}{}", level.unwrap_or_default());
    Some(if name.is_empty() { role } else { format!("{role}: {name}") })
}

/// A command of WebDriver: the role or the name that the browser computes for an element.
#[derive(Debug)]
struct Computed {
    element: String,
    what: &'static str,
}

impl FormatRequestData for Computed {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let Self { element, what } = self;
        RequestData::new(Method::GET, format!("session/{session}/element/{element}/{what}"))
    }
}
