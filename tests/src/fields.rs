//! What fields and names owe a person: nobody else reads what they write, and what they see they can say.

use crate::page::Page;

/// Text fields that a spell checker, a translation or a history of the browser may read.
const EXPOSED: &str = "
    const owed = { autocorrect: 'off', spellcheck: 'false', writingsuggestions: 'false', translate: 'no', dir: 'auto' };
    const isPrivate = (field) =>
      Object.entries(owed).every(([name, value]) => field.getAttribute(name) === value) &&
      field.hasAttribute('autocapitalize') &&
      field.getAttribute('autocomplete') === (field.hasAttribute('data-1p-ignore') ? 'one-time-code' : 'off');
    const fields = 'textarea, input:not([type]), input[type=text], input[type=search], input[type=password]';
    return [...document.querySelectorAll(fields)].filter((field) => !isPrivate(field)).map(({ outerHTML }) => outerHTML)";

/// Controls of which a browser would store what stands in them or is chosen, with its session or for whoever comes next. Of
/// boxes, Firefox heeds only what their form says.
const STORED: &str = "
    const controls = 'select, textarea, input:not([type=file], [type=button], [type=submit])';
    const isStored = (control) =>
      !['off', 'one-time-code'].includes(control.getAttribute('autocomplete')) ||
      (['radio', 'checkbox'].includes(control.type) && control.form?.autocomplete !== 'off');
    return [...document.querySelectorAll(controls)]
      .filter(isStored)
      .map(({ outerHTML }) => outerHTML.slice(0, 300))";

/// Labels that name no field, and names that do not begin with what is seen: who speaks to the device says what they see.
const MISNAMED: &str = "
    const labels = [...document.querySelectorAll('label')]
      .filter((label) => !document.getElementById(label.htmlFor))
      .map((label) => `a label of nothing: ${label.outerHTML}`);
    const squeezed = (text) => text.replace(/\\s+/g, ' ').trim().toLowerCase();
    const named = [...document.querySelectorAll('button[aria-label], a[aria-label]')]
      .filter((one) => /\\p{L}/u.test(one.innerText))
      .filter((one) => !squeezed(one.getAttribute('aria-label')).startsWith(squeezed(one.innerText)))
      .map((one) => `seen otherwise than named: ${one.outerHTML}`);
    return [...labels, ...named]";

impl Page {
    /// Looks at every field of the screen that is there now, and at what things are called. On other pages, such as
    /// the one for hosts, nobody tells anything about themselves.
    pub async fn fields_are_sound(&self, name: &str) {
        if !self.run::<bool>("return 'page' in document.documentElement.dataset").await {
            return;
        }
        let exposed: Vec<String> = self.run(EXPOSED).await;
        assert!(exposed.is_empty(), "on {name}, others may read\n{}", exposed.join("\n"));
        let stored: Vec<String> = self.run(STORED).await;
        assert!(stored.is_empty(), "on {name}, the browser may store\n{}", stored.join("\n"));
        self.own_words_are_left_alone(name).await;
        let misnamed: Vec<String> = self.run(MISNAMED).await;
        assert!(misnamed.is_empty(), "on {name}\n{}", misnamed.join("\n"));
    }
}
