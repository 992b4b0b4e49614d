"""What archive files say of their own members."""

import json

import pytest

from tests.ingest.formats import samples_structured as samples
from tests.ingest.formats.finds import list_drafts, list_problems
from tests.ingest.formats.samples import PAGE, TEXT, make_zip
from wederhoor.ingest.tree import list_tree

LIST = {
    "bundle": "brand", "language": "nl",
    "documents": [
        {"id": "a", "file": "a.txt", "outlet": "De Brug", "published": "2024-03-11", "url": "https://brug.example/a"},
        {"file": "map/b.txt", "outlet": 7, "title": "Rook"}, {"outlet": "x"}, 3,
    ],
}  # fmt: skip
ACCOUNT = (
    b"window.YTD.account.part0 = "
    + json.dumps(
        [{"account": {"email": "x@y.example", "username": "dekade", "accountId": "7", "accountDisplayName": "De Kade"}}]
    ).encode()
)


def known(data):
    """What is known of each article, by its name in the archive."""
    drafts = ((capture.name.partition(" » ")[2], draft.metadata) for capture, draft in list_drafts(data))
    return {name: (said.outlet, said.published, said.url, said.title, said.language) for name, said in drafts}


@pytest.mark.parametrize("folder", ["", "brand/"])
def test_a_bundle_says_of_what_it_lists(folder):
    """By the paths from where it stands; what it does not list is read too."""
    files = {"bundle.json": json.dumps(LIST).encode(), "a.txt": TEXT, "map/b.txt": TEXT, "c.txt": TEXT}
    assert known(make_zip({f"{folder}{name}": data for name, data in files.items()})) == {
        f"{folder}a.txt": ("De Brug", "2024-03-11", "https://brug.example/a", None, "nl"),
        f"{folder}map/b.txt": (None, None, None, "Rook", "nl"),
        f"{folder}c.txt": (None, None, None, None, None),
    }


def test_a_page_knows_itself_better():
    """What stands in the page goes before the list."""
    item = {"documents": [{"file": "a.html", "outlet": "Iemand", "title": "Ander"}]}
    data = make_zip({"bundle.json": json.dumps(item).encode(), "a.html": PAGE})
    assert known(data)["a.html"][3] == known(make_zip({"a.html": PAGE}))["a.html"][3]


@pytest.mark.parametrize("data", [b"{", b"\xff\xff", b"[" * 100_000])
def test_a_bundle_that_cannot_be_read_is_told(data):
    """And the articles are read without it."""
    whole = make_zip({"bundle.json": data, "a.txt": TEXT})
    assert list(known(whole)) == ["a.txt"]
    assert list_problems(whole)[0].startswith("bron » bundle.json: is ")


@pytest.mark.parametrize("data", [b"[]", b"{}", b'{"documents": {"a": 1}}', b'{"documents": [[], {"file": [1]}]}'])
def test_a_bundle_that_lists_nothing_says_nothing(data):
    """It is another file of that name."""
    assert known(make_zip({"bundle.json": data, "a.txt": TEXT})) == {"a.txt": (None,) * 5}


def test_an_archive_of_x_says_whose_it_is():
    """Its tweets are of the account that stands in another part of it; other files are not."""
    whole = make_zip({"data/tweets.js": samples.twitter(), "data/account.js": ACCOUNT, "data/a.txt": TEXT})
    found = known(whole)
    assert found["data/tweets.js"][0] == "De Kade (@dekade)"
    assert found["data/a.txt"][0] is None
    assert list_problems(whole) == []


@pytest.mark.parametrize(
    ("data", "outlet"),
    [
        (ACCOUNT, "De Kade (@dekade)"),
        (ACCOUNT.replace(b'"De Kade"', b"null"), "@dekade"),
        (b"window.YTD.account.part0 = [", None),
        (b"window.YTD.account.part0 = {}", None),
        (b"niets", None),
    ],
)
def test_an_unpacked_archive_of_x_says_it_too(data, outlet, tmp_path):
    """By the file that lies beside the tweets, when it can be read."""
    (tmp_path / "tweets.js").write_bytes(samples.twitter())
    (tmp_path / "account.js").write_bytes(data)
    outlets = {listing.path.name: listing.outlet for listing in list_tree(tmp_path).listings}
    assert outlets["tweets.js"] == outlet
