/** Reads the pack `rules-of-origin`: lists of product-specific rules by agreement, and what the schemes say of themselves. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Day } from '../core/day.ts';
import { openText } from './open-text.ts';

export interface OriginSource {
  readonly scheme: string;
  readonly title: string;
  readonly version: string;
  readonly date: string;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  /** ISO codes. */
  readonly parties: readonly string[];
  readonly licence: string;
}

export interface OriginList {
  readonly source: OriginSource;
  readonly rows: readonly OriginListRow[];
}

export interface OriginListRow {
  readonly heading: string;
  readonly subdivision?: string;
  readonly min: string;
  readonly max: string;
  readonly valid?: boolean;
  readonly rules: readonly {
    readonly rule: string;
    readonly operator?: string | null;
    readonly quota?: boolean;
  }[];
}

interface Scheme {
  readonly scheme_code: string;
  readonly validity_start_date: Day;
  readonly validity_end_date: Day | null;
  readonly title: string;
  readonly cumulation_methods?: { readonly bilateral?: { readonly countries: readonly string[] } };
  readonly ord?: { readonly ord_version: string; readonly ord_date: string };
  readonly countries?: readonly string[];
}

const LIST = /^([a-z-]+)\.json\.gz$/;

/**
 * Every list in the folder whose scheme is described, by name. Files that are no such list are left out.
 * @param licence as the note of the pack gives it
 */
export async function readOriginLists(folder: string, licence: string): Promise<readonly OriginList[]> {
  const { schemes } = JSON.parse(await readFile(join(folder, 'schemes.json'), 'utf8')) as {
    readonly schemes: readonly Scheme[];
  };
  const lists: OriginList[] = [];
  for (const file of (await readdir(folder)).sort()) {
    const name = LIST.exec(file)?.[1];
    const scheme = schemes.find(({ scheme_code }) => scheme_code === name);
    if (scheme !== undefined)
      lists.push({ source: sourceOf(scheme, licence), rows: await rowsOf(join(folder, file)) });
  }
  return lists;
}

async function rowsOf(path: string): Promise<readonly OriginListRow[]> {
  let text = '';
  for await (const piece of openText(path)) text += piece;
  const { rule_sets } = JSON.parse(text) as { readonly rule_sets?: readonly OriginListRow[] };
  return rule_sets ?? [];
}

function sourceOf(scheme: Scheme, licence: string): OriginSource {
  const parties = new Set([
    'GB',
    ...(scheme.cumulation_methods?.bilateral?.countries ?? []),
    ...(scheme.countries ?? []),
  ]);
  return {
    ...{ scheme: scheme.scheme_code, title: scheme.title.trim(), licence },
    ...{ version: scheme.ord?.ord_version ?? '', date: scheme.ord?.ord_date ?? '' },
    ...{ validFrom: scheme.validity_start_date, validTo: scheme.validity_end_date },
    parties: [...parties].sort(),
  };
}
