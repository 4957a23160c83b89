import MarkdownIt from 'markdown-it';

/** What other generators read: raw HTML is meant, and bare addresses are links. */
const reader = new MarkdownIt({ html: true, linkify: true });
reader.validateLink = () => true; // The importer judges links by itself, and names those that it drops.
reader.linkify.set({ fuzzyLink: false, fuzzyEmail: false });

/** Markdown of another generator → HTML. Attributes in braces go; notes stay where they stand. */
export function markdownToHtml(body: string): string {
  const text = body
    .replace(/^(#{1,6} .*?)[ \t]*\{#[\w:. -]*\}[ \t]*$/gm, '$1')
    .replace(/^[ \t]*\{:[^{}\n]*\}[ \t]*$/gm, '')
    .replace(/\{:[^{}\n]*\}$/gm, '')
    // A definition whose label nobody uses would vanish with its words.
    .replace(/^([ \t>]*)\[\^/gm, '$1\\[^');
  return reader.render(text);
}
