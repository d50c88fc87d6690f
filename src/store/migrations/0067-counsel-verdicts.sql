-- Whether an answer helped, as whoever asked says it; and what was asked before in the same visit, handed over with a question.
alter table counsel_question add column before text;  -- sealed like the question; null where nothing was handed over with it

create table counsel_verdict (
  subject      text        not null,          -- card:ID or question:ID
  said_by      text        not null,
  is_satisfied boolean     not null,
  said_at      timestamptz not null,          -- business clock
  primary key (subject, said_by)              -- who thinks again says so in place of what was said
);

grant select, insert, update (is_satisfied, said_at) on counsel_verdict to gwanmun_app;
