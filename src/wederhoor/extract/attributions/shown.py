"""Footage, papers and data as sources: ``op beelden is te zien dat``, ``beelden tonen hoe``, ``uit gegevens blijkt
dat``."""

from __future__ import annotations

from collections.abc import Iterator

from wederhoor.extract.attributions.clause import clause_end, complement, spans_of, subordinator_after
from wederhoor.extract.attributions.draft import Draft, Rule
from wederhoor.extract.attributions.reported.anaphor import antecedent
from wederhoor.extract.attributions.search import Search
from wederhoor.extract.attributions.vicinity import phrase_before, phrase_ending, speaks
from wederhoor.extract.discourse import Discourse, Range
from wederhoor.extract.syntax.head import head_of
from wederhoor.extract.syntax.marks import VERBS
from wederhoor.extract.syntax.nounphrase import noun_phrase_at, phrase_around
from wederhoor.extract.syntax.subject import subject_of
from wederhoor.lang.cues import Phrase
from wederhoor.records.entity import SPEAKERS, EntityType
from wederhoor.records.parse import Sentence

SHOWABLE = frozenset({EntityType.FOOTAGE, EntityType.OTHER})


def find_shown(search: Search) -> Iterator[Draft]:
    """The drafts in which something shows something, one a sentence where it is visible; an event never is a source
    (GUIDELINES 11)."""
    discourse, cues = search.discourse, search.discourse.pack.cues
    seen: set[int] = set()
    for token in discourse.tokens:
        number = discourse.sentence_numbers[token.index]
        if token.index in search.taken or discourse.quoted[token.index] or number in seen:
            continue
        words = discourse.phrase_at(cues.visible, token.index)
        visible = _visible(search, token.index, words) if words else None
        if visible is not None:
            seen.add(number)
            yield visible
        if (phrase := discourse.phrase_at(cues.shows_phrases, token.index)) and (
            shown := _lets_see(search, token.index, phrase)
        ):
            yield shown
        elif token.pos in VERBS and token.lower in cues.shows:
            shown = _shows(search, token.index)
            if shown is not None:
                yield shown
        elif discourse.finite[token.index] and number not in seen and (told := _tells(search, token.index)) is not None:
            seen.add(number)
            yield told


# -- the source -------------------------------------------------------------------------------------------------------


def _is_source(discourse: Discourse, phrase: Range) -> bool:
    """True for a phrase whose noun is footage, a document or data."""
    head, names = discourse.tokens[head_of(discourse, phrase)], discourse.pack.names
    return (names.type_of(head.lower) or names.type_of(head.lemma)) in SHOWABLE or names.is_footage(head.lower)


def _source_phrase(discourse: Discourse, sentence: Sentence) -> Range | None:
    """The footage or document after a preposition in the sentence."""
    for index in range(sentence.first, sentence.end - 1):
        if discourse.lower[index] in discourse.pack.cues.showing_prepositions:
            phrase = _long_phrase(discourse, index + 1, sentence)
            if phrase is not None and _is_source(discourse, phrase):
                return phrase
    return None


def _heard_at(discourse: Discourse, index: int, sentence: Sentence) -> Range | None:
    """The body at which something is to be heard, where a clause says what ("Bij de gemeente is te horen dat ...")."""
    cues = discourse.pack.cues
    heard = discourse.phrase_at(cues.heard, index)
    if heard is None or subordinator_after(discourse, index, sentence) is None:
        return None
    place = discourse.find(sentence.first, index, lambda token: token.lower in cues.impersonal_places)
    phrase = None if place is None else noun_phrase_at(discourse, place + 1, index)
    return phrase if phrase is not None and _is_body(discourse, phrase) else None


def _is_body(discourse: Discourse, phrase: Range) -> bool:
    """True for an organisation or people, by name or by noun."""
    head = head_of(discourse, phrase)
    name = discourse.name_around(head)
    if name is not None and name.label in ("ORG", "PER"):
        return True
    return discourse.pack.names.type_of(discourse.lower[head]) in SPEAKERS


def _evidence(discourse: Discourse, verb: int, sentence: Sentence) -> Range | None:
    """What something appears from, or in which a clause stands, whatever it is ("uit haar agenda blijkt", "in het
    concept staat dat")."""
    cues = discourse.pack.cues
    prepositions = cues.appears_from
    if discourse.lower[verb] not in cues.appears:
        if subordinator_after(discourse, verb, sentence) is None:
            return None
        prepositions = cues.showing_prepositions
    place = discourse.find(sentence.first, verb, lambda token: token.lower in prepositions)
    if place is None:
        place = discourse.find(verb, sentence.end - 1, lambda token: token.lower in cues.appears_from)
    return None if place is None else noun_phrase_at(discourse, place + 1, sentence.end)


def _long_phrase(discourse: Discourse, first: int, sentence: Sentence) -> Range | None:
    """A noun phrase over a comma between adjectives ("diverse, nog ongeverifieerde video's")."""
    phrase = noun_phrase_at(discourse, first, sentence.end)
    if phrase is not None:
        return phrase
    comma = discourse.find(first, min(first + 3, sentence.end), lambda token: token.text == ",")
    if comma is None:
        return None
    later = noun_phrase_at(discourse, comma + 1, sentence.end) or noun_phrase_at(discourse, comma + 2, sentence.end)
    return (first, later[1]) if later else None


# -- what is shown ----------------------------------------------------------------------------------------------------


def _visible(search: Search, index: int, words: Phrase) -> Draft | None:
    """``op X is te zien dat``, ``op X is Y te zien``."""
    discourse, sentence = search.discourse, search.discourse.sentence_of(index)
    source = _source_phrase(discourse, sentence) or _heard_at(discourse, index, sentence)
    relative = _relative(discourse, index, sentence)
    if relative is not None:
        return _visible_in_relative(discourse, relative, (index, index + len(words)), sentence)
    if source is None:
        return None
    opener = subordinator_after(discourse, index, sentence)
    comma = _statement_end(discourse, index, sentence)
    if comma is not None:
        ranges = [(sentence.first, comma)]
    elif opener is not None:
        ranges = [complement(discourse, opener, sentence, search.stops)]
    else:
        ranges = _seen(discourse, source, (index, index + len(words)), sentence)
    content = spans_of(discourse, *ranges)
    if not content:
        return None
    cue = index, index + len(words)
    return Draft(rule=Rule.SHOWN_VISIBLE, anchor=index, source=source, cue=cue, content=content)


def _relative(discourse: Discourse, index: int, sentence: Sentence) -> int | None:
    """The pronominal adverb that opens the relative clause of the phrase ("beelden waarop X te zien is")."""
    for place in range(index - 1, sentence.first, -1):
        if discourse.lower[place] in discourse.pack.cues.showing_relatives:
            return place
        if discourse.tokens[place].text in {",", ";", ":"}:
            return None
    return None


def _visible_in_relative(discourse: Discourse, relative: int, cue: Range, sentence: Sentence) -> Draft | None:
    """``beelden waarop X te zien is``, ``beelden waarop te zien is hoe ...``."""
    source = phrase_before(discourse, relative - (discourse.tokens[relative - 1].text == ","), sentence)
    if source is None or not _is_source(discourse, source):
        return None
    end = cue[1]
    while end < sentence.end and discourse.finite[end]:
        end += 1
    opener = subordinator_after(discourse, cue[1] - 1, sentence)
    seen = (relative + 1, cue[0]) if opener is None else complement(discourse, opener, sentence, ())
    first, last = seen
    while first < last and discourse.tokens[first].pos in ("AUX", "ADV"):
        first += 1
    content = spans_of(discourse, (first, last))
    return Draft(rule=Rule.SHOWN_VISIBLE, anchor=cue[0], source=source, cue=cue, content=content) if content else None


def _statement_end(discourse: Discourse, index: int, sentence: Sentence) -> int | None:
    """The comma behind a statement that the phrase follows: "..., zo valt te lezen in X", "..., is te zien op Y"."""
    verb = index - 1
    if verb <= sentence.first or not discourse.finite[verb]:
        return None
    comma = verb - 1 - (discourse.lower[verb - 1] in discourse.pack.cues.quotative_adverbs)
    if comma <= sentence.first or discourse.tokens[comma].text != ",":
        return None
    return (
        comma if any(discourse.finite[sentence.first : comma]) and not _opens_with_source(discourse, sentence) else None
    )


def _opens_with_source(discourse: Discourse, sentence: Sentence) -> bool:
    """True for a sentence that begins with the footage or document ("Op beelden, die ..., is te zien")."""
    if discourse.lower[sentence.first] not in discourse.pack.cues.showing_prepositions:
        return False
    phrase = _long_phrase(discourse, sentence.first + 1, sentence)
    return phrase is not None and _is_source(discourse, phrase)


def _seen(discourse: Discourse, source: Range, cue: Range, sentence: Sentence) -> list[Range]:
    """The subject of "te zien", or the words between the source and it; and what stands behind it."""
    subject = subject_of(discourse, cue[1] - 1)
    if subject is not None and not source[0] <= subject < source[1]:
        first, end = phrase_around(discourse, subject, sentence)
    else:
        first, end = _after_verb(discourse, source[1], cue[0]), cue[0]
    if first >= cue[1]:
        return [(cue[1], sentence.end)]
    return [(first, min(end, cue[0])), (cue[1], sentence.end)]


def _after_verb(discourse: Discourse, first: int, end: int) -> int:
    while first < end and discourse.tokens[first].pos in ("AUX", "ADV", "PUNCT"):
        first += 1
    return first


def _shows(search: Search, index: int) -> Draft | None:
    """``X toont dat``, ``X toont Y``, ``uit X blijkt dat``."""
    discourse, sentence = search.discourse, search.discourse.sentence_of(index)
    source = _relative_paper(discourse, index, sentence) or _subject_phrase(discourse, index, sentence)
    if source is None or not _is_source(discourse, source):
        if _has_speaker(discourse, index, sentence):
            return None
        source = _source_phrase(discourse, sentence) or _evidence(discourse, index, sentence)
    if source is None or _is_tag(discourse, index, sentence):
        return None
    if index == sentence.first + 1 and discourse.lower[sentence.first] in discourse.pack.grammar.neuter_demonstratives:
        content = antecedent(discourse, sentence)
        cue = index, index + 1
        return Draft(rule=Rule.SHOWN_BEFORE, anchor=index, source=source, cue=cue, content=content) if content else None
    before = discourse.pack.grammar.subject_before_tag and source[0] < index
    # "The report, which is secret, says ...": with its source in front the verb is no tag
    comma = None if before else _statement_end(discourse, index + 1, sentence)
    ranges = _showing(search, source, index, sentence) if comma is None else [(sentence.first, comma)]
    if comma is None and _is_said_by_another(search, index, ranges):
        return None
    content = spans_of(discourse, *ranges)
    if not content:
        return None
    return Draft(rule=Rule.SHOWN, anchor=index, source=source, cue=(index, index + 1), content=content)


def _has_speaker(discourse: Discourse, index: int, sentence: Sentence) -> bool:
    """True for a verb with one who can speak for its subject, in a language that has that before the verb ("With plans
    on the table, the chancellor says ...")."""
    subject = phrase_before(discourse, index, sentence) if discourse.pack.grammar.subject_before_tag else None
    return subject is not None and speaks(discourse, head_of(discourse, subject))


def _is_tag(discourse: Discourse, index: int, sentence: Sentence) -> bool:
    """ "The figure makes no sense, says its director.": behind a comma, with one who can speak behind it and nothing
    else."""
    if not discourse.pack.grammar.subject_before_tag or discourse.tokens[index - 1].text != ",":
        return False
    phrase = noun_phrase_at(discourse, index + 1, sentence.end)
    closed = phrase is not None and (phrase[1] >= sentence.end or discourse.tokens[phrase[1]].pos == "PUNCT")
    return closed and phrase is not None and speaks(discourse, head_of(discourse, phrase))


def _relative_paper(discourse: Discourse, verb: int, sentence: Sentence) -> Range | None:
    """The paper right before the relative clause of a verb that a clause follows ("een logboek waarin staat dat")."""
    relative = verb - 1
    if relative <= sentence.first or discourse.lower[relative] not in discourse.pack.cues.showing_relatives:
        return None
    if subordinator_after(discourse, verb, sentence) is None:
        return None
    stop = relative - (discourse.tokens[relative - 1].text == ",")
    return phrase_ending(discourse, stop, sentence)


def _lets_see(search: Search, index: int, words: Phrase) -> Draft | None:
    """``X laat zien hoe ...``: footage or a paper as the subject before the verb."""
    discourse, sentence = search.discourse, search.discourse.sentence_of(index)
    opener = subordinator_after(discourse, index + len(words) - 1, sentence)
    source = noun_phrase_at(discourse, sentence.first, index)
    if opener is None or source is None or not _is_source(discourse, source):
        return None
    if any(discourse.finite[source[1] : index]):
        return None
    content = spans_of(discourse, complement(discourse, opener, sentence, search.stops))
    cue = index, index + len(words)
    return Draft(rule=Rule.SHOWN, anchor=index, source=source, cue=cue, content=content) if content else None


def _is_said_by_another(search: Search, verb: int, ranges: list[Range]) -> bool:
    """True for an object with a cue of its own in it ("staat volgens X geen woord over")."""
    discourse = search.discourse
    if subordinator_after(discourse, verb, discourse.sentence_of(verb)) is not None:
        return False
    return any(not search.stops.isdisjoint(range(*part)) for part in ranges)


def _tells(search: Search, verb: int) -> Draft | None:
    """``In een video rent een man weg``: footage in front of the verb of a sentence without a cue of its own."""
    discourse, sentence = search.discourse, search.discourse.sentence_of(verb)
    if not _opens_with_source(discourse, sentence) or not search.stops.isdisjoint(range(sentence.first, sentence.end)):
        return None
    source = noun_phrase_at(discourse, sentence.first + 1, verb)
    if source is None or source[1] != verb or not _is_footage(discourse, source) or _is_visible(discourse, sentence):
        return None
    content = spans_of(discourse, (verb + 1, sentence.end))
    return (
        Draft(rule=Rule.SHOWN, anchor=verb, source=source, cue=(verb, verb + 1), content=content) if content else None
    )


def _is_footage(discourse: Discourse, phrase: Range) -> bool:
    head = discourse.tokens[head_of(discourse, phrase)]
    names = discourse.pack.names
    return names.type_of(head.lemma) is EntityType.FOOTAGE or names.is_footage(head.lower)


def _is_visible(discourse: Discourse, sentence: Sentence) -> bool:
    """True for a sentence with a phrase of seeing."""
    table = discourse.pack.cues.visible
    return any(discourse.phrase_at(table, index) for index in range(sentence.first, sentence.end))


def _subject_phrase(discourse: Discourse, index: int, sentence: Sentence) -> Range | None:
    subject = subject_of(discourse, index)
    if subject is None:
        return noun_phrase_at(discourse, sentence.first, index)
    return phrase_around(discourse, subject, sentence)


def _showing(search: Search, source: Range, index: int, sentence: Sentence) -> list[Range]:
    """The clause or object of the verb; none when the source follows it."""
    discourse = search.discourse
    opener = subordinator_after(discourse, index, sentence)
    if opener is not None:
        return [complement(discourse, opener, sentence, search.stops)]
    if source[0] >= index:
        return []
    return [(index + 1, clause_end(discourse, index + 1, sentence, search.stops))]
