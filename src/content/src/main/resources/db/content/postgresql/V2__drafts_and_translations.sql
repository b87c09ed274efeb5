-- Working copies: what trainers write before it is released, and what an import proposes to them.
create table content_draft (
  id varchar(36) not null primary key,
  publication_id varchar(64) not null,
  kind varchar(16) not null,
  name varchar(80) not null,
  language varchar(16) not null,
  source text not null,
  sha256 varchar(64) not null,
  base_sha256 varchar(64),
  state varchar(16) not null,
  author varchar(36),
  reviewer varchar(36),
  change_mark varchar(16) not null,
  note text,
  remark text,
  version integer not null,
  changed_at timestamptz not null
);
create index content_draft_publication on content_draft (publication_id, kind, name, language);

-- A translation knows the revision of the original that it translates.
alter table revision add column translates varchar(36);
