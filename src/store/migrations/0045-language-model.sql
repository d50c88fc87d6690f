-- Calls of a language model: who asked, what for, how much went out and came back, and what was dropped of it. No word of the
-- question stands here. And who switched it off or on again. Nothing is taken away.
create table language_call (
  id       text        primary key,
  account  text        not null,
  at       timestamptz not null,          -- machine's clock: calls go to another machine
  task     text        not null,
  model    text        not null,          -- as the setting names it
  prompt   text        not null,          -- hash of what was sent
  sent     integer     not null,          -- bytes
  received integer,                       -- bytes; null while it is asked
  millis   integer,
  outcome  text,                          -- null: asked, and not answered before the server ended
  kept     integer,
  dropped  jsonb
);
create index language_call_by_account on language_call (account, at);
create index language_call_by_time on language_call (at);

create table language_switch (
  id    text        primary key,
  is_on boolean     not null,
  by    text        not null,
  at    timestamptz not null,
  why   text        not null
);

grant select, insert on language_call, language_switch to gwanmun_app;
grant update (received, millis, outcome, kept, dropped) on language_call to gwanmun_app;
