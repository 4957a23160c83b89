/** A path without its percent-encoding: editors and the Markdown parser write either form. */
export function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path; // A stray % encodes nothing: it stands for itself.
  }
}
