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
  created timestamptz not null,
  changed timestamptz not null,
  constraint lti_registration_once unique (issuer, client_id)
);

create table lti_deployment (
  id varchar(36) not null primary key,
  registration_id varchar(36) not null constraint lti_deployment_registration references lti_registration (id),
  deployment_id varchar(255) not null,
  created timestamptz not null,
  constraint lti_deployment_once unique (registration_id, deployment_id)
);

create table lti_tool_key (
  kid varchar(64) not null primary key,
  public_key varchar(2000) not null,
  sealed_key varchar(6000) not null,
  created timestamptz not null
);

create table lti_user (
  id varchar(36) not null primary key,
  registration_id varchar(36) not null constraint lti_user_registration references lti_registration (id),
  subject varchar(255) not null,
  person_id varchar(36) not null,
  created timestamptz not null,
  constraint lti_user_once unique (registration_id, subject)
);

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
  created timestamptz not null,
  changed timestamptz not null,
  constraint lti_resource_link_once unique (registration_id, deployment_id, link_id)
);

create table lti_participant (
  id varchar(36) not null primary key,
  resource_link_id varchar(36) not null constraint lti_participant_link references lti_resource_link (id),
  user_id varchar(36) not null constraint lti_participant_user references lti_user (id),
  instructor boolean not null,
  last_launch timestamptz not null,
  constraint lti_participant_once unique (resource_link_id, user_id)
);

create table lti_login (
  state_hash varchar(64) not null primary key,
  registration_id varchar(36) not null constraint lti_login_registration references lti_registration (id),
  nonce varchar(64) not null,
  target_link varchar(2000) not null,
  deployment_hint varchar(255),
  storage_target varchar(255),
  expires timestamptz not null
);

create table lti_arrival (
  ticket_hash varchar(64) not null primary key,
  person_id varchar(36) not null,
  platform_name varchar(200) not null,
  destination varchar(1000) not null,
  state_hash varchar(64) not null,
  expires timestamptz not null
);

create table lti_selection (
  id varchar(36) not null primary key,
  registration_id varchar(36) not null constraint lti_selection_registration references lti_registration (id),
  deployment_id varchar(255) not null,
  person_id varchar(36) not null,
  return_address varchar(1000) not null,
  multiple boolean not null,
  line_items boolean not null,
  document_targets varchar(500) not null,
  data text,
  expires timestamptz not null
);

create index lti_user_by_person on lti_user (person_id);
create index lti_resource_link_by_document on lti_resource_link (publication, document);
create index lti_participant_by_user on lti_participant (user_id);
create index lti_login_by_registration on lti_login (registration_id);
create index lti_login_by_expiry on lti_login (expires);
create index lti_selection_by_registration on lti_selection (registration_id);
