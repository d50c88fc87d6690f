/** The states of a view that is not full: loading in its final layout, empty with what will come, error with what to do. */
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { fill } from '../../core/text.ts';
import { ApiError } from '../http/client.ts';
import { sharedTexts } from '../texts/shared.ts';
import { useSay, useTexts } from '../texts/use-texts.ts';

const WIDTHS = [
  [118, 52, 210],
  [118, 52, 164],
  [118, 52, 232],
  [118, 52, 188],
  [118, 52, 150],
] as const;

/** Grey lines where rows will stand; they appear only after a moment. */
export function Skeleton({ rows = 5 }: { readonly rows?: number }) {
  const t = useTexts(sharedTexts);
  return (
    <div className="sk-rows" role="status" aria-label={t.loading}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move
        <div key={row}>
          {(WIDTHS[row % WIDTHS.length] ?? WIDTHS[0]).map((width) => (
            <span key={width} className="sk" style={{ width }} />
          ))}
        </div>
      ))}
    </div>
  );
}

/** One grey block of a given size, for charts and figures. */
export function SkeletonBlock(props: { readonly width?: number | string; readonly height: number | string }) {
  return <span className="sk" style={{ width: props.width ?? '100%', height: props.height }} />;
}

/** Nothing here yet: says what will appear and how; `action` is one button or link. */
export function Empty(props: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className="state">
      <h2>{props.title}</h2>
      {props.children !== undefined && <p>{props.children}</p>}
      {props.action}
    </div>
  );
}

type Key = keyof (typeof sharedTexts)['ko'];

function titleOf(error: unknown): Key {
  if (!(error instanceof ApiError)) return 'errorBroken';
  if (error.status === 0 || error.status === 502 || error.status === 503 || error.status === 504)
    return 'errorUnreachable';
  if (error.status === 401 || error.status === 403) return 'errorNotAllowed';
  if (error.status === 404) return 'errorNotFound';
  return error.status >= 500 ? 'errorRead' : 'errorRefused';
}

/** What happened, what is safe, what to do, and the id under which the server remembers it. */
export function ErrorView({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const t = useTexts(sharedTexts);
  const say = useSay();
  const title = titleOf(error);
  const body = error instanceof ApiError ? error.body : null;
  const what =
    body === null
      ? title === 'errorUnreachable'
        ? t.errorUnreachableWhat
        : title === 'errorBroken'
          ? t.errorBrokenWhat
          : ''
      : say(body.message);
  return (
    <div className="state" role="alert">
      <h2>
        <span className="st bad">{t.error}</span> {t[title]}
      </h2>
      {what !== '' && <p>{what}</p>}
      {body !== null && <Problems problems={body.problems} count={body.count} />}
      {retry !== undefined && (
        <button type="button" className="btn" onClick={retry}>
          {t.retry}
        </button>
      )}
      {body !== null && (
        <p className="note">
          {t.errorId} <code>{body.id}</code>
        </p>
      )}
    </div>
  );
}

/** The first problems with their places, and how many more there are. */
export function Problems(props: {
  readonly problems: readonly {
    readonly code: string;
    readonly message: { ko: string; en: string };
    readonly pointer?: string;
  }[];
  readonly count: number;
  readonly most?: number;
}) {
  const t = useTexts(sharedTexts);
  const say = useSay();
  const shown = props.problems.slice(0, props.most ?? 5);
  if (shown.length === 0) return null;
  return (
    <ul className="stack problems">
      {shown.map((problem, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: problems have no name of their own and the list is replaced whole
        <li key={index}>
          {say(problem.message)}{' '}
          <code className="dim">
            {problem.code}
            {problem.pointer === undefined ? '' : ` ${problem.pointer}`}
          </code>
        </li>
      ))}
      {props.count > shown.length && (
        <li className="dim">{fill(t.problemsMore, { n: props.count - shown.length })}</li>
      )}
    </ul>
  );
}

/** Shows what a query has: skeleton, error with retry, or its data. */
export function Await<Data>(props: {
  readonly query: UseQueryResult<Data, Error>;
  readonly loading?: ReactNode;
  readonly children: (data: Data) => ReactNode;
}) {
  const { query } = props;
  if (query.data !== undefined) return props.children(query.data);
  if (query.isError) return <ErrorView error={query.error} retry={() => void query.refetch()} />;
  return props.loading ?? <Skeleton />;
}
