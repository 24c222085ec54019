-- An invitation that waits for a second person brings its blob, as one that does not.
alter table offer add column blob text;
