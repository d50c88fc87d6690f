/** Rules as a table: what each is called, what delegates it, what has to be looked at. */
import { Link } from 'wouter';
import type { AgencyRuleFlag, AgencyRuleRow } from '../../../exchange/contract.ts';
import { agencyRuleTexts } from '../../texts/agency-rules.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { KINDS } from './kinds.ts';

export function RuleTable({ rows }: { readonly rows: readonly AgencyRuleRow[] }) {
  const t = useTexts(agencyRuleTexts);
  const say = useSay();
  const heads = [t.kind, t.name, t.number, t.issued, t.articlesShort, t.flags];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <section className="scroll" tabIndex={0} aria-label={t.title}>
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>{say(KINDS[row.kind])}</td>
              <td className="wrap ar-title" lang="ko">
                <Link href={`/agency-rules/${row.id}`}>{row.title}</Link>{' '}
                {row.isMadeUp && <span className="st">{t.madeUp}</span>}{' '}
                {!row.isInForce && <span className="st">{t.ended}</span>}
              </td>
              <td lang="ko">{row.number}</td>
              <td>{row.issuedOn}</td>
              <td className="wrap" lang="ko">
                {row.delegatedBy.join(', ')}
              </td>
              <td className="wrap">
                <Flags flags={row.flags} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Those of the same kind once. */
export function Flags({ flags }: { readonly flags: readonly AgencyRuleFlag[] }) {
  const say = useSay();
  const once = [...new Map(flags.map((flag) => [flag.code, flag])).values()];
  return once.map(({ code, says }) => (
    <span key={code} className={code === 'not-published' ? 'st' : 'st warn'}>
      {say(says)}{' '}
    </span>
  ));
}
