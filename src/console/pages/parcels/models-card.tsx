/** Models of parcels: what they learnt from, which is in force; who may, trains one or puts another's in force. */
import { fill } from '../../../core/text.ts';
import type { ParcelModelView } from '../../../exchange/contract.ts';
import { post } from '../../http/client.ts';
import { useGet } from '../../http/use-get.ts';
import { formatInstant } from '../../parts/format.ts';
import { Await, Skeleton } from '../../parts/states.tsx';
import { useDo } from '../../parts/use-do.ts';
import { useSession } from '../../session/session.tsx';
import { parcelSelectionTexts } from '../../texts/parcel-selection.ts';
import { useTexts } from '../../texts/use-texts.ts';

export function ModelsCard() {
  const t = useTexts(parcelSelectionTexts);
  const query = useGet<readonly ParcelModelView[]>('/parcel-selection/models');
  const mayTrain = useSession().rights.includes('model.train');
  const { isBusy, run } = useDo();
  const train = () =>
    run(async () => {
      await post('/parcel-selection/models');
      return t.candidate;
    });
  return (
    <section className="card pa-pad" aria-label={t.models}>
      <h2>{t.models}</h2>
      <p className="note">{t.modelsWhat}</p>
      <Await query={query} loading={<Skeleton rows={2} />}>
        {(models) => (models.length === 0 ? <p>{t.noModels}</p> : <Models models={models} />)}
      </Await>
      {mayTrain && (
        <p>
          <button type="button" className="btn" disabled={isBusy} onClick={() => void train()}>
            {isBusy ? t.training : t.train}
          </button>
        </p>
      )}
    </section>
  );
}

function Models({ models }: { readonly models: readonly ParcelModelView[] }) {
  const t = useTexts(parcelSelectionTexts);
  const mayPut = useSession().rights.includes('model.promote');
  const { isBusy, run } = useDo();
  const put = (id: string) =>
    run(async () => {
      await post(`/parcel-selection/models/${id}/in-force`);
      return t.inForce;
    });
  return (
    <div className="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{t.model}</th>
            <th scope="col">{t.trainedBy}</th>
            <th scope="col">{t.state}</th>
          </tr>
        </thead>
        <tbody>
          {models.map(({ id, rows, found, narcotics, trainedBy, trainedAt, isInForce, confirmedAt }) => (
            <tr key={id}>
              <td>
                {id.slice(0, 8)} <span className="dim">{fill(t.trainedOn, { rows, found, narcotics })}</span>
              </td>
              <td>{fill(t.by, { who: trainedBy, at: formatInstant(trainedAt) })}</td>
              <td>
                <span className={`st ${isInForce ? 'ok' : 'off'}`}>
                  {isInForce ? t.inForce : confirmedAt === null ? t.candidate : t.former}
                </span>{' '}
                {mayPut && confirmedAt === null && (
                  <button type="button" className="btn s" disabled={isBusy} onClick={() => void put(id)}>
                    {t.putInForce}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
