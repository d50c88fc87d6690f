-- Firms of e-commerce (관세법 제254조, 제222조), their keys, what they send under signature, and how orders and parcels match.
-- Contents are sealed; what stands beside them names nobody: numbers, days, places, and keyed marks by which likely pairs are found.
create table parcel_firm (
  id          text        primary key,
  kind        text        not null check (kind in ('platform', 'carrier', 'forwarder')),
  name        text        not null,
  country     text        not null,
  applied_by  text        not null,
  applied_at  timestamptz not null,
  state       text        not null check (state in ('applied', 'registered', 'refused', 'ended')),
  valid_from  date,
  valid_to    date,
  decided_by  text,
  decided_at  timestamptz
);

-- What an officer found about the conditions of registration; the latest of each kind counts, none is ever changed.
create table parcel_firm_check (
  id         text        primary key,
  firm       text        not null references parcel_firm (id),
  kind       text        not null check (kind in ('arrears', 'investigation', 'disqualification')),
  is_clear   boolean     not null,
  checked_on date        not null,
  source     text        not null,
  entered_by text        not null,
  entered_at timestamptz not null
);
create index parcel_firm_check_firm on parcel_firm_check (firm, kind, entered_at desc);

create table parcel_key (
  id         text        primary key,
  firm       text        not null references parcel_firm (id),
  mode       text        not null check (mode in ('live', 'sandbox')),
  jwk        jsonb       not null,           -- public part alone
  created_by text        not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);

-- One signed message: its number is taken once, and the same message is answered the same.
create table parcel_message (
  firm        text        not null,
  jti         text        not null,
  kind        text        not null,
  mode        text        not null,
  body_hash   text        not null,
  answer      text        not null,
  received_at timestamptz not null,
  primary key (firm, jti)
);

create table parcel_order (
  mode         text        not null,
  platform_id  text        not null,
  order_number text        not null,
  version      integer     not null,
  reference    text        not null,         -- platform and number, folded
  ordered_on   date        not null,
  marks        bigint[]    not null,
  content_hash text        not null,
  content      text        not null,
  firm         text        not null,
  jti          text        not null,
  received_at  timestamptz not null,
  is_latest    boolean     not null,
  primary key (mode, platform_id, order_number, version)
);
create index parcel_order_reference on parcel_order (reference) where is_latest;
create index parcel_order_marks on parcel_order using gin (marks) where is_latest;

create table parcel (
  mode          text        not null,
  carrier_id    text        not null,
  house_bill    text        not null,
  version       integer     not null,
  office        text        not null,
  terminal      text        not null,
  channel       text        not null,
  arrived_on    date        not null,
  gross_mass_kg float8      not null,
  bill_key      text        not null,        -- as declarations name their consignment
  "references"  text[]      not null,
  marks         bigint[]    not null,
  content_hash  text        not null,
  content       text        not null,
  firm          text        not null,
  jti           text        not null,
  received_at   timestamptz not null,
  is_latest     boolean     not null,
  -- How it was matched last; null: not yet.
  is_due        boolean     not null,
  state         text        check (state in ('matched', 'differs', 'no-order')),
  shape         text,
  sureness      float8,
  fields        text[]      not null default '{}',
  orders        text[]      not null default '{}',
  procedure     text        check (procedure in ('list', 'simple', 'ordinary', 'open')),
  matched_at    timestamptz,
  primary key (mode, carrier_id, house_bill, version)
);
create index parcel_due on parcel (received_at) where is_due;
create index parcel_references on parcel using gin ("references") where is_latest;
create index parcel_marks on parcel using gin (marks) where is_latest;
create index parcel_list on parcel (office, arrived_on desc, house_bill) where is_latest and mode = 'live';
create index parcel_bill on parcel (house_bill) where is_latest;

grant select, insert on parcel_firm, parcel_firm_check, parcel_key, parcel_message, parcel_order, parcel to gwanmun_app;
grant update (state, valid_from, valid_to, decided_by, decided_at) on parcel_firm to gwanmun_app;
grant update (revoked_at) on parcel_key to gwanmun_app;
grant update (is_latest) on parcel_order to gwanmun_app;
grant update (is_latest, is_due, state, shape, sureness, fields, orders, procedure, matched_at) on parcel to gwanmun_app;
