/** What the server is still preparing, step by step with progress, until it is ready. */
import { useRef } from 'react';
import { fill } from '../../../core/text.ts';
import type { ProgressStep, Status } from '../../../exchange/contract.ts';
import { Gate, LanguageSwitch, ThemeSwitch } from '../../frame/top-bar.tsx';
import { formatCount, formatDuration, formatPercent } from '../../parts/format.ts';
import { useLanguage } from '../../session/preferences.tsx';
import { useStatus } from '../../session/status.ts';
import { sharedTexts } from '../../texts/shared.ts';
import { startingTexts } from '../../texts/starting.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { type Seen, secondsLeft, shareDone, shareOf } from './progress.ts';
import '../sign-in/sign-in.css';
import './starting.css';

export default function StartingPage({ status }: { readonly status: Status }) {
  const t = useTexts(startingTexts);
  const shared = useTexts(sharedTexts);
  const say = useSay();
  const isUnreachable = useStatus().isError;
  const isFailed = status.steps.some((step) => step.state === 'failed');
  const share = shareDone(status.steps);
  return (
    <div className="gate-page">
      <header className="row">
        <span className="brand">
          <Gate />
          {shared.brand}
        </span>
        <span className="grow" />
        {status.isMadeUp && <span className="tag">{shared.madeUp}</span>}
        <LanguageSwitch />
        <ThemeSwitch />
      </header>
      <main className="gate-main">
        <div className="card gate-card is-wide">
          <h1>{isFailed ? t.failedTitle : t.title}</h1>
          <p className="mid">{isFailed ? t.failedWhat : t.what}</p>
          {!isFailed && (
            <div className="row">
              <progress className="progress" value={share} max={1} aria-label={t.whole} />
              <b className="nw">{formatPercent(share, 0)}</b>
            </div>
          )}
          <ol className="start-steps" aria-label={t.steps}>
            {status.steps.map((step) => (
              <Step key={step.id} step={step} />
            ))}
          </ol>
          <p className="gate-refusal" role="status">
            {isUnreachable && t.unreachable}
          </p>
        </div>
        {status.isMadeUp && (
          <aside className="gate-note is-wide">
            <p>{say(status.history)}</p>
          </aside>
        )}
      </main>
      <footer className="note">Gwanmun {status.version}</footer>
    </div>
  );
}

function Step({ step }: { readonly step: ProgressStep }) {
  const t = useTexts(startingTexts);
  const say = useSay();
  const language = useLanguage();
  const first = useRef<Seen | undefined>(undefined);
  if (step.state === 'running' && first.current === undefined)
    first.current = { at: performance.now(), done: step.done };
  const left = secondsLeft(step, first.current, performance.now());
  return (
    <li
      className={`start-step is-${step.state}`}
      aria-current={step.state === 'running' ? 'step' : undefined}
    >
      <StepShape state={step.state} />
      <span className="start-title">{say(step.title)}</span>
      <span className="dim nw">
        {step.state === 'running' && step.of > 0
          ? `${formatCount(step.done)} / ${formatCount(step.of)}`
          : t[step.state]}
      </span>
      {step.state === 'running' && step.of > 0 && (
        <span className="start-bar">
          <progress className="progress" value={shareOf(step)} max={1} aria-label={say(step.title)} />
          <span className="note nw">
            {left === null ? '' : fill(t.left, { time: formatDuration(left, language) })}
          </span>
        </span>
      )}
      {step.note !== undefined && <span className="start-note note">{say(step.note)}</span>}
    </li>
  );
}

/** A ring waits, a half ring works, a tick is done, a cross failed. */
function StepShape({ state }: { readonly state: ProgressStep['state'] }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" fill="none" strokeWidth="2">
      {state === 'waiting' && <circle cx="8" cy="8" r="6" stroke="var(--line-2)" />}
      {state === 'running' && (
        <>
          <circle cx="8" cy="8" r="6" stroke="var(--accent-soft-2)" />
          <path className="start-turn" d="M8 2a6 6 0 0 1 6 6" stroke="var(--accent)" />
        </>
      )}
      {state === 'done' && <path d="M3 8.5l3.5 3.5L13 4.5" stroke="var(--success)" />}
      {state === 'failed' && <path d="M4 4l8 8M12 4l-8 8" stroke="var(--danger)" />}
    </svg>
  );
}
