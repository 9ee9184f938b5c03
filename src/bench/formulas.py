#!/usr/bin/env python3
"""Times `check` on a site of published formulas with their programs, one on each page: the pairs of the tests."""

import argparse
import itertools
import json
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAIRS = ROOT / "src/test/resources/dev/chalkproof/claim/pairs"
PART = re.compile(
    r"^- (?P<symbol>\$[^\n]*?\$(?: \(`\w+`\))?)$|^\$\$(?P<formula>.*?)\$\$$|^```java\n(?P<program>.*?)^```$",
    re.MULTILINE | re.DOTALL)


def pages():
    """The Markdown of each program with its formula."""
    for file in sorted(PAIRS.glob("*.md")):
        for section in file.read_text(encoding="utf-8").split("\n## ")[1:]:
            parts = list(PART.finditer(section))
            symbols = [f"- {m['symbol']}: a symbol" for m in parts if m["symbol"]]
            formulas = [m["formula"].strip() for m in parts if m["formula"]]
            labels = [f"eq-part{i}" for i in range(len(formulas))]
            displays = [
                f"$$\n{formula}\n$$\n<!-- #{label} -->\n"
                for formula, label in zip(formulas, labels)]
            for program in (m["program"].strip() for m in parts if m["program"]):
                fence = f"```java {{implements={labels[-1]}}}\n{program}\n```\n"
                yield "\n".join([f"# {section.splitlines()[0]}\n", *displays, "where\n", *symbols, "", fence])


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--formulas", type=int, default=1000)
    options.add_argument("--rounds", type=int, default=3)
    options = options.parse_args()
    with tempfile.TemporaryDirectory() as name:
        work = pathlib.Path(name)
        content = work / "content"
        content.mkdir()
        for i, page in enumerate(itertools.islice(itertools.cycle(list(pages())), options.formulas)):
            (content / f"page{i:05}.md").write_text(page, encoding="utf-8")
        (content / "index.md").write_text("# Home\n", encoding="utf-8")
        command = [
            str(ROOT / "chalkproof"), "check", "--quiet", "--no-cache", "--content", str(content),
            "--format", "json", "--report", str(work / "report.json")]
        subprocess.run([str(ROOT / "chalkproof"), "--version"], check=True, capture_output=True)
        seconds = []
        for _ in range(options.rounds):
            start = time.monotonic()
            ran = subprocess.run(command, cwd=work, capture_output=True, text=True, check=False)
            seconds.append(time.monotonic() - start)
            if ran.returncode not in (0, 1):
                sys.exit(ran.stderr)
        print(json.dumps(json.loads((work / "report.json").read_text(encoding="utf-8"))["summary"]))
        print(f"{options.formulas} formulas: {statistics.median(seconds):.1f} s, of {sorted(round(s, 1) for s in seconds)}")


if __name__ == "__main__":
    main()
