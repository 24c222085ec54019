-- Pictures in sealed chunks, each named by the hash of its bytes. A chunk counts for what the record counts that names it.
create table chunk (
  org text collate "C" not null,
  file text collate "C" not null,
  chunk text collate "C" not null,
  -- Who handed it in: how much each may is counted by it.
  device text collate "C" not null,
  sealed bytea not null,
  primary key (org, file, chunk)
);
-- Ciphertext does not compress.
alter table chunk alter column sealed set storage external;
create index chunk_by_device on chunk (org, file, device);
