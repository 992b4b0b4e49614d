"""Measures a pipeline on the test sets: ``python training/measure.py nl ../shared/data [--pipeline NAME]``.

Treebanks: tokens that the pipeline's own tokenizer splits as the treebank does are scored (spaCy's ``Scorer``, CoNLL
2018 style alignment), lemmas without the compound mark. Entities: CoNLL-2002 testb with its own tokens, documents
whole, micro F1 over spans and types; and the names in the gold bundles.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

import spacy
from spacy.language import Language
from spacy.scorer import Scorer
from spacy.tokens import Doc
from spacy.training import Example

from entities import entity_doc, read_conll2002
from treebank import documents, read_conllu
from wederhoor.lang.registry import get_pack
from wederhoor.records.article import Article
from wederhoor.text.layout import lay_out
from wederhoor.text.names import settle
from wederhoor.text.parse import Parser, label_of


def main() -> None:
    """Prints one line a test set."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("language", choices=["nl"])
    parser.add_argument("data", type=Path)
    parser.add_argument("--pipeline", default=None)
    arguments = parser.parse_args()
    shipped = HERE.parent / "src" / "wederhoor" / "lang" / arguments.language / "pipeline"
    nlp = spacy.load(arguments.pipeline or shipped)
    source = arguments.data / arguments.language
    for name in ("alpino-test", "lassysmall-test"):
        print(name, _line(treebank_scores(nlp, source / "ud" / f"{name}.conllu.gz")))
    if "ner" in nlp.pipe_names:
        for bundle, scores in bundle_scores(arguments.pipeline, arguments.data.parent / "gold").items():
            print(f"names in {bundle}", _line(scores))
        for name in ("testa", "testb"):
            path = source / "ner" / f"conll2002-ned.{name}.gz"
            print(f"conll2002 {name}", _line(entity_scores(nlp, path, settled=False)))
            print(f"conll2002 {name}, settled over the article", _line(entity_scores(nlp, path, settled=True)))


def _line(scores: dict[str, float]) -> str:
    return "  ".join(f"{name} {100 * value:.1f}" for name, value in scores.items())


def treebank_scores(nlp: Language, path: Path) -> dict[str, float]:
    """Shares of 1 under spaCy's names."""
    gold = list(documents(list(read_conllu(path)), nlp.vocab))
    scores = nlp.evaluate([Example(nlp.make_doc(doc.text), doc) for doc in gold])
    wanted = {
        "XPOS": "tag_acc",
        "UPOS": "pos_acc",
        "morph": "morph_acc",
        "lemma": "lemma_acc",
        "UAS": "dep_uas",
        "LAS": "dep_las",
        "sentence F": "sents_f",
    }
    return {name: scores[key] for name, key in wanted.items()}


def entity_scores(nlp: Language, path: Path, *, settled: bool) -> dict[str, float]:
    """Precision, recall and F1 of whole entities, and F1 by type."""
    examples = list(_predicted(nlp, path, settled=settled))
    scores = Scorer.score_spans(examples, "ents")
    found = {"P": scores["ents_p"], "R": scores["ents_r"], "F": scores["ents_f"]}
    return found | {label: values["f"] for label, values in sorted(scores["ents_per_type"].items())}


def _predicted(nlp: Language, path: Path, *, settled: bool) -> Iterator[Example]:
    names = get_pack("nl").names
    kinds = cache(lambda word: label_of(names, word))
    for document in read_conll2002(path):
        reference = entity_doc(document, nlp)
        words, spaces = [t.text for t in reference], [bool(t.whitespace_) for t in reference]
        predicted = nlp(Doc(nlp.vocab, words=words, spaces=spaces))
        if settled:
            spans = settle([t.text for t in predicted], [(e.start, e.end, e.label_) for e in predicted.ents], kinds)
            predicted.set_ents([spacy.tokens.Span(predicted, *span) for span in spans])
        yield Example(predicted, reference)


def bundle_scores(pipeline: str | None, gold: Path) -> dict[str, dict[str, float]]:
    """Precision, recall and F1 of whole names and types in the gold bundles, boilerplate left out, as the program
    reads them; the marks, by an annotator who had the guideline only, stand by offset in ``nl/ner/bundles.json``."""
    pack = get_pack("nl")
    parser = Parser(pack, pipeline)
    found = {}
    for bundle, files in json.loads((HERE / "nl" / "ner" / "bundles.json").read_text("utf-8")).items():
        right = marked = named = 0
        for file, marks in files.items():
            article = _article((gold / bundle / "articles" / file).read_bytes().decode("utf-8"), file)
            layout = lay_out(article, pack)
            parse = next(parser.parse([(article, layout)]))
            read = [piece for paragraph in layout.paragraphs for piece in paragraph.pieces]
            reference = {tuple(mark) for mark in marks if any(p.start <= mark[0] < p.end for p in read)}
            predicted = {(s.start, s.end, n.label) for n in parse.names for s in [parse.span(n.first, n.end)]}
            right += len(reference & predicted)
            marked += len(predicted)
            named += len(reference)
        found[bundle] = {"P": right / marked, "R": right / named, "F": 2 * right / (marked + named)}
    return found


def _article(text: str, file: str) -> Article:
    return Article(id=file, file=file, text=text, sha256="", text_sha256="", language="nl")


if __name__ == "__main__":
    main()
