/** The network around one start: its cluster, the picture with what is chosen beside it, and the same as tables. */
import { fill } from '../../../core/text.ts';
import type { CodeNetworkView } from '../../../exchange/contract.ts';
import { Await, Skeleton } from '../../parts/states.tsx';
import { useUrlState } from '../../parts/url-state.ts';
import { networkTexts } from '../../texts/networks.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Chosen } from './chosen.tsx';
import { ClusterCard } from './cluster-card.tsx';
import { Ground } from './ground.tsx';
import { Picture } from './picture.tsx';
import { Tables } from './tables.tsx';
import { useNetwork } from './use-network.ts';

const KINDS = ['address', 'phone', 'sender'] as const;

export function Network({ start, days }: { readonly start: string; readonly days: string }) {
  const t = useTexts(networkTexts);
  const [hops, setHops] = useUrlState('hops', '2');
  const [most, setMost] = useUrlState('most', '40');
  const [without, setWithout] = useUrlState('without');
  const [at, choose] = useUrlState('at');
  const asked = { days, hops, most, ...(without === '' ? {} : { without }) };
  const query = useNetwork<CodeNetworkView>(`/code-networks/${encodeURIComponent(start)}`, asked);
  return (
    <>
      <div className="row nw-kinds">
        <Choice
          label={t.hops}
          value={hops}
          onChange={setHops}
          of={['1', '2', '3', '4'].map((n) => [n, fill(t.hopsN, { n })] as const)}
        />
        <Choice
          label={t.most}
          value={most}
          onChange={setMost}
          of={['40', '80', '160'].map((n) => [n, fill(t.mostN, { n })] as const)}
        />
        <Choice
          label={t.without}
          value={without}
          onChange={setWithout}
          of={[['', t.withAll], ...KINDS.map((kind) => [kind, fill(t.withoutN, { kind: t[kind] })] as const)]}
        />
      </div>
      <Await query={query} loading={<Skeleton rows={14} />}>
        {(view) => (
          <Ground of={view}>
            {view.cluster !== null && <ClusterCard cluster={view.cluster} days={days} />}
            <div className="nw-beside">
              <Picture view={view} chosen={at} onChoose={choose} />
              <Chosen view={view} chosen={at} days={days} onChoose={choose} />
            </div>
            <Tables view={view} chosen={at} onChoose={choose} />
          </Ground>
        )}
      </Await>
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly of: readonly (readonly [string, string])[];
}

function Choice({ label, value, onChange, of }: ChoiceProps) {
  return (
    <select
      className="select"
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {of.map(([one, name]) => (
        <option key={one} value={one}>
          {name}
        </option>
      ))}
    </select>
  );
}
