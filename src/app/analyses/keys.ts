/** Whom findings are about, opened for whoever asks: from the declarations behind them, as those may be read by that person. */
import { maskDeclaration, type Places } from '../../access/index.ts';
import type { Declaration } from '../../model/declaration.ts';
import type { FindingKey, LinePlace, StoredFinding, StoredKey } from '../../screening/analyses/index.ts';
import { readContentsOf } from '../../store/queries/analyses.ts';
import { declarationsOf } from '../contents.ts';
import type { House } from '../house.ts';
import type { AnalysisDirection } from './directions.ts';

/** `null` where it may not be told: of another office, of somebody else's table, or erased. */
export type OpenedKey = { readonly column: string; readonly value: string | null };

export interface Reader {
  readonly places: Places;
  /** Whether what stands in the brought table may be told. */
  readonly isOwner: boolean;
  /** Whether identifiers of persons stay hidden, as on a form that was opened for no purpose. */
  readonly isMasked: boolean;
}

/** Keys of each finding, in their order. */
export async function openKeys(
  { pool, vault }: Pick<House, 'pool' | 'vault'>,
  direction: AnalysisDirection,
  findings: readonly Pick<StoredFinding, 'keys'>[],
  reader: Reader,
): Promise<readonly (readonly OpenedKey[])[]> {
  const wanted = new Map<string, LinePlace>();
  for (const { keys } of findings)
    for (const key of keys)
      if ('at' in key && mayRead(reader.places, key.at)) wanted.set(placeOf(key.at), key.at);
  const rows = await readContentsOf(pool, [...wanted.values()]);
  const declarations = await declarationsOf(vault, rows);
  const opened = new Map<string, Declaration>();
  rows.forEach((row, place) => {
    const declaration = declarations[place];
    if (declaration)
      opened.set(placeOf(row), reader.isMasked ? maskDeclaration(declaration).declaration : declaration);
  });
  return findings.map(({ keys }) => keys.map((key) => openKey(key, opened, direction, reader)));
}

/** Keys as they are looked for on later declarations: nobody sees them, so nothing is hidden. Erased ones are left out. */
export async function keysToFollow(
  house: Pick<House, 'pool' | 'vault'>,
  direction: AnalysisDirection,
  findings: readonly StoredFinding[],
): Promise<readonly (readonly FindingKey[])[]> {
  const reader: Reader = { places: { reach: 'all' }, isOwner: false, isMasked: false };
  const opened = await openKeys(house, direction, findings, reader);
  return opened.map((keys, place) => {
    const ofRecords = keys.filter((_, at) => !('brought' in findings[place]!.keys[at]!));
    return ofRecords.some(({ value }) => value === null) ? [] : (ofRecords as readonly FindingKey[]);
  });
}

export function mayRead(places: Places, { office }: Pick<LinePlace, 'office'>): boolean {
  return places.reach === 'all' || (places.reach === 'own-office' && places.office === office);
}

const placeOf = ({ number, version }: { readonly number: string; readonly version: number }): string =>
  `${number}/${version}`;

function openKey(
  key: StoredKey,
  opened: ReadonlyMap<string, Declaration>,
  direction: AnalysisDirection,
  { isOwner }: Reader,
): OpenedKey {
  const { column } = key;
  if ('value' in key) return { column, value: key.value };
  if ('brought' in key) return { column, value: isOwner ? key.brought : null };
  const declaration = opened.get(placeOf(key.at));
  return {
    column,
    value: declaration === undefined ? null : direction.read(column, declaration, key.at.item),
  };
}
