#!/usr/bin/env python3
"""Times whole commands on a site that is made up, in turn with markdown-it and KaTeX in Node.

Tells the median of each, its ratio to Node's, the seconds of processors it took, and the most memory that all its
processes had at once. On a busy machine the seconds of processors say more than those of the clock.
"""

import argparse
import os
import pathlib
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
LAUNCHER = ROOT / "chalkproof"

PEER = """
import fs from 'node:fs';
import path from 'node:path';
import MarkdownIt from 'markdown-it';
import katex from '@vscode/markdown-it-katex';
const markdown = new MarkdownIt({html: true}).use(katex.default ?? katex);
const [from, to] = process.argv.slice(2);
fs.mkdirSync(to, {recursive: true});
for (const name of fs.readdirSync(from).filter(n => n.endsWith('.md'))) {
  const html = markdown.render(fs.readFileSync(path.join(from, name), 'utf8'));
  fs.writeFileSync(path.join(to, name.replace(/md$/, 'html')), html);
}
"""

SHAPES = [
    r"y_{%d} = \frac{a x + %d}{1 + e^{-x}}",
    r"\sigma_{%d}(x) = \left(1 + \exp(-%d x)\right)^{-1}",
    r"v_t = \beta_{%d} v_{t-1} + (1 - \beta_{%d}) g_t^2",
    r"L_{%d} = \sum_{i=1}^{n} \lVert w_i - x_i \rVert^2 + %d",
    r"r_{%d}(x) = \begin{cases} x & x > %d \\ 0 & \text{otherwise} \end{cases}",
    r"c_{%d} = \frac{1}{2}\left(1 + \cos \frac{\pi t}{%d}\right)",
]
WORDS = "we take a step against the slope and keep what was learnt before it grows stale".split()


def site(folder, pages, formulas, distinct, fences):
    """Writes pages with so many formulas each, of so many different ones."""
    chance = random.Random(1)
    known = [SHAPES[i % len(SHAPES)] % (i, i + 1) for i in range(distinct)]
    folder.mkdir(parents=True)
    for page in range(pages):
        lines = [f"# Page {page}", ""]
        for i in range(formulas):
            formula = chance.choice(known)
            prose = " ".join(chance.choices(WORDS, k=50))
            if i % 4 == 0:
                lines += [f"## Part {i}", ""]
            lines += [f"{prose} ${formula}$.", ""] if i % 2 else ["$$", formula, "$$", ""]
        for i in range(fences):
            lines += ["```java", f"static double f{i}(double x) {{ return x + {page}; }}", f"f{i}({i})", "```", ""]
        lines.append(f"Go [on](page{(page + 1) % pages:05}.md).")
        (folder / f"page{page:05}.md").write_text("\n".join(lines), encoding="utf-8")
    (folder / "index.md").write_text("# Home\n\nAll of it.\n", encoding="utf-8")


def resident(group):
    """The memory of the processes of a group, in MB; 0 where the system does not tell."""
    total = 0
    for status in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            if int(status.read_text().rsplit(")", 1)[1].split()[2]) == group:
                pages = int((status.parent / "statm").read_text().split()[1])
                total += pages * os.sysconf("SC_PAGE_SIZE") / 2**20
        except (OSError, ValueError, IndexError):
            pass
    return total


def run(command, folder):
    """Seconds, seconds of processors, and megabytes of a command, with all processes it starts."""
    start = time.monotonic()
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    process = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True)
    memory = 0
    while True:
        try:
            _, complaint = process.communicate(timeout=0.2)
            break
        except subprocess.TimeoutExpired:
            memory = max(memory, resident(process.pid))
    if process.returncode not in (0, 1):
        sys.exit(f"{command} failed with {process.returncode}:\n{complaint.decode()}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    busy = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.monotonic() - start, busy, memory


def peer(folder):
    """Node's command, or none where there is no npm."""
    if shutil.which("npm") is None:
        return None
    folder.mkdir()
    (folder / "render.mjs").write_text(PEER, encoding="utf-8")
    packages = ["markdown-it", "@vscode/markdown-it-katex", "katex"]
    subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", *packages], cwd=folder, check=True)
    return ["node", str(folder / "render.mjs")]


def forget(folder, what):
    shutil.rmtree(folder / what, ignore_errors=True)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--pages", type=int, default=1000)
    options.add_argument("--formulas", type=int, default=20, help="a page")
    options.add_argument("--distinct", type=int, default=4000, help="formulas on all pages")
    options.add_argument("--fences", type=int, default=2, help="a page, where there is code")
    options.add_argument("--rounds", type=int, default=5)
    options = options.parse_args()
    with tempfile.TemporaryDirectory() as name:
        work = pathlib.Path(name)
        site(work / "plain", options.pages, options.formulas, options.distinct, 0)
        site(work / "code", options.pages, options.formulas, options.distinct, options.fences)
        node = peer(work / "node")
        build = [str(LAUNCHER), "build", "--quiet", "--output", "site"]
        plain = [*build, "--content", str(work / "plain")]
        code = [*build, "--content", str(work / "code")]
        own = [*build, "--content", str(ROOT / "content"), "--templates", str(ROOT / "templates")]
        places = {n: work / f"in-{n}" for n in ("plain", "code", "own")}
        for place in places.values():
            place.mkdir()
        run([str(LAUNCHER), "--version"], work)
        run(own, places["own"])
        times = {}
        processors = {}
        memory = {}

        def measure(label, command, folder):
            seconds, busy, megabytes = run(command, folder)
            times.setdefault(label, []).append(seconds)
            processors.setdefault(label, []).append(busy)
            memory[label] = max(memory.get(label, 0), megabytes)

        for _ in range(options.rounds):
            if node:
                forget(work, "node-out")
                measure("node", [*node, str(work / "plain"), str(work / "node-out")], work)
            forget(places["plain"], ".chalkproof")
            measure("cold", plain, places["plain"])
            measure("nothing changed", plain, places["plain"])
            # Another home page: every page is rendered again, and no formula is set.
            with (work / "plain" / "index.md").open("a", encoding="utf-8") as home:
                home.write("\nOne line more.\n")
            forget(places["plain"], "site")
            measure("formulas cached, pages not", plain, places["plain"])
            forget(places["code"], ".chalkproof")
            measure("cold, with fences", code, places["code"])
            with (work / "code" / "index.md").open("a", encoding="utf-8") as home:
                home.write("\nOne line more.\n")
            measure("home page changed, with fences", code, places["code"])
            measure("nothing changed, own site", own, places["own"])
    base = statistics.median(times["node"]) if node else None
    print(f"{'':32}{'median':>10}{'of node':>10}{'processors':>12}{'memory':>10}")
    for label, seconds in times.items():
        median = statistics.median(seconds)
        ratio = f"{median / base:.2f}" if base else "-"
        busy = statistics.median(processors[label])
        print(f"{label:32}{median:>8.2f} s{ratio:>10}{busy:>10.2f} s{memory[label]:>7.0f} MB")


if __name__ == "__main__":
    main()
