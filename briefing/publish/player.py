"""The player: the browser's own without any script, ours with a picture of the sound with one."""

from typing import TYPE_CHECKING

from briefing.model import Episode
from briefing.publish.chapters import clock
from briefing.publish.icons import icon
from briefing.publish.markup import element as e
from briefing.publish.waveform import waveform

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MEGABYTE = 1_000_000
SPEEDS = (0.75, 1.0, 1.25, 1.5, 1.75, 2.0)


def player(episode: Episode, folder: str, page: str = "") -> "Element":
    """Put the player together.

    `folder` is the episode's folder as seen from the page, ending in `/`, or nothing; `page` is the
    address of the episode's own page where that is another one.
    """
    source = folder + episode.audio
    return e(
        "section",
        e(
            "audio",
            src=source,
            controls=" ",
            preload="metadata",
            aria_label=f"播放：{episode.title}",
        ),
        e("div", waveform(episode), e("p", class_="hint", hidden=" "), class_="wave"),
        _deck(episode),
        e(
            "p",
            e(
                "a",
                icon("download"),
                f"下载 MP3 · {episode.audio_bytes / MEGABYTE:.1f} MB",
                href=source,
                download=" ",
            ),
            e("button", icon("link"), "复制此刻链接", type="button", class_="share", hidden=" "),
            e("span", f"合成语音：{episode.voice_title}", class_="voice"),
            class_="take",
        ),
        e("p", class_="said", role="status"),
        class_="player",
        aria_label="播放器",
        data_duration=f"{episode.duration_s:.3f}",
        data_page=page,
    )


def mini() -> "Element":
    """Give the small player that stays in sight while one reads; only a script shows it."""
    return e(
        "aside",
        e("button", icon("play"), icon("pause"), type="button", data_do="toggle"),
        e("p", e("span", class_="playing"), e("span", class_="time"), class_="what"),
        e("button", icon("up"), type="button", data_do="rise", aria_label="回到播放器"),
        class_="mini",
        aria_label="正在播放",
        hidden=" ",
    )


def short_clock(seconds: float) -> str:
    """Write a time as a player does: `1:23`, with hours only where there are any."""
    return clock(seconds).removeprefix("00:").removeprefix("0")


def _deck(episode: Episode) -> "Element":
    """Lay out the buttons; a script shows them, for without one they do nothing."""
    return e(
        "div",
        e(
            "p",
            e("span", "0:00", class_="time"),
            e("span", f" / {short_clock(episode.duration_s)}", class_="total"),
            class_="now",
        ),
        e(
            "div",
            _button("previous", "上一章"),
            _button("back", "后退15秒"),
            e(
                "button",
                icon("play"),
                icon("pause"),
                type="button",
                data_do="toggle",
                class_="main",
                aria_label="播放",
            ),
            _button("ahead", "前进15秒"),
            _button("next", "下一章"),
            class_="keys",
            role="group",
            aria_label="播放控制",
        ),
        e(
            "label",
            e("span", "语速"),
            e(
                "select",
                *(
                    e("option", f"{speed:g}×", value=f"{speed:g}", selected=" " * (speed == 1))
                    for speed in SPEEDS
                ),
            ),
            class_="speed",
        ),
        class_="deck",
        hidden=" ",
    )


def _button(does: str, label: str) -> "Element":
    return e("button", icon(does), type="button", data_do=does, aria_label=label, title=label)
