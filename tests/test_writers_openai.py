"""What an endpoint of OpenAI's form may do wrong, and what becomes of its key."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import settings
from briefing.errors import SettingsError, WriterError, WriterUnavailableError
from briefing.writers import Story
from briefing.writers.openai import OpenAI, answer
from briefing.writers.rewrite import is_unanswered
from tests import writer_service as service
from tests.writer_service import Reply, WriterService
from tests.writing_desk import (
    ARTICLE,
    DAY,
    GOOD,
    KEY,
    PARAGRAPHS,
    SECRET,
    asking,
    brief_of,
    openai,
    rewrite,
)

JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["choices", "message", "content", "sentences", "x"]), inner, max_size=3
        )
    ),
)


@given(st.binary() | JSON.map(lambda value: json.dumps(value).encode()))
def test_any_answer_is_sentences_or_no_brief(answered: bytes) -> None:
    try:
        found = answer.sentences(answered, "writer")
    except WriterError:
        return
    assert all(isinstance(each, str) for each in found)


@given(JSON.map(json.dumps) | st.text())
def test_any_completion_is_sentences_or_no_brief(said: str) -> None:
    try:
        found = answer.sentences(service.completion(said), "writer")
    except WriterError:
        return
    assert all(isinstance(each, str) for each in found)


def test_an_endpoint_that_refuses_options_is_asked_without_from_then_on() -> None:
    stories = [brief_of(replace(ARTICLE, headline=f"青禾大桥{n}")) for n in "一二"]
    with WriterService(service.refusing_options(service.says(*GOOD))) as endpoint:
        written = rewrite(endpoint.url, at_once=1)(stories, DAY)
    assert [each.writer for each in written] == ["openai", "openai"]
    assert ["response_format" in sent for _, _, sent in endpoint.requests] == [True, False, False]


@pytest.mark.parametrize(
    "fault",
    [
        service.status(429),
        service.status(429, Retry_After="2"),
        service.status(429, Retry_After="Wed, 21 Oct 2015 07:28:00 GMT"),
        service.status(500),
        service.status(503, Retry_After="1"),
        service.half,
        service.cut,
    ],
)
def test_a_hiccup_is_asked_again(fault: Reply) -> None:
    waited: list[float] = []
    with WriterService(fault, service.says(*GOOD)) as endpoint:
        writer = OpenAI(asking(endpoint.url), sleep=waited.append, jitter=lambda _, most: most)
        assert tuple(writer.write(Story("桥", PARAGRAPHS, ()))) == GOOD
    assert len(endpoint.requests) == 2
    assert 1.0 <= waited[0] <= 3.0


@pytest.mark.parametrize(
    ("fault", "asked", "problem"),
    [
        (service.status(429), 3, "answers 429 Too Many Requests"),
        (service.status(429, Retry_After="3600"), 1, "answers 429 Too Many Requests"),
        (service.status(500), 3, "answers 500 Internal Server Error"),
        (service.status(400), 2, "answers 400 Bad Request"),
        (service.status(404), 1, "answers 404 Not Found"),
        (service.status(302, Location="http://127.0.0.1:9/steal"), 1, "answers 302 Found"),
        (service.endless, 1, "answers more than 1 MB"),
        (service.bomb, 1, "answers more than 1 MB"),
        (service.half, 3, "cannot be reached"),
    ],
)
def test_a_fault_that_lasts_is_told_after_so_many_requests(
    fault: Reply, asked: int, problem: str
) -> None:
    with (
        WriterService(fault) as endpoint,
        pytest.raises(WriterUnavailableError, match=problem),
    ):
        openai(endpoint.url).write(Story("桥", PARAGRAPHS, ()))
    assert len(endpoint.requests) == asked


@pytest.mark.parametrize("fault", [service.stall, service.drip, service.drip_headers])
def test_the_deadline_holds_for_the_whole_answer(fault: Reply) -> None:
    with (
        WriterService(fault) as endpoint,
        pytest.raises(WriterUnavailableError, match=r"no whole answer within|timed out"),
    ):
        openai(endpoint.url, seconds=0.3).write(Story("桥", PARAGRAPHS, ()))
    assert len(endpoint.requests) == 1


@pytest.mark.parametrize(("key", "verb"), [(SECRET, "correct"), ("", "set")])
def test_a_wrong_or_missing_key_is_one_sentence_and_nobody_is_asked_again(
    monkeypatch: pytest.MonkeyPatch, key: str, verb: str
) -> None:
    monkeypatch.setenv(KEY, key)
    warned: list[str] = []
    stories = [brief_of(replace(ARTICLE, headline=f"青禾大桥{n}")) for n in "一二三四"]
    with WriterService(service.status(401)) as endpoint:
        at_work = rewrite(endpoint.url, warned, at_once=1)
        written = [at_work(stories, DAY), at_work(stories, DAY)]
        place = endpoint.url.split("/")[2]
    assert len(endpoint.requests) == 1
    sentence = f"writer openai at {place}: answers 401 Unauthorized; {verb} the key in {KEY}"
    assert warned == [f"{sentence}; stories that are extracted instead: 4 of 4"]
    assert all(map(is_unanswered, written[1]))
    assert [each.sentences for each in written[0]] == [each.sentences for each in stories]


def test_an_endpoint_that_is_down_is_given_up_for_all_stories_with_one_warning() -> None:
    warned: list[str] = []
    stories = [brief_of(replace(ARTICLE, headline=f"青禾大桥{n}号")) for n in range(20)]
    with WriterService(service.status(500)) as endpoint:
        written = rewrite(endpoint.url, warned, at_once=2)(stories, DAY)
    assert len(endpoint.requests) <= 5 * 3
    assert len(warned) == 1
    assert [each.sentences for each in written] == [each.sentences for each in stories]


def test_an_endpoint_that_stalls_holds_up_no_more_stories_than_it_takes_to_see_that() -> None:
    stories = [brief_of(replace(ARTICLE, headline=f"青禾大桥{n}号")) for n in range(20)]
    with WriterService(service.stall) as endpoint:
        stalled = rewrite(endpoint.url, at_once=3, seconds=0.3)(stories, DAY)
    assert len(endpoint.requests) <= 6  # three at once, and those begun while the third failed
    assert all(map(is_unanswered, stalled))


# ---------------------------------------------------------------- the key


def test_the_key_goes_to_the_endpoint_and_nowhere_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(KEY, SECRET)
    warned: list[str] = []
    with WriterService(service.says(*GOOD)) as endpoint:
        at_work = rewrite(endpoint.url, warned)
        at_work([brief_of()], DAY)
    (_, headers, _) = endpoint.requests[0]
    assert headers["Authorization"] == f"Bearer {SECRET}"
    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert files
    assert not any(SECRET.encode() in file.read_bytes() for file in files)
    assert SECRET not in repr(at_work.__dict__)


def test_a_key_is_not_sent_unencrypted_over_the_public_network(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(KEY, SECRET)
    with pytest.raises(WriterUnavailableError, match="unencrypted") as raised:
        openai("http://llm.example/v1").write(Story("桥", PARAGRAPHS, ()))
    assert SECRET not in str(raised.value)


@pytest.mark.parametrize("key", ["sk-ab\ncd", "键"])
def test_a_key_that_no_header_can_hold_is_not_shown(
    monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    monkeypatch.setenv(KEY, key)
    with pytest.raises(WriterUnavailableError, match="plain characters") as raised:
        openai("http://127.0.0.1:9/v1").write(Story("桥", PARAGRAPHS, ()))
    assert key not in str(raised.value)


@pytest.mark.parametrize(
    "line", ['key = "sk-proj-abcdef"', 'url = "https://me:sk-proj-abcdef@llm.example/v1"']
)
def test_a_key_in_the_settings_is_refused_and_not_shown(line: str) -> None:
    with pytest.raises(SettingsError) as raised:
        settings.parse(f"[writer]\n{line}\n", Path("briefing.toml"), settings.load())
    assert "sk-proj" not in str(raised.value)


def test_an_address_may_be_given_whole() -> None:
    with WriterService(service.says(*GOOD)) as endpoint:
        openai(f"{endpoint.url}/chat/completions").write(Story("桥", PARAGRAPHS, ()))
    assert endpoint.requests[0][0] == "/v1/chat/completions"
