/** What the size of a text or list says of its values, and the other way about. */
import { heldOf, narrowPresence, type State } from './state.ts';
import { above, boundsOf, meet, pointOf, pointsOf, prefixOf } from './stretches.ts';
import { type AnyField, sizeVariable, valueVariable } from './variables.ts';

/** @returns a field that can no longer say anything and must */
export function weighSizes(state: State): AnyField | undefined {
  const fields = new Map(
    [...state.held.values()].map(({ variable }) => [variable.field.name, variable.field]),
  );
  for (const field of fields.values()) {
    if (field.type === 'texts' ? !weighList(state, field) : field.type === 'text' && !weighText(state, field))
      return field;
  }
  return undefined;
}

/** A list that holds two codes has at least two entries. */
function weighList(state: State, field: AnyField): boolean {
  const members = [...state.held.values()].filter(
    ({ variable, set }) =>
      variable.field.name === field.name && variable.about === 'member' && boundsOf(set)[0] === 1,
  );
  const size = heldOf(state, sizeVariable(field));
  if (members.length === 0 || size.demands.length === 0) return true;
  const set = meet(size.set, above(members.length, true));
  // What asks for the codes is part of the reason.
  const demands = [...size.demands, ...members.flatMap((held) => held.demands)];
  state.held.set(size.variable.key, { ...size, set, demands });
  return set.length > 0 || narrowPresence(state, field, 'absent');
}

/** Single values must have a size that is allowed, prefixes must not be longer already. */
function weighText(state: State, field: AnyField): boolean {
  const size = heldOf(state, sizeVariable(field));
  if (size.demands.length === 0) return true;
  const value = heldOf(state, valueVariable(field));
  const [, most] = boundsOf(size.set);
  const set = value.set.filter((stretch) => {
    const one = pointOf(stretch);
    if (typeof one === 'string') return meet(size.set, pointsOf([[...one].length])).length > 0;
    const prefix = prefixOf(stretch);
    return prefix === undefined || [...prefix].length <= most;
  });
  const demands = [...value.demands, ...size.demands];
  state.held.set(value.variable.key, { ...value, set, demands });
  return set.length > 0 || narrowPresence(state, field, 'absent');
}
