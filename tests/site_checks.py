"""Check a site against the web's own rules, and print what breaks them.

`python -m tests.site_checks [DIR]`: axe-core's rules of WCAG 2.2 A and AA in Chromium, light and
dark, at three widths, playing and not; the W3C's Nu checker and html-validate on each page. Without
DIR a site of three episodes is made. Exit code 1 where anything was found, or a checker is missing.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from tests.sounding import launched, served, site

if TYPE_CHECKING:
    from playwright.sync_api import Browser

WIDTHS = (320, 768, 1440)
SCHEMES = ("light", "dark")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RULES = {
    "root": True,
    "extends": ["html-validate:recommended", "html-validate:standard"],
    "rules": {"attribute-empty-style": ["error", {"style": "empty"}]},  # as lxml writes them
}
MODULES = Path(os.environ.get("NODE_PATH", "node_modules"))


def main() -> int:
    """Check, print, and give the exit code."""
    with tempfile.TemporaryDirectory() as made:
        output = Path(*sys.argv[1:2] or [made])
        if not sys.argv[1:]:
            site(output)
        pages = [output / "index.html", *sorted(output.glob("episodes/*/index.html"))[-1:]]
        counts = {}
        for name, checker in CHECKERS.items():
            problems = list(checker(pages))
            counts[name] = len(problems)
            print(f"{name}: {len(problems)} problems", *problems, sep="\n  ")
    return int(any(counts.values()))


def axe(pages: list[Path]) -> Iterator[str]:
    """Yield each violation of axe-core's rules, per page, scheme, width and state."""
    source = (MODULES / "axe-core/axe.min.js").read_text(encoding="utf-8")
    with sync_playwright() as playwright:
        browser = launched(playwright)
        for page in pages:
            for scheme in SCHEMES:
                for width in WIDTHS:
                    yield from _violations(browser, page, scheme, width, source)
        browser.close()


def _violations(
    browser: "Browser", file: Path, scheme: str, width: int, source: str
) -> Iterator[str]:
    page = browser.new_page(
        color_scheme=scheme,  # type: ignore[arg-type]  # one of SCHEMES
        viewport={"width": width, "height": 800},
        reduced_motion="reduce",
    )
    page.goto(file.resolve().as_uri())
    page.evaluate(source)
    states = {
        "at rest": "",
        "playing, scrolled": (
            "const audio = document.querySelector('audio'); audio.currentTime = 40;"
            "audio.play(); scrollTo(0, document.body.scrollHeight)"
        ),
        "searching": (
            "const field = document.querySelector('input'); if (!field) return;"
            "field.value = '云溪'; field.dispatchEvent(new Event('input'))"
        ),
    }
    for state, doing in states.items():
        page.evaluate(f"() => {{ {doing} }}")
        page.wait_for_timeout(300)
        found = page.evaluate(f"axe.run({{runOnly: {TAGS}}})")
        for each in found["violations"]:
            for node in each["nodes"]:
                yield (
                    f"{file.parent.name}, {scheme}, {width} px, {state}: {each['id']}: "
                    f"{node['html'][:100]}: {node['failureSummary']}"
                )
    page.close()


def nu(pages: list[Path]) -> Iterator[str]:
    """Yield what the Nu HTML checker says, warnings included, of pages and pictures.

    Pages are served to it, for it knows no policy for files. Its CSS is older than ours.
    """
    jar = MODULES / "vnu-jar/build/dist/vnu.jar"
    nearby = "-Dnu.validator.servlet.allow-forbidden-hosts=true"  # 127.0.0.1 is one of them
    output = pages[0].parent
    with served(output) as address:
        urls = [address + page.relative_to(output).as_posix() for page in pages]
        yield from told("java", nearby, "-jar", jar, "--stdout", "--format", "gnu", *urls)
    pictures = sorted(output.glob("assets/*.svg"))
    yield from told("java", nearby, "-jar", jar, "--stdout", "--format", "gnu", "--svg", *pictures)


def html_validate(pages: list[Path]) -> Iterator[str]:
    """Yield what html-validate's recommended and standard rules say."""
    tool = MODULES / "html-validate/bin/html-validate.mjs"
    with tempfile.NamedTemporaryFile("w", suffix=".json") as config:
        json.dump(RULES, config)
        config.flush()
        yield from told("node", tool, "--formatter", "text", "--config", config.name, *pages)


def told(*command: str | Path) -> list[str]:
    """Run a checker, and give the lines that it prints."""
    told = subprocess.run(command, capture_output=True, text=True, check=False)
    return (told.stdout + told.stderr).splitlines()


CHECKERS = {"axe": axe, "Nu": nu, "html-validate": html_validate}

if __name__ == "__main__":
    sys.exit(main())
