/**
 * How long tests wait for what will happen, in milliseconds. It is a hundred times what anything takes on an idle
 * machine, so that no machine is too slow; a whole test may take five times as long.
 */
export const patience = 120_000;

/** Waits until something holds. Rejects with `what` where it never does. */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + patience;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`It never came true: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
