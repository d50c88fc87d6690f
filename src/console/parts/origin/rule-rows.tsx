/** The rules for a code in their own words, and how each is read: on the page of origin and beside a claim of preference. */
import type { ReactNode } from 'react';
import type { OriginRowView } from '../../../exchange/contract.ts';
import { originTexts } from '../../texts/origin.ts';
import { useTexts } from '../../texts/use-texts.ts';

/** @param props.tool what stands beside the head of a row */
export function RuleRows(props: {
  readonly rows: readonly OriginRowView[];
  readonly tool?: (row: OriginRowView) => ReactNode;
}) {
  const t = useTexts(originTexts);
  return (
    <ul className="stack">
      {props.rows.map((row) => (
        <li key={row.id}>
          <p>
            <b lang="en">{row.heading}</b> <span lang="en">{row.description}</span>
          </p>
          {row.rules.length > 1 && <p className="note">{t[`joined_${row.joined}`]}</p>}
          <ul className="stack">
            {row.rules.map(({ text, how }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two rules of a row may say the same
              <li key={place}>
                <blockquote className="or-words" lang="en">
                  {text}
                </blockquote>
                <span className={how === 'unread' ? 'st warn' : 'st off'}>{t[`how_${how}`]}</span>
              </li>
            ))}
          </ul>
          {props.tool?.(row)}
        </li>
      ))}
    </ul>
  );
}
