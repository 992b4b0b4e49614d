"""Whether a statement denies (GUIDELINES 9)."""

from __future__ import annotations

from itertools import pairwise

from wederhoor.extract.circumstances.content import (
    Content,
    Part,
    concedes,
    idiom_in,
    is_negated,
    is_own,
    is_own_deed,
    is_perfect,
    is_unnegated,
    lays_guilt,
    main_clause,
    opens_with_person,
    speaks_of_self,
    was_done,
)

_EXCLAMATION = 3
"""Words of a sentence that is all a judgment ("Pure bluf.")."""


def denies(content: Content) -> bool:
    """Guilt with a negation, a word for untruth, a judgment of what was said, or a deed that the speaker never did."""
    if content.any(concedes):
        return False
    if content.any(_rejects) or content.any(_denies_firmly):
        return True
    negated = content.any(_is_negated)
    if negated and (lays_guilt(content) or content.any(_denies_wrong)):
        return True
    return (
        content.any(_clears)
        or content.any(_belittles)
        or content.any(_denies_deed)
        or content.any(_denies_as_body)
        or ((content.judging or content.free) and content.any(_dismisses))
    )


def _rejects(content: Content, sentence: Part) -> bool:
    """ "Daar klopt niets van"; not "er klopt iets niet", which suspects."""
    if content.acts.affirmed.search(sentence.text) is not None:
        return False
    return any(is_unnegated(content, sentence, words) for words in (content.cues.falsehood, content.acts.denial))


def _denies_firmly(content: Content, sentence: Part) -> bool:
    """ "Wij zijn op geen enkel moment ingelicht": a strong negation of what the speaker or his own did or were."""
    own = is_own_deed(content, sentence) or (not content.free and opens_with_person(content.grammar, sentence))
    return own and content.acts.emphatic.search(sentence.text) is not None


def _clears(content: Content, sentence: Part) -> bool:
    """ "Hij is geen dief"; "niet door onze mensen vernield"; "Kwetsen wilde zij niemand"."""
    if is_negated(content, sentence, content.cues.reproach) or _is_no_offender(content, sentence):
        return True
    negations, agents = content.grammar.negators | content.grammar.denying_adverbs, content.grammar.agent_prepositions
    pairs = pairwise(sentence.tokens)
    by_another = any(one.lower in negations and other.lower in agents for one, other in pairs)
    contrasted = not content.grammar.adversatives.isdisjoint(sentence.lower)
    # "not by the mayor, but by his aide" says who did it
    if by_another and not contrasted and any(token.has("VerbForm=Part") for token in sentence.tokens):
        return True
    wanted = any(token.lemma in content.cues.volitive_verbs and token.has("Tense=Past") for token in sentence.tokens)
    harm = any(token.lemma in content.acts.harms or token.lower in content.acts.harms for token in sentence.tokens)
    return wanted and harm and sentence.has(content.cues.negations)


def _is_no_offender(content: Content, sentence: Part) -> bool:
    """ "Mijn zoon is geen dief"."""
    pairs = pairwise(sentence.lower)
    return any(one in content.grammar.nobodies and other in content.acts.offenders for one, other in pairs)


def _spares(content: Content, sentence: Part) -> bool:
    """ "Ik heb niemand bedreigd"; "Wij hebben geen klant geweigerd": the speaker as the agent, no verb of the mind."""
    minded = any(token.lemma in content.acts.expectation for token in sentence.tokens if token.pos == "VERB")
    acting = any(token.lemma in content.acts.active_auxiliaries for token in sentence.tokens)
    spared = sentence.has(content.grammar.nobodies) and _is_negated(content, sentence)
    return acting and not minded and spared and speaks_of_self(content, sentence)


def _is_negated(content: Content, sentence: Part) -> bool:
    """A negation that is no litotes ("het is geen geheim dat ...")."""
    return sentence.has(content.cues.negations) and content.acts.affirmed.search(sentence.text) is None


def _dismisses(content: Content, sentence: Part) -> bool:
    """ "noemt die cijfers voorbarig"; "Grootspraak", as the whole of a sentence."""
    if not content.judging and len(sentence.tokens) > _EXCLAMATION:
        return False
    return content.acts.dismissal.search(sentence.text) is not None


def _belittles(content: Content, sentence: Part) -> bool:
    """ "noemt de beschuldiging te zot voor woorden"."""
    return sentence.has(content.cues.taken_up_nouns) and content.acts.judgment.search(sentence.text) is not None


def _denies_wrong(content: Content, sentence: Part) -> bool:
    """ "Wij hebben het rapport niet achtergehouden"; "Er is geen bevel gegeven": a wrong deed or an attack of which a
    speaker says that it was not done."""
    main = main_clause(content, sentence)
    if not main.has(content.cues.negations):
        return False
    deed = idiom_in(content.acts.deeds, main)
    if speaks_of_self(content, main):
        return deed is not None
    if content.unspoken or not (is_perfect(content.grammar, main) or was_done(content.grammar, main)):
        return False
    grammar, attack = content.grammar, idiom_in(content.acts.attacks, main)
    negators = (grammar.negators | grammar.denying_adverbs | grammar.nobodies).intersection(main.lower)
    return bool(negators) and any(idiom is not None and idiom.isdisjoint(negators) for idiom in (deed, attack))


def _denies_deed(content: Content, sentence: Part) -> bool:
    """ "Ik heb hem nooit gezien"; "(zegt dat) zij het stuk niet heeft ontvangen"."""
    acts, main = content.acts, main_clause(content, sentence)
    if not is_perfect(content.grammar, main) or acts.wonder.search(sentence.text):
        return False
    if main.has(acts.first_persons):
        own = is_own(content, main) and main.has(content.cues.negations)
        return own or main.has(acts.never) or _spares(content, main)
    known = any(token.lemma in acts.expectation for token in main.tokens) and not main.has(acts.never)
    reported = content.own or (not content.free and opens_with_person(content.grammar, main))
    return reported and not known and main.has(content.cues.negations)


def _denies_as_body(content: Content, sentence: Part) -> bool:
    """ "(said) it had not ordered the move", "it was not in talks": a body of itself, and no "it was not clear"."""
    grammar, opening = content.grammar, sentence.tokens[:4]
    if content.free or not grammar.bare_complements or len(opening) < 4:
        return False
    subject, verb, negator, following = opening
    if subject.lower not in grammar.neuter_pronouns or verb.pos != "AUX" or negator.lower not in grammar.negators:
        return False
    placed = following.pos in ("ADP", "DET")
    minded = following.lemma in content.acts.expectation or following.lemma in content.cues.refusing_verbs
    tensed = verb.has("Tense=Past") or verb.has("Tense=Pres")  # which a modal is not ("it could not")
    return tensed and not minded and (placed or verb.lemma not in grammar.passive_auxiliaries)
