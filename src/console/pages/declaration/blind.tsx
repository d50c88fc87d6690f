/** What stands where the reasons would: that this case is examined without them, and when they are shown. */
import { deskTexts } from '../../texts/desk.ts';
import { useTexts } from '../../texts/use-texts.ts';

export function BlindCard() {
  const t = useTexts(deskTexts);
  return (
    <section className="card" aria-label={t.blind}>
      <header>
        <h2>{t.blind}</h2>
      </header>
      <div className="in stack">
        <p>{t.blindBody}</p>
        <p className="note">{t.blindGeneral}</p>
      </div>
    </section>
  );
}
