-- Where parcels were really delivered, as their carriers report it afterwards (관세법 제254조의2제3항). Each version of a report is
-- written once; how it compares with the list stands beside it.
create table parcel_delivery (
  mode         text        not null check (mode in ('live', 'sandbox')),
  carrier_id   text        not null,
  house_bill   text        not null,
  version      integer     not null,
  delivered_on date        not null,
  content      text        not null,          -- sealed: the place, and who delivered
  content_hash text        not null,
  firm         text        not null,
  jti          text        not null,
  received_at  timestamptz not null,          -- machine clock
  reported_on  date        not null,          -- business clock
  is_latest    boolean     not null,
  primary key (mode, carrier_id, house_bill, version)
);

-- Reports that wait to be compared: with their parcel, if it has come.
create table parcel_delivery_due (
  mode        text        not null,
  carrier_id  text        not null,
  house_bill  text        not null,
  version     integer     not null,
  received_at timestamptz not null,
  primary key (mode, carrier_id, house_bill)
);
create index parcel_delivery_due_order on parcel_delivery_due (received_at);

-- The latest report beside the list that stood when it was compared; no words.
create table parcel_delivery_standing (
  mode           text        not null,
  carrier_id     text        not null,
  house_bill     text        not null,
  version        integer     not null,
  parcel_version integer     not null,
  office         text        not null,
  standing       text        not null check (standing in ('same', 'near', 'elsewhere', 'unknown')),
  fields         text[]      not null,
  likeness       smallint,                    -- per cent; null: not comparable
  delivered_on   date        not null,
  reported_on    date        not null,
  due_on         date,                        -- null: nothing had to be reported
  place          bigint,                      -- keyed mark of the place of delivery
  buyer          bigint,                      -- keyed mark of the customs code
  compared_at    timestamptz not null,
  primary key (mode, carrier_id, house_bill)
);
create index parcel_delivery_standing_day on parcel_delivery_standing (delivered_on, carrier_id) where mode = 'live';
create index parcel_delivery_standing_place on parcel_delivery_standing (place, delivered_on)
  where mode = 'live' and standing in ('near', 'elsewhere');

grant select, insert on parcel_delivery to gwanmun_app;
grant update (is_latest, content) on parcel_delivery to gwanmun_app;
grant select, insert, delete on parcel_delivery_due to gwanmun_app;
grant update (version, received_at) on parcel_delivery_due to gwanmun_app;
grant select, insert, update on parcel_delivery_standing to gwanmun_app;

-- Uses of codes of persons under age: whether a guardian has to agree, what in it is not for them, and who answered.
alter table code_use add column is_minor boolean not null default false;
alter table code_use add column adult_goods text[] not null default '{}';
alter table code_use add column answered_by text references citizen (id);   -- a guardian; null: the holder
grant update (is_minor, adult_goods, answered_by) on code_use to gwanmun_app;

-- Who agrees for a minor: invited by the minor with a number, taken on by the guardian who signed in.
create table guardianship (
  id          text        primary key,
  minor       text        not null references citizen (id),
  guardian    text        references citizen (id),
  invite      text        not null unique,    -- sha256 of the number
  invited_at  timestamptz not null,           -- business clock
  expires_at  timestamptz not null,           -- machine clock
  accepted_at timestamptz,
  ended_at    timestamptz,
  check ((guardian is null) = (accepted_at is null)),
  check (guardian is distinct from minor)
);
create index guardianship_minor on guardianship (minor) where ended_at is null;
create unique index guardianship_pair on guardianship (guardian, minor) where ended_at is null and guardian is not null;
grant select, insert on guardianship to gwanmun_app;
grant update (guardian, accepted_at, ended_at) on guardianship to gwanmun_app;

-- A new telephone that its holder has not proved yet; only one at a time. Telephone and number are sealed.
create table phone_proof (
  citizen    text        primary key references citizen (id),
  content    text        not null,
  mark       bigint      not null,            -- keyed mark of the telephone
  asked_at   timestamptz not null,            -- machine clock
  wrong      integer     not null
);

-- Short messages to telephones: one row a message, sealed, written with what it tells of in one transaction.
create table phone_message (
  id       text        primary key,
  citizen  text        not null references citizen (id),
  kind     text        not null check (kind in ('proof', 'changed')),
  mark     bigint      not null,              -- keyed mark of the telephone
  content  text        not null,              -- sealed: telephone, number, language
  made_at  timestamptz not null,              -- machine clock
  next_at  timestamptz,                       -- machine clock; null: nothing more is tried
  attempts integer     not null,
  answer   text,
  ended_at timestamptz,
  state    text        not null check (state in ('waiting', 'sent', 'failed', 'stopped'))
);
create index phone_message_due on phone_message (next_at, id) where state = 'waiting';
create index phone_message_proofs on phone_message (citizen, made_at) where kind = 'proof';
create index phone_message_mark on phone_message (mark, made_at) where kind = 'proof';
grant select, insert, delete on phone_proof to gwanmun_app;
grant update (wrong) on phone_proof to gwanmun_app;
grant select, insert on phone_message to gwanmun_app;
grant update (next_at, attempts, answer, ended_at, state) on phone_message to gwanmun_app;

-- Marks go with the key that sealed what they were made of.
alter function erase_declarations rename to erase_without_deliveries;
revoke execute on function erase_without_deliveries from gwanmun_app;
create function erase_declarations(
  erased_keys text[], numbers text[], versions integer[], because text, erased_at timestamptz
) returns table (log_partition smallint, log_seq bigint)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  return query select * from erase_without_deliveries(erased_keys, numbers, versions, because, erased_at);
  update parcel_delivery_standing s set place = null, buyer = null from parcel_delivery d
    where (d.mode, d.carrier_id, d.house_bill, d.version) = (s.mode, s.carrier_id, s.house_bill, s.version)
      and (s.place is not null or s.buyer is not null) and substr(d.content, 3, 12) = any (erased_keys);
  delete from phone_proof where substr(content, 3, 12) = any (erased_keys);
end
$$;
revoke all on function erase_declarations from public;
grant execute on function erase_declarations to gwanmun_app;
