/** Objections as both sides see them: what was said, by when it is answered, and the answer. */
import type { ObjectionView } from '../../../exchange/contract.ts';
import type { Who } from '../../../exchange/ports.ts';
import { remedyOn } from '../../../reference/remedies.ts';
import type { ObjectionRow } from '../../../store/queries/objections.ts';
import type { House } from '../../house.ts';
import { wordsOf } from '../../said.ts';
import { whyNotAnswer } from '../../trader-desk/answer-objection.ts';
import { openGrounds } from '../../trader-desk/grounds.ts';
import { furtherAfter, resultsOf } from '../../trader-desk/objection-results.ts';
import { subjectTitle } from '../../trader-desk/objections.ts';
import { namesOf, officeName } from '../texts.ts';

export async function objectionViews(
  house: House,
  who: Who,
  rows: readonly ObjectionRow[],
): Promise<ObjectionView[]> {
  const name = await namesOf(
    house.pool,
    rows.flatMap(({ filedBy, answeredBy }) => [filedBy, answeredBy ?? '']),
  );
  const grounds = await openGrounds(house.vault, rows);
  const reasons = await wordsOf(
    house.vault,
    rows.map((row) => row.reasons),
  );
  return rows.map((row, place) =>
    viewOf(row, { grounds: grounds[place] ?? '', reasons: reasons[place] ?? '' }, who, name),
  );
}

function viewOf(
  row: ObjectionRow,
  { grounds, reasons }: { readonly grounds: string; readonly reasons: string },
  who: Who,
  name: (account: string) => ObjectionView['filedBy'],
): ObjectionView {
  const remedy = remedyOn(row.remedy, row.filedOn);
  const { id, number, version, office, attachments, filedOn, answerBy, subject } = row;
  const isTrader = who.role === 'trader';
  return {
    ...{ id, number, version, office, grounds, attachments, filedOn, answerBy, subject },
    remedy: row.remedy,
    title: remedy?.title ?? { ko: row.remedy, en: row.remedy },
    subjectTitle: subjectTitle(subject),
    article: remedy?.article ?? '',
    filedBy: name(row.filedBy),
    answer: answerOf(row, reasons, isTrader ? officeName(office, filedOn) : name(row.answeredBy ?? '')),
    whyNot: isTrader ? null : whyNotAnswer(who, row),
    results: isTrader ? [] : resultsOf(row.remedy),
  };
}

function answerOf(
  row: ObjectionRow,
  reasons: string,
  answeredBy: ObjectionView['filedBy'],
): ObjectionView['answer'] {
  const { result, deliberatedOn, answeredAt } = row;
  if (result === null || answeredAt === null) return null;
  const resultTitle = resultsOf(row.remedy).find(({ id }) => id === result)?.title ?? {
    ko: result,
    en: result,
  };
  const further = result === 'upheld' ? null : furtherAfter(row.remedy);
  return { result, resultTitle, reasons, deliberatedOn, answeredBy, answeredAt, further };
}
