-- Money of another amount or currency than a payment was for: an officer takes it as a part, gives it back or settles it otherwise.
alter table duty_payment_step drop constraint duty_payment_step_kind_check;
alter table duty_payment_step add constraint duty_payment_step_kind_check check (kind in ('paid', 'differs', 'taken', 'settled',
  'refused', 'cancelled', 'lapsed', 'refund-asked', 'refunded', 'refund-failed'));
alter table duty_payment_step add column words text;   -- sealed: what the officer wrote to whoever paid

-- A provider may first tell another amount and then the right one of the same money; it counts once.
drop index duty_payment_step_transaction;
create unique index duty_payment_step_transaction on duty_payment_step (payment, transaction) where kind in ('paid', 'taken');
create index duty_payment_step_differs on duty_payment_step (payment) where kind = 'differs';

-- As declarations name their consignment: what is paid for a parcel counts for its declaration.
alter table duty_payment add column bill_key text not null
  generated always as ('B:' || regexp_replace(upper(house_bill), '[^0-9A-Z]', '', 'g')) stored;
create index duty_payment_key on duty_payment (bill_key);
