/** The rules of dealing, for whoever is dealt by them; supervisors propose and confirm others. */

import { fill } from '../../../core/text.ts';
import type { DeskRules, SettingView } from '../../../exchange/contract.ts';
import { formatPercent } from '../../parts/format.ts';
import { settingsTexts } from '../../texts/settings.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { DeskRulesForm } from './desk-rules-form.tsx';
import { type Lines, SettingPage } from './setting-page.tsx';

export default function DeskRulesPage() {
  const t = useTexts(settingsTexts);
  const lines: Lines = (body) => {
    const { blindShare, urgentHours, takenFreely, mostInHand } = body as DeskRules;
    return [
      [t.blindShare, formatPercent(blindShare, 1)],
      [t.urgentHours, fill(t.hours, { n: urgentHours })],
      [t.takenFreely, takenFreely.map((kind) => t[kind]).join(', ') || t.none],
      [t.mostInHand, fill(t.cases, { n: mostInHand })],
    ];
  };
  return (
    <SettingPage
      name="desk"
      title={t.deskTitle}
      lead={t.deskLead}
      lines={lines}
      form={(view: SettingView, onClose) => <DeskRulesForm view={view} onClose={onClose} />}
    />
  );
}
