-- Which epoch of a team's key it is, so that who lacks the present one is found without reading envelopes.
alter table envelope add column epoch integer;
update envelope set epoch = (envelope::jsonb -> 'head' -> 'opens' ->> 'epoch')::integer where what = 'team';
alter table envelope add constraint envelope_epoch_check check ((what = 'team') = (epoch is not null));
