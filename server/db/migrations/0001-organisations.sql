-- Who is here. Every table's key begins with the organisation, so that the data can be spread over machines by it.
-- Ids are base64url text; collation "C" sorts them as every device does.

-- Locks on this row: FOR UPDATE to append to the log; FOR NO KEY UPDATE to make a checkpoint; FOR KEY SHARE by a push,
-- which so holds back the log and neither other pushes nor checkpoints.
create table organisation (
  org text collate "C" primary key,
  practice boolean not null,
  -- Changes when the data is restored from a backup.
  incarnation text collate "C" not null,
  log_size integer not null,
  log_head text collate "C" not null
);

-- The membership log, entry by entry, as the canonical text that the next entry's hash covers.
create table log_entry (
  org text collate "C" not null,
  seq integer not null,
  -- Hash of the proposal: a proposal has one place, however often it is sent.
  proposal text collate "C" not null,
  entry text not null,
  primary key (org, seq),
  unique (org, proposal)
);

create table invitation (
  org text collate "C" not null,
  invitation text collate "C" not null,
  expires timestamptz not null,
  used boolean not null default false,
  -- Sealed under the invitation's code; gone once it is used.
  blob text,
  primary key (org, invitation)
);
create index invitation_by_id on invitation (invitation);

-- Nonces that wait for a signature.
create table challenge (
  org text collate "C" not null,
  nonce text collate "C" not null,
  kind text not null check (kind in ('device', 'invitation')),
  caller text collate "C" not null,
  expires timestamptz not null,
  primary key (org, nonce)
);
create index challenge_expires on challenge (expires);

-- Tokens are kept as hashes: whoever reads this table cannot use one.
create table session (
  org text collate "C" not null,
  token text collate "C" not null,
  kind text not null check (kind in ('device', 'invitation')),
  caller text collate "C" not null,
  expires timestamptz not null,
  primary key (org, token)
);
create unique index session_by_token on session (token);
create index session_expires on session (expires);
