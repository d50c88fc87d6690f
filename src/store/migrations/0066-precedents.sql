-- Decisions of courts, tribunals and offices that others look to. A later text of the same decision is another version; the newest one
-- holds, and nothing is changed or taken away.
create table precedent (
  id         text        not null,        -- from body, number and day: the same on every machine
  version    integer     not null check (version >= 1),
  body       jsonb       not null,
  written_by text        not null,
  written_at timestamptz not null,        -- business clock
  why        text        not null,
  primary key (id, version)
);

grant select, insert on precedent to gwanmun_app;

-- Who wants to be told when a decision has another text, is changed or overruled. What is ended stays, with its day.
create table precedent_subscription (
  id        text        primary key,
  account   text        not null,
  precedent text        not null,
  since     timestamptz not null,         -- business clock
  ended_at  timestamptz
);
create unique index precedent_subscription_standing on precedent_subscription (account, precedent) where ended_at is null;
create index precedent_subscription_precedent on precedent_subscription (precedent) where ended_at is null;

grant select, insert on precedent_subscription to gwanmun_app;
grant update (ended_at) on precedent_subscription to gwanmun_app;
