/** Checks a bill of materials against an agreement: three routes to origin, then what preference asks beside it. */
import type { Text } from '../../core/text.ts';
import type { OriginCheck, Outcome, RowChecked, Step, Verdict } from './answer.ts';
import { LIST, MATERIALS, OPERATIONS, WHOLLY } from './check-texts.ts';
import { allOf, anyOf, type SeenGoods, seeGoods } from './checking/goods.ts';
import { checkRow, rowsFor } from './checking/row.ts';
import { shownAmount } from './exact.ts';
import { isInsufficient } from './operations.ts';
import type { AgreementFrame, Bill, OriginFact, RuleRow, RuleSource } from './subject.ts';
import { checkTransport } from './transport.ts';

/** Says which code reckoned: a kept check is replayed by the engine of the same name. The first let rules decide that nobody had verified. */
export const ENGINE = 'origin/2';
const TRUSTING_ENGINE = 'origin/1';

/** What a check needs: the rows that may describe the goods and the facts of the agreement, all kept with it. */
export interface CheckGround {
  readonly source: RuleSource;
  readonly frame: AgreementFrame | null;
  readonly rows: readonly RuleRow[];
}

export function groundFor(
  source: RuleSource,
  frame: AgreementFrame | null,
  rows: readonly RuleRow[],
  hs: string,
): CheckGround {
  return { source, frame, rows: rowsFor(rows, hs) };
}

/** @param bill without problems: see `billProblems` */
export function checkOrigin(
  bill: Bill,
  { source, frame, rows }: CheckGround,
  engine: string = ENGINE,
): OriginCheck {
  const goods = seeGoods(bill, frame, source.parties, engine === TRUSTING_ENGINE ? 'all' : 'verified');
  const asked = { bill, goods, frame, source: `${source.title}, ${source.version} (${source.date})` };
  const meant = bill.row === null ? rows : rows.filter(({ id }) => id === bill.row);
  const checked = meant.map((row) => checkRow(row, asked));
  const edition = editionStep(bill, frame);
  const [list, operations, transport] = [
    listStep(checked, bill),
    operationsStep(bill, frame),
    checkTransport(bill, frame),
  ];
  const byRule = allOf([list.outcome, operations.outcome, edition.outcome]);
  const wholly = whollyStep(bill, goods, frame);
  const materials = materialsStep(goods, bill, frame);
  const cumulated = goods.materials.some(
    ({ origin, isForeign }) => isForeign === 'no' && origin !== bill.madeIn,
  );
  const byMaterials = cumulated ? allOf([materials.outcome, operations.outcome]) : materials.outcome;
  const outcome = anyOf([wholly.outcome, byMaterials, byRule]);
  return {
    ...{ engine, agreement: source.scheme, hs: bill.hs, day: bill.day, verdict: VERDICTS[outcome] },
    preference: PREFERENCES[allOf([outcome, transport.outcome])],
    routes: [
      { route: 'wholly-obtained', outcome: wholly.outcome },
      { route: 'originating-materials', outcome: byMaterials },
      { route: 'product-rule', outcome: byRule },
    ],
    steps: [edition, wholly, materials, ...unverifiedSteps(goods), list, operations, transport],
    rows: checked,
    totals: totalsOf(bill, goods),
  };
}

const VERDICTS: Readonly<Record<Outcome, Verdict>> = {
  holds: 'originating',
  fails: 'not',
  unknown: 'not-shown',
};
const PREFERENCES = { holds: 'may', fails: 'may-not', unknown: 'not-shown' } as const;

type Said = Pick<Step, 'of' | 'outcome' | 'says'> & Partial<Step>;

function stepOf(said: Said, fact: OriginFact<unknown> | null = null): Step {
  const of =
    fact === null
      ? { source: '', status: 'unverified' as const }
      : { source: `${fact.source}, ${fact.article.en}`, status: fact.status };
  return { ...{ text: '', materials: [], figures: null, asks: null }, ...of, ...said };
}

/** Codes of another edition may mean other goods: then nothing that rests on codes is certain. */
function editionStep({ edition }: Bill, frame: AgreementFrame | null): Step {
  const expected = frame?.edition;
  if (expected === undefined || expected !== edition) {
    const ko = `품목번호는 ${edition}인데 규칙의 판은 ${expected ?? '알 수 없음'}입니다. 번호를 그 판으로 옮겨야 합니다.`;
    const en = `The codes are of ${edition}, the rules of ${expected ?? 'an edition not held here'}: give the codes in that edition.`;
    return stepOf({ of: 'edition', outcome: 'unknown', says: { ko, en } });
  }
  return stepOf({
    of: 'edition',
    outcome: 'holds',
    says: { ko: `품목번호와 규칙이 모두 ${edition}입니다.`, en: `Codes and rules are of ${edition}.` },
  });
}

function whollyStep({ wholly, materials }: Bill, goods: SeenGoods, frame: AgreementFrame | null): Step {
  const step = (outcome: Outcome, says: Text) =>
    stepOf({ of: 'wholly-obtained', outcome, says }, frame?.wholly);
  if (wholly === null) return step(materials.length > 0 ? 'fails' : 'unknown', WHOLLY.notClaimed);
  const foreign = goods.materials.map(({ isForeign }) => isForeign);
  if (foreign.includes('yes')) return step('fails', WHOLLY.foreign);
  if (foreign.includes('maybe') || wholly.evidence.trim() === '') return step('unknown', WHOLLY.noProof);
  return step('holds', WHOLLY.holds);
}

function materialsStep({ materials }: SeenGoods, bill: Bill, frame: AgreementFrame | null): Step {
  const step = (outcome: Outcome, says: Text, places: readonly number[] = []) =>
    stepOf({ of: 'originating-materials', outcome, says, materials: places }, frame?.originating);
  if (materials.length === 0) return step(bill.wholly === null ? 'unknown' : 'fails', MATERIALS.none);
  const foreign = materials.filter(({ isForeign }) => isForeign === 'yes').map(({ place }) => place);
  if (foreign.length > 0) return step('fails', MATERIALS.foreign, foreign);
  const open = materials.filter(({ isForeign }) => isForeign === 'maybe').map(({ place }) => place);
  return open.length > 0 ? step('unknown', MATERIALS.open, open) : step('holds', MATERIALS.holds);
}

/** Materials that only a rule which nobody has verified would make one's own: the reason why a person decides. */
function unverifiedSteps({ materials }: SeenGoods): Step[] {
  const resting = Map.groupBy(materials, ({ restsOn }) => restsOn);
  return [...resting].flatMap(([fact, of]) =>
    fact === null
      ? []
      : stepOf(
          {
            ...{ of: 'cumulation', outcome: 'unknown', says: MATERIALS.unverified },
            materials: of.map(({ place }) => place),
          },
          fact,
        ),
  );
}

/** Every row that may be meant has to answer alike; where none is found, nothing is shown. */
function listStep(rows: readonly RowChecked[], { materials }: Bill): Step {
  const outcomes = rows.map(({ outcome }) => outcome);
  const [first] = outcomes;
  // Without a material every condition would hold for want of anything to fail it.
  const isAlike = materials.length > 0 && outcomes.every((one) => one === first);
  const outcome: Outcome = isAlike && first !== undefined ? first : 'unknown';
  const says = rows.length === 0 ? LIST.none : rows.length === 1 ? LIST.one : LIST.several;
  return stepOf({ of: 'list', outcome, says, status: 'transcribed' });
}

function operationsStep({ operations }: Bill, frame: AgreementFrame | null): Step {
  const step = (outcome: Outcome, says: Text) =>
    stepOf({ of: 'operations', outcome, says }, frame?.operations);
  const beyond = operations.filter(({ kind }) => !isInsufficient(kind));
  if (beyond.some(({ words, evidence }) => words.trim() !== '' && evidence.trim() !== ''))
    return step('holds', OPERATIONS.beyond);
  if (operations.length === 0 || beyond.length > 0) return step('unknown', OPERATIONS.unknown);
  return step(frame?.operations ? 'fails' : 'unknown', OPERATIONS.only);
}

function totalsOf(bill: Bill, { price, materials }: SeenGoods): OriginCheck['totals'] {
  const sum = (which: 'yes' | 'no' | 'maybe') =>
    shownAmount(
      materials.reduce((total, { isForeign, least }) => (isForeign === which ? total + least : total), 0n),
    );
  return {
    price: shownAmount(price),
    originating: sum('no'),
    foreign: sum('yes'),
    unknown: sum('maybe'),
    currency: bill.currency,
  };
}
