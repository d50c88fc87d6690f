/** The policy of parcels: what holds, what waits for the second person, every set before, and the form for another. */
import '../parcels.css';
import type { ParcelPolicyView, ParcelSelectionSet, SettingView } from '../../../../exchange/contract.ts';
import { useGet } from '../../../http/use-get.ts';
import { useHasRight } from '../../../session/session.tsx';
import { parcelPolicyTexts } from '../../../texts/parcel-policy.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';
import { type Lines, SettingPage } from '../../settings/setting-page.tsx';
import { setLines } from './lines.ts';
import { PolicyForm } from './policy-form.tsx';
import { ParcelPreviewPanel } from './preview/panel.tsx';

export default function ParcelPolicyPage() {
  const t = useTexts(parcelPolicyTexts);
  const say = useSay();
  const { data } = useGet<ParcelPolicyView>('/parcel-selection/policy');
  const nameOf = (id: string): string => say(data?.detectors.find((one) => one.id === id)?.title) || id;
  const lines: Lines = (body) => setLines(t, body as ParcelSelectionSet, nameOf);
  const has = useHasRight();
  const setting = useGet<SettingView>('/settings/parcel-selection', undefined, { every: 15_000 });
  return (
    <>
      <SettingPage
        name="parcel-selection"
        title={t.title}
        lead={t.lead}
        lines={lines}
        form={(view: SettingView, onClose) => <PolicyForm view={view} nameOf={nameOf} onClose={onClose} />}
      />
      {has('policy.propose') && setting.data !== undefined && <ParcelPreviewPanel view={setting.data} />}
    </>
  );
}
