"""The pause of the collector."""

import gc

import pytest

from wederhoor.run.collection import collection_paused


def test_collector_rests_inside_and_goes_on_outside():
    """Inside the block nothing is searched for, whatever way the block ends."""
    with collection_paused():
        assert not gc.isenabled()
    with pytest.raises(ZeroDivisionError), collection_paused():
        raise ZeroDivisionError
    assert gc.isenabled()


def test_collector_that_rests_already_is_left_alone():
    """Who has switched the collector off finds it so afterwards."""
    gc.disable()
    try:
        with collection_paused():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
