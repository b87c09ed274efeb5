-- The progress projection. Every row follows from statements, and all rows can be rebuilt from them.

-- One registration: a person in a course.
create table course_progress (
  registration varchar(36) not null primary key,
  person varchar(36) not null,
  organisation varchar(36) not null,
  course varchar(100) not null,
  -- The version of the release, such as 1.0.
  revision varchar(50) not null,
  enrolled_at ${timestamp} not null,
  last_at ${timestamp} not null,
  started boolean not null,
  -- How many units have a failed latest attempt and no pass.
  failed_units integer not null,
  satisfied_at ${timestamp}
);
create index course_progress_by_course on course_progress (organisation, course, last_at);
create index course_progress_by_person on course_progress (person);

-- One unit of a registration that has a statement.
create table unit_progress (
  registration varchar(36) not null,
  unit varchar(100) not null,
  attempts integer not null,
  -- The latest attempt that has a result.
  finished_attempt integer not null,
  answered integer not null,
  seconds bigint not null,
  first_at ${timestamp} not null,
  last_at ${timestamp} not null,
  in_progress boolean not null,
  completed_at ${timestamp},
  passed_at ${timestamp},
  failed boolean not null,
  best_score double precision,
  last_score double precision,
  -- A newer release requires a retake that has no result yet.
  must_retake boolean not null,
  -- Results of before do not count; null when no retake was ever required.
  retake_from ${timestamp},
  constraint unit_progress_key primary key (registration, unit)
);
