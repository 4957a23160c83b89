const picture =
  '\n\n<figure><img src="{src|file|0:html}" alt="{alt:html}" title="{title:html}">[[<figcaption>{caption:html} {attr|credit:html}</figcaption>]]</figure>\n\n';
const box =
  '\n\n<blockquote>\n\n[[**{title|heading|kicker}**]]\n\n[[{intro}]]\n\n{inner}\n\n[[[{button-text}]({button-url})]]\n\n</blockquote>\n\n';
const film = '\n\n<iframe src="{url|src|link|0:html}" title="{title:html}"></iframe>\n\n';
const fence = '\n\n```\n{inner}\n```\n\n';
const reference = 'ref:{path|0}';

/**
 * What the shortcodes that generators come with, and that sites most often add, mean. A mapping file adds its own and
 * overrides these: `{name}` is a parameter, `{0}` the first without a name, `{a|b}` the first that is there,
 * `{name:html}` an attribute, `{inner}` what the shortcode holds, `[[…]]` a part that goes with its parameters.
 */
export const standardShortcodes: Readonly<Record<string, string>> = {
  ref: reference,
  relref: reference,
  link: reference,
  post_url: reference,
  figure: picture,
  img: picture,
  image: picture,
  'img-right': picture,
  'img-left': picture,
  'legacy-img': picture,
  'legacy-img-right': picture,
  note: box,
  notice: box,
  box,
  ring: box,
  tip: box,
  info: box,
  warning: box,
  alert: box,
  callout: box,
  details: box,
  accordion: box,
  quote: box,
  blockquote: box,
  'quote-block': '\n\n<blockquote>\n\n{text}\n\n[[— {cite}]]\n\n</blockquote>\n\n',
  highlight: fence,
  raw: '{inner}',
  youtube: '\n\n<iframe src="https://www.youtube.com/embed/{id|0:html}" title="{title:html}"></iframe>\n\n',
  vimeo: '\n\n<iframe src="https://player.vimeo.com/video/{id|0:html}" title="{title:html}"></iframe>\n\n',
  video: film,
  'fb-video': film,
  tweet: '\n\n<https://twitter.com/{user}/status/{id|0}>\n\n',
  x: '\n\n<https://twitter.com/{user}/status/{id|0}>\n\n',
  gist: '\n\n<https://gist.github.com/{0}/{1}>\n\n',
  button: '[{text|0}]({href|url|link|1})',
};
