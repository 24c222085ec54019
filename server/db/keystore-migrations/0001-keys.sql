-- The key store, apart from the data: without it the data is noise, so its backups are kept for seven days at most.

-- Claim codes exist before the organisation they make, so their table alone is not keyed by organisation.
create table claim (
  code text collate "C" primary key,
  seed bytea not null,
  expires timestamptz not null,
  org text collate "C"
);

-- The key this server signs with, for each organisation.
create table server_key (
  org text collate "C" primary key,
  seed bytea not null
);

-- A file's or team's key on its way to those who may hold it. The first to arrive stays.
create table envelope (
  org text collate "C" not null,
  key text collate "C" not null,
  recipient text collate "C" not null,
  what text not null check (what in ('file', 'team')),
  -- The file's or team's id.
  subject text collate "C" not null,
  envelope text not null,
  primary key (org, key, recipient, what, subject)
);
create index envelope_by_subject on envelope (org, what, subject);
