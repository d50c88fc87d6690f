/** Questions that were handed over, with their answers, as asker and officers see them: words opened, names said. */
import { type Approval, may, mayApprove } from '../../access/index.ts';
import { type Counsel, readQuestion } from '../../areas/counsel/index.ts';
import { toInstant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { CounselDraft, CounselQuestion, CounselWritten } from '../../exchange/contract/counsel.ts';
import { personOf, type Who } from '../../exchange/ports.ts';
import { type AnswerRow, type QuestionRow, readAnswers, readQuestions } from '../../store/queries/counsel.ts';
import { readAskersVerdicts } from '../../store/queries/counsel-desk.ts';
import type { House } from '../house.ts';
import { wordsOf } from '../said.ts';
import { namesOf } from '../views/texts.ts';
import type { CounselLibrary } from './library.ts';

export async function questionViews(
  house: House,
  library: CounselLibrary,
  who: Who,
  whose: 'all' | 'mine',
): Promise<CounselQuestion[]> {
  return viewsOf(house, library, who, await readQuestions(house.pool, whose === 'mine' ? who.account : null));
}

/** In the order given. */
export async function viewsOf(
  house: House,
  { counsel }: CounselLibrary,
  who: Who,
  rows: readonly QuestionRow[],
): Promise<CounselQuestion[]> {
  const ids = rows.map(({ id }) => id);
  const [answers, verdicts, words, before] = await Promise.all([
    readAnswers(house.pool, ids),
    readAskersVerdicts(house.pool, ids),
    wordsOf(
      house.vault,
      rows.map((row) => row.words),
    ),
    wordsOf(
      house.vault,
      rows.map((row) => row.before),
    ),
  ]);
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
    const question = words[at] ?? '';
    return {
      ...{ id: row.id, question, before: before[at]?.split('\n') ?? [], askedBy: nameOf(row.askedBy) },
      ...{ askedAt: toInstant(Date.parse(row.askedAt)), because: row.because, nearest: row.nearest },
      state: standing === undefined ? 'open' : standing.approvedAt === null ? 'written' : 'answered',
      answer: isShown ? writtenView(standing, nameOf) : null,
      whyNotApprove: approval === null || approval.ok ? null : approval.why,
      isSatisfied: verdicts.get(row.id) ?? null,
      drafts:
        standing === undefined && may(personOf(who), 'counsel.answer', {})
          ? draftsFor(counsel, question)
          : [],
    };
  });
}

const MOST_DRAFTS = 3;

/** Words that were erased are no question, and nothing is like them. */
function draftsFor(counsel: Counsel, text: string): CounselDraft[] {
  const question = readQuestion(text);
  if (!question.ok) return [];
  return counsel
    .alike(question.value, MOST_DRAFTS)
    .map(({ id, title, text, articles, isOfOffice }) => ({ id, title, text, articles, isOfOffice }));
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
