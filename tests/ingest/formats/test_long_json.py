"""JSON read value by value."""

import json
import random
import time
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ingest.formats import samples_structured as samples
from tests.ingest.formats.finds import find, list_drafts, list_problems
from wederhoor.errors import InputError
from wederhoor.ingest.budget import DEFAULT, MEBIBYTE
from wederhoor.ingest.formats.json import point
from wederhoor.ingest.formats.long_json import resolve_values, walk_values
from wederhoor.ingest.unfold import unfold
from wederhoor.records.capture import Capture, Draft

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3), inner, max_size=4),
)


def walk(data, opens=lambda path: True):
    return list(walk_values(Capture(data=data, name="uit.json"), opens))


def walked(value, path="", depth=0):
    """What must come out when everything is opened."""
    if depth == 20 or not isinstance(value, dict | list):
        return [(path, value)]
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    return [(path, type(value)()), *(one for key, part in inner for one in walked(part, point(path, key), depth + 1))]


@given(VALUES, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le"]), st.sampled_from([None, 1]))
def test_all_values_are_given_in_order(value, encoding, indent):
    """With their pointers, in every encoding that JSON may be in."""
    data = json.dumps(value, ensure_ascii=False, indent=indent).encode(encoding, "surrogatepass")
    assert walk(data) == walked(json.loads(json.dumps(value)))


def test_what_is_not_opened_is_given_whole():
    """A message with all that is in it."""
    assert walk(b'{"a": [{"b": [1]}, 2], "c": 3}', {"", "/a"}.__contains__) == [
        ("", {}), ("/a", []), ("/a/0", {"b": [1]}), ("/a/1", 2), ("/c", 3),
    ]  # fmt: skip


def test_a_value_across_the_window_is_whole():
    """Words and numbers at any place of the text, which is read half a megabyte at a time."""
    chance = random.Random(1)  # noqa: S311
    items = [chance.choice(["é" * chance.randint(1, 90_000), chance.randint(0, 10**30), 1.5e300]) for _ in range(300)]
    data = json.dumps(items, ensure_ascii=False).encode()
    assert len(data) > 7 * MEBIBYTE
    assert [value for _, value in walk(data)[1:]] == items


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "expecting value"), (b"[1 2]", "no , where"), (b"[1,]", "expecting value"), (b'{"a" 1}', "no : where"),
        (b"{1: 2}", "no key where"), (b'{"a": 1, "a": 2}', "the key 'a' stands twice"), (b"[1] x", "something stands"),
        (b'["\xff"]', "invalid start byte"), (b'["a', "unterminated string"), (b"[" * 100_000, "nested too deep"),
        (b'["' + b"x" * 9 * MEBIBYTE + b'"]', "a value of more than 8 MB"), (b"[nul]", "expecting value"),
    ],
)  # fmt: skip
def test_what_is_no_json_is_told(data, problem):
    """With the reason; a value that is longer than any post is never held."""
    with pytest.raises(InputError, match=problem):
        walk(data)


def test_strings_are_found_in_any_order():
    """In that of the document by one walk, before it by another."""
    data = json.dumps({"m": [{"t": "een"}, None, {"t": ["twee", {"x": "drie"}]}]}).encode()
    resolve = resolve_values(Capture(data=data, name="x"), {"", "/m"}.__contains__)
    paths = ["/m/0/t", "/m/2/t/0", "/m/2/t/1/x", "/m/0/t"]
    assert [resolve(path) for path in paths] == ["een", "twee", "drie", "een"]
    for path in ("/m/9/t", "/n", "/m/1", "/m/0"):
        with pytest.raises(LookupError):
            resolve(path)


def export(count):
    """An export of that many messages, the name of its chat behind them."""
    text = [{"type": "bold", "text": "Brand"}, " in loods 4, meldt de brandweer. " + "Er is veel rook. " * 700]
    said = {"type": "message", "date": "2024-03-11T18:40:00", "date_unixtime": "1710178800", "text": text}
    messages = [{"id": number, **said} for number in range(count)]
    return json.dumps({"messages": messages, "id": 1, "name": "Kade", "type": "public_channel"}).encode()


def test_a_long_export_is_read_message_by_message():
    """Larger than any one article may be, in the memory of a few messages."""
    capture = Capture(data=export(2_000), name="result.json")
    assert len(capture.data) > 21 * MEBIBYTE
    tracemalloc.start()
    count = sum(isinstance(one.found, Draft) for one in unfold(capture, limits=DEFAULT, clock=time.monotonic))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 2_000
    assert peak < 16 * MEBIBYTE


def test_a_name_behind_the_messages_is_known():
    """Programs that sort keys put it there."""
    assert {draft.metadata.outlet for _, draft in list_drafts(export(2))} == {"Kade"}


def test_of_an_export_that_is_cut_off_the_beginning_is_read():
    """And the damage is told."""
    data = samples.telegram()
    whole = [draft.text for _, draft in list_drafts(data)]
    cut = data[: data.rindex(b"gewonden")]
    assert [draft.text for _, draft in list_drafts(cut)] == whole[:-1]
    assert "is not valid JSON" in list_problems(cut)[0]


def test_tweets_of_a_long_archive_are_read_one_by_one():
    """The same for the posts of X."""
    tweets = [{"tweet": {"id_str": str(number), "full_text": "Veel rook. " * 1_100}} for number in range(2_000)]
    data = b"window.YTD.tweets.part0 = " + json.dumps(tweets).encode()
    assert len(data) > 21 * MEBIBYTE
    assert len(find(data, "tweets.js")) == 2_000
