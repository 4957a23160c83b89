import { contentSecurityPolicy } from '../../../layouts/content-security-policy.ts';
import type { ServerRules } from './model.ts';

/** A header of every answer; below `admin/` perhaps with another value. */
export interface SecurityHeader {
  readonly name: string;
  readonly value: string;
  readonly admin?: string;
}

/** What every answer says about safety. */
export function securityHeaders({
  origin,
  base,
  adminPolicy,
}: Pick<ServerRules, 'origin' | 'base' | 'adminPolicy'>): SecurityHeader[] {
  const alone = "frame-ancestors 'none'";
  const admin = adminPolicy === undefined ? {} : { admin: `${adminPolicy}; ${alone}` };
  // The page of the repository's host, where editors sign in, opens in a window of its own.
  const opener = adminPolicy === undefined ? {} : { admin: 'same-origin-allow-popups' };
  const headers: SecurityHeader[] = [
    { name: 'Content-Security-Policy', value: `${contentSecurityPolicy}; ${alone}`, ...admin },
    { name: 'Cross-Origin-Opener-Policy', value: 'same-origin', ...opener },
    { name: 'X-Content-Type-Options', value: 'nosniff' },
    { name: 'X-Frame-Options', value: 'DENY' },
    { name: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
    { name: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()' },
  ];
  // It binds the whole host, so a site below a path leaves that to whoever keeps the host.
  const isOwnHost = origin.startsWith('https:') && base === '/';
  return isOwnHost ? [...headers, { name: 'Strict-Transport-Security', value: 'max-age=31536000' }] : headers;
}

/** Pages change, and a mistake in them is mended: a proxy or browser may keep them for five minutes. */
export const shortCache = 'public, max-age=300';
/** For files whose name changes with their content. */
export const longCache = 'public, max-age=31536000, immutable';
/** To be asked for anew each time; unchanged ones cost no bytes. */
export const noCache = 'no-cache';

/** Paths below the base path whose names carry a hash of what they hold, as a regular expression. */
export const hashedPaths = '(?:assets|(?:[a-z][a-z]/)?pagefind/[^/]+-[0-9a-f]{10})/';
/** Those by which others are found, and which must never be older than these. */
export const indexPaths =
  '(?:(?:[a-z][a-z]/)?pagefind/[^/]+|ledger\\.tsv|manifest-sha256\\.txt(?:\\.sig)?|provenance\\.jsonl)';
/** The admin page and what it loads. */
export const adminPath = 'admin/';
/** What is in the output but meant for servers, not for readers. */
export const hiddenPaths = '(?:\\.(?!well-known/)|_headers$|_redirects$)';

/** Media types by the end of a file's name. */
export const mediaTypes: Readonly<Record<string, readonly string[]>> = {
  'text/html': ['html', 'htm'],
  'text/css': ['css'],
  'text/javascript': ['js', 'mjs'],
  'text/markdown': ['md'],
  'text/plain': ['txt', 'sig'],
  'text/csv': ['csv'],
  'text/tab-separated-values': ['tsv'],
  'text/vtt': ['vtt'],
  'application/json': ['json'],
  'application/jsonl': ['jsonl'],
  'application/manifest+json': ['webmanifest'],
  'application/xml': ['xml'],
  'application/wasm': ['wasm'],
  'application/yaml': ['yml'],
  'image/svg+xml': ['svg'],
  'image/webp': ['webp'],
  'image/avif': ['avif'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/gif': ['gif'],
  'font/woff2': ['woff2'],
  'video/mp4': ['mp4'],
  'video/webm': ['webm'],
  'audio/mpeg': ['mp3'],
  'application/pdf': ['pdf'],
  'application/zip': ['zip'],
  'application/epub+zip': ['epub'],
  'application/rtf': ['rtf'],
  'application/msword': ['doc'],
  'application/vnd.ms-excel': ['xls'],
  'application/vnd.ms-powerpoint': ['ppt'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'application/vnd.oasis.opendocument.presentation': ['odp'],
};

/** Types of single files, by their name. */
export const fileTypes: Readonly<Record<string, string>> = {
  'feed.xml': 'application/atom+xml',
  'feed.json': 'application/feed+json',
};

/** Text that is UTF-8 and says so in its header. */
export const textTypes = Object.keys(mediaTypes).filter((type) => type.startsWith('text/'));
