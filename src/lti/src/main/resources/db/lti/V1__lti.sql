-- A platform, by issuer and client id. sites and scopes are lists delimited by spaces.
create table lti_registration (
  id varchar(36) not null primary key,
  organisation_id varchar(36) not null,
  name varchar(200) not null,
  issuer varchar(255) not null,
  client_id varchar(255) not null,
  authorization_address varchar(1000) not null,
  token_address varchar(1000) not null,
  token_audience varchar(1000),
  key_set_address varchar(1000) not null,
  sites varchar(2000) not null,
  scopes varchar(2000) not null,
  every_deployment boolean not null,
  active boolean not null,
  created ${timestamp} not null,
  changed ${timestamp} not null,
  constraint lti_registration_once unique (issuer, client_id)
);

-- Installations of the tool in a platform.
create table lti_deployment (
  id varchar(36) not null primary key,
  registration_id varchar(36) not null constraint lti_deployment_registration references lti_registration (id),
  deployment_id varchar(255) not null,
  created ${timestamp} not null,
  constraint lti_deployment_once unique (registration_id, deployment_id)
);

-- Our signing keys: the public one as a JWK, the private one sealed.
create table lti_tool_key (
  kid varchar(64) not null primary key,
  public_key varchar(2000) not null,
  sealed_key varchar(6000) not null,
  created ${timestamp} not null
);

-- Users of platforms, and the persons they are here.
create table lti_user (
  id varchar(36) not null primary key,
  registration_id varchar(36) not null constraint lti_user_registration references lti_registration (id),
  subject varchar(255) not null,
  person_id varchar(36) not null,
  created ${timestamp} not null,
  constraint lti_user_once unique (registration_id, subject)
);

-- Links in platforms' courses, as of their latest launch.
create table lti_resource_link (
  id varchar(36) not null primary key,
  registration_id varchar(36) not null constraint lti_resource_link_registration references lti_registration (id),
  deployment_id varchar(255) not null,
  link_id varchar(255) not null,
  title varchar(500),
  context_id varchar(255),
  context_title varchar(500),
  publication varchar(64),
  document varchar(64),
  pinned_version varchar(40),
  line_item varchar(1000),
  line_items varchar(1000),
  scopes varchar(2000) not null,
  memberships varchar(1000),
  created ${timestamp} not null,
  changed ${timestamp} not null,
  constraint lti_resource_link_once unique (registration_id, deployment_id, link_id)
);

-- Users who launched a link.
create table lti_participant (
  id varchar(36) not null primary key,
  resource_link_id varchar(36) not null constraint lti_participant_link references lti_resource_link (id),
  user_id varchar(36) not null constraint lti_participant_user references lti_user (id),
  instructor boolean not null,
  last_launch ${timestamp} not null,
  constraint lti_participant_once unique (resource_link_id, user_id)
);

-- Logins that wait for the platform's response.
create table lti_login (
  state_hash varchar(64) not null primary key,
  registration_id varchar(36) not null constraint lti_login_registration references lti_registration (id),
  nonce varchar(64) not null,
  target_link varchar(2000) not null,
  deployment_hint varchar(255),
  storage_target varchar(255),
  expires ${timestamp} not null
);

-- Verified launches that wait for a window, because the frame stores no cookie.
create table lti_launch_ticket (
  ticket_hash varchar(64) not null primary key,
  person_id varchar(36) not null,
  platform_name varchar(200) not null,
  destination varchar(1000) not null,
  state_hash varchar(64) not null,
  expires ${timestamp} not null
);

-- Open content selections (LTI Deep Linking 2.0).
create table lti_selection (
  id varchar(36) not null primary key,
  registration_id varchar(36) not null constraint lti_selection_registration references lti_registration (id),
  deployment_id varchar(255) not null,
  person_id varchar(36) not null,
  return_address varchar(1000) not null,
  multiple boolean not null,
  line_items boolean not null,
  document_targets varchar(500) not null,
  data ${text},
  expires ${timestamp} not null
);

-- Grades of users for links, and their delivery (AGS 2.0).
create table lti_grade (
  id varchar(36) not null primary key,
  registration_id varchar(36) not null constraint lti_grade_registration references lti_registration (id) on delete cascade,
  resource_link_id varchar(36) not null constraint lti_grade_link references lti_resource_link (id) on delete cascade,
  user_id varchar(36) not null constraint lti_grade_user references lti_user (id) on delete cascade,
  score double precision not null,
  complete boolean not null,
  version bigint not null,
  changed ${timestamp} not null,
  sent_version bigint not null,
  sent_at ${timestamp},
  last_timestamp ${timestamp},
  next_attempt ${timestamp},
  lease_until ${timestamp},
  failures int not null,
  failing_since ${timestamp},
  fault varchar(40),
  detail varchar(500),
  constraint lti_grade_once unique (resource_link_id, user_id)
);

-- Line items that were found or created, for links whose launches name none.
create table lti_line_item (
  resource_link_id varchar(36) not null primary key
    constraint lti_line_item_link references lti_resource_link (id) on delete cascade,
  address varchar(1000),
  lease_until ${timestamp}
);

-- When the membership of a link was read, and when it is read again (NRPS 2.0).
create table lti_context_membership (
  resource_link_id varchar(36) not null primary key
    constraint lti_context_membership_link references lti_resource_link (id) on delete cascade,
  next_attempt ${timestamp},
  lease_until ${timestamp},
  read_at ${timestamp},
  failures int not null,
  detail varchar(500)
);

-- Members of a link's course.
create table lti_context_member (
  id varchar(36) not null primary key,
  resource_link_id varchar(36) not null
    constraint lti_context_member_link references lti_resource_link (id) on delete cascade,
  subject varchar(255) not null,
  name varchar(255),
  instructor boolean not null,
  active boolean not null,
  constraint lti_context_member_once unique (resource_link_id, subject)
);

create index lti_user_by_person on lti_user (person_id);
create index lti_resource_link_by_document on lti_resource_link (publication, document);
create index lti_login_by_expiry on lti_login (expires);
create index lti_grade_by_next_attempt on lti_grade (next_attempt);
create index lti_context_membership_by_next_attempt on lti_context_membership (next_attempt);

-- Foreign keys: Derby indexes them itself.
${postgresql}create index lti_participant_by_user on lti_participant (user_id);
${postgresql}create index lti_login_by_registration on lti_login (registration_id);
${postgresql}create index lti_selection_by_registration on lti_selection (registration_id);
${postgresql}create index lti_grade_by_registration on lti_grade (registration_id);
${postgresql}create index lti_grade_by_user on lti_grade (user_id);
