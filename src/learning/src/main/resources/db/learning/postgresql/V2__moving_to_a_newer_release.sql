-- An attempt knows the release that it was taken in: it stays with it when its person moves to a newer one.
alter table unit_attempt add column release_id varchar(150);
update unit_attempt set release_id =
  (select enrolment.release_id from enrolment where enrolment.id = unit_attempt.enrolment);

-- When a newer release asked for the unit again, so that this attempt stays on record and counts no more.
alter table unit_attempt add column superseded_at timestamp with time zone;
