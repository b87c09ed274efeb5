create table guess_count (
    bucket varchar(100) not null primary key,
    failures integer not null,
    since timestamptz not null
);

create table known_device (
    token_hash varchar(64) not null primary key,
    person_id varchar(36) not null constraint known_device_person references person (id),
    created timestamptz not null,
    last_used timestamptz not null
);

create table second_factor (
    person_id varchar(36) not null primary key constraint second_factor_person references person (id),
    secret varchar(64) not null,
    confirmed timestamptz,
    last_step bigint not null
);

create table recovery_code (
    code_hash varchar(64) not null primary key,
    person_id varchar(36) not null constraint recovery_code_person references person (id)
);

create table pending_sign_in (
    token_hash varchar(64) not null primary key,
    person_id varchar(36) not null constraint pending_sign_in_person references person (id),
    created timestamptz not null,
    expires timestamptz not null
);

create table reset_link (
    token_hash varchar(64) not null primary key,
    person_id varchar(36) not null constraint reset_link_person references person (id),
    created timestamptz not null,
    expires timestamptz not null
);

alter table person add column second_factor_asked timestamptz;

create table audit_entry (
    id varchar(36) not null primary key,
    happened timestamptz not null,
    act varchar(60) not null,
    actor_id varchar(36),
    subject_id varchar(36),
    organisation_id varchar(36),
    remote_address varchar(64),
    detail varchar(500)
);

create index audit_entry_by_time on audit_entry (happened);
create index audit_entry_by_subject on audit_entry (subject_id);

create index known_device_by_person on known_device (person_id);
create index recovery_code_by_person on recovery_code (person_id);
create index pending_sign_in_by_person on pending_sign_in (person_id);
create index reset_link_by_person on reset_link (person_id);
