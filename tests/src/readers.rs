//! What people have between a page and their eyes, and what they see through it.

use serde_json::json;

use crate::page::Page;

/// How somebody reads the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// As it is.
    Plain,
    /// Translated by the browser.
    Translated,
    /// With a reading aid that takes words apart.
    Split,
}

/// All that a page says, seen or hidden, with what is ticked and typed. Times of day go on and are left out.
const SHOWN: &str = "
    const said = [];
    const look = (node) => {
      if (node.nodeType === Node.TEXT_NODE) return said.push(node.data);
      if (node.nodeType !== Node.ELEMENT_NODE || node.matches('script, style, template, noscript')) return;
      if (node.matches('input, textarea, select')) {
        return said.push(`[${node.id}=${'checked' in node && node.type !== 'text' ? node.checked : node.value}]`);
      }
      node.childNodes.forEach(look);
      if (node.matches('p, li, h1, h2, h3, h4, dt, dd, legend, label, button, td, th, summary, pre')) said.push('\\n');
    };
    look(document.body);
    return said.join('').replace(/[^\\S\\n]/g, '').replace(/\\n+/g, '\\n').replace(/\\d\\d:\\d\\d/g, '')";

/// What a translation has left as it was, though nothing says that it should.
const UNTRANSLATED: &str = "
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const left = [];
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode;
      if (!data.trim() || data.endsWith('\\u00a0')) continue;
      if (!parentElement.closest('script, style, template, textarea, [translate=no]')) left.push(data);
    }
    return left";

/// A word that nobody but the person wrote: whoever tests that their words are left as they are writes it.
pub const OWN_WORD: &str = "Quillfeather";

/// Texts with a person's own words where a translation may change them.
const OWN_WORDS_EXPOSED: &str = "
    const [word] = arguments;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const exposed = [];
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode;
      if (data.includes(word) && !parentElement.closest('[translate=no]')) exposed.push(parentElement.outerHTML);
    }
    return exposed";

impl Page {
    /// Holds that no translation may touch a person's own words, wherever they are shown on this screen.
    ///
    /// # Panics
    /// When one may.
    pub async fn own_words_are_left_alone(&self, name: &str) {
        let found = self.session.execute(OWN_WORDS_EXPOSED, vec![json!(OWN_WORD)]).await;
        let exposed: Vec<String> =
            found.expect("the script runs").convert().expect("it returns texts");
        assert!(exposed.is_empty(), "on {name}, a translation changes\n{}", exposed.join("\n"));
    }

    /// From now on the page is read so.
    pub async fn read_by(&self, reader: Reader) {
        let name = match reader {
            Reader::Plain => return,
            Reader::Translated => "translated",
            Reader::Split => "split",
        };
        let script = include_str!("readers.js");
        self.session.execute(script, vec![json!(name)]).await.expect("the reader begins");
    }

    /// All that the page says, line by line and without spaces; and how it was translated is no part of it.
    ///
    /// # Panics
    /// When something was left untranslated.
    pub async fn shown(&self, reader: Reader) -> String {
        if reader == Reader::Translated {
            let left: Vec<String> = self.run(UNTRANSLATED).await;
            assert_eq!(left, Vec::<String>::new(), "not translated");
        }
        self.run(SHOWN).await
    }
}
