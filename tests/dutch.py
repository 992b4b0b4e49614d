"""Words and endings of Dutch in the string literals of a module."""

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache

from wederhoor.lang.registry import get_pack

ENGLISH = frozenset(
    """and asks asserts audit blames certain claim claims clause deed denies document dossier facebook figure hard
    hedged infinitive instagram intends interview judgement later media moment name object open other over predicate
    question quotation report responsibility saint schema score speaker statement urges week
    whatsapp word port site""".split()
)
"""Words in the lists, and labels of the pack, that are also English: names of things in the program."""
FUNCTION_WORDS = frozenset("begin do for in is of the was".split())
"""Words of both languages that messages hold. One alone in a literal is asked of an article."""

_EDGES = frozenset({"endswith", "startswith", "removesuffix", "removeprefix"})
_ESCAPES = re.compile(r"\\[A-Za-z]|\(\?P?<\w+>")
_WORD = re.compile(r"[^\W\d_]+")
_LETTERS = re.compile(r"[a-zà-ÿ]{1,4}")


@cache
def known_words() -> frozenset[str]:
    """The function words, the cue words and the number words of the pack, in small letters."""
    pack = get_pack("nl")
    lists = (
        pack.grammar,
        pack.cues,
        pack.names.common_words,
        pack.names.function_words,
        pack.names.articles,
        pack.names.indefinite,
        pack.names.particles,
        pack.numbers.units,
        pack.numbers.tens,
        pack.numbers.large,
        pack.numbers.few,
    )
    found = {word for some in lists for word in _strings(some)}
    return frozenset(word for word in found if len(word) > 1 and word.isalpha() and word.islower())


def _strings(content: object) -> Iterator[str]:
    if isinstance(content, str):
        yield from content.split()
    elif is_dataclass(content):
        for field in fields(content):
            yield from _strings(getattr(content, field.name))
    elif isinstance(content, dict):
        for key, value in content.items():
            yield from _strings(key)
            yield from _strings(value)
    elif isinstance(content, Iterable):
        for item in content:
            yield from _strings(item)


def find_dutch(source: str) -> list[tuple[int, str]]:
    """The lines of a module and the Dutch words in their literals; an ending that the module asks of a word is written
    with a hyphen before it."""
    tree = ast.parse(source)
    silent = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    words = [
        (node.lineno, word)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in silent
        for word in _dutch_in(node.value)
    ]
    return sorted({*words, *_edges(tree)})


def _dutch_in(literal: str) -> Iterator[str]:
    words = _WORD.findall(_ESCAPES.sub(" ", literal))
    for word in words:
        small = word if word.islower() else word[0].lower() + word[1:]
        in_message = small in FUNCTION_WORDS and literal != word
        if small in known_words() and small not in ENGLISH and not in_message:
            yield small


def _edges(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Ends and beginnings of words that are asked for."""
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr in _EDGES:
            for node in (part for argument in call.args for part in ast.walk(argument)):
                if isinstance(node, ast.Constant) and _LETTERS.fullmatch(str(node.value)):
                    yield node.lineno, f"-{node.value}"
