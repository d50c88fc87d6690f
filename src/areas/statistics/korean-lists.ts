/** Korean lines of names in a row: how each changed, how much each is, whether it rose, and how many of a class did. */
import { amountIn, signedAmountIn } from './amounts.ts';
import type { Cell, Measure } from './cells.ts';
import { cellsOf, type Fact, nameOf } from './facts.ts';
import type { Figures } from './figures.ts';
import { koreanNames, trendWord } from './korean-words.ts';
import { type Line, LineBuilder } from './pieces.ts';
import type { ListStatement } from './plan.ts';

const COUNTS = [
  ['up', ' 상승'],
  ['down', ' 하락'],
  ['still', ' 보합'],
  ['without', ' 수입 없음'],
] as const;

/** 「농산물 36개 품목 중 12개 상승, 20개 하락, 4개 수입 없음」 */
export function koreanCounts(facts: readonly Fact[], { kind }: Figures): Line {
  const out = new LineBuilder();
  const of = (measure: Measure): Cell | undefined => facts.find((fact) => fact.measure === measure)?.level;
  const listed = of('listed');
  out.say(facts[0]!.subject.item ?? '전체', ...facts.flatMap(cellsOf)).say(' ');
  if (listed !== undefined) out.say(amountIn(listed, 'ko', kind), listed.id).say(' 품목 중 ');
  let isFirst = true;
  for (const [measure, word] of COUNTS) {
    const cell = of(measure);
    if (cell === undefined) continue;
    if (!isFirst) out.say(', ');
    isFirst = false;
    out.say(amountIn(cell, 'ko', kind), cell.id).say(word, cell.id);
  }
  return out.line();
}

/** First what rose, then what fell, each in the order of the file: 「반도체(28.4%), 선박(55.3%) 등은 증가, 승용차(-1.9%)는 감소」. */
export function koreanList(statement: ListStatement, figures: Figures): Line {
  const { facts, by, of, flow } = statement;
  const out = new LineBuilder();
  if (of !== undefined) out.say(of, ...facts.flatMap(cellsOf)).say(': ');
  else if (/^(?:export|import|balance)$/.test(flow)) out.say(by === 'item' ? '(품목) ' : '(국가) ');
  if (statement.say === 'levels') return sayLevels(out, facts, figures);
  const cells = facts.map(
    (fact) => [fact, statement.say === 'words' ? fact.direction! : fact.changes[statement.base]!] as const,
  );
  if (statement.say === 'changes') out.say(`${koreanNames.base(statement.base, figures)} `);
  const signOf = ([fact, cell]: readonly [Fact, Cell]): number =>
    trendWord(cell.value, fact.measure) === '보합' ? 0 : Math.sign(cell.value);
  const groups = [1, -1, 0].map((sign) => cells.filter((one) => signOf(one) === sign));
  groups
    .filter((some) => some.length > 0)
    .forEach((some, place) => {
      if (place > 0) out.say(', ');
      sayNames(out, some, statement.say === 'changes' ? figures : undefined);
    });
  return out.line();
}

function sayNames(
  out: LineBuilder,
  some: readonly (readonly [Fact, Cell])[],
  figures: Figures | undefined,
): void {
  some.forEach(([fact, cell], place) => {
    if (place > 0) out.say(', ');
    out.say(nameOf(fact), cell.id);
    if (figures === undefined) return;
    const amount = signedAmountIn(cell, 'ko', figures.kind);
    out.say('(').say(amount, cell.id).say(')');
  });
  if (some.length > 1 && figures !== undefined) out.say(' 등');
  const [fact, cell] = some[0]!;
  out.particle('은/는').say(' ');
  out.say(trendWord(cell.value, fact.measure), ...some.map(([, one]) => one.id));
}

function sayLevels(out: LineBuilder, facts: readonly Fact[], { kind }: Figures): Line {
  facts.forEach((fact, place) => {
    const level = fact.level!;
    if (place > 0) out.say(', ');
    out
      .say(nameOf(fact), level.id)
      .say(' ')
      .say(amountIn(level, 'ko', kind), level.id);
    if (level.flow === 'balance' && level.value !== 0)
      out.say(' ').say(level.value < 0 ? '적자' : '흑자', level.id);
  });
  return out.line();
}
