"""The page's server: an editor's morning through the API, and those who have no business there."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from briefing.cli import main
from briefing.desk.guard import LARGEST_BYTES
from briefing.desk.publishing import Destination
from briefing.script.markdown import to_markdown
from briefing.settings import LEXICON_NAME
from tests.desk import HOST, SCRIPT, TOKEN, Desk, desk, fake_voices

OWN = {"Authorization": f"Bearer {TOKEN}", "Origin": f"http://{HOST}"}
NAMES = ["opening", "one", "two", "three", "closing"]


@pytest.fixture(autouse=True)
def voices(monkeypatch: pytest.MonkeyPatch) -> None:
    fake_voices(monkeypatch)


@pytest.fixture
def at_desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.chdir(tmp_path)
    with desk(tmp_path) as opened:
        yield opened


def text(at: Desk) -> str:
    return at.file.read_text(encoding="utf-8")


# ---------------------------------------------------------------- an editor's morning


def test_all_that_is_told_is_shown_in_running_order_with_what_the_checker_doubted(
    at_desk: Desk,
) -> None:
    shown = at_desk.get("/api/script").json()
    assert [each["id"] for each in shown["segments"]] == NAMES
    assert (shown["title"], shown["date"]) == ("周四早报", "2026-03-12")
    first = shown["segments"][1]
    assert (first["title"], first["text"]) == ("新桥通车", "桥长86.5米。")
    assert first["verdict"] == "lead"
    assert first["findings"] == [{"token": "865米", "sentence": "桥长865米。"}]
    assert first["writer"] == "openai, refused: 有“37%”不在原文"
    assert shown["segments"][2]["link"] == "https://yunxi.example/2"
    assert shown["segments"][3]["link"] == ""


def test_each_segment_can_be_heard_and_its_length_is_then_known(at_desk: Desk) -> None:
    at_desk.until_ready()
    shown = at_desk.get("/api/script").json()
    assert not any(each["is_reckoned"] for each in shown["segments"])
    lengths = [each["duration_s"] for each in shown["segments"]]
    assert shown["length_s"] == pytest.approx(sum(lengths))
    for each in shown["segments"]:
        sound = at_desk.get(f"/api/sounds/{each['sound']}")
        assert sound.headers["content-type"] == "audio/mpeg"
        assert sound.content[:2] == b"\xff\xfb"


def test_a_sound_that_the_cache_has_lost_may_be_made_again(at_desk: Desk) -> None:
    at_desk.until_ready()
    lost = at_desk.segments()["one"]["sound"]
    for file in (at_desk.file.parent / "sounds").iterdir():
        file.unlink()
    answer = at_desk.get(f"/api/sounds/{lost}")
    assert (answer.status_code, "重新合成" in answer.json()["error"]) == (404, True)
    at_desk.post("/api/segments/one/render", anew=True)
    at_desk.until(lambda: at_desk.segments()["one"]["sound"] not in (None, lost))
    assert at_desk.get(f"/api/sounds/{at_desk.segments()['one']['sound']}").is_success


def test_an_edit_is_in_the_file_at_once_and_the_segment_waits_to_be_asked_for(
    at_desk: Desk,
) -> None:
    at_desk.until_ready()
    assert at_desk.edit("one", text="桥长九十米。").status_code == 200
    assert "桥长九十米。" in text(at_desk)
    now = at_desk.segments()["one"]
    assert (now["state"], now["is_reckoned"]) == ("stale", True)
    assert at_desk.post("/api/segments/one/render", anew=False).status_code == 200
    at_desk.until_ready()


def test_an_edit_that_is_taken_back_needs_no_rendering(at_desk: Desk) -> None:
    at_desk.until_ready()
    before = at_desk.segments()["one"]
    at_desk.edit("one", text="桥长九十米。")
    at_desk.edit("one", text=before["text"])
    now = at_desk.segments()["one"]
    assert (now["state"], now["sound"]) == ("ready", before["sound"])


def test_the_episode_has_the_title_that_its_editor_gives_it(at_desk: Desk) -> None:
    given = at_desk.post("/api/title", title=" 云溪  早报 ", was="周四早报")
    assert given.json()["done"] == "云溪 早报"
    assert text(at_desk).startswith("# 云溪 早报\n")
    assert at_desk.post("/api/title", title="晚报", was="周四早报").status_code == 409
    assert at_desk.post("/api/title", title=" ", was="云溪 早报").status_code == 409


def test_moving_leaving_out_and_bringing_back_are_in_the_file(at_desk: Desk) -> None:
    at_desk.post("/api/segments/three/move", to=1)
    at_desk.post("/api/segments/two/leave-out")
    assert list(at_desk.segments()) == ["opening", "three", "one", "two", "closing"]
    assert at_desk.segments()["two"]["state"] == "left_out"
    assert at_desk.segments()["opening"]["text"].splitlines()[2:] == [
        "图书馆延长开放；",
        "新桥通车。",
    ]
    assert '"left_out": "yes"' in text(at_desk)
    at_desk.post("/api/segments/two/bring-back")
    assert '"left_out"' not in text(at_desk)
    at_desk.until_ready()


def test_a_corrected_reading_is_kept_and_only_what_it_changes_is_spoken_again(
    at_desk: Desk,
) -> None:
    at_desk.until_ready()
    before = at_desk.segments()
    answer = at_desk.post("/api/readings", written="乔俊杰", value="qiao2 jun4 jie2")
    assert answer.json()["done"] == LEXICON_NAME
    assert Path(LEXICON_NAME).read_text(encoding="utf-8") == "乔俊杰\tqiao2 jun4 jie2\n"
    at_desk.until_ready()
    after = at_desk.segments()
    changed = {name for name in NAMES if after[name]["sound"] != before[name]["sound"]}
    assert changed == {"three"}
    (words,) = at_desk.get("/api/segments/three/readings").json()["lines"][1:]
    name = [word for word in words if word["rule"] == "lexicon"]
    assert "".join(word["written"] for word in name) == "乔俊杰"


def test_a_lexicon_that_is_changed_in_the_terminal_is_followed(at_desk: Desk) -> None:
    at_desk.until_ready()
    before = at_desk.segments()
    words = ["say", "乔俊杰", "--pinyin", "qiao1 jun4 jie2", "--save"]
    assert CliRunner().invoke(main, words).exit_code == 0
    at_desk.get("/api/script")
    at_desk.until_ready()
    after = at_desk.segments()
    assert {name for name in NAMES if after[name]["sound"] != before[name]["sound"]} == {"three"}
    Path(LEXICON_NAME).write_text("乔俊杰\tqiao2\n", encoding="utf-8")
    at_desk.get("/api/script")
    (warning,) = at_desk.get("/api/script").json()["warnings"]
    assert "lexicon.tsv line 1" in warning
    assert at_desk.segments()["three"]["reading"] == after["three"]["reading"]


def test_a_reading_that_cannot_be_said_is_refused_with_its_reason(at_desk: Desk) -> None:
    answer = at_desk.post("/api/readings", written="乔俊杰", value="qiao2")
    assert answer.status_code == 422
    assert "1 syllable" in answer.json()["error"]
    assert not Path(LEXICON_NAME).exists()


def test_words_join_to_the_lines_as_written_and_as_said(at_desk: Desk) -> None:
    told = at_desk.editing.script.chapters[1]
    lines = at_desk.get("/api/segments/one/readings").json()["lines"]
    for words, line in zip(lines, told.lines, strict=True):
        assert "".join(word["written"] for word in words) == line.text
        assert "".join(word["said"] for word in words) == line.said
        assert [tone for word in words for tone in word["pinyin"]] == list(line.reading.pinyin)
    (number,) = [word for word in lines[1] if word["written"].startswith("86.5")]
    assert number["said"].startswith("八十六点五")


def test_a_page_that_has_seen_it_all_is_told_so_in_a_word(at_desk: Desk) -> None:
    at_desk.until_ready()
    seen = at_desk.get("/api/script").headers["etag"]
    assert at_desk.get("/api/script", **{"If-None-Match": seen}).status_code == 304
    at_desk.edit("one", text="桥长九十米。")
    assert at_desk.get("/api/script", **{"If-None-Match": seen}).status_code == 200


def test_publishing_gives_what_make_gives_of_the_same_script(at_desk: Desk, tmp_path: Path) -> None:
    at_desk.edit("one", text="桥长九十米。")
    at_desk.post("/api/segments/two/leave-out")
    assert at_desk.post("/api/publish").status_code == 200
    at_desk.until(lambda: at_desk.editing.publishing.state != "running")
    shown = at_desk.get("/api/script").json()["publishing"]
    assert (shown["state"], shown["reason"]) == ("done", "")
    assert not shown["is_outdated"]
    assert shown["page"] == "http://127.0.0.1:8002/episodes/2026-03-12/index.html"
    words = ["make", "--script", str(at_desk.file), "--voice", "espeak", "--no-chime", "-q"]
    made = CliRunner().invoke(main, [*words, "-o", str(tmp_path / "made")])
    assert made.exit_code == 0, made.output
    published, expected = (tree(tmp_path / name) for name in ("output", "made"))
    assert published == expected
    at_desk.post("/api/segments/two/bring-back")
    assert at_desk.get("/api/script").json()["publishing"]["is_outdated"]


def tree(folder: Path) -> dict[str, bytes]:
    files = {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file() and file.name != ".lock"
    }
    return {name: data for name, data in files.items() if name.startswith("episodes/")}


def test_an_episodes_own_script_may_be_edited_after_it_was_published(tmp_path: Path) -> None:
    folder = tmp_path / "output" / "episodes" / "2026-03-12"
    folder.mkdir(parents=True)
    loose = SCRIPT.replace("桥长86.5米。\n", "桥长86.5米。昨天通车。\n")  # which publishing tidies
    (folder / "script.md").write_text(loose, encoding="utf-8")
    with desk(folder) as at:
        at.editing.into = Destination(tmp_path / "output")
        at.post("/api/publish")
        at.until(lambda: at.editing.publishing.state == "done")
        assert text(at) != loose
        assert at.edit("one", text="桥长九十米。").status_code == 200
        assert "桥长九十米。" in text(at)


def test_nothing_is_changed_while_the_episode_is_being_made(at_desk: Desk) -> None:
    at_desk.until_ready()
    with at_desk.editing.lock:  # which the end of publishing waits for
        at_desk.editing.publish()
        with pytest.raises(Exception, match="正在发布"):
            at_desk.editing.leave_out("two")
    at_desk.until(lambda: at_desk.editing.publishing.state == "done")
    assert text(at_desk) == SCRIPT


# ---------------------------------------------------------------- two at once


def test_a_file_that_another_program_has_changed_is_not_written_over(at_desk: Desk) -> None:
    elsewhere = SCRIPT.replace("感谢收听", "谢谢收听")
    at_desk.file.write_text(elsewhere, encoding="utf-8")
    assert at_desk.get("/api/script").json()["is_changed"]
    refused = at_desk.edit("one", text="桥长九十米。")
    assert refused.status_code == 409
    assert "重新载入" in refused.json()["error"]
    for path in ("segments/one/leave-out", "publish"):
        assert at_desk.post(f"/api/{path}").status_code == 409
    assert text(at_desk) == elsewhere
    assert at_desk.post("/api/reload").status_code == 200
    assert at_desk.segments()["closing"]["text"] == "谢谢收听。"
    assert at_desk.edit("one", text="桥长九十米。").status_code == 200


def test_a_file_that_was_only_touched_is_not_called_changed(at_desk: Desk) -> None:
    at_desk.file.write_text(SCRIPT, encoding="utf-8")
    assert not at_desk.get("/api/script").json()["is_changed"]


def test_a_file_that_is_no_script_any_more_is_not_reloaded(at_desk: Desk) -> None:
    at_desk.file.write_text("坏了", encoding="utf-8")
    assert at_desk.post("/api/reload").status_code == 422
    assert list(at_desk.segments()) == NAMES


def test_a_file_that_was_deleted_is_written_again(at_desk: Desk) -> None:
    at_desk.file.unlink()
    assert at_desk.edit("one", text="桥长九十米。").status_code == 200
    assert "桥长九十米。" in text(at_desk)


def test_what_another_tab_has_changed_is_not_written_over(at_desk: Desk) -> None:
    was = {"was_title": "新桥通车", "was_text": "桥长86.5米。", "title": "新桥通车"}
    assert at_desk.post("/api/segments/one/text", text="甲。", **was).status_code == 200
    assert at_desk.post("/api/segments/one/text", text="甲。", **was).status_code == 200
    refused = at_desk.post("/api/segments/one/text", text="乙。", **was)
    assert (refused.status_code, "甲。" in text(at_desk)) == (409, True)


def test_reopened_the_desk_shows_what_was_saved(tmp_path: Path) -> None:
    with desk(tmp_path) as first:
        first.edit("one", title="大桥通车", text="今天通车。")
        first.post("/api/segments/two/leave-out")
    with desk(tmp_path) as second:
        shown = second.segments()
    assert (shown["one"]["title"], shown["one"]["text"]) == ("大桥通车", "今天通车。")
    assert not shown["two"]["is_told"]


# ---------------------------------------------------------------- those who mean harm

CHANGES = [
    ("/api/title", {"title": "x", "was": "周四早报"}),
    ("/api/segments/one/text", {"title": "x", "text": "x", "was_title": "", "was_text": ""}),
    ("/api/segments/one/move", {"to": 0}),
    ("/api/segments/one/leave-out", {}),
    ("/api/segments/one/bring-back", {}),
    ("/api/segments/one/render", {"anew": True}),
    ("/api/readings", {"written": "桥", "value": "qiao2"}),
    ("/api/reload", {}),
    ("/api/publish", {}),
]
READS = ["/api/script", "/api/segments/one/readings", "/api/sounds/0"]


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """Open one desk for all who are turned away: nothing may come of it."""
    folder = tmp_path_factory.mktemp("guarded")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BRIEFING_HOME", str(folder / "home"))
        fake_voices(patch)
        with desk(folder) as opened:
            opened.until_ready()
            yield opened
            assert text(opened) == SCRIPT
            assert not (folder / "output").exists()


@pytest.mark.parametrize(
    ("status", "headers"),
    [
        (401, {"Authorization": ""}),
        (401, {"Authorization": f"Bearer {TOKEN}x"}),
        (401, {"Authorization": TOKEN}),
        (401, {"Authorization": "Bearer ä".encode().decode("latin-1")}),
        (403, {"Origin": "https://evil.example"}),
        (403, {"Origin": "null"}),
        (403, {"Origin": f"https://{HOST}"}),
        (403, {"Origin": "http://127.0.0.1:8002"}),
        (403, {"Origin": ""}),
        (403, {"Sec-Fetch-Site": "cross-site"}),
        (403, {"Sec-Fetch-Site": "same-site"}),
        (421, {"Host": "evil.example:8001"}),
        (421, {"Host": "localhost:8001"}),
        (421, {"Host": "127.0.0.1"}),
        (413, {"Content-Length": str(LARGEST_BYTES + 1)}),
        (411, {"Content-Length": "many"}),
        (400, {"Content-Type": "text/plain"}),
        (400, {"Content-Type": "application/x-www-form-urlencoded"}),
    ],
    ids=str,
)
@pytest.mark.parametrize(("path", "body"), CHANGES, ids=str)
def test_no_change_comes_from_elsewhere(
    guarded: Desk, path: str, body: dict[str, Any], status: int, headers: dict[str, str]
) -> None:
    sent = OWN | {"Content-Type": "application/json"} | headers
    raw = {name: value.encode("latin-1") for name, value in sent.items()}
    answer = guarded.send("POST", path, headers=raw, content=json.dumps(body))
    assert answer.status_code == status
    assert answer.json()["error"]


def test_a_ticket_is_good_for_one_entry_and_nothing_else(guarded: Desk) -> None:
    ticket = guarded.guarded.ticket()
    with_ticket = OWN | {"Authorization": f"Bearer {ticket}"}
    assert guarded.send("GET", "/api/script", headers=with_ticket).status_code == 401
    assert guarded.send("POST", "/api/reload", headers=with_ticket, json={}).status_code == 401
    assert guarded.send("GET", "/api/enter", headers=with_ticket).status_code == 401
    foreign = with_ticket | {"Origin": "https://evil.example"}
    assert guarded.send("POST", "/api/enter", headers=foreign, json={}).status_code == 403
    first = guarded.send("POST", "/api/enter", headers=with_ticket, json={})
    assert first.json() == {"done": TOKEN}
    assert guarded.send("POST", "/api/enter", headers=with_ticket, json={}).status_code == 401


@pytest.mark.parametrize("path", READS)
def test_nothing_is_read_without_the_token_or_under_another_name(guarded: Desk, path: str) -> None:
    assert guarded.get(path).status_code == 200
    assert guarded.send("GET", path).status_code == 401
    assert guarded.get(path, Host="evil.example").status_code == 421
    assert guarded.get(path, Origin="https://evil.example").status_code == 403


@pytest.mark.parametrize(("path", "_body"), CHANGES, ids=str)
def test_no_get_changes_anything(guarded: Desk, path: str, _body: object) -> None:
    for method in ("GET", "HEAD", "OPTIONS", "PUT", "DELETE"):
        assert guarded.send(method, path, headers=OWN).status_code in (404, 405, 411)


@pytest.mark.parametrize(
    "body",
    [
        "",
        "[]",
        "null",
        "{",
        "[" * 50_000,
        '{"to": "1"}',
        '{"to": true}',
        '{"to": 1.5}',
        '{"to": 1, "more": 1}',
        "\udcff",
    ],
)
def test_a_body_that_the_page_does_not_make_is_refused(guarded: Desk, body: str) -> None:
    content = body.encode("utf-8", "surrogateescape")
    headers = OWN | {"Content-Type": "application/json"}
    answer = guarded.send("POST", "/api/segments/one/move", headers=headers, content=content)
    assert answer.status_code == 400


@pytest.mark.parametrize(
    "path",
    [
        "/api/sounds/-1",
        "/api/sounds/99",
        "/api/sounds/..%2f..%2fscript.md",
        "/api/segments/..%2fscript.md/readings",
        "/api/segments/%00/readings",
        "/../script.md",
        "/script.md",
        "/assets/desk.js",
        "/etc/passwd",
        "//etc/passwd",
    ],
)
def test_no_path_leads_to_a_file(guarded: Desk, path: str) -> None:
    assert guarded.get(path).status_code in (404, 409)


@pytest.mark.parametrize("path", ["/", "/desk.js", "/desk.css", "/api/script", "/nowhere"])
def test_nothing_foreign_runs_and_nothing_is_kept(guarded: Desk, path: str) -> None:
    headers = guarded.send("GET", path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert (headers["x-content-type-options"], headers["cache-control"]) == ("nosniff", "no-store")
    assert headers["referrer-policy"] == "no-referrer"


def test_the_page_itself_says_nothing_of_the_script_and_holds_no_script_of_its_own(
    guarded: Desk,
) -> None:
    page = guarded.send("GET", "/").text
    assert "周四早报" not in page
    assert TOKEN not in page
    assert "<script>" not in page
    assert "style=" not in page


HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>"


def test_hostile_text_is_text(at_desk: Desk) -> None:
    assert at_desk.edit("one", title=HOSTILE, text=f"-->{HOSTILE}\n## 二\n<!-- {{}} -->").is_success
    answer = at_desk.get("/api/script")
    assert answer.headers["content-type"] == "application/json"
    shown = at_desk.segments()["one"]
    assert shown["title"] == HOSTILE
    assert list(at_desk.segments()) == NAMES
    at_desk.post("/api/reload")
    assert at_desk.segments()["one"]["text"] == shown["text"]
    assert text(at_desk) == to_markdown(at_desk.editing.script)
