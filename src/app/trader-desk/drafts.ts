/** Drafts of a declarant: made, changed, checked as a whole; never a declaration until they are submitted. */
import { idOf } from '../../access/index.ts';
import { validateDeclaration } from '../../areas/clearance/index.ts';
import { seoulDay, toInstant } from '../../core/day.ts';
import type {
  CheckView,
  DraftChange,
  DraftContent,
  DraftOrigin,
  DraftRow,
  DraftView,
  NewDraft,
} from '../../exchange/contract.ts';
import type { Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { readPartyName } from '../../store/queries/authorities.ts';
import {
  changeDraft,
  type DraftParties,
  deleteDraft,
  readDraft,
  readDrafts,
  type StoredDraft,
  storeDraft,
} from '../../store/queries/drafts.ts';
import { DESK_LETTER } from '../../store/queries/trader-declarations.ts';
import { declarationOf } from '../contents.ts';
import type { House } from '../house.ts';
import { namesOf } from '../views/texts.ts';
import { copiedContent, newContent, nextVersion } from './draft-content.ts';
import { namesProblems } from './file.ts';
import { declarantOf, firmsOf, ownDeclaration } from './firms.ts';
import { draftContent, draftTitles, sealDraft } from './sealed-draft.ts';

const MOST_SHOWN = 300;
/** A declaration of 999 lines is well below. */
const MOST_LETTERS = 2_000_000;

export async function draftRows(house: House, who: Who): Promise<DraftRow[]> {
  const rows = await readDrafts(house.pool, firmsOf(who).declarants, MOST_SHOWN);
  const name = await namesOf(
    house.pool,
    rows.map(({ changedBy }) => changedBy),
  );
  const titles = await draftTitles(house.vault, rows);
  return rows.map((row, place) => rowView(row, titles[place] ?? '', name(row.changedBy)));
}

/** Not there, or another firm's: told alike. */
export async function ownDraft(house: House, who: Who, id: string): Promise<StoredDraft> {
  const found = await readDraft(house.pool, id);
  if (found === undefined || !firmsOf(who).declarants.includes(found.declarantId))
    throw new Refusal('not-found');
  return found;
}

/** The same, where it can still be written on. */
export async function openDraft(house: House, who: Who, id: string): Promise<StoredDraft> {
  const draft = await ownDraft(house, who, id);
  if (draft.submitted !== null) throw new Refusal('not-found');
  return draft;
}

export async function draftView(house: House, who: Who, draft: StoredDraft): Promise<DraftView> {
  const content = await draftContent(house.vault, draft);
  const [title] = await draftTitles(house.vault, [draft]);
  const name = await namesOf(house.pool, [draft.changedBy]);
  return {
    ...rowView(draft, title ?? '', name(draft.changedBy)),
    content,
    check: await checkContent(house, who, content),
  };
}

export async function makeDraft(house: House, who: Who, given: NewDraft): Promise<StoredDraft> {
  const declarantId = declarantOf(who, given.declarantId);
  const { content, origin } = await beginning(house, who, declarantId, given);
  return addDraft(house, who, declarantId, content, origin);
}

export async function addDraft(
  house: House,
  who: Who,
  declarantId: string,
  content: DraftContent,
  origin: DraftOrigin,
): Promise<StoredDraft> {
  const changedAt = toInstant(house.machineNow());
  const draft: StoredDraft & DraftParties = {
    id: house.newId(),
    declarantId,
    ...(await sealDraft(house.vault, declarantId, content, written(content), changedAt)),
    origin,
    revision: 1,
    submitted: null,
    changedBy: who.account,
    changedAt,
  };
  await storeDraft(house.pool, draft);
  return draft;
}

async function beginning(
  house: House,
  who: Who,
  declarantId: string,
  given: NewDraft,
): Promise<{ content: DraftContent; origin: DraftOrigin }> {
  const now = house.clock.now();
  const declarant = await declarantParty(house, declarantId);
  if (given.amends !== undefined) {
    const row = await ownDeclaration(house.pool, who, given.amends);
    if (row.declarantId !== declarantId) throw new Refusal('not-found');
    return { content: nextVersion(await declarationOf(house.vault, row)), origin: 'amendment' };
  }
  if (given.from !== undefined) {
    const row = await ownDeclaration(house.pool, who, given.from);
    const copied = copiedContent(await declarationOf(house.vault, row), now);
    return { content: { ...copied, declarant }, origin: 'copy' };
  }
  const start = newContent(declarant, now);
  if (given.content === undefined) return { content: start, origin: 'new' };
  return { content: { ...start, ...given.content, declarant }, origin: given.origin ?? 'json' };
}

/** The declarant as the form names it; the name is left out where nobody has told it. */
export async function declarantParty(house: House, id: string): Promise<{ id: string; name?: string }> {
  const name = await readPartyName(house.pool, 'declarant', id);
  return { id, ...(name === undefined ? {} : { name }) };
}

export async function saveDraft(
  house: House,
  who: Who,
  id: string,
  { content, revision }: DraftChange,
): Promise<StoredDraft> {
  const draft = await ownDraft(house, who, id);
  const changedAt = toInstant(house.machineNow());
  const isChanged = await changeDraft(house.pool, {
    id,
    ...(await sealDraft(house.vault, draft.declarantId, content, written(content), changedAt)),
    ...{ revision, changedBy: who.account, changedAt },
  });
  if (!isChanged) throw new Refusal(draft.submitted === null ? 'conflict' : 'not-allowed-now', CHANGED);
  return ownDraft(house, who, id);
}

const CHANGED = {
  ko: '그 사이 다른 사람이 이 임시저장 신고서를 고쳤거나 제출했습니다. 다시 열어 보십시오.',
  en: 'Somebody else has changed or submitted this draft meanwhile. Open it again.',
};

export async function dropDraft(house: House, who: Who, id: string): Promise<void> {
  await ownDraft(house, who, id);
  await deleteDraft(house.pool, id);
}

/** Everything that stands against filing it now, at its fields, and what is odd. */
export async function checkContent(house: House, who: Who, content: unknown): Promise<CheckView> {
  const filed = asFiled(house, content);
  const valid = validateDeclaration(filed, house.checks);
  const [names = []] = await namesProblems(house, who, [filed]);
  const problems = [...(valid.ok ? [] : valid.problems), ...names];
  return {
    problems,
    count: (valid.ok ? 0 : valid.count) + names.length,
    warnings: valid.warnings,
  };
}

/** A first filing is of the day on which it is filed (관세법 제17조); its number is given when it is submitted. */
export function asFiled(house: House, content: unknown): unknown {
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return content;
  const read = content as Record<string, unknown>;
  const today = seoulDay(house.clock.now());
  const declarant = idOf(read.declarant) ?? '';
  const number = read.declarationNumber ?? `${declarant}${today.slice(2, 4)}000000${DESK_LETTER}`;
  const declaredOn = read.version === 1 ? today : read.declaredOn;
  return { ...read, declarationNumber: number, declaredOn };
}

function rowView(draft: StoredDraft, title: string, changedBy: DraftRow['changedBy']): DraftRow {
  const { id, declarantId, origin, revision, changedAt } = draft;
  return { id, title, declarantId, origin: origin as DraftOrigin, revision, changedBy, changedAt };
}

function written(content: DraftContent): string {
  const text = JSON.stringify(content);
  if (text.length > MOST_LETTERS) throw new Refusal('too-large');
  return text;
}
