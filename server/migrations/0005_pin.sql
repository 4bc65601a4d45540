-- A point the person put on the map themselves. Who files confidentially or without a name has none, whatever was sent.
alter table ticket
  add column pin jsonb check (pin is null or identity = 'named');
