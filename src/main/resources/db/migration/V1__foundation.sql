-- Names are compared byte for byte (collate "C"), so that ranges and prefixes mean the same everywhere.

-- Providers are versioned documents: a revision never changes once it is written.
create table provider (
  id   text    collate "C" primary key check (id ~ '^[a-z0-9][a-z0-9.-]{0,62}$'),
  head integer not null default 0
);
comment on column provider.head is 'number of the newest revision; writers lock this row';

create table revision (
  provider   text        collate "C" not null references provider on delete cascade,
  n          integer     not null check (n > 0),
  document   text        not null,
  actor      text        not null,
  reason     text,
  created_at timestamptz not null,
  primary key (provider, n)
);
comment on column revision.document is 'canonical JSON, as text so that it comes back byte for byte';

-- What was published and when. A draft has no row; a superseded revision has only closed ones.
create table publication (
  id            bigint      generated always as identity primary key,
  provider      text        collate "C" not null,
  revision      integer     not null,
  actor         text        not null,
  reason        text,
  published_at  timestamptz not null,
  superseded_at timestamptz,
  foreign key (provider, revision) references revision on delete cascade
);
create unique index publication_current on publication (provider) where superseded_at is null;
create index publication_revision on publication (provider, revision);

-- Revisions to be published later; 'held' ones were refused when their time came.
create table schedule (
  id         bigint      generated always as identity primary key,
  provider   text        collate "C" not null,
  revision   integer     not null,
  publish_at timestamptz not null,
  state      text        not null default 'waiting' check (state in ('waiting', 'held', 'done', 'cancelled')),
  actor      text        not null,
  reason     text,
  findings   text,
  foreign key (provider, revision) references revision on delete cascade
);
create index schedule_due on schedule (publish_at) where state = 'waiting';

-- Written when a revision is published, so that a look-up by MX host needs no document.
create table mx_suffix (
  suffix   text collate "C" not null,
  provider text collate "C" not null references provider on delete cascade,
  primary key (suffix, provider)
);

create table domain (
  name               text        collate "C" primary key,
  provider           text        collate "C" not null references provider,
  variables          jsonb       not null default '{}',
  include_subdomains boolean     not null default false,
  version            bigint      not null,
  created_at         timestamptz not null,
  updated_at         timestamptz not null
);
create index domain_provider on domain (provider, name);

create table token (
  id         text        primary key,
  name       text        not null,
  role       text        not null check (role in ('support', 'admin')),
  hash       bytea       not null,
  created_at timestamptz not null
);

create table audit (
  id      bigint      generated always as identity primary key,
  at      timestamptz not null,
  actor   text        not null,
  action  text        not null,
  subject text        not null,
  reason  text,
  before  text,
  after   text
);
create index audit_subject on audit (subject, id);
