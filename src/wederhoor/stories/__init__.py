"""Sorts a stream of articles into stories: **item → reading → likeness → story**.

A room beside ``align``: it knows the records alone, no other room, and works without the parser. ``Clusterer`` takes
items in any order and sorts them in the order of their publication; the stories are a function of the set of items and
of what people decided, whatever the order of ``add`` and wherever the work was interrupted.

``reading`` takes an item apart into terms · ``page`` tells pages that are no report of one event · ``vocabulary``
weighs terms by their frequency in the stream · ``centroid`` is what a story's articles have together · ``index`` finds
the stories that share something · ``likeness`` says how alike an item and a story are, in features with learnt weights
· ``choice`` picks the story and says why · ``shelf`` holds stories, open and closed · ``tie`` holds people's
decisions · ``clusterer`` runs the stream · ``state`` writes it as plain data · ``telling`` makes what comes out.

A late article takes back all steps after its place in the stream and has them done again; so the result is that of one
run over the whole stream in the order of publication, and late articles cost what lies between. ``Clusterer.forget``
settles what nothing late comes to any more: memory then holds the open stories, each as one bounded sum, whatever the
length of the stream.

After Miranda, Znotiņš, Cohen and Barzdins (2018), *Multilingual Clustering of Streaming News*, EMNLP: sparse vectors of
words, stems and names of title and text, decay in time, a learnt weighting and a learnt decision. What differs: weights
of terms come from the stream itself, beginnings of words stand for lemmas, names are told by their capitals, and one
logistic regression ranks and decides.
"""

from wederhoor.stories.clusterer import Clusterer, LateError
from wederhoor.stories.tie import Ties

__all__ = ["Clusterer", "LateError", "Ties"]
