-- What probes found, kept as long as WAYMARK_PROBE_RETENTION says. Names of domains, never of people.
create table probe_result (
  id         text        collate "C" primary key,
  domain     text        collate "C",
  provider   text        collate "C",
  started_at timestamptz not null,
  actor      text        not null,
  result     text        not null,
  check (num_nonnulls(domain, provider) = 1)
);
comment on column probe_result.result is 'the JSON as the API gave it';
-- No foreign keys: what was seen stays true when the domain has gone.
create index probe_result_domain on probe_result (domain, started_at, id) where domain is not null;
create index probe_result_provider on probe_result (provider, started_at, id) where provider is not null;
create index probe_result_age on probe_result (started_at);
