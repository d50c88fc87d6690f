/** Advance rulings: applications with the time that is left, and the search over rulings of every administration. */
import './rulings.css';
import { Link } from 'wouter';
import { useHasRight } from '../../session/session.tsx';
import { rulingTexts } from '../../texts/rulings.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Applications } from './applications.tsx';
import { RulingSearch } from './search.tsx';

export default function RulingsPage() {
  const t = useTexts(rulingTexts);
  const has = useHasRight();
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
        <span className="grow" />
        {has('ruling.apply') && (
          <Link className="btn main-act" href="/rulings/new">
            {t.apply}
          </Link>
        )}
      </div>
      {has('ruling.read') && <Applications />}
      <RulingSearch />
    </>
  );
}
