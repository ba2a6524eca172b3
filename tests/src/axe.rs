//! axe-core, as npm installs it, on the screen that a person sees now.

use serde::Deserialize;
use serde_json::json;
use thirtyfour::WebDriver;

use crate::test_site::project;

/// The rules: WCAG 2.0 to 2.2 at A and AA, and what axe calls best practice.
const TAGS: [&str; 6] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

#[derive(Debug, Deserialize)]
struct Violation {
    id: String,
    help: String,
    nodes: Vec<Node>,
}

#[derive(Debug, Deserialize)]
struct Node {
    html: String,
    #[serde(rename = "failureSummary", default)]
    failure_summary: String,
}

/// What axe finds wrong with the screen, in words; empty when nothing.
pub(crate) async fn violations(session: &WebDriver) -> Vec<String> {
    let path = project().join("node_modules/axe-core/axe.min.js");
    let axe = std::fs::read_to_string(&path).unwrap_or_else(|_| {
        panic!("axe-core is not installed. `npm ci` installs it, and so does `cargo xtask test`.")
    });
    // As a function of its own, since axe must not find itself loaded by the page.
    session.execute(axe, vec![]).await.expect("axe loads");
    let result = session
        .execute_async(
            "const done = arguments[arguments.length - 1];
             window.axe.run(document, { runOnly: arguments[0], resultTypes: ['violations'] })
               .then((found) => done(found.violations), (error) => done(String(error)));",
            vec![json!(TAGS)],
        )
        .await
        .expect("axe runs");
    let violations: Vec<Violation> = result.convert().expect("axe reports violations");
    violations.iter().map(in_words).collect()
}

fn in_words(violation: &Violation) -> String {
    let nodes: Vec<String> = violation
        .nodes
        .iter()
        .map(|node| format!("  {}\n  {}", node.html, node.failure_summary))
        .collect();
    format!("{}: {}\n{}", violation.id, violation.help, nodes.join("\n"))
}
