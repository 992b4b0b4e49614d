"""Machines that an address may lead to: those of the open internet, and no other."""

from __future__ import annotations

from collections.abc import Collection
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

Machine = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

_CLOSED = tuple(
    ip_network(network)
    for network in (
        # IANA IPv4 Special-Purpose Address Registry, and multicast
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
        "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24",
        "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        # the host of a virtual machine in Azure, on an address that looks public
        "168.63.129.16/32",
        # IANA IPv6 Special-Purpose Address Registry, as far as it lies in the global unicast space: protocol
        # assignments with Teredo and ORCHID, documentation, 6to4, AS112
        "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20",
    )
)  # fmt: skip
_GLOBAL = IPv6Network("2000::/3")
"""All that is given out of IPv6 (RFC 4291, 2.4); loopback, unique local, link-local, multicast and the embedded forms
of IPv4 lie outside."""

_TRANSLATED = IPv6Network("64:ff9b::/96")
"""IPv4 as seen from networks that speak IPv6 alone (NAT64, RFC 6052): the machine is the IPv4 one."""


def is_reachable(machine: Machine, allowed: Collection[Network] = ()) -> bool:
    """True for a machine of the open internet, and for those of the networks that are allowed.

    What the machine is counts, not how it is written: IPv4 inside IPv6 is unpacked first, and other ways of packing it
    (6to4, Teredo, IPv4-compatible) are refused whole.
    """
    machine = _unpacked(machine)
    if any(machine in network for network in allowed):
        return True
    if isinstance(machine, IPv6Address) and (machine not in _GLOBAL or machine.scope_id):
        return False
    return not any(machine in network for network in _CLOSED)


def parse_machine(text: str) -> Machine:
    """The machine that a resolver names. ``ValueError`` when it names none."""
    return ip_address(text)


def _unpacked(machine: Machine) -> Machine:
    if isinstance(machine, IPv6Address):
        if machine.ipv4_mapped is not None:
            return machine.ipv4_mapped
        if machine in _TRANSLATED:
            return IPv4Address(int(machine) & 0xFFFFFFFF)
    return machine
