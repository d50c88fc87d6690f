-- What is awaited is reminded of once before it is due, and once when it is overdue.
alter table awaited add column warned_at timestamptz;
