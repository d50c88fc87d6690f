/** What the operator of models states on their cards: what holds, what waits for the second person, and every version before. */
import type { AiFieldView, AiOperator } from '../../../../exchange/contract.ts';
import { useGet } from '../../../http/use-get.ts';
import { modelCardTexts } from '../../../texts/model-card.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';
import { type Lines, SettingPage } from '../../settings/setting-page.tsx';
import { OperatorForm } from './operator-form.tsx';

export default function OperatorPage() {
  const t = useTexts(modelCardTexts);
  const say = useSay();
  const fields = useGet<readonly AiFieldView[]>('/models/operator-fields');
  const rows = fields.data ?? [];
  const lines: Lines = (body) =>
    rows.map(({ id, title }) => [say(title), (body as AiOperator).stated[id] ?? t.notStated]);
  return (
    <SettingPage
      name="ai-operator"
      title={t.operatorTitle}
      lead={t.operatorLead}
      lines={lines}
      form={(view, onClose) => <OperatorForm view={view} fields={rows} onClose={onClose} />}
    />
  );
}
