-- Articles as they were read, each change a version of its own; times are ISO 8601 in UTC.
CREATE TABLE article (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  url TEXT NOT NULL UNIQUE,
  etag TEXT,
  last_modified TEXT,
  checked_at TEXT NOT NULL
);
CREATE TABLE article_version (
  article_id BIGINT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  title TEXT,
  site TEXT,
  authors TEXT NOT NULL,
  published TEXT,
  language TEXT NOT NULL,
  text TEXT NOT NULL,
  read_at TEXT NOT NULL,
  PRIMARY KEY (article_id, version)
);
