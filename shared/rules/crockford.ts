/** Crockford's base 32, for what is read off paper: no I, L, O or U, so that a 1 and a 0 are what they look like. */
export const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What was meant by what was typed: in any case, O is 0, and I or L is 1. What is no such sign stays as it is. */
export function asCrockford(typed: string): string {
  return typed.toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1');
}
