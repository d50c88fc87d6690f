/** Mappings of tables that an office has confirmed: kept under a name, offered when the same heading comes again. */
import { type CsvMapping, FILE_FIELDS, guessMapping, mappingProblems } from '../areas/clearance/index.ts';
import { toInstant } from '../core/day.ts';
import { canonicalJson } from '../core/hash.ts';
import type { ImportMapping } from '../exchange/contract.ts';
import type { Who } from '../exchange/ports.ts';
import { Refusal } from '../exchange/refusal.ts';
import { writeWith } from '../store/intake.ts';
import type { Queryable } from '../store/open.ts';
import { keepMapping, readMapping, readMappingsNamed } from '../store/queries/mappings.ts';
import type { House } from './house.ts';
import type { MappingOf } from './import-files.ts';

/** Offices and firms keep theirs in one table; a firm's code holds no colon. */
const ownerOf = (who: Who): string => `office:${who.office ?? '*'}`;
const OFFICES = 'office:%';

/** @param name of a kept mapping; by the heading alone where absent */
export function mappingFor(db: Queryable, who: Who): MappingOf {
  return async ({ columns, sample }) => {
    const kept = await readMapping(db, [ownerOf(who)], JSON.stringify(columns));
    const mapping =
      kept === undefined ? guessMapping(columns, FILE_FIELDS) : (JSON.parse(kept.mapping) as CsvMapping);
    return {
      ...{ columns, sample, mapping, kept: kept?.title ?? null },
      fields: FILE_FIELDS.map(({ pointer, title, isNeeded }) => ({ pointer, title, isNeeded })),
      problems: mappingProblems(columns, mapping, FILE_FIELDS),
    };
  };
}

/** Throws `Refusal` with everything that is wrong with it. */
export async function keepOfficeMapping(
  house: House,
  who: Who,
  { title, columns, mapping }: ImportMapping,
): Promise<{ readonly title: string }> {
  const problems = mappingProblems(columns, mapping, FILE_FIELDS);
  if (problems.length > 0) throw new Refusal('invalid', undefined, problems);
  const name = title.trim();
  const at = toInstant(house.machineNow());
  await writeWith(house.pool, house.log, async (client) => {
    await keepMapping(client, {
      ...{ id: house.newId(), declarantId: ownerOf(who), title: name, by: who.account, at },
      ...{ columns: JSON.stringify(columns), mapping: JSON.stringify(mapping) },
    });
    const event = {
      ...{
        id: house.newId(),
        number: '',
        version: 0,
        kind: 'mapping-confirmed',
        at: toInstant(house.clock.now()),
      },
      ...{ who: who.account, detail: canonicalJson({ title: name, owner: ownerOf(who), mapping }) },
    };
    return { acts: [{ kind: 'mapping', subject: event.id, at, events: [event] }], value: undefined };
  });
  return { title: name };
}

/**
 * A mapping by its name: one's own office's; for the command line and analysts that of whichever office has it.
 * Throws `Refusal` where there is none, or where several offices have one of that name.
 */
export async function namedMapping(db: Queryable, name: string, owner: string | null): Promise<CsvMapping> {
  const found = await readMappingsNamed(db, name, owner ?? OFFICES);
  if (found.length === 1) return JSON.parse(found[0]!.mapping) as CsvMapping;
  throw new Refusal(
    'invalid',
    found.length === 0
      ? { ko: `'${name}'(이)라는 대응이 없습니다.`, en: `There is no mapping “${name}”.` }
      : {
          ko: `'${name}'(이)라는 대응이 여러 세관에 있습니다.`,
          en: `Several offices have a mapping “${name}”.`,
        },
  );
}

export function mappingOwner(who: Who): string | null {
  return who.office === null ? null : ownerOf(who);
}
