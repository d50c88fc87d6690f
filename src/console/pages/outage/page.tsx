/** Outages: declared by two, marked, ended, screened again; and the fallback that two people signed beforehand. */
import '../reading.css';
import type { OutageView } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { Await, Skeleton } from '../../parts/states.tsx';
import { outageTexts } from '../../texts/outage.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Fallback } from './fallback.tsx';
import { Now } from './now.tsx';
import { Past } from './past.tsx';

export default function OutagePage() {
  const t = useTexts(outageTexts);
  const query = useGet<OutageView>('/outage', undefined, { every: 5000 });
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
      </div>
      <p className="mid">{t.note}</p>
      <Await
        query={query}
        loading={
          <div className="card">
            <Skeleton rows={10} />
          </div>
        }
      >
        {(view) => (
          <div className="rd-cols">
            <div>
              <Now view={view} />
              <Past past={view.past} />
            </div>
            <div>
              <Fallback view={view} />
            </div>
          </div>
        )}
      </Await>
    </>
  );
}
