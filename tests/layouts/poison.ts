/** Text that would run, or break out of an attribute, a title, a script or a feed, if anything printed it raw. */
export const poison = `"'><script>alert(1)</script><img src=x onerror=alert(1)></title></textarea>--> ]]> {{ x }} & </feed>`;

/** The fields that hold words which someone typed. */
const typed = new Set([
  ...['title', 'label', 'name', 'position', 'alt', 'caption', 'credit', 'summary', 'lead', 'body', 'place'],
  ...['reason', 'basis', 'note', 'was', 'now', 'number', 'authority', 'transcript', 'siteName', 'parent'],
  ...['address', 'phone', 'email', 'fax', 'hotline', 'licence'],
]);

/** The same model with poison in every field that someone typed. */
export function poisoned<T>(model: T): T {
  return visit(model, '') as T;
}

function visit(value: unknown, key: string): unknown {
  if (typeof value === 'string') return typed.has(key) ? `${value.trimEnd()} ${poison}` : value;
  if (Array.isArray(value)) return value.map((one) => visit(one, key));
  if (value instanceof Map) return new Map([...value].map(([name, one]) => [name, visit(one, '')]));
  if (typeof value !== 'object' || value === null || value instanceof Set) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, visit(one, name)]));
}
