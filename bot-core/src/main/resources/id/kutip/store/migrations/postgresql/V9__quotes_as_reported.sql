-- By which word a quote is reported, and what an article's text is known again by, so that what was
-- changed is found as it says now; empty for what was kept before, until it is read again.
ALTER TABLE known_quote ADD COLUMN cue TEXT;
ALTER TABLE known_article ADD COLUMN digest TEXT;
