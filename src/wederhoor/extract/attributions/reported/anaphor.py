"""``Dat meldt X`` and ``X ontkent dat``: the content is what was said before."""

from __future__ import annotations

from wederhoor.extract.attributions.clause import spans_of
from wederhoor.extract.attributions.draft import Draft, Rule
from wederhoor.extract.attributions.reported.scene import Scene
from wederhoor.extract.attributions.subject import fronted_pronoun
from wederhoor.extract.discourse import Discourse
from wederhoor.extract.doubt import is_unverified
from wederhoor.extract.syntax.marks import NOUNS, VERBS
from wederhoor.lang.frames import Construction
from wederhoor.records.attribution import Act
from wederhoor.records.entity import SPEAKERS
from wederhoor.records.parse import Sentence, Token
from wederhoor.records.span import Span

_TAKEN_UP_SENTENCES = 2
"""Sentences of its paragraph that "Dat meldt X" takes up at most (GUIDELINES 4)."""
_ANTECEDENT_REACH = 3
"""Sentences back in which a pronoun's statement is looked for: one without words, as a mark alone, is passed over."""
_SHORTEST_CLAUSE = 4
"""Tokens before the comma of a clause that a pronoun behind it takes up: a shorter one is an adverb or a name."""


def read_anaphor(scene: Scene) -> tuple[Draft, ...]:
    """The earlier statement that a pronoun or noun of the clause takes up."""
    if scene.verb.passive and scene.grammar.objects_follow:
        # "The cause is disputed": by nobody, and its subject is what it is about
        return ()
    return _fronted(scene) or _taken_up(scene)


def _fronted(scene: Scene) -> tuple[Draft, ...]:
    """``Dat meldt X``: the sentences before."""
    first = scene.sentence.first
    if scene.verb.finite != first + 1 or scene.discourse.lower[first] not in scene.grammar.neuter_demonstratives:
        return ()
    if not scene.frame.accepts(Construction.CLAUSE, Construction.ANAPHOR, Construction.QUOTATION):
        return ()
    if _means(scene, scene.verb.finite + 1):
        return ()
    if scene.frame.act is Act.DENIES:
        # one statement is denied, not two sentences
        return scene.drafts(Rule.TAKES_UP_STATEMENT, antecedent(scene.discourse, scene.sentence))
    return scene.drafts(Rule.TAKES_UP_SENTENCES, _sentences_before(scene.discourse, scene.sentence))


def _means(scene: Scene, index: int) -> bool:
    """ "Dat zegt niets over de veiligheid": the pronoun is the subject, and nobody speaks."""
    if scene.discourse.lower[index] not in scene.discourse.pack.cues.empty_objects:
        return False
    return scene.discourse.tokens[index + 1].pos not in NOUNS


def _sentences_before(discourse: Discourse, sentence: Sentence) -> tuple[Span, ...]:
    """The sentences of the paragraph before this one, at most two, as one span; the last of the paragraph before where
    it opens one."""
    before = discourse.sentences[max(0, sentence.index - _TAKEN_UP_SENTENCES) : sentence.index]
    taken = [other for other in before if other.paragraph == sentence.paragraph] or before[-1:]
    return spans_of(discourse, (taken[0].first, taken[-1].end)) if taken else ()


def _taken_up(scene: Scene) -> tuple[Draft, ...]:
    """``X ontkent dat``, ``X spreekt de beschuldiging tegen``: the statement before."""
    rule = _rule(scene)
    if rule is None or _is_judged(scene):
        return ()
    # "The firm, which runs the mill, disputes that": what stands in the source is not what it takes up
    inside = (first for first, _ in scene.sources) if scene.grammar.subject_before_tag else ()
    before = min([scene.verb.index, *inside])
    taken_up = antecedent(scene.discourse, scene.sentence, before=before)
    return scene.drafts(rule, (*taken_up, *_called(scene)) if taken_up else (), act=_act(scene))


def _is_judged(scene: Scene) -> bool:
    """ "dismissed that as vulture politics": the pronoun is the object of what it is called, right behind the verb."""
    lower, place = scene.discourse.lower, scene.verb.index + 1
    if not scene.grammar.objects_follow or not scene.frame.accepts(Construction.PREDICATE):
        return False
    pair = lower[place : place + 2]
    return (
        len(pair) > 1 and pair[0] in scene.grammar.propositional_anaphors and pair[1] in scene.grammar.predicate_markers
    )


def _called(scene: Scene) -> tuple[Span, ...]:
    """The quotation that says what the statement is to somebody ("doet dat af als "een verzinsel"")."""
    index = scene.verb.index
    if scene.frame.needs is None:
        return ()
    place = scene.discourse.find(index, scene.sentence.end, lambda token: token.lower == scene.frame.needs)
    opened = place is not None and any(scene.discourse.quoted[place + 1 : place + 3])
    return spans_of(scene.discourse, (place + 1, scene.sentence.end)) if opened and place is not None else ()


def _rule(scene: Scene) -> Rule | None:
    """How the clause takes up a statement; ``None`` when it does not."""
    if scene.frame.accepts(Construction.CLAUSE) and _says_opposite(scene):
        return Rule.CONTRADICTS
    denies = scene.frame.act is Act.DENIES
    if not denies and not scene.frame.accepts(Construction.ANAPHOR) and not _says_where(scene):
        return None
    if denies and _denies_noun(scene):
        return Rule.TAKES_UP_NOUN
    if scene.frame.accepts(Construction.SPEAKER) and _denies_speaker(scene):
        return Rule.CONTRADICTS
    taken_up = _has_anaphor(scene) or _has_fronted(scene) or _has_adverb(scene) or _denies_bare(scene)
    return Rule.TAKES_UP_STATEMENT if taken_up else None


def _has_adverb(scene: Scene) -> bool:
    """ "gelooft daar niets van", "Daar ziet hij geen bewijs voor": the adverb that goes with the verb's preposition."""
    if scene.frame.preposition is None or scene.frame.act is not Act.DENIES:
        return False
    adverbs = scene.grammar.place_adverbs | scene.grammar.expletives
    return not adverbs.isdisjoint(scene.discourse.lower[scene.sentence.first : scene.sentence.end])


def _has_fronted(scene: Scene) -> bool:
    """ "..., maar dat ontkent X": the pronoun opens the second clause."""
    return fronted_pronoun(scene.discourse, scene.verb, scene.sentence) is not None


def _says_where(scene: Scene) -> bool:
    """ "schreef dat op Telegram": any verb of saying, with the channel."""
    channels, lower = scene.discourse.pack.cues.channels, scene.discourse.lower
    return scene.frame.accepts(Construction.CLAUSE) and any(lower[index] in channels for index in _clause(scene))


def _act(scene: Scene) -> Act | None:
    return Act.DENIES if _says_opposite(scene) else None


def _says_opposite(scene: Scene) -> bool:
    """ "zegt het tegendeel"."""
    table = scene.discourse.pack.cues.opposites
    return any(scene.discourse.phrase_at(table, index) for index in _places(scene))


def _places(scene: Scene) -> range:
    """The tokens behind the verb that stands second."""
    return range(min(scene.verb.finite, scene.verb.index) + 1, scene.sentence.end)


def _clause(scene: Scene) -> range:
    """The tokens behind the verb that stands second up to the next clause."""
    places, cue = _places(scene), scene.verb.index
    for index in places:
        token = scene.discourse.tokens[index]
        if index > cue and (token.text in {",", ";"} or token.lower in scene.grammar.coordinators):
            return range(places.start, index)
    return places


def _denies_speaker(scene: Scene) -> bool:
    """ "spreekt haar tegen", "spreekt de onderzoekers tegen": the object is one who spoke."""
    discourse = scene.discourse
    for index in _places(scene):
        if any(first <= index < end for first, end in scene.sources):
            continue
        token, name = discourse.tokens[index], discourse.name_around(index)
        if name is not None and name.label in ("PER", "ORG"):
            return True
        if token.lower in discourse.pack.grammar.pronouns and token.pos == "PRON":
            return discourse.pack.grammar.pronouns[token.lower].animate
        if token.pos in NOUNS:
            return (
                discourse.pack.names.type_of(token.lemma) in SPEAKERS
                or discourse.pack.names.type_of(token.lower) in SPEAKERS
            )
    return False


def antecedent(discourse: Discourse, sentence: Sentence, before: int | None = None) -> tuple[Span, ...]:
    """What a pronoun takes up: the clause before it in the sentence, else the sentence before."""
    if before is not None:
        earliest = sentence.first + _SHORTEST_CLAUSE - 1
        commas = (index for index in range(before, earliest, -1) if discourse.tokens[index].text in {",", ";"})
        comma = next(commas, None)
        if comma is not None and any(discourse.finite[sentence.first : comma]):
            return spans_of(discourse, (sentence.first, comma))
    for previous in reversed(discourse.sentences[max(0, sentence.index - _ANTECEDENT_REACH) : sentence.index]):
        words = sum(token.text[:1].isalnum() for token in discourse.words(previous))
        if words > 1 and not _doubts(discourse, previous):
            return spans_of(discourse, (previous.first, previous.end))
    return ()


def _doubts(discourse: Discourse, sentence: Sentence) -> bool:
    """True for a sentence that says of what was said before that nobody could check it."""
    return discourse.lower[sentence.first] in discourse.pack.grammar.definite_determiners and is_unverified(
        discourse, sentence
    )


def _has_anaphor(scene: Scene) -> bool:
    """A pronoun for a statement behind the verb, with no verb but the cue behind it."""
    discourse, anaphors, cue = scene.discourse, scene.grammar.propositional_anaphors, scene.verb.index
    after = [discourse.tokens[index] for index in _clause(scene)]
    # "werpt dat verre van zich": before the word of the expression it is no determiner
    alone = scene.verb.particle
    pronouns = (t for t in after if t.lower in anaphors)
    pronoun = next((t for t in pronouns if t.index + 1 == alone or not is_determiner(discourse, t)), None)
    later = (t for t in after if pronoun is not None and t.index > pronoun.index and t.index not in (cue, alone))
    return pronoun is not None and not any(
        t.pos in VERBS and t.lower not in discourse.pack.times.adverbials for t in later
    )


def is_determiner(discourse: Discourse, token: Token) -> bool:
    """ "dat", "het" before a noun of its own; a day is none ("ontkende dat vrijdag")."""
    following = discourse.tokens[token.index + 1 : token.index + 2]
    if any(other.lower in discourse.pack.times.adverbials for other in following):
        return False
    before_noun = any(other.pos in ("NOUN", "ADJ", "PROPN") for other in following)
    return token.dep == "det" or (token.pos == "DET" and before_noun)


def _denies_bare(scene: Scene) -> bool:
    """A denial without any content of its own ("De directie ontkent.")."""
    if scene.frame.act is not Act.DENIES or not scene.frame.accepts(Construction.ANAPHOR, Construction.CLAUSE):
        return False
    if scene.frame.preposition is not None:
        return False
    anaphors = scene.grammar.propositional_anaphors
    objects = (child for child in scene.discourse.children(scene.verb.index) if child.dep in ("obj", "ccomp", "xcomp"))
    if any(child.lower not in anaphors for child in objects):
        return False
    particle = scene.verb.particle
    end = particle if particle is not None and particle > scene.verb.index else _clause(scene).stop
    words = scene.discourse.tokens[scene.verb.index + 1 : end]
    return all(word.pos not in ("NOUN", "VERB", "PROPN") or _is_source(scene, word.index) for word in words)


def _is_source(scene: Scene, index: int) -> bool:
    return any(first <= index < end for first, end in scene.sources)


def _denies_noun(scene: Scene) -> bool:
    """ "die beschuldiging", "deze lezing" as the object of a denial."""
    words = [scene.discourse.lower[index] for index in _places(scene)]
    determiners, nouns = scene.grammar.pointing_determiners, scene.discourse.pack.cues.taken_up_nouns
    opens = scene.grammar.declarative_complementisers
    if scene.grammar.objects_follow:
        # "disputes the figure" says what is disputed, "disputes that figure" takes up what was said
        tallies = scene.discourse.pack.topics.tally_nouns
        articles = scene.grammar.definite_articles
        nouns = nouns - tallies if not articles.isdisjoint(words) else nouns
    if scene.grammar.objects_follow and scene.frame.accepts(Construction.PREDICATE):
        # "dismissed the figure as fantasy": says what it is
        opens |= scene.grammar.predicate_markers
    triples = zip(words, words[1:], [*words[2:], ""], strict=False)
    # "the suggestion that ..." says itself what it is
    return any(word in determiners and noun in nouns and after not in opens for word, noun, after in triples)
