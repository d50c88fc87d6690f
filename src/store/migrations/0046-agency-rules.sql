-- Rules of the agency's own (notices, directives, established rules, instructions). Every change is another version with its writer
-- and reason; the newest one holds. Nothing is changed or taken away.
create table agency_rule (
  id         text        not null,
  version    integer     not null check (version >= 1),
  body       jsonb       not null,
  written_by text        not null,
  written_at timestamptz not null,        -- business clock
  why        text        not null,
  primary key (id, version)
);

grant select, insert on agency_rule to gwanmun_app;
