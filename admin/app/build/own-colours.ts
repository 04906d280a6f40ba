import type { Plugin } from 'vite'

const stylesModule = /decap-cms-ui-default\/dist\/esm\/styles\.js$/u

/** Decap's names for colours and measures, and ours for them: the paper, ink and red of look/tokens.css. */
const values: Readonly<Record<string, string>> = {
  white: '#fffefb',
  grayLight: '#fbfaf6',
  gray: '#55524b',
  grayDark: '#1b1a17',
  blue: '#9e1b20',
  blueLight: '#f6efe6',
  green: '#1b1a17',
  greenLight: '#efe6d2',
  red: '#9e1b20',
  redDark: '#7f1418',
  redLight: '#fbf0ee',
  teal: '#9e1b20',
  tealDark: '#7f1418',
  tealLight: '#f6efe6',
  textFieldBorder: '#8b8576',
  controlLabel: '#55524b',
  borderRadius: '2px',
  borderWidth: '1px',
  topCardWidth: '960px',
  objectWidgetTopBarContainerPadding: '0 14px',
}

function replaceValue(code: string, [name, value]: readonly [string, string]): string {
  const found = new RegExp(`(\\b${name}: )'[^']*'`, 'u')
  if (!found.test(code)) {
    throw new Error(
      `admin/app: expected "${name}" among Decap's colours (decap-cms-ui-default/dist/esm/styles.js), got none. Compare admin/app/build/own-colours.ts with the installed version.`,
    )
  }
  return code.replace(found, `$1'${value}'`)
}

/** Paints Decap in our colours where it keeps its own. Throws an `Error` where one of them is gone. */
export function ownColours(): Plugin {
  return {
    name: 'own-colours',
    enforce: 'pre',
    transform(code, id) {
      if (!stylesModule.test(id)) return null
      return { code: Object.entries(values).reduce(replaceValue, code), map: null }
    },
  }
}
