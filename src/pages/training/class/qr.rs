//! A QR code as a drawing. Dark on white whatever the page's colours are: cameras read nothing else for sure.

use heedful_engine::training::{QrCode, qr_code};
use leptos::prelude::*;

/// How many white squares a QR code needs around it.
const QUIET: usize = 4;

/// The QR code of a text, named for those who can't see it. Nothing where the text is too long for one.
pub fn qr(id: &'static str, text: &str, name: String) -> Option<AnyView> {
    let code = qr_code(text)?;
    let side = code.side + 2 * QUIET;
    let view_box = format!("0 0 {side} {side}");
    let paper = format!("M0 0h{side}v{side}H0z");
    let ink = dark_path(&code);
    Some(
        view! {
            <svg id=id class="qr" viewBox=view_box role="img" aria-label=name shape-rendering="crispEdges">
                <path class="qr-paper" d=paper></path>
                <path class="qr-ink" d=ink></path>
            </svg>
        }
        .into_any(),
    )
}

/// A path over all dark squares, one piece for each run of them in a row.
fn dark_path(code: &QrCode) -> String {
    let mut path = String::new();
    for (row, squares) in code.dark.chunks(code.side.max(1)).enumerate() {
        let mut rest = squares;
        while let Some(start) = rest.iter().position(|dark| *dark) {
            let (_, from) = rest.split_at(start);
            let length = from.iter().position(|dark| !*dark).unwrap_or(from.len());
            let column = squares.len() - from.len() + QUIET;
            path.push_str(&format!("M{column} {}h{length}v1h-{length}z", row + QUIET));
            rest = from.split_at(length).1;
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_run_of_dark_squares_is_drawn_where_it_is() {
        let code = QrCode {
            side: 3,
            dark: vec![true, true, false, false, false, false, true, false, true],
        };
        assert_eq!(dark_path(&code), "M4 4h2v1h-2zM4 6h1v1h-1zM6 6h1v1h-1z");
    }
}
