/** Milliseconds of one call, and of these the longest stretch in which nothing else was answered. */
export async function measured(work: () => Promise<unknown>): Promise<{ took: number; held: number }> {
  let held = 0;
  const start = performance.now();
  let last = start;
  const tick = () => {
    const now = performance.now();
    held = Math.max(held, now - last);
    last = now;
  };
  const ticking = setInterval(tick, 1);
  await work();
  const took = performance.now() - start;
  tick();
  clearInterval(ticking);
  return { took, held };
}
