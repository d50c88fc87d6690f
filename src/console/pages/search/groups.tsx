/** What was found, a card for each kind, each line leading to its record. */
import { Link } from 'wouter';
import { fill, type Text } from '../../../core/text.ts';
import type { SearchGroup, SearchKind, SearchView } from '../../../exchange/contract.ts';
import { formatDeclarationNumber, formatInstant } from '../../parts/format.ts';
import { searchTexts } from '../../texts/search.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import type { OwnPage } from './own-pages.ts';
import { pathOf } from './paths.ts';

/** So many of one kind the server sends at most. */
const MOST_SHOWN = 50;

type LineKind = SearchKind | 'help';

export interface Line {
  readonly key: string;
  readonly kind: LineKind;
  /** Null: leads nowhere. */
  readonly path: string | null;
  readonly title: Text | string;
  readonly says: Text | string;
  readonly state: Text | null;
  readonly office: Text | null;
  readonly at: string | null;
}

/** Kinds whose title is the number of a declaration. */
const NUMBERED: ReadonlySet<LineKind> = new Set(['declaration', 'case', 'objection', 'notice']);

export function linesOf(view: SearchView, own: readonly OwnPage[]): Line[] {
  const found = view.groups.flatMap(({ kind, hits }) =>
    hits.map((hit, place) => ({
      ...{ key: `${kind} ${hit.ref} ${place}`, kind, path: pathOf(kind, hit), says: hit.says },
      ...{ state: hit.state, office: hit.office, at: hit.at },
      title: NUMBERED.has(kind) && hit.ref !== '' ? formatDeclarationNumber(hit.title.ko) : hit.title,
    })),
  );
  const pages = own.map(({ path, title, says }, place) => ({
    ...{
      key: `help ${place}`,
      kind: 'help' as const,
      path,
      title,
      says,
      state: null,
      office: null,
      at: null,
    },
  }));
  return [...found, ...pages];
}

export function SearchGroups(props: {
  readonly view: SearchView;
  readonly lines: readonly Line[];
  /** Key of the line in focus. */
  readonly focused: string;
  readonly onKind: (kind: string) => void;
}) {
  const { view, lines, focused, onKind } = props;
  const kinds = [...new Set(lines.map(({ kind }) => kind))];
  return kinds.map((kind) => (
    <Group
      key={kind}
      kind={kind}
      found={view.groups.find((group) => group.kind === kind)}
      lines={lines.filter((line) => line.kind === kind)}
      focused={focused}
      onKind={onKind}
    />
  ));
}

function Group(props: {
  readonly kind: LineKind;
  readonly found: SearchGroup | undefined;
  readonly lines: readonly Line[];
  readonly focused: string;
  readonly onKind: (kind: string) => void;
}) {
  const { kind, found, lines, focused, onKind } = props;
  const { total, isAtLeast } = found ?? { total: 0, isAtLeast: false };
  const t = useTexts(searchTexts);
  const shown = lines.length;
  return (
    <section className="card" aria-label={t[kind]}>
      <header>
        <h2>{t[kind]}</h2>
        {total > 0 && (
          <span className="note">{fill(isAtLeast ? t.shownOfMany : t.shownOf, { n: total, shown })}</span>
        )}
        {total > shown && lines.length < MOST_SHOWN && (
          <span className="tools">
            <button type="button" className="btn s" onClick={() => onKind(kind)}>
              {isAtLeast ? t.moreMany : fill(t.more, { n: total })}
            </button>
          </span>
        )}
      </header>
      <div className="in">
        <table>
          <thead>
            <tr>
              <th className="se-what">{t.what}</th>
              <th>{t.says}</th>
              <th className="se-state">{t.state}</th>
              <th className="se-office">{t.office}</th>
              <th className="se-at">{t.at}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Row key={line.key} line={line} isFocused={line.key === focused} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Row({ line, isFocused }: { readonly line: Line; readonly isFocused: boolean }) {
  const say = useSay();
  const words = (text: Text | string): string => (typeof text === 'string' ? text : say(text));
  const [title, says] = [words(line.title), words(line.says)];
  return (
    <tr className={isFocused ? 'is-focused' : ''} aria-current={isFocused ? 'true' : undefined}>
      <td title={title}>{line.path === null ? title : <Link href={line.path}>{title}</Link>}</td>
      <td title={says}>{says}</td>
      <td>{say(line.state)}</td>
      <td>{say(line.office)}</td>
      <td>{line.at === null ? '' : formatInstant(line.at)}</td>
    </tr>
  );
}
