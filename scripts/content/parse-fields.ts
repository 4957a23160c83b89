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
  const hasDefault = schema.safeParse(undefined).success;
  const result = schema.safeParse(yaml.value ?? (hasDefault ? undefined : {}));
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      const messages = issue.message.split('\n');
      issue.keys.forEach((key, index) => {
        const path = [...issue.path, key];
        report.error(yaml.keyAt(path), fieldName(path), messages[index] ?? issue.message);
      });
    } else {
      const at = yaml.valueAt(issue.path);
      report.error(at, fieldName(issue.path), issue.message);
    }
  }
  return undefined;
}

/** @example fieldName(['images', 0, 'src']) // 'images[0].src' */
export function fieldName(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) =>
      typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`,
    )
    .join('');
}
