/** Tells everybody on every page that an outage is declared, or that what was decided in one is being screened again. */
import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import { fill } from '../../core/text.ts';
import type { OutageView } from '../../exchange/contract.ts';
import { useServerEvent } from '../http/events.ts';
import { keyOf, useGet } from '../http/use-get.ts';
import { formatCount, formatInstant } from '../parts/format.ts';
import { useHasRight } from '../session/session.tsx';
import { outageTexts } from '../texts/outage.ts';
import { useTexts } from '../texts/use-texts.ts';

const EVERY_MILLIS = 15_000;

export function OutageBanner() {
  const t = useTexts(outageTexts);
  const client = useQueryClient();
  const isWanted = useHasRight()('outage.read');
  const { data } = useGet<OutageView>('/outage', undefined, { isEnabled: isWanted, every: EVERY_MILLIS });
  useServerEvent('status', () => void client.invalidateQueries({ queryKey: keyOf('/outage') }));
  const says = data === undefined ? undefined : wordsOf(data, t);
  if (says === undefined) return null;
  return (
    <p className="lost outage" role="status">
      <b>{says}</b>
      <Link href="/outage">{t.bannerOpen}</Link>
    </p>
  );
}

type Words = Readonly<Record<keyof (typeof outageTexts)['ko'], string>>;

function wordsOf({ running, past }: OutageView, t: Words): string | undefined {
  if (running !== null) {
    return fill(t.banner, { until: formatInstant(running.until), n: formatCount(running.marked) });
  }
  const left = past.find(({ clearedAt }) => clearedAt === null);
  if (left === undefined) return undefined;
  return fill(t.bannerRescreen, {
    done: formatCount(left.rescreened),
    of: formatCount(left.marked),
    differing: formatCount(left.differing),
  });
}
