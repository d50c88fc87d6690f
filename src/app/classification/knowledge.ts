/** What classification knows on this machine: official names and past cases from the packs; without them, the invented goods. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type {
  CodeName,
  Knowledge,
  KnownEditions,
  OtherEditions,
  PastCase,
} from '../../areas/classification/index.ts';
import { type Packs, packFolder } from '../../packs/find-packs.ts';
import { readCorrelations } from '../../packs/hs/correlations.ts';
import { type GoodsText, readGoodsTexts } from '../../packs/hs/goods-texts.ts';
import { type NoteText, type OfficialName, readNotes, readOfficialNames } from '../../packs/hs/names.ts';
import { GOODS } from '../../synthetic/goods/goods.ts';

/** Packs with past cases, and the file in each. */
const CASE_FILES = [
  ['hs-rulings-kr', 'rulings.jsonl.gz'],
  ['hs-rulings-eu', 'bti.jsonl.gz'],
  ['hs-rulings-us', 'cross.jsonl.gz'],
  ['hs-rulings-uk', 'atar-queries.jsonl'],
  ['parcel-goods-uk', 'descriptions.csv'],
] as const;
const NAME_FILES = [
  ['hs-nomenclature', 'harmonized-system.csv'],
  ['hsk-korea', 'hsk.csv.gz'],
  ['hsk-korea', 'heading-titles-ko.csv'],
  ['us-hts', 'hts-2026.csv.gz'],
] as const;
const NOTES = ['hsk-korea', 'section-chapter-notes-ko.csv'] as const;
/** From the edition of HS 2022 to that of 2028, as far as it is known before it is in force. */
const CORRELATIONS = ['us-hts', 'hs2028-correlations.json.gz'] as const;

async function pathsOf(packs: Packs, files: readonly (readonly [string, string])[]): Promise<string[]> {
  const found: string[] = [];
  for (const [pack, file] of files) {
    const folder = packFolder(packs, pack);
    if (folder !== undefined && (await readdir(folder)).includes(file)) found.push(join(folder, file));
  }
  return found;
}

export async function caseFilesOf(packs: Packs): Promise<string[]> {
  return pathsOf(packs, CASE_FILES);
}

export async function nameFilesOf(packs: Packs): Promise<string[]> {
  return pathsOf(packs, NAME_FILES);
}

/** Everything in the packs; where no nomenclature lies there, names of invented goods, marked as such. */
export async function readKnowledge(packs: Packs): Promise<Knowledge> {
  const names = (await Promise.all((await nameFilesOf(packs)).map(readOfficialNames))).flatMap(
    (rows) => rows ?? [],
  );
  const [notes] = await pathsOf(packs, [NOTES]);
  const texts = (await Promise.all((await caseFilesOf(packs)).map(readGoodsTexts))).flat();
  const official = knowledgeFrom(names, texts, notes === undefined ? [] : await readNotes(notes));
  if (official.names.length === 0) return madeUp();
  return { ...official, otherEditions: await otherEditions(packs, names) };
}

/** Codes of the edition in use, and what is known of others. Without a nomenclature no code of the edition is known. */
export async function readKnownEditions(packs: Packs): Promise<KnownEditions> {
  const names = (await Promise.all((await nameFilesOf(packs)).map(readOfficialNames))).flatMap(
    (rows) => rows ?? [],
  );
  const inUse = names.filter(({ edition, code }) => edition === 'HS 2022' && code.length >= 6);
  const codes = new Set(inUse.map(({ code }) => code.slice(0, 6)));
  return { edition: 'HS 2022', has: (hs6) => codes.has(hs6), others: await otherEditions(packs, names) };
}

async function otherEditions(packs: Packs, names: readonly OfficialName[]): Promise<OtherEditions> {
  const [path] = await pathsOf(packs, [CORRELATIONS]);
  const older = names.filter(({ edition, code }) => edition === 'HS 2012' && code.length >= 6);
  const hs6 = [...new Set(older.map(({ code }) => code.slice(0, 6)))];
  const table = { from: 'HS 2022', to: 'HS 2028', source: CORRELATIONS.join('/') } as const;
  return {
    codes: hs6.length === 0 ? [] : [{ edition: 'HS 2012', hs6 }],
    tables: path === undefined ? [] : [{ ...table, rows: await readCorrelations(path) }],
  };
}

/** @param names from any of the tables; the six digits of HS 2022 are the frame, Korean names are hung on it where the code survived */
export function knowledgeFrom(
  names: readonly OfficialName[],
  texts: readonly GoodsText[],
  notes: readonly NoteText[] = [],
): Knowledge {
  const inForce = names.filter(({ edition }) => edition === 'HS 2022');
  const table = inForce.some(({ code }) => code.length === 6) ? inForce : names;
  const also = alsoSaid(names);
  const ko = new Map(inForce.filter((name) => name.ko !== '').map((name) => [name.code, name.ko]));
  const english = new Map(inForce.filter((name) => name.en !== '').map((name) => [name.code, name.en]));
  const older = new Map(
    names.filter(({ edition }) => edition === 'HS 2012').map((name) => [name.code, name]),
  );
  const lines = Map.groupBy(
    [...older.values()].filter(({ code }) => code.length === 10),
    ({ code }) => code.slice(0, 6),
  );
  const codes = [...new Set(table.map(({ code }) => code.slice(0, 6)))]
    .filter((code) => code.length === 6)
    .sort();
  const nameOf = (hs6: string): CodeName => {
    const hs4 = hs6.slice(0, 4);
    const own = older.get(hs6) ?? older.get(`${hs6}0000`);
    const upper = older.get(hs4) ?? older.get(`${hs4}000000`);
    const headingKo = ko.get(hs4) ?? upper?.ko ?? '';
    const ownKo = own === undefined || OTHER.test(own.ko) ? '' : own.ko;
    return {
      hs6,
      name: { ko: ownKo || headingKo, en: english.get(hs6) ?? own?.en ?? '' },
      heading: { ko: headingKo, en: english.get(hs4) ?? upper?.en ?? '' },
      koreanOf: ownKo !== '' ? 'subheading' : headingKo !== '' ? 'heading' : 'none',
      also: also.get(hs6) ?? '',
      lines: (lines.get(hs6) ?? []).map(({ code, ko: lineKo, en }) => ({ code, name: { ko: lineKo, en } })),
    };
  };
  return {
    edition: 'HS 2022',
    names: codes.map(nameOf),
    cases: texts.map(caseOf),
    notes,
    linesOf: lines.size > 0 ? 'HS 2012' : null,
    isMadeUp: false,
  };
}

function alsoSaid(names: readonly OfficialName[]): Map<string, string> {
  const said = new Map<string, Set<string>>();
  for (const { code, en, edition } of names) {
    if (edition !== 'US' || code.length < 6) continue;
    const hs6 = code.slice(0, 6);
    said.set(hs6, (said.get(hs6) ?? new Set()).add(en));
  }
  return new Map([...said].map(([hs6, words]) => [hs6, [...words].join(' ')]));
}

const OTHER = /^기타\.?$/;

function caseOf({ id, ...one }: GoodsText): PastCase {
  return { ...one, ref: id };
}

/** Names of invented goods and nothing else: enough to try everything, and said to be no ground for a classification. */
export function madeUp(): Knowledge {
  const names = new Map<string, CodeName>();
  for (const { hsCode, ko, en } of GOODS) {
    const hs6 = hsCode.slice(0, 6);
    const known = names.get(hs6);
    const name = { ko: known ? `${known.name.ko}, ${ko}` : ko, en: known ? `${known.name.en}, ${en}` : en };
    names.set(hs6, { hs6, name, heading: { ko: '', en: '' }, koreanOf: 'subheading', also: '', lines: [] });
  }
  return {
    edition: 'HS 2022',
    names: [...names.values()].sort((one, other) => (one.hs6 < other.hs6 ? -1 : 1)),
    cases: GOODS.flatMap(({ hsCode, ko, en }) =>
      [ko, en].map((text) => ({
        ...{ source: 'made-up' as const, ref: '', date: '', text, code: hsCode, key: hsCode },
      })),
    ),
    notes: [],
    linesOf: null,
    isMadeUp: true,
  };
}
