/** The same criteria in two published rule engines, each in the form its documentation recommends, for the comparison. */
import { ZenEngine } from '@gorules/zen-engine';
import { Engine, type NestedCondition } from 'json-rules-engine';
import { IMPORT_FIELDS } from '../src/areas/clearance/fields.ts';
import type { ImportSubject } from '../src/areas/clearance/subject.ts';
import type { MixRule, Test } from './criteria-mix.ts';

type Facts = Record<string, unknown>;
/** Ids of the rules that one declaration meets. */
export type Rival = (subject: ImportSubject) => Promise<ReadonlySet<string>>;

const plainName = (field: string): string => field.replaceAll('.', '_');

/** Only the fields that the rules ask for are given, one flat object a line. */
function factsOf(rules: readonly MixRule[]): (subject: ImportSubject) => readonly Facts[] {
  const names = new Set(rules.flatMap(({ all }) => all.map(({ field }) => field)));
  const fields = IMPORT_FIELDS.filter(({ name }) => names.has(name));
  return (subject) =>
    subject.declaration.items.map((_, item) =>
      Object.fromEntries(fields.map(({ name, read }) => [plainName(name), read(subject, item)])),
    );
}

/** zen-engine: a decision table that collects every row that fits, evaluated line by line. */
export function zenEngine(rules: readonly MixRule[]): Rival {
  const fields = [...new Set(rules.flatMap(({ all }) => all.map(({ field }) => field)))];
  const inputs = fields.map((field) => ({ id: plainName(field), name: field, field: plainName(field) }));
  const rows = rules.map((rule) => {
    const row: Record<string, string> = { _id: rule.id, out: JSON.stringify(rule.id) };
    for (const field of fields)
      row[plainName(field)] = rule.all
        .filter((test) => test.field === field)
        .map(zenCell)
        .join(' and ');
    return row;
  });
  const table = {
    hitPolicy: 'collect',
    inputs,
    outputs: [{ id: 'out', name: 'Rule', field: 'rule' }],
    rules: rows,
  };
  const decision = new ZenEngine().createDecision({
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode' },
      { id: 'table', name: 'table', type: 'decisionTableNode', content: table },
      { id: 'end', name: 'end', type: 'outputNode' },
    ],
    edges: [
      { id: 'one', sourceId: 'in', targetId: 'table', type: 'edge' },
      { id: 'two', sourceId: 'table', targetId: 'end', type: 'edge' },
    ],
  });
  const read = factsOf(rules);
  return async (subject) => {
    const met = new Set<string>();
    for (const facts of read(subject)) {
      const { result } = await decision.evaluate(facts);
      for (const { rule } of result as readonly { rule: string }[]) met.add(rule);
    }
    return met;
  };
}

function zenCell({ op, value }: Test): string {
  const literal = JSON.stringify(value);
  if (op === 'startsWith') return `startsWith($, ${literal})`;
  return `$ ${op} ${literal}`;
}

const JSON_OPERATORS = {
  '==': 'equal',
  in: 'in',
  '<': 'lessThan',
  '>': 'greaterThan',
  startsWith: 'startsWith',
} as const;

/** json-rules-engine: one rule each, run line by line. */
export function jsonRulesEngine(rules: readonly MixRule[]): Rival {
  const engine = new Engine();
  engine.addOperator('startsWith', (text: string, prefix: string) => text.startsWith(prefix));
  for (const { id, all } of rules) {
    const conditions = all.map(
      ({ field, op, value }): NestedCondition => ({
        fact: plainName(field),
        operator: JSON_OPERATORS[op],
        value,
      }),
    );
    engine.addRule({ name: id, conditions: { all: conditions }, event: { type: id } });
  }
  const read = factsOf(rules);
  return async (subject) => {
    const met = new Set<string>();
    for (const facts of read(subject)) {
      const { events } = await engine.run(facts as Record<string, unknown>);
      for (const { type } of events) met.add(type);
    }
    return met;
  };
}
