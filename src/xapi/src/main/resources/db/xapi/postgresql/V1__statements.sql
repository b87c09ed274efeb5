-- The statements of all tenants, each under the moment it was stored: microseconds since 1970-01-01T00:00Z, unique, the
-- total order of the store. A row with a negative moment keeps the place of a statement that others already refer to.
create table statement (
    stored_at bigint primary key,
    tenant uuid not null,
    id uuid not null,
    voided boolean not null,
    voiding boolean not null,
    json text
);
create unique index statement_id on statement (id, tenant);
create index statement_newest on statement (tenant, stored_at);

-- What a statement can be found by. A term is a hash of tenant, kind and value; source is 0 for the statement's own
-- terms, else the moment of the statement that it refers to and takes the term from.
create table statement_term (
    term bigint not null,
    stored_at bigint not null,
    source bigint not null,
    primary key (term, stored_at, source)
);

create table statement_reference (
    tenant uuid not null,
    target uuid not null,
    source uuid not null,
    stored_at bigint not null,
    primary key (target, tenant, source)
);
create index statement_reference_source on statement_reference (source, tenant);

-- Each distinct definition that an activity was given; the canonical one is made of them, oldest first.
create table activity_definition (
    activity bigint not null,
    definition bigint not null,
    defined_at bigint not null,
    json text not null,
    primary key (activity, definition)
);

-- Servers number themselves by it, so that two of them never give the same moment.
create sequence store_number minvalue 0 maxvalue 31 cycle;
