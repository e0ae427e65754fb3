"""Tell the network of whoever runs this from the public one.

Addresses in a page are somebody else's words: from a public site they may lead to other public
sites, never to the router, the printer or the metadata service beside this machine.
"""

import ipaddress
import socket
from urllib.parse import urlsplit


def leads_inside(origin: str, target: str) -> bool:
    """Tell whether `target` is inside the own network and `origin` is not its host."""
    return urlsplit(origin).hostname != urlsplit(target).hostname and is_inside(target)


def is_inside(url: str) -> bool:
    """Tell a host of this machine or of a private network; one without an address may fail."""
    try:
        parts = urlsplit(url)
        found = socket.getaddrinfo(parts.hostname, parts.port or 0, type=socket.SOCK_STREAM)
        addresses = [ipaddress.ip_address(str(each[4][0]).partition("%")[0]) for each in found]
    except (OSError, ValueError):
        return False
    return any(not address.is_global for address in addresses)
