"""The page's own files: nothing parses markup, and every colour and every element is there."""

import re
from importlib.resources import files

import pytest

from briefing.desk.app import OWN

TEXTS = {
    path: files(package).joinpath("assets", name).read_text(encoding="utf-8")
    for path, (package, name) in OWN.items()
}
SCRIPTS = [path for path in TEXTS if path.endswith(".js")]
STYLES = [path for path in TEXTS if path.endswith(".css")]


@pytest.mark.parametrize("path", SCRIPTS)
def test_a_script_takes_no_text_for_markup_or_code(path: str) -> None:
    parsing = r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function"
    assert not re.search(parsing, TEXTS[path])
    assert not re.search(r"https?://", TEXTS[path])


@pytest.mark.parametrize("path", STYLES)
def test_every_token_that_a_style_uses_is_there(path: str) -> None:
    styles = "".join(TEXTS[each] for each in STYLES)
    defined = set(re.findall(r"^\s*(--[\w-]+):", styles, re.MULTILINE))
    defined |= set(re.findall(r'setProperty\("(--[\w-]+)"', TEXTS["/desk.js"]))
    assert set(re.findall(r"var\((--[\w-]+)", TEXTS[path])) <= defined


@pytest.mark.parametrize("path", SCRIPTS)
def test_every_element_that_a_script_looks_for_is_in_the_page_or_made_by_a_script(
    path: str,
) -> None:
    page = TEXTS["/"]
    made = "".join(TEXTS[each] for each in SCRIPTS)
    looked_for = re.findall(r"""(?:\$|querySelector(?:All)?)\("([^"$]+)"\)""", TEXTS[path])
    names = {name for selector in looked_for for name in re.findall(r"[.#]([a-z][\w-]*)", selector)}
    for name in names:
        in_page = re.search(rf'(?:class|id)="[^"]*\b{name}\b', page)
        assert in_page or re.search(rf'className = [`"]{name}\b', made), name


def test_the_page_names_each_of_its_files_and_no_other() -> None:
    named = set(re.findall(r'(?:href|src)="([^"#.][^"#]*)"', TEXTS["/"]))
    imported = {name for path in SCRIPTS for name in re.findall(r'from "\./([^"]+)"', TEXTS[path])}
    assert {f"/{name}" for name in named | imported} == set(OWN) - {"/"}
