/** Takes in a table of trade that somebody else published, with its source: all of it or nothing, and once. */
import { type OutsideProblemCode, readOutsideTable } from '../../areas/statistics/index.ts';
import { toInstant } from '../../core/day.ts';
import { canonicalJson, sha256 } from '../../core/hash.ts';
import { bad, good, type Result } from '../../core/problem.ts';
import { findPacks } from '../../packs/find-packs.ts';
import type { HsEditionName } from '../../reference/hs-edition.ts';
import { writeWith } from '../../store/intake.ts';
import { addOutsideTable } from '../../store/queries/outside-trade.ts';
import { readKnownEditions } from '../classification/knowledge.ts';
import { figuresInEdition } from './editions.ts';
import { gridOf } from './outside-grid.ts';
import type { RecordParts } from './record.ts';

export interface Brought {
  readonly id: string;
  readonly figures: number;
  readonly notes: readonly string[];
  readonly leftOut: readonly string[];
  readonly filledDown: number;
  /** The same file was brought before. */
  readonly isKnown: boolean;
}

/** Throws `input/unreadable`. @param who account @param at by the business clock */
export async function bringOutsideTable(
  { pool, log, newId, machineNow }: RecordParts,
  {
    bytes,
    name,
    source,
    who,
    at,
    edition,
  }: {
    bytes: Uint8Array;
    name: string;
    source: string;
    who: string;
    at: string;
    /** Of its HS codes; that in force in each period where absent. */
    edition?: HsEditionName;
  },
): Promise<Result<Brought, OutsideProblemCode>> {
  const read = readOutsideTable(await gridOf(bytes));
  if (!read.ok) return read;
  const { notes, leftOut, filledDown } = read.value;
  const known = await readKnownEditions(await findPacks(process.env));
  const { figures, problems } = figuresInEdition(read.value.figures, edition, known);
  if (problems.length > 0) return bad(problems);
  const [id, hash] = [newId(), sha256(bytes)];
  const table = { id, name, source, hash, notes, broughtBy: who, broughtAt: at };
  const written = await writeWith(pool, log, async (client) => {
    const isNew = await addOutsideTable(client, table, figures);
    if (!isNew) return { acts: [], value: false };
    const detail = canonicalJson({ table: id, hash, figures: figures.length, source });
    const event = { id: newId(), number: '', version: 0, kind: 'trade-table-brought', at, who, detail };
    return {
      acts: [{ kind: 'statistics', subject: id, at: toInstant(machineNow()), events: [event] }],
      value: true,
    };
  });
  const isKnown = written.ok && !written.value;
  return good({ id, figures: figures.length, notes, leftOut, filledDown, isKnown });
}
