/** What a page may load: its own site's files, and nothing that stands inside of it. Search runs WebAssembly. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  ...['style', 'img', 'font', 'connect', 'media', 'manifest'].map((kind) => `${kind}-src 'self'`),
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');

/** The same in fewer words, for each page to carry: some hosts send no headers. */
export const pagePolicy = "default-src 'self'; base-uri 'none'; form-action 'self'";

/** Only the search page runs WebAssembly. */
export const searchPagePolicy = `${pagePolicy}; script-src 'self' 'wasm-unsafe-eval'`;
