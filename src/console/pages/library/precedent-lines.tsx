/** Decisions as lines of a list: what each is, how it is cited, and how it stands. */
import { Link } from 'wouter';
import type { PrecedentHeading } from '../../../exchange/contract.ts';
import { precedentTexts } from '../../texts/precedents.ts';
import { useTexts } from '../../texts/use-texts.ts';

export function precedentPath(id: string): string {
  return `/library/precedents/${id}`;
}

export function PrecedentLine({ one }: { readonly one: PrecedentHeading }) {
  const t = useTexts(precedentTexts);
  return (
    <>
      <Link href={precedentPath(one.id)}>
        <span lang="ko">{one.title}</span>
      </Link>{' '}
      <Standing one={one} />
      <span className="note">
        {t[one.kind]} · <span lang="ko">{`${one.body} ${one.number}`}</span> · {one.decidedOn}
      </span>
    </>
  );
}

/** Said where it is unusual: a decision that stands needs no mark. */
export function Standing(props: { readonly one: Pick<PrecedentHeading, 'standing' | 'isMadeUp'> }) {
  const t = useTexts(precedentTexts);
  const { standing, isMadeUp } = props.one;
  return (
    <>
      {isMadeUp && <span className="st">{t.madeUp}</span>}{' '}
      {standing !== 'valid' && <span className="st warn">{t[standing]}</span>}{' '}
    </>
  );
}

export function PrecedentList({ of }: { readonly of: readonly PrecedentHeading[] }) {
  const t = useTexts(precedentTexts);
  return (
    <ul className="stack">
      {of.map((one) => (
        <li key={one.id}>
          <PrecedentLine one={one} />
        </li>
      ))}
      {of.length === 0 && <li>{t.none}</li>}
    </ul>
  );
}
