create table openid_provider (
    organisation_id varchar(36) not null primary key constraint openid_provider_organisation references organisation (id),
    issuer varchar(300) not null,
    client_id varchar(200) not null,
    client_secret varchar(300),
    label varchar(100) not null,
    changed timestamptz not null
);

create table openid_account (
    id varchar(36) not null primary key,
    person_id varchar(36) not null constraint openid_account_person references person (id),
    issuer varchar(300) not null,
    subject varchar(255) not null,
    created timestamptz not null,
    constraint openid_account_once unique (issuer, subject)
);

create table openid_sign_in (
    state_hash varchar(64) not null primary key,
    organisation_id varchar(36) not null constraint openid_sign_in_organisation references organisation (id),
    nonce varchar(64) not null,
    verifier varchar(128) not null,
    redirect_address varchar(500) not null,
    link_to varchar(36),
    created timestamptz not null,
    expires timestamptz not null
);

create index openid_account_by_person on openid_account (person_id);
create index openid_sign_in_by_organisation on openid_sign_in (organisation_id);
