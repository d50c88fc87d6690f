-- The desk of brokers and traders: whom an account speaks for, authorities, drafts, attachments, objections, keys, mappings.

create table account_party (
  account  text not null references account (id),
  kind     text not null check (kind in ('importer', 'declarant')),
  party_id text not null,
  name     text not null,
  primary key (account, kind, party_id)
);

-- Given by the importer, accepted by the broker, withdrawn by either; a change is never a deletion.
create table authority (
  id             text primary key,
  declarant_id   text not null,
  declarant_name text not null,
  importer_id    text not null,
  importer_name  text not null,
  valid_from     date not null,
  valid_to       date,
  given_by       text not null,
  given_at       timestamptz not null,
  accepted_by    text,
  accepted_at    timestamptz,
  withdrawn_by   text,
  withdrawn_at   timestamptz,
  withdrawn_on   date,
  check (valid_to is null or valid_to >= valid_from)
);
create index authority_declarant on authority (declarant_id, importer_id);
create index authority_importer on authority (importer_id);

-- What is being written. Never a declaration until it is submitted; belongs to the declarant, not to one person.
create table draft (
  id           text primary key,
  declarant_id text not null,
  title        text not null,
  content      text not null,             -- JSON, as far as it is written
  origin       text not null,             -- new, copy, amendment, csv or json
  revision     integer not null default 1,
  submitted    text,                      -- number/version, once it is a declaration
  made_by      text not null,
  made_at      timestamptz not null,
  changed_by   text not null,
  changed_at   timestamptz not null
);
create index draft_declarant on draft (declarant_id, changed_at desc) where submitted is null;

-- Serial numbers that the desk gave out, by declarant and year.
create table declaration_serial (
  declarant_id text not null,
  year         text not null,
  last         integer not null,
  primary key (declarant_id, year)
);

-- Files lie in the database and not beside it: one transaction with the event that names them, one backup, one erasure, no
-- path made of what somebody typed. In pieces, so that nobody holds a whole file twice. Found by the hash of their bytes.
create table attachment_piece (
  hash  text     not null,
  place smallint not null,
  bytes bytea    not null,
  primary key (hash, place)
);
create table attachment (
  id      text primary key,
  number  text not null,
  version integer not null,
  hash    text not null,
  name    text not null,
  kind    text not null,
  bytes   integer not null,
  about   text not null check (about in ('declaration', 'supplement', 'objection')),
  added_by text not null,
  added_at timestamptz not null,
  unique (number, about, hash)
);

create table objection (
  id          text primary key,
  number      text not null,
  version     integer not null,
  office      text not null,
  remedy      text not null,
  subject     text not null,              -- what it is against: hold, rejection, recall, supplement, selection, classification
  against     text not null,              -- the event or decision objected to
  decided_by  text[] not null,            -- who decided what it is against: none of them answers
  notified_on date not null,
  grounds     text not null,
  attachments text[] not null default '{}',
  filed_by    text not null,
  filed_at    timestamptz not null,
  filed_on    date not null,
  answer_by   date not null,
  result      text,
  reasons     text,
  deliberated_on date,
  answered_by text,
  answered_at timestamptz,
  unique (number, version, remedy, subject, against)
);
create index objection_open on objection (office, answer_by) where result is null;

-- The secret itself is shown once and never stored.
create table api_key (
  id           text primary key,
  account      text not null references account (id),
  title        text not null,
  secret_hash  text not null,
  scopes       text[] not null,
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  last_used_at timestamptz,
  revoked_at   timestamptz
);
create index api_key_account on api_key (account);

-- How a firm's own table becomes declarations: confirmed once, kept under the columns it was made for.
create table csv_mapping (
  id           text primary key,
  declarant_id text not null,
  title        text not null,
  columns      text not null,             -- JSON list of the header it was confirmed for
  mapping      text not null,             -- JSON: column -> field
  confirmed_by text not null,
  confirmed_at timestamptz not null,
  unique (declarant_id, title)
);

-- What was brought to a declaration goes when the declaration is erased, by the same order and in the same transaction. Bytes that
-- another declaration's attachment holds as well stay until that one goes.
alter function erase_declarations rename to erase_declared;
revoke execute on function erase_declared from gwanmun_app;
create function erase_declarations(
  erased_keys text[], numbers text[], versions integer[], because text, erased_at timestamptz
) returns table (log_partition smallint, log_seq bigint)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  return query select * from erase_declared(erased_keys, numbers, versions, because, erased_at);
  with gone as (
    delete from attachment a using unnest(numbers, versions) as k (number, version)
    where a.number = k.number and a.version = k.version returning a.id, a.hash
  )
  delete from attachment_piece p using gone where p.hash = gone.hash
    and not exists (select 1 from attachment a where a.hash = p.hash and a.id not in (select id from gone));
end
$$;
revoke all on function erase_declarations from public;
grant execute on function erase_declarations to gwanmun_app;

create index declaration_declarant on declaration (declarant_id, occurred_at desc, number);

grant select, insert on account_party, authority, attachment, attachment_piece, objection, draft, declaration_serial,
  api_key, csv_mapping to gwanmun_app;
grant delete on account_party to gwanmun_app;
grant update (accepted_by, accepted_at, withdrawn_by, withdrawn_at, withdrawn_on) on authority to gwanmun_app;
grant update, delete on draft to gwanmun_app;
grant update on declaration_serial, csv_mapping to gwanmun_app;
grant update (result, reasons, deliberated_on, answered_by, answered_at) on objection to gwanmun_app;
grant update (last_used_at, revoked_at) on api_key to gwanmun_app;
