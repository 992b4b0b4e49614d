"""Which claim changed between two versions of an article, on pairs of which it is known.

    python benchmarks/versions.py [BUNDLE...]

Articles of the examples are edited by program: a figure gets another number, a sentence with a statement is left out or
taken in from an article of another bundle, a paragraph is moved. For each edit: how many there are, the share of them
that is found, the share of the listed changes that are of what was edited, and how many others were listed.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from wederhoor.evaluate.revision import Edit, Outcome, measure_article
from wederhoor.ingest.intake import read_sources
from wederhoor.lang.registry import SHIPPED, get_pack
from wederhoor.run.pipeline import make_dossier

EXAMPLES = Path(__file__).parents[1] / "examples"
MOST = 3


def main() -> None:
    """Prints the figures of the bundles that are asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bundles", nargs="*", metavar="BUNDLE", help="names of folders in examples")
    parser.add_argument("--show", action="store_true", help="print what was missed and what was listed wrongly")
    options = parser.parse_args()
    names = options.bundles or sorted(path.name for path in EXAMPLES.iterdir() if path.is_dir())
    outcomes = [outcome for name in names for outcome in measure_bundle(name, show=options.show)]
    for edit in Edit:
        print(_line(edit, [outcome for outcome in outcomes if outcome.edited.edit is edit]))
    print(_line("all", outcomes))


def measure_bundle(name: str, *, show: bool = False, most: int = MOST) -> list[Outcome]:
    """The outcomes of all edits of a bundle's articles; sentences come from the bundle after it in the alphabet."""
    names = sorted(path.name for path in EXAMPLES.iterdir() if path.is_dir())
    other = names[(names.index(name) + 1) % len(names)]
    donor = make_dossier([read_sources([EXAMPLES / other], languages=SHIPPED).articles[0]])
    found = []
    for article in read_sources([EXAMPLES / name], languages=SHIPPED).articles:
        for outcome in measure_article(article, donor, get_pack(article.language), most=most):
            found.append(outcome)
            if show and (outcome.wrong or not (outcome.found or outcome.edited.edit is Edit.MOVE)):
                _show(name, article.text, outcome)
    return found


def _show(bundle: str, text: str, outcome: Outcome) -> None:
    edited = outcome.edited
    words = [place.of(whole) for place, whole in ((edited.before, text), (edited.after, edited.text)) if place]
    print(f"{bundle} {edited.edit} {'found' if outcome.found else 'MISSED'}: {' => '.join(words)}")
    for change in outcome.wrong:
        sides = ((change.before, text), (change.after, edited.text))
        shown = [
            " … ".join(piece.of(whole) for piece in wording.pieces) if wording else "-" for wording, whole in sides
        ]
        print(f"    {change.kind} {change.what} {'/'.join(change.why)}: {' => '.join(shown)}")


def _line(label: str, outcomes: Sequence[Outcome]) -> str:
    edits = [outcome for outcome in outcomes if outcome.edited.edit is not Edit.MOVE]
    found, right = sum(outcome.found for outcome in edits), sum(outcome.right for outcome in outcomes)
    wrong = sum(len(outcome.wrong) for outcome in outcomes)
    recall = f"{100 * found / len(edits):5.1f}" if edits else "    -"
    precision = f"{100 * right / (right + wrong):5.1f}" if right + wrong else "    -"
    return f"{label:10} {len(outcomes):4} edits  found {recall} %  precision {precision} %  others {wrong}"


if __name__ == "__main__":
    main()
