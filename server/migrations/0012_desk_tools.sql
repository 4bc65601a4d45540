-- 知识库. What is published stands in columns; a draft, new or beside it, waits in `draft` until somebody else publishes it.
create table answer (
  id uuid primary key default gen_random_uuid(),
  -- Of the region pack's own answers, by which a newer pack finds them again.
  starter text unique,
  state text not null check (state in ('draft', 'published', 'withdrawn')),
  rev integer not null,
  version integer not null,
  question text not null,
  unit text not null,
  review_on date not null,
  valid_until date,
  categories text[] not null,
  published jsonb,
  published_at timestamptz,
  draft jsonb,
  draft_by uuid,
  draft_staff text,
  note text not null default '',
  changed_at timestamptz not null,
  helpful integer not null default 0,
  unhelpful integer not null default 0,
  words text not null,
  grams tsvector not null,
  request_key bytea unique,
  body_hash bytea
);
create index answer_by_change on answer (changed_at desc, id desc);
create index answer_published on answer (published_at desc, id desc) where state = 'published';
create index answer_by_words on answer using gin (grams);
create index answer_by_category on answer using gin (categories);

create table answer_version (
  answer uuid not null references answer (id),
  version integer not null,
  content jsonb not null,
  written_by text not null,
  published_by text not null,
  published_at timestamptz not null,
  primary key (answer, version)
);

-- Words a desk uses again; without a unit for all of them.
create table reply_template (
  id uuid primary key default gen_random_uuid(),
  unit text,
  kind text not null,
  label text not null,
  body text not null,
  retired boolean not null default false,
  version integer not null,
  by_staff text not null,
  at timestamptz not null,
  words text not null,
  request_key bytea unique,
  body_hash bytea
);
create index reply_template_by_unit on reply_template (unit, retired, at desc, id desc);

create table reply_template_version (
  template uuid not null references reply_template (id),
  version integer not null,
  label text not null,
  body text not null,
  by_staff text not null,
  at timestamptz not null,
  primary key (template, version)
);

-- One line for each time somebody did the same to many tickets; each ticket has its own events besides.
create table bulk_run (
  request_key bytea primary key,
  body_hash bytea not null,
  account_id uuid not null,
  staff_no text,
  action text not null,
  reason text not null,
  at timestamptz not null,
  -- Null while it runs, or when the service stopped in the middle.
  results jsonb
);
create index bulk_run_by_time on bulk_run using brin (at);

create table export_run (
  id uuid primary key default gen_random_uuid(),
  token_hash bytea not null unique,
  account_id uuid not null,
  filter jsonb not null,
  asked_at timestamptz not null,
  opened_at timestamptz,
  rows integer,
  ended_at timestamptz
);
create index export_run_by_account on export_run (account_id, asked_at desc);
