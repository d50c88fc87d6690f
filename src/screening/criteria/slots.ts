/**
 * Reads each field that criteria ask for once a declaration or line into a numbered slot, and checks there that it is
 * what the field table promises, so that conditions are array look-ups and the index and the conditions see the same.
 */
import type { Field, FieldTable } from '../criterion.ts';

/** `undefined`: the subject does not say (unknown). `null`: a fault, the field could not be read or is of a wrong type. */
export type SlotValue = string | number | boolean | readonly string[] | undefined | null;
export type Slots = SlotValue[];

/** Which field stands in which slot. Slots are given out on first use, so that unused fields are never read. */
export interface SlotPlan<Subject> {
  readonly table: ReadonlyMap<string, Field<Subject>>;
  readonly fields: Field<Subject>[];
  readonly slotOf: (name: string) => number;
}

export function slotPlan<Subject>(table: FieldTable<Subject>): SlotPlan<Subject> {
  const byName = new Map(table.map((field) => [field.name, field]));
  const fields: Field<Subject>[] = [];
  const places = new Map<string, number>();
  return {
    table: byName,
    fields,
    slotOf: (name) => {
      const known = places.get(name);
      if (known !== undefined) return known;
      const field = byName.get(name);
      if (field === undefined) throw new RangeError(`no field ${name}`);
      places.set(name, fields.length);
      return fields.push(field) - 1;
    },
  };
}

/** Fills the slots of one scope. @param item line counted from 0; ignored by fields of the declaration */
export function fillSlots<Subject>(
  plan: SlotPlan<Subject>,
  scope: 'declaration' | 'item',
  subject: Subject,
  item: number,
  slots: Slots,
): void {
  const { fields } = plan;
  for (let slot = 0; slot < fields.length; slot++) {
    const field = fields[slot]!;
    if (field.scope === scope) slots[slot] = readField(field, subject, item);
  }
}

function readField<Subject>(field: Field<Subject>, subject: Subject, item: number): SlotValue {
  let value: unknown;
  try {
    value = field.read(subject, item);
  } catch {
    return null;
  }
  if (value === undefined) return field.optional ? undefined : null;
  switch (field.type) {
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? value : null;
    case 'boolean':
      return typeof value === 'boolean' ? value : null;
    case 'texts':
      return Array.isArray(value) && value.every((text) => typeof text === 'string') ? value : null;
    default:
      return typeof value === 'string' ? value : null;
  }
}
