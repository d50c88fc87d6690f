/** An officer decides the code of goods described in words: an event and a row at once, and the next question finds it. */
import { checkCode, questionProblems } from '../../areas/classification/index.ts';
import { seoulDay, toInstant } from '../../core/day.ts';
import { canonicalJson, sha256 } from '../../core/hash.ts';
import type { Problem } from '../../core/problem.ts';
import type { ClassificationAsked } from '../../exchange/contract.ts';
import type { Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { hsEditionOn } from '../../reference/hs-edition.ts';
import { writeWith } from '../../store/intake.ts';
import {
  type ClassificationRow,
  insertClassification,
  lockClassificationOf,
} from '../../store/queries/classification.ts';
import type { House } from '../house.ts';
import { caseOfDecision } from './own-cases.ts';

/** Throws `Refusal` with everything that is wrong: no words, a code of no or another edition, no reason. */
export async function decide(house: House, who: Who, asked: ClassificationAsked): Promise<ClassificationRow> {
  const text = asked.text.trim();
  const now = house.clock.now();
  const code = asked.code.replace(/[.\-\s]/g, '');
  // What is wrong by itself is told at once, without waking anybody.
  refuse([...questionProblems(text, ''), ...shapeProblems(code), ...whyProblems(asked.why)]);
  const { isKnown, edition } = await house.classification.check(code.slice(0, 6));
  const said = await house.classification.ask(text, '');
  refuse([
    ...(said.ok ? [] : said.problems),
    ...problemOf(checkCode(code, edition, () => isKnown)),
    ...editionProblems(edition, seoulDay(now)),
  ]);
  if (!said.ok) throw new Refusal('invalid', undefined, said.problems);
  const { band, candidates } = said.value;
  const written = await writeWith(house.pool, house.log, async (client) => {
    const earlier = await lockClassificationOf(client, text);
    const row: ClassificationRow = {
      ...{ id: house.newId(), description: text, code, edition, rule: asked.rule },
      ...{ ruling: asked.ruling?.trim() || null, why: asked.why.trim(), supersedes: earlier?.id ?? null },
      advised: { band, codes: candidates.map(({ hs6, chance }) => ({ hs6, chance })) },
      ...{ decidedBy: who.account, decidedAt: toInstant(now), recordedAt: toInstant(house.machineNow()) },
    };
    await insertClassification(client, row);
    return { acts: [actOf(row)], value: row };
  });
  if (!written.ok) throw new Refusal('conflict');
  house.classification.add(caseOfDecision(written.value), written.value.supersedes);
  await house.ruled.decided(written.value);
  return written.value;
}

/** The log vouches for the row by its hash; the reason stands in the event as well. */
function actOf(row: ClassificationRow) {
  const { id, code, edition, rule, why, decidedBy, decidedAt, recordedAt } = row;
  const detail = canonicalJson({ code, edition, rule, hash: sha256(canonicalJson(row)) });
  const event = { id, number: '', version: 0, kind: 'classify', at: decidedAt, who: decidedBy, why, detail };
  return { kind: 'classification', subject: id, at: recordedAt, events: [event] };
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new Refusal('invalid', undefined, problems);
}

const problemOf = (problem: Problem | undefined): Problem[] => (problem === undefined ? [] : [problem]);

/** No edition is asked: every code of the right shape is taken for known. */
const shapeProblems = (code: string): Problem[] => problemOf(checkCode(code, '', () => true));

function whyProblems(why: string): Problem[] {
  if (why.trim() !== '') return [];
  const message = { ko: '결정한 까닭을 적어 주십시오.', en: 'Say why: a decision has its reason.' };
  return [{ code: 'classification/why', message, pointer: '/why' }];
}

/** A decision of today is made on the edition of today. */
function editionProblems(edition: string, today: string): Problem[] {
  const inForce = hsEditionOn(today)?.edition;
  if (inForce === edition) return [];
  const message = {
    ko: `오늘(${today}) 시행되는 판은 ${inForce ?? '알 수 없음'}인데 불러온 품목분류표는 ${edition}입니다.`,
    en: `On ${today} ${inForce ?? 'no known edition'} is in force, but the nomenclature that is loaded is ${edition}.`,
  };
  return [{ code: 'classification/edition', message, pointer: '/code' }];
}
