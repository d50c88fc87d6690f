/** The fallback that decides in an outage: what it consists of, until when it may be used, who signed it. */
import { fill } from '../../../core/text.ts';
import type { OutageView } from '../../../exchange/contract.ts';
import { formatCount, formatInstant, NONE } from '../../parts/format.ts';
import { ErrorView } from '../../parts/states.tsx';
import { outageTexts } from '../../texts/outage.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { useStep } from './use-step.ts';

export function Fallback({ view }: { readonly view: OutageView }) {
  const t = useTexts(outageTexts);
  const say = useSay();
  const step = useStep('/outage/sign');
  const { fallback } = view;
  const { automatic, criteria, lists, mandatory, signers } = fallback;
  const counts = {
    criteria: formatCount(criteria),
    lists: formatCount(lists),
    mandatory: formatCount(mandatory),
  };
  const rows: [title: string, value: string][] = [
    [t.policy, fallback.policy],
    [t.validTo, fallback.validTo ?? NONE],
    [t.mostHours, fill(t.hours, { n: fallback.mostHours })],
    [t.limit, automatic === null ? t.limitNone : fill(t.limitWhat, limitOf(automatic))],
    [t.hash, fallback.hash?.slice(0, 16) ?? NONE],
  ];
  return (
    <section className="card" aria-label={t.fallback}>
      <header>
        <h2>{t.fallback}</h2>
        {fallback.isInForce && <span className="st ok">{t.signed}</span>}
      </header>
      <p className="in mid">{fill(t.fallbackWhat, counts)}</p>
      <dl className="rd-lines">
        {rows.map(([title, value]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{t.signers}</dt>
          <dd>
            {signers.length === 0
              ? t.noSigner
              : signers.map(({ name, at }) => `${say(name)} ${formatInstant(at)}`).join(', ')}
          </dd>
        </div>
      </dl>
      {fallback.whyNot !== null && (
        <p className="in" role="status">
          <span className="dim">{say(fallback.whyNot)}</span>
        </p>
      )}
      {step.isError && <ErrorView error={step.error} retry={() => step.reset()} />}
      {view.maySign && (
        <p className="rd-more">
          <button
            type="button"
            className="btn ou-sign"
            disabled={step.isPending}
            onClick={() => step.mutate({})}
          >
            {t.sign}
          </button>
        </p>
      )}
    </section>
  );
}

function limitOf({ faults, withinMinutes, forMinutes }: NonNullable<OutageView['fallback']['automatic']>) {
  return { faults, minutes: withinMinutes, forMinutes };
}
