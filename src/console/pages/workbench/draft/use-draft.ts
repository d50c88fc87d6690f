/** A study while somebody writes it: kept in this browser until it is saved, with what the server found wrong at its place. */
import { useEffect, useState } from 'react';
import type { StudyDraft } from '../../../../exchange/contract.ts';
import { recall, remember } from '../../../session/preferences.tsx';
import { isAt, lookKey, type PlacedProblem } from './state.ts';

interface Kept {
  /** When the study that it changes was last changed; '' for a new one. */
  readonly since: string;
  readonly draft: StudyDraft;
  /** The look that its columns were chosen by. */
  readonly chosenBy: string;
}

export interface DraftWork {
  readonly draft: StudyDraft;
  readonly chosenBy: string;
  readonly isKept: boolean;
  readonly problems: readonly PlacedProblem[];
  /** @param places pointers of what changes: what was wrong there is no longer known */
  readonly change: (change: (draft: StudyDraft) => StudyDraft, ...places: readonly string[]) => void;
  readonly choseBy: (look: string) => void;
  readonly complain: (problems: readonly PlacedProblem[]) => void;
  readonly startOver: () => void;
  readonly forget: () => void;
}

/** @param id of the study, null for a new one */
export function useDraft(id: string | null, since: string, beginning: StudyDraft): DraftWork {
  const name = `study.draft.${id ?? 'new'}`;
  const fresh: Kept = { since, draft: beginning, chosenBy: lookKey(beginning.definition) };
  const [found] = useState(() => keptDraft(name, since));
  const [isKept, setKept] = useState(found !== null);
  const [work, setWork] = useState<Kept>(found ?? fresh);
  const [problems, setProblems] = useState<readonly PlacedProblem[]>([]);
  const [isTouched, setTouched] = useState(false);
  useEffect(() => {
    if (isTouched) remember(name, JSON.stringify(work));
  }, [name, work, isTouched]);
  const set = (next: (old: Kept) => Kept) => {
    setTouched(true);
    setWork(next);
  };
  return {
    draft: work.draft,
    chosenBy: work.chosenBy,
    isKept,
    problems,
    change(change, ...places) {
      set((old) => ({ ...old, draft: change(old.draft) }));
      setProblems((all) => all.filter(({ pointer = '' }) => !places.some((place) => isAt(pointer, place))));
    },
    choseBy: (chosenBy) => set((old) => ({ ...old, chosenBy })),
    complain: setProblems,
    startOver() {
      setWork(fresh);
      setProblems([]);
      setTouched(false);
      setKept(false);
      remember(name, '');
    },
    forget() {
      setTouched(false);
      remember(name, '');
    },
  };
}

/** A draft of a study that was changed meanwhile is no longer one. */
function keptDraft(name: string, since: string): Kept | null {
  try {
    const kept = JSON.parse(recall(name) || 'null') as Kept | null;
    return kept?.since === since ? kept : null;
  } catch {
    return null;
  }
}
