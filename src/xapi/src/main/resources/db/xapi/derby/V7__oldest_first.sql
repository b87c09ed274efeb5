-- The other direction, for those who read the log of a tenant from its beginning.
create index statement_oldest on statement (tenant, stored_at);
