-- Who wants to be told when an article of a loaded law changes, and which text was last seen of it. What is ended stays, with its day.
create table law_subscription (
  id             text        primary key,
  account        text        not null,
  ref            text        not null,     -- such as 관세법 제38조의2
  since          timestamptz not null,     -- business clock
  seen           text        not null,     -- hash of the text
  seen_effective date        not null,     -- of the version
  changed_from   date,                     -- the last change that was told: from this version
  changed_at     timestamptz,
  ended_at       timestamptz
);
create unique index law_subscription_standing on law_subscription (account, ref) where ended_at is null;

grant select, insert on law_subscription to gwanmun_app;
grant update (seen, seen_effective, changed_from, changed_at, ended_at) on law_subscription to gwanmun_app;
