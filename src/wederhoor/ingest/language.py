"""The language of an article, judged on its prose."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache
from itertools import islice

from py3langid.langid import MODEL_FILE, LanguageIdentifier

_SAMPLE = 1_000
"""Characters that are judged. Of three Dutch headlines together (200 characters) none of 622 is taken for another
language, so more text brings nothing but time. Of the articles of the examples (2,700 characters on average) the least
plain is a million times likelier to be in its language than in the next one, as it is with 2,000; each thousand takes a
millisecond."""

_LINE = 500
"""Characters of a line that are judged, so that no single paragraph fills the sample."""

_DECISIVE = 10.0
"""Another language is believed only when it is so many times as probable as the best one that is supported. Calibrated
on 1,868 Dutch headlines of 15 to 160 characters (one is refused) and 1,138 English sentences of 40 characters or more
of UD_English-EWT (1,089 are refused where only Dutch is supported); Afrikaans, Frisian and Luxembourgish are the
neighbours of a short Dutch line."""

_PAGE_WORDS = re.compile(
    r"cookie|javascript|browser|privacy|newsletter|facebook|instagram|whatsapp|https?:|www\.|©|\(c\) ", re.IGNORECASE
)
"""Words of web pages in every language: a consent wall says nothing about the language of the article behind it."""

_NO_LANGUAGE = "zxx"

_NAMES = {
    "af": "Afrikaans", "ar": "Arabic", "bg": "Bulgarian", "ca": "Catalan", "cs": "Czech", "da": "Danish",
    "de": "German", "el": "Greek", "en": "English", "es": "Spanish", "et": "Estonian", "fa": "Persian",
    "fi": "Finnish", "fr": "French", "fy": "Frisian", "ga": "Irish", "he": "Hebrew", "hi": "Hindi",
    "hr": "Croatian", "hu": "Hungarian", "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ko": "Korean",
    "lb": "Luxembourgish", "lt": "Lithuanian", "lv": "Latvian", "nl": "Dutch", "nn": "Norwegian",
    "no": "Norwegian", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sk": "Slovak",
    "sl": "Slovenian", "sq": "Albanian", "sr": "Serbian", "sv": "Swedish", "tr": "Turkish", "uk": "Ukrainian",
    "ur": "Urdu", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip


def rank_languages(text: str) -> list[tuple[str, float]]:
    """ISO 639 codes with their probability, the likeliest first; empty when the text holds no words."""
    sample = _sample(text)
    if not any(character.isalpha() for character in sample):
        return []
    ranking: list[tuple[str, float]] = _identifier().rank(sample)
    return [(code, share) for code, share in ranking if code != _NO_LANGUAGE]


def choose_language(ranking: list[tuple[str, float]], supported: Collection[str], declared: str | None) -> str | None:
    """The supported language that a text is in; ``None`` when it is in another one.

    ``declared`` (of a bundle, say) wins over the likeliest supported language as long as no language is decisively
    likelier.
    """
    shares = {code: share for code, share in ranking if code in supported}
    if not shares:
        return None
    best = max(ranking, key=lambda entry: entry[1])
    for code in (declared, max(sorted(shares), key=lambda code: shares[code])):
        if code in shares and best[1] <= _DECISIVE * shares[code]:
            return code
    return None


def plausible(ranking: list[tuple[str, float]]) -> list[tuple[str, float]]:
    """Those of a ranking that may be chosen: all that the likeliest is not decisively likelier than."""
    return [entry for entry in ranking if ranking[0][1] <= _DECISIVE * entry[1]]


def name_language(code: str) -> str:
    """The language's name in English, or its code where we have no name."""
    return _NAMES.get(code, code)


def _sample(text: str) -> str:
    """The longest lines of the text, for those are prose; lines of the page around it only when there is nothing
    else."""
    lines = [line[:_LINE] for line in text.splitlines()]
    prose = [line for line in lines if not _PAGE_WORDS.search(line)]
    return _longest(prose) if any(line.strip() for line in prose) else _longest(lines)


def _longest(lines: list[str]) -> str:
    enough = islice(sorted(lines, key=len, reverse=True), 1 + _SAMPLE // 20)
    return "\n".join(enough)[:_SAMPLE]


@cache
def _identifier() -> LanguageIdentifier:
    """The model of py3langid (langid.py, Lui and Baldwin 2012; BSD), loaded in half a second at the first article."""
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
