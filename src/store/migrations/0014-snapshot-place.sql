-- Up to which entry of the log a snapshot tells, so that one which has fallen far behind is made anew whoever made it.
alter table snapshot add column seq bigint;
