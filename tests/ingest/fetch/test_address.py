"""Addresses as they are written."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wederhoor.errors import InputError
from wederhoor.ingest.fetch.address import PORTS, Address, is_web_address, parse_address

USUAL = frozenset(PORTS.values())


@pytest.mark.parametrize(
    ("url", "parsed"),
    [
        ("https://krant.example", "https://krant.example/"),
        (" HTTPS://Krant.Example.:443/A?b#c ", "https://krant.example/A?b"),
        ("http://krant.example:443/", "http://krant.example:443/"),
        ("http://krant.example?a=b", "http://krant.example/?a=b"),
        ("http://krant.example/een twee/\u00e9?q=\u00eb", "http://krant.example/een%20twee/%C3%A9?q=%C3%AB"),
        ("http://krant.example/%C3%A9/100%", "http://krant.example/%C3%A9/100%"),
        ("http://caf\u00e9.example/", "http://xn--caf-dma.example/"),
        ("http://\uff4brant\u3002example/", "http://krant.example/"),
        ("http://93.184.216.34/", "http://93.184.216.34/"),
        ("http://[2001:4860:4860:0::8888]/", "http://[2001:4860:4860::8888]/"),
        ("http://a_b.krant.example/", "http://a_b.krant.example/"),
        ("http://krant.example//a/../b", "http://krant.example//a/../b"),
    ],
)
def test_address_is_written_in_one_way(url: str, parsed: str) -> None:
    """Lower case, no default port, no fragment, ASCII."""
    assert parse_address(url, USUAL).url == parsed


@pytest.mark.parametrize(
    ("text", "is_address"),
    [
        ("https://krant.example", True),
        ("HTTP:krant.example", True),
        ("ftp://krant.example", True),
        ("file:///etc/passwd", True),
        ("javascript:alert(1)", True),
        ("artikelen/a.txt", False),
        ("C:\\artikelen\\a.txt", False),
        ("c:/artikelen", False),
        ("-", False),
        ("10:30 brand.txt", False),
        ("", False),
    ],
)
def test_addresses_are_told_from_paths(text: str, is_address: bool) -> None:  # noqa: FBT001
    """Addresses of other schemes too, so that they are refused as such and not as missing files."""
    assert is_web_address(text) is is_address


@given(st.text() | st.text(alphabet="htps:/@[]%.0123456789abcdef?#\\").map("http://".__add__))
@example("http://[::ffff:127.0.0.1%25lo]/")
def test_every_text_is_an_address_or_refused(url: str) -> None:
    """What is parsed is parsed to itself again; nothing but InputError comes out, on one line."""
    result = parsed(url)
    if isinstance(result, InputError):
        assert str(result).isprintable()
    else:
        assert parse_address(result.url, USUAL) == result
        assert result.url.isascii()
        assert result.url.isprintable()


def parsed(url: str) -> Address | InputError:
    try:
        return parse_address(url, USUAL)
    except InputError as failure:
        return failure
