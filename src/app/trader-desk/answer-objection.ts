/** Answers an objection in writing: by another person than decided, with reasons, and with what can be done next (관세법 제128조, 제129조). */
import type pg from 'pg';
import { mayApprove } from '../../access/index.ts';
import { move, type State } from '../../areas/clearance/index.ts';
import { isDay, seoulDay, toInstant } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import type { Text } from '../../core/text.ts';
import type { ObjectionAnswer } from '../../exchange/contract.ts';
import { personOf, placesOfWho, type Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { remedyOn } from '../../reference/remedies.ts';
import { moveState, readDeclaration } from '../../store/queries/declarations.ts';
import { lockObjection, type ObjectionRow, storeObjectionAnswer } from '../../store/queries/objections.ts';
import type { House } from '../house.ts';
import { sealGrounds } from './grounds.ts';
import { resultsOf } from './objection-results.ts';
import { type DeskEvent, writeDesk } from './write.ts';

/** Null where this person may answer now. */
export function whyNotAnswer(who: Who, objection: ObjectionRow): Text | null {
  if (objection.result !== null) return DONE;
  if (objection.decidedBy.includes(who.account)) return DECIDED_IT;
  const approval = mayApprove('objection', objection.filedBy, personOf(who), { office: objection.office });
  if (!approval.ok) return approval.why;
  return objection.remedy !== 'human-review' && who.role !== 'supervisor' ? FOR_A_SUPERVISOR : null;
}

export async function answerObjection(
  house: House,
  who: Who,
  id: string,
  answer: ObjectionAnswer,
): Promise<ObjectionRow> {
  const at = toInstant(house.clock.now());
  const value = await writeDesk(house, async (client) => {
    const objection = await lockObjection(client, id);
    const places = placesOfWho(who, 'objection.answer');
    const isReached = places.reach === 'own-office' && places.office === objection?.office;
    if (objection === undefined || !isReached) throw new Refusal('not-found');
    const barrier = whyNotAnswer(who, objection);
    if (barrier !== null) throw new Refusal('not-allowed-now', barrier);
    const reasons = answer.reasons.trim();
    checkAnswer(objection, { ...answer, reasons }, seoulDay(house.clock.now()));
    const deliberatedOn = answer.deliberatedOn ?? null;
    const declared = await readDeclaration(client, objection.number, objection.version);
    if (declared === undefined) throw new Refusal('not-found');
    const sealed = await sealGrounds(house.vault, declared, reasons, objection.filedOn);
    await storeObjectionAnswer(client, id, {
      result: answer.result,
      reasons: sealed,
      deliberatedOn,
      by: who.account,
      at,
    });
    const { number, version, remedy, subject } = objection;
    const detail = { objection: id, remedy, subject, result: answer.result, deliberatedOn };
    const article = answerArticle(objection);
    const told = {
      kind: 'objection-answer',
      who: who.account,
      number,
      version,
      why: reasons,
      article,
      detail,
    };
    const lifted = await liftIfUpheld(client, house, who, objection, answer.result, reasons);
    const row: ObjectionRow = {
      ...objection,
      ...{ result: answer.result, reasons: sealed, deliberatedOn, answeredBy: who.account, answeredAt: at },
    };
    return { events: [told, ...lifted], value: row };
  });
  house.hub.tell({ kind: 'cases' });
  return value;
}

/** Upheld against a hold means that the hold is lifted in the same moment. */
async function liftIfUpheld(
  client: pg.PoolClient,
  house: House,
  who: Who,
  { number, subject }: ObjectionRow,
  result: string,
  why: string,
): Promise<readonly DeskEvent[]> {
  const row = await readDeclaration(client, number);
  if (subject !== 'hold' || result !== 'upheld' || row?.state !== 'held') return [];
  const now = house.clock.now();
  const moved = move(row.state as State, 'lift-hold', {
    by: { kind: 'officer', name: who.name.ko },
    at: toInstant(now),
    day: seoulDay(now),
    why,
  });
  if (!moved.ok) throw new Refusal('not-allowed-now', moved.problems[0]?.message, moved.problems);
  if (!(await moveState(client, row, ['held'], moved.value.state))) throw new Refusal('conflict');
  const event = { kind: 'lift-hold', who: who.account, number, version: row.version, why };
  return [{ ...event, article: moved.value.event.basis }];
}

function answerArticle({ remedy, filedOn }: ObjectionRow): string {
  if (remedy === 'objection') return '관세법 제128조, 제132조';
  return remedyOn(remedy, filedOn)?.article ?? '';
}

function checkAnswer(objection: ObjectionRow, answer: ObjectionAnswer, today: string): void {
  const problems: Problem[] = [];
  if (!resultsOf(objection.remedy).some(({ id }) => id === answer.result))
    problems.push({ code: 'objection/unknown-result', message: UNKNOWN_RESULT, pointer: '/result' });
  if (answer.reasons === '')
    problems.push({ code: 'objection/reasons-missing', message: REASONS_MISSING, pointer: '/reasons' });
  const needsCommittee = objection.remedy === 'objection' && answer.result !== 'dismissed';
  const { deliberatedOn } = answer;
  const isGood = isDay(deliberatedOn) && deliberatedOn >= objection.filedOn && deliberatedOn <= today;
  if (needsCommittee ? !isGood : deliberatedOn !== undefined && !isGood)
    problems.push({
      code: 'objection/deliberation-missing',
      message: DELIBERATION,
      pointer: '/deliberatedOn',
    });
  if (problems.length > 0) throw new Refusal('invalid', problems[0]!.message, problems);
}

const DONE: Text = { ko: '이미 결정되었습니다.', en: 'It has been answered.' };
const DECIDED_IT: Text = {
  ko: '이의의 대상이 된 결정에 관여한 사람은 답할 수 없습니다. 다른 사람이 답해야 합니다.',
  en: 'Whoever had a part in the decision cannot answer: another person has to',
};
const FOR_A_SUPERVISOR: Text = {
  ko: '세관장의 결정이 필요하므로 결재자가 답합니다 (관세법 제132조, 제237조 제4항).',
  en: 'It is for the head of the office: a supervisor answers (Customs Act art. 132, 237(4))',
};
const UNKNOWN_RESULT: Text = { ko: '결정의 종류를 골라야 합니다.', en: 'Choose what is decided.' };
const REASONS_MISSING: Text = {
  ko: '결정의 이유를 적어야 합니다 (관세법 제128조 제3항).',
  en: 'Give the reasons of the decision (Customs Act art. 128(3)).',
};
const DELIBERATION: Text = {
  ko: '관세심사위원회가 심의한 날이 필요합니다. 신청일과 오늘 사이의 날이어야 합니다 (관세법 제132조 제2항).',
  en: 'The day on which the review committee deliberated is needed, between filing and today (Customs Act art. 132(2)).',
};
