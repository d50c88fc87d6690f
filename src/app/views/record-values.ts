/** The numbers of a record under their names, for people who read records: facts, profiles, draw, places. */
import {
  DECLARATION_FACTS,
  EXPORT_FACTS,
  EXPORT_FIELDS,
  EXPORT_ITEM_FACTS,
  IMPORT_FIELDS,
  ITEM_FACTS,
} from '../../areas/clearance/index.ts';
import type { Text } from '../../core/text.ts';
import type { DecisionView } from '../../exchange/contract.ts';
import type { Decision } from '../../screening/record.ts';
import { KEY_WORDS } from '../../screening/scores/feature-words.ts';
import { KEY_KINDS } from '../../screening/scores/goods-keys.ts';

type Value = DecisionView['values'][number];

const TITLES = new Map([...IMPORT_FIELDS, ...EXPORT_FIELDS].map(({ name, title }) => [name, title]));
const titleOf = (name: string): Text => TITLES.get(name) ?? { ko: name, en: name };

export function recordValues({ facts, inputs }: Decision, seesChance: boolean): Value[] {
  const isExport = inputs.direction === 'export';
  const itemFacts: readonly string[] = isExport ? EXPORT_ITEM_FACTS : ITEM_FACTS;
  const names: readonly string[] = isExport ? EXPORT_FACTS : DECLARATION_FACTS;
  const values: Value[] = names.map((name, place) => ({
    name,
    title: titleOf(name),
    value: facts.declaration[place] ?? null,
    group: 'declaration',
  }));
  facts.items.forEach((row, item) => {
    itemFacts.forEach((name, place) => {
      values.push({
        name,
        title: titleOf(name),
        value: shownFact(name, row[place]),
        group: `item ${item + 1}`,
      });
    });
    values.push(...profileValues(facts.profiles[item] ?? [], item));
  });
  for (const { inspection, threshold, left } of inputs.places) {
    const title = { ko: `${inspection} 문턱 / 남은 여력`, en: `${inspection}: threshold / places left` };
    values.push({ name: `place.${inspection}`, title, value: `${threshold} / ${left}`, group: 'capacity' });
  }
  if (seesChance) {
    const title = { ko: '무작위 추출값 / 추출 확률', en: 'Random draw / probability' };
    values.push({
      name: 'draw',
      title,
      value: `${inputs.draw.value} / ${inputs.draw.probability}`,
      group: 'draw',
    });
  }
  return values;
}

const CODE_DIGITS: ReadonlyMap<string, number> = new Map([
  ['importerGoods.hs6', 6],
  ['ruled.hsCode', 10],
]);

/** A code has its digits, whatever it begins with. */
function shownFact(name: string, value: number | null | undefined): Value['value'] {
  const digits = CODE_DIGITS.get(name);
  return digits !== undefined && value != null ? String(value).padStart(digits, '0') : (value ?? null);
}

function profileValues(counts: readonly number[], item: number): Value[] {
  return KEY_KINDS.flatMap(({ name }, kind) => {
    const [seen, hits, critical] = counts.slice(kind * 3, kind * 3 + 3);
    if (!seen) return [];
    const value = `${seen} / ${hits} / ${critical}`;
    return [{ name: `profile.${name}`, title: KEY_WORDS[name], value, group: `item ${item + 1} profile` }];
  });
}
