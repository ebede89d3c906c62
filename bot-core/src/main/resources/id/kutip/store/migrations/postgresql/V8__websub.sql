-- Feeds that a hub tells of instead of being asked (WebSub): where, under which unguessable path, and what
-- is next to be done. Moments are milliseconds since 1970. A row outlives its feed until its hub has been told.
CREATE TABLE websub (
  feed_id BIGINT PRIMARY KEY,
  topic TEXT NOT NULL,
  hub TEXT NOT NULL,
  token TEXT NOT NULL UNIQUE,
  secret TEXT NOT NULL,
  state TEXT NOT NULL,
  expires_at BIGINT,
  next_at BIGINT NOT NULL,
  failures INTEGER NOT NULL DEFAULT 0,
  pushed_at BIGINT
);
CREATE INDEX websub_next ON websub (next_at);
