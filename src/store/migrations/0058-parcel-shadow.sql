-- Models of parcels run in shadow too. Of parcels, shadow_score.number is the identifier of the decision, and champion is empty where
-- no model was in force and the detectors spoke alone. Decisions are found by the event that covers their batch.
create index parcel_decision_event on parcel_decision (event);
