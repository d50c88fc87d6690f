/** What the routes of extracts ask of the application. */
import type * as c from './contract.ts';
import type { Who } from './ports.ts';
import type { StatisticsFile } from './statistics-ports.ts';

export interface ExtractPorts {
  list(who: Who): Promise<readonly c.ExtractRow[]>;
  apply(who: Who, asked: c.NewExtract): Promise<c.ExtractView>;
  view(who: Who, number: string): Promise<c.ExtractView>;
  step(who: Who, number: string, step: c.ExtractStepAsked): Promise<c.ExtractView>;
  /** Handing over is a step of its own and stands in the log. */
  fetch(who: Who, number: string, language: 'ko' | 'en'): Promise<StatisticsFile>;
}
