-- Checks of origin that were kept as evidence (FTA관세법 제7조): what was asked, the rules it was checked by and what came out, sealed
-- under a key of the firm. A kept check is never changed or taken away; its hash is in the log.
create table origin_check (
  number      text        primary key,     -- OC-YYYY-NNNNNN, by year
  holder      text        not null,        -- keyed hash of the firm
  content     text        not null,        -- JSON, sealed
  hash        text        not null,        -- SHA-256 of the check as it was told
  kept_by     text        not null,
  kept_on     date        not null,        -- business clock
  recorded_at timestamptz not null
);
create index origin_check_holder on origin_check (holder, number);
grant select, insert on origin_check to gwanmun_app;
