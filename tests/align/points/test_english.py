"""Points of English articles, from the text: what English says in words and orders that Dutch has not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from wederhoor.ingest import read_sources
from wederhoor.run.pipeline import make_dossier


@pytest.fixture
def contest(tmp_path):
    """The points of articles of one day each that have a status, by kind, with the passages of each answer."""

    def found(*texts, status="contested"):
        for number, text in enumerate(texts, start=1):
            head = f"Harwell plant: report {number}\n\nBy Jane Doe\nMonday, {number} March 2027, 4.50pm\n\n"
            (tmp_path / f"{number}.txt").write_text(head + text + "\n", encoding="utf-8")
        read = read_sources([str(tmp_path)], languages=("nl", "en")).articles
        dossier = make_dossier([replace(one, published=f"2027-03-0{one.id}T16:50:00+00:00") for one in read])
        articles = {document.article.id: document.article.text for document in dossier.documents}
        return [
            (
                point.kind.value,
                [
                    {item.passage.span.of(articles[item.passage.document]) for item in position.support}
                    for position in point.positions
                ],
            )
            for point in dossier.points
            if point.status.value == status
        ]

    return found


def test_a_bound_does_not_put_one_count_on_top_of_another(contest):
    """*More than 40 homes* and *15 damaged houses* count one thing; *more* is of the bound."""
    (point,) = contest(
        "More than 40 homes were damaged, according to residents. The council counted 15 damaged houses."
    )
    assert point == ("figure", [{"15 damaged houses"}, {"More than 40 homes"}])


def test_people_are_not_counted_among_things(contest):
    """The 17 people of one sentence are no homes."""
    points = contest("Residents say that 20 homes were damaged.", "Police say that 17 people were at the plant.")
    assert points == []


def test_what_was_put_off_did_not_go_ahead(contest):
    """One answers the other at once: the audit ties the two, whatever month each names."""
    (point,) = contest(
        "The firm said that the safety audit had gone ahead in January. A leaked memo, however, shows that the audit "
        "was put off until June."
    )
    assert point[0] == "other"


def test_an_hour_is_of_the_event_whose_noun_it_stands_behind(contest):
    """*The explosion, at about 9.15am, shattered windows* says when the explosion was."""
    points = contest(
        "The explosion, at about 9.15am, shattered windows in Upper Harwell.",
        "The blast took place at 9.40am, police said.",
    )
    assert [kind for kind, _ in points] == ["time"]


def test_more_treated_than_hurt_is_contested(contest):
    """A hospital that treats more than others count as hurt contradicts them."""
    (point,) = contest(
        "Police put the number of injured at 12. Harwell General Hospital, however, says that it treated 17."
    )
    assert point[0] == "figure"
    assert {"17"} in point[1]


@pytest.mark.parametrize(
    ("texts", "values"),
    [
        (
            ("The ministry put the toll at 14. Harwell General Hospital says that it has received 23 bodies.",),
            [{"14"}, {"23 bodies"}],
        ),
        (
            (
                "Papers show that the director moved £400,000 to a rival firm. Her lawyers said the sum was £140,000.",
                "The plant is still closed.",
            ),
            [{"£140,000"}, {"£400,000"}],
        ),
        (
            (
                (
                    "A memo shows that £214 million of its loans went to Quayside. The firm disputes the figure. "
                    "It says its exposure to Quayside is £96 million."
                ),
            ),
            [{"£96 million"}, {"£214 million"}],
        ),
        (
            ("Analysts put the shortfall at £20 million.", "The union put the shortfall at £34 million."),
            [{"£20 million"}, {"£34 million"}],
        ),
    ],
    ids=["bodies above the toll", "the sum", "the figure disputed", "put at"],
)
def test_numbers_of_one_thing_meet(contest, texts, values):
    """By what they are put at, by a noun for the amount before, or since a part is above the whole."""
    points = [answers for kind, answers in contest(*texts) if kind == "figure"]
    assert points == [values]


def test_fewer_bodies_than_the_toll_contradict_nothing(contest):
    """Those found so far are a part of the dead."""
    points = contest("Police put the toll at 23. Harwell General Hospital says that it has received 14 bodies.")
    assert points == []


def test_the_course_of_one_event_is_no_earlier_one(contest):
    """*A day earlier* stays with the event, so that both tolls are of one."""
    points = contest("The firm said that 11 people had died a day earlier. Police put the toll at six.")
    assert [kind for kind, _ in points] == ["figure"]


@pytest.mark.parametrize(
    ("texts", "yes", "no"),
    [
        (
            ("The plant will close, a leaked memo says. Harwell Steel dismissed that as speculation.",),
            "The plant will close",
            "that as speculation",
        ),
        (
            ("The firm knew of the leak, a lawsuit says. Harwell Steel calls the allegation “false from the start”.",),
            "The firm knew of the leak",
            "the allegation",
        ),
        (
            ("Jean Okoro never heard a siren, she says. Ann Pryce swears that there was one.",),
            "there was one",
            "Jean Okoro never heard a siren",
        ),
        (
            ("Residents said the guard had opened the gate. The manager, Tom Hale, insisted that he had not.",),
            "the guard had opened the gate",
            "he had not",
        ),
        (
            ("Villagers blame a broken valve in the yard. Tom Hale said: “There was no valve. There was a pump.”",),
            "a broken valve in the yard",
            "There was no valve. There was a pump.",
        ),
        (
            ("The director, Peter Omo, had been arrested, police said.", "Peter Omo denied that he had been arrested."),
            "The director, Peter Omo, had been arrested",
            "he had been arrested",
        ),
    ],
    ids=["as speculation", "the allegation", "there was", "had not", "no such thing", "of himself"],
)
def test_an_answer_denies_what_was_just_said(contest, texts, yes, no):
    """In words that mean nothing without it: one is made to say it, the other turns it round."""
    points = [answers for kind, answers in contest(*texts) if kind == "denial"]
    assert len(points) == 1
    assert any(yes in passage for passage in points[0][0])
    assert any(no in passage for passage in points[0][1])


@pytest.mark.parametrize(
    ("texts", "kind", "answers"),
    [
        (
            ("Inspectors blamed a faulty valve for the delay. The owners blamed bad weather.",),
            "cause",
            ["a faulty valve for the delay", "bad weather"],
        ),
        (
            ("The owners blame the delay on the fog. Villagers blame a campaign of leaks for the delay.",),
            "cause",
            ["the delay on the fog", "a campaign of leaks for the delay"],
        ),
        (
            ("Jane Sharp has been sacked, Harwell Steel said. Her lawyers say that Sharp left of her own accord.",),
            "other",
            ["Jane Sharp has been sacked", "Sharp left of her own accord"],
        ),
    ],
    ids=["blamed in turn", "blamed on", "sacked or gone"],
)
def test_two_voices_give_different_answers(contest, texts, kind, answers):
    """What is blamed is a cause when it is nobody, and who is sacked did not leave freely."""
    points = [found for named, found in contest(*texts) if named == kind]
    assert [{words} for words in answers] in points


def test_what_a_clause_is_blamed_on_is_no_cause_of_the_event(contest):
    """*Said that the order came late and blamed an error*: the error is of the order."""
    points = contest(
        "Police said the fire was caused by a cigarette.",
        "The manager, Tom Hale, said that the alarm came late and blamed an error. The fire is out.",
    )
    assert [kind for kind, _ in points if kind == "cause"] == []


def test_the_same_words_for_a_time_are_one_time(contest):
    """Two reports of two days in one agency's words do not contradict each other."""
    points = contest(
        "The fire broke out shortly after 1 p.m. in dry grass along Sawpit Lane.",
        "The fire broke out shortly after 1 p.m. in dry grass along Sawpit Lane.",
    )
    assert points == []


def test_yesterday_is_another_day_in_each_paper(contest):
    """The same words for a day are two days where two papers of two days say them."""
    (point,) = contest("The strike began yesterday.", "Reporters wrote it down.", "The strike began yesterday.")
    assert point == ("time", [{"The strike began yesterday"}, {"The strike began yesterday"}])


def test_a_pronoun_denies_what_it_is_accused_of(contest):
    """*It* is who was blamed right before, whoever that is."""
    points = contest("Residents blamed the pit for the dust. It has denied polluting the air.")
    assert [answers for kind, answers in points if kind == "denial"]


def test_an_hour_without_its_half_of_the_day_may_be_in_the_afternoon(contest):
    """*1.30* and *1.30 p.m.* are one time; *1.30 a.m.* is another."""
    points = contest(
        "The explosion happened at 1.30, police said.",
        "The explosion happened at 1.30 p.m., residents said.",
    )
    assert points == []


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Sam Adeyo was sold to Porto on Monday for an undisclosed fee.", True),
        ("Luis Prata was sold to Porto on Monday for an undisclosed fee.", False),
    ],
    ids=["of the same", "of another"],
)
def test_what_was_denied_is_told_as_a_fact_later(contest, told, expected):
    """The later article tells what was denied before, of the same name."""
    points = contest("Hexham Rovers denied that Sam Adeyo had been sold.", told, status="updated")
    assert bool(points) is expected


def test_reports_that_somebody_denies_say_that_something_is_so(contest):
    """*The reports* are not what another said right before about himself, which was that it was not."""
    points = contest("Castle Bank said it was not in talks with Harwell. Quayside Trust called the reports “rubbish”.")
    assert points == []


def test_a_denied_deed_of_ones_own_answers_no_other_matter(contest):
    """*Denied taking orders* does not answer what was said last about somebody else."""
    points = contest("Jane Sharp suspects that the film is old. Quayside Trust denied taking money from abroad.")
    assert points == []


def test_a_short_name_has_its_article_as_it_is_written(contest):
    """*The Front* stands nowhere in small letters; the audit would find no article with *the Front*."""
    points = contest(
        "The Northern Liberation Front sent a video.\n\nThe Front said it was late. The Front said it was far."
    )
    assert points == []
