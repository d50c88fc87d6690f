/** A rate never stands alone: percent, its 95 % interval and n, in one line or stacked. */
import { fill } from '../../core/text.ts';
import type { Rate } from '../../exchange/contract.ts';
import { sharedTexts } from '../texts/shared.ts';
import { useTexts } from '../texts/use-texts.ts';
import { formatCount, formatInterval, formatPercent } from './format.ts';

/** '24.0% 22.6–25.4 n=3,638'. `isStacked` puts the parts under each other, for beside a chart. */
export function RateWithInterval(props: { readonly rate: Rate; readonly isStacked?: boolean }) {
  const { rate } = props;
  const t = useTexts(sharedTexts);
  if (rate.n === 0 || rate.rate === null) {
    return (
      <span className="dim nw">
        {t.noCases} <span>n=0</span>
      </span>
    );
  }
  const interval = formatInterval(rate);
  const [low = '', high = ''] = interval.split('–');
  return (
    <span className={props.isStacked ? 'rate is-stacked' : 'rate nw'} title={fill(t.interval, { low, high })}>
      <b>{formatPercent(rate.rate, rate.rate < 0.02 && rate.rate > 0 ? 2 : 1)}</b>{' '}
      <span className="dim">{interval}</span> <span className="dim">n={formatCount(rate.n)}</span>
    </span>
  );
}
