-- The auditor asks by person and by day; acts of the system itself are nearly all events and need no such index.
create index event_person on event (at desc, id desc) where who not like 'system:%';
create index event_who on event (who, at desc, id desc) where who not like 'system:%';
create index purpose_log_at on purpose_log (at desc, id desc);
create index purpose_log_account on purpose_log (account, at desc);
-- What concerned no declaration: policies, criteria, settings, outages.
create index event_house on event (at desc, id desc) where number = '';

-- Times in which the gate decides by the fallback signed beforehand (비상 운영). Each step is an event of the log too; the
-- row is what a start after a crash reads. Which decisions were made in one is written into record and event of each.
create table outage (
  id            text        primary key,
  reason        text        not null,
  voice         text,                        -- whose faults declared it by themselves, null where people did
  proposed_by   text        not null,
  proposed_at   timestamptz not null,        -- business clock, as all below
  until         timestamptz not null,
  declared_by   text,                        -- the second person; null while only proposed
  declared_at   timestamptz,
  edition       text,                        -- hash of the fallback edition
  ended_by      text,
  ended_at      timestamptz,
  end_reason    text,
  dropped_at    timestamptz,                 -- a proposal that was withdrawn or whose time ran out
  cleared_at    timestamptz                  -- everything decided in it was screened again
);
-- Two outages never run at once, and never two proposals wait.
create unique index outage_running on outage ((true)) where declared_at is not null and ended_at is null;
create unique index outage_proposed on outage ((true)) where declared_at is null and dropped_at is null;
grant select, insert, update on outage to gwanmun_app;

-- Marks of decisions made in an outage, and what screening them again came to: events beside their decisions.
create index event_outage on event (kind, detail) where kind = 'outage-mark';
create index event_rescreened on event (number, version) where kind = 'outage-rescreened';
