/** The question of the page as it stands in the address, and the address of the answer. */
import { useCallback } from 'react';
import { useSearchParams } from 'wouter';
import type { TradeQueryView } from '../../../exchange/contract.ts';
import type { Query } from '../../http/client.ts';

const NAMES = [
  ...(['table', 'standing', 'flow', 'from', 'to', 'by', 'item', 'nature', 'country'] as const),
  ...(['province', 'office', 'port', 'measure', 'against', 'top'] as const),
];
type Name = (typeof NAMES)[number];
export type Asked = Partial<Readonly<Record<Name, string>>>;

export type Change = (changes: Asked & { readonly q?: string }) => void;

export function useAsked(): [Asked, Change] {
  const [parameters, setParameters] = useSearchParams();
  const asked = Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = parameters.get(name);
      return value === null || value === '' ? [] : [[name, value]];
    }),
  ) as Asked;
  const change: Change = useCallback(
    (changes) =>
      setParameters((old) => {
        const next = new URLSearchParams(old);
        for (const [name, value] of Object.entries(changes)) {
          if (value === undefined || value === '') next.delete(name);
          else next.set(name, value);
        }
        return next;
      }),
    [setParameters],
  );
  return [asked, change];
}

export const isLedger = ({ standing }: Asked): boolean => standing === 'ledger';

export function pathOf(asked: Asked): string {
  return isLedger(asked) ? '/statistics/cube' : `/statistics/tables/${asked.table ?? 'totals'}`;
}

/** What the answer is asked with. */
export function queryOf({ table: _, standing: __, ...query }: Asked): Query {
  return query;
}

/** A question that was understood, as the address holds it. */
export function askedOf(query: TradeQueryView, table: string | null): Required<Asked> {
  return {
    ...{ table: table ?? '', standing: table === null ? 'ledger' : '', flow: query.flow },
    ...{ from: query.from, to: query.to, by: query.by.length === 0 ? 'none' : query.by.join(',') },
    ...{ item: query.items.join(','), nature: query.natures.join(','), country: query.countries.join(',') },
    ...{ province: query.provinces.join(','), office: query.offices.join(','), port: query.ports.join(',') },
    ...{ measure: query.measure, against: query.against === null ? '' : String(query.against) },
    top: query.top === 200 ? '' : String(query.top),
  };
}
