-- Extracts of statistics on application (관세법 제322조 제1항·제3항): applications and everything that happened to them. Nothing is
-- changed or taken away: where an application stands is read from its steps.
create table extract_application (
  number      text        primary key,     -- EX-YYYY-NNNNNN, by year
  holder      text        not null,        -- keyed hash of the firm that applied
  content     text        not null,        -- JSON, sealed under a key of that firm
  received_on date        not null,
  recorded_at timestamptz not null
);
create index extract_application_holder on extract_application (holder, number);

create table extract_step (
  id          text        primary key,     -- of the event that tells of it
  number      text        not null references extract_application (number),
  kind        text        not null check (kind in ('apply', 'withdraw', 'approve', 'refuse', 'pay', 'fetch')),
  day         date        not null,        -- business clock
  at          timestamptz not null,
  who         text        not null,
  words       text,                        -- sealed under a key of the firm
  detail      jsonb       not null,        -- fee, ground, hash of what was fetched
  place       integer     not null,        -- order among the steps of one application
  recorded_at timestamptz not null,
  unique (number, place)
);

grant select, insert on extract_application, extract_step to gwanmun_app;
