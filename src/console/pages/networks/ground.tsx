/** What a network was built from, in a line; or how far the reading of parcels is. */
import type { ReactNode } from 'react';
import { fill } from '../../../core/text.ts';
import type { NetworkGround } from '../../../exchange/contract.ts';
import { formatCount } from '../../parts/format.ts';
import { Progress } from '../../parts/progress.tsx';
import { networkTexts } from '../../texts/networks.ts';
import { useTexts } from '../../texts/use-texts.ts';

export function Ground({ of, children }: { readonly of: NetworkGround; readonly children: ReactNode }) {
  const t = useTexts(networkTexts);
  if (of.reading !== null)
    return (
      <section className="card in" aria-label={t.reading}>
        <Progress title={t.reading} done={of.reading.done} of={of.reading.of} unit={t.parcelsUnit} />
      </section>
    );
  return (
    <>
      <p className="note">
        {fill(t.looked, { from: of.from, n: formatCount(of.parcels) })} {!of.isAll && t.notAll}
      </p>
      {children}
    </>
  );
}
