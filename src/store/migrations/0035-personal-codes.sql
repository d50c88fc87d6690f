-- People and their personal customs codes (개인통관고유부호): what they say of themselves is sealed, under a key of their own; beside it
-- stand days, switches and keyed marks by which a code, or who signs in, is found again. Nothing here names anybody.
create table citizen (
  id         text        primary key,
  subject    bigint      unique,             -- keyed mark of identity provider and subject; null: erased
  content    text        not null,           -- sealed: name, Latin name, birthday, telephone
  created_at timestamptz not null
);

create table citizen_session (
  id_hash    text        primary key,
  citizen    text        not null references citizen (id),
  csrf_token text        not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);

create table personal_code (
  id           text    primary key,
  citizen      text    not null references citizen (id),
  mark         bigint  unique,               -- as in parcel.marks; null: erased
  content      text    not null,             -- sealed: the code
  issued_on    date    not null,
  changed_on   date    not null,             -- since when code and data stand as they are
  expires_on   date    not null,
  ended_on     date,
  suspended_on date,
  is_locked    boolean not null
);
-- One living code a person.
create unique index personal_code_living on personal_code (citizen) where ended_on is null;

create table delivery_address (
  id         text        primary key,
  citizen    text        not null references citizen (id),
  content    text        not null,           -- sealed: postcode, address
  added_at   timestamptz not null,
  removed_at timestamptz
);
create index delivery_address_citizen on delivery_address (citizen) where removed_at is null;

-- Platforms whose orders need no confirmation of a locked code.
create table code_consent (
  id           text        primary key,
  citizen      text        not null references citizen (id),
  platform     text        not null references parcel_firm (id),
  given_at     timestamptz not null,
  withdrawn_at timestamptz
);
create unique index code_consent_standing on code_consent (citizen, platform) where withdrawn_at is null;

-- One order, or a parcel without one, that names a code: the holder is told of it once.
create table code_use (
  id          text        primary key,
  code        text        not null references personal_code (id),
  kind        text        not null check (kind in ('order', 'parcel')),
  subject     text        not null,          -- reference of the order, or house bill
  number      text        not null,          -- as it is written
  firm        text        not null,          -- who sent it
  bills       text[]      not null,
  faults      text[]      not null,          -- what did not fit the registered data
  was_locked  boolean     not null,
  noted_at    timestamptz not null,
  seen_at     timestamptz,
  answer      text        check (answer in ('confirmed', 'refused')),
  answered_at timestamptz,
  unique (code, kind, subject)
);
create index code_use_noted on code_use (code, noted_at desc, id);
create index code_use_bills on code_use using gin (bills);

create table misuse_case (
  id         text        primary key,
  code       text        not null references personal_code (id),
  use        text        references code_use (id),
  citizen    text        not null references citizen (id),
  reason     text        not null,
  words      text,                           -- sealed
  opened_at  timestamptz not null,
  closed_at  timestamptz,
  closed_by  text,
  closed_as  text        check (closed_as in ('misused', 'not-misused', 'unclear')),
  closed_why text,                           -- sealed
  check ((closed_at is null) = (closed_by is null))
);
create unique index misuse_case_use on misuse_case (use) where use is not null;
create index misuse_case_open on misuse_case (opened_at desc, id);

-- Who asked after which parcel, from where; what was typed is sealed with the address and the browser.
create table parcel_look_up (
  id       text        primary key,
  citizen  text        not null references citizen (id),
  is_found boolean     not null,
  content  text        not null,
  at       timestamptz not null
);

grant select, insert on citizen, citizen_session, personal_code, delivery_address, code_consent, code_use, misuse_case,
  parcel_look_up to gwanmun_app;
grant update (content) on citizen to gwanmun_app;
grant delete on citizen_session to gwanmun_app;
grant update (changed_on, expires_on, content, ended_on, suspended_on, is_locked) on personal_code to gwanmun_app;
grant update (content, removed_at) on delivery_address to gwanmun_app;
grant update (withdrawn_at) on code_consent to gwanmun_app;
grant update (bills, faults, seen_at, answer, answered_at) on code_use to gwanmun_app;
grant update (closed_at, closed_by, closed_as, closed_why) on misuse_case to gwanmun_app;

-- What is found by a keyed mark goes with the key that sealed it: marks of orders and parcels, of codes and of who signs in.
alter function erase_declarations rename to erase_brought;
revoke execute on function erase_brought from gwanmun_app;
create function erase_declarations(
  erased_keys text[], numbers text[], versions integer[], because text, erased_at timestamptz
) returns table (log_partition smallint, log_seq bigint)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  return query select * from erase_brought(erased_keys, numbers, versions, because, erased_at);
  update parcel_order set marks = '{}' where cardinality(marks) > 0 and substr(content, 3, 12) = any (erased_keys);
  update parcel set marks = '{}' where cardinality(marks) > 0 and substr(content, 3, 12) = any (erased_keys);
  update personal_code set mark = null, ended_on = coalesce(ended_on, (erased_at at time zone 'Asia/Seoul')::date)
    where mark is not null and substr(content, 3, 12) = any (erased_keys);
  update citizen set subject = null where subject is not null and substr(content, 3, 12) = any (erased_keys);
  delete from citizen_session s using citizen c where s.citizen = c.id and c.subject is null;
  update delivery_address set removed_at = erased_at where removed_at is null and substr(content, 3, 12) = any (erased_keys);
end
$$;
revoke all on function erase_declarations from public;
grant execute on function erase_declarations to gwanmun_app;
