/** A table in columns of its own: what each means is confirmed by a person and kept under a name before anything is read by it. */
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { fill } from '../../../core/text.ts';
import type { CsvMapping, ImportMappingKept, ImportTable } from '../../../exchange/contract.ts';
import { ApiError, post } from '../../http/client.ts';
import { ColumnMapping } from '../../parts/column-mapping.tsx';
import { ErrorView, Problems } from '../../parts/states.tsx';
import { importTexts } from '../../texts/import.ts';
import { useTexts } from '../../texts/use-texts.ts';

export function Mapping({ table, onKept }: { readonly table: ImportTable; readonly onKept: () => void }) {
  const t = useTexts(importTexts);
  const titleId = useId();
  const [mapping, setMapping] = useState<CsvMapping>(table.mapping);
  const [title, setTitle] = useState(table.kept ?? '');
  const keep = useMutation({
    mutationFn: () =>
      post<ImportMappingKept>('/imports/mappings', { title: title.trim(), columns: table.columns, mapping }),
    onSuccess: onKept,
  });
  const refused = keep.error instanceof ApiError && keep.error.status === 422 ? keep.error.body : null;
  const problems = refused?.problems ?? (mapping === table.mapping ? table.problems : []);
  return (
    <section className="card" aria-label={t.mapping}>
      <header>
        <h2>{t.mapping}</h2>
        <span className="note">
          {table.kept === null ? t.mappingNew : fill(t.mappingKept, { title: table.kept })}
        </span>
      </header>
      <div className="scroll rd-pad im-map">
        <ColumnMapping {...table} mapping={mapping} onChange={setMapping} />
      </div>
      <div className="in stack">
        <Problems problems={problems} count={problems.length} most={20} />
        {keep.error !== null && refused === null && (
          <ErrorView error={keep.error} retry={() => keep.reset()} />
        )}
        <form
          className="row"
          onSubmit={(event) => {
            event.preventDefault();
            keep.mutate();
          }}
        >
          <label htmlFor={titleId} className="nw">
            {t.mappingTitle}
          </label>
          <input
            id={titleId}
            className="input"
            maxLength={200}
            required
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
          <button type="submit" className="btn main-act im-keep" disabled={keep.isPending}>
            {t.mappingKeep}
          </button>
        </form>
      </div>
    </section>
  );
}
