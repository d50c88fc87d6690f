/** Officers at work: who has which case, what is awaited of whom, who is away, what everybody is told. */

// POST /cases/:id/reassign  Reassignment -> CaseRow
export interface Reassignment {
  /** Account of an officer of the office of the case; null: back to the pool. */
  readonly to: string | null;
  readonly reason: string;
}
