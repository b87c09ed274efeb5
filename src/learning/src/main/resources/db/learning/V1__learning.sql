-- One person in one course. The id is the xAPI registration.
create table enrolment (
  id varchar(36) not null primary key,
  person varchar(36) not null,
  organisation varchar(36) not null,
  course varchar(100) not null,
  -- The release that the person takes now.
  release_id varchar(150) not null,
  enrolled_at ${timestamp} not null,
  satisfied_at ${timestamp},
  last_unit varchar(100),
  constraint enrolment_person_course unique (person, course)
);

-- One attempt at one unit. Numbers count from 1 within an enrolment and a unit.
create table unit_attempt (
  id varchar(36) not null primary key,
  enrolment varchar(36) not null,
  unit varchar(100) not null,
  number integer not null,
  -- The release that the attempt was begun in, or carried over to before it was finished.
  release_id varchar(150) not null,
  started_at ${timestamp} not null,
  finished_at ${timestamp},
  -- The section of the last step.
  section varchar(100) not null,
  score double precision,
  passed boolean,
  -- Set when a newer release requires a retake: the attempt no longer counts.
  superseded_at ${timestamp},
  constraint unit_attempt_enrolment foreign key (enrolment) references enrolment (id),
  constraint unit_attempt_number unique (enrolment, unit, number)
);

-- A cmi5 session. It ends when the learner leaves or finishes, or after a pause.
create table learning_session (
  id varchar(36) not null primary key,
  attempt varchar(36) not null,
  started_at ${timestamp} not null,
  last_at ${timestamp} not null,
  ended_at ${timestamp},
  constraint learning_session_attempt foreign key (attempt) references unit_attempt (id)
);

-- A given and marked answer, one for each question of an attempt.
create table question_response (
  id varchar(36) not null primary key,
  attempt varchar(36) not null,
  question varchar(100) not null,
  answer ${text} not null,
  score double precision,
  success boolean,
  points double precision not null,
  answered_at ${timestamp} not null,
  -- The answer with the criteria that the learner found met.
  assessment ${text},
  constraint question_response_attempt foreign key (attempt) references unit_attempt (id),
  constraint question_response_once unique (attempt, question)
);

-- What is chosen or typed but not submitted yet: the fields of the form of a question, as JSON.
create table answer_draft (
  attempt varchar(36) not null,
  question varchar(100) not null,
  fields ${text} not null,
  saved_at ${timestamp} not null,
  constraint answer_draft_key primary key (attempt, question),
  constraint answer_draft_attempt foreign key (attempt) references unit_attempt (id)
);

-- A section that was read to its end.
create table section_read (
  attempt varchar(36) not null,
  section varchar(100) not null,
  read_at ${timestamp} not null,
  constraint section_read_key primary key (attempt, section),
  constraint section_read_attempt foreign key (attempt) references unit_attempt (id)
);

-- Derby makes an index for a foreign key, PostgreSQL does not.
${postgresql}create index learning_session_by_attempt on learning_session (attempt);
