-- An order may come while its parcel is being matched: whoever stores how the parcel stands must not take it for settled.
alter table parcel add column due_turn integer not null default 0;
grant update (due_turn) on parcel to gwanmun_app;
