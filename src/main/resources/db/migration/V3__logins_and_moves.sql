-- User names that differ from the provider's form, and domains whose mail has moved away.
alter table domain
  add column login    jsonb not null default '[]',
  add column moved_to text,
  alter column provider drop not null,
  add constraint domain_served_or_moved check (num_nonnulls(provider, moved_to) = 1);
comment on column domain.login is 'rules in order: [{"pattern", "username"}]';
comment on column domain.moved_to is 'a domain, or the https URL of its Autodiscover';
