/** The models of parcels in a few words: which one takes part, and the way to the registry where they live. */
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { ModelView } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { formatInstant } from '../../parts/format.ts';
import { PARCEL_MODELS } from '../../parts/model-names.ts';
import { Await, Skeleton } from '../../parts/states.tsx';
import { modelsTexts } from '../../texts/models.ts';
import { parcelSelectionTexts } from '../../texts/parcel-selection.ts';
import { useTexts } from '../../texts/use-texts.ts';

const MOST_SHOWN = 5;

export function ModelsCard() {
  const t = useTexts(parcelSelectionTexts);
  const query = useGet<readonly ModelView[]>('/models');
  return (
    <section className="card pa-pad" aria-label={t.models}>
      <h2>{t.models}</h2>
      <p className="note">{t.modelsWhat}</p>
      <Await query={query} loading={<Skeleton rows={2} />}>
        {(models) => <Models models={models.filter(({ name }) => name === PARCEL_MODELS)} />}
      </Await>
      <p>
        <Link href="/models">{t.toModels}</Link>
      </p>
    </section>
  );
}

function Models({ models }: { readonly models: readonly ModelView[] }) {
  const t = useTexts(parcelSelectionTexts);
  const m = useTexts(modelsTexts);
  if (models.length === 0) return <p>{t.noModels}</p>;
  const shown = [...models].sort(
    (one, other) => Number(other.isLive) - Number(one.isLive) || other.version - one.version,
  );
  return (
    <ul>
      {shown
        .slice(0, MOST_SHOWN)
        .map(({ id, version, state, rows, frauds, narcotics, trainedAt, isLive }) => (
          <li key={id}>
            <span className={`st ${isLive ? 'ok' : 'off'}`}>{state === null ? '' : m[`state.${state}`]}</span>{' '}
            <Link href={`/models?model=${id}`}>{fill(m.version, { n: version })}</Link>{' '}
            <span className="dim">
              {fill(t.trainedOn, { rows, found: frauds, narcotics: narcotics ?? 0 })},{' '}
              {formatInstant(trainedAt)}
            </span>
          </li>
        ))}
    </ul>
  );
}
