/** Every version of the policy: who made it, who answered, when it decided and why it was made. */
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { PolicyState, PolicyVersionRow } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { Await, Skeleton } from '../../parts/states.tsx';
import { policyWorkTexts } from '../../texts/policy-work.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

const MARKS: Readonly<Record<PolicyState, string>> = {
  proposed: 'warn',
  refused: 'off',
  coming: 'ok',
  'in-force': 'ok',
  past: 'off',
};

export function StateOfPolicy({ state }: { readonly state: PolicyState }) {
  const t = useTexts(policyWorkTexts);
  return <span className={`st ${MARKS[state]}`}>{t[`state.${state}`]}</span>;
}

export function Versions() {
  const t = useTexts(policyWorkTexts);
  const query = useGet<readonly PolicyVersionRow[]>('/policies', undefined, { every: 30_000 });
  return (
    <section className="card" aria-label={t.versions}>
      <header>
        <h2>{t.versions}</h2>
        {query.data && <span className="note">{fill(t.versionsNote, { n: query.data.length })}</span>}
      </header>
      <Await query={query} loading={<Skeleton rows={3} />}>
        {(rows) => (
          <ul className="po-versions">
            {rows.map((row) => (
              <Version key={row.version} row={row} />
            ))}
          </ul>
        )}
      </Await>
    </section>
  );
}

function Version({ row }: { readonly row: PolicyVersionRow }) {
  const t = useTexts(policyWorkTexts);
  const say = useSay();
  const by = row.confirmedBy ?? row.refusedBy;
  return (
    <li>
      <div className="row">
        <Link href={`/policy/versions/${row.version}`}>
          <b>{fill(t.versionN, { n: row.version })}</b>
        </Link>
        <StateOfPolicy state={row.state} />
        <span className="grow" />
        <span className="mid">
          {row.validFrom} ~ {row.validTo ?? ''}
        </span>
      </div>
      <p className="note">
        {say(row.madeBy)}
        {by !== null && ` → ${say(by)}`}
        {row.why !== null && ` · ${row.why}`}
      </p>
    </li>
  );
}

/** Above the policy: what waits for an answer. */
export function Waiting() {
  const t = useTexts(policyWorkTexts);
  const query = useGet<readonly PolicyVersionRow[]>('/policies', undefined, { every: 30_000 });
  const waiting = (query.data ?? []).filter(({ state }) => state === 'proposed');
  return waiting.map(({ version }) => (
    <p key={version} className="po-waiting" role="status">
      <span className="st warn">{fill(t.waiting, { n: version })}</span>{' '}
      <Link href={`/policy/versions/${version}`}>{t.open}</Link>
    </p>
  ));
}
