-- Hosts of shops whose pages the calculator of citizens may read, each of a firm in the register. What ended stays.
create table shop_host (
  id         text        primary key,
  host       text        not null,
  firm       text        not null references parcel_firm (id),
  added_by   text        not null,
  added_at   timestamptz not null,
  dropped_by text,
  dropped_at timestamptz
);
create unique index shop_host_open on shop_host (host) where dropped_at is null;
create index shop_host_firm on shop_host (firm);
grant select, insert on shop_host to gwanmun_app;
grant update (dropped_by, dropped_at) on shop_host to gwanmun_app;

-- A mail to an applicant for a ruling that was refused for good is not tried again.
alter table ruling_notice drop constraint ruling_notice_outcome_check;
alter table ruling_notice add constraint ruling_notice_outcome_check
  check (outcome in ('sent', 'needless', 'erased', 'refused'));
