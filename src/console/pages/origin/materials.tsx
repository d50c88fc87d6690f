/** The materials of a bill: typed one by one, or read from a table. */
import { useId } from 'react';
import { fill } from '../../../core/text.ts';
import type { OriginMaterial, OriginTableView } from '../../../exchange/contract.ts';
import { post } from '../../http/client.ts';
import { formatCount } from '../../parts/format.ts';
import { useDo } from '../../parts/use-do.ts';
import { originTexts } from '../../texts/origin.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { type BillProps, BLANK_MATERIAL, orNull } from './bill.ts';
import { Choice, Input } from './fields.tsx';

export function Materials({ bill, set }: BillProps) {
  const t = useTexts(originTexts);
  const file = useId();
  const { isBusy, run } = useDo();
  const { materials } = bill;
  const change = (place: number, next: Partial<OriginMaterial>) =>
    set({ materials: materials.with(place, { ...materials[place]!, ...next }) });
  const read = (chosen: File | undefined) =>
    chosen !== undefined &&
    run(async () => {
      const table = await post<OriginTableView>('/origin/tables', { csv: await chosen.text() });
      set({ materials: table.materials });
      return fill(t.csvRead, { n: formatCount(table.materials.length) });
    });
  return (
    <section className="card" aria-label={t.materials}>
      <header>
        <h2>{t.materials}</h2>
      </header>
      <div className="in stack">
        <p className="note">{t.materialsHint}</p>
        <ul className="or-materials">
          {materials.map((material, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name of their own and never move
            <li key={place}>
              <Line material={material} change={(next) => change(place, next)} />
              <button
                type="button"
                className="btn"
                aria-label={`${t.remove} ${place + 1}`}
                onClick={() => set({ materials: materials.toSpliced(place, 1) })}
              >
                {t.remove}
              </button>
            </li>
          ))}
        </ul>
        <div className="or-acts">
          <button
            type="button"
            className="btn"
            onClick={() => set({ materials: [...materials, BLANK_MATERIAL] })}
          >
            {t.add}
          </button>
          <div className="field">
            <label htmlFor={file}>{t.csv}</label>
            <input
              id={file}
              type="file"
              accept=".csv,text/csv"
              disabled={isBusy}
              onChange={(event) => {
                void read(event.target.files?.[0]);
                event.target.value = '';
              }}
            />
          </div>
        </div>
        <p className="note">{t.csvHint}</p>
      </div>
    </section>
  );
}

function Line(props: {
  readonly material: OriginMaterial;
  readonly change: (next: Partial<OriginMaterial>) => void;
}) {
  const t = useTexts(originTexts);
  const { material, change } = props;
  return (
    <>
      <Input title={t.name} value={material.name} onChange={(name) => change({ name })} />
      <Input
        title={t.materialHs}
        value={material.hs}
        onChange={(hs) => change({ hs: orNull(hs.replace(/[.\s-]/g, '')) })}
      />
      <Input
        title={t.value}
        value={material.value}
        onChange={(value) => change({ value: orNull(value.replaceAll(',', '')) })}
      />
      <Choice
        title={t.claim}
        value={material.claim}
        options={(['unknown', 'non-originating', 'originating'] as const).map((one) => [
          one,
          t[`claim_${one}`],
        ])}
        onChange={(claim) => change({ claim: claim as OriginMaterial['claim'] })}
      />
      <Input
        title={t.origin}
        value={material.origin}
        onChange={(origin) => change({ origin: orNull(origin.toUpperCase()) })}
      />
      {material.claim === 'originating' && (
        <Input title={t.evidence} value={material.evidence} onChange={(evidence) => change({ evidence })} />
      )}
    </>
  );
}
