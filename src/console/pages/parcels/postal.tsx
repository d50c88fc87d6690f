/** Of a postal item: what was announced or stands on its customs form, and the notice that its addressee gets. */

import type { PostalView } from '../../../exchange/contract.ts';
import { FactRows } from '../../parts/fact-rows.tsx';
import { parcelTexts } from '../../texts/parcels.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

export function Postal({ postal }: { readonly postal: PostalView }) {
  const t = useTexts(parcelTexts);
  const say = useSay();
  const { form, nature, postedOn, postage, notice } = postal;
  const rows: readonly (readonly [string, string])[] = [
    [t.postalForm, form === null ? t.postalNone : t[form]],
    [t.postalNature, say(nature) || '–'],
    [t.postedOn, postedOn ?? '–'],
    [t.postage, postage ?? '–'],
  ];
  return (
    <section className="card pa-pad" aria-label={t.postal}>
      <h2>{t.postal}</h2>
      <dl className="rd-lines">
        <FactRows rows={rows} />
      </dl>
      <p>
        <b>
          {t.postalNotice}: {say(notice.title)}
        </b>
      </p>
      <p>{say(notice.text)}</p>
      <p className="note" lang="ko">
        {notice.source}
      </p>
    </section>
  );
}
