//! Texts that readers see, in one or several languages.

/// A language of the report, by its place in `languages`; the default one is 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(pub u8);

impl Language {
    /// The language whose pages stand at the root of the site.
    pub const DEFAULT: Language = Language(0);

    /// Its place in `languages`.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// A text by language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    by_language: Vec<Option<Box<str>>>,
}

/// A text with the language in which it is: the one that was asked for, or the one that there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said<'a> {
    /// The text.
    pub text: &'a str,
    /// Its language.
    pub language: Language,
}

impl Texts {
    /// A text in the default language.
    pub fn in_default(text: String) -> Texts {
        Texts { by_language: vec![Some(text.into())] }
    }

    /// Sets the text of the language at `index`.
    pub fn set(&mut self, index: usize, text: String) {
        if self.by_language.len() <= index {
            self.by_language.resize(index + 1, None);
        }
        self.by_language[index] = Some(text.into());
    }

    /// Whether there is no text in any language.
    pub fn is_empty(&self) -> bool {
        self.by_language.iter().all(Option::is_none)
    }

    /// The text in a language, else in the default one, else in the first that has one.
    pub fn say(&self, language: Language) -> Said<'_> {
        let at = |index: usize| {
            let text = self.by_language.get(index)?.as_deref()?;
            Some(Said { text, language: Language(u8::try_from(index).unwrap_or(0)) })
        };
        at(language.index())
            .or_else(|| (0..self.by_language.len()).find_map(at))
            .unwrap_or(Said { text: "", language: Language::DEFAULT })
    }

    /// The text in a language, the default one standing in.
    pub fn get(&self, language: Language) -> &str {
        self.say(language).text
    }

    /// Whether there is a text in this very language.
    pub fn has(&self, language: Language) -> bool {
        self.by_language.get(language.index()).is_some_and(Option::is_some)
    }

    /// Every text with its language.
    pub fn iter(&self) -> impl Iterator<Item = Said<'_>> {
        self.by_language.iter().enumerate().filter_map(|(index, text)| {
            Some(Said { text: text.as_deref()?, language: Language(u8::try_from(index).unwrap_or(0)) })
        })
    }
}
