"""Measures a pipeline on the test sets: ``python training/measure.py nl ../shared/data [--pipeline NAME]``.

Treebanks: tokens that the pipeline's own tokenizer splits as the treebank does are scored (spaCy's ``Scorer``, CoNLL
2018 style alignment), lemmas without the compound mark. Entities: the CoNLL-2002 sets of the language and the sentences
marked in ``ner/*-test.tsv`` beside the recipe, with their own tokens, documents whole, micro F1 over spans and types;
and the names in the gold bundles. Of a language that has no pack yet names are not settled over the article.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

import spacy
from spacy.language import Language
from spacy.scorer import Scorer
from spacy.tokens import Doc
from spacy.training import Example

from entities import entity_doc, read_conll2002, read_meantime, read_standoff
from recipe import RECIPES, Recipe, read_recipe
from treebank import Sentence, documents
from wederhoor.lang.registry import SHIPPED, get_pack
from wederhoor.records.article import Article
from wederhoor.text.layout import lay_out
from wederhoor.text.names import settle
from wederhoor.text.parse import Parser, label_of


def main() -> None:
    """Prints one line a test set."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("language", choices=RECIPES)
    parser.add_argument("data", type=Path)
    parser.add_argument("--pipeline", default=None)
    arguments = parser.parse_args()
    recipe = read_recipe(arguments.language)
    pipeline = arguments.pipeline or str(HERE.parent / "src" / "wederhoor" / "lang" / recipe.language / "pipeline")
    nlp = spacy.load(pipeline)
    for name in recipe.test:
        if "parser" in nlp.pipe_names:
            print(name, line(treebank_scores(nlp, list(recipe.read(arguments.data, (name,))))))
    if "ner" in nlp.pipe_names:
        for bundle, scores in bundle_scores(recipe, pipeline, arguments.data.parent / "gold").items():
            print(f"names in {bundle}", line(scores))
        for name, documents in marked_tests(recipe, arguments.data):
            print(name, line(entity_scores(nlp, documents, None)))
            if recipe.language in SHIPPED:
                print(f"{name}, settled over the article", line(entity_scores(nlp, documents, recipe.language)))


def marked_tests(recipe: Recipe, data: Path) -> Iterator[tuple[str, list[list[Sentence]]]]:
    """The test sets of entities by name, each as its documents."""
    source = data / recipe.language
    for path in sorted((source / "ner").glob("conll2002-*.gz")):
        yield path.stem, list(read_conll2002(path))
    for path in sorted((recipe.folder / "ner").glob("*-test.tsv")):
        meantime = source / "meantime" / "meantime.conll.gz"
        texts = read_meantime(meantime) if path.stem.startswith("meantime") else recipe.read(data, recipe.test)
        documents = groupby(read_standoff(path, texts), key=lambda sentence: sentence.id.rpartition("-")[0])
        yield path.stem, [list(document) for _, document in documents]


def line(scores: dict[str, float]) -> str:
    """The scores as percentages."""
    return "  ".join(f"{name} {100 * value:.1f}" for name, value in scores.items())


def treebank_scores(nlp: Language, treebank: list[Sentence]) -> dict[str, float]:
    """Shares of 1 under spaCy's names."""
    gold = list(documents(treebank, nlp.vocab))
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


def entity_scores(nlp: Language, documents: list[list[Sentence]], settled: str | None) -> dict[str, float]:
    """Precision, recall and F1 of whole entities, and F1 by type, settled with the pack of a language."""
    examples = list(_predicted(nlp, documents, settled))
    scores = Scorer.score_spans(examples, "ents")
    found = {"P": scores["ents_p"], "R": scores["ents_r"], "F": scores["ents_f"]}
    return found | {label: values["f"] for label, values in sorted(scores["ents_per_type"].items())}


def _predicted(nlp: Language, documents: list[list[Sentence]], settled: str | None) -> Iterator[Example]:
    kinds = cache(lambda word: label_of(get_pack(settled).names, word) if settled else None)
    for document in documents:
        reference = entity_doc(document, nlp)
        words, spaces = [t.text for t in reference], [bool(t.whitespace_) for t in reference]
        predicted = nlp(Doc(nlp.vocab, words=words, spaces=spaces))
        if settled:
            spans = settle([t.text for t in predicted], [(e.start, e.end, e.label_) for e in predicted.ents], kinds)
            predicted.set_ents([spacy.tokens.Span(predicted, *span) for span in spans])
        yield Example(predicted, reference)


def bundle_scores(recipe: Recipe, pipeline: str, gold: Path) -> dict[str, dict[str, float]]:
    """Precision, recall and F1 of whole names and types in the gold bundles, boilerplate left out, as the program
    reads them; the marks, by an annotator who had the guideline only, stand by offset in ``ner/bundles.json``. Of a
    language without a pack all paragraphs are read."""
    read = read_with_pack if recipe.language in SHIPPED else read_plainly
    found = {}
    for bundle, files in json.loads((recipe.folder / "ner" / "bundles.json").read_text("utf-8")).items():
        right = marked = named = 0
        texts = {file: (gold / bundle / "articles" / file).read_bytes().decode("utf-8") for file in files}
        for file, (parts, predicted) in read(recipe.language, pipeline, texts).items():
            reference = {tuple(mark) for mark in files[file] if any(start <= mark[0] < end for start, end in parts)}
            right += len(reference & predicted)
            marked += len(predicted)
            named += len(reference)
        found[bundle] = {"P": right / marked, "R": right / named, "F": 2 * right / (marked + named)}
    return found


Read = dict[str, tuple[list[tuple[int, int]], set[tuple[int, int, str]]]]
"""For each file the stretches that were read, and the names found, by offset."""


def read_with_pack(language: str, pipeline: str, texts: dict[str, str]) -> Read:
    """As the program reads articles."""
    pack = get_pack(language)
    parser = Parser(pack, pipeline)
    found: Read = {}
    for file, text in texts.items():
        article = _article(text, file, language)
        layout = lay_out(article, pack)
        parse = next(parser.parse([(article, layout)]))
        pieces = [(piece.start, piece.end) for paragraph in layout.paragraphs for piece in paragraph.pieces]
        spans = [(parse.span(name.first, name.end), name.label) for name in parse.names]
        found[file] = pieces, {(span.start, span.end, label) for span, label in spans}
    return found


def read_plainly(_: str, pipeline: str, texts: dict[str, str]) -> Read:
    """Each line as a text of its own."""
    nlp = spacy.load(pipeline)
    found: Read = {}
    for file, text in texts.items():
        lines = [match.span() for match in re.finditer(r"[^\n]+", text)]
        names = {
            (start + name.start_char, start + name.end_char, name.label_)
            for start, end in lines
            for name in nlp(text[start:end]).ents
        }
        found[file] = lines, names
    return found


def _article(text: str, file: str, language: str) -> Article:
    return Article(id=file, file=file, text=text, sha256="", text_sha256="", language=language)


if __name__ == "__main__":
    main()
