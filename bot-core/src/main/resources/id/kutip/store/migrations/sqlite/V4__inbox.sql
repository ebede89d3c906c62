-- What a platform has handed over, so that a crash loses nothing and nothing is answered twice; an
-- update of a lane is answered only after those before it, by whichever node holds it until then.
-- Moments are milliseconds since 1970; done_at is empty until nothing more is to be done.
CREATE TABLE inbox (
  platform TEXT NOT NULL,
  id BIGINT NOT NULL,
  lane TEXT NOT NULL,
  body TEXT NOT NULL,
  tries INTEGER NOT NULL DEFAULT 0,
  held_by TEXT,
  held_until BIGINT NOT NULL DEFAULT 0,
  done_at BIGINT,
  PRIMARY KEY (platform, id)
);
CREATE INDEX inbox_waiting ON inbox (platform, lane, id) WHERE done_at IS NULL;
CREATE INDEX inbox_done ON inbox (done_at) WHERE done_at IS NOT NULL;

-- Which node does what only one may do, such as listening to a platform, and until when unless it
-- says so again.
CREATE TABLE lease (
  name TEXT PRIMARY KEY,
  holder TEXT NOT NULL,
  held_until BIGINT NOT NULL
);
