create table organisation (
    id varchar(36) not null primary key,
    name varchar(200) not null,
    created timestamp not null
);

create table person (
    id varchar(36) not null primary key,
    name varchar(200) not null,
    email varchar(254),
    language varchar(16),
    password_hash varchar(255),
    password_changed timestamp,
    created timestamp not null,
    locked timestamp,
    constraint person_email unique (email)
);

create table membership (
    id varchar(36) not null primary key,
    person_id varchar(36) not null constraint membership_person references person (id),
    organisation_id varchar(36) not null constraint membership_organisation references organisation (id),
    role varchar(16) not null,
    since timestamp not null,
    constraint membership_once unique (person_id, organisation_id, role)
);

create index membership_by_role on membership (organisation_id, role);

create table person_session (
    id varchar(36) not null primary key,
    token_hash varchar(64) not null,
    person_id varchar(36) not null constraint person_session_person references person (id),
    created timestamp not null,
    last_seen timestamp not null,
    idle_minutes integer not null,
    expires timestamp not null,
    remote_address varchar(64),
    user_agent varchar(300),
    constraint person_session_token unique (token_hash)
);
