-- The statements of all tenants, each under the moment it was stored: microseconds since 1970-01-01T00:00Z, unique, the
-- total order of the store. A row with a negative moment keeps the place of a statement that others already refer to.
create table statement (
    stored_at bigint not null primary key,
    tenant char(36) not null,
    id char(36) not null,
    voided boolean not null,
    voiding boolean not null,
    json clob
);
create unique index statement_id on statement (id, tenant);
create index statement_newest on statement (tenant, stored_at desc);
create index statement_last on statement (stored_at desc);

-- What a statement can be found by. A term is a hash of tenant, kind and value; source is 0 for the statement's own
-- terms, else the moment of the statement that it refers to and takes the term from.
create table statement_term (
    term bigint not null,
    stored_at bigint not null,
    source bigint not null
);
-- Derby reads an index in one direction only: newest first is how most readers ask.
create unique index statement_term_newest on statement_term (term, stored_at desc, source);

create table statement_reference (
    tenant char(36) not null,
    target char(36) not null,
    source char(36) not null,
    stored_at bigint not null,
    primary key (target, tenant, source)
);
create index statement_reference_source on statement_reference (source, tenant);

-- Each distinct definition that an activity was given; the canonical one is made of them, oldest first.
create table activity_definition (
    activity bigint not null,
    definition bigint not null,
    defined_at bigint not null,
    json clob not null,
    primary key (activity, definition)
);
