-- What came with a message, until those whom it may concern are marked as due.
create table parcel_news (
  id   bigint generated always as identity primary key,
  news json   not null
);
grant select, insert, delete on parcel_news to gwanmun_app;
