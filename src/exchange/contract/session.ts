/** Signing in. */
import type { Text } from '../../core/text.ts';
import type { RoleName } from './shared.ts';

// -- POST /session { account, password } -> SessionView; GET /session -> SessionView | null; DELETE /session ----------------------------

export interface SignIn {
  readonly account: string;
  readonly password: string;
}

export interface SessionView {
  readonly account: string;
  readonly name: Text;
  readonly role: RoleName;
  readonly office: string | null;
  readonly officeName: Text | null;
  readonly skills: readonly string[];
  /** Sent back as header `x-csrf-token` with everything that changes something. */
  readonly csrfToken: string;
  readonly rights: readonly string[];
}
