-- Derby gives a table with a CLOB pages of 32 KB, and reads a whole one for each statement, which has 1 to 2 KB. The size
-- of a table's pages is settled when it is made, so the statements move into a new one. It has one index less: the
-- latest moment is found by the primary key.
call syscs_util.syscs_set_database_property('derby.storage.pageSize', '8192');
create table statement_moved (
    stored_at bigint not null primary key,
    tenant char(36) not null,
    id char(36) not null,
    voided boolean not null,
    voiding boolean not null,
    json clob
);
call syscs_util.syscs_set_database_property('derby.storage.pageSize', null);
insert into statement_moved select stored_at, tenant, id, voided, voiding, json from statement;
drop table statement;
rename table statement_moved to statement;
create unique index statement_id on statement (id, tenant);
create index statement_newest on statement (tenant, stored_at desc);
create index statement_oldest on statement (tenant, stored_at);
