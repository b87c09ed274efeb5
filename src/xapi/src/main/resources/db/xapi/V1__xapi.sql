-- A line that begins with ${derby} or ${postgresql} is for that database only.

-- The statements of all tenants. stored_at is the moment of storing in microseconds since 1970-01-01T00:00Z: unique,
-- and the total order of the store. A row with a negative stored_at and no JSON is a placeholder for a statement that
-- others refer to and that was not stored yet.
-- Derby: a table with a CLOB gets pages of 32 KB, read as a whole for each statement of 1 to 2 KB. Hence 8 KB.
${derby}call syscs_util.syscs_set_database_property('derby.storage.pageSize', '8192');
create table statement (
    stored_at bigint not null primary key,
    tenant ${uuid} not null,
    id ${uuid} not null,
    voided boolean not null,
    voiding boolean not null,
    json ${text}
);
${derby}call syscs_util.syscs_set_database_property('derby.storage.pageSize', null);
create unique index statement_id on statement (id, tenant);
-- Derby reads an index in one direction only, so it needs one for each.
${derby}create index statement_newest on statement (tenant, stored_at desc);
${derby}create index statement_oldest on statement (tenant, stored_at);
${postgresql}create index statement_newest on statement (tenant, stored_at);

-- What a statement can be found by. A term is a hash of tenant, kind and value. source is 0 for the statement's own
-- terms, else the stored_at of the statement that it refers to and takes the term from.
create table statement_term (
    term bigint not null,
    stored_at bigint not null,
    source bigint not null
);
-- Most queries ask for the newest first; Derby reads an index in one direction only.
${derby}create unique index statement_term_newest on statement_term (term, stored_at desc, source);
${postgresql}alter table statement_term add primary key (term, stored_at, source);

-- Which statement refers to which.
create table statement_reference (
    tenant ${uuid} not null,
    target ${uuid} not null,
    source ${uuid} not null,
    stored_at bigint not null,
    primary key (target, tenant, source)
);
create index statement_reference_source on statement_reference (source, tenant);

-- Each distinct definition of an activity, as hashes of its id and its content; the canonical definition merges them,
-- oldest first.
create table activity_definition (
    activity bigint not null,
    definition bigint not null,
    defined_at bigint not null,
    json ${text} not null,
    primary key (activity, definition)
);

-- Each server takes a number from it, so that two servers never give two statements the same stored_at.
${postgresql}create sequence store_number minvalue 0 maxvalue 31 cycle;

-- Attachments, each content once per tenant, in pieces of 256 KiB.
create table attachment (
    tenant varchar(36) not null,
    sha2 varchar(128) not null,
    content_type varchar(1000) not null,
    length bigint not null,
    primary key (tenant, sha2)
);
create table attachment_piece (
    tenant varchar(36) not null,
    sha2 varchar(128) not null,
    number integer not null,
${derby}    bytes blob(512k) not null,
${postgresql}    bytes bytea not null,
    primary key (tenant, sha2, number)
);

-- Documents of the State and Profile resources. resource_hash is the SHA-256 of tenant, kind, activity and agent,
-- id_hash that of the document's id: both can be longer than an index takes. agent is the agent's term, 0 for none.
create table xapi_document (
    resource_hash varchar(64) not null,
    registration varchar(36) not null,
    id_hash varchar(64) not null,
${derby}    id varchar(32000) not null,
${postgresql}    id text not null,
    tenant varchar(36) not null,
    agent bigint not null,
    content_type varchar(1000) not null,
    etag varchar(40) not null,
    updated_at bigint not null,
    bytes ${binary} not null,
    primary key (resource_hash, registration, id_hash)
);
create index xapi_document_agent on xapi_document (agent);

-- Keys of programs, each for one organisation. Only a hash of the secret is stored.
-- last_used_at may be up to a minute late.
create table access_key (
    access_key varchar(64) not null primary key,
    organisation varchar(36) not null,
    name varchar(200) not null,
    scopes varchar(200) not null,
    created_at ${timestamp} not null,
    revoked_at ${timestamp},
    last_used_at ${timestamp},
    secret_hash varchar(64) not null
);
create index access_key_organisation on access_key (organisation);

-- Other Learning Record Stores that statements are forwarded to. The log of statements is the queue, sent_through the
-- target's position in it. sealed_secret is encrypted with a key that is not in the database (SecretBox).
create table forward_target (
    id varchar(36) not null primary key,
    tenant varchar(36) not null,
    name varchar(200) not null,
    endpoint varchar(1000) not null,
    user_name varchar(500) not null,
    sealed_secret varchar(8000) not null,
    verbs varchar(8000) not null,
    activities varchar(2000) not null,
    active integer not null,
    sent_through bigint not null,
    failures integer not null,
    next_try bigint not null,
    last_error varchar(1000) not null,
    lease_until bigint not null
);
create index forward_target_tenant on forward_target (tenant);

-- Statements that a target refused for good.
create table dead_letter (
    target varchar(36) not null,
    statement varchar(36) not null,
    stored_at bigint not null,
    reason varchar(1000) not null,
    refused_at bigint not null,
    primary key (target, statement)
);

-- How many records were deleted, when and why; nothing about the persons concerned.
create table deletion (
    id varchar(36) not null primary key,
    tenant varchar(36) not null,
    deleted_at bigint not null,
    reason varchar(20) not null,
    statements bigint not null,
    masked bigint not null,
    documents bigint not null
);
create index deletion_tenant on deletion (tenant, deleted_at);

-- Derby detects a deadlock only after this many seconds; the transaction that it rolls back is repeated at once.
${derby}call syscs_util.syscs_set_database_property('derby.locks.deadlockTimeout', '1');
${derby}call syscs_util.syscs_set_database_property('derby.locks.waitTimeout', '20');
