"""Codes and names of languages in the string literals of a module."""

import ast

from wederhoor.lang.registry import SHIPPED, get_about


def known_codes() -> frozenset[str]:
    """What the languages that have a pack are called: their codes and their names, in small letters."""
    abouts = [get_about(code) for code in SHIPPED]
    return frozenset(word for about in abouts for word in (about.code, about.iso_639_3, about.name.lower()))


def find_codes(source: str) -> set[str]:
    """The literals of a module that are nothing but such a code or name; docstrings are none."""
    tree = ast.parse(source)
    alone = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    texts = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in alone)
    return {text for text in texts if isinstance(text, str) and text.lower() in known_codes() and not text.isupper()}
