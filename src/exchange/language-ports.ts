/** What the HTTP server asks about the language model. */
import type * as c from './contract/language.ts';
import type { Who } from './ports.ts';

export interface LanguagePorts {
  state(): Promise<c.LanguageState>;
  calls(): Promise<c.LanguageCalls>;
  turn(who: Who, isOn: boolean, why: string): Promise<c.LanguageState>;
  counsel(who: Who, asked: c.CounselHelpAsked): Promise<c.CounselHelp>;
  classification(who: Who, asked: c.ClassificationHelpAsked): Promise<c.ClassificationHelp>;
  statistics(who: Who, q: string): Promise<c.StatisticsHelp>;
}
