create table letter (
    id varchar(36) not null primary key,
    recipient varchar(254) not null,
    language varchar(16) not null,
    subject varchar(300) not null,
    body clob not null,
    written timestamp not null,
    expires timestamp not null,
    next_attempt timestamp not null,
    attempts integer not null,
    last_failure varchar(300)
);

create index letter_by_next_attempt on letter (next_attempt);

create table invitation (
    id varchar(36) not null primary key,
    token_hash varchar(64) not null,
    organisation_id varchar(36) not null constraint invitation_organisation references organisation (id),
    email varchar(254) not null,
    name varchar(200),
    roles varchar(80) not null,
    invited_by varchar(36),
    letter_id varchar(36),
    created timestamp not null,
    expires timestamp not null,
    constraint invitation_token unique (token_hash)
);

create table self_registration (
    organisation_id varchar(36) not null primary key constraint self_registration_organisation references organisation (id),
    email_domain varchar(200),
    allowed timestamp not null
);

create table consent (
    id varchar(36) not null primary key,
    person_id varchar(36) not null constraint consent_person references person (id),
    purpose varchar(60) not null,
    version varchar(40) not null,
    given timestamp not null,
    withdrawn timestamp
);
