/** The row of what an examination found, from what the officer wrote down. */
import type pg from 'pg';
import { toInstant } from '../core/day.ts';
import type { Act } from '../exchange/contract.ts';
import { Refusal } from '../exchange/refusal.ts';
import { lookUp as lookUpCode } from '../reference/code-list.ts';
import { IMPORTS_ONLY, OUTCOME_CODES } from '../reference/outcome-codes.ts';
import { mainItem } from '../store/prepare.ts';
import type { OutcomeRow } from '../store/rows.ts';
import type { Actor, ActParts, Found } from './act-parts.ts';

export async function outcomeOf(
  parts: ActParts,
  actor: Actor,
  client: pg.PoolClient,
  { row, declaration, open }: Found,
  act: Act,
  at: string,
): Promise<OutcomeRow> {
  const { outcome } = act;
  const code = outcome === undefined ? undefined : lookUpCode(OUTCOME_CODES, outcome.code, row.declaredOn);
  if (outcome === undefined || code === undefined) {
    throw new Refusal('invalid', {
      ko: '검사 결과 부호가 필요합니다.',
      en: 'A code of the outcome list is required.',
    });
  }
  if (row.direction === 'export' && IMPORTS_ONLY.has(outcome.code)) {
    throw new Refusal('invalid', {
      ko: `수출 검사 결과가 아닌 부호입니다: ${outcome.code}.`,
      en: `Not an outcome of an export: ${outcome.code}.`,
    });
  }
  const line = declaration.items.find(({ sequence }) => sequence === outcome.item);
  if (outcome.item !== undefined && line === undefined) {
    throw new Refusal('invalid', {
      ko: `${outcome.item}란이 없습니다.`,
      en: `There is no line ${outcome.item}.`,
    });
  }
  const main = line ?? mainItem(declaration);
  const { rows } = await client.query<{ is_random: boolean }>('select is_random from "case" where id = $1', [
    open?.id ?? '',
  ]);
  return {
    id: parts.newId(),
    number: row.number,
    version: row.version,
    item: outcome.item,
    code: outcome.code,
    verdict: code.verdict,
    recoveredKrw: outcome.recoveredKrw,
    notes: outcome.notes,
    examiner: actor.account,
    caseId: open?.id,
    occurredAt: at,
    recordedAt: toInstant(parts.machineNow()),
    source: actor.isSimulated ? 'simulated' : 'officer',
    wasRandom: rows[0]?.is_random ?? false,
    office: row.office,
    importerId: row.importerId ?? undefined,
    direction: row.direction,
    hs6: main?.hsCode.slice(0, 6) ?? '',
    origin: main?.originCountry,
    declaredOn: row.declaredOn,
  };
}
