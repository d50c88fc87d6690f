/** What is asked of the library: words, kind, body, days and an article that is cited; all of it stands in the address. */
import { type FormEvent, type ReactNode, useId } from 'react';
import { Link, useSearchParams } from 'wouter';
import type { LibraryKind } from '../../../exchange/contract.ts';
import { libraryTexts } from '../../texts/library.ts';
import { precedentTexts } from '../../texts/precedents.ts';
import { sharedTexts } from '../../texts/shared.ts';
import { useTexts } from '../../texts/use-texts.ts';

const NAMES = ['q', 'by', 'kind', 'body', 'from', 'to', 'article'] as const;
type Name = (typeof NAMES)[number];
export const KINDS = ['law', 'judgment', 'tribunal', 'interpretation', 'ruling'] as const;
const LONGEST = 200;

export type Asked = Readonly<Record<Name, string>>;

export function useAsked(): Asked {
  const [parameters] = useSearchParams();
  return Object.fromEntries(NAMES.map((name) => [name, parameters.get(name) ?? ''])) as Asked;
}

/** The list of what fits, as a link. */
export function askedPath(asked: Partial<Asked>): string {
  const said = Object.entries(asked).filter(([, value]) => value !== '');
  return `/library${said.length === 0 ? '' : `?${new URLSearchParams(said)}`}`;
}

export function useKindName(): (kind: LibraryKind) => string {
  const t = useTexts(libraryTexts);
  const names = useTexts(precedentTexts);
  return (kind) => (kind === 'law' || kind === 'ruling' ? t[kind] : names[kind]);
}

export function Search({ bodies }: { readonly bodies: readonly string[] }) {
  const t = useTexts(libraryTexts);
  const asked = useAsked();
  const nameOf = useKindName();
  const [, setParameters] = useSearchParams();
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value).trim()]);
    setParameters(said.filter(([, value]) => value !== '') as [string, string][]);
  };
  const field = (name: Name, label: string, type: 'search' | 'date' | 'text', most = LONGEST) => (
    <Labelled label={label} isWide={name === 'q'}>
      {(id) => <input id={id} type={type} name={name} defaultValue={asked[name]} maxLength={most} />}
    </Labelled>
  );
  return (
    <form className="li-search" onSubmit={send} key={Object.values(asked).join('\n')}>
      {field('q', t.search, 'search')}
      <button type="submit" className="btn main-act">
        {t.find}
      </button>
      <fieldset className="li-filters" aria-label={t.filters}>
        <Choice
          name="kind"
          label={t.kind}
          value={asked.kind}
          of={KINDS.map((kind) => [kind, nameOf(kind)])}
        />
        <Choice name="body" label={t.body} value={asked.body} of={bodies.map((body) => [body, body])} />
        {field('from', t.from, 'date')}
        {field('to', t.to, 'date')}
        {field('article', t.article, 'text', 120)}
        <label className="row">
          <input type="checkbox" name="by" value="literal" defaultChecked={asked.by === 'literal'} />
          {t.literal}
        </label>
        <Link href="/library">{t.noFilters}</Link>
      </fieldset>
    </form>
  );
}

function Labelled(props: {
  readonly label: string;
  readonly isWide?: boolean;
  readonly children: (id: string) => ReactNode;
}) {
  const id = useId();
  return (
    <div className={props.isWide ? 'field li-words' : 'field'}>
      <label htmlFor={id}>{props.label}</label>
      {props.children(id)}
    </div>
  );
}

function Choice(props: {
  readonly name: Name;
  readonly label: string;
  readonly value: string;
  readonly of: readonly (readonly [string, string])[];
}) {
  const { name, label, value, of } = props;
  const shared = useTexts(sharedTexts);
  return (
    <Labelled label={label}>
      {(id) => (
        <select id={id} name={name} defaultValue={value}>
          <option value="">{shared.anyValue}</option>
          {of.map(([code, says]) => (
            <option key={code} value={code}>
              {says}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}
