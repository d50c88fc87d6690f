/** A question to the tables that was not understood, put to a language model: it may only propose the same structure, and a person looks at it first. */
import {
  chipsOf,
  PROPOSED_SCHEMA,
  readProposedQuery,
  type TradeQuery,
  understand,
} from '../../areas/statistics/index.ts';
import type { Day } from '../../core/day.ts';
import type { StatisticsHelp, TradeChip } from '../../exchange/contract.ts';
import { labelOf } from '../language/label.ts';
import type { Checked, Language } from '../language/language.ts';
import { maskPersonal } from '../language/mask.ts';
import { answeredBy } from './ask-words.ts';
import type { TradeNames } from './names.ts';
import { queryView } from './table-view.ts';

const INSTRUCTION =
  'You turn a question on Korean trade into a query of its tables. Months are YYYY-MM; items are beginnings of HS codes of 2, 4 or 6 digits; ' +
  'countries are ISO codes of two letters; against is 12 for a comparison with a year before, else null. Put nothing in that the question does not ask for.';

export async function statisticsHelp(
  language: Language,
  names: TradeNames,
  account: string,
  q: string,
  today: Day,
): Promise<StatisticsHelp> {
  const label = labelOf(language);
  const nothing: StatisticsHelp = { isHelped: false, label, asked: null };
  // What the house understands by itself needs nobody else.
  if (q.trim() === '' || understand(q, today).ok) return nothing;
  const data = { question: maskPersonal(q).text, today };
  const prompt = { instruction: INSTRUCTION, data, schema: PROPOSED_SCHEMA };
  const query = await language.ask(
    account,
    'statistics-question',
    prompt,
    (said): Checked<TradeQuery | undefined> => {
      const value = readProposedQuery(said);
      return value === undefined
        ? { value, kept: 0, dropped: { shape: 1 } }
        : { value, kept: 1, dropped: {} };
    },
  );
  if (query === undefined) return nothing;
  const chips = await codeChips(names, query);
  // A code without a name cannot be looked at by a person.
  if (chips === undefined) return nothing;
  return {
    ...{ isHelped: true, label },
    asked: {
      ...{ query: queryView(query), table: answeredBy(query), refusal: null, suggestions: [] },
      chips: [...chipsOf([], query), ...chips],
    },
  };
}

async function codeChips(names: TradeNames, query: TradeQuery): Promise<TradeChip[] | undefined> {
  const { items, natures, countries } = query.where;
  const chips: TradeChip[] = [];
  const asked = [
    ...items.map((code) => ['item', `item${code.length}`, code] as const),
    ...natures.map((code) => ['item', 'nature', code] as const),
    ...countries.map((code) => ['country', code.length === 2 ? 'country' : 'bloc', code] as const),
  ];
  for (const [kind, division, code] of asked) {
    const name = await names.name(division as Parameters<TradeNames['name']>[0], code);
    if (name === null) return undefined;
    chips.push({ kind, words: '', says: { ko: `${name.ko} (${code})`, en: `${name.en} (${code})` } });
  }
  return chips;
}
