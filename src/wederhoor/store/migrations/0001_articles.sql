-- Bytes, where they came from, and the articles that were read in them.
-- The file may be read with any tool. Only wederhoor should write it: `wederhoor verify` finds what others change.

CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE migrations (
  version INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL                -- of the SQL that was run
) STRICT;

-- One file under NAME.blobs for each.
CREATE TABLE blobs (
  sha256 TEXT PRIMARY KEY,
  size INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE captures (
  id TEXT PRIMARY KEY,
  blob TEXT NOT NULL REFERENCES blobs,
  name TEXT NOT NULL,
  media_type TEXT,
  url TEXT,
  captured TEXT,                      -- as the source gives it
  parent TEXT REFERENCES captures
) STRICT, WITHOUT ROWID;
CREATE INDEX captures_blob ON captures (blob);
CREATE INDEX captures_parent ON captures (parent);

CREATE TABLE failures (
  id TEXT PRIMARY KEY,
  capture TEXT REFERENCES captures,
  name TEXT NOT NULL,
  problem TEXT NOT NULL,
  advice TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX failures_capture ON failures (capture);

CREATE TABLE articles (
  id TEXT PRIMARY KEY,
  identity TEXT NOT NULL              -- JSON: ["url", URL], ["source", OUTLET, ID] or ["name", OUTLET, FILE]
) STRICT, WITHOUT ROWID;

CREATE TABLE texts (
  sha256 TEXT PRIMARY KEY,
  text TEXT NOT NULL
) STRICT;

-- A wording of an article. What is said of it repeats its first sighting.
CREATE TABLE versions (
  id INTEGER PRIMARY KEY,
  article TEXT NOT NULL REFERENCES articles,
  number INTEGER NOT NULL,
  current INTEGER NOT NULL,           -- 1: the last version
  moment TEXT NOT NULL,               -- UTC, sorts by time; '' unknown
  outlet TEXT,
  published TEXT,
  published_moment TEXT NOT NULL,
  language TEXT NOT NULL,
  title TEXT,
  modified TEXT,
  url TEXT,
  authors TEXT NOT NULL,              -- JSON list
  reader TEXT NOT NULL,
  capture TEXT NOT NULL REFERENCES captures,
  text_sha256 TEXT NOT NULL REFERENCES texts,
  UNIQUE (article, text_sha256)
) STRICT;
CREATE INDEX versions_text ON versions (text_sha256);
CREATE INDEX versions_capture ON versions (capture);
CREATE INDEX versions_outlet ON versions (outlet, published_moment);
CREATE INDEX versions_published ON versions (published_moment);

-- A version as one reader found it in one capture.
CREATE TABLE sightings (
  version INTEGER NOT NULL REFERENCES versions,
  capture TEXT NOT NULL REFERENCES captures,
  reader TEXT NOT NULL,
  moment TEXT NOT NULL,
  fields TEXT NOT NULL,               -- JSON: title, outlet, authors, published, modified, language, url, source_id
  mapping BLOB NOT NULL,              -- JSON list of [start, end, path, offset], compressed with zlib
  PRIMARY KEY (version, capture, reader)
) STRICT, WITHOUT ROWID;
CREATE INDEX sightings_capture ON sightings (capture);

-- Articles that were deleted.
CREATE TABLE tombstones (
  article TEXT PRIMARY KEY,
  reason TEXT NOT NULL,
  by TEXT NOT NULL,
  at TEXT NOT NULL,
  digest TEXT NOT NULL,               -- SHA-256 of what the export held of it
  remains TEXT NOT NULL               -- JSON list of blobs that still hold its bytes
) STRICT, WITHOUT ROWID;

-- The running sums of the rows of each table; their digest stands in every entry of the log.
CREATE TABLE sums (
  name TEXT PRIMARY KEY,
  rows INTEGER NOT NULL,
  sum TEXT NOT NULL                   -- of the SHA-256 of each row, modulo 2^256, in hexadecimal
) STRICT, WITHOUT ROWID;

CREATE TABLE log (
  seq INTEGER PRIMARY KEY,
  moment TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  details TEXT NOT NULL,              -- JSON
  state TEXT NOT NULL,
  previous TEXT NOT NULL,
  digest TEXT NOT NULL
) STRICT;
CREATE TRIGGER log_update BEFORE UPDATE ON log BEGIN SELECT raise(ABORT, 'the log is only added to'); END;
CREATE TRIGGER log_delete BEFORE DELETE ON log BEGIN SELECT raise(ABORT, 'the log is only added to'); END;
CREATE TRIGGER log_order BEFORE INSERT ON log WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM log)
BEGIN SELECT raise(ABORT, 'the log is only added to at its end'); END;
