-- Duty of a parcel that was not paid by its due day is asked for by a notice (관세법 제39조); penalties are reckoned from these days.
create table parcel_payment_notice (
  carrier_id  text        not null,
  house_bill  text        not null,
  left_krw    bigint      not null check (left_krw > 0),
  noticed_on  date        not null,
  due_on      date        not null check (due_on > noticed_on),
  noticed_by  text        not null,
  recorded_at timestamptz not null,      -- machine clock
  primary key (house_bill, carrier_id)
);
grant select, insert on parcel_payment_notice to gwanmun_app;

-- What is stored and cannot be read is set aside, so that nothing waits behind it, until somebody has it tried again.
create table parcel_set_aside (
  mode        text        not null check (mode in ('live', 'sandbox')),
  kind        text        not null check (kind in ('parcel', 'order')),
  firm        text        not null,      -- carrier of a parcel; of an order empty: its reference names the platform
  name        text        not null,      -- house bill or reference
  version     integer     not null,      -- of an order 0
  stage       text        not null check (stage in ('matching', 'selection')),
  found_at    timestamptz not null,      -- machine clock
  primary key (mode, kind, firm, name, version)
);
grant select, insert, delete on parcel_set_aside to gwanmun_app;
