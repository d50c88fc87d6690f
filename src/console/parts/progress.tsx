/** How far a long piece of work is: bar, share, counts, rate, time left, cancel. */
import type { ReactNode } from 'react';
import { fill } from '../../core/text.ts';
import { useLanguage } from '../session/preferences.tsx';
import { sharedTexts } from '../texts/shared.ts';
import { useTexts } from '../texts/use-texts.ts';
import { formatCount, formatDuration } from './format.ts';

export interface ProgressProps {
  readonly title: ReactNode;
  readonly done: number;
  /** 0 where the whole is not known. */
  readonly of: number;
  /** What is counted, such as "trees". */
  readonly unit?: string;
  readonly perSecond?: number | null;
  readonly secondsLeft?: number | null;
  readonly onCancel?: () => void;
}

export function Progress(props: ProgressProps) {
  const t = useTexts(sharedTexts);
  const language = useLanguage();
  const share = props.of > 0 ? Math.min(1, props.done / props.of) : null;
  return (
    <div className="stack">
      <div>{props.title}</div>
      <progress
        className="progress"
        {...(share === null ? {} : { value: share })}
        max={1}
        aria-label={t.loading}
      />
      <div className="row">
        {share !== null && <b>{Math.floor(share * 100)}%</b>}
        <span>
          {props.unit} {formatCount(props.done)}
          {props.of > 0 && ` / ${formatCount(props.of)}`}
        </span>
        {props.perSecond != null && (
          <span className="mid">{fill(t.progressRate, { n: formatCount(props.perSecond) })}</span>
        )}
        {props.secondsLeft != null && (
          <span className="mid">
            {fill(t.progressLeft, { time: formatDuration(props.secondsLeft, language) })}
          </span>
        )}
        <span className="grow" />
        {props.onCancel !== undefined && (
          <button type="button" className="btn s" onClick={props.onCancel}>
            {t.cancel}
          </button>
        )}
      </div>
    </div>
  );
}
