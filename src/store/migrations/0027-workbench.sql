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

-- What people decided about a model of a study, step by step; how it stands is what the last step says.
create table study_step (
  id text primary key,
  study text not null,
  version int not null,
  -- shadow, shadow-ended, proposed, dropped, in-force, withdrawn
  step text not null,
  who text not null,
  at timestamptz not null,
  why text not null,
  -- With `proposed`: from which chance on it asks for what.
  threshold double precision,
  demand text,
  foreign key (study, version) references study_model (study, version)
);
create index study_step_by_study on study_step (study, version, id);

-- What models in shadow say of declarations after they were decided.
create table study_score (
  study text not null,
  study_version int not null,
  decision text not null,
  number text not null,
  version int not null,
  item int not null,
  chance double precision not null,
  primary key (study, study_version, number, version, decision)
);

grant select, insert on study_step, study_score to gwanmun_app;

-- Challenges: one question, rows that nobody sees, and who does best on them.
create table challenge (
  id text primary key,
  title text not null,
  purpose text not null,
  owner text not null,
  opened_at timestamptz not null,
  -- Entries are taken until the end of this day.
  closes_on date not null,
  direction text not null,
  outcome jsonb not null,
  -- Cases declared from this day to that one judge; nobody learns from them while the challenge is open.
  hidden_from date not null,
  hidden_to date not null,
  entries_a_day int not null
);

create table challenge_entry (
  id text primary key,
  challenge text not null references challenge (id),
  -- Without a study: what the recipe of the model in force does.
  study text,
  version int,
  who text not null,
  at timestamptz not null,
  -- On the half that the leaderboard shows, and on the half that is shown when it is over.
  shown jsonb not null,
  kept_back jsonb not null,
  foreign key (study, version) references study_model (study, version)
);
create index challenge_entry_by_challenge on challenge_entry (challenge, id);

grant select, insert on challenge, challenge_entry to gwanmun_app;
