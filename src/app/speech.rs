//! The words in which terang speaks to the people who keep a report.

use super::arguments::MessageLanguage;
use super::report::Words;
use terang::diag::{Code, Fact, Finding};
use terang::locale::{Locale, messages};

/// The messages of one language.
pub(crate) struct Speech {
    locale: Locale,
}

impl Speech {
    /// The language that was asked for, else the machine's, else English.
    pub(crate) fn new(asked: Option<MessageLanguage>) -> Option<Speech> {
        let language = match asked {
            Some(MessageLanguage::Id) => "id".to_owned(),
            Some(MessageLanguage::En) => "en".to_owned(),
            None => machine_language(),
        };
        messages(&language).ok().map(|locale| Speech { locale })
    }

    /// The code of the language.
    pub(crate) fn language(&self) -> &str {
        self.locale.language()
    }

    /// A message. A text that is missing shows its key: a test holds the catalogues complete.
    pub(crate) fn text(&self, key: &str, facts: &[(&str, Fact)]) -> String {
        self.locale.text(key, facts).unwrap_or_else(|missing| format!("{missing}"))
    }

    /// A number of seconds, told to a tenth.
    pub(crate) fn seconds(&self, duration: std::time::Duration) -> String {
        let tenths = i128::try_from(duration.as_millis()).unwrap_or(i128::MAX);
        terang::number::Ratio::new(tenths, 1000).map_or_else(String::new, |seconds| self.locale.decimal(seconds, 2))
    }
}

/// The first of the variables in which a machine says its language.
fn machine_language() -> String {
    let named = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(|name| std::env::var(name).ok());
    named.into_iter().find(|value| !value.is_empty()).unwrap_or_default()
}

impl Words for Speech {
    fn say(&self, finding: &Finding) -> (String, Option<String>) {
        let facts: Vec<(&str, Fact)> = finding.facts.iter().map(|(name, fact)| (*name, fact.clone())).collect();
        let help = self.locale.text(&format!("{}.help", finding.message), &facts).ok();
        (self.text(finding.message, &facts), help)
    }

    fn word(&self, key: &str) -> String {
        self.text(&format!("word-{key}"), &[])
    }

    fn about(&self, code: Code) -> String {
        self.text(&format!("code-{}", code.0), &[])
    }

    fn more(&self, count: usize, code: Code) -> String {
        self.text("and-more", &[("count", Fact::from(count)), ("code", Fact::from(code.0))])
    }
}
