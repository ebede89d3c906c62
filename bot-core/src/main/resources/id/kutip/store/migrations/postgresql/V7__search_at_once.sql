-- Searching reads what was written a moment ago from the index proper, not from a list beside it that
-- every question walks through.
ALTER INDEX known_article_stems SET (fastupdate = off);
ALTER INDEX known_quote_stems SET (fastupdate = off);
SELECT gin_clean_pending_list('known_article_stems');
SELECT gin_clean_pending_list('known_quote_stems');
-- How frequent a word is decides by which way it is looked for: know it of ten thousand words, not of
-- a thousand.
ALTER TABLE known_article ALTER COLUMN stems SET STATISTICS 1000;
ALTER TABLE known_quote ALTER COLUMN stems SET STATISTICS 1000;
