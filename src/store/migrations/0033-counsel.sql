-- Questions on customs law that people handed over to an officer, and the answers that two people made: written by one, approved by
-- another. An approved answer is a topic: the next who asks finds it. Nothing is changed or taken away.
create table counsel_question (
  id       text        primary key,
  asked_by text        not null,
  asked_at timestamptz not null,          -- business clock
  words    text        not null,          -- sealed under a key of whoever asked
  because  text        not null check (because in ('refused', 'unsatisfied')),
  nearest  text[]      not null           -- the articles that were shown
);
create index counsel_question_by_asker on counsel_question (asked_by, asked_at);

create table counsel_answer (
  id          text        primary key,
  question    text        not null references counsel_question (id),
  title_ko    text        not null,
  title_en    text        not null,
  text_ko     text        not null,
  text_en     text        not null,
  asked       text[]      not null,       -- how people ask, in the officer's words
  articles    text[]      not null,
  written_by  text        not null,
  written_at  timestamptz not null,
  approved_by text,
  approved_at timestamptz,
  dropped_by  text,                       -- refused by another, or taken back by whoever wrote it
  dropped_at  timestamptz,
  dropped_why text,
  check (approved_at is null or dropped_at is null),
  check (approved_by is null or approved_by <> written_by)
);
-- One answer of a question waits or stands.
create unique index counsel_answer_standing on counsel_answer (question) where dropped_at is null;

grant select, insert on counsel_question, counsel_answer to gwanmun_app;
grant update (approved_by, approved_at, dropped_by, dropped_at, dropped_why) on counsel_answer to gwanmun_app;
