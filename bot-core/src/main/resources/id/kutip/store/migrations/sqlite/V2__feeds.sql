-- Feeds that are polled, what each brought, and what each entry is known again by. Times are
-- ISO 8601 in UTC to the second, so that they sort as text.
CREATE TABLE feed (
  id INTEGER PRIMARY KEY,
  url TEXT NOT NULL UNIQUE,
  title TEXT,
  site TEXT,
  language TEXT,
  etag TEXT,
  last_modified TEXT,
  status TEXT NOT NULL,
  problem TEXT,
  told INTEGER NOT NULL,
  silent_hours TEXT NOT NULL,
  read_at TEXT,
  next_poll TEXT NOT NULL,
  leased_until TEXT,
  interval_seconds INTEGER NOT NULL,
  failures INTEGER NOT NULL,
  failing_since TEXT,
  moved_to TEXT,
  moved_since TEXT
);
CREATE INDEX feed_due ON feed (status, next_poll);
-- A number is never given again (AUTOINCREMENT): messages go by it long after the entry is forgotten.
CREATE TABLE feed_entry (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  feed_id INTEGER NOT NULL REFERENCES feed (id) ON DELETE CASCADE,
  guid TEXT,
  url TEXT,
  title TEXT,
  summary TEXT,
  content TEXT,
  image TEXT,
  authors TEXT NOT NULL,
  tags TEXT NOT NULL,
  published TEXT NOT NULL,
  seen_at TEXT NOT NULL
);
CREATE INDEX feed_entry_newest ON feed_entry (feed_id, published);
CREATE TABLE feed_entry_key (
  feed_id INTEGER NOT NULL REFERENCES feed (id) ON DELETE CASCADE,
  entry_key TEXT NOT NULL,
  seen_at TEXT NOT NULL,
  PRIMARY KEY (feed_id, entry_key)
);
