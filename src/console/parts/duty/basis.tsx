/** An article that opens to its title, what it says, and where the value of the line was read. */
import type { Text } from '../../../core/text.ts';
import type { DutyBasisView, TaxLine } from '../../../exchange/contract.ts';
import { dutyTexts } from '../../texts/duty.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

interface Props {
  readonly basis: DutyBasisView | undefined;
  readonly source?: Text;
  readonly status?: TaxLine['status'];
}

export function Basis({ basis, source, status }: Props) {
  const t = useTexts(dutyTexts);
  const say = useSay();
  if (basis === undefined) return null;
  const isOpen = basis.status === 'unverified' || status === 'unverified';
  return (
    <details className="du-basis">
      <summary>
        {say(basis.cite)}
        {isOpen && <span className="st warn">{t.isUnverified}</span>}
      </summary>
      <p>
        <b>{say(basis.title)}</b> {say(basis.gist)}
      </p>
      {source !== undefined && (
        <p className="note">
          {t.source}: {say(source)}
          {status === 'transcribed' && ` (${t.isTranscribed})`}
          {status === 'verified' && ` (${t.isVerified})`}
        </p>
      )}
    </details>
  );
}
