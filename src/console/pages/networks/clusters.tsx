/** Places at which many codes meet, told in sentences: farms and drop addresses first, what somebody looked at last. */
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { CodeClustersView, CodeClusterView } from '../../../exchange/contract.ts';
import { formatCount } from '../../parts/format.ts';
import { Heads } from '../../parts/heads.tsx';
import { Await, Empty, Skeleton } from '../../parts/states.tsx';
import { useUrlState } from '../../parts/url-state.ts';
import { networkTexts } from '../../texts/networks.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { ActMark, KindMark } from './cluster-marks.tsx';
import { Ground } from './ground.tsx';
import { useNetwork } from './use-network.ts';

const KINDS = ['farm', 'drop', 'gathering'] as const;
/** The rest stands on the page of the network. */
const SIGNS = 3;

export function Clusters({ days }: { readonly days: string }) {
  const t = useTexts(networkTexts);
  const [kind, setKind] = useUrlState('kind');
  const query = useNetwork<CodeClustersView>('/code-networks', { days });
  return (
    <Await query={query} loading={<Skeleton rows={8} />}>
      {(view) => (
        <Ground of={view}>
          <div className="row nw-kinds">
            <fieldset className="seg" aria-label={t.which}>
              {(['', ...KINDS] as const).map((one) => (
                <button key={one} type="button" aria-pressed={kind === one} onClick={() => setKind(one)}>
                  {one === '' ? t.all : `${t[one]} ${formatCount(view.counts[one])}`}
                </button>
              ))}
            </fieldset>
          </div>
          <section className="card" aria-label={t.list}>
            <Rows
              view={view}
              rows={view.rows.filter((row) => kind === '' || row.kind === kind)}
              days={days}
            />
          </section>
        </Ground>
      )}
    </Await>
  );
}

interface RowsProps {
  readonly view: CodeClustersView;
  readonly rows: readonly CodeClusterView[];
  readonly days: string;
}

function Rows({ view: { from, parcels, rows: all }, rows, days }: RowsProps) {
  const t = useTexts(networkTexts);
  const say = useSay();
  if (rows.length === 0)
    return (
      <Empty title={all.length === 0 ? t.empty : t.emptyKind}>
        {fill(t.emptyWhat, { from, n: formatCount(parcels) })}
      </Empty>
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by the keyboard
    <section className="scroll rd-pad" tabIndex={0} aria-label={t.list}>
      <table>
        <thead>
          <tr>
            <Heads of={[t.kind, t.says, t.signs, t.lastOn, t.state, t.open]} />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <KindMark of={row} />
              </td>
              <td className="wrap nw-says">{say(row.says)}</td>
              <td className="wrap">
                {row.signs.slice(0, SIGNS).map((sign) => (
                  <p key={sign.id}>{say(sign.says)}</p>
                ))}
                {row.signs.length > 0 && (
                  <p className="note" title={t.scoreWhat}>
                    {fill(t.score, { n: Math.round(row.score * 100) })}
                  </p>
                )}
              </td>
              <td className="nw">{row.lastOn}</td>
              <td className="wrap">
                <ActMark act={row.act} />
              </td>
              <td>
                <Link
                  className="btn s"
                  href={`/parcels/networks?start=${row.id}&days=${days}`}
                  aria-label={`${t.open}: ${say(row.says)}`}
                >
                  {t.open}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
