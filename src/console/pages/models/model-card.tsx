/** One model's card: what it learned from, how well it does on what it has not seen, whether its scores can be trusted. */
import { useState } from 'react';
import { fill, formatNumber } from '../../../core/text.ts';
import type { ModelView } from '../../../exchange/contract.ts';
import { ChartCard } from '../../parts/chart-card.tsx';
import { Reliability } from '../../parts/charts/reliability.tsx';
import {
  formatCount,
  formatDecimals,
  formatDuration,
  formatInstant,
  formatPercent,
} from '../../parts/format.ts';
import { PARCEL_MODELS } from '../../parts/model-names.ts';
import { useLanguage } from '../../session/preferences.tsx';
import { modelsTexts } from '../../texts/models.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { Figures } from './figures.tsx';

const FIRST_FEATURES = 14;

interface Props {
  readonly model: ModelView;
  readonly models: readonly ModelView[];
}

export function ModelCard({ model, models }: Props) {
  return (
    <>
      <About model={model} />
      <Figures model={model} models={models} />
      <div className="rd-two">
        <ReliabilityCard model={model} />
        <Features model={model} />
      </div>
    </>
  );
}

function About({ model }: { readonly model: ModelView }) {
  const t = useTexts(modelsTexts);
  const say = useSay();
  const language = useLanguage();
  const facts: readonly [string, string][] = [
    [t.trainedAt, formatInstant(model.trainedAt)],
    [model.name === PARCEL_MODELS ? t.parcels : t.rows, formatCount(model.rows)],
    [
      t.frauds,
      `${formatCount(model.frauds)} (${formatPercent(model.rows > 0 ? model.frauds / model.rows : null)})`,
    ],
    ...(model.narcotics === null ? [] : [[t.narcotics, formatCount(model.narcotics)] as [string, string]]),
    [t.seconds, formatDuration(model.trainSeconds, language)],
    [t.seed, formatNumber(model.seed)],
    [t.id, model.id],
  ];
  return (
    <section className="card" aria-label={model.name}>
      <p className="mo-data">{say(model.data)}</p>
      <dl className="mo-facts">
        {facts.map(([title, value]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd className="cut" title={value}>
              {value}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function ReliabilityCard({ model }: { readonly model: ModelView }) {
  const t = useTexts(modelsTexts);
  const words = (bin: ModelView['reliability'][number]) =>
    fill(t.bin, {
      from: formatDecimals(bin.from, 2),
      to: formatDecimals(bin.to, 2),
      mean: formatPercent(bin.mean),
      rate: formatPercent(bin.rate.rate),
      n: bin.rate.n,
    });
  return (
    <ChartCard
      title={t.reliability}
      note={t.reliabilityNote}
      fileName={`${model.name}-reliability`}
      table={{
        columns: [
          { title: t.from, isNumber: true },
          { title: t.to, isNumber: true },
          { title: t.predicted, isNumber: true },
          { title: t.observed, isNumber: true },
          { title: 'n', isNumber: true },
        ],
        rows: model.reliability.map((bin) => [bin.from, bin.to, bin.mean, bin.rate.rate, bin.rate.n]),
      }}
    >
      {model.reliability.length === 0 ? (
        <p className="dim">{t.reliabilityNone}</p>
      ) : (
        <Reliability
          bins={model.reliability}
          label={t.reliability}
          across={t.predicted}
          up={t.observed}
          perfect={t.perfect}
          words={words}
        />
      )}
    </ChartCard>
  );
}

function Features({ model }: { readonly model: ModelView }) {
  const t = useTexts(modelsTexts);
  const say = useSay();
  const [isAll, setIsAll] = useState(false);
  const all = [...model.features].sort((a, b) => b.gain - a.gain);
  const total = all.reduce((sum, feature) => sum + feature.gain, 0) || 1;
  const most = (all[0]?.gain ?? 0) / total || 1;
  const shown = isAll ? all : all.slice(0, FIRST_FEATURES);
  return (
    <ChartCard
      title={t.features}
      note={t.featuresNote}
      fileName={`${model.name}-features`}
      table={{
        columns: [{ title: t.feature }, { title: t.id }, { title: t.share, isNumber: true }],
        rows: all.map((feature) => [say(feature.title), feature.name, feature.gain / total]),
      }}
    >
      <ul className="mo-features">
        {shown.map((feature) => (
          <li key={feature.name} title={feature.name}>
            <span className="cut">{say(feature.title)}</span>
            <progress
              className="rd-meter"
              max={most}
              value={feature.gain / total}
              aria-label={say(feature.title)}
            />
            <span className="n">{formatPercent(feature.gain / total)}</span>
          </li>
        ))}
      </ul>
      {all.length > shown.length && (
        <button type="button" className="btn link" onClick={() => setIsAll(true)}>
          {fill(t.moreFeatures, { n: all.length - shown.length })}
        </button>
      )}
    </ChartCard>
  );
}
