/** What the server does while it is getting ready, with progress, for the console's first page and the terminal. */
import type { Text } from '../core/text.ts';
import type { ProgressStep } from '../exchange/contract.ts';

export interface Steps {
  list(): readonly ProgressStep[];
  /** Runs one step; its failure is shown and thrown on. */
  run<Value>(
    id: string,
    work: (progress: (done: number, of: number) => void) => Promise<Value>,
  ): Promise<Value>;
  /** Marks a step as not needed this time. */
  skip(id: string): void;
}

export function openSteps(titles: Readonly<Record<string, Text>>, onChange: () => void): Steps {
  const steps = new Map<string, ProgressStep>(
    Object.entries(titles).map(([id, title]) => [id, { id, title, state: 'waiting', done: 0, of: 1 }]),
  );
  const change = (id: string, to: Partial<ProgressStep>): void => {
    steps.set(id, { ...steps.get(id)!, ...to });
    onChange();
  };
  return {
    list: () => [...steps.values()],
    async run(id, work) {
      change(id, { state: 'running' });
      try {
        const value = await work((done, of) => change(id, { done, of }));
        change(id, { state: 'done', done: 1, of: 1 });
        return value;
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        change(id, { state: 'failed', note: { ko: message, en: message } });
        throw error;
      }
    },
    skip(id) {
      steps.delete(id);
      onChange();
    },
  };
}
