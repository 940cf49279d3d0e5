//! The regions by name, for the search box: `/regions/index.json`, once for all languages.
//!
//! ```json
//! {"languages": ["id", "en"],
//!  "levels": [["Provinsi", "Province"]],
//!  "regions": [["61", "Kalimantan Barat", 0, 0, ["ID-KB"]], ["63", ["Kalimantan Selatan", "South …"], 0, 0]]}
//! ```
//!
//! A region is its code, its name (a list by language where they differ), its level, the place of its
//! parent in the list (-1 for none), and its other names and codes where it has any. The order is that of
//! the records. Nobody fetches it before they search.

use super::world::World;
use crate::dataset::Texts;
use crate::order::distinct;
use serde_json::{Value, json};

/// Writes the file.
pub(super) fn write(world: &World<'_>, out: &mut Vec<u8>) {
    let dataset = world.dataset;
    let languages = || dataset.languages();
    let levels = distinct(dataset.regions.iter().map(|(_, region)| region.level.as_str()));
    let name = |texts: &Texts| -> Value {
        let names: Vec<&str> = languages().map(|language| texts.get(language)).collect();
        match names.as_slice() {
            [first, rest @ ..] if rest.iter().all(|name| name == first) => json!(first),
            _ => json!(names),
        }
    };
    let level_names: Vec<Value> = levels
        .iter()
        .map(|level| json!(languages().map(|language| world.level_name(language, level)).collect::<Vec<_>>()))
        .collect();
    let regions: Vec<Value> = dataset
        .regions
        .iter()
        .map(|(_, region)| {
            let level = levels.binary_search(&region.level.as_str()).unwrap_or(0);
            let parent = region.parent.map_or(json!(-1), |parent| json!(parent.index()));
            let mut row = vec![json!(region.code), name(&region.name), json!(level), parent];
            let mut also: Vec<&str> = region.aliases.iter().map(String::as_str).collect();
            also.extend(region.codes.values().map(String::as_str));
            if !also.is_empty() {
                row.push(json!(also));
            }
            Value::from(row)
        })
        .collect();
    let codes: Vec<&str> = languages().map(|language| dataset.language_code(language)).collect();
    let index = json!({ "languages": codes, "levels": level_names, "regions": regions });
    // Writing to memory does not fail, and every key is text.
    let _ = serde_json::to_writer(out, &index);
}
