/** One release while somebody works on it: what is stored, what was edited and not saved, and the check of that. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ReleaseChecked, ReleaseLine, ReleaseText, ReleaseView } from '../../../exchange/contract.ts';
import { post } from '../../http/client.ts';
import { keyOf } from '../../http/use-get.ts';

export type ReleaseLanguage = 'ko' | 'en';
interface Edited extends Readonly<Record<ReleaseLanguage, readonly ReleaseLine[]>> {
  /** The version that was opened: if somebody else saves one in between, the server tells. */
  readonly version: number;
}

/** After the last stroke. */
const CHECK_MILLIS = 250;

export interface Editing {
  /** As it stands in the editor, with the marks of the last check. */
  readonly text: Readonly<Record<ReleaseLanguage, ReleaseText>>;
  readonly edited: Edited | null;
  readonly isChecking: boolean;
  readonly doubts: number;
  readonly setLines: (language: ReleaseLanguage, lines: readonly ReleaseLine[]) => void;
  readonly discard: () => void;
}

export function useEditing(view: ReleaseView): Editing {
  const [edited, setEdited] = useState<Edited | null>(null);
  const [checked, setChecked] = useState<ReleaseChecked | null>(null);
  const [isChecking, setChecking] = useState(false);
  const asked = useRef(0);
  useEffect(() => {
    if (edited === null) return;
    const turn = ++asked.current;
    setChecking(true);
    const timer = setTimeout(() => {
      post<ReleaseChecked>(`/releases/${encodeURIComponent(view.id)}/check`, edited)
        .then((answer) => {
          if (turn === asked.current) setChecked(answer);
        })
        // Unchecked text shows no marks; saving and sending are checked by the server in any case.
        .catch(() => {})
        .finally(() => {
          if (turn === asked.current) setChecking(false);
        });
    }, CHECK_MILLIS);
    return () => clearTimeout(timer);
  }, [edited, view.id]);
  const textOf = (language: ReleaseLanguage): ReleaseText => {
    if (edited === null) return view[language];
    const lines = edited[language];
    const last = checked?.[language];
    // Marks of a line that was changed since are gone until it is checked again.
    const marks = (last?.marks ?? view[language].marks).filter(
      ({ line }) => (last ?? view[language]).lines[line]?.text === lines[line]?.text,
    );
    return { lines, marks, unsaid: last?.unsaid ?? [] };
  };
  const text = { ko: textOf('ko'), en: textOf('en') };
  return {
    ...{ text, edited, isChecking },
    doubts: [...text.ko.marks, ...text.en.marks].filter(({ verdict }) => verdict !== 'supported').length,
    setLines: (language, lines) =>
      setEdited((old) => ({
        ...(old ?? { version: view.version, ko: view.ko.lines, en: view.en.lines }),
        [language]: lines,
      })),
    discard: () => {
      asked.current++;
      setEdited(null);
      setChecked(null);
      setChecking(false);
    },
  };
}

/** Puts what an act answered in the place of what was read, and the list is read again. */
export function useKeep(): (view: ReleaseView) => void {
  const client = useQueryClient();
  return (view) => {
    client.setQueryData(keyOf(`/releases/${encodeURIComponent(view.id)}`, {}), view);
    void client.invalidateQueries({ queryKey: ['/releases'] });
  };
}
