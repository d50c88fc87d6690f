/** The state of a release as a word; a correction under way says that the earlier version is still public. */
import type { ReleaseRow } from '../../../exchange/contract.ts';
import { releaseTexts } from '../../texts/releases.ts';
import { useTexts } from '../../texts/use-texts.ts';

const LOOKS: Partial<Readonly<Record<ReleaseRow['state'], string>>> = {
  waiting: 'st warn',
  approved: 'st ok',
  scheduled: 'st ok',
  published: 'st ok',
  withdrawn: 'st bad',
};

export function StateMark({ row }: { readonly row: Pick<ReleaseRow, 'state' | 'publishedAt'> }) {
  const t = useTexts(releaseTexts);
  const isCorrected = row.publishedAt !== null && row.state !== 'published' && row.state !== 'withdrawn';
  return (
    <>
      <span className={LOOKS[row.state] ?? 'st'}>{t[row.state]}</span>
      {isCorrected && <span className="note"> {t.correcting}</span>}
    </>
  );
}
