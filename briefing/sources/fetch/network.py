"""Tell the network of whoever runs this from the public one.

Addresses in a page are somebody else's words: they may lead to public sites, never to the router,
the printer or the metadata service beside this machine. What counts is the address that a
connection is made to, not the one that a name had when it was looked at (DNS rebinding).
"""

import ipaddress
from dataclasses import dataclass, replace
from ipaddress import IPv4Address, IPv6Address
from urllib.parse import urlsplit

PORTS = {"http": 80, "https": 443}
FAKE_IP = ipaddress.ip_network("198.18.0.0/15")
"""Reserved for measurements (RFC 2544); proxies give every name an address of it, so as to see the
name of what is asked for."""
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
"""IPv4 addresses as IPv6 networks write them (RFC 6052)."""


@dataclass(frozen=True, slots=True)
class Reach:
    """Which addresses may be asked beside the public ones."""

    allowed: frozenset[str] = frozenset()
    """`host:port` as an address names them."""
    fake_ip: bool = False
    """Whether 198.18.0.0/15 is how a proxy of this machine stands for public sites."""

    def named(self, url: str) -> "Reach":
        """Allow the host and port that a user has named, where it is plain that they are inside.

        A number or `localhost` is; a name may lead inside without the user's knowing.
        """
        try:
            host, place = _place(url)
        except ValueError:  # no address: whoever asks it will say so
            return self
        is_plain = host == "localhost" or is_address(host)
        return replace(self, allowed=self.allowed | {place}) if is_plain else self

    def trusting(self, url: str) -> "Reach":
        """Allow the host and port that the user's own settings name, wherever they are."""
        _, place = _place(url)
        return replace(self, allowed=self.allowed | {place})

    def permits(self, host: str, port: int, address: str) -> bool:
        """Tell whether the host and port that a page names may be asked at that address."""
        if f"{_bracketed(host)}:{port}" in self.allowed:
            return True
        found = _literal(address)
        if found is None:
            return False
        return (self.fake_ip and found in FAKE_IP) or _is_public(found)

    def remedy(self, host: str, port: int, address: str) -> str:
        """Say how to let it be asked all the same."""
        allow = f"allow it in briefing.toml: [fetch] allow = [“{_bracketed(host)}:{port}”]"
        found = _literal(address)
        if found is not None and found in FAKE_IP:
            return (
                f"if your proxy gives every name such an address: [fetch] fake_ip = true; {allow}"
            )
        return allow


PUBLIC = Reach()


def is_address(host: str) -> bool:
    """Tell a number from a name."""
    return _literal(host) is not None


def is_inside(url: str) -> bool:
    """Tell an address that plainly is in the own network: a number of it, or `localhost`."""
    host = urlsplit(url).hostname or ""
    found = _literal(host)
    return host == "localhost" or (found is not None and not _is_public(found))


def _place(url: str) -> tuple[str, str]:
    """Give an address's host, and its `host:port`; ValueError where it has none."""
    parts = urlsplit(url)
    host = (parts.hostname or "").rstrip(".")
    return host, f"{_bracketed(host)}:{parts.port or PORTS.get(parts.scheme, 0)}"


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _literal(host: str) -> IPv4Address | IPv6Address | None:
    try:
        return ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return None


def _is_public(address: IPv4Address | IPv6Address) -> bool:
    """Tell an address of the public internet; one that wraps another is what it wraps."""
    if isinstance(address, IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        if address in _NAT64:
            inner = IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return _is_public(inner)
        if address.teredo is not None:
            return False
    return address.is_global and not address.is_multicast
