-- Which co-units owe an opinion, which 督办 waits for its report, and what the boards count among the tickets in hand.
alter table ticket
  add column opinions_missing text[] not null default '{}',
  add column opinion_due_at timestamptz,
  add column report_due_at timestamptz,
  add column eighty_at timestamptz,
  add column promise_broken boolean not null default false;

-- 0006 left the opinions of earlier tickets empty: all of their co-units owe one. Their 督办 asked for no report.
update ticket
set
  opinions_missing = case when status -> 'clock' <> 'null' then co_units else '{}' end,
  opinion_due_at = case when co_units <> '{}' then (status -> 'clock' ->> 'half')::timestamptz end,
  eighty_at = (status -> 'clock' ->> 'eighty')::timestamptz,
  promise_broken = status @? '$.promises[*].state ? (@ == "broken")'
where state in ('dispatched', 'objected', 'handling', 'awaiting');

create index ticket_in_hand on ticket (lead_unit, due_at, number) where state in ('dispatched', 'objected', 'handling', 'awaiting');
create index ticket_of_handler on ticket (handler_no, due_at, number) where state in ('dispatched', 'objected', 'handling', 'awaiting');
create index ticket_opinions on ticket using gin (opinions_missing) where opinions_missing <> '{}';
create index ticket_first on ticket ((2 - priority), (coalesce(due_at, 'infinity'::timestamptz)), number) where priority > 0;
create index ticket_to_report on ticket (report_due_at, number) where report_due_at is not null;
