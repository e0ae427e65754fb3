"""Check the preview's page against the web's own rules, and print what breaks them.

`python -m tests.desk_checks [DIR]`: axe-core's rules of WCAG 2.2 A and AA in Chromium, light and
dark, at three widths, in each state that the page knows; the Nu checker and html-validate on its
HTML. A picture of each state goes to DIR. Exit code 1 where anything was found.
"""

import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import sync_playwright

from briefing.desk import draft
from briefing.desk.draft import Wording
from briefing.errors import EngineError
from tests.desk import Desk, desk, fake_voices, served, voiced
from tests.fake_engines import Fake
from tests.site_checks import MODULES, SCHEMES, TAGS, WIDTHS, html_validate, told
from tests.sounding import launched

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

BAD = EngineError("espeak", "cannot say 坏", "write it otherwise")


def main() -> int:
    """Check, print, and give the exit code."""
    page = Path(str(files("briefing.desk").joinpath("assets", "desk.html")))
    jar = MODULES / "vnu-jar/build/dist/vnu.jar"
    found = {
        "axe": list(axe(Path(*sys.argv[1:2] or [tempfile.mkdtemp()]))),
        "Nu": told("java", "-jar", jar, "--stdout", "--format", "gnu", page),
        "html-validate": list(html_validate([page])),
    }
    for name, problems in found.items():
        print(f"{name}: {len(problems)} problems", *problems, sep="\n  ")
    return int(any(found.values()))


def axe(pictures: Path) -> Iterator[str]:
    """Yield each violation of axe-core's rules, per scheme, width and state."""
    source = (MODULES / "axe-core/axe.min.js").read_text(encoding="utf-8")
    with sync_playwright() as playwright:
        browser = launched(playwright)
        for scheme in SCHEMES:
            for width in WIDTHS:
                with pytest.MonkeyPatch.context() as patch, tempfile.TemporaryDirectory() as folder:
                    patch.setenv("BRIEFING_HOME", f"{folder}/home")
                    patch.chdir(folder)
                    fake_voices(patch)
                    patch.setattr(Fake, "fails", {"espeak": {"坏。": BAD}})
                    chosen = voiced()
                    timed = replace(chosen, brief=replace(chosen.brief, minutes=0.5))
                    with desk(Path(folder), timed) as at, served(at) as address:
                        picture = pictures / f"{width}-{scheme}"
                        page = opened(browser, address, scheme, width)
                        yield from _violations(page, at, picture, source)
                        page.context.close()
        browser.close()


def opened(browser: "Browser", address: str, scheme: str, width: int) -> "Page":
    """Open the page without its policy, which lets nobody else's script in."""
    context = browser.new_context(
        bypass_csp=True,
        color_scheme=scheme,  # type: ignore[arg-type]  # one of SCHEMES
        viewport={"width": width, "height": 800},
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(address)
    return page


def _violations(page: "Page", at: Desk, picture: Path, source: str) -> Iterator[str]:
    page.locator(".segment[data-state=ready]").nth(4).wait_for()
    page.evaluate(source)
    for state, reach in STATES.items():
        reach(page, at)
        page.screenshot(path=f"{picture}-{state}.png")
        for each in page.evaluate(f"axe.run({{runOnly: {TAGS}}})")["violations"]:
            for node in each["nodes"]:
                html, why = node["html"][:100], node["failureSummary"]
                yield f"{picture.name}, {state}: {each['id']}: {html}: {why}"


def _read(page: "Page", _: Desk) -> None:
    page.locator("[data-name=one] .readings summary").click()
    page.locator("[data-name=one] .lines .word").first.wait_for()


def _play(page: "Page", _: Desk) -> None:
    page.locator("[data-name=one] .play").click()
    page.locator(".segment.heard").wait_for()


def _fail(page: "Page", _: Desk) -> None:
    words = page.locator("[data-name=two] .text")
    words.fill("坏。")
    words.blur()
    page.locator("[data-name=two] .problem").wait_for()


def _conflict(page: "Page", at: Desk) -> None:
    page.locator("[data-name=closing] .text").focus()
    page.keyboard.type("我")
    last = at.editing.script.chapters[-1]
    at.editing.edit(last.id, draft.seen(last), Wording(last.title, "别处改过。"))
    page.locator("[data-name=closing] .conflict").wait_for()


def _leave_out(page: "Page", _: Desk) -> None:
    page.locator("[data-name=three] .drop").click()
    page.locator("[data-state=left_out]").wait_for()


def _correct(page: "Page", _: Desk) -> None:
    page.locator("[data-name=one] .lines .word").first.click()
    page.locator("dialog [name=value]").fill("a1 b2 c3 d4")
    page.keyboard.press("Enter")
    page.locator("dialog .problem").wait_for()


def _publish(page: "Page", _: Desk) -> None:
    page.keyboard.press("Escape")
    page.locator("[data-name=closing] .take-theirs").click()
    page.locator("[data-name=two] .text").fill("好。")
    page.locator(".publish").click()
    page.locator("#publishing.done").wait_for()


def _change_file(page: "Page", at: Desk) -> None:
    at.file.write_text(at.file.read_text(encoding="utf-8") + "\n再会。\n", encoding="utf-8")
    page.locator("#changed").wait_for()


STATES: dict[str, Callable[["Page", Desk], None]] = {
    "at-rest": lambda _, __: None,
    "read": _read,
    "played": _play,
    "failed": _fail,
    "conflict": _conflict,
    "left-out": _leave_out,
    "corrected": _correct,
    "published": _publish,
    "changed": _change_file,
}
"""How each state is reached from the one before."""

if __name__ == "__main__":
    sys.exit(main())
