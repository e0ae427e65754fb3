"""How to subscribe: the podcast apps that can be opened by an address, the address, a QR code."""

from io import BytesIO
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from briefing.model import Show
from briefing.publish import addresses
from briefing.publish.markup import element as e

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

PLACE = "subscribe"
"""The id of the part of the index page that the QR code leads to."""
APPLE, COSMOS = "Apple 播客", "小宇宙"
DIRECTORIES = {
    "podcasts.apple.com": APPLE,
    "xiaoyuzhoufm.com": COSMOS,
    "ximalaya.com": "喜马拉雅",
    "music.163.com": "网易云音乐",
    "open.spotify.com": "Spotify",
    "pca.st": "Pocket Casts",
    "overcast.fm": "Overcast",
}
"""What people call the places where a show may have a page, by their hosts without `www.`."""


def listed(show: Show) -> dict[str, str]:
    """Give the show's own pages in directories and apps, by their names."""
    urls = filter(None, map(addresses.web_address, show.listed))
    hosts = {url: (urlsplit(url).hostname or "").removeprefix("www.") for url in urls}
    return {DIRECTORIES.get(host, host): url for url, host in hosts.items()}


def apps(show: Show) -> dict[str, str]:
    """Give the address that opens each podcast app with this feed; none where no URL is set.

    Apple's apps take `podcast:` for `https:`; AntennaPod documents its link under “Add on
    AntennaPod”. 小宇宙 documents none: it lists shows itself.
    """
    feed = addresses.absolute(show, addresses.FEED)
    if not addresses.web_address(show.base_url):
        return {}
    query = f"url={quote(feed, safe='')}&title={quote(show.title, safe='', errors='replace')}"
    return {
        APPLE: "podcast://" + feed.partition("://")[2],
        "AntennaPod": f"https://antennapod.org/deeplink/subscribe?{query}",
    }


def qr_code(show: Show) -> bytes:
    """Draw the address of the page's subscribing part as an SVG; nothing where no URL is set."""
    home = addresses.absolute(show, "")
    if not home:
        return b""
    import segno  # noqa: PLC0415 - brings TLS along

    drawn = BytesIO()
    code = segno.make(f"{home}#{PLACE}", error="m", micro=False)
    code.save(drawn, kind="svg", xmldecl=False, light="#fff", omitsize=True, border=4)
    return drawn.getvalue()


def subscribing(show: Show, root: str) -> "Element":
    """Put together all ways to subscribe; `root` leads from the page to the output folder."""
    told = e("div", e("h2", f"订阅《{show.title}》", id=PLACE), _ways(show, root))
    section = e("section", told, class_="subscribing", aria_labelledby=PLACE)
    if apps(show):
        told.extend(_address(show))
        section.append(_picture(show, root))
    return section


def _ways(show: Show, root: str) -> "Element":
    pages = listed(show)
    opened = {name: url for name, url in apps(show).items() if name not in pages}
    ways = [
        *(
            e("a", name, href=url, rel="noopener external")
            for name, url in (pages | opened).items()
        ),
        e("a", "RSS", href=root + addresses.FEED, type="application/rss+xml"),
    ]
    return e("ul", *(e("li", way) for way in ways), class_="ways")


def _address(show: Show) -> list["Element"]:
    """Give the feed's address to copy, and say what to do with it."""
    feed = addresses.absolute(show, addresses.FEED)
    copy = e("button", "复制", type="button", data_copy=feed, hidden=" ")
    hint = "其他播客应用：用订阅地址添加。"
    if COSMOS not in listed(show):
        hint = f"{COSMOS}：收录后可搜索“{show.title}”；{hint}"
    return [
        e("p", "订阅地址：", e("code", *_breakable(feed)), " ", copy, class_="address"),
        e("p", hint, class_="hint"),
    ]


def _picture(show: Show, root: str) -> "Element":
    picture = e(
        "img",
        src=f"{root}{addresses.QR_CODE}",
        alt=f"二维码，内容是 {addresses.absolute(show, '')}",
        width="132",
        height="132",
    )
    return e("figure", picture, e("figcaption", "手机扫码收听"))


def _breakable(address: str) -> list["Element | str"]:
    """Let an address break behind its slashes, where a narrow screen has to break it."""
    first, *others = address.split("/")
    broken: list[Element | str] = [first]
    for part in others:
        broken += ["/", e("wbr"), part]
    return broken
