create table installation (
  name text primary key,
  value text not null
);

create table account (
  id uuid primary key default gen_random_uuid(),
  role text not null,
  unit text,
  staff_no text unique,
  phone_index bytea not null unique,
  phone_sealed text not null,
  created_at timestamptz not null
);
create index account_by_role on account (role, unit);

create table sign_in_code (
  id bigint generated always as identity primary key,
  phone_index bytea not null,
  code_hash bytea not null,
  tries integer not null default 0,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index sign_in_code_by_phone on sign_in_code (phone_index, created_at desc);

create table session (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references account (id),
  token_hash bytea not null unique,
  client text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index session_by_account on session (account_id, created_at desc);

create sequence ticket_of_day as bigint;

create table ticket (
  number text primary key,
  draft_key bytea not null unique,
  body_hash bytea not null,
  version integer not null,
  state text not null,
  type text not null,
  identity text not null,
  category text not null,
  place text not null,
  place_detail text not null,
  title text not null,
  story text not null,
  happened text not null,
  about_unit text,
  lead_unit text,
  co_units text[] not null,
  filed_at timestamptz not null,
  due_at timestamptz,
  reply_due_at timestamptz,
  wake_at timestamptz,
  citizen_turn boolean not null,
  urgent boolean not null,
  supervised boolean not null,
  signer text,
  extension_asked boolean not null,
  termination_asked boolean not null,
  status jsonb not null,
  words text not null,
  grams tsvector not null
);
create index ticket_by_due on ticket (state, due_at, number);
create index ticket_by_unit on ticket (lead_unit, state, due_at, number);
create index ticket_by_filing on ticket (filed_at desc, number desc);
create index ticket_to_wake on ticket (wake_at) where wake_at is not null;
create index ticket_by_words on ticket using gin (grams);
create index ticket_supervised on ticket (due_at, number) where supervised;
create index ticket_signing on ticket (signer, due_at, number) where signer is not null;
create index ticket_extensions on ticket (due_at, number) where extension_asked;
create index ticket_terminations on ticket (due_at, number) where termination_asked;
create index ticket_reply_due on ticket (reply_due_at, number) where reply_due_at is not null;

create table ticket_event (
  number text not null references ticket (number),
  seq integer not null,
  kind text not null,
  at timestamptz not null,
  by_kind text not null,
  unit text,
  staff_no text,
  payload jsonb not null,
  request_key bytea unique,
  body_hash bytea,
  primary key (number, seq)
);

-- Who filed a named or confidential ticket: sealed, and found only through keyed indexes.
create table complainant (
  number text primary key references ticket (number),
  owner_index bytea not null,
  phone_index bytea not null,
  sealed text not null
);
create index complainant_by_owner on complainant (owner_index);
create index complainant_by_phone on complainant (phone_index);

-- An anonymous ticket is reached by its 查询码 only: HMAC(key outside the database, scrypt(code, salt)).
create table lookup (
  code_hash bytea primary key,
  number text not null unique references ticket (number)
);

create table rating (
  number text not null references ticket (number),
  service_number integer not null,
  satisfaction smallint not null check (satisfaction between 1 and 5),
  responded boolean not null,
  solved boolean not null,
  reasons text[] not null,
  text text not null,
  channel text not null,
  at timestamptz not null,
  primary key (number, service_number)
);

create table reveal (
  id uuid primary key default gen_random_uuid(),
  number text not null references ticket (number),
  account_id uuid not null references account (id),
  staff_no text not null,
  role text not null,
  unit text,
  field text not null,
  reason_code text not null,
  reason text not null,
  state text not null,
  request_key bytea not null unique,
  asked_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  decision_reason text,
  opened_at timestamptz
);
create index reveal_by_ticket on reveal (number, asked_at desc);
create index reveal_by_account on reveal (account_id, asked_at desc);
create index reveal_to_decide on reveal (asked_at) where state = 'asked';

create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  account_id uuid,
  role text not null,
  staff_no text,
  action text not null,
  subject text,
  request_id text
);

create table outbox (
  id bigint generated always as identity primary key,
  topic text not null,
  payload jsonb not null,
  created_at timestamptz not null,
  available_at timestamptz not null,
  attempts integer not null default 0,
  done_at timestamptz,
  failure text
);
create index outbox_waiting on outbox (available_at, id) where done_at is null;

create table notification (
  id bigint generated always as identity primary key,
  account_id uuid not null references account (id),
  number text,
  title text not null,
  text text not null,
  at timestamptz not null,
  read_at timestamptz,
  outbox_id bigint not null,
  unique (account_id, outbox_id)
);
create index notification_by_account on notification (account_id, id desc);

-- The demo's outbox: what a provider would have been given.
create table sent_message (
  id bigint generated always as identity primary key,
  channel text not null,
  masked text not null,
  text text not null,
  at timestamptz not null,
  outbox_id bigint not null,
  unique (outbox_id, channel, masked)
);

create table calendar_year (
  year integer primary key,
  published boolean not null
);
