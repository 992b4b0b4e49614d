"""Connections to machines that were checked, with a limit on their time and on what comes through them.

httpcore2 is what httpx2 is built on, and the part of it that takes a network of one's own; of the rest (cookies,
logins, proxies, redirects, unpacking without a bound) nothing is wanted here.
"""

from __future__ import annotations

import queue
import socket
import ssl
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from threading import Thread

import httpcore2

from wederhoor.errors import InputError
from wederhoor.ingest.budget import MEBIBYTE
from wederhoor.ingest.fetch.machine import Network, is_reachable, parse_machine

Resolve = Callable[[str, int], Sequence[str]]
"""Gives the IP addresses of a name; raises ``OSError`` when it has none."""

_TRIED = 4
"""Machines of one name that are tried in turn."""


@dataclass(slots=True, kw_only=True)
class Allowance:
    """What one fetch may cost, its redirects included: seconds by a clock that only goes forward, and bytes on the
    wire. ``source`` stands in messages."""

    source: str
    clock: Callable[[], float]
    seconds: float
    size: int
    started: float = field(init=False)

    def __post_init__(self) -> None:
        self.started = self.clock()

    def left(self) -> float:
        """Seconds that are left. ``InputError`` when none are."""
        left = self.started + self.seconds - self.clock()
        if left <= 0:
            raise self.too_slow()
        return left

    def take(self, size: int) -> None:
        """Counts bytes that came in. ``InputError`` when they are too many."""
        self.size -= size
        if self.size < 0:
            raise InputError(self.source, "sends more than its page can need", "save the page in a browser")

    def too_slow(self) -> InputError:
        """The failure of a server that takes too long."""
        problem = f"takes longer than {self.seconds:.0f} seconds to answer"
        return InputError(self.source, problem, "try again later, or save the page in a browser")


class CheckedNetwork(httpcore2.NetworkBackend):
    """Connects to a name by the machines that it stands for, all of which must be reachable.

    The name is looked up once and the connection goes to the very address that was checked, so that a second answer of
    its name server (DNS rebinding) is never asked for. Of TLS the name is checked as ever.
    """

    def __init__(self, allowance: Allowance, resolve: Resolve, allowed: Collection[Network]) -> None:
        self._allowance = allowance
        self._resolve = resolve
        self._allowed = allowed
        self._backend = httpcore2.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002 (of the library; ours is the allowance)
        local_address: str | None = None,  # noqa: ARG002 (of the library)
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:
        """A connection to the first machine of the name that answers."""
        problem: Exception | None = None
        for machine in self._machines(host, port)[:_TRIED]:
            try:
                stream = self._backend.connect_tcp(machine, port, self._allowance.left(), None, socket_options)
            except httpcore2.ConnectError as error:
                problem = error
            else:
                return _CountedStream(stream, self._allowance)
        raise problem or httpcore2.ConnectError("it has no address")

    def _machines(self, host: str, port: int) -> list[str]:
        """The machines of a name. ``InputError`` when one of them is closed to us: such a name is a trap or a mistake,
        and which of its machines answers first is chance."""
        machines = [parse_machine(text) for text in self._look_up(host, port)]
        for machine in machines:
            if not is_reachable(machine, self._allowed):
                problem = f"leads to {machine}, which is not of the open internet"
                raise InputError(self._allowance.source, problem, "save the page in a browser and add the file")
        return [str(machine) for machine in machines]

    def _look_up(self, host: str, port: int) -> Sequence[str]:
        """What the resolver gives, in time: the system's own has no limit, so it is left behind when it is late."""
        answers: queue.SimpleQueue[Sequence[str] | Exception] = queue.SimpleQueue()

        def ask() -> None:
            try:
                answers.put(self._resolve(host, port))
            except (OSError, ValueError) as error:
                answers.put(error)

        Thread(target=ask, daemon=True).start()
        try:
            answer = answers.get(timeout=self._allowance.left())
        except queue.Empty:
            raise self._allowance.too_slow() from None
        if isinstance(answer, Exception):
            advice = "check the spelling of the address, and the connection to the internet"
            raise InputError(self._allowance.source, f"names a server that is not known ({host})", advice) from answer
        return answer


class _CountedStream(httpcore2.NetworkStream):
    """A connection whose every wait ends with the allowance, however slowly the bytes drip."""

    def __init__(self, stream: httpcore2.NetworkStream, allowance: Allowance) -> None:
        self._stream = stream
        self._allowance = allowance

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002
        data = self._stream.read(max_bytes, self._allowance.left())
        self._allowance.take(len(data))
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002
        self._stream.write(buffer, self._allowance.left())

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002
    ) -> httpcore2.NetworkStream:
        stream = self._stream.start_tls(ssl_context, server_hostname, self._allowance.left())
        return _CountedStream(stream, self._allowance)

    def get_extra_info(self, info: str) -> object:
        return self._stream.get_extra_info(info)


def wire_size(body: int) -> int:
    """Bytes on the wire in which a body of at most this many can come: chunks double it at worst among servers that
    mean well, and headers are small."""
    return 2 * body + MEBIBYTE


def resolve_name(host: str, port: int) -> Sequence[str]:
    """The addresses of a name as the system knows them, each once, in its order."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))
