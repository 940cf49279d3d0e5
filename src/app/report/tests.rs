//! What goes in and what comes out, side by side.

use super::*;
use std::fs;
use terang::diag::{FileId, Place, Severity};

/// Says a finding by its first fact, so that these tests hold whatever the texts are.
struct Said;

impl Words for Said {
    fn say(&self, finding: &Finding) -> (String, Option<String>) {
        let fact = |name: &str| {
            finding.facts.iter().find(|(key, _)| *key == name).map(|(_, fact)| match fact {
                terang::diag::Fact::Text(text) => text.clone(),
                other => format!("{other:?}"),
            })
        };
        (fact("message").unwrap(), fact("help"))
    }
    fn word(&self, key: &str) -> String {
        match key {
            "error" => "galat",
            "warning" => "peringatan",
            "note" => "catatan",
            "help" => "saran",
            other => panic!("{other}"),
        }
        .to_owned()
    }
    fn about(&self, code: Code) -> String {
        format!("about {}", code.0)
    }
    fn more(&self, count: usize, code: Code) -> String {
        format!("dan {count} lagi {}", code.0)
    }
}

/// A report folder with these files.
struct Report(
    #[expect(dead_code, reason = "the folder lasts as long as it is held")] tempfile::TempDir,
    Files,
    Vec<Finding>,
);

impl Report {
    fn of(texts: &[(&str, &[u8])]) -> Report {
        let folder = tempfile::tempdir().unwrap();
        let mut files = Files::new(folder.path());
        for (path, bytes) in texts {
            let at = folder.path().join(path);
            fs::create_dir_all(at.parent().unwrap()).unwrap();
            fs::write(at, bytes).unwrap();
            files.add((*path).to_owned());
        }
        Report(folder, files, Vec::new())
    }

    /// The place of `word` in a file.
    fn place(&self, file: u32, word: &str) -> Place {
        let bytes = fs::read(self.1.on_disk(FileId(file))).unwrap();
        let start = bytes.windows(word.len()).position(|part| part == word.as_bytes()).unwrap();
        Place {
            file: FileId(file),
            start: u32::try_from(start).unwrap(),
            end: u32::try_from(start + word.len()).unwrap(),
        }
    }

    fn find(&mut self, finding: Finding) {
        self.2.push(finding);
    }

    fn told(&self, format: Format) -> String {
        let mut out = Vec::new();
        write(&mut out, format, &self.2, &self.1, &Said).unwrap();
        String::from_utf8(out).unwrap()
    }
}

const PLAIN: Format = Format::Human(Colour::Plain);

/// Two files, three findings, given out of order.
fn report() -> Report {
    let mut report = Report::of(&[
        ("content/data/61.yaml", "coverage:\n  - region: 61\n    stated: { coverage: 55 }\n    namé: x\n".as_bytes()),
        ("content/a b, 50%: c.md", b"---\r\ntitle: Satu\r\n---\r\nKamis, 14 Juli\r\n"),
    ]);
    let kamis = Finding::new("T401", "weekday", report.place(1, "Kamis")).at(Severity::Warning);
    report.find(kamis.with("message", "14 Juli 2025 adalah Senin,\n100% pasti"));
    let stated = report.place(0, "55");
    let region = report.place(0, "61");
    let finding = Finding::new("T302", "stated", stated).near(region);
    report.find(finding.with("message", "tertulis 55, terhitung 27,7").with("help", "periksa sumbernya"));
    let note = Finding::new("T306", "gap", report.place(0, "x")).at(Severity::Note).near(report.place(1, "Satu"));
    report.find(note.with("message", "ada celah"));
    report
}

#[test]
fn human() {
    let expected = "\
peringatan[T401]: 14 Juli 2025 adalah Senin,
                  100% pasti
 --> content/a b, 50%: c.md:4:1
  |
4 | Kamis, 14 Juli
  | ^^^^^

galat[T302]: tertulis 55, terhitung 27,7
 --> content/data/61.yaml:3:25
  |
2 |   - region: 61
  |             --
3 |     stated: { coverage: 55 }
  |                         ^^
  |
  = saran: periksa sumbernya

catatan[T306]: ada celah
 --> content/data/61.yaml:4:11
  |
4 |     namé: x
  |           ^
  |
 ::: content/a b, 50%: c.md:2:8
  |
2 | title: Satu
  |        ----

";
    assert_eq!(report().told(PLAIN), expected);
}

#[test]
fn json() {
    let expected = r#"[
{"code":"T401","severity":"warning","message":"14 Juli 2025 adalah Senin,\n100% pasti","help":null,"file":"content/a b, 50%: c.md","line":4,"column":1},
{"code":"T302","severity":"error","message":"tertulis 55, terhitung 27,7","help":"periksa sumbernya","file":"content/data/61.yaml","line":3,"column":25},
{"code":"T306","severity":"note","message":"ada celah","help":null,"file":"content/data/61.yaml","line":4,"column":11}
]
"#;
    assert_eq!(report().told(Format::Json), expected);
}

#[test]
fn github() {
    let expected = "\
::warning file=content/a b%2C 50%25%3A c.md,line=4,col=1,title=T401::14 Juli 2025 adalah Senin,%0A100%25 pasti
::error file=content/data/61.yaml,line=3,col=25,title=T302::tertulis 55, terhitung 27,7%0Aperiksa sumbernya
::notice file=content/data/61.yaml,line=4,col=11,title=T306::ada celah
";
    assert_eq!(report().told(Format::Github), expected);
}

#[test]
fn sarif() {
    let mut report = report();
    report.2.drain(..2);
    let expected = r#"{
  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "tool": {
        "driver": {
          "name": "terang",
          "version": "VERSION",
          "rules": [
            {
              "id": "T306",
              "shortDescription": {
                "text": "about T306"
              },
              "defaultConfiguration": {
                "level": "note"
              }
            }
          ]
        }
      },
      "columnKind": "unicodeCodePoints",
      "results": [
        {
          "ruleId": "T306",
          "ruleIndex": 0,
          "level": "note",
          "message": {
            "text": "ada celah"
          },
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "content/data/61.yaml",
                  "uriBaseId": "%SRCROOT%"
                },
                "region": {
                  "startLine": 4,
                  "startColumn": 11,
                  "endLine": 4,
                  "endColumn": 12
                }
              }
            }
          ],
          "relatedLocations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "content/a%20b%2C%2050%25%3A%20c.md",
                  "uriBaseId": "%SRCROOT%"
                },
                "region": {
                  "startLine": 2,
                  "startColumn": 8,
                  "endLine": 2,
                  "endColumn": 12
                }
              }
            }
          ]
        }
      ]
    }
  ]
}
"#;
    assert_eq!(report.told(Format::Sarif), expected.replace("VERSION", env!("CARGO_PKG_VERSION")));
}

#[test]
fn rules_are_one_per_code_and_results_point_at_theirs() {
    let log: serde_json::Value = serde_json::from_str(&report().told(Format::Sarif)).unwrap();
    let run = &log["runs"][0];
    for result in run["results"].as_array().unwrap() {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(run["tool"]["driver"]["rules"][index]["id"], result["ruleId"]);
    }
    assert_eq!(run["results"][1]["message"]["text"], "tertulis 55, terhitung 27,7\nperiksa sumbernya");
}

#[test]
fn nothing_to_tell() {
    let report = Report::of(&[]);
    assert_eq!(report.told(PLAIN), "");
    assert_eq!(report.told(Format::Json), "[]\n");
    assert_eq!(report.told(Format::Github), "");
    let log: serde_json::Value = serde_json::from_str(&report.told(Format::Sarif)).unwrap();
    assert_eq!(log["runs"][0]["results"], serde_json::json!([]));
}

#[test]
fn twenty_of_a_code_are_shown_and_the_rest_counted() {
    let mut report = Report::of(&[("a.yaml", "- x\n".repeat(23).as_bytes())]);
    for line in (0..23).rev() {
        let place = Place { file: FileId(0), start: line * 4 + 2, end: line * 4 + 3 };
        report.find(Finding::new("T302", "stated", place).with("message", "m"));
    }
    report.find(Finding::new("T303", "more", Place::start_of(FileId(0))).with("message", "other"));
    let told = report.told(PLAIN);
    assert_eq!(told.matches("galat[T302]").count(), 20);
    assert!(told.contains("a.yaml:20:3\n") && !told.contains("a.yaml:21:3\n"));
    assert!(told.starts_with("galat[T303]: other\n --> a.yaml:1:1\n"));
    assert!(told.ends_with("\n\ndan 3 lagi T302\n"));
    assert_eq!(report.told(Format::Json).lines().count(), 26);
}

#[test]
fn a_long_line_is_cut_around_the_place() {
    let line = format!("{}55 persen{}\n", "kata ".repeat(500), " lagi".repeat(500));
    let mut report = Report::of(&[("n.md", line.as_bytes())]);
    let finding = Finding::new("T302", "stated", report.place(0, "55 persen")).near(report.place(0, "kata"));
    report.find(finding.with("message", "m"));
    let expected = "\
galat[T302]: m
 --> n.md:1:2501
  |
1 | ...kata kata kata kata kata kata kata kata kata kata 55 persen lagi lagi lagi lagi lagi lagi lagi lagi lagi lagi ...
  |                                                      ^^^^^^^^^
  |
 ::: n.md:1:1
  |
1 | kata kata kata kata kata kata kata kata kata kata kata kata kata kata kata kata kata kata kata kata kata kata kat...
  | ----

";
    assert_eq!(report.told(PLAIN), expected);
}

/// Whatever a finding is about, and in every form: no line, message or file name tells of a private person.
#[test]
fn nothing_that_is_told_names_a_person() {
    let table = "region,kpj,nama\n61,12345678901,\"ahli waris almarhum Budi\nKarangan, santunan JKM\"\n";
    let story = "---\ntitle: a\ntitle: NIK 6310 0212 0580 9999\n---\n\nHubungi budi.karangan@gmail.com atau\n\
                 0812-3456-7890.\n";
    let name = "content/static/ktp-6310021205809999/budi@gmail.com.txt";
    let files: [(&str, &[u8]); 3] =
        [("content/data/a.csv", table.as_bytes()), ("content/n.md", story.as_bytes()), (name, b"x")];
    let mut report = Report::of(&files);
    let quoting = |code, place, quoted: &str| {
        Finding::new(code, "any", place).with("message", format!("tidak ada \"{quoted}\"")).with("help", quoted)
    };
    for (file, word) in [(0, "61"), (0, "12345678901"), (0, "Karangan"), (1, "title"), (1, "Hubungi"), (1, "atau")] {
        let near = report.place(1, "0812");
        let quoted = if file == 0 { "12345678901" } else { "081234567890" };
        report.find(quoting("T103", report.place(file, word), quoted).near(near));
    }
    report.find(quoting("T201", Place::start_of(FileId(2)), "region:6310021205809999").near(report.place(0, "Budi")));
    report.find(quoting("T209", report.place(1, "NIK"), name));
    for format in [PLAIN, Format::Json, Format::Github, Format::Sarif] {
        let told = report.told(format);
        for secret in ["34567", "0580", "345678", "arangan", "udi", "3456-7890", "5809999", "2345"] {
            assert!(!told.contains(secret), "{format:?} tells {secret}:\n{told}");
        }
    }
    let told = report.told(PLAIN);
    assert!(told.contains("2 | 61,12*********,\"ahli waris almarhum B***\n"), "{told}");
    assert!(told.contains("3 | K*******, santunan JKM\"\n"), "{told}");
    assert!(told.contains("3 | title: NIK 63** **** **** ****\n"), "{told}");
    assert!(told.contains("--> content/static/ktp-63**************/b***@gmail.com.txt:1:1\n"), "{told}");
}

#[test]
fn nothing_in_a_source_reaches_the_terminal_raw() {
    let text = "\u{feff}a: \u{1b}[31m\u{202e}hapus\u{9b}2J\tx\u{7}\n";
    let mut report = Report::of(&[("a\u{1b}b.yaml", text.as_bytes())]);
    let finding = Finding::new("T302", "stated", report.place(0, "hapus"));
    report.find(finding.with("message", "\u{1b}[2Jm\u{202e}").with("help", "\u{9b}h"));
    let told = report.told(PLAIN);
    let expected = "\
galat[T302]: ␛[2Jm\u{fffd}
 --> a␛b.yaml:1:10
  |
1 | a: ␛[31m\u{fffd}hapus\u{fffd}2J x␇
  |          ^^^^^
  |
  = saran: \u{fffd}h

";
    assert_eq!(told, expected);
}

#[test]
fn a_file_without_text_is_named() {
    let mut report = Report::of(&[("gone.yaml", b"a\nb"), ("latin.csv", b"a\n\xe9\xe9 b\n"), ("empty.md", b"")]);
    for (file, word) in [(0, "b"), (1, "b"), (2, "")] {
        let place = if word.is_empty() { Place::start_of(FileId(file)) } else { report.place(file, word) };
        report.find(Finding::new("T109", "encoding", place).with("message", "m"));
    }
    fs::remove_file(report.1.on_disk(FileId(0))).unwrap();
    let expected = "\
galat[T109]: m
--> empty.md:1:1

galat[T109]: m
--> gone.yaml:1:1

galat[T109]: m
--> latin.csv:2:4

";
    assert_eq!(report.told(PLAIN), expected);
}

#[test]
fn a_place_of_several_lines_is_shown_by_its_first() {
    let mut report = Report::of(&[("a.yaml", b"one: |\n  two\n  three\n")]);
    let place = Place { file: FileId(0), start: 5, end: 20 };
    report.find(Finding::new("T105", "type", place).with("message", "m"));
    assert_eq!(report.told(PLAIN), "galat[T105]: m\n --> a.yaml:1:6\n  |\n1 | one: |\n  |      ^\n\n");
    let beyond = Place { file: FileId(0), start: 900, end: 901 };
    report.2[0].place = beyond;
    report.told(PLAIN);
    report.told(Format::Sarif);
}

#[test]
fn colour_is_asked_for() {
    let told = report().told(Format::Human(Colour::Ansi));
    assert!(told.contains("\u{1b}["));
    assert!(!report().told(PLAIN).contains('\u{1b}'));
}
