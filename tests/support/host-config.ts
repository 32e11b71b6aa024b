// How Teams draws cards, light and dark, for the official renderer: colours, sizes and spaces after its own look.

interface Theme {
  readonly ground: string;
  readonly text: string;
  readonly subtle: string;
  readonly accent: string;
  readonly good: string;
  readonly warning: string;
  readonly attention: string;
  readonly line: string;
  readonly boxes: Readonly<Record<'emphasis' | 'accent' | 'good' | 'warning' | 'attention', string>>;
}

// prettier-ignore
export const themes = {
  light: {
    ground: '#ffffff', text: '#242424', subtle: '#616161', accent: '#5b5fc7', good: '#0b6a0b', warning: '#8a4b00', attention: '#b10e1c', line: '#e0e0e0',
    boxes: { emphasis: '#f5f5f5', accent: '#eef0fb', good: '#e7f4e7', warning: '#fdf3e1', attention: '#fdeeee' },
  },
  dark: {
    ground: '#292929', text: '#ffffff', subtle: '#bdbdbd', accent: '#a6a7f5', good: '#8fd18f', warning: '#f5c469', attention: '#f1a1a9', line: '#525252',
    boxes: { emphasis: '#1f1f1f', accent: '#2f2f4a', good: '#17301a', warning: '#3d2c0c', attention: '#45191e' },
  },
} as const satisfies Record<string, Theme>;

const same = (color: string, subtle: string) => ({ default: color, subtle });

const colorsOf = ({ text, subtle, accent, good, warning, attention }: Theme) => ({
  default: same(text, subtle),
  dark: same(text, subtle),
  light: same(subtle, subtle),
  accent: same(accent, accent),
  good: same(good, good),
  warning: same(warning, warning),
  attention: same(attention, attention),
});

/** The host configuration of a theme. */
export const hostConfig = (name: keyof typeof themes) => {
  const theme = themes[name];
  const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors: colorsOf(theme) });
  return {
    fontFamily: '"Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif',
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
    spacing: { none: 0, small: 6, default: 8, medium: 12, large: 20, extraLarge: 24, padding: 12 },
    separator: { lineThickness: 1, lineColor: theme.line },
    supportsInteractivity: true,
    imageSizes: { small: 32, medium: 52, large: 100 },
    containerStyles: {
      default: style(theme.ground),
      emphasis: style(theme.boxes.emphasis),
      accent: style(theme.boxes.accent),
      good: style(theme.boxes.good),
      warning: style(theme.boxes.warning),
      attention: style(theme.boxes.attention),
    },
    inputs: {
      label: {
        requiredInputs: {
          color: 'default',
          size: 'default',
          weight: 'default',
          isSubtle: false,
          suffix: ' *',
          suffixColor: 'attention',
        },
        optionalInputs: { color: 'default', size: 'default', weight: 'default', isSubtle: false },
        inputSpacing: 'small',
      },
      errorMessage: { color: 'attention', size: 'small', weight: 'default', spacing: 'small' },
    },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
    },
    textBlock: { headingLevel: 2 },
  };
};
