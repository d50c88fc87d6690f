/** The time line as a trader may see it: what was done to the declaration and by the firm, not how customs works inside. */
import type { Text } from '../../../core/text.ts';
import type { EventView } from '../../../exchange/contract.ts';
import type { EventRow } from '../../../store/rows.ts';
import { eventView } from '../events.ts';

/** Whatever is not here stays inside: dealing, examinations under way, opinions, outcomes, audits. */
const SHOWN: ReadonlySet<string> = new Set([
  ...[
    'file',
    'amend',
    'screen',
    'attach',
    'supplement',
    'supplement-answer',
    'supplied',
    'hold',
    'lift-hold',
  ],
  ...[
    'accept',
    'release',
    'reject',
    'ask-withdrawal',
    'answered-withdrawal-request',
    'withdraw',
    'recall',
    'undo',
  ],
  ...['objection', 'objection-answer', 'release-without-examination', 'history'],
  ...['report-loading', 'report-part-loading', 'ask-extension', 'extend-loading', 'refuse-extension'],
  ...['give-cancel-notice', 'cancel-acceptance'],
]);

const OWN_TITLES: Readonly<Record<string, Text>> = {
  screen: { ko: '접수', en: 'Received' },
  history: { ko: '접수', en: 'Received' },
  // How it came to acceptance is for the office.
  'release-without-examination': { ko: '수리', en: 'Accepted' },
};
/** The reason of these is written for the trader; of others it may be a note for colleagues. */
const WITH_REASON: ReadonlySet<string> = new Set([
  ...['supplement', 'supplement-answer', 'hold', 'reject', 'recall', 'ask-withdrawal', 'withdraw'],
  ...['answered-withdrawal-request', 'objection', 'objection-answer', 'ask-extension', 'refuse-extension'],
  ...['give-cancel-notice', 'cancel-acceptance'],
]);

/** @param office the customs office, in whose name its people act */
export function deskEvents(
  events: readonly EventRow[],
  office: Text,
  nameOf: (account: string) => Text,
  isOwn: (account: string) => boolean,
): EventView[] {
  return events
    .filter(({ kind }) => SHOWN.has(kind))
    .map((event) => {
      const view = eventView(event, isOwn(event.who) ? nameOf(event.who) : office);
      const kind = event.kind === 'release-without-examination' ? 'accept' : event.kind;
      return {
        ...view,
        kind,
        title: OWN_TITLES[event.kind] ?? view.title,
        why: WITH_REASON.has(event.kind) ? view.why : null,
        article: event.kind === 'screen' ? '관세법 제241조' : view.article,
      };
    });
}
