import { isScalar, parseDocument } from 'yaml';

/**
 * A text as YAML writes it: plain where that reads back as the same text, else in single quotes. In a `flow` list
 * or map commas and brackets count too.
 *
 * @example yamlText('Hội thảo: dữ liệu mở', 'block') // "'Hội thảo: dữ liệu mở'"
 */
export function yamlText(text: string, context: 'block' | 'flow'): string {
  if (text.includes('\n')) return JSON.stringify(text);
  return isPlain(text, context) ? text : `'${text.replaceAll("'", "''")}'`;
}

function isPlain(text: string, context: 'block' | 'flow'): boolean {
  // What other readers of YAML take for something else than text: numbers, dates, booleans, nothing.
  if (!/^[\p{L}\p{N}/]/u.test(text) || /#/.test(text)) return false;
  if (/^(?:\d[\d_.,:+eExX-]*|true|false|yes|no|on|off|null)$/i.test(text) && !isDay(text)) return false;
  const document = parseDocument(context === 'flow' ? `[${text}]` : `key: ${text}`, { schema: 'failsafe' });
  if (document.errors.length > 0) return false;
  const value = document.getIn(context === 'flow' ? [0] : ['key'], true);
  const isAlone = context === 'block' || document.getIn([1]) === undefined;
  return isAlone && isScalar(value) && value.value === text;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}
