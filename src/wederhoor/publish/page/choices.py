"""What the page can be narrowed to: outlets, and what was published up to a moment."""

from __future__ import annotations

from collections import defaultdict

from wederhoor.publish.page.index import Index, published_words
from wederhoor.publish.page.model.choice import Choices, Moment, Outlet
from wederhoor.records.instant import order_of


def make_choices(index: Index) -> Choices:
    """The outlets, and the moments at which an article came out; one without a known date was out at none of them."""
    outlets: dict[str, list[int]] = defaultdict(list)
    moments: dict[str, int] = {}
    for number, document in enumerate(index.documents, start=1):
        article = document.article
        outlets[index.outlet(article.id)].append(number)
        undated, _ = order_of(article.published)
        if not undated:
            moments[published_words(index.interface, article)] = number
    return Choices(
        outlets=tuple(Outlet(name=name, articles=tuple(numbers)) for name, numbers in outlets.items()),
        moments=tuple(Moment(words=words, known=known) for words, known in moments.items()),
    )
