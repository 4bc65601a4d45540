-- Which WeChat account signs in to which account: found by a keyed index; the openid is kept sealed, to send messages to.
create table wechat_binding (
  account_id uuid primary key references account (id),
  openid_index bytea not null unique,
  openid_sealed text not null,
  bound_at timestamptz not null
);

-- What a person has agreed to by wx.requestSubscribeMessage: each time is worth one message of the kind.
create table message_consent (
  account_id uuid not null references account (id),
  kind text not null,
  remaining integer not null check (remaining >= 0),
  primary key (account_id, kind)
);
