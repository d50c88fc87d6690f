-- Lists of one rare state, newest first: those in which something waits or went wrong are few, and lie far apart among the others.
-- Nothing arrives in one of them, so that intake pays nothing for it.
create index declaration_rare_state on declaration (state, occurred_at desc, number desc)
  where state in ('held', 'supplement-requested', 'rejected', 'recalled', 'withdrawn', 'post-audit', 'acceptance-cancelled');
