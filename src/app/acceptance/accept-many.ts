/**
 * Accepts many declarations, each checked again in the moment of acceptance: what qualifies is accepted, each with its own
 * event, the rest is left out with its reasons. For the batch of an officer and for automatic acceptance that follows.
 */
import { toInstant } from '../../core/day.ts';
import { canonicalJson } from '../../core/hash.ts';
import type { Problem } from '../../core/problem.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { type Act, writeWith } from '../../store/intake.ts';
import { lockDeclarations, markAccepted, type Waiting } from '../../store/queries/acceptance.ts';
import type { DeclarationKey, EventRow } from '../../store/rows.ts';
import type { House } from '../house.ts';
import { type Checked, checkedDetail, checkRows } from './check.ts';

export interface Acceptor {
  /** Account, or `system:gate`. */
  readonly who: string;
  /** Why this one may be accepted by this acceptor, or what speaks against it. */
  permits(row: Waiting): { readonly why?: string } | Problem;
}

export interface LeftOut {
  readonly number: string;
  readonly version: number;
  readonly problems: readonly Problem[];
}

export interface ManyAccepted {
  readonly accepted: readonly DeclarationKey[];
  readonly leftOut: readonly LeftOut[];
}

type Parts = Pick<House, 'pool' | 'vault' | 'log' | 'clock' | 'newId' | 'machineNow' | 'acceptance'>;

/** One transaction: some hundreds at most. */
export async function acceptMany(
  house: Parts,
  keys: readonly DeclarationKey[],
  acceptor: Acceptor,
): Promise<ManyAccepted> {
  if (keys.length === 0) return { accepted: [], leftOut: [] };
  const result = await writeWith(house.pool, house.log, async (client) => {
    const now = house.clock.now();
    const rows = await lockDeclarations(client, keys);
    const checked = await checkRows(client, rows, {
      vault: house.vault,
      now,
      tables: house.acceptance.tables(),
    });
    const judged = checked.map((one) => ({ one, verdict: judge(one, acceptor) }));
    const good = judged.filter(({ verdict }) => verdict.problems.length === 0);
    const accepted = good.map(({ one }) => ({ number: one.row.number, version: one.row.version }));
    await markAccepted(client, accepted, toInstant(now));
    const acts = good.map(({ one, verdict }) => actOf(house, one, acceptor.who, verdict.why, toInstant(now)));
    const leftOut = [
      ...judged
        .filter(({ verdict }) => verdict.problems.length > 0)
        .map(({ one: { row }, verdict: { problems } }) => ({
          number: row.number,
          version: row.version,
          problems,
        })),
      ...unknownOf(keys, rows),
    ];
    return { acts, value: { accepted, leftOut } };
  });
  if (!result.ok) throw new Refusal('conflict');
  return result.value;
}

function judge(
  { row, missing, openCases, hasFinding }: Checked & { readonly row: Waiting },
  acceptor: Acceptor,
): { readonly problems: readonly Problem[]; readonly why?: string } {
  const permitted = acceptor.permits(row);
  if ('code' in permitted) return { problems: [permitted, ...missing] };
  const own = [...(openCases > 0 ? [CASE_OPEN] : []), ...(hasFinding ? [FINDING] : [])];
  return { problems: [...own, ...missing], ...permitted };
}

const CASE_OPEN: Problem = {
  code: 'acceptance/case-open',
  message: {
    ko: '담당자가 처리할 건이 남아 있습니다. 그 건에서 수리합니다 (관세법 제246조, 제248조).',
    en: 'A case is still open: it is accepted there (art. 246, 248).',
  },
};

const FINDING: Problem = {
  code: 'acceptance/finding',
  message: {
    ko: '검사에서 적발된 신고는 하나씩 처리합니다 (관세법 제237조, 제246조).',
    en: 'An examination found something: it is dealt with by itself (art. 237, 246).',
  },
};

/** A version that was asked for and is not there is said, not passed over. */
function unknownOf(keys: readonly DeclarationKey[], rows: readonly Waiting[]): LeftOut[] {
  const found = new Set(rows.map(({ number, version }) => `${number}/${version}`));
  return keys
    .filter(({ number, version }) => !found.has(`${number}/${version}`))
    .map(({ number, version }) => ({ number, version, problems: [UNKNOWN] }));
}

export const UNKNOWN: Problem = {
  code: 'acceptance/unknown',
  message: { ko: '그런 신고가 없습니다.', en: 'There is no such declaration.' },
};

function actOf(house: Parts, checked: Checked, who: string, why: string | undefined, at: string): Act {
  const { number, version } = checked.row;
  const event: EventRow = {
    id: house.newId(),
    number,
    version,
    kind: 'accept',
    at,
    who,
    why,
    article: '관세법 제248조 제1항',
    detail: canonicalJson({ checked: checkedDetail(checked) }),
  };
  return {
    kind: 'act',
    subject: `${number}/${version}`,
    at: toInstant(house.machineNow()),
    events: [event],
  };
}
