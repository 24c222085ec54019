-- Set when the data came back from a backup, until the log says so: what the backup had, as canonical text (server/db/restoring.ts).
alter table organisation add column restoring text;
