-- Accounts, organisations and roles. Identifiers are UUIDs in text form. Tokens are stored as SHA-256 hashes.

create table organisation (
    id varchar(36) not null primary key,
    name varchar(200) not null,
    created ${timestamp} not null
);

create table person (
    id varchar(36) not null primary key,
    name varchar(200) not null,
    email varchar(254),
    language varchar(16),
    password_hash varchar(255),
    password_changed ${timestamp},
    second_factor_asked ${timestamp},
    created ${timestamp} not null,
    locked ${timestamp},
    constraint person_email unique (email)
);

create table membership (
    id varchar(36) not null primary key,
    person_id varchar(36) not null constraint membership_person references person (id),
    organisation_id varchar(36) not null constraint membership_organisation references organisation (id),
    role varchar(16) not null,
    since ${timestamp} not null,
    constraint membership_once unique (person_id, organisation_id, role)
);

create index membership_by_role on membership (organisation_id, role);

-- Sign-in and sessions.

create table person_session (
    id varchar(36) not null primary key,
    token_hash varchar(64) not null,
    person_id varchar(36) not null constraint person_session_person references person (id),
    created ${timestamp} not null,
    last_seen ${timestamp} not null,
    idle_minutes integer not null,
    expires ${timestamp} not null,
    remote_address varchar(64),
    user_agent varchar(300),
    constraint person_session_token unique (token_hash)
);

create table known_device (
    token_hash varchar(64) not null primary key,
    person_id varchar(36) not null constraint known_device_person references person (id),
    created ${timestamp} not null,
    last_used ${timestamp} not null
);

create table pending_sign_in (
    token_hash varchar(64) not null primary key,
    person_id varchar(36) not null constraint pending_sign_in_person references person (id),
    created ${timestamp} not null,
    expires ${timestamp} not null
);

create table password_reset_link (
    token_hash varchar(64) not null primary key,
    person_id varchar(36) not null constraint password_reset_link_person references person (id),
    created ${timestamp} not null,
    expires ${timestamp} not null
);

create table attempt_count (
    bucket varchar(100) not null primary key,
    attempts integer not null,
    since ${timestamp} not null
);

-- The second factor. Its key is sealed with a key that is not in the database.

create table second_factor (
    person_id varchar(36) not null primary key constraint second_factor_person references person (id),
    sealed_key varchar(1000) not null,
    confirmed ${timestamp},
    last_step bigint not null
);

create table recovery_code (
    code_hash varchar(64) not null primary key,
    person_id varchar(36) not null constraint recovery_code_person references person (id)
);

-- OpenID providers. The client secret is sealed with a key that is not in the database.

create table openid_provider (
    organisation_id varchar(36) not null primary key constraint openid_provider_organisation references organisation (id),
    issuer varchar(300) not null,
    client_id varchar(200) not null,
    sealed_secret varchar(4000),
    label varchar(100) not null,
    changed ${timestamp} not null
);

create table openid_account (
    id varchar(36) not null primary key,
    person_id varchar(36) not null constraint openid_account_person references person (id),
    issuer varchar(300) not null,
    subject varchar(255) not null,
    created ${timestamp} not null,
    constraint openid_account_once unique (issuer, subject)
);

create table openid_sign_in (
    state_hash varchar(64) not null primary key,
    organisation_id varchar(36) not null constraint openid_sign_in_organisation references organisation (id),
    nonce varchar(64) not null,
    verifier varchar(128) not null,
    redirect_address varchar(500) not null,
    link_to varchar(36),
    created ${timestamp} not null,
    expires ${timestamp} not null
);

-- Registration.

create table invitation (
    id varchar(36) not null primary key,
    token_hash varchar(64) not null,
    organisation_id varchar(36) not null constraint invitation_organisation references organisation (id),
    email varchar(254) not null,
    name varchar(200),
    roles varchar(80) not null,
    invited_by varchar(36),
    email_id varchar(36) not null,
    created ${timestamp} not null,
    expires ${timestamp} not null,
    constraint invitation_token unique (token_hash)
);

create table self_registration (
    organisation_id varchar(36) not null primary key constraint self_registration_organisation references organisation (id),
    email_domain varchar(200),
    allowed ${timestamp} not null
);

-- Queued e-mails.

create table email (
    id varchar(36) not null primary key,
    recipient varchar(254) not null,
    language varchar(16) not null,
    subject varchar(300) not null,
    body ${text} not null,
    written ${timestamp} not null,
    expires ${timestamp} not null,
    next_attempt ${timestamp} not null,
    attempts integer not null,
    last_failure varchar(300)
);

create index email_by_next_attempt on email (next_attempt);

-- Consent and the audit log. Audit entries refer to people without a foreign key: they remain after an erasure.

create table consent (
    id varchar(36) not null primary key,
    person_id varchar(36) not null constraint consent_person references person (id),
    purpose varchar(60) not null,
    version varchar(40) not null,
    given ${timestamp} not null,
    withdrawn ${timestamp}
);

create table audit_entry (
    id varchar(36) not null primary key,
    happened ${timestamp} not null,
    event varchar(60) not null,
    actor_id varchar(36),
    subject_id varchar(36),
    organisation_id varchar(36),
    remote_address varchar(64),
    detail varchar(500)
);

create index audit_entry_by_time on audit_entry (happened);
create index audit_entry_by_subject on audit_entry (subject_id);

-- PostgreSQL has no index behind a foreign key; Derby makes one.

${postgresql}create index person_session_by_person on person_session (person_id);
${postgresql}create index known_device_by_person on known_device (person_id);
${postgresql}create index pending_sign_in_by_person on pending_sign_in (person_id);
${postgresql}create index password_reset_link_by_person on password_reset_link (person_id);
${postgresql}create index recovery_code_by_person on recovery_code (person_id);
${postgresql}create index openid_account_by_person on openid_account (person_id);
${postgresql}create index openid_sign_in_by_organisation on openid_sign_in (organisation_id);
${postgresql}create index invitation_by_organisation on invitation (organisation_id);
${postgresql}create index consent_by_person on consent (person_id);
