-- Rates of duty and customs rates of exchange, table by table as they were imported. Rows are never changed or taken away: a
-- later import puts a younger row beside an older one, and what held on any day stays readable.
create table rate_table (
  version     integer     generated always as identity primary key,
  kind        text        not null check (kind in ('tariff', 'exchange')),
  source      text        not null,         -- name of the file
  hash        text        not null,         -- of its text
  row_count   integer     not null,
  unread      integer     not null,         -- rows limited to a use, a country or a price that could not be read
  imported_by text        not null,
  imported_at timestamptz not null,         -- machine clock
  unique (kind, hash)
);
create table duty_rate (
  table_version integer not null references rate_table (version),
  hs_code       text    not null,           -- 2 to 10 digits
  kind          text    not null,           -- 세율구분
  form          text    not null check (form in ('ad-valorem', 'specific', 'higher', 'lower', 'sum')),
  percent       numeric,
  won_per_unit  numeric,
  unit          text,
  countries     text[],
  supplier      text,
  use           text,                       -- has to be claimed: 용도세율구분, or a limit that was not read
  clause        text,
  valid_from    date    not null,
  valid_to      date,
  status        text    not null check (status in ('verified', 'transcribed', 'unverified'))
);
create index duty_rate_code on duty_rate (hs_code);
create table customs_exchange (
  table_version integer not null references rate_table (version),
  currency      text    not null,
  won_per_unit  numeric not null,           -- for one unit
  valid_from    date    not null,
  valid_to      date    not null
);
create index customs_exchange_currency on customs_exchange (currency, valid_from);
grant select, insert on rate_table, duty_rate, customs_exchange to gwanmun_app;
grant update (row_count, unread) on rate_table to gwanmun_app;
