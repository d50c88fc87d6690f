-- What keeps the house running: people, sessions, messages, settings, snapshots and the search index.

create table account (
  id            text        primary key,
  login         text        not null unique,
  name_ko       text        not null,
  name_en       text        not null,
  role          text        not null,
  office        text,
  skills        text[]      not null default '{}',
  password_hash text        not null,
  is_active     boolean     not null default true,
  created_at    timestamptz not null
);

create table session (
  id_hash    text        primary key,       -- sha256 of the cookie: a stolen table opens no session
  account    text        not null references account (id),
  csrf_token text        not null,
  created_at timestamptz not null,
  seen_at    timestamptz not null,
  expires_at timestamptz not null
);
create index session_account on session (account);
create index session_expires on session (expires_at);

create table outbox (
  id         text        primary key,
  kind       text        not null,
  payload    text        not null,
  created_at timestamptz not null
);

create table setting (
  key        text        primary key,
  value      jsonb       not null,
  changed_at timestamptz not null
);

create table snapshot (
  kind  text        not null,
  at    timestamptz not null,
  bytes bytea       not null,
  primary key (kind, at)
);

create extension if not exists pg_trgm;
-- Filled from the log after intake, never inside it: a trigram index costs a sixth of the intake.
create table search_entry (
  number  text    not null,
  version integer not null,
  words   text    not null,
  primary key (number, version)
);
create index search_entry_words on search_entry using gin (words gin_trgm_ops);
