-- Documents of programs. The shelf is the SHA-256 of tenant, kind, activity and agent; agent is the agent's term, 0 for none.
create table kept_document (
    shelf varchar(64) not null,
    registration varchar(36) not null,
    name_hash varchar(64) not null,
    name varchar(32000) not null,
    tenant varchar(36) not null,
    agent bigint not null,
    content_type varchar(1000) not null,
    etag varchar(40) not null,
    updated_at bigint not null,
    bytes blob not null,
    primary key (shelf, registration, name_hash)
);
create index kept_document_agent on kept_document (agent);

-- Attachments, one of each content in a tenant, in pieces of 256 KiB.
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
    bytes blob(512k) not null,
    primary key (tenant, sha2, number)
);
