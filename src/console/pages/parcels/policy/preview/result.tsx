/** What a preview counted: lanes of each policy, what each terminal would open, and which of the known finds each meets. */
import { fill } from '../../../../../core/text.ts';
import type { ParcelPreview } from '../../../../../exchange/contract.ts';
import { formatCount } from '../../../../parts/format.ts';
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
  return (
    <div className="scroll">
      <table aria-label={t.title}>
        <thead>
          <Heads first={t.side} others={[t.opened, ...LANES.map((lane) => t[lane])]} />
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
    </div>
  );
}

function Terminals({ preview }: Shown) {
  const t = useTexts(parcelPreviewTexts);
  const say = useSay();
  return (
    <div className="scroll">
      <h3>{t.terminals}</h3>
      <table aria-label={t.terminals}>
        <thead>
          <Heads first={t.terminal} others={[t.parcels, t.today, t.proposal]} />
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
    </div>
  );
}

function Finds({ preview: { finds } }: Shown) {
  const t = useTexts(parcelPreviewTexts);
  const say = useSay();
  return (
    <div className="scroll">
      <h3>{t.finds}</h3>
      <p className="note">{t.findsWhat}</p>
      {finds.length === 0 ? (
        <p className="mid">{t.noFinds}</p>
      ) : (
        <table aria-label={t.finds}>
          <thead>
            <Heads first={t.found} others={[t.known, t.today, t.proposal]} />
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
    </div>
  );
}

function Heads({ first, others }: { readonly first: string; readonly others: readonly string[] }) {
  return (
    <tr>
      <th scope="col">{first}</th>
      {others.map((name) => (
        <th scope="col" className="n" key={name}>
          {name}
        </th>
      ))}
    </tr>
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
