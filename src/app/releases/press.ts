/** What anybody may read of releases: published versions alone, from a memory that is read again every few seconds. */
import { toInstant } from '../../core/day.ts';
import { type PressItem, pressListPage, pressReleasePage } from '../../exchange/press-page.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { PressPorts } from '../../exchange/release-ports.ts';
import { readPublished } from '../../store/queries/press-releases.ts';
import type { House } from '../house.ts';
import { fileOf, releaseOfVersion } from './texts.ts';

type Published = Awaited<ReturnType<typeof readPublished>>;

/** Machine time for which what was read is shown again: nobody outside makes the store work harder than that. */
const KEPT_MILLIS = 2_000;
/** Files that are kept ready. */
const MOST_FILES = 60;

export function pressPorts(house: House): PressPorts {
  let kept: { readonly at: number; readonly rows: Promise<Published> } | undefined;
  const files = new Map<string, ReturnType<typeof fileOf>>();
  const read = (): Promise<Published> => {
    const now = house.machineNow();
    // A clock that jumped back makes what is kept old, not young.
    if (kept === undefined || Math.abs(now - kept.at) > KEPT_MILLIS) {
      const rows = readPublished(house.pool, toInstant(house.clock.now()));
      rows.catch(() => {
        kept = undefined;
      });
      kept = { at: now, rows };
    }
    return kept.rows;
  };
  const versionOf = async (id: string, version: number | undefined) => {
    const rows = (await read()).filter(({ release }) => release === id);
    const row = version === undefined ? rows[0] : rows.find((one) => one.version === version);
    if (row === undefined) throw new Refusal('not-found');
    return { row, rows };
  };
  const { isDemonstration } = house.settings;
  return {
    async page(language) {
      const rows = await read();
      const newest = rows.filter(
        ({ release }, at) => rows.findIndex((one) => one.release === release) === at,
      );
      const items = newest.map((row) => itemOf(row, rows));
      return pressListPage(items, language, isDemonstration);
    },
    async one(id, language, version) {
      const { row, rows } = await versionOf(id, version);
      const item = { ...itemOf(row, rows), ...whole(row, rows), release: null } satisfies PressItem;
      const release = row.withdrawnAt === null ? releaseOfVersion(row, language) : null;
      return pressReleasePage({ ...item, release }, language, isDemonstration);
    },
    async file(id, form, language, version) {
      const { row } = await versionOf(id, version);
      if (row.withdrawnAt !== null) throw new Refusal('gone', WITHDRAWN);
      const key = [id, row.version, form, language].join(' ');
      const made = files.get(key) ?? fileOf(row, form, language, isDemonstration);
      if (files.size >= MOST_FILES) files.delete(files.keys().next().value ?? '');
      files.set(key, made);
      // What failed is tried again by the next who asks.
      made.catch(() => files.delete(key));
      return made;
    },
  };
}

const WITHDRAWN = { ko: '철회된 보도자료입니다.', en: 'This release was withdrawn.' };

function itemOf(row: Published[number], rows: Published) {
  const publications = rows.filter(({ release }) => release === row.release);
  return {
    id: row.release,
    title: { ko: row.titleKo, en: row.titleEn },
    // Since when the public has known of it.
    publishedAt: publications.at(-1)?.publishedAt ?? '',
    isCorrected: publications.length > 1,
    isWithdrawn: row.withdrawnAt !== null,
  };
}

function whole(
  row: Published[number],
  rows: Published,
): Pick<PressItem, 'version' | 'withdrawn' | 'publications'> {
  const { version, withdrawnAt, withdrawnKo, withdrawnEn } = row;
  return {
    version,
    withdrawn:
      withdrawnAt === null
        ? null
        : { at: withdrawnAt, why: { ko: withdrawnKo ?? '', en: withdrawnEn ?? '' } },
    publications: rows
      .filter(({ release }) => release === row.release)
      .map(({ version: number, publishedAt, noteKo, noteEn }) => ({
        version: number,
        at: publishedAt ?? '',
        note: noteKo === null ? null : { ko: noteKo, en: noteEn ?? '' },
      })),
  };
}
