/** An expected failure of starting or reaching PostgreSQL; its message is fit to be shown as it is. */
export class PostgresProblem extends Error {}
