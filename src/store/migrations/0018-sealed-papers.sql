-- What traders bring and write is sealed like declarations, under keys of its own class of retention. Rows from before this
-- migration hold plain words and bytes, and are read all the same.
alter table draft add column parties text[] not null default '{}';  -- keyed hashes of everybody named: it goes with any of them
create index draft_parties on draft using gin (parties) where submitted is null;

-- Where the bytes lie: `<key>.<hash>`; null: under the plain hash, unsealed.
alter table attachment add column pieces text;
create or replace function erase_declarations(
  erased_keys text[], numbers text[], versions integer[], because text, erased_at timestamptz
) returns table (log_partition smallint, log_seq bigint)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  return query select * from erase_declared(erased_keys, numbers, versions, because, erased_at);
  with gone as (
    delete from attachment a using unnest(numbers, versions) as k (number, version)
    where a.number = k.number and a.version = k.version returning a.id, coalesce(a.pieces, a.hash) as pieces
  )
  delete from attachment_piece p using gone where p.hash = gone.pieces
    and not exists (
      select 1 from attachment a where coalesce(a.pieces, a.hash) = p.hash and a.id not in (select id from gone)
    );
end
$$;
