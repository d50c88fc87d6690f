-- Advance rulings (관세법 제86조, 제87조): applications, everything that happened to them, and what was ruled. Nothing is changed or
-- taken away: where an application stands is read from its steps, and a later ruling stands beside the one that it takes the place of.
create table ruling_application (
  number      text        primary key,     -- AR-YYYY-NNNNNN, by year
  holder      text        not null,        -- keyed hash of the firm that applied
  content     text        not null,        -- JSON, sealed under a key of that firm
  office      text        not null,        -- where the goods are to be cleared
  received_on date        not null,
  recorded_at timestamptz not null
);
create index ruling_application_holder on ruling_application (holder, number);

create table ruling_step (
  id          text        primary key,     -- of the event that tells of it
  number      text        not null references ruling_application (number),
  kind        text        not null check (kind in ('apply', 'ask', 'answer', 'stop', 'resume', 'ask-back', 'return', 'decline',
                                                   'propose', 'drop', 'decide', 'review')),
  day         date        not null,        -- business clock
  at          timestamptz not null,
  who         text        not null,
  words       text,                        -- sealed under a key of the firm; of a proposal, the whole of it as JSON
  detail      jsonb       not null,        -- days of a question, what stops the clock, the ground of a return
  place       integer     not null,        -- order among the steps of one application
  recorded_at timestamptz not null,
  unique (number, place)
);

create table ruling (
  id           text        primary key references ruling_step (id),
  number       text        not null references ruling_application (number),
  version      integer     not null,
  phase        text        not null check (phase in ('first', 'review', 'change')),
  code         text        not null check (code ~ '^([0-9]{4}|[0-9]{6}|[0-9]{10})$'),
  edition      text        not null,
  rule         text        not null check (rule in ('1', '2a', '2b', '3a', '3b', '3c', '4', '5a', '5b', '6')),
  followed     text[]      not null,       -- numbers of rulings that it follows
  is_public    boolean     not null,
  words        text        not null,       -- JSON: title, goods, reasons; in clear where it is public, else sealed
  ground       text,                       -- of a change
  is_at_fault  boolean     not null,       -- a change because of the applicant's fault
  ruled_on     date        not null,
  proposed_by  text        not null,
  decided_by   text        not null check (decided_by <> proposed_by),
  recorded_at  timestamptz not null,
  unique (number, version)
);
create index ruling_public on ruling (recorded_at desc, id desc) where is_public;

create table ruling_file (
  id       text        primary key,
  number   text        not null references ruling_application (number),
  hash     text        not null,
  pieces   text        not null,           -- where the bytes lie: `<key>.<hash>`
  name     text        not null,           -- sealed
  kind     text        not null,
  bytes    integer     not null,
  added_by text        not null,
  added_at timestamptz not null,
  unique (number, hash)
);

grant select, insert on ruling_application, ruling_step, ruling, ruling_file to gwanmun_app;
