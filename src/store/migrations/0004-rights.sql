-- The application may add to the log and to what it covers, and never change it. It keeps no right to make tables.

grant usage on schema public to gwanmun_app;
revoke create on schema public from public;
grant select on all tables in schema public to gwanmun_app;

grant insert on declaration, declaration_item, decision, event, outcome, log_entry, log_salt, purpose_log, artefact
  to gwanmun_app;
-- A declaration moves through its states; what was declared stays as it was.
grant update (state, lane, decided_at) on declaration to gwanmun_app;
-- Erasing a person's data begins with the salt: the entry stays and proves nothing about the payload any more. Blanking
-- the payload itself is left to the owner of the database.
grant delete on log_salt to gwanmun_app;

grant insert, update on "case", model, criterion, policy, watch_list_entry, account, follower to gwanmun_app;
grant insert, update, delete on session, outbox, setting, snapshot, search_entry to gwanmun_app;
