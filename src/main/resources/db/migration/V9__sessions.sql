-- Who is signed in to the console. Only hashes: whoever reads this table cannot become anybody.
create table console_session (
  id         text        collate "C" primary key,
  token      text        references token on delete cascade,
  configured text,
  opened_at  timestamptz not null,
  seen_at    timestamptz not null,
  check ((token is null) <> (configured is null))
);
create index console_session_opened on console_session (opened_at);
create index console_session_token on console_session (token);
comment on column console_session.id is 'SHA-256 of what the cookie holds, in hexadecimal';
comment on column console_session.token is 'a revoked token takes its sessions with it';
comment on column console_session.configured is 'SHA-256 of the WAYMARK_ADMIN_TOKEN it was opened with';
