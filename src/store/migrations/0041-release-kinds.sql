-- Kinds of release that a house defines itself: templates that one person proposes and another confirms. Versions are only ever added.
create table release_kind (
  id           text        not null check (id ~ '^[a-z][a-z0-9-]{2,39}$'),
  version      integer     not null,
  name_ko      text        not null,
  name_en      text        not null,
  base         text        not null,          -- the kind whose figures it takes
  item         text,                          -- of a feature
  lines        text        not null,          -- of the template, as JSON
  why          text        not null,
  made_by      text        not null,
  made_at      timestamptz not null,          -- business clock, like every time here
  confirmed_by text,
  confirmed_at timestamptz,
  dropped_by   text,
  dropped_at   timestamptz,
  dropped_why  text,
  primary key (id, version),
  check (confirmed_by is null or confirmed_by <> made_by),
  check (confirmed_at is null or dropped_at is null)
);
-- One proposal of a kind waits at a time.
create unique index release_kind_waiting on release_kind (id) where confirmed_at is null and dropped_at is null;

-- The kind and version that a release was written with, where it is one of the house: `id/version`.
alter table press_release add column template text;

grant select, insert on release_kind to gwanmun_app;
grant update (confirmed_by, confirmed_at, dropped_by, dropped_at, dropped_why) on release_kind to gwanmun_app;
