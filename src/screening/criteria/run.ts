/** Runs one compiled condition over filled slots; whatever it might throw becomes a fault. */
import type { Program } from './compile.ts';
import type { Slots } from './slots.ts';
import { FAULT, type Truth } from './truth.ts';

export function runProgram(program: Program, slots: Slots): Truth {
  const { trouble } = program;
  trouble.code = undefined;
  try {
    return program.code(slots);
  } catch {
    trouble.code = 'thrown';
    return FAULT;
  }
}
