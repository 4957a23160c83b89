/** One form for all ways to write an old address: no slash at the end, no name of an index page, decoded. */
export function addressKey(path: string): string {
  const [address = '', ...query] = path.replace(/#.*$/s, '').split('?');
  const plain = decoded(address)
    .replace(/(?:^|\/)(?:index|default)\.(?:html?|php|aspx?)$/i, '/')
    .replace(/\/+$/, '');
  return query.length === 0 ? plain : `${plain}?${query.join('?')}`;
}

/** One form for all ways to name an item of the source in a link: no extension, no slash in front. */
export function referenceKey(reference: string): string {
  return decoded(reference.replace(/[?#].*$/s, ''))
    .replace(/^\/+|\/+$/g, '')
    .replace(/\.(?:md|markdown|html?)$/i, '')
    .toLowerCase();
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // A stray % encodes nothing: it stands for itself.
  }
}
