"""Who is logged in, which forms are ours, and how often a password was tried."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

COOKIE = "wederhoor"

LASTS = 12 * 3600.0
"""Seconds after which a login ends: a working day."""

MOST_SESSIONS = 1_000

PERIOD = 900.0
"""Seconds in which wrong passwords count."""

MOST_TRIES = 5
"""Wrong passwords from one address in that period; with twelve characters guessing is hopeless long before."""

MOST_TRIES_ALL = 100
"""Wrong passwords from all addresses in that period."""


@dataclass(frozen=True, slots=True)
class _Session:
    person: str
    ends: float


class Sessions:
    """The logins and tries of one server, kept in memory alone: they end with it."""

    def __init__(self, timer: Callable[[], float], secret: Callable[[], str]) -> None:
        self._timer = timer
        self._secret = secret
        self._key = secret().encode()
        self._sessions: dict[str, _Session] = {}
        self._tries: list[tuple[float, str]] = []
        self._lock = Lock()

    def begin(self) -> str:
        """A new cookie, for somebody who is not logged in."""
        return self._secret()

    def token(self, cookie: str) -> str:
        """What every form holds that is sent with that cookie; no other site can know it."""
        return hmac.new(self._key, cookie.encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()

    def is_token(self, cookie: str, token: str) -> bool:
        """True for the token of that cookie."""
        return bool(cookie) and hmac.compare_digest(self.token(cookie).encode(), token.encode("utf-8", "surrogatepass"))

    def log_in(self, person: str) -> str:
        """A new cookie, for somebody who is; one that was there before is never made one of these."""
        cookie = self._secret()
        with self._lock:
            self._forget()
            while len(self._sessions) >= MOST_SESSIONS:
                del self._sessions[next(iter(self._sessions))]
            self._sessions[cookie] = _Session(person, self._timer() + LASTS)
        return cookie

    def log_out(self, cookie: str) -> None:
        """Ends a login."""
        with self._lock:
            self._sessions.pop(cookie, None)

    def person(self, cookie: str) -> str | None:
        """Who is logged in with that cookie."""
        with self._lock:
            session = self._sessions.get(cookie)
            return session.person if session and session.ends > self._timer() else None

    def may_try(self, address: str) -> bool:
        """Counts a try from an address, before the password is looked at; False when there were too many."""
        with self._lock:
            now = self._timer()
            self._tries = [(moment, where) for moment, where in self._tries if moment > now - PERIOD]
            mine = sum(1 for _, where in self._tries if where == address)
            if mine >= MOST_TRIES or len(self._tries) >= MOST_TRIES_ALL:
                return False
            self._tries.append((now, address))
            return True

    def forgive(self, address: str) -> None:
        """Forgets the tries from an address that knew the password."""
        with self._lock:
            self._tries = [(moment, where) for moment, where in self._tries if where != address]

    def _forget(self) -> None:
        now = self._timer()
        self._sessions = {cookie: session for cookie, session in self._sessions.items() if session.ends > now}
