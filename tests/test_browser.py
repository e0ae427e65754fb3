"""The pages in a real browser: every control, from a server and from a disk, and nothing else.

They run where Playwright and Debian's Chromium are; CONTRIBUTING tells how to get them.
"""

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing.publish import words
from briefing.publish.page import episode_page, index_page
from tests.episodes import SHOW, titled
from tests.sounding import CHROMIUM, PAGE, launched, served, site, sounding

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
pytestmark = pytest.mark.skipif(not CHROMIUM.exists(), reason="there is no Chromium")
NOW = "document.querySelector('audio').currentTime"
MADE, SOUND = sounding()


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("site")
    site(output)
    return output


@pytest.fixture(scope="module")
def address(output: Path) -> Iterator[str]:
    with served(output) as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator["Browser"]:
    with api.sync_playwright() as playwright:
        started = launched(playwright)
        yield started
        started.close()


@contextmanager
def opened(browser: "Browser", root: str, **how: object) -> Iterator["Page"]:
    """Open a blank page; none that is opened in it may complain or load from elsewhere."""
    context: BrowserContext = browser.new_context(reduced_motion="reduce", **how)
    context.set_default_timeout(10_000)
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("requestfailed", lambda one: complaints.append(f"{one.url}: {one.failure}"))
    page.on("request", lambda one: one.url.startswith(root) or complaints.append(one.url))
    yield page
    context.close()
    aborted = "net::ERR_ABORTED"  # as a jump in the sound or to another page leaves a request
    assert [each for each in complaints if not each.endswith(aborted)] == []


@pytest.fixture
def page(browser: "Browser", address: str) -> Iterator["Page"]:
    how = {"viewport": {"width": 1280, "height": 800}}
    with opened(browser, address, permissions=["clipboard-read", "clipboard-write"], **how) as page:
        page.goto(address + PAGE)
        until(page, "document.querySelector('audio').readyState > 0")
        yield page


def until(page: "Page", expression: str) -> None:
    """Wait for what the page's own policy keeps Playwright from waiting for."""
    ends_s = time.monotonic() + 10
    while not page.evaluate(expression):
        assert time.monotonic() < ends_s, expression
        page.wait_for_timeout(20)


def wait_until_at(page: "Page", seconds: float) -> None:
    until(page, f"Math.abs({NOW} - {seconds}) < 0.6")


def current_chapter(page: "Page") -> str:
    return page.locator(".chapters [aria-current] .title").inner_text()


def test_it_plays_and_pauses(page: "Page") -> None:
    page.get_by_role("button", name="播放", exact=True).first.click()
    until(page, f"{NOW} > 0.3")
    page.get_by_role("button", name="暂停").first.click()
    assert page.evaluate("document.querySelector('audio').paused")


def test_a_chapter_is_a_click_away(page: "Page") -> None:
    part = MADE.segments[3]
    page.locator(".chapters a").nth(3).click()
    wait_until_at(page, part.start_s)
    until(page, "!document.querySelector('audio').paused")
    assert current_chapter(page) == part.title
    assert page.url.endswith(f"#t={part.start_s:.3f}")


def test_the_sound_is_a_slider_for_the_keyboard(page: "Page") -> None:
    slider = page.get_by_role("slider", name="播放位置")
    slider.focus()
    for key, seconds in (
        ("ArrowRight", 5),
        ("ArrowUp", 10),
        ("ArrowLeft", 5),
        ("PageUp", MADE.segments[1].start_s),
        ("PageUp", MADE.segments[2].start_s),
        ("PageDown", MADE.segments[1].start_s),
        ("End", MADE.duration_s),
        ("Home", 0),
    ):
        page.keyboard.press(key)
        wait_until_at(page, seconds)
        assert int(slider.get_attribute("aria-valuenow") or 0) == pytest.approx(seconds, abs=1)
    page.keyboard.press("PageUp")
    until(page, f"{NOW} > 1")
    assert MADE.segments[1].title in (slider.get_attribute("aria-valuetext") or "")


def test_the_slider_does_not_talk_into_what_is_heard(page: "Page") -> None:
    slider = page.get_by_role("slider", name="播放位置")
    page.locator(".chapters a").nth(1).click()
    until(page, f"{NOW} > {MADE.segments[1].start_s + 2.5}")
    told = int(slider.get_attribute("aria-valuenow") or 0)
    assert told == int(MADE.segments[1].start_s)
    slider.press("ArrowRight")
    assert int(slider.get_attribute("aria-valuenow") or 0) >= told + 5


def test_the_sound_is_a_slider_for_the_pointer(page: "Page") -> None:
    wave = page.locator(".wave")
    box = wave.bounding_box() or {}
    wave.click(position={"x": box["width"] / 2, "y": box["height"] / 3})
    wait_until_at(page, MADE.duration_s / 2)
    page.mouse.move(box["x"] + box["width"] / 4, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 3 / 4, box["y"] + 20)
    page.mouse.up()
    wait_until_at(page, MADE.duration_s * 3 / 4)


def test_a_finger_that_scrolls_the_page_over_it_seeks_nothing(
    browser: "Browser", address: str
) -> None:
    with opened(browser, address, has_touch=True, viewport={"width": 390, "height": 600}) as page:
        page.goto(address + PAGE)
        box = page.locator(".wave").bounding_box() or {}
        x, y = box["x"] + box["width"] / 2, box["y"] + 20
        finger = page.context.new_cdp_session(page)

        def touch(kind: str, *points: dict[str, float]) -> None:
            event = {"type": kind, "touchPoints": list(points)}
            finger.send("Input.dispatchTouchEvent", event)

        touch("touchStart", {"x": x, "y": y})
        for up in range(10, 110, 10):
            touch("touchMove", {"x": x, "y": y - up})
        touch("touchEnd")
        until(page, "scrollY > 50")
        assert page.evaluate(NOW) == 0
        page.evaluate("scrollTo(0, 0)")
        page.touchscreen.tap(x, y)
        wait_until_at(page, MADE.duration_s / 2)


def test_the_first_click_plays_though_nothing_was_loaded_before(page: "Page") -> None:
    page.evaluate("const a = document.querySelector('audio'); a.preload = 'none'; a.load()")
    page.locator(".chapters a").nth(3).click()
    wait_until_at(page, MADE.segments[3].start_s)
    until(page, "!document.querySelector('audio').paused")


def test_the_line_below_it_begins_the_chapter_that_is_pointed_at(page: "Page") -> None:
    wave, part = page.locator(".wave"), MADE.segments[2]
    box = wave.bounding_box() or {}
    late_s = (part.start_s + 3 * part.end_s) / 4
    x = box["width"] * late_s / MADE.duration_s
    wave.click(position={"x": x, "y": box["height"] - 3})
    wait_until_at(page, part.start_s)
    assert page.locator(".wave .hint").inner_text().endswith(part.title)


def test_the_buttons_go_on_and_back(page: "Page") -> None:
    for name, seconds in (
        ("前进15秒", 15),
        ("后退15秒", 0),
        ("下一章", MADE.segments[1].start_s),
        ("下一章", MADE.segments[2].start_s),
        ("上一章", MADE.segments[1].start_s),
    ):
        page.get_by_role("button", name=name).click()
        wait_until_at(page, seconds)


def test_the_sentence_and_the_word_that_are_heard_are_marked(page: "Page") -> None:
    line = MADE.segments[1].lines[1]
    for word in words.timed_words(line)[::7]:
        middle_s = (word.start_s + word.end_s) / 2
        page.evaluate(f"{NOW} = {middle_s}")
        wait_until_at(page, middle_s)
        marked = "[...CSS.highlights.get('word') ?? []].map(String).join('')"
        until(page, f"{marked} === {word.text!r}")
        assert page.locator(".line[aria-current]").inner_text() == line.text


def test_a_sentence_is_a_click_away(page: "Page") -> None:
    line = MADE.segments[2].lines[1]
    page.get_by_role("link", name=line.text).click()
    wait_until_at(page, line.start_s)


def test_the_page_turns_with_the_reading_but_not_for_who_went_elsewhere(page: "Page") -> None:
    page.set_viewport_size({"width": 600, "height": 500})
    first, second = MADE.segments[4].lines[1:3]
    page.get_by_role("link", name=first.text).click()
    until(page, "!document.querySelector('audio').paused")
    page.evaluate("document.querySelector('.line[aria-current]').scrollIntoView({block: 'end'})")
    page.evaluate(f"{NOW} = {second.start_s - 0.3}")
    inside = (
        "(() => { const box = document.querySelector('.line[aria-current]')"
        ".getBoundingClientRect(); return box.top > 0 && box.bottom < innerHeight })()"
    )
    until(page, f"{NOW} > {second.start_s} && {inside}")
    page.evaluate("scrollTo({top: 0, behavior: 'instant'})")
    page.evaluate(f"{NOW} = {MADE.segments[5].lines[0].start_s}")
    until(page, f"{NOW} > {MADE.segments[5].lines[0].start_s + 0.3}")
    assert page.evaluate("scrollY") == 0


def test_an_address_names_a_time(browser: "Browser", address: str) -> None:
    with opened(browser, address) as page:
        page.goto(f"{address}{PAGE}#t=30")
        wait_until_at(page, 30)
        until(page, "document.querySelector('.now .time').textContent === '0:30'")
        page.locator(".line[aria-current]").wait_for()
        page.evaluate("location.hash = '#t=12'")
        wait_until_at(page, 12)


def test_a_button_copies_the_address_of_this_moment(page: "Page", address: str) -> None:
    page.evaluate(f"{NOW} = 21.7")
    wait_until_at(page, 21.7)
    page.get_by_role("button", name="复制此刻链接").click()
    page.get_by_role("button", name="已复制").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == f"{address}{PAGE}#t=21"
    assert "0:21" in page.locator(".said").inner_text()


def test_the_feeds_address_is_copied_too(page: "Page") -> None:
    page.get_by_role("button", name="复制", exact=True).click()
    until(page, "navigator.clipboard.readText().then((text) => text.length > 0)")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == "https://news.example.org/yunxi/feed.xml"


def test_the_speed_is_remembered(page: "Page") -> None:
    speed = page.get_by_label("语速")
    assert speed.locator("option").all_inner_texts()[0] == "0.75×"
    speed.select_option("1.5")
    rate = "document.querySelector('audio').playbackRate"
    assert page.evaluate(rate) == 1.5
    page.reload()
    until(page, f"{rate} === 1.5")
    assert page.get_by_label("语速").input_value() == "1.5"


def test_words_are_found_in_the_text(page: "Page") -> None:
    wanted = "云溪"
    there = sum(line.text.count(wanted) for part in MADE.segments for line in part.lines)
    field = page.get_by_role("searchbox", name="在文字稿中查找")
    field.fill(wanted)
    count = page.locator(".transcript .count")
    assert count.inner_text() == f"1 / {there}"
    assert page.evaluate("CSS.highlights.get('found').size") == there
    field.press("Enter")
    assert count.inner_text() == f"2 / {there}"
    field.press("Shift+Enter")
    field.press("Shift+Enter")
    assert count.inner_text() == f"{there} / {there}"
    field.fill("没有的词")
    assert count.inner_text() == "没有找到"
    field.press("Escape")
    assert count.inner_text() == ""
    assert page.evaluate("CSS.highlights.get('found').size") == 0


def test_the_small_player_stays_in_sight(page: "Page") -> None:
    small = page.get_by_role("complementary", name="正在播放")
    assert not small.is_visible()
    page.locator(".chapters a").nth(1).click()
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    small.get_by_role("button", name="暂停").click()
    assert page.evaluate("document.querySelector('audio').paused")
    assert MADE.segments[1].title in small.inner_text()
    small.get_by_role("button", name="回到播放器").click()
    until(page, "document.activeElement.matches('.wave')")


def test_the_front_page_plays_the_newest_and_links_to_its_own_address(
    browser: "Browser", address: str
) -> None:
    with opened(browser, address, permissions=["clipboard-read", "clipboard-write"]) as page:
        page.goto(address)
        page.locator(".chapters a").nth(2).click()
        wait_until_at(page, MADE.segments[2].start_s)
        assert page.url == address
        page.get_by_role("button", name="复制此刻链接").click()
        page.get_by_role("button", name="已复制").wait_for()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied.startswith(f"{address}{PAGE}#t=")


def test_earlier_episodes_are_found_by_what_they_tell(browser: "Browser", address: str) -> None:
    with opened(browser, address) as page:
        page.goto(address)
        shown = page.locator(".month li:visible")
        assert shown.count() == 2
        field = page.get_by_role("searchbox", name="查找往期节目")
        field.fill("桂花节 老旧小区")
        assert shown.count() == 2
        assert page.locator(".earlier .count").inner_text() == "找到 2 期"
        field.fill("桂花节 不在其中")
        assert shown.count() == 0
        assert page.locator(".earlier .count").inner_text() == "没有找到"


def test_all_of_it_works_from_a_disk(browser: "Browser", output: Path) -> None:
    with opened(browser, "file://") as page:
        page.goto((output / PAGE).as_uri() + "#t=30")
        wait_until_at(page, 30)
        page.get_by_role("button", name="播放", exact=True).first.click()
        until(page, f"{NOW} > 30.3")
        page.get_by_role("searchbox").fill("云溪")
        assert page.evaluate("CSS.highlights.get('found').size") > 1
        assert page.locator("figure img").evaluate("image => image.naturalWidth") > 0
        assert page.locator("body").evaluate("body => getComputedStyle(body).maxWidth") != "none"
        page.locator(".chapters a").nth(2).click()
        wait_until_at(page, MADE.segments[2].start_s)
        page.get_by_role("link", name="云溪早报").first.click()
        page.wait_for_url("**/index.html")


def test_a_hostile_title_runs_nothing_and_loads_nothing(
    browser: "Browser", output: Path, tmp_path: Path
) -> None:
    hostile = titled('"><script>document.title = 1</script><img src=//evil.example/x>', MADE)
    folder = tmp_path / "episodes" / MADE.id
    folder.mkdir(parents=True)
    (folder / "index.html").write_text(episode_page(hostile.show, hostile), encoding="utf-8")
    shutil.copytree(output / "assets", tmp_path / "assets")
    shutil.copy(output / "cover.png", tmp_path)
    shutil.copy((output / PAGE).parent / MADE.audio, folder)
    with opened(browser, "file://") as page:
        page.goto((folder / "index.html").as_uri())
        page.locator(".chapters a").nth(1).click()
        page.get_by_role("searchbox").fill("script")
        assert page.title().startswith('"><script>')


@pytest.mark.parametrize(
    ("device", "offered"),
    [("Windows NT 10.0; Win64; x64", False), ("iPhone; CPU iPhone OS 18_0 like Mac OS X", True)],
)
def test_apples_app_is_offered_where_it_can_be(
    browser: "Browser", address: str, device: str, *, offered: bool
) -> None:
    with opened(browser, address, user_agent=f"Mozilla/5.0 ({device})") as page:
        page.goto(address)
        assert page.get_by_role("link", name="AntennaPod").is_visible()
        assert page.get_by_role("link", name="Apple 播客").is_visible() == offered


def test_it_says_so_where_there_is_no_sound(
    browser: "Browser", output: Path, tmp_path: Path
) -> None:
    site = shutil.copytree(output, tmp_path / "site")
    (site / PAGE).with_name(MADE.audio).unlink()
    page = browser.new_page()
    page.goto((site / PAGE).as_uri())
    page.get_by_text("声音无法播放").wait_for()
    page.close()


def test_it_plays_without_javascript(browser: "Browser", address: str) -> None:
    with opened(browser, address, java_script_enabled=False) as page:
        page.goto(address + PAGE)
        assert page.locator("audio[controls]").is_visible()
        for needs_script in (".deck", ".share", "search", ".mini", "[data-copy]"):
            assert not page.locator(needs_script).first.is_visible(), needs_script
        links = page.locator(".chapters a, .line")
        hrefs = links.evaluate_all("links => links.map((link) => link.getAttribute('href'))")
        assert all(href.startswith(f"{MADE.audio}#t=") for href in hrefs)


@pytest.mark.parametrize("width", [320, 768, 1440])
def test_nothing_is_wider_than_the_screen(browser: "Browser", address: str, width: int) -> None:
    with opened(browser, address, viewport={"width": width, "height": 700}) as page:
        for each in ("index.html", PAGE):
            page.goto(address + each)
            assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_paper_gets_the_words_and_no_buttons(page: "Page") -> None:
    page.emulate_media(media="print")
    assert page.locator(".transcript h3").first.is_visible()
    for on_screen in (".player", ".mini", "search", ".subscribe"):
        assert not page.locator(on_screen).first.is_visible(), on_screen


def test_a_thousand_episodes_are_one_quick_page(
    browser: "Browser", output: Path, tmp_path: Path
) -> None:
    days = [MADE.date - timedelta(back) for back in range(1000)]
    made = [replace(MADE, id=str(day), date=day) for day in days]
    file = tmp_path / "index.html"
    file.write_text(index_page(SHOW, made), encoding="utf-8")
    shutil.copytree(output / "assets", tmp_path / "assets")
    shutil.copytree(output / PAGE.removesuffix("/index.html"), tmp_path / "episodes/2023-10-24")
    shutil.copy(output / "cover.png", tmp_path)
    assert file.stat().st_size < 1_000_000
    with opened(browser, "file://") as page:
        page.goto(file.as_uri())
        assert page.locator(".month li").count() == 999
        took_ms = page.evaluate(
            "() => { const field = document.querySelector('input');"
            "const begun = performance.now(); field.value = '3月';"
            "field.dispatchEvent(new Event('input')); document.body.offsetHeight;"
            "return performance.now() - begun }"
        )
        assert took_ms < 1000  # on a busy machine; 30 ms on a quiet one
        assert page.locator(".earlier .count").inner_text() != ""
