-- Press releases of the statistics: what was drafted from which figures, who approved it, and what was published when. Versions and
-- publications are only ever added; of a release itself only its state moves.
create table press_release (
  id           text        primary key,
  kind         text        not null,
  made_by      text        not null,
  made_at      timestamptz not null,       -- business clock, like every time here
  state        text        not null default 'draft'
                           check (state in ('draft', 'waiting', 'approved', 'scheduled', 'published', 'withdrawn')),
  version      integer     not null default 1,   -- the latest
  embargo      timestamptz,                -- nobody outside sees it before
  sent_by      text,
  sent_at      timestamptz,
  approved_by  text,
  approved_at  timestamptz,
  publish_at   timestamptz,
  withdrawn_by text,
  withdrawn_at timestamptz,
  withdrawn_ko text,                       -- why, as the public reads it
  withdrawn_en text,
  check (approved_by is null or approved_by <> sent_by),
  check (publish_at is null or embargo is null or publish_at >= embargo),
  check ((state = 'withdrawn') = (withdrawn_at is not null))
);
create index press_release_by_state on press_release (state, made_at desc);

create table press_release_version (
  release   text        not null references press_release (id),
  version   integer     not null,
  figures   text        not null,          -- the file as it was given: its order is the order of the text
  lines_ko  text        not null,          -- [[part, text], …]
  lines_en  text        not null,
  title_ko  text        not null,
  title_en  text        not null,
  note_ko   text,                          -- what a correction corrects, as the public reads it
  note_en   text,
  made_by   text        not null,
  made_at   timestamptz not null,
  primary key (release, version)
);

create table press_release_publication (
  release      text        not null,
  version      integer     not null,
  published_at timestamptz not null,
  primary key (release, version),
  foreign key (release, version) references press_release_version (release, version)
);

grant select, insert on press_release, press_release_version, press_release_publication to gwanmun_app;
grant update (state, version, embargo, sent_by, sent_at, approved_by, approved_at, publish_at, withdrawn_by, withdrawn_at,
  withdrawn_ko, withdrawn_en) on press_release to gwanmun_app;
