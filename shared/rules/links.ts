/** A link between two files, read from either end. */

const reversed: Readonly<Record<string, string>> = {
  'carer-for': 'cared-for-by',
  'cared-for-by': 'carer-for',
  parent: 'child',
  child: 'parent',
};

/** The same relation as the other person's file says it. What goes both ways, or is not known here, stays as it is. */
export function fromOtherSide(relation: string): string {
  return reversed[relation] ?? relation;
}
