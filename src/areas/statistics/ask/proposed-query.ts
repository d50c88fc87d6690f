/** A question to the tables that a language model proposes, read without trust: of the shape of every such question and checked like it, or nothing. */
import {
  checkQuery,
  DIVISIONS,
  type Division,
  EVERYTHING,
  MEASURES,
  type TradeQuery,
} from '../tables-of-trade/query.ts';
import { FLOWS_SAID } from './chips.ts';

type Said = Readonly<Record<string, unknown>>;

/** Codes and divisions of a question in words are few. */
const MOST_CODES = 10;
const MOST_TOP = 200;

/** What may be proposed, as JSON Schema. */
export const PROPOSED_SCHEMA = {
  type: 'object',
  additionalProperties: false,
  required: ['flow', 'from', 'to', 'by', 'items', 'natures', 'countries', 'measure', 'against', 'top'],
  properties: {
    flow: { enum: Object.keys(FLOWS_SAID) },
    from: { type: 'string', pattern: '^\\d{4}-\\d{2}$' },
    to: { type: 'string', pattern: '^\\d{4}-\\d{2}$' },
    by: { type: 'array', maxItems: 3, items: { enum: Object.keys(DIVISIONS) } },
    items: {
      type: 'array',
      maxItems: MOST_CODES,
      items: { type: 'string', pattern: '^\\d{2}(\\d{2}){0,2}$' },
    },
    natures: { type: 'array', maxItems: MOST_CODES, items: { type: 'string' } },
    countries: { type: 'array', maxItems: MOST_CODES, items: { type: 'string', pattern: '^[A-Z]{2,8}$' } },
    measure: { enum: Object.keys(MEASURES) },
    against: { type: ['integer', 'null'] },
    top: { type: 'integer', minimum: 1, maximum: MOST_TOP },
  },
};

/** Undefined where any piece is not what it has to be. */
export function readProposedQuery(said: Said): TradeQuery | undefined {
  const { flow, from, to, measure, against = null, top } = said;
  const [by, items, natures, countries] = [said.by, said.items, said.natures, said.countries].map(codesOf);
  if (by === undefined || items === undefined || natures === undefined || countries === undefined)
    return undefined;
  if (!isOneOf(FLOWS_SAID, flow) || !isOneOf(MEASURES, measure)) return undefined;
  if (typeof from !== 'string' || typeof to !== 'string' || typeof top !== 'number' || top > MOST_TOP)
    return undefined;
  if (against !== null && typeof against !== 'number') return undefined;
  const query: TradeQuery = {
    ...{ flow, from, to, by: by as Division[], measure, top },
    where: { ...EVERYTHING, items, natures, countries },
    ...(against === null ? {} : { against }),
  };
  return checkQuery(query).ok ? query : undefined;
}

function codesOf(said: unknown): string[] | undefined {
  if (!Array.isArray(said) || said.length > MOST_CODES) return undefined;
  return said.every((one) => typeof one === 'string') ? [...new Set(said)] : undefined;
}

function isOneOf<Name extends string>(names: Readonly<Record<Name, unknown>>, said: unknown): said is Name {
  return typeof said === 'string' && Object.hasOwn(names, said);
}
