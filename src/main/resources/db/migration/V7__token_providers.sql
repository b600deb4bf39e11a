-- Tokens that are for some providers only.
alter table token add column providers text[] check (cardinality(providers) > 0);
comment on column token.providers is 'null: all';
