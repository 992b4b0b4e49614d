"""First names that are words for a time too: *April*, *June*, *Dawn*."""

from __future__ import annotations

from wederhoor.lang.base import LanguagePack
from wederhoor.records.parse import Parse

_BEFORE_TIME = frozenset({"ADP", "ADJ", "DET"})


def is_given_name(parse: Parse, index: int, pack: LanguagePack) -> bool:
    """True for a listed first name with a capital, right before a name in capitals that the parse binds to it; not
    behind what a time has before it ("in April Jones said", "last June Bell left")."""
    if index < 0 or index + 1 >= len(parse.tokens):
        return False
    if index and parse.tokens[index - 1].pos in _BEFORE_TIME:
        return False
    token, family = parse.tokens[index], parse.tokens[index + 1]
    named = token.lower in pack.names.given and token.pos == family.pos == "PROPN"
    bound = token.head == family.index or family.head == token.index
    return named and bound and token.text[:1].isupper() and family.text[:1].isupper()
