"""Short sequences of words, and where two agree."""

from wederhoor.align.compare.sequence import Words


def words(text, sentences=None):
    keys = text.split()
    return Words(keys, [1.0] * len(keys), sentences or [1] * len(keys))


def seeds(a, b):
    return [(i, j) for i, x in enumerate(a.keys) for j, y in enumerate(b.keys) if x == y]
