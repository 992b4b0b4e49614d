-- Views for Datasette and plain SQL. Times are as the sources give them; `moment` columns are UTC and sort.

-- One row for each article: its current version.
CREATE VIEW v_articles AS
SELECT versions.article, title, outlet, published, modified, language, url, authors, number AS versions, text,
       members.story, identity
FROM versions JOIN texts ON texts.sha256 = text_sha256 JOIN articles ON articles.id = versions.article
LEFT JOIN members ON members.article = versions.article
WHERE current = 1;

-- One row for each wording of each article, numbered from 1.
CREATE VIEW v_versions AS
SELECT article, number, current, moment, title, outlet, published, modified, language, url, authors, reader, capture,
       text_sha256, text
FROM versions JOIN texts ON texts.sha256 = text_sha256;

-- Who says what: one row for each statement of each version. `spans` are code points of v_versions.text.
CREATE VIEW v_statements AS
SELECT members.story, versions.article, versions.number, versions.current, versions.outlet, versions.published,
       speaker, source, cue, content, spans, mode, act, certainty, channel, statement, within
FROM statements JOIN versions ON versions.id = statements.version
LEFT JOIN members ON members.article = versions.article;

-- Counted and measured things. `low` and `high` bound the value, NULL where the words leave it open.
CREATE VIEW v_figures AS
SELECT members.story, versions.article, versions.number, versions.current, versions.outlet, versions.published,
       topic, low, high, modifier, unit, words, start, "end", figures.statement, statements.speaker
FROM figures JOIN versions ON versions.id = figures.version
LEFT JOIN members ON members.article = versions.article
LEFT JOIN statements ON statements.reading = figures.reading AND statements.statement = figures.statement;

-- Who and what is named, where, in which words.
CREATE VIEW v_names AS
SELECT members.story, versions.article, versions.number, versions.current, versions.outlet, versions.published,
       name, type, kind, words, start, "end", entity
FROM mentions JOIN versions ON versions.id = mentions.version
LEFT JOIN members ON members.article = versions.article;

-- Stories with how many articles and outlets they have.
CREATE VIEW v_stories AS
SELECT stories.id AS story, stories.title, first, last, count(versions.article) AS articles,
       count(DISTINCT versions.outlet) AS outlets, (SELECT 1 FROM dossiers WHERE story = stories.id) AS dossier
FROM stories LEFT JOIN members ON members.story = stories.id
LEFT JOIN versions ON versions.article = members.article AND current = 1
GROUP BY stories.id;

-- The points of each story's dossier, a row for each answer to each question; `support` counts its passages.
CREATE VIEW v_points AS
SELECT dossiers.story, json_extract(point.value, '$.id') AS point, json_extract(point.value, '$.kind') AS kind,
       json_extract(point.value, '$.question') AS question, json_extract(point.value, '$.status') AS status,
       json_extract(position.value, '$.position') AS position, json_extract(position.value, '$.outlets') AS outlets,
       json_extract(position.value, '$.origins') AS origins,
       json_array_length(position.value, '$.support') AS support, json_extract(point.value, '$.why') AS why
FROM dossiers, json_each(body, '$.points') AS point, json_each(point.value, '$.positions') AS position;

-- Who was accused, and what each article has of a reply.
CREATE VIEW v_hearing AS
SELECT dossiers.story, json_extract(hearing.value, '$.accused') AS accused,
       (SELECT json_extract(entity.value, '$.name') FROM json_each(body, '$.entities') AS entity
        WHERE json_extract(entity.value, '$.id') = json_extract(hearing.value, '$.accused')) AS name,
       heard.key AS article, heard.value AS heard
FROM dossiers, json_each(body, '$.hearing') AS hearing, json_each(hearing.value, '$.outlets') AS heard;

-- Bytes that came in, and what became of them: how many versions were read in them, or why none could be.
CREATE VIEW v_captures AS
SELECT captures.id AS capture, name, url, media_type, captured, parent, blob, size,
       (SELECT count(*) FROM sightings WHERE capture = captures.id) AS versions,
       (SELECT group_concat(problem, '; ') FROM failures WHERE capture = captures.id) AS problem
FROM captures JOIN blobs ON blobs.sha256 = blob;

-- What was done to the archive.
CREATE VIEW v_log AS SELECT seq, moment, action, subject, details, digest FROM log;
