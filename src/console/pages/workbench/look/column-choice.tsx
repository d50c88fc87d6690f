/** Chooses the columns of a study: by ticking, all that help, or none; filtered, suspicious ones first. */
import { fill } from '../../../../core/text.ts';
import type { LookedAt } from '../../../../exchange/contract.ts';
import { useUrlState } from '../../../parts/url-state.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { workbenchDraftTexts } from '../../../texts/workbench-draft.ts';
import { withColumns } from '../draft/state.ts';
import type { DraftWork } from '../draft/use-draft.ts';
import type { TitleOf } from '../titles.ts';
import { groupColumns, helps, type Shown } from './choose.ts';
import { ColumnRow } from './column-row.tsx';

interface Props {
  readonly work: DraftWork;
  readonly looked: LookedAt;
  readonly titleOf: TitleOf;
}

const SHOWN = ['all', 'declared', 'facts', 'suspicious', 'ticked'] as const;
const SHOWN_OF_TABLES = ['all', 'suspicious', 'ticked'] as const;

export function ColumnChoice({ work, looked, titleOf }: Props) {
  const t = useTexts(workbenchDraftTexts);
  const { columns, source, outcome } = work.draft.definition;
  const [find, setFind] = useUrlState('find');
  const [wanted, setShow] = useUrlState('show', 'all');
  const isUploaded = source.kind === 'uploaded';
  const choices: readonly Shown[] = isUploaded ? SHOWN_OF_TABLES : SHOWN;
  const show = choices.find((one) => one === wanted) ?? 'all';
  const answer = outcome.kind === 'column' ? outcome.column : null;
  const known = looked.columns.filter(({ name }) => name !== answer);
  const ticked = new Set(columns);
  const take = (next: readonly string[]) =>
    work.change(
      (draft) => ({ ...draft, definition: withColumns(draft.definition, next) }),
      '/definition/columns',
    );
  const groups = groupColumns(known, { show, find, ticked, isUploaded });
  return (
    <>
      <div className="row wb-tools">
        <b className="b">{fill(t.chosen, { n: columns.length })}</b>
        <button
          type="button"
          className="btn s"
          title={t.chooseHelpingWhy}
          onClick={() => take(known.filter(helps).map(({ name }) => name))}
        >
          {t.chooseHelping}
        </button>
        <button type="button" className="btn s" onClick={() => take([])}>
          {t.chooseNone}
        </button>
        <span className="grow" />
        <input
          type="search"
          className="input wb-find"
          placeholder={t.find}
          aria-label={t.find}
          value={find}
          onChange={(event) => setFind(event.target.value)}
        />
        <fieldset className="seg wb-seg" aria-label={t.show}>
          {choices.map((one) => (
            <button key={one} type="button" aria-pressed={one === show} onClick={() => setShow(one)}>
              {t[one]}
            </button>
          ))}
        </fieldset>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by the keyboard */}
      <section className="scroll wb-columns" tabIndex={0} aria-label={t.stepColumns}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.name}</th>
              <th scope="col" className="wb-kind">
                {t.kind}
              </th>
              <th scope="col" className="n wb-missing">
                {t.missing}
              </th>
              <th scope="col">{t.entriesColumn}</th>
              <th scope="col" className="wb-by-itself">
                {t.alone}
              </th>
            </tr>
          </thead>
          {groups.map((group) => (
            <tbody key={group.name}>
              <tr className="wb-block">
                <th scope="rowgroup" colSpan={5}>
                  <b>{t[group.name]}</b> <span className="note">{group.columns.length}</span>
                </th>
              </tr>
              {group.columns.map((column) => (
                <ColumnRow
                  key={column.name}
                  column={column}
                  title={titleOf(column.name)}
                  rows={looked.rows}
                  isTicked={ticked.has(column.name)}
                  tick={(isOn) =>
                    take(isOn ? [...columns, column.name] : columns.filter((one) => one !== column.name))
                  }
                />
              ))}
            </tbody>
          ))}
        </table>
        {groups.length === 0 && <p className="in dim">{t.nothing}</p>}
      </section>
    </>
  );
}
