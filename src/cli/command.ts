/** What a command of the command line is: its name, its words, its flags, and what it does. */

export interface Flag {
  readonly name: string;
  /** Shown in the help, such as `FILE`; absent for a switch. */
  readonly value?: string;
  readonly says: string;
  /** May be given several times; the values come one a line. */
  readonly repeats?: true;
}

export interface Given {
  readonly flags: Readonly<Record<string, string | undefined>>;
  readonly words: readonly string[];
  readonly isJson: boolean;
  readonly out: (line: string) => void;
  readonly note: (line: string) => void;
}

export interface Command {
  readonly name: string;
  /** One line, for the overview. */
  readonly says: string;
  /** What else the help of this command tells. */
  readonly more?: string;
  /** Words after the name, such as `FILE`. */
  readonly words?: string;
  readonly flags: readonly Flag[];
  /** @returns the exit code */
  readonly run: (given: Given) => Promise<number>;
}

/** Meanings of exit codes, the same for every command (after sysexits.h where it has one). */
export const EXIT = {
  good: 0,
  /** The work was done, and something was found: a difference, a broken log, refused lines. */
  found: 1,
  /** Nothing speaks against it, and not everything could be checked. */
  partly: 2,
  usage: 64,
  badInput: 65,
  missing: 66,
  unavailable: 69,
  fault: 70,
  /** Stopped by whoever waited, as shells say it. */
  cancelled: 130,
} as const;
