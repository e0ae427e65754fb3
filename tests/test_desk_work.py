"""Whatever is changed, asked for and failing: everything that is told is spoken once, in order."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.desk.work import State, Work

NAMES = "abcde"
CHANGE = st.one_of(
    st.tuples(st.just("edit"), st.sampled_from(NAMES)),
    st.tuples(st.just("ask"), st.sampled_from(NAMES)),
    st.tuples(st.just("anew"), st.sampled_from(NAMES)),
    st.tuples(st.sampled_from(["speak", "fail"]), st.just("")),
)


def opened() -> Work[str]:
    work: Work[str] = Work()
    work.keys = {name: f"{name}0" for name in NAMES}
    return work


def speak(work: Work[str], *, fails: bool = False) -> str | None:
    """Speak the next segment, as the background does; a sound tells what it is the sound of."""
    name = work.next()
    if name is None:
        return None
    work.begin(name)
    assert work.heard(name).state == State.RENDERING
    key = work.keys[name]
    work.end(key, None if fails else key, "no" if fails else "")
    return name


def test_all_are_spoken_in_order_and_the_one_asked_for_first() -> None:
    work = opened()
    work.ask("c")
    work.ask("e")
    assert [speak(work) for _ in range(6)] == ["e", "c", "a", "b", "d", None]


@given(st.lists(CHANGE, max_size=30))
def test_in_the_end_every_segment_sounds_as_it_is_worded(changes: list[tuple[str, str]]) -> None:
    work = opened()
    for at, (what, name) in enumerate(changes, 1):
        if what == "edit":
            work.keys = {**work.keys, name: f"{name}{at}"}
            work.rest(name)
            assert work.heard(name).state == State.STALE
        elif what in ("ask", "anew"):
            work.ask(name, anew=what == "anew")
        else:
            speak(work, fails=what == "fail")
        for each in NAMES:
            heard = work.heard(each)
            assert (heard.sound is None) or heard.sound == work.keys[each]
            assert bool(heard.reason) == (heard.state == State.FAILED)
    for name in NAMES:
        work.ask(name)
    for _ in NAMES:
        speak(work)
    assert speak(work) is None
    assert [work.heard(name).sound for name in NAMES] == list(work.keys.values())


def test_what_is_edited_waits_until_it_is_asked_for_and_taken_back_is_there_at_once() -> None:
    work = opened()
    while speak(work):
        pass
    before = work.heard("b")
    work.keys = {**work.keys, "b": "b1"}
    work.rest("b")
    assert work.next() is None
    work.keys = {**work.keys, "b": "b0"}
    assert work.heard("b") == before
    work.keys = {**work.keys, "b": "b1"}
    work.ask("b")
    assert speak(work) == "b"


def test_what_is_edited_while_it_is_spoken_is_not_taken_for_spoken() -> None:
    work = opened()
    name = work.next()
    assert name == "a"
    work.begin(name)
    key = work.keys[name]
    work.keys = {**work.keys, "a": "a1"}
    work.rest("a")
    work.end(key, key, "")
    assert work.heard("a").state == State.STALE
