"""Abbreviated scales written on to digits, which a tokenizer took off ("£3.5m", "1.4m customers")."""

from __future__ import annotations

from collections.abc import Sequence

from wederhoor.lang.base import LanguagePack
from wederhoor.lang.numbers import plain
from wederhoor.records.parse import Token


def unabbreviated(tokens: Sequence[Token], pack: LanguagePack) -> list[str]:
    """The words of a sentence, where an abbreviation right behind digits is written out.

    One that is also a unit ("60m high") is a scale only after the sign of a currency and before a counted plural.
    """
    words = [token.text for token in tokens]
    worths = {worth: word for word, worth in pack.numbers.large.items()}
    for index in range(1, len(tokens)):
        token, before = tokens[index], tokens[index - 1]
        short = plain(token.text).removesuffix(".")
        worth = pack.numbers.abbreviations.get(short)
        if worth not in worths or token.start != before.end or pack.numbers.written(before.text) is None:
            continue
        if (short,) not in pack.topics.measures or _is_money(tokens, index, pack) or _is_counted(tokens, index):
            words[index] = worths[worth]
    return words


def _is_money(tokens: Sequence[Token], index: int, pack: LanguagePack) -> bool:
    sign = tokens[index - 2].text if index >= 2 else ""
    return pack.topics.signs.get(sign) == pack.topics.currency


def _is_counted(tokens: Sequence[Token], index: int) -> bool:
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return following is not None and following.pos == "NOUN" and following.has("Number=Plur")
