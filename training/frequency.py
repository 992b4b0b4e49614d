"""Counts in how many sentences of treebanks each word stands, for ``lang/LANGUAGE/frequency.tsv``.

    python training/frequency.py nl ../shared/data/nl/ud/train.conllu.gz
    python training/frequency.py en ../shared/data/en/ud/ewt-train.conllu.gz ../shared/data/en/ud/gum-train.conllu.gz

Words in small letters that are letters throughout, of ``LEAST`` sentences or more; names and numbers are left out, for
what is in the news changes. A few seconds.
"""

from __future__ import annotations

import argparse
import gzip
from collections import Counter
from pathlib import Path

LANG = Path(__file__).parents[1] / "src" / "wederhoor" / "lang"
LEAST = 4
MILLION = 1_000_000
LEFT_OUT = {"PROPN", "NUM", "PUNCT", "SYM", "X"}


def main() -> None:
    """Writes the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("language")
    parser.add_argument("treebanks", nargs="+", type=Path)
    options = parser.parse_args()
    carriers, sentences = count(options.treebanks)
    lines = [
        f"{word}\t{round(MILLION * number / sentences)}" for word, number in sorted(carriers.items()) if number >= LEAST
    ]
    names = ", ".join(path.name.removesuffix(".gz") for path in options.treebanks)
    header = [
        f"# In how many of a million sentences each word stands, counted in the {sentences} of {names} by",
        "# training/frequency.py; what the treebanks are and what they allow stands in pipeline/LICENSE.",
    ]
    (LANG / options.language / "frequency.tsv").write_text("\n".join([*header, *lines]) + "\n", "utf-8")


def count(treebanks: list[Path]) -> tuple[Counter[str], int]:
    """The sentences with each word, and all sentences."""
    carriers: Counter[str] = Counter()
    sentences = 0
    for path in treebanks:
        words: set[str] = set()
        with gzip.open(path, "rt", encoding="utf-8") as handle:
            for line in handle:
                fields = line.rstrip("\n").split("\t")
                if len(fields) > 1 and fields[3] not in LEFT_OUT and fields[1].isalpha():
                    words.add(fields[1].lower())
                elif not line.strip():
                    carriers.update(words)
                    sentences += bool(words)
                    words = set()
    return carriers, sentences


if __name__ == "__main__":
    main()
