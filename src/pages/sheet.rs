//! What a template is given: a page's head, and its own fields.

use super::html::Html;
use super::world::World;
use crate::dataset::Language;
use std::borrow::Cow;
use tera::{Context, Map, Value};

/// A page ready to be poured into its template.
pub(super) struct Sheet {
    /// The template.
    pub(super) template: &'static str,
    /// What it is given.
    pub(super) context: Context,
}

/// What stands in a page's head and above its content.
pub(super) struct Head {
    /// The title in the browser, without the site's.
    pub(super) title: String,
    /// A sentence about the page, unlike that of any other.
    pub(super) description: String,
    /// The page's path below its language's folder: `regions/61/`.
    pub(super) path: String,
    /// Where in the navigation it belongs.
    pub(super) section: &'static str,
    /// The pages above it, with their addresses, the home page left out.
    pub(super) crumbs: Vec<(String, String)>,
    /// Whether it tells a story.
    pub(super) sort: Sort,
}

/// What a page is for machines that show links to it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// A page of the site.
    Website,
    /// A story.
    Article,
}

impl Head {
    /// A head without crumbs.
    pub(super) fn new(title: String, description: String, path: String, section: &'static str) -> Head {
        Head { title, description, path, section, crumbs: Vec::new(), sort: Sort::Website }
    }
}

impl Sheet {
    /// A sheet for a template, with the page's head.
    pub(super) fn new(world: &World<'_>, language: Language, template: &'static str, head: Head) -> Sheet {
        let edition = world.edition(language);
        let facts = [("page", head.title.as_str().into()), ("site", world.dataset.site.title.get(language).into())];
        let home = head.path.is_empty();
        let full = if home { head.title.clone() } else { edition.say(&super::wording::TITLE, &facts) };
        let mut alternates = Vec::new();
        if world.editions.len() > 1 {
            for other in &world.editions {
                alternates.push(map([
                    ("language", other.code.as_str().into()),
                    ("name", other.name.as_str().into()),
                    ("wide", other.name_wide.as_str().into()),
                    ("url", world.url(other.language, &head.path).into()),
                    ("absolute", world.absolute(other.language, &head.path).into()),
                    ("current", (other.language == language).into()),
                ]));
            }
        }
        let crumbs: Vec<Value> = head
            .crumbs
            .iter()
            .map(|(name, url)| map([("name", name.as_str().into()), ("url", url.as_str().into())]))
            .collect();
        let page = map([
            ("title", full.into()),
            ("name", head.title.as_str().into()),
            ("description", head.description.into()),
            ("path", head.path.as_str().into()),
            ("section", head.section.into()),
            ("home", home.into()),
            ("canonical", world.absolute(language, &head.path).into()),
            ("default", world.absolute(Language::DEFAULT, &head.path).into()),
            ("type", if head.sort == Sort::Article { "article" } else { "website" }.into()),
            ("alternates", alternates.into()),
            ("crumbs", crumbs.into()),
            ("report", report_link(world, language, &head.title).into()),
        ]);
        let mut context = Context::new();
        context.insert_value("page", page);
        // What a figure that is not shown means is told where there is one.
        context.insert_value("suppressed", Value::none());
        Sheet { template, context }
    }

    /// Sets a field.
    pub(super) fn set(&mut self, name: impl Into<Cow<'static, str>>, value: impl Into<Value>) {
        self.context.insert_value(name, value.into());
    }
}

impl From<Html> for Value {
    fn from(html: Html) -> Value {
        Value::safe_string(&html.0)
    }
}

impl From<&Html> for Value {
    fn from(html: &Html) -> Value {
        Value::safe_string(&html.0)
    }
}

/// A value with named fields.
pub(super) fn map<const N: usize>(fields: [(&'static str, Value); N]) -> Value {
    let mut map = Map::with_capacity(N);
    for (name, value) in fields {
        map.insert(name.into(), value);
    }
    Value::from(map)
}

/// Where readers write to.
pub(super) enum Contact<'a> {
    /// An e-mail address.
    Mail(&'a str),
    /// A web address.
    Web(&'a str),
    /// Words.
    Words(&'a str),
}

/// What a publisher's contact is.
pub(super) fn contact<'a>(world: &World<'a>) -> Option<Contact<'a>> {
    let written = world.dataset.site.publisher.contact.as_deref()?;
    let mail = written.strip_prefix("mailto:").unwrap_or(written);
    let shaped = mail.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    let plain = mail.bytes().all(|b| b.is_ascii_alphanumeric() || b"@._+-".contains(&b));
    Some(if shaped && plain {
        Contact::Mail(mail)
    } else if written.starts_with("https://") || written.starts_with("http://") {
        Contact::Web(written)
    } else {
        Contact::Words(written)
    })
}

/// Where an error on a page is reported; empty when the publisher gives no way.
pub(super) fn report_link(world: &World<'_>, language: Language, page: &str) -> String {
    match contact(world) {
        Some(Contact::Mail(mail)) => {
            let edition = world.edition(language);
            let subject = edition.say(&super::wording::REPORT_SUBJECT, &[("page", page.into())]);
            format!("mailto:{mail}?subject={}", percent_encoded(&subject, b"-._~"))
        }
        Some(Contact::Web(url)) => url.to_owned(),
        _ => String::new(),
    }
}

/// A text in an address; letters, digits and these bytes stay as they are.
pub(super) fn percent_encoded(text: &str, plain: &[u8]) -> String {
    use std::fmt::Write as _;
    let mut out = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || plain.contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a string does not fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}
