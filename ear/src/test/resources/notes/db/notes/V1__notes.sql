create table note (
    id bigint not null primary key,
    body varchar(200) not null,
    written ${timestamp}
);

insert into note (id, body) values (1, 'A table of a module of its own');
