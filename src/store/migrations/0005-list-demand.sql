-- What an entry of a watch-list demands: the lists decide, not the code.
alter table watch_list_entry add column demand text not null default 'stop'
  check (demand in ('audit', 'documents', 'x-ray', 'physical', 'laboratory', 'stop'));
