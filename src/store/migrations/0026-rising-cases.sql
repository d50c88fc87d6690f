-- Every few seconds those are sought whose time has come. Whoever was raised already must not be looked at again: after a holiday
-- most of a queue is overdue.
create index case_to_raise on "case" (due_at) where state <> 'closed' and band > 1;
create index case_to_tell on "case" (due_at) where state = 'dealt' and band > 0;
