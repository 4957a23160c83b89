import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;
/** The TypeScript files below folders of the project. */
const filesOf = (...folders: string[]): string[] =>
  folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        join(root, folder, name),
      ),
    )
    .filter((file) => file.endsWith('.ts'));
const files = filesOf('scripts/archive', 'scripts/pages', 'layouts');
/** What a file imports, types left out: they are gone when it runs. */
const importsOf = (file: string): string[] =>
  [
    ...readFileSync(file, 'utf8').matchAll(
      /^(?:import|export)(?! type\b)[^;]*?\sfrom '([^']+)'|\bimport\('([^']+)'\)|^import '([^']+)'/gm,
    ),
  ].map((match) => match[1] ?? match[2] ?? match[3] ?? '');

it('reads files of every pure stage', () => {
  expect(files.length).toBeGreaterThan(60);
  expect(files.flatMap(importsOf)).toContain('../content/slug.ts');
});

it('archive, pages and layouts import nothing of Node', () => {
  const ofNode = files.flatMap((file) =>
    importsOf(file)
      .filter((name) => name.startsWith('node:'))
      .map((name) => `${relative(root, file)} imports ${name}`),
  );
  expect(ofNode).toEqual([]);
});

it('archive and pages run without a clock, an environment or chance', () => {
  const impure = files
    .filter((file) => !file.includes('/layouts/'))
    .filter((file) =>
      /Date\.now|new Date\(\)|Math\.random|process\.|globalThis/.test(readFileSync(file, 'utf8')),
    );
  expect(impure).toEqual([]);
});

it('a stage imports only stages before it', () => {
  const order = ['content', 'photos', 'archive', 'pages'];
  const stageOf = (file: string): number => order.indexOf(/scripts\/([a-z]+)\//.exec(file)?.[1] ?? '');
  const back = filesOf(...order.map((stage) => `scripts/${stage}`)).flatMap((file) =>
    importsOf(file)
      .filter((name) => name.startsWith('.'))
      .map((name) => join(dirname(file), name))
      .filter((imported) => stageOf(imported) > stageOf(file) || stageOf(imported) < 0)
      .map((imported) => `${relative(root, file)} imports ${relative(root, imported)}`),
  );
  expect(back).toEqual([]);
});
