/** Rows of what an agreement asks, each with article, source, day and how far it was checked. */
import type { OriginAskView } from '../../../exchange/contract.ts';
import { originTexts } from '../../texts/origin.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

export function Asks({ rows }: { readonly rows: readonly OriginAskView[] }) {
  const t = useTexts(originTexts);
  const say = useSay();
  return (
    <ul className="or-steps">
      {rows.map(({ of, says, article, source, status, asOf }) => (
        <li key={`${of} ${says.en}`}>
          <p>
            <b>{t[`of_${of}`]}</b> {say(says)}{' '}
            <span className={status === 'unverified' ? 'st warn' : 'st off'}>{t[`status_${status}`]}</span>
          </p>
          <p className="note">
            {t.source}: {source}
            {article !== '' && `, ${article}`}
            {asOf !== null && ` (${asOf})`}
          </p>
        </li>
      ))}
    </ul>
  );
}
