/** Finds and locks what an act is about, and says why the one who asks may not do it now. */
import type pg from 'pg';
import { Refusal } from '../exchange/refusal.ts';
import { isExamination } from '../screening/capacity.ts';
import type { DeskRules } from '../screening/cases/desk-rules.ts';
import { type CaseView, readCasesOf } from '../store/queries/cases.ts';
import { readDeclaration } from '../store/queries/declarations.ts';
import type { Actor, ActParts, Found } from './act-parts.ts';
import type { ScreenAct } from './act-table.ts';
import { declarationOf } from './contents.ts';
import { mayTake, NOT_DEALT } from './taking.ts';

export async function lockFound(
  { vault }: ActParts,
  client: pg.PoolClient,
  number: string,
  version: number,
): Promise<Found> {
  await client.query('select 1 from declaration where number = $1 and version = $2 for no key update', [
    number,
    version,
  ]);
  const row = await readDeclaration(client, number);
  if (row === undefined) throw new Refusal('not-found');
  if (row.version !== version) {
    throw new Refusal('conflict', {
      ko: `그 사이 ${row.version}차로 정정되었습니다. 다시 열어 보십시오.`,
      en: `It has been amended to version ${row.version} meanwhile. Open it again.`,
    });
  }
  const open = (await readCasesOf(client, number)).find(
    (one) => one.state !== 'closed' && one.version === version,
  );
  return { row, declaration: await declarationOf(vault, row), open };
}

/** Two officers never work on one case, and nobody picks one. */
export function checkCase(open: CaseView | undefined, actor: Actor, name: ScreenAct, rules: DeskRules): void {
  if (open?.state === 'open' && !actor.isSimulated && !mayTake(open.kind, name, rules))
    throw new Refusal('not-allowed-now', NOT_DEALT);
  if (open?.assignee !== null && open?.assignee !== undefined && open.assignee !== actor.account) {
    throw new Refusal('not-allowed-now', {
      ko: '다른 담당자가 맡고 있는 건입니다.',
      en: 'Another officer is working on this case.',
    });
  }
}

/** What was selected for examination is examined first: passing over it is an act of its own, with its reason. */
export function checkOrder(open: CaseView | undefined, name: ScreenAct): void {
  const isToExamine = open !== undefined && isExamination(open.kind);
  if (name === 'accept' && isToExamine) {
    throw new Refusal('not-allowed-now', {
      ko: '검사 결과가 아직 없습니다. 검사하지 않고 수리하려면 사유를 적어 ‘검사 없이 수리’를 하십시오 (관세법 제246조).',
      en: 'There is no outcome yet. To accept without examination choose that act and give its reason (art. 246).',
    });
  }
  if ((name === 'outcome' && open === undefined) || (name === 'examine' && !isToExamine)) {
    throw new Refusal('not-allowed-now', {
      ko: '이 신고에는 처리할 검사 건이 없습니다. 결과는 한 번만 입력합니다.',
      en: 'There is no open case for this declaration; its outcome is recorded once.',
    });
  }
}
