/** What must be kept before the lock falls or the window closes. A screen with something unkept registers here. */

type Keep = () => Promise<unknown>;

const keepers = new Set<Keep>();

/** The window gets two seconds to close; a disk that hangs must not hold the lock open for longer than this. */
const patience = 1500;

/** Returns the function that takes the registration back. */
export function keepBeforeLeaving(keep: Keep): () => void {
  keepers.add(keep);
  return () => keepers.delete(keep);
}

/** Resolves when everything is kept, or when waiting any longer would be worse. Never rejects. */
export async function keepEverything(): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patience);
  });
  await Promise.race([Promise.allSettled([...keepers].map((keep) => keep())), enough]);
  clearTimeout(timer);
}
