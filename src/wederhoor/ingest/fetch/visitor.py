"""Fetching as a guest: what a site asks in robots.txt is kept, and nobody is visited twice in a breath."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from wederhoor.errors import InputError
from wederhoor.ingest.fetch.address import Address, parse_address
from wederhoor.ingest.fetch.answer import Answer, Validators
from wederhoor.ingest.fetch.fetcher import AGENT, Fetcher
from wederhoor.ingest.fetch.robots import OPEN, Robots, parse_robots

DELAY = 2.0
"""Seconds between two visits to a host, where it names no time itself. No standard: Scrapy's template waits 1,
crawlers of archives 2 to 10."""

_OVERRUN = frozenset({429, 503})
_REST = 60.0
"""Seconds for which a host that is overrun is left alone where it names no longer time."""

_DAY = 86_400.0
"""Seconds for which a robots.txt counts (RFC 9309, 2.4)."""


@dataclass(slots=True, kw_only=True)
class Visitor:
    """Fetches with a pause between two visits to one host. ``clock`` gives seconds that only go forward, ``sleep``
    waits some of them."""

    fetcher: Fetcher
    clock: Callable[[], float]
    sleep: Callable[[float], None]
    delay: float = DELAY
    _resting: dict[str, float] = field(default_factory=dict, init=False)
    _visited: dict[str, float] = field(default_factory=dict, init=False)
    _robots: dict[str, tuple[float, Robots | InputError]] = field(default_factory=dict, init=False)

    def visit(self, url: str, validators: Validators | None = None, *, obeys: bool = True) -> Answer:
        """What the address answers. ``InputError`` as of ``Fetcher.fetch``, and when the site wants no programs
        there. Without ``obeys`` robots.txt is not asked for: a person reads one page."""
        address = parse_address(url, self.fetcher.reach.ports)
        self._leave_alone(address)
        robots = self._ask(address) if obeys else OPEN
        self._wait(address, robots)
        answer = self.fetcher.fetch(url, validators, self._ask if obeys else None)
        if answer.status in _OVERRUN:
            self._resting[address.host] = self.clock() + max(_REST, answer.wait or 0.0)
        return answer

    def _leave_alone(self, address: Address) -> None:
        """``InputError`` while a host that has too many visitors asks for rest."""
        rest = self._resting.get(address.host, 0.0) - self.clock()
        if rest > 0:
            raise InputError(address.url, f"is on a server that asks for {rest:.0f} seconds of rest", "try again later")

    def _ask(self, address: Address) -> Robots:
        """What the site asks, if it allows the address."""
        robots = self._robots_of(address)
        if isinstance(robots, InputError):
            raise InputError(address.url, f"has a robots.txt that cannot be read: it {robots.problem}", robots.advice)
        if not robots.allows(address.target):
            raise InputError(address.url, "is closed to programs by its site's robots.txt", _BY_HAND)
        return robots

    def _robots_of(self, address: Address) -> Robots | InputError:
        kept = self._robots.get(address.origin)
        if kept is None or self.clock() - kept[0] > _DAY:
            self._wait(address, OPEN)
            kept = self.clock(), self._fetch_robots(address)
            self._robots[address.origin] = kept
        return kept[1]

    def _fetch_robots(self, address: Address) -> Robots | InputError:
        """RFC 9309, 2.3.1: a site without the file asks nothing; one that cannot give it now must be left alone."""
        try:
            answer = self.fetcher.fetch(f"{address.origin}/robots.txt")
        except InputError as failure:
            return failure
        if answer.capture is not None:
            return parse_robots(answer.capture.data, AGENT)
        return (answer.failure or OPEN) if answer.status >= 500 or answer.status == 429 else OPEN

    def _wait(self, address: Address, robots: Robots) -> None:
        """Waits until the host may be visited again."""
        last = self._visited.get(address.host)
        pause = self.delay if robots.delay is None else max(self.delay, robots.delay)
        if last is not None and (rest := last + pause - self.clock()) > 0:
            self.sleep(rest)
        self._visited[address.host] = self.clock()


_BY_HAND = "read it in a browser and save the page, or give its address to `wederhoor add` yourself"
