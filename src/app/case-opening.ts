/** Which case a decision opens for officers: of which kind, for which skill, how urgent, due when. */

import { toInstant } from '../core/day.ts';
import { consignmentKey, totalCustomsValueKrw } from '../model/bills.ts';
import type { Declaration } from '../model/declaration.ts';
import { type BlindDraw, drawBlind } from '../screening/cases/blind.ts';
import { placeOf, uniform } from '../screening/cases/place.ts';
import type { Decision } from '../screening/record.ts';
import { mainItem } from '../store/prepare.ts';
import type { CaseKind, CaseRow } from '../store/rows.ts';
import type { Desk } from './desk.ts';
import { afterOfficeHours } from './working-hours.ts';

/** Office hours until a case is due. The form's standard handling time is three days; offices work to shorter goals. */
export const DUE_HOURS: Readonly<Record<CaseKind, number>> = {
  hold: 2,
  documents: 4,
  'x-ray': 6,
  physical: 9,
  laboratory: 27,
};

/** Skills by HS chapter: who knows these goods. */
const SKILL_CHAPTERS: readonly (readonly [skill: string, from: number, to: number])[] = [
  ['food', 1, 24],
  ['chemicals', 25, 40],
  ['textiles', 41, 67],
  ['machinery', 68, 92],
  ['other', 93, 99],
];

export function skillOf(hsCode: string): string {
  const chapter = Number(hsCode.slice(0, 2));
  return SKILL_CHAPTERS.find(([, from, to]) => chapter >= from && chapter <= to)?.[0] ?? 'other';
}

/** A case, and how it came to be blind or not. */
export interface OpenedCase {
  readonly row: CaseRow;
  readonly blind: BlindDraw;
}

/** @returns undefined where nothing waits for a person but acceptance: that is done in a batch, not case by case */
export function openCase(
  decision: Decision,
  declaration: Declaration,
  id: string,
  { key, rules }: Desk,
): OpenedCase | undefined {
  const kind = kindOf(decision);
  if (kind === undefined) return undefined;
  const { inputs } = decision;
  const main = mainItem(declaration);
  const openedAt = inputs.occurredAt;
  const blind = drawBlind(key, consignmentKey(declaration), rules.blindShare, decision);
  const lead = decision.chain?.isFast === true ? FIRST_IN_LINE : 0;
  const row = {
    id,
    number: inputs.number,
    version: inputs.version,
    decisionId: inputs.id,
    office: declaration.office,
    kind,
    direction: declaration.direction,
    skill: skillOf(main?.hsCode ?? ''),
    priority: (blind.isBlind ? blindPriority(uniform(key, `order/${id}`)) : priorityOf(decision)) + lead,
    customsValueKrw: Math.round(totalCustomsValueKrw(declaration)),
    importerId: declaration.importer?.id,
    mainHs: main?.hsCode.slice(0, 6) ?? '',
    dueAt: toInstant(afterOfficeHours(Date.parse(openedAt), DUE_HOURS[kind])),
    isRandom: decision.isRandom,
    drawSecret: inputs.draw.secretId,
    openedAt,
    place: placeOf(key, id, 0),
    isBlind: blind.isBlind,
  };
  return { row, blind };
}

/** How a case was drawn, for whoever checks the dealing afterwards; nobody who examines is shown it. */
export function drawnWords({ row, blind }: OpenedCase, { key }: Desk): Readonly<Record<string, unknown>> {
  return { id: row.id, place: row.place, seed: key.id, blind: blind.value, share: blind.share };
}

function kindOf({ answers }: Decision): CaseKind | undefined {
  if (answers.stop) return 'hold';
  if (answers.inspection !== 'none') return answers.inspection;
  return answers.documents ? 'documents' : undefined;
}

/** The strongest finding decides, whatever its source; that chance chose it as well adds nothing that could be seen. */
function priorityOf({ findings, scores }: Decision): number {
  let priority = 0;
  for (const finding of findings) {
    if (finding.source !== 'random' && finding.demand !== 'none' && finding.demand !== 'audit')
      priority = Math.max(priority, finding.score);
  }
  for (const { fraud } of scores) priority = Math.max(priority, fraud);
  return priority;
}

/** Above every score, which ends at 1: a trusted chain comes first, drawn by chance or not. */
const FIRST_IN_LINE = 1;

/**
 * Every blind case, random or not, gets a place drawn from the range in which chosen ones lie, so that its position in a
 * list does not give it away.
 */
function blindPriority(drawn: number): number {
  return 0.3 + 0.6 * drawn;
}
