/** Lines that claim preference, each with the rule of origin that would have to be met: read-only. */
import '../origin/origin.css';
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { DeclarationView, OriginRulesView } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { formatHs } from '../../parts/format.ts';
import { RuleRows } from '../../parts/origin/rule-rows.tsx';
import { Await, Skeleton } from '../../parts/states.tsx';
import { useCodeNames } from '../../parts/use-codes.ts';
import { useHasRight } from '../../session/session.tsx';
import { originTexts } from '../../texts/origin.ts';
import { useTexts } from '../../texts/use-texts.ts';

/** Rules of so many codes are shown; a declaration may have hundreds of lines. */
const MOST_RULES = 20;

export function OriginClaims({
  view: { declaration },
}: {
  readonly view: Pick<DeclarationView, 'declaration'>;
}) {
  const t = useTexts(originTexts);
  const has = useHasRight();
  const claiming = declaration.items.filter(({ preference }) => preference?.agreement !== undefined);
  const together = Map.groupBy(claiming, ({ hsCode, preference }) => `${preference!.agreement} ${hsCode}`);
  if (claiming.length === 0 || !has('origin.check')) return null;
  return (
    <section className="card" aria-label={t.claims}>
      <header>
        <h2>{t.claims}</h2>
      </header>
      <ul className="in stack">
        {[...together].slice(0, MOST_RULES).map(([key, lines]) => (
          <Claim
            key={key}
            lines={lines.map(({ sequence }) => sequence)}
            hs={lines[0]!.hsCode}
            agreement={lines[0]!.preference!.agreement!}
          />
        ))}
      </ul>
    </section>
  );
}

function Claim(props: {
  readonly lines: readonly number[];
  readonly hs: string;
  readonly agreement: string;
}) {
  const t = useTexts(originTexts);
  const { lines, hs, agreement } = props;
  const names = useCodeNames('agreements');
  const query = useGet<OriginRulesView>('/origin/rules', { agreement, hs }, { staleMillis: 60_000 });
  return (
    <li>
      <p>
        <b>{formatHs(hs)}</b> {names.get(agreement)} ({agreement}){' '}
        <span className="note">{fill(t.claimLines, { lines: lines.join(', ') })}</span>
      </p>
      <Await query={query} loading={<Skeleton rows={2} />}>
        {({ scheme, rows, source }) =>
          scheme === null ? (
            <p className="note">{t.claimsNotHeld}</p>
          ) : (
            <>
              <RuleRows rows={rows} />
              <p className="note">
                {t.source}: {source}
              </p>
              <Link href={`/origin?scheme=${encodeURIComponent(scheme)}&hs=${encodeURIComponent(hs)}`}>
                {t.claimsOpen}
              </Link>
            </>
          )
        }
      </Await>
    </li>
  );
}
