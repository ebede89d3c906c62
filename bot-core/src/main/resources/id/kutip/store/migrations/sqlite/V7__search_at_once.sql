-- Nothing to change here: the number is kept for PostgreSQL's, whose indexes this is about.
SELECT 1;
