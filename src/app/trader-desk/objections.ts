/** Takes objections within their time and gives them to somebody who did not decide (관세법 제132조, 제237조 제4항). */
import { objectables, SUBJECTS } from '../../areas/clearance/index.ts';
import { seoulDay, toInstant } from '../../core/day.ts';
import type { NewObjection } from '../../exchange/contract.ts';
import type { Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { lastDayOf } from '../../reference/deadline.ts';
import type { Queryable } from '../../store/open.ts';
import { readAttachments } from '../../store/queries/attachments.ts';
import { readCasesOf } from '../../store/queries/cases.ts';
import { readDecisions, readEvents } from '../../store/queries/declarations.ts';
import { type ObjectionRow, readObjectionsOf, storeObjection } from '../../store/queries/objections.ts';
import type { StoredDeclarationRow } from '../../store/rows.ts';
import { proofOf } from '../../store/vault/seal.ts';
import type { House } from '../house.ts';
import { ownDeclaration } from './firms.ts';
import { openGrounds, sealGrounds } from './grounds.ts';
import { needed } from './trader-acts.ts';
import { writeDesk } from './write.ts';

/** What can be objected to now, late ones included so that the day can be told. */
export async function objectableNow(
  db: Queryable,
  row: StoredDeclarationRow,
  now: number,
): Promise<ReturnType<typeof objectables>> {
  const [events, decisions, cases] = await Promise.all([
    readEvents(db, row.number),
    readDecisions(db, row.number, row.version),
    readCasesOf(db, row.number),
  ]);
  const decision = decisions.at(-1);
  const isChecked = row.lane !== 'release' && decision !== undefined && row.state !== 'withdrawn';
  const selection = isChecked ? { id: decision.id, at: decision.decidedAt } : null;
  const workers = [
    ...events.map(({ who }) => who),
    ...cases.flatMap(({ assignee }) => (assignee === null ? [] : [assignee])),
  ];
  const ofVersion = events.filter(({ version }) => version === row.version);
  return objectables(ofVersion, selection, [...new Set(workers)], seoulDay(now));
}

/** The same grounds against the same act again are answered with what was filed. */
export async function fileObjection(
  house: House,
  who: Who,
  number: string,
  given: NewObjection,
): Promise<ObjectionRow> {
  const grounds = needed(given.grounds, {
    ko: '불복하는 사유를 적어야 합니다 (관세법 제132조 제1항).',
    en: 'State the grounds (Customs Act art. 132(1)).',
  });
  const row = await ownDeclaration(house.pool, who, number);
  const now = house.clock.now();
  const found = (await objectableNow(house.pool, row, now)).find(
    (one) => one.remedy.id === given.remedy && one.subject === given.subject,
  );
  if (found === undefined || !found.remedy.isFiledHere) throw new Refusal('not-allowed-now', NOTHING);
  const same = (await readObjectionsOf(house.pool, number)).find(
    (one) => one.remedy === given.remedy && one.against === found.against && one.subject === given.subject,
  );
  if (same !== undefined) {
    const [before] = await openGrounds(house.vault, [same]);
    if (before === grounds) return same;
    throw new Refusal('conflict', ALREADY);
  }
  if (found.isLate) throw new Refusal('not-allowed-now', late(found.lastDay ?? '', found.remedy.article));
  const filedOn = seoulDay(now);
  const objection: ObjectionRow = {
    id: house.newId(),
    number,
    version: row.version,
    office: row.office,
    remedy: given.remedy,
    subject: given.subject,
    against: found.against,
    decidedBy: found.decidedBy,
    notifiedOn: found.notifiedOn,
    grounds: await sealGrounds(house.vault, row, grounds, filedOn),
    attachments: await attachmentsOf(house, number, given.attachments ?? []),
    filedBy: who.account,
    filedAt: toInstant(now),
    filedOn,
    answerBy: lastDayOf(filedOn, found.remedy.answerWithinDays),
    ...{ result: null, reasons: null, deliberatedOn: null, answeredBy: null, answeredAt: null },
  };
  await writeDesk(house, async (client) => {
    await storeObjection(client, objection);
    const { id, remedy, subject, against, attachments, answerBy } = objection;
    // The log vouches for the grounds by their salted hash: they themselves can be erased.
    const detail = {
      objection: id,
      remedy,
      subject,
      against,
      attachments,
      answerBy,
      grounds: proofOf(String(objection.grounds)),
    };
    const event = { kind: 'objection', who: who.account, number, version: row.version };
    return { events: [{ ...event, article: found.remedy.article, detail }], value: undefined };
  });
  house.hub.tell({ kind: 'cases' });
  return objection;
}

async function attachmentsOf(house: House, number: string, wanted: readonly string[]): Promise<string[]> {
  const known = new Set((await readAttachments(house.pool, number)).map(({ id }) => id));
  const strange = wanted.filter((id) => !known.has(id));
  if (strange.length > 0) {
    throw new Refusal('invalid', {
      ko: '이 신고에 첨부되지 않은 파일이 있습니다.',
      en: 'One of the files is not attached to this declaration.',
    });
  }
  return [...new Set(wanted)];
}

const NOTHING = {
  ko: '지금 이의를 제기할 수 있는 처분이나 결정이 없습니다.',
  en: 'There is no act or decision to object to now.',
};
const ALREADY = {
  ko: '같은 처분에 대하여 이미 제기한 이의가 있습니다. 자료는 그 이의에 첨부하십시오.',
  en: 'You have objected to this already; add what you have to that objection.',
};
const late = (day: string, article: string) => ({
  ko: `제기할 수 있는 기간이 ${day}에 끝났습니다 (${article}).`,
  en: `The time to file ended on ${day} (${article}).`,
});

export function subjectTitle(subject: string): (typeof SUBJECTS)['hold'] {
  return SUBJECTS[subject as keyof typeof SUBJECTS] ?? { ko: subject, en: subject };
}
