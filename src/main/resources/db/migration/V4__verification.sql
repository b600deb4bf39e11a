-- Proof that whoever registers a domain controls it; domains without it are not served.
alter table domain
  add column challenge   uuid not null default gen_random_uuid(),
  add column verified_at timestamptz;
comment on column domain.challenge is 'what the TXT record must hold';
comment on column domain.verified_at is 'null: registered, and not served yet';
update domain set verified_at = created_at;
