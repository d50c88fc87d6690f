-- Analyses of officers, their runs, and what came of what they found.

create table analysis (
  id text primary key,
  title text not null,
  purpose text not null,
  owner text not null,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  definition jsonb not null
);

-- Every run stays, with the definition that it was made by.
create table analysis_run (
  analysis text not null references analysis (id),
  run int not null,
  definition jsonb not null,
  -- Version of the template that ran.
  template_version int not null,
  from_day date not null,
  to_day date not null,
  -- Hash of the rows that were read.
  data_hash text not null,
  declarations int not null,
  lines int not null,
  -- Things that were looked at, and those that stand out.
  looked bigint not null,
  found int not null,
  figures jsonb not null,
  left_out jsonb not null,
  -- Where the sealed findings lie, as bytes of attachments: <key>.<hash>.
  pieces text not null,
  ran_by text not null,
  ran_at timestamptz not null,
  seconds double precision not null,
  primary key (analysis, run)
);

-- What came of the findings of a run until a day; the last one says how it stands.
create table analysis_yield (
  id text primary key,
  analysis text not null,
  run int not null,
  reckoned_at timestamptz not null,
  reckoned_by text not null,
  from_day date not null,
  to_day date not null,
  followed jsonb not null,
  foreign key (analysis, run) references analysis_run (analysis, run)
);
create index analysis_yield_by_run on analysis_yield (analysis, run, id);

grant select, insert on analysis_run, analysis_yield to gwanmun_app;
grant select, insert, update on analysis to gwanmun_app;

-- Questions that were put to snapshots in SQL: who, why, what, and how it ended.
create table snapshot_query (
  id text primary key,
  who text not null,
  at timestamptz not null,
  purpose text not null,
  -- The snapshot shows how things stood at the end of this day.
  as_of date not null,
  -- Office whose declarations were read; null: all.
  office text,
  statement text not null,
  -- Null while it runs, and where the server ended before it.
  state text check (state in ('done', 'refused', 'cancelled', 'failed')),
  rows int,
  seconds double precision
);
create index snapshot_query_by_who on snapshot_query (who, id);

grant select, insert on snapshot_query to gwanmun_app;
grant update (state, rows, seconds) on snapshot_query to gwanmun_app;
