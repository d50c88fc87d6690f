/** How the goods were carried: directly, or through another country and what was done there. */
import type { OriginBill } from '../../../exchange/contract.ts';
import { originTexts } from '../../texts/origin.ts';
import { useTexts } from '../../texts/use-texts.ts';
import type { BillProps } from './bill.ts';
import { Choice, Input } from './fields.tsx';

type Way = NonNullable<OriginBill['transport']>;
type Passage = Way['through'][number];

export function Transport({ bill: { transport }, set }: BillProps) {
  const t = useTexts(originTexts);
  const kind = transport === null ? 'unknown' : transport.isDirect ? 'direct' : 'through';
  const passage: Passage = transport?.through[0] ?? { country: '', isUnderCustoms: null, handling: null };
  const change = (next: Partial<Way>) =>
    set({ transport: { isDirect: false, through: [], evidence: '', ...transport, ...next } });
  const pass = (next: Partial<Passage>) => change({ through: [{ ...passage, ...next }] });
  return (
    <>
      <Choice
        title={t.transport}
        value={kind}
        options={(['unknown', 'direct', 'through'] as const).map((one) => [one, t[`transport_${one}`]])}
        onChange={(one) =>
          one === 'unknown'
            ? set({ transport: null })
            : change({ isDirect: one === 'direct', through: one === 'direct' ? [] : [passage] })
        }
      />
      {kind === 'through' && (
        <>
          <Input
            title={t.throughCountry}
            value={passage.country}
            onChange={(country) => pass({ country: country.toUpperCase().trim() })}
          />
          <Choice
            title={t.handling}
            value={passage.handling ?? 'none'}
            options={(['none', 'reloaded', 'preserved', 'other'] as const).map((one) => [
              one,
              t[`handling_${one}`],
            ])}
            onChange={(one) => pass({ handling: one === 'none' ? null : (one as Passage['handling']) })}
          />
          <label className="row">
            <input
              type="checkbox"
              checked={passage.isUnderCustoms === true}
              onChange={(event) => pass({ isUnderCustoms: event.target.checked ? true : null })}
            />
            {t.isUnderCustoms}
          </label>
        </>
      )}
      {transport !== null && (
        <Input title={t.evidence} value={transport.evidence} onChange={(evidence) => change({ evidence })} />
      )}
    </>
  );
}
