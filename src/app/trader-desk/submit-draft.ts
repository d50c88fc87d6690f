/** Files a draft through the gate under the name of the one who submits it; sent twice it is filed once. */
import { seoulDay, toInstant } from '../../core/day.ts';
import type { DraftContent, SubmitResult } from '../../exchange/contract.ts';
import type { Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { changeDraft, markSubmitted, type StoredDraft } from '../../store/queries/drafts.ts';
import { DESK_LETTER, nextSerial } from '../../store/queries/trader-declarations.ts';
import type { House } from '../house.ts';
import { asFiled, checkContent, ownDraft } from './drafts.ts';
import { fileForTrader } from './file.ts';
import { draftContent, sealDraft } from './sealed-draft.ts';

export async function submitDraft(house: House, who: Who, id: string): Promise<SubmitResult> {
  const draft = await ownDraft(house, who, id);
  if (draft.submitted !== null) return alreadyFiled(draft.submitted);
  const content = await draftContent(house.vault, draft);
  const check = await checkContent(house, who, content);
  if (check.problems.length > 0) {
    const { problems, warnings } = check;
    return { isFiled: false, number: null, version: null, problems, warnings };
  }
  const numbered = await withNumber(house, who, draft, content);
  const [answer] = await fileForTrader(house, who, [numbered]);
  const { result, number, version, problems, warnings } = answer!;
  const isFiled = result === 'stored' || result === 'same';
  if (isFiled) await markSubmitted(house.pool, id, `${number}/${version}`);
  return { isFiled, number, version, problems, warnings };
}

function alreadyFiled(key: string): SubmitResult {
  const [number = '', version] = key.split('/');
  return { isFiled: true, number, version: Number(version), problems: [], warnings: [] };
}

/** The number is kept with the draft before it is filed: an answer that was lost on the way does not file it twice. */
async function withNumber(
  house: House,
  who: Who,
  draft: StoredDraft,
  content: DraftContent,
): Promise<DraftContent> {
  if (typeof content.declarationNumber === 'string') return content;
  const today = seoulDay(house.clock.now());
  const year = today.slice(2, 4);
  const serial = await nextSerial(house.pool, draft.declarantId, year);
  const number = `${draft.declarantId}${year}${String(serial).padStart(6, '0')}${DESK_LETTER}`;
  const numbered = asFiled(house, { ...content, declarationNumber: number }) as DraftContent;
  const changedAt = toInstant(house.machineNow());
  const isKept = await changeDraft(house.pool, {
    id: draft.id,
    ...(await sealDraft(house.vault, draft.declarantId, numbered, JSON.stringify(numbered), changedAt)),
    ...{ revision: draft.revision, changedBy: who.account, changedAt },
  });
  if (!isKept) throw new Refusal('conflict');
  return numbered;
}
