"""Versions of articles in a dossier, from text to changes."""

from functools import cache

import pytest
from tests.archives import new, opened, put
from tests.dossiers import make_article

from wederhoor.align.versions import compare_versions
from wederhoor.lang.registry import get_pack
from wederhoor.publish.html import render_page
from wederhoor.records.archive import KeptStory, sha256_of
from wederhoor.records.codec import dump_dossier, load_dossier
from wederhoor.run.desk import read_versions, tell_story
from wederhoor.run.pipeline import make_dossier
from wederhoor.run.versions import ReadVersion, add_versions

FIRE = """Zes gewonden bij brand in haven van Oosterdam

Bij een brand in de haven van Oosterdam zijn maandagochtend zes mensen gewond geraakt. De brand brak uit in een loods \
van transportbedrijf Halvemaan.

Volgens brandweercommandant Marleen Koster is de oorzaak nog onbekend. „We hebben het vuur onder controle en \
onderzoeken hoe het kon ontstaan”, zegt ze.

Burgemeester Pieter Ruisdaal zei dat omwonenden ramen en deuren gesloten moeten houden. De politie heeft een man van \
34 aangehouden.

Directeur Hans Jansen van Halvemaan zou de controle van de blusinstallatie hebben uitgesteld, aldus een werknemer. \
Het bedrijf wilde daar niet op reageren.
"""
PARTS = FIRE.split("\n\n")
MOVED = "\n\n".join([*PARTS[:2], PARTS[3], PARTS[2], PARTS[4]])


def edit(*changes):
    """The article with words replaced, each of which must be there."""
    text = FIRE
    for old, new_words in changes:
        assert old in text
        text = text.replace(old, new_words)
    return text


@cache
def read(text):
    return make_dossier([make_article("a1", text, published="2024-03-11T12:00:00+01:00")])


def changes_of(before, after):
    """What changed, in a short form: kind, what, why, and the words of either version."""

    def words(wording, text):
        return None if wording is None else " … ".join(piece.of(text) for piece in wording.pieces)

    return [
        (
            f"{change.what} {change.kind}",
            "/".join(change.why),
            words(change.before, before),
            words(change.after, after),
        )
        for change in compare_versions(read(before), read(after), get_pack("nl"))
    ]


LEAD = "Bij een brand in de haven van Oosterdam zijn maandagochtend zes mensen gewond geraakt"
QUOTE = "We hebben het vuur onder controle en onderzoeken hoe het kon ontstaan"
WINDOWS = "omwonenden ramen en deuren gesloten moeten houden"
CHECK = "Directeur Hans Jansen van Halvemaan zou de controle van de blusinstallatie hebben uitgesteld"
ARREST = "De politie heeft een man van 34 aangehouden"

CASES = {
    "figure updated": (
        edit(("zes mensen", "acht mensen")),
        [("figure changed", "figure", "zes mensen", "acht mensen")],
    ),
    "figure in words and digits": (edit(("zes mensen", "6 mensen")), []),
    "figure made a lower bound": (
        edit(("zes mensen", "zeker zes mensen")),
        [("figure changed", "figure", "zes mensen", "zeker zes mensen")],
    ),
    "statement added": (
        edit(("moeten houden.", "moeten houden. Wethouder Ineke Dorsman noemde de rook niet giftig.")),
        [("statement appeared", "", None, "Wethouder Ineke Dorsman noemde de rook niet giftig")],
    ),
    "statement vanished": (
        edit((f" „{QUOTE}”, zegt ze.", "")),
        [("statement vanished", "", QUOTE, None)],
    ),
    "hedge removed": (
        edit(("zou de controle van de blusinstallatie hebben", "heeft de controle van de blusinstallatie")),
        [
            (
                "statement changed",
                "certainty",
                f"{CHECK} … aldus een werknemer",
                f"{CHECK.replace('zou', 'heeft').replace(' hebben', '')} … aldus een werknemer",
            )
        ],
    ),
    "denial added": (
        edit(("reageren.", "reageren. Jansen ontkent dat hij de controle heeft uitgesteld.")),
        [("statement appeared", "", None, "Jansen ontkent … hij de controle heeft uitgesteld")],
    ),
    "speaker corrected": (
        edit(("Marleen", "Marlene")),
        [("name changed", "name", "Marleen Koster", "Marlene Koster")],
    ),
    "speaker replaced": (
        edit(("Burgemeester Pieter Ruisdaal", "Politiechef Karin Overmars")),
        [
            (
                "statement changed",
                "speaker",
                f"Burgemeester Pieter Ruisdaal zei … {WINDOWS}",
                f"Politiechef Karin Overmars zei … {WINDOWS}",
            )
        ],
    ),
    "quote shortened": (
        edit((" en onderzoeken hoe het kon ontstaan", "")),
        [("statement changed", "wording", QUOTE, "We hebben het vuur onder controle")],
    ),
    "own words attributed": (
        edit((ARREST, "Volgens de politie is een man van 34 aangehouden")),
        [("statement changed", "speaker", ARREST, "Volgens de politie is een man van 34 aangehouden")],
    ),
    "own words denied": (
        edit((ARREST, "De politie heeft niemand aangehouden")),
        [("statement changed", "negation/wording", ARREST, "De politie heeft niemand aangehouden")],
    ),
    "own words added": (
        edit(("aangehouden.", "aangehouden. Een tweede verdachte is nog voortvluchtig.")),
        [("statement appeared", "", None, "Een tweede verdachte is nog voortvluchtig")],
    ),
    "paragraph moved": (MOVED, []),
    "only typos mended": (edit(("gesloten", "geslotn"), ("controle en", "contrle en")), []),
    "only boilerplate": (f"Lees ook: Havenbedrijf breidt uit\n\n{FIRE}\n© De Brug\n", []),
    "only a stamp": (FIRE.replace("\n\n", "\n\nBijgewerkt: 11 maart 14:20\n\n", 1), []),
    "sentence split": (edit((" en onderzoeken", ". We onderzoeken")), []),
    "headline": (
        edit((PARTS[0], "Grote brand verwoest loods in Oosterdam")),
        [("headline changed", "wording", PARTS[0], "Grote brand verwoest loods in Oosterdam")],
    ),
    "headline number": (
        edit(("Zes gewonden", "Acht gewonden")),
        [("headline changed", "figure", PARTS[0], PARTS[0].replace("Zes", "Acht"))],
    ),
    "two changes in one sentence": (
        edit(("maandagochtend zes", "dinsdagochtend acht")),
        [
            ("statement changed", "time", LEAD, LEAD.replace("maandagochtend zes", "dinsdagochtend acht")),
            ("figure changed", "figure", "zes mensen", "acht mensen"),
        ],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_what_changed_is_listed_and_nothing_else(name):
    """Claims, not words: what moved or was mended is none."""
    after, expected = CASES[name]
    assert changes_of(FIRE, after) == expected


@pytest.mark.parametrize("name", CASES)
def test_the_way_back_is_the_same_changes_turned_round(name):
    """What appeared vanishes, what vanished appears, and before is after."""
    after, _ = CASES[name]
    turned = {"appeared": "vanished", "vanished": "appeared"}
    there = changes_of(FIRE, after)
    back = []
    for change, why, old, now in changes_of(after, FIRE):
        what, kind = change.split()
        back.append((f"{what} {turned.get(kind, kind)}", why, now, old))
    assert sorted(map(str, back)) == sorted(map(str, there))


@pytest.mark.parametrize("name", CASES)
def test_a_version_against_itself_is_no_change(name):
    """Whatever stands in it."""
    after, _ = CASES[name]
    assert changes_of(after, after) == []


@pytest.mark.parametrize("name", CASES)
def test_every_anchor_fits_its_text(name):
    """The audit passes what is listed, and it comes back from JSON as it was."""
    after, _ = CASES[name]
    dossier = add_versions(read(after), {"a1": history(FIRE, after)})
    texts = {"a1": after, sha256_of(FIRE): FIRE}
    assert load_dossier(dump_dossier(dossier), texts) == dossier


def history(*texts):
    return [ReadVersion(number=number, at=None, reading=read(text)) for number, text in enumerate(texts, 1)]


def test_one_version_leaves_a_dossier_as_it_is():
    """Not a byte of its JSON is other."""
    assert dump_dossier(add_versions(read(FIRE), {"a1": history(FIRE)})) == dump_dossier(read(FIRE))
    assert "revisions" not in dump_dossier(read(FIRE))


def test_each_version_is_laid_beside_the_one_before():
    """Three versions are two revisions."""
    texts = (FIRE, edit(("zes mensen", "acht mensen")), edit(("zes mensen", "negen mensen")))
    dossier = add_versions(read(texts[-1]), {"a1": history(*texts)})
    assert [(revision.before, revision.after, len(revision.changes)) for revision in dossier.revisions] == [
        (1, 2, 1),
        (2, 3, 1),
    ]
    assert [version.text for version in dossier.documents[0].earlier] == list(texts[:2])


def test_a_story_is_told_with_its_versions(tmp_path):
    """The moment is that of the change; told again, the kept dossier is the same."""
    later = edit(("zes mensen", "acht mensen"))
    with new(tmp_path) as archive:
        article = put(archive, FIRE, title=None).article
        put(archive, later, name="later.txt", title=None, modified="2024-03-11T14:20:00+01:00")
        read_versions(archive)
        archive.put_stories([KeptStory(id="brand", title="Brand", members=((article, "{}"),))])
        told = tell_story(archive, "brand")
        (revision,) = told.revisions
        assert (revision.at, len(revision.changes)) == ("2024-03-11T14:20:00+01:00", 1)
        assert tell_story(archive, "brand") == told
    with opened(tmp_path) as archive:
        assert archive.verify() == ()
    page = render_page(told)
    assert "<del>zes</del> mensen" in page
    assert "<ins>acht</ins> mensen" in page
