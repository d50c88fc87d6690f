-- The life of models: every step that one took, for ever, and what waits for a second person. The rows of `model` say how things
-- stand now; the steps say what was in force when.
alter table model add column proposed_by text, add column proposed_at timestamptz, add column proposed_why text;
create table model_step (
  id          text        primary key,      -- of the event that tells of it
  name        text        not null,
  model       text        not null,         -- hash of the artefact
  step        text        not null check (step in ('registered', 'shadow', 'left-shadow', 'proposed', 'withdrawn', 'refused',
                                                   'in-force', 'superseded', 'rolled-back', 'retired')),
  to_state    text        not null check (to_state in ('candidate', 'shadow', 'active', 'retired')),
  at          timestamptz not null,         -- business clock
  recorded_at timestamptz not null,         -- machine clock
  who         text        not null,
  why         text,
  first_by    text                          -- who proposed what this step confirms or refuses
);
create index model_step_name on model_step (name, recorded_at, id);
-- One model of a name decides, and one is compared with it.
create unique index model_one_active on model (name) where state = 'active';
create unique index model_one_shadow on model (name) where state = 'shadow';
insert into model_step (id, name, model, step, to_state, at, recorded_at, who)
  select 'first-' || id, name, id, 'registered', 'candidate', trained_at, trained_at, 'system:training' from model;
insert into model_step (id, name, model, step, to_state, at, recorded_at, who)
  select 'force-' || id, name, id, 'in-force', 'active', trained_at, trained_at, 'system:training' from model
  where state in ('active', 'retired');
grant select, insert on model_step to gwanmun_app;

-- What the model in shadow says of declarations that another model decided on; nothing follows from it.
create table shadow_score (
  model            text        not null,
  number           text        not null,
  version          integer     not null,
  champion         text        not null,    -- model that decided
  office           text        not null,
  day              date        not null,    -- business day of the decision
  fraud            double precision not null,  -- largest of the lines
  critical         double precision not null,
  strength         double precision not null,  -- expected yield, by which it would compete for a place
  champion_fraud   double precision not null,
  champion_strength double precision not null,
  is_selected      boolean     not null,    -- an examination was demanded, and not by chance
  draw_probability double precision,        -- where chance alone or also chose it
  primary key (model, number, version)
);
create index shadow_score_day on shadow_score (model, day);
-- Decisions that were passed over while too much came in at once, and those whose content was erased.
create table shadow_skipped (
  model  text not null,
  day    date not null,
  n      bigint not null,
  primary key (model, day)
);
grant select, insert on shadow_score to gwanmun_app;
grant select, insert, update on shadow_skipped to gwanmun_app;
