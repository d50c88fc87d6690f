/** The columns of the stored rows under the names that the code uses; the list stands once, for every query. */

/** @param t alias of the table in the query */
export function declarationColumns(t: string): string {
  return `${t}.number, ${t}.version, ${t}.direction, ${t}.office, ${t}.declared_on::text as "declaredOn",
    ${t}.received_at as "receivedAt", ${t}.occurred_at as "occurredAt", ${t}.importer_id as "importerId",
    ${t}.declarant_id as "declarantId", ${t}.seller_id as "sellerId", ${t}.main_hs as "mainHs", ${t}.main_origin as "mainOrigin",
    ${t}.consignment_key as "consignmentKey", ${t}.customs_value_krw::float8 as "customsValueKrw", ${t}.net_mass_kg as "netMassKg",
    ${t}.item_count as "itemCount", ${t}.state, ${t}.lane, ${t}.decided_at as "decidedAt", ${t}.content_hash as "contentHash",
    ${t}.exporter_id as "exporterId"`;
}

export function decisionColumns(t: string): string {
  return `${t}.id, ${t}.number, ${t}.version, ${t}.lane, ${t}.score, ${t}.decided_at as "decidedAt", ${t}.policy_id as "policyId",
    ${t}.model_id as "modelId", ${t}.record_hash as "recordHash", ${t}.record`;
}

export function eventColumns(t: string): string {
  return `${t}.id, ${t}.number, ${t}.version, ${t}.kind, ${t}.at, ${t}.who, ${t}.why, ${t}.article, ${t}.detail`;
}

export function outcomeColumns(t: string): string {
  return `${t}.id, ${t}.number, ${t}.version, ${t}.item, ${t}.code, ${t}.verdict, ${t}.recovered_krw::float8 as "recoveredKrw",
    ${t}.notes, ${t}.examiner, ${t}.case_id as "caseId", ${t}.occurred_at as "occurredAt", ${t}.recorded_at as "recordedAt",
    ${t}.source, ${t}.was_random as "wasRandom", ${t}.office, ${t}.importer_id as "importerId", ${t}.hs6, ${t}.origin,
    ${t}.declared_on::text as "declaredOn", ${t}.direction`;
}

export function purposeColumns(t: string): string {
  return `${t}.id, ${t}.at, ${t}.account, ${t}.number, ${t}.field, ${t}.purpose, ${t}.note`;
}

/** All but `is_random` and `priority`'s origin: an examiner must not learn that chance chose a case. */
export function caseColumns(t: string): string {
  return `${t}.id, ${t}.number, ${t}.version, ${t}.decision_id as "decisionId", ${t}.office, ${t}.kind, ${t}.skill, ${t}.priority,
    ${t}.customs_value_krw::float8 as "customsValueKrw", ${t}.importer_id as "importerId", ${t}.main_hs as "mainHs",
    ${t}.due_at as "dueAt", ${t}.state, ${t}.assignee, ${t}.opened_at as "openedAt", ${t}.dealt_at as "dealtAt",
    ${t}.closed_at as "closedAt", ${t}.result, ${t}.band, ${t}.place, ${t}.round, ${t}.is_blind as "isBlind", ${t}.direction`;
}
