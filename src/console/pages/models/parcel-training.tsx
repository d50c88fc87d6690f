/** Trains the model of parcels on the outcomes there are: a candidate, beside those of declarations. */
import type { ModelView } from '../../../exchange/contract.ts';
import { post } from '../../http/client.ts';
import { useUrlState } from '../../parts/url-state.ts';
import { useDo } from '../../parts/use-do.ts';
import { useSession } from '../../session/session.tsx';
import { modelsTexts } from '../../texts/models.ts';
import { useTexts } from '../../texts/use-texts.ts';

export function ParcelTraining() {
  const t = useTexts(modelsTexts);
  const mayTrain = useSession().rights.includes('model.train');
  const [, setChosen] = useUrlState('model');
  const { isBusy, run } = useDo();
  if (!mayTrain) return null;
  const train = () =>
    run(async () => {
      const made = (await post('/parcel-selection/models')) as ModelView;
      setChosen(made.id);
      return t.parcelsTrained;
    });
  return (
    <section className="card mo-train">
      <div className="row">
        <button type="button" className="btn" disabled={isBusy} onClick={() => void train()}>
          {isBusy ? t.parcelsTraining : t.trainParcels}
        </button>
        <span className="note">{t.trainParcelsWhy}</span>
      </div>
    </section>
  );
}
