/** Wide enough to read and to print; the largest size would make files of many megabytes. */
const photoWidth = 900;

/**
 * Offers the page as one HTML file for download, named by the last part of `address`: pictures and styles lie
 * inside, links lead back to the site, and a policy of its own forbids it every request. Rejects where a
 * picture or the stylesheet cannot be read.
 */
export async function saveArticle(address: string): Promise<void> {
  // In a document that is parsed like this nothing loads, and to what stands outside of it no policy applies.
  const { documentElement: copy } = new DOMParser().parseFromString(
    document.documentElement.outerHTML,
    'text/html',
  );
  copy.remove();
  const sheet = document.querySelector<HTMLLinkElement>('link[rel="stylesheet"]');
  const css = sheet === null ? '' : await (await fetchOk(sheet.href)).text();
  for (const unused of copy.querySelectorAll(
    'script, link:not([rel="canonical"]), meta[http-equiv], form, .preferences, .tools, .languages, dialog, track',
  )) {
    unused.remove();
  }
  copy.dataset['saved'] = '';
  for (const link of copy.querySelectorAll<HTMLAnchorElement>('a[href]')) link.href = absolute(link);
  for (const film of copy.querySelectorAll('video')) film.replaceWith(...stillOf(film), linkTo(film.src));
  await Promise.all([...copy.querySelectorAll('img')].map(inline));
  copy.querySelector('head')?.append(policy(), styles(css));
  offer(`<!DOCTYPE html>\n${copy.outerHTML}`, address);
}

async function fetchOk(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  return response;
}

/** A place on this page stays one; everything else leads to the site. */
function absolute(link: HTMLAnchorElement): string {
  const written = link.getAttribute('href') ?? '';
  return written.startsWith('#') ? written : new URL(written, location.href).href;
}

/** The poster stays; the film itself would make a file of many megabytes. */
function stillOf(film: HTMLVideoElement): HTMLImageElement[] {
  const poster = film.getAttribute('poster');
  if (poster === null) return [];
  const still = document.createElement('img');
  still.setAttribute('src', poster);
  still.alt = '';
  return [still];
}

function linkTo(url: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = new URL(url, location.href).href;
  link.textContent = link.href;
  return link;
}

async function inline(picture: HTMLImageElement): Promise<void> {
  const sizes = (picture.getAttribute('srcset') ?? '').split(', ').map((size) => size.split(' '));
  const fitting = sizes.find(([, width = '']) => Number.parseInt(width, 10) >= photoWidth)?.[0];
  const url = new URL(fitting ?? picture.getAttribute('src') ?? '', location.href).href;
  picture.src = await dataUrl(await (await fetchOk(url)).blob());
  for (const name of ['srcset', 'sizes', 'loading', 'decoding', 'fetchpriority'])
    picture.removeAttribute(name);
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () => reject(reader.error));
    reader.readAsDataURL(blob);
  });
}

function policy(): HTMLMetaElement {
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";
  return meta;
}

/** Fonts stay on the site: the fallbacks, which take the same room, need no request. */
function styles(css: string): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = css.replace(/@font-face\s*\{[^}]*url\([^}]*\}/g, '');
  return style;
}

function offer(text: string, address: string): void {
  const link = document.createElement('a');
  const slug = new URL(address).pathname.split('/').findLast((part) => part !== '');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/html;charset=utf-8' }));
  link.download = `${slug ?? 'tin'}.html`;
  link.click();
  // The download has taken hold of the text by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
