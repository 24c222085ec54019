/** Outcomes as screens read them. */
import type { ProblemCode } from '../../shared/wire/problems.ts';
import type { Outcome, Problem } from './api.ts';

export function done<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function problem(code: ProblemCode, details?: Problem['details']): { ok: false; problem: Problem } {
  return { ok: false, problem: details === undefined ? { code } : { code, details } };
}
