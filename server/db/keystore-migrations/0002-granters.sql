-- One envelope for each device that passes a key on: a bad one by one member must not keep out a good one by another.
alter table envelope add column granter text collate "C";
update envelope set granter = envelope::jsonb -> 'head' ->> 'by';
alter table envelope alter column granter set not null;
alter table envelope drop constraint envelope_pkey;
alter table envelope add primary key (org, key, recipient, granter, what, subject);
create index envelope_by_recipient on envelope (org, recipient);
