-- 代办: a helper acts for somebody who has agreed. A request lives until its code is given or runs out.
create table help_request (
  id uuid primary key default gen_random_uuid(),
  helper uuid not null references account (id),
  phone_index bytea not null,
  phone_sealed text not null,
  relation text not null,
  days integer not null,
  code_hash bytea not null,
  tries integer not null default 0,
  at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  consent uuid
);
create index help_request_by_phone on help_request (phone_index, at desc);
create index help_request_by_helper on help_request (helper, at desc);

create table help_consent (
  id uuid primary key default gen_random_uuid(),
  helper uuid not null references account (id),
  elder uuid not null references account (id),
  relation text not null,
  given_at timestamptz not null,
  until timestamptz not null,
  -- The helper also reads what the person has filed up to here; null: nothing of it.
  earlier_until timestamptz,
  ended_at timestamptz,
  ended_by text check (ended_by in ('helper', 'elder', 'desk'))
);
create index help_consent_by_helper on help_consent (helper, given_at desc);
create index help_consent_by_elder on help_consent (elder, given_at desc);
create unique index help_consent_standing on help_consent (helper, elder) where ended_at is null;

-- Tickets filed for somebody: the ones this helper follows up.
create table help_ticket (
  number text primary key references ticket (number),
  helper uuid not null references account (id),
  elder uuid not null references account (id)
);
create index help_ticket_by_pair on help_ticket (helper, elder);

-- Each act, for both sides to read. `seqs` are the events it led to: the timeline says 代办 there.
create table help_act (
  id bigint generated always as identity primary key,
  consent uuid not null references help_consent (id),
  at timestamptz not null,
  by text not null,
  act text not null,
  number text references ticket (number),
  seqs integer[] not null default '{}',
  staff_no text,
  reason text
);
create index help_act_by_consent on help_act (consent, id desc);
create index help_act_by_ticket on help_act (number) where number is not null;

-- Whose a notice is about, when it came to a helper.
alter table notification add column consent uuid references help_consent (id);

-- 待回访: until when somebody may still be called about the last reply; null when there is nothing to ask or nobody to call.
alter table ticket add column call_until timestamptz;
update ticket
set call_until = case
  when state = 'replied' then (status -> 'reply' -> 'rateBy' ->> 'at')::timestamptz
  else (status -> 'rateUntil' ->> 'at')::timestamptz
end
where identity <> 'anonymous' and state in ('replied', 'closed') and status -> 'detached' = 'false'
  and not (status -> 'rated') @> (status -> 'replies');
create index ticket_to_call on ticket (call_until, number) where call_until is not null;
-- Nobody is asked to call about a ticket they worked on themselves.
create index ticket_event_of_staff on ticket_event (number, staff_no) where staff_no is not null;
