"""Sorting a stream into stories."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.stories.factory import DIKE, THEFT, groups, item, sorted_by, stream
from wederhoor.errors import InputError
from wederhoor.records.story import Ground, Sign
from wederhoor.stories import Clusterer, LateError, Ties, shelf, vocabulary

TEXTS = (
    *zip(DIKE[::2], DIKE[1::2], strict=True),
    *zip(THEFT[::2], THEFT[1::2], strict=True),
    ("Zanger Jorrit Quasters stopt ermee", ""),
    (f"{DIKE[0]} en meer", ""),
    ("", ""),
)
MOMENTS = (None, "2025-03-01", "2025-03-01T08:00:00+01:00", "2025-03-02T08:00:00Z", "2025-03-20", "2025-04-20", "soon")

streams = st.lists(st.tuples(st.sampled_from(TEXTS), st.sampled_from(MOMENTS)), max_size=9).map(
    lambda drawn: [item(f"a{number}", *text, moment) for number, (text, moment) in enumerate(drawn)]
)
pairs = st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8)), max_size=3).map(
    lambda drawn: [(f"a{one}", f"a{other}") for one, other in drawn if one != other]
)


def test_articles_on_one_event_are_one_story():
    """Reports of an event come together, what is alone stays alone."""
    assert groups(sorted_by(stream()).sort()) == [["d1", "d2"], ["t1", "t2"], ["x1"]]


def test_rare_names_join_articles_with_many_names_of_their_own():
    """Five names in common are enough, however many each article has beside them."""
    shared = "In Wolderhaven zagen Harmsel en Pallandine dat Kavdrill bij de Merwold boorde."
    own = [" ".join(f"Wij spraken met {letter}{number}ante." for number in "abcdefghijklmnopqrst") for letter in "BZ"]
    items = [item("a", "Het water kwam", f"{shared} {own[0]}"), item("b", "Wie wist wat", f"{own[1]} {shared}")]
    assert groups(sorted_by(items).sort()) == [["a", "b"]]
    assert groups(sorted_by([item("a", "Het water kwam", own[0]), item("b", "Wie wist wat", own[1])]).sort()) == [
        ["a"], ["b"],
    ]  # fmt: skip


def test_common_words_of_the_language_join_no_headlines():
    """What two headlines share counts for little when the language has it everywhere."""
    items = [item("a", "Kinderen zwemmen zaterdag gratis"), item("b", "Kinderen fietsen zaterdag gratis")]
    common = {"kinderen": 0.5, "zaterdag": 0.5, "gratis": 0.5}
    assert len(groups(sorted_by(items).sort())) == 1
    assert len(groups(sorted_by(items, frequencies=common).sort())) == 2


def test_a_membership_says_what_is_shared():
    """The shared names come with their weight, the heaviest first; the first article needs no reason."""
    first, second = sorted_by(stream()).sort().stories[0].members
    assert (first.ground, first.score, first.shared) == (Ground.FIRST, 1.0, ())
    assert second.ground is Ground.ALIKE
    assert (second.shared[0].sign, second.shared[0].term) == (Sign.NAMES, "wolderhaven")
    assert [term.share for term in second.shared] == sorted((term.share for term in second.shared), reverse=True)


def test_a_story_knows_its_outlets():
    """Each known outlet once, sorted."""
    assert sorted_by(stream()).sort().stories[0].outlets == ("Avondpost", "De Kade")


def test_a_story_is_closed_after_its_time():
    """The same words a year later are another event."""
    items = [item("d1", DIKE[0], DIKE[1]), item("d2", DIKE[2], DIKE[3], "2026-03-01")]
    assert groups(sorted_by(items).sort()) == [["d1"], ["d2"]]


def test_an_item_that_comes_again_takes_the_place_of_the_first():
    """Another version of an article is sorted anew."""
    clusterer = sorted_by(stream())
    clusterer.sort()
    clusterer.add(item("d2", THEFT[2], THEFT[3], "2025-03-01T15:00:00+01:00"))
    assert groups(clusterer.sort()) == [["d1"], ["t1", "d2", "t2"], ["x1"]]


def test_no_items_are_no_stories():
    """An empty stream has nothing."""
    assert sorted_by([]).sort().stories == ()


@pytest.fixture(params=[None, 4], ids=["all-counted", "halved"])
def counted(request):
    """Streams whose counts are never halved, and some where they are at every fourth item."""
    with pytest.MonkeyPatch.context() as patch:
        if request.param:
            patch.setattr(vocabulary, "MOST_ITEMS", request.param)
        yield request.param


shared_fixture = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.mark.usefixtures("counted")
@shared_fixture
@given(streams, pairs, st.randoms(use_true_random=False), st.lists(st.integers(0, 9)))
def test_the_order_of_adding_does_not_count(items, cannot, chance, looks):
    """Shuffled, and sorted in between, the same items are the same stories."""
    ties = Ties.of(cannot=cannot)
    shuffled = list(items)
    chance.shuffle(shuffled)
    clusterer = Clusterer(ties=ties)
    for number, each in enumerate(shuffled):
        clusterer.add(each)
        if number in looks:
            clusterer.sort()
    assert clusterer.sort() == sorted_by(items, ties=ties).sort()


@pytest.mark.usefixtures("counted")
@shared_fixture
@given(streams, st.data())
def test_an_interrupted_run_goes_on_as_if_it_was_not(items, data):
    """Wherever the work is cut, what was kept as JSON goes on to the same stories."""
    cut = data.draw(st.integers(0, len(items)))
    first = sorted_by(items[:cut])
    first.sort()
    second = Clusterer.load(json.loads(json.dumps(first.dump())))
    for each in items[cut:]:
        second.add(each)
    assert second.sort() == sorted_by(items).sort()


@given(streams, pairs)
def test_every_item_is_in_one_place(items, must):
    """Each item is in one story or is one page, and those that must be together are."""
    sorting = sorted_by(items, ties=Ties.of(must=must)).sort()
    placed = [member for group in groups(sorting) for member in group] + [page.item for page in sorting.pages]
    assert sorted(placed) == sorted(each.id for each in items)
    home = {member: number for number, group in enumerate(groups(sorting)) for member in group}
    assert all(home[one] == home[other] for one, other in must if {one, other} <= home.keys())


@given(streams, pairs)
def test_scores_and_shares_have_their_bounds(items, must):
    """Scores lie between 0 and 1, and so do shares and their sum."""
    for story in sorted_by(items, ties=Ties.of(must=must)).sort().stories:
        for member in story.members:
            assert 0 <= member.score <= 1
            assert sum(term.share for term in member.shared) <= 1.001
            assert all(0 <= value <= 1 for _, value in member.signs)


@given(streams, st.data())
def test_taking_everything_out_leaves_nothing(items, data):
    """After all items are removed again, a new stream is sorted as by a new clusterer."""
    clusterer = sorted_by(items)
    clusterer.sort()
    for each in data.draw(st.permutations(items)):
        clusterer.remove(each.id)
    for each in stream():
        clusterer.add(each)
    assert clusterer.sort() == sorted_by(stream()).sort()


@pytest.mark.usefixtures("counted")
@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(streams, pairs, st.sampled_from(["2025-03-02", "2025-03-21", "2025-05-01", None]))
def test_what_is_forgotten_was_final(items, must, before):
    """Stories that leave memory and those that stay are together those of a run that forgot nothing, also over a dump
    and whatever people decided."""
    ties = Ties.of(must=must)
    older = [
        each for each in items if before is None or ((each.published or "9")[:4] == "2025" and each.published < before)
    ]
    newer = [each for each in items if each not in older]
    clusterer = sorted_by(older, ties=ties)
    gone = clusterer.forget(before)
    clusterer = Clusterer.load(json.loads(json.dumps(clusterer.dump())), ties=ties)
    for each in newer:
        clusterer.add(each)
    everything = sorted_by(items, ties=ties).sort()
    found = clusterer.sort()
    assert sorted((*gone.stories, *found.stories), key=lambda story: story.id) == sorted(
        everything.stories, key=lambda story: story.id
    )


@pytest.mark.usefixtures("counted")
@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(streams, pairs)
def test_forgetting_after_every_item_changes_nothing(items, must):
    """A stream that comes in order and is settled as it comes is sorted as one that stays in memory."""
    ties = Ties.of(must=must)
    clusterer, told, pages = Clusterer(ties=ties), [], []
    for each in sorted(items, key=lambda item: item.order):
        clusterer.add(each)
        gone = clusterer.forget()
        told += gone.stories
        pages += gone.pages
    everything = sorted_by(items, ties=ties).sort()
    told += clusterer.sort().stories
    assert sorted(told, key=lambda story: story.id) == sorted(everything.stories, key=lambda story: story.id)
    assert tuple(pages) == everything.pages


def test_memory_is_bounded_by_the_window(monkeypatch):
    """After months of articles, each of other words, there are the terms and stories of the last weeks alone."""
    monkeypatch.setattr(vocabulary, "MOST_ITEMS", 20)
    clusterer, sizes = Clusterer(), []
    start = datetime(2025, 1, 1, tzinfo=UTC)
    for day in range(200):
        words = " ".join(f"q{day:03d}{number}" for number in range(30))
        clusterer.add(item(f"d{day:03d}", f"Na{day:03d} valt", words, (start + timedelta(days=day)).isoformat()))
        clusterer.forget()
        state = clusterer.dump()
        sizes.append((len(state["steps"]), len(state["stories"]), len(state["terms"])))
    assert max(sizes[100:]) == max(sizes[:100])
    assert sizes[-1][:2] == (0, 15)


def test_undated_articles_leave_memory_too(monkeypatch):
    """After thousands of undated articles the first have left; a late one takes back what it closed."""
    monkeypatch.setattr(shelf, "OPEN_TURNS", 0)
    clusterer = Clusterer()
    items = [item(f"{number:05d}", f"Q{number:04d}x", published=None) for number in range(2100)]
    for each in items:
        clusterer.add(each)
    before = clusterer.sort()
    clusterer.remove("00500")
    clusterer.add(items[500])
    assert clusterer.sort() == before
    assert len(clusterer.forget().stories) == 2000
    assert len(clusterer.dump()["stories"]) == 100


def test_what_is_older_than_what_was_forgotten_is_refused():
    """The caller hears that it has to sort anew."""
    clusterer = sorted_by(stream())
    clusterer.forget("2025-03-02")
    with pytest.raises(LateError, match="z1"):
        clusterer.add(item("z1", "Te laat", "", "2025-03-01"))
    with pytest.raises(LateError, match="d1"):
        clusterer.judge(Ties.of(cannot=[("d1", "d2")]))


@pytest.mark.parametrize("state", [{}, {"schema": "other/2"}, {"schema": "wederhoor-stories/3", "terms": 3}])
def test_a_state_of_something_else_is_an_error(state):
    """What cannot be read says so."""
    with pytest.raises(InputError, match="sort the stream anew"):
        Clusterer.load(state)
