/** What is wrong with a proposed set, at its field; everything else below the form. */
import { ApiError } from '../../http/client.ts';
import { ErrorView } from '../../parts/states.tsx';
import { settingsTexts } from '../../texts/settings.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

const problemsOf = (error: unknown) => (error instanceof ApiError ? (error.body?.problems ?? []) : []);

export function Wrong({ error, pointer }: { readonly error: unknown; readonly pointer: string }) {
  const say = useSay();
  const found = problemsOf(error).filter(
    (one) => one.pointer === pointer || one.pointer?.startsWith(`${pointer}/`),
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
