/**
 * How often one address may ask. Counted in each process by itself: this guards against load, and no secret here is short
 * enough to be guessed at any rate.
 */
import type { RouteName } from '../../shared/wire/routes.ts';

export interface Rates {
  /** Requests a minute for what strangers may ask. */
  strict: number;
  usual: number;
}

/** An office of a hundred laptops may share one address. */
export const usualRates: Rates = { strict: 300, usual: 6000 };

const strictRoutes: ReadonlySet<RouteName> = new Set([
  'claim',
  'invitation',
  'challenge',
  'session',
  'appendLog',
]);

export function rateOf(route: RouteName, rates: Rates): number {
  return strictRoutes.has(route) ? rates.strict : rates.usual;
}
