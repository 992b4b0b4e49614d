"""A request as one line for the terminal."""

from __future__ import annotations

import logging

from wederhoor.publish.characters import terminal_text


class AccessLine(logging.Formatter):
    """``127.0.0.1 GET /search?q=... 200``: what a client sends is shown, and cannot act on the terminal."""

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - the name in logging
        if isinstance(record.args, tuple) and len(record.args) == 5:
            client, method, path, _, status = record.args
            record.message = terminal_text(f"{str(client).rpartition(':')[0]} {method} {str(path)[:200]} {status}")
        return super().formatMessage(record)
