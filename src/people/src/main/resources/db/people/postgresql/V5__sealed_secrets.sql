-- Secrets that the server must read again are sealed with a key that is not in the database (SecretBox). What earlier
-- versions stored stands in the columns secret and client_secret until the next start moves it (chores.SealSecrets).
alter table second_factor add column sealed varchar(1000);
alter table openid_provider add column sealed_secret varchar(4000);
alter table second_factor alter column secret drop not null;
