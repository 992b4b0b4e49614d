-- Stories, what people decided, and the dossier of each story.

CREATE TABLE stories (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  first TEXT NOT NULL,
  last TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE members (
  article TEXT PRIMARY KEY REFERENCES articles,   -- an article is in one story
  story TEXT NOT NULL REFERENCES stories,
  why TEXT NOT NULL                               -- JSON
) STRICT, WITHOUT ROWID;
CREATE INDEX members_story ON members (story);

CREATE TABLE story_judgements (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  supersedes TEXT NOT NULL,           -- JSON list of ids
  body TEXT NOT NULL                  -- JSON
) STRICT;

-- On names, claims and points; a line as in judgements.jsonl.
CREATE TABLE judgements (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE dossiers (
  story TEXT PRIMARY KEY REFERENCES stories,
  made_of TEXT NOT NULL,              -- digest of the versions, readings and judgements that it was made of
  sha256 TEXT NOT NULL,
  body TEXT NOT NULL                  -- JSON, wederhoor-dossier/1
) STRICT;

-- Feeds that are watched. What changes at every visit is no act on the archive and is not logged; each row holds its
-- own digest.
CREATE TABLE feeds (
  url TEXT PRIMARY KEY,
  etag TEXT,
  last_modified TEXT,
  due TEXT,
  failures INTEGER NOT NULL,
  digest TEXT NOT NULL
) STRICT, WITHOUT ROWID;
