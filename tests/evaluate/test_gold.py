"""Reading gold."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.dossiers import FIRE, place
from wederhoor.errors import InputError
from wederhoor.evaluate.annotation import Evidence
from wederhoor.evaluate.gold import read_gold
from wederhoor.records.attribution import Act, Mode
from wederhoor.records.point import Status
from wederhoor.records.span import Passage

EXAMPLES = Path(__file__).parents[2] / "examples"


def words(text, *, doc="a1"):
    """A gold span of the article."""
    span = place(text, FIRE)
    return {"doc": doc, "start": span.start, "end": span.end, "text": text}


def make_files(folder, **changes):
    """A gold bundle of one article in a folder, with the layers of ``changes``."""
    gold = {
        "entities": [
            {
                "id": "E1",
                "type": "person",
                "name": "Ineke Dorsman",
                "mentions": {"a1": ["Dorsman"]},
                "roles": ["wethouder"],
            }
        ],
        "attributions": [
            {
                "id": "s1",
                "doc": "a1",
                "source": words("Ineke Dorsman"),
                "cue": None,
                "content": [words("er acht gewonden")],
                "speaker": "E1",
                "mode": "direct",
                "act": "denies",
                "certainty": "hedged",
                "relay": [],
                "channel": None,
            }
        ],
        "figures": [
            {**words("acht gewonden"), "id": "f1", "unit": "gewonden", "topic": "injured", "low": 8, "high": None}
            | {"modifier": "at-least", "speaker": "E1"}
        ],
        "times": [{**words("maandag"), "value": "2024-03-11"}],
        "contested": [
            {
                "id": "C1",
                "question": "Hoeveel?",
                "kind": "figure",
                "relation": "update",
                "positions": [{"position": "8", "support": ["s1", "f1", words("De brand")]}],
            }
        ],
        "agreements": [{"id": "G1", "claim": "brand", "support": ["s1"], "independent": False}],
        "reuse": [{"a": words("maandag"), "b": words("maandag"), "kind": "edited"}],
        "boilerplate": [words("Lees ook")],
        "variants": [["Dorsman", "Dorssman"]],
        "hard_negatives": [{**words("Volgens"), "why": "invented"}],
    }
    bundle = {
        "bundle": "brand",
        "language": "nl",
        "documents": [{"id": "a1", "file": "a1.txt", "outlet": "De Bode", "published": None}],
    }
    (folder / "gold.json").write_text(json.dumps(gold | changes))
    (folder / "bundle.json").write_text(json.dumps(bundle))
    (folder / "a1.txt").write_text(FIRE, encoding="utf-8", newline="")
    return folder


def change_statement(folder, **changes):
    """The bundle with fields of its only statement changed."""
    gold = json.loads((make_files(folder) / "gold.json").read_text())
    return make_files(folder, attributions=[gold["attributions"][0] | changes])


def test_statement(tmp_path):
    """A statement becomes a record with spans and enums."""
    (statement,) = read_gold(make_files(tmp_path)).attributions
    assert (statement.source, statement.cue, statement.content) == (
        place("Ineke Dorsman", FIRE),
        None,
        (place("er acht gewonden", FIRE),),
    )
    assert (statement.speaker, statement.mode, statement.act) == ("E1", Mode.DIRECT, Act.DENIES)


def test_figure_belongs_to_its_speakers_statement(tmp_path):
    """A figure belongs to the statement of its speaker that covers it."""
    (figure,) = read_gold(make_files(tmp_path)).figures
    assert (figure.low, figure.high, figure.attribution) == (8, None, "s1")


def test_support(tmp_path):
    """Support names a statement with its content, a figure, or words of the reporter."""
    (question,) = read_gold(make_files(tmp_path)).contested
    statement, figure, reporter = question.positions[0].support
    assert statement.attribution == "s1"
    assert figure.passages == (Passage("a1", place("acht gewonden", FIRE)),)
    assert reporter == Evidence(document="a1", attribution=None, passages=(Passage("a1", place("De brand", FIRE)),))


def test_relation_is_a_status(tmp_path):
    """The gold's word for how positions differ becomes the dossier's."""
    assert read_gold(make_files(tmp_path)).contested[0].relation is Status.UPDATED


def test_article_is_untouched(tmp_path):
    """The article keeps its line breaks and is described as bundle.json says."""
    (article,) = read_gold(make_files(tmp_path)).articles
    assert (article.text, article.outlet, article.published) == (FIRE, "De Bode", None)


@pytest.mark.parametrize("file", ["gold.json", "bundle.json", "a1.txt"])
def test_digest_follows_every_file(tmp_path, file):
    """One byte more in any file gives another digest."""
    before = read_gold(make_files(tmp_path)).digest
    with (tmp_path / file).open("a") as stream:
        stream.write("\n")
    assert read_gold(tmp_path).digest != before


STATEMENT = [
    ({"doc": "a9"}, "attributions[0].doc: bundle.json has no document 'a9'"),
    ({"content": []}, "attributions[0].content: a statement has at least one piece"),
    (
        {"content": [{"start": 0, "end": 3, "text": "Nog"}]},
        "attributions[0].content[0]: the text at 0:3 is 'Vol', not 'Nog'",
    ),
    ({"source": {"start": 0, "end": 999}}, "attributions[0].source: 0:999 is no span"),
    ({"speaker": "E9"}, "attributions[0].speaker: no entity has the id 'E9'"),
    ({"relay": ["E1", "E9"]}, "attributions[0].relay[1]: no entity has the id 'E9'"),
    ({"mode": "loud"}, "attributions[0].mode: 'loud' is none of direct, indirect, mixed"),
    ({"id": "f1"}, "figures[0].id: 'f1' is taken"),
]


@pytest.mark.parametrize(("changes", "problem"), STATEMENT, ids=[problem for _, problem in STATEMENT])
def test_fault_in_a_statement(tmp_path, changes, problem):
    """A fault in a statement is named with its file and field."""
    with pytest.raises(InputError) as raised:
        read_gold(change_statement(tmp_path, **changes))
    assert str(raised.value).startswith(f"{tmp_path / 'gold.json'}: {problem}")


LAYERS = [
    ({"times": None}, "times: is missing"),
    ({"entities": [{"id": 3}]}, "entities[0].id: should be a text, not '3'"),
    (
        {"agreements": [{"id": "G1", "claim": "", "support": ["s7"]}]},
        "agreements[0].support[0]: no statement or figure",
    ),
    (
        {"agreements": [{"id": "G1", "claim": "", "support": [], "independent": "no"}]},
        "agreements[0].independent: should be",
    ),
    (
        {"contested": [{"id": "C1", "question": "", "kind": "other", "relation": "war"}]},
        "contested[0].relation: 'war' is none",
    ),
    ({"variants": ["Dorsman"]}, "variants[0]: should be a list"),
]


@pytest.mark.parametrize(("changes", "problem"), LAYERS, ids=[problem for _, problem in LAYERS])
def test_fault_in_a_layer(tmp_path, changes, problem):
    """A fault in any layer is named with its file and field."""
    with pytest.raises(InputError) as raised:
        read_gold(make_files(tmp_path, **changes))
    assert str(raised.value).startswith(f"{tmp_path / 'gold.json'}: {problem}")


def test_missing_article(tmp_path):
    """An article that is not there is named."""
    (make_files(tmp_path) / "a1.txt").unlink()
    with pytest.raises(InputError, match=r"a1\.txt: cannot be read \(No such file or directory\)"):
        read_gold(tmp_path)


def test_article_in_another_encoding(tmp_path):
    """Gold offsets count in UTF-8, so an article in another encoding is refused."""
    (make_files(tmp_path) / "a1.txt").write_bytes(b"caf\xe9")
    with pytest.raises(InputError, match=r"documents\[0\]\.file: that file is not UTF-8"):
        read_gold(tmp_path)


@pytest.mark.parametrize("bundle", ["veerpont", "mijnstaking"])
def test_examples(bundle):
    """The bundles that ship are sound gold."""
    gold = read_gold(EXAMPLES / bundle)
    assert gold.bundle == bundle
    assert len(gold.articles) == 4
    assert replace(gold) == gold
