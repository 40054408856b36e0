-- Whoever is invited and presses twice sees their reference all the same (R11): the session an invitation was answered in stays open for its
-- minutes, with a digest of what was sent. The same again is the same answer; anything else is refused, and nothing is written twice.
alter table visitor_session add column answer_digest bytea;
