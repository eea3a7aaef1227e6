/** The colours of pictures, by the appearance of the page. */
export const paletteOf = (dark: boolean): Readonly<Record<string, string | boolean>> => ({
  darkMode: dark,
  fontFamily: 'inherit',
  fontSize: '14px',
  background: dark ? '#1b1b1f' : '#ffffff',
  primaryColor: dark ? '#12312e' : '#f0fdfa',
  primaryTextColor: dark ? '#dfdfd6' : '#1f2937',
  primaryBorderColor: dark ? '#2f8f84' : '#0f766e',
  secondaryColor: dark ? '#22272e' : '#f8fafc',
  tertiaryColor: dark ? '#202127' : '#f8fafc',
  tertiaryBorderColor: dark ? '#3c3f44' : '#cbd5e1',
  lineColor: dark ? '#8b949e' : '#64748b',
  textColor: dark ? '#dfdfd6' : '#1f2937',
  noteBkgColor: dark ? '#3a2f12' : '#fffbeb',
  noteTextColor: dark ? '#f2e3b3' : '#713f12',
  noteBorderColor: dark ? '#8a6d1f' : '#f59e0b',
});
