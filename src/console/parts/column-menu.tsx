/** Which columns of a long table there are, to hide those not wanted. */
import { fill } from '../../core/text.ts';
import { sharedTexts } from '../texts/shared.ts';
import { useTexts } from '../texts/use-texts.ts';
import type { SheetColumn } from './sheet.tsx';
import type { ColumnChoice } from './sheet-memory.ts';

/** The button that shows which columns there are and hides those not wanted. */
export function ColumnMenu<Row>(props: {
  readonly columns: readonly SheetColumn<Row>[];
  readonly choice: ColumnChoice;
}) {
  const t = useTexts(sharedTexts);
  const { columns, choice } = props;
  const shown = columns.filter((column) => !choice.hidden.has(column.id)).length;
  return (
    <>
      <button type="button" className="btn s" popoverTarget="column-menu">
        {fill(t.columns, { shown, all: columns.length })}
      </button>
      <div className="menu column-menu" id="column-menu" popover="auto">
        <b>{t.columnsTitle}</b>
        {columns.map((column) => (
          <label key={column.id}>
            <input
              type="checkbox"
              checked={!choice.hidden.has(column.id)}
              disabled={column.isPinned === true}
              onChange={() => choice.toggle(column.id)}
            />
            {column.title}
          </label>
        ))}
        <button type="button" onClick={choice.reset}>
          {t.columnsReset}
        </button>
      </div>
    </>
  );
}
