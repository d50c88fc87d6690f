-- Officers at work: how cases are dealt by chance, who had which case when and why, what a case waits for, who is away,
-- and what each person is told.

alter table "case"
  -- 1 urgent (due soon or overdue), 2 ordinary. Set when the case is opened, and lowered as it ages.
  add column band smallint not null default 2,
  -- Place in the order of dealing: a keyed hash of the case and of the round, uniform in [0, 1).
  add column place double precision not null default random(),
  -- How often the case went back to the pool; each time it gets another place.
  add column round smallint not null default 0,
  -- Officers who gave it back: it is not dealt to them again.
  add column returned_by text[] not null default '{}',
  -- Reasons stay hidden from whoever examines until the finding is recorded.
  add column is_blind boolean not null default false;

-- The whole condition of dealing in the order of dealing: what does not fit is passed over inside the index.
drop index case_deal;
create index case_deal on "case" (office, band, place, skill, kind) where state = 'open';

-- What the log says of every change of hands, once more in the shape that is asked for.
create table assignment (
  id           text        primary key,      -- of the event that the log covers
  at           timestamptz not null,
  case_id      text        not null,
  number       text        not null,
  version      integer     not null,
  office       text        not null,
  skill        text        not null,
  case_kind    text        not null,
  kind         text        not null check (kind in ('dealt', 'returned', 'reassigned', 'taken', 'pooled')),
  officer      text,                         -- who has it afterwards; null: the pool
  from_officer text,
  done_by      text        not null,
  why          text,
  band         smallint    not null,
  place        double precision not null,
  round        smallint    not null,
  seed         text        not null          -- names the secret that the place was drawn with
);
create index assignment_case on assignment (case_id, at);
create index assignment_office on assignment (office, at);

create table absence (
  id         text        primary key,
  account    text        not null,
  office     text        not null,
  starts_at  timestamptz not null,
  ends_at    timestamptz not null,
  why        text        not null,
  made_by    text        not null,
  made_at    timestamptz not null,
  ended_at   timestamptz
);
create index absence_account on absence (account, ends_at);

-- What a declaration waits for: papers, a colleague's opinion, a laboratory.
create table awaited (
  id          text        primary key,
  kind        text        not null check (kind in ('supplement', 'opinion', 'laboratory', 'lift-request', 'withdrawal-request')),
  number      text        not null,
  version     integer     not null,
  case_id     text,
  office      text        not null,
  asked_by    text        not null,
  asked_of    text,                          -- an account; null: somebody outside
  asked_at    timestamptz not null,
  due_at      timestamptz not null,
  says        text        not null,
  article     text,
  step        text        not null check (step in ('asked', 'sent', 'answered', 'cancelled')),
  answered_at timestamptz,
  answered_by text,
  answer      text,
  reminded_at timestamptz
);
create index awaited_open on awaited (office, due_at) where step in ('asked', 'sent');
create index awaited_declaration on awaited (number);

create table notice (
  id      text        primary key,
  account text        not null,
  at      timestamptz not null,
  kind    text        not null,
  number  text        not null,
  says    text        not null,              -- canonical JSON: what the words are filled with
  read_at timestamptz
);
create index notice_account on notice (account, at desc);

grant select, insert on assignment to gwanmun_app;
grant select, insert, update on absence, awaited, notice to gwanmun_app;
