/** The condition as text for those who know it: coloured as it is read, marked where the check finds trouble, completed at the cursor. */
import { useId, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { CriterionField } from '../../../../exchange/contract.ts';
import { useCodes } from '../../../parts/use-codes.ts';
import { useLanguage } from '../../../session/preferences.tsx';
import { criterionLifeTexts } from '../../../texts/criterion-life.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { type Completion, complete, placeAt } from './completion.ts';
import { markedPieces, type Place } from './marks.ts';

interface Props {
  readonly expression: string;
  readonly set: (expression: string) => void;
  readonly fields: readonly CriterionField[];
  readonly places: readonly Place[];
}

export function ConditionText({ expression, set, fields, places }: Props) {
  const t = useTexts(criterionLifeTexts);
  const language = useLanguage();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  /** Where completion was asked for; null while the list is closed. */
  const [cursor, setCursor] = useState<number | null>(null);
  const [at, setAt] = useState(0);
  const place = useMemo(() => placeAt(expression, cursor ?? 0), [expression, cursor]);
  const list = fields.find(({ name }) => name === place.codeField)?.codeList ?? null;
  const codes = useCodes(list ?? 'countries');
  const offered = cursor === null ? [] : complete(place, fields, list === null ? [] : codes, language);
  const isOpen = offered.length > 0;
  const take = ({ insert }: Completion) => {
    const end = cursor ?? 0;
    // Drawn at once: a caret put there a frame later would jump back over what was typed meanwhile.
    flushSync(() => {
      set(expression.slice(0, place.from) + insert + expression.slice(end));
      setCursor(null);
    });
    const next = place.from + insert.length;
    area.current?.setSelectionRange(next, next);
  };
  const keys = (event: React.KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const isAsking = event.key === ' ' && event.ctrlKey;
    if (isAsking) {
      setCursor(event.currentTarget.selectionStart);
      setAt(0);
    } else if (!isOpen) return;
    else if (event.key === 'ArrowDown') setAt(Math.min(offered.length - 1, at + 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1));
    else if (event.key === 'Enter' || event.key === 'Tab') take(offered[at] ?? offered[0]!);
    else if (event.key === 'Escape') setCursor(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="cr-text">
      <div className="cr-paper">
        <pre aria-hidden="true" className="cel">
          {markedPieces(expression, places).map((piece, index) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no name but their place
              key={index}
              className={`cel-${piece.kind}${piece.isMarked ? ' is-marked' : ''}`}
            >
              {piece.text}
            </span>
          ))}
          {'\n'}
        </pre>
        <textarea
          ref={area}
          aria-label={t.expression}
          role="combobox"
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          {...(isOpen ? { 'aria-activedescendant': `${id}-${at}` } : {})}
          value={expression}
          rows={Math.max(4, expression.split('\n').length + 1)}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          onChange={(event) => {
            set(event.target.value);
            const end = event.target.selectionStart;
            const { typed, codeField } = placeAt(event.target.value, end);
            setCursor(typed.length > 1 || codeField !== null ? end : null);
            setAt(0);
          }}
          onBlur={() => setCursor(null)}
          onKeyDown={keys}
        />
      </div>
      {isOpen && (
        <div id={`${id}-list`} className="combo-list" role="listbox" aria-label={t.completions}>
          {offered.map((one, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the text, which keeps the focus
            <div
              key={one.title}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              ref={(element) => {
                if (index === at) element?.scrollIntoView({ block: 'nearest' });
              }}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(one)}
            >
              <code>{one.title}</code>
              <span className="note">{one.note}</span>
            </div>
          ))}
        </div>
      )}
      <p className="note cr-foot">{t.textHelp}</p>
    </div>
  );
}
