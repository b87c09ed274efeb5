-- Publications, their releases and the revisions in them. Rows of these five tables are added, never changed or deleted;
-- the one exception is publication_release.withdrawn_at.
create table publication (
  id varchar(64) not null primary key,
  kind varchar(16) not null,
  created_at ${timestamp} not null
);

-- A release keeps the text of its manifest; release_content lists its revisions. No author: it was imported.
create table publication_release (
  id varchar(100) not null primary key,
  publication_id varchar(64) not null references publication (id),
  version varchar(32) not null,
  released_on date not null,
  manifest ${text} not null,
  sha256 varchar(64) not null,
  author varchar(36),
  note ${text},
  created_at ${timestamp} not null,
  withdrawn_at ${timestamp}
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

-- One text of a document in one language. A translation names the revision of the original that it translates.
create table revision (
  id varchar(36) not null primary key,
  document_id varchar(36) not null references document (id),
  language varchar(16) not null,
  source ${text} not null,
  sha256 varchar(64) not null,
  author varchar(36),
  translates varchar(36) references revision (id),
  created_at ${timestamp} not null
);
create index revision_document on revision (document_id, language, sha256);

create table release_content (
  release_id varchar(100) not null references publication_release (id),
  revision_id varchar(36) not null references revision (id),
  primary key (release_id, revision_id)
);
create index release_content_revision on release_content (revision_id);

-- A trainer compared a translation with a newer revision of the original and found it still correct.
create table translation_confirmation (
  translation_id varchar(36) not null references revision (id),
  original_id varchar(36) not null references revision (id),
  confirmed_by varchar(36) not null,
  confirmed_at ${timestamp} not null,
  primary key (translation_id, original_id)
);

-- Working copies: texts that trainers write before a release, and texts that an import proposes.
create table document_draft (
  id varchar(36) not null primary key,
  publication_id varchar(64) not null,
  kind varchar(16) not null,
  name varchar(80) not null,
  language varchar(16) not null,
  source ${text} not null,
  sha256 varchar(64) not null,
  base_sha256 varchar(64),
  state varchar(16) not null,
  author varchar(36),
  reviewer varchar(36),
  change_mark varchar(16) not null,
  note ${text},
  review_remark ${text},
  version integer not null,
  changed_at ${timestamp} not null
);
create index document_draft_document on document_draft (publication_id, kind, name, language);
