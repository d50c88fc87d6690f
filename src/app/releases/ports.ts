/** Press releases as the HTTP server asks them: the list, one release with what may be done, its acts, its files. */
import { mayDo } from '../../access/index.ts';
import { factsOfKind, TABLE_KINDS } from '../../areas/statistics/index.ts';
import type { Text } from '../../core/text.ts';
import type { ReleaseAct, ReleaseKind, ReleaseRow, ReleaseView } from '../../exchange/contract/releases.ts';
import { personOf, type Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { ReleasePorts } from '../../exchange/release-ports.ts';
import {
  type PressListRow,
  type PressRow,
  type PressVersionRow,
  readPress,
  readPressList,
  readPressVersions,
} from '../../store/queries/press-releases.ts';
import type { House } from '../house.ts';
import { namesOf } from '../views/texts.ts';
import * as acts from './acts.ts';
import { confirmKind, dropKind, kindsView, proposeKind } from './kinds.ts';
import { whyNot } from './may.ts';
import { draftOfTables } from './of-tables.ts';
import { readStoredTemplate, type StoredTemplate } from './own-kinds.ts';
import { pressPorts } from './press.ts';
import { cellViews, fileOf, isDoubt, linesOf, storedFigures, textView } from './texts.ts';

const KINDS: readonly ReleaseKind[] = TABLE_KINDS.map((of) => {
  const { single, lists } = factsOfKind(of.kind);
  return { ...of, facts: [...single, ...lists.map(({ pointer }) => `${pointer}/…`)] };
});

export function releasePorts(house: House): ReleasePorts {
  const after = async (who: Who, id: string, act: Promise<void>): Promise<ReleaseView> => {
    await act;
    return viewOf(house, who, id, undefined);
  };
  return {
    list: async (who) => ({
      rows: await listOf(house),
      mayWrite: mayDo(personOf(who).role, 'release.write'),
      kinds: KINDS,
    }),
    draft: async (who, wish) => viewOf(house, who, await acts.draft(house, who, wish), undefined),
    draftOfTables: async (who, wish) => viewOf(house, who, await draftOfTables(house, who, wish), undefined),
    view: (who, id, version) => viewOf(house, who, id, version),
    async check(id, { version, ko, en }) {
      const { row, shown } = await stored(house, id, version);
      const figures = storedFigures(shown.figures);
      const own = await ownOf(house, row);
      return { ko: textView(figures, ko, 'ko', own), en: textView(figures, en, 'en', own) };
    },
    save: (who, id, edit) => after(who, id, acts.save(house, who, id, edit)),
    send: (who, id) => after(who, id, acts.send(house, who, id)),
    back: (who, id, why) => after(who, id, acts.giveBack(house, who, id, why)),
    approve: (who, id) => after(who, id, acts.approve(house, who, id)),
    schedule: (who, id, at) => after(who, id, acts.schedule(house, who, id, at)),
    withdraw: (who, id, reason) => after(who, id, acts.withdraw(house, who, id, reason)),
    correct: (who, id, correction) => after(who, id, acts.correct(house, who, id, correction)),
    async file(id, form, language, version) {
      const { shown } = await stored(house, id, version);
      return fileOf(shown, form, language, house.settings.isDemonstration);
    },
    press: pressPorts(house),
    kinds: (who) => kindsView(house, who),
    async proposeKind(who, wish) {
      await proposeKind(house, who, wish);
      return kindsView(house, who);
    },
    async confirmKind(who, kind, version) {
      await confirmKind(house, who, kind, version);
      return kindsView(house, who);
    },
    async dropKind(who, kind, version, why) {
      await dropKind(house, who, kind, version, why);
      return kindsView(house, who);
    },
  };
}

async function listOf(house: House): Promise<ReleaseRow[]> {
  const rows = await readPressList(house.pool);
  const nameOf = await namesOf(
    house.pool,
    rows.map(({ madeBy }) => madeBy),
  );
  return rows.map((row) => ({
    ...shownOf(row),
    madeBy: nameOf(row.madeBy),
    title: { ko: row.titleKo, en: row.titleEn },
    own: row.ownKo === null ? null : { ko: row.ownKo, en: row.ownEn ?? row.ownKo },
  }));
}

function shownOf({ id, kind, state, version, madeAt, publishAt, publishedAt }: PressListRow) {
  return { id, kind, state, version, madeAt, publishAt, publishedAt };
}

interface Stored {
  readonly row: PressRow;
  readonly versions: readonly PressVersionRow[];
  readonly shown: PressVersionRow;
}

async function stored(house: House, id: string, version: number | undefined): Promise<Stored> {
  const row = await readPress(house.pool, id);
  if (row === undefined) throw new Refusal('not-found');
  const versions = await readPressVersions(house.pool, id);
  const shown = versions.find((one) => one.version === (version ?? row.version));
  if (shown === undefined) throw new Refusal('not-found');
  return { row, versions, shown };
}

const ACTS: readonly ReleaseAct[] = ['edit', 'send', 'back', 'approve', 'schedule', 'withdraw', 'correct'];

async function viewOf(house: House, who: Who, id: string, version: number | undefined): Promise<ReleaseView> {
  const { row, versions, shown } = await stored(house, id, version);
  const people = [
    row.madeBy,
    row.sentBy,
    row.approvedBy,
    row.withdrawnBy,
    ...versions.map((one) => one.madeBy),
  ];
  const nameOf = await namesOf(
    house.pool,
    people.filter((one) => one !== null),
  );
  const name = (account: string | null): Text | null => (account === null ? null : nameOf(account));
  const figures = storedFigures(shown.figures);
  const own = await ownOf(house, row);
  const [ko, en] = [
    textView(figures, linesOf(shown.linesKo), 'ko', own),
    textView(figures, linesOf(shown.linesEn), 'en', own),
  ];
  const { kind, state, madeAt, publishAt, embargo, sentAt, approvedAt } = row;
  return {
    ...{ id, kind, state, madeAt, publishAt, embargo, sentAt, approvedAt, ko, en },
    ...{ version: row.version, shown: shown.version, leftOut: figures.leftOut, cells: cellViews(figures) },
    notes: figures.notes ?? [],
    title: { ko: shown.titleKo, en: shown.titleEn },
    own: own?.title ?? null,
    publishedAt: versions.findLast(({ publishedAt }) => publishedAt !== null)?.publishedAt ?? null,
    madeBy: nameOf(row.madeBy),
    sentBy: name(row.sentBy),
    approvedBy: name(row.approvedBy),
    withdrawn: withdrawnOf(row, name),
    versions: versions.toReversed().map((one) => ({
      ...{ version: one.version, madeAt: one.madeAt, publishedAt: one.publishedAt },
      madeBy: nameOf(one.madeBy),
      note: one.noteKo === null ? null : { ko: one.noteKo, en: one.noteEn ?? '' },
    })),
    doubts: [...ko.marks, ...en.marks].filter(isDoubt).length,
    acts: actsOf(who, row, versions),
  };
}

const ownOf = async (house: House, { template }: PressRow): Promise<StoredTemplate | undefined> =>
  template === null ? undefined : readStoredTemplate(house.pool, template);

function withdrawnOf(
  { withdrawnBy, withdrawnAt, withdrawnKo, withdrawnEn }: PressRow,
  name: (account: string | null) => Text | null,
): ReleaseView['withdrawn'] {
  const by = name(withdrawnBy);
  if (by === null || withdrawnAt === null) return null;
  return { by, at: withdrawnAt, why: { ko: withdrawnKo ?? '', en: withdrawnEn ?? '' } };
}

function actsOf(who: Who, row: PressRow, versions: readonly PressVersionRow[]): ReleaseView['acts'] {
  return Object.fromEntries(
    ACTS.flatMap((act) => {
      const reason = whyNot(act, who, row, versions);
      return reason === undefined ? [] : [[act, reason === null ? null : reason.why]];
    }),
  );
}
