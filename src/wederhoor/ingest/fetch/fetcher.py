"""What one address answers, fetched from the open internet and from nowhere else."""

from __future__ import annotations

import importlib.metadata
import re
import ssl
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import cached_property
from urllib.parse import urljoin

import httpcore2

from wederhoor.errors import InputError
from wederhoor.ingest.budget import DEFAULT
from wederhoor.ingest.fetch.address import PORTS, Address, parse_address
from wederhoor.ingest.fetch.answer import ANSWER_TYPE, Answer, Validators
from wederhoor.ingest.fetch.body import ACCEPTED, read_body, too_large
from wederhoor.ingest.fetch.connection import Allowance, CheckedNetwork, Resolve, resolve_name, wire_size
from wederhoor.ingest.fetch.machine import Network
from wederhoor.records.capture import Capture

AGENT = "wederhoor"
"""The name by which robots.txt knows us."""

_PERMANENT = frozenset({301, 308})
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_WITH_PAGE = frozenset({200, 203})
_TYPE = re.compile(r"\s*([\w.+-]+/[\w.+-]+)")
_CHARSET = re.compile(r";\s*charset\s*=\s*\"?([\w.:+-]+)", re.IGNORECASE)
_LARGEST_REFUSAL = 1 << 20
"""Bytes of the body of an answer without a page that are kept."""
_SAVE = "open it in a browser and save the page"
_LATER = "try again later, or save the page in a browser"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """How far fetching goes: ``allowed`` are networks beside the open internet (none, but for tests against a server
    of one's own), ``ports`` those that may be asked; ``size`` bounds a page in bytes after unpacking, ``seconds`` the
    time of one fetch with all its ``redirects``."""

    allowed: frozenset[Network] = frozenset()
    ports: frozenset[int] = frozenset(PORTS.values())
    size: int = DEFAULT.capture
    seconds: float = 30.0
    redirects: int = 10


@dataclass(frozen=True, kw_only=True)
class Fetcher:
    """Fetches pages, each over a connection of its own; keeps no cookies, sends no login, uses no proxy.

    ``now`` is the moment of capture, ``clock`` gives seconds that only go forward, ``resolve`` looks names up,
    ``trust`` says which certificates count (those that the system trusts).
    """

    now: Callable[[], datetime]
    clock: Callable[[], float] = time.monotonic
    reach: Reach = Reach()
    resolve: Resolve = resolve_name
    trust: ssl.SSLContext | None = None

    def fetch(
        self, url: str, validators: Validators | None = None, admit: Callable[[Address], object] | None = None
    ) -> Answer:
        """What the address answers, after its redirects; with ``validators`` only what has changed since.

        ``InputError`` when the address may not be fetched or does not answer properly; an answer that is an error
        (404) is an answer. ``admit`` is asked about each redirect and raises ``InputError`` against it.
        """
        source, reach = url, self.reach
        address = parse_address(url, reach.ports)
        allowance = Allowance(source=source, clock=self.clock, seconds=reach.seconds, size=wire_size(reach.size))
        moved, is_permanent, insecure = None, True, False
        seen = {address.url}
        for _ in range(reach.redirects + 1):
            answer, location = self._ask(address, validators or Validators(), allowance)
            if location is None:
                if answer.is_unchanged and validators is None:
                    raise InputError(source, "answers that nothing has changed, without a page", _LATER)
                capture = answer.capture and replace(answer.capture, name=source)
                refusal = answer.refusal and replace(answer.refusal, name=source)
                return replace(answer, url=source, capture=capture, refusal=refusal, moved=moved, insecure=insecure)
            target = self._redirected(address, location, source)
            if target.url in seen:
                raise InputError(source, "redirects in a circle", _SAVE)
            if admit is not None:
                admit(target)
            is_permanent = is_permanent and answer.status in _PERMANENT
            moved = target.url if is_permanent else moved
            insecure = insecure or (address.scheme == "https" and target.scheme == "http")
            seen.add(target.url)
            address = target
        raise InputError(source, f"redirects more than {reach.redirects} times", _SAVE)

    def _redirected(self, address: Address, location: str, source: str) -> Address:
        try:
            joined = urljoin(address.url, location.strip(" \t"))
        except ValueError as error:
            raise InputError(source, "redirects to no address", _SAVE) from error
        try:
            return parse_address(joined, self.reach.ports)
        except InputError as failure:
            # the address that was given is what the reader knows
            raise InputError(source, f"redirects to {failure.source}, which {failure.problem}", _SAVE) from failure

    def _ask(self, address: Address, validators: Validators, allowance: Allowance) -> tuple[Answer, str | None]:
        """One answer, and where it redirects to."""
        try:
            return self._exchange(address, validators, allowance)
        except httpcore2.TimeoutException as error:
            raise allowance.too_slow() from error
        except httpcore2.ProtocolError as error:
            problem = f"answers with what is no proper HTTP ({_reason(error)})"
            raise InputError(allowance.source, problem, _LATER) from error
        except httpcore2.NetworkError as error:
            raise InputError(allowance.source, f"cannot be reached ({_reason(error)})", _LATER) from error

    def _exchange(self, address: Address, validators: Validators, allowance: Allowance) -> tuple[Answer, str | None]:
        host = address.host.encode("ascii")
        origin = httpcore2.Origin(scheme=address.scheme.encode("ascii"), host=host, port=address.port)
        network = CheckedNetwork(allowance, self.resolve, self.reach.allowed)
        request = httpcore2.Request(
            "GET",
            httpcore2.URL(scheme=origin.scheme, host=host, port=address.port, target=address.target.encode("ascii")),
            headers=list(_headers(address, validators).items()),
        )
        trust = self._trusted if address.scheme == "https" else None
        with httpcore2.HTTPConnection(origin, ssl_context=trust, network_backend=network) as connection:
            response = connection.handle_request(request)
            try:
                return self._read(address, response, allowance)
            finally:
                response.close()

    def _read(self, address: Address, response: httpcore2.Response, allowance: Allowance) -> tuple[Answer, str | None]:
        headers = _by_name(response)
        answer = Answer(
            url=address.url,
            status=response.status,
            validators=Validators(etag=headers.get("etag"), last_modified=headers.get("last-modified")),
            wait=self._wait(headers.get("retry-after")),
        )
        if response.status in _REDIRECTS and "location" in headers:
            return answer, headers["location"]
        if response.status not in _WITH_PAGE:
            return (answer if answer.is_unchanged else replace(answer, refusal=self._refused(address, response))), None
        length = headers.get("content-length", "")
        if length.isascii() and length.isdigit() and int(length[:20]) > self.reach.size:
            raise too_large(allowance.source, self.reach.size)
        encoding = headers.get("content-encoding", "")
        kind = headers.get("content-type", "")
        media_type, charset = _TYPE.match(kind), _CHARSET.search(kind)
        capture = Capture(
            data=read_body(response.iter_stream(), encoding, self.reach.size, allowance.source),
            name=address.url,
            url=address.url,
            media_type=media_type[1].lower() if media_type else None,
            charset=charset[1].lower() if charset else None,
            captured=self.now().isoformat(),
        )
        return replace(answer, capture=capture), None

    def _refused(self, address: Address, response: httpcore2.Response) -> Capture:
        """An answer that brings no page, as evidence of it; of a body that is too long or broken, the head alone."""
        reason = _as_bytes(response.extensions.get("reason_phrase"))
        lines = [b"HTTP/1.1 %d %s" % (response.status, reason), *(b": ".join(field) for field in response.headers)]
        encoding = _by_name(response).get("content-encoding", "")
        try:
            body = read_body(response.iter_stream(), encoding, _LARGEST_REFUSAL, address.url)
        except (InputError, httpcore2.NetworkError, httpcore2.ProtocolError, httpcore2.TimeoutException):
            body = b""
        data = b"\r\n".join([*lines, b"", body])
        moment = self.now().isoformat()
        return Capture(data=data, name=address.url, url=address.url, media_type=ANSWER_TYPE, captured=moment)

    def _wait(self, value: str | None) -> float | None:
        """The seconds of Retry-After, which is a number of them or a date (RFC 9110, 10.2.3)."""
        if value is None:
            return None
        if re.fullmatch("[0-9]{1,9}", value):
            return float(value)
        try:
            moment = parsedate_to_datetime(value)
        except (ValueError, TypeError, IndexError, OverflowError):
            return None
        moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return max(0.0, (moment - self.now()).total_seconds())

    @cached_property
    def _trusted(self) -> ssl.SSLContext:
        return self.trust or httpcore2.default_ssl_context()


def user_agent() -> str:
    """What servers are told of us: name and version."""
    return f"{AGENT}/{importlib.metadata.version('wederhoor')} (archives news articles for research)"


def _headers(address: Address, validators: Validators) -> Mapping[str, str]:
    headers = {
        "Host": address.authority,
        "User-Agent": user_agent(),
        "Accept": "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, */*;q=0.5",
        "Accept-Encoding": ACCEPTED,
        "Connection": "close",
    }
    if validators.etag:
        headers["If-None-Match"] = validators.etag
    if validators.last_modified:
        headers["If-Modified-Since"] = validators.last_modified
    return headers


def _by_name(response: httpcore2.Response) -> dict[str, str]:
    """The headers by name in lower case, the first of each, without control characters and not longer than an address
    may be."""
    headers: dict[str, str] = {}
    for name, value in response.headers:
        text = re.sub("[\x00-\x1f\x7f]", "", _decoded(value)).strip()
        headers.setdefault(name.decode("latin-1").lower(), text)
    return headers


def _as_bytes(value: object) -> bytes:
    return value if isinstance(value, bytes) else b""


def _decoded(value: bytes) -> str:
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("latin-1")


def _reason(error: Exception) -> str:
    """What a library says went wrong, on one short line."""
    words = " ".join(str(error).split())
    return re.sub(r"\[Errno -?[0-9]+\] ", "", words)[:120] or "no reason is given"
