"""``wederhoor judge``, with the real pipeline on three short articles."""

import json
import re

import pytest
from click.testing import CliRunner

from wederhoor.cli.main import main
from wederhoor.run import pipeline
from wederhoor.store.judgements import FILE

TEXTS = {
    "a1": "De brug bij Dalfsum is dicht. Volgens wethouder Ineke Dorsman is de brug niet gekeurd.",
    "a2": "Wethouder Ineke Dorsman zei dinsdag dat de brug niet gekeurd is. De aannemer ontkent dat.",
    "a3": "De brug is wel gekeurd, zegt aannemer Joost Wielaert. Dorsman wilde niet reageren.",
}
WHO = ("--by", "Anna Kolkman", "--at", "2024-03-12T09:00:00+01:00")


@pytest.fixture
def folder(tmp_path):
    for name, text in TEXTS.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def judge(folder, *arguments):
    return CliRunner().invoke(main, ["judge", str(folder), *arguments])


def recorded(folder):
    return [json.loads(line) for line in (folder / FILE).read_text("utf-8").splitlines()]


def dossier(folder):
    return json.loads(CliRunner().invoke(main, ["dossier", str(folder), "--json", "-"]).stdout)


def bearers(folder, *names):
    """The entities that have a mention of such words."""
    return {
        entity["id"]
        for entity in dossier(folder)["entities"]
        for mention in entity["mentions"]
        if mention["text"] in names
    }


def test_names_judged_one_are_one_in_the_next_run(folder):
    """The decision is in the file with who, when and why, and the next dossier follows it."""
    assert len(bearers(folder, "Ineke Dorsman", "Joost Wielaert")) == 2
    result = judge(folder, "same", "Ineke Dorsman", "Joost Wielaert", "--note", "een test", *WHO)
    assert result.exit_code == 0
    (line,) = recorded(folder)
    assert (line["decision"], line["by"], line["note"]) == ("same", "Anna Kolkman", "een test")
    assert len(bearers(folder, "Ineke Dorsman", "Joost Wielaert")) == 1
    assert [judged["state"] for judged in dossier(folder)["judgements"]] == ["applied"]


def test_a_name_in_one_article_can_be_told_from_that_in_another(folder):
    """DOCUMENT:NAME means the name there."""
    assert judge(folder, "different", "a1:Ineke Dorsman", "a2:Ineke Dorsman", *WHO).exit_code == 0
    assert len(bearers(folder, "Ineke Dorsman")) == 2


def test_statements_are_found_by_their_words(folder):
    """Words that only one statement has will do."""
    assert judge(folder, "together", "is de brug niet gekeurd", "De brug is wel gekeurd", *WHO).exit_code == 0
    why = [point["why"] for point in dossier(folder)["points"]]
    assert "Door een mens bij elkaar gezet." in why


def test_a_wrong_point_is_left_out(folder):
    """By its id, or the address on the page."""
    point = dossier(folder)["points"][0]["id"]
    assert judge(folder, "wrong", f"page.html#p-{point}", *WHO).exit_code == 0
    assert point not in [found["id"] for found in dossier(folder)["points"]]


def test_a_decision_on_the_same_question_supersedes_the_one_before(folder):
    """Both stay in the file; the last is in force."""
    judge(folder, "same", "Ineke Dorsman", "Joost Wielaert", *WHO)
    judge(folder, "different", "Joost Wielaert", "Ineke Dorsman", *WHO)
    first, second = recorded(folder)
    assert second["supersedes"] == [first["id"]]
    assert len(bearers(folder, "Ineke Dorsman", "Joost Wielaert")) == 2
    listed = judge(folder, "list").stdout.splitlines()
    assert [re.search(r"superseded by \w+|applied", line).group() for line in listed] == [
        f"superseded by {second['id']}",
        "applied",
    ]


def test_what_is_undone_has_no_effect(folder):
    """The dossier is as it was, and the line stays."""
    before = dossier(folder)
    judge(folder, "same", "Ineke Dorsman", "Joost Wielaert", *WHO)
    assert judge(folder, "undo", recorded(folder)[0]["id"][:5], *WHO).exit_code == 0
    assert dossier(folder) == before
    assert len(recorded(folder)) == 2


def test_three_digits_are_too_few_for_an_id(folder):
    """A slip of the finger undoes nothing, as it chooses no point."""
    judge(folder, "same", "Ineke Dorsman", "Joost Wielaert", *WHO)
    result = judge(folder, "undo", recorded(folder)[0]["id"][:3], *WHO)
    assert (result.exit_code, "there is no judgement" in result.output) == (2, True)
    assert len(recorded(folder)) == 1


def test_the_articles_are_aligned_once_before_and_once_with_the_decision(folder, monkeypatch):
    """However many things the decision is about."""
    align = pipeline.align_readings
    seen = []

    def count(readings, *, judgements):
        seen.append(len(judgements))
        return align(readings, judgements=judgements)

    monkeypatch.setattr(pipeline, "align_readings", count)
    assert judge(folder, "same", "Ineke Dorsman", "Joost Wielaert", *WHO).exit_code == 0
    assert seen == [0, 1]


def test_a_contradiction_is_refused(folder):
    """The complaint names what must be undone first, and nothing is recorded."""
    judge(folder, "same", "Ineke Dorsman", "Joost Wielaert", *WHO)
    judge(folder, "same", "Joost Wielaert", "Dalfsum", *WHO)
    result = judge(folder, "different", "Dalfsum", "a1:Ineke Dorsman", *WHO)
    assert result.exit_code == 2
    ids = [line["id"] for line in recorded(folder)]
    assert f"undo one of these first: {', '.join(ids)}" in result.output


def test_an_article_that_is_gone_makes_an_orphan(folder):
    """It is listed, and has no effect."""
    judge(folder, "different", "a1:Ineke Dorsman", "a2:Ineke Dorsman", *WHO)
    (folder / "a1.txt").unlink()
    assert "orphaned" in judge(folder, "list").stdout


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("same", "Ineke Dorsman"), "same takes 2 arguments, 1 was given"),
        (("list", "x"), "list takes no arguments, 1 was given"),
        (("wrong", "onzin"), "nothing in the dossier is called 'onzin'"),
        (("same", "Ineke Dorsmann", "Dalfsum"), "is it one of these?\n  "),
        (("apart", "brug", "gekeurd"), "things; give an id:\n  "),
        (("same", "Dorsman", "Ineke Dorsman", "--at", "gisteren"), "write 2024-03-11T18:40:00+01:00"),
        (("same", "a1:Ineke Dorsman", "Ineke Dorsman"), "both name the same words"),
        (("same", "Dorsman", "Dalfsum", "--at", "2024-03-11"), "which time zone?"),
        (("same", "Ineke Dorsman", ""), "a name is empty"),
        (("same", "Ineke Dorsman", "Dalfsum", "--by", " "), "a name is empty"),
        (("undo", "abcd"), "there is no judgement abcd"),
        (("maybe", "x"), "'maybe' is not one of 'same', 'different'"),
    ],
    ids=[
        "too few",
        "too many",
        "unknown",
        "misspelt",
        "ambiguous",
        "time",
        "itself",
        "zone",
        "empty",
        "nobody",
        "no judgement",
        "no decision",
    ],
)
def test_a_mistake_is_explained(folder, arguments, complaint):
    """Nothing is recorded, and the exit status is 2."""
    result = judge(folder, *arguments)
    assert result.exit_code == 2
    assert complaint in result.output
    assert not (folder / FILE).exists()


def test_nothing_is_added_to_a_file_with_a_broken_line(folder):
    """A decision that cannot be read may contradict the new one."""
    (folder / FILE).write_text("{kapot\n", encoding="utf-8")
    result = judge(folder, "same", "Ineke Dorsman", "Joost Wielaert", *WHO)
    assert result.exit_code == 2
    assert f"{FILE}, line 1: is not JSON" in result.output
    assert (folder / FILE).read_text("utf-8") == "{kapot\n"


def test_a_broken_line_does_not_keep_a_dossier_from_being_made(folder):
    """It is a failure like an article that cannot be read: exit status 3."""
    (folder / FILE).write_text("{kapot\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["dossier", str(folder)])
    assert result.exit_code == 3
    assert "line 1: is not JSON" in result.stderr


def test_a_folder_without_judgements_says_so(folder):
    """An empty list is no error."""
    result = judge(folder, "list")
    assert (result.exit_code, result.stdout.strip()) == (0, f"no judgements in {folder}")


def test_undoing_twice_is_refused(folder):
    """What counts no longer cannot be undone; its undo can."""
    judge(folder, "same", "Ineke Dorsman", "Joost Wielaert", *WHO)
    first = recorded(folder)[0]["id"]
    judge(folder, "undo", first, *WHO)
    again = judge(folder, "undo", first, *WHO)
    assert again.exit_code == 2
    assert "counts no longer" in again.output
    assert judge(folder, "undo", recorded(folder)[1]["id"], *WHO).exit_code == 0
    assert len(recorded(folder)) == 3


def test_two_kinds_judged_one_are_pointed_out(folder):
    """A person and a place are recorded as one, with a note."""
    result = judge(folder, "same", "Ineke Dorsman", "Dalfsum", *WHO)
    assert result.exit_code == 0
    assert "Ineke Dorsman is of the kind person, Dalfsum is of the kind place" in result.output


def test_one_kind_needs_no_note(folder):
    """Two people are joined without a word."""
    assert "of the kind" not in judge(folder, "same", "Ineke Dorsman", "Joost Wielaert", *WHO).output


def test_what_an_answer_loses_with_two_is_told(tmp_path):
    """Two of three articles with the same words are judged apart: the third is named, since nothing goes with it."""
    for name in ("a1", "a2", "a3"):
        text = "De sluis bij Dalfsum is gesloten wegens een defecte motor, zegt sluismeester Piet Haan."
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    said = {item["document"]: item["id"] for item in dossier(tmp_path)["attributions"]}
    result = judge(tmp_path, "apart", said["a1"], said["a2"], *WHO)
    assert f"{said['a3']} in a3 says so too" in result.stderr
    assert len(recorded(tmp_path)) == 1


def test_a_point_that_people_put_together_is_marked(tmp_path):
    """The summary says who put two statements together."""
    for name, verb in (("a1", "gesloten wegens een defecte motor"), ("a2", "versperd door een gezonken boot")):
        text = f"De sluis bij Dalfsum is {verb}, zegt sluismeester Piet Haan."
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    said = [item["id"] for item in dossier(tmp_path)["attributions"]]
    assert judge(tmp_path, "together", *said, *WHO).exit_code == 0
    assert "[samengebracht door Anna Kolkman]" in CliRunner().invoke(main, ["dossier", str(tmp_path)]).stdout
