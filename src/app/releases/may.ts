/** Who may do what to a release in its state: the drafters never approve, and a doubt blocks everybody. */
import { mayApprove, mayDo } from '../../access/index.ts';
import type { Text } from '../../core/text.ts';
import type { ReleaseAct } from '../../exchange/contract/releases.ts';
import { personOf, type Who } from '../../exchange/ports.ts';
import type { PressRow, PressState, PressVersionRow } from '../../store/queries/press-releases.ts';
import { doubtsIn } from './texts.ts';

const WHEN: Readonly<Record<ReleaseAct, readonly PressState[]>> = {
  edit: ['draft'],
  send: ['draft'],
  back: ['waiting', 'approved', 'scheduled'],
  approve: ['waiting'],
  schedule: ['approved', 'scheduled'],
  withdraw: ['draft', 'waiting', 'approved', 'scheduled', 'published'],
  correct: ['published'],
};

export interface Reason {
  readonly kind: 'forbidden' | 'not-allowed-now';
  readonly why: Text;
}

/** Null where it may be done; undefined where it has no place in this state. @param versions all of them, the oldest first */
export function whyNot(
  act: ReleaseAct,
  who: Who,
  row: PressRow,
  versions: readonly PressVersionRow[],
): Reason | null | undefined {
  if (!WHEN[act].includes(row.state)) return undefined;
  const wasPublished = versions.some(({ publishedAt }) => publishedAt !== null);
  if (act === 'withdraw' && !wasPublished) return undefined;
  const { role } = personOf(who);
  const approval = approvalOf(who, draftersOf(row, versions));
  switch (act) {
    case 'edit':
    case 'correct':
      return mayDo(role, 'release.write') ? null : { kind: 'forbidden', why: NO_WRITER };
    case 'send':
      if (!mayDo(role, 'release.write')) return { kind: 'forbidden', why: NO_WRITER };
      return doubtOf(versions);
    case 'approve':
      return approval ?? doubtOf(versions);
    case 'back':
      // Whoever drafted it may take it back; anybody else must be one who might approve it.
      return draftersOf(row, versions).includes(who.account) ? null : approval;
    case 'schedule':
      return approval;
    case 'withdraw':
      return mayDo(role, 'release.approve') ? null : { kind: 'forbidden', why: NO_APPROVER };
  }
}

/** Whoever made a version since the last publication, and whoever sent it. */
function draftersOf({ sentBy }: PressRow, versions: readonly PressVersionRow[]): readonly string[] {
  const last = versions.findLastIndex(({ publishedAt }) => publishedAt !== null);
  return [...versions.slice(last + 1).map(({ madeBy }) => madeBy), ...(sentBy === null ? [] : [sentBy])];
}

function approvalOf(who: Who, drafters: readonly string[]): Reason | null {
  for (const drafter of drafters) {
    const approval = mayApprove('release', drafter, personOf(who));
    if (!approval.ok) return { kind: 'forbidden', why: approval.why };
  }
  return null;
}

function doubtOf(versions: readonly PressVersionRow[]): Reason | null {
  const doubts = doubtsIn(versions.at(-1)!);
  if (doubts === 0) return null;
  return {
    kind: 'not-allowed-now',
    why: {
      ko: `수치와 맞지 않거나 뒷받침하는 수치가 없는 표현이 ${doubts}곳 있습니다.`,
      en: `Statements that disagree with the figures or have none behind them: ${doubts}.`,
    },
  };
}

const NO_WRITER: Text = {
  ko: '보도자료를 작성할 권한이 없습니다.',
  en: 'You have no right to write releases',
};
const NO_APPROVER: Text = {
  ko: '보도자료를 승인하거나 철회할 권한이 없습니다.',
  en: 'You have no right to approve or withdraw releases',
};
