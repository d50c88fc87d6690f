/** On the page of parcels, where there is any: what is stored and cannot be read, and the button that has it tried again. */
import { fill } from '../../../core/text.ts';
import type { SetAsideView } from '../../../exchange/contract.ts';
import { post } from '../../http/client.ts';
import { useGet } from '../../http/use-get.ts';
import { formatInstant } from '../../parts/format.ts';
import { ErrorView } from '../../parts/states.tsx';
import { useDo } from '../../parts/use-do.ts';
import { parcelTexts } from '../../texts/parcels.ts';
import { useTexts } from '../../texts/use-texts.ts';

export function SetAside() {
  const t = useTexts(parcelTexts);
  const { data = [], error } = useGet<readonly SetAsideView[]>('/parcel-set-aside', undefined, {
    every: 30_000,
  });
  const { isBusy, run } = useDo();
  if (error !== null) return <ErrorView error={error} />;
  if (data.length === 0) return null;
  return (
    <section className="card pa-pad" aria-label={t.setAside} role="alert">
      <h2>{fill(t.setAsideCount, { n: data.length })}</h2>
      <p className="mid">{t.setAsideWhat}</p>
      <ul className="pa-todo">
        {data.map(({ kind, firm, name, version, stage, foundAt, mayTry }) => (
          <li key={`${kind}/${firm}/${name}/${version}`} data-aside={name}>
            <span className="st bad">{t[kind]}</span> {name}{' '}
            <span className="note">
              {t[stage]} · {formatInstant(foundAt)}
            </span>{' '}
            {mayTry && (
              <button
                type="button"
                className="btn s"
                disabled={isBusy}
                onClick={() =>
                  void run(() => post('/parcel-set-aside/again', { kind, firm, name }).then(() => t.tried))
                }
              >
                {t.tryAgain}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
