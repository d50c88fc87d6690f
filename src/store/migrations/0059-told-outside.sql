-- Notices to citizens by e-mail: to an address that its owner proved, about what they chose. Address, proof and the secret by which
-- anybody who got a mail stops them are sealed under the citizen's key; beside them stand days and a hash.
create table citizen_mail (
  citizen     text        primary key references citizen (id),
  content     text        not null,             -- sealed: address, number that proves it, secret that stops it
  kinds       text[]      not null,
  language    text        not null check (language in ('ko', 'en')),
  stop_hash   text        not null unique,      -- sha256 of the secret
  asked_at    timestamptz not null,             -- machine clock, of the latest number sent
  wrong       integer     not null,             -- numbers that were not the one
  proved_at   timestamptz                       -- machine clock; null: not yet, nothing but the number is sent
);

-- One row a notice: written with what it tells of, in one transaction. What it says is made when it is sent and kept nowhere.
create table citizen_notice (
  id          text        primary key,
  citizen     text        not null references citizen (id),
  kind        text        not null check (kind in ('proof', 'use', 'duty', 'released', 'answer')),
  subject     text        not null,             -- what it is about: each is told once
  number      text        not null,             -- of the parcel or order, as its owner knows it
  made_at     timestamptz not null,             -- business clock
  next_at     timestamptz,                      -- machine clock; null: nothing more is tried
  attempts    integer     not null,
  answer      text,                             -- of the mail server, or why there was none
  ended_at    timestamptz,
  state       text        not null check (state in ('waiting', 'sent', 'failed', 'stopped')),
  unique (citizen, kind, subject)
);
create index citizen_notice_due on citizen_notice (next_at, id) where state = 'waiting';
create index citizen_notice_latest on citizen_notice (citizen, made_at desc, id);

grant select, insert, delete on citizen_mail to gwanmun_app;
grant update (content, kinds, language, asked_at, wrong, proved_at) on citizen_mail to gwanmun_app;
grant select, insert on citizen_notice to gwanmun_app;
grant update (next_at, attempts, answer, ended_at, state) on citizen_notice to gwanmun_app;

-- What officers do with many parcels at once: who is to look, what is stopped to be examined, what a carrier is asked to correct.
create table parcel_act (
  id          text        primary key,
  carrier_id  text        not null,
  house_bill  text        not null,
  version     integer     not null,
  act         text        not null check (act in ('assign', 'examine', 'correct')),
  to_account  text,                             -- of an assignment
  why         text        not null,             -- sealed under the recipient's key
  who         text        not null,
  at          timestamptz not null,             -- business clock
  recorded_at timestamptz not null,
  check ((act = 'assign') = (to_account is not null))
);
create index parcel_act_bill on parcel_act (house_bill, recorded_at desc);
grant select, insert on parcel_act to gwanmun_app;
