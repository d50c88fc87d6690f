/** The declarations behind one figure, each leading to itself. */
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { BehindView, TradeQueryView, TradeRowView } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { formatDeclarationNumber, formatHs, formatMass } from '../../parts/format.ts';
import { Await, Empty, Skeleton } from '../../parts/states.tsx';
import { statisticsTexts } from '../../texts/statistics.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { formatFigure } from './figures.ts';

export function Behind(props: {
  readonly row: TradeRowView;
  readonly query: TradeQueryView;
  readonly onClose: () => void;
}) {
  const t = useTexts(statisticsTexts);
  const behind = useGet<BehindView>('/statistics/behind', behindQuery(props.row, props.query));
  const title = props.row.keys.map(({ code, name }) => (name === null ? code : code)).join(' · ');
  return (
    <Dialog title={title === '' ? t.behind : `${t.behind}: ${title}`} onClose={props.onClose} isWide>
      <Await query={behind} loading={<Skeleton rows={8} />}>
        {({ rows }) =>
          rows.length === 0 ? <Empty title={t.noBehind}>{t.noBehindWhat}</Empty> : <Found rows={rows} />
        }
      </Await>
    </Dialog>
  );
}

function Found({ rows }: Pick<BehindView, 'rows'>) {
  const t = useTexts(statisticsTexts);
  return (
    <>
      <p className="mid">{fill(t.behindWhat, { n: rows.length })}</p>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{t.number}</th>
              <th scope="col">{t.day}</th>
              <th scope="col">{t.item}</th>
              <th scope="col">{t.country}</th>
              <th scope="col">{t.office}</th>
              <th scope="col" className="n">
                {t.usdUnit}
              </th>
              <th scope="col" className="n">
                kg
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.number}/${row.hsCode}/${row.country}`}>
                <td>
                  <Link href={`/declarations/${row.number}`}>{formatDeclarationNumber(row.number)}</Link>
                </td>
                <td>{row.day}</td>
                <td>{formatHs(row.hsCode)}</td>
                <td>{row.country}</td>
                <td>{row.office}</td>
                <td className="n">{formatFigure(row.usd, 'usd')}</td>
                <td className="n">{formatMass(row.kg)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** Only what a declaration can be sought by: a row of another kind opens nothing. */
export function mayOpen({
  by,
  natures,
  provinces,
  ports,
  offices,
  items,
  countries,
}: TradeQueryView): boolean {
  const isPlain = natures.length + provinces.length + ports.length + offices.length === 0;
  const isNarrow = by.every((one) => one.startsWith('item') || one === 'country' || one === 'month');
  return (
    isPlain &&
    isNarrow &&
    items.length <= 1 &&
    countries.every((code) => code.length === 2) &&
    countries.length <= 1
  );
}

function behindQuery({ keys, export: sent }: TradeRowView, query: TradeQueryView): Record<string, string> {
  const at = (is: (division: string) => boolean): string | undefined => {
    const place = query.by.findIndex(is);
    return place < 0 ? undefined : keys[place]!.code;
  };
  const month = at((one) => one === 'month');
  return {
    flow: query.flow === 'both' ? (sent === null ? 'import' : 'export') : query.flow,
    from: month ?? query.from,
    to: month ?? query.to,
    item: at((one) => one.startsWith('item')) ?? query.items[0] ?? '',
    country: at((one) => one === 'country') ?? query.countries[0] ?? '',
  };
}
