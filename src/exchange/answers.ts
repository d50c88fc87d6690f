/** Which shape of the contract each route answers with, for the description of the interface. */
import type { Answer, Answers } from './answers/answer.ts';
import { COUNSEL_ANSWERS } from './answers/counsel.ts';
import { DESK_ANSWERS } from './answers/desk.ts';
import { GATE_ANSWERS } from './answers/gate.ts';
import { LEARNING_ANSWERS } from './answers/learning.ts';
import { PARCELS_ANSWERS } from './answers/parcels.ts';
import { TRADE_ANSWERS } from './answers/trade.ts';

export const ANSWERS: Answers = {
  ...GATE_ANSWERS,
  ...LEARNING_ANSWERS,
  ...PARCELS_ANSWERS,
  ...TRADE_ANSWERS,
  ...COUNSEL_ANSWERS,
  ...DESK_ANSWERS,
};

type Response = {
  readonly description: string;
  readonly content?: Record<string, { readonly schema: object }>;
};

const reference = (schema: string): object => ({ $ref: `#/components/schemas/${schema}` });

/** Responses of one operation: its answer, and the one shape of every refusal. */
export function responsesOf(method: string, path: string): Record<string, Response> {
  const answer = ANSWERS[`${method.toUpperCase()} ${path.replace(/^\/api\/v1/, '')}`];
  const refusal = {
    description: 'Refused: an id, a message in Korean and English, and every problem with a JSON pointer',
    content: { 'application/json': { schema: reference('ErrorBody') } },
  };
  return { '200': answer ? described(answer) : { description: 'Done' }, default: refusal };
}

function described({ schema, form }: Answer): Response {
  const one = reference(schema);
  const description = form === 'lines' ? `One ${schema} a line` : schema;
  if (form === 'list')
    return { description: `List of ${schema}`, content: json({ type: 'array', items: one }) };
  if (form === 'nullable') return { description, content: json({ anyOf: [one, { type: 'null' }] }) };
  if (form === 'lines') return { description, content: { 'application/x-ndjson': { schema: one } } };
  if (form === 'events') return { description, content: { 'text/event-stream': { schema: one } } };
  if (form === 'pdf')
    return { description, content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } };
  if (form === 'table') return { description, content: { ...json(one), ...AS_FILES } };
  return { description, content: json(one) };
}

const binary = { schema: { type: 'string', format: 'binary' } };
const AS_FILES: Response['content'] & object = {
  'application/vnd.sdmx.data+json;version=2.0.0': { schema: { type: 'object' } },
  'text/csv': { schema: { type: 'string' } },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': binary,
  'application/vnd.apache.parquet': binary,
};

function json(schema: object): Response['content'] & object {
  return { 'application/json': { schema } };
}
