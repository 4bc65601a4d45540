-- Who works on a ticket together, what comes first, what was promised, and how it came.
alter table ticket
  add column handler_no text,
  add column priority smallint not null default 0,
  add column promise_due_at timestamptz,
  add column group_lead text references ticket (number),
  add column published boolean not null default false,
  add column answers jsonb not null default '[]',
  add column channel text not null default 'app';

update ticket
set
  status = status || jsonb_build_object(
    'channel', 'app', 'handler', null, 'opinions', '[]'::jsonb, 'coInvitedAt', null, 'group', null, 'published', false, 'phoneRating', null,
    'supervision', case
      when status -> 'supervision' = 'null' then 'null'::jsonb
      else (status -> 'supervision') || '{"ground": null, "reportBy": null, "reported": false}'
    end
  ),
  priority = case
    when state in ('closed', 'refused', 'transferred', 'terminated', 'withdrawn') then 0
    when urgent then 2
    when supervised or (status ->> 'returns')::integer > 0 or status @? '$.promises[*].state ? (@ == "broken")' then 1
    else 0
  end,
  promise_due_at = (
    select min((promise -> 'due' ->> 'at')::timestamptz)
    from jsonb_array_elements(status -> 'promises') promise
    where promise ->> 'state' = 'open'
  );

create index ticket_of_group on ticket (group_lead, number) where group_lead is not null;
create index ticket_promised on ticket (promise_due_at, number) where promise_due_at is not null;

alter table rating
  add column operator text,
  add column corrected_at timestamptz;
