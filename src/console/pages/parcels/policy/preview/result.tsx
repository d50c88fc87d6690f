/** What a preview counted: lanes of each policy, what each terminal would open, and which of the known finds each meets. */
import { fill } from '../../../../../core/text.ts';
import type { ParcelPreview } from '../../../../../exchange/contract.ts';
import { formatCount } from '../../../../parts/format.ts';
import { Heads } from '../../../../parts/heads.tsx';
import { Empty } from '../../../../parts/states.tsx';
import { parcelPreviewTexts } from '../../../../texts/parcel-preview.ts';
import { useSay, useTexts } from '../../../../texts/use-texts.ts';

const SIDES = ['was', 'today', 'proposal'] as const;
const LANES = ['release', 'documents', 'examine', 'hold'] as const;

type Shown = { readonly preview: ParcelPreview };

export function PreviewResult({ preview }: Shown) {
  const t = useTexts(parcelPreviewTexts);
  const { parcels, erased, from, to } = preview;
  if (parcels === 0) return <Empty title={t.empty}>{t.emptyWhat}</Empty>;
  return (
    <div data-preview={parcels}>
      <h3>{fill(t.over, { from, to, n: formatCount(parcels) })}</h3>
      {erased > 0 && <p className="note">{fill(t.erased, { n: formatCount(erased) })}</p>}
      <Lanes preview={preview} />
      <Terminals preview={preview} />
      <Finds preview={preview} />
    </div>
  );
}

function Lanes({ preview }: Shown) {
  const t = useTexts(parcelPreviewTexts);
  const figures = [t.opened, ...LANES.map((lane) => t[lane])];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by the keyboard
    <section className="scroll" tabIndex={0} aria-label={t.side}>
      <table aria-label={t.title}>
        <thead>
          <tr>
            <Heads of={[t.side, ...figures]} right={figures} />
          </tr>
        </thead>
        <tbody>
          {SIDES.map((side) => (
            <tr key={side}>
              <th scope="row">{t[side]}</th>
              <Counts of={[preview[side].opened, ...LANES.map((lane) => preview[side].lanes[lane])]} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Terminals({ preview }: Shown) {
  const t = useTexts(parcelPreviewTexts);
  const say = useSay();
  const figures = [t.parcels, t.today, t.proposal];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by the keyboard
    <section className="scroll" tabIndex={0} aria-label={t.terminals}>
      <h3>{t.terminals}</h3>
      <table aria-label={t.terminals}>
        <thead>
          <tr>
            <Heads of={[t.terminal, ...figures]} right={figures} />
          </tr>
        </thead>
        <tbody>
          {preview.terminals.map(({ office, terminal, parcels, today, proposal }) => (
            <tr key={`${office}${terminal.ko}`}>
              <th scope="row">
                {office} · {say(terminal)}
              </th>
              <Counts of={[parcels, today.opened, proposal.opened]} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Finds({ preview: { finds } }: Shown) {
  const t = useTexts(parcelPreviewTexts);
  const say = useSay();
  const figures = [t.known, t.today, t.proposal];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by the keyboard
    <section className="scroll" tabIndex={0} aria-label={t.finds}>
      <h3>{t.finds}</h3>
      <p className="note">{t.findsWhat}</p>
      {finds.length === 0 ? (
        <p className="mid">{t.noFinds}</p>
      ) : (
        <table aria-label={t.finds}>
          <thead>
            <tr>
              <Heads of={[t.found, ...figures]} right={figures} />
            </tr>
          </thead>
          <tbody>
            {finds.map(({ found, name, known, today, proposal }) => (
              <tr key={found}>
                <th scope="row">{say(name)}</th>
                <Counts of={[known, today, proposal]} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Counts({ of }: { readonly of: readonly number[] }) {
  return of.map((count, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: columns stand where they stand
    <td className="n" key={place}>
      {formatCount(count)}
    </td>
  ));
}
