/** The general rules for the interpretation of the nomenclature, step by step: which of them these goods and these candidates call for. */
import { fillText, type Text } from '../../core/text.ts';
import type { Candidate, RuleStep } from './subject.ts';
import { RULE_TEXTS } from './texts.ts';

const UNFINISHED =
  /미완성|반제품|미조립|조립되지|분해(?:된|한|하여|상태)|\b(?:unassembled|disassembled|knocked[- ]down|unfinished|incomplete|blanks?|ckd|skd)\b/i;
const PUT_UP = /세트|모음|키트|혼합|\b(?:sets?|kits?|assortment|mixtures?|mixed)\b/i;
const IN_A_CASE =
  /케이스|용기|상자|파우치|가방에|포장(?:된|한|하여)|\b(?:cases?|boxed|pouch|container|packed|packing)\b/i;
const MATERIALS = [
  /플라스틱|폴리|합성수지|plastic|polyester|nylon|pvc/i,
  /고무|rubber|silicone|실리콘/i,
  /가죽|leather/i,
  /나무|목재|목제|wood|bamboo/i,
  /종이|판지|paper/i,
  /면(?:으로|제|직물|\s?\d)|cotton/i,
  /양모|견직|wool|silk/i,
  /유리|glass/i,
  /도자|ceramic|porcelain/i,
  /철강|강철|스테인리스|steel|iron/i,
  /알루미늄|alumini?um/i,
  /구리|황동|copper|brass/i,
];

/** None where nothing was found, or where no heading is known to compare. */
export function generalRules(text: string, candidates: readonly Candidate[]): RuleStep[] {
  const known = candidates.filter(({ heading }) => heading.ko + heading.en !== '');
  if (known.length === 0) return [];
  const headings = [...new Set(known.map(({ hs6 }) => hs6.slice(0, 4)))].sort();
  const inner = [...Map.groupBy(known, ({ hs6 }) => hs6.slice(0, 4))].filter(([, own]) => own.length > 1);
  const deciding = known.some(({ notes }) => notes.some(({ leadsTo }) => leadsTo.length > 0));
  const materials = MATERIALS.filter((one) => one.test(text)).length;
  const said = {
    ...{ headings: headings.map(dotted).join(', '), last: dotted(headings.at(-1)!) },
    inner: inner.map(([one]) => dotted(one)).join(', '),
  };
  const step = (rule: string, says: Text, isCalledFor: boolean): RuleStep[] =>
    isCalledFor ? [{ rule, says: fillText(says, said) }] : [];
  return [
    ...step('1', deciding ? RULE_TEXTS.termsAndNotes : RULE_TEXTS.terms, true),
    ...step('2(a)', RULE_TEXTS.unfinished, UNFINISHED.test(text)),
    ...step('2(b)', RULE_TEXTS.materials, materials > 1 || PUT_UP.test(text)),
    ...step('3', RULE_TEXTS.several, headings.length > 1),
    ...step('5', RULE_TEXTS.cases, IN_A_CASE.test(text)),
    ...step('6', RULE_TEXTS.subheadings, inner.length > 0),
  ];
}

const dotted = (heading: string): string => `${heading.slice(0, 2)}.${heading.slice(2)}`;
