-- Links that open somebody's setup page once. A row goes when its link is used, or has ended.
create table setup_link (
  hash       bytea       primary key,
  email      text        not null,
  language   text,
  expires_at timestamptz not null
);
comment on column setup_link.hash is 'SHA-256 of what stands in the URL; the link itself is not stored';
comment on column setup_link.language is 'of the pages, chosen by who made the link; null: the browser''s';
create index setup_link_expires on setup_link (expires_at);
