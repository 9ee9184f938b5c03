#!/usr/bin/env python3
"""Measures a built site as readers get it: what pages weigh, and what Lighthouse says of them on a phone.

The site is served below a path and compressed with gzip, as GitHub Pages does. Ends with 1 where a page weighs more, or a
median score is less, than it should.
"""

import argparse
import functools
import gzip
import http.server
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import urllib.parse

BELOW = "/project/"
PACKAGE = "lighthouse"
PAGES = ["en/index.html", "en/optimisers/choosing.html", "en/optimisers/adam.html", "verification/index.html",
         "zh/index.html", "zh/optimisers/choosing.html", "zh/optimisers/adam.html"]
CATEGORIES = ["performance", "accessibility", "best-practices", "seo"]
TIMES = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift"]
# Formats that are compressed in themselves.
COMPRESSED = {".woff2", ".png", ".gz"}


def compressed(path):
    data = path.read_bytes()
    return data if path.suffix in COMPRESSED else gzip.compress(data, 6, mtime=0)


class Server(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments, site, **named):
        self.site = site
        super().__init__(*arguments, **named)

    def log_message(self, *_):
        pass

    def do_GET(self):
        path = urllib.parse.unquote(urllib.parse.urlsplit(self.path).path)
        file = (self.site / path.removeprefix(BELOW)).resolve()
        file = file / "index.html" if file.is_dir() else file
        if not path.startswith(BELOW) or not file.is_relative_to(self.site) or not file.is_file():
            self.send_error(404)
            return
        body = compressed(file)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Cache-Control", "max-age=600")
        if file.suffix not in COMPRESSED:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def serve(site):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Server, site=site))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}{BELOW}"


def weigh(site, limit):
    """Prints what pages weigh, heaviest first, and gives those that are too heavy."""
    pages = {p.relative_to(site).as_posix(): len(compressed(p)) for p in site.rglob("*.html")}
    whole = {p: n for p, n in pages.items() if p.endswith("print.html")}
    print(f"{'page, gzip':44}{'bytes':>8}")
    for page, size in sorted(pages.items(), key=lambda item: -item[1]):
        note = "  all pages in one" if page in whole else ""
        print(f"{page:44}{size:>8}{note}")
    for index in sorted(site.glob("assets/search-*.js")):
        size = len(compressed(index))
        language = index.stem.removeprefix("search-")
        count = sum(1 for p in pages if p.startswith(language + "/") and p not in whole)
        print(f"{'search index ' + language:44}{size:>8}  {size // max(count, 1)} for each of {count} pages")
    return [page for page, size in pages.items() if size > limit and page not in whole]


def browser():
    names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
    return next((path for path in map(shutil.which, names) if path), None)


def inspect(command, address, to):
    flags = "--headless=new --no-sandbox --disable-gpu --disable-background-networking"
    subprocess.run(
        [*command, address, "--quiet", "--output=json", f"--output-path={to}", f"--chrome-flags={flags}"],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={"CHROME_PATH": browser(), **os.environ})
    return json.loads(to.read_text(encoding="utf-8"))


def judge(root, pages, rounds, least, first_visit, work):
    """Prints Lighthouse's medians, and gives the pages that fall short."""
    subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", PACKAGE], cwd=work, check=True)
    command = [str(work / "node_modules/.bin/lighthouse")]
    print(f"\n{'page, medians of ' + str(rounds):44}{'perf':>6}{'a11y':>6}{'best':>6}{'seo':>6}"
          f"{'FCP':>8}{'LCP':>8}{'TBT':>8}{'CLS':>7}{'first visit':>13}")
    short = []
    for page in pages:
        reports = [inspect(command, root + page, work / "report.json") for _ in range(rounds)]
        scores = [statistics.median(100 * r["categories"][c]["score"] for r in reports) for c in CATEGORIES]
        fcp, lcp, tbt, cls = (statistics.median(r["audits"][t]["numericValue"] for r in reports) for t in TIMES)
        visit = max(r["audits"]["total-byte-weight"]["numericValue"] for r in reports)
        print(f"{page:44}" + "".join(f"{s:>6.0f}" for s in scores)
              + f"{fcp:>6.0f}ms{lcp:>6.0f}ms{tbt:>6.0f}ms{cls:>7.3f}{visit:>7.0f} bytes", flush=True)
        if min(scores) < least or visit > first_visit:
            short.append(page)
    return short


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("site", nargs="?", type=pathlib.Path, default=pathlib.Path("site-output"))
    options.add_argument("--pages", nargs="+", default=PAGES)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--limit", type=int, default=30_000, help="bytes of a page, after the first visit")
    options.add_argument("--first-visit", type=int, default=150_000, help="bytes of a page with all it loads")
    options.add_argument("--least", type=int, default=95, help="of 100 in each of Lighthouse's categories")
    options = options.parse_args()
    site = options.site.resolve()
    if not (site / "assets").is_dir():
        sys.exit(f"{options.site} must be a built site")
    heavy = weigh(site, options.limit)
    short = []
    if options.rounds > 0:
        if browser() is None or shutil.which("npm") is None:
            sys.exit("Lighthouse needs npm and an installed Chromium; --rounds 0 only weighs")
        with tempfile.TemporaryDirectory() as work:
            short = judge(serve(site), options.pages, options.rounds, options.least, options.first_visit,
                          pathlib.Path(work))
    for page in heavy:
        print(f"{page} weighs more than {options.limit} bytes", file=sys.stderr)
    for page in short:
        print(f"{page} falls short", file=sys.stderr)
    sys.exit(1 if heavy or short else 0)


if __name__ == "__main__":
    main()
