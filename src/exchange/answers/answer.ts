/** The shape of the contract that a route answers with. */
export interface Answer {
  readonly schema: string;
  /** A list of the shape, the shape or null, a stream of lines, the shape drawn as PDF, or a table that also comes as a file. */
  readonly form?: 'list' | 'nullable' | 'lines' | 'events' | 'pdf' | 'table';
}

/** By method and path below `/api/v1`; null: no shape of ours. */
export type Answers = Readonly<Record<string, Answer | null>>;

export const list = (schema: string): Answer => ({ schema, form: 'list' });
