/** What the HTTP server asks about settings that two people decide. */
import type * as c from './contract/settings.ts';
import type { Who } from './ports.ts';

export interface SettingsPorts {
  view(who: Who, name: c.SettingName): Promise<c.SettingView>;
  propose(who: Who, name: c.SettingName, proposal: c.SettingProposal): Promise<c.SettingView>;
  confirm(who: Who, name: c.SettingName, version: number): Promise<c.SettingView>;
  drop(who: Who, name: c.SettingName, version: number, why: string): Promise<c.SettingView>;
}
