"""How much one source may cost, so that none takes the memory or the time of all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from wederhoor.errors import BudgetError, InputError

MEBIBYTE = 1 << 20

_ADVICE = "unpack it yourself and give the parts that you need"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a source may cost together with all that is packed in it.

    ``capture`` are the bytes of one capture after unpacking, ``container`` those of one that holds others (a zip
    file, a WARC) or is read item by item (an export of posts), ``total`` those of all captures of one source;
    ``depth`` counts containers in containers, ``parts`` what they hold; ``seconds`` is wall-clock time. A newspaper
    page is below 5 MB, a WACZ of a day's crawl some hundred.
    """

    capture: int = 20 * MEBIBYTE
    container: int = 500 * MEBIBYTE
    total: int = 2_000 * MEBIBYTE
    depth: int = 4
    parts: int = 200_000
    seconds: float = 600.0


DEFAULT = Limits()

_SHRINKING = 20


@dataclass(slots=True, kw_only=True)
class Budget:
    """What is left of the limits of one source; every reader that unpacks asks it before it holds more.

    ``clock`` gives seconds that only go forward.
    """

    limits: Limits
    clock: Callable[[], float]
    total: int = 0
    parts: int = 0
    unpacked: int = 0
    started: float = field(init=False)

    def __post_init__(self) -> None:
        self.started = self.clock()

    def take(self, size: int, source: str, *, container: bool = False) -> None:
        """Counts a part of ``size`` bytes. ``InputError`` when it is larger than the limits allow, ``BudgetError`` when
        all together are."""
        self.parts += 1
        self.total += size
        if self.total > self.limits.total:
            raise BudgetError(source, f"unpacks to more than {self.limits.total // MEBIBYTE} MB", _ADVICE)
        if self.parts > self.limits.parts:
            raise BudgetError(source, f"holds more than {self.limits.parts} parts", _ADVICE)
        self.check(source)
        allowed = self.limits.container if container else self.limits.capture
        if size > allowed:
            raise refusal(source, f"is larger than {allowed // MEBIBYTE} MB")

    def unpack(self, size: int, source: str) -> None:
        """Counts bytes that come out of a compression, whether they are kept or only passed over. ``BudgetError`` when
        they are more than the limits allow."""
        self.unpacked += size
        if self.unpacked > self.limits.total:
            raise BudgetError(source, f"unpacks to more than {self.limits.total // MEBIBYTE} MB", _ADVICE)
        self.check(source)

    def room(self, packed: int) -> int:
        """Bytes to which a part of ``packed`` bytes may unpack at most, whatever it turns out to be: small bombs stay
        small. Newspaper pages shrink to a fifth, exports of posts in JSON to a tenth, zeros to a thousandth."""
        return max(self.limits.capture, min(self.limits.container, _SHRINKING * packed))

    def check(self, source: str) -> None:
        """``BudgetError`` when the time is over."""
        if self.clock() - self.started > self.limits.seconds:
            raise BudgetError(source, f"takes longer than {self.limits.seconds:.0f} seconds to read", _ADVICE)


def refusal(source: str, problem: str) -> InputError:
    """The failure of a part that costs too much."""
    return InputError(source, problem, _ADVICE)
