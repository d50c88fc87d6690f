/** The HTTP interface as a readable page, for whoever connects a system: made from the description that the server gives. */
import '../reading.css';
import './api.css';
import { useState } from 'react';
import { fill } from '../../../core/text.ts';
import { API } from '../../http/client.ts';
import { useGet } from '../../http/use-get.ts';
import { Await, Empty, Skeleton } from '../../parts/states.tsx';
import { useUrlState } from '../../parts/url-state.ts';
import { apiTexts } from '../../texts/api.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { readGroups } from './open-api.ts';
import { OperationCard } from './operation.tsx';

interface Description {
  readonly openapi?: string;
  readonly info?: { readonly title?: string; readonly version?: string; readonly description?: string };
}

const OPEN_TABLE = '/statistics/tables/countries?by=month,country&format=sdmx-json';

export default function ApiPage() {
  const t = useTexts(apiTexts);
  const query = useGet<Description>('/openapi.json', undefined, { staleMillis: 600_000 });
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
        {query.data && <span className="note">{fill(t.note, { version: query.data.openapi ?? '' })}</span>}
        <span className="grow" />
        <a className="btn s" href={`${API}/openapi.json`} target="_blank" rel="noreferrer">
          {t.raw}
        </a>
      </div>
      <Await
        query={query}
        loading={
          <div className="card">
            <Skeleton rows={12} />
          </div>
        }
      >
        {(description) => <Full description={description} />}
      </Await>
    </>
  );
}

function Full({ description }: { readonly description: Description }) {
  const t = useTexts(apiTexts);
  const [search, setSearch] = useUrlState('search');
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const wanted = search.toLowerCase();
  const groups = readGroups(description)
    .map((group) => ({
      ...group,
      operations: group.operations.filter((one) =>
        `${one.method} ${one.path} ${one.summary} ${one.description}`.toLowerCase().includes(wanted),
      ),
    }))
    .filter((group) => group.operations.length > 0);
  const toggle = (id: string) => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  };
  return (
    <>
      <div className="row rd-filters">
        <input
          className="input rd-search"
          type="search"
          value={search}
          placeholder={t.find}
          aria-label={t.find}
          onChange={(event) => setSearch(event.target.value)}
        />
        <span className="note">{t.auth}</span>
      </div>
      {description.info?.description && <p className="mid">{description.info.description}</p>}
      <section className="card" aria-label={t.openData}>
        <header>
          <h2>{t.openData}</h2>
        </header>
        <p className="in">
          {t.openDataWhat}{' '}
          <a href={`${API}${OPEN_TABLE}`} target="_blank" rel="noreferrer">
            <code>{`${API}${OPEN_TABLE}`}</code>
          </a>
        </p>
      </section>
      {groups.length === 0 && (
        <section className="card">
          <Empty title={t.none}>{t.noneBody}</Empty>
        </section>
      )}
      {groups.map((group) => (
        <section key={group.name} className="card" aria-label={group.name}>
          <header>
            <h2>{group.name}</h2>
            <span className="note">{group.description}</span>
          </header>
          <ul className="ap-list">
            {group.operations.map((operation) => (
              <OperationCard
                key={operation.id}
                description={description}
                operation={operation}
                isOpen={open.has(operation.id)}
                toggle={() => toggle(operation.id)}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
