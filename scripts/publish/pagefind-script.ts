import type { Plugin } from 'esbuild';
import { close, createIndex } from 'pagefind';

/** What Pagefind's package carries for browsers. */
interface PagefindFiles {
  readonly script: string;
  readonly wasm: { readonly name: string; readonly bytes: Uint8Array };
}

const kept = new Map<string, Promise<PagefindFiles>>();

/**
 * Lets esbuild bundle Pagefind's script and its program for one language with the search page, as
 * `pagefind-script` and `pagefind-wasm`: a reader's browser makes two requests less before it can
 * search. Pages in another language load their program from the index.
 */
export function pagefindPlugin(language: string): Plugin {
  return {
    name: 'pagefind',
    setup(build): void {
      const files = (): Promise<PagefindFiles> => {
        const known = kept.get(language) ?? pagefindFiles(language);
        kept.set(language, known);
        return known;
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

async function pagefindFiles(language: string): Promise<PagefindFiles> {
  const { index, errors } = await createIndex({ forceLanguage: language });
  if (!index) throw new Error(errors.join('; '));
  // Pagefind hands out the program of a language that it has seen.
  await index.addCustomRecord({ url: '/', content: 'a', language });
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
