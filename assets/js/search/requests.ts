/**
 * Pagefind asks for its files through `fetch`, writes a failed request to the console and goes on
 * as if the words were not there. A reader must be told, so its requests pass through here.
 */

export interface Requests {
  /** Addresses below the bundle that could not be loaded since the last call. */
  takeFailures(): readonly string[];
  /** Answers an address from memory instead of the network. */
  answer(path: string, body: unknown): void;
}

export function watchRequests(bundle: string): Requests {
  const network = globalThis.fetch.bind(globalThis);
  const answers = new Map<string, string>();
  const shared = new Map<string, Promise<ArrayBuffer>>();
  let failures: string[] = [];

  const load = async (path: string, input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    try {
      const response = await network(input, init);
      if (!response.ok) throw new Error(`${path} answered ${response.status}`);
      return response;
    } catch (cause) {
      failures = [...failures, path];
      shared.delete(path);
      throw cause;
    }
  };

  globalThis.fetch = async (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input, location.href);
    if (!pathname.startsWith(bundle)) return network(input, init);
    const answer = answers.get(pathname);
    if (answer !== undefined) return new Response(answer);
    const wasm = /\/(wasm\.[^/]+)$/u.exec(pathname)?.[1];
    if (!wasm) return load(pathname, input, init);
    // Every volume asks for the same program: it is loaded once.
    const path = `${bundle}${wasm}`;
    const bytes = shared.get(path) ?? load(path, path).then((response) => response.arrayBuffer());
    shared.set(path, bytes);
    return new Response(await bytes);
  };

  return {
    takeFailures: () => {
      const taken = failures;
      failures = [];
      return taken;
    },
    answer: (path, body) => void answers.set(path, JSON.stringify(body)),
  };
}
