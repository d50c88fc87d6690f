/** Whether an answer helped: two buttons, and what was said. */
import { useState } from 'react';
import type { NewCounselVerdict } from '../../../exchange/contract.ts';
import { post } from '../../http/client.ts';
import { useDo } from '../../parts/use-do.ts';
import { counselTexts } from '../../texts/counsel.ts';
import { useTexts } from '../../texts/use-texts.ts';

type VerdictProps = Pick<NewCounselVerdict, 'of' | 'id'> & {
  /** What was said before; null where nothing was. */
  readonly said: boolean | null;
};

export function Verdict({ of, id, said }: VerdictProps) {
  const t = useTexts(counselTexts);
  const [now, setNow] = useState(said);
  const { isBusy, run } = useDo();
  const say = async (isSatisfied: boolean) => {
    const sent = await run(async () => {
      await post('/counsel/verdicts', { of, id, isSatisfied });
      return t.thanks;
    });
    if (sent) setNow(isSatisfied);
  };
  return (
    <fieldset className="co-act co-verdict">
      <legend className="note">{t.helped}</legend>
      {([true, false] as const).map((isSatisfied) => (
        <button
          key={String(isSatisfied)}
          type="button"
          className="btn s"
          aria-pressed={now === isSatisfied}
          disabled={isBusy}
          onClick={() => void say(isSatisfied)}
        >
          {isSatisfied ? t.yes : t.no}
        </button>
      ))}
    </fieldset>
  );
}
