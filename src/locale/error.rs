//! What can be wrong with a language or its texts.

use crate::diag::Position;
use std::fmt;

/// Why a language cannot be set up.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LocaleError {
    /// Not the form of a language code, such as `id` or `en-GB`.
    #[error("`{0}` is not a language code such as `id` or `en`")]
    NotALanguage(String),
    /// The compiled data lacks something for the language.
    #[error("no formats for the language `{language}`: {reason}")]
    Formats {
        /// The language.
        language: String,
        /// What is lacking.
        reason: String,
    },
    /// What is wrong in Fluent files: all of it, file by file, from top to bottom.
    #[error("{}", .0.iter().map(TextFlaw::to_string).collect::<Vec<_>>().join("\n"))]
    Texts(Vec<TextFlaw>),
}

/// Something wrong in a Fluent file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextFlaw {
    /// The file, as [`super::Ftl::name`] gave it.
    pub file: String,
    /// The byte at which it shows, counted from the start of the file.
    pub offset: u32,
    /// The same as line and column.
    pub position: Position,
    /// The line there, without the white space around it.
    pub line: String,
    /// What is wrong.
    pub problem: TextProblem,
}

impl fmt::Display for TextFlaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let TextFlaw { file, position, line, problem, .. } = self;
        write!(f, "{file}:{}:{}: {problem}: `{line}`", position.line, position.column)
    }
}

/// What is wrong in a Fluent file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TextProblem {
    /// Not Fluent; the parser says why, in English.
    #[error("{0}")]
    Syntax(String),
    /// Braces within braces, or texts within texts, beyond any sense.
    #[error("texts within texts go too deep")]
    TooDeep,
    /// Texts that put in each other until they fill the memory.
    #[error("the text grows too large with the texts that it puts in")]
    TooLarge,
    /// A text puts in itself.
    #[error("the text puts in itself")]
    Circle,
    /// A text puts in a message or term that does not exist.
    #[error("there is no text `{0}`")]
    UnknownText(String),
    /// A function such as `NUMBER()`; there are none, for facts arrive already formatted.
    #[error("there is no function `{0}()`")]
    UnknownFunction(String),
    /// A variable that nobody will give.
    #[error("there is no variable `${0}` here")]
    UnknownVariable(String),
    /// One of terang's own texts without the number that it is for.
    #[error("the text must say `${0}`")]
    Unsaid(String),
}

/// A text that cannot be told.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the language `{language}` {missing} in the text `{key}`")]
pub struct MissingText {
    /// The language.
    pub language: String,
    /// The key that was asked for.
    pub key: String,
    /// What is missing.
    pub missing: Missing,
}

/// What is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Missing {
    /// The text itself.
    Text,
    /// The fact of this name, which the text speaks of.
    Fact(String),
}

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Missing::Text => write!(f, "has nothing to say"),
            Missing::Fact(name) => write!(f, "was given no `${name}`"),
        }
    }
}
