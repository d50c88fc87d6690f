-- Lists of marks and orders are asked by bitmaps of their own indices (by-bitmap.ts). An index of all that is latest could be read whole
-- instead, which the planner thinks cheap in a young store; so these two hold every version, of which few are not the latest.
drop index parcel_bill;
create index parcel_bill on parcel (house_bill);
drop index parcel_order_reference;
create index parcel_order_reference on parcel_order (reference);
