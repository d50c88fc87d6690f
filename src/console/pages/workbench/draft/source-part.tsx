/** Which cases a study learns from: examined lines of a period, or a table. */
import type { StudySources } from '../../../../exchange/contract.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { workbenchDraftTexts } from '../../../texts/workbench-draft.ts';
import { Choice, PartCard, WrongAt } from './part.tsx';
import { type Source, withSource } from './state.ts';
import { Tables } from './tables.tsx';
import type { DraftWork } from './use-draft.ts';

interface Props {
  readonly work: DraftWork;
  readonly sources: StudySources;
}

export function SourcePart({ work, sources }: Props) {
  const t = useTexts(workbenchDraftTexts);
  const { source } = work.draft.definition;
  const take = (next: Source) => work.change((draft) => withSource(draft, next, sources), '/definition');
  const { from, to } = source.kind === 'examined' ? source : sources;
  const isOf = (direction: 'import' | 'export') =>
    source.kind === 'examined' && source.direction === direction;
  return (
    <PartCard part="source" title={t.sourceTitle}>
      <div className="wb-choices" role="radiogroup" aria-label={t.sourceTitle}>
        {(['import', 'export'] as const).map((direction) => (
          <Choice
            key={direction}
            group="source"
            title={direction === 'import' ? t.examinedImport : t.examinedExport}
            what={t.examinedWhat}
            isChosen={isOf(direction)}
            choose={() => take({ kind: 'examined', direction, from, to })}
          />
        ))}
        <Choice
          group="source"
          title={t.uploaded}
          what={t.uploadedWhat}
          isChosen={source.kind === 'uploaded'}
          choose={() => take({ kind: 'uploaded', table: '' })}
        />
      </div>
      {source.kind === 'examined' ? (
        <Period work={work} source={source} />
      ) : (
        <>
          <Tables
            tables={sources.tables}
            chosen={source.table}
            choose={(table) => take({ ...source, table })}
          />
          <AskedOf work={work} source={source} />
        </>
      )}
      <WrongAt problems={work.problems} at="/definition/source" />
    </PartCard>
  );
}

/** Nobody sees from a table which declarations its model is meant for. */
function AskedOf(props: {
  readonly work: DraftWork;
  readonly source: Extract<Source, { kind: 'uploaded' }>;
}) {
  const t = useTexts(workbenchDraftTexts);
  const { work, source } = props;
  return (
    <div className="wb-fields">
      <label className="field">
        <span className="label">{t.askedOf}</span>
        <select
          className="select"
          value={source.direction ?? 'import'}
          onChange={(event) => {
            const next = { ...source, direction: event.target.value as 'import' | 'export' };
            work.change(
              (draft) => ({ ...draft, definition: { ...draft.definition, source: next } }),
              '/definition/source',
            );
          }}
        >
          <option value="import">{t.ofImports}</option>
          <option value="export">{t.ofExports}</option>
        </select>
        <span className="note">{t.askedOfWhat}</span>
      </label>
    </div>
  );
}

function Period(props: { readonly work: DraftWork; readonly source: Extract<Source, { kind: 'examined' }> }) {
  const t = useTexts(workbenchDraftTexts);
  const { work, source } = props;
  return (
    <div className="wb-fields">
      {(['from', 'to'] as const).map((end) => (
        <label key={end} className="field">
          <span className="label">{t[end]}</span>
          <input
            type="date"
            value={source[end]}
            onChange={(event) => {
              const next = { ...source, [end]: event.target.value };
              work.change(
                (draft) => ({ ...draft, definition: { ...draft.definition, source: next } }),
                '/definition/source',
              );
            }}
          />
        </label>
      ))}
    </div>
  );
}
