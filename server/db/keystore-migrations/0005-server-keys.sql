-- The server's keys, one after the other: the log says which signs, and from where on.
alter table server_key add column number integer not null default 1;
alter table server_key alter column number drop default;
alter table server_key drop constraint server_key_pkey;
alter table server_key add primary key (org, number);
