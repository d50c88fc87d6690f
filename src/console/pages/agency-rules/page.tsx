/** The register of the agency's own rules: filters in the address, what has to be looked at, entry by form and by table. */
import './agency-rules.css';
import { useState } from 'react';
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { AgencyRuleList } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { saveCsv } from '../../parts/csv.ts';
import { Await, Empty, Skeleton } from '../../parts/states.tsx';
import { agencyRuleTexts } from '../../texts/agency-rules.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Filters, useFilters } from './filters.tsx';
import { RuleDialog } from './rule-dialog.tsx';
import { RuleTable } from './rule-table.tsx';
import { TableDrop } from './table-drop.tsx';
import { COLUMNS, typedOf } from './typed.ts';

export default function AgencyRulesPage() {
  const t = useTexts(agencyRuleTexts);
  const { asked } = useFilters();
  const query = useGet<AgencyRuleList>('/agency-rules', asked, { keepsPrevious: true });
  return (
    <div className="ar-page">
      <div className="head">
        <h1>{t.title}</h1>
        <span className="grow" />
        <Link href="/counsel">{t.back}</Link>
      </div>
      <p className="note">{t.what}</p>
      <Await query={query} loading={<Skeleton rows={10} />}>
        {(list) => <Register list={list} />}
      </Await>
    </div>
  );
}

function Register({ list }: { readonly list: AgencyRuleList }) {
  const t = useTexts(agencyRuleTexts);
  const [isOpen, setOpen] = useState(false);
  const { rows, total, laws, mayWrite } = list;
  const save = () =>
    saveCsv(
      'agency-rules',
      COLUMNS,
      rows.map((row) => COLUMNS.map((name) => typedOf(row)[name])),
    );
  return (
    <>
      {laws === 0 && <p className="note">{t.noLaws}</p>}
      <Filters list={list} />
      <section className="card" aria-label={t.title}>
        <header>
          <h2>{fill(t.shown, { n: rows.length, total })}</h2>
          <span className="grow" />
          {mayWrite && (
            <button type="button" className="btn s main-act" onClick={() => setOpen(true)}>
              {t.add}
            </button>
          )}
          <button type="button" className="btn s" disabled={rows.length === 0} onClick={save}>
            {t.csv}
          </button>
        </header>
        {rows.length === 0 ? (
          <Empty title={total === 0 ? t.emptyTitle : t.noneTitle}>
            {total === 0 ? t.emptyWhat : t.noneWhat}
          </Empty>
        ) : (
          <RuleTable rows={rows} />
        )}
      </section>
      {mayWrite && <TableDrop />}
      {isOpen && <RuleDialog onClose={() => setOpen(false)} />}
    </>
  );
}
