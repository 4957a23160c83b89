/** Something did not come in time; the message names it. */
export class LateError extends Error {}

/** The outcome of `work`, or an error that names `what` after so many seconds. */
export async function within<Outcome>(
  seconds: number,
  what: string,
  work: () => Promise<Outcome>,
): Promise<Outcome> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new LateError(`${what}: ${seconds} s`)), seconds * 1000);
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
}
