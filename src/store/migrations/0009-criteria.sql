-- The life of a criterion: why each version was written, who proposed what becomes of it and waits for a second person,
-- what its back-test said, and how often live and shadow criteria hit. Who moved what, when and why stands in the log.

alter table criterion
  add column why         text,
  add column based_on    integer,
  -- Waiting for a second person: to be put in force, or to be taken out of force.
  add column proposed_move text check (proposed_move in ('activate', 'retire')),
  add column proposed_by   text,
  add column proposed_at   timestamptz,
  add column proposed_why  text,
  -- Written by the one who proposes where the back-test hit none or more than half.
  add column sign_off      text,
  add constraint criterion_proposal check ((proposed_move is null) = (proposed_by is null));
-- Two versions of one criterion are never in force together.
create unique index criterion_active on criterion (id) where state = 'active';

create table criterion_back_test (
  id         text        primary key,
  criterion  text        not null,
  version    integer     not null,
  made_by    text        not null,
  made_at    timestamptz not null,
  result     jsonb       not null
);
create index criterion_back_test_of on criterion_back_test (criterion, version, made_at);

-- Counts by day of the business clock, written together with the place up to which the log was read: none is counted twice.
create table criterion_count (
  criterion text    not null,
  version   integer not null,
  is_shadow boolean not null,
  day       date    not null,
  asked     integer not null,               -- declarations; of live criteria see screened_day
  hits      integer not null,
  unknown   integer not null,
  faults    integer not null,
  primary key (criterion, version, is_shadow, day)
);
create table screened_day (
  day          date    primary key,
  declarations integer not null
);

-- Declarations that a shadow criterion would have selected; what examinations found of them is looked up.
create table shadow_hit (
  criterion           text        not null,
  criterion_version   integer     not null,
  number              text        not null,
  version             integer     not null,
  at                  timestamptz not null,
  primary key (criterion, criterion_version, number, version)
);
create index shadow_hit_latest on shadow_hit (criterion, criterion_version, at);

grant select on criterion_back_test, criterion_count, screened_day, shadow_hit to gwanmun_app;
grant insert on criterion_back_test, shadow_hit to gwanmun_app;
grant insert, update on criterion_count, screened_day to gwanmun_app;
