-- Keys of programs, each for one organisation. The secret itself is nowhere.
create table access_key (
    access_key varchar(64) not null primary key,
    organisation varchar(36) not null,
    name varchar(200) not null,
    scopes varchar(200) not null,
    made timestamp not null,
    revoked timestamp,
    secret_hash varchar(64) not null
);
create index access_key_organisation on access_key (organisation);
