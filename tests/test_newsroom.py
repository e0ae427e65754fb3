"""The show's daily work, over days that are arguments, from feeds on loopback."""

import json
import os
import signal
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from threading import Barrier
from typing import Any

import pytest
from click.testing import CliRunner, Result

from briefing import engines
from briefing.cli import main
from briefing.digest.programme.fingerprints import addresses, record
from briefing.errors import PublishError
from briefing.model import Article
from briefing.newsroom import delivery, edition
from briefing.newsroom.archive import COMPARED_DAYS, KEPT_DAYS, Archive
from briefing.newsroom.rows import Told
from briefing.publish.server.files import Files
from briefing.sources.fetch.network import PUBLIC
from tests.fake_engines import Fake
from tests.site import Answer, Site

DAY = date(2026, 3, 11)
BRIDGE = (
    "青石桥主桥合龙",
    "本报讯 云溪区青石桥3月11日上午合龙。这座桥全长860米，双向四车道，总投资2.4亿元。",
    "区交通局负责人介绍，大桥预计年底通车，届时两岸居民过河只要5分钟。",
)
BRIDGE_OPENS = (
    "青石桥主桥合龙",
    *BRIDGE[1:],
    "大桥荷载试验已经结束，36辆重车分批上桥，各项数据都在设计范围之内，通车时间提前到8月。",
)
LIBRARY = (
    "区图书馆新馆开放夜读",
    "本报讯 云溪区图书馆新馆从本周起每晚开放到22时，首批设有320个座位。",
    "读者凭身份证即可入馆，周末另有15场讲座。",
)
MARKET = (
    "临河菜市场完成改造",
    "本报讯 临河菜市场改造工程日前完工，146个摊位全部换上电子秤。",
    "市场每天早上6时开门，停车前两小时免费。",
)


@pytest.fixture(autouse=True)
def fake_espeak(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(engines.ENGINES, "espeak", "tests.fake_engines:FakeEspeak")
    monkeypatch.setattr(Fake, "fails", {})
    monkeypatch.setattr(Fake, "asked", [])


def feed(*stories: tuple[str, Sequence[str]], etag: str = "") -> Answer:
    """Set stories, each with its day, as a feed of full texts."""
    items = "".join(
        f"<item><title>{headline}</title><link>https://yunxi.example/{headline}</link>"
        f"<pubDate>{day} Mar 2026 08:00:00 +0800</pubDate><description><![CDATA["
        + "".join(f"<p>{text}</p>" for text in texts)
        + "]]></description></item>"
        for day, (headline, *texts) in stories
    )
    body = f'<rss version="2.0"><channel><title>云溪日报</title>{items}</channel></rss>'
    headers = {"ETag": etag} if etag else {}
    return Answer(body.encode(), headers=headers, media_type="application/rss+xml")


class Show:
    """A show in a folder, made of what a site on loopback serves."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.output = folder / "output"
        self.settings = folder / "briefing.toml"
        self.report_file = folder / "run.json"

    def lists(self, *sources: str, make: str = "") -> None:
        text = "".join(f"[[source]]\n{each}\n" for each in sources)
        voice = '[voice]\nname = "espeak"\n[sound]\nchime = false\nsting = false\n'
        self.settings.write_text(f"{voice}{make}\n{text}", encoding="utf-8")

    def make(self, day: str, *words: str) -> Result:
        return CliRunner().invoke(
            main,
            [
                *("make", "--date", f"2026-03-{day}", "--config", str(self.settings)),
                *("-o", str(self.output), "--report", str(self.report_file), *words),
            ],
        )

    def publish(self, episode: str) -> Result:
        folder = str(self.output / "episodes" / episode)
        watched = ("--config", str(self.settings), "--report", str(self.report_file))
        return CliRunner().invoke(main, ["publish", folder, *watched])

    def plan(self, day: str) -> dict[str, Any]:
        words = ["plan", "--date", f"2026-03-{day}", "--config", str(self.settings), "-q", "--json"]
        done = CliRunner().invoke(main, [*words, "-o", str(self.output)])
        assert done.exit_code == 0, done.stderr
        found: dict[str, Any] = json.loads(done.stdout)
        return found

    def report(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.report_file.read_text(encoding="utf-8"))
        return found

    def told(self) -> list[str]:
        return [each["headline"] for each in self.report()["told"]]

    def episodes(self) -> list[str]:
        folder = self.output / "episodes"
        return sorted(each.name for each in folder.iterdir()) if folder.is_dir() else []

    def script(self, episode: str) -> str:
        return (self.output / "episodes" / episode / "script.md").read_text(encoding="utf-8")


@pytest.fixture
def show(tmp_path: Path) -> Show:
    return Show(tmp_path)


@pytest.fixture
def site() -> Iterator[Site]:
    with Site({}) as running:
        yield running


def test_three_days_tell_each_story_once_and_what_goes_on_as_a_follow_up(
    show: Show, site: Site
) -> None:
    show.lists(f'url = "{site.url}/a.xml"', f'url = "{site.url}/b.xml"')
    site.answers = {
        "/a.xml": feed(("11", BRIDGE)),
        "/b.xml": feed(("11", BRIDGE), ("11", LIBRARY)),
    }
    first = show.make("11")
    assert first.exit_code == 0, first.stderr
    assert show.told() == [BRIDGE[0], LIBRARY[0]]
    assert [(each["source"], each["why"]) for each in show.report()["left_out"]] == [
        (f"{site.url}/b.xml", "told by another source")
    ]

    site.answers = {
        "/a.xml": feed(("12", MARKET), ("11", BRIDGE)),
        "/b.xml": feed(("11", BRIDGE), ("11", LIBRARY)),
    }
    second = show.make("12")
    assert second.exit_code == 0, second.stderr
    assert show.told() == [MARKET[0]]
    assert {(each["headline"], each["why"]) for each in show.report()["left_out"]} == {
        (BRIDGE[0], "told by another source"),
        (BRIDGE[0], "told on 2026-03-11"),
        (LIBRARY[0], "told on 2026-03-11"),
    }

    site.answers["/a.xml"] = feed(("12", MARKET), ("13", BRIDGE_OPENS))
    third = show.make("13")
    assert third.exit_code == 0, third.stderr
    (follow_up,) = show.report()["told"]
    assert follow_up["headline"] == BRIDGE[0]
    assert follow_up["follows"] == "2026-03-11"
    script = show.script("2026-03-13")
    assert "继续关注本节目3月11日的报道。" in script
    assert "36辆重车" in script
    assert "全长860米" not in script

    again = show.make("14", "--json")
    assert again.exit_code == 0, again.stderr
    assert json.loads(again.stdout) is None
    assert show.report()["status"] == "nothing new"
    assert show.episodes() == ["2026-03-11", "2026-03-12", "2026-03-13"]


def test_without_a_listed_source_the_next_step_is_named(show: Show) -> None:
    show.lists()
    done = show.make("11")
    assert done.exit_code == 2
    assert "lists no source" in done.stderr
    assert "[[source]]" in done.stderr
    assert show.report()["status"] == "failed"
    assert "lists no source" in show.report()["error"]


def test_what_has_not_changed_is_not_even_sent(show: Show, site: Site) -> None:
    show.lists(f'url = "{site.url}/a.xml"')
    site.answers = {"/a.xml": feed(("11", LIBRARY), etag='"one"')}
    assert show.make("11").exit_code == 0
    assert show.make("12").exit_code == 0
    assert site.unchanged["/a.xml"] == 1
    (source,) = show.report()["sources"]
    assert source["status"] == "unchanged"
    assert show.report()["status"] == "nothing new"
    show.lists(f'url = "{site.url}/a.xml"\nsection = "民生"')
    assert show.make("13").exit_code == 0
    assert site.unchanged["/a.xml"] == 1, "other settings may want other stories of it"


def test_a_story_that_had_no_room_is_tomorrows_candidate(show: Show, site: Site) -> None:
    show.lists(f'url = "{site.url}/a.xml"')
    site.answers = {"/a.xml": feed(("11", LIBRARY), ("11", MARKET), etag='"one"')}
    assert show.make("11", "--stories", "1").exit_code == 0
    (told,) = show.told()
    (left,) = show.report()["left_out"]
    assert left["why"].startswith("no room")
    assert show.make("11", "--stories", "1").exit_code == 0
    assert show.report()["status"] == "nothing new", "the day has its edition"
    assert show.report()["left_out"][-1]["why"] == "no room in the day's edition"
    assert show.make("12", "--stories", "1").exit_code == 0
    assert show.told() == [left["headline"]] != [told]


def test_a_source_says_how_it_is_taken(show: Show, tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    for name, (headline, *texts) in (("1.txt", LIBRARY), ("2.txt", MARKET), ("3.txt", BRIDGE)):
        (pages / name).write_text(f"# {headline}\n\n" + "\n\n".join(texts), encoding="utf-8")
    show.lists('glob = "pages/*.txt"\nkind = "markdown"\nexclude = ["电子秤"]\nlimit = 1')
    done = show.make("11")
    assert done.exit_code == 0, done.stderr
    assert show.told() == [LIBRARY[0]]
    assert [each["headline"] for each in show.report()["left_out"]] == [MARKET[0], BRIDGE[0]]


@pytest.mark.parametrize("policy", ["skip", "short"])
def test_a_day_without_news_is_as_the_settings_say(show: Show, site: Site, policy: str) -> None:
    show.lists(f'url = "{site.url}/a.xml"', make=f'[make]\nempty = "{policy}"')
    site.answers = {"/a.xml": feed(("11", LIBRARY))}
    assert show.make("11").exit_code == 0
    feed_before = (show.output / "feed.xml").read_bytes()
    for _ in range(2):
        done = show.make("12")
        assert done.exit_code == 0, done.stderr
        if policy == "skip":
            assert "nothing new on 2026-03-12" in done.stderr
            assert show.episodes() == ["2026-03-11"]
            assert (show.output / "feed.xml").read_bytes() == feed_before
        else:
            assert show.episodes() == ["2026-03-11", "2026-03-12"]
            assert "今天没有新的消息。" in show.script("2026-03-12")


def test_one_source_that_fails_is_survived_and_told_and_all_of_them_are_an_error(
    show: Show, site: Site
) -> None:
    show.lists(f'url = "{site.url}/a.xml"', f'url = "{site.url}/gone.xml"')
    site.answers = {"/a.xml": feed(("11", LIBRARY), etag='"one"')}
    done = show.make("11")
    assert done.exit_code == 3
    assert "gone.xml: was refused by the server (404" in done.stderr
    assert show.report()["exit_code"] == 3
    assert show.report()["status"] == "published"
    assert [each["status"] for each in show.report()["sources"]] == ["read", "failed"]
    site.answers = {}
    done = show.make("12")
    assert done.exit_code == 1
    assert "nor could" in done.stderr
    assert show.report()["status"] == "failed"
    assert show.episodes() == ["2026-03-11"]


def test_a_second_edition_of_a_day_tells_the_rest_and_replaces_nothing(
    show: Show, site: Site
) -> None:
    show.lists(f'url = "{site.url}/a.xml"')
    site.answers = {"/a.xml": feed(("11", LIBRARY))}
    assert show.make("11").exit_code == 0
    site.answers = {"/a.xml": feed(("11", MARKET), ("11", LIBRARY))}
    assert show.make("11").exit_code == 0
    assert show.episodes() == ["2026-03-11", "2026-03-11-2"]
    assert show.told() == [MARKET[0]]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the run is killed in a fork")
def test_killed_between_publishing_and_remembering_it_tells_the_same_again_in_place(
    show: Show, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    show.lists(f'url = "{site.url}/a.xml"')
    site.answers = {"/a.xml": feed(("11", LIBRARY))}
    child = os.fork()
    if child == 0:
        monkeypatch.setattr(edition, "remembered", lambda *_: os.kill(os.getpid(), signal.SIGKILL))
        show.make("11")
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == -signal.SIGKILL
    assert show.episodes() == ["2026-03-11"]
    assert Archive(show.output).editions() == frozenset()
    again = show.make("11")
    assert again.exit_code == 0, again.stderr
    assert show.told() == [LIBRARY[0]]
    assert show.report()["episode"]["again"] is True
    assert show.episodes() == ["2026-03-11"]
    assert Archive(show.output).editions() == {"2026-03-11"}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="two runs are two processes")
def test_of_two_runs_at_once_one_makes_the_edition(show: Show, site: Site) -> None:
    show.lists(f'url = "{site.url}/a.xml"')
    site.answers = {"/a.xml": feed(("11", LIBRARY), ("11", MARKET))}
    children = []
    for _ in range(2):
        child = os.fork()
        if child == 0:
            os._exit(show.make("11").exit_code)
        children.append(child)
    ends = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
    assert ends == [0, 0]
    assert show.episodes() == ["2026-03-11"]
    assert Archive(show.output).editions() == {"2026-03-11"}
    assert len(Archive(show.output).records(DAY, frozenset())) == 2


def test_a_report_goes_to_a_file_and_to_an_address_done_or_failed(show: Show, site: Site) -> None:
    show.lists(f'url = "{site.url}/a.xml"')
    site.answers = {"/a.xml": feed(("11", LIBRARY)), "/hook": Answer()}
    hook = f"{site.url}/hook"
    assert show.make("11", "--webhook", hook).exit_code == 0
    report = show.report()
    assert report["episode"]["voices"] == ["espeak"]
    assert Path(report["episode"]["mp3"]).is_file()
    assert report["episode"]["duration_s"] > 1
    assert "episode.json" in report["episode"]["files"]
    assert report["takes"]["new"] > 0
    show.settings.write_text("[[source]\n", encoding="utf-8")
    assert show.make("12", "--webhook", hook).exit_code == 1
    assert "is not TOML" in show.report()["error"]
    assert show.make("12", "--script", "a.md", "--minutes", "5").exit_code == 2
    assert show.report()["exit_code"] == 2
    sent = [json.loads(each) for each in site.posted]
    assert [each["status"] for each in sent] == ["published", "failed"]
    assert sent[0]["told"] == report["told"]


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("{site}/gone", "the webhook at 127.0.0.1 was answered 404"),
        ("{site}/moved", "the webhook at 127.0.0.1 was answered 302"),
        ("http://watch.lan/secret", "the webhook at watch.lan cannot be reached"),
        ("ftp://watch.example/", "the webhook at watch.example is not an http or https address"),
    ],
)
def test_a_webhook_that_fails_is_a_warning_without_its_path(
    show: Show, site: Site, url: str, says: str
) -> None:
    show.lists(f'url = "{site.url}/a.xml"')
    there = f"{site.url}/a.xml"
    site.answers = {
        "/a.xml": feed(("11", LIBRARY)),
        "/moved": Answer(status=302, headers={"Location": there}),
    }
    done = show.make("11", "--webhook", url.format(site=site.url))
    assert done.exit_code == 0
    assert says in done.stderr
    assert "secret" not in done.stderr
    (warning,) = show.report()["warnings"]
    assert says in warning


@pytest.mark.parametrize("url", ["notaurl", "http://", "ftp://watch.example/secret", "http://["])
def test_a_webhook_that_is_no_address_is_named_before_the_work(
    show: Show, site: Site, url: str
) -> None:
    show.lists(f'url = "{site.url}/a.xml"')
    site.answers = {"/a.xml": feed(("11", LIBRARY))}
    done = show.make("11", "--webhook", url)
    assert done.exit_code == 0
    assert done.stderr.startswith("Warning: the webhook")
    assert done.stderr.count("is not an http or https address") == 1
    assert "secret" not in done.stderr
    assert len(show.report()["warnings"]) == 1


def test_a_webhook_is_waited_for_only_so_long(site: Site) -> None:
    site.answers = {"/hook": Answer(delay_s=0.5)}
    reason = delivery.send({}, f"{site.url}/hook", PUBLIC, longest_s=0.1)
    assert reason is not None
    assert "127.0.0.1" in reason


@pytest.mark.skipif(not hasattr(os, "fork"), reason="they are processes")
def test_many_at_once_remember_all_that_each_of_them_told(tmp_path: Path) -> None:
    one = record(Article(LIBRARY[0], LIBRARY[1:], published=DAY), DAY)
    children = []
    for number in range(8):
        child = os.fork()
        if child == 0:
            Archive(tmp_path).remember(Told(f"2026-03-11-{number}", DAY, (one,)))
            os._exit(0)
        children.append(child)
    assert [os.waitpid(child, 0)[1] for child in children] == [0] * 8
    assert len(Archive(tmp_path).editions()) == 8
    assert Archive(tmp_path).records(DAY, frozenset()) == (one,) * 8


def test_a_story_told_long_ago_is_known_by_its_address_alone(tmp_path: Path) -> None:
    article = Article(LIBRARY[0], LIBRARY[1:], published=DAY, link="https://yunxi.example/1")
    archive = Archive(tmp_path)
    archive.remember(Told("2026-03-11", DAY, (record(article, DAY),)))
    later = DAY + timedelta(days=COMPARED_DAYS + 1)
    assert archive.records(later, frozenset()) == ()
    assert len(archive.records(later, addresses([article]))) == 1
    archive.remember(Told("later", DAY + timedelta(days=KEPT_DAYS + 1)))
    assert archive.records(DAY, addresses([article])) == ()


def test_a_report_that_cannot_be_written_is_said(show: Show, site: Site) -> None:
    show.lists(f'url = "{site.url}/a.xml"')
    site.answers = {"/a.xml": feed(("11", LIBRARY))}
    show.report_file.mkdir()
    done = show.make("11")
    assert done.exit_code == 1
    assert "run.json: cannot be written" in done.stderr
    site.answers = {}
    done = show.make("12")
    assert done.exit_code == 1
    assert "404" in done.stderr


def test_the_archive_is_neither_served_nor_objected_to(show: Show, site: Site) -> None:
    show.lists(f'url = "{site.url}/a.xml"')
    site.answers = {"/a.xml": feed(("11", LIBRARY))}
    assert show.make("11", "--base-url", "https://yunxi.example/podcast/").exit_code == 0
    files = Files(directory=show.output)
    assert files.lookup_path("feed.xml")[1] is not None
    assert files.lookup_path(Archive(show.output).file.name)[1] is None
    checked = CliRunner().invoke(main, ["feed", str(show.output), "--check"])
    assert "newsroom" not in checked.output


def test_a_damaged_archive_is_named_with_what_to_do(show: Show, site: Site) -> None:
    show.lists(f'url = "{site.url}/a.xml"')
    site.answers = {"/a.xml": feed(("11", LIBRARY))}
    show.output.mkdir()
    Archive(show.output).file.write_bytes(b"no database" * 100)
    done = show.make("11")
    assert done.exit_code == 1
    assert ".newsroom.sqlite3: cannot be read or written" in done.stderr
    assert "delete it: everything then counts as new" in done.stderr


@pytest.mark.parametrize("column", ["links", "facts", "shingles", "told_on"])
def test_a_row_that_is_none_is_named_with_its_file(tmp_path: Path, column: str) -> None:
    archive = Archive(tmp_path)
    archive.remember(Told("2026-03-11", DAY, (record(Article("短讯", LIBRARY[1:]), DAY),)))
    with sqlite3.connect(archive.file) as database:
        database.execute(f"UPDATE told SET {column} = '2026-99-?'")  # noqa: S608 - one of the four above
    database.close()
    with pytest.raises(PublishError, match=r"newsroom\.sqlite3: cannot be read or written"):
        archive.records(DAY, frozenset())


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the run is killed in a fork")
def test_a_run_that_dies_while_it_remembers_remembers_nothing_of_it(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    one = record(Article(LIBRARY[0], LIBRARY[1:], published=DAY), DAY)
    archive.remember(Told("2026-03-11", DAY, (one,)))
    child = os.fork()
    if child == 0:
        broken = replace(one, headline=Killer())  # type: ignore[arg-type]  # dies when it is written
        archive.remember(Told("2026-03-12", DAY, (one, broken)))
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == -signal.SIGKILL
    assert archive.records(DAY, frozenset()) == (one,)
    assert archive.editions() == {"2026-03-11"}


class Killer(str):
    """Kills the process as SQLite asks for its value."""

    __slots__ = ()

    def __conform__(self, _protocol: object) -> None:
        os.kill(os.getpid(), signal.SIGKILL)


def test_a_plan_says_what_would_be_made_and_does_nothing(show: Show, site: Site) -> None:
    show.lists(f'url = "{site.url}/a.xml"')
    site.answers = {"/a.xml": feed(("11", LIBRARY), ("11", MARKET))}
    first = show.plan("11")
    assert first["stories"] == 2
    assert first["voices"] == ["espeak"]
    assert first["takes"]["cached"] == 0
    assert not show.output.exists()
    assert Fake.asked == []
    assert show.make("11").exit_code == 0
    made = show.report()
    assert first["takes"]["new"] == made["takes"]["new"]
    assert first["title"] == made["episode"]["title"]
    assert show.plan("12") == {**first, "title": "", "date": None, "stories": 0} | {
        "characters": 0,
        "minutes": 0.0,
        "voices": [],
        "takes": {"new": 0, "cached": 0},
        "segments": [],
    }
    Archive(show.output).file.unlink()
    assert show.plan("11") == {
        **first,
        "takes": {"new": 0, "cached": made["takes"]["new"]},
        "segments": [{**each, "cached": each["lines"]} for each in first["segments"]],
    }


def test_an_edition_for_review_is_published_as_the_editor_left_it(show: Show, site: Site) -> None:
    show.lists(f'url = "{site.url}/a.xml"')
    site.answers = {"/a.xml": feed(("11", LIBRARY), ("11", MARKET), etag='"one"')}
    written = show.make("11", "--review")
    assert written.exit_code == 0, written.stderr
    script = show.output / "episodes" / "2026-03-11" / "script.md"
    assert written.stdout.strip() == str(script)
    assert show.report()["status"] == "for review"
    assert show.report()["script"] == str(script)
    assert not (show.output / "feed.xml").exists()
    assert Fake.asked == []

    text = script.read_text(encoding="utf-8")
    script.write_text(text.replace("15场讲座", "十五场讲座"), encoding="utf-8")
    again = show.make("11", "--review")
    assert again.exit_code == 0
    assert show.report()["status"] == "nothing new"
    assert "十五场讲座" in script.read_text(encoding="utf-8")

    done = show.publish("2026-03-11")
    assert done.exit_code == 0, done.stderr
    assert show.report()["command"] == "publish"
    assert len(show.report()["told"]) == 2
    assert any("十五场讲座" in said for _, said in Fake.asked)
    assert show.make("12").exit_code == 0
    assert show.report()["status"] == "nothing new"
    assert site.unchanged["/a.xml"] == 1


def test_a_script_that_was_deleted_is_offered_again(show: Show, site: Site) -> None:
    show.lists(f'url = "{site.url}/a.xml"')
    site.answers = {"/a.xml": feed(("11", LIBRARY))}
    assert show.make("11", "--review").exit_code == 0
    script = show.output / "episodes" / "2026-03-11" / "script.md"
    script.unlink()
    assert show.make("11", "--review").exit_code == 0
    assert script.exists()


def test_named_sources_wait_for_review_too_and_nothing_is_written_over(
    show: Show, tmp_path: Path
) -> None:
    page = tmp_path / "a.md"
    page.write_text(f"# {LIBRARY[0]}\n\n" + "\n\n".join(LIBRARY[1:]), encoding="utf-8")
    show.lists()
    assert show.make("11", "--review", str(page)).exit_code == 0
    again = show.make("11", "--review", str(page))
    assert again.exit_code == 1
    assert "still waits for an editor; publish it with “briefing publish" in again.stderr
    assert show.publish("2026-03-11").exit_code == 0
    gone = show.publish("2026-03-12")
    assert gone.exit_code == 1
    assert "does not exist" in gone.stderr
    assert show.make("11", "--review", "--script", str(page)).exit_code == 2


def test_an_edition_that_was_published_from_elsewhere_is_remembered_too(
    show: Show, site: Site
) -> None:
    show.lists(f'url = "{site.url}/a.xml"')
    site.answers = {"/a.xml": feed(("11", LIBRARY))}
    assert show.make("11", "--review").exit_code == 0
    script = show.output / "episodes" / "2026-03-11" / "script.md"
    assert show.make("11", "--script", str(script)).exit_code == 0
    assert Archive(show.output).editions() == frozenset()
    assert show.make("12").exit_code == 0
    assert show.report()["status"] == "nothing new"
    assert Archive(show.output).editions() == {"2026-03-11"}
    assert Archive(show.output).submitted() == ()


def test_sources_are_asked_at_the_same_time(
    show: Show, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    show.lists(f'url = "{site.url}/a.xml"', f'url = "{site.url}/b.xml"')
    site.answers = {"/a.xml": feed(("11", LIBRARY)), "/b.xml": feed(("11", MARKET))}
    both, answer = Barrier(2, timeout=20), site.answer

    def together(target: str) -> Answer:
        both.wait()
        return answer(target)

    monkeypatch.setattr(site, "answer", together)
    assert show.make("11").exit_code == 0
    assert len(show.told()) == 2


def test_what_somebody_made_by_hand_is_not_replaced_by_the_days_edition(
    show: Show, site: Site, tmp_path: Path
) -> None:
    show.lists(f'url = "{site.url}/a.xml"')
    site.answers = {"/a.xml": feed(("11", MARKET), ("11", LIBRARY))}
    page = tmp_path / "special.md"
    texts = [f"# {headline}\n\n" + "\n\n".join(rest) for headline, *rest in (MARKET, BRIDGE)]
    page.write_text("\n\n".join(texts), encoding="utf-8")
    assert show.make("11", str(page)).exit_code == 0
    assert show.make("11").exit_code == 0
    assert show.told() == [MARKET[0], LIBRARY[0]]
    assert show.episodes() == ["2026-03-11", "2026-03-11-2"]


@pytest.mark.parametrize(
    ("slug", "names"), [("evening", ["evening", "evening-2"]), ("", ["", "2"])]
)
def test_an_edition_by_name_takes_no_other_ones_place(
    show: Show, site: Site, slug: str, names: list[str]
) -> None:
    show.lists(f'url = "{site.url}/a.xml"')
    for story in (LIBRARY, MARKET):
        site.answers = {"/a.xml": feed(("11", story))}
        assert show.make("11", "--slug", slug).exit_code == 0
        assert show.told() == [story[0]]
    assert show.episodes() == [f"2026-03-11-{name}".removesuffix("-") for name in names]
