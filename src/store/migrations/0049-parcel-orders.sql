-- Parcels are also found by the orders that they were matched with, and claims by their parcel: without these, matching read every
-- parcel there ever was, and each page of a parcel every claim.
create index parcel_orders on parcel using gin (orders) where is_latest;
create index duty_refund_claim_bill on duty_refund_claim (house_bill);
-- What came since these were last tidied would be read whole by every look-up, and each batch makes thousands.
alter index parcel_orders set (fastupdate = off);
alter index parcel_references set (fastupdate = off);
alter index parcel_marks set (fastupdate = off);
alter index parcel_order_marks set (fastupdate = off);
alter index code_use_bills set (fastupdate = off);
