-- When a batch arrived, and the log's size then: parked changes are listed in the order they came.
alter table push add column at text;
alter table push add column log integer;
update push set at = receipt::json ->> 'at', log = (receipt::json -> 'log' ->> 'size')::integer;
alter table push alter column at set not null;
alter table push alter column log set not null;
-- An invitation that an administrator took back: its blob is gone, though nobody used it.
alter table invitation add column cancelled boolean not null default false;
