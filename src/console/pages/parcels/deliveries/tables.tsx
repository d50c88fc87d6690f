/** Deliveries counted by carrier and by place: each number chooses its parcels. */
import { fill } from '../../../../core/text.ts';
import type { DeliveriesView } from '../../../../exchange/contract.ts';
import { Heads } from '../../../parts/heads.tsx';
import { Empty } from '../../../parts/states.tsx';
import { parcelDeliveryTexts } from '../../../texts/parcel-deliveries.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import type { Choice } from './page.tsx';

interface Props {
  readonly view: DeliveriesView;
  readonly onChoose: (choice: Choice) => void;
}

const COUNTED = ['reports', 'same', 'near', 'elsewhere', 'unknown', 'late', 'silent'] as const;

export function Carriers({ view: { carriers }, onChoose }: Props) {
  const t = useTexts(parcelDeliveryTexts);
  if (carriers.length === 0) return <Empty title={t.noCarriers}>{t.noCarriersWhat}</Empty>;
  return (
    <div className="scroll rd-pad">
      <table>
        <thead>
          <tr>
            <Heads
              of={[t.carrier, ...COUNTED.map((one) => t[one]), t.share]}
              right={[...COUNTED.map((one) => t[one]), t.share]}
            />
          </tr>
        </thead>
        <tbody>
          {carriers.map((row) => (
            <tr key={row.carrier}>
              <td>{row.name}</td>
              {COUNTED.map((one) => (
                <td key={one} className="n">
                  <Count
                    n={row[one]}
                    what={`${row.name}: ${t[one]}`}
                    onOpen={() => onChoose({ carrier: row.carrier, ...choiceOf(one) })}
                  />
                </td>
              ))}
              <td className="n">
                {row.reports === 0 ? '–' : `${((row.elsewhere / row.reports) * 100).toFixed(1)} %`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function choiceOf(counted: (typeof COUNTED)[number]): Choice {
  if (counted === 'reports') return {};
  return counted === 'late' ? { late: '1' } : { standing: counted };
}

export function Places({ view: { places, leastGathered }, onChoose }: Props) {
  const t = useTexts(parcelDeliveryTexts);
  if (places.length === 0) return <Empty title={t.noPlaces}>{t.noPlacesWhat}</Empty>;
  const numbers = [t.parcels, t.carrierCount, t.buyers];
  return (
    <>
      <p className="in note">{fill(t.placesWhat, { n: leastGathered })}</p>
      <div className="scroll rd-pad">
        <table>
          <thead>
            <tr>
              <Heads of={[t.place, ...numbers, t.lastOn]} right={numbers} />
            </tr>
          </thead>
          <tbody>
            {places.map(({ place, address, parcels, carriers, buyers, lastOn }) => (
              <tr key={place}>
                <td className="pa-goods">{address ?? t.erased}</td>
                <td className="n">
                  <Count
                    n={parcels}
                    what={`${address ?? t.erased}: ${t.parcels}`}
                    onOpen={() => onChoose({ place })}
                  />
                </td>
                <td className="n">{carriers}</td>
                <td className="n">{buyers}</td>
                <td>{lastOn}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Count(props: { readonly n: number; readonly what: string; readonly onOpen: () => void }) {
  const { n, what, onOpen } = props;
  if (n === 0) return <>0</>;
  return (
    <button type="button" className="btn link" aria-label={`${what} ${n}`} onClick={onOpen}>
      {n}
    </button>
  );
}
