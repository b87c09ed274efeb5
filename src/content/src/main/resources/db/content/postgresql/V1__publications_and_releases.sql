-- Publications and what was released of them. What stands here is only ever added to.
create table publication (
  id varchar(64) not null primary key,
  kind varchar(16) not null,
  created_at timestamptz not null
);

-- A release: the manifest as it was, and (in release_content) the revisions that belong to it.
create table publication_release (
  id varchar(100) not null primary key,
  publication_id varchar(64) not null references publication (id),
  version varchar(32) not null,
  released_on date not null,
  manifest text not null,
  sha256 varchar(64) not null,
  author varchar(64),
  note text,
  created_at timestamptz not null,
  withdrawn_at timestamptz
);
create index publication_release_publication on publication_release (publication_id);

-- A document has one id for all its languages and revisions.
create table document (
  id varchar(36) not null primary key,
  publication_id varchar(64) not null references publication (id),
  kind varchar(16) not null,
  name varchar(80) not null,
  constraint document_name unique (publication_id, kind, name)
);

create table revision (
  id varchar(36) not null primary key,
  document_id varchar(36) not null references document (id),
  language varchar(16) not null,
  source text not null,
  sha256 varchar(64) not null,
  author varchar(64),
  note text,
  created_at timestamptz not null
);
create index revision_document on revision (document_id, language, sha256);

create table release_content (
  release_id varchar(100) not null references publication_release (id),
  revision_id varchar(36) not null references revision (id),
  primary key (release_id, revision_id)
);
create index release_content_revision on release_content (revision_id);
