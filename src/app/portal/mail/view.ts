/** Notices by mail as their reader sees them in the portal: the address, what was chosen, and how each notice stands. */
import { NOTICE_KINDS, NOTICE_NAMES, type NoticeKind } from '../../../areas/parcels/index.ts';
import type { Text } from '../../../core/text.ts';
import type { MyMail } from '../../../exchange/contract.ts';
import { type NoticeRow, readMail, readNotices } from '../../../store/queries/citizen-mail.ts';
import type { House } from '../../house.ts';
import { hasMailServer } from '../../mail.ts';
import { openContent } from './content.ts';

const MOST = 100;

const STATES: Readonly<Record<NoticeRow['state'], Text>> = {
  waiting: { ko: '보내는 중', en: 'On its way' },
  sent: { ko: '보냄', en: 'Sent' },
  failed: { ko: '보내지 못함', en: 'Could not be sent' },
  stopped: { ko: '보내지 않음', en: 'Not sent' },
};

export async function myMail(house: House, citizen: string): Promise<MyMail> {
  const [row, notices] = await Promise.all([
    readMail(house.pool, citizen),
    readNotices(house.pool, citizen, MOST),
  ]);
  const content = row === undefined ? null : await openContent(house, row.content);
  return {
    isOffered: hasMailServer(),
    given:
      row === undefined || content === null
        ? null
        : {
            ...{ address: content.address, isProved: row.provedAt !== null, language: row.language },
            kinds: NOTICE_KINDS.filter((kind) => row.kinds.includes(kind)),
          },
    choices: NOTICE_KINDS.map((kind) => ({ kind, name: NOTICE_NAMES[kind] })),
    notices: notices.map(({ id, kind, number, madeAt, state, attempts, endedAt }) => ({
      ...{ id, number, madeAt, state, attempts, endedAt, stateName: STATES[state] },
      name: NOTICE_NAMES[kind as NoticeKind | 'proof'],
    })),
  };
}
