//! Draws an [`Element`], and what is built again whenever it changes.
//!
//! What costs time on a slow phone is not working out what to show, but each call into the browser: so an element makes
//! only the calls that it needs. Described again, it is rendered again, and nothing of the one before stays.

use leptos::ev;
use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::html::event::on;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::no_attrs;
use leptos::tachys::renderer::{RemoveEventHandler, Rndr, types};
use leptos::tachys::view::any_view::AnyViewState;
use leptos::tachys::view::{Mountable, Position, PositionState};

use crate::browser::element::set_value;
use crate::browser::paint::painted;
use crate::ui::element::{Element, ElementContent, Fresh, TextBinding, fresh};

/// An element on the screen, and what must live as long as it does.
pub struct Drawn {
    element: types::Element,
    _inside: Vec<AnyViewState>,
    _press: Option<RemoveEventHandler<types::Element>>,
    _written: Option<Writing>,
}

/// What listens to somebody who writes, and what puts in the field what stands there.
type Writing = (RemoveEventHandler<types::Element>, RenderEffect<()>);

impl Render for Element {
    type State = Drawn;

    fn build(self) -> Drawn {
        let element = Rndr::create_element(self.tag, None);
        for (attribute, value) in &self.attributes {
            Rndr::set_attribute(&element, attribute.name(), value);
        }
        let content = match self.content {
            ElementContent::Text(text) => {
                element.set_text_content(Some(&text));
                vec![]
            }
            ElementContent::Views(views) => {
                views.into_iter().map(|view| append(&element, view)).collect()
            }
        };
        let is_link = self.tag == "a";
        let press = self.on_click.map(|on_click| {
            let listener = move |event: ev::MouseEvent| {
                // A link that does something itself is not followed: that would leave an entry in the history.
                if is_link {
                    event.prevent_default();
                }
                on_click.run(());
            };
            on(ev::click, listener).attach(&element)
        });
        let binding = self.binding.map(|binding| writing(&element, binding));
        Drawn { element, _inside: content, _press: press, _written: binding }
    }

    fn rebuild(self, drawn: &mut Drawn) {
        let mut new = self.build();
        drawn.element.insert_before_this(&mut new.element);
        drawn.element.unmount();
        *drawn = new;
    }
}

fn writing(element: &types::Element, TextBinding { value, write }: TextBinding) -> Writing {
    let heard = on(ev::input, move |event| write.run(event_target_value(&event))).attach(element);
    let field = element.clone();
    let shown = RenderEffect::new(move |_| set_value(&field, &value.get()));
    (heard, shown)
}

fn append(element: &types::Element, view: AnyView) -> AnyViewState {
    let mut drawn = view.build();
    drawn.mount(element, None);
    drawn
}

impl Mountable for Drawn {
    fn unmount(&mut self) {
        self.element.unmount();
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        self.element.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.element.insert_before_this(child)
    }

    fn elements(&self) -> Vec<types::Element> {
        vec![self.element.clone()]
    }
}

/// What stands between two comments. Translations and reading aids put elements of their own in the place of text nodes,
/// but leave comments alone: so all that is between them goes, whoever put it there.
pub struct Between {
    start: types::Placeholder,
    end: types::Placeholder,
    view: AnyViewState,
}

impl Between {
    fn clear(&mut self) {
        if self.start.parent_node() != self.end.parent_node() {
            // Something has moved one of them: only what is known to be ours goes.
            return self.view.unmount();
        }
        while let Some(node) = self.start.next_sibling() {
            if node.is_same_node(Some(&self.end)) {
                return;
            }
            Rndr::remove(&node);
        }
    }
}

impl Render for Fresh {
    type State = Between;

    fn build(self) -> Between {
        let view = self.0.build();
        Between { start: Rndr::create_placeholder(), end: Rndr::create_placeholder(), view }
    }

    fn rebuild(self, between: &mut Between) {
        let mut view = self.0.build();
        between.clear();
        between.end.insert_before_this(&mut view);
        between.view = view;
    }
}

impl Mountable for Between {
    fn unmount(&mut self) {
        self.clear();
        self.start.unmount();
        self.end.unmount();
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        self.start.mount(parent, marker);
        self.view.mount(parent, marker);
        self.end.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.start.insert_before_this(child)
    }

    fn elements(&self) -> Vec<types::Element> {
        self.view.elements()
    }
}

no_attrs!(Element);
no_attrs!(Fresh);

/// Leptos asks this of all that it shows. There is no server here that could have drawn it before.
macro_rules! never_from_a_server {
    ($view:ty) => {
        impl RenderHtml for $view {
            type AsyncOutput = Self;
            type Owned = Self;

            const MIN_LENGTH: usize = 0;

            fn dry_resolve(&mut self) {}

            async fn resolve(self) -> Self {
                self
            }

            fn to_html_with_buf(
                self,
                _buffer: &mut String,
                _position: &mut Position,
                _escape: bool,
                _mark_branches: bool,
                _attributes: Vec<AnyAttribute>,
            ) {
            }

            fn hydrate<const FROM_SERVER: bool>(
                self,
                _cursor: &Cursor,
                _at: &PositionState,
            ) -> Self::State {
                self.build()
            }

            fn into_owned(self) -> Self {
                self
            }
        }
    };
}

never_from_a_server!(Element);
never_from_a_server!(Fresh);

/// Views that are rendered after n frames.
pub fn render_after_frames(
    frames: u32,
    draw: impl Fn() -> Vec<AnyView> + Send + 'static,
) -> AnyView {
    let is_due = painted(frames);
    fresh(move || if is_due.get() { draw() } else { vec![] })
}
