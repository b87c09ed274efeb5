-- A trainer read a translation against a newer revision of the original, and found it still right.
create table translation_still_right (
  translation_id varchar(36) not null references revision (id),
  original_id varchar(36) not null references revision (id),
  person varchar(64) not null,
  noted_at timestamp not null,
  primary key (translation_id, original_id)
);
