import { hash } from 'node:crypto';
import sharp from 'sharp';
import type { Site } from '../content/model.ts';

/** Icons of these sizes are what phones ask for; the second also serves Apple's. */
const sizes = [192, 512] as const;
const appleSize = 180;
/** A pixel density at which the largest icon is drawn from a small SVG without blur. */
const density = 600;

/** Files by their name, and the names by their purpose. */
export interface Icons {
  readonly files: ReadonlyMap<string, Buffer>;
  readonly apple: string;
  readonly manifest: string;
}

/** The icons of a site, drawn from its emblem, and the web manifest that names them. */
export async function makeIcons(emblem: Buffer, site: Site, urlOf: (name: string) => string): Promise<Icons> {
  const files = new Map<string, Buffer>();
  const draw = async (size: number, background?: string): Promise<string> => {
    const drawing = sharp(emblem, { density }).resize(size, size, {
      fit: 'contain',
      background: background ?? { r: 0, g: 0, b: 0, alpha: 0 },
    });
    const bytes = await (background === undefined ? drawing : drawing.flatten({ background }))
      .png()
      .toBuffer();
    return add(files, `icon-${size}`, 'png', bytes);
  };
  const icons = await Promise.all(
    sizes.map(async (size) => ({
      src: urlOf(await draw(size)),
      sizes: `${size}x${size}`,
      type: 'image/png',
    })),
  );
  const apple = await draw(appleSize, paper);
  const { siteName, agency } = site.imprint[site.language];
  const manifest = {
    name: siteName,
    short_name: agency.name,
    lang: site.language,
    start_url: site.base,
    scope: site.base,
    display: 'browser',
    background_color: paper,
    theme_color: site.theme.accent ?? accent,
    icons,
  };
  const text = Buffer.from(`${JSON.stringify(manifest)}\n`);
  return { files, apple, manifest: add(files, 'site', 'webmanifest', text) };
}

/** The tokens `--paper` and `--brand` of assets/css/tokens.css. */
const paper = '#fbf8f2';
const accent = '#8c1515';

function add(files: Map<string, Buffer>, stem: string, type: string, bytes: Buffer): string {
  const name = `${stem}-${hash('sha256', bytes).slice(0, 8)}.${type}`;
  files.set(name, bytes);
  return name;
}
