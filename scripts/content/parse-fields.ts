import type { z } from 'zod';
import type { Reporter } from './reporter.ts';
import type { YamlValue } from './yaml.ts';

/** Text → typed values, by a schema. Every fault is reported at its place; undefined where there is any. */
export function parseFields<Schema extends z.ZodType>(
  schema: Schema,
  yaml: YamlValue,
  report: Reporter,
): z.output<Schema> | undefined {
  // A file of nothing but comments means what the schema's default says, or a map without any of its keys.
  const isEmpty = yaml.value === undefined || yaml.value === null;
  const instead = isEmpty && !schema.safeParse(undefined).success ? {} : undefined;
  const result = schema.safeParse(yaml.value ?? instead);
  const lost: ReadonlySet<unknown> = yaml.lost ?? new Set();
  if (result.success) return lost.size === 0 ? result.data : undefined;
  for (const issue of result.error.issues) {
    if (lost.has(issue.path[0])) continue;
    if (issue.code === 'unrecognized_keys') {
      const messages = issue.message.split('\n');
      issue.keys.forEach((key, index) => {
        const path = [...issue.path, key];
        report.error(yaml.keyAt(path), fieldName(path), messages[index] ?? issue.message);
      });
    } else {
      const at = yaml.valueAt(issue.path);
      const message = isSmartlyQuoted(yaml.value, issue.path) ? report.say.smartQuotes : issue.message;
      report.error(at, fieldName(issue.path), message);
    }
  }
  return undefined;
}

/** Whether what is wrong is a text in the curly quotes that word processors put for straight ones. */
function isSmartlyQuoted(value: unknown, path: readonly PropertyKey[]): boolean {
  const [key, ...rest] = path;
  if (key !== undefined && typeof value === 'object' && value !== null) {
    return isSmartlyQuoted(Reflect.get(value, key), rest);
  }
  return typeof value === 'string' && /^[“”„‘’].*[“”‘’]$/su.test(value);
}

/** Items are counted from 1. @example fieldName(['images', 0, 'src']) // 'images[1].src' */
export function fieldName(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) =>
      typeof part === 'number' ? `[${part + 1}]` : `${index === 0 ? '' : '.'}${String(part)}`,
    )
    .join('');
}
