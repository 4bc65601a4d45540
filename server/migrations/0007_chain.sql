-- What the receipt of a filing says of its content: salt, digest, signature, key. Gone with the content when it is erased.
alter table ticket add column proof jsonb;

-- Each event is sealed into the chain of its ticket after it was written. `link` null: still to be sealed. `root_day`: the day
-- whose root is the first to stand over it. An erased event keeps what was made of it, and loses the salt.
alter table ticket_event
  add column salt bytea,
  add column commitment bytea,
  add column link bytea,
  add column root_day date,
  add check ((link is null) = (commitment is null) and (link is null) = (root_day is null)),
  add check (link is not null or salt is null);
create index ticket_event_unsealed on ticket_event (number, seq) where link is null;
create index ticket_event_by_root_day on ticket_event (root_day, number) where root_day is not null;

-- The end of each chain. Refers to no ticket, so that one that is gone is missed.
create table chain_head (
  number text primary key,
  seq integer not null,
  link bytea not null,
  root_day date not null
);

-- The root over the heads of all tickets numbered on one day (`cohort`), as it became on `day`.
create table chain_cohort (
  cohort date not null,
  day date not null,
  tickets integer not null,
  root bytea not null,
  primary key (cohort, day)
);

-- The root over all cohorts at the end of a day, signed and published.
create table chain_root (
  day date primary key,
  tickets integer not null,
  root bytea not null,
  previous bytea,
  key_id text not null,
  signature bytea not null,
  made_at timestamptz not null
);

-- Content that was destroyed on the person's demand (个人信息保护法 art. 47); signed, so that nobody can pass a loss off as one.
create table erasure (
  number text primary key references ticket (number),
  at timestamptz not null,
  reason text not null,
  seq integer not null,
  link bytea not null,
  key_id text not null,
  signature bytea not null
);
