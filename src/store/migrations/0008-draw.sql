-- The days of the random draw. What counts is the event in the log; this table sees to it that a day gets one commitment
-- and that nothing is drawn with a secret once it is known.
create table draw_day (
  day          date        primary key,
  secret_id    text        not null unique,
  commitment   text        not null,        -- sha256 of the secret, hexadecimal
  committed_at timestamptz not null,        -- business clock
  state        text        not null default 'secret' check (state in ('secret', 'revealed')),
  secret       text,                        -- hexadecimal, once revealed; before, it lies outside the database
  revealed_at  timestamptz,                 -- business clock
  check ((state = 'revealed') = (secret is not null and revealed_at is not null))
);

-- Which secret a case was drawn with: the day's secret is revealed after the last of them is closed.
alter table "case" add column draw_secret text;
create index case_draw on "case" (draw_secret) where state <> 'closed';

create index case_random on "case" (opened_at) where is_random;

-- Goes first in every intake: a decision cannot be stored under a secret that was revealed meanwhile, nor can a secret be
-- revealed while a decision drawn with it is being stored.
create procedure draw_still_secret(ids text[]) language plpgsql as $$
declare
  found integer;
begin
  select count(*) into found
  from (select 1 from draw_day where secret_id = any(ids) and state = 'secret' order by day for share) held;
  if found <> cardinality(ids) then
    raise exception 'a secret of the random draw is known already or was never committed' using errcode = 'GW001';
  end if;
end $$;

grant select, insert on draw_day to gwanmun_app;
grant update (state, secret, revealed_at) on draw_day to gwanmun_app;
grant execute on procedure draw_still_secret(text[]) to gwanmun_app;
