/**
 * Everything that must go wrong well: what is tried, what is answered, and which test tries it. A row is done when each of its cases is
 * tried; what is not says so, and the tidy test that reads this table prints it.
 */
import { onTheLaptop } from './negative/laptop.ts';
import { onTheRoad } from './negative/road.ts';
import type { Row } from './negative/row.ts';
import { atWork } from './negative/work.ts';

export const negativeTests: readonly Row[] = [...onTheLaptop, ...onTheRoad, ...atWork];

/** How many rows still miss something. It only goes down. */
export const mostMissing = 0;
