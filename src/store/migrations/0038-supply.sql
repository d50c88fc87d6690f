-- Early warning for goods with few suppliers: what is watched, what was published about it, what officers know of policies abroad,
-- how every item stands, the alerts with their tasks and assessments, and notices to other systems. Items, published rows and
-- events are never changed or taken away: a later version or publication stands beside the earlier one.
create table supply_import (
  id          text        primary key,
  kind        text        not null check (kind in ('items', 'trade', 'figures')),
  source      text        not null,
  hash        text        not null,       -- of the text
  row_count   integer     not null,
  imported_by text        not null,
  imported_at timestamptz not null,       -- machine clock
  unique (kind, hash)
);
create table supply_item (
  id                text    not null,
  version           integer not null,
  name_ko           text    not null,
  name_en           text    not null,
  hs                text[]  not null,
  edition           text    not null,
  uses_ko           text    not null,
  uses_en           text    not null,
  substitutes_ko    text    not null,
  substitutes_en    text    not null,
  depends_on        text[]  not null,
  owner             text    not null,
  grade             integer not null check (grade in (1, 2, 3)),
  grade_reviewed_on date    not null,
  stock_days        integer,              -- an assumption of the owner
  is_food           boolean not null,
  valid_from        date    not null,
  source            text    not null,
  is_made_up        boolean not null,
  recorded_by       text    not null,
  recorded_at       timestamptz not null,
  primary key (id, version)
);
create table supply_trade (
  item         text not null,
  flow         text not null check (flow in ('import', 'export', 'partner-export')),
  month        text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  partner      text not null,
  published_on date not null,
  value_usd    double precision not null check (value_usd >= 0),
  mass_kg      double precision check (mass_kg >= 0),
  import       text not null references supply_import (id),
  primary key (item, flow, month, partner, published_on)
);
create table supply_figure (
  item               text not null,
  month              text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  published_on       date not null,
  importers          double precision,
  top_importer_share double precision,
  lead_days          double precision,
  production_usd     double precision,
  import             text not null references supply_import (id),
  primary key (item, month, published_on)
);
create table supply_event (
  id           text        primary key,
  items        text[]      not null,
  country      text        not null,
  kind         text        not null check (kind in ('announced', 'permit', 'quota', 'ban')),
  title_ko     text        not null,
  title_en     text        not null,
  known_on     date        not null,
  effective_on date        not null,
  ends_on      date,
  source       text        not null,
  entered_by   text        not null,
  entered_at   timestamptz not null       -- business clock
);
-- How each item stood at the last pass; made anew from what was published.
create table supply_standing (
  item   text    primary key,
  as_of  date    not null,
  month  text,
  level  integer not null check (level between 0 and 4),
  score  double precision not null,
  detail jsonb   not null
);
create table supply_alert (
  id           text        primary key,
  item         text        not null,
  level        integer     not null check (level between 1 and 4),
  peak         integer     not null check (peak between 1 and 4),
  month        text        not null,      -- of the reading that raised it
  reason       jsonb       not null,      -- the readings of that month
  opened_at    timestamptz not null,      -- business clock
  lowered_at   timestamptz,               -- figures are quiet again; a person closes
  closed_at    timestamptz,
  closed_by    text,
  assessment   text        check (assessment in ('shortage', 'price', 'no-shortage', 'wrong-data')),
  words        text
);
-- One open alert an item.
create unique index supply_alert_open on supply_alert (item) where closed_at is null;
create table supply_task (
  id       text        primary key,
  alert    text        not null references supply_alert (id),
  title    text        not null,
  due_on   date        not null,
  given_to text        not null,          -- an account
  made_by  text        not null,
  made_at  timestamptz not null,
  done_by  text,
  done_at  timestamptz,
  result   text
);
create index supply_task_by_alert on supply_task (alert);
create table supply_hook (
  id       text        primary key,
  url      text        not null,
  made_by  text        not null,
  made_at  timestamptz not null,
  ended_by text,
  ended_at timestamptz
);
create table supply_notice (
  id           bigint      generated always as identity primary key,
  hook         text        not null references supply_hook (id),
  event        text        not null,      -- of the log
  body         text        not null,
  attempts     integer     not null default 0,
  next_at      timestamptz not null,      -- machine clock
  delivered_at timestamptz,
  last_answer  text
);
create index supply_notice_due on supply_notice (next_at) where delivered_at is null;

grant select, insert on supply_import, supply_item, supply_trade, supply_figure, supply_event, supply_alert, supply_task, supply_hook,
  supply_notice to gwanmun_app;
grant select, insert, update on supply_standing to gwanmun_app;
grant update (level, peak, lowered_at, closed_at, closed_by, assessment, words) on supply_alert to gwanmun_app;
grant update (done_by, done_at, result) on supply_task to gwanmun_app;
grant update (ended_by, ended_at) on supply_hook to gwanmun_app;
grant update (attempts, next_at, delivered_at, last_answer) on supply_notice to gwanmun_app;
