-- Other stores to which statements go. The log is the queue: sent_through is a target's place in it.
create table forward_target (
    id varchar(36) not null primary key,
    tenant varchar(36) not null,
    name varchar(200) not null,
    endpoint varchar(1000) not null,
    user_name varchar(500) not null,
    secret varchar(1000) not null,
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
    put_aside_at bigint not null,
    primary key (target, statement)
);
