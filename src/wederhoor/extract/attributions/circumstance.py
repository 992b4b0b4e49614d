"""What surrounds a statement: how it is quoted, what kind of act it is, how sure, through whom and where it was said."""

from __future__ import annotations

from wederhoor.extract.attributions.draft import Draft
from wederhoor.extract.cast import Cast
from wederhoor.extract.syntax import Range, is_finite, matches, noun_phrase_at, sentence_of
from wederhoor.lang.base import LanguagePack
from wederhoor.records.attribution import Act, Certainty, Mode
from wederhoor.records.parse import Parse, Sentence, Token


def mode_of(parse: Parse, draft: Draft) -> Mode:
    """Direct for a quotation that stands by itself, mixed for one inside the reporter's sentence, else indirect."""
    if draft.free:
        return Mode.DIRECT
    for quote in parse.quotes:
        inside = parse.within(quote.inner)
        if not inside or _is_name(parse, inside):
            continue
        if any(span.start <= quote.inner.start and quote.inner.end <= span.end for span in draft.content):
            whole = draft.copied and any(span == quote.inner for span in draft.content)
            return Mode.DIRECT if whole else Mode.MIXED
    return Mode.INDIRECT


def _is_name(parse: Parse, inside: range) -> bool:
    """A name in quotation marks: all of it marked as an entity, or all of its words capitalised."""
    if any(name.first <= inside.start and inside.stop <= name.end for name in parse.names):
        return True
    words = [parse.tokens[i] for i in inside]
    return len(words) > 1 and all(w.text[:1].isupper() or w.pos in ("ADP", "DET") for w in words)


def act_of(parse: Parse, pack: LanguagePack, draft: Draft) -> Act:
    """The act that the cue carries, or the one that the content shows: a denial of guilt, a reproach, an intention."""
    if draft.act is not Act.ASSERTS:
        return draft.act
    words = [token for span in draft.content for token in (parse.tokens[i] for i in parse.within(span))]
    lower = [token.lower for token in words]
    text = " ".join(lower)
    guilt = pack.cues.guilt.search(text) is not None
    if guilt and any(word in pack.cues.negations for word in lower):
        return Act.DENIES
    if pack.cues.falsehood.search(text):
        return Act.DENIES
    if guilt or pack.cues.reproach.search(text):
        return Act.BLAMES
    if _intends(words):
        return Act.INTENDS
    return draft.act


def _intends(words: list[Token]) -> bool:
    """ "dat het gebieden wil bevrijden", "te willen omverwerpen": the speaker's own will, by its pronoun or an infinitive."""
    for index, token in enumerate(words):
        if token.lemma == "willen" and token.has("VerbForm=Inf"):
            return index > 0 and words[index - 1].lower == "te"
        if token.lower in {"wil", "willen"} and is_finite(token):
            return (
                any(w.lower in {"hij", "zij", "ze", "het", "wij", "we", "ik"} for w in words[:index] if w.pos == "PRON")
                or index == len(words) - 1
            )
    return False


def certainty_of(parse: Parse, pack: LanguagePack, draft: Draft) -> Certainty:
    """Hedged by the cue or by a word of the content outside a quotation, unverified where the source is called so or the
    article says that nobody could check it."""
    sentence = sentence_of(parse, draft.anchor)
    if _is_unverified(parse, pack, draft, sentence):
        return Certainty.UNVERIFIED
    if draft.certainty is not Certainty.CERTAIN:
        return draft.certainty
    if not draft.free:
        for span in draft.content:
            inside = parse.within(span)
            for index in inside:
                if _is_quoted(parse, index):
                    continue
                if any(matches(parse, index, words) for words in pack.cues.hedges) and not _is_subordinate(
                    parse, index, inside
                ):
                    return Certainty.HEDGED
    return Certainty.CERTAIN


def _is_quoted(parse: Parse, index: int) -> bool:
    token = parse.tokens[index]
    return any(quote.inner.start <= token.start < quote.inner.end for quote in parse.quotes)


def _is_subordinate(parse: Parse, index: int, inside: range) -> bool:
    """True for a hedge in a relative clause of the content: it hedges that clause and not the statement."""
    return any(parse.tokens[a].dep == "acl:relcl" and a in inside for a in (index, *parse.ancestors(index)))


def _is_unverified(parse: Parse, pack: LanguagePack, draft: Draft, sentence: Sentence) -> bool:
    if draft.source is not None and any(parse.tokens[i].lower in pack.cues.unverified for i in range(*draft.source)):
        return True
    for following in parse.sentences[sentence.index : sentence.index + 4]:
        if following.paragraph != sentence.paragraph:
            break
        text = " ".join(token.text for token in parse.words(following))
        if any(pattern.search(text) for pattern in pack.cues.unverified_statements):
            return (
                following.index == sentence.index
                and _is_about_source(parse, draft)
                or _takes_up(parse.words(following)[0], following.index - sentence.index)
            )
    return False


def _is_about_source(parse: Parse, draft: Draft) -> bool:
    return draft.rule.startswith("shown")


def _takes_up(first: Token, distance: int) -> bool:
    """ "Die lezing kon niet worden bevestigd": a pronoun or demonstrative that covers the sentences before it."""
    return distance > 0 and first.lower in {"die", "dat", "dit", "deze", "het", "de"}


def relay_of(parse: Parse, pack: LanguagePack, draft: Draft, cast: Cast) -> tuple[Range | None, tuple[str, ...], bool]:
    """(the source behind the outlet that the draft names, the outlets that passed it on, whether it was told to one).

    "meldt persbureau X op gezag van Y": X is the relay, Y the source; "zegt Y tegen X" and "aan X": X is the relay too.
    """
    sentence = sentence_of(parse, draft.anchor)
    relay: list[str] = []
    source = draft.source
    if source is not None:
        outlet = cast.outlet(source)
        behind = _source_behind(parse, pack, source, sentence) if outlet else None
        if outlet and behind is not None:
            relay.append(outlet)
            source = behind
    told = False
    for index in range(sentence.first, sentence.end - 1):
        token = parse.tokens[index]
        if (
            token.lower in pack.cues.addressees
            and token.pos == "ADP"
            and not _is_quoted(parse, index)
            and not _in_content(parse, draft, index)
        ):
            phrase = noun_phrase_at(parse, index + 1, sentence.end)
            if phrase is None:
                continue
            if cast.is_own_outlet(phrase):
                told = True
                continue
            outlet = cast.outlet(phrase)
            if outlet and outlet not in relay:
                relay.append(outlet)
                told = True
    for words in pack.cues.relay_phrases:
        if words[-1] != "door":
            continue
        for index in range(sentence.first, sentence.end - len(words)):
            if matches(parse, index, words):
                phrase = noun_phrase_at(parse, index + len(words), sentence.end)
                outlet = cast.outlet(phrase) if phrase else None
                if outlet and outlet not in relay:
                    relay.insert(0, outlet)
    return source, tuple(relay), told


def _in_content(parse: Parse, draft: Draft, index: int) -> bool:
    token = parse.tokens[index]
    return not draft.copied and any(span.start <= token.start < span.end for span in draft.content)


def _source_behind(parse: Parse, pack: LanguagePack, source: Range, sentence: Sentence) -> Range | None:
    for index in range(source[1] - 1, sentence.end - 2):
        for words in pack.cues.relay_phrases:
            if words[-1] != "door" and (
                matches(parse, index, words) or (len(words) > 2 and _spread(parse, index, words))
            ):
                return noun_phrase_at(parse, index + len(words), sentence.end)
    return None


def _spread(parse: Parse, index: int, words: tuple[str, ...]) -> bool:
    """The words of a phrase in another order ("zich beroept op" for "beroept zich op")."""
    found = sorted(t.lower for t in parse.tokens[index : index + len(words)])
    return found == sorted(words) and parse.tokens[index + len(words) - 1].lower == words[-1]


def channel_of(parse: Parse, pack: LanguagePack, draft: Draft) -> str | None:
    """Where it was said: the channel that the verb carries, or that a prepositional phrase beside the cue names."""
    sentence = sentence_of(parse, draft.anchor)
    for index in range(sentence.first, sentence.end):
        if _in_content(parse, draft, index) and not _in_source(draft, index):
            continue
        for words, channel in pack.cues.channels.items():
            if (
                matches(parse, index, words)
                and _is_exact_letter(parse, index, words)
                and _after_preposition(parse, pack, index, sentence)
            ):
                return channel
    return draft.channel


def _in_source(draft: Draft, index: int) -> bool:
    return draft.source is not None and draft.source[0] <= index < draft.source[1]


def _is_exact_letter(parse: Parse, index: int, words: tuple[str, ...]) -> bool:
    """A one-letter channel is its capital letter."""
    return len(words[0]) > 1 or parse.tokens[index].text.isupper()


def _after_preposition(parse: Parse, pack: LanguagePack, index: int, sentence: Sentence) -> bool:
    """True when a preposition of place stands before it, over a determiner and adjectives or another channel noun."""
    for before in range(index - 1, max(sentence.first, index - 5) - 1, -1):
        token = parse.tokens[before]
        if token.lower in pack.cues.channel_prepositions:
            return True
        if token.pos not in ("DET", "ADJ", "PRON", "NOUN", "PROPN"):
            return False
    return False
