-- What each chat was sent lately, so that all nodes together keep to a platform's limits for one chat.
-- Moments are milliseconds since 1970; sent_at has those of the last minute, in order, with commas
-- between them. From free_at on the chat may be written to, and from refused_until on, should the
-- platform have refused.
CREATE TABLE chat_pace (
  platform TEXT NOT NULL,
  chat TEXT NOT NULL,
  sent_at TEXT NOT NULL DEFAULT '',
  free_at BIGINT NOT NULL DEFAULT 0,
  refused_until BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (platform, chat)
);
CREATE INDEX chat_pace_refused ON chat_pace (platform, refused_until) WHERE refused_until > 0;
