"""Machines that may be reached."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wederhoor.ingest.fetch.machine import is_reachable

PUBLIC = "93.184.216.34 8.8.8.8 1.1.1.1 172.15.0.1 172.32.0.1 100.63.0.1 100.128.0.1 2001:4860:4860::8888 2a02:898::1"
CLOSED = (
    "127.0.0.1 127.255.255.254 0.0.0.0 0.1.2.3 10.0.0.1 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254 "
    "169.254.170.2 100.64.0.1 100.100.100.200 100.127.255.255 192.0.0.192 192.0.2.1 198.18.0.1 198.51.100.1 "
    "203.0.113.9 192.88.99.1 224.0.0.1 239.255.255.250 240.0.0.1 255.255.255.255 168.63.129.16 "
    "::1 :: ::7f00:1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:169.254.169.254 ::ffff:0:7f00:1 64:ff9b::7f00:1 "
    "64:ff9b::a9fe:a9fe 64:ff9b:1::7f00:1 2002:7f00:1:: 2002:a9fe:a9fe:: 2001:0:7f00:1::1 2001:db8::1 3fff::1 "
    "fe80::1 fe80::1%eth0 fec0::1 fc00::1 fd00:ec2::254 fd12:3456::1 ff02::1 100::1 5f00::1 2001:2::1 2001:10::1"
)


@pytest.mark.parametrize("text", PUBLIC.split())
def test_open_internet_is_reachable(text: str) -> None:
    """Machines beside the closed networks too."""
    assert is_reachable(ip_address(text))


@pytest.mark.parametrize("text", CLOSED.split())
def test_other_networks_are_closed(text: str) -> None:
    """Loopback, private, link-local, shared, documentation, multicast, reserved, metadata; packed into IPv6 too."""
    assert not is_reachable(ip_address(text))


@pytest.mark.parametrize("text", ["127.0.0.2", "::ffff:127.0.0.2", "64:ff9b::7f00:2"])
def test_allowed_networks_are_reachable(text: str) -> None:
    """That network alone, however its machines are written."""
    allowed = frozenset({ip_network("127.0.0.2/32")})
    assert is_reachable(ip_address(text), allowed)
    assert not is_reachable(ip_address("127.0.0.1"), allowed)


def test_translated_machines_count_as_themselves() -> None:
    """A network of IPv6 alone reaches all of IPv4 through NAT64."""
    assert is_reachable(ip_address("64:ff9b::5db8:d822"))


@given(st.integers(0, 2**32 - 1).map(IPv4Address) | st.integers(0, 2**128 - 1).map(IPv6Address))
def test_nothing_that_python_calls_private_is_reachable(machine: IPv4Address | IPv6Address) -> None:
    """The list of the standard library is another one, made for another purpose; ours lets through no more."""
    if not machine.is_global or machine.is_multicast or machine.is_reserved:
        assert not is_reachable(machine) or machine in ip_network("64:ff9b::/96")
