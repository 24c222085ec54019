/** An expected outcome as a value. Throwing is for broken invariants only. */
export type Result<T, E> = { ok: true; value: T } | { ok: false; problem: E };

export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function err<E>(problem: E): { ok: false; problem: E } {
  return { ok: false, problem };
}
