/** Bytes that must not leak by accident: they print as a blank, and reading them is a deliberate word that can be searched for. */
import { sodium } from './sodium.ts';

const inspect = Symbol.for('nodejs.util.inspect.custom');

export class Secret {
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  reveal(): Uint8Array {
    return this.#bytes;
  }

  /** Overwrites the bytes. WebAssembly and the engine may hold copies: a habit, not a promise. */
  wipe(): void {
    sodium.memzero(this.#bytes);
  }

  toString(): string {
    return '[secret]';
  }

  toJSON(): string {
    return '[secret]';
  }

  [inspect](): string {
    return '[secret]';
  }
}
