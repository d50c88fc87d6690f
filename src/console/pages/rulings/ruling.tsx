/** A published ruling by its number, version after version: what can be cited by a link. */
import './rulings.css';
import { Link, useParams } from 'wouter';
import type { RulingView } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { Await, Skeleton } from '../../parts/states.tsx';
import { rulingTexts } from '../../texts/rulings.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { OneRuling } from './rulings.tsx';

export default function RulingPage() {
  const { number = '' } = useParams<{ number: string }>();
  return <Versions number={number} from="/rulings" />;
}

/** @param from where it is asked for: all that somebody signed in may see, or what is published */
export function Versions({
  number,
  from,
}: {
  readonly number: string;
  readonly from: '/rulings' | '/rulings/published';
}) {
  const t = useTexts(rulingTexts);
  const query = useGet<readonly RulingView[]>(`${from}/${encodeURIComponent(number)}`);
  return (
    <>
      <div className="head">
        <Link href="/rulings">{t.back}</Link>
        <span className="dim" aria-hidden="true">
          /
        </span>
        <h1>{number}</h1>
      </div>
      <section className="card" aria-label={t.rulings}>
        <Await query={query} loading={<Skeleton rows={6} />}>
          {(versions) => (
            <>
              {versions.toReversed().map((ruling) => (
                <OneRuling key={ruling.version} ruling={ruling} />
              ))}
              <p className="in note">{t.binding}</p>
            </>
          )}
        </Await>
      </section>
    </>
  );
}
