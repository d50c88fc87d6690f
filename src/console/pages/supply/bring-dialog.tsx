/** Where tables of items, trade and figures are brought: a file or pasted text, and everything that is wrong with it. */
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { fill } from '../../../core/text.ts';
import type { NewSupplyImport, SupplyImported } from '../../../exchange/contract.ts';
import { post } from '../../http/client.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { ErrorView } from '../../parts/states.tsx';
import { useToast } from '../../parts/toast.tsx';
import { supplyTexts } from '../../texts/supply.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Field } from './field.tsx';

type Kind = NewSupplyImport['kind'];

const COLUMNS: Readonly<Record<Kind, string>> = {
  items:
    'id, name_ko, name_en, hs, edition, uses_ko, uses_en, substitutes_ko, substitutes_en, depends_on, owner, grade, grade_reviewed_on, stock_days, is_food, valid_from, source',
  trade: 'item, flow, month, partner, value_usd, mass_kg, published_on',
  figures: 'item, month, importers, top_importer_share, lead_days, production_usd, published_on',
};

export function BringDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(supplyTexts);
  const fileId = useId();
  const client = useQueryClient();
  const show = useToast();
  const [kind, setKind] = useState<Kind>('trade');
  const [source, setSource] = useState('');
  const [text, setText] = useState('');
  const [error, setError] = useState<unknown>(null);
  const send = async () => {
    try {
      const { rows } = await post<SupplyImported>('/supply/imports', { kind, source: source.trim(), text });
      show({ text: fill(t.brought, { n: rows }) });
      void client.invalidateQueries({ queryKey: ['/supply/board'] });
      onClose();
    } catch (cause) {
      setError(cause);
    }
  };
  return (
    <FormDialog
      title={t.bringTitle}
      cancel={t.cancel}
      send={t.send}
      isBlocked={source.trim() === '' || text.trim() === ''}
      onClose={onClose}
      onSend={() => void send()}
      isWide
    >
      <p className="note">{t.bringWhat}</p>
      <Field
        label={t.kind}
        value={kind}
        onChange={(value) => setKind(value as Kind)}
        choices={[
          ['items', t.items],
          ['trade', t.trade],
          ['figures', t.figures],
        ]}
      />
      <p className="note">{fill(t.columns, { names: COLUMNS[kind] })}</p>
      <Field label={t.source} value={source} onChange={setSource} />
      <div className="field">
        <label htmlFor={fileId}>{t.file}</label>
        <input
          id={fileId}
          type="file"
          accept=".csv,.json,text/csv,application/json"
          onChange={(event) =>
            void event.target.files?.[0]?.arrayBuffer().then((bytes) => setText(textOf(bytes)))
          }
        />
      </div>
      <Field label={t.text} value={text} onChange={setText} rows={6} />
      {error !== null && <ErrorView error={error} />}
    </FormDialog>
  );
}

/** Spreadsheets here still write CP949, which is no UTF-8. */
function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('euc-kr').decode(bytes);
  }
}
