"""Downloading: what a server may do, and where its pages may lead."""

import gzip
import zlib
from collections.abc import Iterator

import pytest

from briefing.errors import SourceError
from briefing.sources import read
from briefing.sources.fetch import body, documents, fetch, network, web
from briefing.sources.fetch.follow import following
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


def test_a_download_that_drips_is_cut_off(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "DEADLINE_S", -1.0)
    with pytest.raises(SourceError, match="took longer"):
        fetch(f"{site.url}/页.md")


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


@pytest.fixture
def public_localhost(site: Site, monkeypatch: pytest.MonkeyPatch) -> str:
    """Let `localhost` pass for a public host; 127.0.0.1 stays inside."""
    inside = network.is_inside
    for module in (network, web):
        monkeypatch.setattr(
            module, "is_inside", lambda url: "//localhost" not in url and inside(url)
        )
    return site.url.replace("127.0.0.1", "localhost")


def test_a_public_host_may_not_redirect_into_the_own_network(public_localhost: str) -> None:
    with pytest.raises(SourceError, match="inside your own network"):
        fetch(f"{public_localhost}/inside")


def test_a_host_of_the_own_network_may_redirect_inside_it(site: Site) -> None:
    assert fetch(f"{site.url.replace('127.0.0.1', 'localhost')}/inside")[0].data == PAGE


def test_a_public_page_may_not_point_into_the_own_network(
    public_localhost: str, site: Site
) -> None:
    (page,) = fetch(f"{public_localhost}/plain")
    inside = public_localhost.replace("localhost", "127.0.0.1")
    beside, refused, elsewhere = following(page)(["gone/../plain", f"{inside}/plain", "file:///x"])
    assert not isinstance(beside, SourceError)
    assert "inside your own network" in str(refused)
    assert "not an http or https address" in str(elsewhere)
    assert site.visits["/plain"] == 2


@pytest.mark.parametrize(
    ("address", "is_inside"),
    [
        ("http://10.0.0.8/", True),
        ("http://192.168.1.1/admin", True),
        ("http://169.254.169.254/latest", True),
        ("http://[::1]/", True),
        ("http://0.0.0.0/", True),
        ("http://[fe80::1%25lo]/", True),
        ("http://8.8.8.8/", False),
        ("http://[2001:4860:4860::8888]/", False),
    ],
)
def test_private_addresses_are_told_from_public_ones(
    address: str,
    is_inside: bool,  # noqa: FBT001 - a column of the table above
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(
        network.socket,
        "getaddrinfo",
        lambda host, port, **_: [(0, 0, 0, "", (host.removesuffix("%25lo"), port))],
    )
    assert network.is_inside(address) is is_inside


def test_offline_asks_no_server(site: Site) -> None:
    (origin,) = fetch(f"{site.url}/plain")
    (refused,) = following(origin, offline=True)(["other"])
    assert "not asked for offline" in str(refused)
    assert site.visits["/other"] == 0


def test_chinese_hosts_and_paths_are_spelt_as_servers_want_them() -> None:
    request = web._request("http://云溪日报.example:8080/要闻/头版.html?版=一#第二段")  # noqa: SLF001 - what goes out
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
