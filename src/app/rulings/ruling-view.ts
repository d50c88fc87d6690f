/** What was ruled, version after version, as it is published or told to whoever applied. */
import { CHANGE_GROUNDS, isChangeGround } from '../../areas/classification/index.ts';
import type { RulingView } from '../../exchange/contract/rulings.ts';
import type { RulingRow } from '../../store/queries/ruling-decisions.ts';
import type { House } from '../house.ts';
import { PHASE_NAMES } from './step-texts.ts';

export interface RulingWords {
  readonly title: string;
  readonly goods: string;
  readonly reasons: string;
}

/** @param rows of one number in their order */
export async function rulingViews(house: House, rows: readonly RulingRow[]): Promise<RulingView[]> {
  const words = await rulingWords(house, rows);
  return rows.map((row, at): RulingView => {
    const said = words[at]!;
    const { number, version, code, edition, rule, followed, isPublic, ruledOn, ground } = row;
    return {
      ...{ number, version, code, edition, rule, followed, isPublic, ruledOn, ...said },
      phase: PHASE_NAMES[row.phase],
      ground: isChangeGround(ground) ? CHANGE_GROUNDS[ground].title : null,
      supersededOn: rows[at + 1]?.ruledOn ?? null,
    };
  });
}

/** In the order given; told to be erased where the key of the firm was destroyed. */
export async function rulingWords(
  house: Pick<House, 'vault'>,
  rows: readonly Pick<RulingRow, 'words'>[],
): Promise<RulingWords[]> {
  return (await openedWords(house, rows)).map((words) => words ?? ERASED);
}

/** In the order given; null where the key of the firm was destroyed. */
export async function openedWords(
  { vault }: Pick<House, 'vault'>,
  rows: readonly Pick<RulingRow, 'words'>[],
): Promise<(RulingWords | null)[]> {
  const opened = await vault.open(rows.map(({ words }) => words));
  return opened.map((one) => ('text' in one ? (JSON.parse(one.text) as RulingWords) : null));
}

const NOTHING = '(파기됨 · erased)';
const ERASED: RulingWords = { title: NOTHING, goods: NOTHING, reasons: NOTHING };
