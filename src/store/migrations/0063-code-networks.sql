-- What officers did about codes that meet at one place: looked at with a reason, or cases of misuse opened for the codes among them that
-- somebody registered. Neither is shown to holders.
create table code_network_act (
  id          text        primary key,
  place       text        not null,             -- kind and keyed mark, by which the codes are found again; '': erased
  act         text        not null check (act in ('looked-at', 'case')),
  codes       integer     not null,
  parcels     integer     not null,
  last_on     date        not null,             -- of the latest parcel that was seen then
  cases       text[]      not null,             -- opened with it
  why         text        not null,             -- sealed under the recipient of the latest parcel
  who         text        not null,
  at          timestamptz not null,             -- business clock
  recorded_at timestamptz not null
);
create index code_network_act_place on code_network_act (place, recorded_at desc);
grant select, insert on code_network_act to gwanmun_app;

alter table misuse_case add column opened_by text;  -- an officer; null: the holder of the code
create unique index misuse_case_of_officer on misuse_case (code) where opened_by is not null and closed_at is null;

alter function erase_declarations rename to erase_coded;
revoke execute on function erase_coded from gwanmun_app;
create function erase_declarations(
  erased_keys text[], numbers text[], versions integer[], because text, erased_at timestamptz
) returns table (log_partition smallint, log_seq bigint)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  return query select * from erase_coded(erased_keys, numbers, versions, because, erased_at);
  update code_network_act set place = '' where place <> '' and substr(why, 3, 12) = any (erased_keys);
end
$$;
revoke all on function erase_declarations from public;
grant execute on function erase_declarations to gwanmun_app;
