/** Saves what an author wrote as a new version, a draft; nobody's later version is written over unseen. */
import { toInstant } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import type { CriterionDraft, NewCriterion, NewCriterionVersion } from '../../exchange/contract.ts';
import type { Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { Criterion } from '../../screening/criterion.ts';
import { writeWith } from '../../store/intake.ts';
import { insertDraft, lockVersions, readCriterionIds, readVersions } from '../../store/queries/criteria.ts';
import type { House } from '../house.ts';
import { namesOf } from '../views/texts.ts';
import { criterionOf, draftProblems, isCriterionId, nextId } from './draft.ts';
import { criterionAct } from './events.ts';

const MOST_TRIES = 5;

/** @returns the number of the new criterion */
export async function saveNew(house: House, who: Who, given: NewCriterion): Promise<string> {
  refuseBad(given.draft, given.why, given.id);
  const first = { draft: given.draft, why: given.why, basedOn: null, latest: 0 };
  for (let tried = 1; ; tried++) {
    const id = given.id ?? nextId(await readCriterionIds(house.pool));
    try {
      await store(house, who, id, first);
      return id;
    } catch (error) {
      // A number that was still free a moment ago: another author took it.
      const isTaken = error instanceof Refusal && error.kind === 'conflict';
      if (!isTaken || given.id !== undefined || tried === MOST_TRIES) throw error;
    }
  }
}

export async function saveVersion(
  house: House,
  who: Who,
  id: string,
  given: NewCriterionVersion,
): Promise<void> {
  refuseBad(given.draft, given.why);
  await store(house, who, id, given);
}

/** A version that goes back is a new one with the old body: history is added to, never undone. */
export async function rollBack(
  house: House,
  who: Who,
  id: string,
  given: { readonly to: number; readonly latest: number; readonly why: string },
): Promise<void> {
  const target = (await readVersions(house.pool, id)).find(({ version }) => version === given.to);
  if (target === undefined) throw new Refusal('not-found');
  refuseBad(target.body, given.why);
  const { to: basedOn, latest, why } = given;
  await store(house, who, id, { draft: target.body, why, basedOn, latest }, 'criterion-rolled-back');
}

async function store(
  house: House,
  who: Who,
  id: string,
  { draft, why, basedOn, latest }: Omit<NewCriterionVersion, 'basedOn'> & { readonly basedOn: number | null },
  kind = 'criterion-saved',
): Promise<void> {
  const written = await writeWith(house.pool, house.log, async (client) => {
    const all = await lockVersions(client, id);
    if (latest > 0 && all.length === 0) throw new Refusal('not-found');
    const newest = all[0];
    if ((newest?.version ?? 0) !== latest) throw await takenMeanwhile(house, newest!);
    if (basedOn !== null && !all.some(({ version }) => version === basedOn)) throw new Refusal('not-found');
    // What a criterion is asked about stays the same over its versions.
    const { direction = 'import' } = newest?.body ?? draft;
    const criterion: Criterion = criterionOf({ ...draft, direction }, id, latest + 1);
    const createdAt = toInstant(house.clock.now());
    await insertDraft(client, {
      body: criterion,
      createdBy: who.account,
      createdAt,
      why: why.trim(),
      basedOn,
    });
    const more = basedOn === null ? {} : { basedOn };
    return {
      acts: [criterionAct(house, { criterion, kind, who: who.account, why: why.trim(), more })],
      value: undefined,
    };
  });
  if (!written.ok) throw new Refusal('conflict');
}

function refuseBad(draft: CriterionDraft, why: string, id?: string): void {
  const problems: Problem[] = draftProblems(draft);
  if (why.trim() === '')
    problems.push({
      code: 'criterion/why',
      message: { ko: '왜 쓰거나 고치는지 적으십시오.', en: 'Say why you write or change it.' },
      pointer: '/why',
    });
  if (id !== undefined && !isCriterionId(id))
    problems.push({
      code: 'criterion/id',
      message: {
        ko: `기준 번호는 영문 대문자로 시작하고 대문자, 숫자, 붙임표 2자 이상 20자 이하여야 하는데 “${id}”입니다.`,
        en: `A number begins with a capital letter and has 2 to 20 capitals, digits and dashes, not “${id}”.`,
      },
      pointer: '/id',
    });
  if (problems.length > 0) throw new Refusal('invalid', undefined, problems);
}

async function takenMeanwhile(
  house: House,
  newest: { readonly version: number; readonly createdBy: string },
): Promise<Refusal> {
  const who = (await namesOf(house.pool, [newest.createdBy]))(newest.createdBy);
  return new Refusal('conflict', {
    ko: `${who.ko}이(가) 그사이 ${newest.version}판을 저장했습니다. 그 판을 보고 다시 저장하십시오. 적은 것은 저장되지 않았습니다.`,
    en: `${who.en} saved version ${newest.version} meanwhile. Look at it and save again; nothing of yours was stored.`,
  });
}
