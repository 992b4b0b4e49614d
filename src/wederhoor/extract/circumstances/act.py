"""What a statement does: it asserts, denies, blames or announces."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from wederhoor.extract.attributions.draft import SHOWING, Draft, Rule
from wederhoor.extract.discourse import Discourse, Range, is_finite
from wederhoor.extract.syntax import SUBJECTS
from wederhoor.lang.acts import ActWords, Idioms
from wederhoor.lang.cues import Cues
from wederhoor.lang.grammar import Grammar
from wederhoor.lang.names import NameWords
from wederhoor.records.attribution import Act, Attribution
from wederhoor.records.entity import EntityType
from wederhoor.records.parse import Token
from wederhoor.records.span import Span


BODIES = frozenset({EntityType.ORGANISATION, EntityType.GROUP})
CULPRITS = BODIES | {EntityType.PERSON}
JUDGING = frozenset({Rule.PREDICATE, Rule.PREDICATE_OF_CLAUSE, Rule.CALLED_UNTRUE})
"""The rules of a verb that says what somebody takes something for ("noemt de telling voorbarig")."""


@dataclass(frozen=True, slots=True)
class _Sentence:
    """What a content holds of one sentence; ``lower`` and ``text`` are its words in lower case."""

    tokens: tuple[Token, ...]
    lower: tuple[str, ...]
    text: str

    def has(self, words: frozenset[str]) -> bool:
        """True when one of these words stands in it."""
        return not words.isdisjoint(self.lower)

    def finite(self, words: frozenset[str]) -> bool:
        """True when one of these words stands in it as a finite verb."""
        return any(word in words and is_finite(token) for word, token in zip(self.lower, self.tokens, strict=True))


@dataclass(frozen=True, slots=True)
class _Content:
    """What is said, sentence by sentence; ``free`` when it is a quotation that stands by itself, ``unspoken`` when
    no person or body says it."""

    sentences: tuple[_Sentence, ...]
    free: bool
    unspoken: bool
    judging: bool
    source: tuple[Token, ...]
    acts: ActWords
    cues: Cues
    grammar: Grammar
    names: NameWords

    def any(self, shows: Callable[[_Content, _Sentence], bool]) -> bool:
        """True when one of its sentences shows it."""
        return any(shows(self, sentence) for sentence in self.sentences)

    def finds(self, pattern: re.Pattern[str]) -> bool:
        """True when a pattern stands in one of its sentences, not right behind a negation."""
        return any(_unnegated(sentence, pattern, self.cues.negations) for sentence in self.sentences)


def act_of(discourse: Discourse, draft: Draft, last: Attribution | None = None) -> Act:
    """The act that the cue carries, or the one that the content shows: a denial, a stance, a reproach, an appeal, an
    intention, a question (GUIDELINES 9). ``last`` is the statement before it."""
    if draft.act is Act.ASKS and _requests(discourse, draft):
        return Act.URGES
    if draft.act is not Act.ASSERTS:
        return draft.act
    content = _content(discourse, draft)
    act = next((act for act, shows in _SIGNS if shows(content)), Act.ASSERTS)
    return _carried_on(discourse, draft, last) if act is Act.ASSERTS and last is not None else act


def _requests(discourse: Discourse, draft: Draft) -> bool:
    """True for what is asked for: "vraagt te wachten", "vraagt dat hij wacht", "vraagt om uitleg"."""
    grammar, inside = discourse.pack.grammar, discourse.within(draft.content[0])
    if draft.rule is Rule.INFINITIVE_AFTER or not inside:
        return draft.rule is Rule.INFINITIVE_AFTER
    opener = discourse.lower[inside.start - 1] if inside.start else ""
    return opener in grammar.declarative_complementisers | grammar.purpose_complementisers


def _carried_on(discourse: Discourse, draft: Draft, last: Attribution) -> Act:
    """The act of the statement before, where a quotation in the next sentence bears it out: an accusation of the same
    side ("De bond wijst naar de fabriek. 'De klep stond open', zegt voorzitter Maas"), a denial of the body that an
    office-holder speaks for. Who denies for himself goes on with all sorts of things."""
    if last.act not in (Act.BLAMES, Act.DENIES) or not draft.free or draft.source is None or last.cue is None:
        return Act.ASSERTS
    if not _is_next(discourse, last.cue, draft.content[0]):
        return Act.ASSERTS
    goes_on = _holds_office(discourse, draft.source) or (
        last.act is Act.BLAMES and _is_anaphor(discourse, draft.source, last)
    )
    return last.act if goes_on else Act.ASSERTS


def _is_next(discourse: Discourse, before: Span, behind: Span) -> bool:
    """True when one begins in the sentence after the other's, in its paragraph."""
    ranges = discourse.within(before), discourse.within(behind)
    if not all(ranges):
        return False
    here, there = (discourse.sentence_of(part.start) for part in ranges)
    return here.index + 1 == there.index and here.paragraph == there.paragraph


def _is_anaphor(discourse: Discourse, source: Range, last: Attribution) -> bool:
    """ "hij"; "de directeur"; a name that stands in the source of the statement before."""
    words = [token for token in discourse.tokens[source[0] : source[1]] if token.pos != "DET"]
    if last.source is None or not words:
        return False
    before = {discourse.lower[index] for index in discourse.within(last.source)}
    return (
        words[0].pos == "PRON"
        or any(token.pos != "PUNCT" and token.lower in before for token in words)
        or not any(token.pos == "PROPN" for token in words)
    )


def _holds_office(discourse: Discourse, source: Range) -> bool:
    """ "woordvoerder Ruben Maas": an office without a determiner, then a name."""
    words = discourse.tokens[source[0] : source[1]]
    noun = next((token for token in words if token.pos != "ADJ"), words[0])
    names = discourse.pack.names
    role = names.role(noun.lower)
    if noun.pos != "NOUN" or not any(token.pos == "PROPN" for token in words):
        return False
    return names.is_spokesperson(noun.lower) or (role is not None and role.unique)


def _content(discourse: Discourse, draft: Draft) -> _Content:
    pack = discourse.pack
    words = [index for span in draft.content for index in discourse.within(span)]
    parts = [list(part) for _, part in groupby(words, key=discourse.sentence_numbers.__getitem__)]
    unspoken = draft.rule in SHOWING or draft.rule is Rule.HEARSAY_PHRASE
    sentences = tuple(_sentence([discourse.tokens[index] for index in part]) for part in parts)
    source = discourse.tokens[draft.source[0] : draft.source[1]] if draft.source else ()
    return _Content(
        sentences, draft.free, unspoken, draft.rule in JUDGING, source, pack.acts, pack.cues, pack.grammar, pack.names
    )


def _sentence(tokens: Sequence[Token]) -> _Sentence:
    lower = tuple(token.lower for token in tokens)
    return _Sentence(tuple(tokens), lower, " ".join(lower))


def _main(content: _Content, sentence: _Sentence) -> _Sentence:
    """What stands before the first clause that depends on it."""
    openers = (index for index, token in enumerate(sentence.tokens) if index and _opens_clause(content, token))
    return _sentence(sentence.tokens[: next(openers, None)])


def _clauses(content: _Content, sentence: _Sentence) -> Iterator[_Sentence]:
    """Its pieces between commas and the openings of dependent clauses."""
    tokens = sentence.tokens
    opens = [index for index, token in enumerate(tokens) if index and (token.text == "," or _opens_clause(content, token))]
    for first, end in pairwise([0, *opens, len(tokens)]):
        yield _sentence(tokens[first:end])


def _opens_clause(content: _Content, token: Token) -> bool:
    """A conjunction or relative word of a dependent clause."""
    marks = token.pos == "SCONJ" or (token.dep == "mark" and token.lower not in content.grammar.infinitive_markers)
    return marks or token.has("PronType=Rel")


def _unnegated(sentence: _Sentence, pattern: re.Pattern[str], negations: frozenset[str]) -> bool:
    before = (sentence.text[: match.start()].split()[-1:] for match in pattern.finditer(sentence.text))
    return any(negations.isdisjoint(words) for words in before)


# -- denial -----------------------------------------------------------------------------------------------------------


def _denies(content: _Content) -> bool:
    """Guilt with a negation, a word for untruth, a judgment of what was said, or a deed that the speaker never did."""
    if content.finds(content.cues.falsehood) or content.finds(content.acts.denial):
        return True
    negated = any(sentence.has(content.cues.negations) for sentence in content.sentences)
    if negated and (_lays_guilt(content) or content.any(_denies_wrong)):
        return True
    return content.any(_belittles) or content.any(_denies_deed) or (content.judging and content.any(_dismisses))


def _dismisses(content: _Content, sentence: _Sentence) -> bool:
    """ "noemt die cijfers voorbarig"."""
    return content.acts.dismissal.search(sentence.text) is not None


def _belittles(content: _Content, sentence: _Sentence) -> bool:
    """ "noemt de beschuldiging te zot voor woorden"."""
    return sentence.has(content.cues.taken_up_nouns) and content.acts.judgment.search(sentence.text) is not None


def _denies_wrong(content: _Content, sentence: _Sentence) -> bool:
    """ "Wij hebben het rapport niet achtergehouden"."""
    main = _main(content, sentence)
    if not main.has(content.cues.negations) or not _speaks_of_self(content, main):
        return False
    return _idiom(content.acts.deeds, main) is not None


def _denies_deed(content: _Content, sentence: _Sentence) -> bool:
    """ "Ik heb hem nooit gezien"; "(zegt dat) zij het stuk niet heeft ontvangen"."""
    acts, main = content.acts, _main(content, sentence)
    if not _is_perfect(content.grammar, main) or acts.wonder.search(sentence.text):
        return False
    if main.has(acts.first_persons):
        return main.has(acts.never) or (_is_own(content, main) and main.has(content.cues.negations))
    known = any(token.lemma in acts.expectation for token in main.tokens) and not main.has(acts.never)
    reported = not content.free and _opens_with_person(content.grammar, main)
    return reported and not known and main.has(content.cues.negations)


def _is_own(content: _Content, sentence: _Sentence) -> bool:
    """ "Onze mensen ..."; "(zegt dat) haar leden ...": a subject with a possessive of who speaks."""
    possessives = content.acts.own if content.free else content.acts.own | content.grammar.possessives
    own = {token.head for token in sentence.tokens if token.lower in possessives}
    return any(token.dep in SUBJECTS and token.index in own for token in sentence.tokens)


def _opens_with_person(grammar: Grammar, sentence: _Sentence) -> bool:
    """A pronoun of the third person that stands for somebody, as a subject."""
    return _is_person(grammar, sentence.lower[0])


def _is_person(grammar: Grammar, word: str) -> bool:
    return word in grammar.subject_pronouns and word in grammar.pronouns and grammar.pronouns[word].animate


def _is_perfect(grammar: Grammar, sentence: _Sentence) -> bool:
    """A participle with its auxiliary; an unknown participle may be taken for an infinitive."""
    auxiliaries = [token for token in sentence.tokens if token.lemma in grammar.perfect_auxiliaries]
    governors = {token.head for token in auxiliaries if token.dep == "aux"}
    nonfinite = [token for token in sentence.tokens if token.has("VerbForm=Part") or token.index in governors]
    return bool(auxiliaries) and any(not is_finite(token) for token in nonfinite)


# -- reproach ---------------------------------------------------------------------------------------------------------


def _lays_guilt(content: _Content) -> bool:
    return any(content.cues.guilt.search(sentence.text) for sentence in content.sentences)


def _blames(content: _Content) -> bool:
    """Guilt, a judgment of somebody's conduct, a wrong deed, or what somebody else should have done."""
    if _lays_guilt(content) or any(content.cues.reproach.search(sentence.text) for sentence in content.sentences):
        return True
    if content.finds(content.acts.judgment) or content.any(_tells_wrong):
        return True
    return content.any(_names_culprit) or content.any(_accuses)


def _names_culprit(content: _Content, sentence: _Sentence) -> bool:
    """ "Het waren de stakers": a body or people as what something past was."""
    words = [token for token in sentence.tokens if token.pos != "PUNCT"]
    if len(words) < 3 or words[0].lower not in content.acts.cleft or not words[1].has("Tense=Past"):
        return False
    noun = next((token for token in words[2:] if token.pos in ("NOUN", "PROPN")), None)
    definite = words[2].pos == "PROPN" or words[2].lower in content.grammar.definite_articles
    return definite and noun is not None and words[1].dep == "cop" and _may_be_guilty(content, noun)


def _accuses(content: _Content, sentence: _Sentence) -> bool:
    """ "De rebellen hebben de brug opgeblazen": an attack of which somebody else is named as the agent."""
    if sentence.has(content.cues.negations) or _is_own_deed(content, sentence):
        return False
    if _idiom(content.acts.attacks, sentence) is None or not _is_perfect(content.grammar, sentence):
        return False
    agent = "nsubj" if _is_active(content, sentence) else "obl:agent"
    return any(token.dep == agent and _may_be_guilty(content, token) for token in sentence.tokens)


def _is_active(content: _Content, sentence: _Sentence) -> bool:
    return any(token.lemma in content.acts.active_auxiliaries for token in sentence.tokens)


def _may_be_guilty(content: _Content, token: Token) -> bool:
    """A name, or a noun for people or a body."""
    return token.pos == "PROPN" or (token.pos == "NOUN" and content.names.type_of(token.lower) in CULPRITS)


def _is_own_deed(content: _Content, sentence: _Sentence) -> bool:
    """True when the speaker or people of his are the subject."""
    return _speaks_of_self(content, sentence) or _is_own(content, sentence)


def _tells_wrong(content: _Content, sentence: _Sentence) -> bool:
    """A wrong deed, or one that should have been ("had nooit mogen gebeuren"), of another than the speaker."""
    acts = content.acts
    clauses = [clause for clause in _clauses(content, sentence) if not _speaks_of_self(content, clause)]
    if _speaks_of_self(content, sentence):
        return any(_is_misdeed(content, clause) for clause in clauses)
    if sentence.finite(acts.counterfactual) and (sentence.has(acts.duty) or _idiom(acts.chances, sentence)):
        return True
    return any(_is_misdeed(content, clause) for clause in (sentence, *clauses))


def _is_misdeed(content: _Content, clause: _Sentence) -> bool:
    """A wrong deed without a negation that is no part of it."""
    deed = _idiom(content.acts.deeds, clause)
    return deed is not None and (content.cues.negations - deed).isdisjoint(clause.lower)


def _speaks_of_self(content: _Content, sentence: _Sentence) -> bool:
    """The speaker is a subject."""
    return any(token.dep in SUBJECTS and token.lower in content.acts.speakers for token in sentence.tokens)


def _claims(content: _Content) -> bool:
    """An attack that the speaker calls his own ("wij hebben de mast in brand gestoken")."""
    return content.any(_claims_attack)


def _claims_attack(content: _Content, sentence: _Sentence) -> bool:
    own = _is_own_deed(content, sentence)
    own = own or (not content.free and _opens_with_person(content.grammar, sentence))
    if not own or sentence.has(content.cues.negations) or not _is_perfect(content.grammar, sentence):
        return False
    if not _is_active(content, sentence):
        return False
    return _idiom(content.acts.attacks, sentence) is not None


def _idiom(idioms: Idioms, sentence: _Sentence) -> frozenset[str] | None:
    """The first of these idioms whose words, forms or lemmas, all stand in a sentence."""
    words = frozenset(sentence.lower).union(token.lemma for token in sentence.tokens)
    return next((idiom for word in sorted(words) for idiom in idioms.get(word, ()) if idiom <= words), None)


# -- appeal, intention, question, stance ------------------------------------------------------------------------------


def _urges(content: _Content) -> bool:
    """A quotation that opens with an imperative, or a reported duty of others that is still to be done."""
    if content.sentences and _is_imperative(content, content.sentences[0]):
        return True
    if content.free:
        return content.any(_demands)
    return content.any(_obliges) or content.any(_bids)


def _demands(content: _Content, sentence: _Sentence) -> bool:
    """ "De directeur moet opstappen"; "Wie dat beweert, moet het bewijzen"."""
    acts = content.acts
    duties = [token for token in sentence.tokens if token.lower in acts.obligation and is_finite(token)]
    heads = {token.head if token.dep == "aux" else token.index for token in duties}
    heads = {index for index in heads if not _is_dependent(sentence, index)}
    if not heads or sentence.has(acts.pending) or sentence.text.endswith("?"):
        return False
    if next((word for word in sentence.lower if word.isalpha()), "") in acts.whoever:
        return True
    subjects = (token for token in sentence.tokens if token.dep in SUBJECTS and token.head in heads)
    return any(token.pos in ("NOUN", "PROPN") for token in subjects)


def _is_dependent(sentence: _Sentence, index: int) -> bool:
    """True for the verb of a clause that depends on another of the sentence."""
    clause = {"advcl", "ccomp", "xcomp", "acl", "acl:relcl", "csubj"}
    return any(token.index == index and token.dep in clause for token in sentence.tokens)


def _bids(content: _Content, sentence: _Sentence) -> bool:
    """ "(riep) dat we moesten springen": an order to who tells it."""
    ordered = any(token.dep in SUBJECTS and token.lower in content.acts.addressed for token in sentence.tokens)
    return ordered and sentence.finite(content.acts.ordered)


def _is_imperative(content: _Content, sentence: _Sentence) -> bool:
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


def _obliges(content: _Content, sentence: _Sentence) -> bool:
    """ "de regering moet ingrijpen", of others than the speaker."""
    acts, main = content.acts, _main(content, sentence)
    if not main.has(acts.obligation) or _opens_with_person(content.grammar, main):
        return False
    return not main.has(acts.pending | acts.speakers | acts.counterfactual)


def _intends(content: _Content) -> bool:
    """The speaker's own will or future, by its pronoun or an infinitive; what footage or a poll shows, and what is
    said of somebody, is none."""
    if content.unspoken:
        return False
    return content.any(_wills) or content.any(_plans)


def _wills(content: _Content, sentence: _Sentence) -> bool:
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


def _plans(content: _Content, sentence: _Sentence) -> bool:
    """ "We gaan dat verbod aanvechten"; "de gemeente overweegt een schadeclaim"."""
    acts, main = content.acts, _main(content, sentence)
    if _speaks_of_self(content, main) and main.finite(acts.future):
        return any(token.has("VerbForm=Inf") and token.lemma not in acts.expectation for token in main.tokens)
    done = any(is_finite(token) and token.has("Tense=Past") for token in main.tokens)
    plain = not done and not _is_perfect(content.grammar, main) and not main.has(content.cues.negations)
    if plain and _idiom(acts.plans, main) is not None:
        return True
    return plain and _is_about_speaker(content, main) and _decides(content, main)


def _decides(content: _Content, sentence: _Sentence) -> bool:
    """A step that is up to who takes it ("schrapt 340 banen"), or anything that somebody does at a time to come."""
    if _idiom(content.acts.decisions, sentence) is not None:
        return True
    acting = any(token.pos == "VERB" and token.lemma not in content.acts.expectation for token in sentence.tokens)
    return acting and content.acts.ahead.search(sentence.text) is not None


def _is_about_speaker(content: _Content, sentence: _Sentence) -> bool:
    """A subject that may well be the speaker: a pronoun of a person, a name of the source, or the body by its kind
    where the source is its name or text ("De groep ..., meldt Calmar"; "De club ..., staat in een persbericht")."""
    subject = next((token for token in sentence.tokens if token.dep in SUBJECTS), None)
    if subject is None or not content.source:
        return subject is not None and subject.lower in content.acts.speakers
    if subject.pos == "PRON":
        return subject.lower in content.acts.speakers or _is_person(content.grammar, subject.lower)
    if subject.pos == "PROPN":
        return any(token.lower == subject.lower for token in content.source)
    written = content.names.is_utterance(_noun(content.source))
    return content.names.type_of(subject.lower) in BODIES and (written or content.source[0].pos == "PROPN")


def _noun(source: Sequence[Token]) -> str:
    """The first noun of a source."""
    return next((token.lower for token in source if token.pos == "NOUN"), "")


def _asks(content: _Content) -> bool:
    """A quotation that ends in a question."""
    return content.free and bool(content.sentences) and content.sentences[-1].text.endswith("?")


def _takes_stance(content: _Content) -> bool:
    """Regret, thanks, sympathy: done by saying it."""
    return any(content.acts.stance.search(sentence.text) for sentence in content.sentences)


_SIGNS: tuple[tuple[Act, Callable[[_Content], bool]], ...] = (
    (Act.DENIES, _denies),
    (Act.OTHER, _takes_stance),
    (Act.CLAIMS_RESPONSIBILITY, _claims),
    (Act.BLAMES, _blames),
    (Act.URGES, _urges),
    (Act.INTENDS, _intends),
    (Act.ASKS, _asks),
)
"""What each act is told by; the first that shows wins."""
