"""Who is accused and who answered, as a dossier has it, against the tables made by hand.

    python benchmarks/hearing.py [BUNDLE...]

For each bundle (by default all that have a table in ``tests/quality/hearing``): how many are accused by the table, how
many of them have a row, how many rows are of somebody else, and how many cells say what the table says. Below it the
accused that are missing, the rows that are not in the table, and the cells that are wrong.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from wederhoor.evaluate.hearing import HearingTable, compare_hearing, read_expected
from wederhoor.ingest.intake import read_sources
from wederhoor.lang.registry import SHIPPED
from wederhoor.run.pipeline import make_dossier

ROOT = Path(__file__).parents[1]
TABLES = ROOT / "tests" / "quality" / "hearing"


def main() -> None:
    """Prints the figures of the bundles that are asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bundles", nargs="*", metavar="BUNDLE", help="names of folders in examples")
    names = parser.parse_args().bundles or sorted(path.stem for path in TABLES.glob("*.json"))
    tables = {name: measure(name) for name in names}
    for name, table in tables.items():
        print(_line(name, [table]))
        for missed in table.missed:
            print(f"    no row: {missed}")
        for other in table.spurious:
            print(f"    not accused: {other}")
        for accused, article, said, heard in table.wrong:
            print(f"    {accused}, {article}: {said}, not {heard}")
    print(_line("all", list(tables.values())))


def measure(name: str) -> HearingTable:
    """The hearing of an example held against its table."""
    articles = read_sources([ROOT / "examples" / name], languages=SHIPPED).articles
    return compare_hearing(read_expected(TABLES / f"{name}.json"), make_dossier(articles))


def _line(name: str, tables: list[HearingTable]) -> str:
    accused, found = sum(table.accused for table in tables), sum(table.found for table in tables)
    right, expected = sum(table.right for table in tables), sum(table.expected for table in tables)
    others = sum(len(table.spurious) for table in tables)
    return f"{name:16}{found} of {accused} accused, {others} others, {right} of {expected} cells"


if __name__ == "__main__":
    main()
