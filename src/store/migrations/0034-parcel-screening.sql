-- What selection decided about each version of a parcel, which of them wait for an officer, and what examinations found. Records
-- are replayed like those of declarations; the log vouches for them by one event a batch, with a hash over the hashes of all.
create table parcel_decision (
  id          text        primary key,
  carrier_id  text        not null,
  house_bill  text        not null,
  version     integer     not null,
  office      text        not null,
  terminal    text        not null,
  arrived_on  date        not null,
  lane        text        not null check (lane in ('release', 'documents', 'examine', 'hold')),
  inspection  text        not null,
  is_blind    boolean     not null,
  is_random   boolean     not null,
  draw_secret text        not null,
  edition     text        not null,
  record_hash text        not null,          -- sha256 of record, hexadecimal
  record      text        not null,
  content_hash text       not null,          -- of the version that was decided on
  counted     text        not null,          -- keyed marks and numbers by which later parcels are compared; no words
  event       text        not null,          -- the event of the log that covers it
  decided_at  timestamptz not null,          -- business clock
  recorded_at timestamptz not null,          -- machine clock
  is_latest   boolean     not null,
  state       text        not null check (state in ('open', 'closed')),
  unique (carrier_id, house_bill, version)
);
create index parcel_decision_open on parcel_decision (office, arrived_on, house_bill) where state = 'open';
create index parcel_decision_bill on parcel_decision (house_bill) where is_latest;
create index parcel_decision_draw on parcel_decision (draw_secret) where state = 'open';
create index parcel_decision_when on parcel_decision (recorded_at, id);

create table parcel_outcome (
  id          text        primary key,
  decision    text        not null unique references parcel_decision (id),
  found       text        not null,
  note        text        not null,          -- sealed under the recipient's key
  who         text        not null,
  at          timestamptz not null,          -- business clock
  recorded_at timestamptz not null
);

-- Models of parcels: whoever trains one does not put it in force.
create table parcel_model (
  id           text        primary key,      -- hash of the artefact
  trained_by   text        not null,
  trained_at   timestamptz not null,
  about        text        not null,         -- JSON: what it was trained on
  confirmed_by text,
  confirmed_at timestamptz
);

alter table parcel add column is_decided boolean not null default false;
create index parcel_undecided on parcel (received_at, house_bill)
  where is_latest and mode = 'live' and not is_decided and state is not null;

grant select, insert on parcel_decision, parcel_outcome, parcel_model to gwanmun_app;
grant update (is_latest, state) on parcel_decision to gwanmun_app;
grant update (confirmed_by, confirmed_at) on parcel_model to gwanmun_app;
grant update (is_decided) on parcel to gwanmun_app;
