-- Each promise as a row of its own, for lists and shares by unit; written with every event from the ticket's row.
create table ticket_promise (
  number text not null references ticket (number),
  id text not null,
  -- Whose it is to keep: follows the ticket while the promise is open.
  unit text,
  text text not null,
  state text not null,
  due_at timestamptz not null,
  dispute_by timestamptz,
  primary key (number, id)
);
insert into ticket_promise (number, id, unit, text, state, due_at, dispute_by)
select
  t.number,
  promise ->> 'id',
  t.lead_unit,
  promise ->> 'text',
  promise ->> 'state',
  (promise -> 'due' ->> 'at')::timestamptz,
  (promise -> 'disputeBy' ->> 'at')::timestamptz
from ticket t, jsonb_array_elements(t.status -> 'promises') promise
on conflict do nothing;
create index ticket_promise_by_state on ticket_promise (state, due_at, number, id);
create index ticket_promise_of_unit on ticket_promise (unit, state, due_at, number, id);
create index ticket_promise_to_confirm on ticket_promise (dispute_by, number, id) where state = 'kept';
create index ticket_promise_due on ticket_promise (due_at) include (unit, state);

-- What a person wants to be reminded of; only who is signed in can ask. `id` parts one asking from the next.
create table right_reminder (
  account_id uuid not null references account (id),
  number text not null references ticket (number),
  kind text not null,
  id uuid not null unique default gen_random_uuid(),
  day text not null,
  at timestamptz not null,
  primary key (account_id, number, kind)
);
create index right_reminder_of_ticket on right_reminder (number);
