/** How each room of the vault answers its part of what a screen may ask. */
import type { Outcome, VaultCall, VaultCalls } from './api.ts';
import type { Session } from './session.ts';

export type AnswersTo<C extends VaultCall> = {
  [K in C]: (...args: Parameters<VaultCalls[K]>) => Promise<Outcome<ReturnType<VaultCalls[K]>>>;
};

/** When: what writes goes in turn, what only reads does not wait. Neither while the vault is locked or in a person's hands. */
export interface Turns {
  opened<T>(work: (session: Session) => Promise<Outcome<T>> | Outcome<T>): Promise<Outcome<T>>;
  /** One after another, and the office is told soon after. */
  writing<T>(work: (session: Session) => Promise<Outcome<T>>): Promise<Outcome<T>>;
}
