-- Mails that tell an applicant for an advance ruling that something moved, and how each fares. The address stands in the application,
-- sealed under the key of its firm; here stands no word of it.
create table ruling_notice (
  id          text        primary key,
  number      text        not null references ruling_application (number),
  step        text        not null references ruling_step (id),
  kind        text        not null check (kind in ('ask', 'due', 'decide', 'change', 'return', 'decline')),
  not_before  timestamptz not null,      -- business clock
  next_at     timestamptz not null,      -- machine clock: when it is tried, or tried again
  attempts    integer     not null default 0,
  last_answer text,
  ended_at    timestamptz,               -- business clock
  outcome     text        check (outcome in ('sent', 'needless', 'erased')),
  check ((ended_at is null) = (outcome is null))
);
create index ruling_notice_due on ruling_notice (next_at) where ended_at is null;
create index ruling_notice_number on ruling_notice (number, id);

grant select, insert on ruling_notice to gwanmun_app;
grant update (attempts, next_at, last_answer, ended_at, outcome) on ruling_notice to gwanmun_app;
