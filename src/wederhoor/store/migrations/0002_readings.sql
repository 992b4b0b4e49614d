-- What was read in each version: the records whole, and rows of them to search and count.

CREATE TABLE readings (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL REFERENCES versions,
  pipeline TEXT NOT NULL,             -- digest of what made the reading
  shown INTEGER NOT NULL,             -- 1: the rows below are of this reading
  sha256 TEXT NOT NULL,               -- of the JSON
  body BLOB NOT NULL,                 -- a dossier of one article as JSON, compressed with zlib
  UNIQUE (version, pipeline)
) STRICT;

CREATE TABLE statements (
  id INTEGER PRIMARY KEY,
  reading INTEGER NOT NULL REFERENCES readings,
  version INTEGER NOT NULL REFERENCES versions,
  statement TEXT NOT NULL,            -- the id that the records give it
  speaker TEXT,                       -- the fullest name of who says it, in the article's words
  source TEXT,                        -- the words that name who says it
  cue TEXT,
  content TEXT NOT NULL,              -- verbatim; pieces that the cue parts stand on a line each
  spans TEXT NOT NULL,                -- JSON list of [start, end] of the pieces, code points of the text
  mode TEXT NOT NULL,
  act TEXT NOT NULL,
  certainty TEXT NOT NULL,
  channel TEXT,
  within TEXT                         -- the statement that it stands in
) STRICT;
CREATE INDEX statements_reading ON statements (reading);
CREATE INDEX statements_version ON statements (version, act, certainty);
CREATE INDEX statements_speaker ON statements (speaker);

CREATE TABLE figures (
  id INTEGER PRIMARY KEY,
  reading INTEGER NOT NULL REFERENCES readings,
  version INTEGER NOT NULL REFERENCES versions,
  figure TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  words TEXT NOT NULL,
  topic TEXT NOT NULL,
  unit TEXT NOT NULL,
  low REAL,
  high REAL,
  modifier TEXT NOT NULL,
  statement TEXT
) STRICT;
CREATE INDEX figures_reading ON figures (reading);
CREATE INDEX figures_version ON figures (version);
CREATE INDEX figures_topic ON figures (topic, low);

CREATE TABLE mentions (
  id INTEGER PRIMARY KEY,
  reading INTEGER NOT NULL REFERENCES readings,
  version INTEGER NOT NULL REFERENCES versions,
  entity TEXT NOT NULL,
  name TEXT NOT NULL,                 -- the fullest name of the entity in this article
  type TEXT NOT NULL,
  kind TEXT NOT NULL,
  words TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL
) STRICT;
CREATE INDEX mentions_reading ON mentions (reading);
CREATE INDEX mentions_version ON mentions (version);
CREATE INDEX mentions_name ON mentions (name);

-- The words of articles and of statements. `stems` is a function of wederhoor, so that other tools can search these
-- (`SELECT rowid FROM article_index WHERE article_index MATCH 'words : brand'`: rowid is versions.id, or statements.id)
-- but not rebuild them.
CREATE VIEW article_words AS
SELECT versions.id AS id, coalesce(title, '') AS title, text AS words,
       stems(coalesce(title, '') || char(10) || text, language) AS stems
FROM versions JOIN texts ON texts.sha256 = text_sha256;
CREATE VIRTUAL TABLE article_index USING fts5 (
  title, words, stems, content = 'article_words', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIEW statement_words AS
SELECT statements.id AS id, coalesce(speaker, '') AS speaker, content AS words, stems(content, language) AS stems
FROM statements JOIN versions ON versions.id = version;
CREATE VIRTUAL TABLE statement_index USING fts5 (
  speaker, words, stems, content = 'statement_words', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
