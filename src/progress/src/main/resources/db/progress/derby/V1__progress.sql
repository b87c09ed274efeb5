-- The progress book. Every row follows from statements; all of it can be made again from them.

-- One registration: a person in a course.
create table course_progress (
  registration varchar(36) not null primary key,
  person varchar(36) not null,
  organisation varchar(36) not null,
  course varchar(100) not null,
  revision varchar(50) not null,
  enrolled_at timestamp not null,
  last_at timestamp not null,
  started boolean not null,
  failing integer not null,
  satisfied_at timestamp
);
create index course_progress_of on course_progress (organisation, course, last_at);
create index course_progress_by on course_progress (person);

-- One unit of a registration that was opened at least once.
create table unit_progress (
  registration varchar(36) not null,
  unit varchar(100) not null,
  attempts integer not null,
  answered integer not null,
  seconds bigint not null,
  first_at timestamp not null,
  last_at timestamp not null,
  under_way boolean not null,
  completed_at timestamp,
  passed_at timestamp,
  failed boolean not null,
  best_score double,
  last_score double,
  constraint unit_progress_key primary key (registration, unit)
);
