-- What a declaration says is stored sealed: `1.<key>.<base64 of nonce, tag and ciphertext>`. Rows from before this migration
-- hold plain JSON and are read all the same. Sealed text does not compress, and stays in its row up to a page's size.
alter table declaration alter column content set storage external;
alter table declaration set (toast_tuple_target = 8160);

-- One key a party, retention class and year. The key itself is derived from `salt` and a master key outside the database:
-- without the salt nothing that it sealed can be read again, in this database or in any copy of it.
create table data_key (
  id           text        primary key,
  party        text        not null,        -- keyed hash of the party's identifier
  class        text        not null,        -- retention class
  year         smallint    not null,        -- of the day of declaration
  salt         bytea,                       -- null: destroyed
  created_at   timestamptz not null,
  destroyed_at timestamptz,
  rule         text,                        -- why it was destroyed
  check ((salt is null) = (destroyed_at is not null))
);
create unique index data_key_live on data_key (party, class, year) where salt is not null;
grant select, insert on data_key to gwanmun_app;

-- Destroys keys and blanks what stands in columns beside the sealed text, all in the caller's transaction, so that the event
-- that orders it is written with it or not at all. Returns the log entries that can prove their rows no longer.
create function erase_declarations(
  erased_keys text[], numbers text[], versions integer[], because text, erased_at timestamptz
) returns table (log_partition smallint, log_seq bigint)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if coalesce(because, '') = '' then
    raise exception 'a rule is needed' using errcode = 'check_violation';
  end if;
  create temporary table erased_declaration on commit drop as
    select * from unnest(numbers, versions) as k (number, version);
  update data_key set salt = null, destroyed_at = erased_at, rule = because where id = any (erased_keys) and salt is not null;
  update declaration d set importer_id = null, seller_id = null,
    declarant_id = case when d.importer_id is null then '' else d.declarant_id end
    from erased_declaration k where d.number = k.number and d.version = k.version;
  update declaration_item i set importer_id = null, description = null
    from erased_declaration k where i.number = k.number and i.version = k.version;
  update "case" c set importer_id = null
    from erased_declaration k where c.number = k.number and c.version = k.version;
  delete from search_entry s using erased_declaration k where s.number = k.number and s.version = k.version;
  delete from snapshot;
  return query
    with blanked as (
      update outcome o set importer_id = null, notes = null
      from erased_declaration k
      where o.number = k.number and o.version = k.version and (o.importer_id is not null or o.notes is not null)
      returning o.log_partition, o.log_seq
    ), unproved as (
      delete from log_salt s using (select distinct * from blanked) b
      where s.partition = b.log_partition and s.seq = b.log_seq
      returning s.partition, s.seq
    )
    select u.partition, u.seq from unproved u order by 1, 2;
end
$$;
revoke all on function erase_declarations from public;
grant execute on function erase_declarations to gwanmun_app;
-- Salts go with what they prove, by the function above alone.
revoke delete on log_salt from gwanmun_app;
