"""A small web for tests: a server that says exactly what it is told, and a listener that nobody may reach."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from ipaddress import ip_network
from typing import Any

from wederhoor.ingest.fetch import Fetcher, Reach

HERE = "127.0.0.2"
"""Where the test server stands; the rest of loopback stays closed."""

NOON = datetime(2024, 3, 11, 12, 0, tzinfo=UTC)

Route = bytes | Callable[[socket.socket], None]


def answer(body: bytes | str = b"", status: str = "200 OK", **headers: str) -> bytes:
    """A proper answer; underscores in the names of headers are hyphens."""
    data = body.encode() if isinstance(body, str) else body
    said = {"Content-Type": "text/html; charset=utf-8", "Content-Length": str(len(data))}
    said |= {name.replace("_", "-"): value for name, value in headers.items()}
    lines = [f"HTTP/1.1 {status}", *(f"{name}: {value}" for name, value in said.items()), "", ""]
    return "\r\n".join(lines).encode() + data


def redirect(to: str, status: str = "302 Found") -> bytes:
    return answer("", status, Location=to)


@dataclass
class Server:
    """Answers each path (with its query) by its route, else 404; ``requests`` are the heads that came in."""

    port: int
    routes: dict[str, Route] = field(default_factory=dict)
    requests: list[str] = field(default_factory=list)

    def url(self, path: str = "/", host: str = HERE) -> str:
        return f"http://{host}:{self.port}{path}"

    @property
    def paths(self) -> list[str]:
        return [head.split(" ")[1] for head in self.requests]

    def serve(self, connection: socket.socket) -> None:
        connection.settimeout(5)
        with connection, suppress(OSError):
            head = b""
            while b"\r\n\r\n" not in head:
                data = connection.recv(65536)
                if not data:
                    return
                head += data
            self.requests.append(head.decode("latin-1"))
            route = self.routes.get(head.decode("latin-1").split(" ")[1], answer("weg", "404 Not Found"))
            if callable(route):
                route(connection)
            else:
                connection.sendall(route)


@contextmanager
def listening(address: str, serve: Callable[[socket.socket], None], wrap: Any = None) -> Iterator[int]:
    """Accepts connections until the end of the block, and gives the port."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    with socket.create_server((address, 0), family=family, dualstack_ipv6=address == "::") as listener:
        listener.settimeout(0.05)
        done = threading.Event()
        threads: list[threading.Thread] = []

        def accept() -> None:
            while not done.is_set():
                with suppress(TimeoutError):
                    connection, _ = listener.accept()
                    thread = threading.Thread(target=_served, args=(connection, serve, wrap), daemon=True)
                    thread.start()
                    threads.append(thread)

        thread = threading.Thread(target=accept, daemon=True)
        thread.start()
        try:
            yield listener.getsockname()[1]
        finally:
            done.set()
            thread.join()
            for served in threads:
                served.join(timeout=6)


def _served(connection: socket.socket, serve: Callable[[socket.socket], None], wrap: Any) -> None:
    connection.setblocking(True)  # noqa: FBT003
    with suppress(OSError):
        serve(wrap(connection) if wrap else connection)


@contextmanager
def serving(routes: Mapping[str, Route] | None = None, wrap: Any = None) -> Iterator[Server]:
    """A server with these routes."""
    server = Server(port=0, routes=dict(routes or {}))
    with listening(HERE, server.serve, wrap) as port:
        server.port = port
        yield server


@dataclass
class Canary:
    """Listens at every address of this machine and counts who comes."""

    port: int = 0
    visits: int = 0


@contextmanager
def canary() -> Iterator[Canary]:
    counted = Canary()

    def serve(connection: socket.socket) -> None:
        with connection:
            counted.visits += 1

    with listening("::" if socket.has_dualstack_ipv6() else "0.0.0.0", serve) as port:
        counted.port = port
        yield counted


@dataclass
class Names:
    """A resolver of invented names; each gives its answers in turn, the last one for good."""

    known: dict[str, list[Sequence[str]]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def __call__(self, host: str, port: int) -> Sequence[str]:
        self.asked.append(host)
        if host.replace(".", "").isdigit() or ":" in host:
            return (host,)
        answers = self.known.get(host)
        if not answers:
            raise socket.gaierror(-2, "Name or service not known")
        return answers.pop(0) if len(answers) > 1 else answers[0]


def fetcher(*ports: int, names: Names | None = None, **reach: Any) -> Fetcher:
    """A fetcher that may go to the test server, and whose ports are no obstacle."""
    limits = Reach(allowed=frozenset({ip_network(HERE)}), ports=frozenset({80, 443, *ports}), **reach)
    return Fetcher(now=lambda: NOON, reach=limits, resolve=names or Names())


def dripping(pieces: Iterable[bytes], pause: float) -> Callable[[socket.socket], None]:
    """Sends the pieces with a pause after each."""

    def route(connection: socket.socket) -> None:
        for piece in pieces:
            connection.sendall(piece)
            time.sleep(pause)

    return route
