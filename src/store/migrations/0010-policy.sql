-- A policy is made by one person and confirmed or refused by another; whoever made it may take it back.
alter table policy
  add column based_on    integer,
  add column why         text,
  add column refused_by  text,
  add column refused_at  timestamptz,
  add column refused_why text,
  add constraint policy_one_answer check (confirmed_at is null or refused_at is null);

-- What a draft would have done to the decisions of the past: the second person reads it before confirming.
create table policy_preview (
  id         text        primary key,
  policy     text        not null,          -- sha256 of the draft, canonical JSON
  body       text        not null,
  made_by    text        not null,
  made_at    timestamptz not null
);
create index policy_preview_policy on policy_preview (policy, made_at);

-- Authorised operators (관세법 제255조의2): importers, brokers, carriers and keepers of warehouses, with their grades.
create table operator (
  kind       text        not null check (kind in ('importer', 'declarant', 'carrier', 'warehouse')),
  id         text        not null,
  grade      text        not null check (grade in ('A', 'AA', 'AAA')),
  valid_from date        not null,
  valid_to   date,
  source     text        not null,
  created_by text        not null,
  created_at timestamptz not null,
  primary key (kind, id, valid_from)
);

-- Compliance as it was measured, at most four times a year (시행령 제259조의6): never changed, a new measure is a new row.
create table compliance (
  kind        text        not null,
  id          text        not null,
  measured_on date        not null,
  score       double precision not null,
  detail      jsonb       not null,
  primary key (kind, id, measured_on)
);

grant select on policy_preview, operator, compliance to gwanmun_app;
grant insert on policy_preview, operator, compliance to gwanmun_app;
