-- What is past its time is found without reading the tables: by day blocks where rows come in the order of time, which costs
-- a write next to nothing, and by a small index where they end in another order than they began.
create index audit_by_time on audit using brin (at);
create index notification_by_time on notification using brin (at);
create index sent_message_by_time on sent_message using brin (at);
create index sign_in_code_by_time on sign_in_code using brin (created_at);
create index outbox_done on outbox (done_at) where done_at is not null;
create index session_by_end on session (least(revoked_at, expires_at));
