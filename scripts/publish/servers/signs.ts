/*
 * Aliases are editors' text. What goes into a server's configuration is written with signs that mean nothing to
 * any of them: every other sign is spelt as its number.
 */

/** Signs that mean nothing to a server between double quotes: letters of any script, digits, and these. */
const harmless = /^[\p{L}\p{M}\p{N}/._~=&|%+-]*$/u;

/** Whether a text can stand between double quotes as it is. */
export function isHarmless(text: string): boolean {
  return harmless.test(text);
}

/** A regular expression for exactly this text, for engines that read bytes: nginx and Apache. */
export function bytesPattern(text: string): string {
  return text.replace(/[^\w/-]/gu, (sign) =>
    Array.from(new TextEncoder().encode(sign), (byte) => `\\x${hexadecimal(byte)}`).join(''),
  );
}

/** The same for engines that read characters: Go's, in Caddy. */
export function charactersPattern(text: string): string {
  return text.replace(/[^\w/-]/gu, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return code < 0x80 ? `\\x${hexadecimal(code)}` : `\\x{${hexadecimal(code)}}`;
  });
}

/**
 * A path of this host, encoded, of which nothing but `A-Z a-z 0-9 / . _ ~ - %` is left: it can stand in any
 * configuration. Throws for what is no such path: a redirect must not leave the site.
 */
export function plainUrl(path: string): string {
  const url = path.replace(/[^\w/.~%-]/gu, percentEncoded);
  if (!/^\/(?!\/)(?:[\w/.~-]|%[0-9a-f]{2})*$/i.test(url)) throw new Error(`No path of this site: ${path}`);
  return url;
}

/** @example percentEncoded('$') // '%24' */
export function percentEncoded(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => `%${hexadecimal(byte)}`).join('');
}

function hexadecimal(code: number): string {
  return code.toString(16).toUpperCase().padStart(2, '0');
}
