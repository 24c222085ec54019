/** Dijkstra's shortest path. */

export interface Arc {
  /** What it stands for. */
  index: number;
  from: number;
  to: number;
  /** Never negative; an arc of infinite cost is no way. */
  cost: number;
}

export interface Way {
  cost: number;
  arcs: readonly Arc[];
}

/** Null where there is none. */
export function cheapestWay(nodes: number, arcs: readonly Arc[], start: number, end: number): Way | null {
  const leaving = Array.from({ length: nodes }, (): Arc[] => []);
  for (const arc of arcs) if (arc.cost < Infinity) leaving[arc.from]?.push(arc);
  const reached = new Map<number, { cost: number; by: Arc | null }>([[start, { cost: 0, by: null }]]);
  const open = new Set([start]);
  while (open.size > 0) {
    const costOf = (node: number) => reached.get(node)?.cost ?? Infinity;
    const nearest = [...open].reduce((best, node) => (costOf(node) < costOf(best) ? node : best));
    if (nearest === end) break;
    open.delete(nearest);
    for (const arc of leaving[nearest] ?? []) {
      const cost = costOf(nearest) + arc.cost;
      if (cost < costOf(arc.to)) {
        reached.set(arc.to, { cost, by: arc });
        open.add(arc.to);
      }
    }
  }
  const found = reached.get(end);
  if (found === undefined) return null;
  const way: Arc[] = [];
  for (let by = found.by; by !== null; by = reached.get(by.from)?.by ?? null) way.push(by);
  return { cost: found.cost, arcs: way };
}
