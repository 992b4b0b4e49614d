-- What was read: an article by an outlet, or a post on a channel, which is a primary source.

ALTER TABLE versions ADD COLUMN kind TEXT NOT NULL DEFAULT 'article';   -- article or post

-- In the form that the program writes: keys sorted.
UPDATE sightings SET fields = json_object(
  'authors', json_extract(fields, '$.authors'), 'kind', 'article', 'language', json_extract(fields, '$.language'),
  'modified', json_extract(fields, '$.modified'), 'outlet', json_extract(fields, '$.outlet'),
  'published', json_extract(fields, '$.published'), 'source_id', json_extract(fields, '$.source_id'),
  'title', json_extract(fields, '$.title'), 'url', json_extract(fields, '$.url')
);

-- One row for each article: its current version.
DROP VIEW v_articles;
CREATE VIEW v_articles AS
SELECT versions.article, kind, title, outlet, published, modified, language, url, authors, number AS versions, text,
       members.story, identity
FROM versions JOIN texts ON texts.sha256 = text_sha256 JOIN articles ON articles.id = versions.article
LEFT JOIN members ON members.article = versions.article
WHERE current = 1;

-- One row for each wording of each article, numbered from 1.
DROP VIEW v_versions;
CREATE VIEW v_versions AS
SELECT article, number, current, kind, moment, title, outlet, published, modified, language, url, authors, reader,
       capture, text_sha256, text
FROM versions JOIN texts ON texts.sha256 = text_sha256;

-- Who and what is named, where, in which words; `kind` is that of the name.
DROP VIEW v_names;
CREATE VIEW v_names AS
SELECT members.story, versions.article, versions.number, versions.current, versions.outlet, versions.published,
       name, type, mentions.kind AS kind, words, start, "end", entity
FROM mentions JOIN versions ON versions.id = mentions.version
LEFT JOIN members ON members.article = versions.article;
