-- The search index holds no words: of every word and its beginnings a keyed hash, under the master key outside the database. A
-- stolen database says nothing of what can be found in it. Filled by following the log, so everything before is read again.
drop table search_entry;
delete from follower where name = 'search';
create table search_entry (
  kind    text        not null check (kind in ('declaration', 'objection', 'criterion', 'policy', 'operator')),
  ref     text        not null,          -- number/version, or the identifier
  number  text,                          -- of the declaration that it hangs on, and goes with when that is erased
  version integer,
  office  text,                          -- null: of no office
  at      timestamptz not null,
  marks   bigint[]    not null,
  primary key (kind, ref)
);
-- Rows without their marks are narrow: what a word in every entry leads to is read in few pages.
alter table search_entry alter column marks set storage external;
alter table search_entry set (toast_tuple_target = 128);
create index search_entry_marks on search_entry using gin (marks);
-- What a common word leads to is walked from the newest on.
create index search_entry_newest on search_entry (kind, at desc, ref desc);
create index search_entry_of_office on search_entry (kind, office, at desc, ref desc) where office is not null;
create index search_entry_declaration on search_entry (number, version) where number is not null;
grant select, insert, update, delete on search_entry to gwanmun_app;
grant delete on follower to gwanmun_app;
