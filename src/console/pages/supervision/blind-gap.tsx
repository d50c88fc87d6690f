/** Whether knowing the reasons changes what is found: hit rates of blind and of open examinations of what was selected. */

import { fill } from '../../../core/text.ts';
import type { BlindView } from '../../../exchange/contract.ts';
import { formatDecimals } from '../../parts/format.ts';
import { RateWithInterval } from '../../parts/rate.tsx';
import { deskTexts } from '../../texts/desk.ts';
import { useTexts } from '../../texts/use-texts.ts';

const points = (share: number): string => formatDecimals(share * 100, 1);

export function BlindGap({ view }: { readonly view: BlindView }) {
  const t = useTexts(deskTexts);
  return (
    <section className="card" aria-label={t.blindGap}>
      <header>
        <h2>{t.blindGap}</h2>
      </header>
      <dl className="rd-lines">
        <div>
          <dt>{t.blindHits}</dt>
          <dd>
            <RateWithInterval rate={view.blind} />
          </dd>
        </div>
        <div>
          <dt>{t.openHits}</dt>
          <dd>
            <RateWithInterval rate={view.open} />
          </dd>
        </div>
        <div>
          <dt>{t.gap}</dt>
          <dd>
            {view.gap === null ? (
              <span className="dim">{t.gapNone}</span>
            ) : (
              fill(t.gapSays, {
                value: points(view.gap.value),
                low: points(view.gap.low),
                high: points(view.gap.high),
              })
            )}
          </dd>
        </div>
      </dl>
    </section>
  );
}
