//! A Chromium of the machine, and a small server that nothing else can reach: for tests of what readers see.
//!
//! Chromium is looked for on the `PATH`; without one a test says that it was skipped and passes, unless
//! `TERANG_BROWSER=required`.

use super::harness::Site;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How long a browser may take before it is given up. A measure against hanging, not of speed.
const PATIENCE: Duration = Duration::from_secs(150);

// The browser

/// A browser that starts, with a home of its own.
pub(crate) struct Browser {
    program: PathBuf,
    home: PathBuf,
}

/// A Chromium that starts.
fn starting(room: &Path) -> Option<Browser> {
    let path = std::env::var_os("PATH")?;
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    let programs = std::env::split_paths(&path).flat_map(|folder| names.map(|name| folder.join(name)));
    programs.filter(|program| program.is_file()).find_map(|program| {
        let browser = Browser { program, home: room.join("home") };
        let (page, _) = browser.open("data:text/html,<p>it starts</p>", &[])?;
        page.contains("it starts").then_some(browser)
    })
}

/// A Chromium that starts; `None`, told on stderr, where there is none and none is required.
pub(crate) fn found(room: &Path) -> Option<Browser> {
    let browser = starting(room);
    if browser.is_none() {
        let required = std::env::var_os("TERANG_BROWSER").is_some_and(|value| value == "required");
        assert!(!required, "no Chromium that starts is on the PATH, and TERANG_BROWSER=required");
        // Past the harness, which keeps what passing tests say to itself.
        let _ = io::stderr().write_all(b"skipped: no Chromium that starts is on the PATH\n");
    }
    browser
}

impl Browser {
    /// Opens an address and gives the page as it is in the end, with what the browser logged. `None` when
    /// it does not start or does not come to an end.
    pub(crate) fn open(&self, address: &str, more: &[&str]) -> Option<(String, String)> {
        self.run(more, &["--dump-dom", address])
    }

    /// Runs it with these arguments and waits for its end.
    pub(crate) fn run(&self, more: &[&str], what: &[&str]) -> Option<(String, String)> {
        std::fs::create_dir_all(&self.home).ok()?;
        let mut child = Command::new(&self.program)
            .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"])
            .args(["--disable-background-networking", "--disable-component-update", "--disable-sync"])
            .args(["--disable-dev-shm-usage", "--disable-extensions", "--hide-scrollbars", "--enable-logging=stderr"])
            .args(["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--virtual-time-budget=60000"])
            .arg(format!("--user-data-dir={}", self.home.join("profile").display()))
            .args(more)
            .args(what)
            .env("HOME", &self.home)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .ok()?;
        let read = |stream: Option<Box<dyn Read + Send>>| {
            std::thread::spawn(move || {
                let mut bytes = Vec::new();
                let _ = stream.map(|mut stream| stream.read_to_end(&mut bytes));
                String::from_utf8_lossy(&bytes).into_owned()
            })
        };
        let out = read(child.stdout.take().map(|stream| Box::new(stream) as Box<dyn Read + Send>));
        let log = read(child.stderr.take().map(|stream| Box::new(stream) as Box<dyn Read + Send>));
        let started = Instant::now();
        while child.try_wait().ok()?.is_none() {
            if started.elapsed() > PATIENCE {
                let _ = child.kill();
                let _ = child.wait();
                return None;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Some((out.join().ok()?, log.join().ok()?))
    }
}

// The server

/// Serves a site on an address of its own for as long as the test runs.
pub(crate) fn serve(site: Site) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address");
    let site = Arc::new(site);
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let site = Arc::clone(&site);
            std::thread::spawn(move || answer(&site, stream));
        }
    });
    address
}

/// Answers one request and closes.
fn answer(site: &Site, mut stream: TcpStream) -> io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    let mut reader = BufReader::new(stream.try_clone()?.take(1 << 16));
    let mut line = String::new();
    reader.read_line(&mut line)?;
    let mut header = String::new();
    while reader.read_line(&mut header)? > 2 {
        header.clear();
    }
    let path = line.split(' ').nth(1).unwrap_or_default();
    let path = path.split('?').next().unwrap_or_default().trim_start_matches('/');
    let file = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
    let (status, bytes): (&str, &[u8]) =
        site.get(&file).map_or(("404 Not Found", b"".as_slice()), |bytes| ("200 OK", bytes));
    let kind = match file.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("json") => "application/json",
        Some("ttf") => "font/ttf",
        _ => "application/octet-stream",
    };
    let length = bytes.len();
    let head =
        format!("HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n");
    stream.write_all(head.as_bytes())?;
    stream.write_all(bytes)
}
