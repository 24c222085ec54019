-- A person decides about what was parked: it counts from then on, or it is left out for good.
alter table change drop constraint change_outcome_check;
alter table change add constraint change_outcome_check check (outcome in ('accepted', 'parked', 'left-out'));
create index change_parked on change (org, file) where outcome = 'parked';
-- An erased file's changes, and a shared one's.
create index change_by_file on change (org, file);
