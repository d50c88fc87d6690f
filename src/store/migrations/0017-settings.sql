-- Settings that two people decide: one proposes a whole new set for a day with a reason, another confirms or refuses it. Nothing
-- is ever changed or taken away, so that what held on any day stays readable.
create table setting_version (
  name         text        not null,
  version      integer     not null,
  body         jsonb       not null,
  valid_from   date        not null,        -- business day; the day of confirmation where that came later
  why          text        not null,
  made_by      text        not null,
  made_at      timestamptz not null,
  confirmed_by text,
  confirmed_at timestamptz,
  dropped_by   text,                        -- refused by another, or taken back by whoever made it
  dropped_at   timestamptz,
  dropped_why  text,
  primary key (name, version),
  check (confirmed_at is null or dropped_at is null),
  check (confirmed_by is null or confirmed_by <> made_by)
);
-- One proposal of a setting waits at a time.
create unique index setting_version_waiting on setting_version (name) where confirmed_at is null and dropped_at is null;
insert into setting_version (name, version, body, valid_from, why, made_by, made_at, confirmed_by, confirmed_at)
  select key, 1, value, changed_at::date, '처음 설정', 'system:setting', changed_at, 'system:first', changed_at
  from setting where key = 'desk';
delete from setting where key = 'desk';
grant select, insert on setting_version to gwanmun_app;
grant update (valid_from, confirmed_by, confirmed_at, dropped_by, dropped_at, dropped_why) on setting_version to gwanmun_app;
