"""Make the addresses that a document names whole, whatever stands in it."""

from urllib.parse import urljoin


def absolute(origin: str, address: str) -> str:
    """Give an address as seen from `origin`; empty where it is none: `http://[`."""
    try:
        return urljoin(origin, address.strip())
    except ValueError:
        return ""
