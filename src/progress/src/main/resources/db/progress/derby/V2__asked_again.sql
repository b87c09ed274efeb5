-- Whether a newer release of the course asks for the unit again and no later attempt has answered that.
alter table unit_progress add column asked_again boolean default false not null;
