/** Lines whose code departs from the importer's own history, a decision or a ruling, with the duty that turns on it. */
import { Link } from 'wouter';
import type { CodeDeparture, DeclarationView } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { formatHs, formatWon } from '../../parts/format.ts';
import { Await } from '../../parts/states.tsx';
import { useLanguage } from '../../session/preferences.tsx';
import { codeHistoryTexts } from '../../texts/code-history.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

export function CodeDepartures({ view: { declaration } }: { readonly view: DeclarationView }) {
  const t = useTexts(codeHistoryTexts);
  const path = `/declarations/${encodeURIComponent(declaration.declarationNumber)}/classification`;
  const query = useGet<readonly CodeDeparture[]>(path, undefined, { staleMillis: 60_000 });
  const importer = declaration.importer?.id;
  return (
    <section className="card" aria-label={t.departures}>
      <header>
        <h2>{t.departures}</h2>
        <span className="tools">
          {importer !== undefined && (
            <Link href={`/classification/history?importer=${encodeURIComponent(importer)}`}>{t.open}</Link>
          )}
        </span>
      </header>
      <Await query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="in dim">{t.departuresNone}</p>
          ) : (
            <ul className="in stack">
              {rows.map((row) => (
                <One key={`${row.sequence} ${row.kind} ${row.ref}`} row={row} />
              ))}
            </ul>
          )
        }
      </Await>
    </section>
  );
}

function One({ row }: { readonly row: CodeDeparture }) {
  const t = useTexts(codeHistoryTexts);
  const say = useSay();
  const language = useLanguage();
  const { declared, expected, says, dutyAtStakeKrw, kind, ref } = row;
  const isMuch = dutyAtStakeKrw !== null && dutyAtStakeKrw > 0;
  return (
    <li>
      <p>
        <b>
          {formatHs(declared)} → {formatHs(expected)}
        </b>{' '}
        <span className={isMuch ? 'st warn' : 'st off'}>
          {t.stake}: {dutyAtStakeKrw === null ? t.stakeUnknown : formatWon(dutyAtStakeKrw, language)}
        </span>
      </p>
      <p>{say(says)}</p>
      {kind !== 'decision' && (
        <p className="note">
          <Link href={`${kind === 'ruling' ? '/rulings' : '/declarations'}/${encodeURIComponent(ref)}`}>
            {ref}
          </Link>
        </p>
      )}
    </li>
  );
}
