/** Whether a list shows imports, exports, or both. */
import { exportTexts } from '../texts/exports.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Chip } from './filter-chip.tsx';

export function SubjectChip(props: { readonly value: string; readonly onChange: (value: string) => void }) {
  const t = useTexts(exportTexts);
  return (
    <Chip title={t.subject} value={props.value} onChange={props.onChange}>
      <option value="import">{t.import}</option>
      <option value="export">{t.export}</option>
    </Chip>
  );
}
