/** Where each lane stands in the square of lanes before and after. */
import { LANES, type Lane } from '../answers.ts';

export const LANES_WIDTH = LANES.length;

export function laneIndex(lane: Lane): number {
  return LANES.indexOf(lane);
}
