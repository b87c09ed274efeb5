-- What another store lets us in with is sealed with a key that is not in the database (SecretBox). What earlier versions
-- stored stands in the column secret until the next start moves it (SealSecrets).
alter table forward_target add column sealed_secret varchar(8000);
alter table forward_target alter column secret drop not null;
