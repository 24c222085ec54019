-- What the migrations make, read back from the catalogue. Written by tests/server/migrations.test.ts (vitest -u).

create table claim (
  code text collate "C" not null,
  seed bytea not null,
  expires timestamp with time zone not null,
  org text collate "C",
  PRIMARY KEY (code)
);

create table envelope (
  org text collate "C" not null,
  key text collate "C" not null,
  recipient text collate "C" not null,
  what text not null,
  subject text collate "C" not null,
  envelope text not null,
  granter text collate "C" not null,
  epoch integer,
  kept_at timestamp with time zone not null default now(),
  PRIMARY KEY (org, key, recipient, granter, what, subject),
  CHECK (((what = 'team'::text) = (epoch IS NOT NULL))),
  CHECK ((what = ANY (ARRAY['file'::text, 'team'::text])))
);
CREATE INDEX envelope_by_recipient ON public.envelope USING btree (org, recipient, kept_at);
CREATE INDEX envelope_by_subject ON public.envelope USING btree (org, what, subject);

create table migration (
  name text not null,
  hash text not null,
  PRIMARY KEY (name)
);

create table offer_envelope (
  org text collate "C" not null,
  offer text collate "C" not null,
  envelopes text not null,
  expires timestamp with time zone not null,
  PRIMARY KEY (org, offer)
);

create table server_key (
  org text collate "C" not null,
  seed bytea not null,
  number integer not null,
  PRIMARY KEY (org, number)
);
