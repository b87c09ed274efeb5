-- How many records were taken out, when and why; nothing about whom.
create table removal (
    id varchar(36) not null primary key,
    tenant varchar(36) not null,
    removed_at bigint not null,
    reason varchar(20) not null,
    statements bigint not null,
    masked bigint not null,
    documents bigint not null
);
create index removal_tenant on removal (tenant, removed_at);
