"""Downloading: what a server may do, and where its pages may lead."""

import _socket
import gzip
import socket
import time
import zlib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import SourceError
from briefing.model import UNKNOWN, Validators
from briefing.sources import read
from briefing.sources.fetch import body, dial, documents, fetch, network, web
from briefing.sources.fetch.documents import document
from briefing.sources.fetch.follow import following
from briefing.sources.fetch.network import PUBLIC, Reach
from tests.site import Answer, Site

TEXT = "## 云溪河通航\n\n本报讯(记者 陆清荷)昨天,云溪河正式恢复通航。\n"
PAGE = TEXT.encode()
CUT = Answer(PAGE[:20], announced=len(PAGE))


def packed(data: bytes, how: str) -> Answer:
    return Answer(data, headers={"Content-Encoding": how})


ANSWERS: dict[str, Answer | list[Answer]] = {
    "/%E9%A1%B5.md": Answer(PAGE),
    "/plain": Answer(PAGE),
    "/moved": Answer(status=302, headers={"Location": "file:///etc/hostname"}),
    "/round": Answer(status=302, headers={"Location": "/round"}),
    "/busy": [Answer(status=503), Answer(PAGE)],
    "/wait": [Answer(status=429, headers={"Retry-After": "1"}), Answer(PAGE)],
    "/wait-long": Answer(status=429, headers={"Retry-After": "3600"}),
    "/broken": Answer(status=502),
    "/cut": [CUT, Answer(PAGE)],
    "/always-cut": CUT,
    "/hung-up": [Answer(status=0), Answer(PAGE)],
    "/gzip": packed(gzip.compress(PAGE), "gzip"),
    "/deflate": packed(zlib.compress(PAGE), "deflate"),
    "/bare-deflate": packed(zlib.compress(PAGE, wbits=-15), "deflate"),
    "/brotli": packed(PAGE, "br"),
    "/no-gzip": packed(PAGE, "gzip"),
    "/half-gzip": packed(gzip.compress(PAGE)[:-30], "gzip"),
    "/bomb": packed(gzip.compress(bytes(40_000_000), compresslevel=1), "gzip"),
}


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    monkeypatch.setattr(web, "PAUSE_S", 0.01)
    with Site(dict(ANSWERS)) as site:
        inside = Answer(status=302, headers={"Location": f"{site.url}/plain"})
        site.answers["/inside"] = inside
        yield site


def test_an_address_is_fetched_with_its_link_and_the_servers_media_type(site: Site) -> None:
    (document,) = fetch(f"{site.url}/页.md?a=1")
    assert document.kind == "markdown"
    assert document.link == f"{site.url}/%E9%A1%B5.md?a=1"
    assert read(document).articles[0].link == document.link


def test_a_page_the_server_does_not_have_is_refused(site: Site) -> None:
    with pytest.raises(SourceError, match="refused by the server"):
        fetch(f"{site.url}/gone")


def test_a_redirect_leads_to_no_local_file(site: Site) -> None:
    with pytest.raises(SourceError):
        fetch(f"{site.url}/moved")


def test_redirects_in_a_circle_end(site: Site) -> None:
    with pytest.raises(SourceError, match="302"):
        fetch(f"{site.url}/round")
    assert site.visits["/round"] <= 12


def test_a_server_that_is_not_there_is_reported() -> None:
    with pytest.raises(SourceError, match="cannot be reached"):
        fetch("http://127.0.0.1:9/page")


@pytest.mark.parametrize("path", ["busy", "wait", "cut", "hung-up"])
def test_a_hiccup_of_the_server_is_tried_once_more(site: Site, path: str) -> None:
    assert fetch(f"{site.url}/{path}")[0].data == PAGE
    assert site.visits[f"/{path}"] == 2


@pytest.mark.parametrize(
    ("path", "visits", "problem"),
    [
        ("gone", 1, "404 Not Found"),
        ("wait-long", 1, "429"),
        ("broken", 2, "502 Bad Gateway.*try again later"),
        ("always-cut", 2, "only 20 of .* bytes came"),
        ("half-gzip", 2, "breaks off"),
    ],
)
def test_what_would_be_in_vain_is_not_tried_again(
    site: Site, path: str, visits: int, problem: str
) -> None:
    with pytest.raises(SourceError, match=problem):
        fetch(f"{site.url}/{path}")
    assert site.visits[f"/{path}"] == visits


@pytest.mark.parametrize("path", ["gzip", "deflate", "bare-deflate"])
def test_a_packed_answer_is_unpacked(site: Site, path: str) -> None:
    assert fetch(f"{site.url}/{path}")[0].data == PAGE


@pytest.mark.parametrize(
    ("path", "problem"),
    [
        ("bomb", "is larger than 20 MB"),
        ("brotli", "is packed as br"),
        ("no-gzip", "is not packed as it says"),
    ],
)
def test_a_packed_answer_that_is_no_page_is_refused(site: Site, path: str, problem: str) -> None:
    with pytest.raises(SourceError, match=problem):
        fetch(f"{site.url}/{path}")


def test_unpacking_holds_no_more_than_a_document_may_have() -> None:
    packed = gzip.compress(bytes(400_000_000), compresslevel=1)
    assert len(body.unpacked(packed, "gzip", "page")) == documents.LARGEST_BYTES + 1


OUTSIDE = "203.0.113.7"
"""An address for documentation, which stands here for all public ones."""


@pytest.fixture
def rebound(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[str]]:
    """Say which addresses each name has, the first time and from then on; the site is at all."""
    names: dict[str, list[str]] = {}
    really = socket.getaddrinfo

    def looked_up(host: str, port: int, **options: Any) -> Any:  # noqa: ANN401 - as socket has it
        if host not in names:
            return really(host, port, **options)
        addresses = names[host]
        address = addresses.pop(0) if len(addresses) > 1 else addresses[0]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

    def connect(self: socket.socket, place: tuple[str, int]) -> None:
        reached.append(place[0])
        _connect(self, ("127.0.0.1", place[1]) if place[0] == OUTSIDE else place)

    class Socket(socket.socket):
        pass

    reached: list[str] = []
    _connect = socket.socket.connect
    monkeypatch.setattr(Socket, "connect", connect, raising=False)
    monkeypatch.setattr(dial.socket, "getaddrinfo", looked_up)
    monkeypatch.setattr(dial.socket, "socket", Socket)
    is_public = network._is_public  # noqa: SLF001 - documentation's addresses are not public either
    monkeypatch.setattr(network, "_is_public", lambda ip: str(ip) == OUTSIDE or is_public(ip))
    names["reached"] = reached
    return names


def test_a_public_site_may_not_redirect_into_the_own_network(
    site: Site, rebound: dict[str, list[str]]
) -> None:
    rebound["news.example"] = [OUTSIDE]
    public = site.url.replace("127.0.0.1", "news.example")
    assert fetch(f"{public}/plain")[0].data == PAGE
    port = site.url.rpartition(":")[2]
    with pytest.raises(SourceError, match=rf"inside your own network.*127\.0\.0\.1:{port}"):
        fetch(f"{public}/inside")
    assert site.visits["/plain"] == 1


def test_a_name_that_turns_inside_between_two_looks_is_not_asked(
    site: Site, rebound: dict[str, list[str]]
) -> None:
    rebound["news.example"] = [OUTSIDE, "127.0.0.1"]
    public = site.url.replace("127.0.0.1", "news.example")
    (page,) = fetch(f"{public}/plain")
    (refused,) = following(page)(["busy"])
    assert "inside your own network (127.0.0.1)" in str(refused)
    assert site.visits["/busy"] == 0
    assert rebound["reached"] == [OUTSIDE]


def test_what_is_looked_at_is_what_is_connected_to(
    site: Site, rebound: dict[str, list[str]]
) -> None:
    """One look, not one to check and another to connect."""
    rebound["news.example"] = [OUTSIDE, "127.0.0.1", OUTSIDE, "127.0.0.1"]
    fetch(f"{site.url.replace('127.0.0.1', 'news.example')}/plain")
    assert rebound["news.example"] == ["127.0.0.1", OUTSIDE, "127.0.0.1"]


def test_a_name_that_leads_inside_is_asked_where_the_settings_allow_it(
    site: Site, rebound: dict[str, list[str]]
) -> None:
    rebound["cms.lan"] = ["127.0.0.1"]
    url = site.url.replace("127.0.0.1", "cms.lan")
    place = url.removeprefix("http://")
    with pytest.raises(SourceError, match=rf"\[fetch\] allow = \[“{place}”\]"):
        fetch(f"{url}/plain")
    assert fetch(f"{url}/plain", reach=Reach(frozenset({place})))[0].data == PAGE


def test_a_proxys_fake_addresses_are_public_where_the_settings_say_so(
    site: Site, rebound: dict[str, list[str]]
) -> None:
    rebound["news.example"] = ["198.18.0.12"]
    with pytest.raises(SourceError, match="fake_ip = true"):
        fetch(f"{site.url.replace('127.0.0.1', 'news.example')}/plain")
    assert Reach(fake_ip=True).permits("news.example", 80, "198.18.0.12")
    assert not Reach(fake_ip=True).permits("news.example", 80, "10.0.0.12")


def test_what_the_user_names_inside_is_asked_and_may_lead_to_itself_only(site: Site) -> None:
    (page,) = fetch(f"{site.url.replace('127.0.0.1', 'localhost')}/plain")
    assert page.data == PAGE
    (page,) = fetch(f"{site.url}/plain")
    with Site({"/plain": Answer(PAGE)}) as other:
        beside, refused, elsewhere = following(page)(
            ["gone/../plain", f"{other.url}/plain", "file:///x"]
        )
        assert not isinstance(beside, SourceError)
        assert "inside your own network" in str(refused)
        assert "not an http or https address" in str(elsewhere)
        assert other.visits["/plain"] == 0


@pytest.mark.parametrize(
    ("address", "is_public"),
    [
        ("10.0.0.8", False),
        ("192.168.1.1", False),
        ("172.16.0.1", False),
        ("100.64.0.1", False),
        ("169.254.169.254", False),
        ("127.8.8.8", False),
        ("0.0.0.0", False),  # noqa: S104 - an address to refuse
        ("255.255.255.255", False),
        ("224.0.0.1", False),
        ("198.18.0.1", False),
        ("::1", False),
        ("::", False),
        ("fe80::1%lo", False),
        ("fd00::1", False),
        ("ff02::1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:10.0.0.1", False),
        ("64:ff9b::7f00:1", False),
        ("2002:7f00:1::", False),
        ("2001:0:4136:e378:8000:63bf:3fff:fdd2", False),
        ("not an address", False),
        ("8.8.8.8", True),
        ("::ffff:8.8.8.8", True),
        ("64:ff9b::808:808", True),
        ("2001:4860:4860::8888", True),
    ],
)
def test_private_addresses_are_told_from_public_ones(
    address: str,
    is_public: bool,  # noqa: FBT001 - a column of the table above
) -> None:
    assert PUBLIC.permits("news.example", 80, address) is is_public


INSIDE = (
    *("127.0.0.1", "127.1", "127.0.1", "0x7f.0.0.1", "0x7f000001", "0177.0.0.1", "017700000001"),
    *("2130706433", "127.0.0.1.", "0.0.0.0", "0", "0x0", "127.000.000.001", "127.255.255.254"),  # noqa: S104 - to be refused
    *(
        "[::1]",
        "[::]",
        "[0:0:0:0:0:0:0:1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[::127.0.0.1]",
    ),
    *("[64:ff9b::7f00:1]", "[64:ff9b::127.0.0.1]", "[2002:7f00:1::]", "[fe80::1%25lo]"),
    *("[fe80::1%lo]", "[fc00::1]", "[ff02::1]", "10.0.0.1", "172.31.255.255", "192.168.0.1"),
    *("100.64.0.1", "169.254.169.254", "198.18.0.1", "192.0.0.8", "224.0.0.1", "255.255.255.255"),
    *("１２７.0.0.1", "127。0。0。1", "①②⑦.⓪.⓪.①", "ⅼocalhost", "LOCALHOST", "localhost."),
    *(
        "user@127.0.0.1",
        "news.example@127.0.0.1",
        "127.0.0.1\\@news.example",
        "127.0.0.1%00.example",
    ),
    *("127.0.0.1#@news.example", "127.0.0.1?@news.example", "news.example:80@127.0.0.1"),
)
"""This machine and the networks around it, as no browser's bar would show them."""


@pytest.mark.parametrize("host", INSIDE)
def test_no_spelling_of_an_inside_address_is_asked_for_a_page(
    site: Site, monkeypatch: pytest.MonkeyPatch, host: str
) -> None:
    """From a public page's words; the numbers are looked up as the system spells them."""
    port = site.url.rpartition(":")[2]

    def looked_up(name: str, port: int, **_: Any) -> Any:  # noqa: ANN401 - as socket has it
        if name.lower().rstrip(".") == "localhost":
            name = "127.0.0.1"
        numbers_only = socket.AI_NUMERICHOST
        return _socket.getaddrinfo(name, port, 0, socket.SOCK_STREAM, 0, numbers_only)

    monkeypatch.setattr(dial.socket, "getaddrinfo", looked_up)
    place = f"{host}:{port}" if host[-1] in "]0123456789" else host
    page = replace(document("page.html", PAGE), link="https://news.example/1.html")
    (refused,) = following(page)([f"http://{place}/plain"])
    assert isinstance(refused, SourceError)
    assert sum(site.visits.values()) == 0


@pytest.mark.parametrize(
    "target",
    [
        *("file:///etc/hostname", "FILE:///etc/hostname", "ftp://127.0.0.1/x", "data:text/plain,x"),
        *(
            "gopher://127.0.0.1/",
            "jar:http://a!/",
            "javascript:alert(1)",
            "//",
            "http://",
        ),
        *(
            "unix:/run/x",
            "netdoc:///etc/hostname",
            "http://[",
            "http://127.0.0.1:99999/",
        ),
    ],
)
def test_a_redirect_leads_to_the_web_only(site: Site, target: str) -> None:
    site.answers["/leads"] = Answer(status=302, headers={"Location": target})
    with pytest.raises(SourceError) as refused:
        fetch(f"{site.url}/leads")
    assert len(str(refused.value).splitlines()) == 1
    assert set(site.visits) == {"/leads"}


@given(st.text(max_size=60), st.text(max_size=30))
def test_any_address_is_asked_for_as_one_line_of_ascii_or_refused(host: str, path: str) -> None:
    for url in (host, f"http://{host}/{path}", f"https://news.example/{path}?{host}#{path}"):
        PUBLIC.named(url)
        try:
            request = web.requested(url)
        except SourceError:
            continue
        asked = f"{request.host}{request.selector}"
        assert asked.isascii()
        assert asked.isprintable()
        assert " " not in asked
        assert request.type in {"http", "https"}


@given(st.binary(max_size=200), st.sampled_from(["gzip", "deflate", "x-gzip", "identity", "br"]))
def test_any_packing_is_undone_or_refused(data: bytes, encoding: str) -> None:
    for sent in (data, gzip.compress(data)[:-3] + data, zlib.compress(data)):
        with suppress(SourceError, body.CutShortError):
            assert isinstance(body.unpacked(sent, encoding, "page"), bytes)


def test_five_redirects_are_followed_and_no_sixth(site: Site) -> None:
    for step in range(6):
        to = "/plain" if step == 0 else f"/step-{step - 1}"
        site.answers[f"/step-{step}"] = Answer(status=302, headers={"Location": to})
    assert fetch(f"{site.url}/step-4")[0].data == PAGE
    with pytest.raises(SourceError, match="302"):
        fetch(f"{site.url}/step-5")


def test_the_users_own_proxy_may_be_anywhere_but_not_what_it_is_told_to_ask(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with Site({"http://news.example/plain": Answer(PAGE)}) as proxy:
        monkeypatch.setenv("http_proxy", proxy.url)
        assert fetch("http://news.example/plain")[0].data == PAGE
        (page,) = fetch("http://news.example/plain")
        (refused,) = following(page)(["http://169.254.169.254/latest"])
    assert "inside your own network (169.254.169.254)" in str(refused)
    assert sum(proxy.visits.values()) == 2


@pytest.mark.parametrize("head", [b"HTTP/1.1 200 OK\r\nX: ", b"HTTP/1.0 200 OK\r\n\r\n"])
def test_what_drips_is_cut_off(monkeypatch: pytest.MonkeyPatch, head: bytes) -> None:
    """Headers as well as a body without a length, which would seem whole where it is cut."""
    monkeypatch.setattr(web, "DEADLINE_S", 0.3)
    with socket.create_server(("127.0.0.1", 0)) as server, ThreadPoolExecutor(1) as pool:
        dripping = pool.submit(_drip, server, head)
        began_s = time.monotonic()
        with pytest.raises(SourceError, match="took longer than"):
            fetch(f"http://127.0.0.1:{server.getsockname()[1]}/")
        assert time.monotonic() - began_s < 5
        assert dripping.result(5) > 0


def _drip(server: socket.socket, head: bytes) -> int:
    """Send an answer a byte at a time until the client is gone; tell how many went out."""
    connection, _ = server.accept()
    sent = 0
    with connection, suppress(OSError):
        connection.sendall(head)
        while sent < 1000:
            connection.sendall(b"a")
            sent += 1
            time.sleep(0.02)
    return sent


def test_offline_asks_no_server(site: Site) -> None:
    (origin,) = fetch(f"{site.url}/plain")
    (refused,) = following(origin, offline=True)(["other"])
    assert "not asked for offline" in str(refused)
    assert site.visits["/other"] == 0


def test_chinese_hosts_and_paths_are_spelt_as_servers_want_them() -> None:
    request = web.requested("http://云溪日报.example:8080/要闻/头版.html?版=一#第二段")
    assert request.full_url == (
        "http://xn--9kq620cklct2m.example:8080/%E8%A6%81%E9%97%BB/%E5%A4%B4%E7%89%88.html"
        "?%E7%89%88=%E4%B8%80"
    )


@pytest.mark.parametrize(
    ("url", "problem"),
    [
        ("http://reader:secret@example.org/page", "holds a user name"),
        ("http://example.org:port/page", "is no address"),
        ("http://[::1/page", "is no address"),
        ("http://" + "长" * 80 + ".example/", "is no address"),
        ("file:///etc/hostname", "give the path alone"),
    ],
)
def test_an_address_that_cannot_be_asked_is_refused(url: str, problem: str) -> None:
    with pytest.raises(SourceError, match=problem):
        fetch(url)


# ---------------------------------------------------------------- versions


@pytest.mark.parametrize(
    ("headers", "known"),
    [
        ({"ETag": '"one"'}, Validators(etag='"one"')),
        ({"ETag": 'W/"one"'}, Validators(etag='W/"one"')),
        (
            {"Last-Modified": "Thu, 12 Mar 2026 00:00:00 GMT"},
            Validators(modified="Thu, 12 Mar 2026 00:00:00 GMT"),
        ),
    ],
)
def test_a_page_is_not_sent_again_while_it_is_the_known_version(
    headers: dict[str, str], known: Validators
) -> None:
    page = Answer(PAGE, headers=headers)
    with Site({"/a.md": page}) as site:
        reach = PUBLIC.named(site.url)
        found = web.revisit(f"{site.url}/a.md", reach, UNKNOWN)
        assert found is not None
        assert found.validators == known
        assert web.revisit(f"{site.url}/a.md", reach, known) is None
        site.answers["/a.md"] = Answer(PAGE + b"!", headers={"ETag": '"two"'})
        changed = web.revisit(f"{site.url}/a.md", reach, known)
        assert changed is not None
        assert changed.data.endswith(b"!")


@pytest.mark.parametrize("etag", ['"' + "a" * 600 + '"', '"\x7f"', '"\xe4"', ""])
def test_a_version_that_is_no_plain_line_is_not_kept(etag: str) -> None:
    with Site({"/a.md": Answer(PAGE, headers={"ETag": etag})}) as site:
        found = web.download(f"{site.url}/a.md", PUBLIC.named(site.url))
        assert found.validators == UNKNOWN


def test_a_page_that_claims_to_be_unchanged_unasked_is_an_error() -> None:
    with Site({"/a.md": Answer(status=304)}) as site, pytest.raises(SourceError, match="unasked"):
        web.download(f"{site.url}/a.md", PUBLIC.named(site.url))
