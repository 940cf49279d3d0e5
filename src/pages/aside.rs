//! Pages beside the others: the one for addresses that lead nowhere, and those that lead elsewhere.

use super::html::Html;
use super::sheet::{Head, Sheet, map};
use super::world::World;
use crate::dataset::Language;
use tera::{Context, Value};

/// The page for addresses that lead nowhere: in the default language, with a line in each other.
pub(super) fn not_found(world: &World<'_>) -> Sheet {
    let edition = world.edition(Language::DEFAULT);
    let (title, lede) = (edition.text("not-found"), edition.text("not-found-lede"));
    let head = Head::new(title, lede, "404.html".to_owned(), "none");
    let mut sheet = Sheet::new(world, Language::DEFAULT, "404.html", head);
    let others: Vec<Value> = world
        .editions
        .iter()
        .filter(|other| other.language != Language::DEFAULT)
        .map(|other| {
            map([
                ("language", other.code.as_str().into()),
                ("title", other.text("not-found").into()),
                ("lede", other.text("not-found-lede").into()),
                ("home", other.text("home").into()),
                ("url", world.url(other.language, "").into()),
            ])
        })
        .collect();
    sheet.set("others", others);
    sheet
}

/// A page that leads from an old address to the new one.
pub(super) fn redirect(world: &World<'_>, new: &str) -> Sheet {
    let (url, canonical) = match new.strip_prefix('/') {
        Some(path) => (world.file_url(path), format!("{}{path}", world.dataset.site.base_url)),
        None => (new.to_owned(), new.to_owned()),
    };
    let mut context = Context::new();
    context.insert_value("url", url.into());
    context.insert_value("canonical", canonical.into());
    context.insert_value("title", Html::text(world.dataset.site.title.get(Language::DEFAULT)).into());
    Sheet { template: "redirect.html", context }
}
