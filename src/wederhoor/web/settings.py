"""What a server is told when it starts."""

from __future__ import annotations

import ipaddress
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

LOOPBACK = ("localhost", "127.0.0.1", "[::1]")
"""Names under which a machine reaches itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """``host`` is the address that the server listens at, ``names`` are further names that browsers may call it by.
    ``write`` lets judgements be made, by ``person`` where nobody logs in; ``password`` is an argon2 hash, ``None`` for
    no login. ``clock`` tells the moment of an act, ``timer`` seconds that only go forward, ``secret`` makes a new
    unguessable text."""

    archive: Path
    clock: Callable[[], datetime]
    timer: Callable[[], float]
    secret: Callable[[], str]
    host: str = "127.0.0.1"
    names: tuple[str, ...] = ()
    write: bool = False
    person: str = ""
    password: str | None = None

    def serves(self, name: str) -> bool:
        """True for a name (the Host header without its port) that the server answers to.

        A web page elsewhere can give its own name the address of this machine (DNS rebinding), but not an address:
        where the server listens at every address, any address will do.
        """
        name = name.lower().rstrip(".")
        if name in self.names or name == _written(self.host):
            return True
        if name in LOOPBACK:
            return is_loopback(self.host) or _is_any(self.host)
        return _is_any(self.host) and _address(name) is not None


def is_loopback(host: str) -> bool:
    """True when nobody outside this machine can reach the address."""
    address = _address(host)
    return host.lower() == "localhost" if address is None else address.is_loopback


def _is_any(host: str) -> bool:
    address = _address(host)
    return address is not None and address.is_unspecified


def _address(name: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(name.removeprefix("[").removesuffix("]"))
    except ValueError:
        return None


def _written(host: str) -> str:
    """The address as a Host header has it."""
    return f"[{host.lower()}]" if ":" in host else host.lower()
