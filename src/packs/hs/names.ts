/** Reads official names of codes from the files of the packs: the six digits of HS 2022, the Korean table, its headings and notes. */
import { readRows } from './goods-texts.ts';

/** A name of a code, and the edition that the file speaks of. */
export interface OfficialName {
  /** Digits: 2, 4, 6, or 10. */
  readonly code: string;
  readonly ko: string;
  readonly en: string;
  /** `US`: another administration's table, whose words help to find a code and are never shown as its name. */
  readonly edition: 'HS 2022' | 'HS 2012' | 'US';
}

/** A piece of a section or chapter note, as a pack has it: to read, not the authentic text. */
export interface NoteText {
  readonly id: string;
  /** Two digits, or '' for a note of a section. */
  readonly chapter: string;
  /** Number of the section, or 0. */
  readonly section: number;
  readonly isExclusion: boolean;
  readonly text: string;
}

const said = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** Whether a first row belongs to a table of names, and how a row of it is read. */
function nameReader(
  first: Readonly<Record<string, unknown>>,
): ((row: Readonly<Record<string, unknown>>) => OfficialName) | undefined {
  if ('leaf' in first) return (row) => ({ code: said(row.code), ko: '', en: said(row.leaf), edition: 'US' });
  if ('hscode' in first)
    return (row) => ({ code: said(row.hscode), ko: '', en: said(row.description), edition: 'HS 2022' });
  if ('title_ko' in first)
    return (row) => ({ code: said(row.hs4), ko: said(row.title_ko), en: '', edition: 'HS 2022' });
  if ('ko' in first && 'en' in first && 'code' in first)
    return (row) => ({ code: said(row.code), ko: said(row.ko), en: said(row.en), edition: 'HS 2012' });
  return undefined;
}

/** Undefined where the file is no table of names. */
export async function readOfficialNames(path: string): Promise<OfficialName[] | undefined> {
  const rows = await readRows(path);
  const read = rows[0] && nameReader(rows[0]);
  return read && rows.map(read).filter(({ code }) => /^\d{2,10}$/.test(code));
}

export async function readNotes(path: string): Promise<NoteText[]> {
  return (await readRows(path)).flatMap((row) => {
    const [, kind, number] = /^(section|chapter)_(\d+)$/.exec(said(row.scope)) ?? [];
    if (kind === undefined || said(row.text) === '') return [];
    return [
      {
        id: said(row.note_id),
        chapter: kind === 'chapter' ? number!.padStart(2, '0') : '',
        section: kind === 'section' ? Number(number) : 0,
        isExclusion: said(row.type) === 'exclude',
        text: said(row.text),
      },
    ];
  });
}
