//! What every kind of page looks like, at three widths, light, dark, in high contrast and in print, held to kept
//! pictures that are so small that no letter is left in them.
//!
//! A page is laid out with `visual/blocks.ttf`, in which every letter is a box, so that no font of the machine
//! moves a line; it is photographed small, and averaged to blocks of grey (`visual/<kind>-<width>-<look>.png`).
//! A chart that vanishes, a section that is missing, a column that moves changes many blocks at one place; how a
//! browser smooths an edge does not. The kinds of pages come from the built site: a new one asks for its picture.
//!
//! `TERANG_PICTURES=update cargo test --test visual` takes all pictures anew. Look at the difference before you
//! commit it. Without Chromium the test says that it was skipped and passes, unless `TERANG_BROWSER=required`.

#![expect(clippy::expect_used, reason = "a test that cannot go on stops")]

mod harness;
#[path = "harness/browser.rs"]
mod reader;

use harness::Site;
use reader::{found, serve};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The side of a block in the photograph, in its pixels.
const BLOCK: usize = 4;
/// How far a place of 4 by 4 blocks may be from what is kept, of 255, on average.
const FAR: u32 = 6;
/// Pages are not looked at below so many pixels.
const MOST: usize = 14_000;

/// How a page is looked at.
struct Look {
    width: usize,
    name: &'static str,
    /// Only the main kinds of pages.
    main: bool,
    flags: &'static [&'static str],
}

const LIGHT: &[&str] = &["--blink-settings=preferredColorScheme=1"];
const DARK: &[&str] = &["--blink-settings=preferredColorScheme=0"];
const CONTRAST: &[&str] = &["--blink-settings=preferredColorScheme=1", "--force-high-contrast"];

const LOOKS: &[Look] = &[
    Look { width: 360, name: "light", main: false, flags: LIGHT },
    Look { width: 768, name: "light", main: true, flags: LIGHT },
    Look { width: 1280, name: "light", main: false, flags: LIGHT },
    Look { width: 360, name: "dark", main: true, flags: DARK },
    Look { width: 1280, name: "dark", main: true, flags: DARK },
    Look { width: 768, name: "contrast", main: true, flags: CONTRAST },
    Look { width: 768, name: "print", main: true, flags: LIGHT },
];

/// The kinds of pages that are looked at in every way.
const MAIN: &[&str] = &["home", "regions-one", "periods-one", "narratives-one", "quality"];

impl Look {
    /// The pixels of the page that make one block: an 18th of a telephone's width, a 32nd of a desk's.
    fn side(&self) -> usize {
        match self.width {
            360 => 20,
            768 => 32,
            _ => 40,
        }
    }

    fn blocks(&self) -> usize {
        self.width / self.side()
    }
}

#[test]
fn pages_look_as_they_did() {
    let room = tempfile::tempdir().expect("a folder");
    let Some(browser) = found(room.path()) else { return };
    let output = room.path().join("site");
    let mut build = harness::terang();
    build.args(["build", "--base-url", "http://localhost/", "--root", env!("CARGO_MANIFEST_DIR"), "--output"]);
    harness::succeed(build.arg(&output));
    let mut site = harness::tree(&output);
    let kinds = kinds(&site);
    prepare(&mut site);
    let mut printed = site.clone();
    for style in printed.iter_mut().filter(|(path, _)| path.ends_with(".css")).map(|(_, bytes)| bytes) {
        let text = String::from_utf8_lossy(style).replace("@media screen", "@media speech");
        *style = text.replace("@media print", "@media screen").into_bytes();
    }
    let (screen, paper) = (serve(site), serve(printed));
    let update = std::env::var_os("TERANG_PICTURES").is_some_and(|value| value == "update");
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/visual");
    let faulty = std::env::temp_dir().join("terang-pictures");
    let mut known = Vec::new();
    let mut faults = Vec::new();
    for look in LOOKS {
        let pages: Vec<(&String, &String)> =
            kinds.iter().filter(|(kind, _)| !look.main || MAIN.contains(&kind.as_str())).collect();
        let server = if look.name == "print" { paper } else { screen };
        let scale = BLOCK as f64 / look.side() as f64;
        let addresses: Vec<&str> = pages.iter().map(|(_, page)| page.as_str()).collect();
        let sheet = format!(
            "http://{server}/__sheet.html?width={}&scale={scale}&most={MOST}&pages={}",
            look.width,
            addresses.join(",")
        );
        let photograph = room.path().join("sheet.png");
        let size = (pages.len() * look.blocks() * BLOCK, MOST / look.side() * BLOCK);
        let (window, to) =
            (format!("--window-size={},{}", size.0, size.1), format!("--screenshot={}", photograph.display()));
        browser.run(look.flags, &[&window, &to, &sheet]).expect("a picture in time");
        let photograph = Photograph::read(&photograph);
        for (column, (kind, page)) in pages.iter().enumerate() {
            let name = format!("{kind}-{}-{}.png", look.width, look.name);
            let now = photograph.blocks(column * look.blocks() * BLOCK, look.blocks());
            known.push(name.clone());
            if update {
                now.write(&kept.join(&name));
                continue;
            }
            let said = match Grey::read(&kept.join(&name)) {
                None => Some("no picture of it is kept".to_owned()),
                Some(before) => now.differs(&before),
            };
            if let Some(said) = said {
                fs::create_dir_all(&faulty).expect("a folder");
                now.write(&faulty.join(&name));
                let at = faulty.join(&name);
                faults.push(format!("{page} at {} px, {}: {said}; now {}", look.width, look.name, at.display()));
            }
        }
    }
    for path in pictures(&kept) {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
        if known.contains(&name) {
            continue;
        }
        if update {
            fs::remove_file(&path).expect("a file to be removed");
        } else {
            faults.push(format!("tests/visual/{name} shows a page that there is no longer"));
        }
    }
    assert!(
        faults.is_empty(),
        "{}\nWhere that is meant: TERANG_PICTURES=update cargo test --test visual",
        faults.join("\n")
    );
}

fn pictures(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder").filter_map(Result::ok).map(|entry| entry.path());
    entries.filter(|path| path.extension().is_some_and(|ending| ending == "png")).collect()
}

/// A page of every kind in the default language: kind → address. Of pages that share a folder the fullest is taken.
fn kinds(site: &Site) -> BTreeMap<String, String> {
    let mut fullest: BTreeMap<String, (usize, String)> = BTreeMap::new();
    for (path, bytes) in site.iter().filter(|(path, _)| path.ends_with(".html")) {
        let address = format!("/{}", path.trim_end_matches("index.html"));
        let folder = path.split('/').next().unwrap_or_default();
        let language = site.contains_key(&format!("{folder}/regions/index.html"));
        let leads_away = String::from_utf8_lossy(bytes).contains("http-equiv=\"refresh\"");
        if language || leads_away {
            continue;
        }
        let kind = match path.matches('/').count() {
            0 if path == "index.html" => "home".to_owned(),
            0 => path.trim_end_matches(".html").to_owned(),
            1 => folder.to_owned(),
            _ => format!("{folder}-one"),
        };
        let now = (bytes.len(), address);
        match fullest.get(&kind) {
            Some((size, _)) if *size >= now.0 => {}
            _ => {
                fullest.insert(kind, now);
            }
        }
    }
    fullest.into_iter().map(|(kind, (_, address))| (kind, address)).collect()
}

/// Puts the sheet beside the pages, and the letters that are boxes into their style.
fn prepare(site: &mut Site) {
    site.insert("__sheet.html".to_owned(), include_bytes!("visual/sheet.html").to_vec());
    site.insert("__sheet.js".to_owned(), include_bytes!("visual/sheet.js").to_vec());
    site.insert("__blocks.ttf".to_owned(), include_bytes!("visual/blocks.ttf").to_vec());
    let style = site.get_mut("assets/style.css").expect("a style sheet");
    style.extend_from_slice(
        b"\n@font-face { font-family: Blocks; font-weight: 1 1000; src: url(/__blocks.ttf); }\n* { font-family: Blocks !important; }\n",
    );
    style.extend_from_slice(std::env::var("TERANG_STYLE").unwrap_or_default().as_bytes());
}

/// What the browser photographed: three bytes a pixel.
struct Photograph {
    width: usize,
    height: usize,
    pixels: Vec<[u8; 3]>,
}

impl Photograph {
    fn read(path: &Path) -> Photograph {
        let mut decoder = png::Decoder::new(std::io::BufReader::new(fs::File::open(path).expect("a picture")));
        decoder.set_transformations(png::Transformations::normalize_to_color8());
        let mut reader = decoder.read_info().expect("a PNG");
        let mut bytes = vec![0; reader.output_buffer_size().expect("a size")];
        let info = reader.next_frame(&mut bytes).expect("its pixels");
        let channels = info.color_type.samples();
        assert!(channels >= 3, "a picture without colours");
        let pixels = bytes.chunks_exact(channels).map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
        Photograph { width: info.width as usize, height: info.height as usize, pixels }
    }

    /// The blocks of the page that begins at `left`, down to where the sheet shows.
    fn blocks(&self, left: usize, across: usize) -> Grey {
        let bare = |pixel: &[u8; 3]| pixel[0] > 250 && pixel[1] < 5 && pixel[2] > 250;
        let row = |y: usize| &self.pixels[y * self.width + left..y * self.width + left + across * BLOCK];
        let high = (0..self.height).take_while(|y| !row(*y).iter().all(bare)).count() / BLOCK;
        let mut grey = Grey { width: across, blocks: Vec::with_capacity(across * high) };
        for down in 0..high {
            for at in 0..across {
                let rows = (0..BLOCK).map(|y| &row(down * BLOCK + y)[at * BLOCK..(at + 1) * BLOCK]);
                let light = |[red, green, blue]: &[u8; 3]| {
                    (u32::from(*red) * 299 + u32::from(*green) * 587 + u32::from(*blue) * 114) / 1000
                };
                let sum: u32 = rows.flatten().map(light).sum();
                grey.blocks.push((sum / (BLOCK * BLOCK) as u32) as u8);
            }
        }
        grey
    }
}

/// A page as blocks of grey.
struct Grey {
    width: usize,
    blocks: Vec<u8>,
}

impl Grey {
    fn read(path: &Path) -> Option<Grey> {
        let mut reader = png::Decoder::new(std::io::BufReader::new(fs::File::open(path).ok()?)).read_info().ok()?;
        let mut blocks = vec![0; reader.output_buffer_size()?];
        let info = reader.next_frame(&mut blocks).ok()?;
        Some(Grey { width: info.width as usize, blocks })
    }

    fn write(&self, path: &Path) {
        let file = fs::File::create(path).expect("a file");
        let (width, height) = (self.width as u32, (self.blocks.len() / self.width) as u32);
        let mut encoder = png::Encoder::new(file, width, height);
        encoder.set_color(png::ColorType::Grayscale);
        encoder.set_compression(png::Compression::High);
        let mut writer = encoder.write_header().expect("a head");
        writer.write_image_data(&self.blocks).expect("its blocks");
    }

    /// Where it is unlike what is kept, if it is.
    fn differs(&self, kept: &Grey) -> Option<String> {
        let (high, before) = (self.blocks.len() / self.width, kept.blocks.len() / kept.width);
        if self.width != kept.width || high.abs_diff(before) > 1 {
            return Some(format!("{high} blocks high, it was {before}"));
        }
        let far = |x: usize, y: usize| {
            let at = y * self.width + x;
            u32::from(self.blocks[at].abs_diff(kept.blocks[at]))
        };
        let mut worst = (0, 0, 0);
        for y in 0..high.min(before).saturating_sub(3) {
            for x in 0..self.width.saturating_sub(3) {
                let sum: u32 = (0..16).map(|n| far(x + n % 4, y + n / 4)).sum();
                if sum > worst.0 {
                    worst = (sum, x, y);
                }
            }
        }
        let (sum, x, y) = worst;
        (sum > FAR * 16).then(|| {
            let percent = |part: usize, whole: usize| part * 100 / whole.max(1);
            let (down, across) = (percent(y, high), percent(x, self.width));
            format!("it is unlike itself {down} % down and {across} % across, by {} of 255", sum / 16)
        })
    }
}

/// What the comparison tells apart, without a browser: a chart that is gone, and an edge that is smoothed otherwise.
#[test]
fn what_vanishes_is_seen_and_what_is_smoothed_is_not() {
    let page = |draw: &dyn Fn(usize, usize) -> u8| Grey {
        width: 18,
        blocks: (0..18 * 60).map(|at| draw(at % 18, at / 18)).collect(),
    };
    let paper = page(&|_, y| if y % 5 == 0 { 180 } else { 250 });
    let smoothed = page(&|x, y| if y % 5 == 0 { 180 + (x % 3) as u8 } else { 248 });
    assert_eq!(smoothed.differs(&paper), None);
    let chart = page(&|x, y| if (20..26).contains(&y) && x > 4 && x % 2 == 0 { 200 } else { 250 });
    let bare = page(&|_, _| 250);
    assert!(bare.differs(&chart).is_some_and(|said| said.contains("33 % down")), "{:?}", bare.differs(&chart));
    let longer = Grey { width: 18, blocks: vec![250; 18 * 63] };
    assert!(longer.differs(&bare).is_some());
}
