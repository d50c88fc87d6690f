/** The chained log for auditors: its entries newest first, and the check that points at whatever does not agree. */
import '../reading.css';
import './log.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { LogPage as LogPageView } from '../../../exchange/contract.ts';
import { get } from '../../http/client.ts';
import { formatCount, formatInstant, formatTime } from '../../parts/format.ts';
import { Empty, ErrorView, Skeleton } from '../../parts/states.tsx';
import { logTexts } from '../../texts/log.ts';
import { logKindTexts } from '../../texts/log-kinds.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Verify } from './verify.tsx';

const PAGE = 100;

export default function LogPage() {
  const t = useTexts(logTexts);
  const query = useInfiniteQuery({
    queryKey: ['/log'],
    queryFn: ({ pageParam, signal }) => get<LogPageView>('/log', { after: pageParam, limit: PAGE }, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const pages = query.data?.pages ?? [];
  const [first] = pages;
  const rows = pages.flatMap((page) => page.rows);
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
        {first && (
          <span className="note">
            {fill(t.note, {
              n: first.total,
              anchors: first.anchors,
              at: first.lastAnchorAt === null ? t.noAnchor : formatInstant(first.lastAnchorAt),
            })}
          </span>
        )}
      </div>
      <p className="mid">{t.what}</p>
      <Verify />
      <section className="card" aria-label={t.title}>
        {query.isError && first === undefined ? (
          <ErrorView error={query.error} retry={() => void query.refetch()} />
        ) : first === undefined ? (
          <Skeleton rows={14} />
        ) : rows.length === 0 ? (
          <Empty title={t.none}>{t.noneBody}</Empty>
        ) : (
          <>
            <Rows rows={rows} />
            <p className="rd-more">
              {query.hasNextPage ? (
                <button
                  type="button"
                  className="btn s"
                  disabled={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {query.isFetchingNextPage ? t.loading : t.more}
                </button>
              ) : (
                <span className="note">{t.end}</span>
              )}
            </p>
          </>
        )}
      </section>
    </>
  );
}

/** A declaration's number and version open it; other subjects are only named. */
function Subject({ subject }: { readonly subject: string }) {
  const [, number, version] = /^([0-9A-Z]{14})(?:\/(\d+))?$/.exec(subject) ?? [];
  if (number === undefined) return <span title={subject}>{subject.slice(0, 40)}</span>;
  const query = version === undefined ? '' : `?version=${version}`;
  return <Link href={`/declarations/${number}${query}`}>{subject}</Link>;
}

function Rows({ rows }: { readonly rows: LogPageView['rows'] }) {
  const t = useTexts(logTexts);
  const kinds: Readonly<Record<string, string>> = useTexts(logKindTexts);
  return (
    <div className="scroll rd-pad">
      <table className="lo-rows">
        <thead>
          <tr>
            <th scope="col">{t.at}</th>
            <th scope="col" className="n">
              {t.partition}
            </th>
            <th scope="col" className="n">
              {t.seq}
            </th>
            <th scope="col">{t.kind}</th>
            <th scope="col">{t.subject}</th>
            <th scope="col">{t.hash}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.partition}/${row.seq}`} id={`log-${row.partition}-${row.seq}`}>
              <td>
                {formatInstant(row.at).slice(0, 10)} {formatTime(row.at)}
              </td>
              <td className="n">{row.partition}</td>
              <td className="n">{formatCount(row.seq)}</td>
              <td>{kinds[row.kind] ?? row.kind}</td>
              <td>
                <Subject subject={row.subject} />
              </td>
              <td>
                <code className="dim" title={row.hash}>
                  {row.hash.slice(0, 24)}
                </code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
