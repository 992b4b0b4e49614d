"""Bare ``zou``: a statement that the reporter passes on without saying whose it is (GUIDELINES 5).

Three other uses of the modal are kept out: a condition ("zou ... als"), a wish or a possibility ("zou kunnen"), and a
plan seen from the past ("zou dinsdag een fabriek openen, maar"), which shows by what takes it back.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wederhoor.extract.attributions.clause import spans_of
from wederhoor.extract.attributions.draft import Draft, Rule
from wederhoor.extract.attributions.search import Search
from wederhoor.extract.discourse import Discourse, Range
from wederhoor.records.attribution import Certainty
from wederhoor.records.parse import Sentence, Token

REACH = 6
"""Words behind a comma or coordinator among which the finite verb of a new main clause stands, since Dutch leaves room
for one phrase before it: in 69 cases at most 5 words."""


def find_hearsay(search: Search) -> Iterator[Draft]:
    """One draft a bare modal or a passive of hearsay that stands in no other statement."""
    discourse = search.discourse
    yield from _find_passives(search)
    modals = discourse.pack.cues.hearsay_modals
    for token in discourse.tokens:
        if token.lower not in modals or token.index in search.taken or discourse.quoted[token.index]:
            continue
        sentence = discourse.sentence_of(token.index)
        if not search.verbs.refused.isdisjoint(range(sentence.first, token.index)):
            # "zei nooit dat hij zou": what is not said
            continue
        clause = _clause_start(discourse, token, sentence), _clause_end(discourse, token, sentence)
        if _is_hearsay(discourse, token, clause, sentence):
            yield Draft(
                rule=Rule.HEARSAY_MODAL,
                anchor=token.index,
                source=None,
                cue=(token.index, token.index + 1),
                content=spans_of(discourse, clause),
                certainty=Certainty.HEDGED,
                inherits=True,
            )


def _find_passives(search: Search) -> Iterator[Draft]:
    """``X is understood to have left``: the clause, whose subject is not the one who says it."""
    discourse = search.discourse
    for token in discourse.tokens[:-1]:
        if not is_hearsay_passive(discourse, token.index) or discourse.quoted[token.index]:
            continue
        sentence = discourse.sentence_of(token.index)
        clause = _clause_start(discourse, token, sentence), _clause_end(discourse, token, sentence)
        yield Draft(
            rule=Rule.HEARSAY_PASSIVE,
            anchor=token.index,
            source=None,
            cue=(token.index, token.index + 1),
            content=spans_of(discourse, clause),
            certainty=Certainty.HEDGED,
        )


def is_hearsay_passive(discourse: Discourse, index: int) -> bool:
    """A participle of hearsay between a passive auxiliary and an infinitive, with no agent."""
    grammar = discourse.pack.grammar
    if discourse.lower[index] not in discourse.pack.cues.hearsay_participles:
        return False
    marked = not grammar.infinitive_markers.isdisjoint(discourse.lower[index + 1 : index + 2])
    before = discourse.tokens[max(0, index - 3) : index]
    return marked and any(word.lemma in grammar.passive_auxiliaries for word in before)


# -- the clause of the modal ------------------------------------------------------------------------------------------


def _clause_start(discourse: Discourse, modal: Token, sentence: Sentence) -> int:
    """The token behind the nearest comma or coordinator before the modal that begins a main clause."""
    first = sentence.first
    if discourse.tokens[modal.index - 1].text == ",":
        # Dutch has one constituent before its finite verb: a clause, or a phrase with a parenthesis
        return first
    for index in range(modal.index - 1, sentence.first, -1):
        if _begins_clause(discourse, index, modal, sentence):
            first = index + 1
            break
    while first < modal.index and discourse.lower[first] in discourse.pack.grammar.coordinators:
        first += 1
    return first


def _begins_clause(discourse: Discourse, index: int, modal: Token, sentence: Sentence) -> bool:
    """True for a boundary with a finite verb before it and the whole of the modal's clause behind it."""
    token = discourse.tokens[index]
    if token.text in {";", ":"}:
        return True
    if token.text == ",":
        relative = discourse.lower[index + 1] in discourse.pack.grammar.relative_pronouns
        verbs_between = any(discourse.finite[index + 1 : modal.index])
        return not relative and not verbs_between and any(discourse.finite[sentence.first : index])
    if not _is_coordinator(discourse, token) or modal.index - index <= 1:
        return False
    return any(discourse.finite[sentence.first : index])


def _clause_end(discourse: Discourse, modal: Token, sentence: Sentence) -> int:
    """The comma or coordinator behind the modal and its infinitive at which another main clause begins, else the end of
    the sentence."""
    infinitive = discourse.find(modal.index + 1, sentence.end, lambda token: _is_infinitive(discourse, token))
    for token in discourse.tokens[max(modal.index, infinitive or 0) + 1 : sentence.end - 1]:
        joined = token.text in {",", ";"} or _is_coordinator(discourse, token)
        if joined and _is_main_clause(discourse, token.index + 1, sentence):
            return token.index
    return sentence.end


def _is_coordinator(discourse: Discourse, token: Token) -> bool:
    return token.pos == "CCONJ" and token.lower in discourse.pack.grammar.coordinators


def _is_main_clause(discourse: Discourse, first: int, sentence: Sentence) -> bool:
    """True when a finite verb follows soon and no word that opens a subordinate clause or an apposition."""
    grammar, word = discourse.pack.grammar, discourse.lower[first]
    if word in grammar.relative_words or word in grammar.partitive_prepositions:
        return False
    if word in grammar.comparatives or word in grammar.purpose_complementisers:
        return False
    verbs = (index for index in range(first, min(first + REACH, sentence.end)) if discourse.finite[index])
    return any(not _closes_cluster(discourse, index, sentence) for index in verbs)


def _closes_cluster(discourse: Discourse, index: int, sentence: Sentence) -> bool:
    """The auxiliary of a second infinitive under the same modal ("zou ruzie hebben gehad en de kraan hebben
    opengedraaid"), which ends its clause with its participle; in the form of the plural."""
    token = discourse.tokens[index]
    if token.lower != token.lemma or token.lemma not in discourse.pack.grammar.perfect_auxiliaries:
        return False
    end = index + 2
    if end > sentence.end or not discourse.tokens[index + 1].has("VerbForm=Part"):
        return False
    return end == sentence.end or discourse.tokens[end].pos in ("PUNCT", "CCONJ")


# -- what the modal means ---------------------------------------------------------------------------------------------


def _is_hearsay(discourse: Discourse, modal: Token, clause: Range, sentence: Sentence) -> bool:
    cues = discourse.pack.cues
    words = discourse.tokens[clause[0] : clause[1]]
    infinitives = [token for token in words if _is_infinitive(discourse, token)]
    everything = discourse.lower[sentence.first : sentence.end]
    if "?" in everything or any(token.lemma in cues.not_hearsay_infinitives for token in infinitives):
        return False
    if _is_counterfactual(discourse, words) or _is_judged(discourse, words, infinitives):
        return False
    if _is_perfect(discourse, infinitives, words):
        return True
    return cues.conditional_words.isdisjoint(everything) and not _is_planned(discourse, modal, sentence)


def _is_counterfactual(discourse: Discourse, words: Sequence[Token]) -> bool:
    """ "Zonder haar hulp zou hij gestorven zijn": what would have been but for something."""
    return words[0].lower in discourse.pack.cues.refusing_prepositions


def _is_judged(discourse: Discourse, words: Sequence[Token], infinitives: Sequence[Token]) -> bool:
    """ "Het zou mooi zijn als dat lukt": what the reporter or somebody thinks of a clause that follows."""
    grammar = discourse.pack.grammar
    copula = next((token for token in infinitives if token.lemma in grammar.perfect_auxiliaries), None)
    if copula is None or words[0].lower not in grammar.propositional_anaphors:
        return False
    adjective = discourse.tokens[copula.index - 1]
    following = discourse.lower[copula.index + 1 : copula.index + 3]
    openers = grammar.complement_openers | grammar.purpose_complementisers | discourse.pack.cues.conditional_words
    return adjective.pos == "ADJ" and not adjective.has("VerbForm=Part") and not openers.isdisjoint(following)


def _is_infinitive(discourse: Discourse, token: Token) -> bool:
    """By its features, or an auxiliary in the form of the infinitive, which is that of the plural too."""
    return token.has("VerbForm=Inf") or (
        token.lower == token.lemma and token.lemma in discourse.pack.grammar.perfect_auxiliaries
    )


def _is_perfect(discourse: Discourse, infinitives: Sequence[Token], words: Sequence[Token]) -> bool:
    """ "zou ... hebben gezegd", "zijn geraakt": something said to have happened."""
    perfect = any(token.lemma in discourse.pack.grammar.perfect_auxiliaries for token in infinitives)
    return perfect and any(token.has("VerbForm=Part") or token.pos == "ADJ" for token in words)


def _is_planned(discourse: Discourse, modal: Token, sentence: Sentence) -> bool:
    """A plan seen from the past: a contrast takes it back ("maar dat werd uitgesteld"), or it is told of something
    else, in a relative clause or as planned."""
    lower = discourse.lower
    taken_back = not discourse.pack.grammar.adversatives.isdisjoint(lower[modal.index : sentence.end])
    planned = not discourse.pack.cues.plan_nouns.isdisjoint(lower[sentence.first : sentence.end])
    return taken_back or planned or _is_dated(discourse, modal, sentence) or _is_relative(discourse, modal, sentence)


def _is_dated(discourse: Discourse, modal: Token, sentence: Sentence) -> bool:
    """A day right before the modal ("vandaag zou het beginnen") or behind it, where the plan of a narrative names it
    ("zou dinsdag tekenen"), or a part of the day pointed at ("zou die middag tekenen")."""
    words, following = discourse.pack.times.words, modal.index + 1
    if modal.index > sentence.first and discourse.lower[modal.index - 1] in discourse.pack.times.adverbials:
        return True
    if following >= sentence.end - 1:
        return False
    if any(name in ("weekday", "weekday_daypart", "next") for name, _ in words.get(discourse.lower[following], ())):
        return True
    pointed = discourse.lower[following] in discourse.pack.grammar.demonstratives
    return pointed and any(name == "daypart" for name, _ in words.get(discourse.lower[following + 1], ()))


def _is_relative(discourse: Discourse, modal: Token, sentence: Sentence) -> bool:
    """True in a relative clause: by the pronoun behind the comma before the modal, or by the parser's arc."""
    for index in range(modal.index - 1, sentence.first, -1):
        if discourse.tokens[index].text == ",":
            if discourse.lower[index + 1] in discourse.pack.grammar.relative_pronouns:
                return True
            break
    return any(discourse.tokens[i].dep == "acl:relcl" for i in (modal.index, *discourse.parse.ancestors(modal.index)))
