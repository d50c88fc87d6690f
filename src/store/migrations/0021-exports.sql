-- Export declarations live: whose they are, until when they have to be loaded, and which figures are theirs.

alter table declaration
  add column exporter_id text,
  -- The last day to load where the period was extended; else thirty days from acceptance (Customs Act art. 251).
  add column extended_to date;
create index declaration_exporter on declaration (exporter_id, declared_on) where exporter_id is not null;
create index declaration_export on declaration (occurred_at, number, version) where direction = 'export';
create index declaration_to_load on declaration
  ((coalesce(extended_to, (decided_at at time zone 'Asia/Seoul')::date + 30)), number)
  where direction = 'export' and state = 'accepted';

alter table "case" add column direction text not null default 'import' check (direction in ('import', 'export'));
alter table outcome add column direction text not null default 'import' check (direction in ('import', 'export'));
update "case" c set direction = 'export' from declaration d
  where d.number = c.number and d.version = c.version and d.direction = 'export';
update outcome o set direction = 'export' from declaration d
  where d.number = o.number and d.version = o.version and d.direction = 'export';

-- Examinations of goods of both, without checks of papers alone; and what is measured and learned of imports.
create view any_examination as
  select o.* from outcome o
  where not exists (select from "case" c where c.id = o.case_id and c.kind = 'documents');
grant select on any_examination to gwanmun_app;
create or replace view examination as select * from any_examination where direction = 'import';

-- A longer loading period asked for, and an acceptance that is to be cancelled: both end by an act on the declaration.
alter table awaited drop constraint awaited_kind_check;
alter table awaited add constraint awaited_kind_check check (kind in
  ('supplement', 'opinion', 'laboratory', 'lift-request', 'withdrawal-request', 'loading-extension', 'cancel-notice'));

grant update (extended_to) on declaration to gwanmun_app;
