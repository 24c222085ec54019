-- What devices pushed: sealed changes with their proofs, the order in which they count, and what the server promised.

create table file (
  org text collate "C" not null,
  file text collate "C" not null,
  team text collate "C" not null,
  primary key (org, file)
);

-- One signed batch: the proof that its changes share, and the receipt given for it.
create table push (
  org text collate "C" not null,
  device text collate "C" not null,
  batch text collate "C" not null,
  size integer not null,
  signature text not null,
  receipt text not null,
  receipt_signature text not null,
  primary key (org, device, batch)
);

create table change (
  org text collate "C" not null,
  id text collate "C" not null,
  device text collate "C" not null,
  counter bigint not null,
  file text collate "C" not null,
  -- Set in the first change of a file only.
  team text collate "C",
  header text not null,
  batch text collate "C" not null,
  -- Its place in the batch's tree, and the hashes from there to the root.
  place integer not null,
  path text not null,
  sealed bytea not null,
  sealed_hash text not null,
  outcome text not null check (outcome in ('accepted', 'parked')),
  -- The device has used this counter for another change: both are kept.
  equivocation boolean not null,
  primary key (org, id)
);
-- Ciphertext does not compress.
alter table change alter column sealed set storage external;
create index change_by_counter on change (org, device, counter);

-- A team's feed. The row is locked while numbers are taken, so that numbers have no gaps and readers never skip one.
create table feed (
  org text collate "C" not null,
  team text collate "C" not null,
  size integer not null default 0,
  head text collate "C",
  primary key (org, team)
);

create table feed_entry (
  org text collate "C" not null,
  team text collate "C" not null,
  seq integer not null,
  change text collate "C" not null,
  entry text not null,
  hash text not null,
  primary key (org, team, seq),
  unique (org, change, team)
);

create table checkpoint (
  org text collate "C" not null,
  seq integer not null,
  checkpoint text not null,
  signature text not null,
  hash text not null,
  primary key (org, seq)
);
