/** Every detector with what its scores lead to, its parameters with default, range and why, and what it has found. */
import { useEffect } from 'react';
import { fill, formatNumber } from '../../../core/text.ts';
import type { PolicyView } from '../../../exchange/contract.ts';
import { RateWhisker, whiskerEnd } from '../../parts/charts/rate-whisker.tsx';
import { formatInterval, formatPercent } from '../../parts/format.ts';
import { RateWithInterval } from '../../parts/rate.tsx';
import { policyTexts } from '../../texts/policy.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

type DetectorRow = PolicyView['detectors'][number];

export function Detectors({ view }: { readonly view: PolicyView }) {
  const t = useTexts(policyTexts);
  const end = whiskerEnd(view.detectors.map((detector) => detector.examined));
  useEffect(() => {
    // A reason links here with the detector's name after '#'; it only exists once the page has its data.
    const name = location.hash.slice(1);
    if (name !== '') document.getElementById(decodeURIComponent(name))?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <section className="card" aria-label={t.detectors}>
      <header>
        <h2>{t.detectors}</h2>
        <span className="note">{fill(t.detectorsNote, { n: view.detectors.length })}</span>
      </header>
      <ul className="po-detectors">
        {view.detectors.map((detector) => (
          <Detector
            key={detector.id}
            detector={detector}
            rule={view.policy.detectors.find((one) => one.id === detector.id)}
            end={end}
          />
        ))}
      </ul>
    </section>
  );
}

interface DetectorProps {
  readonly detector: DetectorRow;
  readonly rule: PolicyView['policy']['detectors'][number] | undefined;
  readonly end: number;
}

function Detector({ detector, rule, end }: DetectorProps) {
  const t = useTexts(policyTexts);
  const say = useSay();
  const { examined } = detector;
  return (
    <li id={detector.id}>
      <div className="row">
        <h3>{say(detector.title)}</h3>
        <code className="dim">
          {detector.id} v{detector.version}
        </code>
        {rule ? <span className="st off">{t[rule.kind]}</span> : <span className="st warn">{t.off}</span>}
        <span className="grow" />
        <RateWhisker
          rate={examined}
          most={end}
          label={`${formatPercent(examined.rate)} ${formatInterval(examined)} n=${examined.n}`}
        />
        <RateWithInterval rate={examined} />
      </div>
      <p className="mid">
        {rule?.steps
          .map((step) => fill(t.step, { from: step.from, demand: t[`demand.${step.demand}`] }))
          .join(' → ')}
        <span className="dim"> {detector.basis}</span>
      </p>
      {detector.parameters.length === 0 ? (
        <p className="note">{t.noParameters}</p>
      ) : (
        <dl className="po-parameters">
          {detector.parameters.map((parameter) => (
            <div key={parameter.name}>
              <dt>
                <code>{parameter.name}</code>
              </dt>
              <dd>
                <b className="b">{formatNumber(parameter.value)}</b>{' '}
                <span className="dim">{parameter.unit}</span>{' '}
                {parameter.value !== parameter.default && (
                  <span className="st off">{fill(t.defaultIs, { value: parameter.default })}</span>
                )}{' '}
                <span className="dim">
                  {fill(t.range, { low: parameter.range[0], high: parameter.range[1] })}
                </span>{' '}
                <span className="mid">{say(parameter.why)}</span>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
