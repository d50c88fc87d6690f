/** The deliveries behind a chosen number, parcel by parcel; what is chosen stands in the address of the page. */
import { Link } from 'wouter';
import type { DeliveryListRow, DeliveryPage } from '../../../../exchange/contract.ts';
import { Heads } from '../../../parts/heads.tsx';
import { Empty, ErrorView, Skeleton } from '../../../parts/states.tsx';
import { useRows } from '../../../parts/use-rows.ts';
import { parcelDeliveryTexts } from '../../../texts/parcel-deliveries.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';
import { differing } from './card.tsx';
import { DeliveryMark } from './mark.tsx';
import type { Choice } from './page.tsx';

const STANDINGS = ['other', 'elsewhere', 'near', 'same', 'unknown', 'silent'] as const;

interface Props {
  readonly chosen: Choice;
  readonly onChoose: (choice: Choice) => void;
}

export function DeliveryRows({ chosen, onChoose }: Props) {
  const t = useTexts(parcelDeliveryTexts);
  const { reading, all, first, more } = useRows<DeliveryListRow, DeliveryPage>('/parcel-deliveries/parcels', {
    ...chosen,
  });
  const { carrier, place, standing } = chosen;
  return (
    <>
      <div className="head">
        <h2>{t.rows}</h2>
        <span className="grow" />
        {place !== undefined && (
          <button type="button" className="btn s" onClick={() => onChoose({})}>
            {t.anyPlace}
          </button>
        )}
        {carrier !== undefined && (
          <button type="button" className="btn s" onClick={() => onChoose(without(chosen, 'carrier'))}>
            {carrier} · {t.anyCarrier}
          </button>
        )}
        <fieldset className="seg" aria-label={t.which}>
          {([undefined, ...STANDINGS] as const).map((one) => (
            <button
              key={one ?? ''}
              type="button"
              aria-pressed={standing === one && chosen.late === undefined}
              onClick={() =>
                onChoose({
                  ...without(without(chosen, 'late'), 'standing'),
                  ...(one === undefined ? {} : { standing: one }),
                })
              }
            >
              {one === undefined ? t.all : t[one]}
            </button>
          ))}
          <button
            type="button"
            aria-pressed={chosen.late !== undefined}
            onClick={() => onChoose({ ...without(chosen, 'standing'), late: '1' })}
          >
            {t.late}
          </button>
        </fieldset>
      </div>
      <section className="card" aria-label={t.rows}>
        {first === undefined ? (
          reading.isError ? (
            <ErrorView error={reading.error} retry={() => void reading.refetch()} />
          ) : (
            <Skeleton rows={8} />
          )
        ) : all.length === 0 ? (
          <Empty title={t.empty}>{t.emptyWhat}</Empty>
        ) : (
          <Table rows={all} />
        )}
        {reading.hasNextPage && (
          <p className="in">
            <button type="button" className="btn s" onClick={more}>
              {t.more}
            </button>
          </p>
        )}
      </section>
    </>
  );
}

function without(choice: Choice, name: keyof Choice): Choice {
  return Object.fromEntries(Object.entries(choice).filter(([one]) => one !== name));
}

function Table({ rows }: { readonly rows: readonly DeliveryListRow[] }) {
  const t = useTexts(parcelDeliveryTexts);
  const say = useSay();
  return (
    <div className="scroll rd-pad">
      <table>
        <thead>
          <tr>
            <Heads
              of={[
                ...[t.houseBill, t.carrier, t.standing, t.fields, t.delivered],
                ...[t.deliveredOn, t.reportedOn, t.dueOn, t.releasedOn],
              ]}
            />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.houseBill}>
              <td>
                <Link href={`/parcels/${encodeURIComponent(row.houseBill)}`}>{row.houseBill}</Link>
              </td>
              <td>{row.carrier}</td>
              <td>
                <DeliveryMark standing={row.standing} name={row.standingName} />{' '}
                {row.isLate && <span className="st warn">{t.late}</span>}
              </td>
              <td className="wrap pa-reason">{differing(row.fields.map(say), row.likeness, t.alike)}</td>
              <td className="pa-goods">{row.address ?? '–'}</td>
              <td>{row.deliveredOn ?? '–'}</td>
              <td>{row.reportedOn ?? '–'}</td>
              <td>{row.dueOn ?? '–'}</td>
              <td>{row.releasedOn ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
