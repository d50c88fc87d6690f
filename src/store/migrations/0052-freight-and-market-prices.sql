-- What accepted imports say of their freight, one row a declaration as it stands now: where the costs of carriage in the releases come
-- from. No person stands in it: a firm is a keyed hash, there only so that the firms behind a figure can be counted.
create table trade_freight (
  number           text   primary key,
  day              date   not null,          -- of acceptance
  mode             text   not null,          -- 10 sea, 40 air …
  departure        text   not null,
  freight_krw      bigint not null,
  gross_mass_grams bigint not null,
  firm             bigint not null
);
create index trade_freight_day on trade_freight (day);
grant select, insert, update, delete on trade_freight to gwanmun_app;

-- The ledger is read through once more, which changes no line of it, so that what was accepted before has its freight as well.
delete from follower where name = 'trade';

-- A published table may hold market prices as well, in won for a kilogram.
alter table outside_trade_figure drop constraint outside_trade_figure_measure_check;
alter table outside_trade_figure add check (measure in
  ('export_usd', 'import_usd', 'balance_usd', 'export_kg', 'import_kg', 'price_krw_kg'));
create index outside_trade_price on outside_trade_figure (code, period) where measure = 'price_krw_kg';
