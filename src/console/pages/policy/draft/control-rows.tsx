/** Rows of mandatory controls: which goods, from where, what they demand and on what basis. */
import { policyWorkTexts } from '../../../texts/policy-work.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { type Draft, type Path, readList } from './edit.ts';
import { ChoiceField, ListField, TextField, useDemandOptions, valueAt } from './fields.tsx';
import { Rows } from './rows.tsx';

export function ControlRows(props: {
  readonly draft: Draft;
  readonly path: Path;
  readonly title: string;
  /** What the name of a new one begins with. */
  readonly prefix: string;
}) {
  const { draft, path, title, prefix } = props;
  const t = useTexts(policyWorkTexts);
  const demands = useDemandOptions();
  const count = ((valueAt(draft, path) ?? []) as readonly unknown[]).length;
  return (
    <Rows
      draft={draft}
      path={path}
      title={title}
      columns={[t.titleKo, t.hsPrefixes, t.demand]}
      fresh={() => ({
        id: `${prefix}-${count + 1}`,
        title: { ko: '', en: '' },
        hsPrefixes: [],
        demand: 'documents',
        basis: '',
      })}
      cells={(row) => [
        <div key="t" className="stack">
          <TextField draft={draft} path={[...row, 'title', 'ko']} label={t.titleKo} isBare />
          <TextField draft={draft} path={[...row, 'title', 'en']} label={t.titleEn} />
          <TextField draft={draft} path={[...row, 'id']} label={t.id} />
        </div>,
        <div key="h" className="stack">
          <ListField
            draft={draft}
            path={[...row, 'hsPrefixes']}
            label={t.hsPrefixes}
            read={readList}
            isBare
          />
          <ListField
            draft={draft}
            path={[...row, 'origins']}
            label={t.origins}
            read={(text) => (readList(text).length === 0 ? undefined : readList(text))}
          />
        </div>,
        <div key="d" className="stack">
          <ChoiceField draft={draft} path={[...row, 'demand']} label={t.demand} options={demands} isBare />
          <TextField draft={draft} path={[...row, 'basis']} label={t.basis} />
        </div>,
      ]}
    />
  );
}
