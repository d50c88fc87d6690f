-- Rights that are recorded with customs, and where parcels go that are not simply released: suspected of infringing one, told, answered,
-- held or cleared; abandoned, destroyed or sent back. Steps are added and never changed. No row says who anybody is.
create table recorded_right (
  id          text        primary key,
  kind        text        not null check (kind in ('trademark', 'copyright', 'plant-variety', 'geographical-indication', 'patent',
                            'design', 'defence-technology')),
  title       text        not null,
  holder      text        not null,            -- a firm, as it is published with the right
  number      text        not null,            -- of its registration
  classes     text[]      not null,
  words       text[]      not null,            -- by which goods are found that may infringe it
  valid_from  date        not null,
  valid_to    date        not null,
  is_made_up  boolean     not null,
  added_by    text        not null,
  added_at    timestamptz not null,
  ended_on    date,                            -- from this day on nobody is told of it any more
  ended_by    text,
  check ((ended_on is null) = (ended_by is null)),
  unique (kind, number)
);

create table parcel_path_step (
  house_bill  text        not null,
  carrier_id  text        not null,
  seq         integer     not null,
  kind        text        not null check (kind in ('right-noted', 'right-dropped', 'right-told', 'right-ordinary', 'holder-filed',
                            'owner-filed', 'right-held', 'right-cleared', 'end-asked', 'end-recalled', 'end-ordered',
                            'end-cancelled', 'end-done')),
  day         date        not null,            -- on which it was done
  detail      jsonb       not null,            -- days, way, ground, cost; no words of people
  words       text,                            -- sealed
  who         text        not null,
  at          timestamptz not null,            -- business clock
  recorded_at timestamptz not null,            -- machine clock
  primary key (house_bill, carrier_id, seq)
);

-- Paths that wait for somebody: a short list, which a parcel leaves when it may be cleared or has come to its end.
create table parcel_path_open (
  house_bill  text        not null,
  carrier_id  text        not null,
  office      text        not null,
  at          timestamptz not null,            -- business clock, of the latest step
  primary key (house_bill, carrier_id)
);

-- Citizens may choose to hear of notices that customs gives about a parcel.
alter table citizen_notice drop constraint citizen_notice_kind_check,
  add constraint citizen_notice_kind_check check (kind in ('proof', 'use', 'duty', 'released', 'answer', 'notice'));

grant select, insert on recorded_right, parcel_path_step to gwanmun_app;
grant update (ended_on, ended_by) on recorded_right to gwanmun_app;
grant select, insert, delete on parcel_path_open to gwanmun_app;
grant update (at) on parcel_path_open to gwanmun_app;
