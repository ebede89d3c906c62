-- What a platform has handed over and the bot has not answered yet, so that a crash loses nothing.
CREATE TABLE inbox (
  platform TEXT NOT NULL,
  id BIGINT NOT NULL,
  body TEXT NOT NULL,
  tries INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (platform, id)
);
