create table lti_grade (
  id varchar(36) not null primary key,
  registration_id varchar(36) not null constraint lti_grade_registration references lti_registration (id) on delete cascade,
  resource_link_id varchar(36) not null constraint lti_grade_link references lti_resource_link (id) on delete cascade,
  user_id varchar(36) not null constraint lti_grade_user references lti_user (id) on delete cascade,
  score double not null,
  complete boolean not null,
  version bigint not null,
  changed timestamp not null,
  sent_version bigint not null,
  sent_at timestamp,
  last_timestamp timestamp,
  next_attempt timestamp,
  lease_until timestamp,
  failures int not null,
  failing_since timestamp,
  fault varchar(40),
  detail varchar(500),
  constraint lti_grade_once unique (resource_link_id, user_id)
);

create table lti_line_item (
  resource_link_id varchar(36) not null primary key
    constraint lti_line_item_link references lti_resource_link (id) on delete cascade,
  address varchar(1000),
  lease_until timestamp
);

create table lti_class_list (
  resource_link_id varchar(36) not null primary key
    constraint lti_class_list_link references lti_resource_link (id) on delete cascade,
  next_attempt timestamp,
  lease_until timestamp,
  read_at timestamp,
  failures int not null,
  detail varchar(500)
);

create table lti_class_member (
  id varchar(36) not null primary key,
  resource_link_id varchar(36) not null
    constraint lti_class_member_link references lti_resource_link (id) on delete cascade,
  subject varchar(255) not null,
  name varchar(255),
  instructor boolean not null,
  active boolean not null,
  constraint lti_class_member_once unique (resource_link_id, subject)
);

create index lti_grade_by_next_attempt on lti_grade (next_attempt);
create index lti_class_list_by_next_attempt on lti_class_list (next_attempt);
