#!/usr/bin/env python3
"""Times `serve` on a copy of the own site: from a page's being saved to the page's being there anew, and to the
last verdict."""

import argparse
import http.client
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]


def get(address, path):
    connection = http.client.HTTPConnection(address)
    connection.request("GET", path)
    text = connection.getresponse().read().decode()
    connection.close()
    return text


def save(file, text):
    """As editors do: beside it, then renamed."""
    fresh = file.with_suffix(".new")
    fresh.write_text(text, encoding="utf-8")
    os.replace(fresh, file)


def edit(server, address, page, file, change):
    """Milliseconds from a save until the page was fetched again, and until all verdicts are known."""
    stamp = re.search(r'data-stamp="([^"]+)"', get(address, page)).group(1)
    events = http.client.HTTPConnection(address)
    events.request("GET", f"/.chalkproof/events?page={page}&stamp={stamp}")
    stream = events.getresponse()
    text = change(file.read_text(encoding="utf-8"))
    start = time.monotonic()
    save(file, text)
    while not stream.readline().startswith(b"event: reload"):
        pass
    get(address, page)
    took = (time.monotonic() - start) * 1000
    events.close()
    while not server.stdout.readline().startswith("built in"):
        pass
    return took, (time.monotonic() - start) * 1000


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--page", default="en/optimisers/adam", help="the one to edit; the default has the most to check")
    options.add_argument("--edits", type=int, default=30)
    options.add_argument("--pause", type=float, default=2, help="seconds between edits")
    options = options.parse_args()
    with tempfile.TemporaryDirectory() as name:
        work = pathlib.Path(name)
        shutil.copytree(ROOT / "content", work / "content")
        shutil.copytree(ROOT / "templates", work / "templates")
        server = subprocess.Popen(
            [str(ROOT / "chalkproof"), "serve", "--port", "0"], cwd=work, stdout=subprocess.PIPE, text=True)
        try:
            address = None
            for line in server.stdout:
                found = re.search(r"http://([\w.:\[\]]+)", line)
                address = found.group(1) if found else address
                if line.startswith("built in"):
                    break
            file = work / "content" / f"{options.page}.md"

            def prose(n):
                # At the top, so that all below moves.
                return lambda text: re.sub(
                    r"(\n# [^\n]*\n)(?:\nEdited \d+ times\.\n)?", rf"\1\nEdited {n} times.\n", text, count=1)

            def fence(n):
                return lambda text: re.sub(r"(\n```java[^\n]*\n)(?:// \d+\n)?", rf"\1// {n}\n", text, count=1)

            for label, change in (("prose", prose), ("fence", fence)):
                times = []
                for n in range(options.edits):
                    # Nobody saves twice a second; meanwhile what is made of all pages is completed.
                    time.sleep(options.pause)
                    times.append(edit(server, address, f"/{options.page}.html", file, change(n)))
                warm = times[len(times) // 3:]
                for what, column in (("shown", 0), ("settled", 1)):
                    seen = [pair[column] for pair in warm]
                    print(
                        f"{label}, {what}: median {statistics.median(seen):.0f} ms, worst {max(seen):.0f} ms,"
                        f" first {times[0][column]:.0f} ms")
        finally:
            server.terminate()
            server.wait()


if __name__ == "__main__":
    main()
