/** Questions that were handed over, with their answers, as asker and officers see them: words opened, names said. */
import { type Approval, mayApprove } from '../../access/index.ts';
import { toInstant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { CounselQuestion, CounselWritten } from '../../exchange/contract/counsel.ts';
import { personOf, type Who } from '../../exchange/ports.ts';
import { type AnswerRow, type QuestionRow, readAnswers, readQuestions } from '../../store/queries/counsel.ts';
import type { House } from '../house.ts';
import { wordsOf } from '../said.ts';
import { namesOf } from '../views/texts.ts';

export async function questionViews(
  house: House,
  who: Who,
  whose: 'all' | 'mine',
): Promise<CounselQuestion[]> {
  return viewsOf(house, who, await readQuestions(house.pool, whose === 'mine' ? who.account : null));
}

/** In the order given. */
export async function viewsOf(
  house: House,
  who: Who,
  rows: readonly QuestionRow[],
): Promise<CounselQuestion[]> {
  const answers = await readAnswers(
    house.pool,
    rows.map(({ id }) => id),
  );
  const words = await wordsOf(
    house.vault,
    rows.map((row) => row.words),
  );
  const people = [
    ...rows.map(({ askedBy }) => askedBy),
    ...answers.flatMap(({ writtenBy, approvedBy }) => [writtenBy, approvedBy ?? '']),
  ];
  const nameOf = await namesOf(house.pool, people);
  return rows.map((row, at): CounselQuestion => {
    const standing = answers.find(({ question, droppedAt }) => question === row.id && droppedAt === null);
    // Whoever asked sees what two people have decided, and no draft.
    const isShown = standing !== undefined && (standing.approvedAt !== null || who.role !== 'trader');
    const approval: Approval | null =
      standing === undefined ? null : mayApprove('counsel', standing.writtenBy, personOf(who));
    return {
      ...{ id: row.id, question: words[at] ?? '', askedBy: nameOf(row.askedBy) },
      ...{ askedAt: toInstant(Date.parse(row.askedAt)), because: row.because, nearest: row.nearest },
      state: standing === undefined ? 'open' : standing.approvedAt === null ? 'written' : 'answered',
      answer: isShown ? writtenView(standing, nameOf) : null,
      whyNotApprove: approval === null || approval.ok ? null : approval.why,
    };
  });
}

function writtenView(row: AnswerRow, nameOf: (account: string) => Text): CounselWritten {
  const { id, titleKo, titleEn, textKo, textEn, asked, articles, approvedBy } = row;
  return {
    ...{ id, asked, articles, title: { ko: titleKo, en: titleEn }, text: { ko: textKo, en: textEn } },
    writtenBy: nameOf(row.writtenBy),
    writtenAt: row.writtenAt,
    approvedBy: approvedBy === null ? null : nameOf(approvedBy),
    approvedAt: row.approvedAt,
  };
}
