#!/usr/bin/env python3
"""Takes the pictures of the theme guide: one of every kind of page, from a built site.

    terang build
    docs/pictures.py                  # output/ → docs/pictures/theme/*.png
    docs/pictures.py SITE [FOLDER]

Needs Chromium on the PATH and nothing but Python's own library. A kind whose page the site does not have is
skipped, and said. Pages are 1280 pixels wide, shown at half that; colours are rounded, so that a picture stays
small. The same site gives the same pictures where browser and fonts are the same.
"""

import functools
import http.server
import pathlib
import shutil
import struct
import subprocess
import sys
import tempfile
import threading
import zlib

# A kind of page, its address in the example (`*`: the fullest page there), and how much of it is shown.
KINDS = [
    ("home", "/", 1500),
    ("regions", "/regions/", 1100),
    ("region", "/regions/61/", 1500),
    ("segment", "/segments/all/", 1300),
    ("programme", "/programmes/JKK/", 1100),
    ("narratives", "/narratives/", 1100),
    ("narrative", "/narratives/2025-07-09-kalbar-koordinasi-teknis/", 1500),
    ("periods", "/periods/", 1100),
    ("period", "/periods/2025-07/", 1500),
    ("quality", "/quality/", 1300),
    ("quality-of-a-region", "/quality/61/", 1100),
    ("compare", "/compare/", 1100),
    ("compare-pair", "/compare/*/*/", 1300),
    ("glossary", "/glossary/", 1100),
    ("regulations", "/regulations/", 1100),
    ("sources", "/sources/", 1100),
    ("page", "/about/", 1300),
    ("404", "/404.html", 900),
]
WIDTH = 1280
BROWSERS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
# Colours are rounded to so many steps.
STEP = 17


def page(site, address):
    """The address of a page that exists, or None."""
    pattern = address.strip("/")
    if not pattern.endswith(".html"):
        pattern = f"{pattern}/index.html".lstrip("/")
    found = [path for path in site.glob(pattern) if path.is_file()]
    if not found:
        return None
    fullest = max(found, key=lambda path: (path.stat().st_size, str(path)))
    return "/" + fullest.relative_to(site).as_posix().removesuffix("index.html")


def serve(site):
    """Serves the site on an address of its own, quietly."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}"


def photograph(browser, address, height, to, home):
    """Takes a picture of an address, at half its size."""
    subprocess.run(
        [browser, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run",
         "--force-device-scale-factor=0.5", "--blink-settings=preferredColorScheme=1", "--virtual-time-budget=5000",
         f"--user-data-dir={home}", f"--window-size={WIDTH},{height}", f"--screenshot={to}", address],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120)


def chunks(data):
    at = 8
    while at < len(data):
        size, name = struct.unpack(">I4s", data[at:at + 8])
        yield name, data[at + 8:at + 8 + size]
        at += size + 12


def pixels(data):
    """The rows of a PNG of 8 bits, each as RGB."""
    parts = list(chunks(data))
    head = dict(parts)[b"IHDR"]
    width, height, depth, kind, _, _, interlaced = struct.unpack(">IIBBBBB", head)
    assert depth == 8 and kind in (2, 6) and not interlaced, "not a PNG as browsers write it"
    step = 3 if kind == 2 else 4
    raw = zlib.decompress(b"".join(body for name, body in parts if name == b"IDAT"))
    stride, before, rows = width * step, bytearray(width * step), []
    for y in range(height):
        sort = raw[y * (stride + 1)]
        row = bytearray(raw[y * (stride + 1) + 1:(y + 1) * (stride + 1)])
        for x in range(stride):
            left = row[x - step] if x >= step else 0
            up = before[x]
            if sort == 1:
                row[x] = (row[x] + left) & 255
            elif sort == 2:
                row[x] = (row[x] + up) & 255
            elif sort == 3:
                row[x] = (row[x] + (left + up) // 2) & 255
            elif sort == 4:
                corner = before[x - step] if x >= step else 0
                guess = left + up - corner
                far = (abs(guess - left), abs(guess - up), abs(guess - corner))
                nearest = left if far[0] <= far[1] and far[0] <= far[2] else up if far[1] <= far[2] else corner
                row[x] = (row[x] + nearest) & 255
        rows.append([tuple(row[x:x + 3]) for x in range(0, stride, step)])
        before = row
    return width, height, rows


def smaller(data):
    """The same picture with a palette of at most 256 rounded colours: rare ones take the nearest common one."""
    width, height, rows = pixels(data)
    rounded = [[tuple(min(255, (part + STEP // 2) // STEP * STEP) for part in pixel) for pixel in row] for row in rows]
    counts = {}
    for row in rounded:
        for pixel in row:
            counts[pixel] = counts.get(pixel, 0) + 1
    palette = sorted(counts, key=lambda pixel: (-counts[pixel], pixel))[:256]
    index = {pixel: at for at, pixel in enumerate(palette)}

    @functools.lru_cache(maxsize=None)
    def nearest(pixel):
        return min(range(len(palette)), key=lambda at: sum((a - b) ** 2 for a, b in zip(palette[at], pixel)))

    lines = b"".join(b"\0" + bytes(index.get(pixel, None) if pixel in index else nearest(pixel) for pixel in row)
                     for row in rounded)

    def chunk(name, body):
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0))
            + chunk(b"PLTE", b"".join(bytes(pixel) for pixel in palette))
            + chunk(b"IDAT", zlib.compress(lines, 9)) + chunk(b"IEND", b""))


def main():
    here = pathlib.Path(__file__).resolve().parent
    site = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else here.parent / "output")
    folder = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else here / "pictures" / "theme")
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        sys.exit("no Chromium on the PATH")
    if not (site / "build.json").is_file():
        sys.exit(f"{site} is no built site: run terang build first")
    folder.mkdir(parents=True, exist_ok=True)
    base = serve(site)
    with tempfile.TemporaryDirectory() as room:
        for kind, pattern, height in KINDS:
            address = page(site, pattern)
            if address is None:
                print(f"{kind}: no page {pattern}")
                continue
            shot = pathlib.Path(room) / "shot.png"
            photograph(browser, base + address, height, shot, pathlib.Path(room) / "home")
            picture = smaller(shot.read_bytes())
            (folder / f"{kind}.png").write_bytes(picture)
            print(f"{kind}: {address}, {len(picture) // 1024} KB")


if __name__ == "__main__":
    main()
