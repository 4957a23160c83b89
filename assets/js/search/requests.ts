/**
 * Pagefind asks for its files through `fetch`, writes a failed request to the console and goes on
 * as if the words were not there. A reader must be told, so its requests pass through here; and
 * what is known to be needed is under way before Pagefind asks.
 */

export interface Requests {
  /** Loads a file now; whoever asks later gets the same bytes, under its own or another address. */
  preload(path: string, ...alsoAt: readonly string[]): void;
  /** Answers an address from memory instead of the network. */
  answer(path: string, body: string | Uint8Array<ArrayBuffer>): void;
  /** Addresses below the bundle that could not be loaded since the last call. */
  takeFailures(): readonly string[];
}

export function watchRequests(bundle: string): Requests {
  const network = globalThis.fetch.bind(globalThis);
  const answers = new Map<string, string | Uint8Array<ArrayBuffer>>();
  const loaded = new Map<string, Promise<ArrayBuffer>>();
  let failures: string[] = [];

  const load = async (path: string): Promise<Response> => {
    try {
      const response = await network(path);
      if (!response.ok) throw new Error(`${path} answered ${response.status}`);
      return response;
    } catch (cause) {
      failures = [...failures, path];
      throw cause;
    }
  };

  globalThis.fetch = async (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input, location.href);
    if (!pathname.startsWith(bundle)) return network(input, init);
    const answer = answers.get(pathname);
    if (answer !== undefined) return new Response(answer);
    const bytes = loaded.get(pathname);
    return bytes ? new Response(await bytes) : load(pathname);
  };

  return {
    preload: (path, ...alsoAt) => {
      const bytes = loaded.get(path) ?? load(path).then((response) => response.arrayBuffer());
      for (const address of [path, ...alsoAt]) loaded.set(address, bytes);
      bytes.catch(() => {
        for (const address of [path, ...alsoAt]) loaded.delete(address);
      });
    },
    answer: (path, body) => void answers.set(path, body),
    takeFailures: () => {
      const taken = failures;
      failures = [];
      return taken;
    },
  };
}
