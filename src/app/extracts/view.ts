/** An application for an extract as its applicant and officers see it: what was asked, how it stands, what it costs, what each may do now. */
import { may, readPartyKey } from '../../access/index.ts';
import {
  EXTRACT_STATES,
  EXTRACT_STEP_TITLES,
  type ExtractStepKind,
  FEE_BASES,
  FEE_NOTE,
  isFeeBasis,
  REFUSAL_GROUNDS,
  whyNotExtract,
} from '../../areas/statistics/index.ts';
import { seoulDay } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type {
  ExtractAct,
  ExtractMay,
  ExtractRow,
  ExtractStepView,
  ExtractView,
} from '../../exchange/contract.ts';
import { personOf, type Who } from '../../exchange/ports.ts';
import type { House } from '../house.ts';
import { wordsOf } from '../said.ts';
import { queryView } from '../statistics/table-view.ts';
import { namesOf } from '../views/texts.ts';
import { extractTable, previewOf } from './deliver.ts';
import type { ExtractFile } from './file.ts';

export function rowView({ row, content, standing }: ExtractFile): ExtractRow {
  const { state, dueOn, isLate } = standing;
  return {
    ...{ number: row.number, receivedOn: row.receivedOn, state, says: EXTRACT_STATES[state], dueOn, isLate },
    firm: content === null ? '' : readPartyKey(content.firm).id,
  };
}

export async function extractView(house: House, who: Who, file: ExtractFile): Promise<ExtractView> {
  const { content, standing } = file;
  const isWorking = may(personOf(who), 'extract.work');
  return {
    ...rowView(file),
    query: content === null ? null : queryView(content.query),
    ...{ medium: content?.medium ?? null, purpose: content?.purpose ?? null },
    ...{ fee: feeOf(file), feeNote: FEE_NOTE, fetchUntil: standing.fetchUntil },
    preview:
      content !== null && isWorking && standing.state === 'open'
        ? previewOf(await extractTable(house, content.query, seoulDay(house.clock.now())))
        : null,
    steps: await stepViews(house, file),
    may: content === null ? [] : mayDo(who, file),
    isMadeUp: house.settings.isDemonstration,
  };
}

function feeOf({ steps }: ExtractFile): ExtractView['fee'] {
  const detail = steps.find(({ kind }) => kind === 'approve')?.detail;
  if (detail === undefined || !isFeeBasis(detail.of)) return null;
  const { title, article } = FEE_BASES[detail.of];
  return { krw: Number(detail.feeKrw), title, article };
}

async function stepViews(house: House, { steps }: ExtractFile): Promise<ExtractStepView[]> {
  const nameOf = await namesOf(
    house.pool,
    steps.map(({ who }) => who),
  );
  const words = await wordsOf(
    house.vault,
    steps.map((step) => step.words),
  );
  return steps.map(({ id, kind, day, at, who }, place) => {
    const { ko, en, article } = EXTRACT_STEP_TITLES[kind as ExtractStepKind];
    return { id, says: { ko, en }, article, day, at, by: nameOf(who), words: words[place] ?? null };
  });
}

const OFFICERS: readonly ExtractAct[] = ['approve', 'refuse', 'pay'];
const APPLICANTS: readonly ExtractAct[] = ['fetch', 'withdraw'];

function mayDo(who: Who, { standing }: ExtractFile): ExtractMay[] {
  const person = personOf(who);
  const kinds = [
    ...(may(person, 'extract.work') ? OFFICERS : []),
    ...(may(person, 'extract.apply') ? APPLICANTS : []),
  ];
  return kinds
    .filter((kind) => whyNotExtract(standing, kind) === null)
    .map((kind) => ({
      kind,
      choices: kind === 'approve' ? listed(FEE_BASES) : kind === 'refuse' ? listed(REFUSAL_GROUNDS) : [],
    }));
}

const listed = (rows: Readonly<Record<string, { title: Text; article: string }>>): ExtractMay['choices'] =>
  Object.entries(rows).map(([id, { title, article }]) => ({ id, title, article }));
