-- What parcels owe, how it is paid step by step, what is given back, which parcels a holder stopped and which are released.
-- Rows are added and never changed, but for marks of what is the latest and for the answer to a claim. No row names anybody.
create table parcel_duty (
  id          text        primary key,
  carrier_id  text        not null,
  house_bill  text        not null,
  version     integer     not null,      -- of the parcel
  payable_krw bigint      check (payable_krw >= 0),  -- null: it could not be computed
  totals      jsonb       not null,      -- tax by tax; no words of the parcel
  day         date        not null,      -- whose law
  status      text        not null,      -- the weakest of the facts that it rests on
  is_made_up  boolean     not null,
  computed_at timestamptz not null,      -- machine clock
  is_latest   boolean     not null
);
create unique index parcel_duty_latest on parcel_duty (house_bill, carrier_id) where is_latest;

create table duty_payment (
  id          text        primary key,
  citizen     text        not null references citizen (id),
  carrier_id  text        not null,
  house_bill  text        not null,
  duty        text        not null references parcel_duty (id),
  amount_krw  bigint      not null check (amount_krw > 0),
  provider    text        not null,
  started_at  timestamptz not null,      -- business clock
  recorded_at timestamptz not null       -- machine clock
);
create index duty_payment_bill on duty_payment (house_bill, carrier_id);
create index duty_payment_citizen on duty_payment (citizen, started_at desc);

create table duty_payment_step (
  payment     text        not null references duty_payment (id),
  seq         integer     not null,
  kind        text        not null check (kind in ('paid', 'differs', 'refused', 'cancelled', 'lapsed',
                            'refund-asked', 'refunded', 'refund-failed')),
  amount_krw  bigint,
  transaction text,                      -- of the provider
  notice      text,                      -- the provider's number of what it said
  refund      text,                      -- ours, of what is given back
  why         text,                      -- of a refund
  said        text,                      -- amount and currency where they are other than asked
  at          timestamptz not null,      -- business clock
  recorded_at timestamptz not null,      -- machine clock
  primary key (payment, seq)
);
create unique index duty_payment_step_notice on duty_payment_step (payment, notice) where notice is not null;
create unique index duty_payment_step_transaction on duty_payment_step (payment, transaction) where kind in ('paid', 'differs');
create unique index duty_payment_step_refund on duty_payment_step (refund, kind) where kind in ('refund-asked', 'refunded');

-- The addressee asks for duty back because the goods went back (관세법 제106조의2); officers answer.
create table duty_refund_claim (
  id          text        primary key,
  citizen     text        not null references citizen (id),
  carrier_id  text        not null,
  house_bill  text        not null,
  way         text        not null check (way in ('bonded', 'confirmed', 'parcel')),
  sent_on     date        not null,
  proof       text        not null,      -- sealed: number of the export declaration or of the bill
  asked_at    timestamptz not null,
  decided_by  text,
  decided_at  timestamptz,
  decided_as  text        check (decided_as in ('granted', 'refused')),
  amount_krw  bigint,
  why         text,                      -- sealed
  check ((decided_at is null) = (decided_as is null))
);
create unique index duty_refund_claim_open on duty_refund_claim (house_bill, carrier_id) where decided_at is null;
create index duty_refund_claim_citizen on duty_refund_claim (citizen);

-- A refused use stops its parcels until an officer has decided what becomes of them.
create table parcel_stop_decision (
  use        text        primary key references code_use (id),
  decided_as text        not null check (decided_as in ('goes-on', 'stays')),
  decided_by text        not null,
  decided_at timestamptz not null
);

create table parcel_release (
  carrier_id  text        not null,
  house_bill  text        not null,
  version     integer     not null,
  released_at timestamptz not null,      -- business clock
  released_by text        not null,
  event       text        not null,      -- the event of the log that covers it
  recorded_at timestamptz not null,
  primary key (carrier_id, house_bill)
);
create index parcel_release_bill on parcel_release (house_bill);

alter table parcel add column is_released boolean not null default false;
create index parcel_unreleased on parcel (arrived_on, house_bill)
  where is_latest and mode = 'live' and not is_released;

create index code_use_subject on code_use (subject) where kind = 'order';

grant select, insert on parcel_duty, duty_payment, duty_payment_step, duty_refund_claim, parcel_stop_decision, parcel_release
  to gwanmun_app;
grant update (is_latest) on parcel_duty to gwanmun_app;
grant update (decided_by, decided_at, decided_as, amount_krw, why) on duty_refund_claim to gwanmun_app;
grant update (is_released) on parcel to gwanmun_app;
