/** Plays a proposed policy over past parcels: which one and how far back, watched while it runs, shown when it is there. */
import { useId, useState } from 'react';
import { fill } from '../../../../../core/text.ts';
import type { JobView, ParcelPreview, SettingView } from '../../../../../exchange/contract.ts';
import { Progress } from '../../../../parts/progress.tsx';
import { Empty, ErrorView } from '../../../../parts/states.tsx';
import { parcelPreviewTexts } from '../../../../texts/parcel-preview.ts';
import { useSay, useTexts } from '../../../../texts/use-texts.ts';
import { useJob } from '../../../job.ts';
import { PreviewResult } from './result.tsx';

const DAYS = [7, 30, 60, 120] as const;

export function ParcelPreviewPanel({ view }: { readonly view: SettingView }) {
  const t = useTexts(parcelPreviewTexts);
  const say = useSay();
  const ids = useId();
  const { waiting, others } = view;
  const versions = [...(waiting === null ? [] : [waiting]), ...others].filter(({ version }) => version > 0);
  const [chosen, setChosen] = useState<number | null>(null);
  const [days, setDays] = useState<number>(30);
  const [ended, setEnded] = useState<JobView | null>(null);
  const version = chosen ?? versions[0]?.version;
  const handle = useJob('parcel-preview', '/parcel-selection/previews', setEnded, () => ({ version, days }));
  const { job } = handle;
  const isRunning = job?.state === 'running';
  return (
    <section className="card pa-pad" aria-label={t.title}>
      <h2>{t.title}</h2>
      <p className="mid">{t.what}</p>
      {versions.length === 0 ? (
        <Empty title={t.none}>{t.noneWhat}</Empty>
      ) : (
        <div className="row">
          <label htmlFor={`${ids}which`}>{t.which}</label>
          <select
            id={`${ids}which`}
            value={version}
            onChange={({ target }) => setChosen(Number(target.value))}
          >
            {versions.map((one) => (
              <option key={one.version} value={one.version}>
                {fill(one === waiting ? t.waiting : t.version, { n: one.version })}
              </option>
            ))}
          </select>
          <label htmlFor={`${ids}days`}>{t.days}</label>
          <select id={`${ids}days`} value={days} onChange={({ target }) => setDays(Number(target.value))}>
            {DAYS.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
          <button
            type="button"
            className="btn"
            disabled={isRunning || handle.isStarting}
            onClick={() => {
              setEnded(null);
              handle.start();
            }}
          >
            {t.start}
          </button>
        </div>
      )}
      {isRunning && job && (
        <Progress
          title={t.running}
          done={job.done}
          of={job.of}
          unit={t.unit}
          secondsLeft={job.secondsLeft}
          onCancel={handle.cancel}
        />
      )}
      {handle.error !== null && <ErrorView error={handle.error} />}
      {ended !== null && ended.state !== 'done' && (
        <p className="st bad" role="alert">
          {fill(t.failed, { why: say(ended.note) || ended.state })}
        </p>
      )}
      {ended?.state === 'done' && <PreviewResult preview={ended.result as ParcelPreview} />}
    </section>
  );
}
