"""Whether a statement urges, plans, asks, or is done by saying it (GUIDELINES 9)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from wederhoor.extract.circumstances.content import (
    Content,
    Part,
    idiom_in,
    is_perfect,
    is_person,
    main_clause,
    opens_with_person,
    speaks_of_self,
)
from wederhoor.extract.discourse import is_finite
from wederhoor.extract.syntax.marks import SUBJECTS, is_gerund
from wederhoor.records.entity import BODIES
from wederhoor.records.parse import Token

_DEPENDENT = frozenset({"advcl", "ccomp", "xcomp", "acl", "acl:relcl", "csubj"})


def urges(content: Content) -> bool:
    """A quotation that opens with an imperative, or a reported duty of others that is still to be done."""
    if content.sentences and _is_imperative(content, content.sentences[0]):
        return True
    if content.free:
        return content.any(_demands)
    return content.any(_obliges) or content.any(_bids)


def _demands(content: Content, sentence: Part) -> bool:
    """ "De directeur moet opstappen"; "Wie dat beweert, moet het bewijzen"."""
    acts = content.acts
    duties = [token for token in _duties(content, sentence) if is_finite(token)]
    heads = {token.head if token.dep == "aux" else token.index for token in duties}
    heads = {index for index in heads if not _is_dependent(sentence, index)}
    if not heads or sentence.has(acts.pending) or sentence.text.endswith("?"):
        return False
    if next((word for word in sentence.lower if word.isalpha()), "") in acts.whoever:
        return True
    subjects = (token for token in sentence.tokens if token.dep in SUBJECTS and token.head in heads)
    return any(token.pos in ("NOUN", "PROPN") for token in subjects)


def _duties(content: Content, sentence: Part) -> list[Token]:
    """The words of duty: by themselves, or only before the marker of an infinitive ("have to"), none of them before an
    auxiliary of the perfect ("must have seen")."""
    acts, grammar = content.acts, content.grammar
    found = []
    for token, following in zip(sentence.tokens, (*sentence.tokens[1:], None), strict=True):
        marked = following is not None and following.lower in grammar.infinitive_markers
        guessed = following is not None and (
            following.lower in grammar.perfect_auxiliaries or _describes(sentence, following)
        )
        if (token.lower in acts.obligation and not guessed) or (token.lower in acts.marked_obligation and marked):
            found.append(token)
    return found


def _describes(sentence: Part, following: Token) -> bool:
    """ "must be tired": a copula before an adjective, behind which a duty is a guess."""
    head = next((token for token in sentence.tokens if token.index == following.head), None)
    return following.dep == "cop" and head is not None and head.pos == "ADJ" and not head.has("VerbForm=Part")


def _is_dependent(sentence: Part, index: int) -> bool:
    """True for the verb of a clause that depends on another of the sentence."""
    return any(token.index == index and token.dep in _DEPENDENT for token in sentence.tokens)


def _bids(content: Content, sentence: Part) -> bool:
    """ "(riep) dat we moesten springen": an order to who tells it."""
    ordered = any(token.dep in SUBJECTS and token.lower in content.acts.addressed for token in sentence.tokens)
    marked = any(token.lower in content.acts.marked_obligation for token in _duties(content, sentence))
    return ordered and (marked or sentence.finite(content.acts.ordered))


def _is_imperative(content: Content, sentence: Part) -> bool:
    """A finite verb in front, and no subject behind it."""
    verb = next((token for token in sentence.tokens if token.pos != "PUNCT"), None)
    if verb is not None and verb.lower in content.acts.letting:
        return content.acts.speakers.isdisjoint(sentence.lower[1:2]) or verb.has("Number=Plur")
    if verb is None or verb.pos != "VERB" or not is_finite(verb) or not verb.text[:1].isupper():
        return False
    following = sentence.lower[1:2]
    subject = any(token.dep in SUBJECTS and token.head == verb.index for token in sentence.tokens)
    asked = sentence.text.endswith("?")
    return not subject and not asked and content.grammar.subject_pronouns.isdisjoint(following)


def _obliges(content: Content, sentence: Part) -> bool:
    """ "de regering moet ingrijpen", of others than the speaker."""
    acts, main = content.acts, main_clause(content, sentence)
    if not _duties(content, main) or opens_with_person(content.grammar, main):
        return False
    missed = main.has(acts.counterfactual) and main.has(acts.duty)
    return not missed and not main.has(acts.pending | acts.speakers)


def intends(content: Content) -> bool:
    """The speaker's own will or future, by its pronoun or an infinitive; what footage or a poll shows, and what is
    said of somebody, is none."""
    if content.unspoken or content.rumoured:
        return False
    return content.any(_wills) or content.any(_plans)


def _wills(content: Content, sentence: Part) -> bool:
    """ "dat het gebieden wil bevrijden", "te willen omverwerpen"."""
    cues, grammar, words = content.cues, content.grammar, sentence.lower
    for index, token in enumerate(sentence.tokens):
        if token.lemma in cues.volitive_verbs and token.has("VerbForm=Inf"):
            return index > 0 and words[index - 1] in grammar.infinitive_markers
        if words[index] in cues.volitive_forms and is_finite(token):
            if frozenset(words[index + 1 : index + 2]) & grammar.declarative_complementisers:
                # "wij willen dat het personeel veilig is" wishes
                return False
            pronouns = (word.lower for word in sentence.tokens[:index] if word.pos == "PRON")
            return index == len(words) - 1 or any(word in grammar.subject_pronouns for word in pronouns)
    return False


def _plans(content: Content, sentence: Part) -> bool:
    """ "We gaan dat verbod aanvechten"; "de gemeente overweegt een schadeclaim"."""
    acts, main = content.acts, main_clause(content, sentence)
    if main.finite(acts.future):
        infinitives = [token.lemma for token in main.tokens if token.has("VerbForm=Inf")]
        if _is_of_body(content, main, infinitives):
            return True
        if speaks_of_self(content, main):
            return any(lemma not in acts.expectation for lemma in infinitives)
        bound = (acts.expectation | acts.duty).intersection(infinitives)
        if _is_of_speaker(content, main) and infinitives and not bound:
            return True
    if _strives(content, main) or _announced(content, main):
        return True
    if content.free and _threatens(content, sentence):
        return True
    done = any(_is_done(content, main, token) for token in main.tokens)
    plain = not done and not is_perfect(content.grammar, main) and not main.has(content.cues.negations)
    if plain and idiom_in(acts.plans, main) is not None:
        return True
    return plain and _is_about_speaker(content, main) and _decides(content, main)


def _announced(content: Content, sentence: Part) -> bool:
    """ "(had gezegd dat) hij naar de politie zou stappen": the future as it is told in the past, with no perfect."""
    infinitives = {token.lemma for token in sentence.tokens if token.has("VerbForm=Inf")}
    if not sentence.finite(content.acts.announced):
        return False
    if _is_of_body(content, sentence, infinitives):
        return True
    if not _is_of_speaker(content, sentence):
        return False
    bound = content.acts.expectation | content.acts.duty | content.grammar.perfect_auxiliaries
    return bool(infinitives) and infinitives.isdisjoint(bound) and not is_perfect(content.grammar, sentence)


def _is_of_body(content: Content, sentence: Part, infinitives: Collection[str]) -> bool:
    """ "(the council said) it would replace the windows": the neuter pronoun that opens the report of a body, with a
    verb of doing and no negation."""
    grammar, acts = content.grammar, content.acts
    if content.free or sentence.lower[0] not in acts.bodily or sentence.has(content.cues.negations):
        return False
    if not infinitives or not acts.impersonal.isdisjoint(infinitives) or is_perfect(grammar, sentence):
        return False
    return any(_is_body(content, token) for token in content.source)


def _is_body(content: Content, token: Token) -> bool:
    """A noun for a body, or the pronoun of one."""
    return token.lower in content.acts.bodily or content.names.type_of(token.lower) in BODIES


def _is_done(content: Content, sentence: Part, token: Token) -> bool:
    """A verb in the past, and no auxiliary of what was going on ("said she was considering it")."""
    going = token.index + 1
    return (
        is_finite(token)
        and token.has("Tense=Past")
        and not (
            token.pos == "AUX"
            and any(
                other.index == going and other.lemma in content.acts.planning and is_gerund(other)
                for other in sentence.tokens
            )
        )
    )


def _strives(content: Content, sentence: Part) -> bool:
    """ "Voor de zomer hopen we te beginnen"."""
    tries = any(token.lemma in content.acts.striving and is_finite(token) for token in sentence.tokens)
    acting = [token for token in sentence.tokens if token.has("VerbForm=Inf")]
    done = any(token.lemma in content.acts.expectation | content.grammar.perfect_auxiliaries for token in acting)
    marked = sentence.has(content.grammar.infinitive_markers)
    return tries and marked and bool(acting) and not done and speaks_of_self(content, sentence)


def _is_of_speaker(content: Content, sentence: Part) -> bool:
    """ "(zegt dat) hij ...": the pronoun that opens a report, and no negation."""
    negated = sentence.has(content.cues.negations)
    return not content.free and not negated and opens_with_person(content.grammar, sentence)


def _threatens(content: Content, sentence: Part) -> bool:
    """ "Als er geen akkoord is, leggen we het werk neer": what the speaker will do on a condition, by a verb of doing
    in front of its subject."""
    acts = content.acts
    if not sentence.lower or sentence.lower[0] not in acts.conditions:
        return False
    for verb, subject in pairwise(sentence.tokens[1:]):
        acting = verb.pos == "VERB" and is_finite(verb) and not verb.has("Tense=Past")
        if acting and verb.lemma not in acts.expectation and subject.lower in acts.speakers:
            return True
    return False


def _decides(content: Content, sentence: Part) -> bool:
    """A step that is up to who takes it ("schrapt 340 banen"), or anything that somebody does at a time to come."""
    if idiom_in(content.acts.decisions, sentence) is not None:
        return True
    acting = any(token.pos == "VERB" and token.lemma not in content.acts.expectation for token in sentence.tokens)
    return acting and content.acts.ahead.search(sentence.text) is not None


def _is_about_speaker(content: Content, sentence: Part) -> bool:
    """A subject that may well be the speaker: a pronoun of a person, a name of the source, or the body by its kind
    where the source is its name or text ("De groep ..., meldt Calmar"; "De club ..., staat in een persbericht")."""
    subject = next((token for token in sentence.tokens if token.dep in SUBJECTS), None)
    if subject is None or not content.source:
        return subject is not None and subject.lower in content.acts.speakers
    if subject.pos == "PRON":
        return subject.lower in content.acts.speakers or is_person(content.grammar, subject.lower)
    if subject.pos == "PROPN":
        return any(token.lower == subject.lower for token in content.source)
    written = content.names.is_utterance(_noun(content.source))
    return content.names.type_of(subject.lower) in BODIES and (written or content.source[0].pos == "PROPN")


def _noun(source: Sequence[Token]) -> str:
    """The first noun of a source."""
    return next((token.lower for token in source if token.pos == "NOUN"), "")


def asks(content: Content) -> bool:
    """A quotation that ends in a question, and of which no more than half is told."""
    questions = [sentence.text.endswith("?") for sentence in content.sentences]
    return content.free and questions[-1:] == [True] and 2 * sum(questions) >= len(questions)


def takes_stance(content: Content) -> bool:
    """Regret, thanks, sympathy: done by saying it."""
    return any(content.acts.stance.search(sentence.text) for sentence in content.sentences)
