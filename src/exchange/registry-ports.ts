/** What the HTTP server asks about models: what they are, training, their life, and what was in force when. */
import type { Language } from '../core/text.ts';
import type * as c from './contract.ts';
import type { Who } from './ports.ts';

export interface RegistryPorts {
  models(): Promise<readonly c.ModelView[]>;
  train(who: Who, asked: { readonly shadow?: boolean }): Promise<c.JobView>;
  history(): Promise<c.ModelHistory>;
  shadow(who: Who, id: string, days: number | undefined): Promise<c.ShadowView>;
  card(id: string): Promise<c.ModelCardView>;
  /** Markdown. */
  cardText(id: string, language: Language): Promise<string>;
  life(who: Who, id: string): Promise<c.ModelLife>;
  move(who: Who, id: string, asked: c.ModelMoveAsked): Promise<c.ModelLife>;
}
