-- Whoever follows the log asks for the rows of the last few entries again and again. A block range index answers that by reading
-- the whole tail that it has not summarised yet, ten thousand rows for three. Entries only grow, so that adding to the end of an
-- ordinary index costs intake next to nothing.
drop index decision_log;
drop index event_log;
create index decision_log on decision (log_seq);
create index event_log on event (log_seq);
