"""An editor's morning in a real browser, by mouse and by keyboard.

They run where Playwright and Debian's Chromium are; CONTRIBUTING tells how to get them.
"""

import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing.errors import EngineError
from briefing.settings import LEXICON_NAME
from tests.desk import SCRIPT, TIMEOUT_S, Desk, Gated, desk, fake_voices, served
from tests.fake_engines import Fake
from tests.sounding import CHROMIUM, launched

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
pytestmark = pytest.mark.skipif(not CHROMIUM.exists(), reason="there is no Chromium")
TICKET = "once-in"
HOSTILE = "<img src=x onerror=document.title='broken'><script>document.title='broken'</script>"


@pytest.fixture(scope="module")
def chromium() -> Iterator["Browser"]:
    api.expect.set_options(timeout=TIMEOUT_S * 1000)
    with api.sync_playwright() as playwright:
        browser: Browser = launched(playwright)
        yield browser
        browser.close()


@pytest.fixture(autouse=True)
def voices(monkeypatch: pytest.MonkeyPatch) -> None:
    fake_voices(monkeypatch)


@pytest.fixture
def at_desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.chdir(tmp_path)
    with desk(tmp_path) as opened:
        yield opened


@pytest.fixture
def address(at_desk: Desk) -> Iterator[str]:
    with served(at_desk, TICKET) as address:
        yield address


@pytest.fixture
def page(chromium: "Browser", address: str) -> Iterator["Page"]:
    """Open the page, and let nothing foreign be asked for and nothing go wrong in it."""
    context = chromium.new_context(viewport={"width": 1024, "height": 900})
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on(
        "request",
        lambda request: (
            None
            if request.url.startswith((address.partition("#")[0], "blob:"))
            else faults.append(request.url)
        ),
    )
    page.on(
        "console",
        lambda message: faults.append(message.text) if "Policy" in message.text else None,
    )
    page.goto(address)
    page.locator(".segment").first.wait_for()
    yield page
    context.close()
    assert faults == []


def card(page: "Page", name: str) -> "Locator":
    return page.locator(f'.segment[data-name="{name}"]')


def ready(page: "Page", name: str) -> "Locator":
    found = page.locator(f'.segment[data-name="{name}"][data-state="ready"]')
    found.wait_for()
    return found


def order(page: "Page") -> list[str]:
    shown = page.locator(".segment").evaluate_all("all => all.map(each => each.dataset.name)")
    return [str(name) for name in shown]


def text(at: Desk) -> str:
    return at.file.read_text(encoding="utf-8")


def test_the_first_segment_is_heard_while_the_others_are_still_made(
    page: "Page", at_desk: Desk
) -> None:
    at_desk.until_ready()
    Gated.gate.clear()
    at_desk.editing.render("two", anew=True)
    ready(page, "opening").locator(".play").click()
    page.locator(".player audio").wait_for()
    api.expect(card(page, "two").locator(".state")).to_have_text("合成中")
    api.expect(card(page, "opening").locator(".play")).to_contain_text("暂停")
    card(page, "opening").locator(".play").click()
    api.expect(card(page, "opening").locator(".play")).to_contain_text("播放")
    assert page.locator(".playing").text_content() == "开场与提要"


def test_what_is_asked_for_before_it_is_ready_plays_once_it_is(page: "Page", at_desk: Desk) -> None:
    at_desk.until_ready()
    Gated.gate.clear()
    words = card(page, "three").locator(".text")
    words.fill("乔先生也来了。")
    card(page, "three").locator(".play").click()
    api.expect(card(page, "three").locator(".state")).to_have_text("合成中")
    Gated.gate.set()
    api.expect(card(page, "three").locator(".play")).to_contain_text("暂停")
    assert ("espeak", "乔先生也来了。") in Fake.asked


def test_an_edited_text_is_saved_spoken_again_and_still_there_in_another_tab(
    page: "Page", at_desk: Desk, address: str
) -> None:
    ready(page, "one")
    card(page, "one").locator(".text").fill("桥长九十米。今天通车。")
    card(page, "one").locator(".title").fill("大桥通车")
    card(page, "one").locator(".title").blur()
    api.expect(page.locator(".saved")).to_have_text("已保存")
    ready(page, "one")
    api.expect(card(page, "one").locator(".text")).to_have_value("桥长九十米。\n今天通车。")
    assert "桥长九十米。\n\n今天通车。" in text(at_desk)
    api.expect(card(page, "opening").locator(".text")).to_have_value(
        re.compile("^大桥通车；$", re.MULTILINE)
    )
    assert "人工改过" in (card(page, "one").locator(".facts").text_content() or "")
    page.close()
    other = page.context.new_page()
    other.goto(address)
    other.locator(".segment").first.wait_for()
    assert card(other, "one").locator(".title").input_value() == "大桥通车"


def test_typing_saves_by_itself_and_speaks_only_when_the_field_is_left(
    page: "Page", at_desk: Desk
) -> None:
    at_desk.until_ready()
    words = card(page, "one").locator(".text")
    words.focus()
    words.press("End")
    words.press_sequentially("好。")
    api.expect(card(page, "one").locator(".state")).to_have_text("需重做")
    assert "桥长86.5米。\n\n好。" in text(at_desk)
    assert words.input_value() == "桥长86.5米。好。"
    words.press("Control+Enter")
    api.expect(card(page, "one").locator(".play")).to_contain_text("暂停")


def test_pinyin_that_is_being_typed_is_not_saved_until_it_is_a_word(
    page: "Page", at_desk: Desk
) -> None:
    words = card(page, "one").locator(".text")
    words.focus()
    words.press("Control+End")
    keyboard = page.context.new_cdp_session(page)
    typed = {"text": "ni'hao", "selectionStart": 6, "selectionEnd": 6}
    keyboard.send("Input.imeSetComposition", typed)
    api.expect(words).to_have_value("桥长86.5米。ni'hao")
    page.wait_for_timeout(1200)  # longer than a pause after which typing is saved
    assert text(at_desk) == SCRIPT
    keyboard.send("Input.insertText", {"text": "你好。"})
    api.expect(page.locator(".saved")).to_have_text("已保存")
    assert "桥长86.5米。\n\n你好。" in text(at_desk)


def test_all_are_played_in_running_order(page: "Page", at_desk: Desk) -> None:
    card(page, "two").locator(".drop").click()
    at_desk.until_ready()
    heard: list[str] = []
    page.locator(".play-all").click()
    for name in ("opening", "one", "three"):
        api.expect(card(page, name)).to_have_class(re.compile("heard"))
        heard.append(page.locator(".playing").text_content() or "")
        page.locator("audio").evaluate("audio => { audio.currentTime = audio.duration - 0.05; }")
    assert heard == ["开场与提要", "新桥通车", "图书馆延长开放"]


def test_a_tab_that_is_closed_in_the_middle_of_a_word_loses_nothing(
    page: "Page", at_desk: Desk
) -> None:
    words = card(page, "one").locator(".text")
    words.focus()
    words.press("End")
    words.press_sequentially("好")
    page.close()
    at_desk.until(lambda: "桥长86.5米。\n\n好\n" in text(at_desk))


def test_a_promise_that_the_opening_does_not_keep_is_told(page: "Page") -> None:
    card(page, "opening").locator(".text").fill("您好。今天说说新桥通车的事。")
    card(page, "opening").locator(".text").blur()
    api.expect(page.locator(".saved")).to_have_text("已保存")
    api.expect(card(page, "opening").locator(".cautions")).to_be_hidden()
    card(page, "one").locator(".drop").click()
    api.expect(card(page, "opening").locator(".cautions")).to_contain_text("不播的“新桥通车”")


def test_a_reading_is_shown_and_corrected_and_only_what_says_it_is_made_again(
    page: "Page", at_desk: Desk
) -> None:
    at_desk.until_ready()
    before = at_desk.segments()
    three = ready(page, "three")
    three.locator(".readings summary").click()
    three.locator(".word").first.wait_for()
    assert "guǎn" in (three.locator(".lines").text_content() or "")
    three.locator(".word").last.click()
    dialog = page.locator("dialog")
    dialog.locator("[name=written]").fill("乔俊杰")
    dialog.locator("[name=value]").fill("qiao2 jun4")
    dialog.locator("[value=save]").click()
    api.expect(dialog.locator(".problem")).to_contain_text("一字一音")
    dialog.locator("[name=value]").fill("qiao1 jun4 jie2")
    dialog.locator("[value=save]").click()
    api.expect(dialog).to_be_hidden()
    api.expect(page.locator(".saved")).to_contain_text("记进了")
    assert Path(LEXICON_NAME).read_text(encoding="utf-8") == "乔俊杰\tqiao1 jun4 jie2\n"
    at_desk.until_ready()
    after = at_desk.segments()
    assert {name for name in after if after[name]["sound"] != before[name]["sound"]} == {"three"}
    api.expect(three.locator(".own").first).to_be_visible()
    assert "qiāo" in (three.locator(".lines").text_content() or "")


def test_the_episodes_title_is_edited_where_it_stands(page: "Page", at_desk: Desk) -> None:
    title = page.locator(".episode-title")
    title.fill("云溪早报")
    title.press("Enter")
    api.expect(page.locator(".saved")).to_have_text("已保存")
    assert text(at_desk).startswith("# 云溪早报\n")
    api.expect(page).to_have_title("云溪早报")


def test_segments_are_moved_left_out_and_brought_back(page: "Page", at_desk: Desk) -> None:
    card(page, "three").locator(".up").click()
    api.expect(page.locator(".segment").nth(2)).to_have_attribute("data-name", "three")
    card(page, "three").locator(".text").press("Alt+ArrowUp")
    api.expect(page.locator(".segment").nth(1)).to_have_attribute("data-name", "three")
    api.expect(card(page, "three").locator(".text")).to_be_focused()
    card(page, "one").locator(".drop").click()
    api.expect(card(page, "one").locator(".restore")).to_be_focused()
    assert order(page) == ["opening", "three", "one", "two", "closing"]
    assert [chapter.id for chapter in at_desk.editing.script.chapters] == [
        *("opening", "three", "two", "closing"),
    ]
    page.keyboard.press("Enter")
    api.expect(card(page, "one").locator(".drop")).to_be_focused()
    assert len(at_desk.editing.script.chapters) == 5


def test_everything_is_done_by_keyboard_alone(page: "Page", at_desk: Desk) -> None:
    at_desk.until_ready()
    press = page.keyboard.press

    def go_to(selector: str) -> None:
        for _ in range(80):
            if page.locator(f"{selector}:focus").count():
                box = page.locator(f"{selector}:focus").bounding_box()
                assert box is not None
                assert 0 <= box["y"] <= 900 - box["height"]
                covers = page.evaluate(
                    "(at => !document.activeElement.contains(document.elementFromPoint(...at)))",
                    [box["x"] + box["width"] / 2, box["y"] + box["height"] / 2],
                )
                assert not covers, f"{selector} has the focus and is covered"
                return
            press("Tab")
        raise AssertionError(f"no way leads to {selector}")

    go_to('[data-name="two"] .play')
    press("Space")
    api.expect(card(page, "two").locator(".play")).to_contain_text("暂停")
    go_to('[data-name="two"] .text')
    press("Control+a")
    page.keyboard.type("四百人走进田间。")
    go_to('[data-name="two"] .readings summary')
    press("Enter")
    api.expect(card(page, "two").locator(".lines")).to_contain_text("四百")
    go_to('[data-name="two"] .word')
    press("Enter")
    api.expect(page.locator("dialog")).to_be_visible()
    page.keyboard.type("dao4 mi3")
    press("Enter")
    api.expect(page.locator("dialog")).to_be_hidden()
    api.expect(card(page, "two").locator(".word").first).to_be_focused()
    go_to('[data-name="three"] .up')
    press("Enter")
    api.expect(page.locator(".segment").nth(2)).to_have_attribute("data-name", "three")
    api.expect(card(page, "three").locator(".up")).to_be_focused()
    go_to('[data-name="closing"] .drop')
    press("Enter")
    api.expect(card(page, "closing").locator(".restore")).to_be_focused()
    page.locator(".skip").focus()
    go_to(".publish")
    press("Enter")
    page.locator("#publishing a").wait_for()
    told = (chapter.id for chapter in at_desk.editing.script.chapters)
    assert list(told) == ["opening", "one", "three", "two"]
    assert "四百人走进田间。" in text(at_desk)
    assert Path(LEXICON_NAME).read_text(encoding="utf-8") == "稻米\tdao4 mi3\n"


@pytest.mark.parametrize(
    ("number", "after"),
    [
        ("1", ["three", "opening", "one", "two", "closing"]),
        ("99", ["opening", "one", "two", "closing", "three"]),
        ("2", ["opening", "three", "one", "two", "closing"]),
        ("甲", ["opening", "one", "two", "three", "closing"]),
    ],
)
def test_a_segment_goes_to_the_number_that_is_written(
    page: "Page", at_desk: Desk, number: str, after: list[str]
) -> None:
    field = card(page, "three").locator(".number")
    api.expect(field).to_have_value("4")
    field.fill(number)
    field.press("Enter")
    places = dict(zip(after, range(1, 6), strict=True))
    for name, place in places.items():
        api.expect(card(page, name).locator(".number")).to_have_value(str(place))
    assert order(page) == after
    assert [chapter.id for chapter in at_desk.editing.script.chapters] == after


def test_a_failure_is_told_and_mended(
    page: "Page", at_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_desk.until_ready()
    bad = EngineError("espeak", "cannot say 坏", "write it otherwise")
    monkeypatch.setattr(Fake, "fails", {"espeak": {"坏。": bad}})
    card(page, "two").locator(".text").fill("坏。")
    card(page, "two").locator(".text").blur()
    api.expect(card(page, "two").locator(".state")).to_have_text("失败")
    api.expect(card(page, "two").locator(".problem [lang=en]")).to_have_text(str(bad))
    card(page, "two").locator(".text").fill("好。")
    card(page, "two").locator(".text").blur()
    ready(page, "two")
    api.expect(card(page, "two").locator(".problem")).to_be_hidden()


def test_a_file_changed_elsewhere_is_told_and_reloaded_and_unsaved_words_stay(
    page: "Page", at_desk: Desk
) -> None:
    at_desk.until_ready()
    elsewhere = SCRIPT.replace("三百人", "五百人").replace("86.5", "90")
    at_desk.file.write_text(elsewhere, encoding="utf-8")
    api.expect(page.locator("#changed")).to_be_visible()
    card(page, "one").locator(".text").fill("桥长一百米。")
    card(page, "one").locator(".text").blur()
    api.expect(card(page, "one").locator(".problem")).to_contain_text("重新载入")
    assert text(at_desk) == elsewhere
    page.locator(".reload").click()
    api.expect(page.locator("#changed")).to_be_hidden()
    api.expect(card(page, "two").locator(".text")).to_have_value("五百人走进田间。")
    api.expect(card(page, "one").locator(".conflict")).to_contain_text("桥长90米。")
    assert card(page, "one").locator(".text").input_value() == "桥长一百米。"
    card(page, "one").locator(".keep-mine").click()
    ready(page, "one")
    assert "桥长一百米。" in text(at_desk)


def test_hostile_text_is_shown_as_text(page: "Page") -> None:
    card(page, "two").locator(".title").fill(HOSTILE)
    card(page, "two").locator(".text").fill(f"{HOSTILE}。")
    card(page, "two").locator(".text").blur()
    api.expect(page.locator(".saved")).to_have_text("已保存")
    page.reload()
    page.locator(".segment").first.wait_for()
    card(page, "two").locator(".readings summary").click()
    card(page, "two").locator(".word").first.wait_for()
    assert card(page, "two").locator(".title").input_value() == HOSTILE
    assert page.title() == "周四早报"


def test_one_button_publishes_and_shows_where(page: "Page", tmp_path: Path) -> None:
    card(page, "closing").locator(".text").fill("下期再会。")
    page.locator(".publish").click()
    link = page.locator("#publishing a")
    link.wait_for()
    assert link.get_attribute("href") == "http://127.0.0.1:8002/episodes/2026-03-12/index.html"
    assert "已发布" in (page.locator("#publishing .told").text_content() or "")
    script = tmp_path / "output" / "episodes" / "2026-03-12" / "script.md"
    assert "下期再会。" in script.read_text(encoding="utf-8")
    page.locator(".dismiss").click()
    api.expect(page.locator("#publishing")).to_be_hidden()
    api.expect(page.locator(".publish")).to_be_focused()


def test_when_the_server_is_gone_the_page_says_so_and_keeps_the_words(
    page: "Page", at_desk: Desk
) -> None:
    page.route("**/api/**", lambda route: route.abort())
    api.expect(page.locator("#gone")).to_be_visible()
    card(page, "one").locator(".text").fill("桥长一百米。")
    card(page, "one").locator(".text").blur()
    api.expect(card(page, "one").locator(".problem")).to_contain_text("连接断了")
    page.unroute("**/api/**")
    api.expect(page.locator("#gone")).to_be_hidden()
    api.expect(page.locator(".saved")).to_have_text("已保存")
    assert "桥长一百米。" in text(at_desk)


def test_the_browser_that_was_opened_comes_in_with_its_ticket_once(
    page: "Page", address: str
) -> None:
    first = page.context.new_page()
    first.goto(f"{address.partition('#')[0]}#{TICKET}")
    first.locator(".segment").first.wait_for()
    assert first.url == address
    first.reload()
    first.locator(".segment").first.wait_for()
    second = page.context.new_page()
    second.goto(f"{address.partition('#')[0]}#{TICKET}")
    api.expect(second.locator("#stranger")).to_be_visible()


def test_without_the_token_nothing_is_shown(page: "Page", address: str) -> None:
    stranger = page.context.new_page()
    stranger.goto(address.partition("#")[0])
    api.expect(stranger.locator("#stranger")).to_be_visible()
    assert stranger.locator(".segment").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 768, 1440])
def test_nothing_is_wider_than_the_screen_and_every_control_has_a_name(
    chromium: "Browser", address: str, width: int, scheme: str
) -> None:
    context = chromium.new_context(
        viewport={"width": width, "height": 800},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    page = context.new_page()
    page.goto(address)
    ready(page, "three").locator(".readings summary").click()
    page.locator(".word").first.wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    nameless = page.locator(
        "button:visible, textarea:visible, input:visible, a:visible"
    ).evaluate_all(
        "all => all.filter(e => !(e.ariaLabel || e.labels?.length || e.textContent.trim()"
        " || e.title)).length"
    )
    assert nameless == 0
    small = page.locator(".segment button:visible:not(.word)").evaluate_all(
        "all => all.filter(e => e.getBoundingClientRect().height < 24"
        " || e.getBoundingClientRect().width < 24).length"
    )
    assert small == 0  # WCAG 2.2, 2.5.8
    context.close()


def test_a_page_that_is_up_to_date_is_told_no_more_than_that(page: "Page", at_desk: Desk) -> None:
    at_desk.until_ready()
    answers: list[int] = []
    page.on("response", lambda answer: answers.append(answer.status))
    deadline = time.monotonic() + 20
    while answers.count(304) < 2:
        assert time.monotonic() < deadline
        page.wait_for_timeout(100)
