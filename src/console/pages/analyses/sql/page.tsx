/** Questions in SQL: the question with its day and purpose, its answer, the tables with their columns, and what was asked before. */
import '../../reading.css';
import '../../workbench/workbench.css';
import '../analyses.css';
import { useRef, useState } from 'react';
import { Link } from 'wouter';
import { fill } from '../../../../core/text.ts';
import type { SnapshotView } from '../../../../exchange/contract.ts';
import { useGet } from '../../../http/use-get.ts';
import { Await, Empty, Skeleton } from '../../../parts/states.tsx';
import { useUrlState } from '../../../parts/url-state.ts';
import { useOfficeNames } from '../../../parts/use-codes.ts';
import { recall, remember } from '../../../session/preferences.tsx';
import { useHasRight } from '../../../session/session.tsx';
import { analysesTexts } from '../../../texts/analyses.ts';
import { snapshotTexts } from '../../../texts/snapshots.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { Asked } from './asked.tsx';
import { Question } from './question.tsx';
import { TableList } from './tables.tsx';

const FIRST = `select hs2, count(*) as lines, sum(customs_value_krw) as value
from lines
group by hs2
order by value desc`;

export default function SqlPage() {
  const t = useTexts(snapshotTexts);
  const mayAsk = useHasRight()('study.make');
  const [direction, setDirection] = useUrlState('direction', 'import');
  const query = useGet<SnapshotView>('/snapshots', { direction }, { isEnabled: mayAsk });
  if (!mayAsk) return <Empty title={t.notAllowed}>{t.notAllowedBody}</Empty>;
  return (
    <Await query={query} loading={<Skeleton rows={10} />}>
      {(view) => (
        <Sql view={view} direction={direction === 'export' ? 'export' : 'import'} turn={setDirection} />
      )}
    </Await>
  );
}

interface Props {
  readonly view: SnapshotView;
  readonly direction: 'import' | 'export';
  readonly turn: (direction: string) => void;
}

function Sql({ view, direction, turn }: Props) {
  const t = useTexts(snapshotTexts);
  const a = useTexts(analysesTexts);
  const offices = useOfficeNames();
  const box = useRef<HTMLTextAreaElement>(null);
  const [statement, setStatement] = useState(() => recall('snapshot.statement') || FIRST);
  const write = (text: string) => {
    setStatement(text);
    remember('snapshot.statement', text);
  };
  const insert = (name: string) => {
    const at = box.current?.selectionStart ?? statement.length;
    write(statement.slice(0, at) + name + statement.slice(at));
    box.current?.focus();
  };
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
        <span className="note">
          {view.office === null
            ? t.allOffices
            : fill(t.ownOffice, { office: offices.get(view.office) ?? view.office })}
        </span>
        <span className="grow" />
        <Link className="btn s" href="/workbench/analyses">
          {a.back}
        </Link>
      </div>
      <p className="mid">{t.what}</p>
      <div className="rd-cols">
        <div>
          <Question
            view={view}
            direction={direction}
            turn={turn}
            statement={statement}
            write={write}
            box={box}
          />
          <Asked asked={view.asked} use={write} />
        </div>
        <div>
          <TableList tables={view.tables} insert={insert} />
        </div>
      </div>
    </>
  );
}
