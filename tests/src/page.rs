//! A page, as the person in front of it knows it: what they can press, and what they can see.

use std::path::PathBuf;

use hyper::Method;
use serde_json::{Value, json};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::prelude::*;
use thirtyfour::session::scriptret::ScriptRet;
use thirtyfour::{RequestData, SessionId};

use crate::copy::SiteCopy;
use crate::engine::Engine;
use crate::keys::Press;
use crate::proxy::{Asked, Proxy};
use crate::screens;
use crate::wait::until;

/// The page in the browser of one test.
#[derive(Debug)]
pub struct Page {
    /// The engine that shows it.
    pub engine: Engine,
    /// The session, for what has no helper yet.
    pub session: WebDriver,
    /// The address of the site's first page.
    pub site: String,
    /// Where the browser keeps its files, if the test asked for a place of its own.
    pub(crate) disk: Option<PathBuf>,
    folder: PathBuf,
    name: String,
    proxy: Proxy,
}

impl Page {
    pub(crate) fn new(
        name: &str,
        engine: Engine,
        session: WebDriver,
        site: String,
        folder: PathBuf,
        proxy: Proxy,
    ) -> Self {
        Self { engine, session, site, disk: None, folder, name: name.to_owned(), proxy }
    }

    // Going places.

    /// Opens the first page. It may still be loading the program.
    pub async fn open(&self) {
        self.open_path("").await;
    }

    /// Opens a page of the site, or one of another host when `path` is a whole address.
    pub async fn open_path(&self, path: &str) {
        let address =
            if path.contains("://") { path.to_owned() } else { format!("{}{path}", self.site) };
        self.session.goto(address).await.expect("the page opens");
    }

    /// Opens a page of the site that the browser may refuse to open.
    pub async fn try_to_open(&self, path: &str) {
        self.session.goto(format!("{}{path}", self.site)).await.ok();
    }

    /// Opens the first page and waits until the questions can be started.
    pub async fn open_ready(&self) {
        self.open().await;
        self.wait_for_state("ready").await;
    }

    /// Opens the first page, presses start and says that it is about oneself.
    pub async fn open_first_question(&self) {
        self.open_ready().await;
        self.press_start().await;
        self.press("#who-self").await;
        self.wait_for("#continue").await;
    }

    /// Answers the first question, and waits for the second.
    pub async fn answer_first_question(&self, question: &str, option: &str) {
        self.answer(question, option).await;
        self.press_continue().await;
        self.wait_for("#relationship-stranger").await;
    }

    /// Waits until the address is this one.
    pub async fn wait_for_address(&self, address: &str) {
        until(&format!("the address is {address}"), async || {
            (self.address().await == address).then_some(())
        })
        .await;
    }

    /// The address that the browser shows.
    pub async fn address(&self) -> String {
        self.session.current_url().await.expect("the page has an address").to_string()
    }

    /// Puts the site into a frame of the page that is open, as a charity would.
    pub async fn put_in_frame(&self, id: &str) {
        let script = format!(
            "const frame = document.createElement('iframe');
             frame.id = '{id}';
             frame.title = 'Check';
             frame.width = '340';
             frame.height = '600';
             frame.src = '{}';
             document.querySelector('main').append(frame);",
            self.site
        );
        self.run::<()>(&script).await;
    }

    /// Looks into a frame from now on.
    pub async fn enter_frame(&self, id: &str) {
        let frame = self.wait_for(&format!("#{id}")).await;
        // What is in a frame may load only when someone can see it.
        frame.scroll_into_view().await.ok();
        frame.enter_frame().await.expect("the frame can be entered");
    }

    /// Looks at the whole page again.
    pub async fn leave_frame(&self) {
        self.session.enter_default_frame().await.expect("there is a page around the frame");
    }

    /// Opens another tab, and looks at it. In WebKit it is a window: of a tab behind another one nothing is drawn there.
    pub async fn open_tab(&self) {
        let opened = match self.engine {
            Engine::WebKit => self.session.new_window().await,
            Engine::Chromium | Engine::Firefox => self.session.new_tab().await,
        };
        let tab = opened.expect("another tab opens");
        self.session.switch_to_window(tab).await.expect("it can be looked at");
    }

    /// Presses a link that opens a tab of its own, and looks at that from now on. The driver of WebKit knows no tab that a
    /// link has opened: there, the address is opened here.
    pub async fn follow_to_new_tab(&self, link: &WebElement) {
        let address: String =
            link.prop("href").await.expect("it is asked").expect("a link leads somewhere");
        if self.engine == Engine::WebKit {
            let target = link.attr("target").await.expect("it is asked");
            assert_eq!(target.as_deref(), Some("_blank"));
            self.leave_frame().await;
            return self.open_path(&address).await;
        }
        let before = self.session.windows().await.expect("there is a tab");
        link.scroll_into_view().await.ok();
        link.click().await.expect("the link can be pressed");
        until("there is another tab", async || {
            let tabs = self.session.windows().await.ok()?;
            let tab = tabs.into_iter().find(|tab| !before.contains(tab))?;
            self.session.switch_to_window(tab).await.ok()
        })
        .await;
    }

    /// How often the place that people leave for was asked for.
    pub fn times_left(&self) -> usize {
        self.asked().iter().filter(|asked| asked.host == "neutral.test").count()
    }

    /// Presses at the place where this element is to be seen, whatever is there.
    pub async fn press_at(&self, element: &WebElement) {
        // Drivers name no place of what a dialog keeps from being pressed.
        let middle = "const { x, y, width, height } = arguments[0].getBoundingClientRect();
            return [Math.round(x + width / 2), Math.round(y + height / 2)]";
        let element = element.to_json().expect("an element has a name");
        let middle = self.session.execute(middle, vec![element]).await.expect("it has a place");
        let [x, y]: [i64; 2] = middle.convert().expect("a place");
        self.session
            .action_chain()
            .move_to(x, y)
            .click()
            .perform()
            .await
            .expect("the pointer can press there");
    }

    /// Presses the browser's Back.
    pub async fn go_back(&self) {
        self.session.back().await.expect("the browser goes back");
    }

    // Pressing things.

    /// Presses start.
    pub async fn press_start(&self) {
        self.press("#begin").await;
    }

    /// Nobody touches the page for six minutes.
    pub async fn leave_alone(&self) {
        self.let_pass(6).await;
    }

    /// So many minutes pass, as far as the page can tell; whoever wakes the device makes it look at the clock.
    pub async fn let_pass(&self, minutes: u32) {
        self.run::<()>(&format!(
            "const {{ Date }} = window;
             const now = Date.now();
             Date.now = () => now + {minutes} * 60 * 1000;
             document.dispatchEvent(new Event('visibilitychange', {{ bubbles: true }}));"
        ))
        .await;
    }

    /// Ticks an option of a question, or unticks it: `page.answer("threats", "kill")`.
    pub async fn answer(&self, question: &str, option: &str) {
        self.press(&format!("label:has(#{question}-{option})")).await;
    }

    /// Presses Continue.
    pub async fn press_continue(&self) {
        self.press("#continue").await;
    }

    /// Presses "Skip this question".
    pub async fn press_skip(&self) {
        self.press("#skip").await;
    }

    /// Presses the way out. The page may be gone before the driver has answered, which it then calls an error: whether
    /// the press led anywhere is for the test to look at.
    pub async fn leave(&self) {
        self.try_press("#leave").await.ok();
    }

    /// Waits until a control can be seen, and presses it.
    pub async fn press(&self, css: &str) {
        self.try_press(css)
            .await
            .unwrap_or_else(|error| panic!("{css} could not be pressed: {error}"));
    }

    async fn try_press(&self, css: &str) -> WebDriverResult<()> {
        let element = self.wait_for(css).await;
        self.bring_into_view(&element).await;
        // The driver of WebKit presses beside what lies far down in a frame, once the page around it has scrolled.
        if self.engine == Engine::WebKit && self.focuses_in_frame(css).await {
            return self.try_key(Press::Enter).await;
        }
        element.click().await
    }

    /// Scrolls to an element, and waits until it is drawn there: the driver of WebKit presses where it was before.
    pub(crate) async fn bring_into_view(&self, element: &WebElement) {
        element.scroll_into_view().await.ok();
        if self.engine == Engine::WebKit {
            self.run_awaiting::<()>(
                "await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))",
            )
            .await;
        }
    }

    /// Whether this is a button in a page within a page, and could be given the focus.
    async fn focuses_in_frame(&self, css: &str) -> bool {
        self.run(&format!(
            "const button = document.querySelector({css:?});
             if (window.parent === window || button.localName !== 'button') return false;
             button.focus();
             return document.activeElement === button"
        ))
        .await
    }

    /// Presses keys, one after the other, wherever the focus is.
    pub async fn press_keys(&self, presses: &[Press]) {
        for press in presses {
            self.try_key(*press)
                .await
                .unwrap_or_else(|error| panic!("{press:?} could not be pressed: {error}"));
        }
    }

    async fn try_key(&self, press: Press) -> WebDriverResult<()> {
        let chain = self.session.action_chain_with_delay(None, None);
        let chain = match press.keys() {
            (Some(held), key) => chain.key_down(held).key_down(key).key_up(key).key_up(held),
            (None, key) => chain.key_down(key).key_up(key),
        };
        chain.perform().await
    }

    /// Types text wherever the focus is, with Shift held for each capital as a person does.
    pub async fn type_text(&self, text: &str) {
        for letter in text.chars() {
            let chain = self.session.action_chain_with_delay(None, None);
            let chain = if letter.is_uppercase() {
                let shift = char::from(Key::Shift);
                chain.key_down(shift).key_down(letter).key_up(letter).key_up(shift)
            } else {
                chain.key_down(letter).key_up(letter)
            };
            chain.perform().await.expect("letters can be typed");
        }
    }

    // Seeing things.

    /// Waits until a person can see an element, and returns it.
    pub async fn wait_for(&self, css: &str) -> WebElement {
        until(&format!("{css} is there to be seen"), async || self.visible(css).await).await
    }

    /// Waits for one of the states that the page goes through: `loading`, `ready`, `started`, `cannot-run`, `broken`.
    pub async fn wait_for_state(&self, state: &str) {
        self.wait_for(&format!("html[data-state={state}]")).await;
    }

    /// Waits until the words in an element are those.
    pub async fn wait_for_words(&self, css: &str, words: &str) {
        until(&format!("{css} says “{words}”"), async || {
            let said = self.session.find(By::Css(css)).await.ok()?.text().await.ok()?;
            (said.trim() == words).then_some(())
        })
        .await;
    }

    /// Whether a person can see an element now.
    pub async fn shows(&self, css: &str) -> bool {
        self.visible(css).await.is_some()
    }

    /// The first of the elements that can be seen.
    async fn visible(&self, css: &str) -> Option<WebElement> {
        for element in self.session.find_all(By::Css(css)).await.ok()? {
            if element.is_displayed().await.unwrap_or(false) {
                return Some(element);
            }
        }
        None
    }

    /// Whether a box or radio button is ticked.
    pub async fn is_ticked(&self, question: &str, option: &str) -> bool {
        let input = self.wait_for(&format!("#{question}-{option}")).await;
        input.is_selected().await.expect("a box knows whether it is ticked")
    }

    /// The words in an element, which need not be seen.
    pub async fn text_of(&self, css: &str) -> String {
        let element =
            self.session.find(By::Css(css)).await.unwrap_or_else(|_| panic!("there is no {css}"));
        element.prop("textContent").await.expect("an element has text").unwrap_or_default()
    }

    /// All words on the page that can be seen.
    pub async fn words(&self) -> String {
        self.wait_for("body").await.text().await.expect("the page has words")
    }

    /// The title of the tab.
    pub async fn title(&self) -> String {
        self.session.title().await.expect("the page has a title")
    }

    /// The id of the element that has the focus, or the name of its tag where it has none.
    pub async fn focused(&self) -> String {
        self.run("return document.activeElement.id || document.activeElement.localName").await
    }

    /// Waits until the element with this id has the focus.
    pub async fn wait_for_focus(&self, id: &str) {
        until(&format!("{id} has the focus"), async || (self.focused().await == id).then_some(()))
            .await;
    }

    /// Runs a script in the page and returns what it does.
    pub async fn run<T: serde::de::DeserializeOwned>(&self, script: &str) -> T {
        let result: ScriptRet =
            self.session.execute(script, vec![]).await.expect("the script runs");
        result.convert().expect("the script returns what the test expects")
    }

    /// Runs a script that has to wait for something, and returns what it does in the end.
    pub async fn run_awaiting<T: serde::de::DeserializeOwned>(&self, script: &str) -> T {
        self.run(&format!("return (async () => {{ {script} }})()")).await
    }

    // The network.

    /// Takes the network away, as in flight mode: nothing answers any more.
    pub fn cut_off(&self) {
        self.proxy.cut_off();
    }

    /// The copy of the site that is served: see [`TestSite::copied_site`](crate::TestSite::copied_site).
    #[must_use]
    pub fn copy(&self) -> SiteCopy {
        SiteCopy { folder: self.folder.clone() }
    }

    /// Every request so far, to any host and in order, but for the browser's own.
    pub fn asked(&self) -> Vec<Asked> {
        self.proxy.asked()
    }

    /// Lets through what the setting holds back.
    pub fn let_through(&self) {
        self.proxy.let_through();
    }

    /// Asks Chromium's developer tools for something, and returns what they say.
    pub(crate) async fn devtools(&self, command: &'static str, parameters: Value) -> Value {
        assert_eq!(self.engine, Engine::Chromium, "{command} is Chromium's own");
        let answer = self.session.handle().cmd(DevTools(command, parameters)).await;
        answer.unwrap_or_else(|error| panic!("{command}: {error}")).value_json().unwrap_or_default()
    }

    /// Keeps what was seen when the test failed, and says where, and what state the page was in.
    pub(crate) async fn keep_failure(&self) -> Vec<String> {
        let place = screens::place_for("failures", &self.name);
        let shot = self.session.screenshot(&place).await;
        let state = "return [location.pathname, document.readyState, document.documentElement.dataset.state].join(' ')";
        let state = self.session.execute(state, vec![]).await;
        let state = state.map(|state| state.json().to_string());
        let last: Vec<_> = self.asked().into_iter().rev().take(LAST_ASKED).collect();
        let last: Vec<_> = last.into_iter().rev().map(|asked| asked.path).collect();
        vec![
            match shot {
                Ok(()) => format!("What was seen: {}", place.display()),
                Err(error) => format!("Nothing could be seen: {error}"),
            },
            state.unwrap_or_else(|error| format!("The page answers no script: {error}")),
            format!("It asked last for {}", last.join(", ")),
        ]
    }
}

/// How many of a failed page's last requests are told.
const LAST_ASKED: usize = 8;

/// A command of Chromium's developer tools, with its parameters.
#[derive(Debug)]
struct DevTools(&'static str, Value);

impl FormatRequestData for DevTools {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let Self(command, parameters) = self;
        RequestData::new(Method::POST, format!("session/{session}/goog/cdp/execute"))
            .add_body(json!({ "cmd": command, "params": parameters }))
    }
}
