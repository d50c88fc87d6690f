/** One rule of the agency: what it is, its articles with what has to be looked at, and its history by whom. */
import './agency-rules.css';
import { type ReactNode, useState } from 'react';
import { Link, useParams } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { AgencyRuleFlag, AgencyRuleVersion, AgencyRuleView } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { formatInstant } from '../../parts/format.ts';
import { Await, Skeleton } from '../../parts/states.tsx';
import { agencyRuleTexts } from '../../texts/agency-rules.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { KINDS } from './kinds.ts';
import { RuleDialog } from './rule-dialog.tsx';
import { Flags } from './rule-table.tsx';

export default function AgencyRulePage() {
  const t = useTexts(agencyRuleTexts);
  const { id = '' } = useParams();
  const query = useGet<AgencyRuleView>(`/agency-rules/${encodeURIComponent(id)}`);
  return (
    <div className="ar-page">
      <div className="head">
        <h1 lang="ko">{query.data?.title ?? t.title}</h1>
        <span className="grow" />
        <Link href="/agency-rules">{t.toList}</Link>
      </div>
      <Await query={query} loading={<Skeleton rows={8} />}>
        {(rule) => <Rule rule={rule} />}
      </Await>
    </div>
  );
}

function Rule({ rule }: { readonly rule: AgencyRuleView }) {
  const t = useTexts(agencyRuleTexts);
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t.kind, say(KINDS[rule.kind])],
    [t.number, rule.number],
    [t.issued, rule.issuedOn],
    [t.effective, rule.effectiveOn],
    [t.checked, rule.checkedOn],
    [t.office, rule.office],
    [t.published, rule.isPublished ? t.yes : `${t.no}: ${rule.whyNot}`],
    [t.inForce, rule.isInForce ? t.yes : t.no],
    [t.source, rule.source],
  ];
  return (
    <>
      <section className="card" aria-label={rule.title}>
        <header>
          <h2>{say(KINDS[rule.kind])}</h2>
          {rule.isMadeUp && <span className="st">{t.madeUp}</span>}
          <Flags flags={rule.flags} />
          <span className="grow" />
          {rule.mayWrite && (
            <button type="button" className="btn s main-act" onClick={() => setOpen(true)}>
              {t.change}
            </button>
          )}
        </header>
        <dl className="in ar-facts">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd lang="ko">{value ?? ''}</dd>
            </div>
          ))}
        </dl>
      </section>
      <Articles rule={rule} />
      {rule.history.length > 0 && <History versions={rule.history} />}
      {isOpen && <RuleDialog rule={rule} onClose={() => setOpen(false)} />}
    </>
  );
}

function Articles({ rule: { delegatedBy, flags } }: { readonly rule: AgencyRuleView }) {
  const t = useTexts(agencyRuleTexts);
  return (
    <section className="card" aria-label={t.articlesShort}>
      <header>
        <h2>{t.articlesShort}</h2>
      </header>
      <ul className="in stack">
        {delegatedBy.map((ref) => (
          <li key={ref}>
            <Link href={pathOf(ref)}>
              <span lang="ko">{ref}</span>
            </Link>{' '}
            <Of flags={flags.filter((flag) => flag.ref === ref)} />
          </li>
        ))}
        {delegatedBy.length === 0 && (
          <li>
            <Of flags={flags.filter(({ code }) => code === 'no-delegation')} />
          </li>
        )}
      </ul>
    </section>
  );
}

function Of({ flags }: { readonly flags: readonly AgencyRuleFlag[] }) {
  const t = useTexts(agencyRuleTexts);
  const say = useSay();
  return flags.map(({ code, says, ref, from, to }) => (
    <span key={code}>
      <span className="st warn">{say(says)}</span>{' '}
      {ref !== null && from !== null && to !== null && (
        <Link href={`${pathOf(ref)}?from=${from}&to=${to}`}>
          {fill(t.changedFrom, { from, to })} · {t.compare}
        </Link>
      )}
    </span>
  ));
}

/** The page of an article. */
function pathOf(ref: string): string {
  const at = ref.lastIndexOf(' 제');
  return `/counsel/laws/${encodeURIComponent(ref.slice(0, at))}/${encodeURIComponent(ref.slice(at + 1))}`;
}

function History({ versions }: { readonly versions: readonly AgencyRuleVersion[] }) {
  const t = useTexts(agencyRuleTexts);
  const say = useSay();
  return (
    <section className="card" aria-label={t.history}>
      <header>
        <h2>{t.history}</h2>
      </header>
      <ol className="in stack">
        {versions.map(({ version, by, at, why, changes }) => (
          <li key={version}>
            <b>{fill(t.version, { n: version })}</b> {say(by)} · {formatInstant(at)} · {why}
            {changes.map(({ field, from, to }) => (
              <p key={field.en} className="note">
                {say(field)}: <del>{from}</del> <ins>{to}</ins>
              </p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
