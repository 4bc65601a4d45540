-- Lists of ten years and more. What is at work is a small part of what was ever filed: its lists stand on indexes of that part.
drop index ticket_by_due;
drop index ticket_by_unit;
create index ticket_at_work on ticket (state, (coalesce(due_at, 'infinity'::timestamptz)), number)
  where state in ('pending', 'accepted', 'dispatched', 'objected', 'handling', 'awaiting', 'replied', 'reviewing');
create index ticket_at_work_of_unit on ticket (lead_unit, state, (coalesce(due_at, 'infinity'::timestamptz)), number)
  where state in ('pending', 'accepted', 'dispatched', 'objected', 'handling', 'awaiting', 'replied', 'reviewing');
create index ticket_due on ticket ((coalesce(due_at, 'infinity'::timestamptz)), number)
  where state in ('pending', 'accepted', 'dispatched', 'objected', 'handling', 'reviewing');
create index ticket_shared_at_work on ticket using gin (co_units)
  where co_units <> '{}'
    and state in ('pending', 'accepted', 'dispatched', 'objected', 'handling', 'awaiting', 'replied', 'reviewing');
create index ticket_supervised_by_due on ticket ((coalesce(due_at, 'infinity'::timestamptz)), number) where supervised;
drop index ticket_supervised;

-- All tickets of a unit or of one of its people, newest first.
create index ticket_of_unit on ticket (lead_unit, filed_at desc, number desc) where lead_unit is not null;
create index ticket_of_person on ticket (handler_no, filed_at desc, number desc) where handler_no is not null;
create index ticket_shared on ticket using gin (co_units) where co_units <> '{}';

-- The month of filing and the units stand among the grams: a frequent word is looked for in the newest months first, and by a
-- unit among its own.
update ticket
set grams = grams || array_to_tsvector(
  array['@' || substr(number, 1, 6)] || array(select distinct '~' || unit from unnest(co_units || lead_unit) unit where unit is not null)
);
-- What every list reads stays in the row; what only the index was made from does not.
alter table ticket
  alter column grams set storage external,
  alter column words set storage main;
