import type { Plugin } from 'esbuild';

/** What Pagefind's package carries for browsers. */
interface PagefindFiles {
  readonly script: string;
  readonly wasm: { readonly name: string; readonly bytes: Uint8Array };
}

/** How compiled code, which is none itself, imports a module; there is nothing of it where the sources run. */
declare const importModule: ((name: 'pagefind') => Promise<typeof import('pagefind')>) | undefined;

const unstemmed = 'vi';

let kept: Promise<PagefindFiles> | undefined;

/**
 * Lets esbuild bundle Pagefind's script and its program with the search page, as `pagefind-script` and
 * `pagefind-wasm`: a reader's browser makes two requests less before it can search. The program is the one
 * for languages that Pagefind does not stem: `scripts/search/stems.ts` does that for the index and the browser.
 */
export function pagefindPlugin(): Plugin {
  return {
    name: 'pagefind',
    setup(build): void {
      const files = (): Promise<PagefindFiles> => {
        kept ??= pagefindFiles();
        return kept;
      };
      build.onResolve({ filter: /^pagefind-(?:script|wasm|bytes)$/ }, ({ path }) => ({
        path,
        namespace: 'pagefind',
      }));
      build.onLoad({ filter: /script$/, namespace: 'pagefind' }, async () => ({
        contents: (await files()).script,
      }));
      build.onLoad({ filter: /wasm$/, namespace: 'pagefind' }, async () => ({
        contents: `export { default as bytes } from 'pagefind-bytes'; export const name = ${JSON.stringify((await files()).wasm.name)};`,
      }));
      build.onLoad({ filter: /bytes$/, namespace: 'pagefind' }, async () => ({
        contents: (await files()).wasm.bytes,
        loader: 'binary',
      }));
    },
  };
}

async function pagefindFiles(): Promise<PagefindFiles> {
  const { close, createIndex } = await (typeof importModule === 'undefined'
    ? import('pagefind')
    : importModule('pagefind'));
  const { index, errors } = await createIndex({ forceLanguage: unstemmed });
  if (!index) throw new Error(errors.join('; '));
  // Pagefind hands out the program of a language that it has seen.
  await index.addCustomRecord({ url: '/', content: 'a', language: unstemmed });
  const { files } = await index.getFiles();
  await close();
  const script = files.find(({ path }) => path === 'pagefind.js');
  const wasm = files.find(({ path }) => /^wasm\..*\.pagefind$/.test(path));
  if (!script || !wasm) throw new Error('Pagefind has no browser script or program');
  return {
    script: new TextDecoder().decode(script.content),
    wasm: { name: wasm.path, bytes: wasm.content },
  };
}
