"""The subject before a parenthesis that closes right before its verb, by the order of the words."""

from __future__ import annotations

from wederhoor.extract.attributions.vicinity import names_nobody, phrase_ending
from wederhoor.extract.discourse import Discourse, Range
from wederhoor.extract.syntax.nounphrase import noun_phrase_at
from wederhoor.records.parse import Sentence


def opening_with_apposition(discourse: Discourse, finite: int, sentence: Sentence) -> Range | None:
    """A name that opens the sentence, with the apposition in commas before the verb, whatever the parser makes of its
    words ("Els Smit, hoogleraar arbeidsrecht, acht ...")."""
    tokens, phrase = discourse.tokens, noun_phrase_at(discourse, _behind_day(discourse, sentence), finite)
    if phrase is None or tokens[finite - 1].text != "," or not sentence.first < phrase[1] < finite:
        return None
    if phrase[1] == finite - 1 and not discourse.pack.grammar.subject_before_tag:
        return None
    if discourse.pack.grammar.subject_before_tag and not _has_apposition(discourse, (phrase[0], finite - 1)):
        return None
    if phrase[1] == finite - 1:
        # "The striker, Tomas Havel, denies diving": the phrase has its apposition
        return None if names_nobody(discourse, phrase) else phrase
    apposed = tokens[phrase[1]].text == "," and tokens[phrase[1] + 1].pos in ("NOUN", "DET", "ADJ", "PROPN", "NUM")
    named = any(token.pos == "PROPN" for token in tokens[phrase[0] : finite - 1])
    return (phrase[0], finite - 1) if apposed and named and not any(discourse.finite[phrase[0] : finite - 2]) else None


def _has_apposition(discourse: Discourse, phrase: Range) -> bool:
    """True for a phrase with a comma in it that no address follows ("Mr Rowe, of Elm Road, Dale, denies")."""
    commas = [index for index in range(*phrase) if discourse.tokens[index].text == ","]
    origin = bool(commas) and discourse.lower[commas[0] + 1] in discourse.pack.grammar.apposed_prepositions
    return bool(commas) and not (origin and len(commas) > 1)


def _behind_day(discourse: Discourse, sentence: Sentence) -> int:
    """The first token of a sentence, or the one behind the day that opens it ("On Friday Ann Peel, the mayor,
    had said")."""
    grammar, first = discourse.pack.grammar, sentence.first
    day = first + (discourse.tokens[first].pos == "ADP")
    opens = grammar.subject_before_tag and day + 1 < sentence.end
    return day + 1 if opens and discourse.lower[day] in discourse.pack.times.adverbials else first


def opening_with_relative(discourse: Discourse, finite: int, sentence: Sentence) -> Range | None:
    """The phrase that opens the sentence with a restrictive relative clause, which a comma closes right before the verb
    ("Een klant die er al jaren komt, zegt ...")."""
    comma = finite - 1
    if comma <= sentence.first or discourse.tokens[comma].text != ",":
        return None
    phrase = noun_phrase_at(discourse, sentence.first, finite)
    relative = discourse.pack.grammar.relative_pronouns
    if phrase is None or phrase[1] != comma or relative.isdisjoint(discourse.lower[phrase[0] : comma]):
        return None
    return None if names_nobody(discourse, phrase) else phrase


def _is_apposed(discourse: Discourse, comma: int, finite: int) -> bool:
    """ "Ann Peel, a surgeon who treated them, said ...": a noun phrase with a relative clause up to the next comma."""
    first = comma + 1
    if discourse.tokens[first].pos not in ("DET", "NOUN", "ADJ", "PRON", "NUM"):
        return False
    closing = discourse.find(first, finite, lambda token: token.text == ",")
    relative = discourse.find(first, finite, lambda token: token.lower in discourse.pack.grammar.relative_pronouns)
    if closing != finite - 1 or relative is None:
        return False
    return not any(discourse.finite[first:relative]) and any(discourse.finite[relative:closing])


def before_parenthesis(discourse: Discourse, finite: int, sentence: Sentence) -> Range | None:
    """The phrase before a relative clause, or before what somebody is of, in commas right before the verb ("Outside, a
    man, who gave no name, said ...", "Mr Hay, of Elm Road, Dale, denies ..."), where nothing else can stand there."""
    grammar, tokens = discourse.pack.grammar, discourse.tokens
    if not grammar.subject_before_tag or finite <= sentence.first or tokens[finite - 1].text != ",":
        return None
    for comma in range(finite - 2, sentence.first, -1):
        if tokens[comma].text != "," or discourse.quoted[comma]:
            continue
        opener = discourse.lower[comma + 1]
        apart = opener in grammar.apposed_prepositions and not any(discourse.finite[comma:finite])
        if opener in grammar.relative_pronouns or apart or _is_apposed(discourse, comma, finite):
            found = phrase_ending(discourse, comma, sentence)
            return None if found is None or names_nobody(discourse, found) else found
    return None
