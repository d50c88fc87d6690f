-- The ledger of trade: what each declaration added to the statistics, and what was taken back when it was corrected or cancelled. Rows
-- are added and never changed; the figures of any day are the sum of what was known by then. No person stands in it: a firm is a
-- keyed hash, there only so that the firms behind a figure can be counted.
create table trade_line (
  id              bigint   generated always as identity primary key,
  number          text     not null,
  version         integer  not null,
  flow            text     not null check (flow in ('import', 'export')),
  day             date     not null,          -- of acceptance
  known_on        date     not null,          -- business day on which it came to be so
  hs_code         text     not null,          -- ten digits
  country         text     not null,
  province        text     not null,
  office          text     not null,
  port            text     not null,
  is_loaded       boolean  not null,
  firm            bigint   not null,
  usd_cents       bigint,                     -- null: no rate was known
  krw             bigint   not null,
  net_mass_grams  bigint   not null,
  count           integer  not null           -- negative where it takes back
);
create index trade_line_number on trade_line (number);
create index trade_line_day on trade_line (day, id);
create index trade_line_goods on trade_line (hs_code, day);

-- Won for a dollar on a day, as the first declaration in dollars of that day said it.
create table trade_usd_rate (
  day         date             primary key,
  won_per_usd double precision not null check (won_per_usd > 0)
);

-- What was published: one file a month and publication, never changed. `hash` is the sha256 of the file.
create table trade_publication (
  month        text        not null,
  published_on date        not null,
  status       text        not null check (status in ('provisional', 'monthly-final', 'yearly-final')),
  hash         text        not null,
  cells        integer     not null,
  withheld     integer     not null,
  made_at      timestamptz not null,          -- business clock
  primary key (month, published_on)
);

-- Tables of trade that others published, beside our own: whole files, each once.
create table outside_trade_table (
  id         text        primary key,
  name       text        not null,          -- of the file
  source     text        not null,          -- who published it, and where
  hash       text        not null unique,   -- sha256 of the file
  notes      text[]      not null,          -- lines below the table
  brought_by text        not null,
  brought_at timestamptz not null
);
create table outside_trade_figure (
  table_id text             not null references outside_trade_table (id),
  period   text             not null,       -- YYYY-MM or YYYY
  name     text             not null,
  code     text             not null,
  measure  text             not null check (measure in ('export_usd', 'import_usd', 'balance_usd', 'export_kg', 'import_kg')),
  value    double precision not null,
  primary key (table_id, period, code, name, measure)
);
create index outside_trade_period on outside_trade_figure (period);
grant select, insert on outside_trade_table, outside_trade_figure to gwanmun_app;

grant select, insert on trade_line, trade_usd_rate, trade_publication to gwanmun_app;
