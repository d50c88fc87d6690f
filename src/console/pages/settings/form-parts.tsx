/** Parts of the forms that propose a set: its first day and its reason, what is wrong at its field, everything else below. */
import { useId, useState } from 'react';
import { ApiError } from '../../http/client.ts';
import { ErrorView } from '../../parts/states.tsx';
import { useBusinessDay } from '../../session/status.ts';
import { settingsTexts } from '../../texts/settings.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

const problemsOf = (error: unknown) => (error instanceof ApiError ? (error.body?.problems ?? []) : []);

export function Wrong({
  error,
  pointer,
  isExact = false,
}: {
  readonly error: unknown;
  readonly pointer: string;
  /** Not what stands below it: that is said elsewhere. */
  readonly isExact?: boolean;
}) {
  const say = useSay();
  const found = problemsOf(error).filter(
    (one) => one.pointer === pointer || (!isExact && one.pointer?.startsWith(`${pointer}/`)),
  );
  if (found.length === 0) return null;
  return (
    <div className="st-wrong" role="alert">
      <ul>
        {found.map((problem) => (
          <li key={`${problem.code} ${problem.pointer}`}>{say(problem.message)}</li>
        ))}
      </ul>
    </div>
  );
}

export function FormFailed({ error }: { readonly error: unknown }) {
  const t = useTexts(settingsTexts);
  if (error === null) return null;
  if (problemsOf(error).length === 0) return <ErrorView error={error} />;
  return (
    <p className="st bad" role="alert">
      {t.wrong}
    </p>
  );
}

export interface DayAndReason {
  readonly validFrom: string;
  readonly why: string;
}

/** From the business day on unless told otherwise. */
export function useDayAndReason() {
  const today = useBusinessDay() ?? '';
  const [given, set] = useState<DayAndReason>({ validFrom: today, why: '' });
  return { today, given, set, isReady: given.why.trim() !== '', said: { ...given, why: given.why.trim() } };
}

interface DayAndReasonProps {
  readonly of: ReturnType<typeof useDayAndReason>;
  readonly error: unknown;
}

export function DayAndReasonFields({ of: { today, given, set }, error }: DayAndReasonProps) {
  const t = useTexts(settingsTexts);
  const id = useId();
  return (
    <>
      <div className="field">
        <label htmlFor={`${id}day`}>{t.validFrom}</label>
        <input
          id={`${id}day`}
          type="date"
          min={today}
          value={given.validFrom}
          onChange={(event) => set({ ...given, validFrom: event.target.value })}
        />
        <Wrong error={error} pointer="/validFrom" />
      </div>
      <div className="field">
        <label htmlFor={`${id}why`}>{t.why}</label>
        <textarea
          id={`${id}why`}
          rows={3}
          maxLength={2000}
          value={given.why}
          onChange={(event) => set({ ...given, why: event.target.value })}
        />
      </div>
    </>
  );
}
