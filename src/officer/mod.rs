//! The officers' page: the same engine and question rows, asked quicker, and led to a plan. It must never be named by what
//! the public page shows, which would then pay for it.

use heedful_engine::{Date, Prepared};
use leptos::prelude::*;

use crate::app::App;
use crate::session::Begun;

/// The widget for officers.
#[component]
pub fn OfficerApp(prepared: Prepared, today: Date) -> impl IntoView {
    view! { <App prepared today begun=Begun::default() /> }
}
