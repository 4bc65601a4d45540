-- Open tickets of a place, newest first: where the same problem would be found.
create index ticket_alike on ticket (place, filed_at desc)
  where state in ('pending', 'accepted', 'dispatched', 'objected', 'handling', 'awaiting', 'replied');

-- What the desk has published of a ticket, in its own words. Known by an id of its own: the ticket's number is its filer's.
create table known_problem (
  id uuid primary key default gen_random_uuid(),
  number text not null unique references ticket (number),
  title text not null,
  text text not null,
  place text not null,
  category text not null,
  shown boolean not null,
  open boolean not null,
  published_at timestamptz not null,
  supporters integer not null default 0 check (supporters >= 0)
);
create index known_problem_newest on known_problem (published_at desc, id desc) where shown;
create index known_problem_of_place on known_problem (place, published_at desc, id desc) where shown;

-- 附议. `supporter` is a keyed index of problem and account, so that nobody can tell what else the same person supports;
-- the account is sealed, to send the news to.
create table support (
  problem uuid not null references known_problem (id),
  supporter bytea not null,
  sealed text not null,
  at timestamptz not null,
  primary key (problem, supporter)
);

-- A ticket whose filer saw the published problem and wished theirs to be handled along with it.
create table joining (
  number text primary key references ticket (number),
  problem uuid not null references known_problem (id)
);
create index joining_by_problem on joining (problem);

alter table notification add column problem uuid references known_problem (id);
