/** The words of the panel, by language of the page. */
export interface PanelWords {
  readonly text: string;
  readonly textNormal: string;
  readonly textLarge: string;
  readonly textLargest: string;
  readonly theme: string;
  readonly light: string;
  readonly dark: string;
  readonly contrast: string;
  readonly more: string;
  readonly byDevice: string;
}

const vi: PanelWords = {
  text: 'Cỡ chữ',
  textNormal: 'Vừa',
  textLarge: 'Lớn',
  textLargest: 'Rất lớn',
  theme: 'Màu nền',
  light: 'Sáng',
  dark: 'Tối',
  contrast: 'Tương phản',
  more: 'Cao',
  byDevice: 'Theo máy',
};

const en: PanelWords = {
  text: 'Text size',
  textNormal: 'Normal',
  textLarge: 'Large',
  textLargest: 'Very large',
  theme: 'Colours',
  light: 'Light',
  dark: 'Dark',
  contrast: 'Contrast',
  more: 'High',
  byDevice: 'As the device',
};

/** The words of the page's language. */
export const panelWords: PanelWords = document.documentElement.lang === 'en' ? en : vi;
