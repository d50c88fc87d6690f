-- What crosses the border and what was decided about it. There are no foreign keys between the large tables: every row
-- of a declaration is written in one transaction, rows are never deleted, and the tables can be partitioned by day later.
-- Texts that hold JSON are `text`: they keep the exact bytes that were hashed.

create table declaration (
  number            text     not null,
  version           integer  not null,
  direction         text     not null check (direction in ('import', 'export')),
  office            text     not null,
  declared_on       date     not null,
  received_at       timestamptz not null,  -- machine clock
  occurred_at       timestamptz not null,  -- business clock
  importer_id       text,
  declarant_id      text     not null,
  seller_id         text,
  main_hs           text     not null,     -- hs6 of the item of highest value
  main_origin       text,
  consignment_key   text     not null,
  customs_value_krw bigint   not null,
  net_mass_kg       double precision not null,
  item_count        integer  not null,
  state             text     not null,
  lane              text     not null,
  decided_at        timestamptz,
  content_hash      text     not null,     -- sha256 of content, hexadecimal
  content           text     not null,     -- JSON as received and normalised
  primary key (number, version)
) with (fillfactor = 90);
create index declaration_occurred on declaration (occurred_at, number, version);
create index declaration_importer on declaration (importer_id, declared_on) where importer_id is not null;
create index declaration_consignment on declaration (consignment_key);

create table declaration_item (
  number            text     not null,
  version           integer  not null,
  sequence          smallint not null,
  hs_code           text     not null,
  hs6               text     not null,
  origin            text,
  departure         text,
  description       text,
  net_mass_kg       double precision,
  quantity          double precision,
  customs_value_krw bigint,
  price_per_kg      double precision,
  importer_id       text,
  declared_on       date     not null,
  primary key (number, version, sequence)
);
create index declaration_item_peers on declaration_item (hs6, origin, declared_on);

-- One entry a declaration at intake, later one an act: see log_entry. `log_partition, log_seq` point at the entry that
-- covers a row.
create table decision (
  id            text     not null,
  number        text     not null,
  version       integer  not null,
  lane          text     not null,
  score         double precision,
  decided_at    timestamptz not null,
  policy_id     text     not null,
  model_id      text,
  record_hash   text     not null,          -- sha256 of record, hexadecimal
  record        text     not null,          -- exact bytes, for replay
  log_partition smallint not null,
  log_seq       bigint   not null,
  primary key (number, version, id)
);

-- Everything that happened. Acts that concern no declaration (a policy confirmed, a criterion changed) have number ''
-- and version 0.
create table event (
  id            text     not null,
  number        text     not null,
  version       integer  not null,
  kind          text     not null,
  at            timestamptz not null,
  who           text     not null,          -- account id, or system:<part>
  why           text,
  article       text,
  detail        text,                       -- canonical JSON
  log_partition smallint not null,
  log_seq       bigint   not null,
  primary key (number, version, id)
);

create table "case" (
  id                text     primary key,
  number            text     not null,
  version           integer  not null,
  decision_id       text,
  office            text     not null,
  kind              text     not null check (kind in ('documents', 'x-ray', 'physical', 'laboratory', 'hold')),
  skill             text     not null,
  priority          double precision not null,
  customs_value_krw bigint   not null,
  importer_id       text,
  main_hs           text     not null,
  due_at            timestamptz not null,
  state             text     not null default 'open' check (state in ('open', 'dealt', 'closed')),
  assignee          text,
  is_random         boolean  not null,      -- never shown to examiners
  opened_at         timestamptz not null,
  dealt_at          timestamptz,
  closed_at         timestamptz,
  result            text
) with (fillfactor = 80);
create index case_due on "case" (due_at, id) where state <> 'closed';
create index case_priority on "case" (priority desc, id desc) where state <> 'closed';
create index case_value on "case" (customs_value_krw desc, id desc) where state <> 'closed';
create index case_deal on "case" (office, priority desc, id desc) where state = 'open';
create index case_assignee on "case" (assignee, state) where assignee is not null;
create index case_declaration on "case" (number, version);
create index case_closed on "case" (closed_at) where state = 'closed';

create table outcome (
  id            text     primary key,
  number        text     not null,
  version       integer  not null,
  item          smallint,
  code          text     not null,
  verdict       text     not null check (verdict in ('clean', 'fraud', 'critical')),
  recovered_krw bigint,
  notes         text,
  examiner      text     not null,
  case_id       text,
  occurred_at   timestamptz not null,
  recorded_at   timestamptz not null,
  source        text     not null check (source in ('officer', 'simulated', 'history')),
  was_random    boolean  not null,
  -- Repeated from the declaration, since history is asked for by them and outcomes are few.
  office        text     not null,
  importer_id   text,
  hs6           text     not null,
  origin        text,
  declared_on   date     not null,
  log_partition smallint not null,
  log_seq       bigint   not null
);
create index outcome_declaration on outcome (number, version);
create index outcome_goods on outcome (hs6, origin, declared_on);
create index outcome_importer on outcome (importer_id, declared_on) where importer_id is not null;
create index outcome_occurred on outcome (occurred_at);
create index outcome_recorded on outcome (recorded_at, id);

-- The append-only log: a chain a partition, one writer each. hash = sha256 over the entry and the hash before it.
create table log_entry (
  partition    smallint    not null,
  seq          bigint      not null,
  at           timestamptz not null,
  kind         text        not null,
  subject      text        not null,
  payload_hash bytea       not null,        -- sha256(salt || payload)
  previous     bytea       not null,
  hash         bytea       not null,
  primary key (partition, seq)
);
-- Erasing a salt makes a payload unprovable and leaves the chain verifiable.
create table log_salt (
  partition smallint not null,
  seq       bigint   not null,
  salt      bytea    not null,
  primary key (partition, seq)
);

create table purpose_log (
  id            text        primary key,
  at            timestamptz not null,
  account       text        not null,
  number        text        not null,
  field         text        not null,       -- JSON pointer of the identifier that was shown
  purpose       text        not null,
  note          text,
  log_partition smallint    not null,
  log_seq       bigint      not null
);
create index purpose_log_number on purpose_log (number, at);

-- Rows arrive in the order of the log, so a range of it is found without a full index.
create index decision_log on decision using brin (log_seq) with (pages_per_range = 64, autosummarize = on);
create index event_log on event using brin (log_seq) with (pages_per_range = 64, autosummarize = on);
create index outcome_log on outcome (log_seq);
create index purpose_log_log on purpose_log (log_seq);

-- Who reads the log as a stream (search index, notices) keeps the place up to which it has read.
create table follower (
  name      text     not null,
  partition smallint not null,
  seq       bigint   not null,
  primary key (name, partition)
);
