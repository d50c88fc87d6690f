-- Studies of officers: what they want to learn, the models that came of it, and the tables that they brought.

create table uploaded_table (
  id text primary key,
  name text not null,
  owner text not null,
  at timestamptz not null,
  hash text not null,
  -- Where the sealed bytes lie, as those of attachments: <key>.<hash>.
  pieces text not null,
  bytes bigint not null,
  rows int not null,
  columns jsonb not null
);

create table study (
  id text primary key,
  title text not null,
  purpose text not null,
  owner text not null,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  definition jsonb not null
);

-- Every training stays, with the definition that it was made by.
create table study_model (
  study text not null references study (id),
  version int not null,
  -- Hash of the artefact.
  model text not null,
  definition jsonb not null,
  -- Hash of the rows that it was learnt and judged on.
  data_hash text not null,
  figures jsonb not null,
  trained_by text not null,
  trained_at timestamptz not null,
  seconds double precision not null,
  primary key (study, version)
);

grant select, insert on uploaded_table, study_model to gwanmun_app;
grant select, insert, update on study to gwanmun_app;
