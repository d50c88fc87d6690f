/** The selection policy in force, for whoever answers for it: capacity used, detectors, mandatory controls, random share, lists. */
import '../../parts/charts/charts.css';
import '../reading.css';
import './policy.css';
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { PolicyView } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { Await, Skeleton } from '../../parts/states.tsx';
import { useHasRight } from '../../session/session.tsx';
import { automaticTexts } from '../../texts/automatic.ts';
import { policyTexts } from '../../texts/policy.ts';
import { policyWorkTexts } from '../../texts/policy-work.ts';
import { settingsTexts } from '../../texts/settings.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { Capacities } from './capacities.tsx';
import { DrawDays } from './chance/draw-days.tsx';
import { LeftInStream } from './chance/left.tsx';
import { ShareCalculator } from './chance/share.tsx';
import { Detectors } from './detectors.tsx';
import { ExportRules } from './export-rules.tsx';
import { Lists, Mandatory, Random, Scores } from './rules.tsx';
import { Versions, Waiting } from './versions.tsx';

export default function PolicyPage() {
  const t = useTexts(policyTexts);
  const query = useGet<PolicyView>('/policy', undefined, { every: 30_000 });
  return (
    <Await
      query={query}
      loading={
        <>
          <div className="head">
            <h1>{t.title}</h1>
          </div>
          <div className="card">
            <Skeleton rows={12} />
          </div>
        </>
      }
    >
      {(view) => <Full view={view} />}
    </Await>
  );
}

function Full({ view }: { readonly view: PolicyView }) {
  const t = useTexts(policyTexts);
  const w = useTexts(policyWorkTexts);
  const automatic = useTexts(automaticTexts);
  const s = useTexts(settingsTexts);
  const say = useSay();
  const has = useHasRight();
  const { policy, hash } = view;
  return (
    <>
      <div className="head">
        <h1>{say(policy.title)}</h1>
        <span className="st off">{fill(t.version, { n: policy.version, day: policy.validFrom })}</span>
        <span className="mid">{policy.basis}</span>
        <span className="grow" />
        <span className="note">
          {t.hash} <code title={hash}>{hash.slice(0, 16)}</code>
        </span>
        <Link className="btn" href="/policy/automatic">
          {automatic.title}
        </Link>
        <Link className="btn" href="/supervision/rules">
          {s.deskTitle}
        </Link>
        {has('policy.propose') && (
          <Link className="btn" href="/policy/draft">
            {w.newDraft}
          </Link>
        )}
      </div>
      <Waiting />
      <div className="rd-cols">
        <div>
          <Capacities rows={view.capacities} />
          <ExportRules view={view} />
          <ShareCalculator />
          <DrawDays />
          <Detectors view={view} />
          <Lists view={view} />
        </div>
        <div>
          <Scores policy={policy} />
          <Random policy={policy} />
          <LeftInStream />
          <Mandatory policy={policy} />
          <Versions />
          <p className="note">{t.precedence}</p>
        </div>
      </div>
    </>
  );
}
