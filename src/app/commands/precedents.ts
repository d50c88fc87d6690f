/** `gwanmun precedents import FILE`: decisions of courts, tribunals and offices from a file into the library of a store. */
import { readFile } from 'node:fs/promises';
import { type PrecedentProblemCode, readPrecedentFile } from '../../areas/counsel/index.ts';
import { seoulDay } from '../../core/day.ts';
import { idMaker } from '../../core/id.ts';
import { Fault, good, type Result } from '../../core/problem.ts';
import type { PrecedentImport } from '../../exchange/contract.ts';
import { writePrecedents } from '../library/precedents/write.ts';
import { type Asked, clockOf, withStoreAlone } from './workplace.ts';

const WHO = 'system:command-line';

/** All or none. Throws `input/why` where no reason is given, and `store/second-instance` where a server runs: the console takes files then. */
export async function importPrecedents(
  asked: Asked,
  path: string,
): Promise<Result<PrecedentImport, PrecedentProblemCode>> {
  const why = asked.flags.why?.trim() ?? '';
  if (why === '') throw new Fault('input/why', '--why says for what reason these decisions are brought.');
  // What is no UTF-8 becomes a mark that the reader tells with its line.
  const text = await readFile(path, 'utf8');
  return withStoreAlone(asked, async (store, log) => {
    const clock = await clockOf(store);
    const read = readPrecedentFile(text, seoulDay(clock.now()));
    if (!read.ok) return read;
    const parts = {
      pool: store.pool,
      log,
      clock,
      newId: idMaker(Date.now, Math.random),
      machineNow: Date.now,
    };
    const { told: _, ...counts } = await writePrecedents(parts, WHO, read.value, why);
    return good(counts);
  });
}
