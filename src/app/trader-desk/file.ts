/** Files for a broker or trader through the same gate as everybody: names and authority first, and nothing told of the decision. */
import { filingProblems, idOf, type Named, notYourNumber, ownerOf } from '../../access/index.ts';
import { seoulDay } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import type { Acknowledgement } from '../../exchange/contract.ts';
import type { Who } from '../../exchange/ports.ts';
import { readAuthoritiesBetween } from '../../store/queries/authorities.ts';
import { numbersOfOthers } from '../../store/queries/trader-declarations.ts';
import { refuseRow } from '../gate-prepare.ts';
import type { House } from '../house.ts';
import { asAuthority } from './authority-rows.ts';
import { firmsOf } from './firms.ts';

/** Answers in the order of the rows, as the gate does. */
export async function fileForTrader(
  house: House,
  who: Who,
  rows: readonly unknown[],
): Promise<readonly Acknowledgement[]> {
  const problems = await namesProblems(house, who, rows);
  const isGood = problems.map((found) => found.length === 0);
  const answers = await house.gate.submit(
    rows.filter((_, place) => isGood[place]),
    who.account,
  );
  let next = 0;
  return rows.map((row, place) => ({
    ...(isGood[place] ? toldToTrader(answers[next++]!) : refuseRow(row, problems[place]!)),
    line: place + 1,
  }));
}

/** What stands against filing in these names, row by row. */
export async function namesProblems(
  house: House,
  who: Who,
  rows: readonly unknown[],
): Promise<readonly (readonly Problem[])[]> {
  const { declarants } = firmsOf(who);
  const named = rows.map(asNamed);
  const owners = named.map((one) => ownerOf(one).id).filter((id) => id !== undefined);
  const numbers = named
    .map(({ declarationNumber }) => declarationNumber)
    .filter((number): number is string => typeof number === 'string');
  const [authorities, others] = await Promise.all([
    readAuthoritiesBetween(house.pool, declarants, [...new Set(owners)]),
    numbersOfOthers(house.pool, numbers, declarants),
  ]);
  const day = seoulDay(house.clock.now());
  return named.map((one) => {
    const problems = filingProblems(one, who.parties ?? [], authorities.map(asAuthority), day);
    const isOthers = others.has(String(one.declarationNumber));
    return problems.length === 0 && isOthers ? [notYourNumber(idOf(one.declarant) ?? '')] : problems;
  });
}

function asNamed(row: unknown): Named {
  return typeof row === 'object' && row !== null ? row : {};
}

/** Lane and answers are how the gate chose: what a trader has to do is told in words at the declaration. */
function toldToTrader(answer: Acknowledgement): Acknowledgement {
  return { ...answer, decision: null, lane: null, answers: null };
}
