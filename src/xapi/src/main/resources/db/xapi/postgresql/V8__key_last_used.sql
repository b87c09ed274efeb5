-- When a key last opened the store, up to a minute late.
alter table access_key add column last_used timestamptz;
