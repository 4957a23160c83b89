/** Pagefind's own browser script, which the bundler takes from the pagefind package. */
declare module 'pagefind-script' {
  export function createInstance(options: {
    readonly basePath: string;
    readonly noWorker: boolean;
    readonly metaCacheTag: string;
  }): {
    mergeIndex(path: string): Promise<void>;
    preload(words: string): Promise<void>;
    search(term: string): Promise<{
      readonly results: readonly { readonly id: string; readonly words: readonly number[] }[];
    }>;
  };
}

/** Pagefind's program for the site's own language. */
declare module 'pagefind-wasm' {
  export const name: string;
  export const bytes: Uint8Array<ArrayBuffer>;
}
