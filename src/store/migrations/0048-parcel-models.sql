-- Models of parcels stand in the registry beside those of declarations, under the name parcel, with every step that was taken.
-- What older ones learnt from is known in numbers only: their cards say what is missing.
insert into model (id, name, version, state, card, figures, trained_at)
  select id, 'parcel', row_number() over (order by trained_at, id),
    case when confirmed_at is null then 'candidate'
         when row_number() over (order by confirmed_at desc nulls last, id) = 1 then 'active' else 'retired' end,
    '{"data": "own", "seconds": 0}', '{"heldOut": null, "later": null}', trained_at
  from parcel_model;
insert into model_step (id, name, model, step, to_state, at, recorded_at, who)
  select 'parcel-first-' || id, 'parcel', id, 'registered', 'candidate', trained_at, trained_at, trained_by from parcel_model;
insert into model_step (id, name, model, step, to_state, at, recorded_at, who)
  select 'parcel-left-' || id, 'parcel', id, 'superseded', 'retired', next_at, next_at, next_by
  from (select id, lead(confirmed_at) over later as next_at, lead(confirmed_by) over later as next_by from parcel_model
        where confirmed_at is not null window later as (order by confirmed_at, id desc)) one
  where next_at is not null;
insert into model_step (id, name, model, step, to_state, at, recorded_at, who, first_by)
  select 'parcel-use-' || id, 'parcel', id, 'in-force', 'active', confirmed_at, confirmed_at, confirmed_by, trained_by
  from parcel_model where confirmed_at is not null;
drop table parcel_model;
