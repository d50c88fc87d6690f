-- Parcels are also found by the orders that they were matched with: without this, matching read every parcel there ever was.
create index parcel_orders on parcel using gin (orders) where is_latest;
