-- Chats, what they wait for, and how fast they may be written to; moments are milliseconds since
-- 1970 unless a column says otherwise.
CREATE TABLE chat (
  id INTEGER PRIMARY KEY,
  platform TEXT NOT NULL,
  name TEXT NOT NULL,
  due_at BIGINT,
  next_at BIGINT NOT NULL DEFAULT 0,
  leased_until BIGINT NOT NULL DEFAULT 0,
  leased_by TEXT,
  paused TEXT,
  zone TEXT,
  quiet_from TEXT,
  quiet_to TEXT,
  language TEXT,
  UNIQUE (platform, name)
);
CREATE INDEX chat_due ON chat (platform, due_at) WHERE due_at IS NOT NULL;

-- One message to one chat; done_at is empty until nothing more is to be done with it.
CREATE TABLE delivery (
  id INTEGER PRIMARY KEY,
  chat_id BIGINT NOT NULL REFERENCES chat (id) ON DELETE CASCADE,
  subject TEXT NOT NULL,
  made_at BIGINT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  message_id TEXT,
  rejected INTEGER NOT NULL DEFAULT 0,
  done_at BIGINT,
  UNIQUE (chat_id, subject)
);
CREATE INDEX delivery_waiting ON delivery (chat_id, id) WHERE done_at IS NULL;
CREATE INDEX delivery_subject ON delivery (subject);
CREATE INDEX delivery_done ON delivery (done_at) WHERE done_at IS NOT NULL;

-- When the next message may go out on a platform, in microseconds since 1970.
CREATE TABLE pace (
  platform TEXT PRIMARY KEY,
  free_at BIGINT NOT NULL
);

-- The tables of db-scheduler.
CREATE TABLE scheduled_tasks (
  task_name TEXT NOT NULL,
  task_instance TEXT NOT NULL,
  task_data BLOB,
  execution_time TIMESTAMP NOT NULL,
  picked BOOLEAN NOT NULL,
  picked_by TEXT,
  last_success TIMESTAMP,
  last_failure TIMESTAMP,
  consecutive_failures INTEGER,
  last_heartbeat TIMESTAMP,
  version BIGINT NOT NULL,
  priority SMALLINT,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_due ON scheduled_tasks (execution_time);

-- Which chat wants which feed's news, how and when.
CREATE TABLE subscription (
  id INTEGER PRIMARY KEY,
  chat_id BIGINT NOT NULL REFERENCES chat (id) ON DELETE CASCADE,
  feed_id BIGINT NOT NULL,
  filter TEXT NOT NULL,
  digest TEXT NOT NULL,
  breaking TEXT NOT NULL,
  paused INTEGER NOT NULL DEFAULT 0,
  look TEXT NOT NULL,
  digest_at BIGINT,
  UNIQUE (chat_id, feed_id)
);
CREATE INDEX subscription_feed ON subscription (feed_id);
CREATE INDEX subscription_digest ON subscription (digest_at) WHERE digest_at IS NOT NULL;

-- News as it is told of; the id is that of the feed's entry, the story's that of its first news. The
-- card is what messages show beside the title, as JSON; article_id names the article in chats' archives.
-- Until read_next is empty, its page is read again then, to see whether it was changed.
CREATE TABLE news (
  id BIGINT PRIMARY KEY,
  feed_id BIGINT NOT NULL,
  title TEXT NOT NULL,
  url TEXT,
  source TEXT,
  published_at BIGINT NOT NULL,
  story_id BIGINT NOT NULL,
  card TEXT NOT NULL,
  article_id BIGINT,
  changed_at BIGINT,
  reads INTEGER NOT NULL DEFAULT 1,
  read_next BIGINT
);
CREATE INDEX news_read_next ON news (read_next) WHERE read_next IS NOT NULL;
CREATE INDEX news_story ON news (story_id);

-- Entries of feeds that wait to be read and published, each by one node at a time.
CREATE TABLE fresh_entry (
  entry_id BIGINT PRIMARY KEY REFERENCES feed_entry (id) ON DELETE CASCADE,
  feed_id BIGINT NOT NULL,
  leased_until BIGINT NOT NULL DEFAULT 0
);

-- What each piece of the last days' news is recognised by as part of a story.
CREATE TABLE telling (
  id INTEGER PRIMARY KEY,
  news_id BIGINT NOT NULL,
  story_id BIGINT NOT NULL,
  source TEXT NOT NULL,
  language TEXT NOT NULL,
  published_at BIGINT NOT NULL,
  features BLOB NOT NULL
);
CREATE INDEX telling_published ON telling (published_at);

-- What became of each piece of news for each subscription, and why; subject is empty while it waits
-- for a digest.
CREATE TABLE decision (
  subscription_id BIGINT NOT NULL REFERENCES subscription (id) ON DELETE CASCADE,
  news_id BIGINT NOT NULL REFERENCES news (id) ON DELETE CASCADE,
  decided_at BIGINT NOT NULL,
  reason TEXT NOT NULL,
  term TEXT NOT NULL,
  subject TEXT,
  PRIMARY KEY (subscription_id, news_id)
);
CREATE INDEX decision_subject ON decision (subject);

-- Who changed what.
CREATE TABLE audit (
  id INTEGER PRIMARY KEY,
  chat_id BIGINT NOT NULL REFERENCES chat (id) ON DELETE CASCADE,
  made_at BIGINT NOT NULL,
  made_by TEXT NOT NULL,
  action TEXT NOT NULL,
  detail TEXT NOT NULL
);
CREATE INDEX audit_chat ON audit (chat_id, id);

-- Articles and quotes that chats have received or asked about, for searching; stems are the words
-- that a text is found by.
CREATE TABLE known_article (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  url TEXT,
  title TEXT NOT NULL,
  site TEXT,
  day TEXT
);
CREATE TABLE chat_article (
  chat_id BIGINT NOT NULL REFERENCES chat (id) ON DELETE CASCADE,
  article_id BIGINT NOT NULL REFERENCES known_article (id) ON DELETE CASCADE,
  PRIMARY KEY (chat_id, article_id)
);
CREATE INDEX chat_article_article ON chat_article (article_id);
CREATE TABLE known_quote (
  id INTEGER PRIMARY KEY,
  article_id BIGINT NOT NULL REFERENCES known_article (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  words TEXT NOT NULL,
  speaker TEXT,
  via TEXT,
  paragraph INTEGER NOT NULL,
  sentence INTEGER NOT NULL
);
CREATE INDEX known_quote_article ON known_quote (article_id);
CREATE VIRTUAL TABLE known_article_stems USING fts5(
  stems, content = '', contentless_delete = 1, detail = none,
  tokenize = "unicode61 remove_diacritics 0 tokenchars '_'");
CREATE VIRTUAL TABLE known_quote_stems USING fts5(
  stems, content = '', contentless_delete = 1, detail = none,
  tokenize = "unicode61 remove_diacritics 0 tokenchars '_'");
CREATE TRIGGER known_article_gone AFTER DELETE ON known_article BEGIN
  DELETE FROM known_article_stems WHERE rowid = old.id;
END;
CREATE TRIGGER known_quote_gone AFTER DELETE ON known_quote BEGIN
  DELETE FROM known_quote_stems WHERE rowid = old.id;
END;
