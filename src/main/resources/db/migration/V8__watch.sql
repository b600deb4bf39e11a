-- Providers whose published servers are looked at again and again (WAYMARK_PROBE_WATCH).
create table watch (
  provider  text        collate "C" primary key references provider on delete cascade,
  next_at   timestamptz not null,
  looked_at timestamptz
);
comment on column watch.next_at is 'put off before each look, so that a look that fails is not repeated at once';
create index watch_due on watch (next_at);

create table watched_endpoint (
  id        bigint      generated always as identity primary key,
  provider  text        collate "C" not null references watch on delete cascade,
  protocol  text        not null,
  host      text        not null,
  port      integer     not null,
  mode      text        not null,
  health    text        not null check (health in ('UNKNOWN', 'OK', 'FAILED', 'FAILING')),
  since     timestamptz not null,
  codes     text        not null,
  says      text        not null,
  looked_at timestamptz not null,
  unique (provider, protocol, host, port, mode)
);
comment on column watched_endpoint.since is 'when it began to do so; of failing ones, when they failed first';
comment on column watched_endpoint.codes is 'of the last look, separated by spaces';

-- One row: whose turn it is to look. Only one instance does, so no host is looked at twice at once.
create table watch_turn (
  only_row boolean     primary key default true check (only_row),
  holder   text        not null,
  ends_at  timestamptz not null
);
insert into watch_turn (holder, ends_at) values ('', '-infinity');

-- What is to be told to whom; a row goes when it was told, or was tried for long enough.
create table watch_notice (
  id       bigint      generated always as identity primary key,
  channel  text        not null,
  event    text        not null,
  attempts integer     not null default 0,
  next_at  timestamptz not null
);
create index watch_notice_due on watch_notice (next_at);
