-- Photos. Until it is sent a photo belongs to its uploader: `owner` is a keyed index of the account, or of the draft capability
-- of an anonymous filer. With the sending both ways back to the uploader are cleared; from then on it belongs to the ticket.
create table photo (
  id uuid primary key,
  owner bytea,
  upload_key bytea unique,
  state text not null,
  refusal text,
  width integer not null default 0,
  height integer not null default 0,
  at timestamptz not null,
  -- Renewed by the copy of the service that is making it ready.
  seen_at timestamptz,
  number text references ticket (number),
  check (number is null or (owner is null and upload_key is null and state = 'ready'))
);
create index photo_by_owner on photo (owner) where owner is not null;
create index photo_by_ticket on photo (number) where number is not null;
create index photo_unsent on photo (at) where number is null;
