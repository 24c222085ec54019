-- What the migrations make, read back from the catalogue. Written by tests/server/migrations.test.ts (vitest -u).

create table acknowledgement (
  org text collate "C" not null,
  device text collate "C" not null,
  entry integer not null,
  acknowledgement text not null,
  signature text not null,
  PRIMARY KEY (org, device, entry)
);

create table challenge (
  org text collate "C" not null,
  nonce text collate "C" not null,
  kind text not null,
  caller text collate "C" not null,
  expires timestamp with time zone not null,
  PRIMARY KEY (org, nonce),
  CHECK ((kind = ANY (ARRAY['device'::text, 'invitation'::text])))
);
CREATE INDEX challenge_expires ON public.challenge USING btree (expires);

create table change (
  org text collate "C" not null,
  id text collate "C" not null,
  device text collate "C" not null,
  counter bigint not null,
  file text collate "C" not null,
  team text collate "C",
  header text not null,
  batch text collate "C" not null,
  place integer not null,
  path text not null,
  sealed bytea storage external not null,
  sealed_hash text not null,
  outcome text not null,
  equivocation boolean not null,
  PRIMARY KEY (org, id),
  CHECK ((outcome = ANY (ARRAY['accepted'::text, 'parked'::text, 'left-out'::text])))
);
CREATE INDEX change_by_counter ON public.change USING btree (org, device, counter);
CREATE INDEX change_by_file ON public.change USING btree (org, file);
CREATE INDEX change_parked ON public.change USING btree (org, file) WHERE (outcome = 'parked'::text);

create table checkpoint (
  org text collate "C" not null,
  seq integer not null,
  checkpoint text not null,
  signature text not null,
  hash text not null,
  PRIMARY KEY (org, seq)
);

create table chunk (
  org text collate "C" not null,
  file text collate "C" not null,
  chunk text collate "C" not null,
  device text collate "C" not null,
  sealed bytea storage external not null,
  PRIMARY KEY (org, file, chunk)
);
CREATE INDEX chunk_by_device ON public.chunk USING btree (org, file, device);

create table device_seen (
  org text collate "C" not null,
  device text collate "C" not null,
  at timestamp with time zone not null,
  PRIMARY KEY (org, device)
);

create table feed (
  org text collate "C" not null,
  team text collate "C" not null,
  size integer not null default 0,
  head text collate "C",
  PRIMARY KEY (org, team)
);

create table feed_entry (
  org text collate "C" not null,
  team text collate "C" not null,
  seq integer not null,
  change text collate "C" not null,
  entry text not null,
  hash text not null,
  PRIMARY KEY (org, team, seq),
  UNIQUE (org, change, team)
);

create table file (
  org text collate "C" not null,
  file text collate "C" not null,
  team text collate "C" not null,
  PRIMARY KEY (org, file)
);

create table invitation (
  org text collate "C" not null,
  invitation text collate "C" not null,
  expires timestamp with time zone not null,
  used boolean not null default false,
  blob text,
  cancelled boolean not null default false,
  PRIMARY KEY (org, invitation)
);
CREATE INDEX invitation_by_id ON public.invitation USING btree (invitation);

create table log_entry (
  org text collate "C" not null,
  seq integer not null,
  proposal text collate "C" not null,
  entry text not null,
  PRIMARY KEY (org, seq),
  UNIQUE (org, proposal)
);

create table migration (
  name text not null,
  hash text not null,
  PRIMARY KEY (name)
);

create table offer (
  org text collate "C" not null,
  offer text collate "C" not null,
  proposal text not null,
  signers text not null,
  at timestamp with time zone not null,
  expires timestamp with time zone not null,
  blob text,
  PRIMARY KEY (org, offer)
);

create table organisation (
  org text collate "C" not null,
  practice boolean not null,
  incarnation text collate "C" not null,
  log_size integer not null,
  log_head text collate "C" not null,
  restoring text,
  PRIMARY KEY (org)
);

create table push (
  org text collate "C" not null,
  device text collate "C" not null,
  batch text collate "C" not null,
  size integer not null,
  signature text not null,
  receipt text not null,
  receipt_signature text not null,
  at text not null,
  log integer not null,
  PRIMARY KEY (org, device, batch)
);

create table session (
  org text collate "C" not null,
  token text collate "C" not null,
  kind text not null,
  caller text collate "C" not null,
  expires timestamp with time zone not null,
  PRIMARY KEY (org, token),
  CHECK ((kind = ANY (ARRAY['device'::text, 'invitation'::text])))
);
CREATE INDEX session_expires ON public.session USING btree (expires);
CREATE UNIQUE INDEX session_by_token ON public.session USING btree (token);
