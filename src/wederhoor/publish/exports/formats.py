"""All formats that a dossier can be exported to."""

from __future__ import annotations

from collections.abc import Mapping

from wederhoor.publish.exports.annotation import make_annotations
from wederhoor.publish.exports.bibtex import make_bibtex
from wederhoor.publish.exports.brat import make_brat
from wederhoor.publish.exports.csl import make_csl
from wederhoor.publish.exports.followthemoney import make_entities
from wederhoor.publish.exports.format import Format
from wederhoor.publish.exports.geojson import make_geojson
from wederhoor.publish.exports.gexf import make_gexf
from wederhoor.publish.exports.naf import make_naf
from wederhoor.publish.exports.ninjs import make_ninjs
from wederhoor.publish.exports.parquet import make_parquet
from wederhoor.publish.exports.schemaorg import make_schemaorg
from wederhoor.publish.exports.spreadsheet import make_csv
from wederhoor.publish.exports.vault import make_vault
from wederhoor.publish.exports.whole import make_json

_ALL = (
    ("json", ".json", "application/json", "the dossier itself, as wederhoor dossier --json writes it", True, make_json),
    (
        "annotation",
        ".jsonld",
        "application/ld+json",
        "W3C Web Annotations, position and quotation",
        True,
        make_annotations,
    ),
    ("schemaorg", ".jsonld", "application/ld+json", "schema.org: Claim and NewsArticle", True, make_schemaorg),
    ("ftm", ".ftm.json", "application/json+ftm", "FollowTheMoney entities (Aleph), one a line", True, make_entities),
    ("ninjs", ".json", "application/json", "IPTC ninjs 3.0, one file an article", False, make_ninjs),
    ("naf", ".naf.xml", "application/xml", "NAF 3 for language technology, one file an article", False, make_naf),
    ("brat", ".ann", "text/plain", "brat standoff, a .txt and an .ann an article", False, make_brat),
    ("geojson", ".geojson", "application/geo+json", "the places, those not located too", True, make_geojson),
    ("gexf", ".gexf", "application/gexf+xml", "who names, accuses and denies whom (Gephi)", True, make_gexf),
    ("csl", ".csl.json", "application/vnd.citationstyles.csl+json", "references for Zotero (CSL JSON)", True, make_csl),
    ("bibtex", ".bib", "application/x-bibtex", "references for LaTeX (BibTeX)", True, make_bibtex),
    ("csv", ".csv", "text/csv", "tables for a spreadsheet, safe from formulas", False, make_csv),
    (
        "parquet",
        ".parquet",
        "application/vnd.apache.parquet",
        "the same tables (needs wederhoor[parquet])",
        False,
        make_parquet,
    ),
    ("obsidian", ".md", "text/markdown", "linked Markdown notes for Obsidian", False, make_vault),
)

FORMATS: Mapping[str, Format] = {
    name: Format(name=name, suffix=suffix, media_type=media_type, about=about, single=single, make=make)
    for name, suffix, media_type, about, single, make in _ALL
}
"""The formats by name, in the order in which they are listed."""
