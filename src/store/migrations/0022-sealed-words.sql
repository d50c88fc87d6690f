-- What people write about declarations (reasons, answers, notes of examinations and of looks, names of files) is sealed on its way
-- into the store, and the log vouches for the sealed form: `2.<key>.<salted hash>.<ciphertext>`. Rows from before hold plain words;
-- they are read all the same, and blanked when their declaration is erased: their log entries can prove them no longer.
create function is_sealed_word(word text) returns boolean immutable language sql
  return word ~ '^2\.[A-Za-z0-9_-]{12}\.[0-9a-f]{64}\.';

-- The event of a change of hands says why; once is enough.
update assignment set why = null where why is not null;

create or replace function erase_declared(
  erased_keys text[], numbers text[], versions integer[], because text, erased_at timestamptz
) returns table (log_partition smallint, log_seq bigint)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if coalesce(because, '') = '' then
    raise exception 'a rule is needed' using errcode = 'check_violation';
  end if;
  create temporary table erased_declaration on commit drop as
    select * from unnest(numbers, versions) as k (number, version);
  analyze erased_declaration;
  update data_key set salt = null, destroyed_at = erased_at, rule = because where id = any (erased_keys) and salt is not null;
  update declaration d set importer_id = null, exporter_id = null, seller_id = null,
    declarant_id = case when d.importer_id is null and d.exporter_id is null then '' else d.declarant_id end
    from erased_declaration k where d.number = k.number and d.version = k.version;
  update declaration_item i set importer_id = null, description = null
    from erased_declaration k where i.number = k.number and i.version = k.version;
  update "case" c set importer_id = null
    from erased_declaration k where c.number = k.number and c.version = k.version;
  delete from search_entry s using erased_declaration k where s.number = k.number and s.version = k.version;
  delete from snapshot;
  update awaited w set says = case when is_sealed_word(w.says) then w.says else '' end,
    answer = case when is_sealed_word(w.answer) then w.answer end
    from erased_declaration k where w.number = k.number and w.version = k.version;
  return query
    with blanked as (
      update event e set why = case when is_sealed_word(e.why) or e.who like 'system:%' then e.why end,
        detail = case when is_sealed_word(e.detail) or e.kind not in ('report-loading', 'report-part-loading') then e.detail end
      from erased_declaration k
      where e.number = k.number and e.version = k.version and e.who not like 'system:%'
        and (not is_sealed_word(e.why)
             or (e.kind in ('report-loading', 'report-part-loading') and not is_sealed_word(e.detail)))
      returning e.log_partition, e.log_seq
    ), unproved as (
      delete from log_salt s using (select distinct * from blanked) b
      where s.partition = b.log_partition and s.seq = b.log_seq
      returning s.partition, s.seq
    )
    select u.partition, u.seq from unproved u order by 1, 2;
end
$$;

-- What examinations found of a party and who looked for which purpose go at the end of terms of their own. Verdicts stay, since
-- nobody is named in them; a look is blanked whole.
create function erase_records(outcomes text[], looks text[], because text)
  returns table (log_partition smallint, log_seq bigint)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if coalesce(because, '') = '' then
    raise exception 'a rule is needed' using errcode = 'check_violation';
  end if;
  return query
    with blanked as (
      update outcome o set importer_id = null, notes = case when is_sealed_word(o.notes) then o.notes end
      where o.id = any (outcomes) and (o.importer_id is not null or not is_sealed_word(o.notes))
      returning o.log_partition, o.log_seq
    ), emptied as (
      update purpose_log p set account = '', field = '', purpose = '', note = null
      where p.id = any (looks) and p.account <> ''
      returning p.log_partition, p.log_seq
    ), unproved as (
      delete from log_salt s
      using (select * from blanked union select * from emptied) b
      where s.partition = b.log_partition and s.seq = b.log_seq
      returning s.partition, s.seq
    )
    select u.partition, u.seq from unproved u order by 1, 2;
end
$$;
revoke all on function erase_records from public;
grant execute on function erase_records to gwanmun_app;
