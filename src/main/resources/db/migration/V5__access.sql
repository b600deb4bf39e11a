-- Tokens that end by themselves, who made them and when they were last used; and an audit that is read.
alter table token
  add column expires_at   timestamptz,
  add column last_used_at timestamptz,
  add column created_by   text not null default 'waymark';
create index audit_actor on audit (actor, id);
create index audit_action on audit (action, id);
