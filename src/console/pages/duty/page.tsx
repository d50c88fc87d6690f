/** The calculator for officers: goods on the left, what they owe on the right, every line opening to its article. */
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'wouter';
import '../../parts/duty/duty.css';
import type { AssessmentView } from '../../../exchange/contract.ts';
import { ApiError, post } from '../../http/client.ts';
import { DutyLines } from '../../parts/duty/duty-lines.tsx';
import { MadeUp } from '../../parts/duty/made-up.tsx';
import { Await, Empty, Problems, Skeleton } from '../../parts/states.tsx';
import { useBusinessDay } from '../../session/status.ts';
import { dutyTexts } from '../../texts/duty.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { caseOf } from './case.ts';
import { DutyForm } from './form.tsx';
import { Sources } from './sources.tsx';

export default function DutyPage() {
  const t = useTexts(dutyTexts);
  const [parameters] = useSearchParams();
  const today = useBusinessDay();
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
      </div>
      <p className="mid">{t.note}</p>
      <div className="du-cols">
        <div>
          {/* Another address is another question: back and forward fill the form anew. */}
          {today === null ? <Skeleton rows={8} /> : <DutyForm key={parameters.toString()} today={today} />}
          <Sources />
        </div>
        <div>{today !== null && <Result parameters={parameters} today={today} />}</div>
      </div>
    </>
  );
}

function Result({ parameters, today }: { readonly parameters: URLSearchParams; readonly today: string }) {
  const t = useTexts(dutyTexts);
  const asked = caseOf(parameters, today);
  const query = useQuery({
    queryKey: ['/duty/assessments', parameters.toString()],
    queryFn: () => post<AssessmentView>('/duty/assessments', asked),
    enabled: asked !== null,
    retry: false,
  });
  return (
    <section className="card du-result" aria-label={t.result} aria-live="polite">
      <header>
        <h2>{t.result}</h2>
      </header>
      {asked === null ? (
        <Empty title={t.empty}>{t.emptyBody}</Empty>
      ) : isRefused(query.error) ? (
        <Refused error={query.error} />
      ) : (
        <Await query={query} loading={<Skeleton rows={8} />}>
          {({ assessment, bases }) => (
            <>
              {assessment.isMadeUp && <MadeUp />}
              {assessment.status === 'unverified' && <p className="in note">{t.unverified}</p>}
              <DutyLines assessment={assessment} bases={bases} />
            </>
          )}
        </Await>
      )}
    </section>
  );
}

function isRefused(error: unknown): error is ApiError {
  return error instanceof ApiError && error.status === 422;
}

/** What is wrong with the question, all of it. */
function Refused({ error }: { readonly error: ApiError }) {
  const t = useTexts(dutyTexts);
  return (
    <div className="in du-refused" role="alert">
      <p className="b">{t.wrongAt}</p>
      <Problems problems={error.body?.problems ?? []} count={error.body?.count ?? 0} most={20} />
    </div>
  );
}
