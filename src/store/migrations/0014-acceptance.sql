-- What others report of goods and money: acceptance waits for it. Rows are added and never changed; a report is named by
-- its sender, so that the same again is the same.
create table cargo_report (
  id              text        primary key,
  consignment_key text        not null,      -- as in declaration, or D:<number> where a declaration is named
  step            text        not null check (step in ('manifest', 'arrived', 'stored', 'loaded')),
  at              timestamptz not null,      -- when it happened
  place           text,
  source          text        not null,      -- account
  is_made_up      boolean     not null default false,
  content_hash    text        not null,
  received_at     timestamptz not null       -- machine clock
);
create index cargo_report_consignment on cargo_report (consignment_key);

create table payment_report (
  id           text        primary key,
  kind         text        not null check (kind in ('payment', 'security', 'general-security')),
  number       text,                         -- declaration that it is for; none for a general security
  payer_id     text,
  amount_krw   bigint      not null check (amount_krw > 0),
  at           timestamptz not null,
  valid_to     date,                         -- last day of a security
  source       text        not null,
  is_made_up   boolean     not null default false,
  content_hash text        not null,
  received_at  timestamptz not null
);
create index payment_report_number on payment_report (number) where number is not null;
create index payment_report_payer on payment_report (payer_id) where kind = 'general-security';

-- On what basis, where and by whom it was decided that low-risk declarations are accepted without an officer. One row a
-- proposal; it is in force once a second person has approved it, within its days, until somebody ends it.
create table automatic_acceptance (
  id          text        primary key,
  basis       text        not null,
  offices     text[],                        -- null: every office
  lanes       text[]      not null,
  directions  text[]      not null,
  valid_from  date        not null,
  valid_to    date,
  why         text        not null,
  proposed_by text        not null,
  proposed_at timestamptz not null,
  approved_by text,
  approved_at timestamptz,
  ended_by    text,
  ended_at    timestamptz,
  end_why     text
);

-- Tables of requirements (art. 226) and of goods reviewed before acceptance, as the administration publishes them.
create table requirement_table (
  version     integer     primary key,
  source      text        not null,
  body        text        not null,          -- JSON rows
  imported_by text        not null,
  imported_at timestamptz not null
);

-- Certificates and notices that were given out, by the code that anybody can check.
create table issued_paper (
  code         text        primary key,
  kind         text        not null check (kind in ('certificate', 'payment-notice')),
  number       text        not null,
  version      integer     not null,
  serial       integer     not null,         -- of its kind, office and year
  office       text        not null,
  year         text        not null,
  content_hash text        not null,         -- of the declaration
  issued_at    timestamptz not null,
  issued_by    text        not null,
  unique (number, version, kind),
  unique (kind, office, year, serial)
);

create index declaration_waiting on declaration (office, occurred_at, number) where state = 'screened';

grant select, insert on cargo_report, payment_report, requirement_table, issued_paper to gwanmun_app;
grant select, insert on automatic_acceptance to gwanmun_app;
grant update (approved_by, approved_at, ended_by, ended_at, end_why) on automatic_acceptance to gwanmun_app;
