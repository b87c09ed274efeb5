create table sample (
  id varchar(36) not null primary key,
  note ${text},
  made_at ${timestamp},
  bytes ${binary}
);
${derby}create index sample_derby on sample (made_at);
${postgresql}create index sample_postgresql on sample (made_at);
