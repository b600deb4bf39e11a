-- An entity tag that also changes when an older revision is published again.
alter table provider add column version bigint not null default 0;
comment on column provider.version is 'counts revisions and publications of older ones; the ETag';
update provider set version = head;
create index schedule_open on schedule (provider, revision) where state in ('waiting', 'held');
