//! Texts in Fluent, made ready once so that telling one parses and looks up nothing.
//!
//! [`fluent_syntax`] reads the files. The telling is our own, because the usual runtime carries
//! every number as floating point, prints `{$x}` where a fact is missing, and takes a lock for each
//! plural. Here a text is unfolded when it is read: messages and terms that it puts in are put in,
//! so that references to nothing and circles show at once, and what remains is words, facts
//! and choices.

use super::Ftl;
use super::error::{LocaleError, TextFlaw, TextProblem};
use super::numbers::magnitude;
use crate::diag::position;
use crate::number::{Printed, Ratio};
use crate::order::Arrange;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Resource, Variant, VariantKey};
use fluent_syntax::parser::parse_runtime;
use fluent_syntax::unicode::unescape_unicode_to_string;
use icu_plurals::{PluralCategory, PluralRules};
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// How many braces may stand within each other. The parser recurses: a file must not end it.
const DEEPEST: usize = 50;
/// How many texts may put in each other, one within the next.
const LONGEST_TRAIL: usize = 20;
/// How many steps one text may take to unfold.
const MOST_STEPS: usize = 10_000;

/// A fact ready to be told.
pub(super) struct Value<'a> {
    /// As it is written in the language.
    pub(super) text: Cow<'a, str>,
    /// What choices go by, if it is a number.
    pub(super) number: Option<Printed>,
}

impl<'a> Value<'a> {
    pub(super) fn words(text: impl Into<Cow<'a, str>>) -> Value<'a> {
        Value { text: text.into(), number: None }
    }

    pub(super) fn number(text: impl Into<Cow<'a, str>>, number: Printed) -> Value<'a> {
        Value { text: text.into(), number: Some(number) }
    }
}

/// One text, unfolded.
#[derive(Clone)]
pub(super) struct Message {
    pieces: Vec<Piece>,
    /// The variables that it uses in any of its branches. Pieces name them by their place here.
    variables: Vec<String>,
}

#[derive(Clone)]
enum Piece {
    Words(String),
    Variable(usize),
    Choice { variable: usize, branches: Vec<Branch>, otherwise: usize },
}

#[derive(Clone)]
struct Branch {
    word: String,
    number: Option<Ratio>,
    category: Option<PluralCategory>,
    pieces: Vec<Piece>,
}

impl Branch {
    fn suits(&self, value: &Value<'_>, category: Option<PluralCategory>) -> bool {
        match value.number {
            None => self.word == value.text,
            Some(number) => match self.number {
                Some(exactly) => exactly == number.value(),
                None => self.category.is_some() && self.category == category,
            },
        }
    }
}

impl Message {
    /// The variables that [`Message::tell`] wants values for, in this order.
    pub(super) fn variables(&self) -> &[String] {
        &self.variables
    }

    /// The text, if it takes no variable.
    pub(super) fn plain(&self) -> Option<&str> {
        match self.pieces.as_slice() {
            [] => Some(""),
            [Piece::Words(words)] => Some(words),
            _ => None,
        }
    }

    /// What stands before and after the one variable of a text that is nothing else: `{ $number } %`.
    pub(super) fn around(&self) -> Option<(&str, &str)> {
        match self.pieces.as_slice() {
            [Piece::Variable(_)] => Some(("", "")),
            [Piece::Words(before), Piece::Variable(_)] => Some((before, "")),
            [Piece::Variable(_), Piece::Words(after)] => Some(("", after)),
            [Piece::Words(before), Piece::Variable(_), Piece::Words(after)] => Some((before, after)),
            _ => None,
        }
    }

    /// The text with `values`, one for each of [`Message::variables`].
    pub(super) fn tell(&self, values: &[Value<'_>], plurals: &PluralRules) -> String {
        let mut told = String::with_capacity(64);
        tell(&self.pieces, values, plurals, &mut told);
        told
    }

    /// The text with values by name. What the text does not use is left out.
    pub(super) fn tell_named<const N: usize>(&self, named: [(&str, Value<'_>); N], plurals: &PluralRules) -> String {
        let mut named = named.map(|(name, value)| (name, Some(value)));
        let mut take = |wanted: &String| {
            let found = named.iter_mut().find(|(name, _)| name == wanted);
            found.and_then(|(_, value)| value.take()).unwrap_or_else(|| Value::words(""))
        };
        let values: Vec<Value<'_>> = self.variables.iter().map(&mut take).collect();
        self.tell(&values, plurals)
    }
}

fn tell(pieces: &[Piece], values: &[Value<'_>], plurals: &PluralRules, told: &mut String) {
    for piece in pieces {
        match piece {
            Piece::Words(words) => told.push_str(words),
            Piece::Variable(at) => told.push_str(values.get(*at).map_or("", |value| &value.text)),
            Piece::Choice { variable, branches, otherwise } => {
                let chosen = values.get(*variable).and_then(|value| {
                    let category = value.number.map(|number| plurals.category_for(&magnitude(number)));
                    branches.iter().find(|branch| branch.suits(value, category))
                });
                if let Some(branch) = chosen.or_else(|| branches.get(*otherwise)) {
                    tell(&branch.pieces, values, plurals, told);
                }
            }
        }
    }
}

/// What one of terang's own texts must say and may say besides.
pub(super) struct Requirement {
    pub(super) key: &'static str,
    pub(super) must: &'static [&'static str],
    pub(super) may: &'static [&'static str],
}

/// All texts of a language, an attribute of a message under `message.attribute`.
pub(super) struct Texts {
    messages: FxHashMap<String, Message>,
    ids: Vec<String>,
}

impl Texts {
    /// Reads and unfolds all sources; of two messages or terms with one id the later one counts.
    pub(super) fn read(sources: &[Ftl], requirements: &[Requirement]) -> Result<Texts, LocaleError> {
        let mut flaws = Vec::new();
        let resources: Vec<Resource<&str>> = sources.iter().map(|source| parse(source, &mut flaws)).collect();
        if !flaws.is_empty() {
            return Err(LocaleError::Texts(flaws));
        }
        let sheet = Sheet::of(&resources);
        let mut messages = FxHashMap::default();
        for (&id, body) in &sheet.messages {
            let value = body.value.map(|pattern| (id, id.to_owned(), pattern));
            let attributes = body.attributes.iter().map(|&(name, pattern)| (name, format!("{id}.{name}"), pattern));
            for (at, key, pattern) in value.into_iter().chain(attributes) {
                let unfolded = sheet.unfold(id, pattern).and_then(|message| {
                    meet(requirements, &key, &message).map_err(|problem| Wrong { at, problem })?;
                    Ok(message)
                });
                match unfolded {
                    Ok(message) => drop(messages.insert(key, message)),
                    Err(wrong) => flaws.extend(wrong.placed(sources)),
                }
            }
        }
        if !flaws.is_empty() {
            let order = |flaw: &TextFlaw| sources.iter().position(|source| source.name == flaw.file);
            flaws.arrange_by_key(|flaw| (order(flaw), flaw.offset));
            flaws.dedup();
            return Err(LocaleError::Texts(flaws));
        }
        let ids = sheet.messages.keys().map(|id| (*id).to_owned()).collect();
        Ok(Texts { messages, ids })
    }

    /// The text under `key`.
    pub(super) fn get(&self, key: &str) -> Option<&Message> {
        self.messages.get(key)
    }

    /// The ids of all messages, sorted, without their attributes.
    pub(super) fn ids(&self) -> impl Iterator<Item = &str> {
        self.ids.iter().map(String::as_str)
    }

    /// All texts that take no variable, attributes too.
    pub(super) fn plain(&self) -> BTreeMap<String, String> {
        let plain = |(key, message): (&String, &Message)| Some((key.clone(), message.plain()?.to_owned()));
        self.messages.iter().filter_map(plain).collect()
    }
}

fn meet(requirements: &[Requirement], key: &str, message: &Message) -> Result<(), TextProblem> {
    let Some(required) = requirements.iter().find(|requirement| requirement.key == key) else {
        return Ok(());
    };
    let says = |name: &str| message.variables.iter().any(|variable| variable == name);
    if let Some(unsaid) = required.must.iter().find(|name| !says(name)) {
        return Err(TextProblem::Unsaid((*unsaid).to_owned()));
    }
    let known = |name: &str| required.must.iter().chain(required.may).any(|known| *known == name);
    match message.variables.iter().find(|name| !known(name)) {
        Some(unknown) => Err(TextProblem::UnknownVariable(unknown.clone())),
        None => Ok(()),
    }
}

/// What the parser makes of a file; empty if it must not see it.
fn parse<'s>(source: &'s Ftl, flaws: &mut Vec<TextFlaw>) -> Resource<&'s str> {
    if let Some(offset) = too_deep(&source.source) {
        flaws.push(flaw(source, offset, TextProblem::TooDeep));
        return Resource { body: Vec::new() };
    }
    let text = source.source.strip_prefix('\u{feff}').unwrap_or(&source.source);
    let mark = source.source.len() - text.len();
    match parse_runtime(text) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            let found = |error: &fluent_syntax::parser::ParserError| {
                flaw(source, mark + error.pos.start, TextProblem::Syntax(error.kind.to_string()))
            };
            flaws.extend(errors.iter().map(found));
            resource
        }
    }
}

/// Where braces stand too deep within each other.
///
/// A brace in a string literal counts as well; a new entry, which starts its line, starts afresh.
fn too_deep(text: &str) -> Option<usize> {
    let (mut depth, mut after_newline) = (0_usize, true);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            _ if after_newline && byte.is_ascii_alphabetic() => depth = 0,
            _ => {}
        }
        if depth > DEEPEST {
            return Some(at);
        }
        after_newline = byte == b'\n';
    }
    None
}

fn flaw(source: &Ftl, offset: usize, problem: TextProblem) -> TextFlaw {
    let text = &source.source;
    let offset = u32::try_from(offset.min(text.len())).unwrap_or(u32::MAX);
    let position = position(text, offset);
    let line = text.lines().nth(position.line - 1).unwrap_or("").trim().to_owned();
    TextFlaw { file: source.name.clone(), offset, position, line, problem }
}

/// A problem, and the piece of a source at which it shows.
struct Wrong<'s> {
    at: &'s str,
    problem: TextProblem,
}

impl Wrong<'_> {
    /// Finds the source by where its bytes lie in memory: the tree has no places, but it borrows.
    fn placed(self, sources: &[Ftl]) -> Option<TextFlaw> {
        let at = self.at.as_ptr() as usize;
        let source =
            sources.iter().find(|source| source.source.as_bytes().as_ptr_range().contains(&self.at.as_ptr()))?;
        Some(flaw(source, at - source.source.as_ptr() as usize, self.problem))
    }
}

/// A message or term as it was parsed.
struct Body<'r, 's> {
    value: Option<&'r Pattern<&'s str>>,
    attributes: Vec<(&'s str, &'r Pattern<&'s str>)>,
}

impl<'r, 's> Body<'r, 's> {
    fn part(&self, attribute: Option<&str>) -> Option<&'r Pattern<&'s str>> {
        match attribute {
            None => self.value,
            Some(wanted) => self.attributes.iter().find(|(name, _)| *name == wanted).map(|(_, pattern)| *pattern),
        }
    }
}

/// All messages and terms that count.
struct Sheet<'r, 's> {
    messages: BTreeMap<&'s str, Body<'r, 's>>,
    terms: BTreeMap<&'s str, Body<'r, 's>>,
}

impl<'r, 's> Sheet<'r, 's> {
    fn of(resources: &'r [Resource<&'s str>]) -> Sheet<'r, 's> {
        let mut sheet = Sheet { messages: BTreeMap::new(), terms: BTreeMap::new() };
        for entry in resources.iter().flat_map(|resource| &resource.body) {
            let (into, id, value, attributes) = match entry {
                Entry::Message(m) => (&mut sheet.messages, m.id.name, m.value.as_ref(), &m.attributes),
                Entry::Term(t) => (&mut sheet.terms, t.id.name, Some(&t.value), &t.attributes),
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => continue,
            };
            let attributes = attributes.iter().map(|a| (a.id.name, &a.value)).collect();
            // The old key would keep pointing at the overridden file: problems show in the new one.
            into.remove(id);
            into.insert(id, Body { value, attributes });
        }
        sheet
    }

    fn unfold(&self, id: &'s str, pattern: &'r Pattern<&'s str>) -> Result<Message, Wrong<'s>> {
        let mut unfolding = Unfolding { sheet: self, variables: Vec::new(), trail: Vec::new(), steps: 0, at: id };
        let mut pieces = Vec::new();
        unfolding.pattern(pattern, None, &mut pieces)?;
        Ok(Message { pieces, variables: unfolding.variables })
    }
}

/// What a term was given: names and literals.
type Given<'g> = Option<&'g [(&'g str, String)]>;

/// One text being unfolded.
struct Unfolding<'a, 'r, 's> {
    sheet: &'a Sheet<'r, 's>,
    variables: Vec<String>,
    /// The patterns that are being put in, each within the one before.
    trail: Vec<*const Pattern<&'s str>>,
    steps: usize,
    /// The id of the text, or the reference that is being followed.
    at: &'s str,
}

impl<'r, 's> Unfolding<'_, 'r, 's> {
    fn wrong<T>(&self, problem: TextProblem) -> Result<T, Wrong<'s>> {
        Err(Wrong { at: self.at, problem })
    }

    fn pattern(
        &mut self,
        pattern: &'r Pattern<&'s str>,
        given: Given<'_>,
        into: &mut Vec<Piece>,
    ) -> Result<(), Wrong<'s>> {
        if self.trail.iter().any(|seen| std::ptr::eq(*seen, pattern)) {
            return self.wrong(TextProblem::Circle);
        }
        if self.trail.len() >= LONGEST_TRAIL {
            return self.wrong(TextProblem::TooDeep);
        }
        self.trail.push(pattern);
        self.elements(pattern, given, into)?;
        self.trail.pop();
        Ok(())
    }

    fn elements(
        &mut self,
        pattern: &'r Pattern<&'s str>,
        given: Given<'_>,
        into: &mut Vec<Piece>,
    ) -> Result<(), Wrong<'s>> {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.words(value, into)?,
                PatternElement::Placeable { expression } => self.expression(expression, given, into)?,
            }
        }
        Ok(())
    }

    fn step(&mut self) -> Result<(), Wrong<'s>> {
        self.steps += 1;
        if self.steps > MOST_STEPS { self.wrong(TextProblem::TooLarge) } else { Ok(()) }
    }

    fn words(&mut self, words: &str, into: &mut Vec<Piece>) -> Result<(), Wrong<'s>> {
        self.step()?;
        match into.last_mut() {
            Some(Piece::Words(before)) => before.push_str(words),
            _ => into.push(Piece::Words(words.to_owned())),
        }
        Ok(())
    }

    fn expression(
        &mut self,
        expression: &'r Expression<&'s str>,
        given: Given<'_>,
        into: &mut Vec<Piece>,
    ) -> Result<(), Wrong<'s>> {
        let (selector, variants) = match expression {
            Expression::Inline(inline) => return self.inline(inline, given, into),
            Expression::Select { selector, variants } => (selector, variants),
        };
        if let (InlineExpression::VariableReference { id }, None) = (selector, given) {
            let choice = self.choice(id.name, variants)?;
            into.push(choice);
            return Ok(());
        }
        // Everything else is known now: a term's attribute, or what a term was given. What a term
        // was not given leaves its default.
        let mut pieces = Vec::new();
        let absent = |id: &str| given.is_some_and(|given| given.iter().all(|(name, _)| *name != id));
        if !matches!(selector, InlineExpression::VariableReference { id } if absent(id.name)) {
            self.inline(selector, given, &mut pieces)?;
        }
        let known = match pieces.as_slice() {
            [Piece::Words(words)] => words.as_str(),
            _ => "",
        };
        let chosen = variants.iter().find(|variant| word(variant) == known);
        match chosen.or_else(|| variants.iter().find(|variant| variant.default)) {
            Some(variant) => self.elements(&variant.value, given, into),
            None => Ok(()),
        }
    }

    fn choice(&mut self, name: &str, variants: &'r [Variant<&'s str>]) -> Result<Piece, Wrong<'s>> {
        let variable = self.variable(name)?;
        let mut branches = Vec::with_capacity(variants.len());
        for variant in variants {
            let mut pieces = Vec::new();
            self.elements(&variant.value, None, &mut pieces)?;
            let number = match &variant.key {
                VariantKey::NumberLiteral { value } => value.parse::<Printed>().ok().map(Printed::value),
                VariantKey::Identifier { .. } => None,
            };
            let word = word(variant).to_owned();
            let category = PluralCategory::get_for_cldr_string(&word);
            branches.push(Branch { word, number, category, pieces });
        }
        let otherwise = variants.iter().position(|variant| variant.default).unwrap_or(0);
        Ok(Piece::Choice { variable, branches, otherwise })
    }

    fn variable(&mut self, name: &str) -> Result<usize, Wrong<'s>> {
        self.step()?;
        Ok(self.variables.iter().position(|known| known == name).unwrap_or_else(|| {
            self.variables.push(name.to_owned());
            self.variables.len() - 1
        }))
    }

    fn inline(
        &mut self,
        inline: &'r InlineExpression<&'s str>,
        given: Given<'_>,
        into: &mut Vec<Piece>,
    ) -> Result<(), Wrong<'s>> {
        match inline {
            InlineExpression::StringLiteral { value } => self.words(&unescape_unicode_to_string(value), into),
            InlineExpression::NumberLiteral { value } => self.words(value, into),
            InlineExpression::Placeable { expression } => self.expression(expression, given, into),
            InlineExpression::FunctionReference { id, .. } => {
                Err(Wrong { at: id.name, problem: TextProblem::UnknownFunction(id.name.to_owned()) })
            }
            InlineExpression::VariableReference { id } => match given {
                None => {
                    let variable = self.variable(id.name)?;
                    into.push(Piece::Variable(variable));
                    Ok(())
                }
                Some(given) => match given.iter().find(|(name, _)| *name == id.name) {
                    Some((_, literal)) => self.words(literal, into),
                    None => Err(Wrong { at: id.name, problem: TextProblem::UnknownVariable(id.name.to_owned()) }),
                },
            },
            InlineExpression::MessageReference { id, attribute } => {
                let attribute = attribute.as_ref().map(|attribute| attribute.name);
                let body = self.sheet.messages.get(id.name);
                self.put_in(id.name, body.and_then(|body| body.part(attribute)), given, into)
            }
            InlineExpression::TermReference { id, attribute, arguments } => {
                let attribute = attribute.as_ref().map(|attribute| attribute.name);
                let body = self.sheet.terms.get(id.name);
                let mut literals = Vec::new();
                for argument in arguments.iter().flat_map(|arguments| &arguments.named) {
                    let literal = match &argument.value {
                        InlineExpression::StringLiteral { value } => unescape_unicode_to_string(value).into_owned(),
                        InlineExpression::NumberLiteral { value } => (*value).to_owned(),
                        // Fluent's grammar lets nothing else be named.
                        _ => continue,
                    };
                    literals.push((argument.name.name, literal));
                }
                self.put_in(id.name, body.and_then(|body| body.part(attribute)), Some(&literals), into)
            }
        }
    }

    fn put_in(
        &mut self,
        name: &'s str,
        pattern: Option<&'r Pattern<&'s str>>,
        given: Given<'_>,
        into: &mut Vec<Piece>,
    ) -> Result<(), Wrong<'s>> {
        let from = std::mem::replace(&mut self.at, name);
        self.step()?;
        match pattern {
            Some(pattern) => self.pattern(pattern, given, into)?,
            None => return self.wrong(TextProblem::UnknownText(name.to_owned())),
        }
        self.at = from;
        Ok(())
    }
}

fn word<'s>(variant: &Variant<&'s str>) -> &'s str {
    match &variant.key {
        VariantKey::Identifier { name } => name,
        VariantKey::NumberLiteral { value } => value,
    }
}
