-- Which news an article was told as: asked for when a summary names the other sources of its story.
CREATE INDEX news_article ON news (article_id);
