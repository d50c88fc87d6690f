/** English lines of names in a row: how each changed, how much each is, whether it rose, and how many of a class did. */
import { amountIn, rounded, signedAmountIn } from './amounts.ts';
import type { Cell, Measure } from './cells.ts';
import { englishNames } from './english-words.ts';
import { cellsOf, type Fact, nameOf } from './facts.ts';
import type { Figures } from './figures.ts';
import { nameText } from './names.ts';
import { type Line, LineBuilder } from './pieces.ts';
import type { ListStatement } from './plan.ts';

const COUNTS = [
  ['up', 'rose'],
  ['down', 'fell'],
  ['still', 'stood still'],
  ['without', 'not imported'],
] as const;

/** `farm goods: of 36 items: 12 items rose, 20 items fell, 4 items not imported` */
export function englishCounts(facts: readonly Fact[], { kind }: Figures): Line {
  const out = new LineBuilder();
  const of = (measure: Measure): Cell | undefined => facts.find((fact) => fact.measure === measure)?.level;
  const { item } = facts[0]!.subject;
  out.say(item === undefined ? 'all goods' : nameText(item).en, ...facts.flatMap(cellsOf)).say(': ');
  const listed = of('listed');
  if (listed !== undefined)
    out
      .say('of ')
      .say(amountIn(listed, 'en', kind), listed.id)
      .say(': ');
  let isFirst = true;
  for (const [measure, word] of COUNTS) {
    const cell = of(measure);
    if (cell === undefined) continue;
    if (!isFirst) out.say(', ');
    isFirst = false;
    out
      .say(amountIn(cell, 'en', kind), cell.id)
      .say(' ')
      .say(word, cell.id);
  }
  return out.line();
}

/** `year on year, semiconductors (28.4%), ships (55.3%) rose; passenger cars (-1.9%) fell` */
export function englishList(statement: ListStatement, figures: Figures): Line {
  const { facts, of } = statement;
  const out = new LineBuilder();
  if (of !== undefined) out.say(nameText(of).en, ...facts.flatMap(cellsOf)).say(': ');
  if (statement.say === 'levels') return sayLevels(out, facts, figures);
  const cells = facts.map(
    (fact) => [fact, statement.say === 'words' ? fact.direction! : fact.changes[statement.base]!] as const,
  );
  if (statement.say === 'changes') out.say(`${englishNames.base(statement.base, figures)}, `);
  const signOf = ([, { value }]: readonly [Fact, Cell]): number =>
    rounded(value, 1) === '0.0' ? 0 : Math.sign(value);
  const groups = [1, -1, 0].map((sign) => cells.filter((one) => signOf(one) === sign));
  groups
    .filter((some) => some.length > 0)
    .forEach((some, place) => {
      if (place > 0) out.say('; ');
      sayNames(out, some, statement.say === 'changes' ? figures : undefined);
      const sign = signOf(some[0]!);
      const word = sign > 0 ? 'rose' : sign < 0 ? 'fell' : 'stood still';
      out.say(' ').say(word, ...some.map(([, cell]) => cell.id));
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
    out.say(nameText(nameOf(fact)).en, cell.id);
    if (figures === undefined) return;
    const amount = signedAmountIn(cell, 'en', figures.kind);
    out.say(' (').say(amount, cell.id).say(')');
  });
}

function sayLevels(out: LineBuilder, facts: readonly Fact[], { kind }: Figures): Line {
  facts.forEach((fact, place) => {
    const level = fact.level!;
    if (place > 0) out.say(', ');
    out.say(nameText(nameOf(fact)).en, level.id).say(' ');
    if (level.flow === 'balance' && level.value !== 0)
      out.say(level.value < 0 ? 'deficit' : 'surplus', level.id).say(' ');
    out.say(amountIn(level, 'en', kind), level.id);
  });
  return out.line();
}
