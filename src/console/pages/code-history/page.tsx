/** The history of codes of one importer or declarant: per goods, which code when, by whom, and what took its place. */
import './code-history.css';
import { useId, useState } from 'react';
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { CodeHistoryEntry, CodeHistoryView, GoodsHistoryView } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { formatCount, formatHs } from '../../parts/format.ts';
import { Await, Empty, Skeleton } from '../../parts/states.tsx';
import { useUrlState } from '../../parts/url-state.ts';
import { useHasRight } from '../../session/session.tsx';
import { codeHistoryTexts } from '../../texts/code-history.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

export default function CodeHistoryPage() {
  const t = useTexts(codeHistoryTexts);
  const [importer, setImporter] = useUrlState('importer');
  const [declarant, setDeclarant] = useUrlState('declarant');
  const isAsked = (importer === '') !== (declarant === '');
  const query = useGet<CodeHistoryView>(
    '/classification/history',
    { importer, declarant },
    { isEnabled: isAsked },
  );
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
        {query.data && (
          <span className="note">
            {query.data.firm} {fill(t.since, { day: query.data.since })}
          </span>
        )}
      </div>
      <Firm
        importer={importer}
        declarant={declarant}
        onShow={(one, other) => {
          setImporter(one);
          setDeclarant(other);
        }}
      />
      {isAsked ? (
        <Await query={query} loading={<Skeleton rows={12} />}>
          {({ goods }) =>
            goods.length === 0 ? (
              <Empty title={t.none}>{t.noneWhat}</Empty>
            ) : (
              goods.map((one) => <Goods key={one.goods} goods={one} />)
            )
          }
        </Await>
      ) : (
        <Empty title={t.chooseTitle}>{t.chooseWhat}</Empty>
      )}
    </>
  );
}

function Firm(props: {
  readonly importer: string;
  readonly declarant: string;
  readonly onShow: (importer: string, declarant: string) => void;
}) {
  const t = useTexts(codeHistoryTexts);
  const id = useId();
  const [kind, setKind] = useState(props.declarant === '' ? 'importer' : 'declarant');
  const [code, setCode] = useState(props.importer || props.declarant);
  return (
    <form
      className="card in row ch-firm"
      onSubmit={(event) => {
        event.preventDefault();
        props.onShow(kind === 'importer' ? code.trim() : '', kind === 'importer' ? '' : code.trim());
      }}
    >
      <select
        className="select"
        aria-label={t.by}
        value={kind}
        onChange={(event) => setKind(event.target.value)}
      >
        <option value="importer">{t.importer}</option>
        <option value="declarant">{t.declarant}</option>
      </select>
      <input
        id={id}
        className="select ch-code"
        aria-label={kind === 'importer' ? t.importer : t.declarant}
        value={code}
        maxLength={60}
        onChange={(event) => setCode(event.target.value)}
      />
      <button type="submit" className="btn" disabled={code.trim() === ''}>
        {t.show}
      </button>
    </form>
  );
}

function Goods({ goods: { goods, lines, codes, entries } }: { readonly goods: GoodsHistoryView }) {
  const t = useTexts(codeHistoryTexts);
  return (
    <section className="card" aria-label={goods}>
      <header>
        <h2>{goods}</h2>
        <span className={codes > 1 ? 'st warn' : 'note'}>{fill(t.counts, { lines, codes })}</span>
      </header>
      <div className="scroll">
        <table className="ch-table">
          <thead>
            <tr>
              <th>{t.when}</th>
              <th>{t.code}</th>
              <th>{t.edition}</th>
              <th>{t.what}</th>
              <th>{t.by}</th>
              <th className="n">{t.value}</th>
              <th>{t.why}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is replaced whole
              <Entry key={place} entry={entry} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Entry({ entry }: { readonly entry: CodeHistoryEntry }) {
  const t = useTexts(codeHistoryTexts);
  const say = useSay();
  const { kind, code, edition, from, to, lines, customsValueKrw, by, supersededBy, rule, why } = entry;
  return (
    <tr>
      <td className="nw mid">{from === to ? from : `${from} – ${to}`}</td>
      <td className="nw">
        <b>{formatHs(code)}</b>{' '}
        {supersededBy !== null && (
          <span className="note">{fill(t.superseded, { code: formatHs(supersededBy) })}</span>
        )}
      </td>
      <td className="mid nw">{edition}</td>
      <td>{kind === 'declared' ? fill(t.declared, { n: lines }) : t[kind]}</td>
      <td className="mid">{say(by)}</td>
      <td className="n">{kind === 'declared' ? formatCount(customsValueKrw) : ''}</td>
      <td>
        <Ground entry={entry} />
        {rule !== null && <span className="note"> {fill(t.rule, { rule })}</span>}
        {why !== null && <p className="note ch-why">{why}</p>}
      </td>
    </tr>
  );
}

function Ground({ entry: { kind, ref } }: { readonly entry: CodeHistoryEntry }) {
  const isTrader = useHasRight()('desk.read');
  if (ref === null) return null;
  if (kind === 'decision') return <span>{ref}</span>;
  const folder = kind === 'ruling' ? '/rulings' : isTrader ? '/desk/declarations' : '/declarations';
  return <Link href={`${folder}/${encodeURIComponent(ref)}`}>{ref}</Link>;
}
