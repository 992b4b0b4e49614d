"""Posts of channels and accounts read as primary sources."""

import json
from datetime import datetime
from typing import Any

import pytest

from tests.ingest.formats import samples_structured as samples
from tests.ingest.formats.test_structured import assert_mapped, read, reader_of
from wederhoor.errors import InputError
from wederhoor.records.capture import Draft, DraftKind


def posts(name: str, data: bytes) -> list[Draft]:
    """The posts in a file."""
    return [found for found in read(reader_of(name), data) if isinstance(found, Draft)]


def texts(name: str, data: bytes) -> list[str]:
    """The texts of the posts in a file."""
    return [post.text for post in posts(name, data)]


def telegram(**fields: Any) -> bytes:
    """A channel with one message."""
    message = {"id": 7, "type": "message", "date": "2024-03-11T18:40:00", "text": "Acht gewonden.", **fields}
    return json.dumps({"name": "Kade", "type": "public_channel", "id": 1, "messages": [message]}).encode()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("telegram", samples.telegram()),
        ("bluesky", samples.bluesky()),
        ("mastodon", samples.mastodon()),
        ("mastodon", samples.mastodon_api()),
        ("twitter", samples.twitter()),
        ("twitter", samples.twitter_api()),
    ],
)
def test_all_are_posts(name: str, data: bytes) -> None:
    """Each has an address of its own and a moment with its zone, where the file says one."""
    found = posts(name, data)
    assert {post.kind for post in found} == {DraftKind.POST}
    assert len({post.metadata.url for post in found}) == len({post.metadata.identifier for post in found}) == len(found)
    assert all(datetime.fromisoformat(moment).tzinfo for post in found if (moment := post.metadata.published))


def test_messages_of_the_service_and_without_words_are_passed_over() -> None:
    """Of six messages four have words of their own."""
    assert texts("telegram", samples.telegram())[1:] == [
        "Let op: rook boven ~ de/kade.\n\n" + samples.SECOND, "Blijf binnen.", "Acht gewonden.",
    ]  # fmt: skip


def test_an_account_of_telegram_holds_its_chats() -> None:
    """Its posts are those of the chat by itself."""
    assert texts("telegram", samples.telegram_account()) == texts("telegram", samples.telegram())


def test_a_forwarded_message_names_its_channel() -> None:
    """It stands as the author; the outlet is the channel that passed it on."""
    said = posts("telegram", samples.telegram())[2].metadata
    assert (said.outlet, said.authors) == ("Havenradio", ("Brandweer Kade",))


@pytest.mark.parametrize(
    ("fields", "published"),
    [
        pytest.param({"date_unixtime": "1710178800"}, "2024-03-11T18:40:00+01:00", id="both"),
        pytest.param({}, "2024-03-11T18:40:00", id="before 2021"),
        pytest.param({"date_unixtime": "1710178811"}, "2024-03-11T17:40:11+00:00", id="that do not agree"),
        pytest.param({"date_unixtime": "9" * 30}, None, id="out of range"),
        pytest.param({"date": 4}, None, id="no text"),
    ],
)
def test_two_clocks_give_the_zone(fields: dict[str, object], published: str | None) -> None:
    """Local time and seconds since 1970 differ by the offset."""
    assert posts("telegram", telegram(**fields))[0].metadata.published == published


def test_lone_surrogates_become_the_replacement_character() -> None:
    """In the text and in what its path leads to."""
    data = telegram(text="Rook \ud83d boven")
    assert texts("telegram", data) == ["Rook \ufffd boven"]
    assert_mapped(reader_of("telegram"), data, read(reader_of("telegram"), data))


def test_a_quoted_post_is_one_of_its_own() -> None:
    """It stands behind the one that quotes it; a repeated one stands once, a picture alone not at all."""
    assert texts("bluesky", samples.bluesky()) == [samples.FIRST, "Zie hieronder.", samples.SECOND]


def test_bluesky_addresses_last() -> None:
    """They name the account by its number and the post by its key."""
    said = posts("bluesky", samples.bluesky())[0].metadata
    assert said.url == "https://bsky.app/profile/did:plc:kade/post/3k1"
    assert (said.outlet, said.language) == ("De Kade (@kade.example)", "nl")


def test_markup_of_mastodon_is_laid_out() -> None:
    """Lines, paragraphs, signs and whole addresses; a warning stands first."""
    first, second = posts("mastodon", samples.mastodon())
    assert first.text == f"Loods 4 is <leeg>.\n{samples.SECOND}\n\nMeer: https://brug.example/1"
    assert second.text == "Brand\n\n" + samples.FIRST
    assert (first.metadata.outlet, first.metadata.language) == ("@kade@social.example", "nl")
    assert second.metadata.modified == "2024-03-11T18:00:00Z"


def test_a_repeated_status_is_that_of_its_author() -> None:
    """The handle has its server, also where the API leaves it out for its own."""
    own, other = posts("mastodon", samples.mastodon_api())
    assert own.metadata.outlet == "De Kade (@kade@social.example)"
    assert (other.text, other.metadata.outlet) == (samples.SECOND, "@a@elders.example")


def test_signs_of_x_are_read() -> None:
    """Shortened addresses stay as they stand; the outlet is unknown, for another part of the archive names it."""
    (post,) = posts("twitter", samples.twitter())
    assert post.text == "Loods 4 & 5 <leeg>. https://t.co/abc"
    assert (post.metadata.outlet, post.metadata.published) == (None, "2024-03-11T17:40:00+00:00")


def test_long_tweets_are_read_whole() -> None:
    """The API gives them cut short and whole."""
    long, short = posts("twitter", samples.twitter_api())
    assert (long.text, short.text) == (samples.FIRST, samples.SECOND)
    assert (long.metadata.outlet, short.metadata.outlet) == ("De Kade (@dekade)", None)


@pytest.mark.parametrize("key", ["core", "noteTweetResults"])
def test_long_tweets_of_an_archive_stand_in_a_part_of_their_own(key: str) -> None:
    """Both ways in which archives have written them."""
    note = {"noteTweet": {"noteTweetId": "5", "createdAt": "2024-03-11T17:40:00.000Z", key: {"text": samples.FIRST}}}
    assert texts("twitter", b"window.YTD.note_tweet.part0 = " + json.dumps([note]).encode()) == [samples.FIRST]


def test_other_parts_of_an_archive_give_nothing() -> None:
    """They are no failure either, since an archive has some eighty of them."""
    assert read(reader_of("twitter"), b'window.YTD.like.part0 = [{"like": {"tweetId": "1", "fullText": "x"}}]') == []


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("telegram", b'{"name": "x", "messages": 3}', "holds no chat"),
        ("bluesky", b'{"feed": []}', "holds no post of Bluesky"),
        ("mastodon", b"[]", "holds no post of Mastodon"),
        ("twitter", b'{"data": []}', "holds no tweet"),
        ("twitter", b"window.YTD.tweets.part0 = [", "is not valid JSON"),
        ("telegram", b"[" * 200_000, "is JSON that is nested too deep"),
        ("telegram", b'{"name": "\xff"}', "is not valid JSON"),
        (
            "mastodon",
            b'{"type": "Note", "id": "n", "attributedTo": "x", "content": "' + b"<p>a" * 600_000 + b'"}',
            "holds more than 2000000 characters of HTML",
        ),
        ("telegram", b'{"id": ' + b"9" * 5_000 + b"}", "is not valid JSON"),
    ],
)
def test_what_is_broken_says_so(name: str, data: bytes, problem: str) -> None:
    """One failure, no post."""
    with pytest.raises(InputError) as failure:
        read(reader_of(name), data)
    assert failure.value.problem.startswith(problem)


@pytest.mark.parametrize("address", ["javascript:alert(1)", "http://[", "file:///etc/passwd"])
def test_addresses_of_other_schemes_are_none(address: str) -> None:
    """A post cannot point into this machine."""
    note = {"type": "Note", "id": "n1", "attributedTo": address, "url": address, "content": "<p>Acht gewonden.</p>"}
    (post,) = posts("mastodon", json.dumps(note).encode())
    assert post.metadata.url is None
