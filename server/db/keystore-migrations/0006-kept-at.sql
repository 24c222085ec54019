-- When an envelope came: who asks again what is lacking looks at the newer ones alone.
alter table envelope add column kept_at timestamptz not null default now();
drop index envelope_by_recipient;
create index envelope_by_recipient on envelope (org, recipient, kept_at);
