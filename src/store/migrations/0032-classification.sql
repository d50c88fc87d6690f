-- What an office decided about goods described in words: which code, by which rule, why, who and when. Nothing is changed or taken
-- away; a later decision about the same words stands beside the earlier one and names it.
create table classification_decision (
  id          text        primary key,      -- of the event that tells of it
  description text        not null,
  code        text        not null check (code ~ '^([0-9]{6}|[0-9]{10})$'),
  edition     text        not null,         -- of the Harmonized System
  rule        text        not null check (rule in ('1', '2a', '2b', '3a', '3b', '3c', '4', '5a', '5b', '6')),
  ruling      text,                         -- number of the ruling that it follows
  why         text        not null,
  advised     jsonb       not null,         -- what had been recommended: band, codes and chances
  supersedes  text        references classification_decision (id),
  decided_by  text        not null,
  decided_at  timestamptz not null,         -- business clock
  recorded_at timestamptz not null          -- machine clock
);
create index classification_decision_recorded on classification_decision (recorded_at desc, id desc);
create index classification_decision_words on classification_decision (md5(description));
grant select, insert on classification_decision to gwanmun_app;
