"""The quality gate."""

from dataclasses import replace

import pytest

from tests.dossiers import make_dossier, make_figure
from tests.evaluate.golds import make_gold
from wederhoor.errors import EvaluationError, InputError
from wederhoor.evaluate.gate import BundleFloors, check, dump_floors, read_floors, repin
from wederhoor.evaluate.scores import evaluate

GOOD = evaluate(make_gold(), make_dossier())
WORSE = evaluate(make_gold(), make_dossier(figures=(make_figure(),)))
FLOORS = repin([GOOD], {})


def make_floors(gold="0123", **floors):
    """Floors of the invented bundle; a key is a measure and a letter with ``__`` between."""
    return {
        "brand": BundleFloors(
            bundle="brand", gold=gold, floors={tuple(key.split("__")): value for key, value in floors.items()}
        )
    }


def test_what_is_measured_passes():
    """Floors that were just pinned hold."""
    assert check([GOOD], FLOORS) == ()


def test_fall_is_named():
    """A value below its floor is listed with both numbers."""
    assert [str(violation) for violation in check([WORSE], FLOORS)] == ["brand.figures f is 0.6667, below its floor 1"]


def test_ceiling():
    """Wrong merges must not rise."""
    assert check([GOOD], make_floors(variants__merged=0)) == ()
    (violation,) = check([GOOD], make_floors(variants__merged=-1))
    assert str(violation) == "brand.variants merged is 0, above its ceiling -1"


def test_measure_that_is_gone():
    """A floor of something that is no longer measured is broken."""
    (violation,) = check([GOOD], make_floors(smell__f=0.5))
    assert str(violation) == "brand.smell f is no longer measured; its floor is 0.5"


def test_stale_digest():
    """Floors of another gold are an error, not a pass."""
    with pytest.raises(EvaluationError, match="brand: the gold is not the one that the floors were pinned on"):
        check([GOOD], make_floors(gold="ffff"))


def test_bundle_without_floors():
    """A bundle without floors is an error, not a pass."""
    with pytest.raises(EvaluationError, match="brand: has no floors"):
        check([GOOD], {})


def test_floors_are_whole_hundredths():
    """A floor is the measured value, rounded down to a hundredth."""
    assert repin([WORSE], {})["brand"].floors["figures", "f"] == 0.66


def test_counts_have_no_floors():
    """Neither counts nor the two sides of an F1 are pinned."""
    keys = FLOORS["brand"].floors.keys()
    assert ("attribution.found", "f") in keys
    assert ("contested", "p") in keys
    assert not {("attribution.found", "p"), ("attribution.found", "n"), ("contested", "sys")} & keys


def test_repin_refuses_to_lower():
    """A floor that would fall stays, and is named."""
    with pytest.raises(EvaluationError, match=r"stay as they are:\nbrand\.figures f is 0\.6667, below its floor 1"):
        repin([WORSE], FLOORS)


def test_repin_lowers_by_name():
    """A floor falls when it is named, and no other with it."""
    lowered = repin([WORSE], FLOORS, allow_lower=["brand.figures"])
    assert lowered["brand"].floors == {**FLOORS["brand"].floors, ("figures", "f"): 0.66}


def test_permission_without_a_fall():
    """Naming a floor that does not fall is an error: the permission is misspelt, or no longer needed."""
    with pytest.raises(EvaluationError, match=r"brand\.figure does not fall"):
        repin([GOOD], FLOORS, allow_lower=["brand.figure"])


def test_repin_raises():
    """A floor rises to what is measured."""
    assert repin([GOOD], repin([WORSE], {})) == FLOORS


def test_repin_on_new_gold():
    """Pinning takes the new gold's digest, but lowers nothing for it."""
    stale = {"brand": replace(FLOORS["brand"], gold="ffff")}
    assert repin([GOOD], stale) == FLOORS
    with pytest.raises(EvaluationError):
        repin([WORSE], stale)


def test_other_bundles_keep_their_floors():
    """Bundles that were not measured stay as they are."""
    other = {"storm": BundleFloors(bundle="storm", gold="1", floors={("figures", "f"): 0.5})}
    assert repin([GOOD], other)["storm"] == other["storm"]


def test_file_round_trip(tmp_path):
    """Floors are read as they were written, the same bytes each time."""
    file = tmp_path / "floors.json"
    file.write_text(dump_floors(FLOORS))
    assert read_floors(file) == FLOORS
    assert dump_floors(read_floors(file)) == file.read_text()


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("{}", "schema: is missing"),
        ('{"schema": "other"}', "schema: is not wederhoor-floors/1"),
        ('{"schema": "wederhoor-floors/1", "bundles": {"brand": {}}}', "bundles.brand.floors: is missing"),
        (
            '{"schema": "wederhoor-floors/1", "bundles": {"brand": {"floors": {"times": {"f": null}}}}}',
            "bundles.brand.floors.times.f: is missing",
        ),
    ],
)
def test_malformed_file(tmp_path, content, problem):
    """A malformed file is refused with the field."""
    (tmp_path / "floors.json").write_text(content)
    with pytest.raises(InputError) as raised:
        read_floors(tmp_path / "floors.json")
    assert problem in str(raised.value)


def test_missing_file(tmp_path):
    """A missing file is refused with what to do."""
    with pytest.raises(InputError, match="pin floors with --repin"):
        read_floors(tmp_path / "floors.json")
