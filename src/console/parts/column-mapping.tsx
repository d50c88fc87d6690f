/** What the columns of somebody's own table mean: a choice of a field for each, with the first values beside it. */
import type { CsvField, CsvMapping } from '../../exchange/contract.ts';
import { deskFirmTexts } from '../texts/trader-firm.ts';
import { useSay, useTexts } from '../texts/use-texts.ts';

export function ColumnMapping(props: {
  readonly columns: readonly string[];
  /** The first rows. */
  readonly sample: readonly (readonly string[])[];
  readonly fields: readonly CsvField[];
  readonly mapping: CsvMapping;
  readonly onChange: (mapping: CsvMapping) => void;
}) {
  const t = useTexts(deskFirmTexts);
  const say = useSay();
  const { columns, sample, fields, mapping } = props;
  const set = (column: string, pointer: string) => {
    const { [column]: _, ...others } = mapping;
    props.onChange(pointer === '' ? others : { ...others, [column]: pointer });
  };
  return (
    <table className="map-table">
      <thead>
        <tr>
          <th>{t.column}</th>
          <th>{t.sample}</th>
          <th>{t.means}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column, place) => (
          <tr key={column}>
            <td className="b">{column}</td>
            <td className="mid">{sample.map((row) => row[place] ?? '').join(' · ')}</td>
            <td>
              <select
                className="select"
                aria-label={column}
                value={mapping[column] ?? ''}
                onChange={(event) => set(column, event.target.value)}
              >
                <option value="">{t.unused}</option>
                {fields.map((field) => (
                  <option key={field.pointer} value={field.pointer}>
                    {say(field.title)} {field.isNeeded ? t.needed : ''}
                  </option>
                ))}
              </select>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
