-- One person's way through one course. Its id is the xAPI registration.
create table enrolment (
  id varchar(36) not null primary key,
  person varchar(36) not null,
  organisation varchar(36) not null,
  course varchar(100) not null,
  release_id varchar(150) not null,
  enrolled_at timestamp not null,
  satisfied_at timestamp,
  last_unit varchar(100),
  constraint enrolment_once unique (person, course)
);

-- One try at one unit. Numbers count from 1 within an enrolment and a unit.
create table unit_attempt (
  id varchar(36) not null primary key,
  enrolment varchar(36) not null,
  unit varchar(100) not null,
  number integer not null,
  started_at timestamp not null,
  finished_at timestamp,
  place varchar(100) not null,
  score double,
  passed boolean,
  constraint unit_attempt_enrolment foreign key (enrolment) references enrolment (id),
  constraint unit_attempt_number unique (enrolment, unit, number)
);

-- One sitting: a cmi5 session. It ends by leaving, by finishing, or when nothing happened for a while.
create table learning_session (
  id varchar(36) not null primary key,
  attempt varchar(36) not null,
  started_at timestamp not null,
  last_at timestamp not null,
  ended_at timestamp,
  constraint learning_session_attempt foreign key (attempt) references unit_attempt (id)
);

-- An answer that was given and marked. There is one for each question of an attempt.
create table response (
  id varchar(36) not null primary key,
  attempt varchar(36) not null,
  question varchar(100) not null,
  answer clob not null,
  score double,
  success boolean,
  points double not null,
  answered_at timestamp not null,
  assessment clob,
  constraint response_attempt foreign key (attempt) references unit_attempt (id),
  constraint response_once unique (attempt, question)
);

-- A text that is being written and was not handed in yet.
create table draft (
  attempt varchar(36) not null,
  question varchar(100) not null,
  text clob not null,
  saved_at timestamp not null,
  constraint draft_key primary key (attempt, question),
  constraint draft_attempt foreign key (attempt) references unit_attempt (id)
);

-- A section that was read to its end.
create table section_read (
  attempt varchar(36) not null,
  section varchar(100) not null,
  read_at timestamp not null,
  constraint section_read_key primary key (attempt, section),
  constraint section_read_attempt foreign key (attempt) references unit_attempt (id)
);
