"""The sockets that a server listens at, bound before anybody is told the address."""

from __future__ import annotations

import errno
import socket

from wederhoor.errors import SetupError

BACKLOG = 128
"""Connections that wait until they are answered."""

_WHY = {
    errno.EADDRINUSE: ("is in use by another program", "choose another --port, or end that program"),
    errno.EACCES: ("may not be listened at by you", "choose a --port of 1024 or more"),
    errno.EADDRNOTAVAIL: ("is no address of this machine", "choose another --host"),
}


def listen(host: str, port: int) -> list[socket.socket]:
    """A listening socket for each address that a host name has here; ``SetupError`` when one of them cannot be listened
    at, or none is this machine's."""
    shown = f"{bracketed(host)}:{port}"
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    except (OSError, UnicodeError) as error:
        raise SetupError(f"{shown} is no address that is known here; choose another --host") from error
    opened: list[socket.socket] = []
    absent: OSError | None = None
    for family, address in dict.fromkeys((family, address) for family, _, _, _, address in found):
        try:
            opened.append(_open(family, address))
        except OSError as error:
            # A machine may have a name for an address of IPv6 and no IPv6.
            if error.errno in {errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT}:
                absent = error
                continue
            _close(opened)
            raise _refused(shown, error) from error
    if not opened:
        raise _refused(shown, absent or OSError(errno.EADDRNOTAVAIL, "")) from absent
    return opened


def bracketed(host: str) -> str:
    """The host as an address has it before a port."""
    return f"[{host}]" if ":" in host else host


def _open(family: int, address: tuple[object, ...]) -> socket.socket:
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            # A server that ended a moment ago is no reason to wait.
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            listener.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        listener.bind(address)
        listener.listen(BACKLOG)
    except OSError:
        listener.close()
        raise
    return listener


def _close(opened: list[socket.socket]) -> None:
    for listener in opened:
        listener.close()


def _refused(shown: str, error: OSError) -> SetupError:
    problem, advice = _WHY.get(
        error.errno or 0, (f"cannot be listened at ({error.strerror})", "choose another --port or --host")
    )
    return SetupError(f"{shown} {problem}; {advice}")
