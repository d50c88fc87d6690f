-- What decisions rest on: artefacts, models, criteria, policies and lists. Never changed: a change is a new version.

create table artefact (
  hash       text        primary key,       -- sha256 of bytes, hexadecimal
  kind       text        not null,
  bytes      bytea       not null,
  created_at timestamptz not null
);

create table model (
  id         text        primary key,       -- hash of the artefact
  name       text        not null,
  version    integer     not null,
  state      text        not null check (state in ('candidate', 'shadow', 'active', 'retired')),
  card       jsonb       not null,
  figures    jsonb       not null,
  trained_at timestamptz not null,
  unique (name, version)
);

create table criterion (
  id         text        not null,
  version    integer     not null,
  body       jsonb       not null,
  state      text        not null check (state in ('draft', 'shadow', 'active', 'retired')),
  owner      text        not null,
  basis      text        not null,
  valid_from date        not null,
  valid_to   date,
  created_by text        not null,
  created_at timestamptz not null,
  primary key (id, version)
);

create table policy (
  id           text        not null,
  version      integer     not null,
  body         jsonb       not null,
  valid_from   timestamptz not null,
  made_by      text        not null,
  made_at      timestamptz not null,
  confirmed_by text,
  confirmed_at timestamptz,
  primary key (id, version)
);

create table watch_list_entry (
  list       text        not null,
  kind       text        not null,          -- what the key names: importer, seller, hs, warehouse
  key        text        not null,
  note       text,
  source     text        not null,
  valid_from date        not null,
  valid_to   date,
  created_by text        not null,
  created_at timestamptz not null,
  primary key (list, kind, key, valid_from)
);
