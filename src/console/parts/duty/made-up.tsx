/** Says that an amount rests on invented rates. */
import { dutyTexts } from '../../texts/duty.ts';
import { useTexts } from '../../texts/use-texts.ts';

export function MadeUp() {
  const t = useTexts(dutyTexts);
  return (
    <p className="in">
      <span className="st warn">{t.madeUp}</span>
    </p>
  );
}
